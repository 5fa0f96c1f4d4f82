"""Pages from a server on this machine, well-behaved and otherwise."""

import asyncio
import contextlib
import gzip
import threading
import time
from collections.abc import Iterator
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer

import pytest

from accordingto.errors import FetchFailed, TooLarge
from accordingto.reading import Options, find_inputs, read
from accordingto.reading.fetching import fetch
from accordingto.types import Reading

SENTENCE = "“Nothing of the kind is true,” the minister’s spokesman said on Monday."
PAGE = f"<html><head><title>No</title></head><body><p>{SENTENCE}</p></body></html>"


class Server(BaseHTTPRequestHandler):
    """Each path shows one way in which servers behave."""

    protocol_version = "HTTP/1.1"

    def do_GET(self) -> None:
        path = self.path.partition("?")[0]
        with contextlib.suppress(ConnectionError):
            if path.startswith("/redirect/"):
                left = int(path.rpartition("/")[2])
                self.redirect("/page" if left == 0 else f"/redirect/{left - 1}")
            else:
                getattr(self, "do" + path.replace("/", "_").replace("-", "_"), self.do_gone)()

    def answer(self, body: bytes, kind: str | None = "text/html; charset=utf-8") -> None:
        self.send_response(200)
        if kind is not None:
            self.send_header("Content-Type", kind)
        self.send_header("Content-Length", str(len(body)))
        self.end_headers()
        self.wfile.write(body)

    def redirect(self, target: str) -> None:
        self.send_response(302)
        self.send_header("Location", target)
        self.send_header("Content-Length", "0")
        self.end_headers()

    def do_gone(self) -> None:
        self.send_error(404)

    def do_page(self) -> None:
        self.answer(PAGE.encode())

    def do_legacy(self) -> None:
        self.answer(PAGE.encode("cp1252"), "text/html; charset=windows-1252")

    def do_feed(self) -> None:
        items = "".join(
            f"<item><title>A</title><description>{text}</description></item>"
            for text in (SENTENCE, "He said no.")
        )
        feed = f"<rss><channel>{items}</channel></rss>"
        self.answer(feed.encode(), "application/rss+xml")

    def do_text(self) -> None:
        self.answer(SENTENCE.encode(), "Text/Plain")

    def do_untyped(self) -> None:
        self.answer(PAGE.encode(), None)

    def do_agent(self) -> None:
        self.answer(self.headers["User-Agent"].encode(), "text/plain")

    def do_picture(self) -> None:
        self.answer(b"\x89PNG", "image/png")

    def do_loop(self) -> None:
        self.redirect("/loop")

    def do_elsewhere(self) -> None:
        self.redirect("file:///etc/hostname")

    def start(self, *headers: tuple[str, str]) -> None:
        self.send_response(200)
        for header in (("Content-Type", "text/html"), ("Connection", "close"), *headers):
            self.send_header(*header)
        self.end_headers()

    def do_endless(self) -> None:
        self.start()
        while True:
            self.wfile.write(b"<p>and then she said</p>" * 1_000)

    def do_bomb(self) -> None:
        self.start(("Content-Encoding", "gzip"))
        self.wfile.write(gzip.compress(b" " * 50_000_000))

    def do_trickle(self) -> None:
        self.start()
        self.trickle()

    def do_slow_headers(self) -> None:
        self.wfile.write(b"HTTP/1.1 200 OK\r\nX-Slow: ")
        self.trickle()

    def trickle(self) -> None:
        for _ in range(200):
            self.wfile.write(b"x")
            time.sleep(0.05)

    def do_silent(self) -> None:
        time.sleep(2)

    def do_short(self) -> None:
        self.start(("Content-Length", "1000"))
        self.wfile.write(b"<p>She said")

    def log_message(self, *args: object, **others: object) -> None:
        """Say nothing."""


@pytest.fixture(scope="module")
def server() -> Iterator[str]:
    with ThreadingHTTPServer(("127.0.0.1", 0), Server) as running:
        running.daemon_threads = True
        running.block_on_close = False
        thread = threading.Thread(target=running.serve_forever, args=(0.05,), daemon=True)
        thread.start()
        yield f"http://127.0.0.1:{running.server_port}"
        running.shutdown()
        thread.join()


def read_url(url: str) -> Reading:
    (found,) = find_inputs([url])
    (row,) = read(found, options=Options(timeout=5, max_bytes=200_000, max_redirects=3))
    assert row.origin == url
    return row


def reason_of(row: Reading) -> str:
    assert row.failure is not None
    assert row.failure.reason.startswith(f"{row.origin}: ")
    return row.failure.reason


@pytest.mark.parametrize("path", ["/page", "/legacy", "/text", "/untyped", "/redirect/2"])
def test_article_is_read_from_its_address(server: str, path: str) -> None:
    document = read_url(server + path).document
    assert document is not None
    assert document.text == SENTENCE
    assert document.url == server + path.replace("redirect/2", "page")
    assert document.title == (None if path == "/text" else "No")


def test_each_item_of_a_feed_is_read_from_its_address(server: str) -> None:
    (found,) = find_inputs([server + "/feed"])
    rows = list(read(found, options=Options(timeout=5)))
    assert [row.origin for row in rows] == [f"{server}/feed:1", f"{server}/feed:2"]
    assert [row.document and row.document.text for row in rows] == [SENTENCE, "He said no."]


def test_server_is_told_who_asks(server: str) -> None:
    document = read_url(server + "/agent").document
    assert document is not None
    assert document.text.startswith("accordingto")


@pytest.mark.parametrize(
    ("path", "reason"),
    [
        ("/gone", "the server answered 404"),
        ("/loop", "more than 3 redirects"),
        ("/redirect/3", "more than 3 redirects"),
        ("/elsewhere", "check the address"),
        ("/endless", "larger than the limit of 200,000 bytes"),
        ("/bomb", "larger than the limit of 200,000 bytes"),
        ("/picture", "the server sends image/png"),
        ("/short", "check the address and the connection"),
    ],
)
def test_page_that_does_not_come_says_why_and_what_to_do(
    server: str, path: str, reason: str
) -> None:
    said = reason_of(read_url(server + path))
    assert reason in said
    assert ";" in said


@pytest.mark.parametrize("path", ["/trickle", "/slow-headers", "/silent"])
def test_slow_server_is_left_when_the_time_is_up(server: str, path: str) -> None:
    began = time.monotonic()
    with pytest.raises(FetchFailed, match=r"not there after 0\.3 seconds; try again"):
        fetch(server + path, timeout=0.3, max_bytes=1_000, max_redirects=1)
    assert time.monotonic() - began < 1.5


@pytest.mark.parametrize(
    "url", ["http://127.0.0.1:1/", "http://", "http://[::1", "http://a b/", "http://127.0.0.1:x/"]
)
def test_address_where_no_server_is_fails_with_a_remedy(url: str) -> None:
    assert "check the address" in reason_of(read_url(url))


def test_page_is_fetched_from_within_an_event_loop(server: str) -> None:
    async def notebook() -> Reading:
        return read_url(server + "/page")

    assert asyncio.run(notebook()).document is not None


def test_size_is_counted_to_the_byte(server: str) -> None:
    size = len(PAGE.encode())
    assert len(fetch(f"{server}/page", timeout=1, max_bytes=size, max_redirects=0).data) == size
    with pytest.raises(TooLarge):
        fetch(f"{server}/page", timeout=1, max_bytes=size - 1, max_redirects=0)
