"""The pull dialog as a test uses it, by the names of its widgets, and what a pull leaves on disk."""

from __future__ import annotations

import tempfile
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Any, TypeVar

import pytest
from PySide6.QtWidgets import QComboBox, QDialog, QLabel, QLineEdit, QPushButton, QTableView, QWidget

from opensimula_gui.widgets.labels import ElidedLabel
from opensimula_gui.widgets.notice_bar import NoticeBar
from tests.hub.seed import SAMPLE_REPO

if TYPE_CHECKING:
    from tests.app.conftest import Run
    from tests.hub.server import LoopbackHub

__all__ = ["home"]

W = TypeVar("W", bound=QWidget)


@pytest.fixture
def home(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Give the user a home folder, and a folder for temporary files of their own."""
    for name in ("home", "temporary"):
        (tmp_path / name).mkdir()
    monkeypatch.setenv("HOME", str(tmp_path / "home"))
    monkeypatch.setattr(tempfile, "tempdir", str(tmp_path / "temporary"))
    return tmp_path / "home"


def downloads() -> list[str]:
    """Return the folders that downloads lie in."""
    return sorted(path.name for path in Path(tempfile.gettempdir()).glob("opensimula-pull-*"))


def documents(root: Path) -> dict[str, bytes]:
    """Return the documents of a checkpoint, by name."""
    return {path.name: path.read_bytes() for path in sorted((root / "opensimula").iterdir())}


def remote_documents(hub: LoopbackHub, revision: str = "main") -> dict[str, bytes]:
    """Return the documents of the sample in its repository."""
    files = hub.files(SAMPLE_REPO, revision).items()
    return {path.rpartition("/")[2]: data for path, data in files if path.startswith("opensimula/")}


@dataclass
class PullDesk:
    """One dialog."""

    run: Run
    dialog: QDialog

    @classmethod
    async def open(cls, run: Run, repo_id: str = "", destination: object = None) -> PullDesk:
        """Open the dialog by its action and fill in the fields."""
        run.trigger("actionPull")
        desk = cls(run, await run.dialog("pullDialog"))
        desk.find(QComboBox, "pullRepoId").setEditText(repo_id)
        await run.idle()
        if destination is not None:
            desk.find(QLineEdit, "pullDestination").setText(str(destination))
            await run.idle()
        return desk

    def find(self, kind: type[W], name: str) -> W:
        found = self.dialog.findChild(kind, name)
        assert found is not None, name
        return found

    def button(self, name: str) -> QPushButton:
        return self.find(QPushButton, name)

    def set_revision(self, text: str) -> None:
        self.find(QComboBox, "pullRevision").setEditText(text)

    def start_preview(self) -> None:
        self.button("pullPreviewButton").click()

    async def preview(self) -> None:
        """Preview and wait for its end."""
        assert self.button("pullPreviewButton").isEnabled()
        self.start_preview()
        await self.run.idle()

    async def pull(self) -> None:
        """Pull, and wait until what was pulled is shown."""
        assert self.button("pullButton").isEnabled()
        shown = self.run.emitted(self.run.program.documents.opening_ended)
        self.button("pullButton").click()
        assert await shown == (True,)
        await self.run.idle()

    def files(self) -> dict[str, str]:
        """Return what the preview says of each file."""
        table = self.find(QTableView, "pullFiles")
        model = table.model()
        if table.isHidden():
            return {}
        return {model.index(row, 0).data(): model.index(row, 1).data() for row in range(model.rowCount())}

    def words(self, name: str) -> str:
        """Return all texts in a part of the dialog that are shown."""
        part: Any = self.find(QWidget, name)
        labels = [part, *part.findChildren(QLabel), *part.findChildren(ElidedLabel)]
        shown = [label for label in labels if hasattr(label, "text") and label.isVisibleTo(self.dialog)]
        return "\n".join(label.text() for label in shown)

    def failure(self) -> str:
        """Return what went wrong, and what to do."""
        return " ".join(f"{notice.text} {notice.hint}" for notice in self._bar().notices())

    def way_out(self, text: str) -> QPushButton | None:
        """Return the button of the failure that says this."""
        return next((each for each in self._bar().findChildren(QPushButton) if each.text() == text), None)

    def _bar(self) -> NoticeBar:
        bar = self.dialog.findChild(NoticeBar)
        assert bar is not None
        return bar
