"""The words by which a denial is told from what it denies, and those that narrow it."""

from __future__ import annotations

import re
from collections.abc import Iterator


def _words(text: str) -> frozenset[str]:
    return frozenset(text.split())


# Words that turn what a clause says into its denial (and whatever ends in "n't").
NEGATIONS = _words("cannot neither never no no-one nobody none nor not nothing without")
FALSEHOODS = _words(
    "baseless denied denies deny fabricated fabrication fake false fiction hoax inaccurate"
    " incorrect invented lie lies nonsense rejected rejects rubbish unfounded untrue wrong"
)
# By these, beside negations, a sentence shows that something is disputed in it. Left out are words
# by which one pair in fifty that was asked about was a dispute (allegation, defend, wrong).
DISPUTES = re.compile(
    r"\b(?:absurd|accus\w*|baseless|bogus|claims?|contradict\w*|contrary|debunk\w*"
    r"|den(?:y|ies|ied|ying|ials?)|disagree\w*|dismiss\w*|disput\w*|doubt\w*"
    r"|fabricat\w*|fake\w*|false\w*|groundless|hoax\w*|inaccurate|incorrect|insist\w*|lie[ds]?"
    r"|liar|lying|made[- ]up|misleading|mistaken|myths?|nonsense|push\w* back|rebut\w*|refut\w*"
    r"|reject\w*|retract\w*|ridiculous|rubbish|rumou?rs?|s[ck]eptic\w*|unfounded|untrue"
    r"|no (?:evidence|indication|proof|sign|truth)|not true"
    r"|(?:never|did not|didn['’]t) happen(?:ed)?)\b",
    re.IGNORECASE,
)
# What behind "is not" speaks of the claim, or of what is known, and not of the present.
REMARKS = _words(
    "accurate aware basis case correct evidence factual indication know knowledge merit recall"
    " recollect remember right so substance sure true truth"
)
# What one calls the saying of somebody else, and what follows where it is told.
SAYINGS = _words(
    "accusation accusations allegation allegations assertion assertions charge charges claim"
    " claims idea notion report reports rumor rumors rumour rumours speculation story stories"
    " suggestion suggestions"
)
SAYING_TAILS = _words("alleged alleging claimed claiming of said saying suggested that which")

# Time: the moment of speaking, its verbs, those of the future, and signs of the past.
NOW = re.compile(
    r"\b(?:currently|presently|no longer|right now|for now|as of now|as things stand"
    r"|at (?:this|the present) (?:time|point|stage|moment)|at the moment|at present)\b",
    re.IGNORECASE,
)
PRESENT_VERBS = _words("'m 're am are aren't do does doesn't don't is isn't")
FUTURE_VERBS = _words("'ll shall shan't will won't")
# Irregular verbs, each past form with its base form.
_IRREGULAR = """
    ate:eat beat:beat beaten:beat became:become began:begin begun:begin bit:bite bitten:bite
    blew:blow blown:blow bought:buy bound:bind bred:breed broke:break broken:break
    brought:bring built:build burnt:burn came:come caught:catch chose:choose chosen:choose
    crept:creep dealt:deal drank:drink drawn:draw drew:draw driven:drive drove:drive dug:dig
    fallen:fall fed:feed fell:fall fled:flee flew:fly flown:fly forbade:forbid forgave:forgive
    forgot:forget fought:fight found:find froze:freeze frozen:freeze gave:give given:give
    gone:go grew:grow grown:grow heard:hear held:hold hid:hide hidden:hide hung:hang kept:keep
    knew:know known:know laid:lay led:lead left:leave lent:lend lost:lose made:make meant:mean
    met:meet misled:mislead overpaid:overpay oversaw:oversee overthrew:overthrow paid:pay
    ran:run rang:ring risen:rise rode:ride rose:rise sank:sink sat:sit saw:see seen:see
    sent:send shook:shake shot:shoot shrank:shrink slept:sleep slid:slide sold:sell
    sought:seek spent:spend spoke:speak spoken:speak stole:steal stolen:steal stood:stand
    stricken:strike struck:strike stuck:stick sunk:sink swam:swim swept:sweep swore:swear
    sworn:swear taken:take taught:teach thought:think threw:throw thrown:throw told:tell
    took:take tore:tear torn:tear underpaid:underpay understood:understand undertook:undertake
    upheld:uphold went:go wept:weep withdrawn:withdraw withdrew:withdraw withheld:withhold
    woke:wake won:win wore:wear worn:wear written:write wrote:write
"""
PASTS = dict(pair.split(":", 1) for pair in _IRREGULAR.split())
PAST_VERBS = _words(
    "began bought broke brought chose did drove fell fought fled froze gave got had has have held"
    " hid kept knew led left lost made met misled paid ran rose sank saw sent shot sold spent spoke"
    " stole struck threw took told went withheld won wrote"
)
# What stands behind "has" where that is no verb of its own: "has shown", "has never cut".
PARTICIPLE = re.compile(
    r"(?:been|come|cut|become|done|grown|hit|hurt|let|put|set|shot|struck|\w{2,}(?:ed|en|ne|own|awn))"
)
AHEAD = re.compile(
    r"\b(?:aims?|due|expects?|going|intends?|prepar(?:es?|ing)|plan(?:s|ning)?|ready|seeks?|set"
    r"|wants?) to\b",
    re.IGNORECASE,
)
BE = _words("be been being is are was were")

# Actor: parts of a larger body, bodies in themselves (some are both), what is of a government.
PARTS = _words(
    "agency branch bureau chapter committee consulate department desk directorate division embassy"
    " ministry office precinct secretariat squad subsidiary unit"
)
BODIES = _words(
    "administration agency airline association authority bank board bureau campaign charity church"
    " city club college commission company council county court department federation firm force"
    " foundation government group hospital league ministry newspaper parliament party police"
    " regime school team union university"
)
GOVERNMENT = _words(
    "administration america cabinet congress consulate council county department embassy federal"
    " government house kremlin ministry national parliament pentagon president regime secretary"
    " senate state treasury u.s united us usa washington white"
)
OWN = _words("my our this")
KNOWING = _words("aware knew know knowing known knows")
PLACING = _words("after at before by during from in of on since to under until with")
KNOWLEDGE = re.compile(
    r"\b(?:to (?:the best of )?(?:my|our|his|her|its|their) knowledge"
    r"|unaware|no (?:knowledge|recollection|memory)|kn[eo]w nothing|as far as (?:i|we) know"
    r"|as far as (?:i am|we are) aware)\b"
    r"|(?:\bnot|\bnever|n't) (?:been )?(?:made )?(?:aware|know|recall|remember)\b"
)

# Act: words that make less of what they stand before.
NARROWING = _words(
    "additional binding concrete deliberate deliberately direct directly explicit explicitly"
    " face-to-face final formal formally further illegal illegally immediate improper improperly"
    " inappropriate inappropriately intentionally knowingly official officially permanent"
    " personally publicly specific specifically substantive unconditional unlawful"
    " unlawfully willfully wilfully written"
)
# How far an act goes, weakest first: thought and talk, suggestion, offer, decision.
VERBS = (
    "broach consider consult contemplate debate discuss explore meet mull raise speak talk weigh",
    "ask encourage float hint intend negotiate plan propose recommend request seek suggest urge",
    "demand invite offer pledge promise threaten",
    "accept agree approve authorize command commit conclude decide finalize instruct order sign",
)
NOUNS = (
    "consideration contact conversation deliberation discussion meeting talk",
    "idea negotiation plan proposal request suggestion",
    "bid demand invitation offer pledge promise threat",
    "accord agreement approval commitment contract deal decision order pact settlement treaty",
)
DECISION = len(VERBS) - 1
IRREGULAR = {
    "met": "meet", "spoke": "speak", "spoken": "speak", "sought": "seek", "planned": "plan",
    "planning": "plan", "committed": "commit", "committing": "commit", "directed": "order",
    "directing": "order",
}  # fmt: skip
# What is raised where raising is talking.
TOPICS = _words("concern concerns idea issue matter possibility prospect question subject topic")

# Quantity: all of something, and no more than so much of it.
UNIVERSAL = _words("all completely entirely every everybody everyone everything fully")
AT_MOST = re.compile(
    r"\b(?:(?:fewer|less|lower|smaller) than|not? more than|at most"
    r"|not (?:as|so|that) (?:many|much)|nowhere near|not nearly|exaggerated|overstated|inflated)\b"
)
# fmt: off
MONTHS = (
    "January", "February", "March", "April", "May", "June", "July", "August", "September",
    "October", "November", "December",
)
# fmt: on


def _forms() -> Iterator[tuple[str, str]]:
    """Every form of a verb in -ed or -ing with its base form."""
    for verb in " ".join(VERBS).split():
        stem = verb.removesuffix("e")
        yield from ((stem + ending, verb) for ending in ("ed", "ing"))


VERB_FORMS = {**dict(_forms()), **IRREGULAR}
RANKS = {
    word + ending: rank
    for group in (NOUNS, VERBS)
    for rank, line in enumerate(group)
    for word in line.split()
    for ending in ("", "s")
}
