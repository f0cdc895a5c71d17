"""What a screen reader is told of the tree while its shape is edited by keyboard alone."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible

from tests.app.test_edit_nodes import press, type_text
from tests.app.test_structure import ALT, CHILDREN, CTRL, PARENT, SHIFT, Key, name_it, select, start

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from PySide6.QtGui import QAccessibleInterface

    from tests.app.conftest import Driver, Run


@pytest.fixture(autouse=True)
def _screen_reader() -> Iterator[None]:
    """Let Qt think that an assistive tool listens: only then it keeps what it tells up to date."""
    was_active = QAccessible.isActive()
    QAccessible.setActive(True)
    yield
    QAccessible.setActive(was_active)


def spoken_rows(run: Run) -> dict[str, QAccessibleInterface]:
    """Return the cells of the first column as an assistive tool finds them, by their names."""
    tree = QAccessible.queryAccessibleInterface(run.program.workspace.tree.tree)
    assert tree.role() == QAccessible.Role.Tree
    assert tree.text(QAccessible.Text.Name) == "Taxonomy tree"
    cells = [tree.child(number) for number in range(tree.childCount())]
    rows = [cell for cell in cells if cell.role() == QAccessible.Role.TreeItem]
    columns = sum(cell.role() == QAccessible.Role.ColumnHeader for cell in cells)
    return {cell.text(QAccessible.Text.Name): cell for cell in rows[::columns]}


def spoken(run: Run, label: str) -> str:
    """Return the name of the row that begins with a label; nothing if there is none."""
    names = [name for name in spoken_rows(run) if name.startswith(label)]
    return names[0] if len(names) == 1 else ""


async def heard(run: Run, label: str, name: str) -> None:
    """Wait until a row has a name: the view lays out anew in the next turn of the event loop."""
    await run.until(lambda: spoken(run, label) == name)


def place(run: Run, label: str) -> int:
    """Return how many rows come before the one that begins with a label; -1 if there is none."""
    name = spoken(run, label)
    return list(spoken_rows(run)).index(name) if name else -1


def test_rows_have_names_roles_and_states(drive: Driver, checkpoint: Path) -> None:
    async def scenario(run: Run) -> None:
        await start(run, CHILDREN[0])
        rows = spoken_rows(run)
        parent, child = rows["Telephone and voice, 3 children, 6 leaves"], rows[spoken(run, CHILDREN[0])]
        assert parent.state().expandable
        assert parent.state().expanded
        assert not parent.state().selected
        assert child.state().selected
        assert child.state().focused
        assert child.state().extSelectable
        assert not child.state().expanded
        press(Key.Key_Down, SHIFT)
        states = {name: cell.state() for name, cell in spoken_rows(run).items()}
        assert [name.split(",")[0] for name, state in states.items() if state.selected] == CHILDREN[:2]
        assert [name.split(",")[0] for name, state in states.items() if state.focused] == [CHILDREN[1]]

    drive(scenario, path=checkpoint)


def test_each_edit_is_told(drive: Driver, checkpoint: Path) -> None:
    async def scenario(run: Run) -> None:
        await start(run, PARENT)
        run.program.workspace.tree.tree.expand(run.program.workspace.tree.tree.currentIndex())
        press(Key.Key_Insert)
        editor = run.window.focusWidget()
        assert editor is not None
        spoken_editor = QAccessible.queryAccessibleInterface(editor)
        assert spoken_editor.role() == QAccessible.Role.EditableText
        assert spoken_editor.text(QAccessible.Text.Name) == "New name"
        await name_it(run, "Callback scams")
        await heard(run, PARENT, "Telephone and voice, 4 children, 7 leaves")
        press(Key.Key_X, CTRL)
        assert spoken(run, "Callback scams").endswith("edited, cut")
        select(run, CHILDREN[2])
        press(Key.Key_V, CTRL)
        await heard(run, CHILDREN[2], "Sign-in prompts, 3 children, 3 leaves")
        assert spoken_rows(run)[spoken(run, CHILDREN[2])].state().expanded
        assert place(run, "Callback scams") == place(run, CHILDREN[2]) + 3
        press(Key.Key_Up, ALT)
        await run.until(lambda: place(run, "Callback scams") == place(run, CHILDREN[2]) + 2)
        press(Key.Key_Delete)
        await heard(run, CHILDREN[2], "Sign-in prompts, 2 children, 2 leaves")
        assert not any(name.startswith("Callback scams") for name in spoken_rows(run))
        await run.idle()
        notice = QAccessible.queryAccessibleInterface(run.window.notice_bar)
        assert notice.child(0).text(QAccessible.Text.Name).startswith("fine: Deleted 'Callback scams'")
        run.take_notice()

    drive(scenario, path=checkpoint)


def test_every_edit_is_in_a_menu_with_its_keys(drive: Driver, checkpoint: Path) -> None:
    async def scenario(run: Run) -> None:
        await start(run, CHILDREN[1])
        tree = run.program.workspace.tree.tree
        offered = {action.objectName(): action for action in tree.actions() if not action.isSeparator()}
        for action_id, keys in {
            "actionAddChild": "Ins",
            "actionAddSibling": "Ctrl+Return",
            "actionDuplicate": "Ctrl+D",
            "actionCutNodes": "Ctrl+X",
            "actionPasteNodes": "Ctrl+V",
            "actionMoveUp": "Alt+Up",
            "actionMoveDown": "Alt+Down",
            "actionDeleteBranch": "Del",
        }.items():
            assert offered[action_id].shortcut().toString() == keys
            assert offered[action_id].shortcutContext() == Qt.ShortcutContext.WidgetShortcut
            assert offered[action_id].isEnabled()
        assert "actionMerge" in offered

    drive(scenario, path=checkpoint)


def test_a_draft_is_told_by_its_name(drive: Driver, checkpoint: Path) -> None:
    async def scenario(run: Run) -> None:
        await start(run, PARENT)
        press(Key.Key_Insert)
        type_text("Callback")
        assert "New node" in spoken_rows(run)
        press(Key.Key_Escape)
        await run.until(lambda: run.program.workspace.tree.model.draft is None)
        assert "New node" not in spoken_rows(run)

    drive(scenario, path=checkpoint)
