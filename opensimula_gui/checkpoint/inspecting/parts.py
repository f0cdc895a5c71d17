"""Reading one part of a document into its model; what is faulty is told and left out, the rest is kept."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, TypeVar

from pydantic import BaseModel, ValidationError

from opensimula_gui.checkpoint.display_text import one_line
from opensimula_gui.checkpoint.json_text import MAX_NESTING
from opensimula_gui.wording import marked, tr

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from pydantic_core import ErrorDetails

    from opensimula_gui.checkpoint.inspecting.problem_log import Report
    from opensimula_gui.checkpoint.pointers import Path

Model = TypeVar("Model", bound=BaseModel)

_TEXT = marked("{place} should be text, but is {value}.")
_WHOLE_NUMBER = marked("{place} should be a whole number, but is {value}.")
_NUMBER = marked("{place} should be a number, but is {value}.")
_TRUTH = marked("{place} should be true or false, but is {value}.")
_LIST = marked("{place} should be a list, but is {value}.")
_OBJECT = marked("{place} should be an object, but is {value}.")

# Starts of pydantic's error types, and what is said of a value that has another one.
_EXPECTED = {
    "string": _TEXT,
    "int": _WHOLE_NUMBER,
    "finite": _WHOLE_NUMBER,
    "float": _NUMBER,
    "bool": _TRUTH,
    "list": _LIST,
    "tuple": _LIST,
    "dict": _OBJECT,
    "model": _OBJECT,
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
        report("wrong-type", path, no_object_words(path, raw))
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
        place = (*path, field)
        report("wrong-type", place, tr(_LIST, place=place_words(place), value=value_words(items)))
        return
    for number in range(len(items)):
        item, items[number] = items[number], None
        yield (*path, field, number), item


def place_words(path: Path) -> str:
    """Return what a message calls a place: its field, or the item of a list."""
    last = path[-1]
    if isinstance(last, int):
        return tr("Item {number}", number=last)
    return tr("“{field}”", field=one_line(last, 60))


def no_object_words(path: Path, value: Any) -> str:
    """Return what to say of a value that should be an object."""
    return tr(_OBJECT, place=place_words(path), value=value_words(value))


def value_words(value: Any) -> str:
    """Return what a message calls a value."""
    if value is None or isinstance(value, bool):
        return "null" if value is None else str(value).lower()
    if isinstance(value, str):
        return tr("the text “{text}”", text=one_line(value, 40))
    if isinstance(value, dict | list):
        return tr("a list") if isinstance(value, list) else tr("an object")
    return tr("a number")


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
        return "missing-field", place, tr("{place} is missing.", place=words)
    expected = _EXPECTED.get(kind.partition("_")[0])
    if expected is None or kind in {"string_too_short", "string_too_long"}:
        return _told_range(fault, place, words)
    return "wrong-type", place, tr(expected, place=words, value=value_words(fault["input"]))


def _told_range(fault: ErrorDetails, place: Path, words: str) -> tuple[str, Path, str]:
    if fault["type"] == "greater_than":
        number = _number_words(fault["input"])
        message = tr("{place} is {number}; it must be above 0.", place=words, number=number)
        return "weight-not-positive", place, message
    if fault["type"] == "greater_than_equal":
        number = _number_words(fault["input"])
        message = tr("{place} is {number}; it must be at least 1.", place=words, number=number)
        return "out-of-range", place, message
    return "out-of-range", place, tr("{place} has too few or too many items.", place=words)


def _number_words(value: Any) -> str:
    is_short = isinstance(value, float) or abs(int(value)) < 10**12
    return one_line(str(value), 40) if is_short else tr("a long number")


def _report_loose_types(part: BaseModel, raw: dict[str, Any], path: Path, report: Report) -> None:
    for field, value in raw.items():
        if isinstance(value, str | int | float):
            read = getattr(part, field, value)
            if type(read) is not type(value) and not (type(read) is float and type(value) is int):
                report("loose-type", (*path, field), _loose_type_words(field, value, read))


def _loose_type_words(field: str, value: Any, read: Any) -> str:
    return tr(
        "{place} is {value} and read as {read}.",
        place=place_words((field,)),
        value=value_words(value),
        read=_read_words(read),
    )


def _read_words(value: Any) -> str:
    if isinstance(value, bool):
        return str(value).lower()
    return tr("the number {number}", number=_number_words(value))


def _report_deep_values(extra: Mapping[str, Any], path: Path, report: Report) -> None:
    for key, value in extra.items():
        levels, level = len(path), [value]
        while level and levels < MAX_NESTING:
            level = [item for value in level for item in _contained(value)]
            levels += 1
        if level:
            message = tr("{place} nests over {levels} levels.", place=place_words((key,)), levels=MAX_NESTING)
            report("too-deeply-nested", (*path, key), message)


def _contained(value: Any) -> Any:
    return value.values() if isinstance(value, dict) else value if isinstance(value, list) else ()
