"""What a pull would do: the commit, the verdict on the checkpoint, each file, and what there is to choose."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtGui import QAccessible, QAccessibleAnnouncementEvent, QPalette
from PySide6.QtWidgets import (
    QGridLayout,
    QHeaderView,
    QStackedWidget,
    QTableView,
    QVBoxLayout,
    QWidget,
)

from opensimula_gui.checkpoint.display_text import one_line, path_text
from opensimula_gui.checkpoint.errors import OpenSimulaError
from opensimula_gui.checkpoint.layout import opensimula_dir
from opensimula_gui.checkpoint.problems import Verdict
from opensimula_gui.checkpoint.pull_destination import plan_for_new_folder
from opensimula_gui.checkpoint.transfer import DestinationState, FileChange
from opensimula_gui.models.planned_files import ICON_NAME_ROLE, PlannedFileColumn, PlannedFilesModel
from opensimula_gui.views.hub.change_counts import change_counts
from opensimula_gui.views.hub.commit_facts import CommitFacts
from opensimula_gui.views.hub.destination_choice import DestinationChoice
from opensimula_gui.views.hub.verdict_facts import VerdictFacts
from opensimula_gui.views.page_layout import ScrollingPage
from opensimula_gui.views.record_table import record_table
from opensimula_gui.widgets.empty_state import EmptyState
from opensimula_gui.widgets.icon_delegate import IconDelegate
from opensimula_gui.widgets.labels import ElidedLabel, PlainLabel, SmallLabel
from opensimula_gui.widgets.status_badge import StatusBadge
from opensimula_gui.wording import marked, tr

if TYPE_CHECKING:
    from collections.abc import Sequence
    from pathlib import Path

    from opensimula_gui.checkpoint.transfer import PullPlan

_ROW_HEIGHT: Final = 28
_FRAME: Final = 2
_MARGIN: Final = 24
_GAP: Final = 16
_ORDER: Final = (FileChange.ADDED, FileChange.CHANGED, FileChange.REMOVED, FileChange.SAME)
_NOTHING: Final = marked("Nothing is written yet")
_WHAT_FOR: Final = marked(
    "Preview shows what would happen before anything is written: the commit, each file, and whether the "
    "checkpoint can be opened."
)


class PullPreview(QStackedWidget):
    """A plan, or a sentence while there is none.

    Args:
        label_width: Width of the column of labels, which is that of the fields above.
        can_compare: Whether two versions can be compared.
        parent: Qt parent.

    Attributes:
        plan: The plan that is shown, as it was made; None while none is shown.
        choice: What there is to choose about the destination.

    Signals:
        choice_changed(): the plan would be carried out in another way now.
    """

    choice_changed = Signal()

    def __init__(
        self, label_width: int = 0, *, can_compare: bool = False, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self.setObjectName("pullPreview")
        self.setAccessibleName(tr("Preview"))
        self.plan: PullPlan | None = None
        self.choice = DestinationChoice(can_compare=can_compare)
        self._is_stale = False
        self._unfinished: Sequence[str] = ()
        self._empty = EmptyState("pull", tr(_NOTHING), tr(_WHAT_FOR))
        self._stale = StatusBadge(tr("Out of date: something was changed since. Preview again."), "warning")
        self._stale.setObjectName("pullStale")
        self._commit = CommitFacts()
        self._verdict = VerdictFacts()
        self._where = QWidget()
        self._where_label = _label(tr("Destination"))
        self._target = ElidedLabel(mode=Qt.TextElideMode.ElideMiddle)
        self._effect = SmallLabel(wrap=True)
        self._effect.setObjectName("pullEffect")
        self._model = PlannedFilesModel(self)
        self._table = self._build_table()
        self._content = self._build_content(label_width)
        # White as the tables and pages of the window are: here is the matter, around it are the controls.
        self.setBackgroundRole(QPalette.ColorRole.Base)
        self.setAutoFillBackground(True)
        self.addWidget(self._empty)
        self.addWidget(self._build_page())
        self.choice.changed.connect(self._on_choice_changed)

    def show_nothing(self, title: str = "", text: str = "") -> None:
        """Show a sentence in place of a plan: what preview is for, or what has become of it."""
        self.plan = None
        self._empty.set_texts(title or tr(_NOTHING), text or tr(_WHAT_FOR))
        self.setCurrentIndex(0)

    def show_plan(
        self, plan: PullPlan, free_root: Path, unfinished: Sequence[str], *, has_unsaved_edits: bool
    ) -> None:
        """Show a plan.

        Args:
            plan: What would happen.
            free_root: A checkpoint root that does not exist, to pull into instead.
            unfinished: Names of partial downloads at the destination.
            has_unsaved_edits: Whether the destination is open here and edited.
        """
        self.plan = plan
        self._unfinished = unfinished
        self.set_stale(False)
        self._commit.show_commit(plan.commit, plan.address.revision)
        self._verdict.show_inspection(plan.staged)
        self.choice.offer(plan, free_root)
        self.set_unsaved_edits(has_unsaved_edits)
        self.setCurrentIndex(1)
        # Screen readers speak it at once; the keyboard focus stays where the user works.
        said = f"{self._verdict.accessibleName()}. {self._effect.text()}"
        QAccessible.updateAccessibility(QAccessibleAnnouncementEvent(self, said))

    def set_unsaved_edits(self, has_unsaved_edits: bool) -> None:  # noqa: FBT001 - a setter
        """Say whether the destination is open here and edited."""
        if self.plan is not None:
            self.choice.show_stakes(self.plan, has_unsaved_edits=has_unsaved_edits)
            # What can't be pulled leaves nothing to choose.
            self.choice.setHidden(self.choice.isHidden() or self._is_refused)
            self._on_choice_changed()

    def set_stale(self, stale: bool) -> None:  # noqa: FBT001 - a setter
        """Say that the plan does not fit what is asked for any more, or that it does."""
        self._is_stale = stale
        self._stale.setVisible(stale)
        self._content.setEnabled(not stale)

    @property
    def is_stale(self) -> bool:
        """Whether what is shown is not what would happen any more."""
        return self._is_stale

    @property
    def chosen_plan(self) -> PullPlan | None:
        """What is to be carried out, in the way that was chosen; None if nothing can be.

        Raises:
            OpenSimulaError: What was typed for a new folder is none.
        """
        plan = self.plan
        if plan is None or self._is_stale or self._is_refused:
            return None
        root = self.choice.new_root
        return plan if root is None else plan_for_new_folder(plan, root)

    @property
    def _is_refused(self) -> bool:
        return self.plan is not None and self.plan.staged.verdict is Verdict.REFUSE

    def _build_table(self) -> QTableView:
        table = record_table(self._model, "pullFiles", tr("Files"))
        table.setItemDelegateForColumn(PlannedFileColumn.CHANGE, IconDelegate(ICON_NAME_ROLE, table))
        table.verticalHeader().setDefaultSectionSize(_ROW_HEIGHT)
        table.horizontalHeader().setSectionResizeMode(PlannedFileColumn.FILE, QHeaderView.ResizeMode.Stretch)
        table.setWhatsThis(
            tr("Each file of the checkpoint and what a pull would do to it at the destination.")
        )
        # The page scrolls, and holds a handful of files.
        table.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        return table

    def _build_page(self) -> ScrollingPage:
        page = ScrollingPage()
        page.content_layout.setContentsMargins(_MARGIN, _GAP, _MARGIN, _GAP)
        for part in (page.viewport(), page.widget()):
            if part is not None:
                part.setAutoFillBackground(False)
        page.content_layout.addWidget(self._stale)
        page.content_layout.addWidget(self._content)
        page.content_layout.addStretch(1)
        return page

    def _build_content(self, label_width: int) -> QWidget:
        where = QVBoxLayout(self._where)
        where.setContentsMargins(0, 0, 0, 0)
        where.setSpacing(4)
        where.addWidget(self._target)
        where.addWidget(self._effect)
        facts = QGridLayout()
        facts.setSpacing(_GAP)
        facts.setColumnMinimumWidth(0, label_width)
        facts.setColumnStretch(1, 1)
        for row, (label, fact) in enumerate(
            (
                (_label(tr("Commit")), self._commit),
                (_label(tr("Checkpoint")), self._verdict),
                (self._where_label, self._where),
            )
        ):
            facts.addWidget(label, row, 0, Qt.AlignmentFlag.AlignTop)
            facts.addWidget(fact, row, 1)
            if fact is self._commit:
                label.setMinimumHeight(self._commit.first_line_height)
        content = QWidget()
        column = QVBoxLayout(content)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(_GAP)
        column.addLayout(facts)
        column.addWidget(self.choice)
        column.addWidget(self._table)
        return content

    def _show_files(self, plan: PullPlan) -> None:
        self._model.set_files(plan.files)
        height = self._table.horizontalHeader().sizeHint().height() + len(plan.files) * _ROW_HEIGHT + _FRAME
        self._table.setFixedHeight(height)
        self._table.setHidden(self._is_refused)
        for part in (self._where_label, self._where):
            part.setHidden(self._is_refused)
        self._target.set_text(path_text(opensimula_dir(plan.destination)))
        self._effect.setText(effect_text(plan, self._unfinished))

    @Slot()
    def _on_choice_changed(self) -> None:
        if self.plan is None:
            return
        try:
            shown = self.chosen_plan
        except OpenSimulaError:
            shown = None
        self._show_files(shown or self.plan)
        self.choice_changed.emit()


def _label(name: str) -> PlainLabel:
    return PlainLabel(name, muted=True, selectable=False)


def effect_text(plan: PullPlan, unfinished: Sequence[str] = ()) -> str:
    """Return what carrying a plan out would do to its destination, in a sentence or two."""
    if plan.destination_state is DestinationState.SAME:
        said = tr("Everything is there already: nothing would be written.")
    elif plan.destination_state is DestinationState.EMPTY:
        said = tr("Nothing is there yet.")
    else:
        changes = change_counts(plan.files, _ORDER)
        said = tr("{changes}; the state before would be kept as a backup.", changes=changes)
    if not unfinished or plan.destination_state is DestinationState.EMPTY:
        return said
    names = ", ".join(one_line(name, 60) for name in unfinished[:3])
    aside = tr("An unfinished download of another tool lies there too and stays: {names}.", names=names)
    return f"{said} {aside}"
