"""Remedies for settings of the run config."""

from __future__ import annotations

from typing import TYPE_CHECKING

from opensimula_gui.models.change_command import Change, Part
from opensimula_gui.models.mending.fix import Fix, number_of, preview
from opensimula_gui.models.run_config_value import change_text
from opensimula_gui.models.taxonomy_steps import Step

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from opensimula_gui.checkpoint.problems import Problem
    from opensimula_gui.models.mending.case import Case


def follow_bundle(case: Case, problems: Sequence[Problem]) -> Fix | None:
    """Let the run config say what the bundle was built with."""
    fields = case.session.bundle_fields
    wanted = {problem.pointer: fields[problem.pointer] for problem in problems if problem.pointer in fields}
    return _set_fields(case, wanted)


def clear_fields(case: Case, problems: Sequence[Problem]) -> Fix | None:
    """Clear settings whose value is no number."""
    known = type(case.session.run_config).model_fields
    return _set_fields(case, {problem.pointer: None for problem in problems if problem.pointer in known})


def _set_fields(case: Case, wanted: Mapping[str, object]) -> Fix | None:
    config = case.session.run_config
    changes = [
        Change(Part.RUN_CONFIG, field, getattr(config, field), value)
        for field, value in wanted.items()
        if getattr(config, field) != value
    ]
    if not changes:
        return None
    texts = [change_text(change.key, change.before, change.after) for change in changes]
    title = texts[0] if len(texts) == 1 else f"Set {number_of(len(texts), 'setting')} of the run config"
    done = f"Set {number_of(len(texts), 'setting')} of the run config."
    return Fix(title, done, preview(texts, len(texts)), build=lambda: Step(title, changes))
