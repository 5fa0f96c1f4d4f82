"""Pairs turned into their opposites, so that what is learnt is what turns them.

The corpora hold few pairs that say the opposite, and those of few events: a network learns the
events by heart. Turned pairs (as in counterfactual augmentation: Kaushik, Hovy and Lipton, ICLR
2020) differ from others by the turning words alone.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import replace

import numpy as np

from training.pairs import Pair

FIRST_WORDS = 12  # among which the verb of the main clause is looked for
_AUXILIARY = re.compile(
    r"\b(?P<verb>is|are|was|were|has|have|had|will|would|can|could|should|did|does|do)\b"
    r"(?P<no> (?:not|never)\b)?(?!['’])",
    re.IGNORECASE,
)
_SENTENCE = re.compile(r"(?<=[.!?”\"]) (?=[A-Z“\"])")
# A text that disputes something already is not turned.
_DISPUTING = re.compile(
    r"\b(?:hoax\w*|fake\w*|fals\w+|debunk\w*|den(?:y|ies|ied|ying|ials?)|rumou?r\w*|untrue|satir\w+"
    r"|bogus|fictit\w+|fabricat\w+|spoof\w*|prank\w*|myths?|refut\w+|retract\w+|disprov\w+"
    r"|no evidence|not true|unfounded|baseless|rubbish\w*)\b|^No,|\?$",
    re.IGNORECASE,
)
_HEADLINES = (
    "Hoax: {}",
    "No, {}",
    "Fake news: {}",
    "Debunked: {}",
    "False report: {}",
    "Not true: {}",
    "Fact check: it is false that {}",
    "{}? It never happened",
    "{}? No, it is a hoax",
    "{}? Don't believe it",
    "{} - the story is fake",
    "{}: why the story is wrong",
    "“{}” is a made-up story",
    "Claim that {} is untrue",
    "Rumor that {} is false",
    "Viral story that {} is satire",
    "Officials deny that {}",
    "Hoax story claims {}",
    "How a fake story that {} fooled the internet",
    "There is no evidence that {}",
)
_REFUTATIONS = (
    "It is a hoax.",
    "The story is fake.",
    "The story is not true.",
    "None of this ever happened.",
    "The report turned out to be false.",
    "But the whole thing was made up.",
    "The claim has since been debunked.",
    "As it turns out, the report was a fabrication.",
    "However, there is no truth to the story.",
    "But that is simply wrong.",
    "The story first appeared on a satirical website.",
    "The site that published it is known for satire.",
    "It was an elaborate prank.",
    "Don't believe it: it is fake news.",
    "That has been proven false.",
    "There is no record of any such thing.",
    "No such person exists.",
    "Police have confirmed that the story is a hoax.",
    "A spokesman confirmed that the report is not true.",
    "The rumor is false, officials have confirmed.",
    "The photo had been doctored.",
    "The outlet has retracted its story and apologized.",
    "The story has been retracted.",
    "Experts say that it could not have happened.",
    "In fact, the opposite is the case.",
    "The tale is an urban legend.",
    "It is a viral myth, and nothing more.",
    "We now know that it did not happen.",
    "But the account was invented.",
    "Contrary to what was reported, it never took place.",
    "The video is fake.",
    "Everything about it is bogus.",
    "It was later revealed to be a spoof.",
    "Needless to say, it isn't real.",
    "The family has said that it is a lie.",
    "Sorry, but it is not real.",
)


def with_negations(pairs: Iterable[Pair]) -> Iterator[Pair]:
    """Each pair of contents, and the same with its left side negated where one word can do that.

    What says the same then says the opposite, and what says neither says neither still: so that
    it is learnt what a "not" does, and that it does nothing by itself.
    """
    for pair in pairs:
        yield pair
        turned = negated(pair.left)
        if turned and pair.relation in ({"same"}, {"neither"}):
            opposite = frozenset({"opposite"})
            relation = opposite if pair.relation == {"same"} else pair.relation
            yield replace(pair, left=turned, relation=relation)


def negated(text: str) -> str | None:
    """A sentence with its first auxiliary verb negated, or the negation taken away.

    None where there is no auxiliary near its beginning.

    >>> negated("the bridge was closed"), negated("he has never paid"), negated("a closed bridge")
    ('the bridge was not closed', 'he has paid', None)
    """
    found = _AUXILIARY.search(text)
    if found is None or text[: found.start()].count(" ") > FIRST_WORDS:
        return None
    if found["no"]:
        return text[: found.end("verb")] + text[found.end() :]
    return f"{text[: found.end('verb')]} not{text[found.end('verb') :]}"


def with_refutations(pairs: Iterable[Pair], seed: int) -> Iterator[Pair]:
    """Each claim and passage, and of those that agree three more: either side refuted, and both.

    A passage that refutes the claim disagrees; so does one that tells as true what the claim says
    is a hoax; and where both say so they agree.
    """
    rng = np.random.default_rng(seed)
    for pair in pairs:
        yield pair
        if (
            pair.treatment != {"agree"}
            or _DISPUTING.search(pair.left)
            or _DISPUTING.search(pair.right)
        ):
            continue
        claim = str(rng.choice(_HEADLINES)).format(pair.left)
        passage = _inserted(pair.right, str(rng.choice(_REFUTATIONS)), rng)
        disagree = frozenset({"disagree"})
        yield replace(pair, right=passage, treatment=disagree)
        yield replace(pair, left=claim, treatment=disagree)
        yield replace(pair, left=claim, right=passage)


def _inserted(passage: str, sentence: str, rng: np.random.Generator) -> str:
    """The passage with a sentence more, at a place that is drawn."""
    parts = _SENTENCE.split(passage)
    at = int(rng.integers(len(parts) + 1))
    return " ".join([*parts[:at], sentence, *parts[at:]])
