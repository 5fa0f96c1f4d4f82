"""Stand-ins for the models, for tests of what stands around them.

The extractor finds "NAME said WORDS." and nothing else. Two contents that share words make one
claim, or opposite ones where only one of them has a "not"; a passage with a "not" disputes a claim.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import Any

import numpy as np

from accordingto.extraction import Extraction
from accordingto.model import Floats
from accordingto.model.tags import RELATIONS, TREATMENTS
from accordingto.pipeline import Reader
from accordingto.types import Attribution, Document, Name, NameKind, Quotation, Span, make_id

_SAYING = re.compile(r"(?P<source>[^\W\d_][\w ]*?) (?P<cue>said) (?P<content>[^.]+\.)")


def find_sayings(document: Document) -> Extraction:
    """Every "NAME said WORDS." of the text."""
    found = list(_SAYING.finditer(document.text))
    return Extraction(
        attributions=tuple(
            Attribution(
                id=make_id("attribution", document.id, match.start()),
                source=(Span(*match.span("source")),),
                cue=(Span(*match.span("cue")),),
                content=(Span(*match.span("content")),),
                quotation=Quotation.INDIRECT,
                confidence=0.875,
            )
            for match in found
        ),
        names=tuple(Name(Span(*match.span("source")), NameKind.PERSON, 0.75) for match in found),
    )


def compare_words(pairs: Sequence[tuple[str, str]]) -> Floats:
    """For each pair of contents, certainty of one of ``RELATIONS``."""
    return _certain(RELATIONS, [_relation(*map(_words, pair)) for pair in pairs])


def treat_words(pairs: Sequence[tuple[str, str]]) -> Floats:
    """For each pair of claim and passage, certainty of one of ``TREATMENTS``."""
    return _certain(TREATMENTS, [_treatment(*map(_words, pair)) for pair in pairs])


def make_reader(**arguments: Any) -> Reader:
    """A reader of sayings, for the command line to use in place of the model's."""
    return Reader(**arguments, extractor=find_sayings, compare=compare_words, treat=treat_words)


def _words(text: str) -> set[str]:
    return set(re.findall(r"\w{4,}|not|may", text.lower()))


def _relation(left: set[str], right: set[str]) -> str:
    if not left & right - {"not"}:
        return "neither"
    return "opposite" if ("not" in left) != ("not" in right) else "same"


def _treatment(claim: set[str], passage: set[str]) -> str:
    if not claim & passage - {"not"}:
        return "unrelated"
    if "may" in passage:
        return "discuss"
    return "disagree" if ("not" in claim) != ("not" in passage) else "agree"


def _certain(names: Sequence[str], chosen: Sequence[str]) -> Floats:
    return np.eye(len(names), dtype=np.float32)[[names.index(one) for one in chosen]]
