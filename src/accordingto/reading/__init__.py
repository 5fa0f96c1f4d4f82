"""From anything a user has (text, pages, JSON Lines, folders, URLs) to Documents.

The way through: ``find_inputs`` says what is to be read, ``read`` reads one of them, one
document after the other. ``read_document`` and ``document_from_text`` are the short ways
for one article.
"""

from accordingto.reading.asides import find_asides
from accordingto.reading.documents import Options, document_from_text, read, read_document
from accordingto.reading.inputs import ENDINGS, Input, InputKind, find_inputs

__all__ = [
    "ENDINGS",
    "Input",
    "InputKind",
    "Options",
    "document_from_text",
    "find_asides",
    "find_inputs",
    "read",
    "read_document",
]
