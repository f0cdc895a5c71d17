"""What happened since the program started, for *Report a problem*: kept in memory alone."""

from __future__ import annotations

import logging
import time
import traceback
from collections import deque
from dataclasses import dataclass
from typing import Final

MAX_EVENTS: Final = 200


@dataclass(frozen=True, slots=True)
class Event:
    """One thing that happened.

    Attributes:
        at: Seconds since the epoch.
        kind: What sort of thing, such as ``warning`` or ``FormatError``; never anything from a checkpoint.
        text: What was said of it; it may quote a checkpoint and name folders.
        places: Where in the program it happened, innermost last; empty if it was foreseen.
    """

    at: float
    kind: str
    text: str
    places: tuple[str, ...] = ()


class EventLog(logging.Handler):
    """The latest events, the oldest first. Warnings of the libraries come in as well."""

    def __init__(self) -> None:
        super().__init__(logging.WARNING)
        self._events: deque[Event] = deque(maxlen=MAX_EVENTS)

    def add(self, kind: str, text: str) -> None:
        """Note something that the user was told."""
        self._events.append(Event(time.time(), kind, text))

    def add_error(self, error: BaseException) -> Event:
        """Note an error, with its places in the program, and return what was noted."""
        frames = traceback.extract_tb(error.__traceback__)
        places = tuple(f"{_place(frame.filename)}:{frame.lineno} {frame.name}" for frame in frames)
        event = Event(time.time(), type(error).__name__, str(error), places)
        self._events.append(event)
        return event

    def events(self) -> tuple[Event, ...]:
        """Return what happened, the latest last."""
        return tuple(self._events)

    def emit(self, record: logging.LogRecord) -> None:
        """Note what a library has logged."""
        kind = f"{record.levelname.lower()} of {record.name}"
        self._events.append(Event(record.created, kind, record.getMessage()))


def _place(file: str) -> str:
    """Return a source file without the folder that it is installed in."""
    parts = file.replace("\\", "/").rsplit("/site-packages/", 1)[-1]
    return parts[parts.rfind("opensimula_gui/") :] if "opensimula_gui/" in parts else parts.rsplit("/", 2)[-1]
