"""The exceptions that a caller may meet.

::

    AccordingtoError
    ├── ReadingError         a file, page or feed that gives no article
    │   ├── SourceMissing    there is nothing at that path or URL, or it may not be opened
    │   ├── NotText          it is there, but it is no text (binary, unreadable encoding)
    │   ├── NoArticle        it is text, but holds no article (empty, a page of links)
    │   ├── TooLarge         it is larger than the limit
    │   └── FetchFailed      the network or the server did not give the page
    ├── ClaimError           a claim to check that says nothing, or too much at once
    ├── ModelError           the weights are missing, broken or of another version
    └── EvaluationError      the data to measure on is not as it should be

Every message names the value that was wrong and what to do about it.
"""

from __future__ import annotations


class AccordingtoError(Exception):
    """Anything that this package raises on purpose."""


class ReadingError(AccordingtoError):
    """A file, page or feed that gives no article."""


class SourceMissing(ReadingError):
    """There is nothing at that path or URL, or it may not be opened."""


class NotText(ReadingError):
    """The bytes are no text: binary, or in no encoding that can be told."""


class NoArticle(ReadingError):
    """The text is there, but no article is in it."""


class TooLarge(ReadingError):
    """The input is larger than the limit that was set."""


class FetchFailed(ReadingError):
    """The network or the server did not give the page."""


class ClaimError(AccordingtoError):
    """A claim to check that is empty, too short or too long."""


class ModelError(AccordingtoError):
    """The weights are missing, broken or of another version."""


class EvaluationError(AccordingtoError):
    """The data to measure on is missing or not in the layout that is expected."""
