"""Reading the run config, and checking its values against sense and the bundle."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from opensimula_gui.checkpoint.inspecting.parts import read_object
from opensimula_gui.checkpoint.run_config import OpenSimulaRunConfig, knobs
from opensimula_gui.wording import tr

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
            message = tr(
                "“{field}” is {here} here and {built} in the bundle.",
                field=field,
                here=_number(said),
                built=_number(built),
            )
            report("contradicts-bundle", (field,), message)


def check_ranges(config: OpenSimulaRunConfig, report: Report) -> None:
    """Report settings that are outside of what makes sense."""
    for field, knob in knobs().items():
        value = getattr(config, field)
        if not isinstance(value, int | float):
            continue
        if knob.minimum is not None and value < knob.minimum:
            message = tr(
                "“{field}” is {value}; the least that makes sense is {least}.",
                field=field,
                value=_number(value),
                least=_number(knob.minimum),
            )
            report("knob-out-of-range", (field,), message)
        elif knob.maximum is not None and value > knob.maximum:
            message = tr(
                "“{field}” is {value}; the most that makes sense is {most}.",
                field=field,
                value=_number(value),
                most=_number(knob.maximum),
            )
            report("knob-out-of-range", (field,), message)


def _number(value: float) -> str:
    # Python refuses to write integers of several thousand digits.
    return f"{value:g}" if isinstance(value, float) or abs(value) < 10**12 else tr("a long number")
