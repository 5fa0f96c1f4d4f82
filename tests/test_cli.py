"""The commands as they are run: in a process of their own, with pipes, terminals and full disks."""

from __future__ import annotations

import csv
import fcntl
import io
import json
import os
import pty
import re
import signal
import struct
import subprocess
import sys
import termios
import threading
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path
from typing import IO, NoReturn

import pytest

from accordingto import __version__
from accordingto.cli import main
from tests.sayings import make_reader

ROOT = Path(__file__).parent.parent
# The command with an extractor that needs no weights: what is tested here is around it.
PROGRAM = (
    "import signal, sys; signal.signal(signal.SIGINT, signal.default_int_handler); "
    "from accordingto.cli import main; from tests.sayings import make_reader; "
    "sys.exit(main(make_reader=make_reader))"
)
SECONDS = 30  # for a process that should take one
ESCAPE = re.compile(r"\x1b\[[\d;?]*[A-Za-z]")

Stream = int | IO[bytes] | None


@contextmanager
def start(
    *arguments: str | Path,
    stdin: Stream = subprocess.DEVNULL,
    stdout: Stream = subprocess.PIPE,
    stderr: Stream = subprocess.PIPE,
    environment: dict[str, str] | None = None,
) -> Iterator[subprocess.Popen[bytes]]:
    """The command in a process of its own, which is ended after ``SECONDS``."""
    variables = {key: value for key, value in os.environ.items() if key != "NO_COLOR"}
    paths = os.pathsep.join([str(ROOT / "src"), str(ROOT)])
    with subprocess.Popen(
        [sys.executable, "-c", PROGRAM, *map(str, arguments)],
        stdin=stdin,
        stdout=stdout,
        stderr=stderr,
        env=variables | {"PYTHONPATH": paths, "TERM": "xterm-256color"} | (environment or {}),
    ) as process:
        limit = threading.Timer(SECONDS, process.kill)
        limit.start()
        try:
            yield process
        finally:
            limit.cancel()


def run(
    *arguments: str | Path,
    given: bytes | None = None,
    stdout: Stream = subprocess.PIPE,
    environment: dict[str, str] | None = None,
) -> tuple[int, bytes, str]:
    """The exit status, standard output, and standard error."""
    stdin = subprocess.DEVNULL if given is None else subprocess.PIPE
    with start(*arguments, stdin=stdin, stdout=stdout, environment=environment) as process:
        out, err = process.communicate(given)
    return process.returncode, out or b"", err.decode()


def run_on_terminal(
    *arguments: str | Path, columns: int = 80, environment: dict[str, str] | None = None
) -> tuple[int, str]:
    """The exit status, and what a terminal that is both output and error is sent."""
    outer, inner = pty.openpty()
    fcntl.ioctl(inner, termios.TIOCSWINSZ, struct.pack("HHHH", 40, columns, 0, 0))
    with start(*arguments, stdout=inner, stderr=inner, environment=environment) as process:
        os.close(inner)
        sent = bytearray()
        try:
            while chunk := os.read(outer, 65536):
                sent += chunk
        except OSError:  # how Linux says that the other end is closed
            pass
        os.close(outer)
        process.wait()
    return process.returncode, sent.decode()


@pytest.fixture
def article(tmp_path: Path) -> Path:
    path = tmp_path / "article.txt"
    path.write_text("Novak said the bridge is safe. Ruiz said “no”.\n", "utf-8")
    return path


@pytest.fixture
def articles(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """Four articles here: one says that the ferry was sold, one denies it, one wonders, one rains.

    Their names are short, so that no line of the output is broken in them.
    """
    monkeypatch.chdir(tmp_path)
    texts = {
        "told.txt": "Novak said the northern ferry was sold. Novak said ships are old.\n",
        "denied.txt": "Ruiz said the northern ferry was not sold.\n",
        "open.txt": "Quill said the northern ferry may have been sold.\n",
        "rain.txt": "Poe said clouds gather.\n",
    }
    for name, text in texts.items():
        Path(name).write_text(text, "utf-8")
    return list(texts)


SOLD = "The northern ferry was sold."


def call(capfd: pytest.CaptureFixture[str], arguments: Sequence[str]) -> tuple[int, str, str]:
    """Run the command line in this process, which takes less time."""
    status = main(arguments, make_reader=make_reader)
    out, err = capfd.readouterr()
    return status, out, err


def test_json_is_one_object_a_line_and_needs_no_utf_8_locale(article: Path) -> None:
    environment = {"LC_ALL": "C", "PYTHONUTF8": "0", "PYTHONCOERCECLOCALE": "0"}
    status, out, err = run("read", "--json", article, article, environment=environment)
    first, second = out.decode("utf-8").splitlines()
    assert (status, err) == (0, "")
    assert first == second
    row = json.loads(first)
    assert row["document"]["path"] == str(article)
    assert [found["content"]["text"] for found in row["attributions"]] == [
        "the bridge is safe.",
        "“no”.",
    ]


def test_csv_has_a_header_and_a_row_for_each_attribution(article: Path) -> None:
    status, out, err = run("read", "--csv", article)
    rows = list(csv.DictReader(io.StringIO(out.decode("utf-8"), newline="")))
    assert (status, err) == (0, "")
    assert [(row["number"], row["source"]) for row in rows] == [("1", "Novak"), ("2", "Ruiz")]


def test_a_pipe_gets_a_plain_list(article: Path) -> None:
    status, out, _ = run("read", article)
    assert status == 0
    assert (
        "1. Novak — said — the bridge is safe. [affirms · named · indirect · 0.88]\n"
        in out.decode("utf-8")
    )
    assert b"\x1b" not in out


def test_an_old_terminal_encoding_loses_a_quotation_mark_not_the_run(article: Path) -> None:
    environment = {"PYTHONIOENCODING": "latin-1"}
    status, out, _ = run("read", article, environment=environment)
    assert status == 0
    assert "Ruiz ? said ? ?no?." in out.decode("latin-1")


def test_standard_input_is_read_where_a_dash_says_so() -> None:
    status, out, _ = run("read", "--json", "-", given="Novak said “yes”.".encode())
    assert status == 0
    assert len(json.loads(out)["attributions"]) == 1


def test_date_and_outlet_are_those_given(capfd: pytest.CaptureFixture[str], article: Path) -> None:
    options = ["--published", "2024-05", "--outlet", "The Ferry Post"]
    status, out, _ = call(capfd, ["read", "--json", *options, str(article)])
    document = json.loads(out)["document"]
    assert status == 0
    assert (document["published"], document["outlet"]) == ("2024-05", "The Ferry Post")


def test_output_goes_to_the_file_that_is_named(
    capfd: pytest.CaptureFixture[str], article: Path
) -> None:
    file = article.with_suffix(".jsonl")
    assert call(capfd, ["read", "--json", "--output", str(file), str(article)]) == (0, "", "")
    assert json.loads(file.read_text("utf-8"))["failure"] is None


def test_csv_in_a_file_has_the_mark_that_spreadsheets_look_for_and_in_a_pipe_none(
    capfd: pytest.CaptureFixture[str], article: Path
) -> None:
    file = article.with_suffix(".csv")
    assert call(capfd, ["read", "--csv", "--output", str(file), str(article)]) == (0, "", "")
    _, out, _ = call(capfd, ["read", "--csv", str(article)])
    assert file.read_bytes().decode("utf-8") == "\ufeff" + out
    assert out.startswith("path,")


def test_a_claim_that_begins_with_a_minus_is_told_where_to_stand(
    capfd: pytest.CaptureFixture[str], article: Path
) -> None:
    claim = "-5 degrees were measured in Essary."
    status, _, err = call(capfd, ["check", claim, str(article)])
    assert status == 2
    assert "What begins with a dash and is no option stands behind a --." in err
    assert call(capfd, ["check", "--", claim, str(article)])[0] == 0


def test_an_output_that_cannot_be_opened_is_named(
    capfd: pytest.CaptureFixture[str], article: Path
) -> None:
    status, _, err = call(capfd, ["read", "--output", "/nowhere/at/all", str(article)])
    assert status == 1
    assert "/nowhere/at/all" in err
    assert "Traceback" not in err


def test_people_are_told_of_each_failure_in_one_line(
    capfd: pytest.CaptureFixture[str], article: Path
) -> None:
    empty = article.with_name("empty.txt")
    empty.touch()
    for form in ([], ["--csv"]):
        status, out, err = call(capfd, ["read", *form, str(empty), "gone.txt", str(article)])
        assert status == 1
        assert "Novak" in out
        about_empty, about_gone = err.splitlines()
        assert about_empty.startswith(f"{empty}: it is empty;")
        assert about_gone.startswith("gone.txt: there is no such file;")


def test_json_has_each_failure_as_an_object_in_its_turn(
    capfd: pytest.CaptureFixture[str], article: Path
) -> None:
    status, out, err = call(capfd, ["read", "--json", "gone.txt", str(article)])
    failed, read = map(json.loads, out.splitlines())
    assert status == 1
    assert failed["document"]["path"] == "gone.txt"
    assert failed["failure"]["stage"] == "reading"
    assert failed["attributions"] == []
    assert read["failure"] is None
    assert err == 'Documents that failed: 1; their "failure" says why.\n'


def test_articles_are_followed_by_their_claims(
    capfd: pytest.CaptureFixture[str], tmp_path: Path
) -> None:
    both = tmp_path / "both.txt"
    both.write_text("Novak said the northern ferry was sold. Ruiz said the ferry was not sold.\n")
    status, out, _ = call(capfd, ["read", str(both)])
    assert status == 0
    assert out.endswith(
        "\nClaims\n\ncontested: The northern ferry was sold.\n  1. Novak — affirms\n"
        "  2. Ruiz — denies\n\n"
    )


def test_articles_read_together_are_followed_by_the_claims_across_them(
    capfd: pytest.CaptureFixture[str], articles: list[str]
) -> None:
    status, out, err = call(capfd, ["read", "--together", *articles[:2], articles[3]])
    assert (status, err) == (0, "")
    own, across = out.split("Claims across 3 articles\n")
    assert "contested" not in own
    assert across.startswith(
        "\ncontested: The northern ferry was sold.\n  1. Novak — affirms · told.txt\n"
        "  1. Ruiz — denies · denied.txt\n"
    )
    assert across.endswith("and 2 more that one source alone makes\n")


def test_json_of_articles_read_together_ends_with_the_claims_and_the_documents(
    capfd: pytest.CaptureFixture[str], articles: list[str]
) -> None:
    command = ["read", "--json", "--together"]
    status, out, _ = call(capfd, [*command, "gone.txt", *articles[:2], articles[0]])
    *lines, last = map(json.loads, out.splitlines())
    assert status == 1
    assert len(lines) == 4
    assert list(last) == ["claims", "documents"]
    assert last["documents"] == [lines[1]["document"]["id"], lines[2]["document"]["id"]]
    assert [claim["status"] for claim in last["claims"]] == ["contested", "uncontested"]
    known = {found["id"] for line in lines for found in line["attributions"]}
    assert {one["attribution"] for claim in last["claims"] for one in claim["positions"]} <= known
    alone = call(capfd, ["read", "--json", "gone.txt", *articles[:2], articles[0]])[1]
    assert out.splitlines()[:-1] == alone.splitlines()


def test_csv_of_articles_read_together_has_the_claims_across_them(
    capfd: pytest.CaptureFixture[str], articles: list[str]
) -> None:
    for form, statuses in (
        (["--together"], ["contested", "uncontested", "contested"]),
        ([], ["uncontested"] * 3),
    ):
        status, out, _ = call(capfd, ["read", "--csv", *form, *articles[:2]])
        rows = list(csv.DictReader(io.StringIO(out, newline="")))
        assert status == 0
        assert [row["claim_status"] for row in rows] == statuses
        assert rows[-1]["position"] == ("denies" if form else "affirms")


def test_without_claims_only_those_across_all_documents_are_told(
    capfd: pytest.CaptureFixture[str], articles: list[str]
) -> None:
    command = ["read", "--json", *articles[:2]]
    with_claims = call(capfd, command)[1]
    status, out, _ = call(capfd, [*command, "--no-claims", "--together"])
    *lines, last = map(json.loads, out.splitlines())
    assert status == 0
    assert [line["claims"] for line in lines] == [[], []]
    assert [claim["status"] for claim in last["claims"]] == ["contested", "uncontested"]
    whole = [json.loads(line) | {"claims": []} for line in with_claims.splitlines()]
    assert lines == whole


@pytest.mark.parametrize("form", [[], ["--json"], ["--csv"]])
def test_articles_that_all_fail_have_no_claims_together(
    capfd: pytest.CaptureFixture[str], form: list[str]
) -> None:
    status, out, _ = call(capfd, ["read", "--together", *form, "gone.txt"])
    assert status == 1
    assert out.splitlines()[-1].startswith(
        {"": "No claims found.", "--json": '{"claims": [], "documents": []}'}.get(
            "".join(form), "path,url,"
        )
    )


def test_two_hundred_copies_of_one_article_are_shown_in_a_page_of_claims(
    capfd: pytest.CaptureFixture[str], articles: list[str]
) -> None:
    copies = [f"copy-{number:03}.txt" for number in range(200)]
    for copy in copies:
        Path(copy).write_bytes(Path(articles[0]).read_bytes())
    status, out, _ = call(capfd, ["read", "--together", *copies, articles[1]])
    across = out.split("Claims across 201 articles\n")[1]
    assert status == 0
    assert len(across.splitlines()) < 100
    assert "Ruiz — denies" in across


def test_checks_come_article_by_article_with_the_sum_last(
    capfd: pytest.CaptureFixture[str], articles: list[str]
) -> None:
    status, out, err = call(capfd, ["check", SOLD, *articles, "gone.txt"])
    assert status == 1
    assert err.startswith("gone.txt: there is no such file;")
    assert out.startswith(f"{SOLD}\n\n{articles[0]}\naffirms it (1.00)\n  1. Novak — affirms: ")
    assert "denies it (1.00)\n  1. Ruiz — denies: " in out
    assert "only discusses it (1.00)\n" in out
    assert " ".join(out[out.index("Nothing on it:") :].split()) == (
        f"Nothing on it: {articles[3]} 4 articles: 1 affirms it, 1 denies it, 1 only discusses "
        "it, 1 has nothing on it; 1 could not be read."
    )


def test_a_check_in_json_is_one_object_an_article(
    capfd: pytest.CaptureFixture[str], articles: list[str]
) -> None:
    status, out, err = call(capfd, ["check", "--json", SOLD, *articles, "gone.txt"])
    rows = [json.loads(line) for line in out.splitlines()]
    assert status == 1
    assert err == 'Documents that failed: 1; their "failure" says why.\n'
    treatments = ["affirms", "denies", "discusses", "nothing", None]
    assert [row["treatment"] for row in rows] == treatments
    assert {row["claim"] for row in rows} == {SOLD}
    assert [len(row["attributions"]) for row in rows] == [1, 1, 1, 0, 0]
    assert [one["name"] for one in rows[1]["positions"]] == ["Ruiz"]


def test_a_check_in_csv_is_one_row_a_position_and_at_least_one_an_article(
    capfd: pytest.CaptureFixture[str], articles: list[str]
) -> None:
    command = ["check", "--csv", "--output", "checks.csv", SOLD, *articles]
    assert call(capfd, command) == (0, "", "")
    rows = list(
        csv.DictReader(io.StringIO(Path("checks.csv").read_bytes().decode("utf-8-sig"), newline=""))
    )
    assert [(row["treatment"], row["position"]) for row in rows] == [
        ("affirms", "affirms"),
        ("denies", "denies"),
        ("discusses", "affirms"),
        ("nothing", ""),
    ]


@pytest.mark.parametrize("form", [[], ["--json"], ["--csv"]])
def test_a_claim_that_shares_no_word_with_any_article_gets_a_hint(
    capfd: pytest.CaptureFixture[str], articles: list[str], form: list[str]
) -> None:
    foreign = "Le vieux pont fut vendu hier"
    status, _, err = call(capfd, ["check", *form, foreign, *articles])
    assert status == 0
    assert err.startswith("Hint: no article shares a word with the claim; claims and articles are")
    assert "Hint" not in call(capfd, ["check", *form, SOLD, articles[3], articles[0]])[2]
    assert "Hint" not in call(capfd, ["check", *form, foreign, "gone.txt"])[2]


def test_bytes_of_a_claim_that_are_no_text_become_question_marks(
    capfd: pytest.CaptureFixture[str], articles: list[str]
) -> None:
    claim = "The northern \udcff ferry was sold."
    status, out, _ = call(capfd, ["check", "--json", claim, articles[0]])
    row = json.loads(out)
    assert status == 0
    assert (row["claim"], row["treatment"]) == ("The northern ? ferry was sold.", "affirms")


@pytest.mark.parametrize(
    ("claim", "hint"),
    [
        ("", "the claim is empty"),
        (" \n", "the claim is empty"),
        ("Sold", "'Sold' says nothing"),
        ("the of and", "says nothing"),
        ("word " * 5000, "the claim has 24999 characters"),
    ],
)
def test_a_claim_that_cannot_be_checked_is_misuse_before_anything_is_read(
    capfd: pytest.CaptureFixture[str], articles: list[str], claim: str, hint: str
) -> None:
    def make_none(**arguments: object) -> NoReturn:
        raise AssertionError("a reader is made")

    status = main(["check", claim, *articles], make_reader=make_none)
    out, err = capfd.readouterr()
    assert (status, out) == (2, "")
    assert hint in err
    assert "Invalid value for CLAIM" in err


@pytest.mark.parametrize(
    ("arguments", "hint"),
    [
        ([], "Missing argument 'CLAIM'"),
        ([SOLD], "write - to read standard input"),
        (["--json", "--csv", SOLD, "a.txt"], "--json and --csv cannot both be printed"),
        (["--published", "yesterday", SOLD, "a.txt"], "'yesterday' is not a date"),
        (["--together", SOLD, "a.txt"], "--together"),
        (["--max-bytes", "0", SOLD, "a.txt"], "write it as 800k, 20MB or 1GiB"),
    ],
)
def test_misuse_of_check_is_status_2_with_what_to_do(
    capfd: pytest.CaptureFixture[str], arguments: list[str], hint: str
) -> None:
    status, out, err = call(capfd, ["check", *arguments])
    assert (status, out) == (2, "")
    assert hint in err


def test_checks_that_cannot_be_written_are_said_in_one_line(
    capfd: pytest.CaptureFixture[str], articles: list[str]
) -> None:
    status, _, err = call(capfd, ["check", "--output", "/nowhere/at/all", SOLD, *articles])
    assert status == 1
    assert "/nowhere/at/all" in err
    assert "Traceback" not in err


def test_a_terminal_gets_checks_with_the_treatment_marked(articles: list[str]) -> None:
    status, sent = run_on_terminal("check", SOLD, *articles)
    assert status == 0
    assert "\x1b[1;38;5;161mdenies it\x1b[0m" in sent
    assert "4 articles: 1 affirms it" in ESCAPE.sub("", sent)


@pytest.mark.parametrize(
    ("arguments", "hint"),
    [
        ([], "write - to read standard input"),
        (["--json", "--csv", "a.txt"], "--json and --csv cannot both be printed"),
        (["--published", "yesterday", "a.txt"], "'yesterday' is not a date"),
        (["--max-bytes", "much", "a.txt"], "write it as 800k, 20MB or 1GiB"),
        (["--max-bytes", "0", "a.txt"], "write it as 800k, 20MB or 1GiB"),
        (["--workers", "0", "a.txt"], "--workers"),
        (["--timeout", "0", "a.txt"], "--timeout"),
        (["--nonsense", "a.txt"], "--nonsense"),
    ],
)
def test_misuse_is_status_2_with_what_to_do(
    capfd: pytest.CaptureFixture[str], arguments: list[str], hint: str
) -> None:
    status, out, err = call(capfd, ["read", *arguments])
    assert (status, out) == (2, "")
    assert hint in err


@pytest.mark.parametrize(
    ("size", "fails"), [("30", True), ("0.03k", True), ("1kB", False), ("1 KiB", False)]
)
def test_the_size_limit_is_given_as_people_write_it(
    capfd: pytest.CaptureFixture[str], article: Path, size: str, fails: bool
) -> None:
    status, _, err = call(capfd, ["read", "--max-bytes", size, str(article)])
    assert status == int(fails)
    assert ("limit of 30 bytes" in err) is fails


def test_a_terminal_gets_the_article_with_its_roles_marked(article: Path) -> None:
    status, sent = run_on_terminal("read", article)
    assert status == 0
    assert "\x1b[1;4;38;5;28mNovak\x1b[0m" in sent
    assert "Novak said¹ the bridge is safe. Ruiz said² “no”." in ESCAPE.sub("", sent)


def test_no_color_keeps_the_lines_under_the_roles(article: Path) -> None:
    _, sent = run_on_terminal("read", article, environment={"NO_COLOR": "1"})
    assert "\x1b[1;4mNovak\x1b[0m" in sent
    assert "38;5" not in sent


def test_many_files_have_a_progress_bar_where_a_person_waits(article: Path) -> None:
    file = article.with_suffix(".jsonl")
    many = [article] * 20
    _, sent = run_on_terminal("read", "--json", "--output", file, *many, "gone.txt")
    assert "21/21" in sent
    assert "gone.txt: " not in sent  # which is told in the object
    assert len(file.read_text("utf-8").splitlines()) == 21


def test_a_failure_is_told_above_the_progress_bar(article: Path) -> None:
    file = article.with_suffix(".csv")
    _, sent = run_on_terminal("read", "--csv", "--output", file, *[article] * 20, "gone.txt")
    assert any(line.startswith("gone.txt: ") for line in ESCAPE.sub("", sent).splitlines())


def test_few_files_have_no_progress_bar(article: Path) -> None:
    file = article.with_suffix(".jsonl")
    assert run_on_terminal("read", "--json", "--output", file, article) == (0, "")


def test_a_closed_pipe_ends_the_run_quietly(article: Path) -> None:
    for command in (
        ["read", "--json"],
        ["read", "--csv"],
        ["read"],
        ["check", "The bridge is safe."],
    ):
        with start(*command, *[article] * 500) as process:
            assert process.stdout is not None
            assert process.stderr is not None
            process.stdout.read(10)
            process.stdout.close()
            err = process.stderr.read()
            process.wait()
        assert (process.returncode, err) == (141, b"")


@pytest.mark.skipif(not Path("/dev/full").exists(), reason="there is no /dev/full on this system")
@pytest.mark.parametrize("form", [["--json"], ["--csv"], []])
def test_a_full_disk_is_said_in_one_line(article: Path, form: list[str]) -> None:
    with Path("/dev/full").open("wb") as full:
        status, _, err = run("read", *form, article, stdout=full)
    assert status == 1
    assert err.startswith("Error: standard output cannot be written: No space left on device.")
    assert len(err.splitlines()) == 1
    status, _, err = run("read", *form, "--output", "/dev/full", article)
    assert status == 1
    assert err.startswith("Error: /dev/full cannot be written: No space left on device.")
    assert len(err.splitlines()) == 1


@pytest.mark.skipif(not Path("/dev/full").exists(), reason="there is no /dev/full on this system")
def test_a_help_text_that_cannot_be_written_is_no_traceback() -> None:
    with Path("/dev/full").open("wb") as full:
        status, _, err = run("read", "--help", stdout=full)
    assert status == 1
    assert err == "Error: standard output cannot be written: No space left on device.\n"


def test_ctrl_c_ends_with_a_short_line_and_status_130(article: Path) -> None:
    # Standard input stays open, so that the second input never comes to its end.
    with start("read", "--json", article, "-", stdin=subprocess.PIPE) as process:
        assert process.stdout is not None
        assert process.stderr is not None
        first = process.stdout.readline()
        process.send_signal(signal.SIGINT)
        err = process.stderr.read().decode()
        process.wait()
    assert json.loads(first)["failure"] is None
    assert process.returncode == 130
    assert err.strip() == "Interrupted; what was left is not read."


def test_the_version_is_told(capfd: pytest.CaptureFixture[str]) -> None:
    assert call(capfd, ["--version"]) == (0, f"accordingto {__version__}\n", "")


def test_help_shows_examples_and_exit_statuses(capfd: pytest.CaptureFixture[str]) -> None:
    status, out, _ = call(capfd, ["read", "--help"])
    assert status == 0
    assert "accordingto read --json articles/ > found.jsonl" in out
    assert "Exit status: 0; 1 if some documents could not be read; 2 if" in out


def test_help_of_check_shows_examples_and_exit_statuses(
    capfd: pytest.CaptureFixture[str],
) -> None:
    status, out, _ = call(capfd, ["check", "--help"])
    assert status == 0
    assert "accordingto check 'The ferry company has offered to sell two ships.' articles/" in out
    assert "Exit status: 0; 1 if some documents could not be read; 2 if" in out


def test_help_says_what_together_adds(capfd: pytest.CaptureFixture[str]) -> None:
    out = " ".join(call(capfd, ["read", "--help"])[1].split())
    assert 'an object of "claims" and the ids of the "documents"' in out


def test_help_loads_nothing_that_is_slow() -> None:
    program = (
        "import sys; from accordingto.cli import main; "
        "[main([command, '--help']) for command in ('read', 'check')]; "
        "sys.exit(' '.join({'numpy', 'onnxruntime', 'tokenizers', 'trafilatura', 'httpx', 'rich'}"
        " & set(sys.modules)))"
    )
    environment = os.environ | {"PYTHONPATH": str(ROOT / "src")}
    process = subprocess.run(
        [sys.executable, "-c", program], capture_output=True, env=environment, timeout=SECONDS
    )
    assert process.stderr == b"\n"


def test_the_module_is_the_command() -> None:
    environment = os.environ | {"PYTHONPATH": str(ROOT / "src")}
    process = subprocess.run(
        [sys.executable, "-m", "accordingto", "--version"],
        capture_output=True,
        env=environment,
        timeout=SECONDS,
    )
    assert process.stdout.decode() == f"accordingto {__version__}\n"


def test_a_model_folder_without_weights_is_named(
    capfd: pytest.CaptureFixture[str], article: Path
) -> None:
    status = main(["read", "--model", str(article.parent), str(article)])
    err = capfd.readouterr().err
    assert status == 1
    assert str(article.parent) in err
    assert len(err.splitlines()) == 1


def test_polnear_figures_are_printed_for_people_and_for_programs(
    capfd: pytest.CaptureFixture[str], tmp_path: Path
) -> None:
    for folder in ("text", "attributions"):
        (tmp_path / folder).mkdir()
    (tmp_path / "text" / "a.txt").write_text("Novak said it is safe.", "utf-8")
    (tmp_path / "attributions" / "a.ann").write_text(
        "T1\tSource 0 5\tNovak\nT2\tCue 6 10\tsaid\nT3\tContent 11 22\tit is safe.\n"
        "E1\tAttribution:T2 Source:T1 Content:T3 Cue:T2\n",
        "utf-8",
    )
    status, out, _ = call(capfd, ["evaluate", "polnear", str(tmp_path)])
    assert status == 0
    assert re.search(r"exact source +100\.0 +100\.0 +100\.0", out)
    status, out, _ = call(capfd, ["evaluate", "polnear", "--json", str(tmp_path)])
    assert status == 0
    assert json.loads(out)["whole"] == {"P": 100.0, "R": 100.0, "F1": 100.0}


def test_figures_of_names_are_printed_for_programs(
    capfd: pytest.CaptureFixture[str], tmp_path: Path
) -> None:
    file = tmp_path / "dev.txt"
    file.write_text("Novak\tB-politician\nsaid\tO\nit\tO\n.\tO\n", "utf-8")
    status, out, _ = call(capfd, ["evaluate", "names", "--json", str(file)])
    assert status == 0
    assert json.loads(out)["all"] == {"P": 100.0, "R": 100.0, "F1": 100.0}


def test_figures_of_labels_are_printed_with_marked_spans_and_end_to_end(
    capfd: pytest.CaptureFixture[str], tmp_path: Path
) -> None:
    for folder in ("text", "attributions"):
        (tmp_path / folder).mkdir()
    (tmp_path / "text" / "a.txt").write_text("Novak said it is safe.", "utf-8")
    (tmp_path / "attributions" / "a.ann").write_text(
        "T1\tSource 0 5\tNovak\nT2\tCue 6 10\tsaid\nT3\tContent 11 22\tit is safe.\n"
        "E1\tSource:T1 Content:T3 Cue:T2\n",
        "utf-8",
    )
    labels = tmp_path / "labels.jsonl"
    row = {"key": "a#0", "stance": "affirms", "sourcing": "named", "resolved": ["Novak"]}
    spans = {"source": [[0, 5]], "cue": [[6, 10]], "content": [[11, 22]]}
    labels.write_text(json.dumps(row | spans) + "\n", "utf-8")
    command = ["evaluate", "labels", "--json", str(labels), str(tmp_path)]
    status, out, _ = call(capfd, command)
    assert status == 0
    assert json.loads(out)["resolved"] == {"accuracy": 100.0}
    status, out, _ = call(capfd, [*command, "--end-to-end"])
    assert status == 0
    assert json.loads(out)["resolved"] == 100.0


def test_figures_of_times_are_printed(capfd: pytest.CaptureFixture[str], tmp_path: Path) -> None:
    (tmp_path / "a.tml").write_text(
        '<TimeML><DCT><TIMEX3 value="2024-08-12">today</TIMEX3></DCT>'
        '<TEXT>It opened on <TIMEX3 value="2024-07-28">July 28</TIMEX3>.</TEXT></TimeML>',
        "utf-8",
    )
    status, out, _ = call(capfd, ["evaluate", "times", str(tmp_path)])
    assert status == 0
    assert re.search(r"span and value +100\.0 +100\.0 +100\.0", out)


@pytest.mark.parametrize("what", ["times", "coreference"])
def test_a_folder_without_the_files_that_are_scored_is_named(
    capfd: pytest.CaptureFixture[str], tmp_path: Path, what: str
) -> None:
    status, _, err = call(capfd, ["evaluate", what, str(tmp_path)])
    assert status == 1
    assert str(tmp_path) in err


def test_a_folder_that_is_no_polnear_is_named(
    capfd: pytest.CaptureFixture[str], tmp_path: Path
) -> None:
    status, _, err = call(capfd, ["evaluate", "polnear", str(tmp_path)])
    assert status == 1
    assert err.startswith("Error: ")
    assert str(tmp_path) in err
