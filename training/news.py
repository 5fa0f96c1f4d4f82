"""Pairs of texts from news that nobody has labelled, for teachers to say what they think of them.

They are drawn the way the package draws them when it reads: contents that share words, statements
that may dispute each other, a content and what another article of the same event has on it.
Articles and events that are kept for measuring are left out.
"""

from __future__ import annotations

import json
from collections import defaultdict
from collections.abc import Iterator, Sequence
from pathlib import Path

import numpy as np

from accordingto.claims import (
    Statement,
    asked,
    bearing_on,
    could_dispute,
    find_candidates,
    find_disputes,
)
from accordingto.claims import find_statements as statements_in
from accordingto.evaluation.articles import read_article
from accordingto.evaluation.fnc import events_of_bodies, is_kept
from accordingto.prose import sentences
from training.contests import ReadText
from training.pairs import Pair

MEASURED = ("claims", "candidates", "contests")  # label files whose articles are left out
HELD_TOPIC = 3  # topics of ECB+ that are multiples of it are kept for measuring
NEAR = 12  # statements of an article that one may dispute, on either side of it
TOGETHER = 6  # articles of one event that are compared with each other
# Pairs of one article, and of the articles of one event together, at most.
RELATED, DISPUTED, BESIDE, ACROSS, TOLD = 40, 24, 56, 160, 80

Event = list[str]
"""Keys of articles (see ``read_article``) that tell of one thing; often one alone."""


def news_events(data: Path, labels: Path) -> list[Event]:
    """The articles of PolNeAR train, FNC-1 and ECB+ of which nothing is kept for measuring."""
    measured = set()
    for name in MEASURED:
        for line in (labels / f"{name}.jsonl").read_text("utf-8").splitlines():
            measured |= set(_documents(json.loads(line)))
    found = [
        [f"polnear/train/{path.stem}"] for path in sorted((data / "polnear/train/text").glob("*"))
    ]
    by_event: dict[str, Event] = defaultdict(list)
    for key, event in events_of_bodies(data / "fnc1").items():
        if not is_kept(event):
            by_event[event].append(f"fnc1/train/{key}")
    for path in sorted((data / "ecbplus").glob("*/*.xml")):
        topic, plus = path.parent.name, "plus" in path.stem
        if int(topic) % HELD_TOPIC:
            by_event[f"ecbplus/{topic}/{plus}"].append(f"ecbplus/{topic}/{path.stem}")
    found += by_event.values()
    left = [[key for key in event if key not in measured] for event in found]
    return [event for event in left if event]


def pairs_of_news(data: Path, labels: Path, read: ReadText, seed: int) -> Iterator[Pair]:
    """Pairs of contents, and of a content and a passage; nothing is known of any."""
    rng = np.random.default_rng(seed)
    for event in news_events(data, labels):
        order = [event[at] for at in rng.permutation(len(event))]
        for low in range(0, len(order), TOGETHER):
            group = {}
            for key in order[low : low + TOGETHER]:
                text = read_article(data, key)
                group[key] = (text, statements_in(read(text)))
                yield from _within(group[key][1], rng)
            yield from _across(list(group.values()), rng)


def _within(statements: Sequence[Statement], rng: np.random.Generator) -> Iterator[Pair]:
    texts = sorted({one.text for one in statements})
    near = [Pair(texts[one.left], texts[one.right]) for one in find_candidates(texts)]
    yield from _some(near, RELATED, rng)
    likely = [Pair(*asked(claim, one)) for claim, one in find_disputes(statements)]
    yield from _some(likely, DISPUTED, rng)
    beside = [
        Pair(*asked(claim, one))
        for at, claim in enumerate(statements)
        for one in statements[max(0, at - NEAR) : at + NEAR + 1]
        if one is not claim and could_dispute(one, claim)
    ]
    yield from _some(beside, BESIDE, rng)


def _across(
    articles: Sequence[tuple[str, Sequence[Statement]]], rng: np.random.Generator
) -> Iterator[Pair]:
    place = {one.text: at for at, (_, found) in enumerate(articles) for one in found}
    texts = sorted(place)
    near = [
        Pair(texts[one.left], texts[one.right])
        for one in find_candidates(texts)
        if place[texts[one.left]] != place[texts[one.right]]
    ]
    yield from _some(near, ACROSS, rng)
    others = [(text, at) for text in texts for at in range(len(articles)) if at != place[text]]
    for which in rng.permutation(len(others))[:TOLD]:
        claim, at = others[which]
        body = articles[at][0]
        chosen = bearing_on(claim, body, sentences(body))
        yield Pair(claim, " ".join(span.text_in(body) for span in chosen))


def _some(pairs: Sequence[Pair], count: int, rng: np.random.Generator) -> Iterator[Pair]:
    for at in rng.permutation(len(pairs))[:count]:
        if pairs[at].left != pairs[at].right:
            yield pairs[at]


def _documents(row: dict[str, object]) -> Iterator[str]:
    """The articles that a row of labels names."""
    for side in (row, row.get("left"), row.get("right")):
        if isinstance(side, dict) and "document" in side:
            yield side["document"]
