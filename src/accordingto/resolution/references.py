"""Whom the words inside a content mean, so that it can be read away from its article."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterable, Iterator, Mapping

from accordingto.resolution.contents import Contents, Held
from accordingto.resolution.page import Page, fold
from accordingto.resolution.words import AFTER_OBJECT, CONTRACTIONS, PRONOUNS, SHARED
from accordingto.types import Attribution, Reference, Source, SourceKind, Sourcing, Span, Stance

# "US" and "ME" are no pronouns, and neither is "i"; "the mine" is none, "no fault of mine" has one.
_FIRST = re.compile(
    r"(?<![.&])\b(?:I|[Mm](?:e|y)|[Ww]e|[Uu]s|[Oo]urs?"
    r"|(?:(?<=\b(?:is|of|as|be) )|(?<=\b(?:are|was) ))mine)\b"
    r"(?:['’](?:m|ve|re|ll|d)\b)?(?![.&]\w)"
)
_SHORT = re.compile(r"['’](?:ll|d)\b")  # "he'll"; "he's" reads well behind a name
_THIRD = re.compile(r"(?:that |That )?(they|their|it|its)\b", re.IGNORECASE)
# Behind "it", what may make it a word for nothing: "it is raining", "it seems that".
_IDLE = re.compile(
    r"['’]s\b| (?:is|was|(?:may|might|must|can|could|will|would|should|has|had) (?:not )?be(?:en)?"
    r"|seem(?:s|ed)?|appear(?:s|ed)?|take(?:s)?|took|happened|turned out)\b"
)
_ARTICLE = re.compile(r"(?:an?|the) ", re.IGNORECASE)
_NEXT = re.compile(r"\s+([^\W_]+)")
# What agrees with "I" and "we", and with a name in their place.
_AGREED = {"have": "has", "am": "is", "are": "is", "were": "was", "do": "does"}
_VERB = re.compile(r" (have|am|are|were|do)(n['’]t)?\b")
_DISPUTING = frozenset({Stance.DENIES, Stance.DOUBTS})
_OWNING = frozenset(["his", "hers", "my", "mine", "our", "ours", "their", "its"])


def refer(
    page: Page,
    attributions: Iterable[Attribution],
    sources: Iterable[Source],
    people: Mapping[Span, str],
    persons: Collection[str] = (),
) -> tuple[Reference, ...]:
    """Whom the pronouns and short names inside the contents of attributions mean.

    The attributions carry the ids of their ``sources``; ``people`` are the places where somebody
    is meant by a name or by "he" or "she", with the name to read there. The first person is
    followed inside quotations only: "we" is the body or the group that the speaker speaks for,
    where one is known that is none of ``persons``, the names of all of them. "They" and "it" are
    followed only where they open a content right behind a source that they agree with ("The
    company said it had not paid"). In order of the text, none overlapping another; the cost is
    n log n.
    """
    attributions = tuple(attributions)
    known = {source.id: source for source in sources}
    contents = Contents(attributions)
    found: dict[Span, str] = {}
    for place, name in people.items():
        if contents.around(place):
            short = _SHORT.match(page.text, place.end)
            span = Span(place.start, short.end() if short else place.end)
            found[span] = _in_place_of(page.text, span, name)
    for match in _FIRST.finditer(page.text):
        span = Span(*match.span())
        speaker = _quoted_speaker(page, contents.around(span), span, known)
        word = fold(re.split("['’]", match[0])[0])
        said = _first_person(speaker, word, persons) if speaker else None
        if said:
            verb = _VERB.match(page.text, span.end)
            whole = Span(span.start, verb.end() if verb else span.end)
            agreed = f" {_AGREED[verb[1]]}{verb[2] or ''}" if verb else ""
            found[whole] = _in_place_of(page.text, span, said) + agreed
    disputing = {one.id: one for one in attributions if one.stance in _DISPUTING and one.source}
    for attribution in attributions:
        # "Orr denied a report that it had lied": of whom a report tells, its denier is.
        by = disputing.get(attribution.inside or "", attribution)
        source = known.get(by.source_id or "")
        if source:
            found.update(_opening(page, attribution, by, source))
    changed = (one for one in sorted(found.items()) if one[0].text_in(page.text) != one[1])
    return tuple(_apart(Reference(*one) for one in changed))


def _apart(references: Iterable[Reference]) -> Iterator[Reference]:
    """Those that do not overlap one before them."""
    end = 0
    for one in references:
        if one.span.start >= end:
            end = one.span.end
            yield one


def _quoted_speaker(
    page: Page, around: list[Held], span: Span, known: Mapping[str, Source]
) -> Source | None:
    """Who speaks in the quotation that a place is in.

    That is the innermost attribution whose content holds the quotation from its opening mark:
    in “Brandt thinks we lost,” Orr said, Brandt's thought is told in Orr's words.
    """
    opening = page.quotation(span.start)
    holding = [held for held in around if _opens(page.text, held, opening)]
    if not holding and opening is not None:
        holding = around[-1:]
    return known.get(holding[0].attribution.source_id or "") if holding else None


def _opens(text: str, held: Held, opening: int | None) -> bool:
    """Whether the words of a content are its source's own, from their first on."""
    start = held.content.start
    if opening is not None and start <= opening + 1:
        return True
    if held.single_quoted(text):
        return True
    source = held.attribution.source
    # A transcript's "ORR: We lost."
    label = text[source[-1].end : min(start, source[-1].end + 3)] if source else ""
    return opening is None and label.strip() == ":"


def _first_person(speaker: Source, word: str, persons: Collection[str]) -> str | None:
    """The name for "I" or "we" in what somebody says, possessive where the word is."""
    written = speaker.kind in (SourceKind.DOCUMENT, SourceKind.POST)
    name = speaker.speaks_for if written or word in SHARED else None
    body = name if name not in persons or written else None
    return body if body or written else _spoken(speaker)


def _spoken(source: Source) -> str | None:
    """A source's name as a sentence has it; None where the article gives but a pronoun."""
    if source.name is None or fold(source.name) in PRONOUNS:
        return None
    return " and ".join(source.name.rsplit(" ; ", 1)).replace(" ; ", ", ")


def _opening(
    page: Page, attribution: Attribution, by: Attribution, source: Source
) -> Iterator[tuple[Span, str]]:
    """The "they" or "it" that a content opens with, where it means the source before it.

    ``by`` is the attribution whose ``source`` that is: mostly the same one.
    """
    text = page.text
    if not by.source or not attribution.content:
        return
    start = attribution.content[0].start
    name = _spoken(source)
    near = by.source[-1].end <= start
    near = near and page.sentence(by.source[0].start) == page.sentence(start)
    found = _THIRD.match(text, start, attribution.content[0].end)
    if not near or name is None or found is None or page.quoted(start):
        return
    single = fold(found[1]) in ("it", "its")
    if single and (source.kind is not SourceKind.ORGANIZATION or _IDLE.match(text, found.end())):
        return
    if single or _is_many(by, source):
        yield Span(*found.span(1)), _in_place_of(text, Span(*found.span(1)), name)


def _is_many(attribution: Attribution, source: Source) -> bool:
    """Whether a source is told of in the plural."""
    if attribution.sourcing is Sourcing.UNNAMED:
        return attribution.unnamed_count != 1
    return source.kind is SourceKind.GROUP or " ; " in (source.name or "")


def _in_place_of(text: str, span: Span, name: str) -> str:
    """A name as it stands for a word: possessive, contracted and capitalized as that is."""
    word, *contracted = re.split("['’]", span.text_in(text))
    folded = fold(word)
    if _ARTICLE.match(name) and folded in PRONOUNS:
        capital = word[0].isupper() and word != "I"
        name = (name[0].upper() if capital else name[0].lower()) + name[1:]
    if folded in _OWNING or (folded == "her" and owns(text, span.end)):
        name += "'s"
    return name + "".join(CONTRACTIONS.get(tail, "") for tail in contracted)


def owns(text: str, end: int) -> bool:
    """Whether a "her" owns what follows ("her plan"), as against "saw her again"."""
    following = _NEXT.match(text, end)
    return following is not None and fold(following[1]) not in AFTER_OBJECT
