"""Contents read away from their article: whom the words inside them mean."""

from __future__ import annotations

import re
import time
from itertools import pairwise

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from accordingto.resolution import refer, resolve
from accordingto.resolution.page import lay_out
from accordingto.types import (
    Attribution,
    Document,
    Name,
    NameKind,
    Quotation,
    Reference,
    Source,
    SourceKind,
    Sourcing,
    Span,
    Stance,
)
from tests.resolution.marking import resolve_marked

PEOPLE = "Ana Ruiz|Ruiz|Tom Brandt|Brandt"


def reading(marked: str, people: str = PEOPLE, bodies: str = "") -> str:
    """The content of the last attribution, made whole.

    Each source is marked <so>, each content {so}; a content goes with the source of its place.
    """
    text = re.sub("[<>{}]", "", marked)
    pieces = re.findall(r"\{([^}]*)\}", marked)
    bare = re.sub("[{}]", "", marked)
    resolution = resolve_marked(bare, people, bodies, contents=dict(enumerate(pieces)))
    content = resolution.attributions[len(pieces) - 1].content[0]
    whole, at = "", content.start
    for one in resolution.references:
        if content.contains(one.span):
            whole += text[at : one.span.start] + one.name
            at = one.span.end
    return whole + text[at : content.end]


@pytest.mark.parametrize(
    ("marked", "whole"),
    [
        (
            "Tom Brandt sold the mill. <Ana Ruiz> said {he had cheated her}.",
            "Tom Brandt had cheated Ana Ruiz",
        ),
        ("<Ana Ruiz> said {her mill was safe}.", "Ana Ruiz's mill was safe"),
        ("<Ana Ruiz> said {the town would see her again}.", "the town would see Ana Ruiz again"),
        ("<Tom Brandt> said {the debt was his}.", "the debt was Tom Brandt's"),
        ("<Tom Brandt> said {he'd sell}.", "Tom Brandt would sell"),
        ("Tom Brandt left. “{He lied to us},” <Ana Ruiz> said.", "Tom Brandt lied to Ana Ruiz"),
        ("“{I never met Brandt},” said <Ana Ruiz>.", "Ana Ruiz never met Brandt"),
        (
            "Tom Brandt rose. “{I never met Brandt},” said <Ana Ruiz>.",
            "Ana Ruiz never met Tom Brandt",
        ),
        ("“{We’ve paid our share},” said <Tom Brandt>.", "Tom Brandt has paid Tom Brandt's share"),
        ("“{We have paid},” said <Tom Brandt>.", "Tom Brandt has paid"),
        (
            "“{I don’t know. I am lost},” said <Tom Brandt>.",
            "Tom Brandt doesn’t know. Tom Brandt is lost",
        ),
        ("“{It was mine},” <Ana Ruiz> said.", "It was Ana Ruiz's"),
        ("“{I own a mine},” <Ana Ruiz> said.", "Ana Ruiz own a mine"),
        (
            "Tom Brandt left. <Ana Ruiz> said {Brandt’s mill would close}.",
            "Tom Brandt’s mill would close",
        ),
        ("RUIZ: Ana Ruiz here.\n<RUIZ>: {I told him}.", "Ana Ruiz told him"),
        ("Tom Brandt left. <The woman> said {he was armed}.", "Tom Brandt was armed"),
        (
            "Ana Ruiz left. <Tom Brandt> said {Ana Ruiz lied when he was ill}.",
            "Ana Ruiz lied when Tom Brandt was ill",
        ),
        (
            "Mayor Tom Brandt left. <The city> said {the mayor was ill and he would rest}.",
            "the mayor was ill and Tom Brandt would rest",
        ),
        (
            "Tom Brandt left. He saw a driver. Brandt, a friend <said>, {lost his hat}.",
            "lost Tom Brandt's hat",
        ),
    ],
)
def test_a_person_meant_inside_a_content_is_named(marked: str, whole: str) -> None:
    assert reading(marked) == whole


@pytest.mark.parametrize(
    ("marked", "bodies", "whole"),
    [
        (
            "“{We owe nothing},” said <Ana Ruiz>, a spokeswoman for the Harbor Authority.",
            "Harbor Authority",
            "The Harbor Authority owe nothing",
        ),
        (
            "The Harbor Authority met. “{We owe nothing},” said <an authority spokesman>.",
            "Harbor Authority",
            "The Harbor Authority owe nothing",
        ),
        (
            "Tom Brandt left. “{We owe nothing},” said <Ana Ruiz>, a lawyer for Brandt.",
            "",
            "Ana Ruiz owe nothing",
        ),
        (
            "“{I know our books},” said <Ana Ruiz>, a spokeswoman for the Harbor Authority.",
            "Harbor Authority",
            "Ana Ruiz know the Harbor Authority's books",
        ),
        (
            "“{We owe nothing},” <the Harbor Authority> said.",
            "Harbor Authority",
            "The Harbor Authority owe nothing",
        ),
        (
            "<The Harbor Authority> said {it had paid}.",
            "Harbor Authority",
            "the Harbor Authority had paid",
        ),
        (
            "<The Harbor Authority> said {that its boats were safe}.",
            "Harbor Authority",
            "that the Harbor Authority's boats were safe",
        ),
        ("<Two dockers> said {they were tired}.", "", "Two dockers were tired"),
        (
            "<Ana Ruiz and Tom Brandt> said {they would sue}.",
            "",
            "Ana Ruiz and Tom Brandt would sue",
        ),
        ("“{I was there},” <a senior official> said.", "", "a senior official was there"),
        ("<A friend> said {he was there}.", "", "a friend was there"),
    ],
)
def test_a_body_or_group_meant_inside_a_content_is_named(
    marked: str, bodies: str, whole: str
) -> None:
    assert reading(marked, bodies=bodies) == whole


@pytest.mark.parametrize(
    "marked",
    [
        "<The Harbor Authority> said {it was raining}.",
        "<The Harbor Authority> said {it had been a hard year}.",
        "<The Harbor Authority> said {the boat lost its mast}.",
        "<Ana Ruiz> said {they would sue}.",
        "<Ana Ruiz> told me that {I was wrong}.",
        "“{We go},” <they> said.",
        "“{The US is far},” <Tom Brandt> said.",
        "“{A.I. is not for ME},” <Tom Brandt> said.",
        "<The letter> said “{I know}.”",
        "<Ana Ruiz> said {the Brandt campaign was over}.",
        "Tom Brandt left. <The boy's family> denied {that he was armed}.",
        "Ana Ruiz left. <The crew> said {one young contestant had to twirl in her shoes}.",
        "Tom Brandt left. <Friends> said {the driver hated his job}.",
        "<Tom Brandt> said {Rui Orr lied when he claimed that}.",
    ],
)
def test_what_is_not_sure_is_left_as_it_stands(marked: str) -> None:
    content = re.findall(r"\{([^}]*)\}", marked)[-1]
    people = f"{PEOPLE}|Rui Orr"
    assert reading(marked, people, bodies="Harbor Authority|Brandt campaign|US") == content


def test_words_outside_of_contents_are_left_alone() -> None:
    resolution = resolve_marked("<Ana Ruiz> said so. She left with her dog, Ruiz said.", PEOPLE)
    assert resolution.references == ()


def test_a_letter_speaks_for_its_author_in_the_first_person() -> None:
    marked = "<a letter by Ana Ruiz> said “{I know}.”"
    assert reading(marked) == "Ana Ruiz know"


TEXT = "“Brandt told me we lost,” Ruiz said. Orr said ‘I won’ to Ruiz."


def told(name: str, source: str, content: str, whose: str) -> Attribution:
    start = TEXT.index(content)
    return Attribution(
        name,
        (Span(at := TEXT.index(source), at + len(source)),),
        (),
        (Span(start, start + len(content)),),
        Quotation.DIRECT,
        1.0,
        sourcing=Sourcing.NAMED,
        source_id=whose,
    )


def test_the_first_person_is_whoever_the_quotation_marks_belong_to() -> None:
    attributions = (
        told("1", "Ruiz", "Brandt told me we lost", "ruiz"),
        told("2", "Brandt", "we lost", "brandt"),
        told("3", "Orr", "I won", "orr"),
    )
    sources = [
        Source(name, name.capitalize(), SourceKind.PERSON) for name in ("ruiz", "brandt", "orr")
    ]
    found = refer(lay_out(TEXT), attributions, sources, {})
    assert [(one.span.text_in(TEXT), one.name) for one in found] == [
        ("me", "Ruiz"),
        ("we", "Ruiz"),
        ("I", "Orr"),
    ]


@pytest.mark.parametrize(
    ("stance", "content", "whose"),
    [
        (Stance.DENIES, "her account", "Ida Brandt"),
        (Stance.DENIES, "her latest accusations as fiction", "Ida Brandt"),
        (Stance.AFFIRMS, "her account", "Lena Stern"),
        (Stance.DENIES, "her part in it", "Lena Stern"),
    ],
)
def test_who_dismisses_her_account_does_not_dismiss_her_own(
    stance: Stance, content: str, whose: str
) -> None:
    marked = f"<Ms. Ida Brandt> spoke. <Ms. Lena Stern> told of {content}."
    read = resolve_marked(
        marked, "Ida Brandt|Lena Stern", contents={1: content}, stances={1: stance}
    )
    at = marked.replace("<", "").replace(">", "").index("her ")
    [owner] = [one.name for one in read.sources if any(span.start == at for span in one.mentions)]
    assert owner == whose


def test_of_whom_a_denied_report_tells_is_who_denies_it() -> None:
    text = "Lund Mills denied a Gazette report that it had lied."
    mills, gazette = (
        Source(one, one, SourceKind.ORGANIZATION) for one in ("Lund Mills", "Gazette")
    )
    denial = Attribution(
        "a", (Span(0, 10),), (Span(11, 17),), (Span(18, 51),), Quotation.INDIRECT, 1.0,
        stance=Stance.DENIES, source_id=mills.id, sourcing=Sourcing.ORGANIZATION,
    )  # fmt: skip
    report = Attribution(
        "b", (Span(20, 27),), (Span(28, 34),), (Span(35, 51),), Quotation.INDIRECT, 1.0,
        inside="a", source_id=gazette.id, sourcing=Sourcing.ORGANIZATION,
    )  # fmt: skip
    [found] = refer(lay_out(text), [denial, report], [mills, gazette], {})
    assert (found.span.text_in(text), found.name) == ("it", "Lund Mills")


@settings(deadline=None)  # a busy machine is no failure
@given(st.text(alphabet="Ana Ruiz he her I we it they ’'\"“”.,:{", max_size=80), st.data())
def test_references_of_any_text_lie_inside_contents_and_apart(
    text: str, data: st.DataObject
) -> None:
    if not text:
        return
    cuts = st.tuples(st.integers(0, len(text)), st.integers(0, len(text)))
    places = cuts.filter(lambda cut: cut[0] < cut[1]).map(lambda cut: Span(*cut))
    drawn = st.lists(st.tuples(places, places), max_size=4)
    attributions = tuple(
        Attribution(str(at), (source,), (), (content,), Quotation.DIRECT, 1.0)
        for at, (source, content) in enumerate(data.draw(drawn))
    )
    names = tuple(Name(span, NameKind.PERSON, 0.9) for span in data.draw(st.lists(places)))
    document = Document("doc", text, "")
    found = resolve(document, attributions, names).references
    assert found == resolve(document, attributions, names).references
    contents = [content for one in attributions for content in one.content]
    for one in found:
        assert one.name
        assert any(content.overlaps(one.span) for content in contents)
    assert all(one.span.end <= two.span.start for one, two in pairwise(found))


def test_many_references_are_found_in_linear_time() -> None:
    piece, count = "“I told her we lost,” Ana Ruiz said. ", 4000
    size = len(piece)
    attributions = tuple(
        Attribution(
            str(at),
            (Span(at * size + 22, at * size + 30),),
            (),
            (Span(at * size, at * size + 21),),
            Quotation.DIRECT,
            1.0,
        )
        for at in range(count)
    )
    clock = time.process_time()
    found = resolve(Document("doc", piece * count, ""), attributions, ()).references
    assert time.process_time() - clock < 5
    assert Reference(Span(1, 2), "Ana Ruiz") in found


def test_many_pronouns_of_one_endless_sentence_are_followed_in_linear_time() -> None:
    piece, count = "Ana Ruiz and a girl saw her and her dog, ", 4000
    names = tuple(
        Name(Span(at * len(piece), at * len(piece) + 8), NameKind.PERSON, 1.0)
        for at in range(count)
    )
    clock = time.process_time()
    resolve(Document("doc", piece * count, ""), (), names)
    assert time.process_time() - clock < 10
