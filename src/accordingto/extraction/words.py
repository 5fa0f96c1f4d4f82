"""Single words by which :mod:`accordingto.extraction.stance` reads a cue, beside its lexicon.

They stand as base forms, but where each form counts by itself.
"""

from __future__ import annotations

from collections.abc import Mapping


def _set(words: str) -> frozenset[str]:
    return frozenset(words.split())


# Single words that make what is reported uncertain, as lemmas.
HEDGES = _set(
    """
    allegation allege alleged allegedly apparent apparently appear arguably conceivably conjecture
    evidently guess hint hypothesis imply insinuate insinuation intimate likely maybe ostensible
    ostensibly perhaps possibly presumably presume probably purport purported purportedly reportedly
    reputed reputedly rumor rumored rumour rumoured seem seeming seemingly speculate speculation
    suggest suggestion suggestive supposed supposedly surmise suspect suspicion tentatively theorise
    theorize unconfirmed unverified
    """
)
PRONOUNS = _set("he it she they")
MODALS = _set("could may might")
# "Is said to", "was believed to have", "are thought": nobody in particular vouches for it.
HEARSAY = _set("assume believe fear report rumor rumour say think understand")

AUXILIARIES = _set("be can could do have may might must should will would")
# Words before a cue that lean on it, and so belong to it even where its span leaves them out.
LEANING = AUXILIARIES | _set(
    """
    appear decline fail far long no not refuse seem to unable without yet
    """
)
# What a phrase may take from the words after a cue; the others are the content's own: "said" and
# then "no one came" is not "said no".
LINKING = _set(
    """
    about against aside away back by comment detail down enquiry estimate explanation figure for
    from how if in information inquiry interview into know more name not of off on out over query
    question silent specifics that to up what when where whether who why with
    """
)
# Nouns for what somebody says: whoever laughs at a claim does not believe it.
SAYINGS = _set(
    """
    account accounts accusation accusations allegation allegations assertion assertions claim claims
    contention description descriptions idea insinuation insinuations notion report reports rumor
    rumors rumour rumours speculation story stories suggestion suggestions talk theory theories
    version versions
    """
)
# Words that stand between a negation or a modal and its verb without changing either.
FILLERS = _set(
    """
    a additional again all already also always an any anymore apparently both consistently either
    even ever exact first formally frequently further her his however immediate immediately
    its later least longer moreover much my nonetheless now often once our pointedly precise
    previously quickly quite really repeatedly reportedly seemingly several since so some soon
    specific still such the their then thereby therefore this thus time times today too very
    yesterday
    """
)

# Forms that no rule of spelling traces back; the ends of "don’t", "she’d", "they’ll" among them.
IRREGULAR: Mapping[str, str] = {
    form: base
    for base, forms in {
        "be": "am are been being is was were 're 'm",
        "beg": "begged begging",
        "begin": "began begun",
        "beseech": "besought",
        "bid": "bade bidden",
        "buy": "bought",
        "can": "ca",
        "choose": "chose chosen",
        "come": "came",
        "do": "did does doing done",
        "draw": "drew drawn",
        "feel": "felt",
        "fight": "fought",
        "find": "found",
        "foresee": "foresaw foreseen",
        "forget": "forgot forgotten",
        "forswear": "forswore forsworn",
        "give": "gave given",
        "go": "goes went gone",
        "hang": "hung",
        "have": "had has having 've",
        "hear": "heard",
        "hold": "held",
        "keep": "kept",
        "know": "knew known",
        "lay": "laid",
        "lose": "lost",
        "make": "made",
        "leave": "left",
        "overrule": "overruled",
        "quit": "quitting",
        "say": "said",
        "see": "saw seen",
        "seek": "sought",
        "shed": "shedding",
        "shoot": "shot",
        "speak": "spoke spoken",
        "spell": "spelt",
        "stand": "stood",
        "strike": "struck",
        "swear": "swore sworn",
        "take": "took taken",
        "tell": "told",
        "think": "thought",
        "throw": "threw thrown",
        "undertake": "undertook undertaken",
        "understand": "understood",
        "will": "wo 'll",
        "would": "'d",
        "withdraw": "withdrew withdrawn",
        "write": "wrote written",
        "not": "n't never neither nor nary",
    }.items()
    for form in forms.split()
}
