"""Memory of one process that reads many documents, sampled as it goes, in MB."""

import itertools
import resource
import sys
from pathlib import Path

from accordingto import Reader
from accordingto.showing.exports import reading_to_json
from bench.work import paths_from_arguments, report

SAMPLES = 20
PAGE_MB = resource.getpagesize() / 1e6


def resident_mb() -> float:
    """What the process holds in memory now."""
    return int(Path("/proc/self/statm").read_text().split()[1]) * PAGE_MB


def main() -> None:
    paths, documents = paths_from_arguments(), int(sys.argv[1])
    samples = []
    readings = Reader().read_many(itertools.islice(itertools.cycle(paths), documents))
    for number, reading in enumerate(readings, start=1):
        reading_to_json(reading)
        if number % max(1, documents // SAMPLES) == 0:
            samples.append(round(resident_mb(), 1))
    peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss * 1024 / 1e6
    report(documents=documents, samples=samples, peak=round(peak, 1))


if __name__ == "__main__":
    main()
