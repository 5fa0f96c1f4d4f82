"""The whole way, written once: from what a user has to all that is found in it."""

from __future__ import annotations

import os
from collections import deque
from collections.abc import Callable, Iterable, Iterator, Sequence
from concurrent.futures import FIRST_COMPLETED, Future, ThreadPoolExecutor, wait
from dataclasses import replace
from functools import partial
from itertools import islice
from pathlib import Path
from typing import Any, TypeAlias, TypeVar

import numpy as np

from accordingto.cautions import find_cautions
from accordingto.claims import Compare, Treat, check, checkable, find_claims, find_statements
from accordingto.errors import NoArticle, TooLarge
from accordingto.extraction import Extraction, extract, with_denials, with_stance
from accordingto.model import ComparerModel, Floats, ReaderModel
from accordingto.reading import Input, Options, document_from_text, find_inputs
from accordingto.reading import read as read_input
from accordingto.resolution import point, resolve
from accordingto.times import date, find_times
from accordingto.types import Attribution, Check, Claim, Document, Failure, Reading

Extractor: TypeAlias = Callable[[Document], Extraction]
"""What finds the attributions and names of one document."""

AHEAD = 2  # articles a worker that are read before they are asked for: bounds the memory

_Item = TypeVar("_Item")
_Result = TypeVar("_Result")


class Reader:
    """Reads news articles; the models are loaded once, when the reader is made.

    ``model`` is a folder of weights other than those shipped, ``threads`` how many cores the
    models may use for one article (one, unless given: articles side by side use the others
    better), ``options`` the limits of reading. An ``extractor`` given is used in place of the
    model that finds attributions, a ``compare`` in place of the one that says which contents make
    one claim, a ``treat`` in place of the one that says how a passage treats a claim. Without
    ``claims`` readings come without them, in three quarters of the time: :meth:`find_claims` and
    :meth:`check` need none. A reader may be shared between threads.

    Raises ModelError where the weights cannot be loaded. An article that cannot be read raises
    nothing: its :class:`~accordingto.types.Reading` carries the failure.

    >>> reader = Reader()
    >>> reading = reader.read_text("The minister said that the bridge would be closed.")
    >>> [found] = reading.attributions
    >>> [span.text_in(reading.document.text) for span in (*found.source, *found.cue)]
    ['The minister', 'said']
    """

    def __init__(
        self,
        model: str | os.PathLike[str] | None = None,
        *,
        threads: int | None = None,
        options: Options | None = None,
        extractor: Extractor | None = None,
        compare: Compare | None = None,
        treat: Treat | None = None,
        claims: bool = True,
    ) -> None:
        folder = None if model is None else Path(model)
        self._options = options or Options()
        self._extractor = extractor or partial(
            extract, model=ReaderModel.load(folder, threads=threads)
        )
        if compare is None or treat is None:
            comparer = ComparerModel.load(folder, threads=threads)
            compare, treat = compare or comparer.relate, treat or comparer.treat
        self._compare, self._treat = compare, treat
        self._claims = claims

    def read(
        self,
        source: str | os.PathLike[str],
        *,
        published: str | None = None,
        outlet: str | None = None,
    ) -> Reading:
        """Read one article: a file, an http(s) URL, or "-" for standard input.

        ``published`` (ISO 8601; ReadingError if it is no date) and ``outlet`` stand above what
        the article says. A folder or a file of many articles is a failure here: those are for
        :meth:`read_many`.

        >>> Reader().read("no-such-file.txt").failure.reason
        'no-such-file.txt: there is no such file; check the path'
        """
        origin = os.fspath(source)
        rows = self._rows([source], self._with(published, outlet))
        row = next(rows, None)
        if row is None:
            return _failed(origin, "reading", "there is no article in it")
        if next(rows, None) is not None:
            return _failed(origin, "reading", "it holds several articles; use read_many")
        return self._finish(row)

    def read_text(
        self,
        text: str,
        *,
        title: str | None = None,
        url: str | None = None,
        published: str | None = None,
        outlet: str | None = None,
    ) -> Reading:
        """Read an article that is a string already; offsets count its characters.

        Raises ReadingError where ``published`` is no ISO 8601 date.

        >>> Reader().read_text(" ").failure.reason
        'text: it is empty; an article needs some text'
        """
        options = self._with(published, outlet)
        origin = url or "text"
        try:
            document = document_from_text(
                text, title=title, url=url, published=options.published, outlet=options.outlet
            )
        except (NoArticle, TooLarge) as error:
            return _failed(origin, "reading", str(error))
        return self._finish(Reading(origin, document))

    def read_many(
        self,
        inputs: Iterable[str | os.PathLike[str] | Input],
        *,
        published: str | None = None,
        outlet: str | None = None,
        workers: int | None = None,
    ) -> Iterator[Reading]:
        """Read files, folders, globs and URLs; readings come in order, each when it is ready.

        Nothing is read before the first is asked for, and only a few articles are held at a
        time, however many there are. ``workers`` articles are read at once (one for each core,
        unless given); their number changes nothing in the readings. With more than one,
        ``inputs`` is drawn from in a thread of its own.

        Raises ReadingError where ``published`` is no ISO 8601 date, ValueError for less than
        one worker.

        >>> [reading.failure for reading in Reader().read_many(["-none-", "-at-", "-all-"])]
        [Failure(...), Failure(...), Failure(...)]
        """
        workers = _cores() if workers is None else workers
        if workers < 1:
            raise ValueError(f"there must be at least one worker, not {workers}")
        if isinstance(inputs, (str, os.PathLike)):
            inputs = [inputs]
        rows = self._rows(inputs, self._with(published, outlet))
        if workers == 1:
            return map(self._finish, rows)
        return _map_in_order(self._finish, rows, workers)

    def understand(self, document: Document, attributions: Iterable[Attribution]) -> Reading:
        """Say of attributions whose spans are known already what is said of those found.

        Their stance, sourcing, source, times and what they are about are filled in; names come
        from the model. For spans that people marked, or another program found.

        >>> from accordingto.types import Quotation, Span
        >>> document = Reader().read_text("Ann Lee denied it.").document
        >>> source, cue, content = (Span(0, 7),), (Span(8, 14),), (Span(15, 17),)
        >>> marked = Attribution("a", source, cue, content, Quotation.INDIRECT, 1.0)
        >>> [found] = Reader().understand(document, [marked]).attributions
        >>> found.stance.value, found.sourcing.value
        ('denies', 'named')
        """
        names = self._extractor(document).names
        given = tuple(with_stance(document.text, one) for one in attributions)
        row = Reading(document.path or "text", document)
        return self._claimed(_understood(row, Extraction(given, names)))

    def find_claims(self, readings: Iterable[Reading]) -> tuple[Claim, ...]:
        """The claims of several articles taken together, at stake first.

        What one article affirms and another denies is one claim here; the claims of each reading
        are those of its article alone. The order of the readings makes no difference.

        >>> reader = Reader()
        >>> told = "The mayor said that the bridge had been sold."
        >>> denied = "The council said that the bridge had never been sold."
        >>> readings = [reader.read_text(text) for text in (told, denied)]
        >>> [claim.status.value for claim in reader.find_claims(readings)]
        ['contested']
        """
        known = {reading.document.id: reading for reading in readings if reading.document}
        statements = (one for reading in known.values() for one in find_statements(reading))
        compare, treat = (_by_several(one, _cores()) for one in (self._compare, self._treat))
        return find_claims(statements, compare, treat)

    def check(self, claim: str, reading: Reading) -> Check:
        """How an article that was read treats a claim: affirms it, denies it, or only reports it.

        Raises ClaimError where the claim is empty, a single word, or longer than a few sentences.

        >>> reader = Reader()
        >>> reading = reader.read_text("The council denied that the bridge had been sold.")
        >>> found = reader.check("The bridge has been sold.", reading)
        >>> [position.stand.value for position in found.positions]
        ['denies']
        """
        claim = checkable(claim)
        published = reading.document.published if reading.document else None
        dated = {time.interval for time in find_times(claim, published) if time.interval}
        scope = dated.pop() if len(dated) == 1 else None
        try:
            return check(claim, reading, self._compare, self._treat, scope=scope)
        except Exception as error:
            return Check(claim, _unexpected(reading.origin, "claims", error))

    def _with(self, published: str | None, outlet: str | None) -> Options:
        standing = self._options
        return replace(
            standing,
            published=standing.published if published is None else published,
            outlet=standing.outlet if outlet is None else outlet,
        )

    def _rows(
        self, inputs: Iterable[str | os.PathLike[str] | Input], options: Options
    ) -> Iterator[Reading]:
        """A reading for each document, with nothing found in it yet."""
        for given in inputs:
            for source in [given] if isinstance(given, Input) else find_inputs([given]):
                try:
                    yield from read_input(source, options=options)
                except Exception as error:
                    yield _unexpected(source.origin, "reading", error)

    def _finish(self, row: Reading) -> Reading:
        """The reading with what the extractor finds, or with the failure that stopped it."""
        if row.document is None:
            return row
        try:
            found = self._extractor(row.document)
        except Exception as error:
            return _unexpected(row.origin, "extraction", error)
        try:
            understood = _understood(row, found)
        except Exception as error:
            return _unexpected(row.origin, "resolution", error)
        try:
            return self._claimed(understood)
        except Exception as error:
            return _unexpected(row.origin, "claims", error)

    def _claimed(self, reading: Reading) -> Reading:
        """The reading with the claims that its article makes, where they are wanted."""
        if not self._claims:
            return reading
        claims = find_claims(find_statements(reading), self._compare, self._treat)
        return replace(reading, claims=claims)


def _understood(row: Reading, found: Extraction) -> Reading:
    """The reading with what is made of the attributions found: who, about what, when."""
    document = row.document
    assert document is not None
    resolution = resolve(document, found.attributions, found.names)
    times = find_times(document.text, document.published)
    pointed = point(document.text, resolution.attributions, resolution.sources)
    denying = with_denials(document.text, pointed)
    dated = date(document.text, denying, times, document.published)
    undated = tuple(time.span for time in times if time.interval is None and time.lacks_date)
    return replace(
        row,
        attributions=dated,
        names=found.names,
        sources=resolution.sources,
        references=resolution.references,
        cautions=find_cautions(document, dated, resolution.sources, undated),
    )


def _by_several(ask: Compare | Treat, workers: int) -> Compare | Treat:
    """``ask`` with the pairs shared out among threads."""

    def share(pairs: Sequence[tuple[str, str]]) -> Floats:
        with ThreadPoolExecutor(workers, thread_name_prefix="accordingto-comparing") as pool:
            parts = list(pool.map(ask, [pairs[at::workers] for at in range(workers)]))
        told = np.empty((len(pairs), parts[0].shape[1]), np.float32)
        for at, part in enumerate(parts):
            told[at::workers] = part
        return told

    return share


def _failed(origin: str, stage: str, reason: str) -> Reading:
    return Reading(origin, None, failure=Failure(stage, f"{origin}: {reason}"))


def _unexpected(origin: str, stage: str, error: Exception) -> Reading:
    """The failure for what no stage should raise: one article must not stop the others."""
    what = f"{type(error).__name__}: {error}" if str(error) else type(error).__name__
    return _failed(
        origin, stage, f"{stage} broke off ({what}); please report it, with the article if you can"
    )


def _cores() -> int:
    """The cores that this process may use."""
    if hasattr(os, "sched_getaffinity"):  # not on macOS and Windows
        return len(os.sched_getaffinity(0))
    return os.cpu_count() or 1


def _map_in_order(
    function: Callable[[_Item], _Result], items: Iterator[_Item], workers: int
) -> Iterator[_Result]:
    """``map(function, items)`` by several threads, at most ``AHEAD`` items a worker ahead.

    The items are drawn in a thread of their own, so that a slow one (a page that does not
    arrive) holds up no result that is there already.
    """

    def draw() -> list[_Item]:
        return list(islice(items, 1))  # empty when there are no more

    drawing = ThreadPoolExecutor(1, thread_name_prefix="accordingto-drawing")
    working = ThreadPoolExecutor(workers, thread_name_prefix="accordingto-working")
    drawn: Future[list[_Item]] | None = drawing.submit(draw)
    ahead: deque[Future[_Result]] = deque()
    try:
        while drawn or ahead:
            awaited: list[Future[Any]] = [ahead[0]] if ahead else []
            if drawn and len(ahead) < AHEAD * workers:
                awaited.append(drawn)
            done, _ = wait(awaited, return_when=FIRST_COMPLETED)
            if drawn in done:
                new = drawn.result()
                ahead.extend(working.submit(function, item) for item in new)
                drawn = drawing.submit(draw) if new else None
            if ahead and ahead[0] in done:
                yield ahead.popleft().result()
    finally:
        # Whoever stops asking, or presses Ctrl-C, does not wait for what is under way.
        drawing.shutdown(wait=False, cancel_futures=True)
        working.shutdown(wait=False, cancel_futures=True)
