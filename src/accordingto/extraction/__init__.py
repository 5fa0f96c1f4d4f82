"""From a document to its attributions and names."""

from accordingto.extraction.extract import Extraction, extract, with_stance

__all__ = ["Extraction", "extract", "with_stance"]
