"""The tags that the heads give, in the order of their outputs; training reads them from here."""

from __future__ import annotations

import numpy as np

from accordingto.model.arrays import Ints
from accordingto.types import NameKind, Role

OUTSIDE = "O"
# A word's role in whatever attribution it belongs to: outside, or first / further word of a span.
ROLE_TAGS = (OUTSIDE, *(f"{edge}-{role}" for role in Role for edge in "BI"))
# A word's part for one given cue.
PART_TAGS = (OUTSIDE, *(f"{edge}-{role}" for role in (Role.SOURCE, Role.CONTENT) for edge in "BI"))
NAME_TAGS = (OUTSIDE, *(f"{edge}-{kind}" for kind in NameKind for edge in "BI"))

REACH = 128  # words on either side of a cue in which its source and content are looked for
_STEPS = 15  # buckets for each direction, single words up to 8, then widening
DISTANCES = 3 + 2 * _STEPS


def signed_distance(words: Ints, low: Ints | int, high: Ints | int) -> Ints:
    """Words from each to the cue ``[low, high)``: negative before, 0 within, positive after."""
    offset: Ints = np.minimum(words - low, 0) + np.maximum(words - high + 1, 0)
    return offset


def distance_buckets(distance: Ints) -> Ints:
    """Bucket of a signed distance in words from the cue: 0 within it, then odd left, even right.

    ``distance`` is 0 for words of the cue, negative before it, positive after it.
    """
    size = np.abs(distance)
    far = 8 + np.floor(np.log2(np.maximum(size, 8) / 8) * 1.6).astype(np.int32)
    step = np.where(size <= 8, size, np.minimum(far, _STEPS))
    return np.where(distance == 0, 0, 2 * step - (distance < 0)).astype(np.int32)


# What is asked of two texts, and the answers in the order of the network's outputs.
RELATIONS = ("neither", "same", "opposite")  # do both make one claim?
TREATMENTS = ("unrelated", "discuss", "agree", "disagree")  # how does a passage treat a claim?
BEARINGS = ("neither", "strengthens", "weakens")  # what does one do to the other?
