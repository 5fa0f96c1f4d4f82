"""`accordingto read`: every attribution in articles, and the claims that they make."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from typing import TYPE_CHECKING, Any

import click

from accordingto.cli.options import GUARDED, json_option, reading_options
from accordingto.cli.output import Output, console_on
from accordingto.cli.running import demand, run_over

if TYPE_CHECKING:
    from accordingto.types import Claim, Reading

FindClaims = Callable[[Sequence["Reading"]], Sequence["Claim"]]


@click.command(
    short_help="Find who said what, and the claims that are made.",
    epilog="""\b
Examples:
  accordingto read article.html
  accordingto read --together articles/
  accordingto read --json articles/ > found.jsonl
  accordingto read --csv 'news/2024-*.txt' --outlet 'The Ferry Post' --output found.csv
  accordingto read https://example.org/article
  cat article.txt | accordingto read -

Exit status: 0; 1 if some documents could not be read; 2 if the command was misused.
""",
)
@json_option
@click.option(
    "--csv",
    "as_csv",
    is_flag=True,
    help=f"Print one row an attribution, with its position in a claim. {GUARDED}",
)
@click.option(
    "--together",
    is_flag=True,
    help="Find the claims across all documents, too: who says the same, who disputes it. They "
    'follow the documents; with --json as a last line, an object of "claims" and the ids of the '
    '"documents"; with --csv the columns claim, claim_status and position tell them, and no row is '
    "printed before all documents are read, which are all kept in memory.",
)
@click.option(
    "--no-claims",
    "without_claims",
    is_flag=True,
    help="Leave out the claims that each document makes, in three quarters of the time.",
)
@reading_options
@click.pass_context
def read(
    ctx: click.Context,
    /,
    inputs: tuple[str, ...],
    as_json: bool,
    as_csv: bool,
    together: bool,
    without_claims: bool,
    **options: Any,
) -> None:
    """Find every attribution in news articles, and the claims that they make.

    INPUT is a file (text or HTML; JSONL, JSON, CSV, RSS or Atom with many articles), a folder, a
    glob in quotes, an http(s) URL, or - for standard input. On a terminal the articles are shown
    with source, cue and content marked; elsewhere a plain list is printed, or what --json and
    --csv say.
    """
    demand(inputs, as_json=as_json, as_csv=as_csv)
    # A table of all documents together tells of no claims but those across them.
    claims = not (without_claims or (together and as_csv))
    with run_over(ctx, inputs, as_json=as_json, as_csv=as_csv, claims=claims, **options) as run:
        find_claims = run.reader.find_claims if together else None
        if as_json:
            _to_json(run.out, run.readings, find_claims)
        elif as_csv:
            _to_csv(run.out, run.readings, find_claims)
        else:
            _to_people(run.out, run.readings, find_claims)


def _to_json(out: Output, readings: Iterable[Reading], find_claims: FindClaims | None) -> None:
    from accordingto.showing.exports import claims_to_json, reading_to_json

    kept: list[Reading] = []
    for reading in readings:
        out.write(reading_to_json(reading) + "\n")
        if find_claims and reading.document:
            kept.append(reading)
    if find_claims:
        ids = dict.fromkeys(reading.document.id for reading in kept if reading.document)
        out.write(claims_to_json(find_claims(kept), ids) + "\n")


def _to_csv(out: Output, readings: Iterable[Reading], find_claims: FindClaims | None) -> None:
    from accordingto.showing.tables import csv_header, reading_to_csv, readings_to_csv

    out.write(csv_header())
    if find_claims:
        kept = [reading for reading in readings if reading.document]
        rows = readings_to_csv(kept, find_claims(kept))
    else:
        rows = map(reading_to_csv, readings)
    for text in rows:
        out.write(text)


def _to_people(out: Output, readings: Iterable[Reading], find_claims: FindClaims | None) -> None:
    from accordingto.showing.claims import show_claims
    from accordingto.showing.terminal import show

    console = console_on(out)
    kept: list[Reading] = []
    for reading in readings:
        show(reading, console)
        if find_claims and reading.document:
            kept.append(reading)
    if find_claims:
        show_claims(find_claims(kept), kept, console)
