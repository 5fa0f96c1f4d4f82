"""What the measuring processes share. Standard library only: spaCy's environment runs it too."""

from __future__ import annotations

import json
import sys
import time
from collections.abc import Callable
from pathlib import Path

CORES = 2
ROUNDS = 3  # timed, after one that is not; the best counts, as it was disturbed least


def paths_from_arguments() -> list[Path]:
    """The files to work on: the paths in the JSON list that is the last argument's file."""
    return [Path(name) for name in json.loads(Path(sys.argv[-1]).read_text(encoding="utf-8"))]


def texts_of(paths: list[Path]) -> list[str]:
    """The files' texts as they stand."""
    return [path.read_bytes().decode("utf-8", errors="replace") for path in paths]


def best_seconds(run: Callable[[], object]) -> float:
    """Run once to warm up, then ``ROUNDS`` times; the shortest of these in seconds."""
    run()
    taken = []
    for _ in range(ROUNDS):
        start = time.perf_counter()
        run()
        taken.append(time.perf_counter() - start)
    return min(taken)


def report(**figures: object) -> None:
    """Hand the figures to the process that asked for them."""
    print(json.dumps(figures))
