"""What is written and put out: posts, and the papers and figures that are no people."""

from __future__ import annotations

import re

from accordingto.resolution.forms import Phrase
from accordingto.resolution.words import POST_NOUNS, POST_PLACES

# What tells that papers and figures are documents.
_PAPERS = frozenset(
    ("annual", "bankruptcy", "board", "cabinet", "census", "charging", "court", "crime", "divorce")
) | {"government", "inflation", "internal", "jobs", "latest", "leaked", "legal", "monthly", "new"}
_PAPERS |= {"agency", "company", "department", "hospital", "industry", "ministry"}
_PAPERS |= {"official", "police", "policy", "provisional", "quarterly", "sales", "trade"}
_PERSONS = frozenset(("key", "leading", "prominent", "senior", "several", "some", "top"))
_POSTED = frozenset(("account", "channel", "comment", "message", "page", "reply", "statement"))
_NETWORKS = POST_PLACES - {"blog", "medium", "x"}
_ON_A_NETWORK = re.compile(
    r" (?:(?:posted|published|shared) )?(?:on|to) (?:(?:his|her|its|the|their) )?"
    r"(?:[\w.’']+ ){0,2}?"
    rf"(?:{'|'.join(sorted(POST_PLACES))})\b",
    re.IGNORECASE,
)
_RELEASED = re.compile(
    r" (?:compiled|filed|from|obtained|published|released|reviewed|seen|submitted)\b"
)


def is_post(text: str, plain: Phrase, rest: frozenset[str]) -> bool:
    """Whether a noun is for something posted: "the Post" may be a newspaper as well.

    A message or a page is, where it says on which network: "a message on Telegram".
    """
    if plain.head in _POSTED:
        named = not _NETWORKS.isdisjoint(plain.words)  # "a Facebook page"
        return named or bool(_ON_A_NETWORK.match(text, plain.core.end, plain.span.end))
    small = text[plain.core.end - len(plain.head) : plain.core.end].islower()
    sure = plain.head != "post" or plain.words[0] != "the" or small or bool(POST_PLACES & rest)
    return plain.head in POST_NOUNS and sure


def are_papers(plain: Phrase, text: str) -> bool:
    """Whether a plural is for documents, that may be for newspapers or people as well.

    "Court papers" and "figures released on Monday" are, "opposition figures" and "senior company
    figures" are not.
    """
    if plain.words[-1] not in ("figures", "papers", "records") or not _PERSONS.isdisjoint(
        plain.words
    ):
        return False
    if plain.words in (("figures",), ("the", "figures"), ("these", "figures")):
        return True
    if plain.words[-1] == "records":
        return True
    released = _RELEASED.match(text, plain.core.end, plain.span.end)
    return bool(released) or not _PAPERS.isdisjoint(plain.words)
