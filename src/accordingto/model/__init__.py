"""The shipped weights: one encoder reads a text once, another compares two texts."""

from accordingto.model.arrays import Floats, Ints
from accordingto.model.comparing import ComparerModel
from accordingto.model.encoding import Encoded, Window, encode, windows
from accordingto.model.reader import ReaderModel, Scores

__all__ = [
    "ComparerModel",
    "Encoded",
    "Floats",
    "Ints",
    "ReaderModel",
    "Scores",
    "Window",
    "encode",
    "windows",
]
