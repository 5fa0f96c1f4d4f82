"""What a saying is called, what is done with one, and how it is called true or untrue.

English words and patterns, for contents that only point at what was said (see ``pointers``). All
words are in lower case, with straight apostrophes; verbs are given by their beginnings.
"""

from __future__ import annotations

import re

from accordingto.types import Sourcing, Stance
from accordingto.verdicts import BASELESS, TRUE, UNTRUE, WRONG


def _set(words: str) -> frozenset[str]:
    return frozenset(words.split())


def _beginnings(words: str) -> tuple[str, ...]:
    return tuple(words.split())


# What a saying is called, by the stances of the sayings that may be called so, each with the
# beginning of the cues that are the nearest kin of the noun.
HELD = frozenset({Stance.AFFIRMS, Stance.DENIES, Stance.DOUBTS, Stance.UNVERIFIED})
OPEN = frozenset({Stance.UNVERIFIED, Stance.DECLINES, Stance.ASKS})
SOUGHT = frozenset({Stance.SEEKS})
VOWED = frozenset({Stance.COMMITS})
SAYINGS: dict[frozenset[Stance], dict[str, str]] = {
    HELD: {
        "account": "account",
        "accusation": "accus",
        "admission": "admi",
        "allegation": "alleg",
        "announcement": "announc",
        "argument": "argu",
        "article": "report",
        "assertion": "assert",
        "assessment": "assess",
        "assurance": "assur",
        "characterization": "characteri",
        "charge": "charg",
        "claim": "claim",
        "comment": "comment",
        "complaint": "complain",
        "conclusion": "conclu",
        "contention": "conten",
        "coverage": "report",
        "criticism": "critici",
        "critique": "critici",
        "description": "descri",
        "estimate": "estimat",
        "explanation": "explain",
        "figure": "said",
        "finding": "found",
        "forecast": "forecast",
        "idea": "suggest",
        "information": "inform",
        "insinuation": "insinuat",
        "narrative": "narrat",
        "notion": "suggest",
        "number": "said",
        "observation": "observ",
        "opinion": "opin",
        "prediction": "predict",
        "recollection": "recall",
        "remark": "remark",
        "report": "report",
        "reporting": "report",
        "rumor": "rumor",
        "rumour": "rumour",
        "sentiment": "said",
        "statement": "stat",
        "story": "report",
        "suggestion": "suggest",
        "testimony": "testif",
        "theory": "theori",
        "version": "account",
        "view": "view",
        "warning": "warn",
    },
    frozenset({Stance.DENIES}): {"denial": "den", "rebuttal": "rebut", "rejection": "reject"},
    SOUGHT: {
        "appeal": "appeal",
        "call": "call",
        "demand": "demand",
        "plea": "plead",
        "proposal": "propos",
        "recommendation": "recommend",
        "request": "request",
    },
    VOWED: {
        "commitment": "commit",
        "offer": "offer",
        "pledge": "pledg",
        "promise": "promis",
        "threat": "threat",
        "vow": "vow",
    },
    frozenset({Stance.ASKS}): {"question": "ask"},
    frozenset({Stance.REFUSES}): {"refusal": "refus"},
}
# What has words of its own: a saying only where something before is told on its word.
DOCUMENTS = _set(
    "broadcast document documentary dossier draft email e-mail film footage letter memo memorandum"
    " note recording tape tweet video"
)
NOUNS = {
    noun: (stances, kin) for stances, nouns in SAYINGS.items() for noun, kin in nouns.items()
} | {noun: (HELD, noun) for noun in DOCUMENTS}

# Beginnings of the verbs whose object is something said: by what they do with it.
VERDICT_CUES = _beginnings(  # it is true, or it is not: these take a bare pronoun too
    "acknowledg admit authenticat concede conceding confirm contradict contest corroborat debunk "
    "denied denies deny disput doubt rebut refut substantiat verif"
)
REACTION_CUES = _beginnings(
    "accept answer back blast brand call challeng condemn criticis criticiz debat decr defend "
    "denounc describ dismiss disagree disapprov discount discredit endors embrac lambast mock "
    "object oppos play push question react rebuff rebuk reject respond ridicul scoff slam support "
    "welcom took"
)
COMMENTING_CUES = ("comment", "discuss")  # what is declined: "would not comment on the report"
CONTRARY_CUES = ("contradict", "rebut")  # whose object may be whoever said it
AGREEING = _set(
    "agree agreed agreeing agrees concur concurred concurs disagree disagreed disagrees dissented"
)
ECHO_CUES = _beginnings("agree concur echo join mirror parrot repeat second shar")
RETOLD = _beginnings("echo repeat")  # of which a bare pronoun is the object
OWN_CUES = _beginnings(  # what one does with one's own words
    "apologis apologiz clarif defend double recant reiterat renew repeat restat retract "
    "stand stood walk withdr"
)
SPEECH_CUES = _beginnings(  # what is put into words, beside what is told by the nouns' own kin
    "according accus add alleg announc answer argu ask assert believ blam boast bragg call charg "
    "claim comment complain conced conclud contend declar denounc describ estimat expect explain "
    "find forecast found held hint hold identif indicat insinuat insist joke label maintain "
    "mention noted notes noting offer point post predict promis propos quot read remark report "
    "respond reveal ruled ruling rumor rumour said say show speak speculat spoke stat suggest "
    "suspect tell testif think thought told tweet vow warn wonder writ wrote"
)
SAYING_CUES = _beginnings(
    "argu assert believ claim conced hint insist maintain report said say suggest tell think "
    "thought told"
)

CITED = _beginnings("cite citing quote quoting")  # how what is another's is told on
ATTRIBUTING = ("attribut",)  # of whose object another is the source: "attributed its account to"

# Of these an article mostly tells of one, or of one body's.
PUBLISHED = frozenset({"article", "report", "story"})
OWN_WORK = PUBLISHED | {"account", "coverage", "reporting"}  # of which an outlet says it stands
ACCUSING = frozenset({"accusation", "allegation", "charge"})
# What the officers of a force are called: "the NYPD's account" is what police say.
FORCE = frozenset({"cops", "officers", "police"})
# Who accuses, and how: of that somebody says that he is innocent.
CHARGING = frozenset({"authorities", "detectives", "indictment", "investigators", "police"})
CHARGING |= {"prosecution", "prosecutor", "prosecutors"}
CHARGING_CUES = _beginnings("accus alleg blam charg claim indict suspect")
FOUND = frozenset({"conclusion", "finding"})  # of a report or a body that looked into something
# Cues that are of the kind of several nouns.
KIN = {noun: tuple(NOUNS[noun][1] for noun in sorted(ACCUSING)) for noun in ACCUSING}
KIN |= dict.fromkeys(FOUND, ("conclu", "finds", "found"))

PRONOUNS = frozenset({"it", "that", "this"})
PERSONS = frozenset({"he", "her", "him", "she", "them", "they"})
EACH_OF = frozenset({"all", "both", "each", "everyone", "neither", "none"})
FIRST_PERSON = frozenset({"i", "we", "you"})
KNOWN = frozenset({"such", "that", "the", "these", "this", "those"})  # determiners
ALIKE = (("the", "same"), ("a", "similar"), ("similar",), ("much", "the", "same"))
IN_MIND = frozenset({"idea", "opinion", "view"})  # a possessor holds them, said or not
PRONOUN_OF = {
    "he": "his",
    "him": "his",
    "mr": "his",
    "she": "her",
    "her": "her",
    "mrs": "her",
    "ms": "her",
}
NO_PERSON = frozenset({Sourcing.DOCUMENT, Sourcing.GROUP, Sourcing.ORGANIZATION, Sourcing.POST})
BODIES = frozenset({Sourcing.DOCUMENT, Sourcing.ORGANIZATION})
NEGATIONS = frozenset({"never", "no", "not", "nobody", "none", "nothing"})
POSSESSIVES = frozenset({"her", "his", "its", "their"})
QUANTITIES = frozenset({"all", "any", "both", "of"})
LEADING = frozenset({"about", "against", "at", "for", "of", "on", "to", "with"})
SAME = frozenset({"as much", "likewise", "otherwise", "so", "so too", "the contrary"})
SAME |= {"the opposite", "the same", "the same thing", "the very same", "the very same thing"}

# Adjectives that weigh a saying or place it in time, and say nothing of its subject.
WEIGHING = _set(
    "absurd baseless bizarre blunt bogus bold central controversial critical debunked detailed "
    "different discredited dismissive dramatic earlier early entire explosive extraordinary false "
    "familiar fiery first harsh incendiary incorrect inflammatory initial key last latest main "
    "misleading new old original outlandish outrageous own previous public recent repeated "
    "ridiculous same second serious sharp similar startling strong stunning supposed sweeping "
    "unfounded unproven unsubstantiated unusual unverified various very whole widespread"
)
# Function words, which are never a modifier of a noun or the subject of a saying.
FUNCTION = _set(
    "a about after all an and any are as at be been before being both but by can could did do "
    "does during for from had has have he her him his i if in into is it its made may might more "
    "my no not of on or our over regarding said she should so some such than that the their them "
    "then there these they this those to was we were what when whether which while who why will "
    "with would you your"
)
FINITE = _set("are can could did does had has have is may might was were will would")
DATES = _set(
    "again afternoon day debate earlier evening friday hour interview last monday month monthly "
    "morning news night saturday sunday thursday today tuesday wednesday week weekend year "
    "yesterday"
)
ABOUT = _set("about against at concerning during in of on over regarding")
ADDRESS = _set("dr miss mr mrs ms prof sir")
RANKS = ADDRESS | _set(
    "candidate chairman congressman congresswoman former general gov governor judge justice lord "
    "mayor minister officer president rep representative secretary sen senator sheriff"
)

# Verdicts. Those on truth may be passed on "that", "this" and "it"; the others may as well be
# passed on a deed, so they need a noun that names a saying.
TRUTH = f"{TRUE}|{UNTRUE}|(?:demonstrably|factually|flatly|plainly|simply) wrong"
JUDGEMENT = f"right|{WRONG}"
DEGREE = (
    "a|absolute|absolutely|all|also|an|and|blatant|categorically|cheap|clearly|complete|completely"
    "|cynical|deeply|deliberate|demonstrably|entirely|factually|flatly|gross|grossly|just|lazy"
    # It is a verdict too: where both could be read, one of them, or matching takes for ever.
    r"|malicious(?! and\b)"
    "|no longer|not|obviously|outright|patently|plainly|political|pure|quite|shameless|simply"
    "|serious|so|that|the|total|totally|unequivocally|utter|utterly|very|vicious|vile|wholly|wildly"
)
BE = r"(?:(?:'s|is|are|was|were|remains|remained|isn't|aren't|wasn't|weren't)\b ?)"

# "From beginning to end"; "a fairy tale for voters".
THROUGHOUT = r"(?: from (?:\w+ ){1,3}to \w+(?: \w+)?| for (?!the\b)\w+)?"


def verdict(words: str) -> str:
    """A pattern of a verdict by some of the words, more and less strongly put."""
    some = f"(?:(?:{DEGREE}) )*(?:{words})"
    return f"{some}(?: (?:and|or|but) {some})*{THROUGHOUT}"


SOME = (
    r"(?:(?:almost|nearly|not|virtually) )?(?:a word|all|any|most|much|none|nothing|part|some) of"
)
NEVER = (
    r"(?:never|(?:did|does|had|has) (?:not|never)|(?:did|does|had|has)n't)"
    r" (?:happen|happened|occur|occurred|take place|taken place|took place)"
)
ON_PRONOUN = re.compile(
    rf"(?:that |how )?(?:{SOME} )?(?:it|that|this|those|these) ?"
    rf"(?:{BE}{verdict(TRUTH)}|{BASELESS}|{NEVER}|{BE}(?:simply )?(?:not )?what (?:\w+ )?happened)"
    r"|(?:that )?nothing (?:could|can) be (?:any )?(?:farther|further) from the truth"
)
# "It is exactly the opposite", "they got it wrong", as a whole content.
CONTRARY = re.compile(
    r"(?:that )?(?:(?:exactly |just |quite )?the (?:exact |very )?(?:opposite|reverse)"
    r"(?: (?:is|was) (?:in fact )?(?:the case|true))?"
    r"|(?:it|that|this) ?(?:'s|is|was) (?:exactly |just |quite )?the (?:exact |very )?"
    r"(?:opposite|reverse)"
    r"|(?:he|she|they|the \w+) (?:(?:had|has|have) )?(?:got|gotten) (?:it|that|this|\w+ facts)"
    r"(?: all| completely| simply)? wrong)"
)
# "He is mistaken", "Lee is wrong": what he said is meant.
MISTAKEN = re.compile(
    r"(?P<who>he|she|they|(?:(?:dr|mayor|mr|mrs|ms|senator|the) )?"
    r"(?!(?:it|that|this|what)\b)[\w'-]+)"
    r" (?:'s|is|are) (?:\w+ly |just |quite )?(?:incorrect|lying|mistaken|wrong)"
)
# "It isn't", "they were not safe": a whole content, of which little is its own. Who says that they
# "would not" speaks of himself.
ELLIPTIC = re.compile(
    r"(?:that )?(?:(?:it|that|this) (?:(?:can|could|does|will|would) not"
    r"|(?:ca|could|does|wo|would)n't)|(?:he|i|it|she|that|they|this|we) (?:"
    r"(?:did|had|has|have|is|are|was|were) not|(?:did|had|has|have|is|are|was|were)n't"
    r"|(?:did|does|do|had|has|is|was) (?:no such thing|nothing of the (?:kind|sort))"
    r"))(?P<rest>(?: (?!\w+ing\b)[\w'-]+)?)"
)
# Of what somebody is asked about it is not told that it is so: "about the report", "if it was so".
ASKED_ABOUT = re.compile(
    r"\W*(?:about|for|on|over|regarding|to)\b|\W*(?:if|whether) (?:it|that|this) (?:is|was)"
    r" (?:correct|right|so|the case|true)\b",
    re.IGNORECASE,
)
# By these somebody denies whatever he is accused of.
INNOCENT = re.compile(
    r"(?:that )?(?:(?:he|i|she|they|we) (?:am|are|is|was|were|had done|have done|has done|did) )?"
    r"(?:completely |totally |absolutely )?(?:innocent|nothing (?:illegal|improper|wrong)|no wrong"
    r"|not guilty|(?:all |any |criminal |her |his |its |their )*(?:culpability|guilt|innocence"
    r"|involvement|misconduct|responsibility|role|wrongdoing))(?: in (?:it|that|this))?"
)
# "Called her a liar": what she said is meant.
LIAR = re.compile(r"(?P<who>her|him|them|[\w.'-]+(?: [\w.'-]+)??) (?:an? )?(?:\w+ )?liars?")
# What a clause adds to what was said right before: ", a charge that he denies", ", which".
ADDING = re.compile(r"(?:(?:which|something)|(?:(?:an?|the) )?(?P<phrase>.+?))(?: (?:that|which))?")
# What has not been done yet is no accusation.
AHEAD = re.compile(
    r"\W*(?:[\w'’.-]+ ){1,8}?(?:will|would|should|shall|must|is going to|are going to|plans? to)\b"
)
# What one will do oneself, or feels, nobody else disputes: "they were shocked".
OF_ONESELF = re.compile(
    r"\W*(?:that )?(?:he|I|it|she|they|we)(?:"
    r"(?:['’]ll| (?:hoped?|hopes|intend(?:ed|s)?|plan(?:ned|s)?|will|would)) (?!have\b|not\b)"
    r"| (?:am|are|feel|feels|felt|is|was|were) (?:\w+ )?(?:afraid|angry|appalled|concerned|dismayed"
    r"|frightened|glad|grateful|happy|heartbroken|horrified|outraged|pleased|relieved|sad|saddened"
    r"|shocked|stunned|surprised|upset|worried)\b)",
    re.IGNORECASE,
)
AMOUNTS = frozenset({"estimate", "figure", "number"})
# What cannot be verified of what was said: "its contents", "that the memo is genuine".
UNTRIED = re.compile(
    r"(?:its|their|the|any of its|any of the) (?:accuracy|authenticity|contents?|provenance)"
    r"(?: of (?:it|that|them|these|this|the (?:\w+ )?\w+))?|(?:its|their) details"
    r"|(?:if|that|whether) (?:it|they|th(?:at|e|is|[eo]se) \w+) (?:is|was|are|were) "
    r"(?:authentic|genuine|real)"
)
# What stands before a noun phrase where not quite all of it is meant: "the rest of the story".
PART_OF = re.compile(
    r"(?:(?:almost|nearly|virtually) )?"
    r"(?:all|most|much|(?:(?:key|large|many|several|some) )?parts|the (?:bulk|rest|thrust|whole)) "
    r"of (?=(?:her|his|its|that|the|their|these|this|those) )"
)
# "The paper stands by its story", "we have the tape and we stand by every word".
STANDING = re.compile(
    r"(?:(?:[\w']+ ){1,14}and )?(?:that )?(?:\w+ ){1,3}?(?:stands?|stood|sticks?|stuck) (?:by|to) "
    r"(?:(?:every|each) (?:word|line)|(?:our|its|their|his|her) (?:own )?"
    r"(?:account|article|coverage|findings|report|reporting|story|work)s?"
    r"|the (?:account|article|coverage|findings|report|reporting|story))\b"
    r"|(?:that )?(?:it|they|we|he|she|the \w+) ha(?:s|d|ve) nothing to "
    r"(?:correct|retract|withdraw)\b"
)
# "This is a baseless charge", "That is a serious accusation, and it is false".
WEIGHED = re.compile(
    rf"(?:that|this|these|those) {BE}(?:an? )?(?:(?:{DEGREE}) )*"
    rf"(?:(?:(?P<verdict>{UNTRUE}|{WRONG})|[\w'-]+) )?"
    r"(?:accusation|allegation|assertion|charge|claim|suggestion)s?\b"
    rf"(?P<more> and it {BE}{verdict(f'{TRUTH}|{JUDGEMENT}')})?"
)
# "There is no truth to these claims", "there is not a word of truth in it".
NO_TRUTH = re.compile(
    r"(?:that )?there (?:is|was|'s) (?:\w+ )?"
    r"(?:no|not an? (?:grain|iota|ounce|shred|word) of|zero) (?:\w+ )?truth (?:\w+ )?"
    r"(?:behind|in|of|to) (?:any of )?(?P<what>.+)"
)
CONCEDED = re.compile(
    rf"it (?:'s|is|was) (?!.*\b(?:not|no longer)\b)(?:(?:{DEGREE}) )*"
    r"(?:correct|right|the case|true)"
)
ALL_OF = re.compile(f"{SOME} (?:it|that|this)")
ON_SAYING = re.compile(f"(?:{BE}{verdict(f'{TRUTH}|{JUDGEMENT}')}|{BASELESS})")
UNTRUE_ALONE = re.compile(f"(?:no )?(?:{UNTRUE}|wrong)")  # 'False,' he said
BARE_VERDICT = re.compile(verdict(TRUTH))
AFTER_CALLED = re.compile(f"(?:as|to be) .*|{verdict(f'{TRUTH}|{JUDGEMENT}')}")

WORD = re.compile(r"\w+(?:[.'’-]\w+)*['’]?")
LISTED = re.compile(r"\b(\w+ly),(?= \w+ly\b)")  # the comma in "absolutely, categorically false"
# No end is the stop of a title: "Ms. Lee is wrong".
CLAUSE_END = re.compile(r"(?:(?<!\b[DM]r)(?<!\bMs)(?<!\bMrs)\.|[,;:!?…—–])(?:\W|$)")
# How, where or through whom a saying is answered, which says nothing of its subject.
ADJUNCT = re.compile(
    r"(?!.* that )(?:(?:via|through) "
    r"|(?:at|in) (?:an?|his|her|its|their|separate) (?:[\w'-]+ ){0,3}?"
    r"(?:briefing|call|court|e-?mails?|filing|hearing|interviews?|letter|messages?|posts?|reply"
    r"|speech|statements?|tweets?|video)\b)"
)
# What an account is always of: "his version of events".
OF_EVENTS = re.compile(
    r"(?:of|about) (?:(?:the|those|these|that) )?(?:events?|incidents?|matters?|things"
    r"|what (?:had )?(?:happened|occurred|took place|transpired))"
)
APPOSED = re.compile(
    r",\s+(?:the|an?|its|his|her|their)?\s*([\w'’ -]+?)(?= (?:of|at|for|in|to|who|with)\b|,|$)"
)
ADDED = re.compile(r"[,(]| (?:who|of|at|to|with|from) ")
QUOTE = "\"“‘'«"
CONTRACTED = frozenset({"he's", "here's", "it's", "let's", "she's", "that's", "there's", "what's"})
