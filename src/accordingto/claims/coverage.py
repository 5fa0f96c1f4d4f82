"""Whether a denial takes in the claim that it denies, or only a narrower one.

A denial is looked at four ways, in this order: does it speak of the same time, of the same actor,
of the same act, of the same quantity? What surely leaves a part of the claim open goes before what
cannot be told; among these the first in the order is reported. A denial that limits itself in no
way covers the claim. Nothing here says that a denial is true.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from accordingto.claims.statements import Statement
from accordingto.claims.terms import terms
from accordingto.claims.words import (
    AT_MOST,
    BE,
    BODIES,
    COUNTS,
    DECISION,
    FALSEHOODS,
    FUTURE_VERBS,
    GOVERNMENT,
    KNOWING,
    KNOWLEDGE,
    LABELS,
    MONTHS,
    NARROWING,
    NEGATIONS,
    NOW,
    OWN,
    PARTS,
    PAST_VERBS,
    PLACING,
    PRESENT_VERBS,
    RANKS,
    REMARKS,
    SAYING_TAILS,
    SAYINGS,
    SIZES,
    TOPICS,
    UNIVERSAL,
    VERB_FORMS,
)
from accordingto.prose import sentences
from accordingto.types import Coverage, Interval, Limit, Source, SourceKind, Stance

QUOTED = 110  # characters of a content that a reason quotes: a line and a half
NEAR = 5  # words behind a negation that belong to what is denied: "not made any specific offers"
OPENING = 8  # words at the head of a clause in which "a report that" and its subject stand


_WORD = re.compile(
    r"[^\W_]+(?:['.-](?!(?:s|m|re|ve|ll|d)\b)[^\W_]+)*|'(?:m|re|ve|ll|d)\b", re.IGNORECASE
)
_BREAK = re.compile(
    r"[.!?…]{2,}|[…;:—\n]|\s–\s|,?\s(?:but|however|although|though|whereas)\b|,\s(?:and|so|while)\b",
    re.IGNORECASE,
)
_NUMBER = re.compile(
    r"(?<![\w.,-])(?P<sign>[$£€])?(?P<count>[0-9][0-9,]{0,20}(?:\.[0-9]{1,6})?"
    rf"|{'|'.join(COUNTS)}|an?(?=\s(?:{'|'.join(SIZES)})))(?:\s(?P<size>{'|'.join(SIZES)}))?"
    r"(?![\w-])",
    re.IGNORECASE,
)
_DATE = re.compile(r"([0-9]{4})(?:-(0[1-9]|1[0-2])(?:-(0[1-9]|[12][0-9]|3[01])(?:T.*)?)?)?")


@dataclass(frozen=True, slots=True)
class _Clause:
    """The part of a content that denies; ``at`` is the index of the word that does.

    ``at`` is -1 where the cue denies what the clause says, None where nothing does: then the
    clause says the opposite of the claim in other words. ``words`` are in small letters, ``cased``
    the same as they are written.
    """

    text: str
    at: int | None
    cased: tuple[str, ...]
    words: tuple[str, ...]

    @property
    def subject(self) -> tuple[str, ...]:
        """The words before the one that denies, those of the subject among them."""
        if self.at is None or self.at < 0:
            return self.words[:NEAR]
        return self.words[max(0, self.at - OPENING) : self.at]


@dataclass(frozen=True, slots=True)
class _Pair:
    """A denial and the claim, taken apart once for all ways of looking at them.

    ``clause`` is of the denial as the article has it, ``whole`` of the denial made whole.
    """

    affirmation: Statement
    denial: Statement
    dated: Statement | None
    clause: _Clause
    whole: _Clause
    claim: tuple[str, ...]

    @property
    def denied(self) -> str:
        """The denial, quoted."""
        return _quote(self.denial.quoted, self.clause.text)

    @property
    def claimed(self) -> str:
        """The claim, quoted."""
        return _quote(self.affirmation.quoted)


@dataclass(frozen=True, slots=True)
class _Open:
    """What the denial leaves open, surely or perhaps."""

    limit: Limit
    sure: bool
    reason: str


@dataclass(frozen=True, slots=True)
class _Actor:
    """For whom a denial speaks, and the names by which the claim might call the same actor.

    ``sure`` says that it is somebody else where the claim uses none of the names.
    """

    shown: str
    names: str
    sure: bool


def cover(affirmation: Statement, denial: Statement, *, dated: Statement | None = None) -> Coverage:
    """Whether ``denial`` takes in what ``affirmation`` says, and if not, what it leaves open.

    ``dated`` is another statement, which dates the claim where the affirmation does not. The cost
    is linear in the length of the contents.

    >>> from accordingto.types import Attribution, Quotation
    >>> def say(name: str, words: str) -> Statement:
    ...     one = Attribution(name, (), (), (), Quotation.INDIRECT, 1.0)
    ...     return Statement(one, "doc", words, words)
    >>> found = cover(say("a", "the club offered Orr a job"), say("b", "no formal offer was made"))
    >>> found.covered, str(found.on)
    (False, 'act')
    >>> print(found.reason)
    The denial is only of what is “formal” (“no formal offer was made”), of which the claim says
    nothing (“the club offered Orr a job”).
    """
    stance = denial.attribution.stance
    pair = _Pair(
        affirmation,
        denial,
        dated,
        _clause_of(denial.quoted, affirmation.text, stance),
        _clause_of(denial.text, affirmation.text, stance),
        _split(affirmation.text),
    )
    found = _look(pair)
    first = next((one for one in found if one.sure), found[0] if found else None)
    if first is not None:
        covered = False if first.sure else None
        return Coverage(affirmation.id, denial.id, covered, first.limit, first.reason)
    both = f"({pair.denied}) and the claim ({pair.claimed})"
    if stance not in _DENYING or not pair.clause.words or not pair.claim:
        reason = f"It cannot be told from the words whether one denies the other: {both}."
        return Coverage(affirmation.id, denial.id, None, None, reason)
    reason = (
        f"The denial ({pair.denied}) sets no limit that leaves the claim open ({pair.claimed})."
    )
    return Coverage(affirmation.id, denial.id, True, None, reason)


_DENYING = frozenset({Stance.AFFIRMS, Stance.DENIES, Stance.REFUSES})


def _look(pair: _Pair) -> list[_Open]:
    """What a denial leaves open, in the order of precedence."""
    stance = pair.denial.attribution.stance
    if stance not in _DENYING or not pair.clause.words or not pair.claim:
        return []
    if stance is Stance.DENIES and pair.affirmation.attribution.inside == pair.denial.id:
        return []  # whoever denies a report denies what it says
    return [one for look in (_time, _actor, _act, _quantity) if (one := look(pair)) is not None]


# Time


def _time(pair: _Pair) -> _Open | None:
    """Whether the denial speaks of another time than the claim."""
    told = pair.affirmation
    if _days(told.attribution.scope) is None and pair.dated is not None:
        told = pair.dated
    scope, own = told.attribution.scope, pair.denial.attribution.scope
    when = None if _days(scope) is None else scope
    claim = pair.claimed
    if when and told is not pair.affirmation:
        claim += f", dated by {_quote(told.quoted)}"
    if own is None or _days(own) is None:
        return _tense(pair, when, claim)
    head = f"The denial speaks of {_shown(own)} ({pair.denied})"
    if when is None:
        return _Open(Limit.TIME, False, f"{head}, the claim does not say of when ({claim}).")
    return _apart(own, when, f"{head}, the claim of {_shown(when)} ({claim})")


def _apart(own: Interval, when: Interval, both: str) -> _Open | None:
    """What a denial of one time leaves open of a claim of another; ``both`` tells the two."""
    denied, claimed = _days(own), _days(when)
    if not denied or not claimed or (denied[0] <= claimed[0] and claimed[1] <= denied[1]):
        return None
    meet = denied[0] <= claimed[1] and claimed[0] <= denied[1]
    rest = ", a part of which the denial leaves out." if meet else "."
    return _Open(Limit.TIME, True, both + rest)


def _tense(pair: _Pair, when: Interval | None, claim: str) -> _Open | None:
    """Whether the denial's own words make it speak only of the present, or of what is to come."""
    spoken, claimed = pair.denial.attribution.spoken, _days(when)
    stated = NOW.search(pair.clause.text) is not None
    of = "the present" if stated else _tense_of(pair.clause)
    if of is None:
        return None
    head = f"The denial speaks only of {of} ({pair.denied})"
    now = _days(spoken)
    if when is None or claimed is None:
        if NOW.search(pair.affirmation.text) or not (stated or _is_past(pair.claim)):
            return None
        return _Open(Limit.TIME, False, f"{head}, the claim does not say of when ({claim}).")
    head += f", the claim of {_shown(when)} ({claim})"
    if spoken is None or now is None:
        return _Open(Limit.TIME, False, f"{head}; when it was denied is not told.")
    if not stated and claimed[1] >= now[0]:
        return None
    return _apart(spoken, when, head.replace(of, f"{of} as of {_shown(spoken)}", 1))


def _tense_of(clause: _Clause) -> str | None:
    """Of what a negated verb in the present or the future speaks."""
    if clause.at is None or clause.at < 0:
        return None
    at, words = clause.at, clause.words
    if not words[at].endswith(("not", "n't")) or not REMARKS.isdisjoint(
        words[at + 1 : at + 1 + NEAR]
    ):
        return None
    verbs = words[max(at - 2, 0) : at + 1]
    if not FUTURE_VERBS.isdisjoint(verbs):
        return "what is to come"
    return None if PRESENT_VERBS.isdisjoint(verbs) else "the present"


def _is_past(words: Sequence[str]) -> bool:
    """Whether a claim tells of what was done: "had met", "offered", but not "was unsafe"."""
    return any(
        word in PAST_VERBS
        or (word.endswith("ed") and len(word) > 4 and not (at and words[at - 1] in BE))
        for at, word in enumerate(words)
    )


def _days(interval: Interval | None) -> tuple[str, str] | None:
    """The first and the last day, as strings that compare; None where none is told."""
    if interval is None or interval == Interval(None, None):
        return None
    start, end = interval.start, interval.end
    if any(one is not None and not _DATE.fullmatch(one) for one in (start, end)):
        return None
    first = "" if start is None else start[:10] + "-01-01"[len(start[:10]) - 4 :]
    last = "~" if end is None else end[:10] + "-12-31"[len(end[:10]) - 4 :]
    return (first, last) if first <= last else None


def _shown(interval: Interval) -> str:
    """A stretch of time for people.

    >>> _shown(Interval("2023-06", "2023-09")), _shown(Interval("2024-07-28", None))
    ('June to September 2023', '28 July 2024 onward')
    """
    start, end = _date(interval.start), _date(interval.end)
    if not start:
        return f"the time until {' '.join(end)}"
    if not end:
        return f"{' '.join(start)} onward"
    if start == end:
        return " ".join(start)
    if len(start) == len(end):
        differing = max(
            at for at, pair in enumerate(zip(start, end, strict=True)) if len({*pair}) > 1
        )
        start = start[: differing + 1]
    return " ".join([*start, "to", *end])


def _date(date: str | None) -> list[str]:
    """Day, month and year of an ISO 8601 date, as far as it tells them, for people."""
    found = _DATE.fullmatch(date or "")
    if found is None:
        return []
    year, month, day = found.groups()
    return [*([str(int(day))] if day else []), *([MONTHS[int(month) - 1]] if month else []), year]


# Actor


def _actor(pair: _Pair) -> _Open | None:
    """Whether the denial speaks for another actor than the one whom the claim is about."""
    ways = (_knower, _part, _single, _body, _somebody)
    actor = next((one for way in ways if (one := way(pair)) is not None), None)
    if actor is None or _meets(actor.names, pair.affirmation.text):
        return None
    verb = "is" if actor.sure else "may be"
    reason = f"The denial speaks only for {actor.shown} ({pair.denied}), the claim {verb} about"
    return _Open(Limit.ACTOR, actor.sure, f"{reason} somebody else ({pair.claimed}).")


def _knower(pair: _Pair) -> _Actor | None:
    """The speaker who denies no more than knowing of it."""
    source = pair.denial.source
    if not KNOWLEDGE.search(_plain(pair.clause.text)) or not KNOWING.isdisjoint(pair.claim):
        return None
    names = _own_names(source)
    if "i" not in pair.clause.words:
        names += " " + _body_names(source)
    itself = source is None or _meets(names, pair.affirmation.text)
    return _Actor("the speaker’s own knowledge", "", not itself)


def _part(pair: _Pair) -> _Actor | None:
    """A part of a body: "the embassy", "our office", "this department", "we at the Rome desk"."""
    names = _body_names(pair.denial.source)
    itself = _meets(names, pair.affirmation.text)
    words = pair.clause.subject
    for at, word in enumerate(words):
        before = words[max(at - 2, 0) : at]
        own = next((one for one in before if one in OWN), None)
        if word in (PARTS | BODIES if own else PARTS) and (own or PLACING.isdisjoint(before)):
            known = names if word in BODIES or word in _split(names) else ""
            shown = f"“{own or 'the'} {word}”"
            return _Actor(shown, f"{word} {known}", own is not None or not itself)
    for at, word in enumerate(words[:-1]):
        if word == "we" and words[at + 1] == "at":
            shown = f"“{' '.join(pair.clause.cased[at : at + 5])}”"
            return _Actor(shown, " ".join([names, *words[at + 2 : at + 5]]), sure=True)
    return None


def _single(pair: _Pair) -> _Actor | None:
    """The speaker alone: "I did not", or a person who denies doing something."""
    source = pair.denial.source
    pronouns = [word for word in pair.clause.subject if word in ("i", "we", "they", "it")]
    said_so = pronouns[-1:] == ["i"]
    person = source is not None and source.kind is SourceKind.PERSON and not source.speaks_for
    if not said_so and not (person and _is_of_the_source(pair)):
        return None
    if source is None:
        return _Actor("the speaker alone", "", sure=False)
    return _Actor("the speaker alone", _own_names(source), not _is_passive(pair.claim))


def _body(pair: _Pair) -> _Actor | None:
    """The body that speaks: "we", or a body that denies doing something.

    A body of a government may be the one that is called by the government's name.
    """
    names = _body_names(pair.denial.source)
    speaks = not {"we", "our"}.isdisjoint(pair.clause.subject) or _is_of_the_source(pair)
    if not names or not speaks or _is_passive(pair.claim):
        return None
    opening = pair.claim[:NEAR]
    if not GOVERNMENT.isdisjoint(_split(names)) and not GOVERNMENT.isdisjoint(opening):
        return None
    other = not BODIES.isdisjoint(opening)
    if not other and not _capitals(_cased(pair.affirmation.text)[:NEAR]):
        return None
    return _Actor("the speaker’s own side", names, other)


def _somebody(pair: _Pair) -> _Actor | None:
    """Somebody named before what is denied: "Mayor Orr never signed it"."""
    clause = pair.whole
    if clause.at is None or clause.at < 0:
        return None
    names = _capitals(clause.cased[max(0, clause.at - NEAR) : clause.at])
    return _Actor(names, names, sure=False) if names and not _is_passive(pair.claim) else None


def _is_of_the_source(pair: _Pair) -> bool:
    """Whether the source denies something of itself: "denied taking money", "Orr never paid"."""
    clause = pair.whole
    if clause.at == -1 and "".join(clause.words[:1]).endswith("ing"):
        return True
    names = _capitals(clause.cased[: len(clause.subject)])
    return _meets(_own_names(pair.denial.source), names)


def _own_names(source: Source | None) -> str:
    """What the source itself is called; the office of a person too, but not that of a spokesman."""
    if source is None:
        return ""
    role = None if source.speaks_for else source.role
    return " ".join(filter(None, (source.name, role, *source.aliases)))


def _body_names(source: Source | None) -> str:
    """What the body is called that the source is, or speaks for."""
    if source is None or (source.kind is SourceKind.PERSON and not source.speaks_for):
        return ""
    own = "" if source.kind is SourceKind.PERSON else _own_names(source)
    return f"{source.speaks_for or ''} {own}"


def _meets(names: str, text: str) -> bool:
    """Whether a text has a telling word of the names."""
    return not set(terms(names)).isdisjoint(terms(text))


def _capitals(words: Sequence[str]) -> str:
    """The words written as names, but for those of a place or a time: "in Rome", "on Monday"."""
    return " ".join(
        word
        for before, word in zip(("", *words), words, strict=False)
        if word[0].isupper()
        and terms(word)
        and word not in MONTHS
        and before.lower() not in PLACING
        and (before or word.lower() not in PLACING)
    )


def _is_passive(words: Sequence[str]) -> bool:
    """Whether a claim names nobody who did it: "was offered amnesty"."""
    return "by" not in words and any(
        word in BE and any(behind in VERB_FORMS for behind in words[at + 1 : at + 3])
        for at, word in enumerate(words)
    )


# Act


def _act(pair: _Pair) -> _Open | None:
    """Whether the denial is of a narrower act than the claim's."""
    clause, claim = pair.clause, set(pair.claim)
    if clause.at is None:
        return None
    narrow = next((word for word in _narrowing(clause, claim) if not _same(word, claim)), None)
    if narrow is not None:
        return _Open(
            Limit.ACT,
            True,
            f"The denial is only of what is “{narrow}” ({pair.denied}), of which the claim says"
            f" nothing ({pair.claimed}).",
        )
    return _weaker(pair)


def _same(word: str, words: set[str]) -> bool:
    """Whether an adjective is among words, as such, as an adverb or as a verb."""
    return not {word, word.removesuffix("ly"), word + "ly", word + "ed"}.isdisjoint(words)


def _narrowing(clause: _Clause, claim: set[str]) -> Iterator[str]:
    """The narrowing words that belong to what is denied: "no formal offer", "a final decision"."""
    words, at = clause.words, clause.at
    assert at is not None
    for index, word in enumerate(words):
        if word not in NARROWING:
            continue
        denied = 0 <= at < index <= at + NEAR or words[index - 1 : index] == ("any",)
        if denied or any(
            next_ in RANKS or next_ in claim for next_ in words[index + 1 : index + 3]
        ):
            yield word


def _weaker(pair: _Pair) -> _Open | None:
    """The weaker act of the claim that the denial of a stronger one leaves open."""
    clause = pair.clause
    at = clause.at or 0
    denied = _act_of(clause.words[at + 1 :]) or _act_of(clause.words[: max(at, 0)])
    claimed = _act_of(pair.claim)
    if denied is None or any(VERB_FORMS.get(word) == _base(denied) for word in pair.claim):
        return None
    rank = RANKS[_base(denied)]
    head = f"The denial is of “{denied}” ({pair.denied}), which"
    if claimed is None:
        near = denied in clause.words[at + 1 : at + 1 + NEAR]
        if rank < DECISION or not near or denied in pair.claim:
            return None
        return _Open(Limit.ACT, False, f"{head} the claim need not mean ({pair.claimed}).")
    if rank <= RANKS[_base(claimed)]:
        return None
    rest = f"leaves open the “{claimed}” of the claim ({pair.claimed})."
    return _Open(Limit.ACT, True, f"{head} {rest}")


def _act_of(words: Sequence[str]) -> str | None:
    """The word that says what was done: the first such verb, or else the first such noun."""
    known = [
        (at, word)
        for at, word in enumerate(words)
        if (word in RANKS or word in VERB_FORMS)
        and not (word == "order" and words[max(at - 1, 0)] == "in")
        and not (word.startswith("rais") and TOPICS.isdisjoint(words[at + 1 : at + 4]))
    ]
    verbs = (word for at, word in known if word in VERB_FORMS and words[max(at - 1, 0)] != "to")
    return next(verbs, known[0][1] if known else None)


def _base(word: str) -> str:
    return VERB_FORMS.get(word, word)


# Quantity


def _quantity(pair: _Pair) -> _Open | None:
    """Whether the denial is only of how much or how many."""

    def left(sure: bool) -> _Open:
        rest = "leaves open another" if sure else "may leave open another"
        reason = f"The denial is of a number or an amount ({pair.denied}) and {rest}"
        return _Open(Limit.QUANTITY, sure, f"{reason} ({pair.claimed}).")

    clause, words = pair.clause, pair.clause.words
    said, claimed = _plain(clause.text), _plain(pair.affirmation.text)
    mine, theirs = _numbers(said), _numbers(claimed)
    negations = [at for at, word in enumerate(words) if _negates(word)]
    if any(not UNIVERSAL.isdisjoint(words[at + 1 : at + 2]) for at in negations):
        return left(sure=True)
    at_most = AT_MOST.search(said)
    if at_most and at_most[0] not in claimed:
        return left(sure=True)
    if not mine:
        return None
    if clause.at is None:
        return left(sure=True) if theirs and set(mine).isdisjoint(theirs) else None
    if re.search(r"\bnot (?:the )?\Z", said[: min(mine.values())][-len(" not the ") :]):
        return left(sure=True)
    if not theirs:
        return left(sure=False)
    if not set(mine).isdisjoint(theirs):
        return None if clause.at == -1 else left(sure=False)
    return left(sure=True) if min(mine) > max(theirs) else None


def _numbers(text: str) -> dict[float, int]:
    """The numbers of a text in small letters that count something, and where each stands."""
    found: dict[float, int] = {}
    for number in _NUMBER.finditer(text):
        count, size = number["count"].replace(",", ""), number["size"]
        beside = _split(text[max(0, number.start() - 12) : number.start()])[-1:]
        beside += _split(text[number.end() : number.end() + 12])[:1]
        year = len(count) == 4 and number["count"].isdigit() and not number["sign"] and not size
        if year or not LABELS.isdisjoint(beside):
            continue
        value = COUNTS.get(count) or (1.0 if count in ("a", "an") else float(count))
        found.setdefault(value * SIZES.get(size, 1.0), number.start())
    return found


# The words


def _clause_of(content: str, claim: str, stance: Stance) -> _Clause:
    """The clause of a content that denies, the nearest to the claim where several do."""
    wanted = set(terms(claim))
    clauses = [
        sentence.text_in(part) for part in _BREAK.split(content) for sentence in sentences(part)
    ]
    denying = [(one, at) for one in clauses if (at := _denies(_split(one))) is not None]
    if denying:
        # The first of the nearest.
        text, at = max(denying, key=lambda one: len(wanted.intersection(terms(one[0]))))
        return _Clause(text, at, _cased(text), _split(text))
    cased = _cased(content)
    if stance is Stance.AFFIRMS:
        return _Clause(content, None, cased, _split(content))
    words = _split(content)
    said = [
        at
        for at in range(2, min(OPENING, len(words)))
        if words[at - 2] in SAYINGS and words[at - 1] in SAYING_TAILS
    ]
    start = said[0] if said else 0
    return _Clause(content, -1, cased[start:], words[start:])


def _denies(words: Sequence[str]) -> int | None:
    """The index of the first word that denies."""
    return next(
        (at for at, word in enumerate(words) if _negates(word, words[at + 1 : at + 2])), None
    )


def _negates(word: str, behind: Sequence[str] = ()) -> bool:
    """Whether a word denies, as it does not in "not only" and "no doubt"."""
    if "only" in behind or "doubt" in behind:
        return False
    return word in NEGATIONS or word in FALSEHOODS or word.endswith("n't")


def _cased(text: str) -> tuple[str, ...]:
    """The words of a text; what is short for a verb stands by itself: "we", "'re"."""
    return tuple(_WORD.findall(text.replace("’", "'")))


def _split(text: str) -> tuple[str, ...]:
    """The words in small letters."""
    return tuple(word.lower() for word in _cased(text))


def _plain(text: str) -> str:
    return text.lower().replace("’", "'")


def _quote(text: str, part: str = "") -> str:
    """A content in quotation marks: all of it, or the part that counts, cut between words.

    >>> _quote("“We paid nothing.”"), _quote("word " * 40)[-9:]
    ('“We paid nothing”', 'd word …”')
    """
    shown = " ".join(text.split())
    if len(shown) > QUOTED and part.strip():
        shown = " ".join(part.split())
    # Two spans of one content: the marks that close the one and open the other.
    shown = re.sub(r'["“”]? \.\.\. ["“”]?', " … ", shown)
    shown = shown.strip('"“”.,;: ').translate({ord("“"): "‘", ord("”"): "’", ord('"'): "'"})
    if len(shown) > QUOTED:
        cut = shown[:QUOTED]
        shown = (cut[: cut.rfind(" ")] if " " in cut else cut) + " …"
    return f"“{shown}”"
