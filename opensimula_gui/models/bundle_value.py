"""Values of bundle, factors and nodes: checked before they are set, and their changes put into words."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Final

from pydantic_core import PydanticSerializationError

from opensimula_gui.checkpoint.display_text import one_line
from opensimula_gui.models.number_text import count_text
from opensimula_gui.wording import marked, number_text, tr

if TYPE_CHECKING:
    from pydantic import BaseModel

BUNDLE_FIELDS: Final = ("instruction_y", "target_depth_D", "proposal_N", "document_digests")
"""Fields of the bundle itself that can be edited."""

MAX_COUNT: Final = 999_999_999
"""Largest D or N that can be set; the format knows no limit, but no tree could be that deep."""

_MAX_SHOWN_CHARS: Final = 32
_TITLES: Final = {
    "instruction_y": marked("The instruction"),
    "target_depth_D": marked("Target depth D"),
    "proposal_N": marked("Proposals N"),
    "document_digests": marked("The document digests"),
}
_TITLES_WITHIN: Final = {
    "instruction_y": marked("the instruction"),
    "target_depth_D": marked("target depth D"),
    "proposal_N": marked("proposals N"),
    "document_digests": marked("the document digests"),
}
"""As above, within a sentence."""

_REVERTS: Final = {
    "instruction_y": marked("Revert the instruction"),
    "target_depth_D": marked("Revert target depth D"),
    "proposal_N": marked("Revert proposals N"),
    "document_digests": marked("Revert the document digests"),
}
_CHANGES: Final = {
    "target_depth_D": marked("Change target depth D from {before} to {after}"),
    "proposal_N": marked("Change proposals N from {before} to {after}"),
}


def checked_text(title: str, text: str) -> str:
    """Return a text that a file can hold.

    Args:
        title: What it is for, in the user's language, as the error begins with it.
        text: The text.

    Raises:
        ValueError: It can't be written; the text says so to the user.
    """
    try:
        text.encode()
    except UnicodeEncodeError as error:
        raise ValueError(half_character_text(title)) from error
    return text


def checked_name(title: str, text: str) -> str:
    """Return a text that can name something; like ``checked_text``, but blank ones are refused too."""
    if not text.strip():
        raise ValueError(tr("{title} can't be empty.", title=title))
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
        raise ValueError(tr("The bundle has no field {field} that can be edited.", field=repr(field)))
    name = tr(_TITLES[field])
    if field == "instruction_y":
        if not isinstance(value, str):
            raise ValueError(tr("{title} must be text.", title=name))
        return checked_text(name, value)
    if field == "document_digests":
        return _checked_digests(name, value)
    # Not isinstance: True is an integer to Python.
    if type(value) is int and 1 <= value <= MAX_COUNT:
        return value
    most = number_text(MAX_COUNT)
    raise ValueError(tr("{title} must be a whole number between 1 and {most}.", title=name, most=most))


def require_writable(title: str, model: BaseModel) -> None:
    """Raise ``ValueError`` if a text anywhere in a model can't be written."""
    try:
        model.model_dump_json(warnings=False)
    except PydanticSerializationError as error:
        raise ValueError(half_character_text(title)) from error


def half_character_text(title: str) -> str:
    """Return the error about a text that can't be written; like those of ``checked_text``."""
    return tr("{title} contains half a character, which no file can hold.", title=title)


def title(field: str) -> str:
    """Return what a field of the bundle is called within a sentence, in the user's language."""
    return tr(_TITLES_WITHIN[field])


def bundle_revert_text(field: str) -> str:
    """Return what bringing a field of the bundle back does."""
    return tr(_REVERTS[field])


def bundle_change_text(field: str, before: Any, after: Any) -> str:
    """Return what changing a field of the bundle does."""
    if field == "instruction_y":
        return tr("Change the instruction")
    if field == "document_digests":
        return _digests_change_text(before, after)
    return tr(_CHANGES[field], before=count_text(int(before)), after=count_text(int(after)))


def quoted(name: str) -> str:
    """Return an untrusted name on one line, shortened and in quotes."""
    return tr("'{name}'", "a name in quotation marks", name=one_line(name, _MAX_SHOWN_CHARS))


def _checked_digests(name: str, value: object) -> list[str]:
    """Return a list of its own, so that nobody else can change it; what is in it may be any text."""
    if not isinstance(value, list) or not all(isinstance(digest, str) for digest in value):
        raise ValueError(tr("{title} must be a list of texts.", title=name))
    digest_title = tr("A document digest")
    return [checked_text(digest_title, digest) for digest in value]


def _digests_change_text(before: list[str], after: list[str]) -> str:
    more = len(after) - len(before)
    if more == 0:
        return tr("Change the document digests")
    if more > 0:
        return tr("Add a document digest", "Add {n} document digests", more)
    return tr("Remove a document digest", "Remove {n} document digests", -more)
