"""Claims over many articles read together: seconds to read them, and to find what they claim.

The articles are PolNeAR's (each cut in two at a paragraph), ECB+'s and FNC-1's bodies. Those of one
event stay together, as they do in an archive that grows; the order of the events is drawn once. Of
these the first thousand articles, and the first four thousand, wherever that cuts an event.
"""

from __future__ import annotations

import csv
import itertools
import json
import random
import sys
import tempfile
import time
from collections import defaultdict
from pathlib import Path

from accordingto import Reader
from accordingto.evaluation.articles import read_article
from accordingto.evaluation.fnc import events_of_bodies
from bench.work import report

SIZES = (1_000, 4_000)


def events(data: Path) -> list[list[str]]:
    """The texts of the three sets, by what they tell of; an article of PolNeAR is an event."""
    found: dict[str, list[str]] = defaultdict(list)
    for path in sorted(data.glob("polnear/*/text/*.txt")):
        text = path.read_bytes().decode("utf-8", "replace")
        middle = text.find("\n", len(text) // 2)
        found[str(path)] += [part for part in (text[:middle], text[middle:]) if part.strip()]
    for path in sorted(data.glob("ecbplus/*/*.xml")):
        key = f"ecbplus/{path.parent.name}/{path.stem}"
        found[f"{path.parent.name} {'plus' in path.stem}"].append(read_article(data, key))
    event = events_of_bodies(data / "fnc1")
    with (data / "fnc1/train_bodies.csv").open(newline="", encoding="utf-8") as file:
        for row in csv.DictReader(file):
            found[event.get(row["Body ID"], row["Body ID"])].append(row["articleBody"])
    return list(found.values())


def main() -> None:
    order = events(Path(sys.argv[1]))
    random.Random(1).shuffle(order)  # noqa: S311 - an order, no secret
    texts = [text for event in order for text in event]
    reader = Reader()
    readings = []
    rows = []
    with tempfile.TemporaryDirectory() as folder:
        file = Path(folder) / "articles.jsonl"
        file.write_text("\n".join(json.dumps({"text": text}) for text in texts), encoding="utf-8")
        began = time.perf_counter()
        for reading in itertools.islice(reader.read_many([file]), SIZES[-1]):
            readings.append(reading)
            if len(readings) in SIZES:
                rows.append({"articles": len(readings), "reading": time.perf_counter() - began})
    for row in rows:
        began = time.perf_counter()
        claims = reader.find_claims(readings[: int(row["articles"])])
        row |= {"claims": len(claims), "finding": time.perf_counter() - began}
    report(rows=rows)


if __name__ == "__main__":
    main()
