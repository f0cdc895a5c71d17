"""The editors of one strategy: name, weight, factors and forbidden pairs."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtWidgets import QApplication

from opensimula_gui.models import strategy_steps as steps
from opensimula_gui.models.factor_choice import FactorOption, factor_options
from opensimula_gui.models.mix_counts import MixCounts
from opensimula_gui.models.pair_words import mixes_text
from opensimula_gui.views.editing.editable_text import EditableText, TextState
from opensimula_gui.views.editing.edited_line import EditedLine
from opensimula_gui.views.editing.text_group import TextGroup
from opensimula_gui.views.editing.text_kinds import TextKind
from opensimula_gui.views.page_layout import ScrollingPage, section_heading
from opensimula_gui.views.run_config.advice import Advice, Level
from opensimula_gui.views.run_config.advice_lines import AdviceLines
from opensimula_gui.views.strategies.factor_list import FactorList
from opensimula_gui.views.strategies.pair_editor import PairEditor
from opensimula_gui.views.strategies.readings import NAME_TITLE
from opensimula_gui.views.strategies.weight_row import WeightRow, WeightState
from opensimula_gui.widgets.labels import PlainLabel
from opensimula_gui.widgets.typography import title_font
from opensimula_gui.wording import tr

if TYPE_CHECKING:
    from collections.abc import Callable

    from PySide6.QtWidgets import QWidget

    from opensimula_gui.checkpoint.index import TaxonomyIndex
    from opensimula_gui.checkpoint.strategy import SamplingStrategySpec, StrategyMixRule
    from opensimula_gui.models.editing_session import EditingSession
    from opensimula_gui.models.taxonomy_steps import Step

_MARGIN = 24
_MAX_WIDTH_PX = 760


@dataclass(frozen=True, slots=True)
class _Shown:
    """The strategy that is shown.

    Attributes:
        number: Its position.
        rule: The strategy as it is now.
        saved: The strategy on disk; None if it is new.
    """

    number: int
    rule: StrategyMixRule
    saved: StrategyMixRule | None


class StrategyDetails(ScrollingPage):
    """Each editor makes a step of the session's undo stack.

    Args:
        session: What is edited.
        index: The taxonomies that strategies draw from.
        parent: The parent widget.

    Signals:
        factor_requested(int): top row of a factor that a click leads to.
        pending_changed(): whether something is typed that was not kept yet may have changed.
    """

    factor_requested = Signal(int)
    pending_changed = Signal()

    def __init__(self, session: EditingSession, index: TaxonomyIndex, parent: QWidget | None = None) -> None:
        super().__init__(parent, margin=_MARGIN)
        self.setObjectName("strategyDetails")
        self.setAccessibleName(tr("Selected strategy"))
        # Each editor scrolls into view when it gets the focus; the area would be a stop without a mark.
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._session = session
        self._index = index
        self._shown: _Shown | None = None
        self.counts = MixCounts(self)
        self.counts.set_index(index)
        self.counts.counted.connect(self._show_mixes)
        self._texts = TextGroup(session, self)
        self.name = EditableText(
            tr(NAME_TITLE),
            TextKind.NAME,
            within=tr("the name of a strategy"),
            placeholder=tr("(no name)"),
            font=title_font(self.font()),
        )
        self.name.setObjectName("strategyName")
        self.name.setWhatsThis(
            tr("What the strategy is called. Mixes tell by this name which strategy drew them.")
        )
        self._texts.add(self.name)
        self._new = EditedLine(tr("the strategy"))
        self.weight = WeightRow()
        self.factors = FactorList()
        self.pairs = PairEditor(self.counts)
        self._mixes = PlainLabel(muted=True, wrap=True, selectable=False)
        self._mixes_advice = AdviceLines(self.factors.table)
        self._lay_out()
        self._connect()

    @property
    def mixes_text(self) -> str:
        """What is said about how many combinations there are."""
        return self._mixes.text()

    @property
    def mixes_advice_text(self) -> str:
        """What is said if the pairs block too many of them, with a word for each icon."""
        return self._mixes_advice.text()

    @property
    def has_pending(self) -> bool:
        """Whether something is typed that was not kept yet."""
        return self._texts.has_pending or self.weight.is_pending or self.pairs.has_pending

    def commit_pending(self) -> bool:
        """Keep what is typed; return False if a text does not fit, which then stays in its editor."""
        if not self.weight.commit():
            self.weight.box.setFocus()
            return False
        return self._texts.commit_pending() and self.pairs.commit_pending()

    def discard_pending(self) -> None:
        """Forget what is typed."""
        self._texts.discard_pending()
        self.weight.discard()
        self.pairs.discard_pending()

    def show_strategy(self, number: int, spec: SamplingStrategySpec, saved: StrategyMixRule | None) -> None:
        """Show a strategy, or the same one with other values; what is typed for another one is given up.

        Args:
            number: Its position.
            spec: All strategies.
            saved: What it is on disk; None if it is new.
        """
        if self._shown is not None and self._shown.number != number and self.has_pending:
            self.discard_pending()
        rule = spec.strategies[number]
        self._shown = _Shown(number, rule, saved)
        can_edit = not self._session.strategies_refusal
        self._new.show_edited(tr("New, not saved yet") if saved is None else "", can_revert=False)
        self._show_name(spec)
        others = sum(other.weight for place, other in enumerate(spec.strategies) if place != number)
        self.weight.show_state(WeightState(rule.weight, saved.weight if saved else None, others, can_edit))
        self.factors.show_options(
            factor_options(self._index, rule.factor_ids),
            can_edit=can_edit,
            edited_words=_edited_words(saved, rule, "factor_ids"),
        )
        self.counts.show(rule)
        self.pairs.show_pairs(
            rule.forbidden_label_pairs,
            can_edit=can_edit,
            edited_words=_edited_words(saved, rule, "forbidden_label_pairs"),
        )
        self._show_mixes()

    def show_labels(self) -> None:
        """Count anew: labels of leaves, or the leaves, are others than they were."""
        self.counts.set_index(self._index)

    def focus_factors(self) -> None:
        """Put the cursor into the check list of factors."""
        self._focus(self.factors.table)

    def focus_pairs(self) -> None:
        """Put the cursor into the table of forbidden pairs, or where the first one is typed."""
        self._focus(self.pairs.table if self.pairs.model.rowCount() else self.pairs.form.first)

    def _focus(self, widget: QWidget) -> None:
        widget.setFocus(Qt.FocusReason.OtherFocusReason)
        self.ensureWidgetVisible(widget)

    def _show_name(self, spec: SamplingStrategySpec) -> None:
        shown = self._shown
        if shown is None:
            return
        names = [rule.name for rule in spec.strategies]
        notes = []
        if names.count(shown.rule.name) > 1:
            notes.append(
                tr("Another strategy has this name too, so that mixes don't tell which one made them.")
            )
        saved_name = shown.saved.name if shown.saved is not None else shown.rule.name
        self.name.show_state(
            TextState(shown.rule.name, saved_name, self._session.strategies_refusal, tuple(notes))
        )

    def _lay_out(self) -> None:
        with self.new_content() as layout:
            for widget in (
                self.name,
                self._new,
                self.weight,
                section_heading(tr("Factors")),
                self.factors,
                self._mixes,
                self._mixes_advice,
                self.pairs,
            ):
                widget.setMaximumWidth(_MAX_WIDTH_PX)
                layout.addWidget(widget)
            layout.addStretch()

    def _connect(self) -> None:
        self._texts.pending_changed.connect(self.pending_changed)
        self.name.committed.connect(self._on_name_committed)
        self.name.revert_requested.connect(lambda: self._revert("name"))
        self.weight.committed.connect(self._on_weight_committed)
        self.weight.revert_requested.connect(lambda: self._revert("weight"))
        self.weight.pending_changed.connect(self.pending_changed)
        self.weight.undo_requested.connect(self._session.undo_stack.undo)
        self.weight.redo_requested.connect(self._session.undo_stack.redo)
        self.factors.draw_requested.connect(self._on_factors_draw_requested)
        self.factors.factor_requested.connect(self.factor_requested)
        self.factors.revert_requested.connect(lambda: self._revert("factor_ids"))
        self.pairs.add_requested.connect(self._on_pairs_add_requested)
        self.pairs.change_requested.connect(self._on_pairs_change_requested)
        self.pairs.remove_requested.connect(self._on_pairs_remove_requested)
        self.pairs.revert_requested.connect(lambda: self._revert("forbidden_label_pairs"))
        self.pairs.pending_changed.connect(self.pending_changed)
        # A turn of the event loop later the form has the height that its advice takes.
        self.pairs.form.advised.connect(self._follow_form, Qt.ConnectionType.QueuedConnection)

    @Slot()
    def _follow_form(self) -> None:
        """Keep in view what is said about a pair that is being typed."""
        form, focus = self.pairs.form, QApplication.focusWidget()
        if focus is not None and form.isAncestorOf(focus):
            self.ensureWidgetVisible(form)

    def _perform(self, step: Callable[[SamplingStrategySpec, int], Step]) -> None:
        spec, shown = self._session.strategies, self._shown
        if spec is not None and shown is not None:
            self._session.perform(step(spec, shown.number))

    def _revert(self, field: str) -> None:
        shown = self._shown
        if shown is not None and shown.saved is not None:
            saved = shown.saved
            self._perform(lambda spec, number: steps.revert_value(spec, number, saved, field))

    @Slot(object)
    def _on_name_committed(self, name: object) -> None:
        self._perform(lambda spec, number: steps.rename(spec, number, str(name)))

    @Slot(float)
    def _on_weight_committed(self, weight: float) -> None:
        self._perform(lambda spec, number: steps.set_weight(spec, number, weight))

    @Slot(object, bool)
    def _on_factors_draw_requested(self, option: FactorOption, is_drawn: bool) -> None:  # noqa: FBT001 - a slot
        try:
            self._perform(
                lambda spec, number: steps.set_factor(
                    spec, number, option.factor_id, option.name, is_drawn=is_drawn
                )
            )
        except ValueError as error:
            self.factors.complain(str(error))

    @Slot(str, str)
    def _on_pairs_add_requested(self, first: str, second: str) -> None:
        self._perform(lambda spec, number: steps.add_pair(spec, number, (first, second)))

    @Slot(int, str, str)
    def _on_pairs_change_requested(self, place: int, first: str, second: str) -> None:
        self._perform(lambda spec, number: steps.change_pair(spec, number, place, (first, second)))

    @Slot(object)
    def _on_pairs_remove_requested(self, places: list[int]) -> None:
        self._perform(lambda spec, number: steps.remove_pairs(spec, number, places))

    @Slot()
    def _show_mixes(self) -> None:
        combinations, shown = self.counts.combinations, self._shown
        if combinations is None or shown is None:
            return
        total, blocked = combinations.total, self.counts.blocked()
        is_done = self.counts.is_done
        at_least = self.counts.blocked_at_least(shown.rule.forbidden_label_pairs) if is_done else 0
        self._mixes.setText(f"{mixes_text(total, blocked, at_least)}.")
        known = at_least if blocked is None else blocked
        advice = []
        if total and known == total:
            text = tr("The forbidden pairs block every combination: nothing can be drawn.")
            advice = [Advice(Level.ERROR, text)]
        elif 2 * known > total:
            text = tr(
                "More than half of the combinations are blocked, so that draws often have to be repeated."
            )
            advice = [Advice(Level.WARNING, text)]
        self._mixes_advice.set_advice(advice, can_fix=False)


def _edited_words(saved: StrategyMixRule | None, rule: StrategyMixRule, field: str) -> str:
    if saved is None or getattr(saved, field) == getattr(rule, field):
        return ""
    count = len(getattr(saved, field))
    if count == len(getattr(rule, field)):
        return tr("Edited")
    if field == "factor_ids":
        return tr("Edited, had {n} factor", "Edited, had {n} factors", count)
    return tr("Edited, had {n} pair", "Edited, had {n} pairs", count)
