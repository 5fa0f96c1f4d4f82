"""From a document to its attributions and names."""

from accordingto.extraction.extract import Extraction, extract

__all__ = ["Extraction", "extract"]
