"""The pairs of texts that the comparing model learns from, read in place."""

from __future__ import annotations

import csv
import json
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

import numpy as np

from accordingto.claims import TREATMENT_OF, find_candidates, plain
from accordingto.claims.terms import terms
from accordingto.evaluation.articles import read_article
from accordingto.evaluation.claims import read_pairs
from accordingto.evaluation.fnc import read_fnc
from accordingto.model.tags import BEARINGS, RELATIONS, TREATMENTS

Allowed = frozenset[str]
"""The answers that may be right: one where it is known, several where only some are excluded."""

# Of FNC-1's pairs that have nothing to do with each other, most of them easy; and of those of one
# event with one answer, which repeat each other.
UNRELATED = 6000
ALIKE = 40
SHARED = 2  # terms in common from which two texts are no strangers
# Of the pairs that one article or event has, at most so many of each relation: an event of twenty
# articles has the same pair over and over.
OF_ONE = {"same": 12, "opposite": 16, "neither": 24}
# Which of the texts written on one claim say the same, and which do not.
WRITTEN = {
    "same": (("claim", "same"), ("opposite", "denial")),
    "opposite": (
        ("claim", "opposite"),
        ("claim", "denial"),
        ("same", "opposite"),
        ("same", "denial"),
        ("debunk", "claim"),
    ),
    "neither": (("claim", "near"), ("claim", "near_not"), ("same", "near"), ("near_not", "same")),
}
# How the passages written on it treat the claim, and the headline that disputes it.
WRITTEN_ON = {
    "agree": (("claim", "agree"), ("debunk", "disagree")),
    "disagree": (("claim", "disagree"), ("debunk", "agree")),
    "discuss": (("claim", "discuss"), ("debunk", "discuss")),
}
# What the sentences of a written scene do to its claim, and how their contents stand to its own.
AGREE: Allowed = frozenset({"agree", "discuss"})  # whether the report takes it as true is not asked
DISAGREE: Allowed = frozenset({"disagree"})
OTHER: Allowed = frozenset({"unrelated", "discuss", "agree"})
SCENES: Mapping[str, tuple[Allowed, str | None]] = {
    "opposite": (DISAGREE, "opposite"),
    "denied": (DISAGREE, "same"),
    "remark": (DISAGREE, None),
    "agree": (AGREE, "same"),
    "other": (OTHER, "neither"),
}
# Of the inference sets, those of whole sentences. In SNLI two sentences about different things
# contradict each other, as both are of one picture: here they are neither.
INFERENCE = ("commitment_bank", "fracas", "mnli", "rte", "scitail", "sick")


@dataclass(frozen=True, slots=True)
class Pair:
    """Two texts and what is known of them for each question; an empty set is nothing."""

    left: str
    right: str
    relation: Allowed = frozenset()
    treatment: Allowed = frozenset()
    bearing: Allowed = frozenset()
    weight: float = 1.0
    group: str = ""  # what is never on both sides of a split: premise, event, topic


_NLI = {
    "entailment": frozenset({"same"}),
    "contradiction": frozenset({"opposite"}),
    "neutral": frozenset({"neither"}),
    "not_entailment": frozenset({"opposite", "neither"}),
}


def read_nli(folder: Path) -> Iterator[Pair]:
    """The inference sets; entailment either way counts as saying the same."""
    for name in INFERENCE:
        for path in sorted((folder / name).glob("*.csv")):
            with path.open(newline="", encoding="utf-8") as file:
                for left, right, label in list(csv.reader(file))[1:]:
                    if label in _NLI:
                        group = f"{name}/{left.strip()}"
                        yield Pair(left.strip(), right.strip(), relation=_NLI[label], group=group)


def read_headlines(folder: Path) -> Iterator[Pair]:
    """FNC-1 as headlines and the passages that bear on them; ``group`` is the event."""
    stance = {treatment: name for name, treatment in TREATMENT_OF.items()}
    for pair in read_fnc(folder):
        told = frozenset({stance[pair.treatment]})
        yield Pair(pair.headline, pair.passage, treatment=told, group=pair.event)


def read_claimdiff(folder: Path) -> Iterator[Pair]:
    """Pairs of sentences of two outlets: one weakens the other, strengthens it, or neither."""
    weak, strong = (
        {one["pair_id"]: one for one in json.loads(path.read_text("utf-8"))["data"]}
        for path in (folder / f"ClaimDiff-{kind}-train.json" for kind in ("weak", "strength"))
    )
    for key, one in weak.items():
        bearing = (
            "weakens"
            if one["relation"]
            else "strengthens"
            if strong[key]["relation"]
            else "neither"
        )
        yield Pair(one["claim_a"], one["claim_b"], bearing=frozenset({bearing}), group=one["topic"])


def read_perspectrum(folder: Path) -> Iterator[Pair]:
    """A claim and each perspective on it, and pairs of perspectives that say the same."""
    texts = {
        one["pId"]: one["text"]
        for one in json.loads((folder / "perspective_pool_v1.0.json").read_text("utf-8"))
    }
    stands = {"SUPPORT": "strengthens", "UNDERMINE": "weakens"}
    for claim in json.loads((folder / "perspectrum_with_answers_v1.0.json").read_text("utf-8")):
        for cluster in claim["perspectives"]:
            stand = stands.get(cluster["stance_label_3"])
            said = [texts[pid] for pid in cluster["pids"] if pid in texts]
            for text in said if stand else ():
                assert stand is not None
                yield Pair(claim["text"], text, bearing=frozenset({stand}), group=claim["text"])
            for text in said[1:2]:
                yield Pair(said[0], text, relation=frozenset({"same"}), group=claim["text"])


def strangers(
    pairs: Sequence[Pair],
    count: int,
    seed: int,
    *,
    relation: Allowed = frozenset(),
    treatment: Allowed = frozenset(),
) -> Iterator[Pair]:
    """Pairs of sides that have never met and share no two words, with what is known of such pairs.

    Reports of one event may be in several groups.
    """
    rng = np.random.default_rng(seed)
    for left, right in rng.integers(len(pairs), size=(count if pairs else 0, 2)):
        one, other = pairs[left], pairs[right]
        apart = len({*terms(one.left)} & {*terms(other.right)}) < SHARED
        if one.group != other.group and apart:
            yield Pair(one.left, other.right, relation, treatment, group=one.group)


def thin_out(pairs: Iterable[Pair], seed: int) -> list[Pair]:
    """At most ``UNRELATED`` pairs that are unrelated, and ``ALIKE`` of one event and answer."""
    known = list(pairs)
    kept = []
    seen: Counter[object] = Counter()
    for at in np.random.default_rng(seed).permutation(len(known)):
        pair = known[at]
        far = pair.treatment == {"unrelated"}
        key = pair.treatment if far else (pair.treatment, pair.group)
        seen[key] += 1
        if seen[key] <= (UNRELATED if far else ALIKE):
            kept.append(pair)
    return kept


def targets(pairs: Sequence[Pair]) -> dict[str, np.ndarray[tuple[int, int], np.dtype[np.bool_]]]:
    """For each question, (pairs, answers): which answers may be right; all where it is unknown."""
    questions = {"relation": RELATIONS, "treatment": TREATMENTS, "bearing": BEARINGS}
    return {
        name: np.array(
            [
                [not getattr(pair, name) or one in getattr(pair, name) for one in answers]
                for pair in pairs
            ]
        )
        for name, answers in questions.items()
    }


def read_labelled(path: Path, data: Path) -> Iterator[Pair]:
    """Pairs of contents that were labelled by reading; see ``training/labels/README.md``."""
    for pair in read_pairs(path, data):
        relation = pair.relation.value if pair.relation else "neither"
        yield Pair(pair.left, pair.right, relation=frozenset({relation}))


def read_articles(path: Path, data: Path, seed: int) -> Iterator[Pair]:
    """Contents of articles that were read for all pairs, one article or event at a time.

    What the reader did not name as the same or the opposite is neither; of these, those that
    would be compared.
    """
    rng = np.random.default_rng(seed)
    for line in path.read_text("utf-8").splitlines():
        row = json.loads(line)
        texts = []
        for document, spans in row["contents"]:
            article = read_article(data, row["documents"][document])
            texts.append(plain(" ".join(article[start:end] for start, end in spans)))
        related = {(texts[one], texts[other]): name for one, other, name in row["pairs"]}
        told = {frozenset(pair) for pair in related}
        order = sorted(set(texts))
        near = [(order[one.left], order[one.right]) for one in find_candidates(order)]
        related |= {pair: "neither" for pair in near if frozenset(pair) not in told}
        pairs = list(related.items())
        seen: Counter[str] = Counter()
        for at in rng.permutation(len(pairs)):
            (left, right), name = pairs[at]
            seen[name] += 1
            if left != right and seen[name] <= OF_ONE[name]:
                group = row["documents"][0]
                yield Pair(left, right, relation=frozenset({name}), group=group)


def read_written(path: Path) -> Iterator[Pair]:
    """Contents and passages that were written on claims from the news."""
    for line in path.read_text("utf-8").splitlines():
        texts = json.loads(line)
        group = texts["claim"]
        for name, pairs in WRITTEN.items():
            for left, right in pairs:
                yield Pair(texts[left], texts[right], relation=frozenset({name}), group=group)
        for name, pairs in WRITTEN_ON.items():
            for left, right in pairs:
                yield Pair(texts[left], texts[right], treatment=frozenset({name}), group=group)


def read_contrasts(path: Path) -> Iterator[Pair]:
    """Contents that were written to say the same as a claim, the opposite, or neither."""
    for line in path.read_text("utf-8").splitlines():
        texts = json.loads(line)
        claim = texts["claim"]
        for name in RELATIONS:
            for text in texts[name]:
                yield Pair(claim, text, relation=frozenset({name}), group=claim)
        for same, opposite in zip(texts["same"], texts["opposite"], strict=True):
            yield Pair(same, opposite, relation=frozenset({"opposite"}), group=claim)


def read_scenes(path: Path) -> Iterator[Pair]:
    """A claim and what others are told to have said, written as sentences of one article.

    Each is learnt from as a passage on the claim, and its content (between ``[[`` and ``]]``) as
    one that may say the same or the opposite.
    """
    for line in path.read_text("utf-8").splitlines():
        scene = json.loads(line)
        claim, told = _content_and_sentence(scene["claim"])
        for name, (treatment, relation) in SCENES.items():
            for sentence in scene[name]:
                content, passage = _content_and_sentence(sentence)
                yield Pair(claim, passage, treatment=treatment, group=claim)
                if relation:
                    yield Pair(claim, content, relation=frozenset({relation}), group=claim)
                if relation in ("opposite", "neither"):  # they do the same to each other
                    yield Pair(content, told, treatment=treatment, group=claim)


def _content_and_sentence(marked: str) -> tuple[str, str]:
    before, _, rest = marked.partition("[[")
    content, _, after = rest.partition("]]")
    return plain(content), before + content + after
