"""Whom pronouns and short names mean, against GUM (Zeldes, LREV 2017).

A GUM file is WebAnno TSV 3.2: a token a line with its entity types and its coreference links, an
empty line after each sentence. Names of persons are given as they are marked, so that what is
measured is resolution alone: each "he" or "she" of a person whom the document names, and each
surname or first name of one whom it also names in full, is handed in as if it were a source.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path

from accordingto.errors import EvaluationError
from accordingto.evaluation.figures import Counts, table
from accordingto.resolution import resolve
from accordingto.types import Attribution, Document, Name, NameKind, Quotation, Source, Span

LAYOUT = "*.tsv in WebAnno TSV 3.2, with the entity in column 4 and coreference in columns 9 and 10"
PRONOUNS = frozenset(["he", "she", "him", "her", "his", "hers", "himself", "herself"])
IDENTITY = frozenset({"ana", "cata", "coref", "appos", "disc"})
_NAME = re.compile(r"(?:[A-ZÀ-Þ][\w.'’-]*)(?: (?:[A-ZÀ-Þ][\w.'’-]*|de|der|van|von|la|el|bin|al))*")
_LINK = re.compile(r"([\d.-]+)(?:\[(\d+)_(\d+)\])?$")
_ENTITY = re.compile(r"([\w/-]+)(?:\[(\d+)\])?$")

Node = tuple[str, str]
"""A mention: its first token and its number, which is 0 where the file gives it none."""


@dataclass(frozen=True, slots=True)
class GoldText:
    """A text, its tokens joined by spaces, and the persons in it: the spans of each chain."""

    name: str
    text: str
    chains: Mapping[Span, int]
    names: frozenset[Span]


@dataclass(frozen=True, slots=True)
class CoreferenceFigures:
    """Pronouns and short names led to the right person; recall is the accuracy over all."""

    pronouns: Counts
    names: Counts
    documents: int

    def to_json(self) -> dict[str, object]:
        """The figures under stable keys; rates are per cent."""
        return {
            "pronouns": self.pronouns.to_json() | {"mentions": self.pronouns.wanted},
            "names": self.names.to_json() | {"mentions": self.names.wanted},
            "documents": self.documents,
        }

    def __str__(self) -> str:
        rows = {"pronouns": self.pronouns, "short names": self.names}
        counted = f"{self.pronouns.wanted} pronouns, {self.names.wanted} short names"
        return f"{table(rows)}\n{counted} in {self.documents} documents"


def evaluate_coreference(folder: Path) -> CoreferenceFigures:
    """Resolve the pronouns and short names of every text of a GUM folder.

    Raises EvaluationError when the folder is missing or has another layout.
    """
    files = sorted(folder.glob("*.tsv")) if folder.is_dir() else []
    if not files:
        raise EvaluationError(f"{folder} holds no text: it needs {LAYOUT}")
    pronouns = names = Counts()
    for file in files:
        gold = read_text(file)
        for short, counts in _score(gold):
            if short:
                names += counts
            else:
                pronouns += counts
    return CoreferenceFigures(pronouns, names, len(files))


def _score(gold: GoldText) -> Iterator[tuple[bool, Counts]]:
    """Each mention that is asked about: whether it is a short name, and how it went."""
    full = {gold.chains[span] for span in gold.names if " " in span.text_in(gold.text)}
    named = {gold.chains[span] for span in gold.names}
    asked = []
    for span, chain in sorted(gold.chains.items()):
        words = span.text_in(gold.text)
        pronoun = words.lower() in PRONOUNS and chain in named
        short = span in gold.names and " " not in words and chain in full
        if pronoun or short:
            asked.append((span, short))
    given = tuple(Name(span, NameKind.PERSON, 1.0) for span in sorted(gold.names))
    attributions = tuple(
        Attribution(str(at), (span,), (), (), Quotation.INDIRECT, 1.0)
        for at, (span, _) in enumerate(asked)
    )
    resolution = resolve(Document(gold.name, gold.text, ""), attributions, given)
    sources = {source.id: source for source in resolution.sources}
    for (span, short), told in zip(asked, resolution.attributions, strict=True):
        meant = _chain(gold, sources[told.source_id], span) if told.source_id else None
        yield short, Counts(int(meant == gold.chains[span]), int(meant is not None), 1)


def _chain(gold: GoldText, source: Source, asked: Span) -> int | None:
    """The chain that most of a source's names, but for the one asked about, belong to."""
    votes = Counter(
        gold.chains[mention]
        for mention in source.mentions
        if mention in gold.names and mention != asked
    )
    return votes.most_common(1)[0][0] if votes else None


def read_text(file: Path) -> GoldText:
    """One GUM text with the chains of its persons.

    Raises EvaluationError when the file cannot be read or has another layout.
    """
    try:
        lines = file.read_text(encoding="utf-8").split("\n")
    except (OSError, UnicodeDecodeError) as error:
        raise EvaluationError(f"{file} cannot be read as UTF-8 text: {error}") from error
    tokens: list[str] = []
    places: dict[Node, tuple[int, int]] = {}
    kinds: dict[Node, str] = {}
    numbers: dict[str, Node] = {}
    links: list[tuple[Node, Node]] = []
    at = 0
    for line in lines:
        fields = line.split("\t")
        if line.startswith("#") or len(fields) < 3:
            continue
        if len(fields) < 10:
            raise EvaluationError(f"{file} has the line {line!r}: it needs {LAYOUT}")
        key, token, end = fields[0], fields[2], at + len(fields[2])
        for found in filter(None, map(_ENTITY.match, fields[3].split("|"))):
            number = found[2] or "0"
            node = numbers.setdefault(number, (key, number)) if found[2] else (key, "0")
            places[node] = places.get(node, (at, end))[0], end
            kinds[node] = found[1]
        for kind, link in zip(fields[8].split("|"), fields[9].split("|"), strict=False):
            joined = _LINK.match(link)
            if joined and kind in IDENTITY:
                links.append(((joined[1], joined[2] or "0"), (key, joined[3] or "0")))
        tokens.append(token)
        at = end + 1
    chains = _chains(places, kinds, links, numbers)
    text = " ".join(tokens)
    names = frozenset(
        span
        for span in chains
        if _NAME.fullmatch(words := span.text_in(text)) and words.lower() not in PRONOUNS | {"i"}
    )
    return GoldText(file.stem, text, chains, names)


def _chains(
    places: Mapping[Node, tuple[int, int]],
    kinds: Mapping[Node, str],
    links: list[tuple[Node, Node]],
    numbers: Mapping[str, Node],
) -> dict[Span, int]:
    """The chain of every person's mention, by union of what is linked."""
    parent = {node: node for node in places}

    def root(node: Node) -> Node:
        while parent[node] != node:
            parent[node] = parent[parent[node]]
            node = parent[node]
        return node

    for left, right in links:
        ends = [numbers.get(end[1], end) if end[1] != "0" else end for end in (left, right)]
        if all(end in parent for end in ends):
            parent[root(ends[0])] = root(ends[1])
    order = {node: at for at, node in enumerate(sorted(places))}
    return {Span(*places[node]): order[root(node)] for node in places if kinds[node] == "person"}
