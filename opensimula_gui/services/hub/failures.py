"""What the Hub, its client and the network do wrong, in words that say what to do."""

from __future__ import annotations

import contextlib
import json
import re
import traceback
from typing import TYPE_CHECKING, Any, Final

from opensimula_gui.checkpoint.display_text import one_line, visible_lines
from opensimula_gui.checkpoint.errors import (
    HubConflictError,
    HubError,
    HubPermissionError,
    HubUnreachableError,
    OpenSimulaError,
    RepoAddressError,
    RepoNotFoundError,
    SignInError,
)
from opensimula_gui.services.threads import Cancelled
from opensimula_gui.wording import marked, tr

if TYPE_CHECKING:
    from collections.abc import Iterator

    import httpx2

# Tokens by their looks, and whatever stands in the header that carries one.
_TOKEN = re.compile(r"\b(hf|api|oauth)_[\w\-.]{4,}|(?i:(bearer) )[^\s'\"]+")
_CREDENTIALS = re.compile(r"(https?://)[^\s/@'\"]+@")
_QUERY = re.compile(r"(https?://[^\s?'\"]+)\?[^\s'\"]+")
_SECONDS = re.compile(r"[0-9]{1,6}")
_MAX_DETAIL_CHARS: Final = 2000
_MAX_REASON_CHARS: Final = 200

_STATUSES: Final[dict[int, tuple[type[HubError], str, str]]] = {
    401: (
        SignInError,
        marked("The Hub does not take this token; it may have expired."),
        marked("Sign in with another token."),
    ),
    403: (
        HubPermissionError,
        marked("The Hub does not let this account do that with {subject}{because}"),
        marked("Ask its owner for access, use a token that may do more, or make a pull request."),
    ),
    404: (
        RepoNotFoundError,
        marked("The Hub lacks what was asked of {subject}{because}"),
        marked("Look at it again."),
    ),
    412: (
        HubConflictError,
        marked("There was a change in {subject} since you looked{because}"),
        marked("Look at it again."),
    ),
    413: (HubError, marked("That is too large for {subject}{because}"), marked("Push a smaller checkpoint.")),
}
_NO_TOKEN: Final = (
    SignInError,
    marked("The Hub tells nobody about {subject} who is not signed in."),
    marked("Sign in with a token."),
)
_OTHER_STATUS: Final = (
    HubError,
    marked("The Hub refused a request about {subject} (status {status}){because}"),
    marked("See the details for what it said."),
)
_UNAUTHORIZED: Final = 401
_TOO_MANY_REQUESTS: Final = 429
_CLIENT_PACKAGES: Final = ("huggingface_hub", "httpx2")
_OUR_PACKAGE: Final = "opensimula_gui"
_TRY_AGAIN: Final = marked("Try again in a while.")
_CHECK_NETWORK: Final = marked("Check the network connection, then try again.")


@contextlib.contextmanager
def told_in_words(subject: str) -> Iterator[None]:
    """Turn every foreseen failure of a call into an error of ours.

    Args:
        subject: What the call is about, such as ``dataset lab/secqa``.

    Raises:
        HubError: The call failed in a way that has words; anything else passes through.
    """
    try:
        yield
    except (OpenSimulaError, Cancelled):
        raise
    except Exception as error:
        origin = _origin(error)
        if isinstance(origin, OpenSimulaError | Cancelled):
            # The client has wrapped what our own part of it raised.
            raise origin from origin.__cause__
        known = _in_words(origin, one_line(subject, 120))
        if known is None:
            raise
        raise known from error


def redacted(text: str) -> str:
    """Return a text without tokens, passwords and signed addresses, fit for *Details*."""
    without_tokens = _TOKEN.sub(lambda match: f"{match[1]}_…" if match[1] else f"{match[2]} …", text)
    without_passwords = _CREDENTIALS.sub(r"\1…@", without_tokens)
    return visible_lines(_QUERY.sub(r"\1?…", without_passwords).strip())[:_MAX_DETAIL_CHARS]


def strange_answer(subject: str, detail: str = "") -> HubUnreachableError:
    """Return the error for an answer that is none of a Hub.

    Args:
        subject: What the question was about.
        detail: What is strange about the answer.
    """
    return HubUnreachableError(
        tr("The answer about {subject} is not one that a Hub gives.", subject=subject),
        tr("Check the network connection, a proxy, and HF_ENDPOINT if it is set."),
        redacted(detail),
    )


def foreign_host(host: str) -> HubError:
    """Return the error for a request that would leave the Hub."""
    return HubError(
        tr(
            "The Hub sent us on to {host}, which is not its own; nothing was sent there.",
            host=one_line(host, 80),
        ),
        tr("If this network wants you to sign in, do so in a browser; if HF_ENDPOINT is set, check it."),
    )


def not_a_hub(host: str) -> HubUnreachableError:
    """Return the error for a web page in place of an answer."""
    return HubUnreachableError(
        tr("A web page came in place of an answer from {host}.", host=one_line(host, 80)),
        tr("If this network wants you to sign in or to accept terms, do so in a browser, then try again."),
    )


def refused_for_now(status: int, retry_after: str | None) -> HubUnreachableError:
    """Return the error for an answer that says *later*.

    Args:
        status: The HTTP status: 408, 429, or 500 and above.
        retry_after: How many seconds to wait, if the Hub says so.
    """
    if status == _TOO_MANY_REQUESTS:
        # What is no number of seconds is a date, or nonsense.
        hint = (
            tr("Wait {n} second, then try again.", "Wait {n} seconds, then try again.", int(retry_after))
            if retry_after and _SECONDS.fullmatch(retry_after)
            else tr("Wait a few minutes, then try again.")
        )
        return HubUnreachableError(tr("The Hub has had too many requests from here."), hint)
    return HubUnreachableError(
        tr("The Hub has trouble right now (status {status}).", status=status), tr(_TRY_AGAIN)
    )


def transport_failure(error: httpx2.RequestError, host: str) -> HubUnreachableError:
    """Return the error for a connection that failed."""
    import httpx2  # noqa: PLC0415 - loaded with the client, on first use

    name = one_line(host, 80)
    detail = redacted(f"{type(error).__name__}: {error}")
    if isinstance(error, httpx2.ConnectError | httpx2.ConnectTimeout | httpx2.ProxyError):
        return HubUnreachableError(tr("{host} can't be reached.", host=name), tr(_CHECK_NETWORK), detail)
    if isinstance(error, httpx2.UnsupportedProtocol):
        return HubUnreachableError(
            tr("The address of the Hub does not begin with https://."),
            tr("Correct HF_ENDPOINT, or unset it."),
            detail,
        )
    if isinstance(error, httpx2.TimeoutException):
        return HubUnreachableError(tr("{host} has stopped answering.", host=name), tr(_CHECK_NETWORK), detail)
    return HubUnreachableError(
        tr("The connection to {host} broke off.", host=name), tr(_CHECK_NETWORK), detail
    )


def _origin(error: Exception) -> BaseException:
    """Return what went wrong with a file that the client can't find in its cache, or can't upload."""
    from huggingface_hub import errors  # noqa: PLC0415 - the client is loaded on first use

    origin: BaseException = error
    while isinstance(origin, errors.LocalEntryNotFoundError | RuntimeError) and origin.__cause__ is not None:
        origin = origin.__cause__
    return origin


def _in_words(error: BaseException, subject: str) -> HubError | None:  # noqa: PLR0911 - one per kind
    from huggingface_hub import errors  # noqa: PLC0415 - the client is loaded on first use

    match error:
        case errors.OfflineModeIsEnabled():
            return HubUnreachableError(
                tr("HF_HUB_OFFLINE is set, so nothing is asked of the Hub."),
                tr("Unset it, start again, and then try again."),
            )
        case errors.LocalTokenNotFoundError() | errors.OIDCError():
            return SignInError(
                tr("This needs a Hub account."), tr("Sign in with a token."), redacted(str(error))
            )
        case errors.HFValidationError():
            return RepoAddressError(
                tr("{subject} is no repository id.", subject=subject), tr("Write it as owner/name.")
            )
        case errors.HfHubHTTPError():
            return _status_in_words(error, subject)
        case json.JSONDecodeError() | errors.FileMetadataError() | errors.LocalEntryNotFoundError():
            return strange_answer(subject, str(error))
        case OSError() if error.errno is not None:
            return HubError(
                tr(
                    "This computer could not store what belongs to {subject}: {reason}.",
                    subject=subject,
                    reason=error.strerror,
                ),
                tr("Check space and permissions of the folder for temporary files, then try again."),
                redacted(str(error)),
            )
        case ValueError() | OSError():
            return _by_what_it_says(error, subject)
    return strange_answer(subject, _short_report(error)) if _is_of_client(error) else None


def _by_what_it_says(error: BaseException, subject: str) -> HubError | None:
    """Tell apart what the client raises as a built-in error, with nothing but its text to know it by."""
    text = str(error)
    if text.startswith("Consistency check"):
        return HubUnreachableError(
            tr("A file of {subject} arrived incomplete.", subject=subject), tr(_TRY_AGAIN), redacted(text)
        )
    return strange_answer(subject, _short_report(error)) if _is_of_client(error) else None


def _is_of_client(error: BaseException) -> bool:
    """Tell whether the client has stumbled, which believes that answers are as they should be.

    What our own code has raised, though the client has called it, is a bug and stays one.
    """
    names = (frame.f_globals.get("__name__", "") for frame, _line in traceback.walk_tb(error.__traceback__))
    packages = [name.partition(".")[0] for name in names]
    known = [package for package in packages if package in {*_CLIENT_PACKAGES, _OUR_PACKAGE}]
    return bool(known) and known[-1] in _CLIENT_PACKAGES


def _short_report(error: BaseException) -> str:
    return f"{type(error).__name__}: {error}"


def _status_in_words(error: Any, subject: str) -> HubError:
    from huggingface_hub import errors  # noqa: PLC0415 - the client is loaded on first use

    detail = redacted(str(error))
    match error:
        case errors.GatedRepoError():
            return HubPermissionError(
                tr("Access to {subject} has to be granted by its owner.", subject=subject),
                tr("Ask for access on its page on the Hub, then try again."),
                detail,
            )
        case errors.RevisionNotFoundError():
            return RepoNotFoundError(
                tr("There is no such branch, tag or commit in {subject}.", subject=subject),
                tr("Choose one of its revisions."),
                detail,
            )
        case errors.DisabledRepoError():
            return HubPermissionError(
                tr("The Hub has closed {subject}.", subject=subject), tr("Ask its owner."), detail
            )
        case errors.RepositoryNotFoundError():
            return RepoNotFoundError(
                tr("There is no {subject}, or this account can't see it.", subject=subject),
                tr("Check name and type; if it is private, sign in with an account that may read it."),
                detail,
            )
    reason = one_line(redacted(str(getattr(error, "server_message", None) or "")), _MAX_REASON_CHARS)
    status = error.response.status_code
    has_token = "authorization" in error.response.request.headers
    kind, summary, hint = _STATUSES.get(status, _OTHER_STATUS)
    if status == _UNAUTHORIZED and not has_token:
        kind, summary, hint = _NO_TOKEN
    because = f": {reason.rstrip('.')}." if reason else "."
    return kind(tr(summary, subject=subject, status=status, because=because), tr(hint), detail)
