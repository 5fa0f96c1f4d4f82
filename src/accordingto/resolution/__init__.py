"""Resolution: whom a source means, and which earlier attribution a content points at."""

from accordingto.resolution.pointing import point
from accordingto.resolution.resolve import Resolution, resolve

__all__ = ["Resolution", "point", "resolve"]
