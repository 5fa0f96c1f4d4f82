"""What an attribution says, as it can be compared with what others say."""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from accordingto.claims.terms import terms
from accordingto.claims.words import PASTS
from accordingto.figures import as_count
from accordingto.prose import sentences
from accordingto.types import Attribution, Reading, Reference, Source, Span, Stance, text_of
from accordingto.verdicts import UNTRUE, WRONG, calls_untrue, rejected, without_verdict

LENGTH = 1200  # characters of a content that are compared: more than the network looks at
TOLD = 400  # characters of the sentences that tell it, the last one whole
TERMS = 2  # terms that a statement needs to be compared: fewer name a thing and state nothing
# Who seeks, offers, refuses or asks says nothing that is so or not so.
_STATING = frozenset(
    {Stance.AFFIRMS, Stance.DENIES, Stance.DOUBTS, Stance.UNVERIFIED, Stance.DECLINES}
)
_QUESTION = re.compile(r"[^.!?]*\?[\"”’' ]*")
_CITING = re.compile(
    r"\b(?:attribut(?:ed|es|ing)|cit(?:ed?|es|ing)|nam(?:ed|es|ing))$", re.IGNORECASE
)
_QUOTING = re.compile(
    r"^\W*that\b|\bas (?:saying|telling|having said)\b|[“\"]"
    r"|\b(?:claim|report|suggestion)s? that\b",
    re.IGNORECASE,
)
# Who is blamed for a deed, and for what: "accused Bly of stealing it", "denied stealing it".
_BLAMING = re.compile(
    r"\b(?:accus|blam|charg|condemn|critici|denounc|fault|suspect)", re.IGNORECASE
)
_DENYING = re.compile(r"\W*(?:\w+ ){0,4}(?:den(?:y|ies|ied|ying))$", re.IGNORECASE)
_DEED = re.compile(r"\W*(?!any|every|no|some|wrong)[a-z]{2,}ing\b \w")
_OF_DOING = re.compile(rf"([^,;.]{{2,80}}?) (?:of|for) (?={_DEED.pattern})")
_DOING = re.compile(r"[a-z]{2,}ing\b")
_DONE = {"having": "had", "being": "was"}
# What is called untrue again behind it: "rejected the claim that it leaks as false".
_AS_UNTRUE = re.compile(rf",?\s+as\s+\W?(?:\w+ly\s+)?(?:{UNTRUE}|{WRONG})\b\W*$", re.IGNORECASE)
# Words that stand where something is denied, and what they are where it is said.
_SOME = {"any": "some", "anybody": "somebody", "anyone": "someone", "anything": "something"}
_ANY = re.compile(r"\b(any(?:body|one|thing)?)\b", re.IGNORECASE)
_PUTTING = re.compile(r"(?:estimat(?:ed?|es|ing)|puts?|putting)\Z")
_EVER = re.compile(r"\b(?:ever|at all|whatsoever)\b ?", re.IGNORECASE)
# Who undoes a thing ("overturned the rule") does not say that it is not so.
_UNDOING = re.compile(
    r"\b(?:overturn|overrul|revok|rescind|repeal|revers|annul|void|veto|block|lift)\w*"
    r"|\bstr(?:ik|uck)\w*(?:\s\w+)?\sdown\b|\bthr(?:e|o)w\w*(?:\s\w+)?\sout\b"
    r"|\brul(?:e|es|ed|ing)\b.*\bagainst\b",
    re.IGNORECASE,
)
# Nor does who is against what is planned: "has opposed the changes".
_OPPOSING = re.compile(r"\boppos(?:e|es|ed|ing)\b", re.IGNORECASE)
_TOLD_THAT = re.compile(r"\b(?:are|had|has|have|is|that|was|were)\b")
# Nor does who turns down what was asked for or offered: "denied bail", "rejected the offer".
_ASKED_FOR = re.compile(
    r"\W*(?:(?:an?|any|her|his|its|the|their)\s+)?(?:[\w.-]+['’]s?\s+)?(?:[\w-]+\s+){0,3}?"
    r"(?:access|amendments?|appeals?|applications?|asylum|bail|bids?|bills?|complaints?|contracts?"
    r"|entry|food|grievances?|increases?|lawsuits?|licen[cs]es?|motions?|offers?|parole|permits?"
    r"|permission|petitions?|plans?|proposals?|refunds?|requests?|shelter|suits?|treatment|visas?)"
    r"\b(?!\s+(?:that|was|were)\b)",
    re.IGNORECASE,
)
# Nor who keeps from somebody what he would have: "denied the family a refund", "denied them food".
_DENY = re.compile(r"\bden(?:y|ies|ied|ying)$", re.IGNORECASE)
_TIME = r"(?:[\w-]+\s+)?(?:afternoon|day|evening|month|morning|night|time|week|year)s?\b"
_NO_RECEIVER = (
    r"(?!(?:about|against|all|also|always|an?|and|any|at|both|by|claims?|for|from|had|her|his|in"
    r"|involvement|it|its|of|on|or|over|reports?|that|the|their|this|to|with|\w+day|\w+ing"
    r"|\w+ly)\b)"
)
_KEPT_FROM_IT = re.compile(
    rf"\s+(?:her|him|it|me|them|us)\s+(?:an?|any|his|its|the|their)\s+(?!{_TIME})\w"
)
_KEPT_FROM = re.compile(
    rf"\s+(?:(?:him|me|them|us)\s+\w"
    rf"|(?:(?:an?|her|his|its|my|our|the|their)\s+(?!{_TIME})"
    rf"(?:{_NO_RECEIVER}[\w’'.-]+\s+){{1,3}}?|(?:{_NO_RECEIVER}(?:[A-Z][\w’'.-]*|[a-z-]+s)\s+){{1,2}}?)"
    rf"(?:an?|another|any|its|the|their)\s+(?!{_TIME})\w)"
)
# What is not known is no claim: "could not say how many were hurt".
_UNKNOWN = re.compile(
    r"\W*(?:how\s+(?:far|long|many|much|often|soon)|wh(?:at|en|ere|ich|o|om|ose|y))\b",
    re.IGNORECASE,
)
# Who denies "a newspaper report that the bridge was sold" denies that it was sold, and so does who
# dismisses it "as nonsense".
_TOLD = re.compile(
    rf"^\W*(?:(?:as\W+)?(?:(?:\w+ly|complete|pure|sheer|total|utter)\s+)?(?:{UNTRUE}|{WRONG})\W+)?"
    r"(?:(?:an?|the|any|all|these|those|such|earlier|recent|media|press|news|newspaper)\s+){0,4}"
    r"(?:[a-z-]+['’]s\s+)?(?:[A-Z][\w.’'-]*\s+){0,4}(?:newspaper\s+|media\s+)?"
    r"(?i:accusations?|allegations?|assertions?|claims?|ideas?|notions?|reports?|rumou?rs?"
    r"|stor(?:y|ies)|suggestions?)\s+(?:(?:alleging|claiming|saying|suggesting)\s+)?that\s+"
)
_DISPUTING = frozenset({Stance.DENIES, Stance.DOUBTS, Stance.UNVERIFIED})
_VERB = re.compile(
    r"\b(?:is|are|was|were|am|be|been|has|have|had|does|did|do|will|would|can|could|should|shall|may"
    rf"|might|must|\w{{2,}}ed|put|said|hit|hurt|cut|{'|'.join(PASTS)})\b"
    r"|(?:['’](?:re|ve|ll|d|m)|n['’]t|\b(?:he|she|it|that|there|here|what|who)['’]s)\b",
    re.IGNORECASE,
)
_SPACE = re.compile(r"\s+")
_MARKS = re.compile("[\"“”„‟«»]|''|``")
_OWNER = re.compile(r"['’]s?$")
# A dash is no part of what is said, but a minus is.
_EDGES = re.compile(r"^[ ,;:—–-]+(?<![–-](?=[\d.]))|(?<![ ,;:—–-])[ ,;:—–-]+$")
# "That is wrong", "That night he left" point; "that he left" joins.
_LEADING = re.compile(
    r"^(?:that|(?i:how))\s+(?!['’]|(?:(?:is|was|are|were|has|had|would|will|could|did|does)\b))"
)


def _as_called(text: str, one: Attribution) -> Attribution:
    """The attribution of "called the report a lie" as one that affirms its content: it is a lie."""
    if one.stance is Stance.DENIES and calls_untrue(
        text_of(one.cue, text), text_of(one.content, text)
    ):
        return replace(one, stance=Stance.AFFIRMS)
    return one


@dataclass(frozen=True, slots=True)
class Statement:
    """The content of one attribution, readable away from its article.

    ``quoted`` is the content as the article has it, ``text`` the same made whole: pronouns
    replaced by whom they mean. ``source`` is whose statement it is, where that is known.
    ``told`` are the sentences that its cue and content stand in, made whole too. Where the content
    calls untrue what it tells ("reports that ... are false"), ``text`` is what it ``rejects``.
    """

    attribution: Attribution
    document: str
    quoted: str
    text: str
    source: Source | None = None
    told: str = ""
    rejects: bool = False

    @property
    def stance(self) -> Stance:
        """Where the source stands on ``text``."""
        return Stance.DENIES if self.rejects else self.attribution.stance

    @property
    def id(self) -> str:
        """The id of the attribution."""
        return self.attribution.id


def find_statements(reading: Reading) -> tuple[Statement, ...]:
    """What the attributions of one document state, without demands, offers, questions and acts.

    In order of the attributions. A reading that failed states nothing.
    """
    document = reading.document
    if document is None:
        return ()
    sources = {source.id: source for source in reading.sources}
    starts = [reference.span.start for reference in reading.references]
    around = sentences(document.text)
    cues = sorted(span.start for one in reading.attributions for span in one.cue)
    contents = {one.id: one.content for one in reading.attributions}
    found = []
    for one in (_as_called(document.text, one) for one in reading.attributions):
        cited = contents.get(one.inside or "") == one.content  # what is said on its word
        cites = not cited and _cites(document.text, one)
        bare = not one.content  # "Kim disagrees": the cue alone takes a stand on what is meant
        if (bare and not one.about) or one.stance not in _STATING:
            continue
        if cites or _is_none(document.text, one):
            continue
        pieces = (
            _made_whole(document.text, span, reading.references, starts) for span in one.content
        )
        source = sources.get(one.source_id or "")
        whole = _as_clause(list(pieces), text_of(one.cue, document.text), source)
        within = rejected(whole) if one.stance is Stance.AFFIRMS else None
        told = _as_disputed(whole[slice(*within)]) if within else ""
        rejects = states(told)  # "there is no truth to the story of the fight" denies no clause
        text = told if rejects else _as_disputed(whole) if one.stance in _DISPUTING else whole
        found.append(
            Statement(
                attribution=one,
                document=document.id,
                quoted=text_of(one.content or one.cue, document.text),
                text=plain(text),
                source=source,
                told=" ".join(
                    _on_one_line(_made_whole(document.text, sentence, reading.references, starts))
                    for sentence in _telling(one, around, cues)
                ),
                rejects=rejects,
            )
        )
    return tuple(found)


def _is_none(text: str, one: Attribution) -> bool:
    """Whether by its stance it takes none on what is so: it turns something down, or wonders."""
    if one.stance is Stance.AFFIRMS or one.about is not None:
        return False
    said = text_of(one.content, text)
    if one.stance is not Stance.DENIES:
        return bool(_UNKNOWN.match(said))
    cue = text_of(one.cue, text)
    opposed = _OPPOSING.search(cue) is not None and not _TOLD_THAT.search(said)
    if opposed or _UNDOING.search(cue) or _is_kept_from(text, one):
        return True
    return bool(_UNKNOWN.match(said) or _ASKED_FOR.match(said))


def _is_kept_from(text: str, one: Attribution) -> bool:
    """Whether somebody is denied a thing, and nothing is denied: "denied voters a choice"."""
    if not one.cue or not one.content or not _DENY.search(one.cue[-1].text_in(text)):
        return False
    start, end = one.cue[-1].end, one.content[-1].end
    if _KEPT_FROM_IT.match(text, start, end):
        return True
    return not states(text[start:end]) and _KEPT_FROM.match(text, start, end) is not None


def _cites(text: str, one: Attribution) -> bool:
    """Whether it only names on whose word something rests: "citing two aides"."""
    said = text_of(one.content, text)
    return bool(_CITING.search(text_of(one.cue, text))) and not _QUOTING.search(said)


def _as_clause(pieces: Sequence[str], cue: str, source: Source | None) -> str:
    """A content as a clause of its own, where it is the object of a deed.

    >>> _as_clause(["Bly of stealing the van"], "accused", None)
    'Bly was stealing the van'
    >>> _as_clause(["Bly", "having stolen the van"], "is accused of", None)
    'Bly had stolen the van'
    """
    whole = " ".join(pieces)
    count = as_count(whole) if _PUTTING.search(cue) else None
    if count is not None:
        return count
    if _BLAMING.search(cue):
        if len(pieces) == 2 and _DEED.match(pieces[1]):
            return f"{pieces[0].strip()} {_did(pieces[1])}"
        blamed = _OF_DOING.match(whole)
        return f"{blamed[1]} {_did(whole[blamed.end() :])}" if blamed else whole
    if source and source.name and _DENYING.match(cue) and _DEED.match(whole):
        return f"{source.name} {_did(whole)}"
    return whole


def _did(deed: str) -> str:
    """What somebody did who is told of as doing it: "having stolen it", "stealing it"."""
    return _DOING.sub(lambda doing: _DONE.get(doing[0].lower(), f"was {doing[0]}"), deed, count=1)


def _as_disputed(content: str) -> str:
    """What somebody disputes as whoever says it would: "anyone had ever" is "someone had"."""
    said = _TOLD.sub("", content)
    return _EVER.sub("", _ANY.sub(lambda found: _SOME[found[1].lower()], said))


def points(statement: Statement) -> bool:
    """Whether a statement only points at another, and says nothing by itself."""
    if statement.attribution.about is None:
        return False
    return len(set(terms(without_verdict(statement.text)))) <= TERMS


def states(text: str) -> bool:
    """Whether a content has a verb that can be told for one: "single mothers" has none.

    A question states nothing either.
    """
    return bool(_VERB.search(text)) and not _QUESTION.fullmatch(text)


def plain(text: str) -> str:
    """A content without quotation marks, without the word that joins it, on one line.

    >>> plain('that  the bridge was "safe" ,')
    'the bridge was safe'
    >>> plain("-5 degrees was measured -")
    '-5 degrees was measured'
    """
    whole = _LEADING.sub("", _EDGES.sub("", _on_one_line(text[:LENGTH])))
    told = _AS_UNTRUE.sub("", whole)
    return told if states(told) else whole


def _on_one_line(text: str) -> str:
    """A text without quotation marks, on one line."""
    return _SPACE.sub(" ", _MARKS.sub("", text)).strip()


def _telling(one: Attribution, around: Sequence[Span], cues: Sequence[int]) -> Iterator[Span]:
    """Of the sentences ``around``, those that it stands in; the first of them, if they are long.

    Where another has a cue (``cues`` are the places of all) in the same sentences, only from the
    first word of its own to the last: the rest is told of the other.
    """
    spans = (*one.source, *one.cue, *one.content)
    low, high = min(span.start for span in spans), max(span.end for span in spans)
    first = max(bisect_right(around, low, key=lambda sentence: sentence.start) - 1, 0)
    last = bisect_left(around, high, key=lambda sentence: sentence.start)
    touched = around[first:last]
    if not touched:
        return
    beside = (touched[0].start, low), (high, touched[-1].end)
    if any(bisect_left(cues, start) < bisect_left(cues, end) for start, end in beside):
        touched = [
            Span(max(sentence.start, low), min(sentence.end, high))
            for sentence in touched
            if sentence.end > low
        ]
    room = TOLD
    for sentence in touched:
        if room > 0:
            yield sentence
        room -= len(sentence)


def _made_whole(
    text: str, span: Span, references: Sequence[Reference], starts: Sequence[int]
) -> str:
    """The text of a span with the references in it replaced by whom they mean.

    Who is named once in it already is not named again.
    """
    parts: list[str] = []
    at = span.start
    for index in range(bisect_left(starts, span.start), len(references)):
        reference = references[index]
        if reference.span.end > span.end:
            break
        before = text[span.start : reference.span.start]
        known = _SPACE.split(_OWNER.sub("", reference.name))[-1]
        if known and known in "".join([*parts, before]):
            continue
        parts += [text[at : reference.span.start], reference.name]
        at = reference.span.end
    return "".join([*parts, text[at : span.end]])
