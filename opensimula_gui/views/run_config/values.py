"""From typed text to a field's value and back; no value is ever guessed.

Numbers are written as on disk, whatever the locale: with a point, and without separators.
"""

from __future__ import annotations

import math
import re
from dataclasses import dataclass
from decimal import Decimal
from typing import TYPE_CHECKING, Final

from opensimula_gui.views.run_config.fields import FieldKind
from opensimula_gui.wording import tr

if TYPE_CHECKING:
    from opensimula_gui.checkpoint.run_config import Knob

MAX_DIGITS: Final = 4300
"""Longest whole number that Python, and so the peer, reads from text."""

_WHOLE = re.compile(r"[+-]?[0-9]+")
_DECIMAL = re.compile(r"[+-]?(?P<digits>[0-9]+\.?[0-9]*|\.[0-9]+)(?:[eE][+-]?[0-9]+)?")
_SEPARATED = re.compile(r"[+-]?[0-9]+(?:[,_'’\s][0-9]+)+")
_STEP = {FieldKind.WHOLE: Decimal(1), FieldKind.DECIMAL: Decimal("0.1")}


@dataclass(frozen=True, slots=True)
class Reading:
    """What a typed text comes to.

    Attributes:
        value: The value; None means unset. Meaningless if there is an error.
        error: Why the text can't be stored, in a sentence; empty if it can.
    """

    value: str | int | float | None = None
    error: str = ""


def read_text(kind: FieldKind, text: str) -> Reading:
    """Return the value of a typed text; an empty text means that the field is not set."""
    if kind is FieldKind.TEXT:
        return _read_plain(text)
    bare = text.strip()
    if not bare:
        return Reading()
    return _read_whole(bare) if kind is FieldKind.WHOLE else _read_decimal(bare)


def write_value(value: object) -> str:
    """Return a value as it stands on disk; an unset one is empty."""
    if value is None:
        return ""
    return value if isinstance(value, str) else repr(value)


def stepped(kind: FieldKind, text: str, steps: int, knob: Knob) -> str | None:
    """Return the text after some steps up or down, or None if there is nowhere to step from.

    An unset field starts at the smallest sensible value. A step never leaves the sensible range; a value
    that lies outside already is not pulled in.
    """
    reading = read_text(kind, text)
    if kind is FieldKind.TEXT or reading.error:
        return None
    if reading.value is None:
        return write_value(_as_kind(kind, Decimal(str(knob.minimum or 0))))
    old = Decimal(repr(reading.value))
    new = old + steps * _STEP[kind]
    # From outside the range a step leads towards it, but never further away.
    if steps < 0 and knob.minimum is not None:
        new = max(new, min(old, Decimal(str(knob.minimum))))
    if steps > 0 and knob.maximum is not None:
        new = min(new, max(old, Decimal(str(knob.maximum))))
    return write_value(_as_kind(kind, new))


def _as_kind(kind: FieldKind, number: Decimal) -> float:
    return int(number) if kind is FieldKind.WHOLE else float(number)


def _read_plain(text: str) -> Reading:
    if any("\ud800" <= char <= "\udfff" for char in text):
        return Reading(error=tr("Contains half a character, which no file can hold. Type that part again."))
    return Reading(text or None)


def _read_whole(text: str) -> Reading:
    if _WHOLE.fullmatch(text):
        if len(text) > MAX_DIGITS:
            return Reading(error=tr("Too long: at most {limit} digits can be stored.", limit=MAX_DIGITS))
        return Reading(int(text))
    if _SEPARATED.fullmatch(text):
        return Reading(error=tr("Write digits only, without separators: 1000."))
    if _DECIMAL.fullmatch(text):
        return Reading(error=tr("Not a whole number. Write digits only, such as 3."))
    return Reading(error=tr("Not a number. Write digits only, such as 3."))


def _read_decimal(text: str) -> Reading:
    match = _DECIMAL.fullmatch(text)
    if match is None:
        if _DECIMAL.fullmatch(text.replace(",", ".", 1)):
            return Reading(error=tr("Write the decimals after a point, not a comma: 0.7."))
        return Reading(error=tr("Not a number. Write it with a point, such as 0.7."))
    value = float(text)
    if math.isinf(value):
        return Reading(error=tr("Too large: the largest number that can be stored is about 1.8e308."))
    if value == 0 and match["digits"].strip("0."):
        return Reading(error=tr("Too small: it would be stored as 0."))
    return Reading(value)
