"""A branch of 10,000 nodes moved, deleted and brought back in a tree of 100,000: from the key to the paint.

The keys are real ones, pressed in the tree of the real window: a branch is cut and pasted below its
neighbour, taken back, deleted, and taken back again. A time runs from the key press to the end of the tree's
paint after it; whatever else the window does before that paint counts.
"""

from __future__ import annotations

import asyncio
import os
import statistics
import sys
import tempfile
import time
from pathlib import Path
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtTest import QTest

from benchmarks.make_bundle import write_checkpoint
from benchmarks.measure import Row, report
from opensimula_gui.app.command_line import Options
from opensimula_gui.app.loop import run_until_complete
from opensimula_gui.app.main import build_application, open_window
from opensimula_gui.app.program import Program
from opensimula_gui.checkpoint.index import NO_ROW
from opensimula_gui.services.settings import Settings

if TYPE_CHECKING:
    from collections.abc import Callable

    from PySide6.QtWidgets import QTreeView

    from opensimula_gui.models.editing_session import EditingSession

_NODES: Final = 100_000
_BRANCH: Final = 10_000
_BRANCHING: Final = 10
"""Gives branches of 11,111 nodes below the root."""
_RUNS: Final = 15
_BUDGET_MS: Final = 100.0
_CTRL: Final = Qt.KeyboardModifier.ControlModifier


class _Paint(QObject):
    """Tells when a tree has painted, at that very moment: what is waited for comes later by other work."""

    def __init__(self, tree: QTreeView) -> None:
        super().__init__()
        self._tree = tree
        self.done: asyncio.Future[float] | None = None
        tree.viewport().installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() != QEvent.Type.Paint or self.done is None:
            return super().eventFilter(watched, event)
        is_painted = self._tree.viewportEvent(event)
        self.done.set_result(time.perf_counter())
        self.done = None
        return is_painted


class _Desk:
    """The window around a checkpoint, and a branch of some size in its tree."""

    def __init__(self, program: Program) -> None:
        assert program.documents.session is not None
        self._program = program
        self._tree = program.workspace.tree.tree
        self._paint = _Paint(self._tree)
        self.session: EditingSession = program.documents.session
        index = self.session.index
        assert index is not None
        self.branch, self.target, *_others = index.children(index.top_rows[0])
        assert sum(1 for _row in index.rows_below(self.branch)) >= _BRANCH

    async def cut(self) -> None:
        self._program.places.go_to_row(self.branch)
        self._tree.setFocus()
        QTest.keyClick(self._tree, Qt.Key.Key_X, _CTRL)
        self._program.places.go_to_row(self.target)
        await self.rest()

    async def move_ms(self) -> float:
        await self.cut()
        taken = await self._ms_until_painted(lambda: QTest.keyClick(self._tree, Qt.Key.Key_V, _CTRL))
        assert self._parent() == self.target
        return taken

    async def delete_ms(self) -> float:
        self._program.places.go_to_row(self.branch)
        await self.rest()
        taken = await self._ms_until_painted(lambda: QTest.keyClick(self._tree, Qt.Key.Key_Delete))
        assert self._parent() == NO_ROW
        return taken

    async def undo_ms(self) -> float:
        await self.rest()
        taken = await self._ms_until_painted(lambda: QTest.keyClick(self._tree, Qt.Key.Key_Z, _CTRL))
        assert not self.session.is_edited
        return taken

    @staticmethod
    async def rest() -> None:
        await asyncio.sleep(0.3)

    def _parent(self) -> int:
        assert self.session.index is not None
        return self.session.index.parent(self.branch)

    async def _ms_until_painted(self, act: Callable[[], object]) -> float:
        self._paint.done = painted = asyncio.get_running_loop().create_future()
        start = time.perf_counter()
        act()
        end: float = await painted
        return (end - start) * 1000


async def _measure(program: Program, root: Path) -> list[Row]:
    program.workspace.set_session(None)
    shown: asyncio.Future[bool] = asyncio.get_running_loop().create_future()
    program.documents.opening_ended.connect(shown.set_result)
    program.documents.open(root)
    assert await shown
    await asyncio.sleep(1)
    program.workspace.tree.window().activateWindow()
    desk = _Desk(program)
    taken: dict[str, list[float]] = {"move": [], "undo the move": [], "delete": [], "undo the deletion": []}
    for _ in range(_RUNS):
        taken["move"].append(await desk.move_ms())
        taken["undo the move"].append(await desk.undo_ms())
        taken["delete"].append(await desk.delete_ms())
        taken["undo the deletion"].append(await desk.undo_ms())
    return [
        Row(
            f"{name}, {_BRANCH:,} of {_NODES:,} nodes, until painted, against {_BUDGET_MS:g} ms",
            statistics.median(times),
            _BUDGET_MS,
            1.0,
            note=f"worst of {_RUNS} {max(times):.0f} ms",
        )
        for name, times in taken.items()
    ]


def _main() -> int:
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    with tempfile.TemporaryDirectory() as folder:
        os.environ["OPENSIMULA_HOME"] = f"{folder}/home"
        root = write_checkpoint(Path(folder) / "run", _NODES, factors=1, branching=_BRANCHING)
        app = build_application(["opensimula-gui"])
        settings = Settings.load()
        window = open_window(app, settings, Options())
        program = Program(app, window, settings, Options())
        rows: list[Row] = []

        async def measure() -> int:
            rows.extend(await _measure(program, root))
            return 0

        run_until_complete(app, measure(), program.notices.report)
    return report(rows)


if __name__ == "__main__":
    sys.exit(_main())
