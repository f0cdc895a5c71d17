"""One request and its answer: as values for the routes, and live, for the faults that spoil them."""

from __future__ import annotations

import json
import socket
import struct
import sys
from dataclasses import dataclass, field
from functools import cached_property
from http import HTTPStatus
from typing import TYPE_CHECKING, Any, Final
from urllib.parse import parse_qs, urlsplit

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Mapping
    from http.server import BaseHTTPRequestHandler

# Lingering for no time at all makes the system send a reset instead of an orderly end.
NO_LINGER: Final = struct.pack("hh" if sys.platform == "win32" else "ii", 1, 0)
_PIECE_BYTES: Final = 64 * 1024


class Refusal(Exception):  # noqa: N818 - it is an answer, not a failure of the server
    """The Hub answers with an error.

    Attributes:
        status: The HTTP status.
        message: What the user is told.
        code: What the client tells errors of one status apart by.
        headers: Further headers.
    """

    def __init__(
        self, status: int, message: str, code: str | None = None, headers: Mapping[str, str] | None = None
    ) -> None:
        super().__init__(message)
        self.status = status
        self.message = message
        self.code = code
        self.headers = dict(headers or {})

    def as_reply(self) -> Reply:
        """Return the answer that says it."""
        code = {"X-Error-Code": self.code} if self.code else {}
        headers = {"X-Error-Message": self.message, **code, **self.headers}
        return json_reply({"error": self.message}, status=self.status, headers=headers)


@dataclass
class Request:
    """What reached a server, kept for the tests to look at.

    Attributes:
        method: GET, POST and so on.
        target: Path and query as they were sent, percent signs included.
        headers: Names in lower case.
        body: As much as was read.
        status: What was answered; None while there is no answer or if there was none.
    """

    method: str
    target: str
    headers: dict[str, str]
    body: bytearray = field(default_factory=bytearray, repr=False)
    status: int | None = None

    @property
    def path(self) -> str:
        """The path without the query, percent signs included."""
        return urlsplit(self.target).path

    @cached_property
    def query(self) -> dict[str, list[str]]:
        """The query; a flag may be given without a value."""
        return parse_qs(urlsplit(self.target).query, keep_blank_values=True)

    @property
    def host(self) -> str:
        """The host and port that the client asked for."""
        return self.headers.get("host", "")

    @property
    def token(self) -> str | None:
        """The token that came along."""
        scheme, _, token = self.headers.get("authorization", "").partition(" ")
        return token.strip() if scheme.lower() == "bearer" else None

    @property
    def had_token(self) -> bool:
        """Whether any credentials came along, in whichever header."""
        return "authorization" in self.headers or "cookie" in self.headers

    @property
    def bytes_received(self) -> int:
        """How much of the body arrived."""
        return len(self.body)

    def flag(self, name: str) -> bool:
        """Return whether a parameter of the query is set to something like yes."""
        return self.query.get(name, ["0"])[-1].lower() in {"1", "true", ""}

    def json(self) -> Any:
        """Return the body as JSON.

        Raises:
            Refusal: It is none.
        """
        try:
            return json.loads(self.body or b"null")
        except ValueError as error:
            raise Refusal(400, "The body is not JSON.") from error


@dataclass
class Reply:
    """An answer.

    Attributes:
        status: The HTTP status.
        body: The content.
        headers: Without Content-Length, which follows from the body.
    """

    status: int = HTTPStatus.OK
    body: bytes = field(default=b"", repr=False)
    headers: dict[str, str] = field(default_factory=dict)


def json_reply(value: Any, *, status: int = HTTPStatus.OK, headers: Mapping[str, str] | None = None) -> Reply:
    """Return an answer in JSON."""
    return Reply(status, json.dumps(value).encode(), {"Content-Type": "application/json", **(headers or {})})


class Exchange:
    """One request on its open connection; a fault decides how much of it takes place.

    Attributes:
        request: What was asked; its body fills while it is read.
    """

    def __init__(self, handler: BaseHTTPRequestHandler, answer: Callable[[Request], Reply]) -> None:
        headers = {name.lower(): value for name, value in handler.headers.items()}
        self.request = Request(handler.command, handler.path, headers)
        self._handler = handler
        self._answer = answer
        self._pieces = self._body_pieces()

    def read_body(self, up_to_bytes: int | None = None) -> None:
        """Read the body, or go on reading until that much of it is there."""
        while up_to_bytes is None or self.request.bytes_received < up_to_bytes:
            piece = next(self._pieces, b"")
            if not piece:
                return
            self.request.body += piece

    def answer(self) -> Reply:
        """Read what is left of the body and return what the Hub has to say; this takes effect."""
        self.read_body()
        return self._answer(self.request)

    def send(self, reply: Reply) -> None:
        """Send a whole answer."""
        self.send_head(reply)
        self.write(reply.body)

    def send_head(self, reply: Reply, *, length_bytes: int | None = None) -> None:
        """Send status and headers, with the length of the body or with another one."""
        self.request.status = reply.status
        self._handler.send_response(reply.status)
        for name, value in reply.headers.items():
            self._handler.send_header(name, value)
        length = len(reply.body) if length_bytes is None else length_bytes
        self._handler.send_header("Content-Length", str(length))
        self._handler.end_headers()

    def write(self, data: bytes) -> None:
        """Send a part of the body; the answer to HEAD has none."""
        if self.request.method != "HEAD" and data:
            self._handler.wfile.write(data)

    def hang_up(self) -> None:
        """Close the connection once this exchange is over."""
        self._handler.close_connection = True

    def reset(self) -> None:
        """Tear the connection down once this exchange is over, so that the client sees a reset."""
        self._handler.connection.setsockopt(socket.SOL_SOCKET, socket.SO_LINGER, NO_LINGER)
        self.hang_up()

    def _body_pieces(self) -> Iterator[bytes]:
        if "chunked" in self.request.headers.get("transfer-encoding", "").lower():
            return self._chunks()
        return self._read(int(self.request.headers.get("content-length", "0")))

    def _read(self, length_bytes: int) -> Iterator[bytes]:
        left = length_bytes
        while left:
            # read1 returns what has arrived: a stalled upload is seen as far as it came.
            piece = self._handler.rfile.read1(min(left, _PIECE_BYTES))
            if not piece:
                raise ConnectionAbortedError
            left -= len(piece)
            yield piece

    def _chunks(self) -> Iterator[bytes]:
        rfile = self._handler.rfile
        while size := int(rfile.readline().partition(b";")[0], 16):
            yield from self._read(size)
            rfile.readline()
        while rfile.readline().strip():
            pass
