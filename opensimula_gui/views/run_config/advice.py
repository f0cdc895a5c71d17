"""What can be said about a value: outside its range, against the bundle, hard to see. None of it forbids."""

from __future__ import annotations

import math
from dataclasses import dataclass
from enum import StrEnum
from typing import TYPE_CHECKING, Final

from opensimula_gui.views.run_config.invisible import describe_invisible, invisible_characters
from opensimula_gui.views.run_config.values import write_value

if TYPE_CHECKING:
    from opensimula_gui.models.editing_session import EditingSession
    from opensimula_gui.views.run_config.fields import FieldSpec


class Level(StrEnum):
    """How much a piece of advice matters; an error keeps a text from being stored."""

    INFO = "info"
    WARNING = "warning"
    ERROR = "error"


@dataclass(frozen=True, slots=True)
class Fix:
    """A value that would settle a piece of advice.

    Attributes:
        label: Text of the button.
        value: What it sets; None unsets the field.
    """

    label: str
    value: str | int | None


@dataclass(frozen=True, slots=True)
class Advice:
    """One sentence about a value, beside its editor.

    Attributes:
        level: How much it matters.
        text: The sentence, plain text.
        fix: What to set instead, if that is known.
    """

    level: Level
    text: str
    fix: Fix | None = None


@dataclass(frozen=True, slots=True)
class BundleFacts:
    """What the bundle says about fields that the run config holds too.

    Attributes:
        target_depth: D, as the taxonomies were built.
        proposals: N, as the taxonomies were built.
        accepted_factors: How many factors have, or were to have, a taxonomy.
    """

    target_depth: int
    proposals: int
    accepted_factors: int

    @classmethod
    def of(cls, session: EditingSession) -> BundleFacts | None:
        """Return the facts of a bundle as it is edited; None if it can't be shown."""
        fields = session.bundle_fields
        if not fields:
            return None
        # A factor with two trees has two summaries.
        accepted = {summary.factor_id for summary in session.factors if summary.accepted}
        return cls(int(fields["target_depth_D"]), int(fields["proposal_N"]), len(accepted))


_REASONS: Final = {
    "temperature": "most providers take 0 to 2",
    "max_concurrency": "with no call at a time, nothing runs",
    "target_depth_D": "a taxonomy needs at least one level",
    "proposal_N": "without a proposal, no node gets children",
    "max_factors": "without a factor there is no taxonomy",
    "max_children_per_node": "with none kept, no taxonomy grows",
    "max_frontier_per_depth": "with nothing expanded, no taxonomy grows",
    "corpus_excerpt_count": "it is a count",
    "meta_prompt_K": "a sample needs a scenario",
    "complexify_c": "it is a share of all scenarios",
    "num_choices": "a question needs at least two options",
    "num_samples": "it is a count",
}
"""Why a field has its range; a field that is not listed gets the range alone."""


def advise(spec: FieldSpec, value: object, facts: BundleFacts | None) -> list[Advice]:
    """Return what there is to say about a value, the most important first.

    Args:
        spec: The field.
        value: Its value; nothing is said about an unset field.
        facts: What the bundle says; None if there is no bundle.
    """
    if isinstance(value, str):
        return _advise_text(value, multiline=spec.knob.multiline)
    if isinstance(value, int | float):
        return _advise_number(spec, value) + (_against_bundle(spec.name, value, facts) if facts else [])
    return []


def _advise_number(spec: FieldSpec, value: float) -> list[Advice]:
    if isinstance(value, float) and not math.isfinite(value):
        return [Advice(Level.WARNING, "JSON has no such number. Type another, or unset the field.")]
    knob = spec.knob
    reason = f": {_REASONS[spec.name]}" if spec.name in _REASONS else ""
    if knob.minimum is not None and value < knob.minimum:
        return [Advice(Level.WARNING, f"Should be at least {knob.minimum:g}{reason}.")]
    if knob.maximum is not None and value > knob.maximum:
        return [Advice(Level.WARNING, f"Should be at most {knob.maximum:g}{reason}.")]
    return []


def _against_bundle(name: str, value: float, facts: BundleFacts) -> list[Advice]:
    match name:
        case "target_depth_D" if value != facts.target_depth:
            return [_built_with("D", facts.target_depth)]
        case "proposal_N" if value != facts.proposals:
            return [_built_with("N", facts.proposals)]
        case "max_factors" if value < facts.accepted_factors:
            count = facts.accepted_factors
            return [Advice(Level.WARNING, f"The bundle has {count} accepted factors, more than this.")]
    return []


def _built_with(symbol: str, built: int) -> Advice:
    text = f"The taxonomies were built with {symbol} = {built}."
    return Advice(Level.WARNING, text, Fix(f"Use {write_value(built)}", built))


def _advise_text(text: str, *, multiline: bool) -> list[Advice]:
    hidden = invisible_characters(text, multiline=multiline)
    advice = []
    if hidden:
        fix = None if multiline else Fix("Remove them", _without(text, hidden))
        advice.append(Advice(Level.INFO, describe_invisible(text, hidden), fix))
    elif not multiline and text != text.strip():
        where = "ends" if text == text.lstrip() else "starts"
        advice.append(
            Advice(Level.INFO, f"The text {where} with a blank.", Fix("Trim it", text.strip() or None))
        )
    return advice


def _without(text: str, hidden: list[str]) -> str | None:
    blank = {ord(char): " " if char.isspace() else None for char in hidden}
    return text.translate(blank).strip() or None
