"""The HTTP client under the Hub's: it counts bytes, can be stopped, times out, and talks to no third party.

huggingface_hub has one client for a whole process, so this one leaves requests alone that belong to no
transfer of ours: a script may use both.
"""

from __future__ import annotations

import contextlib
from typing import TYPE_CHECKING, Any, Final

import httpx2

from opensimula_gui.services.hub.endpoint import endpoint, read_timeout_s
from opensimula_gui.services.hub.failures import (
    foreign_host,
    not_a_hub,
    refused_for_now,
    transport_failure,
)
from opensimula_gui.services.hub.transfer_state import current_transfer

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Sequence

    from opensimula_gui.services.hub.transfer_state import Transfer

_CHUNK_BYTES: Final = 64 * 2**10
_CONNECT_TIMEOUT_S: Final = 10.0
_LATER: Final = (408, 429)
"""Statuses after which the client would wait and ask again, for minutes, without anybody knowing."""
_SERVER_TROUBLE: Final = 500
_OK: Final = range(200, 300)
_HUB_DOMAINS: Final = ("huggingface.co", "hf.co")
_HUB_STORAGE: Final = ("hf-hub-lfs-",)
"""Large files of huggingface.co are uploaded to buckets of these names, by addresses that the Hub signs."""


def client_factory(request_hooks: Sequence[Callable[..., Any]]) -> Callable[[], httpx2.Client]:
    """Return what makes the client.

    Args:
        request_hooks: What huggingface_hub does to each request: offline mode, request ids.
    """

    def make() -> httpx2.Client:
        hooks: dict[str, list[Callable[..., Any]]] = {
            "request": [*request_hooks, _on_request],
            "response": [_on_response],
        }
        return _HubClient(event_hooks=hooks, follow_redirects=True, timeout=None)

    return make


class _HubClient(httpx2.Client):
    """Turns what the network does wrong into words before anybody retries it out of sight."""

    def send(self, request: httpx2.Request, **options: Any) -> httpx2.Response:
        """Send a request."""
        with _in_words(request.url.host):
            return super().send(request, **options)


class _Upload(httpx2.SyncByteStream):
    """The body of a request, in small pieces."""

    def __init__(self, stream: httpx2.SyncByteStream, transfer: Transfer, *, is_commit: bool) -> None:
        self._stream = stream
        self._transfer = transfer
        self._is_commit = is_commit

    def __iter__(self) -> Iterator[bytes]:
        for block in self._stream:
            rest = memoryview(block)
            while rest:
                piece, rest = rest[:_CHUNK_BYTES], rest[_CHUNK_BYTES:]
                if self._is_commit and not rest:
                    # With its last bytes the Hub has all of the commit, and may carry it out.
                    self._transfer.pass_stopping()
                yield bytes(piece)
                self._transfer.moved(len(piece))


class _Download(httpx2.SyncByteStream):
    """The body of a response."""

    def __init__(self, stream: httpx2.SyncByteStream, transfer: Transfer, host: str) -> None:
        self._stream = stream
        self._transfer = transfer
        self._host = host

    def __iter__(self) -> Iterator[bytes]:
        with _in_words(self._host):
            for piece in self._stream:
                self._transfer.moved(len(piece))
                yield piece

    def close(self) -> None:
        self._stream.close()


def _on_request(request: httpx2.Request) -> None:
    transfer = current_transfer()
    if transfer is None:
        return
    transfer.check()
    if not _is_own_host(request.url):
        raise foreign_host(request.url.host)
    silence_s = read_timeout_s()
    request.extensions["timeout"] = {
        "connect": _CONNECT_TIMEOUT_S,
        "pool": _CONNECT_TIMEOUT_S,
        "read": silence_s,
        "write": silence_s,
    }
    if isinstance(request.stream, httpx2.SyncByteStream) and not isinstance(request.stream, _Upload):
        request.stream = _Upload(request.stream, transfer, is_commit=_is_commit(request))


def _on_response(response: httpx2.Response) -> None:
    transfer = current_transfer()
    if transfer is None:
        return
    if response.status_code in _LATER or response.status_code >= _SERVER_TROUBLE:
        raise refused_for_now(response.status_code, response.headers.get("Retry-After"))
    if response.status_code in _OK and "text/html" in response.headers.get("Content-Type", ""):
        raise not_a_hub(response.request.url.host)
    # What this header offers goes round this client; without it the client takes the plain way.
    response.headers.pop("X-Xet-Hash", None)
    if isinstance(response.stream, httpx2.SyncByteStream):
        response.stream = _Download(response.stream, transfer, response.request.url.host)


@contextlib.contextmanager
def _in_words(host: str) -> Iterator[None]:
    try:
        yield
    except httpx2.RequestError as error:
        if current_transfer() is None:
            raise
        raise transport_failure(error, host) from error


def _is_commit(request: httpx2.Request) -> bool:
    # A branch may have slashes in its name, which the raw path has escaped; a user may be called "commit".
    path = request.url.raw_path.partition(b"?")[0]
    return request.method == "POST" and path.rsplit(b"/", 2)[1] == b"commit"


def _is_own_host(url: httpx2.URL) -> bool:
    """Tell whether a request stays with the Hub; a redirect or the next page of a list can lead elsewhere."""
    own = httpx2.URL(endpoint())
    if (url.scheme, url.host, url.port) == (own.scheme, own.host, own.port):
        return True
    if own.host not in _HUB_DOMAINS or url.scheme != "https":
        return False
    is_storage = url.host.startswith(_HUB_STORAGE) and url.host.endswith(".amazonaws.com")
    return is_storage or any(url.host == name or url.host.endswith(f".{name}") for name in _HUB_DOMAINS)
