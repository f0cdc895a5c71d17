"""The commands that write: ``opensimula set`` and ``opensimula rehash``."""

from __future__ import annotations

import difflib
import math
from typing import TYPE_CHECKING, Any

from pydantic import ValidationError

from opensimula_gui.checkpoint.display_text import one_line
from opensimula_gui.checkpoint.folder import find_root
from opensimula_gui.checkpoint.inspection import DigestState, FileRole
from opensimula_gui.checkpoint.problems import Verdict
from opensimula_gui.checkpoint.run_config import OpenSimulaRunConfig, knobs
from opensimula_gui.checkpoint.saving import rehash, save_edits
from opensimula_gui.cli.failures import CommandFailure, print_warning
from opensimula_gui.services.reading import read_checkpoint

if TYPE_CHECKING:
    from collections.abc import Iterable

    from opensimula_gui.checkpoint.inspection import CheckpointInspection
    from opensimula_gui.checkpoint.saving import SaveReport


def set_fields(path: str, assignments: Iterable[str]) -> str:
    """Set run-config fields and save.

    Args:
        path: The checkpoint.
        assignments: ``KEY=VALUE`` or, to clear a field, ``KEY=``.

    Returns:
        What was done, in lines.

    Raises:
        CommandFailure: An assignment or the checkpoint was refused.
        OpenSimulaError: The save failed.
    """
    changes = dict(map(_assignment, assignments))
    inspection = _editable(path)
    old = inspection.run_config or OpenSimulaRunConfig()
    lines = [
        f"{key}: {_shown(getattr(old, key))} → {_shown(value)}"
        for key, value in changes.items()
        if getattr(old, key) != value
    ]
    if not lines:
        return "Nothing to change: every field has that value already."
    report = save_edits(inspection, run_config=old.model_copy(update=changes))
    for key, value in changes.items():
        _warn_if_unusual(key, value)
    _warn_if_mismatching(inspection)
    return "\n".join([*lines, *_saved_lines(report)])


def rehash_path(path: str) -> str:
    """Write a new manifest for what is on disk; return what was done, in lines.

    Raises:
        OpenSimulaError: AfterImage could not load the checkpoint, or the save failed.
    """
    report = rehash(find_root(path))
    if not report.written:
        return "Nothing to change: the manifest has the digests of what is on disk."
    return "\n".join(_saved_lines(report))


def _assignment(text: str) -> tuple[str, Any]:
    key, equals, value = text.partition("=")
    if not equals:
        raise CommandFailure(
            f"'{one_line(text, 80)}' is no assignment.", "Write KEY=VALUE, or KEY= to clear a field."
        )
    fields = knobs()
    if key not in fields:
        close = difflib.get_close_matches(key, fields, n=1)
        guess = f"Did you mean {close[0]}? " if close else ""
        raise CommandFailure(
            f"The run config has no field '{one_line(key, 80)}'.", f"{guess}Fields: {', '.join(fields)}."
        )
    return key, _value(key, value) if value else None


def _value(key: str, text: str) -> Any:
    try:
        value = getattr(OpenSimulaRunConfig.model_validate({key: text}), key)
    except ValidationError as error:
        kind = "a whole number" if "int" in error.errors()[0]["type"] else "a number"
        raise CommandFailure(f"{key} needs {kind}, not '{one_line(text, 80)}'.") from error
    if isinstance(value, float) and not math.isfinite(value):
        raise CommandFailure(f"{key} needs a finite number, not '{one_line(text, 80)}'.")
    return value


def _editable(path: str) -> CheckpointInspection:
    inspection = read_checkpoint(path)
    where = one_line(str(inspection.root))
    if inspection.verdict is Verdict.REFUSE:
        reason = inspection.problems[0].message
        raise CommandFailure(f"{where} was not changed: {reason}", inspection.problems[0].hint)
    state = inspection.file(FileRole.RUN_CONFIG)
    if inspection.run_config is None and state is not None and state.data is not None:
        raise CommandFailure(
            f"{where} was not changed: {one_line(state.name)} can't be read, so what it holds would be lost.",
            "Mend or remove the file; opensimula verify tells what is wrong with it.",
        )
    return inspection


def _shown(value: object) -> str:
    return "unset" if value is None else one_line(str(value), 60)


def _saved_lines(report: SaveReport) -> list[str]:
    for warning in report.warnings:
        print_warning(warning)
    lines = [f"Saved {one_line(str(report.root))} ({', '.join(map(one_line, report.written))})."]
    if report.backup is not None:
        lines.append(f"The state before is kept in {one_line(str(report.backup))}.")
    return lines


def _warn_if_unusual(key: str, value: Any) -> None:
    knob = knobs()[key]
    if not isinstance(value, int | float):
        return
    low, high = knob.minimum, knob.maximum
    if low is not None and value < low:
        print_warning(f"{key} is {value}, which makes no sense below {low:g}. It was saved all the same.")
    if high is not None and value > high:
        print_warning(f"{key} is {value}, which makes no sense above {high:g}. It was saved all the same.")


def _warn_if_mismatching(inspection: CheckpointInspection) -> None:
    wrong = [one_line(state.name) for state in inspection.files if state.state is DigestState.MISMATCH]
    if inspection.instruction_state is DigestState.MISMATCH and not wrong:
        wrong = ["instruction_y"]
    if wrong:
        print_warning(
            f"the digest of {', '.join(wrong)} did not match before and was left as it is. "
            "If you changed it on purpose, run opensimula rehash."
        )
