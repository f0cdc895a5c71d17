"""What the texts that are typed into a strategy come to; nothing is ever guessed."""

from __future__ import annotations

import math
from decimal import Decimal

from opensimula_gui.models.strategy_value import checked_weight, weight_text
from opensimula_gui.views.editing.text_kinds import TextKind, read_typed
from opensimula_gui.views.run_config.fields import FieldKind
from opensimula_gui.views.run_config.values import Reading, read_text
from opensimula_gui.wording import marked, tr

NAME_TITLE = marked("The name of a strategy")


def read_name(text: str) -> Reading:
    """Return the name that a typed text is."""
    return read_typed(TextKind.NAME, tr(NAME_TITLE), text)


def read_pair_text(text: str) -> Reading:
    """Return the text of a forbidden pair that a typed text is; it may be empty."""
    reading = read_text(FieldKind.TEXT, text)
    return reading if reading.error else Reading(text)


def read_weight(text: str) -> Reading:
    """Return the weight that a typed text is, written with a point whatever the locale."""
    reading = read_text(FieldKind.DECIMAL, text)
    if reading.error:
        return reading
    if not isinstance(reading.value, float):
        return Reading(error=tr("A strategy needs a weight: a number greater than 0."))
    try:
        return Reading(checked_weight(reading.value))
    except ValueError as error:
        return Reading(error=str(error))


def stepped_weight(text: str, steps: int) -> str | None:
    """Return a typed weight after some steps up or down; None if there is nowhere to step from.

    A step is 1, but smaller for small weights and larger for large ones, and never reaches 0.
    """
    reading = read_weight(text)
    if not isinstance(reading.value, float):
        return None
    number = Decimal(repr(reading.value))
    for _ in range(abs(steps)):
        number += _step_up(number) if steps > 0 else -_step_down(number)
    return weight_text(float(number)) if number > 0 and math.isfinite(float(number)) else None


def _step_up(number: Decimal) -> Decimal:
    exponent = number.adjusted()
    return Decimal(1).scaleb(min(exponent, max(0, exponent - 2)))


def _step_down(number: Decimal) -> Decimal:
    step = _step_up(number)
    # From 1 down to 0.9: a whole step would end at 0.
    return step / 10 if step == number else step
