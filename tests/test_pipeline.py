"""The whole way: many inputs, one bad one among them, any number of workers."""

from __future__ import annotations

import json
import threading
import time
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest

from accordingto.errors import ModelError, ReadingError
from accordingto.extraction import Extraction
from accordingto.pipeline import AHEAD, Reader
from accordingto.reading import Input, InputKind, Options, document_from_text
from accordingto.showing.exports import reading_to_json
from accordingto.types import (
    Attribution,
    CautionKind,
    Document,
    Quotation,
    Reading,
    Span,
    Stance,
)
from tests.sayings import find_sayings


@pytest.fixture
def reader() -> Reader:
    return Reader(extractor=find_sayings)


def write_articles(folder: Path, count: int) -> list[Path]:
    paths = [folder / f"article-{number:03}.txt" for number in range(count)]
    for number, path in enumerate(paths):
        path.write_text(f"Novak said bridge {number} is safe.\n" * (1 + number % 7), "utf-8")
    return paths


def failure_of(reading: Reading) -> tuple[str, str]:
    assert reading.document is None
    assert reading.failure is not None
    return reading.failure.stage, reading.failure.reason


def test_one_article_is_read_with_what_is_found_in_it(reader: Reader, tmp_path: Path) -> None:
    (path,) = write_articles(tmp_path, 1)
    reading = reader.read(path)
    assert reading.failure is None
    assert reading.document is not None
    assert reading.document.path == str(path)
    (found,) = reading.attributions
    assert found.content[0].text_in(reading.document.text) == "bridge 0 is safe."
    assert [name.span.text_in(reading.document.text) for name in reading.names] == ["Novak"]


def test_date_and_outlet_given_for_one_article_stand_above_those_of_the_reader(
    tmp_path: Path,
) -> None:
    (path,) = write_articles(tmp_path, 1)
    options = Options(published="2023", outlet="The Ferry Post")
    reader = Reader(options=options, extractor=find_sayings)
    document = reader.read(path, published="2024-05-06").document
    assert document is not None
    assert (document.published, document.outlet) == ("2024-05-06", "The Ferry Post")


def test_a_string_is_read_as_an_article(reader: Reader) -> None:
    reading = reader.read_text("Novak said no.", title="No", outlet="Post", published="2024")
    assert reading.document is not None
    assert reading.document.title == "No"
    assert (reading.document.outlet, reading.document.published) == ("Post", "2024")
    assert len(reading.attributions) == 1


def test_a_blank_string_is_a_failure_not_an_error(reader: Reader) -> None:
    assert failure_of(reader.read_text(" \n"))[0] == "reading"


def test_a_date_that_is_none_is_the_callers_mistake(reader: Reader) -> None:
    with pytest.raises(ReadingError, match="'yesterday' is not a date"):
        reader.read_text("Novak said no.", published="yesterday")
    with pytest.raises(ReadingError, match="'yesterday' is not a date"):
        reader.read_many([], published="yesterday")


def test_a_folder_is_too_much_for_reading_one(reader: Reader, tmp_path: Path) -> None:
    write_articles(tmp_path, 2)
    stage, reason = failure_of(reader.read(tmp_path))
    assert (stage, reason) == (
        "reading",
        f"{tmp_path}: it holds several articles; use read_many",
    )


def test_one_bad_article_does_not_stop_the_others(reader: Reader, tmp_path: Path) -> None:
    good, other = write_articles(tmp_path, 2)
    empty = tmp_path / "empty.txt"
    empty.write_bytes(b"")
    readings = list(reader.read_many([good, empty, tmp_path / "gone.txt", other]))
    assert [reading.failure is None for reading in readings] == [True, False, False, True]
    assert [reading.origin for reading in readings][1] == str(empty)


def test_a_fault_in_extraction_is_a_failure_that_asks_for_a_report(tmp_path: Path) -> None:
    def stumble(document: Document) -> Extraction:
        if "bridge 1 " in document.text:
            raise IndexError("list index out of range")
        return find_sayings(document)

    paths = write_articles(tmp_path, 3)
    first, second, third = Reader(extractor=stumble).read_many(paths)
    assert first.failure is None
    assert third.failure is None
    stage, reason = failure_of(second)
    assert stage == "extraction"
    assert reason.startswith(f"{paths[1]}: ")
    assert "IndexError: list index out of range" in reason
    assert "please report it" in reason


def test_an_interrupt_is_not_taken_for_a_fault() -> None:
    def interrupted(_: Document) -> Extraction:
        raise KeyboardInterrupt

    with pytest.raises(KeyboardInterrupt):
        Reader(extractor=interrupted).read_text("Novak said no.")


def test_the_readings_are_the_same_bytes_with_any_number_of_workers(
    reader: Reader, tmp_path: Path
) -> None:
    write_articles(tmp_path, 40)
    (tmp_path / "article-020.txt").write_bytes(b"\x00\x01\x02")
    lines = [json.dumps({"text": f"Ruiz said {number}."}) for number in range(30)]
    (tmp_path / "many.jsonl").write_text("\n".join(lines), "utf-8")
    alone, *others = (
        [reading_to_json(reading) for reading in reader.read_many([tmp_path], workers=workers)]
        for workers in (1, 2, 7)
    )
    assert len(alone) == 70
    assert others == [alone, alone]


def test_readings_keep_the_order_of_the_inputs_when_the_first_takes_longest(
    tmp_path: Path,
) -> None:
    def slow_first(document: Document) -> Extraction:
        time.sleep(0.2 if "bridge 0 " in document.text else 0)
        return find_sayings(document)

    paths = write_articles(tmp_path, 6)
    readings = Reader(extractor=slow_first).read_many(paths, workers=3)
    assert [reading.origin for reading in readings] == [str(path) for path in paths]


@pytest.mark.parametrize("workers", [1, 3])
def test_only_a_few_articles_are_taken_ahead_of_who_asks(
    reader: Reader, tmp_path: Path, workers: int
) -> None:
    taken = 0

    def endless() -> Iterator[Path]:
        nonlocal taken
        (path,) = write_articles(tmp_path, 1)
        while True:
            taken += 1
            yield path

    readings = reader.read_many(endless(), workers=workers)
    time.sleep(0.05)
    assert taken == 0
    for _ in range(10):
        next(readings)
    time.sleep(0.2)  # long enough to run away, if it did
    assert taken <= 10 + AHEAD * workers + 2


def test_a_reading_is_not_held_up_by_the_next_input(reader: Reader, tmp_path: Path) -> None:
    (path,) = write_articles(tmp_path, 1)
    arrived = threading.Event()

    def slow() -> Iterator[Path]:
        yield path
        assert arrived.wait(10)
        yield path

    readings = reader.read_many(slow(), workers=2)
    assert next(readings).failure is None
    arrived.set()
    assert len(list(readings)) == 1


def test_what_goes_wrong_in_the_callers_own_inputs_is_raised(
    reader: Reader, tmp_path: Path
) -> None:
    (path,) = write_articles(tmp_path, 1)

    def broken() -> Iterator[Path]:
        yield path
        raise ZeroDivisionError

    for workers in (1, 2):
        readings = reader.read_many(broken(), workers=workers)
        with pytest.raises(ZeroDivisionError):
            list(readings)


def test_who_stops_asking_leaves_no_thread_behind(reader: Reader, tmp_path: Path) -> None:
    before = set(threading.enumerate())
    readings = reader.read_many(write_articles(tmp_path, 30), workers=3)
    next(readings)
    assert set(threading.enumerate()) - before
    del readings
    deadline = time.monotonic() + 5
    while set(threading.enumerate()) - before and time.monotonic() < deadline:
        time.sleep(0.01)
    assert not set(threading.enumerate()) - before


def test_one_path_given_for_many_is_one_input(reader: Reader, tmp_path: Path) -> None:
    (path,) = write_articles(tmp_path, 1)
    assert len(list(reader.read_many(str(path)))) == 1


def test_inputs_that_were_found_before_are_taken_as_they_are(
    reader: Reader, tmp_path: Path
) -> None:
    (path,) = write_articles(tmp_path, 1)
    (reading,) = reader.read_many([Input(str(path), InputKind.FILE)])
    assert reading.failure is None


def test_what_somebody_else_marked_is_understood_too(reader: Reader) -> None:
    text = "Novak said the bridge is safe. Novak denied that."
    document = document_from_text(text)
    said, denied = (
        Attribution(name, (Span(at, at + 5),), cue, content, Quotation.INDIRECT, 1.0)
        for name, at, cue, content in (
            ("one", 0, (Span(6, 10),), (Span(11, 29),)),
            ("two", 31, (Span(37, 43),), (Span(44, 48),)),
        )
    )
    reading = reader.understand(document, [said, denied])
    assert [one.id for one in reading.attributions] == ["one", "two"]
    assert [one.stance for one in reading.attributions] == [Stance.AFFIRMS, Stance.DENIES]
    assert {one.source_id for one in reading.attributions} <= {one.id for one in reading.sources}
    assert {source.name for source in reading.sources} == {"Novak"}


def test_a_reading_without_a_date_of_publication_says_what_it_cannot_date(reader: Reader) -> None:
    text = "Novak said on Monday the bridge is safe."
    (caution,) = reader.read_text(text).cautions
    assert caution.kind is CautionKind.UNDATED
    dated = reader.read_text(text, published="2024-05-08")
    assert dated.cautions == ()


def test_without_claims_all_else_is_the_same_and_they_can_be_found_afterwards() -> None:
    text = "Novak said the ferry was sold.\nRuiz denied the ferry was sold.\n"
    whole = Reader(extractor=find_sayings).read_text(text)
    bare = Reader(extractor=find_sayings, claims=False)
    reading = bare.read_text(text)
    assert whole.claims
    assert reading == replace(whole, claims=())
    assert bare.find_claims([reading]) == whole.claims


def test_no_workers_is_refused(reader: Reader) -> None:
    with pytest.raises(ValueError, match="at least one worker, not 0"):
        reader.read_many([], workers=0)


def test_a_folder_without_weights_is_named(tmp_path: Path) -> None:
    with pytest.raises(ModelError, match=str(tmp_path)):
        Reader(tmp_path)
