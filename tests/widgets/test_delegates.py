"""Delegates paint what their roles say, also on hostile rows."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QItemSelectionModel, Qt
from PySide6.QtGui import QImage, QStandardItem, QStandardItemModel
from PySide6.QtWidgets import QApplication, QTreeView

from opensimula_gui.app.theme import apply_theme
from opensimula_gui.widgets.colors import semantic_color
from opensimula_gui.widgets.match_delegate import ROW_HEIGHT, MatchDelegate
from opensimula_gui.widgets.share_bar import ShareBarDelegate
from opensimula_gui.widgets.spans_delegate import SpansDelegate

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

NEEDLE, ICON, MUTED, SHARE = (Qt.ItemDataRole.UserRole + offset for offset in range(4))


@pytest.fixture
def tree(qtbot: QtBot, qapp: QApplication) -> QTreeView:
    apply_theme(qapp, "light")
    view = QTreeView()
    qtbot.addWidget(view)
    view.setModel(QStandardItemModel(view))
    view.setUniformRowHeights(True)
    view.setHeaderHidden(True)
    view.resize(300, 200)
    return view


def add_row(view: QTreeView, text: str, roles: dict[int, object]) -> None:
    item = QStandardItem(text)
    for role, value in roles.items():
        item.setData(value, role)
    model = view.model()
    assert isinstance(model, QStandardItemModel)
    model.appendRow(item)


def match_delegate(view: QTreeView) -> None:
    view.setItemDelegate(MatchDelegate(highlight_role=NEEDLE, icon_role=ICON, muted_role=MUTED, parent=view))


def count_of(image: QImage, name: str) -> int:
    pixels = (image.pixelColor(x, y) for x in range(image.width()) for y in range(image.height()))
    return sum(color.name() == name for color in pixels)


@pytest.mark.parametrize(
    ("text", "needle"), [("Spear Phishing", "phish"), ("👩‍🔬 Phishing", "PHISH"), ("التصيد phish", "phish")]
)
def test_the_match_is_tinted(tree: QTreeView, text: str, needle: str) -> None:
    match_delegate(tree)
    add_row(tree, text, {NEEDLE: needle})
    tint = semantic_color(tree.palette(), "match").name()
    assert count_of(tree.grab().toImage(), tint) > 50


@pytest.mark.parametrize("needle", [None, "", "absent", "(["])
def test_a_row_that_is_no_hit_is_not_tinted(tree: QTreeView, needle: str | None) -> None:
    match_delegate(tree)
    add_row(tree, "Spear Phishing", {NEEDLE: needle})
    tint = semantic_color(tree.palette(), "match").name()
    assert count_of(tree.grab().toImage(), tint) == 0


def test_a_selected_hit_keeps_its_mark(tree: QTreeView) -> None:
    match_delegate(tree)
    add_row(tree, "Phishing", {NEEDLE: "phish"})
    index = tree.model().index(0, 0)
    tree.selectionModel().select(index, QItemSelectionModel.SelectionFlag.Select)
    tint = semantic_color(tree.palette(), "match").name()
    assert count_of(tree.grab().toImage(), tint) > 50


def test_muted_text_and_icons_look_different(tree: QTreeView) -> None:
    match_delegate(tree)
    add_row(tree, "Phishing", {})
    plain = tree.grab().toImage()
    item_model = tree.model()
    item_model.setData(item_model.index(0, 0), True, MUTED)
    muted = tree.grab().toImage()
    item_model.setData(item_model.index(0, 0), "leaf", ICON)
    assert plain != muted != tree.grab().toImage()


def test_hostile_rows_keep_their_height(tree: QTreeView, hostile: str) -> None:
    match_delegate(tree)
    add_row(tree, hostile[:512], {NEEDLE: hostile[:5]})
    assert not tree.grab().isNull()
    assert ROW_HEIGHT <= tree.rowHeight(tree.model().index(0, 0)) <= 2 * ROW_HEIGHT


def spans_delegate(view: QTreeView) -> None:
    view.setItemDelegate(SpansDelegate(highlight_role=NEEDLE, icon_role=ICON, muted_role=MUTED, parent=view))


@pytest.mark.parametrize("text", ["Spear Phishing", "👩‍🔬👩‍🔬👩‍🔬 Phishing", "التصيد phish"])
def test_the_parts_that_the_model_names_are_tinted(tree: QTreeView, text: str) -> None:
    spans_delegate(tree)
    tint = semantic_color(tree.palette(), "match").name()
    counts = []
    for spans in ((), ((0, 2),), ((0, 2), (4, 6))):
        tree.model().clear()  # type: ignore[attr-defined]  # the fixture's model
        add_row(tree, text, {NEEDLE: spans})
        counts.append(count_of(tree.grab().toImage(), tint))
    assert counts[0] == 0 < counts[1] < counts[2]


@pytest.mark.parametrize(("span", "is_tinted"), [((0, 500), True), ((400, 500), False), ((3, 3), False)])
def test_parts_without_room_are_left_out(
    tree: QTreeView,
    span: tuple[int, int],
    is_tinted: bool,  # noqa: FBT001 - pytest passes it by name
) -> None:
    spans_delegate(tree)
    add_row(tree, "x" * 500, {NEEDLE: (span,)})
    tint = semantic_color(tree.palette(), "match").name()
    assert (count_of(tree.grab().toImage(), tint) > 0) == is_tinted


@pytest.mark.parametrize(("share", "is_drawn"), [(0.5, True), (7.0, True), (-1.0, False), (None, False)])
def test_a_share_has_a_bar(
    tree: QTreeView,
    share: float | None,
    is_drawn: bool,  # noqa: FBT001 - pytest passes it by name
) -> None:
    tree.setItemDelegate(ShareBarDelegate(tree, share_role=SHARE))
    add_row(tree, "50 %", {SHARE: share})
    bar = count_of(tree.grab().toImage(), semantic_color(tree.palette(), "chart").name())
    assert (bar > 0) == is_drawn
