"""An extractor for tests of what stands around it: it finds "NAME said WORDS." and nothing else."""

from __future__ import annotations

import re
from typing import Any

from accordingto.extraction import Extraction
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


def make_reader(**arguments: Any) -> Reader:
    """A reader that finds sayings, for the command line to use in place of the model's."""
    return Reader(**arguments, extractor=find_sayings)
