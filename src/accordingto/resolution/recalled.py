"""Which body that has just spoken or been named "the union", "the rights group" means.

What an article tells a body to be is asked first, elsewhere. Here a body is found by its sort: one
of the same sort, or one of which nothing is told, as long as nothing else that the noun may mean
is named or told of between.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterator

from accordingto.resolution.bodies import Bodies, body_words
from accordingto.resolution.forms import Phrase
from accordingto.resolution.kinds import Words
from accordingto.resolution.met import Met
from accordingto.resolution.sorts import Sorts, may_be_unknown, sorts_meant, sorts_told
from accordingto.resolution.sources import Meant
from accordingto.resolution.words import SECTOR_NOUNS
from accordingto.types import SourceKind, Span

RECENT = 8  # sources among which the one meant is
SENTENCES = 2  # between a body that spoke and a noun for it
FAR = 3000  # characters before a noun among which another of its kind may be told of
MODIFIERS = 3  # words between "the" and the noun
# What tells of another than the one in mind.
ANOTHER = frozenset(
    ("first", "former", "last", "latter", "local", "neighboring", "neighbouring", "other", "parent")
) | {"rival", "same", "second", "sister", "smaller", "third"}
# Names before a noun that tell of whose kind it is: "the U.N. agency".
_OWNERS = frozenset(("eu", "un", "us", "uk"))
# Words before "giant" and the like that tell the sector.
SECTOR_OF = {
    "airline": "airline", "banking": "bank", "car": "carmaker", "chip": "chipmaker",
    "drug": "drugmaker", "e-commerce": "retailer", "energy": "oil", "insurance": "insurer",
    "media": "app", "mining": "miner", "news": "news-agency", "oil": "oil",
    "pharmaceutical": "drugmaker", "retail": "retailer", "streaming": "streamer",
}  # fmt: skip
_KINDS_TOLD = frozenset(("firm", "outlet"))  # of which nouns tell more than the sort


def noun_told(phrase: Phrase) -> str:
    """The noun that tells what a phrase is for: "the retail giant" is a retailer."""
    return next((SECTOR_OF[word] for word in phrase.modifiers if word in SECTOR_OF), phrase.head)


def recalled(met: Met, phrase: Phrase) -> Meant | None:
    """The body that a phrase like "the union" means, by its sort; None where there is a doubt."""
    modifiers = phrase.words[1:-1]
    if not phrase.definite or phrase.words[-1] != phrase.head or len(modifiers) > MODIFIERS:
        return None
    sorts = sorts_meant(phrase.head, modifiers)
    if not sorts or not ANOTHER.isdisjoint(modifiers) or _names_another(met.bodies, phrase):
        return None
    loose = may_be_unknown(phrase.head, sorts)
    for at, one in _spoken(met, phrase):
        words = body_words(one.name or "")
        told = _sorts_of(met.bodies, words)
        unknown = loose and not told and _is_a_name(met.bodies, words)
        if unknown or _shares(met.bodies, words, phrase, told & sorts):
            start = met.page.sentences[max(0, at - 1)]
            since = Span(start, phrase.span.start)
            clear = not _others_named(met, since, words, sorts, loose=loose)
            return one if clear and not told_otherwise(met, phrase, one, start) else None
        if not told and words not in met.bodies.lands:
            return None
    return _named_before(met, phrase, sorts)


def told_otherwise(met: Met, phrase: Phrase, one: Meant, start: int) -> bool:
    """Whether the noun of a phrase tells of something else before it.

    That is "a bank in Leeds", "its union", or "the union" before the body was named or in what it
    said, from ``start`` on; behind these the noun is mostly the body's own.
    """
    text, span, bodies = met.page.text, phrase.span, met.bodies
    words = bodies.canonical(body_words(one.name or ""))
    if phrase.head in SECTOR_NOUNS and phrase.head not in bodies.told(words):
        called = bodies.by_last.get(phrase.head, [])
        if any(at < span.start and bodies.canonical(form) != words for at, form in called):
            return True
    noun = re.escape(phrase.core.text_in(text).split()[-1])
    told = re.compile(
        rf"\b((?i:an?|the|its|his|her|their|our|another|one))\s(?:[\w’'-]+\s){{0,3}}?{noun}\b"
    )
    first = min(one.mentions, default=span)
    for found in told.finditer(text, max(0, span.start - FAR), span.start):
        own = any(
            mention.start <= found.start() < mention.end
            or text[mention.end : found.start()] in (", ", " (", " — ")
            for mention in one.mentions
        )
        the = found[1].lower() == "the"
        if not own and (not the or found.start() < first.start or found.start() >= start):
            return True
    return False


def _spoken(met: Met, phrase: Phrase) -> Iterator[tuple[int, Meant]]:
    """The bodies that spoke in the last few sentences, each but once, the last first."""
    sentence = met.page.sentence(phrase.span.start)
    seen: set[int] = set()
    for at, one in reversed(met.last_at[-RECENT:]):
        near = sentence - at <= SENTENCES and one.kind is SourceKind.ORGANIZATION
        if near and one.name and id(one) not in seen:
            seen.add(id(one))
            yield at, one


def _sorts_of(bodies: Bodies, words: Words) -> Sorts:
    full = bodies.canonical(words)
    return sorts_told(bodies.told(words), full if bodies.places.get(full) else words)


def _shares(bodies: Bodies, words: Words, phrase: Phrase, shared: Sorts) -> bool:
    """Whether a body is of a sort that a phrase means; a carmaker is no airline, a firm or not."""
    return bool(shared - _KINDS_TOLD) or (bool(shared) and bodies.is_a(words, noun_told(phrase)))


def _is_a_name(bodies: Bodies, words: Words) -> bool:
    """Whether a body is named, and no place: "Unite", not "the harbor"."""
    full = bodies.canonical(words)
    return bool(bodies.places.get(full)) and bodies.lands.isdisjoint((words, full))


def _names_another(bodies: Bodies, phrase: Phrase) -> bool:
    """Whether a name in the phrase tells whose body it is: "the Brandt campaign"."""
    at = bisect_left(bodies.spans, phrase.core.start, key=lambda one: one.start)
    for span, words in zip(bodies.spans[at : at + 3], bodies.words[at : at + 3], strict=True):
        if span.start < phrase.core.end and words not in bodies.lands:
            return not _OWNERS.issuperset(words)
    return False


def _others_named(met: Met, since: Span, words: Words, sorts: Sorts, *, loose: bool) -> bool:
    """Whether another body that the noun may mean, or whoever is it, is named in a stretch."""
    bodies = met.bodies
    full = bodies.canonical(words)
    at = bisect_left(bodies.spans, since.start, key=lambda one: one.start)
    end = bisect_left(bodies.spans, since.end, key=lambda one: one.start)
    for other in bodies.words[at:end]:
        told = _sorts_of(bodies, other)
        same = bodies.canonical(other) == full or set(other) <= set(words)
        land = other in bodies.lands or bodies.canonical(other) in bodies.lands
        if not same and not land and (told & sorts or (loose and not told)):
            return True
    people = met.cast.named_between(since.start, since.end)
    return loose and any(
        all(" " not in form for form in person.forms) and not person.offices for _, person in people
    )


def _named_before(met: Met, phrase: Phrase, sorts: Sorts) -> Meant | None:
    """The one body of the sort that the sentence before a phrase names."""
    bodies, start = met.bodies, phrase.span.start
    sentence = met.page.sentence(start)
    found: set[Words] = set()
    high = bisect_left(bodies.spans, start, key=lambda one: one.start)
    for at in range(high - 1, max(-1, high - RECENT), -1):
        if sentence - met.page.sentence(bodies.spans[at].start) > 1:
            break
        words = bodies.words[at]
        shared = (_sorts_of(bodies, words) & sorts) - {"outlet"}
        if _shares(bodies, words, phrase, shared):
            found.add(bodies.canonical(words))
    if len(found) != 1:
        return None
    one = met.body(found.pop(), phrase.core)
    before = met.page.sentence_start(max(0, met.page.sentence_start(start) - 1))
    return None if told_otherwise(met, phrase, one, before) else one
