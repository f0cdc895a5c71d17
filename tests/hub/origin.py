"""A server on loopback that records what reaches it and ends without leaving a thread behind."""

from __future__ import annotations

import socket
import sys
import threading
from functools import partial
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from typing import TYPE_CHECKING, Any, Final

from tests.hub.exchange import NO_LINGER, Exchange, Reply, json_reply

if TYPE_CHECKING:
    from collections.abc import Callable

    from tests.hub.exchange import Request

_END_SECONDS: Final = 10
# A small window: an upload that the server does not read stands still instead of vanishing into buffers.
_WINDOW_BYTES: Final = 64 * 1024


class Origin:
    """One address on loopback.

    Attributes:
        url: Where it listens.
        requests: What reached it, in order of arrival.
        failures: Bugs of the server itself, which ``stop`` raises.
    """

    def __init__(
        self, answer: Callable[[Request], Reply], play: Callable[[Exchange], None] | None = None
    ) -> None:
        self.requests: list[Request] = []
        self.failures: list[BaseException] = []
        self._answer = answer
        self._play = play or (lambda exchange: exchange.send(exchange.answer()))
        self._server = _Server(self)
        self._port = self._server.server_address[1]
        self.url = f"http://127.0.0.1:{self._port}"
        self._ending = False
        self._accepting = threading.Thread(target=self._accept, name="loopback", daemon=True)

    def start(self) -> None:
        """Accept connections."""
        self._accepting.start()

    def stop(self) -> None:
        """Close every connection and wait for every thread.

        Raises:
            ExceptionGroup: The server itself failed meanwhile.
        """
        self._ending = True
        # The thread waits for a connection, so one more wakes it up.
        socket.create_connection(("127.0.0.1", self._port)).close()
        self._accepting.join()
        self._server.end_connections()
        self._server.server_close()
        if self.failures:
            raise BaseExceptionGroup("The server on loopback failed.", self.failures)

    def _accept(self) -> None:
        while not self._ending:
            self._server.handle_request()

    def serve(self, handler: BaseHTTPRequestHandler) -> None:
        """Answer one request."""
        exchange = Exchange(handler, self._answer)
        self.requests.append(exchange.request)
        self._play(exchange)


class RecordingOrigin(Origin):
    """An address that no token and no upload may reach; it answers everything in the same way.

    Attributes:
        reply: What it answers.
    """

    def __init__(self) -> None:
        self.reply = json_reply([])
        super().__init__(lambda _request: self.reply)


class _Server(ThreadingHTTPServer):
    daemon_threads = True  # They are joined all the same, below: a test that fails must not hang.

    def __init__(self, origin: Origin) -> None:
        self.origin = origin
        self._lock = threading.Lock()
        self._open: dict[Any, threading.Thread] = {}
        super().__init__(("127.0.0.1", 0), _Handler)

    def server_bind(self) -> None:
        self.socket.setsockopt(socket.SOL_SOCKET, socket.SO_RCVBUF, _WINDOW_BYTES)
        super().server_bind()

    def process_request(self, request: Any, client_address: Any) -> None:
        thread = threading.Thread(
            target=self.process_request_thread, args=(request, client_address), name="loopback", daemon=True
        )
        with self._lock:
            self._open[request] = thread
        thread.start()

    def shutdown_request(self, request: Any) -> None:
        # An orderly end would come before a reset that was asked for, and spoil it.
        if request.getsockopt(socket.SOL_SOCKET, socket.SO_LINGER, len(NO_LINGER)) == NO_LINGER:
            self.close_request(request)
        else:
            super().shutdown_request(request)
        with self._lock:
            self._open.pop(request, None)

    def end_connections(self) -> None:
        """Close what is open and wait until nobody works any more."""
        with self._lock:
            open_now = dict(self._open)
        for request, thread in open_now.items():
            _shut(request)
            thread.join(_END_SECONDS)
            if thread.is_alive():
                self.origin.failures.append(TimeoutError("A connection outlived the server."))

    def handle_error(self, request: Any, client_address: Any) -> None:
        error = sys.exception()
        # The client may leave whenever it likes.
        if error and not isinstance(error, ConnectionError):
            self.origin.failures.append(error)


def _shut(connection: socket.socket) -> None:
    try:
        connection.shutdown(socket.SHUT_RDWR)
    except OSError:
        # The other side was faster.
        return


class _Handler(BaseHTTPRequestHandler):
    protocol_version = "HTTP/1.1"
    disable_nagle_algorithm = True
    server: _Server

    def __getattr__(self, name: str) -> Any:
        # The base class looks a method up for each verb; here all go the same way.
        if name.startswith("do_"):
            return partial(self.server.origin.serve, self)
        raise AttributeError(name)

    def log_message(self, format: str, *args: Any) -> None:  # noqa: A002 - the base class calls it so
        """Keep the standard error stream free: the requests are recorded."""
