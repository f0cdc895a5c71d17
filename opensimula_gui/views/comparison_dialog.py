"""The dialog that shows in what two checkpoints differ; it stays beside the window."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QItemSelectionModel, QModelIndex, QSize, Qt, QTimer, Signal, Slot
from PySide6.QtGui import QAccessible, QAccessibleAnnouncementEvent, QAction
from PySide6.QtWidgets import (
    QComboBox,
    QDialog,
    QGridLayout,
    QHBoxLayout,
    QMenu,
    QProgressBar,
    QPushButton,
    QSplitter,
    QStackedWidget,
    QTreeView,
    QVBoxLayout,
    QWidget,
)

from opensimula_gui.checkpoint.comparing.changes import Change, ChangeKind
from opensimula_gui.models import comparison_words as words
from opensimula_gui.models.comparison_tree import (
    CHANGE_ROLE,
    ComparisonColumn,
    ComparisonTreeModel,
)
from opensimula_gui.models.number_text import count_text
from opensimula_gui.models.roles import ICON_NAME_ROLE
from opensimula_gui.views.comparison_texts import ComparisonTexts
from opensimula_gui.views.takeover_line import TakeoverLine
from opensimula_gui.widgets.empty_state import EmptyState
from opensimula_gui.widgets.icon_delegate import IconDelegate
from opensimula_gui.widgets.icons import icon
from opensimula_gui.widgets.labels import ElidedLabel, PlainLabel, SmallLabel
from opensimula_gui.widgets.search_field import SearchField
from opensimula_gui.widgets.typography import bold_font
from opensimula_gui.wording import marked, tr

if TYPE_CHECKING:
    from collections.abc import Collection

    from opensimula_gui.models.comparison_tree import Group, ListedComparison

NOT_COMPARED: Final = marked(
    "Compared by meaning: layout and the manifest's digests, file names and dates don't count."
)

_SIZE: Final = QSize(980, 680)
_MINIMUM_SIZE: Final = QSize(640, 440)
_WIDTHS: Final = {
    ComparisonColumn.CHANGE: 148,
    ComparisonColumn.WHAT: 150,
    ComparisonColumn.PLACE: 260,
    ComparisonColumn.BEFORE: 180,
}
_FILTER_DELAY_MS: Final = 120
_STEPS: Final = 1000


@dataclass(frozen=True, slots=True)
class ComparedSide:
    """One of the two checkpoints.

    Attributes:
        title: What it is, as plain text of one line.
        detail: Where it lies, or what about it is not compared; likewise.
        name: What it is called above its texts, in a word or two; empty for what it is called in general.
    """

    title: str
    detail: str = ""
    name: str = ""


class ComparisonDialog(QDialog):
    """Both titles, the number of differences, the differences, and both texts of the selected one.

    Attributes:
        takeover: Says what taking the selected differences over would do; hidden until it is to be used.

    Signals:
        selection_changed(): other differences are selected.
        place_requested(object): the Change whose place is to be shown in the window.
        saved_requested(): compare what is edited with what is saved.
        backup_requested(): compare with the newest backup.
        folder_requested(): compare with a folder that is to be chosen.
        offers_requested(): ``offer`` should be called, since what else can be compared is about to be shown.
    """

    selection_changed = Signal()
    place_requested = Signal(object)
    saved_requested = Signal()
    backup_requested = Signal()
    folder_requested = Signal()
    offers_requested = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("comparisonDialog")
        self.setWindowTitle(tr("Comparison"))
        self.setMinimumSize(_MINIMUM_SIZE)
        self.resize(_SIZE)
        self.model = ComparisonTreeModel(self)
        self._old, self._new = (
            _SideLabels(tr("From", "one side of a comparison")),
            _SideLabels(tr("To", "one side of a comparison")),
        )
        self.summary = PlainLabel(wrap=True)
        self.summary.setObjectName("comparisonSummary")
        self.summary.setFont(bold_font(self.summary.font()))
        self._filter = SearchField(tr("Filter by name, id, field or value"))
        self._filter.setObjectName("comparisonFilter")
        self._kind = QComboBox()
        self._kind.setObjectName("comparisonKind")
        self._kind.setAccessibleName(tr("Kind of change"))
        self.takeover = TakeoverLine()
        self._go_action = QAction(icon("forward"), tr("Go to place"), self)
        self.tree = self._build_tree()
        self._rest = SmallLabel(wrap=True)
        self._rest.setObjectName("comparisonRest")
        self.texts = ComparisonTexts()
        self._empty = EmptyState("compare", tr("Nothing is compared yet"))
        self._bar = QProgressBar()
        self._bar.setAccessibleName(tr("Progress"))
        self._bar.setTextVisible(False)
        self._step = PlainLabel(muted=True)
        self.message = SmallLabel(wrap=True)
        self.message.setObjectName("comparisonMessage")
        self._with = self._build_with()
        self._go = QPushButton(tr("Go to place"))
        self._close = QPushButton(tr("Close"))
        self._delay = QTimer(self, singleShot=True, interval=_FILTER_DELAY_MS)
        self._stack = QStackedWidget()
        self._absences = ("", "")
        self._lay_out()
        self._connect()
        self._explain()

    def show_busy(self, old: ComparedSide, new: ComparedSide) -> None:
        """Say what is being compared."""
        self._show_sides(old, new)
        self.model.set_listing(None)
        self.summary.setText(tr("Comparing…"))
        self.message.setText("")
        self.set_progress("", 0.0)
        self._set_page(self._busy_page)

    def set_progress(self, step: str, share: float) -> None:
        """Say what is done, and how far it is (0 to 1)."""
        self._step.setText(step)
        self._bar.setRange(0, _STEPS)
        self._bar.setValue(round(share * _STEPS))

    def show_failure(self, summary: str, hint: str) -> None:
        """Say why there is no comparison."""
        self.summary.setText(tr("Not compared"))
        self._empty.set_texts(summary, hint)
        self._set_page(self._empty)

    def show_comparison(self, listing: ListedComparison, old: ComparedSide, new: ComparedSide) -> None:
        """Show a comparison."""
        self._filter.clear()
        self._kind.clear()
        self._show_listing(listing, old, new)
        self._show_rows()
        is_same = listing.comparison.is_same
        (self._close if is_same else self.tree).setFocus(Qt.FocusReason.OtherFocusReason)
        # Screen readers speak it at once.
        QAccessible.updateAccessibility(QAccessibleAnnouncementEvent(self, self.summary.text()))

    def refresh(self, listing: ListedComparison, old: ComparedSide, new: ComparedSide) -> None:
        """Show how the same two differ now; the filter stays, and the selection moves on if it has to."""
        current = self.tree.currentIndex()
        change, at = current.data(CHANGE_ROLE), self._first_selected_row()
        folded = {
            self.model.group(row)
            for row in range(self.model.rowCount())
            if not self.tree.isExpanded(self.model.index(row, 0))
        }
        had_focus = self.tree.hasFocus()
        self._show_listing(listing, old, new)
        self._show_rows(folded)
        same = self.model.index_of(change) if isinstance(change, Change) else QModelIndex()
        self._select(same if same.isValid() else self.model.index_at(at))
        if had_focus:
            is_same = listing.comparison.is_same
            (self._close if is_same else self.tree).setFocus(Qt.FocusReason.OtherFocusReason)

    def selected_changes(self) -> list[Change]:
        """Return the selected differences; a selected group stands for all that are listed below it."""
        indexes = self.tree.selectionModel().selectedRows()
        found = (change for index in indexes for change in self.model.changes_of(index))
        return list({id(change): change for change in found}.values())

    def clear(self) -> None:
        """Let go of the comparison."""
        self.model.set_listing(None)
        self._kind.clear()
        self.texts.show_texts("", "")

    def offer(self, *, saved: bool, backup: bool, folder: bool) -> None:
        """Offer what else can be compared now: the saved state, a backup, another folder."""
        for action, is_there in zip(self._with.menu().actions(), (saved, backup, folder), strict=True):
            action.setVisible(is_there)
        self._with.setVisible(saved or backup or folder)

    def _explain(self) -> None:
        self._filter.setWhatsThis(
            tr("Lists only differences whose name, id, field or value holds this text.")
        )
        self._kind.setWhatsThis(tr("Lists only differences of one kind, such as what was added."))
        self.tree.setWhatsThis(
            tr(
                "Where the two checkpoints differ, by part. Enter shows the place of a difference in "
                "the window; selecting one shows both texts below."
            )
        )
        self.texts.setWhatsThis(
            tr("What the two checkpoints say at the selected difference. It can be copied, not edited.")
        )
        self._with.setWhatsThis(
            tr("Compares the checkpoint that is open with another state. Nothing is changed.")
        )
        self._go.setWhatsThis(tr("Shows the place of the selected difference in the window."))
        self._close.setWhatsThis(tr("Closes this dialog. Nothing is changed by it."))

    def _build_tree(self) -> QTreeView:
        tree = QTreeView()
        tree.setObjectName("comparisonTree")
        tree.setAccessibleName(tr("Differences"))
        tree.setModel(self.model)
        tree.setUniformRowHeights(True)
        tree.setSelectionMode(QTreeView.SelectionMode.ExtendedSelection)
        tree.setContextMenuPolicy(Qt.ContextMenuPolicy.ActionsContextMenu)
        tree.addActions([self.takeover.action, self._go_action])
        tree.setAllColumnsShowFocus(True)
        tree.setItemDelegateForColumn(ComparisonColumn.CHANGE, IconDelegate(ICON_NAME_ROLE, tree))
        tree.header().setSectionsMovable(False)
        for column, width in _WIDTHS.items():
            tree.setColumnWidth(column, width)
        return tree

    def _build_with(self) -> QPushButton:
        button = QPushButton(icon("compare"), tr("Compare with"))
        button.setObjectName("comparisonWith")
        menu = QMenu(button)
        menu.addAction(icon("save"), tr("Saved state on disk")).triggered.connect(self.saved_requested)
        menu.addAction(icon("backups"), tr("Newest backup")).triggered.connect(self.backup_requested)
        menu.addAction(icon("open"), tr("Another folder…")).triggered.connect(self.folder_requested)
        menu.aboutToShow.connect(self.offers_requested)
        button.setMenu(menu)
        return button

    def _lay_out(self) -> None:
        titles = QGridLayout()
        titles.setHorizontalSpacing(16)
        titles.setVerticalSpacing(4)
        titles.setColumnStretch(2, 1)
        self._old.add_to(titles, 0)
        self._new.add_to(titles, 1)
        top = QVBoxLayout()
        top.setContentsMargins(24, 24, 24, 16)
        top.setSpacing(16)
        top.addLayout(titles)
        top.addWidget(self.summary)
        self._content, self._busy_page = self._build_content(), self._build_busy_page()
        for page in (self._empty, self._busy_page, self._content):
            self._stack.addWidget(page)
        buttons = QHBoxLayout()
        buttons.setContentsMargins(24, 16, 24, 16)
        buttons.setSpacing(8)
        buttons.addWidget(self._with)
        buttons.addWidget(self.message, 1)
        for button in (self._go, self._close):
            # Enter in the tree leads to the place; no button takes it away.
            button.setAutoDefault(False)
            buttons.addWidget(button)
        self._with.setAutoDefault(False)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        layout.addLayout(top)
        layout.addWidget(self._stack, 1)
        layout.addLayout(buttons)

    def _build_content(self) -> QWidget:
        narrow = QHBoxLayout()
        narrow.setContentsMargins(24, 0, 24, 8)
        narrow.setSpacing(8)
        narrow.addWidget(self._filter, 1)
        narrow.addWidget(self._kind)
        upper = QWidget()
        column = QVBoxLayout(upper)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self.tree, 1)
        self._rest.setContentsMargins(24, 4, 24, 4)
        column.addWidget(self._rest)
        parts = QSplitter(Qt.Orientation.Vertical)
        parts.setChildrenCollapsible(False)
        parts.addWidget(upper)
        parts.addWidget(self.texts)
        parts.setStretchFactor(0, 2)
        parts.setStretchFactor(1, 1)
        hint = SmallLabel(tr(NOT_COMPARED), wrap=True)
        hint.setContentsMargins(24, 8, 24, 0)
        content = QWidget()
        layout = QVBoxLayout(content)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        layout.addLayout(narrow)
        layout.addWidget(parts, 1)
        layout.addWidget(self.takeover)
        layout.addWidget(hint)
        return content

    def _build_busy_page(self) -> QWidget:
        page = QWidget()
        column = QVBoxLayout(page)
        column.setContentsMargins(24, 0, 24, 0)
        column.setSpacing(8)
        column.addWidget(self._bar)
        column.addWidget(self._step)
        column.addStretch(1)
        return page

    def _connect(self) -> None:
        self._filter.textChanged.connect(self._delay.start)
        self._filter.next_requested.connect(self._apply_filter)
        self._filter.entered_results.connect(self._on_filter_entered_results)
        self._kind.activated.connect(self._apply_filter)
        self._delay.timeout.connect(self._apply_filter)
        self.tree.selectionModel().currentRowChanged.connect(self._show_selected)
        self.tree.selectionModel().selectionChanged.connect(self.selection_changed)
        self.tree.activated.connect(self._on_tree_activated)
        self._go_action.triggered.connect(self._on_go_clicked)
        # The button goes off while it is compared anew, and would hand the focus on to the next one.
        self.takeover.requested.connect(self.tree.setFocus)
        self._go.clicked.connect(self._on_go_clicked)
        self._close.clicked.connect(self.reject)

    def _show_sides(self, old: ComparedSide, new: ComparedSide) -> None:
        self._old.show_side(old)
        self._new.show_side(new)
        names = [side.name or tr(name) for side, name in zip((old, new), words.SIDES, strict=True)]
        is_named = old.name or new.name
        self._absences = (
            (tr("Not there"), tr("Not there"))
            if is_named
            else (tr("Not there before"), tr("Not there any more"))
        )
        self.model.set_side_names(*names)
        self.texts.set_side_names(*names)

    def _show_listing(self, listing: ListedComparison, old: ComparedSide, new: ComparedSide) -> None:
        self._show_sides(old, new)
        comparison = listing.comparison
        self.summary.setText(words.counts_text(comparison))
        self._fill_kinds(listing)
        self._delay.stop()
        self.model.set_listing(listing)
        self.model.set_filter(self._filter.text().strip(), self._chosen_kind())
        self._empty.set_texts(tr("No differences"), " ".join((tr("Both say the same."), tr(NOT_COMPARED))))
        self._set_page(self._empty if comparison.is_same else self._content)

    def _first_selected_row(self) -> int:
        """Return how many listed differences stand above the first selected one."""
        rows = [self.model.flat_row(index) for index in self.tree.selectionModel().selectedRows()]
        return min(rows, default=0)

    def _chosen_kind(self) -> ChangeKind | None:
        kind = self._kind.currentData()
        return ChangeKind(kind) if kind else None

    def _set_page(self, page: QWidget) -> None:
        self._stack.setCurrentWidget(page)
        self._go.setVisible(page is self._content)

    def _fill_kinds(self, listing: ListedComparison) -> None:
        before = self._kind.currentData()
        self._kind.clear()
        self._kind.addItem(tr("All kinds"), None)
        for kind, count in listing.comparison.counts.items():
            if count:
                name = tr(words.KIND_WORDS[kind])
                text = f"{name} ({count_text(count)})"
                self._kind.addItem(icon(words.KIND_ICONS[kind]), text, kind.value)
        self._kind.setCurrentIndex(max(self._kind.findData(before), 0))

    @Slot()
    def _apply_filter(self) -> None:
        self._delay.stop()
        self.model.set_filter(self._filter.text().strip(), self._chosen_kind())
        self._show_rows()

    def _show_rows(self, folded: Collection[Group | None] = ()) -> None:
        """Unfold what the filter has let through, but for some groups, and select the first change."""
        groups = self.model.rowCount()
        for row in range(groups):
            self.tree.setFirstColumnSpanned(row, QModelIndex(), True)
        self.tree.expandAll()
        for row in range(groups):
            if self.model.group(row) in folded:
                self.tree.collapse(self.model.index(row, 0))
        text = self._filter.text().strip()
        self._filter.set_hit_count(self.model.hit_count if text else None)
        rest = self.model.hit_count - self.model.shown_count
        told = tr(
            "{n} more is not listed; filter to see it.", "{n} more are not listed; filter to see them.", rest
        )
        self._rest.setText(told if rest else "")
        self._rest.setVisible(bool(rest))
        self._select(self.model.index_at(0))

    def _select(self, index: QModelIndex) -> None:
        """Select one row alone, whatever keys are held down meanwhile."""
        flags = QItemSelectionModel.SelectionFlag.ClearAndSelect | QItemSelectionModel.SelectionFlag.Rows
        self.tree.selectionModel().setCurrentIndex(index, flags)
        self.tree.scrollTo(index)
        self._show_selected()

    @Slot()
    def _show_selected(self) -> None:
        self.message.setText("")
        change = self.tree.currentIndex().data(CHANGE_ROLE)
        for part in (self._go, self._go_action):
            part.setEnabled(isinstance(change, Change))
        if isinstance(change, Change):
            hints = zip((change.old, change.new), self._absences, strict=True)
            self.texts.show_texts(
                *words.whole_texts(change), hints=["" if side else absence for side, absence in hints]
            )
        else:
            self.texts.show_texts("", "")

    @Slot()
    def _on_filter_entered_results(self) -> None:
        self._apply_filter()
        self.tree.setFocus(Qt.FocusReason.OtherFocusReason)

    @Slot(QModelIndex)
    def _on_tree_activated(self, index: QModelIndex) -> None:
        change = index.data(CHANGE_ROLE)
        if isinstance(change, Change):
            self.place_requested.emit(change)

    @Slot()
    def _on_go_clicked(self) -> None:
        self._on_tree_activated(self.tree.currentIndex())


class _SideLabels:
    """The two labels about one side."""

    def __init__(self, name: str) -> None:
        self._name = PlainLabel(name, muted=True, selectable=False)
        self._title = ElidedLabel()
        self._detail = ElidedLabel(mode=Qt.TextElideMode.ElideMiddle)
        self._detail.setForegroundRole(self._name.foregroundRole())

    def add_to(self, grid: QGridLayout, row: int) -> None:
        """Put them into a row of a grid."""
        for column, label in enumerate((self._name, self._title, self._detail)):
            grid.addWidget(label, row, column)

    def show_side(self, side: ComparedSide) -> None:
        """Show another side."""
        self._title.set_text(side.title)
        self._detail.set_text(side.detail)
