"""Reading the run config, and checking its values against sense and the bundle."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from opensimula_gui.checkpoint.inspecting.parts import read_object
from opensimula_gui.checkpoint.run_config import OpenSimulaRunConfig, knobs

if TYPE_CHECKING:
    from opensimula_gui.checkpoint.inspecting.problem_log import Report
    from opensimula_gui.checkpoint.taxonomy import TaxonomyBundle


def read_run_config(raw: dict[str, Any], report: Report) -> OpenSimulaRunConfig:
    """Return the run config with what could be read of it."""
    config = read_object(OpenSimulaRunConfig, raw, (), report, {})
    config.keep_rest_of(raw)
    check_ranges(config, report)
    return config


def check_against_bundle(config: OpenSimulaRunConfig, bundle: TaxonomyBundle, report: Report) -> None:
    """Report settings that the bundle has with another value."""
    for field in ("target_depth_D", "proposal_N"):
        said, built = getattr(config, field), getattr(bundle, field)
        if said is not None and said != built:
            message = f"“{field}” is {_number(said)} here and {_number(built)} in the bundle."
            report("contradicts-bundle", (field,), message)


def check_ranges(config: OpenSimulaRunConfig, report: Report) -> None:
    """Report settings that are outside of what makes sense."""
    for field, knob in knobs().items():
        value = getattr(config, field)
        if not isinstance(value, int | float):
            continue
        if knob.minimum is not None and value < knob.minimum:
            message = f"“{field}” is {_number(value)}; the least that makes sense is {knob.minimum:g}."
            report("knob-out-of-range", (field,), message)
        elif knob.maximum is not None and value > knob.maximum:
            message = f"“{field}” is {_number(value)}; the most that makes sense is {knob.maximum:g}."
            report("knob-out-of-range", (field,), message)


def _number(value: float) -> str:
    # Python refuses to write integers of several thousand digits.
    return f"{value:g}" if isinstance(value, float) or abs(value) < 10**12 else "a long number"
