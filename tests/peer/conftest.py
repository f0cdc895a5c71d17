"""The real peer, in its own interpreter, as a fixture: ``peer.call("load", root=...)``."""

from __future__ import annotations

import json
import os
import subprocess
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pytest

from tests.hub.fixtures import *  # noqa: F403 - that is how a conftest takes fixtures over

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Mapping

_HERE = Path(__file__).resolve().parent


class PeerError(Exception):
    """The peer raised something.

    Attributes:
        bases: Names of the class of the exception and of its bases.
    """

    def __init__(self, bases: list[str], message: str) -> None:
        super().__init__(f"{bases[0]}: {message}")
        self.bases = bases


def builtin_name(bases: list[str]) -> str:
    """Return which of the built-in errors of the contract a class is."""
    names = ("FileNotFoundError", "KeyError", "RuntimeError", "ValueError", "OSError")
    return next((name for name in names if name in bases), bases[0])


class Peer:
    """One process of the peer, which lives until it is closed.

    Attributes:
        python: Its interpreter.
    """

    def __init__(self, python: Path, environment: Mapping[str, str] | None = None) -> None:
        self.python = python
        self._process = subprocess.Popen(
            [python, _HERE / "peer_server.py"],
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            stderr=subprocess.DEVNULL,
            encoding="utf-8",
            env=environment,
        )

    def call(self, name: str, **arguments: Any) -> Any:
        """Call a function of ``peer_server`` and return its result.

        Raises:
            PeerError: The function raised.
        """
        assert self._process.stdin
        assert self._process.stdout
        self._process.stdin.write(json.dumps({"call": name, "arguments": arguments}, default=str) + "\n")
        self._process.stdin.flush()
        answer = json.loads(self._process.stdout.readline())
        if error := answer.get("error"):
            raise PeerError(**error)
        return answer["result"]

    def outcome(self, name: str, **arguments: Any) -> str:
        """Call a function and return ``fine``, or the name of the built-in error that it raised."""
        try:
            self.call(name, **arguments)
        except PeerError as error:
            return builtin_name(error.bases)
        return "fine"

    def close(self) -> None:
        """End the process."""
        self._process.communicate()


@pytest.fixture(scope="session")
def our_outcome() -> Callable[[Callable[[], object]], str]:
    """Return a function that calls another and says how it ended, in the words of ``Peer.outcome``."""

    def outcome(run: Callable[[], object]) -> str:
        try:
            run()
        except Exception as error:  # noqa: BLE001 - every error is an outcome
            return builtin_name([base.__name__ for base in type(error).__mro__])
        return "fine"

    return outcome


@pytest.fixture(scope="session")
def peer_python() -> Path:
    """Return the peer's interpreter; without one the test fails, it is never skipped."""
    configured = os.environ.get("OPENSIMULA_PEER_PYTHON")
    python = Path(configured) if configured else _HERE.parents[1] / ".venv-peer" / "bin" / "python"
    if not python.exists():
        pytest.fail(f"The peer is missing: no {python}. Run “make peer”.", pytrace=False)
    return python


@pytest.fixture(scope="session")
def peer(peer_python: Path) -> Iterator[Peer]:
    """Return the running peer."""
    running = Peer(peer_python)
    yield running
    running.close()
