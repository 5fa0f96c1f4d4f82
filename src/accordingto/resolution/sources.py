"""What is found out about a source while an article is read."""

from __future__ import annotations

from dataclasses import dataclass, field

from accordingto.resolution.person import Person
from accordingto.types import SourceKind, Sourcing, Span


@dataclass(slots=True, eq=False)
class Meant:
    """Whom a source phrase means: named persons, or something told by a phrase.

    ``posted_by`` is who put out a document or post, where its phrase names that person: the
    source is then that person's.
    """

    sourcing: Sourcing
    kind: SourceKind
    name: str | None = None
    people: tuple[Person, ...] = ()
    head: str = ""
    count: int | None = None
    role: str | None = None
    speaks_for: str | None = None
    posted_by: Meant | None = None
    mentions: set[Span] = field(default_factory=set)

    @property
    def full_name(self) -> str | None:
        """The fullest form; several persons joined by `` ; ``."""
        if self.people:
            return " ; ".join(person.full_name for person in self.people)
        return self.name
