"""The document digests of a bundle on the overview page: listed, copied, added and removed."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtGui import QGuiApplication, QKeySequence, QShortcut
from PySide6.QtWidgets import QAbstractItemView, QHBoxLayout, QListView, QPushButton, QVBoxLayout, QWidget

from opensimula_gui.models.digest_list import DigestListModel
from opensimula_gui.models.digest_steps import read_digests, with_digests, without_digests
from opensimula_gui.models.number_text import count_text
from opensimula_gui.models.roles import COPY_ROLE, HIGHLIGHT_ROLE, ICON_NAME_ROLE, IS_EDITED_ROLE
from opensimula_gui.views.editing.edited_line import EditedLine
from opensimula_gui.views.run_config.advice import Advice, Level
from opensimula_gui.views.run_config.advice_lines import AdviceLines
from opensimula_gui.views.run_config.edit_keys import EditKeys
from opensimula_gui.views.run_config.editors import LineEditor
from opensimula_gui.widgets.card import Card
from opensimula_gui.widgets.icons import icon
from opensimula_gui.widgets.labels import PlainLabel, SmallLabel
from opensimula_gui.widgets.match_delegate import MatchDelegate
from opensimula_gui.widgets.typography import bold_font, mono_font
from opensimula_gui.wording import marked, number_text, tr

if TYPE_CHECKING:
    from collections.abc import Sequence

    from opensimula_gui.models.editing_session import EditingSession

_FIELD: Final = "document_digests"
_MAX_CHARS: Final = 100_000
_MAX_ROWS: Final = 6
_FRAME: Final = 2
_PADDING: Final = 4
_HINT: Final = marked("SHA-256 of each document excerpt that the factors and nodes were proposed from.")
_NONE: Final = marked("None: no document was given.")
_CUT: Final = marked("The pasted text was cut: {limit} characters fit here.")


class DigestForm(QWidget):
    """A list, the buttons for what is selected, and a field to paste more into.

    Args:
        session: What is edited.
        parent: The parent widget.

    Signals:
        pending_changed(): Whether something is typed that was not kept yet may have changed.
    """

    pending_changed = Signal()

    def __init__(self, session: EditingSession, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("documentDigestForm")
        self._session = session
        self._title = PlainLabel(selectable=False)
        self._title.setFont(bold_font(self._title.font()))
        self.model = DigestListModel(self)
        self.list = self._build_list()
        self._frame = _framed(self.list)
        self._none = PlainLabel(tr(_NONE), muted=True)
        self.copy_button = QPushButton(icon("copy"), tr("Copy"))
        self.copy_button.setObjectName("copyDocumentDigests")
        self.remove_button = QPushButton(icon("remove"), tr("Remove"))
        self.remove_button.setObjectName("removeDocumentDigests")
        self.field = LineEditor()
        self.field.setObjectName("newDocumentDigests")
        self.field.setAccessibleName(tr("Document digests to add"))
        self.field.setPlaceholderText(tr("Paste one or several digests"))
        self.field.setMaxLength(_MAX_CHARS)
        self.add_button = QPushButton(icon("add"), tr("Add"))
        self.add_button.setObjectName("addDocumentDigests")
        self.add_button.setAccessibleName(tr("Add document digests"))
        self._advice = AdviceLines(self.field, self)
        self._edited = EditedLine(tr("the document digests"), self)
        self._lay_out()
        self._connect()
        self._explain()
        self._refresh()

    @property
    def has_pending(self) -> bool:
        """Whether something is typed that was not kept yet."""
        return bool(self.field.text().strip())

    def commit_pending(self) -> bool:
        """Add what is typed; return False if it is no digest, which then stays in the field."""
        if not self.has_pending:
            return True
        try:
            more = with_digests(self._digests(), read_digests(self.field.text()))
        except ValueError as error:
            self._say(Level.ERROR, str(error))
            return False
        self.discard_pending()
        self._session.set_bundle_value(_FIELD, more.digests)
        if more.repeated:
            known = tr("{n} is in the list already.", "{n} are in the list already.", more.repeated)
            self._say(Level.INFO, known)
        self.list.scrollToBottom()
        return True

    @Slot()
    def discard_pending(self) -> None:
        """Forget what is typed."""
        self.field.show_text("")
        self._say(Level.INFO, "")
        self.pending_changed.emit()

    def _explain(self) -> None:
        self.list.setWhatsThis(
            tr(
                "Fingerprints of the document excerpts that factors and nodes were proposed from: the "
                "sample S (section 2.1 of the Simula paper). The excerpts themselves are not in the "
                "checkpoint."
            )
        )
        self.copy_button.setWhatsThis(
            tr("Puts the selected digests on the clipboard, or all if none is selected.")
        )
        self.remove_button.setWhatsThis(
            tr("Takes the selected digests off the list, as a step that undo takes back. No node is changed.")
        )
        self.field.setWhatsThis(
            tr("One or several digests to add: 64 characters each, as SHA-256 gives them.")
        )
        self.add_button.setWhatsThis(
            tr("Adds what is typed to the list, as a step that undo takes back. No node is changed.")
        )

    def _build_list(self) -> QListView:
        view = QListView()
        view.setObjectName("documentDigests")
        view.setAccessibleName(tr("Document digests"))
        view.setModel(self.model)
        view.setFont(mono_font(view.font()))
        view.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)
        view.setTextElideMode(Qt.TextElideMode.ElideMiddle)
        view.setUniformItemSizes(True)
        view.setItemDelegate(
            MatchDelegate(
                highlight_role=HIGHLIGHT_ROLE, icon_role=ICON_NAME_ROLE, mark_role=IS_EDITED_ROLE, parent=view
            )
        )
        return view

    def _lay_out(self) -> None:
        buttons, adding = QHBoxLayout(), QHBoxLayout()
        buttons.setSpacing(8)
        for button in (self.copy_button, self.remove_button):
            buttons.addWidget(button)
        buttons.addStretch(1)
        adding.setSpacing(8)
        adding.addWidget(self.field, 1)
        adding.addWidget(self.add_button)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(8)
        for widget in (self._title, SmallLabel(tr(_HINT), wrap=True), self._none, self._frame):
            column.addWidget(widget)
        column.addLayout(buttons)
        column.addLayout(adding)
        column.addWidget(self._advice)
        column.addWidget(self._edited)

    def _connect(self) -> None:
        keys = EditKeys(self.field, multiline=False, steps=False)
        keys.commit_requested.connect(self.commit_pending)
        keys.restore_requested.connect(self.discard_pending)
        keys.undo_requested.connect(self._session.undo_stack.undo)
        keys.redo_requested.connect(self._session.undo_stack.redo)
        self.field.typed_changed.connect(self._on_field_typed_changed)
        self.add_button.clicked.connect(self.commit_pending)
        self.copy_button.clicked.connect(self._copy)
        self.remove_button.clicked.connect(self._remove)
        self._edited.revert_requested.connect(lambda: self._session.revert_bundle_value(_FIELD))
        self.list.selectionModel().selectionChanged.connect(self._show_selection)
        for keys_of, slot in (
            (QKeySequence.StandardKey.Copy, self._copy),
            (QKeySequence.StandardKey.Delete, self._remove),
        ):
            shortcut = QShortcut(keys_of, self.list, context=Qt.ShortcutContext.WidgetShortcut)
            shortcut.activated.connect(slot)
        self._session.bundle_value_changed.connect(self._on_session_bundle_value_changed)
        self._session.disk_state_changed.connect(self._refresh)
        self._session.permissions_changed.connect(self._refresh)

    def _digests(self) -> list[str]:
        digests: list[str] = self._session.bundle_fields[_FIELD]
        return digests

    @Slot(str)
    def _on_session_bundle_value_changed(self, field: str) -> None:
        if field == _FIELD:
            self._refresh()

    @Slot()
    def _refresh(self) -> None:
        """Show what the session says."""
        digests, bundle = self._digests(), self._session.inspection.bundle
        saved = bundle.document_digests if bundle is not None else []
        can_edit = not self._session.bundle_refusal
        self._title.setText(tr("Document digests ({number})", number=count_text(len(digests))))
        self.model.set_digests(digests, saved)
        self._frame.setVisible(bool(digests))
        self._none.setVisible(not digests)
        rows = min(len(digests), _MAX_ROWS)
        self.list.setFixedHeight(rows * max(self.list.sizeHintForRow(0), 1) + _FRAME)
        self.copy_button.setVisible(bool(digests))
        self.remove_button.setVisible(bool(digests) and can_edit)
        self.field.setVisible(can_edit)
        self.add_button.setVisible(can_edit)
        self._edited.show_edited(_edited_words(saved) if digests != saved else "", can_revert=can_edit)
        self._show_selection()

    @Slot()
    def _show_selection(self) -> None:
        count = len(self.list.selectionModel().selectedIndexes())
        copy, remove = tr("Copy"), tr("Remove")
        if count:
            self.copy_button.setAccessibleName(tr("Copy {n} digest", "Copy {n} digests", count))
            self.remove_button.setAccessibleName(tr("Remove {n} digest", "Remove {n} digests", count))
        else:
            copy = tr("Copy all")
            self.copy_button.setAccessibleName(tr("Copy all digests"))
            self.remove_button.setAccessibleName(tr("Remove digests"))
        if count > 1:
            copy = tr("Copy {number}", number=count_text(count))
            remove = tr("Remove {number}", number=count_text(count))
        self.copy_button.setText(copy)
        self.remove_button.setText(remove)
        self.remove_button.setEnabled(bool(count))

    @Slot()
    def _on_field_typed_changed(self) -> None:
        is_cut = len(self.field.text()) >= _MAX_CHARS
        self._say(Level.WARNING, tr(_CUT, limit=number_text(_MAX_CHARS)) if is_cut else "")
        self.pending_changed.emit()

    def _say(self, level: Level, text: str) -> None:
        self._advice.set_advice([Advice(level, text)] if text else [], can_fix=False)

    def _selected(self) -> list[int]:
        return sorted(item.row() for item in self.list.selectionModel().selectedIndexes())

    @Slot()
    def _copy(self) -> None:
        rows = self._selected() or range(self.model.rowCount())
        digests = [self.model.index(row, 0).data(COPY_ROLE) for row in rows]
        QGuiApplication.clipboard().setText("\n".join(digests))

    @Slot()
    def _remove(self) -> None:
        rows = self._selected()
        if not rows or self._session.bundle_refusal:
            return
        self._session.set_bundle_value(_FIELD, without_digests(self._digests(), rows))
        # The next one, so that another press of the key goes on from here.
        self.list.setCurrentIndex(self.model.index(min(rows[0], self.model.rowCount() - 1), 0))


def _edited_words(saved: Sequence[str]) -> str:
    if not saved:
        return tr("Edited, there was none")
    return tr("Edited, there was {n}", "Edited, there were {n}", len(saved))


def _framed(view: QListView) -> Card:
    card = Card()
    card.setContentsMargins(_PADDING, _PADDING, _PADDING, _PADDING)
    column = QVBoxLayout(card)
    column.setContentsMargins(0, 0, 0, 0)
    column.addWidget(view)
    return card
