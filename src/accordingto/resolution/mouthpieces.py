"""For which body a mouthpiece speaks, where the article tells more of it than the role does."""

from __future__ import annotations

import re
from dataclasses import replace

from accordingto.resolution.bodies import body_words
from accordingto.resolution.forms import Form, Phrase
from accordingto.resolution.met import Met
from accordingto.resolution.offices import body_told
from accordingto.resolution.phrases import parse
from accordingto.resolution.sources import Meant
from accordingto.resolution.things import Things
from accordingto.types import SourceKind, Span


class Mouthpieces:
    """Leads "a ministry spokesman" and "a spokesman for the ministry" to the ministry."""

    def __init__(self, met: Met, things: Things) -> None:
        self.met, self.things = met, things
        self._told: set[int] = set()

    def tell(self, one: Meant, at: int) -> None:
        """Note for which body somebody speaks who becomes a source at a place.

        That is the body that "the ministry" means there; where the role tells of none, the one
        that spoke last.
        """
        if one.kind is not SourceKind.PERSON or not one.role or id(one) in self._told:
            return
        self._told.add(id(one))
        role = one.role if one.people else one.name or one.role
        if one.speaks_for:
            body = self._known(one.speaks_for, at)
        else:
            noun = body_told(role)
            body = self._called(noun, at) if noun else self.met.spoke_last(at)
            body = body if noun is not None else None
        one.speaks_for = body.name if body else one.speaks_for

    def body(self, one: Meant) -> Meant | None:
        """The body that a mouthpiece means by "we", if the article tells of one."""
        named = self._parsed(one.speaks_for, min(one.mentions, default=Span(0, 1)).start)
        return self.things.body(named) if named and one.kind is SourceKind.PERSON else None

    def _known(self, name: str, at: int) -> Meant | None:
        """The body that a name means, where it is not the fullest one already."""
        bodies = self.met.bodies
        named = self._parsed(name, at)
        full = bodies.places.get(body_words(name))
        return self.things.known(named) if named and not full else None

    def _called(self, noun: str, at: int) -> Meant | None:
        named = self._parsed(noun, at)
        if named is None:
            return None
        return self.things.known(replace(named, words=("the", noun), definite=True))

    def _parsed(self, name: str | None, at: int) -> Phrase | None:
        """What a name is at the first place from ``at`` on, else the last; None if no body."""
        if not name:
            return None
        text = self.met.page.text
        written = re.compile(rf"\b{re.escape(name)}\b", re.IGNORECASE)
        found = written.search(text, at) or next(
            iter(reversed([*written.finditer(text, 0, at)])), None
        )
        if found is None:
            return None
        phrase = parse(text, Span(*found.span()), self.met.cast, self.met.bodies.spans)
        return phrase if phrase.form is Form.BODY else None
