"""Claims: what linked statements say, who stands where on it, and how it stands by that."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import replace
from typing import TypeAlias

from accordingto.claims.clusters import cluster
from accordingto.claims.coverage import cover
from accordingto.claims.links import (
    Compare,
    Treat,
    links_as_a_whole,
    links_by_comparing,
    links_by_disputing,
    links_in_text,
)
from accordingto.claims.mirrored import links_by_mirroring
from accordingto.claims.negation import negates
from accordingto.claims.renewed import links_by_renewing
from accordingto.claims.stands import Side, stand_of
from accordingto.claims.statements import TERMS, Statement, points, states
from accordingto.claims.terms import terms
from accordingto.claims.voices import differ, voice_of
from accordingto.prose import sentences
from accordingto.types import (
    Claim,
    Coverage,
    Link,
    Position,
    Relation,
    Span,
    Stance,
    Stand,
    Status,
    make_id,
)

LONGEST_TEXT = 280  # characters of a claim's sentence
READABLE = range(30, 200)  # characters of a content that is read at a glance
POINTERS = 5  # that are followed from one to the next
DENIALS = 20  # of one claim whose coverage is told
_Voice: TypeAlias = tuple[str, str | None]
"""An article and the id of a source in it; of what nobody is named for, None."""

_DISPUTING = frozenset({Stand.DENIES, Stand.DOUBTS})
_RANK = {status: rank for rank, status in enumerate(Status)}
# "Whether the bridge was sold" is asked, and what is claimed is that it was.
_WHETHER = re.compile(
    r"^(?:to (?:answer|comment on|discuss|say) )?whether (?!or\b|to\b)", re.IGNORECASE
)
# What has its subject outside of it: "(three people who, it said,) had knowledge of the case".
_NO_SUBJECT = re.compile(
    r"(?:are|can|could|did|do|does|had|has|have|is|may|might|should|to|was|were|will|would)\b"
)
# Behind these a clause is told, though its verb is not known.
_CLAUSE = re.compile(
    r"\b(?:according to|believe[ds]?|kn(?:ew|ows?)|sa(?:id|y|ying|ys)|that|told|wr(?:ites?|ote))\b",
    re.IGNORECASE,
)
_REFERRING = re.compile(r"^(?:he|she|it|they|this|that|these|those|we|i|you)\b", re.IGNORECASE)


def find_claims(
    statements: Iterable[Statement], compare: Compare, treat: Treat | None = None
) -> tuple[Claim, ...]:
    """The claims that statements of one article, or of several, make; at stake first.

    Contested ones come first, then those with most positions. Every statement that takes a
    position is in one claim; a denial of all that somebody says is in several. The order in which
    the statements come makes no difference.
    """
    known = {one.id: one for one in sorted(statements, key=_place)}
    ordered = list(known.values())
    told = (
        *links_in_text(ordered),
        *links_by_renewing(ordered, treat),
        *links_by_mirroring(ordered, treat),
    )
    compared, leaning = links_by_comparing(ordered, compare, treat)
    disputed, against = links_by_disputing(ordered, compare, treat) if treat else ((), {})
    groups = cluster(known, (*told, *compared, *disputed), {**leaning, **against})
    _spread(groups, links_as_a_whole(ordered))
    order = {one.id: at for at, one in enumerate(ordered)}
    dated = _dated(ordered)
    claims = [claim for group in groups if (claim := _claim(group, known, order, dated))]
    return tuple(sorted(claims, key=lambda claim: _at_stake(claim, order)))


def _spread(groups: Iterable[dict[str, Side]], links: Iterable[Link]) -> None:
    """Put what points at all that somebody says into the groups of each."""
    group_of = {one: group for group in groups for one in group}
    for link in links:
        group = group_of[link.right]
        sign = 1 if link.relation is Relation.SAME else -1
        group.setdefault(link.left, sign * group[link.right])


def _at_stake(claim: Claim, order: Mapping[str, int]) -> tuple[object, ...]:
    """What claims are sorted by: the most looked for first."""
    first = min(order[position.attribution] for position in claim.positions)
    contested = claim.status is Status.CONTESTED
    return (not contested, -len(claim.positions), _RANK[claim.status], first)


def _claim(
    group: Mapping[str, Side],
    known: Mapping[str, Statement],
    order: Mapping[str, int],
    dated: Mapping[_Voice, Statement],
) -> Claim | None:
    """The claim of one group of linked statements; none where nobody takes a position."""
    members = [known[one] for one in sorted(group, key=order.__getitem__)]
    best = max(members, key=lambda one: (_clarity(one), -order[one.id]))
    sides = {one.id: group[one.id] * group[best.id] for one in members}
    positions = []
    for one in members:
        stand = stand_of(one.stance, sides[one.id])
        if stand is not None:
            positions.append((Position(one.id, one.attribution.source_id, stand), one))
    if not positions:
        return None
    return Claim(
        id=make_id("claim", *sorted(group)),
        text=_sentence(_readable(best)),
        status=_status(positions),
        positions=tuple(position for position, _ in positions),
        coverage=tuple(_coverage(positions, best, known, dated)),
    )


def _clarity(statement: Statement) -> tuple[bool, bool, bool, bool, bool, bool, bool, int]:
    """How well a statement says by itself what is claimed; more is clearer."""
    length = len(statement.text)
    return (
        not points(statement) and len(set(terms(statement.text))) > TERMS,
        statement.attribution.about is None,
        not negates(statement.text),
        not _REFERRING.match(statement.text),
        states(statement.text) and not _NO_SUBJECT.match(statement.text),
        statement.stance is Stance.AFFIRMS,
        len(statement.attribution.content) == 1,
        length if length in READABLE else -length,
    )


def _readable(statement: Statement) -> str:
    """What a statement says as a clause; as it is told, where its content is none.

    "A forgery" is what "the ministry called the memo a forgery" tells. Who denies what is no
    clause would be told as denying it, which is no claim.
    """
    text = _WHETHER.sub("", statement.text, count=1)
    told = statement.told.rstrip(",;:–— ")
    if statement.stance is not Stance.AFFIRMS or not states(told):
        return text
    is_clause = states(text) or _CLAUSE.search(told) is not None
    return told if _NO_SUBJECT.match(text) or not is_clause else text


def _sentence(text: str) -> str:
    """The first sentence of a content that states something, with a capital and a full stop."""
    each = (sentence.text_in(text) for sentence in sentences(text))
    text = next((one for one in each if len(set(terms(one))) > TERMS), text)
    if len(text) > LONGEST_TEXT:
        text = text[:LONGEST_TEXT].rpartition(" ")[0] + " …"
    whole = text[:1].upper() + text[1:]
    return whole if whole.endswith((".", "!", "?", "…")) else whole + "."


def _status(positions: Sequence[tuple[Position, Statement]]) -> Status:
    """How a claim stands by all positions on it.

    It takes two to contest: who says a thing at one time and its opposite at another does not. And
    somebody must dispute: by "it is unclear whether ..." the article leaves open what others say.
    """
    by_stand: dict[Stand, list[Statement]] = {}
    for position, statement in positions:
        by_stand.setdefault(position.stand, []).append(statement)
    affirming = by_stand.get(Stand.AFFIRMS, [])
    disputing = [one for stand in _DISPUTING for one in by_stand.get(stand, [])]
    voices = [voice_of(one) for one in disputing if one.source]
    if any(differ(voice_of(one), voice) for one in affirming for voice in voices):
        return Status.CONTESTED
    if disputing and not affirming:
        return Status.DENIED
    left_open = Stand.UNVERIFIED in by_stand or any(one.source is None for one in disputing)
    return Status.UNVERIFIED if left_open else Status.UNCONTESTED


def _coverage(
    positions: Sequence[tuple[Position, Statement]],
    best: Statement,
    known: Mapping[str, Statement],
    dated: Mapping[_Voice, Statement],
) -> Iterator[Coverage]:
    """What each denial leaves open of what is affirmed, against the clearest affirmation."""
    affirming = [one for position, one in positions if position.stand is Stand.AFFIRMS]
    if not affirming:
        return
    affirmation = best if best in affirming else max(affirming, key=_clarity)
    denying = [one for position, one in positions if position.stand is Stand.DENIES]
    has_date = affirmation.attribution.scope is not None
    other = None if has_date else dated.get(_spoken_by(affirmation))
    for denial in denying[:DENIALS]:
        if denial.source is None or denial.source is not affirmation.source:
            meant = _meant(denial, known)
            yield replace(cover(affirmation, meant, dated=other), denial=denial.id)


def _meant(denial: Statement, known: Mapping[str, Statement]) -> Statement:
    """The statement that a denial which only points repeats; itself, where it points at none.

    Who echoes the ministry's denial denies as much as the ministry does.
    """
    followed = denial
    for _ in range(POINTERS):
        meant = known.get(followed.attribution.about or "")
        if meant is None or not points(followed):
            break
        followed = meant
    return followed


def _dated(statements: Iterable[Statement]) -> dict[_Voice, Statement]:
    """Of each source in an article, what dates what else it says there: its first dated statement.

    Only where all that the source says in that article, as far as it is dated, is of one time.
    """
    found: dict[_Voice, list[Statement]] = {}
    for one in statements:
        if one.source is not None and one.attribution.scope is not None:
            found.setdefault(_spoken_by(one), []).append(one)
    return {
        voice: said[0]
        for voice, said in found.items()
        if len({one.attribution.scope for one in said}) == 1
    }


def _spoken_by(statement: Statement) -> _Voice:
    return statement.document, statement.source.id if statement.source else None


def _place(statement: Statement) -> tuple[str, tuple[Span, ...], str]:
    """Where a statement stands: what statements are put in order by."""
    attribution = statement.attribution
    return statement.document, attribution.content or attribution.cue, statement.id
