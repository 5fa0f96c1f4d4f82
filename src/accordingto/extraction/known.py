"""Cues that are known by their words: no answer, a bare denial, a thing not verified, a quote.

Of 124 silences in PolNeAR train, 44 are in no cue that was marked, so the network doubts them. To
somebody who asks where a source stands they matter as much as a denial.
"""

from __future__ import annotations

import re

from accordingto.figures import PUT_AT

LOOK = 300  # characters before a cue in which its sentence begins

_NOT = r"(?:\s*not|n['’]t)\s+(?:yet\s+)?(?:\w+ly\s+)?"
_TALK = r"(?:comment|interview)s?\b"
_VERIFY = r"(?:confirm|establish|verif)(?:ed|ied|y)?\b"
_CUE = re.compile(
    # The first letters of all that follow: most words are done with after one.
    r"\b(?=[abcdfghimoprstTw])(?:"
    # No answer: "did not respond to", "has not returned calls".
    rf"\b(?:did|do|does|has|have|had){_NOT}"
    r"(?:(?:answer|repl(?:y|ied)|respond)(?:ed)?\b(?:\s+to\b)?|elaborated?\b|comment(?:ed)?\s+on\b"
    r"|return(?:ed)?(?=\s+(?:\w+\s+){0,3}(?:calls?|e-?mails?|inquir\w+|messages?|requests?)\b))"
    # What is not done is the content where nothing follows: "declined | to comment".
    rf"|\b(?:can|could|will|would|did|has|have|had){_NOT}(?=comment(?:ed)?\b)"
    r"|\b(?:has|have|had)\s+no\s+(?:immediate\s+)?(?=comment\b)"
    r"|\bdeclin\w+(?=\s+to\b)"
    r"|(?<!agreement )(?<!compromise )(?<!consensus )(?<!deal )(?<!settlement )(?<!verdict )"
    r"\b(?:could|would)\s+not\s+(?:\w+ly\s+)?be\s+reached\b(?!\s+(?:at\s+(?:all|least)|because|by"
    r"\s+(?:air|boat|car|land|phone\s+or\s+road|road|sea)|in\s+time|until|with|without)\b)"
    r"|\b(?:has|have|had)\s+yet\s+to\s+(?:\w+ly\s+)?"
    r"(?:(?:answer|reply|respond)\b(?:\s+to\b)?|speak\b(?:\s+publicly)?|(?=comment\b))"
    # What is not said or done is told by no more: "had nothing to add".
    r"|\b(?:has|have|had)\s+nothing\s+(?:further|more)?\s*(?:to\s+(?:add|say)\b)"
    rf"|\b(?:(?:is|are|was|were)(?:{_NOT}|\s+un)available)(?=\s+for\s+(?:an?\s+)?{_TALK})"
    r"|\b[Tt]here\s+(?:has\s+been|is|was)\s+no\s+(?:(?:\w+ly|immediate|official)\s+){0,2}"
    r"(?=(?:comment|reaction|reply|response)\s+from\b)"
    r"|\b(?:has|have|had)\s+(?:absolutely\s+)?no\s+(?:(?:current|immediate)\s+)?"
    r"(?:plans?(?=\s+to\b)|intention(?=\s+(?:of|to)\b))"
    # Another view of what was said, or what was asked for, in no further words.
    rf"|\b(?:disagree[ds]?|(?:did|do|does){_NOT}agree)(?=\s*[.;](?:\s|$))"
    r"|(?<!\bbe )(?<!\bbeen )(?<!\bis )(?<!\bare )(?<!\bwas )(?<!\bwere )(?<!\bto )(?<!\bnot )"
    r"\b(?:(?:has|have|had)\s+)?(?:since\s+)?(?:agree[ds]?|apologi[sz]ed|refused)(?=\s*[.;](?:\s|$))"
    # A denial of what was said: "issued a flat denial".
    r"|\b(?:gave|issued?|issues|made|offered|published|released|repeated|sent(?:\s+out)?)\s+"
    r"(?:an?|another|her|his|its|their)\s+(?:[\w-]+\s+){0,3}denials?"
    r"(?=\s*[.,;](?:\s|$)|\s+(?:hours|late|on\s+\w+day|through|via|within|yesterday)\b)"
    # What others quote: "was quoted by the Post as saying".
    r"|\b(?:is|are|was|were|been)\s+(?:also\s+)?(?:cited|quoted)"
    r"(?=\s+(?:by\s+(?:[\w.’'&-]+\s+){1,8}?)?as\s+(?:saying|telling)\b)"
    # How much it was, by another's count: "put the number at fewer than 150".
    rf"|(?<!\bto )(?<!\bnot )(?:\bha[ds]\s+)?\bputs?(?=\s+{PUT_AT})"
    # Not verified: "could not independently verify", "have yet to establish".
    rf"|\b(?:can|could|has|have|had){_NOT}(?:been\s+able\s+to\s+)?(?:\w+ly\s+)?{_VERIFY}"
    rf"|\b(?:has|have|had)\s+yet\s+to\s+(?:\w+ly\s+)?{_VERIFY}"
    rf"|\b(?:is|are|was|were|been)\s+(?:unable|not\s+able)\s+to\s+(?:\w+ly\s+)?{_VERIFY}"
    r"|\b(?:found|has|have|had|saw|seen)\s+no\s+(?:evidence|indication|proof)(?=\s+(?:of|that)\b))"
)
# "Neither the mill nor its owner responded to calls": what negates the verb is in the source.
_NEITHER = re.compile(
    # Most that is neither is done with by a look ahead.
    r"\bneither\s(?=[^.;:!?\n]{5,220}?\b(?:answered|commented|reached|replied|responded|returned))"
    r"[^.;:!?\n]{2,100}?\snor\s[^,.;:!?\n]{2,80}?\s"
    r"(?P<cue>(?:(?:has|have|had|would|could)\s+)?(?:\w+ly\s+)?"
    r"(?:(?:answered|replied|responded)\b(?:\s+to\b)?|be\s+reached\b"
    r"|returned(?=\s+(?:\w+\s+){0,3}(?:calls?|e-?mails?|messages?|requests?)\b)"
    r"|commented(?:\s+on)?\b))",
    re.IGNORECASE,
)
# What is not done, where it is all that follows.
_LEFT = re.compile(
    rf"\s+(?:(?:to\s+)?comment(?:ed)?|reaction|reply|response|for\s+(?:an?\s+)?{_TALK}"
    r"|to\s+(?:answer|be\s+(?:drawn|interviewed)|discuss\s+it|elaborate|reply|respond))\b",
    re.IGNORECASE,
)
_PUT = re.compile(rf"\s+{PUT_AT}")
# "There was no comment from the mill": who did not comment is told behind it.
_FROM = re.compile(
    r"\s+\w+\s+from\s+(?P<source>(?:[\w'’&-]+[ ]){0,7}?[\w'’&-]+)"
    r"(?=\s*[.,;:!?\n]|\s+(?:about|after|and|as|but|on|over|regarding|that|to|when|whether|which"
    r"|who)\b|$)"
)
# "The Post has not seen the file and could not verify it": who could not stands at the beginning.
_JOINED = re.compile(r"\b(?:and|but|nor),?\s+$")
_SENTENCE = re.compile(r"(?:[.!?]['\"”’]?\s|\n)\s*")
_SUBJECT = re.compile(
    r"(?P<subject>(?:[\w.'’&-]+[ ]){1,6}?)(?:has|have|had|did|does|do|is|was|were|could|would)\b"
)
_SAID = re.compile(r"\b(?:added|said|says|told \w+)\s+(?:that\s+)?(?=\w)")
_ALONE = re.compile(
    r"(?P<source>(?!(?:After|And|As|Because|But|If|It|Since|That|There|This|What|When|Which|While|Who)"
    r"\b)[A-ZÀ-Þ@][\w.'’&-]*(?:[ ][\w.'’&-]+){0,7})[ ]"
)
# Of these in PolNeAR train, none has for its source whoever heard it or was asked. It takes a form
# of "be": who "has told" a thing told it.
_HEARING = re.compile(
    r"(?:(?:had|has|have|not)\s+){0,2}(?:is|are|was|were|be|been|being)(?:n['’]t)?\s+"
    r"(?:(?:being|not)\s+)?(?:(?:also|\w+ly)\s+)?"
    r"(?:asked|informed|notified|quizzed|told|warned)(?:\s+(?:about|if|of|whether))?"
)


def known_cues(text: str, start: int, end: int) -> list[tuple[int, int]]:
    """Where such cues stand in a stretch of the text, in order.

    >>> text = "The port did not respond to calls; Reuters could not verify it."
    >>> [text[low:high] for low, high in known_cues(text, 0, len(text))]
    ['did not respond to', 'could not verify']
    """
    found = [
        (one.start(), one.start() + len(one[0].rstrip())) for one in _CUE.finditer(text, start, end)
    ]
    found += [one.span("cue") for one in _NEITHER.finditer(text, start, end)]
    return sorted(found)


def left_out(text: str, cue: int) -> tuple[int, int] | None:
    """Where the content stands of a known cue that ends at ``cue``, where it is right behind it.

    >>> text = "Lee could not be reached for comment on Monday."
    >>> text[slice(*left_out(text, text.index(" for")))]
    'for comment'
    """
    found = (_PUT if text.endswith(("put", "puts"), 0, cue) else _LEFT).match(text, cue)
    return (found.end() - len(found[0].lstrip()), found.end()) if found else None


def joined_subject(text: str, cue: int) -> tuple[int, int] | None:
    """Where the subject of a known cue is that is joined to another verb; None where it is not.

    >>> text = "It rained. The Post has not seen the file and could not verify it."
    >>> text[slice(*joined_subject(text, text.index("could")))]
    'The Post'
    >>> text = "Lee said she had asked for the file and would not comment."
    >>> text[slice(*joined_subject(text, text.index("would")))]
    'she'
    """
    if not _JOINED.search(text, max(0, cue - LOOK), cue):
        return None
    found = _SUBJECT.match(text, sentence_begin(text, cue), cue)
    if found is None:
        return None
    # "Lee said she had asked for it and would not comment"
    said = [one.end() for one in _SAID.finditer(text, found.start(), found.end("subject"))]
    return max(said, default=found.start()), found.end("subject") - 1


def subject(text: str, cue: int, end: int) -> tuple[int, int] | None:
    """Where the subject of a known cue is that stands alone before it, or behind its "from".

    >>> text = "It rained. The mill did not answer. There was no comment from Lee."
    >>> text[slice(*subject(text, text.index("did"), text.index(". There")))]
    'The mill'
    >>> text[slice(*subject(text, text.index("There"), text.index(" comment")))]
    'Lee'
    """
    if text[cue : cue + 5].lower() == "there":
        told = _FROM.match(text, end, end + LOOK)
        return told.span("source") if told else None
    start = sentence_begin(text, cue)
    whole = start == 0 or start > cue - LOOK
    found = _ALONE.fullmatch(text, start, cue) if whole else None
    return found.span("source") if found else None


def sentence_begin(text: str, cue: int) -> int:
    """Where the sentence begins that a cue is in, or else as far back as is looked."""
    low = max(0, cue - LOOK)
    return max((end.end() for end in _SENTENCE.finditer(text, low, cue)), default=low)


def is_hearing(cue: str) -> bool:
    """Whether who stands before a cue heard the thing, and did not say it: "was told".

    >>> is_hearing("has been told"), is_hearing("was asked about"), is_hearing("has told")
    (True, True, False)
    """
    return _HEARING.fullmatch(cue) is not None
