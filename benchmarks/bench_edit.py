"""One rename at 100,000 nodes: from the key to the painted row, undone likewise, and saved.

The key is Enter in the editor that lies over a row of the tree, in the real panes: tree, inspector and form
of the run config follow the session as they do in the window. Enter keeps the name, the model tells the tree
what has changed, and the event loop runs until nothing is left to do; that the tree has painted is asserted.

A save is what the program does on a thread: the bytes with the new name, the comparison with what is on disk,
the exchange of the folders, and what an inspection would find now. Beside it stands the least that any save
must do: SHA-256 over the bundle, and the bundle written and flushed to the device.
"""

from __future__ import annotations

import asyncio
import gc
import hashlib
import os
import statistics
import sys
import tempfile
from itertools import count
from pathlib import Path
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLineEdit

from benchmarks.make_bundle import make_bundle, write_checkpoint
from benchmarks.measure import Row, interleaved, report, seconds
from opensimula_gui.checkpoint.file_state import FileRole
from opensimula_gui.checkpoint.inspection import CheckpointInspection
from opensimula_gui.checkpoint.problems import Verdict
from opensimula_gui.models.editing_session import EditingSession
from opensimula_gui.services.documents import OpenedCheckpoint, open_checkpoint, save_opened
from opensimula_gui.views.node_inspector import NodeInspector
from opensimula_gui.views.run_config.page import RunConfigPage
from opensimula_gui.views.taxonomy_pane import TaxonomyPane

if TYPE_CHECKING:
    from collections.abc import Callable

_NODES: Final = 100_000
_RUNS: Final = 25
_SAVES: Final = 9
_BUDGET_MS: Final = 16.0
_SAVE_TARGET: Final = 5.0
_PANE_SIZE: Final = (360, 1000)
"""About 38 rows: the pane in a window on a full-HD screen."""


class _Desk:
    """The panes of a window around one session, a row with 37 others around it selected."""

    def __init__(self) -> None:
        found = CheckpointInspection(Path("run"), Verdict.FINE, (), 0, (), bundle=make_bundle(_NODES))
        self.session = EditingSession(found)
        self.pane, self.inspector, self.form = TaxonomyPane(), NodeInspector(), RunConfigPage()
        for view in (self.pane, self.inspector, self.form):
            view.set_session(self.session)
        index = self.session.index
        assert index is not None
        self.row = next(row for row in range(len(index) // 2, len(index)) if not index.children(row))
        self.pane.resize(*_PANE_SIZE)
        self.pane.show()
        self.pane.select_row(self.row)
        self.inspector.show_row(self.row)
        self._paints = _Paints()
        self.pane.tree.viewport().installEventFilter(self._paints)

    def rename_ms(self, name: str) -> float:
        self.pane.rename()
        editor = self.pane.tree.indexWidget(self.pane.tree.currentIndex())
        assert isinstance(editor, QLineEdit)
        editor.setText(name)
        taken = self._ms_until_painted(lambda: QTest.keyClick(editor, Qt.Key.Key_Return))
        assert self.session.undo_stack.undoText().endswith(f"to '{name}'")
        return taken

    def undo_ms(self) -> float:
        return self._ms_until_painted(self.session.undo_stack.undo)

    def _ms_until_painted(self, act: Callable[[], object]) -> float:
        QApplication.processEvents()
        self._paints.count = 0

        def act_and_paint() -> None:
            act()
            QApplication.processEvents()

        taken = seconds(act_and_paint) * 1000
        assert self._paints.count > 0
        return taken


class _Paints(QObject):
    """Counts how often a widget has painted."""

    def __init__(self) -> None:
        super().__init__()
        self.count = 0

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        self.count += event.type() == QEvent.Type.Paint
        return super().eventFilter(watched, event)


def _rename_rows() -> list[Row]:
    desk = _Desk()
    taken: dict[str, list[float]] = {"rename": [], "undo": []}
    for run in range(_RUNS):
        taken["rename"].append(desk.rename_ms(f"Number {run}"))
        taken["undo"].append(desk.undo_ms())
    return [
        Row(
            f"{name}, {_NODES:,} nodes, until the row is painted, against {_BUDGET_MS:g} ms",
            statistics.median(taken[name]),
            _BUDGET_MS,
            1.0,
            note=f"worst of {_RUNS} {max(taken[name]):.0f} ms",
        )
        for name in taken
    ]


class _Saving:
    """A checkpoint on disk of which one node is renamed and saved again and again."""

    def __init__(self, root: Path) -> None:
        write_checkpoint(root, _NODES)
        self._floor_file = root / "floor"
        self._numbers = count()
        self._opened: OpenedCheckpoint
        asyncio.run(self._open(root))
        self._session = EditingSession(self._opened.inspection, self._opened.index, self._opened.factors)

    def save(self) -> None:
        asyncio.run(self._save())

    # asyncio.run() makes a text of what a coroutine returns, in which there would be all of the bundle.
    async def _open(self, root: Path) -> None:
        self._opened = await open_checkpoint(root)

    async def _save(self) -> None:
        self._opened, saved = await save_opened(self._opened, self._session.edits())
        assert saved.written == ("taxonomy_bundle.json", "manifest.json")

    def floor(self) -> None:
        state = self._opened.inspection.file(FileRole.BUNDLE)
        assert state is not None
        assert state.data is not None
        hashlib.sha256(state.data).hexdigest()
        with self._floor_file.open("wb") as file:
            file.write(state.data)
            file.flush()
            os.fsync(file.fileno())

    def settle(self) -> None:
        """Take what was saved for what is on disk, make the next edit, and let the disk come to rest."""
        self._session.mark_saved(self._opened.inspection, self._session.edits())
        self._session.set_node_label(_NODES // 2, f"Number {next(self._numbers)}")
        gc.collect()
        os.sync()


def _save_row() -> Row:
    with tempfile.TemporaryDirectory(dir=Path.cwd()) as folder:
        saving = _Saving(Path(folder))
        sides = {"edit": saving.settle, "floor": saving.floor, "rest": saving.settle, "save": saving.save}
        taken = interleaved(sides, runs=_SAVES)
    name = f"save after a rename, {_NODES:,} nodes, against SHA-256, write and fsync"
    return Row(name, taken["save"] * 1000, taken["floor"] * 1000, _SAVE_TARGET)


def _main() -> int:
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    _app = QApplication([])
    return report([*_rename_rows(), _save_row()])


if __name__ == "__main__":
    sys.exit(_main())
