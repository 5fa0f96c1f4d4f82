"""Claims: which contents say the same or the opposite, and what follows from it."""

from accordingto.claims.candidates import find_candidates
from accordingto.claims.checking import TREATMENT_OF, check, checkable, treated
from accordingto.claims.claims import find_claims
from accordingto.claims.disputes import could_dispute, find_disputes
from accordingto.claims.links import Compare, Treat, asked, relation_told
from accordingto.claims.passages import bearing_on
from accordingto.claims.statements import Statement, find_statements, plain

__all__ = [
    "TREATMENT_OF",
    "Compare",
    "Statement",
    "Treat",
    "asked",
    "bearing_on",
    "check",
    "checkable",
    "could_dispute",
    "find_candidates",
    "find_claims",
    "find_disputes",
    "find_statements",
    "plain",
    "relation_told",
    "treated",
]
