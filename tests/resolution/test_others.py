"""Sources other than named persons: bodies, mouthpieces, unnamed people, groups, documents."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from accordingto.resolution import resolve
from accordingto.types import (
    Attribution,
    Document,
    Name,
    NameKind,
    Quotation,
    SourceKind,
    Sourcing,
    Span,
)
from tests.resolution.marking import last, read, resolve_marked


@pytest.mark.parametrize(
    ("text", "bodies", "places", "name"),
    [
        (
            "The State Department sent a note. <The department> said no.",
            "State Department",
            "",
            "The State Department",
        ),
        (
            "The World Trade Bank lends. <The WTB> said no.",
            "World Trade Bank|WTB",
            "",
            "The World Trade Bank",
        ),
        (
            "The U.S. Supreme Court met. <The Supreme Court> said no.",
            "U.S. Supreme Court|Supreme Court",
            "",
            "The U.S. Supreme Court",
        ),
        (
            "The Harbor Gazette printed it. <The paper> said no.",
            "Harbor Gazette",
            "",
            "The Harbor Gazette",
        ),
        ("The Brandt campaign paid. <The campaign> said no.", "", "", "The Brandt campaign"),
        ("China protested. <Beijing> said no.", "", "China|Beijing", "China"),
        ("<China> said no.", "", "China", "China"),
        ("Novak Energy lost money. <Novak> said no.", "Novak Energy|Novak", "", "Novak Energy"),
        ("<The Brandt administration> said no.", "", "", "The Brandt administration"),
        ("<A federal appeals court> said no.", "", "", "A federal appeals court"),
        (
            "<the Harbor Commission> met. <It> said no.",
            "Harbor Commission",
            "",
            "the Harbor Commission",
        ),
        (
            "the Harbor Commission, <which> said no, met.",
            "Harbor Commission",
            "",
            "the Harbor Commission",
        ),
        (
            "The International Labor Fund met. <The fund> said no.",
            "International Labor Fund",
            "",
            "The International Labor Fund",
        ),
        ("<the company> said no.", "", "", "the company"),
        (
            "He works for the regional police department. <The department> said no.",
            "",
            "",
            "the regional police department",
        ),
        (
            "A report by the water inspectorate was read. <The inspectorate> said no.",
            "",
            "",
            "the water inspectorate",
        ),
        (
            "The Harbor Commission met. <The Commission> said no.",
            "Harbor Commission|Commission",
            "",
            "The Harbor Commission",
        ),
        (
            "The Ministry of Ferries met. Zorb Rail sued. <The ministry> said no.",
            "Ministry of Ferries|Zorb Rail",
            "",
            "The Ministry of Ferries",
        ),
        (
            "The Guild of Essary Bakers met. <The Guild> said no.",
            "Guild of Essary Bakers|Guild",
            "",
            "The Guild of Essary Bakers",
        ),
        # Of two boards neither is meant, and a parliament may be another.
        (
            "The Ferry Board met. The Mill Board met. <The Board> said no.",
            "Ferry Board|Mill Board|Board",
            "",
            "The Board",
        ),
        (
            "The Nordic Parliament met. <Parliament> said no.",
            "Nordic Parliament|Parliament",
            "",
            "Parliament",
        ),
        ("The clerk of the old department left. <The council> said no.", "", "", "The council"),
        ("<The secretary of state's office> said no.", "", "", "The secretary of state's office"),
    ],
)
def test_body_is_led_to_its_fullest_form(text: str, bodies: str, places: str, name: str) -> None:
    told = last(text, "", bodies, places)
    assert (told.name, told.sourcing) == (name, Sourcing.ORGANIZATION)


def test_two_bodies_of_one_kind_are_told_apart() -> None:
    told = read(
        "The Lund Bank rose. <The Oslo Bank> said no. <The Lund Bank> said yes.",
        "",
        "Lund Bank|Oslo Bank",
    )
    assert [one.name for one in told] == ["The Oslo Bank", "The Lund Bank"]


def test_a_surname_is_no_short_form_of_the_campaign() -> None:
    text = "The Brandt campaign paid. Ida Brandt left. <Brandt> said no."
    assert last(text, "Ida Brandt|Brandt", "Brandt campaign").sourcing is Sourcing.NAMED


@pytest.mark.parametrize(
    ("text", "people", "bodies", "name", "speaks_for"),
    [
        (
            "<a spokeswoman for the school board> said no.",
            "",
            "",
            "a spokeswoman for the school board",
            "the school board",
        ),
        ("<a lawyer for the family> said no.", "", "", "a lawyer for the family", "the family"),
        (
            "<Ida Brandt, a spokeswoman for Novak Energy,> said no.",
            "Ida Brandt",
            "Novak Energy",
            "Ida Brandt",
            "Novak Energy",
        ),
        (
            "<Stern campaign spokesman Max Behr> said no.",
            "Max Behr",
            "",
            "Max Behr",
            "Stern campaign",
        ),
        (
            "<White House press secretary Max Behr> said no.",
            "Max Behr",
            "White House",
            "Max Behr",
            "White House",
        ),
        (
            "<The State Department> sent a note. <Deputy Spokesperson Max Behr> said no.",
            "Max Behr",
            "State Department",
            "Max Behr",
            "The State Department",
        ),
        (
            "<The Harbor Authority> closed. <A spokesman> said no.",
            "",
            "Harbor Authority",
            "A spokesman",
            "The Harbor Authority",
        ),
        (
            "<the mayor's press secretary> said no.",
            "",
            "",
            "the mayor's press secretary",
            "the mayor",
        ),
        (
            "<Max Behr, an attorney for the union,> said no.",
            "Max Behr",
            "",
            "Max Behr",
            "the union",
        ),
        ("<Sen. Max Behr> said no.", "Max Behr", "", "Max Behr", None),
        ("<Max Behr, a farmer,> said no.", "Max Behr", "", "Max Behr", None),
        ("<a witness for the defense> said no.", "", "", "a witness for the defense", None),
    ],
)
def test_mouthpiece_is_told_with_whom_it_speaks_for(
    text: str, people: str, bodies: str, name: str, speaks_for: str | None
) -> None:
    source = last(text, people, bodies).source
    assert source is not None
    assert (source.name, source.kind is SourceKind.ORGANIZATION) == (name, False)
    found = source.speaks_for
    assert (found and found.removeprefix("for ")) == speaks_for


@pytest.mark.parametrize(
    ("source", "count"),
    [
        ("three people familiar with the talks", 3),
        ("two officials", 2),
        ("a senior official", 1),
        ("sources", None),
        ("people close to the minister", None),
        ("advisers to the minister", None),
        ("four aides", 4),
        ("a person briefed on the plan", 1),
        ("an intelligence source", 1),
        ("senior officials", None),
        ("a couple of staffers", 2),
        ("someone", 1),
        ("MODERATOR", 1),
        ("his lawyer and a club official", 2),
    ],
)
def test_unnamed_people_are_counted(source: str, count: int | None) -> None:
    told = last(f"The deal is off, <{source}> said.")
    assert (told.sourcing, told.count) == (Sourcing.UNNAMED, count)


def test_an_unnamed_source_is_never_merged_with_a_named_one() -> None:
    told = read("<Official Max Behr> said no. <A senior official> said yes.", "Max Behr")
    assert [one.sourcing for one in told] == [Sourcing.NAMED, Sourcing.UNNAMED]
    assert told[0].source != told[1].source


@pytest.mark.parametrize(
    ("text", "people", "name"),
    [
        ("<A firm spokesman> said no. Chief Ida Lund left. <The spokesman> sat.", "Ida Lund",
         "A firm spokesman"),
        ("<Mayor Ida Lund> said no. It is over, <the court clerk> said.", "Ida Lund",
         "the court clerk"),
        ("<Two former aides> said no. <One of them> wept.", "", "One of them"),
        ("Ida Lund met two aides. <One of the two> wept.", "Ida Lund", "One of the two"),
        ("<A spokeswoman for Ida Lund> spoke. <She> would not say more.", "Ida Lund",
         "A spokeswoman for Ida Lund"),
        ("<A prison chaplain> said no.", "", "A prison chaplain"),
        ("<A lawyer for the crew> said no. Zorb sued. Its counsel, Ida Lund, left.", "Ida Lund",
         "A lawyer for the crew"),
    ],
)  # fmt: skip
def test_somebody_without_a_name_is_not_given_that_of_another(
    text: str, people: str, name: str
) -> None:
    told = last(text, people)
    assert (told.name, told.sourcing, told.count) == (name, Sourcing.UNNAMED, 1)


@pytest.mark.parametrize(
    "text",
    [
        "<Ida Lund>, has ruled out sending a deputy.",
        "The note says that no employee of <Ida Lund> spoke.",
    ],
)
def test_what_only_stands_beside_a_name_is_no_role(text: str) -> None:
    source = last(text, "Ida Lund").source
    assert source is not None
    assert source.role is None


def test_whoever_holds_an_office_of_another_body_is_not_the_person_named_last() -> None:
    told = read("<Editor Max Behr> said no. <The hotel's manager> said yes.", "Max Behr")
    assert [one.sourcing for one in told] == [Sourcing.NAMED, Sourcing.UNNAMED]


def test_two_unnamed_persons_stay_two() -> None:
    told = read("<A diplomat> said no. Later <a diplomat> said yes.")
    assert told[0].source != told[1].source


@pytest.mark.parametrize(
    ("source", "sourcing", "author"),
    [
        ("the Harbor Gazette report", Sourcing.DOCUMENT, "the Harbor Gazette"),
        ("a document by Max Behr", Sourcing.DOCUMENT, "Max Behr"),
        ("a recent study", Sourcing.DOCUMENT, None),
        ("emails", Sourcing.DOCUMENT, None),
        ("the lawsuit", Sourcing.DOCUMENT, None),
        ("a poll by Lund University", Sourcing.DOCUMENT, "Lund University"),
        ("the union's filing", Sourcing.DOCUMENT, "the union"),
        ("court records", Sourcing.DOCUMENT, None),
        ("the transcript of the hearing", Sourcing.DOCUMENT, None),
        ("a tweet by Max Behr", Sourcing.POST, "Max Behr"),
        ("a Facebook post", Sourcing.POST, None),
        ("the tweets", Sourcing.POST, None),
    ],
)
def test_document_or_post_is_told_with_its_author(
    source: str, sourcing: Sourcing, author: str | None
) -> None:
    told = last(f"It is over, according to <{source}> seen here.", "Max Behr", "Harbor Gazette")
    assert told.source is not None
    assert (told.sourcing, told.source.name) == (sourcing, source)
    if author:
        assert told.source.speaks_for == author


def test_the_report_is_the_report_told_of_before() -> None:
    told = read("<A report by the audit office> blames Lund. <The report> says more.")
    assert told[1].name == "A report by the audit office"


@pytest.mark.parametrize(
    ("text", "name"),
    [
        (
            "<An Essary Post report> blames Lund. <Two reports> differ. <The report> says more.",
            "An Essary Post report",
        ),
        ("<A poll> has Lund ahead. <A study> has not. <The poll> is new.", "A poll"),
        (
            "<An Essary Post story> blames Lund. <A story> spread. <The story> says more.",
            "An Essary Post story",
        ),
    ],
)
def test_the_report_is_one_report_of_that_name_and_best_one_with_an_author(
    text: str, name: str
) -> None:
    assert last(text, "", "Essary Post").name == name


def test_an_abbreviated_name_keeps_its_full_stop() -> None:
    told = read("<The H.C.T.> denied it. <The H.C.T.>, however, left.", "", "H.C.T")
    assert {one.name for one in told} == {"The H.C.T."}


def test_a_person_who_tweeted_is_named() -> None:
    assert last("<Max Behr> tweeted that it was over.", "Max Behr").sourcing is Sourcing.NAMED


@pytest.mark.parametrize(
    ("text", "people", "name"),
    [
        ("Ida Lund, 22, beat Ana Ruiz, 31. <The 22-year-old> wept.", "Ida Lund|Ana Ruiz",
         "Ida Lund"),
        ("The 22-year-old Ida Lund beat Ana Ruiz. <The 22-year-old> wept.", "Ida Lund|Ana Ruiz",
         "Ida Lund"),
        ("Ida Lund sang. <The 22-year-old> wept.", "Ida Lund", "Ida Lund"),
        ("Ida Lund won. <The Norwegian> wept.", "Ida Lund|Norwegian", "Ida Lund"),
        ("Pope Otto sang. Ida Lund sang. <The pontiff> wept.", "Otto|Ida Lund", "Otto"),
        ("<Brill’s CEO, Ida Lund,> sang. Ana Ruiz sang. <The CEO> wept.", "Ida Lund|Ana Ruiz",
         "Ida Lund"),
        ("<Its CFO, Ida Lund,> sang.", "Ida Lund", "Ida Lund"),
        ("<the board's adviser-general, Ida Lund,> sang.", "Ida Lund", "Ida Lund"),
    ],
)  # fmt: skip
def test_a_person_is_found_by_age_country_or_office(text: str, people: str, name: str) -> None:
    told = last(text, people)
    assert (told.name and told.name.removeprefix("Pope "), told.sourcing) == (name, Sourcing.NAMED)


@pytest.mark.parametrize(
    ("text", "same"),
    [
        ("<Two people briefed on it> said no. <The people> said more.", True),
        ("<Two people briefed on it> said no. <The two people> said more.", True),
        ("<Sources close to it> said no. <The sources> said more.", True),
        ("<Three senior officials> said no. <The officials> said more.", True),
        ("<Three senior officials> said no. <The people> said more.", False),
        ("<Two people briefed on it> said no. <The people of Essary> said more.", False),
        ("<Many farmers> said no. <The people> said more.", False),
        ("<Two people briefed on it> said no. <Some of the people> said more.", False),
    ],
)
def test_unnamed_people_are_told_of_again(text: str, same: bool) -> None:
    told = read(text)
    assert (told[0].source == told[1].source) is same


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("It is off, said <a banker in the talks, who> left. Ask <who>.", "a banker in the talks"),
        ("It is off, said a banker in the talks, <who> asked for more.", "a banker in the talks"),
        ("Two aides briefed on the plans, <who> left, said no.", "Two aides briefed on the plans"),
        ("The banker met the voters, <who> left.", "the voters"),
        ("An aide said that the talks, <who> knows why, failed.", "the talks"),
    ],
)
def test_who_is_the_person_that_the_phrase_before_it_tells_of(text: str, name: str) -> None:
    assert read(text)[0].name == name


@pytest.mark.parametrize(
    ("text", "bodies", "name"),
    [
        ("<Brill's parent, Zorb,> said no.", "Brill|Zorb", "Zorb"),
        ("<The club’s owner, the Zorb Fund,> said no.", "Zorb Fund", "the Zorb Fund"),
        ("<Neither Brill nor Zorb> said no.", "Zorb", "Brill ; Zorb"),
        ("<Neither Brill nor Zorb> said no.", "", "Neither Brill nor Zorb"),
        ("<The United Harbor Workers> said no.", "United Harbor Workers",
         "The United Harbor Workers"),
        ("<The Dock Workers of Essary> said no.", "Dock Workers of Essary",
         "The Dock Workers of Essary"),
        ("<Teachers for Clean Harbors> said no.", "Teachers for Clean Harbors",
         "Teachers for Clean Harbors"),
        ("<The website Essary Viewer> said no.", "Essary Viewer", "Essary Viewer"),
    ],
)  # fmt: skip
def test_a_body_is_whatever_its_name_ends_in(text: str, bodies: str, name: str) -> None:
    told = last(text, "", bodies)
    assert (told.name, told.sourcing) == (name, Sourcing.ORGANIZATION)


@pytest.mark.parametrize("source", ["Harbor Republicans", "The Essary Harbor Voters"])
def test_partisans_and_voters_are_no_union(source: str) -> None:
    assert last(f"<{source}> said no.", "", source).sourcing is Sourcing.GROUP


@pytest.mark.parametrize(
    ("text", "speaks_for"),
    [
        ("<A Danish fisheries ministry spokesman> said no.", "Danish fisheries ministry"),
        ("<Norland's fisheries ministry spokesman> said no.", "Norland's fisheries ministry"),
        ("<Max Behr's campaign spokesman> said no.", "Max Behr"),
        ("<The Zorb Fund> met. <His spokesman> said no.", None),
        ("<The Zorb Fund> met. <Its spokesman> said no.", "The Zorb Fund"),
    ],
)
def test_a_spokesman_is_told_with_the_whole_name_of_the_body(
    text: str, speaks_for: str | None
) -> None:
    source = last(text, "Max Behr", "Zorb Fund").source
    assert source is not None
    assert source.speaks_for == speaks_for


@pytest.mark.parametrize(
    ("source", "sourcing"),
    [
        ("critics", Sourcing.GROUP),
        ("many voters", Sourcing.GROUP),
        ("experts", Sourcing.GROUP),
        ("city officials", Sourcing.GROUP),
        ("57 percent of voters", Sourcing.GROUP),
        ("police", Sourcing.GROUP),
        ("no one", Sourcing.GROUP),
        ("some", Sourcing.GROUP),
        ("about 200 protesters", Sourcing.GROUP),
        ("human rights groups", Sourcing.GROUP),
        ("both candidates", Sourcing.GROUP),
        ("38 of its pilots", Sourcing.GROUP),
        ("the council sent to fell them", Sourcing.ORGANIZATION),
        ("the board", Sourcing.ORGANIZATION),
        ("the coast guard", Sourcing.ORGANIZATION),
        ("a coast guard", Sourcing.ORGANIZATION),
        ("a prison guard", Sourcing.UNNAMED),
        ("evidence", Sourcing.DOCUMENT),
        ("a friend", Sourcing.UNNAMED),
        ("the diocese", Sourcing.ORGANIZATION),
        ("the care home", Sourcing.ORGANIZATION),
        ("a lumber mill", Sourcing.ORGANIZATION),
        ("the sport's ruling body", Sourcing.ORGANIZATION),
        ("a body of work", Sourcing.DOCUMENT),
        ("the jury", Sourcing.GROUP),
        ("the village", Sourcing.ORGANIZATION),
        ("the copper miner", Sourcing.ORGANIZATION),
        ("a miner", Sourcing.UNNAMED),
        ("the mail carrier", Sourcing.UNNAMED),
        ("a toymaker", Sourcing.ORGANIZATION),
        ("the policymaker", Sourcing.UNNAMED),
        ("the wine maker", Sourcing.UNNAMED),
        ("an oil major", Sourcing.ORGANIZATION),
        ("an army major", Sourcing.UNNAMED),
        ("the record label", Sourcing.ORGANIZATION),
        ("the warning label", Sourcing.DOCUMENT),
        ("the model", Sourcing.UNNAMED),
        ("a climate model of theirs", Sourcing.DOCUMENT),
        ("the quarterback", Sourcing.UNNAMED),
        ("the tenor", Sourcing.UNNAMED),
        ("the editor-in-chief", Sourcing.UNNAMED),
        ("an ex-minister", Sourcing.UNNAMED),
        ("the elder", Sourcing.UNNAMED),
        ("party elders", Sourcing.GROUP),
        ("the Norwegian", Sourcing.UNNAMED),
        ("a 22-year-old", Sourcing.UNNAMED),
        ("the CFO", Sourcing.UNNAMED),
        ("the WHO", Sourcing.ORGANIZATION),
    ],
)
def test_sourcing_follows_from_the_head_of_the_phrase(source: str, sourcing: Sourcing) -> None:
    assert last(f"It is over, <{source}> said.").sourcing is sourcing


@pytest.mark.parametrize(
    ("source", "sourcing"),
    [
        ("Essary police", Sourcing.ORGANIZATION),
        ("Police in Essary", Sourcing.ORGANIZATION),
        ("the county police", Sourcing.ORGANIZATION),
        ("The state police", Sourcing.ORGANIZATION),
        ("Police", Sourcing.GROUP),
        ("the police", Sourcing.GROUP),
        ("riot police", Sourcing.GROUP),
        ("Police in riot gear", Sourcing.GROUP),
        ("Some police", Sourcing.GROUP),
        ("a message on Telegram", Sourcing.POST),
        ("A statement posted on the club’s Facebook page", Sourcing.POST),
        ("A Facebook page called Save the Dam", Sourcing.POST),
        ("a guard's channel on Telegram", Sourcing.POST),
        ("the parliamentary channel", Sourcing.ORGANIZATION),
        ("the front page", Sourcing.DOCUMENT),
        ("purchasing records", Sourcing.DOCUMENT),
        ("Veldman Statistics", Sourcing.ORGANIZATION),
        ("The Statistics", Sourcing.DOCUMENT),
        ("the opposition bloc", Sourcing.ORGANIZATION),
        ("the supervisor itself", Sourcing.ORGANIZATION),
        ("the supervisor herself", Sourcing.UNNAMED),
        ("a message to the crew", Sourcing.DOCUMENT),
        ("a video on YouTube", Sourcing.DOCUMENT),
        ("the post", Sourcing.POST),
        ("The Post", Sourcing.ORGANIZATION),
        ("company figures", Sourcing.DOCUMENT),
        ("senior company figures", Sourcing.GROUP),
        ("opposition figures", Sourcing.GROUP),
        ("the flight recorder", Sourcing.DOCUMENT),
        ("the office baker", Sourcing.UNNAMED),
        ("The chief whip", Sourcing.UNNAMED),
    ],
)
def test_sourcing_follows_from_the_words_around_the_noun(source: str, sourcing: Sourcing) -> None:
    assert last(f"<{source}> said no.", "", "Post", "Essary").sourcing is sourcing


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("<Police in Essary> said no. Ida left. <Police> said yes.", "Police in Essary"),
        ("<Essary police> said no. Ida left. <Riot police> said yes.", "Riot police"),
        ("<A post on a mothers’ forum> said no. Ida left. <The post> said yes.",
         "A post on a mothers’ forum"),
        ("<A post on a mothers’ forum> said no. <A blog> said yes. <The post> said yes.",
         "A post on a mothers’ forum"),
        ("<A post on a forum> said no. <The post by Ida> said yes.", "The post by Ida"),
    ],
)  # fmt: skip
def test_the_police_and_the_post_are_those_told_of_before(text: str, name: str) -> None:
    assert last(text, "", "", "Essary").name == name


@pytest.mark.parametrize(
    ("source", "name", "sourcing"),
    [
        ("Zorb’s adviser, Lund Partners,", "Lund Partners", Sourcing.ORGANIZATION),
        ("The ferry’s insurer, Lund Partners,", "Lund Partners", Sourcing.ORGANIZATION),
        ("Its largest shareholder, the Brandt family,", "Brandt family", Sourcing.GROUP),
        ("Zorb’s adviser, Ida Weil,", "Ida Weil", Sourcing.NAMED),
        ("Zorb’s adviser on mills, a Lund Partners veteran,",
         "Zorb’s adviser on mills, a Lund Partners veteran,", Sourcing.UNNAMED),
    ],
)  # fmt: skip
def test_an_adviser_or_insurer_may_be_a_body(source: str, name: str, sourcing: Sourcing) -> None:
    told = last(f"<{source}> said no.", "Ida Weil", "Zorb|Lund Partners|Brandt family")
    assert (told.sourcing, (told.name or "").removeprefix("the ")) == (sourcing, name.rstrip(","))


def test_they_are_the_group_before() -> None:
    told = read("<Many farmers> objected. <They> said it was late.")
    assert told[0].source == told[1].source


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("<Zorb Rail> denied it. Oslo Ferries is to report in May. <It> said no.", "Oslo Ferries"),
        ("Oslo Ferries is to report in May. <Zorb Rail> denied it. <It> said no.", "Zorb Rail"),
        ("<Zorb Rail> denied it. Oslo Ferries’s fleet is old. <It> said no.", "Zorb Rail"),
        ("<Zorb Rail> denied it. Tickets of Oslo Ferries are cheap. <It> said no.", "Zorb Rail"),
    ],
)
def test_it_is_the_body_that_the_sentence_before_tells_of(text: str, name: str) -> None:
    assert last(text, "", "Zorb Rail|Oslo Ferries").name == name


def test_it_is_no_plural() -> None:
    told = last("<Zorb Rail> met. <the rules> say no. <It> would not say more.", "", "Zorb Rail")
    assert told.name == "Zorb Rail"


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("<Ida Weil> left. A spokeswoman for Lund Mills was brief. “No,” <she> said.",
         "A spokeswoman for Lund Mills"),
        ("<Ida Weil> left. A mill spokeswoman put it otherwise: “No,” <she> said.",
         "A mill spokeswoman"),
        ("Spokesman Tom Lund left. A spokesman was brief. “No,” <the spokesman> said.",
         "A spokesman"),
        ("<Ida Weil> left. A lawyer had come. “No,” <she> said.", "A lawyer"),
        # Somebody who was only met, and a man.
        ("<Ida Weil> left. She met a spokeswoman for Lund Mills. “No,” <she> said.", "Ida Weil"),
        ("<She> left. A spokesman for Lund Mills was brief. “No,” <she> said.", "She"),
        ("<Ida Weil> left. A lawyer was shot. <Weil> wept. “No,” <she> said.", "Ida Weil"),
    ],
)  # fmt: skip
def test_who_opens_a_sentence_without_a_name_speaks_next(text: str, name: str) -> None:
    assert last(text, "Ida Weil|Weil|Tom Lund", "Lund Mills").name == name


def test_no_source_is_unstated() -> None:
    nobody = Attribution("1", (), (Span(0, 4),), (Span(5, 9),), Quotation.INDIRECT, 1.0)
    resolution = resolve(Document("doc", "said that", "digest"), (nobody,), ())
    assert resolution.attributions == (nobody,)
    assert resolution.sources == ()


@settings(deadline=None)  # a busy machine is no failure
@given(st.text(alphabet=st.sampled_from("AB aé.,\"“”'’()\n-ehs "), max_size=120), st.data())
def test_any_text_resolves_within_its_bounds_and_twice_the_same(
    text: str, data: st.DataObject
) -> None:
    text += "x"
    spans = [
        Span(start, data.draw(st.integers(start + 1, len(text))))
        for start in data.draw(st.lists(st.integers(0, len(text) - 1), max_size=6))
    ]
    attributions = tuple(
        Attribution(str(at), (span,), (), (span,), Quotation.INDIRECT, 1.0)
        for at, span in enumerate(spans)
    )
    names = tuple(Name(span, kind, 0.5) for span, kind in zip(spans, NameKind, strict=False))
    document = Document("doc", text, "digest")
    resolution = resolve(document, attributions, names)
    assert resolution == resolve(document, attributions, names)
    known = {source.id for source in resolution.sources}
    assert {one.source_id for one in resolution.attributions} - {None} == known
    for source in resolution.sources:
        assert list(source.mentions) == sorted(set(source.mentions))
        assert all(mention.end <= len(text) for mention in source.mentions)


def test_sources_stand_in_order_of_first_mention() -> None:
    resolution = resolve_marked("<Ida Brandt> said no. <Max Behr> said yes.", "Max Behr|Ida Brandt")
    assert [source.name for source in resolution.sources] == ["Ida Brandt", "Max Behr"]
