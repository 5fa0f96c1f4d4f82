"""A surname that is a verb as well: Said."""

from __future__ import annotations

import pytest

from accordingto.extraction.surnames import as_names


@pytest.mark.parametrize(
    ("text", "named"),
    [
        ("Omar Said left. Nobody saw Said again.", 2),
        ("Mr. Said left.", 1),
        ("Edward W. Said, the critic, left.", 1),
        ("Said said he was tired.", 1),
        ("In the end Said denied it.", 1),
        ("Said's brother left. They asked Said, too.", 2),
        ("Said Jalili told them to go.", 1),
        # A verb that opens a sentence, or stands in a headline.
        ("Said the mayor: “Go.”", 0),
        ("“Go.” Said Ida Lund.", 0),
        ("What the Mayor Said Was Wrong", 0),
        ("What the Mayor Just Said, He Denied", 0),
        ("And Then He Said", 0),
        ("Omar Said left. Said the mayor: “Go.”", 1),
        ("He said so. It was said.", 0),
    ],
)
def test_said_is_a_name_where_a_name_stands_before_it_or_a_verb_behind(
    text: str, named: int
) -> None:
    read = as_names(text)
    assert len(read) == len(text)
    assert read.count("Saad") == named
