"""What a spoiled exchange waits at, until a test lets it go on or the server ends."""

from __future__ import annotations

import threading
from typing import Final

_PATIENCE_SECONDS: Final = 20


class Gate:
    """Holds one side of an exchange back.

    A test sees that it is reached, lets single steps through, or opens it for good.
    """

    def __init__(self) -> None:
        self._changed = threading.Condition()
        self._permitted = 0
        self._arrivals = 0
        self._open = False
        self._closed = False

    def pass_through(self) -> bool:
        """Wait for a permit; return whether to go on, which is no once the server ends."""
        with self._changed:
            self._arrivals += 1
            self._changed.notify_all()
            self._changed.wait_for(lambda: self._open or self._closed or self._permitted > 0)
            if self._closed:
                return False
            self._permitted = max(self._permitted - 1, 0)
            return True

    def wait_until_reached(self, arrivals: int = 1) -> None:
        """Wait until the exchange stands here, for the first or a later time.

        Raises:
            TimeoutError: It doesn't come.
        """
        with self._changed:
            if not self._changed.wait_for(lambda: self._arrivals >= arrivals, _PATIENCE_SECONDS):
                raise TimeoutError(f"The exchange reached the gate {self._arrivals} times, not {arrivals}.")

    def tick(self, steps: int = 1) -> None:
        """Let that many steps through."""
        with self._changed:
            self._permitted += steps
            self._changed.notify_all()

    def release(self) -> None:
        """Let everything through from now on."""
        with self._changed:
            self._open = True
            self._changed.notify_all()

    def close(self) -> None:
        """End the wait without going on."""
        with self._changed:
            self._closed = True
            self._changed.notify_all()
