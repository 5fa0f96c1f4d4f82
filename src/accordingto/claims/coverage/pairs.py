"""A denial beside the claim, and what it may leave open."""

from __future__ import annotations

from dataclasses import dataclass

from accordingto.claims.coverage.clauses import Clause, quote
from accordingto.claims.statements import Statement
from accordingto.types import Limit


@dataclass(frozen=True, slots=True)
class Pair:
    """A denial and the claim, taken apart once for all ways of looking at them.

    ``clause`` is of the denial as the article has it, ``whole`` of the denial made whole.
    """

    affirmation: Statement
    denial: Statement
    dated: Statement | None
    clause: Clause
    whole: Clause
    claim: tuple[str, ...]

    @property
    def denied(self) -> str:
        """The denial, quoted."""
        return quote(self.denial.quoted, self.clause.text)

    @property
    def claimed(self) -> str:
        """The claim, quoted."""
        return quote(self.affirmation.quoted)


@dataclass(frozen=True, slots=True)
class Open:
    """What the denial leaves open, surely or perhaps."""

    limit: Limit
    sure: bool
    reason: str
