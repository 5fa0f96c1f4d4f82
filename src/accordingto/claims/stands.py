"""From a stance on a content to a stand on a claim."""

from __future__ import annotations

from collections.abc import Mapping

from accordingto.types import Stance, Stand

Side = int
"""1 for a content that says what the claim says, -1 for one that says the opposite."""

_STANDS: Mapping[tuple[Stance, Side], Stand] = {
    (Stance.AFFIRMS, 1): Stand.AFFIRMS,
    (Stance.AFFIRMS, -1): Stand.DENIES,
    (Stance.DENIES, 1): Stand.DENIES,
    (Stance.DENIES, -1): Stand.AFFIRMS,
    (Stance.DOUBTS, 1): Stand.DOUBTS,
    (Stance.UNVERIFIED, 1): Stand.UNVERIFIED,
    (Stance.UNVERIFIED, -1): Stand.UNVERIFIED,
    (Stance.DECLINES, 1): Stand.NO_ANSWER,
    (Stance.DECLINES, -1): Stand.NO_ANSWER,
}


def stand_of(stance: Stance, side: Side) -> Stand | None:
    """Where a source stands on a claim, by its stance on a content that is on a side of it.

    None where that takes no stand: to doubt the opposite of a claim is not to affirm it.

    >>> stand_of(Stance.AFFIRMS, -1).value, stand_of(Stance.DENIES, -1).value
    ('denies', 'affirms')
    """
    return _STANDS.get((stance, side))
