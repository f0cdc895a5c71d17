"""The push dialog as its user handles it: found by objectNames, in the real window."""

from __future__ import annotations

import asyncio
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, TypeVar

import pytest
from PySide6.QtCore import QAbstractItemModel, Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import (
    QAbstractButton,
    QCheckBox,
    QComboBox,
    QLabel,
    QLineEdit,
    QPlainTextEdit,
    QPushButton,
    QRadioButton,
    QTableView,
    QTabWidget,
    QWidget,
)

from opensimula_gui.views.hub.push_dialog import PushDialog
from tests.hub.seed import ADA_TOKEN

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from opensimula_gui.widgets.notice_bar import Notice
    from tests.app.conftest import Run
    from tests.hub.server import LoopbackHub

REPO = "lab/fresh"
EVE_TOKEN = "hf_eveWriteTokenForLoopbackOnly000000"  # noqa: S105 - it opens nothing but the loopback Hub
DOCUMENTS = {
    f"opensimula/{name}.json" for name in ("manifest", "taxonomy_bundle", "sampling_strategy", "run_config")
}

Kind = TypeVar("Kind", bound=QWidget)


@pytest.fixture
def signed_in(hub: LoopbackHub, monkeypatch: pytest.MonkeyPatch) -> None:
    """Let ada be signed in, and let eve, who may write elsewhere, have an account."""
    hub.add_user("eve", EVE_TOKEN)
    monkeypatch.setenv("HF_TOKEN", ADA_TOKEN)


@dataclass
class PushDesk:
    """One dialog, and what can be done with it."""

    run: Run
    dialog: PushDialog

    def child(self, kind: type[Kind], name: str) -> Kind:
        found = self.dialog.findChild(kind, name)
        assert found is not None, name
        return found

    def is_shown(self, name: str) -> bool:
        return self.child(QWidget, name).isVisibleTo(self.dialog)

    def said(self, name: str) -> str:
        """Return what a label, a badge or a line of facts says."""
        widget: Any = self.child(QWidget, name)
        return str(widget.text())

    @property
    def push_button(self) -> QPushButton:
        return self.child(QPushButton, "pushButton")

    @property
    def can_push(self) -> bool:
        return self.push_button.isEnabled()

    @property
    def hint(self) -> str:
        return self.child(QLabel, "pushHint").text()

    def files(self) -> dict[str, str]:
        """Return what the table says would happen, by file."""
        model = self.child(QTableView, "pushFiles").model()
        return {cell(model, row, 0): cell(model, row, 1) for row in range(model.rowCount())}

    def notice(self) -> Notice | None:
        return self.dialog.outcome.notice()

    def told(self) -> Notice:
        """Return the notice in the dialog, which has to be there."""
        notice = self.notice()
        assert notice is not None
        return notice

    def link(self) -> str:
        """Copy the address in the dialog, and return it."""
        self.click("pageLinkCopy")
        return QGuiApplication.clipboard().text()

    def fill(self, repo_id: str, *, repo_type: str = "dataset", **texts: str) -> None:
        """Fill fields in; texts go to the line edits named ``push<Name>``."""
        types = self.child(QComboBox, "pushRepoType")
        types.setCurrentIndex(types.findData(repo_type))
        self.child(QComboBox, "pushRepoId").setEditText(repo_id)
        for name, text in texts.items():
            self.child(QLineEdit, f"push{name.capitalize()}").setText(text)

    def tick(self, name: str, *, on: bool = True) -> None:
        box = self.child(QCheckBox, name)
        assert box.isVisibleTo(self.dialog), name
        assert box.isEnabled(), name
        if box.isChecked() is not on:
            box.click()

    def click(self, name: str) -> None:
        button = self.child(QAbstractButton, name)
        assert button.isEnabled(), name
        button.click()

    def press(self, text: str) -> None:
        """Press the button of a notice in the dialog."""
        buttons = self.dialog.outcome.findChildren(QPushButton)
        found = [button for button in buttons if button.text() == text]
        assert found, [button.text() for button in buttons]
        found[-1].click()

    async def preview(self, repo_id: str = "", **fields: str) -> None:
        if repo_id:
            self.fill(repo_id, **fields)
        self.click("pushPreviewButton")
        await self.run.idle()

    async def push(self) -> None:
        self.click("pushButton")
        await self.run.idle()

    async def choose_card(self, wish: str) -> None:
        """Choose what happens with the card, and wait for the new plan."""
        self.child(QTabWidget, "pushTabs").setCurrentIndex(1)
        self.child(QRadioButton, f"pushCard{wish}").click()
        await self.run.idle()

    async def write_card(self, text: str) -> None:
        """Write a card of one's own, and wait until it is planned."""
        editor = self.child(QPlainTextEdit, "pushCardAfterText")
        assert not editor.isReadOnly()
        editor.setPlainText(text)
        assert not self.can_push
        await self.run.until(lambda: self.can_push)
        await self.run.idle()

    def card_after(self) -> str:
        return self.child(QPlainTextEdit, "pushCardAfterText").toPlainText()

    def card_before(self) -> str:
        return self.child(QPlainTextEdit, "pushCardBeforeText").toPlainText()


async def open_desk(run: Run) -> PushDesk:
    """Open the dialog by its action, and wait until it knows who pushes."""
    run.trigger("actionPush")
    dialog = await run.dialog("pushDialog")
    assert isinstance(dialog, PushDialog)
    await run.idle()
    return PushDesk(run, dialog)


async def off_loop(function: Callable[[], None]) -> None:
    """Wait for something that blocks, while the window goes on living."""
    await asyncio.to_thread(function)


def cell(model: QAbstractItemModel, row: int, column: int) -> str:
    return str(model.index(row, column).data(Qt.ItemDataRole.DisplayRole))


def on_disk(checkpoint: Path) -> dict[str, bytes]:
    files = (checkpoint / "opensimula").iterdir()
    return {f"opensimula/{file.name}": file.read_bytes() for file in files}


def remote(hub: LoopbackHub, repo_id: str = REPO) -> dict[str, bytes]:
    """Return what of ours is in a repository."""
    return {path: data for path, data in hub.files(repo_id).items() if path in DOCUMENTS}


async def pushed(run: Run, repo_id: str = REPO) -> PushDesk:
    """Push the checkpoint that is open for the first time."""
    desk = await open_desk(run)
    await desk.preview(repo_id)
    await desk.push()
    assert desk.told().severity == "fine"
    run.window.notice_bar.clear()
    return desk


def edit(run: Run, field: str = "seed", value: Any = 7) -> None:
    run.session.set_run_config_value(field, value)


def titles(hub: LoopbackHub, repo_id: str = REPO) -> list[str]:
    return [commit.title for commit in hub.commits(repo_id)]
