"""The Hub's own client, loaded on first use and set up so that it is quiet, safe and can be stopped."""

from __future__ import annotations

import contextlib
import os
import threading
from typing import TYPE_CHECKING

from opensimula_gui import __version__
from opensimula_gui.checkpoint.collector import paused_collector
from opensimula_gui.checkpoint.errors import HubError, SignInError
from opensimula_gui.services.hub.endpoint import endpoint
from opensimula_gui.wording import tr

if TYPE_CHECKING:
    from collections.abc import Iterator

    from huggingface_hub import HfApi

_SETTINGS = {
    "HF_HUB_DISABLE_TELEMETRY": "1",
    # Bars are for terminals; without one they crash.
    "HF_HUB_DISABLE_PROGRESS_BARS": "1",
    # Its transfers go round the HTTP client, so that they can be neither counted nor stopped.
    "HF_HUB_DISABLE_XET": "1",
    # What it has to say becomes an error of ours, or is nothing that a user could do anything about.
    "HF_HUB_VERBOSITY": "error",
}
_lock = threading.Lock()
_installed: list[bool] = []


def hub_api(token: str | bool | None = None) -> HfApi:  # noqa: FBT001 - as the client takes it
    """Return the client for the Hub that the environment names.

    Importing it takes a third of a second, so this belongs on a thread.

    Args:
        token: A token, False for none, None for the one that the user has stored, if any.

    Raises:
        SignInError: The token can't be read, or is none.
        HubError: The client does not start.
    """
    load_client()
    from huggingface_hub import HfApi  # noqa: PLC0415 - loaded on first use

    # Never left to the client, which would send a stored token along by itself.
    known = _stored_token() if token is None or token is True else token
    if known:
        require_token(known)
    return HfApi(
        endpoint=endpoint(),
        token=known or False,
        library_name="opensimula-gui",
        library_version=__version__,
    )


def require_token(token: str) -> None:
    """Check that a text can be a token, before it gets into a header, and from there into an error.

    Raises:
        SignInError: It can't.
    """
    if not token.isascii() or not token.isprintable() or not token or " " in token:
        raise SignInError(
            tr("This is no token."), tr("Copy the whole token from the settings page of your account.")
        )


@contextlib.contextmanager
def importing_client() -> Iterator[None]:
    """Set the switches that huggingface_hub reads when it is imported; what the user has set counts.

    Raises:
        HubError: It can't be imported.
    """
    for name, value in _SETTINGS.items():
        os.environ.setdefault(name, value)
    try:
        yield
    except (ImportError, ValueError) as error:
        raise HubError(
            tr("The Hugging Face client does not start."),
            tr("Look for a mistake in the environment variables that begin with HF_."),
            str(error),
        ) from error


def load_client() -> None:
    """Import huggingface_hub and put our HTTP client under it, once.

    Raises:
        HubError: It can't be imported.
    """
    with _lock:
        if _installed:
            return
        # So much is imported that a full collection would come in the middle, for which every thread waits.
        with importing_client(), paused_collector():
            from huggingface_hub import (  # noqa: PLC0415 - loaded on first use
                HfApi,  # noqa: F401 - what takes longest
                get_session,
                set_client_factory,
            )

            from opensimula_gui.services.hub.http_client import client_factory  # noqa: PLC0415 - see above

            set_client_factory(client_factory(get_session().event_hooks["request"]))
        _installed.append(True)


def _stored_token() -> str | None:
    from huggingface_hub import get_token  # noqa: PLC0415 - loaded on first use

    try:
        return get_token()
    except (OSError, UnicodeDecodeError) as error:
        raise SignInError(tr("The stored token can't be read."), tr("Sign in again.")) from error
