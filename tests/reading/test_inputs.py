"""What the arguments of a command stand for."""

import os
from pathlib import Path

import pytest

from accordingto.errors import SourceMissing
from accordingto.reading import InputKind, find_inputs


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    names = ["b.txt", "a.md", "c.HTML", "d.jsonl", "picture.png", ".hidden.txt", "notes"]
    names += ["sub/z.ndjson", "sub/y.text", "sub/deeper/x.htm", ".git/config.txt", "empty/logo.svg"]
    for name in names:
        (tmp_path / name).parent.mkdir(parents=True, exist_ok=True)
        (tmp_path / name).write_text("She said no.")
    monkeypatch.chdir(tmp_path)
    return tmp_path


def origins(*arguments: str | Path) -> list[str]:
    return [found.origin for found in find_inputs(arguments)]


def problem(argument: str) -> str:
    (found,) = find_inputs([argument])
    assert isinstance(found.problem, SourceMissing)
    return str(found.problem)


def test_folder_stands_for_its_texts_and_pages_in_order_of_name(folder: Path) -> None:
    names = ["a.md", "b.txt", "c.HTML", "d.jsonl", "sub/y.text", "sub/z.ndjson", "sub/deeper/x.htm"]
    assert origins(folder) == [str(folder / name) for name in names]


def test_arguments_keep_their_order(folder: Path) -> None:
    assert origins("sub", "b.txt", "-") == [
        "sub/y.text",
        "sub/z.ndjson",
        "sub/deeper/x.htm",
        "b.txt",
        "-",
    ]


def test_file_that_is_named_is_read_whatever_its_ending(folder: Path) -> None:
    assert origins("notes") == ["notes"]


def test_pattern_that_the_shell_left_is_expanded_in_order(folder: Path) -> None:
    assert origins("*.[tm]*") == ["a.md", "b.txt"]
    assert origins("**/*.htm") == ["sub/deeper/x.htm"]
    assert origins(f"{folder}/su*") == origins(folder / "sub")


def test_file_whose_name_looks_like_a_pattern_is_that_file(folder: Path) -> None:
    Path("a[1].txt").write_text("She said no.")
    assert origins("a[1].txt") == ["a[1].txt"]


def test_urls_and_standard_input_are_told_from_files() -> None:
    found = [*find_inputs(["HTTPS://courier.example/a?b=*", "-"])]
    assert [one.kind for one in found] == [InputKind.URL, InputKind.STDIN]
    assert not any(one.problem for one in found)


def test_missing_file_is_named_with_one_that_may_be_meant(folder: Path) -> None:
    Path("amnesty-denial.txt").write_text("She said no.")
    assert "did you mean amnesty-denial.txt?" in problem("amnesty-denail.txt")
    assert "did you mean sub/y.text?" in problem("sub/yy.text")


@pytest.mark.parametrize(
    ("argument", "remedy"),
    [
        ("nowhere/at/all.txt", "nor the folder"),
        ("qqqqqqqqqqqqqqq", "check the path"),
        ("", "an empty name is no file"),
        ("courier.example.org/story", "write https://courier.example.org/story"),
        ("qqqqqqqq.md", "check the path"),
        ("x" * 5_000, "check the path"),
        ("no-such-*.txt", "no file matches"),
        ("ftp://courier.example/a.txt", "only http and https"),
        ("empty", "no file in this folder ends in .txt, .text, .md, .html, .htm, .jsonl, .ndjson"),
    ],
)
def test_argument_that_stands_for_nothing_says_what_to_do(
    folder: Path, argument: str, remedy: str
) -> None:
    assert remedy in problem(argument)


def test_one_wrong_argument_does_not_stop_the_others(folder: Path) -> None:
    found = [*find_inputs(["gone.txt", "b.txt"])]
    assert [bool(one.problem) for one in found] == [True, False]


def test_folder_that_leads_back_to_itself_is_walked_once(folder: Path) -> None:
    os.symlink(folder / "sub", folder / "sub" / "again")  # noqa: PTH211
    assert origins("sub") == ["sub/y.text", "sub/z.ndjson", "sub/deeper/x.htm"]


def test_pipe_in_a_folder_is_passed_over(folder: Path) -> None:
    os.mkfifo(folder / "sub" / "pipe.txt")
    assert "sub/pipe.txt" not in origins("sub")


def test_nothing_is_looked_for_before_it_is_asked_for(folder: Path) -> None:
    found = find_inputs(["late.txt"])
    Path("late.txt").write_text("She said no.")
    assert next(found).problem is None
