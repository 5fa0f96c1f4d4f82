"""Sources told by a number or a place in a row: "two", "the other", "the couple", "6 in 10"."""

from __future__ import annotations

import pytest

from accordingto.types import SourceKind, Sourcing
from tests.resolution.marking import last


@pytest.mark.parametrize(
    ("text", "count"),
    [
        ("<A mother> called. <A parent> said no.", 1),
        ("Parents wrote. <The parent> said no.", 1),
        ("<A stepparent> said no.", 1),
        ("<The sheikh> said no.", 1),
        ("<A local> said no.", 1),
        ("<The accused> said no.", 1),
        ("<The au pair> said no.", 1),
        ("Two men were held. <One> said no.", 1),
        ("Two men were held. <The other> said no.", 1),
        ("Four witnesses spoke. <A third> said no.", 1),
        ("Three sailors spoke. <The second> said no.", 1),
        ("<Two> said no.", 2),
        ("Six nurses spoke. <Three in the ward> said no.", 3),
        ("<At least two> said no.", 2),
        ("Six nurses spoke. <Three of the six> said no.", 3),
        ("Six nurses spoke. <The six> said no.", 6),
        ("<At least 4 of its pilots> said no.", 4),
        ("<An analyst there> said no.", 1),
        ("<The couple> said no.", 2),
        ("<A retired couple> said no.", 2),
        ("<The pair> said no.", 2),
        ("<The trio> said no.", 3),
    ],
)
def test_people_without_names_are_told_by_a_number_or_a_place_in_a_row(
    text: str, count: int
) -> None:
    told = last(text)
    assert (told.sourcing, told.count) == (Sourcing.UNNAMED, count)


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("Two letters were found. <The other> said no.", SourceKind.DOCUMENT),
        ("Three posts were shared. <A third> said no.", SourceKind.POST),
        ("Two banks failed. <One> said no.", SourceKind.ORGANIZATION),
        ("Two letters reached three nurses. <The second> said no.", SourceKind.PERSON),
        ("<Nearly 6 in 10 voters> said no.", SourceKind.GROUP),
        ("<About a quarter of voters> said no.", SourceKind.GROUP),
        ("A poll asked voters. <A third> said no.", SourceKind.GROUP),
        ("<Some 32% of drivers> said no.", SourceKind.GROUP),
        ("<Two-thirds> said no.", SourceKind.GROUP),
        ("<Not everyone> said no.", SourceKind.GROUP),
        ("<A lot of farmers> said no.", SourceKind.GROUP),
        ("<A wide array of economists> said no.", SourceKind.GROUP),
        ("<The Brill parent> said no.", SourceKind.ORGANIZATION),
        ("Brill sank. <Its parent> said no.", SourceKind.ORGANIZATION),
    ],
)
def test_what_is_counted_tells_of_what_kind_the_other_is(text: str, kind: SourceKind) -> None:
    source = last(text, "", "Brill").source
    assert source is not None
    assert source.kind is kind


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("Eva and Max Orr bought it. <The couple> said no.", "Eva Orr ; Max Orr"),
        ("Ida Lee and her husband, Max Orr, met Jo Kim and Al Roe. <The couple> said no.",
         "Ida Lee ; Max Orr"),
        ("Ida Lee and Max Orr bought it. <The couple> said no.", "Ida Lee ; Max Orr"),
        ("Ida Lee and Max Orr met Jo Kim and Al Roe. <The couple> said no.", "The couple"),
        ("Ida Lee, Max Orr and Jo Kim met. <The couple> said no.", "The couple"),
        ("Ida Lee met Max Orr. <The couple> said no.", "The couple"),
        ("Three spoke. <A third, Ida Lee,> said no.", "Ida Lee"),
        ("Ida Lee left. <Only Ida Lee> said no.", "Ida Lee"),
    ],
)  # fmt: skip
def test_a_couple_are_the_two_who_are_named_together(text: str, name: str) -> None:
    assert last(text, "Ida Lee|Max Orr|Jo Kim|Al Roe").name == name
