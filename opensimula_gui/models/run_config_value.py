"""Values of run-config fields: checked by type before they are set, and put into words."""

from __future__ import annotations

from functools import cache
from typing import Any, Final

from pydantic import ConfigDict, TypeAdapter, ValidationError

from opensimula_gui.checkpoint.display_text import one_line
from opensimula_gui.checkpoint.run_config import OpenSimulaRunConfig, knobs

_MAX_SHOWN_CHARS: Final = 32
_STRICT: Final = ConfigDict(strict=True, allow_inf_nan=False)
_EXPECTED: Final = {str: "must be text", int: "must be a whole number", float: "must be a finite number"}


def checked_value(field: str, value: object | None) -> object | None:
    """Return a value as the field of the run config holds it.

    Args:
        field: Name of a run-config field.
        value: The value, None to clear the field.

    Raises:
        ValueError: There is no such field, or the value has the wrong type; the text says so to the user.
    """
    if field not in OpenSimulaRunConfig.model_fields:
        raise ValueError(f"The run config has no field {field!r}.")
    try:
        checked: object | None = _adapter(field).validate_python(value)
        str(checked).encode()
    except UnicodeEncodeError as error:
        raise ValueError(
            f"{knobs()[field].title} contains half a character, which no file can hold."
        ) from error
    except ValidationError as error:
        raise ValueError(f"{knobs()[field].title} {_expected(field)}.") from error
    return checked


def change_text(field: str, before: object | None, after: object | None) -> str:
    """Return what changing a field does, such as "Change temperature from 0.7 to 0.2"."""
    title = knobs()[field].title.lower()
    if after is None:
        return f"Clear {title}"
    if before is None:
        return f"Set {title} to {_shown(after)}"
    return f"Change {title} from {_shown(before)} to {_shown(after)}"


def _shown(value: object) -> str:
    return f"“{one_line(value, _MAX_SHOWN_CHARS)}”" if isinstance(value, str) else str(value)


def _expected(field: str) -> str:
    annotation = OpenSimulaRunConfig.model_fields[field].annotation
    return next(words for kind, words in _EXPECTED.items() if annotation == kind | None)


@cache
def _adapter(field: str) -> TypeAdapter[Any]:
    annotation: Any = OpenSimulaRunConfig.model_fields[field].annotation
    return TypeAdapter(annotation, config=_STRICT)
