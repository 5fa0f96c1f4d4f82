"""Expressions of time against TimeML documents (TimeBank: Pustejovsky et al., 2003).

A document is XML with its creation time in ``DCT`` and the article, with TIMEX3 elements in it, in
``TEXT``. As in TempEval-3 (UzZaman et al., SemEval 2013), an expression is right when both ends
agree (white space at them set aside), and its value is right when it is the same string.
"""

from __future__ import annotations

import xml.etree.ElementTree as ET
from dataclasses import dataclass
from pathlib import Path

from accordingto.errors import EvaluationError
from accordingto.evaluation.figures import Counts, table
from accordingto.times import find_times
from accordingto.types import Span

LAYOUT = "TimeML documents (*.tml) with a DCT and a TEXT element"


@dataclass(frozen=True, slots=True)
class TimedDocument:
    """An article, when it was written, and the expressions marked in it with their values."""

    text: str
    written: str | None
    times: frozenset[tuple[Span, str]]


@dataclass(frozen=True, slots=True)
class TimeFigures:
    """Expressions found with the right ends, and with the right value as well."""

    spans: Counts
    values: Counts
    documents: int

    def to_json(self) -> dict[str, object]:
        """The figures under stable keys; rates are per cent."""
        return {
            "spans": self.spans.to_json(),
            "spans and values": self.values.to_json(),
            "documents": self.documents,
        }

    def __str__(self) -> str:
        rows = {"span": self.spans, "span and value": self.values}
        return f"{table(rows)}\n{self.documents} documents"


def evaluate_times(folder: Path) -> TimeFigures:
    """Find the times of every document under a folder and compare them with those marked.

    Raises EvaluationError when there is none or one has another layout.
    """
    spans = values = Counts()
    paths = sorted(folder.rglob("*.tml"))
    if not paths:
        raise EvaluationError(f"{folder} holds no file to score: it needs {LAYOUT}")
    for path in paths:
        document = read_timeml(path)
        found = {(time.span, time.value) for time in find_times(document.text, document.written)}
        ends, wanted = {span for span, _ in found}, {span for span, _ in document.times}
        spans += Counts(len(ends & wanted), len(ends), len(wanted))
        values += Counts(len(found & document.times), len(found), len(document.times))
    return TimeFigures(spans, values, len(paths))


def read_timeml(path: Path) -> TimedDocument:
    """One TimeML document.

    Raises EvaluationError when the file cannot be read or has another layout.
    """
    try:
        root = ET.fromstring(path.read_bytes())  # noqa: S314 - a corpus that the user names
    except (OSError, ET.ParseError) as error:
        raise EvaluationError(
            f"{path} cannot be read as XML ({error}): it needs {LAYOUT}"
        ) from error
    body, written = root.find("TEXT"), root.find(".//DCT/TIMEX3")
    if body is None:
        raise EvaluationError(f"{path} has no TEXT: it needs {LAYOUT}")
    pieces: list[str] = []
    times: list[tuple[Span, str]] = []
    _walk(body, pieces, times)
    return TimedDocument(
        "".join(pieces), None if written is None else written.get("value"), frozenset(times)
    )


def _walk(element: ET.Element, pieces: list[str], times: list[tuple[Span, str]]) -> None:
    start = sum(map(len, pieces))
    pieces.append(element.text or "")
    for child in element:
        _walk(child, pieces, times)
        pieces.append(child.tail or "")
    inner = "".join(pieces)[start:]
    if element.tag == "TIMEX3" and inner.strip():
        low = start + len(inner) - len(inner.lstrip())
        times.append((Span(low, low + len(inner.strip())), element.get("value", "")))
