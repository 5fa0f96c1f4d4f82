"""Stance, sourcing and the resolved name, against attributions that were labelled by reading.

A label file is JSON Lines: ``key`` (the article's name in its PolNeAR folder, ``#``, and a number),
``source``, ``cue`` and ``content`` as lists of ``[start, end]``, ``stance``, ``sourcing``, and
``resolved``, the names that are accepted. Several names in one are joined by `` ; ``; the empty
string stands for a source that is not stated.

Two questions are asked of it. ``evaluate_labels`` gives the spans that people marked and compares
the labels alone; ``evaluate_end_to_end`` reads the articles and asks whether, for each labelled
attribution, one was found and given to the right name.
"""

from __future__ import annotations

import json
import re
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from enum import StrEnum
from pathlib import Path
from typing import Protocol, TypeVar

from accordingto.errors import EvaluationError
from accordingto.evaluation.figures import Counts, table
from accordingto.evaluation.polnear import SHARED, GoldDocument, Marked, jaccard, read_gold
from accordingto.reading import document_from_text
from accordingto.types import (
    Attribution,
    Document,
    Quotation,
    Reading,
    Source,
    Sourcing,
    Span,
    Stance,
    make_id,
)

LAYOUT = "on each line an object with key, stance, sourcing, resolved, source, cue and content"
ENOUGH = 5  # labelled cases: the F1 of a label with fewer is luck, and kept out of the mean
_WORD = re.compile(r"\w+")
_OWNER = re.compile(r"['’]s?\b")
_TITLES = frozenset(
    ("brig", "capt", "cmdr", "col", "dame", "dr", "gen", "lt", "maj", "prof", "rev", "sgt", "sir")
)
_OPENING = '"“„«‘'

_Label = TypeVar("_Label", bound=StrEnum)


class Understood(Protocol):
    """Attributions with their labels filled in, and the sources that they name by id."""

    @property
    def attributions(self) -> tuple[Attribution, ...]:
        """The attributions handed in, by the same ids."""
        ...

    @property
    def sources(self) -> tuple[Source, ...]:
        """Whom they come from."""
        ...


class Understand(Protocol):
    """What is asked for where the spans are given."""

    def __call__(self, document: Document, attributions: tuple[Attribution, ...], /) -> Understood:
        """Fill in stance, sourcing and source of the attributions of one document."""
        ...


class PathReader(Protocol):
    """What is asked for end to end; ``accordingto.pipeline.Reader`` gives it."""

    def read(self, path: Path, /) -> Reading:
        """Read one file."""
        ...


@dataclass(frozen=True, slots=True)
class Labelled:
    """One attribution with the labels that it was given; ``names`` are those accepted."""

    key: str
    marked: Marked
    stance: Stance
    sourcing: Sourcing
    names: tuple[str, ...]

    @property
    def article(self) -> str:
        """The name of its article."""
        return self.key.rpartition("#")[0]


@dataclass(frozen=True, slots=True)
class LabelFigures:
    """How many labels are right, of ``total`` attributions in ``documents`` articles."""

    stance: Mapping[Stance, Counts]
    sourcing: Mapping[Sourcing, Counts]
    resolved: int
    total: int
    documents: int

    def to_json(self) -> dict[str, object]:
        """The figures under stable keys; rates are per cent."""
        return {
            "stance": _labels_json(self.stance),
            "sourcing": _labels_json(self.sourcing),
            "resolved": {"accuracy": rate(self.resolved, self.total)},
            "attributions": self.total,
            "documents": self.documents,
        }

    def __str__(self) -> str:
        rows = {f"{label.value} ({counts.wanted})": counts for label, counts in self._rows()}
        accuracies = (
            ("stance", accuracy(self.stance), macro_f1(self.stance)),
            ("sourcing", accuracy(self.sourcing), macro_f1(self.sourcing)),
        )
        lines = [table(rows)]
        for name, right, macro in accuracies:
            lines.append(f"{name:<12}accuracy {right:5.1f}   macro-F1 {macro:5.1f}")
        lines.append(f"{'resolved':<12}accuracy {rate(self.resolved, self.total):5.1f}")
        lines.append(f"{self.total} attributions in {self.documents} documents")
        return "\n".join(lines)

    def _rows(self) -> Iterator[tuple[Stance | Sourcing, Counts]]:
        for counts in (self.stance, self.sourcing):
            yield from ((label, row) for label, row in counts.items() if row.found or row.wanted)


@dataclass(frozen=True, slots=True)
class EndToEndFigures:
    """Of ``total`` labelled attributions, how many were found, and found with the right name.

    ``found`` and ``resolved`` are of those whose cue and content each share half of their words
    with one; ``met`` and ``met_resolved`` of those whose cue and content each share a word with
    one: where the spans begin and end is then left out of account.
    """

    found: int
    resolved: int
    met: int
    met_resolved: int
    total: int
    documents: int

    def to_json(self) -> dict[str, object]:
        """The figures under stable keys; rates are per cent of all labelled attributions."""
        return {
            "found": rate(self.found, self.total),
            "resolved": rate(self.resolved, self.total),
            "met": rate(self.met, self.total),
            "met and resolved": rate(self.met_resolved, self.total),
            "attributions": self.total,
            "documents": self.documents,
        }

    def __str__(self) -> str:
        return (
            f"found {rate(self.found, self.total):.1f} %, "
            f"with the right name {rate(self.resolved, self.total):.1f} % "
            f"of {self.total} attributions in {self.documents} documents\n"
            f"met by a word of cue and content {rate(self.met, self.total):.1f} %, "
            f"with the right name {rate(self.met_resolved, self.total):.1f} %"
        )


def evaluate_labels(file: Path, folder: Path, understand: Understand) -> LabelFigures:
    """Compare what ``understand`` makes of the marked spans with the labels of ``file``.

    ``folder`` is the PolNeAR folder that the labelled articles are from. All that the first
    annotator marked in an article is handed in at once, labelled or not; only what is labelled is
    scored. Raises EvaluationError when a file is missing or has another layout.
    """
    labelled, gold = read_labels(file), read_gold(folder)
    stances: list[tuple[Stance, Stance]] = []
    sourcings: list[tuple[Sourcing, Sourcing]] = []
    resolved = 0
    articles = _by_article(labelled)
    for name, rows in articles.items():
        article = _article(gold, name, file)
        document = document_from_text(article.text, path=str(article.path))
        marked = [_in_order(one) for one in article.attributions]
        given = tuple(_given(document, one, at) for at, one in enumerate(marked))
        places = [_place(marked, row, file) for row in rows]
        understood = understand(document, given)
        by_id = {one.id: one for one in understood.attributions}
        words = Words.of(document.text)
        for row, place in zip(rows, places, strict=True):
            one = by_id[given[place].id]
            stances.append((row.stance, one.stance))
            sourcings.append((row.sourcing, one.sourcing))
            resolved += is_named(name_of(one, understood.sources), row.names, words)
    return LabelFigures(
        _count(Stance, stances), _count(Sourcing, sourcings), resolved, len(labelled), len(articles)
    )


def evaluate_end_to_end(file: Path, folder: Path, reader: PathReader) -> EndToEndFigures:
    """Read the labelled articles and see which labelled attributions get their right name.

    An attribution is found when cue and content each share at least half of their words with it
    (Jaccard), and met when each shares a word; of several, the one that shares most is taken. One
    that is not found, or not met, is wrong.
    Raises EvaluationError when a file is missing or has another layout.
    """
    labelled, gold = read_labels(file), read_gold(folder)
    counts: Counter[str] = Counter()
    articles = _by_article(labelled)
    for name, rows in articles.items():
        article = _article(gold, name, file)
        reading = reader.read(article.path)
        words = Words.of(article.text)
        for row in rows:
            for kind, least in (("found", SHARED), ("met", 0.0)):
                one = nearest(article.text, row.marked, reading.attributions, least)
                if one is not None:
                    counts[kind] += 1
                    right = is_named(name_of(one, reading.sources), row.names, words)
                    counts[f"{kind} named"] += right
    return EndToEndFigures(
        found=counts["found"],
        resolved=counts["found named"],
        met=counts["met"],
        met_resolved=counts["met named"],
        total=len(labelled),
        documents=len(articles),
    )


def read_labels(file: Path) -> tuple[Labelled, ...]:
    """The labelled attributions of a file, in its order.

    Raises EvaluationError when the file is missing or has another layout.
    """
    try:
        lines = file.read_text(encoding="utf-8").split("\n")
    except (OSError, UnicodeDecodeError) as error:
        raise EvaluationError(f"{file} cannot be read as UTF-8 text: {error}") from error
    rows = []
    for number, line in enumerate(lines, start=1):
        if not line.strip():
            continue
        try:
            rows.append(_labelled(json.loads(line)))
        except (ValueError, TypeError, KeyError, AttributeError) as error:
            raise EvaluationError(
                f"{file}, line {number} cannot be used ({type(error).__name__}: {error}): "
                f"it needs {LAYOUT}"
            ) from error
    if not rows:
        raise EvaluationError(f"{file} holds no label: it needs {LAYOUT}")
    return tuple(rows)


@dataclass(frozen=True, slots=True)
class Words:
    """The words of a text in their order, without case and punctuation.

    >>> words = Words.of("The O'Hara Institute's report")
    >>> words, Words.of("Hara Institute") in words
    (Words(text=' the o hara institute report '), True)
    """

    text: str

    @classmethod
    def of(cls, text: str) -> Words:
        """The words of ``text``; a possessive 's is none."""
        return cls("".join([" ", *(f"{word} " for word in _words(text))]))

    def __contains__(self, other: Words) -> bool:
        return other.text in self.text


def is_named(name: str, accepted: Iterable[str], article: Words) -> bool:
    """Whether a name is an accepted one or a fuller form of it that the article uses.

    Case and punctuation make no difference, nor does a title like "Dr" or "Sir". Where several are
    joined by `` ; ``, each must be there and no other.

    >>> article = Words.of("Ann B. Lee spoke. Lee left.")
    >>> is_named("ann b lee", ["Ann Lee"], article), is_named("Lee", ["Ann Lee"], article)
    (True, False)
    >>> is_named("Ann Lee", ["Dr Ann Lee"], article), is_named("Lee", ["Dr Lee"], article)
    (True, True)
    """
    return any(_all_named(name.split(";"), other.split(";"), article) for other in accepted)


class _Spans(Protocol):
    """What has a cue and a content: an attribution, or what people marked."""

    @property
    def cue(self) -> tuple[Span, ...]: ...

    @property
    def content(self) -> tuple[Span, ...]: ...


_One = TypeVar("_One", bound=_Spans)


def nearest(text: str, wanted: Marked, found: Iterable[_One], least: float = SHARED) -> _One | None:
    """The one that shares most words with the one wanted, those first that share half of each.

    Cue and content must each share ``least`` of their words (Jaccard), and some.
    """
    shares = (
        (_shared(text, wanted.cue, one.cue), _shared(text, wanted.content, one.content), one)
        for one in found
    )
    near = [
        (min(cue, content) >= SHARED, cue + content, one)
        for cue, content, one in shares
        if 0 < min(cue, content) >= least
    ]
    return max(near, key=lambda pair: pair[:2])[2] if near else None


def accuracy(counts: Mapping[_Label, Counts]) -> float:
    """Of all cases, the part whose label is right, in per cent."""
    return rate(sum(row.right for row in counts.values()), sum(c.wanted for c in counts.values()))


def macro_f1(counts: Mapping[_Label, Counts]) -> float:
    """The mean F1 of the labels that have at least ``ENOUGH`` cases, in per cent."""
    enough = [row.f1 for row in counts.values() if row.wanted >= ENOUGH]
    return round(sum(enough) / len(enough), 1) if enough else 0.0


def rate(part: int, whole: int) -> float:
    """A part in per cent, to one decimal; of nothing it is 0."""
    return round(100 * part / whole, 1) if whole else 0.0


def _labelled(row: Mapping[str, object]) -> Labelled:
    names = row["resolved"]
    if not isinstance(names, list) or not names or not all(isinstance(n, str) for n in names):
        raise ValueError("resolved is no list of names")
    return Labelled(
        key=str(row["key"]),
        marked=Marked(_spans(row["source"]), _spans(row["cue"]), _spans(row["content"])),
        stance=Stance(str(row["stance"])),
        sourcing=Sourcing(str(row["sourcing"])),
        names=tuple(names),
    )


def _spans(pairs: object) -> tuple[Span, ...]:
    if not isinstance(pairs, list):
        raise TypeError("a role is no list of [start, end]")
    return tuple(Span(start, end) for start, end in pairs)


def _by_article(labelled: Iterable[Labelled]) -> dict[str, list[Labelled]]:
    articles: dict[str, list[Labelled]] = {}
    for row in labelled:
        articles.setdefault(row.article, []).append(row)
    return articles


def _article(gold: Mapping[str, GoldDocument], name: str, file: Path) -> GoldDocument:
    if name not in gold:
        raise EvaluationError(f"{file} labels the article {name!r}, which the folder has not")
    return gold[name]


def _in_order(one: Marked) -> Marked:
    """The same with each role's spans in order of the text, as an ``Attribution`` has them."""
    return Marked(*(tuple(sorted(spans)) for spans in (one.source, one.cue, one.content)))


def _place(marked: Sequence[Marked], row: Labelled, file: Path) -> int:
    """Which of the article's attributions is labelled; it is known by its spans."""
    try:
        return marked.index(_in_order(row.marked))
    except ValueError:
        raise EvaluationError(
            f"{file} labels {row.key!r}, but no attribution of the article has its spans"
        ) from None


def _given(document: Document, marked: Marked, at: int) -> Attribution:
    return Attribution(
        id=make_id("att", document.id, at),
        source=marked.source,
        cue=marked.cue,
        content=marked.content,
        quotation=_quotation(document.text, marked.content),
        confidence=1.0,
    )


def _quotation(text: str, content: Sequence[Span]) -> Quotation:
    """As the marks have it: all of the content quoted, some of it, or none."""
    quoted = [text[span.start] in _OPENING for span in content]
    if quoted and all(quoted):
        return Quotation.DIRECT
    within = any(mark in text[span.start : span.end] for span in content for mark in _OPENING[:-1])
    return Quotation.MIXED if within else Quotation.INDIRECT


def name_of(one: Attribution, sources: Iterable[Source]) -> str:
    """The name of its source; empty where it has none, as an unstated source is labelled."""
    return next((s.name or "" for s in sources if s.id == one.source_id), "")


def _all_named(names: Sequence[str], accepted: Sequence[str], article: Words) -> bool:
    return (
        len(names) == len(accepted)
        and all(any(_is_named(name, other, article) for name in names) for other in accepted)
        and all(any(_is_named(name, other, article) for other in accepted) for name in names)
    )


def _is_named(name: str, accepted: str, article: Words) -> bool:
    found, wanted = _untitled(_words(name)), _untitled(_words(accepted))
    if found == wanted:
        return True
    rest = iter(found)
    fuller = bool(wanted) and all(word in rest for word in wanted)
    return fuller and Words.of(" ".join(found)) in article


def _untitled(words: list[str]) -> list[str]:
    """The words of a name without the title before it, which is none of it."""
    return words[1:] if len(words) > 1 and words[0] in _TITLES else words


def _words(text: str) -> list[str]:
    return _WORD.findall(_OWNER.sub(" ", text.casefold()))


def _count(labels: type[_Label], pairs: Iterable[tuple[_Label, _Label]]) -> dict[_Label, Counts]:
    """How often each label was right, given and wanted, from pairs of wanted and given."""
    counts = dict.fromkeys(labels, Counts())
    for wanted, given in pairs:
        counts[wanted] += Counts(right=int(wanted is given), wanted=1)
        counts[given] += Counts(found=1)
    return counts


def _labels_json(counts: Mapping[_Label, Counts]) -> dict[str, object]:
    return {
        "accuracy": accuracy(counts),
        "macro F1": macro_f1(counts),
        "labels": {
            label.value: {**row.to_json(), "cases": row.wanted}
            for label, row in counts.items()
            if row.found or row.wanted
        },
    }


def _shared(text: str, left: Iterable[Span], right: Iterable[Span]) -> float:
    """The part of the words of both that is in both (Jaccard); 1 where neither has any."""
    return jaccard(word_places(text, left), word_places(text, right))


def word_places(text: str, spans: Iterable[Span]) -> set[int]:
    """Where the words of some spans begin."""
    return {found.start() for span in spans for found in _WORD.finditer(text, span.start, span.end)}
