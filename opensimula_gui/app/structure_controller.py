"""Nodes that are added, deleted, moved, merged and copied: the actions that change the shape of trees."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QObject, Slot

from opensimula_gui.app.cut_controller import CUT_ACTIONS, CutController
from opensimula_gui.app.deletion_notice import DeletionNotice
from opensimula_gui.checkpoint.errors import ReadOnlyError
from opensimula_gui.checkpoint.index import NO_ROW, TaxonomyIndex
from opensimula_gui.models import structure_steps as steps
from opensimula_gui.models.branch_facts import BranchFacts, branch_facts
from opensimula_gui.models.bundle_value import quoted
from opensimula_gui.models.change_command import Move, Part, Performed
from opensimula_gui.models.shown_rows import Draft
from opensimula_gui.models.structure_offers import structure_offers
from opensimula_gui.widgets.notice_bar import Notice
from opensimula_gui.wording import marked, number_text, tr

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from opensimula_gui.app.notices import Notices
    from opensimula_gui.app.places_controller import PlacesController
    from opensimula_gui.app.tasks import Tasks
    from opensimula_gui.app.window import MainWindow
    from opensimula_gui.app.workspace import Workspace
    from opensimula_gui.models.editing_session import EditingSession
    from opensimula_gui.models.taxonomy_steps import Step

START_LABEL: Final = marked("New node")
"""What a node is called until somebody types its name, in English."""

_REFUSED: Final = "edit-refused"
_MAX_SELECTED: Final = 200
"""Rows of a step that are selected when it is taken back; more than these are no place to look at."""


class StructureController(QObject):
    """Joins the actions that change the shape of trees to the session that is shown.

    Every edit is one step of the undo stack. A new node is a draft of the tree until its name is typed, so
    that a name that is given up leaves nothing behind.

    Attributes:
        cutting: Nodes on their way over the clipboard.
    """

    def __init__(
        self,
        window: MainWindow,
        workspace: Workspace,
        places: PlacesController,
        tasks: Tasks,
        notices: Notices,
    ) -> None:
        super().__init__(window)
        self._window = window
        self._workspace = workspace
        self._tree = workspace.tree
        self._places = places
        self._notices = notices
        self._session: EditingSession | None = None
        self._deletions = DeletionNotice(window, workspace, tasks, notices)
        self.cutting = CutController(window, workspace, self)
        for action_id, slot in self._slots().items():
            window.actions_by_id[action_id].triggered.connect(slot)
        self._tree.selection_changed.connect(self._show_state)
        self._tree.tree.selectionModel().currentRowChanged.connect(self._show_state)
        self._tree.draft_named.connect(self._on_tree_draft_named)
        self.cutting.can_paste_changed.connect(self._show_state)

    def set_session(self, session: EditingSession | None) -> None:
        """Edit the trees of another session."""
        self._session = session
        self._deletions.set_session(session)
        self.cutting.set_session(session)
        if session is not None:
            session.step_performed.connect(self._on_session_step_performed)
        self._show_state()

    def _slots(self) -> dict[str, Callable[[], None]]:
        return {
            "actionAddChild": self._on_add_child_triggered,
            "actionAddSibling": self._on_add_sibling_triggered,
            "actionDuplicate": self._on_duplicate_triggered,
            "actionDeleteBranch": self._on_delete_branch_triggered,
            "actionMoveUp": self._on_move_up_triggered,
            "actionMoveDown": self._on_move_down_triggered,
            "actionMerge": self._on_merge_triggered,
        }

    @Slot()
    def _show_state(self, *_changed: object) -> None:
        """Say what can be done with the selected rows, and how many they are."""
        index = self._session.index if self._session else None
        rows, row = self._tree.selected_rows(), self._tree.selected_row()
        self._window.status.set_selection(len(rows))
        if index is None or not index.exists(row):
            offers = frozenset[str]()
        else:
            offers = structure_offers(index, rows, row, self._tree.model.shown_siblings(row))
        actions = self._window.actions_by_id
        for action_id in (*self._slots(), *CUT_ACTIONS):
            actions[action_id].setEnabled(action_id in offers)
        actions["actionPasteNodes"].setEnabled(bool(offers) and self.cutting.can_paste)
        into = quoted(index.label(row)).replace("&", "&&") if index and "actionMerge" in offers else ""
        merge = tr("&Merge into {node}", node=into) if into else tr("&Merge siblings")
        actions["actionMerge"].setText(merge)

    def editable_index(self) -> TaxonomyIndex | None:
        """Return the rows, all that is typed kept first; None, with a notice, if they can't be edited."""
        session = self._session
        if session is None:
            return None
        if session.bundle_refusal:
            self.refuse(session.bundle_refusal)
            return None
        self._workspace.pending.commit()
        return session.index

    def perform(self, make: Callable[[TaxonomyIndex], Step | steps.Addition | None]) -> list[int] | None:
        """Make a step, and return the rows that it adds.

        Args:
            make: Returns the step; None if there is nothing to do. ``ValueError`` becomes a notice.

        Returns:
            The rows; None if no step was made.
        """
        index = self.editable_index()
        if index is None or self._session is None:
            return None
        try:
            made = make(index)
            step = made.step if isinstance(made, steps.Addition) else made
            if step is None:
                return None
            self._session.perform(step)
        except (ValueError, ReadOnlyError) as error:
            self.refuse(str(error))
            return None
        self._notices.dismiss(_REFUSED)
        return made.rows if isinstance(made, steps.Addition) else []

    def refuse(self, why: str) -> None:
        """Tell why something can't be done."""
        self._notices.show(Notice("warning", why, key=_REFUSED))

    def show_rows(self, rows: Sequence[int]) -> None:
        """Select rows, and look at the first of them, unless it is looked at already."""
        if not rows:
            return
        if rows[0] != self._places.shown_row:
            self._places.go_to_row(rows[0])
        self._tree.select_rows(rows)

    # New nodes.

    @Slot()
    def _on_add_child_triggered(self) -> None:
        row = self._tree.selected_row()

        def draft(index: TaxonomyIndex) -> Draft:
            (new,) = steps.add_child(index, row, tr(START_LABEL)).rows
            return Draft(new, row, len(index.children(row)))

        self._start_draft(draft)

    @Slot()
    def _on_add_sibling_triggered(self) -> None:
        row = self._tree.selected_row()

        def draft(index: TaxonomyIndex) -> Draft:
            (new,) = steps.add_sibling(index, row, tr(START_LABEL)).rows
            parent = index.parent(row)
            return Draft(new, parent, index.children(parent).index(row) + 1)

        self._start_draft(draft)

    def _start_draft(self, make: Callable[[TaxonomyIndex], Draft]) -> None:
        index = self.editable_index()
        if index is None:
            return
        try:
            draft = make(index)
        except ValueError as error:
            self.refuse(str(error))
        else:
            self._workspace.show_tree()
            self._tree.name_draft(draft)

    @Slot(object)
    def _on_tree_draft_named(self, draft: Draft) -> None:
        parent, label, position = draft.parent, draft.label or "", draft.position
        rows = self.perform(lambda index: steps.add_child(index, parent, label, position=position))
        self.show_rows(rows or [])

    @Slot()
    def _on_duplicate_triggered(self) -> None:
        rows = self._tree.selected_rows()
        self.show_rows(self.perform(lambda index: steps.duplicate_rows(index, rows)) or [])

    # Nodes that go.

    @Slot()
    def _on_delete_branch_triggered(self) -> None:
        rows = self._tree.selected_rows()
        facts: list[BranchFacts] = []

        def make(index: TaxonomyIndex) -> Step:
            step, heads = steps.delete_rows(index, rows), index.heads(rows)
            facts.append(branch_facts(index, heads))
            self._leave(heads)
            return step

        if self.perform(make) is not None:
            self._show_a_hit()
            self._tree.show_current()
            self._deletions.tell(facts[0])

    def _leave(self, heads: Sequence[int]) -> None:
        """Look at what stands nearest to branches that are about to go."""
        nearest = [row for row in self._tree.model.shown_neighbours(heads[0]) if row not in heads]
        self.show_rows(nearest[:1])

    def _show_a_hit(self) -> None:
        """Look at any hit of the filter, if it hides what was looked at."""
        if self._tree.selected_row() == NO_ROW:
            hit = self._tree.model.next_hit(NO_ROW, 1)
            self.show_rows([hit] if hit != NO_ROW else [])

    # Nodes that move.

    @Slot()
    def _on_move_up_triggered(self) -> None:
        self._shift(-1)

    @Slot()
    def _on_move_down_triggered(self) -> None:
        self._shift(1)

    def _shift(self, by: int) -> None:
        rows, row = self._tree.selected_rows(), self._tree.selected_row()
        among = self._tree.model.shown_siblings(row)
        if self.perform(lambda index: steps.shift_rows(index, rows, by, among)) is None:
            return
        self._tree.show_current()
        siblings = self._tree.model.shown_siblings(row)
        place, count = number_text(siblings.index(row) + 1), number_text(len(siblings))
        if by < 0:
            self._tree.announce(tr("Moved up, {place} of {count}", place=place, count=count))
        else:
            self._tree.announce(tr("Moved down, {place} of {count}", place=place, count=count))

    @Slot()
    def _on_merge_triggered(self) -> None:
        rows, into = self._tree.selected_rows(), self._tree.selected_row()
        if self.perform(lambda index: steps.merge_rows(index, into, rows)) is not None:
            self.show_rows([into])

    @Slot(object)
    def _on_session_step_performed(self, performed: Performed) -> None:
        moved = [change.key for change in performed.changes if change.part is Part.PLACE]
        if not moved:
            return
        index = self._session.index if self._session else None
        rows = list(dict.fromkeys(row for row in moved if index and index.exists(row)))
        if performed.move is not Move.DO and len(rows) <= _MAX_SELECTED:
            self.show_rows(rows)
        self._show_state()
