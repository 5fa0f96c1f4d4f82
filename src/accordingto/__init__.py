"""Read news and keep a ledger of who said what.

Load a :class:`Reader` once and read many articles with it::

    reader = accordingto.Reader()
    for reading in reader.read_many(["articles/", "https://example.org/news"]):
        for attribution in reading.attributions:
            ...
        for claim in reading.claims:
            ...

:meth:`Reader.find_claims` finds the claims of several articles taken together,
:meth:`Reader.check` how an article treats a claim of one's own.

Everything found points at characters of the text: see :class:`Span`.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from accordingto.errors import AccordingtoError, ClaimError
from accordingto.types import (
    Attribution,
    Caution,
    CautionKind,
    Certainty,
    Check,
    Claim,
    Coverage,
    Document,
    Failure,
    Interval,
    Limit,
    Name,
    NameKind,
    Position,
    Quotation,
    Reading,
    Reference,
    Role,
    Source,
    SourceKind,
    Sourcing,
    Span,
    Stance,
    Stand,
    Status,
    Treatment,
)

if TYPE_CHECKING:
    from accordingto.pipeline import Reader
    from accordingto.reading import Options
    from accordingto.showing.exports import check_to_json, reading_from_json, reading_to_json

__version__ = "0.1.0"

__all__ = [
    "AccordingtoError",
    "Attribution",
    "Caution",
    "CautionKind",
    "Certainty",
    "Check",
    "Claim",
    "ClaimError",
    "Coverage",
    "Document",
    "Failure",
    "Interval",
    "Limit",
    "Name",
    "NameKind",
    "Options",
    "Position",
    "Quotation",
    "Reader",
    "Reading",
    "Reference",
    "Role",
    "Source",
    "SourceKind",
    "Sourcing",
    "Span",
    "Stance",
    "Stand",
    "Status",
    "Treatment",
    "__version__",
    "check_to_json",
    "reading_from_json",
    "reading_to_json",
]

# What takes long to import comes when it is asked for: `accordingto --help` needs none of it.
_LATE = {
    "Options": "accordingto.reading",
    "Reader": "accordingto.pipeline",
    "check_to_json": "accordingto.showing.exports",
    "reading_from_json": "accordingto.showing.exports",
    "reading_to_json": "accordingto.showing.exports",
}


def __getattr__(name: str) -> object:
    if name not in _LATE:
        raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
    from importlib import import_module

    value: object = getattr(import_module(_LATE[name]), name)
    globals()[name] = value
    return value


def __dir__() -> list[str]:
    return __all__
