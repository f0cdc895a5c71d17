"""A language that nobody speaks: what it did not say was never put through the translation."""

from __future__ import annotations

import re
import string
from html import unescape
from typing import TYPE_CHECKING, Any, Final

from PySide6.QtCore import QAbstractItemModel, QAbstractListModel, QModelIndex, Qt, QTranslator
from PySide6.QtGui import QAction
from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractItemView,
    QComboBox,
    QDockWidget,
    QGroupBox,
    QLabel,
    QLineEdit,
    QPlainTextEdit,
    QTabBar,
    QWidget,
)

from opensimula_gui.checkpoint.run_config import OpenSimulaRunConfig

if TYPE_CHECKING:
    from collections.abc import Iterator

DIALOGS: Final = (
    "actionBackups",
    "actionPull",
    "actionPush",
    "actionAccount",
    "actionReplace",
    "actionPasteOutline",
    "actionAddFactor",
    "actionRemoveFactor",
    "actionSamplingHelp",
    "actionKeyboard",
)
"""Actions whose dialogs are looked through, whatever is looked for."""

_PLACEHOLDER: Final = re.compile(r"(\{\w+\})")
_LETTERS: Final = str.maketrans(
    string.ascii_letters,
    "áƀçðéƒğĥíĵķľɱñóþɋŕšţúṽŵẋýžÁɃÇÐÉƑĞĤÍĴĶĽṀÑÓÞɊŔŠŢÚṼŴẊÝŽ",
)
_LENGTHENED_BY: Final = 3
"""A translation is longer than the English text by a third."""

_FIRST_SIGN: Final = 0x4E00
_MAX_ROWS: Final = 40
_PLAIN_WORD: Final = re.compile(r"[A-Za-z]{2,}")

# What stays as it is in any language: keys, names of files, products and fields, ids, digests, paths, dates.
_SAME: Final = re.compile(
    r"\b(Ctrl|Shift|Alt|Return|Enter|Del|Ins|Esc|Up|Down|Left|Right|Home|End|Space|PgUp|PgDown|F\d+)\b"
    rf"|\b({'|'.join(OpenSimulaRunConfig.model_fields)}|instruction_y|depth)\b|\b[a-z]+(_\w+)+"
    r"|\bhf_…|\b\w+\[[^ ]*"
    r"|\b(Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day, (\w+ \d+|\d+ \w+)|\b[AP]M\b"
    r"|[\w./-]*\.(json|jsonl|md|txt)\b|~?(/[^\s,]+)+|https?://\S+"
    r"|\b(node|f)_\w+|\b[0-9a-f]{4,}…?[0-9a-f]*\b"
    r"|\b(AfterImage|afterimage|OpenSimula|opensimula|Deutsch|English|SHA|UTF|JSON|KB|MB|kB|bytes)\b"
)


class PseudoLanguage:
    """Says each text with letters that English lacks, and a third longer."""

    def text(self, source: str, note: str, count: int | None) -> str:
        form = source if count is None or count == 1 else note
        parts = _PLACEHOLDER.split(form)
        said = "".join(part if _PLACEHOLDER.fullmatch(part) else part.translate(_LETTERS) for part in parts)
        return said + "~" * (len(form) // _LENGTHENED_BY)

    def number(self, count: int) -> str:
        return str(count)


class PseudoQt(QTranslator):
    """The same for the texts of Qt's own buttons and dialogs."""

    def isEmpty(self) -> bool:
        return False

    def translate(self, _context: str, text: str, _note: str | None = None, _count: int = -1) -> str:
        return text.translate(_LETTERS)


def disguised(value: Any) -> Any:
    """Return a JSON value whose texts have no letter that English has; ids and digests stay."""
    if isinstance(value, dict):
        return {key: item if _is_name(key, item) else disguised(item) for key, item in value.items()}
    if isinstance(value, list):
        return [disguised(item) for item in value]
    return "".join(map(_sign, value)) if isinstance(value, str) else value


def _sign(letter: str) -> str:
    """Return a sign of its own for each letter, so that names that differ still do."""
    return chr(_FIRST_SIGN + ord(letter)) if letter.isalpha() else letter


def _is_name(key: str, item: object) -> bool:
    return key in {"factor_ids", "document_digests", "bundle_version", "data_jsonl"} or (
        isinstance(item, str) and (key.endswith(("id", "sha256")) or key == "data_jsonl")
    )


def plain_words(text: str) -> list[str]:
    """Return the words of a text that are neither disguised nor the same in any language."""
    return _PLAIN_WORD.findall(_SAME.sub(" ", text))


def texts_of(top: QWidget) -> Iterator[tuple[str, str]]:
    """Yield where a text stands and what it says, for each that a user sees or hears of a window."""
    for widget in (top, *top.findChildren(QWidget)):
        if widget is not top and not widget.isVisibleTo(top):
            continue
        place = f"{type(widget).__name__} {_path(widget)}"
        for kind, text in _widget_texts(widget):
            if text:
                yield f"{place}: {kind}", text
    for action in top.findChildren(QAction):
        for kind, text in (("text", action.text()), ("tip", _without_tags(action.toolTip()))):
            yield f"QAction {action.objectName()}: {kind}", text


def _path(widget: QWidget) -> str:
    names = []
    above: QWidget | None = widget
    while above is not None:
        if above.objectName():
            names.append(above.objectName())
        above = above.parentWidget()
    return "/".join(reversed(names[:3]))


def _without_tags(text: str) -> str:
    return unescape(re.sub("<[^>]*>", " ", text))


def _widget_texts(widget: QWidget) -> Iterator[tuple[str, str]]:
    yield from _own_texts(widget)
    if isinstance(widget, QTabBar):
        for number in range(widget.count()):
            yield "tab", widget.tabText(number)
    if isinstance(widget, QComboBox):
        for number in range(widget.count()):
            yield "choice", widget.itemText(number)
    if isinstance(widget, QAbstractItemView) and widget.model() is not None:
        yield from _model_texts(widget.model())


def _own_texts(widget: QWidget) -> Iterator[tuple[str, str]]:
    yield "tooltip", _without_tags(widget.toolTip())
    yield "accessible name", widget.accessibleName()
    yield "accessible description", widget.accessibleDescription()
    yield "what's this", widget.whatsThis()
    if isinstance(widget, QLabel | QAbstractButton):
        yield "text", widget.text()
    if isinstance(widget, QLineEdit):
        yield "placeholder", widget.placeholderText()
        yield "text", widget.text()
    if isinstance(widget, QPlainTextEdit):
        yield "placeholder", widget.placeholderText()
    if isinstance(widget, QGroupBox):
        yield "title", widget.title()
    if isinstance(widget, QDockWidget) or widget.isWindow():
        yield "title", widget.windowTitle()


def _model_texts(model: QAbstractItemModel) -> Iterator[tuple[str, str]]:
    for column in range(_columns(model, QModelIndex())):
        for role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.ToolTipRole):
            yield "header", str(model.headerData(column, Qt.Orientation.Horizontal, role) or "")
    yield from _rows(model, QModelIndex())


def _rows(model: QAbstractItemModel, parent: QModelIndex) -> Iterator[tuple[str, str]]:
    roles = (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.ToolTipRole, Qt.ItemDataRole.AccessibleTextRole)
    for row in range(min(model.rowCount(parent), _MAX_ROWS)):
        for column in range(_columns(model, parent)):
            for role in roles:
                text = str(model.index(row, column, parent).data(role) or "")
                yield f"cell {row}, {column}", _without_tags(text)


def _columns(model: QAbstractItemModel, parent: QModelIndex) -> int:
    # Qt hides what a list answers: it has one column.
    return 1 if isinstance(model, QAbstractListModel) else model.columnCount(parent)


def clipped(top: QWidget) -> list[str]:
    """Return the buttons and one-line labels that have less room than their text takes."""
    found = []
    for widget in top.findChildren(QWidget):
        if not isinstance(widget, QLabel | QAbstractButton) or not widget.isVisible() or not widget.text():
            continue
        if isinstance(widget, QLabel) and widget.wordWrap():
            continue
        if widget.width() < widget.minimumSizeHint().width():
            found.append(f"{type(widget).__name__} {_path(widget)}: {widget.text()}")
    return found
