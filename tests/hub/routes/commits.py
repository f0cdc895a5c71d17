"""How a repository changes: what the client asks before a commit, and the commit."""

from __future__ import annotations

import base64
import binascii
import json
from typing import TYPE_CHECKING, Any, Final

from tests.hub.cards import check_card
from tests.hub.exchange import Refusal, Reply, json_reply
from tests.hub.git_objects import Blob
from tests.hub.routing import API, Call, route
from tests.hub.state import PullRequest

if TYPE_CHECKING:
    from tests.hub.state import Commit, Repository

Changes = dict[str, "Blob | None"]


def preupload(call: Call) -> Reply:
    """Say which files go to large file storage and what is there under their names."""
    _require_commit_rights(call)
    files = call.commit.files
    answers = []
    for file in call.request.json()["files"]:
        path = file["path"]
        mode = "lfs" if call.store.is_large(file["size"]) else "regular"
        present = {"oid": files[path].etag} if path in files else {}
        answers.append({"path": path, "uploadMode": mode, "shouldIgnore": False, **present})
    return json_reply({"files": answers})


def commit(call: Call) -> Reply:
    """Apply a commit, to a branch or to a pull request of its own."""
    _require_commit_rights(call)
    repository = call.repository
    header, operations = _read_operations(bytes(call.request.body))
    parent = header.get("parentCommit")
    proposes = call.request.flag("create_pr")
    base = call.commit
    if parent and proposes:
        # A proposal starts from the commit that its author saw.
        base = repository.commit_at(parent)
    elif parent and parent != base.sha:
        raise Refusal(412, "The branch has moved on since the commit that you name.")
    changes = _changes(repository, base, operations)
    _check_card(changes, repository)
    ref = _open_pull_request(call, header, base) if proposes else _writable_ref(call)
    made = call.store.commit(
        repository,
        changes,
        author=call.caller.name,
        title=header["summary"],
        description=header.get("description", ""),
        ref=ref,
        parent=base.sha,
    )
    page = call.store.url + repository.web_path
    answer = {
        "success": True,
        "commitOid": made.sha,
        "commitUrl": f"{page}/commit/{made.sha}",
        "hookOutput": "",
    }
    if proposes:
        answer["pullRequestUrl"] = f"{page}/discussions/{ref.rpartition('/')[2]}"
    return json_reply(answer)


def _require_commit_rights(call: Call) -> None:
    if call.request.flag("create_pr"):
        if not call.caller.may_propose(call.repository):
            raise Refusal(403, f"You may not propose changes to {call.repository.repo_id}.")
        return
    call.require_write(" A pull request may be possible.")


def _read_operations(body: bytes) -> tuple[dict[str, Any], list[tuple[str, dict[str, Any]]]]:
    try:
        lines = [json.loads(line) for line in body.splitlines() if line.strip()]
        operations = [(line["key"], line["value"]) for line in lines]
    except (ValueError, KeyError, TypeError) as error:
        raise Refusal(400, "A commit consists of one JSON object a line.") from error
    if not operations or operations[0][0] != "header" or not operations[0][1].get("summary"):
        raise Refusal(400, "A commit begins with a header that has a summary.")
    return operations[0][1], operations[1:]


def _changes(repository: Repository, base: Commit, operations: list[tuple[str, dict[str, Any]]]) -> Changes:
    changes: Changes = {}
    for key, value in operations:
        path = value["path"]
        if not path or any(part in {"", ".", "..", ".git"} for part in path.rstrip("/").split("/")):
            raise Refusal(400, f"{path} is no name for a file.")
        match key:
            case "file":
                changes[path] = Blob(_decoded(value))
            case "lfsFile":
                changes[path] = _uploaded(repository, value["oid"])
            case "deletedFile":
                changes |= _deleted(base, path, [path] if path in base.files else [])
            case "deletedFolder":
                folder = f"{path.rstrip('/')}/"
                changes |= _deleted(base, path, [name for name in base.files if name.startswith(folder)])
            case _:
                raise Refusal(400, f"{key} is no operation.")
    return changes


def _decoded(value: dict[str, Any]) -> bytes:
    if value.get("encoding") != "base64":
        return str(value["content"]).encode()
    try:
        return base64.b64decode(value["content"], validate=True)
    except binascii.Error as error:
        raise Refusal(400, f"The content of {value['path']} is not base64.") from error


def _uploaded(repository: Repository, oid: str) -> Blob:
    if oid not in repository.large_files:
        raise Refusal(400, f"The large file {oid} was never uploaded.")
    return Blob(repository.large_files[oid], lfs=True)


def _deleted(base: Commit, path: str, names: list[str]) -> Changes:
    if not names:
        raise Refusal(404, f"There is no {path} to delete.", "EntryNotFound", {"X-Repo-Commit": base.sha})
    return dict.fromkeys(names)


def _check_card(changes: Changes, repository: Repository) -> None:
    card = changes.get("README.md")
    if card and (errors := check_card(card.data.decode(errors="replace"), repository.repo_type)[0]):
        raise Refusal(400, "README.md: " + " ".join(errors))


def _writable_ref(call: Call) -> str:
    ref = call.repository.full_ref(call.revision)
    if ref is None or ref.startswith("refs/tags/"):
        raise Refusal(400, f"{call.revision} is no branch.")
    return ref


def _open_pull_request(call: Call, header: dict[str, Any], base: Commit) -> str:
    pulls = call.repository.pulls
    number = len(pulls) + 1
    pulls[number] = PullRequest(
        number, header["summary"], header.get("description", ""), call.caller.name, base.sha
    )
    return f"refs/pr/{number}"


ROUTES: Final = (
    route("POST", API + r"/preupload/(?P<revision>[^/]+)", preupload),
    route("POST", API + r"/commit/(?P<revision>[^/]+)", commit),
)
