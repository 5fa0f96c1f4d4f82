"""Names against CrossNER (Liu et al., AAAI 2021), its types mapped to person, organization, place.

A CrossNER file has one token a line, its tag behind a tab or a space (``B-politician``),
and an empty line after each sentence. Types that stand for none of the three (events,
elections and the like) are taken as no name at all.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Protocol

from accordingto.errors import EvaluationError
from accordingto.evaluation.figures import Counts, table
from accordingto.types import NameKind, Reading, Span

KINDS = {
    "person": NameKind.PERSON,
    "politician": NameKind.PERSON,
    "organisation": NameKind.ORGANIZATION,
    "politicalparty": NameKind.ORGANIZATION,
    "country": NameKind.PLACE,
    "location": NameKind.PLACE,
}
LAYOUT = "a token and its tag (O, B-person, I-person, ...) on each line, an empty line between"


class TextReader(Protocol):
    """What is asked of a reader here; ``accordingto.pipeline.Reader`` gives it."""

    def read_text(self, text: str, /) -> Reading:
        """Read one text; the spans found count its code points."""
        ...


@dataclass(frozen=True, slots=True)
class GoldSentence:
    """A sentence, its tokens joined by single spaces, and the names marked in it."""

    text: str
    names: frozenset[tuple[Span, NameKind]]


@dataclass(frozen=True, slots=True)
class NameFigures:
    """Names found with both ends and the kind right, per kind and of all kinds together."""

    kinds: Mapping[NameKind, Counts]
    sentences: int

    @property
    def all(self) -> Counts:
        """The counts of the three kinds, summed."""
        return sum(self.kinds.values(), Counts())

    def to_json(self) -> dict[str, object]:
        """The figures under stable keys; rates are per cent."""
        return {
            "kinds": {kind.value: counts.to_json() for kind, counts in self.kinds.items()},
            "all": self.all.to_json(),
            "sentences": self.sentences,
        }

    def __str__(self) -> str:
        rows = {kind.value: counts for kind, counts in self.kinds.items()}
        return f"{table(rows | {'all': self.all})}\n{self.sentences} sentences"


def evaluate_names(file: Path, reader: TextReader) -> NameFigures:
    """Read every sentence of a CrossNER file by itself and compare the names found.

    Raises EvaluationError when the file is missing or has another layout.
    """
    sentences = read_sentences(file)
    kinds = dict.fromkeys(NameKind, Counts())
    for sentence in sentences:
        reading = reader.read_text(sentence.text)
        found = {(name.span, name.kind) for name in reading.names}
        for kind in NameKind:
            left = {name for name in sentence.names if name[1] is kind}
            right = {name for name in found if name[1] is kind}
            kinds[kind] += Counts(len(left & right), len(right), len(left))
    return NameFigures(kinds, len(sentences))


def read_sentences(file: Path) -> tuple[GoldSentence, ...]:
    """The sentences of a CrossNER file with their names.

    Raises EvaluationError when the file is missing or has another layout.
    """
    try:
        lines = file.read_text(encoding="utf-8").split("\n")
    except (OSError, UnicodeDecodeError) as error:
        raise EvaluationError(f"{file} cannot be read as UTF-8 text: {error}") from error
    sentences = []
    rows: list[tuple[str, str]] = []
    for number, line in enumerate([*lines, ""], start=1):
        fields = line.split()
        if len(fields) == 2 and (fields[1] == "O" or fields[1][:2] in ("B-", "I-")):
            rows.append((fields[0], fields[1]))
        elif fields:
            raise EvaluationError(f"{file}, line {number} is {line!r}: it needs {LAYOUT}")
        elif rows:
            sentences.append(_sentence(rows))
            rows = []
    if not sentences:
        raise EvaluationError(f"{file} holds no sentence: it needs {LAYOUT}")
    return tuple(sentences)


def _sentence(rows: list[tuple[str, str]]) -> GoldSentence:
    names = [(span, KINDS[label]) for span, label in _entities(rows) if label in KINDS]
    return GoldSentence(" ".join(token for token, _ in rows), frozenset(names))


def _entities(rows: list[tuple[str, str]]) -> Iterator[tuple[Span, str]]:
    """The tagged stretches with their types; an ``I-`` after another type opens a new one."""
    start = end = at = 0
    open_label = ""
    for token, tag in [*rows, ("", "O")]:
        prefix, _, label = tag.partition("-")
        if open_label and (prefix != "I" or label != open_label):
            yield Span(start, end), open_label
            open_label = ""
        if label and not open_label:
            start, open_label = at, label
        end = at + len(token)
        at = end + 1
