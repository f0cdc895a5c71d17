"""The requests that change a repository: large files first, then one commit with everything.

The client's own function for it leaves out, without a word, what the repository ignores, and encodes a large
file in one go, for which every other thread has to wait. So what it would send is put together here.
"""

from __future__ import annotations

import base64
import io
import json
import re
import warnings
from typing import TYPE_CHECKING, Any, Final
from urllib.parse import quote

from opensimula_gui.checkpoint.digests import sha256_bytes
from opensimula_gui.checkpoint.display_text import one_line
from opensimula_gui.checkpoint.errors import HubError
from opensimula_gui.checkpoint.transfer import CARD_FILENAME, PushResult
from opensimula_gui.services.hub.failures import redacted, strange_answer
from opensimula_gui.services.hub.repositories import subject
from opensimula_gui.wording import tr

if TYPE_CHECKING:
    from collections.abc import Iterator

    from huggingface_hub import HfApi

    from opensimula_gui.checkpoint.transfer import PushPlan
    from opensimula_gui.services.hub.transfer_state import Transfer

MAIN_BRANCH: Final = "main"

_SAMPLE_BYTES: Final = 512
"""How much of a file the Hub looks at before it says how the file is to come."""

_SLICE_BYTES: Final = 3 * 2**16
"""How much is encoded in one go: a third of a millisecond's work, and whole groups of base64."""

_COMMIT_ID = re.compile(r"[0-9a-f]{40}")
_DISCUSSION = re.compile(r"/discussions/(\d+)$")


def send_commit(transfer: Transfer, api: HfApi, plan: PushPlan, parent: str) -> PushResult:
    """Push what a plan says, on top of one commit.

    Args:
        transfer: The conversation that this is a part of.
        api: The client.
        plan: What to push.
        parent: Full id of the commit that has to be the newest one.

    Returns:
        The commit.

    Raises:
        HubError: The Hub does not take the card, or ignores one of the files.
        Exception: Whatever the client raises when the Hub says no.
    """
    _check_card(api, plan)
    large = _large_files(api, plan)
    body = b"".join(_lines(plan, parent, large))
    total_bytes = len(body) + sum(len(plan.payload[path]) for path in large)
    transfer.begin(tr("Pushing to {repository}", repository=plan.address.repo_id), total_bytes)
    for path in large:
        _upload(api, plan, path)
    answer = _post(
        api,
        _repository_path(plan, "commit"),
        content=body,
        headers={"Content-Type": "application/x-ndjson"},
        params={"create_pr": "1"} if plan.create_pr else None,
    )
    return _result(plan, answer)


def pull_request_page(plan: PushPlan, number: int | str) -> str:
    """Return the address of the page of a pull request."""
    return f"{plan.address.web_url(plan.endpoint)}/discussions/{number}"


def _check_card(api: HfApi, plan: PushPlan) -> None:
    """Ask the Hub about the card first: it would refuse the whole commit for it, after all the uploads."""
    from huggingface_hub.errors import BadRequestError  # noqa: PLC0415 - loaded on first use

    if CARD_FILENAME not in plan.payload:
        return
    card = {"content": plan.payload[CARD_FILENAME].decode(), "repoType": plan.address.repo_type}
    try:
        _post(api, "/api/validate-yaml", json=card)
    except BadRequestError as error:
        raise HubError(
            tr(
                "The Hub does not take the card of {repository}: its front matter has a fault.",
                repository=subject(plan.address),
            ),
            tr("Change the card, or keep the one that is there."),
            redacted(str(error)),
        ) from error


def _large_files(api: HfApi, plan: PushPlan) -> list[str]:
    """Ask the Hub which of the files it wants as large ones."""
    files = [
        {
            "path": path,
            "sample": base64.b64encode(data[:_SAMPLE_BYTES]).decode(),
            "size": len(data),
        }
        for path, data in plan.payload.items()
    ]
    if not files:
        return []
    answer = _post(
        api,
        _repository_path(plan, "preupload"),
        json={"files": files},
        params={"create_pr": "1"} if plan.create_pr else None,
    )
    try:
        facts = {str(file["path"]): file for file in answer["files"]}
        ignored = [path for path in plan.payload if facts[path].get("shouldIgnore")]
        large = [path for path in plan.payload if facts[path]["uploadMode"] == "lfs" and plan.payload[path]]
    except (AttributeError, KeyError, TypeError) as error:
        raise strange_answer(subject(plan.address), f"No word on how to upload: {error}.") from error
    if ignored:
        raise HubError(
            tr(
                "The .gitignore of {repository} leaves out {file}.",
                repository=subject(plan.address),
                file=one_line(ignored[0], 80),
            ),
            tr("Change it on the Hub, or choose another folder in the repository."),
        )
    return large


def _upload(api: HfApi, plan: PushPlan, path: str) -> None:
    from huggingface_hub import CommitOperationAdd  # noqa: PLC0415 - loaded on first use

    # The client hands a file to its transport in a way that the transport advises against.
    warnings.filterwarnings("ignore", "Use 'content=")
    # One at a time: for several the client starts threads, whose requests nobody could count or stop. An open
    # file in memory, so that even a very large one goes over plain HTTP.
    api.preupload_lfs_files(
        plan.address.repo_id,
        [CommitOperationAdd(path, io.BytesIO(plan.payload[path]))],
        repo_type=plan.address.repo_type,
        revision=plan.address.revision,
        create_pr=plan.create_pr,
        free_memory=False,
    )


def _lines(plan: PushPlan, parent: str, large: list[str]) -> Iterator[bytes]:
    title, _, description = plan.message.partition("\n")
    header = {"summary": title, "description": description.strip(), "parentCommit": parent}
    yield _line("header", header)
    for path, data in plan.payload.items():
        if path in large:
            facts = {"path": path, "algo": "sha256", "oid": sha256_bytes(data), "size": len(data)}
            yield _line("lfsFile", facts)
        else:
            yield from _file_line(path, data)
    for path in plan.removed:
        yield _line("deletedFile", {"path": path})


def _file_line(path: str, data: bytes) -> Iterator[bytes]:
    # Base64 needs no escapes in JSON, so that nobody has to look through it for what to escape.
    line = _line("file", {"path": path, "encoding": "base64", "content": ""})
    end = b'"}}\n'
    yield line.removesuffix(end)
    for start in range(0, len(data), _SLICE_BYTES):
        yield base64.b64encode(data[start : start + _SLICE_BYTES])
    yield end


def _line(key: str, value: dict[str, Any]) -> bytes:
    return json.dumps({"key": key, "value": value}).encode() + b"\n"


def _result(plan: PushPlan, answer: Any) -> PushResult:
    """Return what an answer tells of a commit; the addresses are ours, not what the answer says."""
    facts = answer if isinstance(answer, dict) else {}
    commit = str(facts.get("commitOid", ""))
    discussion = _DISCUSSION.search(str(facts.get("pullRequestUrl", "")))
    if not _COMMIT_ID.fullmatch(commit) or (plan.create_pr and discussion is None):
        raise strange_answer(subject(plan.address), f"No word on the commit: {list(facts)}.")
    page = pull_request_page(plan, discussion[1]) if plan.create_pr and discussion else None
    return PushResult(plan.address.commit_url(commit, plan.endpoint), commit, page)


def _repository_path(plan: PushPlan, action: str) -> str:
    branch = quote(plan.address.revision or MAIN_BRANCH, safe="")
    return f"/api/{plan.address.repo_type}s/{plan.address.repo_id}/{action}/{branch}"


def _post(api: HfApi, path: str, *, headers: dict[str, str] | None = None, **request: Any) -> Any:
    """Send something to the Hub; return its answer."""
    from huggingface_hub import get_session  # noqa: PLC0415 - loaded on first use
    from huggingface_hub.utils._headers import build_hf_headers  # noqa: PLC0415 - see above
    from huggingface_hub.utils._http import hf_raise_for_status  # noqa: PLC0415 - see above

    credentials = build_hf_headers(
        token=api.token, library_name=api.library_name, library_version=api.library_version
    )
    response = get_session().post(
        f"{api.endpoint}{path}", headers={**credentials, **(headers or {})}, **request
    )
    hf_raise_for_status(response)
    return response.json()
