"""The corpora that the reader model learns from, as tagged words.

Nothing of them is copied: they are read in place, ``polnear/{train,dev}/{text,attributions}`` in
brat standoff and ``ner/{crossner_politics,wikigold,uner_ewt}`` with one word and its tag a line.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from pathlib import Path
from typing import TypeAlias

import numpy as np
import numpy.typing as npt
from tokenizers import Tokenizer

from accordingto.model import Encoded, Ints, encode
from accordingto.model.tags import NAME_TAGS, PART_TAGS, ROLE_TAGS
from accordingto.types import NameKind, Role
from training.network import ANNOTATORS

# What scoring sets aside at a span's edges is no signal either: annotators differ on it freely.
_EDGE = " \n\r\t\xa0\"“”‘’'`.,;:"

Halves: TypeAlias = npt.NDArray[np.float16]
Pieces = tuple[tuple[int, int], ...]  # spans of characters


@dataclass(frozen=True, slots=True)
class Marked:
    """One attribution as marked by a person: the spans of each role."""

    source: Pieces
    cue: Pieces
    content: Pieces


@dataclass(frozen=True, slots=True)
class Example:
    """One text of ``m`` words with what is known of them.

    roles, names: (m, tags) how probable each tag is; all zero where that is not known.
    cues: (k, 2) first and last word (half-open) of each cue.
    parts: (k, m, tags) the part each word plays for each cue, likewise.
    annotator: who marked it, by index into ``ANNOTATORS``.
    """

    key: str
    text: str
    encoded: Encoded
    roles: Halves
    names: Halves
    cues: Ints
    parts: Halves
    annotator: int = 0


def read_polnear(folder: Path, tokenizer: Tokenizer) -> Iterator[Example]:
    """Every annotator's version of every article: where several marked one, all are learnt from."""
    for path in sorted((folder / "text").glob("*.txt")):
        text = path.read_bytes().decode("utf-8")
        encoded = encode(text, tokenizer)
        for ann in sorted((folder / "attributions").glob(f"{path.stem}*.ann")):
            who = ann.stem.rpartition("_")[2]
            example = mark(ann.stem, text, encoded, tuple(read_brat(ann)))
            yield replace(example, annotator=ANNOTATORS.index(who) if who in ANNOTATORS else 0)


def read_brat(path: Path) -> Iterator[Marked]:
    """The attributions of one brat file."""
    spans: dict[str, tuple[str, Pieces]] = {}
    relations: list[list[str]] = []
    for line in path.read_text("utf-8").splitlines():
        key, _, rest = line.partition("\t")
        body = rest.partition("\t")[0]
        if key.startswith("T"):
            label, _, offsets = body.partition(" ")
            pieces = tuple(
                (int(a), int(b)) for a, b in map(str.split, filter(None, offsets.split(";")))
            )
            spans[key] = (label.lower(), pieces)
        elif key.startswith("E"):
            relations.append([part.split(":")[1] for part in body.split()])
    for relation in relations:
        roles: dict[str, Pieces] = dict.fromkeys(Role, ())
        for key in relation:
            label, pieces = spans.get(key, ("", ()))
            if label in roles:
                roles[label] += pieces
        yield Marked(**roles)


def read_names(
    path: Path, kinds: dict[str, NameKind], column: int, tokenizer: Tokenizer
) -> Iterator[Example]:
    """Sentences of words and tags, a few at a time joined to one text as paragraphs."""
    sentences = list(_sentences(path, column))
    at = 0
    sizes = np.random.default_rng(0).integers(1, 9, len(sentences))
    for size in sizes:
        group, at = sentences[at : at + size], at + int(size)
        if group:
            yield _named(f"{path.stem}-{at}", group, kinds, tokenizer)


def read_all_names(folder: Path, tokenizer: Tokenizer) -> list[Example]:
    """The three sets of names, CrossNER's few sentences three times (they are nearest to news)."""
    person, organization, place = NameKind.PERSON, NameKind.ORGANIZATION, NameKind.PLACE
    plain = {"PER": person, "ORG": organization, "LOC": place}
    politics = {
        "person": person,
        "politician": person,
        "organisation": organization,
        "politicalparty": organization,
        "country": place,
        "location": place,
    }
    return [
        *list(read_names(folder / "crossner_politics/train.txt", politics, 1, tokenizer)) * 3,
        *read_names(folder / "wikigold/wikigold.conll.txt", plain, 1, tokenizer),
        *read_names(folder / "uner_ewt/en_ewt-ud-dev.iob2", plain, 2, tokenizer),
    ]


def cut(example: Example, start: int, end: int) -> Example:
    """The words of pieces ``[start, end)``; cues that are not wholly in it are left out."""
    encoded = example.encoded
    low, high = int(encoded.word_of[start]), int(encoded.word_of[end - 1]) + 1
    inside = (example.cues[:, 0] >= low) & (example.cues[:, 1] <= high)
    return replace(
        example,
        encoded=Encoded(
            ids=encoded.ids[start:end],
            word_of=encoded.word_of[start:end] - low,
            first=np.maximum(encoded.first[low:high] - start, 0),
            starts=encoded.starts[low:high],
            ends=encoded.ends[low:high],
            features=encoded.features[start:end],
        ),
        roles=example.roles[low:high],
        names=example.names[low:high],
        cues=example.cues[inside] - low,
        parts=example.parts[inside, low:high],
    )


def _sentences(path: Path, column: int) -> Iterator[list[tuple[str, str]]]:
    sentence: list[tuple[str, str]] = []
    for line in [*path.read_text("utf-8").splitlines(), ""]:
        if line.startswith("#") and column == 2:
            continue
        fields = re.split(r"[\t ]+", line.strip())
        if len(fields) > column:
            sentence.append((fields[column - 1], fields[column]))
        elif sentence and fields == [""]:
            if not sentence[0][0].startswith("-DOCSTART"):
                yield sentence
            sentence = []


def _named(
    key: str,
    sentences: Sequence[Sequence[tuple[str, str]]],
    kinds: dict[str, NameKind],
    tokenizer: Tokenizer,
) -> Example:
    text = ""
    spans: list[tuple[int, int, NameKind]] = []
    for sentence in sentences:
        open_kind: str | None = None
        for word, tag in sentence:
            edge, _, label = tag.partition("-")
            kind = kinds.get(label)
            start = len(text)
            text += word
            if kind is not None and edge == "I" and label == open_kind:
                spans[-1] = (spans[-1][0], len(text), kind)
            elif kind is not None:
                spans.append((start, len(text), kind))
            open_kind = label if kind is not None else None
            text += " "
        text = text[:-1] + "\n"
    encoded = encode(text, tokenizer)
    names = np.zeros(len(encoded.first), np.int32)
    for start, end, kind in spans:
        low, high = _words(encoded, start, end)
        names[low:high] = NAME_TAGS.index(f"I-{kind}")
        names[low] = NAME_TAGS.index(f"B-{kind}")
    return Example(
        key,
        text,
        encoded,
        roles=np.zeros((len(names), len(ROLE_TAGS)), np.float16),
        names=certain(names, NAME_TAGS),
        cues=np.zeros((0, 2), np.int32),
        parts=np.zeros((0, len(names), len(PART_TAGS)), np.float16),
    )


def certain(tags: Ints, known: Sequence[str]) -> Halves:
    """Tag indices (...,) as probabilities (..., tags)."""
    return np.eye(len(known), dtype=np.float16)[tags]


def _trimmed(text: str, start: int, end: int) -> tuple[int, int]:
    while start < end and text[start] in _EDGE:
        start += 1
    while end > start and text[end - 1] in _EDGE:
        end -= 1
    return start, end


def _words(encoded: Encoded, start: int, end: int) -> tuple[int, int]:
    """The words (half-open) that touch the characters ``[start, end)``."""
    low = int(np.searchsorted(encoded.ends, start, side="right"))
    high = int(np.searchsorted(encoded.starts, end, side="left"))
    return low, high


def mark(key: str, text: str, encoded: Encoded, marked: Sequence[Marked]) -> Example:
    """A text with the attributions that are marked in it, and no names."""
    words = len(encoded.first)
    roles = np.zeros(words, np.int32)
    cues, parts = [], []
    for attribution in marked:
        part = np.zeros(words, np.int32)
        cue: list[tuple[int, int]] = []
        for role in Role:
            for start, end in getattr(attribution, role):
                low, high = _words(encoded, *_trimmed(text, start, end))
                if low >= high:
                    continue
                roles[low:high] = ROLE_TAGS.index(f"I-{role}")
                roles[low] = ROLE_TAGS.index(f"B-{role}")
                if role is Role.CUE:
                    cue.append((low, high))
                else:
                    part[low:high] = PART_TAGS.index(f"I-{role}")
                    part[low] = PART_TAGS.index(f"B-{role}")
        if cue:
            cues.append(cue[0])
            parts.append(part)
    return Example(
        key,
        text,
        encoded,
        roles=certain(roles, ROLE_TAGS),
        names=np.zeros((words, len(NAME_TAGS)), np.float16),
        cues=np.asarray(cues, np.int32).reshape(-1, 2),
        parts=certain(np.asarray(parts, np.int32).reshape(-1, words), PART_TAGS),
    )
