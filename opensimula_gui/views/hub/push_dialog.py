"""The push dialog: fields at the left, the preview beside them, and the push itself."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtWidgets import QDialog, QFrame, QHBoxLayout, QPushButton, QVBoxLayout, QWidget

from opensimula_gui.checkpoint.display_text import one_line, path_text
from opensimula_gui.checkpoint.errors import HubConflictError, OutcomeUnknownError
from opensimula_gui.checkpoint.transfer import CardChoice
from opensimula_gui.views.hub.push_account import AccountLine
from opensimula_gui.views.hub.push_footer import PushFooter
from opensimula_gui.views.hub.push_form import PushForm
from opensimula_gui.views.hub.push_local import LocalNotes
from opensimula_gui.views.hub.push_outcome import PushOutcome
from opensimula_gui.views.hub.push_preview import PushPreview
from opensimula_gui.views.page_layout import ScrollingPage
from opensimula_gui.widgets.labels import ElidedLabel
from opensimula_gui.widgets.typography import bold_font
from opensimula_gui.wording import tr

if TYPE_CHECKING:
    from collections.abc import Sequence

    from opensimula_gui.checkpoint.errors import OpenSimulaError
    from opensimula_gui.checkpoint.inspection import CheckpointInspection
    from opensimula_gui.checkpoint.transfer import Account, PushPlan, PushResult, TransferProgress
    from opensimula_gui.views.hub.push_fields import LocalState, PushFields

_SIZE: Final = (1120, 720)
_MINIMUM: Final = (840, 520)
_FORM_WIDTH: Final = 352
_MARGIN: Final = 24


class PushDialog(QDialog):
    """Asks where to push, shows what that would do, and pushes what it shows.

    Args:
        endpoint: The Hub whose web addresses are understood.
        default_message: Title of the commit if none is given.
        parent: Window that the dialog belongs to.

    Signals:
        preview_requested(object): a plan is wanted; carries the PushFields.
        push_requested(object): the PushPlan that is shown is to be carried out.
        cancel_requested(): what runs is to stop.
        account_requested(): the user wants to sign in, or to change the account.
        save_requested(): the edits are to be saved.
        problems_requested(): the problems are to be shown.
    """

    preview_requested = Signal(object)
    push_requested = Signal(object)
    cancel_requested = Signal()
    account_requested = Signal()
    save_requested = Signal()
    problems_requested = Signal()

    def __init__(self, endpoint: str, default_message: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("pushDialog")
        self.setWindowTitle(tr("Push to the Hub"))
        self.setMinimumSize(*_MINIMUM)
        self.resize(*_SIZE)
        self._local: LocalState | None = None
        self._plan: PushPlan | None = None
        self._asked: tuple[PushFields, CheckpointInspection | None] | None = None
        self._previewed: tuple[PushFields, CheckpointInspection | None] | None = None
        self._is_pushing = False
        self._name = ElidedLabel()
        self._folder = ElidedLabel(mode=Qt.TextElideMode.ElideMiddle)
        self.account = AccountLine()
        self.form = PushForm(endpoint, default_message)
        self._notes = LocalNotes()
        self._preview_button = QPushButton(tr("Pre&view", "verb"))
        self.outcome = PushOutcome()
        self._preview = PushPreview()
        self._footer = PushFooter()
        self._lay_out()
        self._connect()
        self._show_state()

    def show_local(self, local: LocalState | None) -> None:
        """Show the checkpoint that would be pushed; None if nothing is open any more."""
        is_other = local is None or self._local is None or _root(local) != _root(self._local)
        self._local = local
        self._name.set_text(one_line(local.name) if local else tr("Nothing is open"))
        self._folder.set_text(path_text(local.inspection.root) if local else "")
        if is_other:
            self.forget_plan()
            self.outcome.clear()
        self._notes.set_edits(local)
        if self._plan is None:
            self._notes.set_problems(local.inspection if local else None)
        self._show_state()

    def show_account(self, account: Account | None, suggestions: Sequence[str]) -> None:
        """Show who pushes, and which repositories come to mind."""
        self.account.set_account(account)
        self.form.set_suggestions(suggestions)
        if self._plan is not None and (account is None or account.name != self._plan.account):
            self.forget_plan()

    def start(self, text: str, *, is_push: bool) -> None:
        """Show that something runs; while it is a push, nothing can be changed."""
        self._is_pushing = is_push
        if is_push:
            self.outcome.clear()
        self._footer.start(text)
        self._show_state()

    def show_progress(self, progress: TransferProgress) -> None:
        """Show how far it is."""
        self._footer.show_progress(progress)

    def stop(self) -> None:
        """Show that nothing runs any more."""
        self._is_pushing = False
        self._footer.stop()
        self._show_state()

    def show_plan(self, plan: PushPlan) -> None:
        """Show the plan that was asked for last."""
        before, self._plan = self._plan, plan
        self._previewed = self._asked
        self._preview.show_plan(plan)
        self._notes.set_problems(plan.local)
        if self._asked is not None and _fell_back(self._asked[0], plan):
            fields, local = self._asked
            self._previewed = (replace(fields, card_choice=None), local)
        self.outcome.clear()
        if before is not None and _has_moved(before, plan):
            self.outcome.show_note(
                tr(
                    "{repository} has changed since the last preview.",
                    repository=one_line(plan.address.repo_id),
                ),
                tr("What you see now is against its latest commit."),
            )
        self._show_state()

    def show_result(self, plan: PushPlan, result: PushResult, *, too_late_to_cancel: bool = False) -> None:
        """Show that a push took place; what was planned is done."""
        self.forget_plan()
        self._preview.clear(is_done=True)
        self.outcome.show_result(plan, result, too_late_to_cancel=too_late_to_cancel)

    def show_cancelled(self, plan: PushPlan, *, is_sure: bool) -> None:
        """Show that a push was cancelled.

        Args:
            plan: What was to be pushed.
            is_sure: Whether nothing was pushed for certain.
        """
        if not is_sure:
            self._previewed = None
        self.outcome.show_cancelled(plan, is_sure=is_sure)

    def fail_preview(self, error: OpenSimulaError) -> None:
        """Show why there is no plan; one that was made of the same repository before is kept, as stale."""
        self._previewed = None
        wanted = self._asked[0].address if self._asked else None
        if self._plan is not None and wanted != self._plan.address:
            self.forget_plan()
        self.outcome.show_failure(error)
        self._show_state()

    def fail_push(self, plan: PushPlan, error: OpenSimulaError) -> None:
        """Show why a push did not take place, or that nobody knows."""
        if isinstance(error, HubConflictError | OutcomeUnknownError):
            # What the preview says of the other side does not hold any more.
            self._previewed = None
        self.outcome.show_failure(error, offer_pull_request=not plan.create_pr)

    def forget_plan(self) -> None:
        """Take the preview back: it does not hold any more."""
        self._plan = self._previewed = None
        self._preview.clear()
        self._preview.card.forget_choice()
        self._notes.set_problems(self._local.inspection if self._local else None)
        self._show_state()

    def preview_with_pull_request(self) -> None:
        """Look again, with a pull request in place of a commit."""
        self.form.choose_pull_request()
        self.ask_for_preview()

    @Slot()
    def ask_for_preview(self) -> None:
        """Ask for a plan of what the fields say."""
        if self._local is not None and not self._is_pushing:
            self._asked = self._wanted()
            self.preview_requested.emit(self._asked[0])

    def _wanted(self) -> tuple[PushFields, CheckpointInspection | None]:
        """Return all that a plan depends on: one that was made of something else is stale."""
        card = self._preview.card
        fields = replace(self.form.fields(), card_choice=card.choice(), card_text=card.card_text())
        return fields, self._local.inspection if self._local else None

    def _why_not(self) -> str:
        """Return why nothing can be pushed right now, in words; empty if it can."""
        plan = self._plan
        if plan is None or self._local is None:
            return tr("Look at the preview first.") if self._local else tr("Open a checkpoint first.")
        if self._previewed is None or not _is_same(self._previewed, self._wanted()):
            return tr("Something has changed since the preview: look again first.")
        if not plan.has_changes:
            return tr("There is nothing to push.")
        if not plan.can_write and not plan.create_pr:
            return tr("Make a pull request, or change the account.")
        is_unasked = plan.head is None and not plan.private and not self.form.is_public_confirmed
        if is_unasked:
            return tr("Confirm that everybody may see the new repository.")
        return self._notes.blocker()

    @Slot()
    def _show_state(self) -> None:
        why_not = self._why_not()
        is_stale = self._plan is not None and (
            self._previewed is None or not _is_same(self._previewed, self._wanted())
        )
        self._preview.set_stale(is_stale)
        for widget in (self.form, self._notes, self.account, self._preview):
            widget.setEnabled(not self._is_pushing)
        repo_id = self.form.fields().address.repo_id
        self._preview_button.setEnabled(not self._is_pushing and self._local is not None and bool(repo_id))
        self._preview_button.setText(tr("Pre&view again") if is_stale else tr("Pre&view", "verb"))
        is_request = self._plan is not None and self._plan.create_pr
        verb = tr("Make &pull request") if is_request else tr("&Push", "verb")
        self._footer.set_push(verb, why_not, is_on=not why_not and not self._is_pushing)

    @Slot()
    def _on_form_address_changed(self) -> None:
        self._preview.card.forget_choice()

    @Slot()
    def _on_card_settled(self) -> None:
        """Plan anew, unless more than the card has changed: then the user is not done yet."""
        if self._previewed is None:
            return
        fields, local = self._wanted()
        before = replace(self._previewed[0], card_choice=fields.card_choice, card_text=fields.card_text)
        if _is_same((before, self._previewed[1]), (fields, local)):
            self.ask_for_preview()

    @Slot()
    def _on_push_clicked(self) -> None:
        if self._plan is not None and not self._why_not():
            self.push_requested.emit(self._plan)

    def _connect(self) -> None:
        self.form.changed.connect(self._show_state)
        self.form.address_changed.connect(self._on_form_address_changed)
        self._notes.changed.connect(self._show_state)
        self._notes.save_requested.connect(self.save_requested)
        self._notes.problems_requested.connect(self.problems_requested)
        self.account.account_requested.connect(self.account_requested)
        self.outcome.account_requested.connect(self.account_requested)
        self.outcome.preview_requested.connect(self.ask_for_preview)
        self.outcome.pull_request_requested.connect(self.preview_with_pull_request)
        self._preview.facts.pull_request_requested.connect(self.preview_with_pull_request)
        self._preview.card.changed.connect(self._show_state)
        self._preview.card.settled.connect(self._on_card_settled)
        self._preview_button.clicked.connect(self.ask_for_preview)
        self._footer.push_requested.connect(self._on_push_clicked)
        self._footer.close_requested.connect(self.reject)
        self._footer.cancel_requested.connect(self.cancel_requested)

    def _lay_out(self) -> None:
        right = QVBoxLayout()
        right.setContentsMargins(_MARGIN, 16, _MARGIN, 8)
        right.setSpacing(16)
        right.addWidget(self.outcome)
        right.addWidget(self._preview, 1)
        middle = QHBoxLayout()
        middle.setSpacing(0)
        middle.addWidget(self._build_left())
        middle.addWidget(_rule(QFrame.Shape.VLine))
        middle.addLayout(right, 1)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addLayout(self._build_header())
        column.addWidget(_rule(QFrame.Shape.HLine))
        column.addLayout(middle, 1)
        column.addWidget(_rule(QFrame.Shape.HLine))
        column.addWidget(self._footer)

    def _build_header(self) -> QHBoxLayout:
        self._name.setFont(bold_font(self.font()))
        self._folder.setForegroundRole(self.palette().ColorRole.PlaceholderText)
        names = QVBoxLayout()
        names.setSpacing(2)
        names.addWidget(self._name)
        names.addWidget(self._folder)
        row = QHBoxLayout()
        row.setContentsMargins(_MARGIN, 12, _MARGIN, 12)
        row.setSpacing(24)
        row.addLayout(names, 1)
        row.addWidget(self.account)
        return row

    def _build_left(self) -> QWidget:
        self._preview_button.setObjectName("pushPreviewButton")
        self._preview_button.setDefault(True)
        self._preview_button.setWhatsThis(
            tr(
                "Compares the checkpoint on disk with the repository and shows what a push would change. "
                "Nothing is written to the Hub."
            )
        )
        page = ScrollingPage(margin=_MARGIN)
        page.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        page.content_layout.addWidget(self.form)
        page.content_layout.addWidget(self._notes)
        page.content_layout.addWidget(self._preview_button)
        page.content_layout.addStretch(1)
        page.setFixedWidth(_FORM_WIDTH)
        return page


def _rule(shape: QFrame.Shape) -> QFrame:
    line = QFrame()
    line.setFrameShape(shape)
    line.setFrameShadow(QFrame.Shadow.Plain)
    line.setForegroundRole(line.palette().ColorRole.Midlight)
    return line


def _root(local: LocalState) -> object:
    return local.inspection.root


def _is_same(
    first: tuple[PushFields, CheckpointInspection | None],
    second: tuple[PushFields, CheckpointInspection | None],
) -> bool:
    # Inspections are large: the very same one was not read anew.
    return first[0] == second[0] and first[1] is second[1]


def _fell_back(fields: PushFields, plan: PushPlan) -> bool:
    return fields.card_choice is CardChoice.MERGE and plan.card.choice is not CardChoice.MERGE


def _has_moved(before: PushPlan, plan: PushPlan) -> bool:
    is_there = before.address == plan.address and before.head is not None and plan.head is not None
    return is_there and before.head != plan.head
