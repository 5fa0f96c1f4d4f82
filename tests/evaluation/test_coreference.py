"""Coreference against texts marked as GUM is."""

from __future__ import annotations

from pathlib import Path

import pytest

from accordingto.errors import EvaluationError
from accordingto.evaluation.coreference import evaluate_coreference, read_text

HEAD = "#FORMAT=WebAnno TSV 3.2\n\n"


def rows(*tokens: str) -> str:
    """Tokens as ``word entity links kinds``, the last two optional, in one sentence."""
    lines, at = [], 0
    for number, token in enumerate(tokens, start=1):
        word, *rest = token.split()
        entity, link, kind = [*rest, "_", "_", "_"][:3]
        fields = [f"1-{number}", f"{at}-{at + len(word)}", word, entity, "_", "_", "_", "_", kind]
        lines.append("\t".join([*fields, link, ""]))
        at += len(word) + 1
    return HEAD + "\n".join(lines) + "\n"


ARTICLE = rows(
    "Ida person[1] 1-5[0_1] ana",
    "Brandt person[1]",
    "left",
    ".",
    "She person 1-8[0_0] coref",
    "waved",
    ".",
    "Brandt person",
    "sang",
    ".",
)


def test_pronouns_and_short_names_of_one_chain_are_asked_about(tmp_path: Path) -> None:
    (tmp_path / "song.tsv").write_text(ARTICLE, encoding="utf-8")
    figures = evaluate_coreference(tmp_path)
    assert (figures.pronouns.right, figures.pronouns.wanted) == (1, 1)
    assert (figures.names.right, figures.names.wanted) == (1, 1)
    assert figures.documents == 1
    assert "1 pronouns, 1 short names in 1 documents" in str(figures)
    assert figures.to_json()["documents"] == 1


def test_chains_follow_the_links(tmp_path: Path) -> None:
    file = tmp_path / "song.tsv"
    file.write_text(ARTICLE, encoding="utf-8")
    gold = read_text(file)
    assert len(set(gold.chains.values())) == 1
    assert sorted(span.text_in(gold.text) for span in gold.names) == ["Brandt", "Ida Brandt"]


def test_somebody_else_is_wrong(tmp_path: Path) -> None:
    text = ARTICLE.replace("1-5[0_1]", "_").replace("\tana\t", "\t_\t")
    (tmp_path / "song.tsv").write_text(text, encoding="utf-8")
    figures = evaluate_coreference(tmp_path)
    assert figures.pronouns.wanted == 1
    assert figures.names.wanted == 0


@pytest.mark.parametrize("content", ["1-1\t0-3\tIda\n", None])
def test_another_layout_is_told(tmp_path: Path, content: str | None) -> None:
    if content is not None:
        (tmp_path / "song.tsv").write_text(content, encoding="utf-8")
    with pytest.raises(EvaluationError, match="WebAnno"):
        evaluate_coreference(tmp_path)
