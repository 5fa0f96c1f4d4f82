"""Attributions against PolNeAR (Newell, Margolin and Ruths, LREC 2018).

PolNeAR marks news articles in brat's standoff format: ``text/NAME.txt`` beside one or
more ``attributions/NAME*.ann``, one for each person who marked the article. The first
file by name is the gold. It marks one level of attribution: ``read_gold`` drops nothing,
``score`` expects predictions that are not nested in another.

Three kinds of figure, each summed over the documents before any rate is taken:

exact   a span is right when both its ends are, quotation marks, white space and closing
        punctuation at its edges set aside; per role
words   the same for each word of the spans; per role
whole   an attribution is right when its source, cue and content each share at least half
        of their words (Jaccard) with those of one gold attribution, matched one to one;
        a role that is empty in one must be empty in the other
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from io import StringIO
from pathlib import Path
from typing import Protocol

from accordingto.errors import EvaluationError
from accordingto.evaluation.figures import Counts, table
from accordingto.types import Attribution, Reading, Role, Span

LAYOUT = "text/*.txt beside attributions/*.ann, as PolNeAR's train and dev folders have it"
SHARED = 0.5  # of a role's words: less, and it is not the same source, cue or content
_EDGE = frozenset(" \n\r\t\"“”‘’'`.,;:")
_WORD = re.compile(r"\w+")

Offsets = tuple[int, int]
"""A stretch of text; unlike a ``Span`` it may be empty once its edges are trimmed."""


class ManyReader(Protocol):
    """What is asked of a reader here; ``accordingto.pipeline.Reader`` gives it."""

    def read_many(self, inputs: Iterable[Path], /) -> Iterator[Reading]:
        """Read the files, one reading each, in their order."""
        ...


@dataclass(frozen=True, slots=True)
class Marked:
    """One attribution as offsets: what a person marked, or what is compared with it."""

    source: tuple[Span, ...] = ()
    cue: tuple[Span, ...] = ()
    content: tuple[Span, ...] = ()

    @classmethod
    def of(cls, attribution: Attribution) -> Marked:
        """The spans of an attribution that was found."""
        return cls(attribution.source, attribution.cue, attribution.content)

    def spans(self, role: Role) -> tuple[Span, ...]:
        """The spans of one role."""
        return {Role.SOURCE: self.source, Role.CUE: self.cue, Role.CONTENT: self.content}[role]


@dataclass(frozen=True, slots=True)
class GoldDocument:
    """An article and what a person who marked it found there."""

    path: Path
    text: str
    attributions: tuple[Marked, ...]


@dataclass(frozen=True, slots=True)
class AttributionFigures:
    """The three kinds of figure over ``documents`` articles, ``missing`` of them unread."""

    exact: Mapping[Role, Counts]
    words: Mapping[Role, Counts]
    whole: Counts
    documents: int
    missing: int

    def to_json(self) -> dict[str, object]:
        """The figures under stable keys; rates are per cent."""
        return {
            "exact": {role.value: counts.to_json() for role, counts in self.exact.items()},
            "tokens": {role.value: counts.to_json() for role, counts in self.words.items()},
            "whole": self.whole.to_json(),
            "documents": self.documents,
            "documents without a prediction": self.missing,
        }

    def __str__(self) -> str:
        rows = {f"exact {role.value}": counts for role, counts in self.exact.items()}
        rows |= {f"words {role.value}": counts for role, counts in self.words.items()}
        rows["whole"] = self.whole
        note = f", {self.missing} of them unread" if self.missing else ""
        return f"{table(rows)}\n{self.documents} documents{note}"


def evaluate_polnear(folder: Path, reader: ManyReader) -> AttributionFigures:
    """Read every marked article of a PolNeAR folder and score what is found.

    Raises EvaluationError when the folder does not have PolNeAR's layout.
    """
    gold = read_gold(folder)
    readings = reader.read_many([document.path for document in gold.values()])
    predicted = {
        name: [Marked.of(found) for found in reading.attributions if found.inside is None]
        for name, reading in zip(gold, readings, strict=True)
        if reading.document is not None
    }
    return score(gold, predicted)


def read_gold(folder: Path) -> dict[str, GoldDocument]:
    """The marked articles of a PolNeAR folder by name, in order, as the first person marked them.

    Raises EvaluationError when the folder has another layout or a file cannot be used.
    """
    return {name: documents[0] for name, documents in read_all_gold(folder).items()}


def read_all_gold(folder: Path) -> dict[str, tuple[GoldDocument, ...]]:
    """The same, each with what every person who marked it found there.

    Raises EvaluationError when the folder has another layout or a file cannot be used.
    """
    texts = _files(folder / "text", ".txt")
    annotations = _files(folder / "attributions", ".ann")
    gold = {}
    for path in texts:
        marked = [file for file in annotations if file.name.startswith(path.stem)]
        if marked:
            text = _read(path)
            gold[path.stem] = tuple(
                GoldDocument(path, text, _read_annotations(file, len(text))) for file in marked
            )
    if not gold:
        raise EvaluationError(f"{folder} holds no marked article: it needs {LAYOUT}")
    return gold


def score(
    gold: Mapping[str, GoldDocument], predicted: Mapping[str, Sequence[Marked]]
) -> AttributionFigures:
    """Compare what was found with the gold, by document name; a name not there counts as empty."""
    exact = dict.fromkeys(Role, Counts())
    words = dict.fromkeys(Role, Counts())
    whole = Counts()
    for name, document in gold.items():
        wanted, found = document.attributions, predicted.get(name, ())
        for role in Role:
            left = {_trim(document.text, span) for one in wanted for span in one.spans(role)}
            right = {_trim(document.text, span) for one in found for span in one.spans(role)}
            exact[role] += _shared(left, right)
            words[role] += _shared(_words(document.text, left), _words(document.text, right))
        whole += _match(document.text, wanted, found)
    return AttributionFigures(exact, words, whole, len(gold), len(gold.keys() - predicted.keys()))


def _shared(wanted: set[Offsets] | set[int], found: set[Offsets] | set[int]) -> Counts:
    return Counts(len(wanted & found), len(found), len(wanted))


def _trim(text: str, span: Span) -> Offsets:
    start, end = span.start, span.end
    while start < end and text[start] in _EDGE:
        start += 1
    while end > start and text[end - 1] in _EDGE:
        end -= 1
    return start, end


def _words(text: str, stretches: Iterable[Offsets]) -> set[int]:
    """Where the words of the stretches begin; a word that a stretch cuts counts from there."""
    return {
        match.start() + start
        for start, end in stretches
        for match in _WORD.finditer(text[start:end])
    }


def _match(text: str, wanted: Sequence[Marked], found: Sequence[Marked]) -> Counts:
    """Pair attributions one to one, those that share most first."""
    left = [_words_by_role(text, one) for one in wanted]
    right = [_words_by_role(text, one) for one in found]
    pairs = []
    for i, a in enumerate(left):
        for j, b in enumerate(right):
            shares = [jaccard(*roles) for roles in zip(a, b, strict=True)]
            if min(shares) >= SHARED:
                pairs.append((sum(shares), i, j))
    used_left: set[int] = set()
    used_right: set[int] = set()
    for _, i, j in sorted(pairs, reverse=True):
        if i not in used_left and j not in used_right:
            used_left.add(i)
            used_right.add(j)
    return Counts(len(used_left), len(found), len(wanted))


def _words_by_role(text: str, one: Marked) -> list[set[int]]:
    return [_words(text, ((span.start, span.end) for span in one.spans(role))) for role in Role]


def jaccard(left: set[int], right: set[int]) -> float:
    """The part of both that is in both; 1 where both are empty."""
    return len(left & right) / len(left | right) if left or right else 1.0


def _files(folder: Path, suffix: str) -> list[Path]:
    """The visible files with that ending, in order of name."""
    if not folder.is_dir():
        raise EvaluationError(f"there is no folder {folder}: {folder.parent} needs {LAYOUT}")
    return sorted(
        (path for path in folder.glob(f"*{suffix}") if not path.name.startswith(".")),
        key=lambda path: path.name,
    )


def _read(path: Path) -> str:
    try:
        # Newlines are left alone: the offsets count them as they stand in the file.
        return path.read_bytes().decode("utf-8")
    except (OSError, UnicodeDecodeError) as error:
        raise EvaluationError(f"{path} cannot be read as UTF-8 text: {error}") from error


def _read_annotations(path: Path, length: int) -> tuple[Marked, ...]:
    """The relations of one standoff file that have a cue or a content."""
    pieces: dict[str, tuple[str, tuple[Span, ...]]] = {}
    relations = []
    for number, line in enumerate(StringIO(_read(path), newline=""), start=1):
        key, *fields = line.rstrip("\r\n").split("\t")
        try:
            if fields and key.startswith("T"):
                label, _, offsets = fields[0].partition(" ")
                pieces[key] = label.lower(), _read_offsets(offsets, length)
            elif fields and key.startswith("E"):
                relations.append([member.split(":")[1] for member in fields[0].split()])
        except (ValueError, IndexError) as error:
            raise EvaluationError(
                f"{path}, line {number} is not brat standoff for its text ({error}): {line!r}"
            ) from error
    marked = [_joined([pieces[key] for key in relation if key in pieces]) for relation in relations]
    return tuple(one for one in marked if one.cue or one.content)


def _read_offsets(offsets: str, length: int) -> tuple[Span, ...]:
    spans = []
    for piece in offsets.split(";"):
        start, end = map(int, piece.split())
        if end > length:
            raise ValueError(f"the text ends at {length}")
        spans.append(Span(start, end))
    return tuple(spans)


def _joined(members: Iterable[tuple[str, tuple[Span, ...]]]) -> Marked:
    spans: dict[str, tuple[Span, ...]] = dict.fromkeys(Role, ())
    for label, pieces in members:
        if label in spans:
            spans[label] += pieces
    return Marked(spans[Role.SOURCE], spans[Role.CUE], spans[Role.CONTENT])
