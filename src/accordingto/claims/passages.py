"""Which sentences of an article bear on a claim."""

from __future__ import annotations

import math
from collections import Counter
from collections.abc import Sequence

from accordingto.claims.terms import terms
from accordingto.types import Span

LENGTH = 640  # characters of the sentences taken together: about 150 word pieces
OPENING = 1  # sentences that are always looked at: news says first what it is about
# What a sentence is worth more when it disputes something, as a share of the best by its words.
DISPUTING = 0.35

# Terms (see ``terms``) of sentences that dispute what is told elsewhere.
_DISPUTES = frozenset(
    terms(
        """
        bogus claim confirm contradict debunk denied deny denies denial disprove dispute doubt
        dubious evidence fabricated fake false fiction hoax inaccurate incorrect mistaken myth
        official prank refute reject retract rumor rumour satire satirical skeptical speculation
        spoof true truth unconfirmed unfounded untrue unverified verify wrong
        """
    )
)


def bearing_on(claim: str, text: str, sentences: Sequence[Span]) -> tuple[Span, ...]:
    """The sentences that bear most on a claim, in order of the text, of bounded length.

    A sentence counts by the terms that it shares with the claim, rare ones in the article more
    than frequent ones, and for more where it disputes something. The first ones are always there.
    """
    wanted = set(terms(claim))
    found = [set(terms(sentence.text_in(text))) for sentence in sentences]
    spread = Counter(term for one in found for term in one & wanted)
    weight = {term: math.log(1 + len(sentences) / count) for term, count in spread.items()}
    shared = [sum(weight[term] for term in sorted(one & wanted)) for one in found]
    best = max(shared, default=0.0)
    value = [
        score + (DISPUTING * best if one & _DISPUTES else 0.0)
        for score, one in zip(shared, found, strict=True)
    ]
    order = sorted(range(len(sentences)), key=lambda at: (at >= OPENING, -value[at], at))
    taken: list[int] = []
    room = LENGTH
    for at in order:
        if value[at] == 0 and at >= OPENING:
            break
        taken.append(at)
        room -= len(sentences[at])
        if room <= 0:
            break
    return tuple(sentences[at] for at in sorted(taken))
