"""The preview of an outline as an item model."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QAbstractItemModel, Qt

from opensimula_gui.checkpoint.outline import OutlineItem
from opensimula_gui.checkpoint.outline_reading import read_outline
from opensimula_gui.models.outline_tree import OutlineColumn, OutlineTreeModel
from opensimula_gui.models.roles import ICON_NAME_ROLE, IS_MUTED_ROLE
from opensimula_gui.models.sibling_labels import child_label_keys, label_key

if TYPE_CHECKING:
    from collections.abc import Callable

    from opensimula_gui.checkpoint.index import TaxonomyIndex

Role = Qt.ItemDataRole


def cell(
    model: OutlineTreeModel, path: tuple[int, ...], column: int = 0, role: int = Role.DisplayRole
) -> Any:
    item = model.index(path[0], 0)
    for row in path[1:]:
        item = model.index(row, 0, item)
    return item.siblingAtColumn(column).data(role)


def test_the_nodes_stand_as_in_the_list(check_model: Callable[[QAbstractItemModel], None]) -> None:
    model = OutlineTreeModel()
    check_model(model)
    model.set_items(read_outline("a\n > about\n b\n  c\n  d\ne\n").items)
    assert [cell(model, (row,)) for row in range(model.rowCount())] == ["a", "e"]
    assert cell(model, (0, 0, 1)) == "d"
    assert cell(model, (0,), OutlineColumn.REMARK) == "about"
    assert cell(model, (0,), OutlineColumn.REMARK, IS_MUTED_ROLE)
    assert [cell(model, path, 0, ICON_NAME_ROLE) for path in ((0,), (0, 0, 0))] == ["node", "leaf"]
    assert model.repeated == 0
    model.set_items([])
    assert model.rowCount() == 0


def test_labels_that_are_there_already_are_marked(index: TaxonomyIndex) -> None:
    existing = child_label_keys(index, index.top_rows[0])
    assert label_key("  c ") in existing
    model = OutlineTreeModel()
    model.set_items(read_outline("C\n X\n x\n C\ny\nY\n").items, existing)
    assert model.repeated == 3
    remarks = [cell(model, path, OutlineColumn.REMARK) for path in ((0,), (0, 0), (0, 1), (0, 2), (1,), (2,))]
    there, twice = "Is there already", "Twice in this list"
    assert remarks == [there, "", twice, "", "", twice]
    assert cell(model, (0,), 0, ICON_NAME_ROLE) == "warning"
    assert cell(model, (0,), 0, Role.AccessibleTextRole) == "C, Is there already"
    assert not cell(model, (0,), OutlineColumn.REMARK, IS_MUTED_ROLE)
    assert there in cell(model, (0,), 0, Role.ToolTipRole)


def test_hostile_texts_are_shown_as_they_stand() -> None:
    model = OutlineTreeModel()
    model.set_items([OutlineItem("<b>x</b>\u202e\ny", "<i>z</i>")])
    assert cell(model, (0,)) == "<b>x</b>‹U+202E›…"
    assert "&lt;i&gt;" in cell(model, (0,), 0, Role.ToolTipRole)
    assert model.headerData(0, Qt.Orientation.Horizontal) == "To be added"
    assert model.headerData(0, Qt.Orientation.Vertical) is None
