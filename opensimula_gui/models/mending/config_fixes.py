"""Remedies for settings of the run config."""

from __future__ import annotations

from typing import TYPE_CHECKING

from opensimula_gui.models.change_command import Change, Part
from opensimula_gui.models.mending.fix import Fix, preview
from opensimula_gui.models.run_config_value import change_text
from opensimula_gui.models.taxonomy_steps import Step
from opensimula_gui.wording import tr

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
    count = len(texts)
    title = (
        texts[0]
        if count == 1
        else tr("Set {n} setting of the run config", "Set {n} settings of the run config", count)
    )
    done = tr("Set {n} setting of the run config.", "Set {n} settings of the run config.", count)
    return Fix(title, done, preview(texts, count), build=lambda: Step(title, changes))
