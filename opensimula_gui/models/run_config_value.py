"""Values of run-config fields: checked by type before they are set, and put into words."""

from __future__ import annotations

from functools import cache
from typing import Any, Final

from pydantic import ConfigDict, TypeAdapter, ValidationError

from opensimula_gui.checkpoint.display_text import one_line
from opensimula_gui.checkpoint.run_config import OpenSimulaRunConfig, knobs
from opensimula_gui.models.bundle_value import half_character_text
from opensimula_gui.models.number_text import localised
from opensimula_gui.wording import marked, tr

_MAX_SHOWN_CHARS: Final = 32
_STRICT: Final = ConfigDict(strict=True, allow_inf_nan=False)
_EXPECTED: Final = {
    str: marked("{title} must be text."),
    int: marked("{title} must be a whole number."),
    float: marked("{title} must be a finite number."),
}

TITLES_WITHIN: Final = {
    "name": marked("name"),
    "description": marked("description"),
    "model": marked("model"),
    "temperature": marked("temperature"),
    "max_concurrency": marked("parallel calls"),
    "target_depth_D": marked("target depth"),
    "proposal_N": marked("proposals per expansion"),
    "max_factors": marked("most factors"),
    "max_children_per_node": marked("most children per node"),
    "max_frontier_per_depth": marked("most expansions per level"),
    "corpus_excerpt_count": marked("corpus excerpts"),
    "meta_prompt_K": marked("scenarios per mix"),
    "complexify_c": marked("complexified share"),
    "num_choices": marked("answer choices"),
    "num_samples": marked("samples"),
    "seed": marked("seed"),
    "data_jsonl": marked("sample file"),
}
"""What each field is called within a sentence, in English."""


def checked_value(field: str, value: object | None) -> object | None:
    """Return a value as the field of the run config holds it.

    Args:
        field: Name of a run-config field.
        value: The value, None to clear the field.

    Raises:
        ValueError: There is no such field, or the value has the wrong type; the text says so to the user.
    """
    if field not in OpenSimulaRunConfig.model_fields:
        raise ValueError(tr("The run config has no field {field}.", field=repr(field)))
    try:
        checked: object | None = _adapter(field).validate_python(value)
        str(checked).encode()
    except UnicodeEncodeError as error:
        raise ValueError(half_character_text(tr(knobs()[field].title))) from error
    except ValidationError as error:
        raise ValueError(tr(_expected(field), title=tr(knobs()[field].title))) from error
    return checked


def change_text(field: str, before: object | None, after: object | None) -> str:
    """Return what changing a field does, such as "Change temperature from 0.7 to 0.2"."""
    title = tr(TITLES_WITHIN[field])
    if after is None:
        return tr("Clear {field}", field=title)
    if before is None:
        return tr("Set {field} to {value}", field=title, value=_shown(after))
    return tr(
        "Change {field} from {before} to {after}", field=title, before=_shown(before), after=_shown(after)
    )


def _shown(value: object) -> str:
    return f"“{one_line(value, _MAX_SHOWN_CHARS)}”" if isinstance(value, str) else localised(str(value))


def _expected(field: str) -> str:
    annotation = OpenSimulaRunConfig.model_fields[field].annotation
    return next(words for kind, words in _EXPECTED.items() if annotation == kind | None)


@cache
def _adapter(field: str) -> TypeAdapter[Any]:
    annotation: Any = OpenSimulaRunConfig.model_fields[field].annotation
    return TypeAdapter(annotation, config=_STRICT)
