"""For whom somebody speaks, and the body before a noun for him: "a Bank of Essary official"."""

from __future__ import annotations

import pytest

from accordingto.types import SourceKind
from tests.resolution.marking import last


@pytest.mark.parametrize(
    ("source", "speaks_for"),
    [
        ("Colonel Ana Ruiz, a spokeswoman for the army,", "the army"),
        ("Army spokeswoman Col. Ana Ruiz", "Army"),
        ("Defence ministry spokeswoman Capt. Ana Ruiz", "Defence ministry"),
        ("Essary police spokeswoman Sgt. Ana Ruiz", "Essary police"),
        ("State Department spokeswoman Ana Ruiz", "State Department"),
        ("Justice Department spokeswoman Ana Ruiz", "Justice Department"),
        ("National Guard spokeswoman Ana Ruiz", "National Guard"),
        ("Ministry of Health spokeswoman Ana Ruiz", "Ministry of Health"),
        ("A Foreign Ministry spokeswoman", "Foreign Ministry"),
        ("Ana Ruiz, the ferry line's head of communications,", "the ferry line"),
        ("Ana Ruiz, who represents the miners,", "the miners"),
        ("Ana Ruiz, representing the families,", "the families"),
        ("Ana Ruiz, speaking on behalf of the crew,", "the crew"),
        ("Ana Ruiz, who represents the accused man, Tom Lund,", "Tom Lund"),
        ("A lawyer representing the family", "the family"),
        ("A man speaking for the crew", "the crew"),
        ("Senior Vice President Ana Ruiz", None),
        ("Colonel Ana Ruiz, a sailor,", None),
        ("Ana Ruiz, who represents the third district,", None),
        ("Ana Ruiz, who represents Norland,", None),
        ("Ana Ruiz, speaking at length,", None),
    ],
)
def test_the_words_beside_a_name_tell_for_whom_somebody_speaks(
    source: str, speaks_for: str | None
) -> None:
    bodies = "Ministry of Health|State Department|Justice Department|Foreign Ministry"
    told = last(f"<{source}> said no.", "Ana Ruiz|Tom Lund", bodies, "Norland").source
    assert told is not None
    assert told.speaks_for == speaks_for


@pytest.mark.parametrize(
    ("before", "spokesman", "speaks_for"),
    [
        ("Zorb, a brewer,", "A company spokesman", "Zorb"),
        ("Zorb, a brewer,", "A spokesman", "Zorb"),
        ("Zorb, a brewer,", "A senior spokesman", "Zorb"),
        ("Zorb, a charity,", "A company spokesman", None),
        ("Zorb, a brewer,", "A police spokesman", None),
        ("Zorb, a brewer,", "A government spokesman", None),
        ("Zorb, a brewer,", "Chief Essary spokesman", None),
    ],
)
def test_a_spokesman_of_something_else_speaks_for_nobody_who_spoke_before(
    before: str, spokesman: str, speaks_for: str | None
) -> None:
    told = last(f"<{before}> said yes. <{spokesman}> said no.", "", "Zorb").source
    assert told is not None
    assert told.speaks_for in (speaks_for, "Essary")


@pytest.mark.parametrize(
    ("source", "name", "kind"),
    [
        ("A Bank of Essary official", "A Bank of Essary official", SourceKind.PERSON),
        ("A Bank of Essary report", "A Bank of Essary report", SourceKind.DOCUMENT),
        ("Bank of Essary governor Ana Ruiz", "Ana Ruiz", SourceKind.PERSON),
        ("The Bank of Essary's governor, Ana Ruiz,", "Ana Ruiz", SourceKind.PERSON),
        ("Former Bank of Essary chief Ana Ruiz", "Ana Ruiz", SourceKind.PERSON),
        ("The Bank of Essary", "The Bank of Essary", SourceKind.ORGANIZATION),
        ("The Bank of Essary, which sank,", "The Bank of Essary", SourceKind.ORGANIZATION),
        ("The Centers for Harbor Safety", "The Centers for Harbor Safety",
         SourceKind.ORGANIZATION),
        ("People for the Right Whale", "People for the Right Whale", SourceKind.ORGANIZATION),
        ("People for the most part", "People for the most part", SourceKind.GROUP),
        ("Sailors at the Bank of Essary", "Sailors at the Bank of Essary", SourceKind.GROUP),
        ("A teller for the Bank of Essary", "A teller for the Bank of Essary",
         SourceKind.PERSON),
    ],
)  # fmt: skip
def test_a_name_with_a_small_word_in_it_may_stand_before_a_noun(
    source: str, name: str, kind: SourceKind
) -> None:
    bodies = "Bank of Essary|Centers for Harbor Safety|People for the Right Whale"
    told = last(f"<{source}> said no.", "Ana Ruiz", bodies).source
    assert told is not None
    assert (told.name, told.kind) == (name, kind)


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("<The UK> said no. Britain left.", "Britain"),
        ("<Britain> said no. <The UK> left.", "Britain"),
        ("<The Philippines> said no. Manila slept.", "The Philippines"),
    ],
)
def test_a_country_has_no_article_of_another_name_for_it(text: str, name: str) -> None:
    assert last(text, "", "", "UK|Britain|Philippines|Manila").name == name
