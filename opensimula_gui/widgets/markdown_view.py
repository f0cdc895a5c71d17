"""A read-only view of Markdown that somebody else wrote: it reads, loads and opens nothing."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Any, Final

from PySide6.QtCore import QEvent, QUrl, Signal, Slot
from PySide6.QtGui import (
    QColor,
    QFont,
    QHelpEvent,
    QImage,
    QPalette,
    QTextBlockFormat,
    QTextCharFormat,
    QTextCursor,
    QTextDocument,
    QTextFormat,
    QTextFrameFormat,
    QTextTable,
)
from PySide6.QtWidgets import QFrame, QTextBrowser, QToolTip, QWidget

from opensimula_gui.widgets.colors import blended, semantic_color
from opensimula_gui.widgets.plain_tooltip import plain_tooltip
from opensimula_gui.widgets.typography import mono_font
from opensimula_gui.wording import marked, tr

if TYPE_CHECKING:
    from collections.abc import Iterator

    from PySide6.QtGui import QTextBlock, QTextFragment

MAX_CHARS: Final = 60_000
"""More than this is cut: a card is a page to read, and Qt's layout takes its time."""
MAX_LINES: Final = 2_000
MAX_LINE_CHARS: Final = 1_000
"""Longest piece without a blank; breaking a longer one into lines takes Qt seconds."""
_MAX_PARAGRAPH_CHARS: Final = 20_000
# What Qt lays out in a time that grows with the square of its number, and what is no page to read any more.
_LIMITS: Final = (
    (marked("Shown as plain text: it has too many table cells."), re.compile(r"\|"), 800),
    (
        marked("Shown as plain text: it has too many list items."),
        re.compile(r"^[ \t>]*(?:[-+*]|\d{1,9}[.)])[ \t]", re.MULTILINE),
        1_000,
    ),
    (marked("Shown as plain text: it has too many pictures."), re.compile(r"!\["), 100),
    (marked("Shown as plain text: it has too many brackets."), re.compile(r"\["), 2_000),
)
# More than 16 marks of quotes and lists on a line, or a list item as deep as that by its indent.
_TOO_DEEP: Final = re.compile(
    r"^(?:[ \t]*(?:>|[-+*](?=[ \t])|\d{1,9}[.)](?=[ \t]))){17}|^[ \t]{64,}(?:[-+*]|\d{1,9}[.)])[ \t]",
    re.MULTILINE,
)
_UNBROKEN: Final = re.compile(rf"[^\s]{{{MAX_LINE_CHARS + 1}}}")
_FRONT_MATTER: Final = re.compile(
    r"\ufeff?\s*---[ \t]*\n(.{0,10000}?)\n?^(?:---|\.\.\.)[ \t]*$\n?", re.DOTALL | re.MULTILINE
)
_FEATURES: Final = (
    QTextDocument.MarkdownFeature.MarkdownDialectGitHub | QTextDocument.MarkdownFeature.MarkdownNoHTML
)
_MARGIN: Final = 16
_GAP: Final = 8
_INDENT: Final = 20
_TITLE_STEPS: Final = 2
_TINT: Final = 0.05
_MAX_ADDRESS_CHARS: Final = 80


class MarkdownView(QTextBrowser):
    """Shows Markdown as a page.

    HTML in it is text, a picture is a line that names it, and what would take Qt too long is plain text.

    Signals:
        link_requested(str): A link was activated; carries its address, which may be anything.
    """

    link_requested = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._text = ""
        self._reason = ""
        self._cut_chars = 0
        self._refused = 0
        self.setOpenLinks(False)
        self.setOpenExternalLinks(False)
        self.setUndoRedoEnabled(False)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setAccessibleName(tr("Page"))
        self.anchorClicked.connect(self._on_anchor_clicked)
        self.set_markdown("")

    def set_markdown(self, text: str) -> None:
        """Show another text.

        Args:
            text: Markdown, with or without front matter; invisible characters are the caller's to show.
        """
        self._text = text
        shown = "\n".join(text[:MAX_CHARS].split("\n", MAX_LINES)[:MAX_LINES])
        self._cut_chars = len(text) - len(shown)
        self._reason = _why_plain(shown)
        self._show(_plain_document(shown) if self._reason else _page_document(shown))

    def note(self) -> str:
        """Return what is not shown as it is meant, in words; empty if everything is."""
        cut = ""
        if self._cut_chars:
            cut = tr("Cut here: {n} more character.", "Cut here: {n} more characters.", self._cut_chars)
        return f"{self._reason} {cut}".strip()

    def refused_count(self) -> int:
        """Return how many files or addresses the texts shown so far wanted to have loaded."""
        return self._refused

    def _show(self, document: _SafeDocument) -> None:
        if self.note():
            _append_note(document, self.note())
        _Style(self.palette(), self.font()).apply(document)
        document.setDocumentMargin(_MARGIN)
        old = self.document()
        # The document lives as long as the view, or until the next one takes its place.
        document.setParent(self)
        document.refused.connect(self._on_document_refused)
        self._refused += document.refused_count
        self.setDocument(document)
        if isinstance(old, _SafeDocument):
            old.deleteLater()

    @Slot()
    def _on_document_refused(self) -> None:
        self._refused += 1

    @Slot(QUrl)
    def _on_anchor_clicked(self, url: QUrl) -> None:
        self.link_requested.emit(url.toString())

    # Overrides of Qt.

    def loadResource(self, _kind: int, _url: QUrl | str) -> Any:
        """Load nothing, from nowhere."""
        self._refused += 1
        return _no_picture()

    def doSetSource(
        self,
        _url: QUrl | str,
        /,
        _kind: QTextDocument.ResourceType = QTextDocument.ResourceType.UnknownResource,
    ) -> None:
        """Go nowhere."""

    def viewportEvent(self, event: QEvent) -> bool:
        """Say where a link leads; a title that its author gave it would be shown as rich text."""
        if isinstance(event, QHelpEvent) and event.type() == QEvent.Type.ToolTip:
            QToolTip.showText(event.globalPos(), plain_tooltip(self.anchorAt(event.pos())), self)
            return True
        return super().viewportEvent(event)

    def changeEvent(self, event: QEvent) -> None:
        """Colour anew after a change of theme."""
        super().changeEvent(event)
        if event.type() in {QEvent.Type.PaletteChange, QEvent.Type.FontChange}:
            self.set_markdown(self._text)


class _SafeDocument(QTextDocument):
    """A document that loads nothing.

    Signals:
        refused(): Something was to be loaded.
    """

    refused = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.refused_count = 0
        self.setUndoRedoEnabled(False)

    def loadResource(self, _kind: int, _url: QUrl | str) -> Any:
        """Return an empty picture; without one, Qt would read the file of that name by itself."""
        self.refused_count += 1
        self.refused.emit()
        return _no_picture()


class _Style:
    """Gives a document the look of the program's pages."""

    def __init__(self, palette: QPalette, font: QFont) -> None:
        text, base = palette.color(QPalette.ColorRole.Text), palette.color(QPalette.ColorRole.Base)
        self._muted = semantic_color(palette, "muted")
        self._border = semantic_color(palette, "border")
        self._tint = blended(text, base, _TINT)
        self._font = font

    def apply(self, document: QTextDocument) -> None:
        """Style blocks and tables."""
        document.setDefaultFont(self._font)
        document.setIndentWidth(_INDENT)
        for block in _blocks(document):
            if block.blockFormat().headingLevel():
                self._style_heading(block)
            elif _is_code(block):
                self._style_code(block)
        for frame in document.rootFrame().childFrames():
            if isinstance(frame, QTextTable):
                self._style_table(frame)

    def _style_heading(self, block: QTextBlock) -> None:
        style = QTextCharFormat()
        # Steps of a fifth; Qt ignores a size in points beside them.
        steps = _TITLE_STEPS if block.blockFormat().headingLevel() == 1 else 0
        style.setProperty(QTextFormat.Property.FontSizeAdjustment, steps)
        style.setFontWeight(QFont.Weight.DemiBold)
        _restyle(block, style, top=_GAP if block.blockNumber() == 0 else 2 * _GAP, bottom=_GAP)

    def _style_code(self, block: QTextBlock) -> None:
        style = QTextCharFormat()
        style.setFontFamilies(mono_font(self._font).families())
        if block.blockFormat().property(QTextFormat.Property.BlockCodeLanguage) == _FRONT_MATTER_LANGUAGE:
            style.setForeground(self._muted)
        top = 0 if _is_code(block.previous()) else _GAP
        _restyle(block, style, top=top, bottom=0 if _is_code(block.next()) else _GAP, back=self._tint)

    def _style_table(self, table: QTextTable) -> None:
        layout = table.format()
        layout.setBorder(1)
        layout.setBorderStyle(QTextFrameFormat.BorderStyle.BorderStyle_Solid)
        layout.setBorderBrush(self._border)
        layout.setBorderCollapse(True)
        layout.setCellPadding(4)
        layout.setCellSpacing(0)
        layout.setTopMargin(_GAP)
        layout.setBottomMargin(_GAP)
        table.setFormat(layout)


_FRONT_MATTER_LANGUAGE: Final = "front-matter"


def _page_document(text: str) -> _SafeDocument:
    document = _SafeDocument()
    # Not shown yet, so that nothing is laid out before the pictures are gone.
    document.setMarkdown(_with_quiet_front_matter(text), _FEATURES)
    _name_pictures(document)
    return document


def _plain_document(text: str) -> _SafeDocument:
    document = _SafeDocument()
    document.setPlainText("\n".join(_bounded_lines(text)))
    return document


def _why_plain(text: str) -> str:
    """Return why a text is not laid out, in words; empty if it is."""
    for sentence, pattern, limit in _LIMITS:
        if sum(1 for _ in pattern.finditer(text)) > limit:
            return tr(sentence)
    if _TOO_DEEP.search(text):
        return tr("Shown as plain text: it is nested too deeply.")
    longest = max(map(len, text.split("\n")))
    if longest > _MAX_PARAGRAPH_CHARS or _UNBROKEN.search(text):
        return tr("Shown as plain text: a line is too long.")
    return ""


def _with_quiet_front_matter(text: str) -> str:
    """Return the text with its front matter as a block of code, which Markdown would take for a heading."""
    found = _FRONT_MATTER.match(text)
    if found is None:
        return text
    longest = max(map(len, re.findall("~+", found[1])), default=0)
    fence = "~" * max(3, longest + 1)
    return f"{fence}{_FRONT_MATTER_LANGUAGE}\n{found[1]}\n{fence}\n\n{text[found.end() :]}"


def _bounded_lines(text: str) -> Iterator[str]:
    for line in text.split("\n"):
        rest = len(line) - MAX_LINE_CHARS
        if rest > 0:
            more = tr("‹{n} more character›", "‹{n} more characters›", rest)
            yield f"{line[:MAX_LINE_CHARS]} {more}"
        else:
            yield line


def _name_pictures(document: QTextDocument) -> None:
    """Put words in the place of pictures."""
    places = [
        (piece.position(), piece.length(), piece.charFormat().toImageFormat())
        for block in _blocks(document)
        for piece in _pieces(block)
        if piece.charFormat().isImageFormat()
    ]
    for position, length, picture in reversed(places):
        cursor = QTextCursor(document)
        cursor.setPosition(position)
        cursor.setPosition(position + length, QTextCursor.MoveMode.KeepAnchor)
        words = str(picture.property(QTextFormat.Property.ImageAltText) or "")
        address = picture.name()[:_MAX_ADDRESS_CHARS]
        what = " ".join(part for part in (words, address) if part)
        text = tr("[picture: {what}]", what=what) if what else tr("[picture]")
        cursor.insertText(text, QTextCharFormat())


def _append_note(document: QTextDocument, note: str) -> None:
    cursor = QTextCursor(document)
    cursor.movePosition(QTextCursor.MoveOperation.End)
    style = QTextCharFormat()
    style.setFontItalic(True)
    cursor.insertBlock(QTextBlockFormat(), style)
    cursor.insertText(note)


def _blocks(document: QTextDocument) -> Iterator[QTextBlock]:
    block = document.begin()
    while block.isValid():
        yield block
        block = block.next()


def _pieces(block: QTextBlock) -> Iterator[QTextFragment]:
    step = block.begin()
    while not step.atEnd():
        yield step.fragment()
        step += 1


def _is_code(block: QTextBlock) -> bool:
    return block.isValid() and block.blockFormat().hasProperty(QTextFormat.Property.BlockCodeFence)


def _restyle(
    block: QTextBlock, style: QTextCharFormat, *, top: int, bottom: int, back: QColor | None = None
) -> None:
    layout = QTextBlockFormat()
    layout.setTopMargin(top)
    layout.setBottomMargin(bottom)
    layout.setNonBreakableLines(False)
    if back is not None:
        layout.setBackground(back)
    cursor = QTextCursor(block)
    cursor.movePosition(QTextCursor.MoveOperation.EndOfBlock, QTextCursor.MoveMode.KeepAnchor)
    cursor.mergeBlockFormat(layout)
    cursor.mergeCharFormat(style)


def _no_picture() -> QImage:
    picture = QImage(1, 1, QImage.Format.Format_ARGB32)
    picture.fill(0)
    return picture
