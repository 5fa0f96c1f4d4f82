"""The reader model: one small encoder that reads a text once, and the heads on top of it."""

from accordingto.model.arrays import Floats, Ints
from accordingto.model.encoding import Encoded, Window, encode, windows
from accordingto.model.reader import ReaderModel, Scores

__all__ = ["Encoded", "Floats", "Ints", "ReaderModel", "Scores", "Window", "encode", "windows"]
