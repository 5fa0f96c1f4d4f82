"""The bodies that source phrases name, and the nouns for persons that mean a firm.

A phrase comes as a draft: its span, core, words and head are known, its form is not.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from dataclasses import replace
from itertools import islice

from accordingto.resolution.forms import Form, Phrase
from accordingto.resolution.kinds import is_firm_noun
from accordingto.resolution.page import WORD, fold
from accordingto.resolution.people import Cast
from accordingto.resolution.well_known import KNOWN_BODIES
from accordingto.resolution.words import (
    BODY_NOUNS,
    CROWD_NOUNS,
    DEFINITE,
    DOCUMENT_NOUNS,
    FIRM_AGENTS,
    GUARDS,
    INDEFINITE,
    OFFICE_ACRONYMS,
    OFFICE_KINDS,
    OUTLET_WORDS,
    OUTLETS_WITH_ARTICLE,
    PERSON_MAKERS,
    PERSON_NOUNS,
    POST_NOUNS,
    POST_PLACES,
    SPEAKING_NOUNS,
    TITLES,
    UNION_NOUNS,
    WITHHELD_NOUNS,
)
from accordingto.types import Span

# Persons who are told of in the plural as of no union: "the Essary Harbor Republicans".
PARTISANS = WITHHELD_NOUNS | {
    "conservative", "democrat", "independent", "lawmaker", "leader", "liberal", "member",
    "official", "republican", "senator", "socialist", "supporter", "voter",
}  # fmt: skip
# Nouns for persons that the names of bodies are not told by, as readers add them to such a name.
OFFICES = PARTISANS | SPEAKING_NOUNS | OFFICE_ACRONYMS | OFFICE_KINDS.keys() | {
    "chairman", "chief", "coach", "commissioner", "deputy", "director", "editor", "executive",
    "founder", "general", "governor", "head", "manager", "mayor", "officer", "owner", "partner",
    "president", "secretary", *TITLES.values(),
}  # fmt: skip
# What a body is to another.
RELATED = frozenset(
    ("adviser", "advisor", "auditor", "backer", "bidder", "broker", "builder", "buyer", "client")
) | {"competitor", "contractor", "customer", "employer", "insurer", "investor", "landlord"}
RELATED |= {"lender", "owner", "parent", "partner", "publisher", "rival", "shareholder", "sponsor"}
RELATED |= {"supplier", "unit"}
# What tells that an operator or a carrier is a person.
MANNED = frozenset(("boom", "camera", "crane", "dispatch", "letter", "mail", "phone", "radio"))
MAJORS = frozenset(("energy", "gas", "mining", "oil"))  # before "major", which a soldier is else
OFFICE_HOLDERS = 100  # people of an article who are looked at for one who is "the operator"
_NOR = re.compile(r" n?or ")
_AND_THE = re.compile(r",? and ((?:the|an?) )")
_AND_BODY = re.compile(r"(?:,|,? and|,? or| &) (?:the )?")


def either(
    text: str, whole: Phrase, first: re.Match[str], bodies: tuple[Span, ...]
) -> Phrase | None:
    """The two bodies of "neither the Gazette nor Brill", one of them known for a body.

    ``first`` is the first word of the phrase.
    """
    between = _NOR.search(text, first.end(), whole.span.end)
    if between is None or whole.words[0] not in ("either", "neither"):
        return None
    both = tuple(
        Span(start + (4 if text.startswith("the ", start) else 0), end)
        for start, end in ((first.end() + 1, between.start()), (between.end(), whole.span.end))
    )
    capitals = all(text[one.start : one.end].istitle() or one in bodies for one in both)
    if not capitals or not any(one in bodies for one in both):
        return None
    return replace(whole, form=Form.BODY, head=whole.words[-1], joined=both)


def named_across(text: str, draft: Phrase, bodies: tuple[Span, ...]) -> Phrase | None:
    """A body whose name goes on where a noun phrase ends: "the Dock Workers of Essary"."""
    core, last = draft.core, draft.words[-1]
    plural = (last != draft.head or last == "people") and draft.head not in PARTISANS
    named = next_body(bodies, core.start) if plural else None
    if named is None or named.start > core.start + 4:
        return None
    capital = text[core.end - len(last) : core.end][:1].isupper()
    if not capital or not core.end < named.end <= draft.span.end:
        return None
    return _called(text, draft, Span(core.start, named.end))


def body_in(text: str, draft: Phrase, cast: Cast, bodies: tuple[Span, ...]) -> Phrase | None:
    """A body that a phrase names, or tells of by a noun that may be one for persons as well."""
    if apposed := _named_behind(text, draft, bodies):
        return apposed
    core, words, head = draft.core, draft.words, draft.head
    singular = words[-1] == head
    guard = head == "guard" and not GUARDS.isdisjoint(words[-2:-1])
    titled = head in PERSON_NOUNS and singular and head not in OUTLET_WORDS and not guard
    named = _body_at_end(bodies, core)
    if named and named.end <= core.end and _is_outlet(text, draft):
        return replace(draft, form=Form.BODY)
    if named and (not titled or _is_whole_name(text, named, core, head)):
        first = _body_at_start(bodies, core) or named
        return replace(_named(draft, named), joined=_joined(text, draft.span, first, bodies))
    # "The Brill parent", "its parent" is a firm, "a parent" is somebody.
    parent = head == "parent" and (words[0] == "its" or _next_in(bodies, core))
    if ((guard or parent) and singular) or _is_firm(words, head, cast):
        return replace(draft, form=Form.BODY, definite=words[0] in DEFINITE)
    return None


def body_and_another(text: str, core: Span, bodies: tuple[Span, ...]) -> tuple[Span, ...]:
    """A named body and what is joined with it by "and the", which may have a name of its own."""
    first = _body_at_start(bodies, core)
    found = _AND_THE.match(text, first.end, core.end) if first else None
    return (first, Span(found.start(1), core.end)) if first and found else ()


def _named_behind(text: str, draft: Phrase, bodies: tuple[Span, ...]) -> Phrase | None:
    """The body whose name follows what it is to another: "Zara's owner, Inditex"."""
    span, core, last = draft.span, draft.core, draft.words[-1]
    if (
        not (last in RELATED | BODY_NOUNS | UNION_NOUNS or is_firm_noun(last))
        or text[core.end : core.end + 2] != ", "
    ):
        return None
    named = next_body(bodies, core.end)
    if named is None or named.end > span.end + 2:
        return None
    between, behind = text[core.end : named.start], text[named.end : span.end].strip(" ,.'’s")
    if between not in (", ", ", the ") or behind not in ("", "family"):
        return None
    if behind:  # "its largest shareholder, the Brandt family"
        whole = Span(core.end + 2, named.end + len(" family"))
        words = tuple(fold(word[0]) for word in WORD.finditer(text, whole.start, whole.end))
        return Phrase(whole, whole, Form.GROUP, words, "family", plural=True)
    return _called(text, draft, named)


def _called(text: str, draft: Phrase, name: Span) -> Phrase:
    """A body by its name, whatever else the phrase calls it."""
    words = tuple(fold(word[0]) for word in WORD.finditer(text, name.start, name.end))
    return Phrase(draft.span, name, Form.BODY, words, words[-1])


def _is_whole_name(text: str, named: Span, core: Span, head: str) -> bool:
    """Whether a body's name ends in a noun for a person: "the website Essary Watchman"."""
    words = text[named.start : named.end].split()
    whole = named.end >= core.end and len(words) > 1 and all(word[0].isupper() for word in words)
    return whole and (tuple(map(fold, words)) in KNOWN_BODIES or head not in OFFICES)


def _is_outlet(text: str, draft: Phrase) -> bool:
    """Whether a noun is the name of an outlet by its capital: "The Economist"."""
    words, core = draft.words, draft.core
    capital = text[core.end - len(words[-1]) : core.end][:1].isupper()
    return (
        capital
        and words[0] == "the"
        and words[1:] == (draft.head,)
        and draft.head in OUTLETS_WITH_ARTICLE
    )


def _is_firm(words: tuple[str, ...], head: str, cast: Cast) -> bool:
    """Whether a noun for a firm or a person names a firm: "the iPhone maker", "the miner"."""
    if words[-1] != head:
        return False
    if head == "maker":
        return len(words) > 2 and f"{words[-2]}maker" not in PERSON_MAKERS
    if head == "major":
        return not MAJORS.isdisjoint(words[-2:-1])
    if head in FIRM_AGENTS:
        held = any(head in person.offices for person in islice(cast.people, OFFICE_HOLDERS))
        return words[0] in DEFINITE and not held and MANNED.isdisjoint(words)
    return head.endswith("maker") and is_firm_noun(head)


def _named(draft: Phrase, name: Span) -> Phrase:
    """A named body; people of a country ("Mexicans", "Democrats") and named texts are not."""
    core, words, head = draft.core, draft.words, draft.head
    persons = head in PERSON_NOUNS and not _is_union(words, name, core, head)
    if words[-1] != head and (persons or words[-1] in CROWD_NOUNS):
        return replace(draft, form=Form.GROUP, plural=True)
    if head in POST_NOUNS and POST_PLACES.intersection(words[:-1]):
        return replace(draft, form=Form.POST)
    if head in DOCUMENT_NOUNS and head not in BODY_NOUNS and words[0] in DEFINITE | INDEFINITE:
        return replace(draft, form=Form.DOCUMENT, definite=True)
    return replace(draft, form=Form.BODY, core=Span(core.start, max(core.end, name.end)))


def _is_union(words: tuple[str, ...], named: Span, core: Span, head: str) -> bool:
    """Whether persons in the plural are the end of a name: "the United Harbor Workers"."""
    named_whole = named.start <= core.start + 4 and named.end >= core.end
    return named_whole and len(words) - (words[0] == "the") > 2 and head not in PARTISANS


def next_body(bodies: tuple[Span, ...], start: int) -> Span | None:
    """The first body named from an offset on."""
    at = bisect_left(bodies, start, key=lambda one: one.start)
    return bodies[at] if at < len(bodies) else None


def _next_in(bodies: tuple[Span, ...], core: Span) -> bool:
    """Whether a body is named in a noun phrase."""
    named = next_body(bodies, core.start)
    return named is not None and named.end <= core.end


def _body_at_start(bodies: tuple[Span, ...], core: Span) -> Span | None:
    """The body that a noun phrase opens with, but for an article, and does not end with."""
    first = next_body(bodies, core.start)
    return first if first and first.start <= core.start + 4 and first.end < core.end else None


def _body_at_end(bodies: tuple[Span, ...], core: Span) -> Span | None:
    """The body that a noun phrase ends with, whose name may go on behind it."""
    at = bisect_left(bodies, core.end, key=lambda one: one.end)
    for body in bodies[max(0, at - 1) : at + 2]:
        if body.start < core.end and core.end <= body.end + 2 and body.end <= core.end + 30:
            return body
    return None


def _joined(text: str, span: Span, first: Span, bodies: tuple[Span, ...]) -> tuple[Span, ...]:
    """The bodies that a phrase joins with the first; none where it says anything else."""
    joined = [first]
    at = bisect_left(bodies, first.end, key=lambda one: one.start)
    for body in bodies[at:]:
        between = text[joined[-1].end : body.start]
        if body.end > span.end or not _AND_BODY.fullmatch(between):
            break
        joined.append(body)
    rest = text[joined[-1].end : span.end]
    # "Europol, the EU police agency,": what follows a comma alone tells of the first.
    apposed = rest.strip(" ,.'’s") and text[first.end : joined[-1].start].strip() in (",", ", the")
    return tuple(joined) if len(joined) > 1 and len(rest.split()) < 3 and not apposed else ()
