"""`accordingto check`: which articles affirm a claim of one's own, and which deny it."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import TYPE_CHECKING, Any

import click

from accordingto.cli.options import GUARDED, json_option, reading_options
from accordingto.cli.output import Output, console_on
from accordingto.cli.running import demand, run_over
from accordingto.errors import ClaimError

if TYPE_CHECKING:
    from accordingto.types import Check, Reading


@click.command(
    short_help="Find which articles affirm or deny a claim.",
    epilog="""\b
Examples:
  accordingto check 'The ferry company has offered to sell two ships.' articles/
  accordingto check --json 'The bridge was closed in June 2023.' news.jsonl > checks.jsonl
  accordingto check --csv 'The mayor knew of the report.' 'news/*.html' --output checks.csv

Exit status: 0; 1 if some documents could not be read; 2 if the command was misused.
""",
)
@click.argument("claim")
@json_option
@click.option(
    "--csv",
    "as_csv",
    is_flag=True,
    help="Print one row a document and position on the claim, or a row without a position. "
    + GUARDED,
)
@reading_options
@click.pass_context
def check(
    ctx: click.Context,
    /,
    claim: str,
    inputs: tuple[str, ...],
    as_json: bool,
    as_csv: bool,
    **options: Any,
) -> None:
    """Find which articles affirm CLAIM, deny it, only discuss it, or have nothing on it.

    CLAIM is a sentence in English, in quotes. INPUT is what `accordingto read` takes. With each
    article come the positions that its sources take, what their denials leave open, and the
    sentences that were weighed. No verdict is passed on whether the claim is true.
    """
    demand(inputs, as_json=as_json, as_csv=as_csv)
    from accordingto.claims import checkable

    try:
        # Bytes that are no text in the shell's encoding become question marks.
        claim = checkable(claim.encode("utf-8", "replace").decode("utf-8"))
    except ClaimError as error:
        raise click.BadParameter(str(error), param_hint="CLAIM") from error
    with run_over(ctx, inputs, as_json=as_json, as_csv=as_csv, claims=False, **options) as run:
        words = _Words(claim)
        checks = (run.reader.check(claim, one) for one in words.passing(run.readings))
        if as_json:
            _to_json(run.out, checks)
        elif as_csv:
            _to_csv(run.out, checks)
        else:
            _to_people(run.out, checks, claim)
        if words.met_in_none:
            run.tell(
                "Hint: no article shares a word with the claim; claims and articles are read in "
                "English."
            )


class _Words:
    """Whether any article that passes shares a word with a claim."""

    def __init__(self, claim: str) -> None:
        from accordingto.claims.terms import terms

        self._terms_of = terms
        self._wanted = set(terms(claim))
        self._without = 0  # articles, until the first that shares a word
        self._shared = False

    def passing(self, readings: Iterable[Reading]) -> Iterator[Reading]:
        """The readings as they come."""
        for reading in readings:
            if reading.document and not self._shared:
                self._shared = not self._wanted.isdisjoint(self._terms_of(reading.document.text))
                self._without += not self._shared
            yield reading

    @property
    def met_in_none(self) -> bool:
        """Whether articles were read, and none shares a word."""
        return self._without > 0 and not self._shared


def _to_json(out: Output, checks: Iterable[Check]) -> None:
    from accordingto.showing.exports import check_to_json

    for one in checks:
        out.write(check_to_json(one) + "\n")


def _to_csv(out: Output, checks: Iterable[Check]) -> None:
    from accordingto.showing.tables import check_csv_header, check_to_csv

    out.write(check_csv_header())
    for one in checks:
        out.write(check_to_csv(one))


def _to_people(out: Output, checks: Iterable[Check], claim: str) -> None:
    from accordingto.showing.checks import Checks

    view = Checks(claim, console_on(out))
    for one in checks:
        view.show(one)
    view.finish()
