"""Claims over many articles read together: seconds to read them, and to find what they claim.

The articles are PolNeAR's (each cut in two at a paragraph), ECB+'s and FNC-1's bodies, in an order
that is drawn once: of these the first thousand, and the first four thousand.
"""

from __future__ import annotations

import csv
import itertools
import json
import random
import sys
import tempfile
import time
from collections.abc import Iterator
from pathlib import Path

from accordingto import Reader
from accordingto.evaluation.articles import read_article
from bench.work import report

SIZES = (1_000, 4_000)


def articles(data: Path) -> Iterator[str]:
    """All texts of the three sets."""
    for path in sorted(data.glob("polnear/*/text/*.txt")):
        text = path.read_bytes().decode("utf-8", "replace")
        middle = text.find("\n", len(text) // 2)
        yield from (part for part in (text[:middle], text[middle:]) if part.strip())
    for path in sorted(data.glob("ecbplus/*/*.xml")):
        yield read_article(data, f"ecbplus/{path.parent.name}/{path.stem}")
    with (data / "fnc1/train_bodies.csv").open(newline="", encoding="utf-8") as file:
        yield from (row["articleBody"] for row in csv.DictReader(file))


def main() -> None:
    texts = list(articles(Path(sys.argv[1])))
    random.Random(1).shuffle(texts)  # noqa: S311 - an order, no secret
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
