"""Seconds that a warm reader takes for the files, from their bytes to lines of JSON."""

from accordingto import Reader
from accordingto.showing.exports import reading_to_json
from bench.work import best_seconds, paths_from_arguments, report


def main() -> None:
    paths = paths_from_arguments()
    reader = Reader()

    def read() -> int:
        return sum(len(reading_to_json(reading)) for reading in reader.read_many(paths))

    report(seconds=best_seconds(read))


if __name__ == "__main__":
    main()
