"""From a document to its attributions and names."""

from accordingto.extraction.extract import Extraction, extract, with_stance
from accordingto.extraction.stance import with_denials

__all__ = ["Extraction", "extract", "with_denials", "with_stance"]
