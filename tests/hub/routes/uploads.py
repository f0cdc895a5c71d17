"""Large files on their way in: what git's large file storage calls batch, upload and verify."""

from __future__ import annotations

import hashlib
from typing import TYPE_CHECKING, Any, Final

from tests.hub.exchange import Refusal, Reply, json_reply
from tests.hub.routing import PAGE, Call, route

if TYPE_CHECKING:
    from tests.hub.state import Repository

_LARGE: Final = "/_upload" + PAGE + r"/(?P<oid>[0-9a-f]{64})"
_LFS_JSON: Final = {"Content-Type": "application/vnd.git-lfs+json"}


def batch(call: Call) -> Reply:
    """Say for each file where it goes, or that it is there already."""
    wish = call.request.json()
    # Without a ref the files are for a pull request.
    if "ref" in wish:
        call.require_write()
    elif not call.caller.may_propose(call.repository):
        raise Refusal(403, f"You may not propose changes to {call.repository.repo_id}.")
    objects = [_instructions(call, item["oid"], item["size"]) for item in wish["objects"]]
    return json_reply({"transfer": "basic", "objects": objects}, headers=_LFS_JSON)


def _instructions(call: Call, oid: str, size_bytes: int) -> dict[str, Any]:
    known = {"oid": oid, "size": size_bytes}
    if oid in call.repository.large_files:
        return known
    address = f"{call.store.files_url}/_upload{call.repository.web_path}/{oid}"
    part_bytes = call.store.lfs_part_bytes
    upload: dict[str, Any] = {"href": address}
    if size_bytes > part_bytes:
        count = -(-size_bytes // part_bytes)
        parts = {f"{number:05}": f"{address}/{number}" for number in range(1, count + 1)}
        upload = {"href": f"{address}/complete", "header": {"chunk_size": str(part_bytes), **parts}}
    verify = {"href": f"{call.store.url}/_verify{call.repository.web_path}/{oid}"}
    return {**known, "actions": {"upload": upload, "verify": verify}}


def upload(call: Call) -> Reply:
    """Take a whole file; its address is the permission, as with a signed one."""
    return _keep(call, bytes(call.request.body))


def upload_part(call: Call) -> Reply:
    """Take one part of a file."""
    data = bytes(call.request.body)
    _repository(call).parts[call.parts["oid"], int(call.parts["number"])] = data
    return Reply(200, b"", {"ETag": f'"{hashlib.sha256(data).hexdigest()[:32]}"'})


def complete(call: Call) -> Reply:
    """Join the parts of a file."""
    oid, kept = call.parts["oid"], _repository(call).parts
    numbers = sorted(part["partNumber"] for part in call.request.json()["parts"])
    return _keep(call, b"".join(kept.pop((oid, number)) for number in numbers))


def verify(call: Call) -> Reply:
    """Say whether a file has arrived."""
    wish = call.request.json()
    data = call.repository.large_files.get(wish["oid"])
    if data is None or len(data) != wish["size"]:
        raise Refusal(404, f"The large file {wish['oid']} has not arrived.")
    return json_reply({}, headers=_LFS_JSON)


def _keep(call: Call, data: bytes) -> Reply:
    if hashlib.sha256(data).hexdigest() != call.parts["oid"]:
        raise Refusal(400, "What arrived is not what was announced.")
    _repository(call).large_files[call.parts["oid"]] = data
    return Reply(200)


def _repository(call: Call) -> Repository:
    # Nobody signs these requests, so that rights were checked when their address was given out.
    return call.store.find(call.repo_type, f"{call.parts['namespace']}/{call.parts['name']}")


ROUTES: Final = (
    route("POST", PAGE + r"\.git/info/lfs/objects/batch", batch),
    route("PUT", _LARGE, upload),
    route("PUT", _LARGE + r"/(?P<number>\d+)", upload_part),
    route("POST", _LARGE + r"/complete", complete),
    route("POST", "/_verify" + PAGE + r"/(?P<oid>[0-9a-f]{64})", verify),
)
