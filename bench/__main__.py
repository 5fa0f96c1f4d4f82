"""Measure everything in one run and print a table, or JSON with ``--json``."""

from __future__ import annotations

import argparse
import datetime as dt
import json
import os
import platform
import statistics
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from importlib.metadata import version
from pathlib import Path
from typing import Any

from bench.work import CORES

ROOT = Path(__file__).parent.parent
DEVELOPMENT = ROOT.parent / "shared" / "data" / "polnear" / "dev" / "text"
EXAMPLES = ROOT / "examples"
REPEATS = 28  # of the three examples: as many documents as PolNeAR's development part has
STARTS = 5
STAGES = {
    "read": "`read --json`",
    "without_claims": "`read --json --no-claims`",
    "attributions": "attributions and names alone",
}
SOAK = 1_000  # documents; ten times as many take minutes and are asked for by --soak


def main() -> None:
    arguments = _arguments()
    _use_two_cores()
    paths = find_texts(arguments.texts)
    words = sum(len(path.read_text("utf-8", "replace").split()) for path in paths)
    with _listed(paths) as listing:
        figures = {
            "date": dt.datetime.now(dt.UTC).date().isoformat(),
            "machine": machine(),
            "versions": versions(),
            "texts": {"folder": paths[0].parent.name, "documents": len(paths), "words": words},
            "start_up": measure_start_up(paths[0]),
            "memory": _measure("bench.measure_soak", str(arguments.soak), listing),
            "speed": measure_speed(listing, words, arguments.spacy),
            "package_mb": measure_package(),
        }
        if arguments.claims:
            figures["claims"] = _measure("bench.measure_claims", str(arguments.claims))["rows"]
    print(json.dumps(figures, indent=1) if arguments.json else as_table(figures))


def _arguments() -> argparse.Namespace:
    parser = argparse.ArgumentParser(prog="python -m bench", description=__doc__)
    parser.add_argument("--texts", type=Path, help="a folder of .txt files")
    parser.add_argument("--spacy", help="the Python of an environment that has spaCy")
    parser.add_argument("--soak", type=int, default=SOAK, help="documents for the memory test")
    parser.add_argument(
        "--claims", type=Path, help="the data sets' folder: claims over thousands of articles"
    )
    parser.add_argument("--json", action="store_true", help="print JSON, not a table")
    return parser.parse_args()


def _use_two_cores() -> None:
    """Bind this process, and so every one that it starts, to two cores."""
    if hasattr(os, "sched_setaffinity"):
        os.sched_setaffinity(0, sorted(os.sched_getaffinity(0))[:CORES])
    for name in ("OMP_NUM_THREADS", "OPENBLAS_NUM_THREADS", "MKL_NUM_THREADS"):
        os.environ[name] = str(CORES)


def find_texts(folder: Path | None) -> list[Path]:
    """The files of the folder; without one the development data, or the examples repeated."""
    if folder is None and not DEVELOPMENT.is_dir():
        return sorted(EXAMPLES.glob("*.txt")) * REPEATS
    paths = sorted((folder or DEVELOPMENT).glob("*.txt"))
    if not paths:
        sys.exit(f"{folder} holds no .txt file to measure on")
    return paths


@contextmanager
def _listed(paths: Sequence[Path]) -> Iterator[str]:
    """A file that lists the paths, for the measuring processes."""
    with tempfile.TemporaryDirectory() as folder:
        listing = Path(folder) / "paths.json"
        listing.write_text(json.dumps([str(path) for path in paths]), encoding="utf-8")
        yield str(listing)


def _measure(module: str, *arguments: str, python: str = sys.executable) -> dict[str, Any]:
    """Run one measuring module in a process of its own and take up what it reports."""
    command = [python, "-m", module, *arguments]
    done = subprocess.run(command, cwd=ROOT, stdout=subprocess.PIPE, text=True, check=True)
    figures: dict[str, Any] = json.loads(done.stdout.splitlines()[-1])
    return figures


def measure_speed(listing: str, words: int, spacy: str | None) -> dict[str, Any]:
    """Words a second of the reader, of its encoder alone and of spaCy, and the ratios.

    spaCy may use the two cores in either of its ways; the ratio is to the faster one.
    """

    def rate(seconds: float) -> int:
        return round(words / seconds)

    taken = _measure("bench.measure_reader", listing)
    speed = {stage: rate(taken[stage]) for stage in STAGES}
    encoder = rate(_measure("bench.measure_encoder", listing)["seconds"])
    found: dict[str, Any] = {
        **speed,
        "encoder": encoder,
        "to_encoder": {stage: round(one / encoder, 3) for stage, one in speed.items()},
        "spacy": None,
    }
    if not spacy:
        return found
    other = _measure("bench.measure_spacy", listing, python=spacy)
    one, two = rate(other["one_process"]), rate(other["two_processes"])
    return found | {
        "spacy": other["version"],
        "spacy_one_process": one,
        "spacy_two_processes": two,
        "to_spacy": {stage: round(own / max(one, two), 2) for stage, own in speed.items()},
    }


def measure_start_up(path: Path) -> dict[str, float]:
    """Seconds from starting the command on one article to its first line of output."""
    taken = []
    command = [sys.executable, "-m", "accordingto", "read", "--json", str(path)]
    for _ in range(STARTS):
        start = time.perf_counter()
        with subprocess.Popen(command, cwd=ROOT, stdout=subprocess.PIPE) as process:
            assert process.stdout is not None
            if not process.stdout.readline():
                sys.exit(f"{' '.join(command)} printed nothing")
            taken.append(time.perf_counter() - start)
            process.stdout.read()
    return {"best": round(min(taken), 2), "median": round(statistics.median(taken), 2)}


def measure_package() -> float:
    """The size of the wheel that is shipped, in MB."""
    with tempfile.TemporaryDirectory() as folder:
        build = ["wheel", "--quiet", "--no-deps", "--no-build-isolation", "-w", folder, str(ROOT)]
        subprocess.run([sys.executable, "-m", "pip", *build], check=True)
        (wheel,) = Path(folder).glob("*.whl")
        return round(wheel.stat().st_size / 1e6, 1)


def machine() -> str:
    """The processor, the cores used of those there are, and the system."""
    name = platform.processor() or platform.machine()
    cpuinfo = Path("/proc/cpuinfo")
    if cpuinfo.exists():
        lines = cpuinfo.read_text(encoding="utf-8").splitlines()
        name = next((row.partition(": ")[2] for row in lines if row.startswith("model name")), name)
    return f"{name}, {CORES} of {os.cpu_count()} cores, {platform.system()}"


def versions() -> str:
    """The versions that the speed depends on."""
    names = ("accordingto", "onnxruntime", "tokenizers", "numpy")
    pinned = ", ".join(f"{name} {version(name)}" for name in names)
    return f"Python {platform.python_version()}, {pinned}"


def as_table(figures: dict[str, Any]) -> str:
    """The figures as a Markdown table, to be pasted as it is, under what they were measured on."""
    speed, memory, start_up = figures["speed"], figures["memory"], figures["start_up"]
    texts = figures["texts"]
    rows = [(f"{name}, warm", f"{speed[stage]:,} words/s") for stage, name in STAGES.items()]
    rows.append(("the encoder alone", f"{speed['encoder']:,} words/s"))
    rows += [
        (f"{name} : the encoder", f"{speed['to_encoder'][stage]:.0%}")
        for stage, name in STAGES.items()
    ]
    if speed["spacy"]:
        rows += [
            (f"{speed['spacy']}, one process", f"{speed['spacy_one_process']:,} words/s"),
            (f"{speed['spacy']}, two processes", f"{speed['spacy_two_processes']:,} words/s"),
        ]
        rows += [
            (f"{name} : the faster of these", f"{speed['to_spacy'][stage]:.2f} ×")
            for stage, name in STAGES.items()
        ]
    rows += [
        (
            f"cold start to first result, best / median of {STARTS}",
            f"{start_up['best']:.2f} / {start_up['median']:.2f} s",
        ),
        (f"peak memory over {memory['documents']:,} documents", f"{memory['peak']:.0f} MB"),
        ("memory after a tenth, a quarter, a half and all of them", _flat(memory["samples"])),
        ("package (wheel)", f"{figures['package_mb']:.1f} MB"),
    ]
    for row in figures.get("claims", ()):
        each = f"{1000 * row['finding'] / row['articles']:.1f} ms an article"
        took = f"{row['finding']:.0f} : {row['reading']:.0f} s, {each}"
        rows.append((f"claims over {row['articles']:,} articles together : reading them", took))
    head = (
        f"{figures['date']} · {figures['machine']} · {figures['versions']}\n"
        f"{texts['documents']} documents of {texts['words']:,} words"
    )
    body = "\n".join(f"| {name} | {value} |" for name, value in rows)
    return f"{head}\n\n| measured | |\n|---|---|\n{body}"


def _flat(samples: Sequence[float]) -> str:
    """What the process held on its way: it must not grow once the largest texts were read."""
    shown = (samples[int(len(samples) * part) - 1] for part in (0.1, 0.25, 0.5, 1))
    return " / ".join(f"{one:.0f}" for one in shown) + " MB"


if __name__ == "__main__":
    main()
