"""Which texts are brought together to be compared."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from accordingto.claims.candidates import LOOKED_UP, NEAREST, find_candidates
from accordingto.claims.passages import LENGTH, bearing_on
from accordingto.claims.terms import terms
from accordingto.prose import sentences


def pairs(*texts: str) -> set[tuple[str, str]]:
    ordered = sorted(texts)
    return {(ordered[one.left], ordered[one.right]) for one in find_candidates(ordered)}


def test_forms_of_one_word_are_one_term() -> None:
    assert terms("offered offers offering") == ["offer"] * 3


def test_grammar_and_the_words_of_reporting_are_no_terms() -> None:
    assert terms("he has said that they were not in it") == []


def test_texts_that_share_what_they_are_about_are_brought_together() -> None:
    assert pairs("the bridge was sold to a bank", "a bank bought the old bridge") == {
        ("a bank bought the old bridge", "the bridge was sold to a bank")
    }


def test_texts_that_share_a_name_alone_are_not() -> None:
    assert pairs("Ann Lee likes fresh bread", "Ann Lee sold her boat") == set()


def test_a_single_shared_word_is_not_enough() -> None:
    assert pairs("the bridge was sold", "the bridge looks lovely") == set()


def test_in_different_articles_more_must_be_shared() -> None:
    texts = [
        "bread and cheese cost more since spring",
        "the price of bread and cheese and wine fell",
    ]
    alike = sorted(texts)
    together = find_candidates(alike)
    apart = find_candidates(alike, [frozenset({"one"}), frozenset({"two"})])
    assert len(together) == 1
    assert len(apart) == 0 or together[0].alike >= 0.4


def test_each_text_asks_for_a_few_however_many_are_like_it() -> None:
    texts = sorted(f"the bridge was sold to bank number {n}" for n in range(300))
    assert len(find_candidates(texts)) <= NEAREST * len(texts)
    assert {one.left for one in find_candidates(texts)} >= set(range(len(texts) - LOOKED_UP))


@given(st.lists(st.text(alphabet="abcde ABC", max_size=40), unique=True, max_size=20))
def test_candidates_are_pairs_of_places_in_order_and_alike(texts: list[str]) -> None:
    ordered = sorted(texts)
    found = find_candidates(ordered)
    assert list(found) == sorted(found)
    for one in found:
        assert 0 <= one.left < one.right < len(ordered)
        assert 0 < one.alike <= 1 + 1e-9


ARTICLE = (
    "The harbour was quiet on Monday. Fishermen mended their nets. "
    "The city sold the old bridge to a bank, the Gazette reported. Rain is expected. "
    "The report about the bridge is false, the bank said."
)


def test_the_sentences_that_bear_on_a_claim_are_found_in_order_of_the_text() -> None:
    found = bearing_on("The old bridge was sold to a bank", ARTICLE, sentences(ARTICLE))
    assert [span.text_in(ARTICLE) for span in found] == [
        "The harbour was quiet on Monday.",
        "The city sold the old bridge to a bank, the Gazette reported.",
        "The report about the bridge is false, the bank said.",
    ]


def test_what_is_chosen_is_bounded_however_long_the_article_is() -> None:
    text = ARTICLE * 500
    found = bearing_on("The old bridge was sold", text, sentences(text))
    assert sum(map(len, found)) < LENGTH + 200


@given(st.text(max_size=60), st.text(max_size=300))
def test_any_text_gives_spans_of_its_sentences(claim: str, text: str) -> None:
    whole = sentences(text)
    assert set(bearing_on(claim, text, whole)) <= set(whole)
