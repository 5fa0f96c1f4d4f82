"""The articles that label files name, read in place from the folder of the data sets."""

from __future__ import annotations

import csv
import json
import re
import xml.etree.ElementTree as ET
from collections.abc import Callable, Iterator
from functools import lru_cache
from pathlib import Path
from typing import Any, TypeVar

from accordingto.errors import EvaluationError

_Row = TypeVar("_Row")
_BEFORE = re.compile(r" (?=[,.;:!?%)\]’”]|''|n't\b|'(?:s|re|ve|ll|d|m)\b)")
_AFTER = re.compile(r"(?<=[(\[“$]) |(?<=``) ")


def read_rows(labels: Path, understood: Callable[[dict[str, Any]], _Row]) -> Iterator[_Row]:
    """What ``understood`` makes of each line of a file of labels, JSON Lines.

    Raises EvaluationError where the file cannot be read, or with the number of a line that is no
    such label.
    """
    try:
        lines = labels.read_text("utf-8").splitlines()
    except (OSError, UnicodeDecodeError) as error:
        raise EvaluationError(f"{labels} cannot be read as UTF-8 text: {error}") from error
    for number, line in enumerate(lines, 1):
        try:
            row = understood(json.loads(line))
        except (KeyError, TypeError, ValueError, IndexError) as error:
            raise EvaluationError(f"{labels}, line {number} is no such label: {error}") from error
        yield row


def read_article(data: Path, key: str) -> str:
    """The text of "polnear/PART/NAME", "ecbplus/TOPIC/NAME" or "fnc1/train/ID".

    Raises EvaluationError where there is no such article.
    """
    corpus, part, name = [*key.split("/", 2), "", ""][:3]
    try:
        if corpus == "ecbplus":
            return _ecbplus(data / corpus / part / f"{name}.xml")
        if corpus == "fnc1":
            return _fnc1(data / corpus / f"{part}_bodies.csv")[name]
        return (data / corpus / part / "text" / f"{name}.txt").read_bytes().decode("utf-8")
    except (OSError, KeyError, UnicodeDecodeError, csv.Error, ET.ParseError) as error:
        raise EvaluationError(f"the article {key} cannot be read in {data}: {error}") from error


def _ecbplus(path: Path) -> str:
    """An article of ECB+ (Cybulska and Vossen, LREC 2014): its tokens joined, a sentence a line."""
    sentences: dict[int, list[str]] = {}
    for token in ET.parse(path).getroot().iter("token"):  # noqa: S314 - a known corpus
        sentences.setdefault(int(token.get("sentence", "0")), []).append(token.text or "")
    lines = (" ".join(tokens) for _, tokens in sorted(sentences.items()))
    return "\n".join(_AFTER.sub("", _BEFORE.sub("", line)) for line in lines)


@lru_cache(maxsize=1)
def _fnc1(path: Path) -> dict[str, str]:
    """The bodies of the Fake News Challenge, by their ids."""
    with path.open(newline="", encoding="utf-8") as file:
        return {row["Body ID"]: row["articleBody"] for row in csv.DictReader(file)}
