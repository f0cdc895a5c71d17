"""The Markdown view: it shows what others wrote, and does nothing else with it."""

from __future__ import annotations

import os
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QEvent, QPoint, Qt, QUrl
from PySide6.QtGui import QHelpEvent, QImage, QTextDocument, QTextFormat, QTextTable
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QTextBrowser, QToolTip

from opensimula_gui.app.theme import apply_theme
from opensimula_gui.widgets.markdown_view import (
    MAX_CHARS,
    MAX_LINE_CHARS,
    MAX_LINES,
    MarkdownView,
    _SafeDocument,
)

if TYPE_CHECKING:
    from pathlib import Path

    from pytestqt.qtbot import QtBot

PAGE = """---
tags: [a]
# kept
---

# Title

Some *words* and `code`.

| a | b |
| --- | --- |
| 1 | 2 |

- item
"""


@pytest.fixture
def view(qtbot: QtBot) -> MarkdownView:
    widget = MarkdownView()
    qtbot.addWidget(widget)
    widget.resize(600, 400)
    widget.show()
    return widget


def painted(view: MarkdownView) -> QImage:
    return view.grab().toImage()


def picture(path: Path, color: Qt.GlobalColor) -> str:
    image = QImage(64, 64, QImage.Format.Format_RGB32)
    image.fill(color)
    assert image.save(str(path))
    return path.as_uri()


def test_a_page_is_laid_out(view: MarkdownView) -> None:
    view.set_markdown(PAGE)
    text = view.toPlainText()
    assert "Title" in text
    assert "# Title" not in text
    assert "Some words and code." in text
    assert any(isinstance(frame, QTextTable) for frame in view.document().rootFrame().childFrames())
    assert view.note() == ""


def test_front_matter_is_a_quiet_block(view: MarkdownView) -> None:
    view.set_markdown(PAGE)
    block = view.document().begin()
    assert [block.text(), block.next().text()] == ["tags: [a]", "# kept"]
    assert block.blockFormat().hasProperty(QTextFormat.Property.BlockCodeFence)
    assert not block.blockFormat().headingLevel()
    assert "---" not in view.toPlainText()


@pytest.mark.parametrize(
    "text", ["---\nno end\n", "----\nx\n----\n", "text\n---\nmore\n---\n", "---\n~~~\n<b>\n~~~\n---\n# T\n"]
)
def test_what_only_resembles_front_matter_is_harmless(view: MarkdownView, text: str) -> None:
    view.set_markdown(text)
    words = [line.strip("-~# ") for line in text.splitlines()]
    assert all(word in view.toPlainText() for word in words)


def test_html_is_text(view: MarkdownView) -> None:
    text = "<img src='file:///etc/passwd'> <b>bold</b>\n\n<table><tr><td>cell\n\n<script>x()</script>"
    view.set_markdown(text)
    shown = view.toPlainText()
    assert all(piece in shown for piece in ("<img src='file:///etc/passwd'>", "<b>bold</b>", "<script>x()"))
    assert view.document().rootFrame().childFrames() == []


def test_no_file_is_read_for_a_picture(view: MarkdownView, tmp_path: Path) -> None:
    url = picture(tmp_path / "red.png", Qt.GlobalColor.red)
    plain = str(tmp_path / "red.png")
    view.set_markdown(f"![alt]({url} '<b>title</b>') ![b]({plain})\n\n![c]({plain})")
    assert view.toPlainText().startswith(f"[picture: alt {url}")
    assert not any(
        painted(view).pixelColor(x, y) == Qt.GlobalColor.red
        for x in range(0, 600, 8)
        for y in range(0, 100, 8)
    )
    assert view.refused_count() == 0


def test_a_document_that_has_pictures_still_reads_none(qtbot: QtBot, tmp_path: Path) -> None:
    # The view takes pictures out before anything is laid out; this is what stands behind it.
    url = picture(tmp_path / "red.png", Qt.GlobalColor.red)
    document = _SafeDocument()
    document.setMarkdown(f"![a]({url}) ![b]({tmp_path / 'red.png'})")
    browser = QTextBrowser()
    qtbot.addWidget(browser)
    browser.setDocument(document)
    browser.resize(300, 200)
    image = browser.grab().toImage()
    assert document.refused_count >= 2
    assert not any(
        image.pixelColor(x, y) == Qt.GlobalColor.red for x in range(0, 300, 4) for y in range(0, 100, 4)
    )


def test_a_pipe_is_not_opened(view: MarkdownView, tmp_path: Path) -> None:
    pipe = tmp_path / "pipe"
    os.mkfifo(pipe)
    # Reading it would wait for ever.
    view.set_markdown(f"![x]({pipe}) ![y]({pipe.as_uri()})")
    painted(view)
    resource = view.document().resource(QTextDocument.ResourceType.ImageResource.value, QUrl(pipe.as_uri()))
    assert (resource.width(), resource.height()) == (1, 1)
    view.loadResource(QTextDocument.ResourceType.ImageResource.value, QUrl(pipe.as_uri()))
    view.setSource(QUrl(pipe.as_uri()))
    assert view.refused_count() == 2
    assert "[picture: x" in view.toPlainText()


def test_a_link_is_asked_for_and_not_followed(qtbot: QtBot, view: MarkdownView) -> None:
    view.set_markdown("[a link](file:///etc/passwd)")
    place = view.cursorRect(view.textCursor()).center() + QPoint(12, 0)
    assert view.anchorAt(place) == "file:///etc/passwd"
    with qtbot.waitSignal(view.link_requested) as asked:
        QTest.mouseClick(view.viewport(), Qt.MouseButton.LeftButton, pos=place)
    assert asked.args == ["file:///etc/passwd"]
    assert view.toPlainText() == "a link"


def test_a_tooltip_says_where_a_link_leads(view: MarkdownView) -> None:
    view.set_markdown("[a link](https://example.org/?<b>x</b> '<img src=file:///etc/passwd>')")
    place = view.cursorRect(view.textCursor()).center() + QPoint(12, 0)
    event = QHelpEvent(QEvent.Type.ToolTip, place, view.viewport().mapToGlobal(place))
    QApplication.sendEvent(view.viewport(), event)
    assert "https://example.org/?&lt;b&gt;x" in QToolTip.text()
    assert "passwd" not in QToolTip.text()
    QToolTip.hideText()


@pytest.mark.parametrize(
    "text",
    [
        ">" * 10_000 + " x",
        "\n".join(">" * depth + " x" for depth in range(300)),
        "- " * 10_000 + "x",
        "1. " * 10_000 + "x",
        "> - " * 5_000 + "x",
        "\n".join("  " * depth + "- x" for depth in range(60)),
    ],
)
def test_deep_nesting_is_plain_text(view: MarkdownView, text: str) -> None:
    view.set_markdown(text)
    painted(view)
    assert view.note().startswith("Shown as plain text: it is nested too deeply.")
    assert view.toPlainText().startswith(text[:60])


@pytest.mark.parametrize(
    ("text", "why"),
    [
        ("|a|b|\n|-|-|\n" + "|c|d|\n" * 2_000, "table cells"),
        ("- x\n" * 2_000, "list items"),
        ("![a](b)\n" * 200, "pictures"),
        ("[" * 5_000, "brackets"),
        ("x" * (MAX_LINE_CHARS + 1), "a line is too long"),
        ("word " * 5_000, "a line is too long"),
        ("*a **a " * 5_000, "a line is too long"),
    ],
)
def test_what_takes_qt_too_long_is_plain_text(view: MarkdownView, text: str, why: str) -> None:
    view.set_markdown(text)
    painted(view)
    assert why in view.note()
    assert view.note() in view.toPlainText()


def test_a_text_just_below_the_limits_is_a_page(view: MarkdownView) -> None:
    view.set_markdown("- " * 16 + "x\n\n" + ("x" * MAX_LINE_CHARS + " ") * 10)
    painted(view)
    assert view.note() == ""


@pytest.mark.parametrize(
    ("text", "kept"),
    [
        ("x" * 5_000_000, MAX_CHARS),
        ("some words and more\n\n" * 250_000, (MAX_LINES // 2) * 21 - 1),
        ("a\n" * 2_500_000, MAX_LINES * 2 - 1),
    ],
)
def test_five_megabytes_are_cut_with_a_note(view: MarkdownView, text: str, kept: int) -> None:
    view.set_markdown(text)
    painted(view)
    assert view.note().endswith(f"Cut here: {len(text) - kept:,} more characters.")
    assert view.toPlainText().endswith(view.note())
    assert view.document().characterCount() <= MAX_CHARS + 200


def test_another_theme_colours_it_anew(qapp: QApplication, view: MarkdownView) -> None:
    view.set_markdown(PAGE)
    try:
        backs = []
        for scheme in ("light", "dark"):
            apply_theme(qapp, scheme)
            backs.append(view.document().begin().blockFormat().background().color().lightness())
        assert backs[0] > 128 > backs[1]
    finally:
        apply_theme(qapp, "light")


def test_it_is_for_reading_alone(view: MarkdownView) -> None:
    view.set_markdown("text")
    QTest.keyClicks(view, "abc")
    assert view.isReadOnly()
    assert view.toPlainText() == "text"
