"""What the open checkpoint says to each step of sampling, in words, for *How sampling works*."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QLocale

from opensimula_gui.checkpoint.display_text import one_line
from opensimula_gui.checkpoint.summary import summarise_strategies
from opensimula_gui.models.number_text import count_text
from opensimula_gui.wording import number_text, tr

if TYPE_CHECKING:
    from opensimula_gui.models.editing_session import EditingSession

_NAME_CHARS = 60
_MAX_NAMES = 6


def sampling_numbers(session: EditingSession) -> dict[str, str]:
    """Return a line for each step of sampling, by the step's name, as the checkpoint is edited now."""
    return {
        "instruction": _instruction(session),
        "factors": _factors(session),
        "taxonomies": _taxonomies(session),
        "strategies": _strategies(session),
        "scenarios": _scenarios(session),
        "samples": _samples(session),
    }


def _instruction(session: EditingSession) -> str:
    text = str(session.bundle_fields.get("instruction_y", ""))
    digests = session.bundle_fields.get("document_digests", ())
    return tr(
        "Here: {characters}, {digests}.",
        characters=tr("an instruction of {n} character", "an instruction of {n} characters", len(text)),
        digests=tr("{n} excerpt of documents", "{n} excerpts of documents", len(digests)),
    )


def _factors(session: EditingSession) -> str:
    names = [one_line(factor.name, _NAME_CHARS) for factor in session.factors if factor.accepted]
    shown = [*names[:_MAX_NAMES], *(["…"] if len(names) > _MAX_NAMES else [])]
    return tr(
        "Here: {factors}: {names}.",
        factors=tr("{n} accepted factor", "{n} accepted factors", len(names)),
        names=", ".join(shown),
    )


def _taxonomies(session: EditingSession) -> str:
    fields = session.bundle_fields
    return tr(
        "Here: D is {depth}, N is {proposals}; the trees have {nodes}, {leaves} among them.",
        depth=fields.get("target_depth_D"),
        proposals=fields.get("proposal_N"),
        nodes=tr("{n} node", "{n} nodes", sum(factor.nodes for factor in session.factors)),
        leaves=tr("{n} leaf", "{n} leaves", sum(factor.leaves for factor in session.factors)),
    )


def _strategies(session: EditingSession) -> str:
    index, spec = session.index, session.strategies
    if index is None or spec is None or not spec.strategies:
        return tr("Here: no strategies, so nothing can be drawn.")
    first = max(summarise_strategies(index, spec), key=lambda strategy: strategy.share)
    return tr(
        "Here: {strategies}; “{name}” is picked most often, {percent} % of the time, and can draw {mixes}.",
        strategies=tr("{n} strategy", "{n} strategies", len(spec.strategies)),
        name=one_line(first.rule.name, _NAME_CHARS),
        percent=QLocale().toString(100 * first.share, "f", 0),
        mixes=tr(
            "{count} mix",
            "{count} mixes",
            first.combinations,
            count=count_text(first.combinations),
        ),
    )


def _scenarios(session: EditingSession) -> str:
    config = session.run_config
    return tr(
        "Here: K is {scenarios}, c is {share}.",
        scenarios=_or_unset(config.meta_prompt_K),
        share=tr("not set") if config.complexify_c is None else QLocale().toString(config.complexify_c),
    )


def _samples(session: EditingSession) -> str:
    config = session.run_config
    if config.num_samples is None:
        return tr("Here: the run config does not say how many samples were to be written.")
    samples = tr("{n} sample was to be written", "{n} samples were to be written", config.num_samples)
    if config.num_choices is None:
        return tr("Here: {samples}, with free-form answers.", samples=samples)
    choices = tr("{n} answer", "{n} answers", config.num_choices)
    return tr("Here: {samples}, each with a choice of {answers}.", samples=samples, answers=choices)


def _or_unset(value: int | None) -> str:
    return tr("not set") if value is None else number_text(value)
