"""How an article treats a claim of one's own, and what that rests on."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

import numpy as np
import pytest

from accordingto.claims import Treat, check, checkable, find_statements, plain, treated
from accordingto.errors import ClaimError
from accordingto.extraction import with_stance
from accordingto.model import Floats
from accordingto.model.tags import TREATMENTS
from accordingto.types import (
    Attribution,
    Document,
    Failure,
    Quotation,
    Reading,
    Reference,
    Span,
    Stance,
    Stand,
    Treatment,
    make_id,
)
from tests.claims.stating import comparing, opposite, same

CLAIM = "The council sold the old bridge."
TEXT = "Ann Lee denied that the council sold the old bridge. It rained all day in the north."
CONTENT = "the council sold the old bridge"


def treating(name: str, sure: float = 0.94) -> Treat:
    def treat(pairs: Sequence[tuple[str, str]]) -> Floats:
        told = np.full((len(pairs), len(TREATMENTS)), (1 - sure) / 3, np.float32)
        told[:, TREATMENTS.index(name)] = sure
        return told

    return treat


def never(pairs: Sequence[tuple[str, str]]) -> Floats:
    raise AssertionError("the network is not needed for this")


def read(
    text: str = TEXT, source: str = "Ann Lee", cue: str = "denied", content: str = CONTENT
) -> Reading:
    who, how, what = (
        (Span(text.index(part), text.index(part) + len(part)),) for part in (source, cue, content)
    )
    one = Attribution(make_id("att", text), who, how, what, Quotation.INDIRECT, 1.0)
    document = Document(make_id("doc", text), text, "digest")
    return Reading("text", document, attributions=(with_stance(text, one),))


def test_a_denial_in_an_article_is_found_with_its_sentence() -> None:
    reading = read()
    found = check(CLAIM, reading, comparing(same(CLAIM, CONTENT)), treating("disagree"))
    assert found.treatment is Treatment.DENIES
    assert found.confidence == pytest.approx(0.94)
    assert found.sentences[0].text_in(TEXT).startswith("Ann Lee denied")


@pytest.mark.parametrize(
    ("cue", "stand"), [("denied", Stand.DENIES), ("said", Stand.AFFIRMS), ("doubted", Stand.DOUBTS)]
)
def test_where_a_source_stands_on_the_claim_follows_its_stance(cue: str, stand: Stand) -> None:
    reading = read(TEXT.replace("denied", cue), cue=cue)
    found = check(CLAIM, reading, comparing(same(CLAIM, CONTENT)), treating("discuss"))
    assert [position.stand for position in found.positions] == [stand]


def test_a_source_that_says_the_opposite_denies_and_its_denial_is_weighed() -> None:
    kept = "the council never sold the old bridge"
    reading = read(f"Ann Lee said that {kept}.", cue="said", content=kept)
    found = check(CLAIM, reading, comparing(opposite(CLAIM, kept)), treating("disagree"))
    assert [position.stand for position in found.positions] == [Stand.DENIES]
    assert [one.affirmation for one in found.coverage] == ["claim"]


def test_an_article_that_shares_no_word_has_nothing_on_it_and_is_not_asked_about() -> None:
    found = check("Penguins swim in warm water.", read(), never, never)
    assert found.treatment is Treatment.NOTHING
    assert not found.positions
    assert not found.sentences


DAM = "Ida Orr led the inquiry at Aquaval. The dam, she said, was weak. Tim Rourke did not speak."


@pytest.mark.parametrize(
    ("claim", "sure", "treatment"),
    [
        ("Ida Orr has resigned.", 0.6, Treatment.NOTHING),
        ("Ida Orr has resigned.", 0.95, Treatment.DISCUSSES),
        ("Ida Orr was sacked by Aquaval.", 0.6, Treatment.DISCUSSES),
        # a word that is no name is in both, in whatever form
        ("Ida Orr led an inquiry.", 0.6, Treatment.AFFIRMS),
        ("Ida Orr is leading an office.", 0.6, Treatment.NOTHING),
        ("Dams are weak, says Ida Orr.", 0.6, Treatment.AFFIRMS),
        ("Ida Orr inquired at Aquaval.", 0.6, Treatment.AFFIRMS),
        # in capitals no word is told from a name
        ("Ida Orr Leaves Aquaval", 0.6, Treatment.AFFIRMS),
    ],
)
def test_who_is_named_alone_affirms_nothing(claim: str, sure: float, treatment: Treatment) -> None:
    assert treated(claim, DAM, treating("agree", sure))[0] is treatment


@pytest.mark.parametrize(
    ("claim", "treatment"),
    [
        ("Tim Rourke has won the lottery.", Treatment.NOTHING),
        ("Tim Rourke has sued Aquaval.", Treatment.DISCUSSES),
        ("Tim Rourke speaks of the dam.", Treatment.DISCUSSES),
    ],
)
def test_an_article_that_shares_one_name_and_no_word_discusses_nothing(
    claim: str, treatment: Treatment
) -> None:
    assert treated(claim, DAM, treating("discuss"))[0] is treatment


RIVER = "The river Teva rose by a metre. Nobody in Dorland was hurt. The dam held, said Ida Orr."


@pytest.mark.parametrize(
    ("claim", "treatment"),
    [
        # other people and places, and never two words in one sentence
        ("The harbour of Essary was hurt when a dam broke.", Treatment.NOTHING),
        ("The mayor said that Lena Berg held a metre of gold.", Treatment.NOTHING),
        ("Prices rose in the harbour of Essary.", Treatment.NOTHING),
        # one name of several is enough, in whatever form
        ("A dam broke between Essary and Dorland.", Treatment.DISCUSSES),
        ("A Dorlandian bridge near Essary held.", Treatment.DISCUSSES),
        # two words in one sentence are enough
        ("In Essary the river rose.", Treatment.DISCUSSES),
        # no name, and what begins a sentence or stands in capitals is none
        ("Every dam in the valley broke.", Treatment.DISCUSSES),
        ("Engineers repaired a dam.", Treatment.DISCUSSES),
        ("Dam Breaks In Essary", Treatment.DISCUSSES),
        # what is shortened may stand there in full
        ("A dam broke, the UN has said in Essary.", Treatment.DISCUSSES),
    ],
)
def test_an_article_that_names_nothing_of_a_claim_must_share_two_words_of_a_sentence(
    claim: str, treatment: Treatment
) -> None:
    assert treated(claim, RIVER, treating("discuss"))[0] is treatment
    affirmed = treated(claim, RIVER, treating("agree"))[0]
    assert (affirmed is Treatment.NOTHING) is (treatment is Treatment.NOTHING)
    assert treated(claim, RIVER, treating("disagree"))[0] is Treatment.DENIES


def test_a_denial_needs_no_word_in_common() -> None:
    assert treated("Ida Orr resigned.", DAM, treating("disagree"))[0] is Treatment.DENIES


def test_a_reading_that_failed_has_no_treatment() -> None:
    reading = Reading("gone.txt", None, failure=Failure("reading", "gone.txt: no such file"))
    assert check(CLAIM, reading, never, never).treatment is None


@pytest.mark.parametrize("claim", ["", "  \n ", "Maduro", "it was said", "bridge " * 5000])
def test_what_says_nothing_or_too_much_is_no_claim(claim: str) -> None:
    with pytest.raises(ClaimError):
        checkable(claim)


def test_a_claim_is_taken_on_one_line() -> None:
    assert checkable("The bridge\n was   sold. ") == "The bridge was sold."


def test_pronouns_in_a_content_are_replaced_by_whom_they_mean() -> None:
    text = "Lee said that he had sold his boat and he was glad."
    content = Span(9, len(text) - 1)
    one = Attribution("a", (Span(0, 3),), (Span(4, 8),), (content,), Quotation.INDIRECT, 1.0)
    references = (
        Reference(Span(14, 16), "Bo Lee"),
        Reference(Span(26, 29), "Bo Lee’s"),
        Reference(Span(39, 41), "Bo Lee"),
    )
    reading = Reading("text", Document("d", text, "x"), (one,), references=references)
    [statement] = find_statements(reading)
    assert statement.text == "Bo Lee had sold his boat and he was glad"
    assert statement.quoted == "that he had sold his boat and he was glad"


@pytest.mark.parametrize("stance", [Stance.SEEKS, Stance.COMMITS, Stance.REFUSES, Stance.ASKS])
def test_demands_offers_and_questions_state_nothing(stance: Stance) -> None:
    one = Attribution("a", (), (), (Span(0, 4),), Quotation.INDIRECT, 1.0, stance=stance)
    assert find_statements(Reading("text", Document("d", "a boat", "x"), (one,))) == ()


def test_who_cites_states_nothing_by_it_but_who_is_cited_does() -> None:
    text = "The Post, citing two aides, said the dam had leaked."
    post, aides, said = (Span(0, 8),), (Span(17, 26),), (Span(33, 51),)
    citing = Attribution("c", post, (Span(10, 16),), aides, Quotation.INDIRECT, 1.0)
    told = Attribution("t", post, (Span(28, 32),), said, Quotation.INDIRECT, 1.0)
    cited = replace(citing, id="i", source=aides, content=said, inside="t")
    reading = Reading("text", Document("d", text, "x"), (citing, told, cited))
    assert [one.id for one in find_statements(reading)] == ["t", "i"]


def stated(text: str, cue: str, content: str, stance: Stance) -> list[str]:
    """What is stated by "cue content" in a text, the source being all before the cue."""
    at, said = text.index(cue), text.index(content)
    spans = (Span(0, at - 1),), (Span(at, at + len(cue)),), (Span(said, said + len(content)),)
    one = Attribution("a", *spans, Quotation.INDIRECT, 1.0, stance=stance)
    return [
        found.text for found in find_statements(Reading("text", Document("d", text, "x"), (one,)))
    ]


@pytest.mark.parametrize(
    "told",
    [
        "a newspaper report that",
        "the Harbour Gazette’s claim that",
        "any suggestion that",
        "reports that",
    ],
)
def test_who_denies_a_report_is_compared_by_what_it_says(told: str) -> None:
    content = f"{told} the bridge was sold"
    text = f"Ann Lee denied {content}."
    assert stated(text, "denied", content, Stance.DENIES) == ["the bridge was sold"]
    told_of = f"Ann Lee cited {content}."
    assert stated(told_of, "cited", content, Stance.AFFIRMS) == [content]


@pytest.mark.parametrize(
    "cue", ["overturned", "struck down", "ruled on Friday against", "has revoked"]
)
def test_who_undoes_a_thing_states_nothing(cue: str) -> None:
    content = "the rule that the bridge must be open"
    assert stated(f"The court {cue} {content}.", cue, content, Stance.DENIES) == []


@pytest.mark.parametrize(
    ("content", "text"),
    [
        ("that he left", "he left"),
        ("that the night was cold", "the night was cold"),
        ("that is wrong", "that is wrong"),
        ("That night he left", "That night he left"),
        ("That would have been a crime", "That would have been a crime"),
    ],
)
def test_what_joins_a_content_is_no_part_of_it_but_what_points_is(content: str, text: str) -> None:
    assert plain(content) == text
