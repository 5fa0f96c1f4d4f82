"""Which statements make the same claim, or opposite ones, and why we say so.

What the text itself tells comes first: who denies a report denies what it says, who echoes a
denial denies. The rest is what the comparing model says of the candidates.
"""

from __future__ import annotations

import math
import re
from bisect import bisect_left
from collections import defaultdict
from collections.abc import Callable, Iterator, Mapping, Sequence
from typing import TypeAlias

from accordingto.claims.candidates import find_candidates
from accordingto.claims.disputes import DISPUTING, find_disputes
from accordingto.claims.negation import has_negation, negates, turns_down
from accordingto.claims.statements import TERMS, Statement, points, states
from accordingto.claims.terms import terms
from accordingto.claims.voices import differ, nested, of_one_content, voice_of
from accordingto.claims.words import SAYINGS
from accordingto.figures import as_count, recount
from accordingto.model import Floats
from accordingto.model.tags import RELATIONS, TREATMENTS
from accordingto.types import Interval, Link, Relation, SourceKind, Stance

Compare: TypeAlias = Callable[[Sequence[tuple[str, str]]], Floats]
"""How probable each of ``RELATIONS`` is for each pair of texts, (pairs, 3)."""
Treat: TypeAlias = Callable[[Sequence[tuple[str, str]]], Floats]
"""How probable each of ``TREATMENTS`` is for each pair of claim and passage, (pairs, 4)."""

# Least probability of a link: 0.4 to 0.5 tie for the same on the labelled pairs. In groups of many
# one mistake joins two claims, and one by which a claim is contested is told to many: surer.
SAME = 0.45
TURNED = 0.75  # of the same, where one of the two begins with a negation and the other does not
CONTESTING = 0.7  # of opposites, and of the same where one of the two disputes it
# And each of two opposites, asked as a passage on the other, disagrees with it as probably as this.
DISAGREEING = 0.6
# A denial that says nothing itself disputes what another says as probably as this, and any other
# answer to it.
DENYING = 0.4
ANSWERING = 0.6
FOLLOWING = 0.8  # the same, of what is told only after it is denied
# Words of a claim, and of the sentences that may dispute it, that are looked at for that: more cost
# time and tell nothing.
CLAIM, TOLD = 18, 24
RUN = 3  # statements right before that "none of this" is of
ALL = 12  # statements of one source, the last before it, that a denial of all is of
_SAME, _OPPOSITE = RELATIONS.index("same"), RELATIONS.index("opposite")
_DISAGREE = TREATMENTS.index("disagree")

# What should or could be is not opposed by what is; "and never would" only adds to what was.
_WISHED = re.compile(
    r"\b(?:should|could|might|may|must|would|needs?|calls? for)\b"
    r"(?!\W*(?:not|he|it|she|they)?\W*$)",
    re.IGNORECASE,
)
_ASKING = re.compile(r"\W*(?:how|when|where|why|who|what|which)\b", re.IGNORECASE)
# By these a content points at what was said; by any other words, at who said it and how.
_THAT = re.compile(
    r"^\W*(?:that|this|it|these|those|so|such)\b(?! \w+ (?:comments?|remarks?))", re.IGNORECASE
)
# What a denial that says nothing itself denies: "the story", "it", but not "him".
_MEANT = SAYINGS | {"hoax", "it", "so", "that", "this"}
# What is denied with all that it says; and what is more than one saying.
_PUBLISHED = re.compile(
    r"\b(?:article|broadcast|documentary|film|investigation|programs?|programmes?|reports?"
    r"|stor(?:y|ies))\b",
    re.IGNORECASE,
)
_WHOLE = re.compile(
    r"\b(?:accusations|all|allegations|any|assertions|charges|claims|conclusions|contents"
    rf"|everything|findings|none|nothing|suggestions)\b|{_PUBLISHED.pattern}",
    re.IGNORECASE,
)
_AS = re.compile(r"\s+as\s+")
_ALL_OF = re.compile(
    r"\b(?:all|any|most|much|none|nothing) of (?:it|that|these|this|those)\b", re.IGNORECASE
)
_SAYING = {Relation.SAME: "the same", Relation.OPPOSITE: "the opposite"}


def links_in_text(statements: Sequence[Statement]) -> Iterator[Link]:
    """The links that ``about`` and ``inside`` give."""
    known = {statement.id: statement for statement in statements}
    for one in statements:
        meant = known.get(one.attribution.about or "")
        relation = _pointed(one, meant) if meant else None
        if meant is not None and relation is not None:
            reason = f"“{short(one.quoted)}” points at “{short(meant.quoted)}”"
            yield Link(one.id, meant.id, relation, 1.0, reason)
        outer = known.get(one.attribution.inside or "")
        if outer is not None and outer.attribution.content == one.attribution.content:
            reason = f"“{short(one.quoted)}” is told on the word of whoever is cited"
            yield Link(outer.id, one.id, Relation.SAME, 1.0, reason)
        elif outer is not None and _disputes_inner(outer, one):
            reason = f"“{short(one.quoted)}” is what “{short(outer.quoted)}” holds"
            yield Link(outer.id, one.id, Relation.SAME, 1.0, reason)


def links_as_a_whole(statements: Sequence[Statement]) -> Iterator[Link]:
    """Further links of what points: who denies "the report", or "all of this", denies each of it.

    ``statements`` are in order of their texts. The links go from what points to the other
    statements of whoever made the one that it points at: those before it, and of a report those
    after it too. Who denies a report that says one thing denies that one.
    """
    known = {statement.id: statement for statement in statements}
    told: dict[tuple[str, str], list[int]] = defaultdict(list)  # where each source affirms
    for at, one in enumerate(statements):
        own = one.stance is Stance.AFFIRMS and one.attribution.inside is None
        if one.source and own and not points(one) and states(one.text):
            told[one.document, one.source.id].append(at)
    for at, one in enumerate(statements):
        meant = known.get(one.attribution.about or "")
        if meant is None or not points(one) or not _WHOLE.search(one.quoted):
            continue
        theirs = told[one.document, meant.source.id] if meant.source else []
        if _ALL_OF.search(one.quoted):
            of_them = _before(statements[max(0, at - 2 * RUN) : at], one)
        elif not _PUBLISHED.search(one.quoted):
            first = bisect_left(theirs, at)
            of_them = [statements[place] for place in theirs[max(0, first - ALL) : first]]
        elif meant.source and meant.source.kind is not SourceKind.PERSON:
            of_them = [statements[place] for place in theirs[-ALL:]]
        else:
            of_them = []  # a report of what somebody said is not all that he says
        for other in of_them:
            relation = _pointed(one, other)
            if relation and other is not meant and other is not one:
                reason = f"“{short(one.quoted)}” is of all that is said there"
                yield Link(one.id, other.id, relation, 1.0, reason)


def _before(last: Sequence[Statement], one: Statement) -> list[Statement]:
    """What others affirm right before: "none of this is true" is of all that."""
    near = [
        other
        for other in last
        if other.document == one.document and other.source and other.source != one.source
    ]
    disputing = {other.source for other in near if points(other) or negates(other.text)}
    return [
        other
        for other in near
        if other.stance is Stance.AFFIRMS
        and other.attribution.inside is None
        and other.source not in disputing
        and states(other.text)
    ][-RUN:]


def links_by_comparing(
    statements: Sequence[Statement], compare: Compare, treat: Treat | None = None
) -> tuple[tuple[Link, ...], Mapping[tuple[str, str], float]]:
    """The links that the comparing model gives, and what it says of all that it compared.

    With ``treat``, two statements by which a claim would be contested are asked about once more.

    Of every pair of ids: how much more probable it is that the two say the same than that they
    say the opposite, -1 to 1. Statements of one text stand for each other.
    """
    stating = [
        one
        for one in statements
        if not points(one) and states(one.text) and len(set(terms(one.text))) >= TERMS
    ]
    by_text: dict[str, Statement] = {}
    documents: dict[str, set[str]] = defaultdict(set)
    links = []
    for one in sorted(stating, key=lambda one: (one.text, one.document, one.id)):
        documents[one.text].add(one.document)
        first = by_text.setdefault(one.text, one)
        if first is not one and (not nested(first, one) or of_one_content(first, one)):
            links.append(Link(first.id, one.id, Relation.SAME, 1.0, "the words are the same"))
    texts = sorted(by_text)
    candidates = find_candidates(texts, [frozenset(documents[text]) for text in texts])
    pairs = [(by_text[texts[one.left]], by_text[texts[one.right]]) for one in candidates]
    pairs = [
        pair
        for pair in pairs
        if not (nested(*pair) or _disputes_itself(*pair) or _of_themselves(*pair))
    ]
    told = compare([(left.text, right.text) for left, right in pairs])
    leaning = {}
    for (left, right), row in zip(pairs, told, strict=True):
        leaning[left.id, right.id] = float(row[_SAME] - row[_OPPOSITE])
        relation = relation_told(row)
        if relation is None:
            continue
        score = float(row[_SAME] if relation is Relation.SAME else row[_OPPOSITE])
        if not _holds(left, right, relation, score):
            continue
        reason = f"“{short(left.quoted)}” and “{short(right.quoted)}” say {_SAYING[relation]}"
        links.append(Link(left.id, right.id, relation, score, reason))
    if treat is not None:
        links = _disagreeing(links, {one.id: one.text for one in stating}, treat)
    return tuple(links), leaning


def links_by_disputing(
    statements: Sequence[Statement], compare: Compare, treat: Treat
) -> tuple[tuple[Link, ...], Mapping[tuple[str, str], float]]:
    """The links between what somebody says and what is told of another who disputes it.

    ``statements`` are in order of their texts. The second part says of every pair that it links
    what :func:`links_by_comparing` says of those that it compared.
    """
    links = []
    leaning = {}
    for claim, one, score in _disputed(list(find_disputes(statements)), compare, treat):
        # Who denies a content, and by that disputes the claim, denies what the claim says.
        denies = one.stance in DISPUTING
        relation = Relation.SAME if denies else Relation.OPPOSITE
        reason = f"“{short(one.quoted)}”, as it is told, disputes “{short(claim.quoted)}”"
        links.append(Link(claim.id, one.id, relation, score, reason))
        leaning[claim.id, one.id] = score if denies else -score
    return tuple(links), leaning


def _disputed(
    pairs: Sequence[tuple[Statement, Statement]], compare: Compare, treat: Treat
) -> Iterator[tuple[Statement, Statement, float]]:
    """Those of the pairs that are disputes, and how probably each is one.

    Who denies something without saying what is taken at that. Of a denial that does say it, the
    content must be the other's. Who affirms something must be disputed by the other in turn, and
    the two contents must look like opposites: the probability is the mean of all that is asked.
    """
    pairs = [pair for pair in pairs if not _of_themselves(*pair)]
    told = disagreement(pairs, treat)
    asked = [
        (*pair, score) for pair, score in zip(pairs, told, strict=True) if score >= ANSWERING**3
    ]
    related = compare([(claim.text, one.text) for claim, one, _ in asked])
    affirming = [row for row in asked if row[1].stance is Stance.AFFIRMS]
    turned = iter(disagreement([(one, claim) for claim, one, _ in affirming], treat))
    for (claim, one, score), row in zip(asked, related, strict=True):
        if one.stance is Stance.AFFIRMS:
            mean, least = math.cbrt(score * next(turned) * row[_OPPOSITE]), ANSWERING
        elif len(set(terms(one.text))) > TERMS:
            mean, least = math.sqrt(score * row[_SAME]), ANSWERING
        elif not _MEANT.isdisjoint(re.findall(r"\w+", one.text.lower())):
            follows = one.document == claim.document and _starts(one) < _starts(claim)
            mean, least = score, FOLLOWING if follows else DENYING
        else:
            continue
        if mean >= least:
            yield claim, one, mean


def _starts(one: Statement) -> int:
    """Where a statement stands in its article."""
    spans = one.attribution.content or one.attribution.cue
    return spans[0].start if spans else 0


def disagreement(pairs: Sequence[tuple[Statement, Statement]], treat: Treat) -> list[float]:
    """How probably what is told of each second one disagrees with what the first says."""
    told: list[float] = treat([asked(*pair) for pair in pairs])[:, _DISAGREE].tolist()
    return told


def asked(claim: Statement, one: Statement) -> tuple[str, str]:
    """What is compared to know whether what is told of one disputes what a claim says."""
    return _begun(claim.text, CLAIM), _begun(one.told, TOLD)


def _begun(text: str, most: int) -> str:
    """The first words of a text."""
    return " ".join(text.split(" ", most)[:most])


def _disagreeing(links: list[Link], texts: Mapping[str, str], treat: Treat) -> list[Link]:
    """The links without those of opposites that do not disagree, each with the other."""
    opposites = [one for one in links if one.relation is Relation.OPPOSITE]
    if not opposites:
        return links
    pairs = [(texts[one.left], texts[one.right]) for one in opposites]
    told = treat([*pairs, *((right, left) for left, right in pairs)])[:, _DISAGREE]
    least = dict(zip(opposites, told.reshape(2, -1).min(axis=0), strict=True))
    return [one for one in links if least.get(one, 1.0) >= DISAGREEING]


def relation_told(row: Floats) -> Relation | None:
    """The relation that the probabilities of ``RELATIONS`` for one pair amount to, (3,)."""
    if row[_SAME] >= SAME:
        return Relation.SAME
    return Relation.OPPOSITE if row[_OPPOSITE] >= CONTESTING else None


def _pointed(one: Statement, meant: Statement) -> Relation | None:
    """How what points stands to the content that it points at; None where it says another thing.

    "That is not true" says the opposite of it. "The ministry's claims" are what the ministry says
    of it: the opposite, where the ministry denies it. Who dismisses an account "as fiction" has
    said by "dismiss" that it is none. Who puts the number at another says the opposite, or more.
    """
    if one.stance is Stance.AFFIRMS and as_count(one.quoted):
        return recount(meant.text, one.quoted)
    disputes = one.stance in DISPUTING
    contrary = negates(_AS.split(one.quoted)[0]) if disputes else turns_down(one.quoted)
    if not _THAT.match(one.quoted) and meant.stance in DISPUTING:
        contrary = not contrary
    return Relation.OPPOSITE if contrary else Relation.SAME


def _disputes_itself(left: Statement, right: Statement) -> bool:
    """Whether one voice alone could dispute here, itself: that contests nothing."""
    return (
        left.source is not None
        and right.source is not None
        and left.source.id == right.source.id
        and _may_dispute(left) != _may_dispute(right)
    )


def _of_themselves(left: Statement, right: Statement) -> bool:
    """Whether each of two voices speaks of itself: one was there, the other was not."""
    return _of_itself(left) and _of_itself(right) and differ(voice_of(left), voice_of(right))


def _of_itself(one: Statement) -> bool:
    """Whether a statement has its own source for its subject."""
    source = one.source
    if source is None or source.kind is not SourceKind.PERSON or not source.name:
        return False
    return one.text.startswith((source.name, source.name.split()[-1]))


def _may_dispute(one: Statement) -> bool:
    """Whether it may dispute what another says: by its stance, or by a negation."""
    return one.stance in DISPUTING or has_negation(one.text)


def _holds(left: Statement, right: Statement, relation: Relation, score: float) -> bool:
    """Whether a link that the network gives is taken up.

    One by which the two contest each other's claim must be surer, and where they are to be
    opposites, one of them must have a negation.
    """
    if relation is Relation.SAME and (_apart(left, right) or _turned(left, right, score)):
        return False
    disputing = [one.stance in DISPUTING for one in (left, right)]
    if (relation is Relation.OPPOSITE) == (disputing[0] != disputing[1]):
        return True
    if score < CONTESTING:
        return False
    if relation is Relation.SAME:
        return True
    if has_negation(left.text) == has_negation(right.text):
        return False
    return bool(_WISHED.search(left.text)) == bool(_WISHED.search(right.text))


def _turned(left: Statement, right: Statement, score: float) -> bool:
    """Whether a negation tells the two apart, and they are not surely the same all the same."""
    return score < TURNED and negates(left.text) != negates(right.text)


def _disputes_inner(outer: Statement, inner: Statement) -> bool:
    """Whether what is told in a content is disputed with it: "denied a report that ...".

    Who wonders when somebody will say a thing does not doubt the thing, nor who wonders whether he
    will say "what happened". Who calls a thing untrue may tell others beside it.
    """
    if _ASKING.match(inner.quoted):
        return False
    if outer.rejects and inner.text not in outer.text and outer.text not in inner.text:
        return False
    doubts = outer.stance is Stance.DOUBTS
    return outer.stance is not Stance.AFFIRMS and not (doubts and _ASKING.match(outer.quoted))


def _apart(left: Statement, right: Statement) -> bool:
    """Whether the two are about times that do not meet."""
    a, b = left.attribution.scope, right.attribution.scope
    return bool(a and b and (_ends_before(a, b) or _ends_before(b, a)))


def _ends_before(first: Interval, second: Interval) -> bool:
    """Whether one is over before the other begins, as far as both are told."""
    if first.end is None or second.start is None:
        return False
    shared = min(len(first.end), len(second.start))
    return first.end[:shared] < second.start[:shared]


def short(text: str, most: int = 60) -> str:
    """The beginning of a text, cut between words."""
    whole = " ".join(text.split())
    if len(whole) <= most:
        return whole
    return whole[: most + 1].rpartition(" ")[0].rstrip(" ,;:") + " …"
