"""What was written for this project with every attribution marked, as examples to learn from.

``labels/passages.txt`` has short passages, a line ``---`` between them. Roles are marked in place,
as ``[s1|The mayor] [c1|said] [t1|the plan was dead]``: source, cue and content of the attribution
of that number in its passage. A role of several pieces is marked several times, and marks nest.

``python -m training.passages`` measures how many attributions are found of those kept for it.
"""

from __future__ import annotations

import json
import re
from collections import defaultdict
from collections.abc import Iterator
from pathlib import Path

import click
from tokenizers import Tokenizer

from accordingto import Reader
from accordingto.evaluation.labels import rate, word_places
from accordingto.evaluation.ledger import ENDING, is_covered
from accordingto.model import encode
from accordingto.model.loading import WEIGHTS
from accordingto.types import Role, Span
from training.corpora import Example, Marked, Pieces, mark

PASSAGES = Path(__file__).parent / "labels" / "passages.txt"
KEPT = 8  # of so many passages one is kept for measuring
_ROLES = {"s": Role.SOURCE, "c": Role.CUE, "t": Role.CONTENT}
_BETWEEN = re.compile(r"^---$\n?", re.MULTILINE)
_SIGN = re.compile(r"\[([sct])(\d+)\||\]")


def read_passages(path: Path, tokenizer: Tokenizer, *, kept: bool = False) -> Iterator[Example]:
    """The passages that are learnt from, or those that are ``kept`` for measuring."""
    for key, text, marked in _passages(path, kept=kept):
        yield mark(key, text, encode(text, tokenizer), marked)


def read_keys(folder: Path, tokenizer: Tokenizer) -> Iterator[Example]:
    """Articles with an answer key beside them, see ``accordingto.evaluation.ledger``."""
    for path in sorted(folder.glob(f"*{ENDING}")):
        text = path.with_name(path.name.removesuffix(ENDING) + ".txt").read_bytes().decode("utf-8")
        rows = json.loads(path.read_text("utf-8"))["attributions"]
        marked = [Marked(**{role: _pieces(row[role]) for role in Role}) for row in rows]
        marked.sort(key=lambda one: min(one.source + one.cue + one.content))
        yield mark(path.stem, text, encode(text, tokenizer), marked)


def unmarked(raw: str) -> tuple[str, list[Marked]]:
    """A passage without its marks, and the attributions that they tell.

    >>> unmarked("[t1|It is], [c1|said] [s1|Bo].")
    ('It is, said Bo.', [Marked(source=((12, 14),), cue=((7, 11),), content=((0, 5),))])

    Raises:
        ValueError: a mark that is not closed, or never opened; an attribution without a cue.
    """
    text, at = "", 0
    open_marks: list[tuple[Role, int, int]] = []
    spans: dict[int, dict[Role, list[tuple[int, int]]]] = defaultdict(lambda: defaultdict(list))
    for sign in _SIGN.finditer(raw):
        text += raw[at : sign.start()]
        at = sign.end()
        if sign[1]:
            open_marks.append((_ROLES[sign[1]], int(sign[2]), len(text)))
        elif not open_marks:
            raise ValueError(f"a mark is closed that was not opened, behind {text[-40:]!r}")
        else:
            role, number, start = open_marks.pop()
            spans[number][role].append((start, len(text)))
    text += raw[at:]
    if open_marks:
        raise ValueError(f"a mark is not closed, before {text[open_marks[-1][2] :][:40]!r}")
    if bare := [number for number, roles in spans.items() if not roles[Role.CUE]]:
        raise ValueError(f"attribution {bare[0]} has no cue, in {text[:40]!r}")
    found = [Marked(**{role: _pieces(spans[key][role]) for role in Role}) for key in sorted(spans)]
    return text, found


def _pieces(spans: list[tuple[int, int]]) -> Pieces:
    return tuple((start, end) for start, end in sorted(spans))


def _passages(path: Path, *, kept: bool) -> Iterator[tuple[str, str, list[Marked]]]:
    for number, raw in enumerate(_BETWEEN.split(path.read_text("utf-8"))):
        if raw.strip() and (number % KEPT == KEPT - 1) == kept:
            yield f"{path.stem}-{number}", *unmarked(raw.strip())


@click.command(help="Print how many attributions are found of the passages kept for measuring.")
@click.option("--model", type=click.Path(exists=True, path_type=Path), default=WEIGHTS)
def main(model: Path) -> None:
    reader = Reader(model=model, claims=False)
    found = total = 0
    for _, text, marked in _passages(PASSAGES, kept=True):
        told = [
            {role: word_places(text, one.spans(role)) for role in Role}
            for one in reader.read_text(text).attributions
        ]
        for one in marked:
            pieces = {role: [Span(*piece) for piece in getattr(one, role)] for role in Role}
            wanted = {role: word_places(text, spans) for role, spans in pieces.items()}
            found += any(is_covered(wanted, other) for other in told)
            total += 1
    click.echo(f"{found} of {total} attributions are found ({rate(found, total)} %)")


if __name__ == "__main__":
    main()
