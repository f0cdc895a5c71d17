"""Reading one part of a document into its model; what is faulty is told and left out, the rest is kept."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, TypeVar

from pydantic import BaseModel, ValidationError

from opensimula_gui.checkpoint.display_text import one_line
from opensimula_gui.checkpoint.json_text import MAX_NESTING

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from pydantic_core import ErrorDetails

    from opensimula_gui.checkpoint.inspecting.problem_log import Report
    from opensimula_gui.checkpoint.pointers import Path

Model = TypeVar("Model", bound=BaseModel)

# Starts of pydantic's error types, and what should stand in the place.
_EXPECTED = {
    "string": "text",
    "int": "a whole number",
    "finite": "a whole number",
    "float": "a number",
    "bool": "true or false",
    "list": "a list",
    "tuple": "a list",
    "dict": "an object",
    "model": "an object",
}


def read_part(
    model: type[Model], raw: Any, path: Path, report: Report, fallback: Mapping[str, Any]
) -> Model | None:
    """Read a JSON value into a model.

    Args:
        model: The model.
        raw: The JSON value.
        path: Its place in the document.
        report: Takes the problems.
        fallback: Values for required fields that are missing or faulty.

    Returns:
        The model, or None if the value is no object.
    """
    if not isinstance(raw, dict):
        report("wrong-type", path, f"{place_words(path)} should be an object, but is {value_words(raw)}.")
        return None
    return read_object(model, raw, path, report, fallback)


def read_object(
    model: type[Model], raw: dict[str, Any], path: Path, report: Report, fallback: Mapping[str, Any]
) -> Model:
    """Read a JSON object into a model; see ``read_part``."""
    try:
        part = model.model_validate(raw)
    except ValidationError as error:
        return _salvage(model, raw, error, path, report, fallback)
    _report_loose_types(part, raw, path, report)
    if part.model_extra:
        _report_deep_values(part.model_extra, path, report)
    return part


def read_items(raw: Mapping[str, Any], field: str, path: Path, report: Report) -> Iterator[tuple[Path, Any]]:
    """Yield place and value of each item of a list field; values that have been yielded are let go of."""
    items = raw.get(field, [])
    if not isinstance(items, list):
        report("wrong-type", (*path, field), f"“{field}” should be a list, but is {value_words(items)}.")
        return
    for number in range(len(items)):
        item, items[number] = items[number], None
        yield (*path, field, number), item


def place_words(path: Path) -> str:
    """Return what a message calls a place: its field, or the item of a list."""
    return f"Item {path[-1]}" if isinstance(path[-1], int) else f"“{one_line(path[-1], 60)}”"


def value_words(value: Any) -> str:
    """Return what a message calls a value."""
    if value is None or isinstance(value, bool):
        return "null" if value is None else str(value).lower()
    if isinstance(value, str):
        return f"the text “{one_line(value, 40)}”"
    if isinstance(value, dict | list):
        return "a list" if isinstance(value, list) else "an object"
    return "a number"


def _salvage(
    model: type[Model],
    raw: dict[str, Any],
    error: ValidationError,
    path: Path,
    report: Report,
    fallback: Mapping[str, Any],
) -> Model:
    cleaned = dict(raw)
    faulty_items: dict[str, set[int]] = {}
    for fault in error.errors(include_url=False, include_context=False):
        report(*_told(fault, path))
        field, *below = fault["loc"]
        if below and isinstance(below[0], int):
            faulty_items.setdefault(str(field), set()).add(below[0])
        else:
            cleaned.pop(str(field), None)
    for field, numbers in faulty_items.items():
        cleaned[field] = [item for number, item in enumerate(raw[field]) if number not in numbers]
    try:
        return model.model_validate({**fallback, **cleaned})
    except ValidationError:
        # The fallback says what there is to show, which need not be valid: a strategy without factors.
        return model.model_construct(**{**fallback, **cleaned})


def _told(fault: ErrorDetails, path: Path) -> tuple[str, Path, str]:
    """Return code, place and message of a pydantic fault."""
    kind, place = fault["type"], (*path, *fault["loc"])
    words = place_words(place)
    if kind == "missing":
        return "missing-field", place, f"{words} is missing."
    expected = _EXPECTED.get(kind.partition("_")[0])
    if expected is None or kind in {"string_too_short", "string_too_long"}:
        return _told_range(fault, place, words)
    return "wrong-type", place, f"{words} should be {expected}, but is {value_words(fault['input'])}."


def _told_range(fault: ErrorDetails, place: Path, words: str) -> tuple[str, Path, str]:
    if fault["type"] == "greater_than":
        return (
            "weight-not-positive",
            place,
            f"{words} is {_number_words(fault['input'])}; it must be above 0.",
        )
    if fault["type"] == "greater_than_equal":
        return "out-of-range", place, f"{words} is {_number_words(fault['input'])}; it must be at least 1."
    return "out-of-range", place, f"{words} has too few or too many items."


def _number_words(value: Any) -> str:
    return (
        one_line(str(value), 40) if isinstance(value, float) or abs(int(value)) < 10**12 else "a long number"
    )


def _report_loose_types(part: BaseModel, raw: dict[str, Any], path: Path, report: Report) -> None:
    for field, value in raw.items():
        if isinstance(value, str | int | float):
            read = getattr(part, field, value)
            if type(read) is not type(value) and not (type(read) is float and type(value) is int):
                report(
                    "loose-type",
                    (*path, field),
                    f"{place_words((field,))} is {value_words(value)} and read as {_read_words(read)}.",
                )


def _read_words(value: Any) -> str:
    return str(value).lower() if isinstance(value, bool) else f"the number {_number_words(value)}"


def _report_deep_values(extra: Mapping[str, Any], path: Path, report: Report) -> None:
    for key, value in extra.items():
        levels, level = len(path), [value]
        while level and levels < MAX_NESTING:
            level = [item for value in level for item in _contained(value)]
            levels += 1
        if level:
            report(
                "too-deeply-nested", (*path, key), f"{place_words((key,))} nests over {MAX_NESTING} levels."
            )


def _contained(value: Any) -> Any:
    return value.values() if isinstance(value, dict) else value if isinstance(value, list) else ()
