"""What a source phrase is, and the parts that it is taken into."""

from __future__ import annotations

from dataclasses import dataclass
from enum import Enum, auto

from accordingto.resolution.person import Person
from accordingto.resolution.words import DEFINITE, INDEFINITE, POSSESSIVE
from accordingto.types import Span

LONGEST = 400  # characters of a source phrase that are looked at


class Form(Enum):
    """What a source phrase is, before it is known whom it means."""

    PEOPLE = auto()
    """Named persons."""
    HE_OR_SHE = auto()
    SPEAKER = auto()
    """I or we."""
    THEY = auto()
    IT = auto()
    RELATIVE = auto()
    """Who, which or that: what stands right before."""
    PERSON = auto()
    """One person by a description."""
    WITHHELD = auto()
    """Several persons whose names are not given."""
    PAIR = auto()
    """Both, each, the two."""
    COUPLE = auto()
    """Two who belong together."""
    GROUP = auto()
    BODY = auto()
    DOCUMENT = auto()
    POST = auto()
    OTHER = auto()


@dataclass(frozen=True, slots=True)
class Phrase:
    """A source phrase taken apart; ``core`` is its noun phrase without what follows it."""

    span: Span
    core: Span
    form: Form
    words: tuple[str, ...]
    head: str = ""
    people: tuple[Person, ...] = ()
    owner: Person | None = None
    definite: bool = False
    indefinite: bool = False
    count: int | None = None
    plural: bool = False
    joined: tuple[Span, ...] = ()

    @property
    def opening(self) -> Span:
        """As much of the phrase as is ever looked at."""
        return Span(self.span.start, min(self.span.end, self.span.start + LONGEST))

    @property
    def modifiers(self) -> tuple[str, ...]:
        """The words of the core before the head, without determiners."""
        skipped = DEFINITE | INDEFINITE | POSSESSIVE
        return tuple(word for word in self.words if word not in skipped and word != self.head)
