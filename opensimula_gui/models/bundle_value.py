"""Values of bundle, factors and nodes: checked before they are set, and their changes put into words."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Final

from pydantic_core import PydanticSerializationError

from opensimula_gui.checkpoint.display_text import one_line
from opensimula_gui.models.number_text import count_text

if TYPE_CHECKING:
    from pydantic import BaseModel

BUNDLE_FIELDS: Final = ("instruction_y", "target_depth_D", "proposal_N", "document_digests")
"""Fields of the bundle itself that can be edited."""

MAX_COUNT: Final = 999_999_999
"""Largest D or N that can be set; the format knows no limit, but no tree could be that deep."""

_MAX_SHOWN_CHARS: Final = 32
_TITLES: Final = {
    "instruction_y": "the instruction",
    "target_depth_D": "target depth D",
    "proposal_N": "proposals N",
    "document_digests": "the document digests",
}


def checked_text(title: str, text: str) -> str:
    """Return a text that a file can hold.

    Args:
        title: What it is for, for the error.
        text: The text.

    Raises:
        ValueError: It can't be written; the text says so to the user.
    """
    try:
        text.encode()
    except UnicodeEncodeError as error:
        raise ValueError(f"{title} contains half a character, which no file can hold.") from error
    return text


def checked_name(title: str, text: str) -> str:
    """Return a text that can name something; like ``checked_text``, but blank ones are refused too."""
    if not text.strip():
        raise ValueError(f"{title} can't be empty.")
    return checked_text(title, text)


def checked_bundle_value(field: str, value: object) -> Any:
    """Return a value as the field of the bundle holds it: a text, a whole number, or a list of texts.

    Args:
        field: One of ``BUNDLE_FIELDS``.
        value: The value.

    Raises:
        ValueError: There is no such field, or the value does not fit it; the text says so to the user.
    """
    if field not in BUNDLE_FIELDS:
        raise ValueError(f"The bundle has no field {field!r} that can be edited.")
    name = _capitalised(_TITLES[field])
    if field == "instruction_y":
        if not isinstance(value, str):
            raise ValueError(f"{name} must be text.")
        return checked_text(name, value)
    if field == "document_digests":
        return _checked_digests(name, value)
    # Not isinstance: True is an integer to Python.
    if type(value) is int and 1 <= value <= MAX_COUNT:
        return value
    raise ValueError(f"{name} must be a whole number between 1 and {MAX_COUNT:,}.")


def require_writable(title: str, model: BaseModel) -> None:
    """Raise ``ValueError`` if a text anywhere in a model can't be written."""
    try:
        model.model_dump_json(warnings=False)
    except PydanticSerializationError as error:
        raise ValueError(f"{title} contains half a character, which no file can hold.") from error


def title(field: str) -> str:
    """Return what a field of the bundle is called within a sentence."""
    return _TITLES[field]


def bundle_change_text(field: str, before: Any, after: Any) -> str:
    """Return what changing a field of the bundle does."""
    if field == "instruction_y":
        return "Change the instruction"
    if field == "document_digests":
        return _digests_change_text(before, after)
    return f"Change {_TITLES[field]} from {count_text(int(before))} to {count_text(int(after))}"


def rename_text(before: str, after: str, kind: str = "") -> str:
    """Return what renaming does, such as "Rename factor 'Audience' to 'Readers'"."""
    return f"Rename {kind}{quoted(before)} to {quoted(after)}"


def describe_text(name: str, before: str | None, after: str | None, kind: str = "") -> str:
    """Return what another description does to something of a name."""
    if after is None:
        return f"Remove the description of {kind}{quoted(name)}"
    return f"{'Describe' if before is None else 'Re-describe'} {kind}{quoted(name)}"


def quoted(name: str) -> str:
    """Return an untrusted name on one line, shortened and in quotes."""
    return f"'{one_line(name, _MAX_SHOWN_CHARS)}'"


def _checked_digests(name: str, value: object) -> list[str]:
    """Return a list of its own, so that nobody else can change it; what is in it may be any text."""
    if not isinstance(value, list) or not all(isinstance(digest, str) for digest in value):
        raise ValueError(f"{name} must be a list of texts.")
    return [checked_text("A document digest", digest) for digest in value]


def _digests_change_text(before: list[str], after: list[str]) -> str:
    more = len(after) - len(before)
    if more == 0:
        return "Change the document digests"
    verb, count = ("Add", more) if more > 0 else ("Remove", -more)
    return f"{verb} {'a document digest' if count == 1 else f'{count_text(count)} document digests'}"


def _capitalised(text: str) -> str:
    return text[:1].upper() + text[1:]
