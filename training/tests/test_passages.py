"""Passages with marks in them, and articles with a key beside them, as examples to learn from."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from accordingto.model.loading import WEIGHTS
from training.bases import plain_tokenizer
from training.corpora import Marked
from training.passages import KEPT, read_keys, read_passages, unmarked

TOKENIZER = plain_tokenizer(WEIGHTS)


def told(raw: str) -> list[tuple[list[str], list[str], list[str]]]:
    text, marked = unmarked(raw)
    return [
        tuple([text[a:b] for a, b in spans] for spans in (one.source, one.cue, one.content))  # type: ignore[misc]
        for one in marked
    ]


def test_marks_are_taken_out_and_tell_the_roles() -> None:
    assert told("“[t1|Dead],” [c1|said] [s1|Bo]. “[t1|Gone].”") == [
        (["Bo"], ["said"], ["Dead", "Gone"])
    ]


def test_marks_nest_and_an_attribution_may_lack_a_source() -> None:
    assert told("[c1|It emerged] [t1|that [s2|two] [c2|said] [t2|no]]") == [
        ([], ["It emerged"], ["that two said no"]),
        (["two"], ["said"], ["no"]),
    ]


@pytest.mark.parametrize(
    ("raw", "why"),
    [
        ("[s1|Bo said", "not closed"),
        ("Bo] said", "not opened"),
        ("[s1|Bo] spoke", "no cue"),
    ],
)
def test_a_slip_in_the_marks_is_told(raw: str, why: str) -> None:
    with pytest.raises(ValueError, match=why):
        unmarked(raw)


def test_every_eighth_passage_is_kept_for_measuring(tmp_path: Path) -> None:
    file = tmp_path / "passages.txt"
    passages = [f"[s1|Bo] [c1|said] [t1|{number}]" for number in range(2 * KEPT)]
    file.write_text("\n---\n".join(passages), "utf-8")
    learnt = [one.key for one in read_passages(file, TOKENIZER)]
    kept = [one.key for one in read_passages(file, TOKENIZER, kept=True)]
    assert kept == ["passages-7", "passages-15"]
    assert len(learnt) == 2 * KEPT - 2
    assert not set(learnt) & set(kept)


def test_an_answer_key_is_read_with_its_article(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_bytes(b"Bo said no.\r\nAnn left.")
    row = {"source": [[0, 2]], "cue": [[3, 7]], "content": [[8, 10]], "stance": "affirms"}
    (tmp_path / "a.gold.json").write_text(json.dumps({"attributions": [row]}), "utf-8")
    (example,) = read_keys(tmp_path, TOKENIZER)
    assert example.cues.tolist() == [[1, 2]]
    assert example.parts[0].argmax(axis=1).tolist()[:3] == [1, 0, 3]


def test_pieces_are_put_in_the_order_of_the_text() -> None:
    _, (one,) = unmarked("[t1|No], [c1|said] [s1|Bo], [t1|never]")
    assert one == Marked(source=((9, 11),), cue=((4, 8),), content=((0, 2), (13, 18)))
