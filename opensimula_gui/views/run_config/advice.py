"""What can be said about a value: outside its range, against the bundle, hard to see. None of it forbids."""

from __future__ import annotations

import math
from dataclasses import dataclass
from enum import StrEnum
from typing import TYPE_CHECKING, Final

from opensimula_gui.views.run_config.invisible import describe_invisible, invisible_characters
from opensimula_gui.views.run_config.values import write_value
from opensimula_gui.wording import marked, tr

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
    "temperature": marked("most providers take 0 to 2"),
    "max_concurrency": marked("with no call at a time, nothing runs"),
    "target_depth_D": marked("a taxonomy needs at least one level"),
    "proposal_N": marked("without a proposal, no node gets children"),
    "max_factors": marked("without a factor there is no taxonomy"),
    "max_children_per_node": marked("with none kept, no taxonomy grows"),
    "max_frontier_per_depth": marked("with nothing expanded, no taxonomy grows"),
    "corpus_excerpt_count": marked("it is a count"),
    "meta_prompt_K": marked("a sample needs a scenario"),
    "complexify_c": marked("it is a share of all scenarios"),
    "num_choices": marked("a question needs at least two options"),
    "num_samples": marked("it is a count"),
}
"""Why a field has its range, to be translated; a field that is not listed gets the range alone."""


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
        return [Advice(Level.WARNING, tr("JSON has no such number. Type another, or unset the field."))]
    knob = spec.knob
    reason = tr(_REASONS[spec.name]) if spec.name in _REASONS else ""
    if knob.minimum is not None and value < knob.minimum:
        return [Advice(Level.WARNING, _at_least(knob.minimum, reason))]
    if knob.maximum is not None and value > knob.maximum:
        return [Advice(Level.WARNING, _at_most(knob.maximum, reason))]
    return []


def _at_least(minimum: float, reason: str) -> str:
    # Numbers stand as they are to be typed, which is the same for every locale.
    shown = f"{minimum:g}"
    if reason:
        return tr("Should be at least {minimum}: {reason}.", minimum=shown, reason=reason)
    return tr("Should be at least {minimum}.", minimum=shown)


def _at_most(maximum: float, reason: str) -> str:
    shown = f"{maximum:g}"
    if reason:
        return tr("Should be at most {maximum}: {reason}.", maximum=shown, reason=reason)
    return tr("Should be at most {maximum}.", maximum=shown)


def _against_bundle(name: str, value: float, facts: BundleFacts) -> list[Advice]:
    match name:
        case "target_depth_D" if value != facts.target_depth:
            return [_built_with("D", facts.target_depth)]
        case "proposal_N" if value != facts.proposals:
            return [_built_with("N", facts.proposals)]
        case "max_factors" if value < facts.accepted_factors:
            text = tr(
                "The bundle has {n} accepted factor, more than this.",
                "The bundle has {n} accepted factors, more than this.",
                facts.accepted_factors,
            )
            return [Advice(Level.WARNING, text)]
    return []


def _built_with(symbol: str, built: int) -> Advice:
    text = tr("The taxonomies were built with {symbol} = {number}.", symbol=symbol, number=built)
    return Advice(Level.WARNING, text, Fix(tr("Use {number}", number=write_value(built)), built))


def _advise_text(text: str, *, multiline: bool) -> list[Advice]:
    hidden = invisible_characters(text, multiline=multiline)
    advice = []
    if hidden:
        fix = None if multiline else Fix(tr("Remove them"), _without(text, hidden))
        advice.append(Advice(Level.INFO, describe_invisible(text, hidden), fix))
    elif not multiline and text != text.strip():
        at_end = text == text.lstrip()
        said = tr("The text ends with a blank.") if at_end else tr("The text starts with a blank.")
        advice.append(Advice(Level.INFO, said, Fix(tr("Trim it"), text.strip() or None)))
    return advice


def _without(text: str, hidden: list[str]) -> str | None:
    blank = {ord(char): " " if char.isspace() else None for char in hidden}
    return text.translate(blank).strip() or None
