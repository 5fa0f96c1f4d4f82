"""What a standards desk would ask about the sourcing of an article.

The questions are those of the codes that newsrooms bind themselves to (the news values of the
Associated Press, the Reuters handbook, the code of ethics of the Society of Professional
Journalists): say how many unnamed sources there are, say why they are not named, and let no
reader wonder whose words are quoted. A caution passes no verdict: it shows the words and says
what the text does not tell.
"""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from itertools import accumulate

from accordingto.prose import paragraphs, sentences
from accordingto.types import (
    Attribution,
    Caution,
    CautionKind,
    Document,
    Role,
    Source,
    Sourcing,
    Span,
    text_of,
)

MIN_WORDS = 6  # of a quotation that has to have a speaker; shorter ones are mostly a phrase
TITLE_SHARE = 0.6  # of long words in capitals: beyond it, what is quoted is a title
BESIDE = 80  # characters on either side of a quotation where its speaker may stand
SHOWN = 60  # characters of the article's words that a message repeats


def find_cautions(
    document: Document,
    attributions: tuple[Attribution, ...],
    sources: tuple[Source, ...],
    undated: tuple[Span, ...] = (),
) -> tuple[Caution, ...]:
    """The cautions of one document, in order of the text.

    ``attributions`` are in order of the text, with ``sourcing`` and ``source_id``; ``sources`` are
    those that the ids mean; ``undated`` the expressions of time that stay unknown. The cost is
    linear in the length of the text.

    >>> document = Document("doc", 'It rained. "We will not go there again this year."', "")
    >>> [caution.kind.value for caution in find_cautions(document, (), ())]
    ['speakerless_quotation']
    """
    text = document.text
    by_id = {source.id: source for source in sources}
    unnamed = [
        _mention(text, attribution)
        for attribution in attributions
        if attribution.source and attribution.sourcing in _MAY_BE_UNNAMED
    ]
    found = [
        *_plural_sources(text, unnamed, by_id),
        *_without_reason(text, unnamed),
        *_unresolved(text, attributions, by_id),
        *_speakerless(document, attributions),
        *_without_date(document, undated),
    ]
    return tuple(sorted(found, key=lambda caution: (caution.spans, caution.kind)))


def _without_date(document: Document, undated: tuple[Span, ...]) -> Iterator[Caution]:
    """One caution for all of them: what is missing is the date of the document."""
    if undated and document.published is None:
        more = f" and {len(undated) - 1} more" if len(undated) > 1 else ""
        yield Caution(
            CautionKind.UNDATED,
            undated,
            f"{_shown(undated[0].text_in(document.text))}{more} cannot be dated, as the document "
            "has no date of publication; --published gives one.",
        )


# --- unnamed sources -----------------------------------------------------------------------------

_MAY_BE_UNNAMED = frozenset({Sourcing.UNNAMED, Sourcing.GROUP})
# A group is what its members say in public; these plurals mean persons who were spoken to.
_WITHHELD = frozenset({"aides", "insiders", "officials", "sources"})
_ANYBODY = frozenset({"people", "persons", "sources"})  # may be told again by another noun
# Where the noun of a source phrase ends and what is said of it begins.
_AFTER_NOUN = re.compile(
    r"[,(;:–—]| (?:at|briefed|close|familiar|for|from|in|inside|involved|near|of|on|speaking|that"
    r"|there|to|who|whose|with|within)\b"
)
_ANOTHER = frozenset({"another", "different", "fourth", "other", "second", "third"})
_ONE = frozenset({"a", "an", "one"})
_KNOWN = frozenset({"that", "the", "this"})
_SPOKES = ("press secretary", "spokes")  # who speak for others need no reason of their own

# Who is asked to say a thing in confidence, however the text points at him: "the official".
_CONFIDED = frozenset(
    {"adviser", "advisor", "aide", "diplomat", "insider", "official", "people", "person", "source"}
)
# Who speaks for somebody else, in public, or into the article by the way: nobody hides his name.
_OPEN = frozenset(
    {
        *(
            "announcer",
            "anchor",
            "attorney",
            "barrister",
            "caller",
            "candidate",
            "counsel",
            "heckler",
        ),
        *("host", "judge", "justice", "lawyer", "magistrate", "moderator", "narrator", "percent"),
        *("questioner", "reporter", "solicitor"),
    }
)
_NO_ONE_MEANT = frozenset({"any", "every", "none", "no", "such"})
_OWNER = re.compile(r"(?:['’]s|s['’])$")
_DEFINITE = frozenset({"her", "his", "its", "my", "our", "that", "the", "their", "this"})
# "Lee and his aides": one of them is named, and so is whom "such as" brings in.
_PARTLY_NAMED = re.compile(r" and (?:her|his|its|their) |\b(?:including|such as)\b|@\w")

_ASKED = re.compile(
    r"\b(?:anonymity|anonymous(?:ly)?|on background|off the record|on the record"
    r"|(?:not|to) be (?:named|identified|quoted)"
    r"|with(?:held|holding|hold) (?:his|her|their) (?:name|identity|identities)"
    r"|(?:name|identity|identities)(?: (?:is|was|are|were|has|have))?(?: been| being)? withheld)\b",
    re.IGNORECASE,
)
_BECAUSE = re.compile(
    r"\b(?:because|since|as (?:he|she|they|the|it)|cit(?:ed|es|ing)|due to|owing to|out of|given"
    r"|fear(?:s|ed|ing)?|afraid|worr(?:ied|y)|in order to|so (?:as|that)|to (?:avoid|be|comment"
    r"|describe|detail|disclose|discuss|divulge|explain|give|offer|outline|preserve|protect|recount"
    r"|relay|reveal|share|speak|talk))\b",
    re.IGNORECASE,
)
_OPENING_REASON = re.compile(
    r"\W*(?:afraid|because|citing|fearing|for fear|given|out of|since|to (?:avoid|protect))\b",
    re.IGNORECASE,
)
_REASON = re.compile(
    r"(?:(?:\b(?:not|never)|n['’]t)(?: been)?(?: yet)? (?:allowed|at liberty|authori[sz]ed|cleared"
    r"|free|permitted|supposed) to (?:address|be|brief|comment|describe|disclose|discuss|divulge"
    r"|give|release|reveal|share|speak|talk)|\bunauthori[sz]ed to"
    r"|\b(?:lack(?:s|ed|ing)?|no|not have|without) (?:the )?(?:authori[sz]ation|permission) to"
    r"|\bfear(?:s|ed|ing)?(?: (?:of|for|that))?(?: \w{1,20}){0,3} (?:arrest|backlash|consequences"
    r"|dismissal|fired|harassment|jobs?|lives|losing|persecution|prosecution|punishment|reprisals?"
    r"|repercussions|retaliation|retribution|revenge|safety)"
    r"|\bprotect(?:ing)? (?:his|her|their) (?:identity|job|privacy|safety)"
    r"|\b(?:policy|protocol|regulations|rules) (?:bars?|do(?:es)? not allow|forbids?|prohibits?)"
    r")\b",
    re.IGNORECASE,
)


@dataclass(frozen=True, slots=True)
class _Mention:
    """The source of an attribution that may be unnamed, as a noun phrase."""

    attribution: Attribution
    words: str
    first: str  # its first word, in lower case
    noun: str
    described: frozenset[str]  # the words that stand before its noun, without articles

    @property
    def plural(self) -> bool:
        return self.noun == "people" or (self.noun.endswith("s") and not self.noun.endswith("ss"))

    @property
    def unnamed(self) -> bool:
        return self.attribution.sourcing is Sourcing.UNNAMED

    @property
    def counted(self) -> bool:
        return (self.attribution.unnamed_count or 0) > 1

    @property
    def pronoun(self) -> bool:
        return self.noun in _PRONOUNS or self.noun in {"i", "one", "we", "who", "you", ""}

    @property
    def spokesman(self) -> bool:
        return any(word in self.words.lower() for word in _SPOKES)


def _is_withheld(mention: _Mention) -> bool:
    """Whether somebody's name seems to be held back, so that a reader would ask why.

    An office that one person holds tells who that is ("the city's treasurer"), and so does a
    family ("his wife").
    """
    noun = mention.noun.removesuffix("s")
    if noun in _OPEN or mention.first in _NO_ONE_MEANT or _PARTLY_NAMED.search(mention.words):
        return False
    if mention.noun in _CONFIDED or noun in _CONFIDED or mention.plural:
        return True
    owned = mention.first not in _ONE and any(map(_OWNER.search, mention.described))
    return mention.first not in _DEFINITE and not owned and not mention.words.isupper()


def _mention(text: str, attribution: Attribution) -> _Mention:
    words = text_of(attribution.source, text)
    noun = _AFTER_NOUN.split(words.lower(), maxsplit=1)[0].split() or [""]
    described = frozenset(noun[:-1]) - _ONE - _KNOWN
    return _Mention(attribution, words, noun[0], noun[-1], described)


def _plural_sources(
    text: str, mentions: Sequence[_Mention], by_id: Mapping[str, Source]
) -> Iterator[Caution]:
    """Plural sources that the article elsewhere tells as one person."""
    single: dict[str, list[_Mention]] = {}
    for mention in mentions:
        if mention.unnamed and not (mention.plural or mention.spokesman or mention.pronoun):
            single.setdefault(mention.noun, []).append(mention)
    # A noun is told of once; where the article counts them ("two officials"), not at all.
    told = {mention.noun for mention in mentions if mention.counted}
    for mention in mentions:
        withheld = mention.unnamed or mention.noun in _WITHHELD
        if not mention.plural or not withheld or mention.spokesman or mention.noun in told:
            continue
        told.add(mention.noun)
        nouns = single.keys() if mention.noun in _ANYBODY else [mention.noun.removesuffix("s")]
        others = [
            other
            for noun in nouns
            for other in single.get(noun, ())
            if _may_be_one_of(other, mention)
        ]
        alone = others[0].attribution.source if _is_one_person(others) else ()
        alone = alone or _he_or_she(text, by_id.get(mention.attribution.source_id or ""))
        if alone:
            yield Caution(
                CautionKind.PLURAL_SOURCES,
                (*mention.attribution.source, *alone),
                f"{_shown(mention.words)} is plural, but the article shows only one person: "
                f"{_shown(text_of(alone, text))}.",
            )


def _may_be_one_of(one: _Mention, many: _Mention) -> bool:
    """Whether both are described alike: "a city official" is none of "army officials"."""
    return not (one.described and many.described and one.described.isdisjoint(many.described))


def _is_one_person(mentions: Sequence[_Mention]) -> bool:
    """Whether singular mentions may all mean one person: one noun, brought in once."""
    ids = {mention.attribution.source_id for mention in mentions} - {None}
    brought_in = sum(mention.first in _ONE for mention in mentions)
    return (
        len({mention.noun for mention in mentions}) == 1
        and len(ids) <= 1
        and (brought_in <= 1 or len(ids) == 1)
        and not any(mention.first in _ANOTHER for mention in mentions)
    )


def _he_or_she(text: str, source: Source | None) -> tuple[Span, ...]:
    """Where a source is told as one person by a pronoun."""
    mentions = source.mentions if source else ()
    one = (span for span in mentions if span.text_in(text).lower() in _ONE_PERSON)
    return tuple(span for span, _ in zip(one, range(1), strict=False))


def _without_reason(text: str, mentions: Sequence[_Mention]) -> Iterator[Caution]:
    """Unnamed sources of whom the text does not tell why they are not named.

    The reason may stand in the sentence of any of a source's mentions, or in the next.
    """
    spans = sentences(text)
    starts = [span.start for span in spans]

    @cache
    def gives_reason(number: int) -> bool:
        return number < len(spans) and _gives_reason(spans[number].text_in(text))

    first: dict[str, _Mention] = {}
    explained: set[str] = set()
    latest: dict[str, str] = {}
    for mention in mentions:
        if not mention.unnamed or mention.spokesman or mention.pronoun:
            continue
        again = mention.first in _KNOWN or mention.first == mention.noun
        noun = mention.noun.removesuffix("s")
        key = mention.attribution.source_id or (again and latest.get(noun)) or mention.words
        latest[noun] = key
        first.setdefault(key, mention)
        number = bisect_right(starts, mention.attribution.source[0].start) - 1
        if gives_reason(max(number, 0)) or gives_reason(number + 1):
            explained.add(key)
    for key, mention in first.items():
        if key not in explained and _is_withheld(mention):
            yield Caution(
                CautionKind.NO_REASON_FOR_ANONYMITY,
                mention.attribution.source,
                f"{_shown(mention.words)} {'are' if mention.plural else 'is'} not named, and the "
                "text does not say why.",
            )


def _gives_reason(sentence: str) -> bool:
    """Whether a sentence says why somebody in it is not named.

    >>> _gives_reason("She spoke on condition of anonymity because the talks go on.")
    True
    >>> _gives_reason("She spoke on condition of anonymity.")
    False
    """
    if _REASON.search(sentence):
        return True
    asked = _ASKED.search(sentence)
    return asked is not None and bool(
        _BECAUSE.search(sentence, asked.end()) or _OPENING_REASON.match(sentence)
    )


# --- pronouns ------------------------------------------------------------------------------------


def _unresolved(
    text: str, attributions: Iterable[Attribution], by_id: Mapping[str, Source]
) -> Iterator[Caution]:
    """Sources that are a pronoun of which the text does not tell whom it means."""

    @cache
    def is_known(source_id: str | None) -> bool:
        source = by_id.get(source_id or "")
        return source is not None and bool(
            source.name
            or source.aliases
            or any(span.text_in(text).lower() not in _PRONOUNS for span in source.mentions)
        )

    for attribution in attributions:
        words = text_of(attribution.source, text)
        if words.lower() in _PRONOUNS and not is_known(attribution.source_id):
            yield Caution(
                CautionKind.UNRESOLVED_PRONOUN,
                attribution.source,
                f"{_shown(words)} is the source here, and the text does not tell who that is.",
            )


# --- quotations ----------------------------------------------------------------------------------

_PAIRS = {'"': '"', "“": '”"', "«": "»", "‘": "’", "''": "''", "``": "''"}
_MARK = re.compile(r"[\"“”«»‘’]|''|``")
_WORD = re.compile(r"[^\W_]+(?:['’-][^\W_]+)*")
_SENTENCE_END = ".,!?…—"
# A speaker named right beside a quotation, whether or not the model has found the attribution.
_SAYS = r"\b(?:according to|added|asked|replied|said|says|tells|told|tweeted|writes|wrote)\b"
_BEFORE = re.compile(rf"{_SAYS}[^.!?\n]{{0,40}}[:,]\s*$")
_AFTER = re.compile(rf"\s{{0,3}}(?:[—―–-]{{1,2}}\s?[A-Z]|[^.!?\n]{{0,60}}{_SAYS})")
_LABEL = re.compile(r"\W{0,3}[A-Z][A-Z. ]{1,30}:")  # "LEE: ..." of a transcript


def _speakerless(document: Document, attributions: Sequence[Attribution]) -> Iterator[Caution]:
    """Quoted sentences that stand in no attribution and outside the document's asides."""
    text = document.text
    taken = [span for one in attributions for role in Role for span in one.spans(role)]
    taken = sorted([*taken, *document.asides])
    starts = [span.start for span in taken]
    ends = list(accumulate((span.end for span in taken), max))
    for quotation in _quotations(text):
        before = bisect_left(starts, quotation.end)
        free = before == 0 or ends[before - 1] <= quotation.start
        if free and _is_sentence(quotation.text_in(text)) and not _speaker_beside(text, quotation):
            yield Caution(
                CautionKind.SPEAKERLESS_QUOTATION,
                (quotation,),
                f"{_shown(quotation.text_in(text))} is quoted, and the text does not say whose "
                "words these are.",
            )


def _quotations(text: str) -> Iterator[Span]:
    r"""Quotations with their marks; one that goes on in the next paragraph ends with its own.

    >>> text = "\"Yes,\" he said, \"we can.\""
    >>> [span.text_in(text) for span in _quotations(text)]
    ['"Yes,"', '"we can."']
    """
    lines = paragraphs(text)
    for number, line in enumerate(lines):
        opened: re.Match[str] | None = None
        for mark in _MARK.finditer(text, line.start, line.end):
            if opened is None:
                opened = mark if _opens(text, mark) else None
            elif mark[0] in _PAIRS[opened[0]] and _closes(text, mark):
                yield Span(opened.start(), mark.end())
                opened = None
        following = lines[number + 1].start if number + 1 < len(lines) else None
        if opened and following is not None and text.startswith(opened[0], following):
            yield Span(opened.start(), line.end)


def _opens(text: str, mark: re.Match[str]) -> bool:
    before, after = text[max(mark.start() - 1, 0) : mark.start()], text[mark.end() : mark.end() + 1]
    return mark[0] in _PAIRS and not before.isalnum() and not after.isspace()


def _closes(text: str, mark: re.Match[str]) -> bool:
    """Whether a mark closes; of single ones, which are apostrophes too, only after a stop."""
    return mark[0] != "’" or (
        text[mark.start() - 1] in _SENTENCE_END and not text[mark.end() : mark.end() + 1].isalnum()
    )


def _speaker_beside(text: str, quotation: Span) -> bool:
    """Whether the words around a quotation tell of somebody who says it, or it is labelled."""
    before = text[max(quotation.start - BESIDE, 0) : quotation.start]
    return bool(
        _BEFORE.search(before)
        or _AFTER.match(text[quotation.end : quotation.end + BESIDE])
        or _LABEL.match(text, quotation.start)
    )


def _is_sentence(quoted: str) -> bool:
    """Whether a quotation is something said: long enough, a sentence, and no title."""
    words: list[str] = _WORD.findall(quoted)
    inner = quoted.strip("\"“”«»‘’'` ")
    if len(words) < MIN_WORDS or not words[0][0].isupper() or inner[-1:] not in _SENTENCE_END:
        return False
    long = [word for word in words if len(word) > 3]
    return sum(word[0].isupper() for word in long) <= TITLE_SHARE * len(long)


# --- words ---------------------------------------------------------------------------------------

_ONE_PERSON = frozenset({"he", "her", "him", "his", "she"})
_PRONOUNS = _ONE_PERSON | {"it", "its", "their", "them", "they"}


def _shown(words: str) -> str:
    """The article's words in quotation marks on one line, shortened where they are long."""
    line = " ".join(words[: 2 * SHOWN].split()).strip("\"“”«»‘’'` ")
    return f"“{line if len(line) <= SHOWN else line[:SHOWN].rstrip() + '…'}”"
