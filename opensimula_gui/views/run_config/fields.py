"""What the form is made of: each field of the run config with its type and its knob."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from typing import TYPE_CHECKING, Any, Final, get_args

from opensimula_gui.checkpoint.run_config import OpenSimulaRunConfig, knobs
from opensimula_gui.wording import tr

if TYPE_CHECKING:
    from opensimula_gui.checkpoint.run_config import Knob


class FieldKind(StrEnum):
    """What a field holds when it is set."""

    TEXT = "text"
    WHOLE = "whole number"
    DECIMAL = "number"


_KINDS: Final[dict[type, FieldKind]] = {
    str: FieldKind.TEXT,
    int: FieldKind.WHOLE,
    float: FieldKind.DECIMAL,
}


@dataclass(frozen=True, slots=True)
class FieldSpec:
    """One field of the form.

    Attributes:
        name: Name in the model, which is also the key on disk.
        kind: What it holds when it is set.
        knob: Its title, meaning and range.
    """

    name: str
    kind: FieldKind
    knob: Knob

    @property
    def title(self) -> str:
        """The title in the user's language."""
        return tr(self.knob.title)

    @property
    def help(self) -> str:
        """The meaning in the user's language."""
        return tr(self.knob.help)

    def matches(self, needle: str) -> bool:
        """Return whether the title, the key or the help contains a text, case ignored."""
        return needle.casefold() in f"{self.title}\n{self.name}\n{self.help}".casefold()


def field_specs() -> tuple[FieldSpec, ...]:
    """Return every field of the run config, in the order of the model."""
    return tuple(
        FieldSpec(name, _kind(OpenSimulaRunConfig.model_fields[name].annotation), knob)
        for name, knob in knobs().items()
    )


def _kind(annotation: Any) -> FieldKind:
    return next(_KINDS[item] for item in get_args(annotation) if item in _KINDS)
