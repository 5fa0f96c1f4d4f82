"""What fitted networks teach the next one: softened labels, and labels for news without any.

People who mark attributions agree in about seven of ten, and a network fitted to one person's
marks learns that person's slips as well. Following Furlanello et al. ("Born-again neural
networks", ICML 2018) and Hinton et al. ("Distilling the knowledge in a neural network", 2015),
a network is fitted, from the base weights, to the mean of the marks and of what several others,
larger ones, find probable; and, by self-training, to what those find in other news.
"""

from __future__ import annotations

import csv
import re
import sys
import xml.etree.ElementTree as ET
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace
from pathlib import Path
from typing import Protocol

import numpy as np
from tokenizers import Tokenizer

from accordingto.evaluation.articles import read_article
from accordingto.extraction.decoding import Settings, find_cues, log_softmax
from accordingto.model import Encoded, Floats, Ints, Scores, encode
from accordingto.model.tags import NAME_TAGS, PART_TAGS
from training.corpora import Example, Halves


class Teacher(Protocol):
    """What scores texts: an exported model or a network."""

    def score(self, encoded: Encoded) -> Scores:
        """See ``ReaderModel.score``."""

    def relate(self, scores: Scores, cues: Sequence[tuple[int, int]]) -> tuple[Ints, Floats]:
        """See ``ReaderModel.relate``."""


UNSURE = Settings(cue_mean=0.35)  # cues of which the teachers are not sure are taught as well
SHORTEST = 400  # characters: shorter texts are cut off articles and captions
CUE_EVERY = 8  # words: more cues than one in so many are not taught
TINY = 1e-7  # so that a probability rounded to nothing has a logarithm
_SPACES = re.compile(r"[ \t]+")


def read_news(data: Path) -> Iterator[tuple[str, str]]:
    """Articles that nobody has marked, as (key, text): those of FNC-1, TimeML and ECB+."""
    csv.field_size_limit(sys.maxsize)
    with (data / "fnc1/train_bodies.csv").open(encoding="utf-8") as file:
        for row in csv.DictReader(file):
            yield f"fnc1-{row['Body ID']}", row["articleBody"]
    for path in sorted((data / "timeml").rglob("*.tml")):
        body = ET.parse(path).getroot().find("TEXT")  # noqa: S314 - a corpus on this disk
        if body is not None:
            yield path.stem, _SPACES.sub(" ", "".join(body.itertext()))
    for path in sorted((data / "ecbplus").glob("*/*.xml")):
        key = f"ecbplus/{path.parent.name}/{path.stem}"
        yield key, read_article(data, key)


def with_names(examples: Iterable[Example], before: Teacher) -> Iterator[Example]:
    """Texts in which nobody has marked names, with those that an earlier reader finds probable.

    Teachers would learn them from few sentences only, hardly any of them from news on politics.
    """
    for example in examples:
        yield replace(example, names=_expected([before.score(example.encoded).names]))


def soften(examples: Iterable[Example], teachers: Sequence[Teacher]) -> Iterator[Example]:
    """Marked examples, each role the mean of what was marked and what the teachers expect."""
    for example in examples:
        scores = [teacher.score(example.encoded) for teacher in teachers]
        yield replace(
            example,
            roles=_mean([example.roles, _expected(one.roles for one in scores)]),
            parts=_mean([example.parts, _parts(teachers, scores, example.cues)]),
        )


def label(
    texts: Iterable[tuple[str, str]], tokenizer: Tokenizer, teachers: Sequence[Teacher]
) -> Iterator[Example]:
    """Texts that nobody has marked, with the attributions that the teachers find in them."""
    for key, text in texts:
        if len(text) < SHORTEST:
            continue
        encoded = encode(text, tokenizer)
        scores = [teacher.score(encoded) for teacher in teachers]
        roles = _expected(one.roles for one in scores)
        found = find_cues(np.log(roles + TINY, dtype=np.float32), UNSURE)
        # Teachers that know little yet find a cue at every other word, each of which costs time.
        surest = sorted(found, key=lambda likely: -likely[1])[: len(roles) // CUE_EVERY]
        cues = np.asarray(sorted(words for words, _ in surest), np.int32).reshape(-1, 2)
        yield Example(
            key,
            text,
            encoded,
            roles=roles,
            names=np.zeros((len(encoded.first), len(NAME_TAGS)), np.float16),
            cues=cues,
            parts=_parts(teachers, scores, cues),
        )


def _expected(logits: Iterable[Floats]) -> Halves:
    """The mean of the probabilities that several networks give."""
    return _mean([np.exp(log_softmax(one)) for one in logits])


def _mean(chances: Sequence[Floats | Halves]) -> Halves:
    return np.stack(chances).mean(axis=0, dtype=np.float32).astype(np.float16)


def _parts(teachers: Sequence[Teacher], scores: Sequence[Scores], cues: Ints) -> Halves:
    """(k, m, tags) what the teachers take each word for; all zero out of a cue's reach."""
    parts = np.zeros((len(cues), len(scores[0].roles), len(PART_TAGS)), np.float16)
    if len(cues):
        bounds = [(int(low), int(high)) for low, high in cues]
        related = [
            teacher.relate(one, bounds) for teacher, one in zip(teachers, scores, strict=True)
        ]
        near = related[0][0]
        rows, columns = np.nonzero(near >= 0)
        expected = _expected(logits for _, logits in related)
        parts[rows, near[rows, columns]] = expected[rows, columns]
    return parts
