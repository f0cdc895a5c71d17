"""What can go wrong between a client and the Hub, to be planted by a test.

``hub.faults.add("POST /commit/", Status(503))`` spoils the next commit. What is planted first is
used first, and each fault as often as ``times`` says.
"""

from __future__ import annotations

import threading
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Final, Literal, Protocol

from tests.hub.exchange import Refusal, Reply
from tests.hub.gates import Gate

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

    from tests.hub.exchange import Exchange, Request

_PORTAL: Final = b"<!DOCTYPE html><title>Welcome</title><p>Please accept the terms of this network.</p>"


class Fault(Protocol):
    """One way to spoil an exchange."""

    def play(self, exchange: Exchange, gate: Gate) -> None:
        """Take the exchange over; the gate holds it where the fault wants it held."""


@dataclass(frozen=True)
class Status:
    """The Hub answers with an error instead of doing what is asked."""

    status: int
    message: str = "The Hub has trouble."
    code: str | None = None
    headers: Mapping[str, str] = field(default_factory=dict)

    def play(self, exchange: Exchange, gate: Gate) -> None:
        exchange.read_body()
        exchange.send(Refusal(self.status, self.message, self.code, self.headers).as_reply())


def too_many_requests(retry_after_seconds: int) -> Status:
    """Return the fault of having asked too often."""
    return Status(429, "You ask too often.", headers={"Retry-After": str(retry_after_seconds)})


@dataclass(frozen=True)
class HtmlPage:
    """A captive portal or a proxy answers with a page of its own, as if all were well."""

    status: int = 200
    body: bytes = _PORTAL

    def play(self, exchange: Exchange, gate: Gate) -> None:
        exchange.read_body()
        exchange.send(Reply(self.status, self.body, {"Content-Type": "text/html; charset=utf-8"}))


@dataclass(frozen=True)
class Reset:
    """The connection is reset: before anything is answered, or halfway through the answer.

    Attributes:
        at: ``request`` leaves the rest of an upload unread; ``reply`` comes before the first byte.
        after_bytes: How much of an upload is read for ``request``.
    """

    at: Literal["request", "reply", "half"] = "reply"
    after_bytes: int = 0

    def play(self, exchange: Exchange, gate: Gate) -> None:
        if self.at == "half":
            reply = exchange.answer()
            exchange.send_head(reply)
            exchange.write(reply.body[: len(reply.body) // 2])
        else:
            exchange.read_body(self.after_bytes if self.at == "request" else None)
        exchange.reset()


@dataclass(frozen=True)
class Stall:
    """Nothing more comes until the gate opens; then all goes on as if nothing had been.

    Attributes:
        at: ``request`` stops reading an upload; ``reply`` keeps silent before doing what is asked;
            ``done`` keeps silent after it; ``head`` sends the headers and ``half`` half the body.
        after_bytes: How much of an upload is read for ``request``. The system's buffers take about
            3 MB more from the client before it stands still too.
    """

    at: Literal["request", "reply", "done", "head", "half"] = "reply"
    after_bytes: int = 0

    def play(self, exchange: Exchange, gate: Gate) -> None:
        exchange.read_body(self.after_bytes if self.at == "request" else None)
        reply = Reply() if self.at in {"request", "reply"} else exchange.answer()
        sent = len(reply.body) // 2 if self.at == "half" else 0
        if self.at in {"head", "half"}:
            exchange.send_head(reply)
            exchange.write(reply.body[:sent])
        if not gate.pass_through():
            exchange.reset()
        elif self.at in {"head", "half"}:
            exchange.write(reply.body[sent:])
        else:
            exchange.send(reply if self.at == "done" else exchange.answer())


@dataclass(frozen=True)
class Drip:
    """The answer comes in pieces, each held at the gate."""

    piece_bytes: int = 1024

    def play(self, exchange: Exchange, gate: Gate) -> None:
        reply = exchange.answer()
        exchange.send_head(reply)
        for start in range(0, len(reply.body), self.piece_bytes):
            if not gate.pass_through():
                exchange.reset()
                return
            exchange.write(reply.body[start : start + self.piece_bytes])


@dataclass(frozen=True)
class SlowUpload:
    """The request is read in pieces, each held at the gate."""

    piece_bytes: int = 64 * 1024

    def play(self, exchange: Exchange, gate: Gate) -> None:
        length = int(exchange.request.headers.get("content-length", "0"))
        while exchange.request.bytes_received < length:
            if not gate.pass_through():
                exchange.reset()
                return
            exchange.read_body(min(exchange.request.bytes_received + self.piece_bytes, length))
        exchange.send(exchange.answer())


@dataclass(frozen=True)
class Truncated:
    """The answer ends halfway.

    Attributes:
        admits_it: Whether the announced length is that of the half.
    """

    admits_it: bool = False

    def play(self, exchange: Exchange, gate: Gate) -> None:
        reply = exchange.answer()
        half = reply.body[: len(reply.body) // 2]
        exchange.send_head(reply, length_bytes=len(half) if self.admits_it else None)
        exchange.write(half)
        if not self.admits_it:
            exchange.hang_up()


@dataclass(frozen=True)
class Corrupt:
    """One bit in the middle of the answer is wrong; its length is right."""

    def play(self, exchange: Exchange, gate: Gate) -> None:
        reply = exchange.answer()
        spoiled = bytearray(reply.body)
        spoiled[len(spoiled) // 2 : len(spoiled) // 2 + 1] = (
            [spoiled[len(spoiled) // 2] ^ 1] if spoiled else []
        )
        exchange.send(Reply(reply.status, bytes(spoiled), reply.headers))


@dataclass(frozen=True)
class LostReply:
    """What is asked takes effect, and the client never learns of it.

    Attributes:
        status: What a proxy answers instead; None resets the connection.
    """

    status: int | None = None

    def play(self, exchange: Exchange, gate: Gate) -> None:
        exchange.answer()
        if self.status is None:
            exchange.reset()
        else:
            exchange.send(Refusal(self.status, "The Hub took too long.").as_reply())


@dataclass(frozen=True)
class Redirect:
    """The client is sent to the same path somewhere else, say on ``hub.second_origin.url``."""

    url: str
    status: int = 302

    def play(self, exchange: Exchange, gate: Gate) -> None:
        exchange.read_body()
        exchange.send(Reply(self.status, b"", {"Location": self.url + exchange.request.target}))


@dataclass(frozen=True)
class NextPageElsewhere:
    """The answer is right, but its next page is said to be somewhere else."""

    url: str

    def play(self, exchange: Exchange, gate: Gate) -> None:
        reply = exchange.answer()
        link = f'<{self.url}{exchange.request.path}?cursor=1>; rel="next"'
        exchange.send(Reply(reply.status, reply.body, {**reply.headers, "Link": link}))


@dataclass
class Planted:
    """A fault that waits for its request.

    Attributes:
        fault: What happens.
        gate: Where the exchange is held, for faults that hold it.
        requests: What it has spoiled.
    """

    fault: Fault
    matches: Callable[[Request], bool]
    times: int | None
    skip: int
    gate: Gate = field(default_factory=Gate)
    requests: list[Request] = field(default_factory=list)

    def wait_until_reached(self, arrivals: int = 1) -> None:
        """Wait until the exchange is held for the n-th time."""
        self.gate.wait_until_reached(arrivals)

    def tick(self, steps: int = 1) -> None:
        """Let the exchange go on by some steps."""
        self.gate.tick(steps)

    def release(self) -> None:
        """Let the exchange go on for good."""
        self.gate.release()


class FaultBook:
    """The faults that are planted in one server."""

    def __init__(self) -> None:
        self._lock = threading.Lock()
        self._planted: list[Planted] = []

    def add(
        self,
        match: str | Callable[[Request], bool],
        fault: Fault,
        *,
        times: int | None = 1,
        skip: int = 0,
    ) -> Planted:
        """Plant a fault.

        Args:
            match: A method, a part of path and query, both (``"GET /resolve/"``), or a question
                about the request.
            fault: What happens.
            times: How many requests it spoils; None spoils all.
            skip: How many requests it lets pass before.

        Returns:
            A handle, to release what is held and to see what was hit.
        """
        planted = Planted(fault, match if callable(match) else _matcher(match), times, skip)
        with self._lock:
            self._planted.append(planted)
        return planted

    def clear(self) -> None:
        """Take all faults away; what is held goes on."""
        with self._lock:
            for planted in self._planted:
                planted.release()
            self._planted.clear()

    def take(self, request: Request) -> Planted | None:
        """Return the fault that this request meets, and count it."""
        with self._lock:
            for planted in self._planted:
                used_up = planted.times is not None and len(planted.requests) >= planted.times
                if used_up or not planted.matches(request):
                    continue
                if planted.skip:
                    planted.skip -= 1
                    continue
                planted.requests.append(request)
                return planted
        return None

    def close(self) -> None:
        """End whatever is held."""
        with self._lock:
            for planted in self._planted:
                planted.gate.close()


def _matcher(match: str) -> Callable[[Request], bool]:
    first, _, rest = match.partition(" ")
    method, part = (first, rest) if first.isupper() else (None, match)
    return lambda request: (method is None or request.method == method) and part in request.target
