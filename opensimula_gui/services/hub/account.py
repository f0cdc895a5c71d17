"""Who the user is on the Hub. The client itself keeps the token, where every Hugging Face tool finds it."""

from __future__ import annotations

import contextlib
import os
from pathlib import Path
from typing import TYPE_CHECKING, Any, Final

from opensimula_gui.checkpoint.errors import HubError, SignInError
from opensimula_gui.checkpoint.transfer import Account, Organization
from opensimula_gui.services.hub.client import hub_api, importing_client, load_client, require_token
from opensimula_gui.services.hub.failures import strange_answer, told_in_words
from opensimula_gui.wording import marked, tr

if TYPE_CHECKING:
    from opensimula_gui.services.hub.transfer_state import Transfer

_ENVIRONMENT_NAMES: Final = ("HF_TOKEN", "HUGGING_FACE_HUB_TOKEN")
_WRITING_ROLES: Final = frozenset({"admin", "write", "contributor"})
_SUBJECT: Final = marked("the account")


def has_token() -> bool:
    """Tell whether there is a token, without using it and without a word over the network.

    Raises:
        HubError: The client does not start.
    """
    with importing_client():
        from huggingface_hub import constants  # noqa: PLC0415 - loaded on first use

    # The client's own question would renew a token that is about to expire.
    return _is_in_environment() or Path(constants.HF_TOKEN_PATH).is_file()


def current_account(transfer: Transfer, token: str | bool | None = None) -> Account:  # noqa: FBT001 - see hub_api
    """Ask the Hub whose token this is.

    The Hub is strict about how often it answers this: whoever asks keeps the answer.

    Args:
        transfer: The conversation that this is a part of.
        token: A token, False for none, None for the stored one.

    Raises:
        SignInError: There is no token, or the Hub does not take it.
        HubError: The Hub can't be asked.
    """
    with transfer.active(), told_in_words(tr(_SUBJECT)):
        api = hub_api(token)
        if not api.token:
            raise SignInError(tr("This needs a Hub account."), tr("Sign in with a token."))
        return _account(api.whoami())


def sign_in(transfer: Transfer, token: str) -> Account:
    """Check a token and store it as the one that every Hugging Face tool uses.

    Args:
        transfer: The conversation that this is a part of.
        token: The token.

    Raises:
        SignInError: The Hub does not take it.
        HubError: The Hub can't be asked, or an environment variable holds a token, which would count instead.
    """
    cleaned = token.strip()
    require_token(cleaned)
    _require_no_environment()
    account = current_account(transfer, cleaned)
    with transfer.active(), told_in_words(tr(_SUBJECT)):
        from huggingface_hub import login  # noqa: PLC0415 - loaded on first use

        login(token=cleaned, add_to_git_credential=False)
    return account


def sign_out() -> None:
    """Forget the stored token; tokens that are stored under other names stay.

    Raises:
        HubError: An environment variable holds the token.
    """
    load_client()
    _require_no_environment()
    with told_in_words(tr("the stored token")):
        _forget()


def _forget() -> None:
    from huggingface_hub import constants, logout  # noqa: PLC0415 - loaded on first use
    from huggingface_hub.utils._auth import get_stored_tokens  # noqa: PLC0415 - exported nowhere else

    file = Path(constants.HF_TOKEN_PATH)
    token = file.read_bytes().decode(errors="replace").strip() if file.is_file() else None
    name = next((name for name, stored in get_stored_tokens().items() if stored == token), None)
    # First, because the client would look at it, and renew it if it were about to expire.
    file.unlink(missing_ok=True)
    if name is not None:
        # It tells git to forget the token too; where there is no git, there is nothing to forget.
        with contextlib.suppress(FileNotFoundError):
            logout(name)


def _require_no_environment() -> None:
    if _is_in_environment():
        first, *others = (name for name in _ENVIRONMENT_NAMES if os.environ.get(name))
        raise HubError(
            tr("The token comes from an environment variable, which this program can't change."),
            tr("Unset {first} and {second} and start again.", first=first, second=others[0])
            if others
            else tr("Unset {variable} and start again.", variable=first),
        )


def _is_in_environment() -> bool:
    return any(os.environ.get(name) for name in _ENVIRONMENT_NAMES)


def _account(facts: dict[str, Any]) -> Account:
    try:
        token = (facts.get("auth") or {}).get("accessToken") or {}
        return Account(
            name=str(facts["name"]),
            organizations=tuple(_organization(entry) for entry in facts.get("orgs") or ()),
            may_write=token.get("role") != "read",
            from_environment=_is_in_environment(),
        )
    except (AttributeError, KeyError, TypeError) as error:
        raise strange_answer(tr(_SUBJECT)) from error


def _organization(entry: dict[str, Any]) -> Organization:
    role = entry.get("roleInOrg")
    return Organization(str(entry.get("name", "")), role is None or role in _WRITING_ROLES)
