"""Branches dragged within a tree: where they may go, what shows it, and what comes from elsewhere."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QMimeData, QPoint, QPointF, Qt, QUrl
from PySide6.QtGui import QDragEnterEvent, QDragLeaveEvent, QDragMoveEvent, QDropEvent, QStandardItem
from PySide6.QtGui import QStandardItemModel as ItemModel
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractItemView, QApplication, QWidget

from opensimula_gui.widgets.branch_tree_view import BranchTreeView

if TYPE_CHECKING:
    from PySide6.QtCore import QModelIndex, QPersistentModelIndex
    from pytestqt.qtbot import QtBot

MOVE = Qt.DropAction.MoveAction
LEFT, NO_KEYS = Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier


class _Branches(ItemModel):
    """Two trees; it notes what is dropped, and refuses the second tree."""

    def __init__(self) -> None:
        super().__init__()
        self.drops: list[tuple[str | None, int]] = []
        for tree in ("a", "z"):
            top = QStandardItem(tree)
            top.appendRows([QStandardItem(f"{tree}{number}") for number in range(3)])
            self.appendRow(top)

    def canDropMimeData(
        self,
        _data: QMimeData,
        _action: Qt.DropAction,
        _row: int,
        _column: int,
        parent: QModelIndex | QPersistentModelIndex,
    ) -> bool:
        return parent.isValid() and not str(parent.data()).startswith("z")

    def dropMimeData(
        self,
        _data: QMimeData,
        _action: Qt.DropAction,
        row: int,
        _column: int,
        parent: QModelIndex | QPersistentModelIndex,
    ) -> bool:
        self.drops.append((parent.data(), row))
        return True


@pytest.fixture
def model() -> _Branches:
    return _Branches()


@pytest.fixture
def tree(qtbot: QtBot, model: _Branches) -> BranchTreeView:
    view = BranchTreeView()
    qtbot.addWidget(view)
    view.setModel(model)
    view.setHeaderHidden(True)
    view.setUniformRowHeights(True)
    view.make_draggable()
    view.expandAll()
    view.resize(300, 300)
    view.show()
    qtbot.waitExposed(view)
    return view


def point(tree: BranchTreeView, label: str, part: float) -> QPoint:
    """Return a point in a row: 0 is its top, 1 its bottom."""
    (item,) = tree.model().match(
        tree.model().index(0, 0), Qt.ItemDataRole.DisplayRole, label, 1, Qt.MatchFlag.MatchRecursive
    )
    rect = tree.visualRect(item)
    return QPoint(rect.center().x(), round(rect.top() + part * (rect.height() - 1)))


def drag_to(tree: BranchTreeView, place: QPoint) -> bool:
    data = QMimeData()  # The event does not own it.
    event = QDragMoveEvent(place, MOVE, data, LEFT, NO_KEYS)
    tree.dragMoveEvent(event)
    return event.isAccepted()


def drop_at(tree: BranchTreeView, place: QPoint) -> bool:
    data = QMimeData()
    event = QDropEvent(QPointF(place), MOVE, data, LEFT, NO_KEYS)
    tree.dropEvent(event)
    return event.isAccepted()


@pytest.mark.parametrize(
    ("label", "part", "target"),
    [
        ("a1", 0.5, ("a1", -1)),
        ("a1", 0.0, ("a", 1)),
        ("a1", 1.0, ("a", 2)),
        ("a2", 1.0, ("a", 3)),
        ("a", 1.0, ("a", 0)),
        ("a", 0.5, ("a", -1)),
        ("a", 0.0, ("a", -1)),
    ],
)
def test_the_mark_shows_where_a_drop_goes(
    tree: BranchTreeView, model: _Branches, label: str, part: float, target: tuple[str, int]
) -> None:
    place = point(tree, label, part)
    assert drag_to(tree, place)
    shown = tree.drop_place
    assert shown is not None
    assert (shown.parent.data(), shown.position) == target
    assert bool(shown.mark.height()) == (target[1] == -1)
    assert drop_at(tree, place)
    assert model.drops == [target]
    assert tree.drop_place is None


def test_below_a_closed_branch_is_after_it(tree: BranchTreeView, model: _Branches) -> None:
    branch = model.item(0).child(1)
    branch.appendRow(QStandardItem("deep"))
    tree.collapse(branch.index())
    assert drag_to(tree, point(tree, "a1", 1.0))
    assert tree.drop_place is not None
    assert (tree.drop_place.parent.data(), tree.drop_place.position) == ("a", 2)
    tree.expandAll()
    assert drag_to(tree, point(tree, "a1", 1.0))
    assert (tree.drop_place.parent.data(), tree.drop_place.position) == ("a1", 0)


def test_a_place_that_the_model_refuses_is_refused_and_not_marked(
    tree: BranchTreeView, model: _Branches
) -> None:
    assert drag_to(tree, point(tree, "a1", 0.5))
    for place in (point(tree, "z1", 0.5), point(tree, "z", 0.5), QPoint(20, 290)):
        assert not drag_to(tree, place)
        assert tree.drop_place is None
        assert not drop_at(tree, place)
    assert model.drops == []


def test_the_mark_goes_when_the_pointer_leaves(tree: BranchTreeView) -> None:
    drag_to(tree, point(tree, "a1", 0.5))
    tree.dragLeaveEvent(QDragLeaveEvent())
    assert tree.drop_place is None


@pytest.mark.parametrize("direction", [Qt.LayoutDirection.LeftToRight, Qt.LayoutDirection.RightToLeft])
@pytest.mark.parametrize("part", [0.0, 0.5])
def test_the_mark_is_painted_over_the_rows(
    tree: BranchTreeView, direction: Qt.LayoutDirection, part: float
) -> None:
    tree.setLayoutDirection(direction)
    before = tree.viewport().grab().toImage()
    drag_to(tree, point(tree, "a1", part))
    assert tree.viewport().grab().toImage() != before
    tree.dragLeaveEvent(QDragLeaveEvent())
    assert tree.viewport().grab().toImage() == before


def test_what_comes_from_elsewhere_is_left_to_the_window(qtbot: QtBot, model: _Branches) -> None:
    taken: list[str] = []

    class Window(QWidget):
        def dragEnterEvent(self, event: QDragEnterEvent) -> None:
            taken.append(event.mimeData().urls()[0].fileName())
            event.acceptProposedAction()

    window = Window()
    qtbot.addWidget(window)
    window.setAcceptDrops(True)
    tree = BranchTreeView(window)
    tree.setModel(model)
    tree.make_draggable()
    window.show()
    data = QMimeData()
    data.setUrls([QUrl.fromLocalFile("/run")])
    QApplication.sendEvent(tree.viewport(), QDragEnterEvent(QPoint(5, 5), MOVE, data, LEFT, NO_KEYS))
    assert taken == ["run"]


def test_nothing_is_dragged_where_nothing_may_be(tree: BranchTreeView, model: _Branches) -> None:
    item = model.item(0)
    item.setDragEnabled(False)
    tree.setCurrentIndex(item.index())
    tree.startDrag(MOVE)
    assert tree.state() == QAbstractItemView.State.NoState


def test_a_dragged_branch_shows_its_label_and_how_many_come_along(tree: BranchTreeView) -> None:
    model = tree.model()
    one = tree._drag_picture([model.index(0, 0)])
    two = tree._drag_picture([model.index(0, 0), model.index(1, 0)])
    assert 0 < one.width() < two.width()


def test_arrows_with_alt_are_no_arrows(tree: BranchTreeView, model: _Branches) -> None:
    tree.setCurrentIndex(model.index(0, 0))
    QTest.keyClick(tree, Qt.Key.Key_Down, Qt.KeyboardModifier.AltModifier)
    assert tree.currentIndex() == model.index(0, 0)
    QTest.keyClick(tree, Qt.Key.Key_Down)
    assert tree.currentIndex() != model.index(0, 0)


def test_several_selected_rows_are_all_painted_when_the_focus_goes(
    qtbot: QtBot, tree: BranchTreeView
) -> None:
    tree.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)
    other = QWidget()
    qtbot.addWidget(other)
    tree.selectAll()
    tree.setFocus()
    tree.clearFocus()
    assert not tree.viewport().testAttribute(Qt.WidgetAttribute.WA_UpdatesDisabled)
