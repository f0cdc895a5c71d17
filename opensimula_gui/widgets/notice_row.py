"""One notice of the notice bar."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtGui import QPainter, QPalette
from PySide6.QtWidgets import (
    QHBoxLayout,
    QPlainTextEdit,
    QPushButton,
    QSizePolicy,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from opensimula_gui.widgets.colors import blended, semantic_color
from opensimula_gui.widgets.icon_label import IconLabel
from opensimula_gui.widgets.icons import icon
from opensimula_gui.widgets.labels import PlainLabel
from opensimula_gui.widgets.plain_tooltip import plain_tooltip
from opensimula_gui.widgets.severity_words import severity_word
from opensimula_gui.widgets.typography import mono_font
from opensimula_gui.wording import tr

if TYPE_CHECKING:
    from PySide6.QtGui import QPaintEvent

    from opensimula_gui.widgets.notice import Notice, NoticeAction

_TINT: Final = 0.09
_STRIPE: Final = 3
_DETAIL_HEIGHT: Final = 140
MAX_DETAIL_CHARS: Final = 100_000
_MAX_SENTENCE_CHARS: Final = 1_000


class NoticeRow(QWidget):
    """Icon, sentence, hint, buttons; the details unfold below.

    Signals:
        close_requested(NoticeRow): The user pressed the close button.
    """

    close_requested = Signal(object)

    def __init__(self, notice: Notice, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.notice = notice
        self._detail: QPlainTextEdit | None = None
        text = notice.text[:_MAX_SENTENCE_CHARS]
        hint = notice.hint[:_MAX_SENTENCE_CHARS]
        self.setAccessibleName(f"{severity_word(notice.severity)}: {text} {hint}".strip())
        self.setWhatsThis(
            tr("A message about what happened. It stays until you close it or newer ones take its place.")
        )
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(12 + _STRIPE, 6, 8, 6)
        self._column.setSpacing(6)
        self._column.addLayout(self._row(text, hint))

    def _row(self, text: str, hint: str) -> QHBoxLayout:
        row = QHBoxLayout()
        row.setSpacing(8)
        picture = QVBoxLayout()
        picture.setContentsMargins(0, 4, 0, 0)
        picture.addWidget(IconLabel(self.notice.severity, parent=self), 0, Qt.AlignmentFlag.AlignTop)
        row.addLayout(picture)
        words = QVBoxLayout()
        words.setSpacing(2)
        words.setContentsMargins(0, 3, 0, 3)
        words.addWidget(PlainLabel(text, wrap=True, parent=self))
        if hint:
            words.addWidget(PlainLabel(hint, wrap=True, muted=True, parent=self))
        row.addLayout(words, 1)
        for widget in (*map(self._action_button, self.notice.actions), *self._own_buttons()):
            row.addWidget(widget, 0, Qt.AlignmentFlag.AlignTop)
        return row

    def _action_button(self, action: NoticeAction) -> QPushButton:
        # An ampersand in the text is an ampersand, no mnemonic.
        button = QPushButton(action.text.replace("&", "&&"), self)
        button.clicked.connect(lambda _checked=False: action.trigger())
        button.setWhatsThis(tr("What this message offers to do next."))
        return button

    def _own_buttons(self) -> list[QWidget]:
        close = QToolButton(self)
        close.setIcon(icon("close"))
        close.setToolTip(plain_tooltip(tr("Close this notice")))
        close.setAccessibleName(tr("Close this notice"))
        close.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        close.clicked.connect(lambda: self.close_requested.emit(self))
        close.setWhatsThis(tr("Takes this message away. Nothing else is changed."))
        if not self.notice.detail:
            return [close]
        details = QPushButton(tr("Details"), self)
        details.setCheckable(True)
        details.setFlat(True)
        details.toggled.connect(self._on_details_toggled)
        details.setWhatsThis(tr("Shows or hides more about this message, which can be copied."))
        return [details, close]

    @Slot(bool)
    def _on_details_toggled(self, checked: bool) -> None:  # noqa: FBT001 - a slot of a bool signal
        if self._detail is None:
            self._detail = QPlainTextEdit(self.notice.detail[:MAX_DETAIL_CHARS], self)
            self._detail.setReadOnly(True)
            self._detail.setFont(mono_font(self.font()))
            self._detail.setAccessibleName(tr("Details"))
            self._detail.setFixedHeight(_DETAIL_HEIGHT)
            self._detail.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
            self._column.addWidget(self._detail)
        self._detail.setVisible(checked)

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Paint it in the palette's colours."""
        color = semantic_color(self.palette(), self.notice.severity)
        painter = QPainter(self)
        painter.fillRect(self.rect(), blended(color, self.palette().color(QPalette.ColorRole.Base), _TINT))
        is_mirrored = self.layoutDirection() == Qt.LayoutDirection.RightToLeft
        painter.fillRect(self.width() - _STRIPE if is_mirrored else 0, 0, _STRIPE, self.height(), color)
        painter.end()
