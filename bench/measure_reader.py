"""Seconds that a warm reader takes for the files, from their bytes to lines of JSON.

As it is used, without claims, and with no more than attributions and names: what the next stages
say of them (who, about what, when) is then left out as well.
"""

from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

from accordingto import Reader
from accordingto.extraction import extract
from accordingto.model import ReaderModel
from accordingto.reading import find_inputs
from accordingto.reading import read as read_input
from accordingto.showing.exports import reading_to_json
from accordingto.types import Reading
from bench.work import CORES, best_seconds, paths_from_arguments, report


def main() -> None:
    paths = paths_from_arguments()
    report(
        read=_seconds(Reader(), paths),
        without_claims=_seconds(Reader(claims=False), paths),
        attributions=_seconds_of_attributions(ReaderModel.load(), paths),
    )


def _seconds(reader: Reader, paths: list[Path]) -> float:
    return best_seconds(lambda: sum(len(reading_to_json(one)) for one in reader.read_many(paths)))


def _seconds_of_attributions(model: ReaderModel, paths: list[Path]) -> float:
    def written(path: Path) -> int:
        [row] = [row for one in find_inputs([path]) for row in read_input(one)]
        assert row.document is not None
        found = extract(row.document, model)
        reading = Reading(
            row.origin, row.document, attributions=found.attributions, names=found.names
        )
        return len(reading_to_json(reading))

    with ThreadPoolExecutor(CORES) as pool:
        return best_seconds(lambda: sum(pool.map(written, paths)))


if __name__ == "__main__":
    main()
