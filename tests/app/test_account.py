"""Signing in and out, in the window, against the Hub on loopback."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import pytest
from PySide6.QtWidgets import QLineEdit, QPushButton, QToolButton, QWidget

from tests.hub.fixtures import *  # noqa: F403 - fixtures
from tests.hub.fixtures import ADA_TOKEN, BOB_TOKEN

if TYPE_CHECKING:
    from pathlib import Path

    from PySide6.QtWidgets import QDialog

    from tests.app.conftest import Driver, Run
    from tests.hub.server import LoopbackHub

pytestmark = pytest.mark.usefixtures("loopback_only")


def chip(run: Run) -> str:
    button = run.window.findChild(QToolButton, "accountButton")
    assert button is not None
    return button.text()


def child(dialog: QDialog, kind: type[Any], name: str) -> Any:
    found = dialog.findChild(kind, name)
    assert found is not None
    return found


async def sign_in(run: Run, token: str) -> QDialog:
    """Open the dialog and sign in; return the dialog."""
    run.trigger("actionAccount")
    dialog = await run.dialog("accountDialog")
    child(dialog, QLineEdit, "tokenEdit").setText(token)
    child(dialog, QPushButton, "signInButton").click()
    return dialog


def trouble(dialog: QDialog) -> str:
    row = child(dialog, QWidget, "accountTrouble")
    return row.accessibleName() if row.isVisibleTo(dialog) else ""


def test_nothing_is_asked_before_a_click(hub: LoopbackHub, drive: Driver, checkpoint: Path) -> None:
    async def scenario(run: Run) -> None:
        await run.idle()
        assert chip(run) == "Not signed in"

    drive(scenario, path=checkpoint)
    assert hub.requests == []


def test_a_stored_token_is_found_but_not_used(
    hub: LoopbackHub, drive: Driver, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("HF_TOKEN", ADA_TOKEN)

    async def scenario(run: Run) -> None:
        await run.until(lambda: chip(run) == "Hub token found")

    drive(scenario)
    assert hub.requests == []


def test_signing_in_names_the_account_and_signing_out_forgets_it(
    hub: LoopbackHub, own_hub_home: Path, drive: Driver
) -> None:
    async def scenario(run: Run) -> None:
        dialog = await sign_in(run, f"  {ADA_TOKEN}\n")
        await run.until(lambda: chip(run) == "ada")
        await run.until(lambda: not dialog.isVisible())
        assert (own_hub_home / "token").read_text(encoding="utf-8").strip() == ADA_TOKEN
        assert (own_hub_home / "token").stat().st_mode & 0o777 == 0o600
        await run.idle()
        run.trigger("actionAccount")
        dialog = await run.dialog("accountDialog")
        child(dialog, QPushButton, "signOutButton").click()
        await run.until(lambda: chip(run) == "Not signed in")
        assert not (own_hub_home / "token").exists()
        dialog.reject()

    drive(scenario)
    assert hub.requests


def test_a_refused_token_is_told_in_the_dialog_and_not_kept(
    hub: LoopbackHub, own_hub_home: Path, drive: Driver
) -> None:
    async def scenario(run: Run) -> None:
        dialog = await sign_in(run, "hf_nobodyHasThisToken0000000000")
        await run.until(lambda: "does not take this token" in trouble(dialog))
        assert child(dialog, QLineEdit, "tokenEdit").text() == ""
        assert not (own_hub_home / "token").exists()
        dialog.reject()

    drive(scenario)
    assert hub.requests


def test_an_expired_token_shows_in_the_chip(
    hub: LoopbackHub, drive: Driver, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("HF_TOKEN", BOB_TOKEN)
    hub.expire(BOB_TOKEN)

    async def scenario(run: Run) -> None:
        run.trigger("actionAccount")
        dialog = await run.dialog("accountDialog")
        assert chip(run) == "Token refused"
        dialog.reject()

    drive(scenario)


def test_an_unreachable_hub_is_told_in_the_dialog(
    own_hub_home: Path, drive: Driver, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("HF_TOKEN", ADA_TOKEN)

    async def scenario(run: Run) -> None:
        run.trigger("actionAccount")
        dialog = await run.dialog("accountDialog")
        assert "can't be reached" in trouble(dialog)
        dialog.reject()

    drive(scenario)
    assert own_hub_home.exists()
