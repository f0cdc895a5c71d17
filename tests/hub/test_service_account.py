"""Signing in and out: the client's own files hold the token, and nothing else ever tells it."""

from __future__ import annotations

import os
import stat
import subprocess
import sys
from typing import TYPE_CHECKING

import pytest

from opensimula_gui.checkpoint.errors import HubError, HubUnreachableError, SignInError
from opensimula_gui.checkpoint.transfer import Account, Organization
from opensimula_gui.services.hub.account import current_account, has_token, sign_in, sign_out
from opensimula_gui.services.hub.transfer_state import Transfer
from tests.hub.exchange import json_reply
from tests.hub.fixtures import client_settings
from tests.hub.rounds import Says, assert_no_secret, assert_well_told
from tests.hub.seed import ADA_TOKEN, BOB_TOKEN

if TYPE_CHECKING:
    from pathlib import Path

    from tests.hub.server import LoopbackHub


@pytest.fixture(autouse=True)
def _git_of_nobody(monkeypatch: pytest.MonkeyPatch) -> None:
    """Let the client tell git to forget a token without git's settings of whoever runs the tests."""
    monkeypatch.setenv("GIT_CONFIG_GLOBAL", os.devnull)
    monkeypatch.setenv("GIT_CONFIG_NOSYSTEM", "1")
    monkeypatch.setenv("GIT_TERMINAL_PROMPT", "0")


@pytest.fixture(autouse=True)
def _no_other_hub(hub: LoopbackHub, monkeypatch: pytest.MonkeyPatch) -> None:
    """Let the client check tokens at this Hub: it has kept the address that it was imported with."""
    from huggingface_hub import hf_api  # noqa: PLC0415 - after the environment is set

    monkeypatch.setattr(hf_api.api, "endpoint", hub.url)


def mode(path: Path) -> int:
    return stat.S_IMODE(path.stat().st_mode)


def test_signing_in(hub: LoopbackHub, own_hub_home: Path) -> None:
    assert not has_token()
    account = sign_in(Transfer(), f"  {ADA_TOKEN}\n")
    assert account == Account("ada", (Organization("lab", may_write=True),))
    assert has_token()
    assert current_account(Transfer()) == account
    assert (own_hub_home / "token").read_text() == ADA_TOKEN
    assert {path.name: mode(path) for path in own_hub_home.iterdir()} == {
        "token": 0o600,
        "stored_tokens": 0o600,
    }
    assert mode(own_hub_home) == 0o700
    assert {request.path for request in hub.requests} == {"/api/whoami-v2"}


def test_looking_for_a_token_asks_nobody(
    hub: LoopbackHub, own_hub_home: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    assert not has_token()
    monkeypatch.setenv("HF_TOKEN", ADA_TOKEN)
    assert has_token()
    monkeypatch.delenv("HF_TOKEN")
    (own_hub_home / "token").write_text(ADA_TOKEN)
    assert has_token()
    assert hub.requests == []


def test_nothing_is_asked_before_something_is_needed(hub: LoopbackHub, tmp_path: Path) -> None:
    program = """
import sys
import opensimula_gui.services.hub.account as account
import opensimula_gui.services.hub.pulling, opensimula_gui.services.hub.pushing
import opensimula_gui.services.transfers
from opensimula_gui.services.hub.client import load_client
print("huggingface_hub" in sys.modules, account.has_token())
load_client()
print("huggingface_hub" in sys.modules)
"""
    (tmp_path / "token").write_text(ADA_TOKEN)
    ended = subprocess.run(
        [sys.executable, "-c", program],
        capture_output=True,
        text=True,
        check=True,
        timeout=60,
        env=client_settings(hub.url, tmp_path),
    )
    assert (ended.stdout, ended.stderr) == ("False True\nTrue\n", "")
    assert hub.requests == []


@pytest.mark.parametrize("why", ["unknown", "expired", "the Hub has trouble"])
def test_a_token_that_is_not_taken(hub: LoopbackHub, own_hub_home: Path, why: str) -> None:
    token = ADA_TOKEN if why != "unknown" else "hf_nobodyKnowsThisOne0000000000000000"
    if why == "expired":
        hub.expire(ADA_TOKEN)
    elif why != "unknown":
        hub.faults.add("whoami", Says(json_reply({}, status=503)))
    with pytest.raises(HubUnreachableError if "trouble" in why else SignInError) as caught:
        sign_in(Transfer(), token)
    assert_well_told(caught.value)
    assert token not in f"{caught.value!r} {caught.value.detail} {caught.value.__cause__}"
    assert not has_token()
    assert list(own_hub_home.iterdir()) == []


@pytest.mark.parametrize(
    "token", ["", " \n", "two words", "hf_ü000000000", "hf_a\x01b0000000", "hf_a\nb00000000"], ids=repr
)
def test_what_is_no_token(hub: LoopbackHub, monkeypatch: pytest.MonkeyPatch, token: str) -> None:
    with pytest.raises(SignInError, match="This is no token"):
        sign_in(Transfer(), token)
    with pytest.raises(SignInError):
        current_account(Transfer(), token)
    assert hub.requests == []


def test_a_damaged_token_is_not_sent_and_not_told(hub: LoopbackHub, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("HF_TOKEN", f"{ADA_TOKEN}\u2026")
    with pytest.raises(SignInError, match="This is no token") as caught:
        current_account(Transfer())
    assert_no_secret(caught.value)
    assert hub.requests == []


def test_a_token_file_that_can_not_be_read(hub: LoopbackHub, own_hub_home: Path) -> None:
    (own_hub_home / "token").write_bytes(b"\xff\xfe")
    with pytest.raises(SignInError, match="can't be read"):
        current_account(Transfer())
    sign_out()
    assert not has_token()


def test_nobody_is_signed_in(hub: LoopbackHub) -> None:
    for token in (None, False):
        with pytest.raises(SignInError, match="needs a Hub account") as caught:
            current_account(Transfer(), token)
        assert_well_told(caught.value)
    assert hub.requests == []


def test_signing_out(hub: LoopbackHub, own_hub_home: Path) -> None:
    sign_in(Transfer(), BOB_TOKEN)
    stored = (own_hub_home / "stored_tokens").read_text()
    hub.add_user("ada", "hf_adaOtherToken00000000000000000000")
    # Another tool keeps another token under another name.
    (own_hub_home / "stored_tokens").write_text(f"{stored}[other]\nhf_token = hf_other000\n")
    asked = len(hub.requests)
    sign_out()
    assert not has_token()
    assert not (own_hub_home / "token").exists()
    kept = (own_hub_home / "stored_tokens").read_text()
    assert BOB_TOKEN not in kept
    assert "hf_other000" in kept
    sign_out()
    assert len(hub.requests) == asked


def test_signing_out_where_there_is_no_git(
    hub: LoopbackHub, own_hub_home: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    sign_in(Transfer(), ADA_TOKEN)
    monkeypatch.setenv("PATH", str(own_hub_home))
    sign_out()
    assert not has_token()
    assert ADA_TOKEN not in (own_hub_home / "stored_tokens").read_text()


def test_signing_out_asks_nobody_to_renew_the_token(hub: LoopbackHub, own_hub_home: Path) -> None:
    (own_hub_home / "token").write_text("hf_oauth_expires0")
    (own_hub_home / "stored_tokens").write_text(
        "[oauth-ada]\nhf_token = hf_oauth_expires0\nrefresh_token = r\nexpires_at = 1\n"
    )
    sign_out()
    assert not has_token()
    assert hub.requests == []


def test_a_token_of_the_environment(
    hub: LoopbackHub, own_hub_home: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("HF_TOKEN", ADA_TOKEN)
    assert current_account(Transfer()).from_environment
    for act in (sign_out, lambda: sign_in(Transfer(), BOB_TOKEN)):
        with pytest.raises(HubError, match="environment variable") as caught:
            act()
        assert_well_told(caught.value)
        assert "HF_TOKEN" in caught.value.hint
    assert list(own_hub_home.iterdir()) == []


def test_what_an_account_may_do(hub: LoopbackHub) -> None:
    roles = {"lab": "read", "school": "contributor", "club": "admin"}
    hub.add_user("cleo", "hf_cleo", orgs=roles, role="fineGrained", scopes={"school": ["repo.write"]})
    account = current_account(Transfer(), "hf_cleo")
    assert {each.name: each.may_write for each in account.organizations} == {
        "lab": False,
        "school": True,
        "club": True,
    }
    assert account.may_write
    assert not current_account(Transfer(), BOB_TOKEN).may_write


@pytest.mark.parametrize(
    "answer", [[], {}, {"name": "ada", "orgs": [1]}, {"name": "ada", "auth": "x"}, "ada", None], ids=repr
)
def test_an_answer_that_tells_nothing(hub: LoopbackHub, answer: object) -> None:
    hub.faults.add("whoami", Says(json_reply(answer)))
    with pytest.raises(HubUnreachableError, match="not one that a Hub gives") as caught:
        current_account(Transfer(), ADA_TOKEN)
    assert_well_told(caught.value)
