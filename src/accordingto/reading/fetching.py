"""Pages from the web: one GET, bounded in time, size and redirects.

The time limit holds for the whole of it, from looking up the host to the last byte:
limits on each read alone do not stop a server that sends a byte now and then.
"""

from __future__ import annotations

import asyncio
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass
from importlib.metadata import PackageNotFoundError, version

import httpx

from accordingto.errors import FetchFailed, TooLarge

ACCEPTED = "text/html, text/plain;q=0.9, application/rss+xml;q=0.8, application/atom+xml;q=0.8"


@dataclass(frozen=True, slots=True)
class Fetched:
    """What a server gave: the body, where it came from in the end, and its media type.

    ``media_type`` is in lower case ("text/html"), None if the server names none.
    """

    data: bytes
    url: str
    media_type: str | None
    charset: str | None


def fetch(url: str, *, timeout: float, max_bytes: int, max_redirects: int) -> Fetched:
    """The body of ``url`` (http or https), after up to ``max_redirects`` redirects.

    ``timeout`` is in seconds and for the whole; ``max_bytes`` counts the body after
    decompression. Raises FetchFailed or TooLarge.
    """
    # A thread of its own, for a caller may be in an event loop already: a notebook is.
    with ThreadPoolExecutor(max_workers=1) as pool:
        return pool.submit(asyncio.run, _fetch(url, timeout, max_bytes, max_redirects)).result()


async def _fetch(url: str, timeout: float, max_bytes: int, max_redirects: int) -> Fetched:
    try:
        async with (
            asyncio.timeout(timeout),
            httpx.AsyncClient(
                follow_redirects=True,
                max_redirects=max_redirects,
                timeout=timeout,
                headers={"User-Agent": _user_agent(), "Accept": ACCEPTED},
            ) as client,
            client.stream("GET", url) as response,
        ):
            if not response.is_success:
                raise FetchFailed(
                    f"the server answered {response.status_code} {response.reason_phrase}; "
                    "check the address, or save the page in a browser and read the file"
                )
            data = await _body(response, max_bytes)
    except (TimeoutError, httpx.TimeoutException):
        raise _too_slow(timeout) from None
    except httpx.TooManyRedirects:
        raise FetchFailed(
            f"more than {max_redirects} redirects; give the address that they lead to"
        ) from None
    except (httpx.HTTPError, httpx.InvalidURL, ValueError) as error:
        reason = str(error).rstrip(".") or type(error).__name__
        raise FetchFailed(f"{reason}; check the address and the connection") from error
    media_type = response.headers.get("content-type", "").partition(";")[0].strip().lower()
    return Fetched(data, str(response.url), media_type or None, response.charset_encoding)


async def _body(response: httpx.Response, max_bytes: int) -> bytes:
    data = bytearray()
    async for chunk in response.aiter_bytes():
        data += chunk
        if len(data) > max_bytes:
            raise TooLarge(
                f"the page is larger than the limit of {max_bytes:,} bytes; "
                "raise max_bytes (--max-bytes)"
            )
    return bytes(data)


def _too_slow(timeout: float) -> FetchFailed:
    return FetchFailed(
        f"not there after {timeout:g} seconds; try again, or raise timeout (--timeout)"
    )


def _user_agent() -> str:
    try:
        return f"accordingto/{version('accordingto')}"
    except PackageNotFoundError:  # run from a checkout that is not installed
        return "accordingto"
