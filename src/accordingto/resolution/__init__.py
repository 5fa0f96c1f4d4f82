"""Resolution: whom a source means, and which earlier attribution a content points at.

Whom the words inside a content mean is told as well, so that it can be read by itself.
"""

from accordingto.resolution.pointing import point
from accordingto.resolution.references import refer
from accordingto.resolution.resolve import Resolution, resolve

__all__ = ["Resolution", "point", "refer", "resolve"]
