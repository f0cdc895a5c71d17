"""What a repository holds at a revision: its folders, and its files to download."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Any, Final
from urllib.parse import parse_qs

from tests.hub.exchange import Refusal, Reply, json_reply
from tests.hub.git_objects import tree_oid
from tests.hub.routes.repositories import as_date
from tests.hub.routing import API, PAGE, Call, page_reply, route

if TYPE_CHECKING:
    from collections.abc import Iterator

    from tests.hub.state import Commit, Repository

_ENTRIES_PER_DETAILED_PAGE: Final = 50


def tree(call: Call) -> Reply:
    """List a folder, or everything below it."""
    detailed = call.request.flag("expand")
    paths = _paths_below(call.commit, call.parts.get("path", ""), recursive=call.request.flag("recursive"))
    entries = [_entry(call.repository, call.commit, path, detailed=detailed) for path in sorted(paths)]
    if not entries and "path" in call.parts:
        raise _no_entry(call.commit, call.parts["path"])
    return page_reply(call, entries, max_entries=_ENTRIES_PER_DETAILED_PAGE if detailed else None)


def paths_info(call: Call) -> Reply:
    """Describe the files and folders that are asked for, leaving out what isn't there."""
    form = parse_qs(call.request.body.decode())
    everything = _paths_below(call.commit, "", recursive=True)
    detailed = form.get("expand", ["false"])[-1].lower() == "true"
    return json_reply(
        [
            _entry(call.repository, call.commit, path, detailed=detailed)
            for path in (asked.rstrip("/") for asked in form.get("paths", []))
            if path in everything
        ]
    )


def _paths_below(commit: Commit, folder: str, *, recursive: bool) -> set[str]:
    prefix = f"{folder.rstrip('/')}/" if folder else ""
    below = [path.removeprefix(prefix) for path in commit.files if path.startswith(prefix)]
    if not recursive:
        return {prefix + path.partition("/")[0] for path in below}
    return {prefix + part for path in below for part in _with_parents(path)}


def _with_parents(path: str) -> Iterator[str]:
    yield path
    while "/" in path:
        path = path.rpartition("/")[0]
        yield path


def _entry(repository: Repository, commit: Commit, path: str, *, detailed: bool) -> dict[str, Any]:
    blob = commit.files.get(path)
    entry: dict[str, Any] = {"path": path}
    if blob is None:
        below = {
            name.removeprefix(f"{path}/"): file
            for name, file in commit.files.items()
            if name.startswith(f"{path}/")
        }
        entry |= {"type": "directory", "oid": tree_oid(below), "size": 0}
    else:
        entry |= {"type": "file", "oid": blob.oid, "size": blob.size}
        if blob.lfs:
            entry["lfs"] = {"oid": blob.sha256, "size": blob.size, "pointerSize": len(blob.pointer)}
    if detailed:
        change = repository.last_change(commit, path)
        entry["lastCommit"] = {"id": change.sha, "title": change.title, "date": as_date(change.date)}
    return entry


def _no_entry(commit: Commit, path: str) -> Refusal:
    return Refusal(404, f"There is no {path}.", "EntryNotFound", {"X-Repo-Commit": commit.sha})


def download(call: Call) -> Reply:
    """Return a file, or say where the large file is."""
    call.require_download()
    commit, path = call.commit, call.parts["path"]
    if path not in commit.files:
        raise _no_entry(commit, path)
    blob = commit.files[path]
    headers = {"X-Repo-Commit": commit.sha, "Accept-Ranges": "bytes"}
    if not blob.lfs:
        return _in_range(call, blob.data, {**headers, "ETag": f'"{blob.etag}"'})
    headers |= {
        "X-Linked-Size": str(blob.size),
        "X-Linked-Etag": f'"{blob.etag}"',
        "Location": f"{call.store.files_url}/_large{call.repository.web_path}/{commit.sha}/{blob.sha256}",
    }
    return Reply(302, b"", headers)


def large_file(call: Call) -> Reply:
    """Return a large file; its address is the permission, as with a signed one."""
    repository = call.store.find(call.repo_type, f"{call.parts['namespace']}/{call.parts['name']}")
    oid = call.parts["oid"]
    headers = {"X-Repo-Commit": call.revision, "Accept-Ranges": "bytes", "ETag": f'"{oid}"'}
    return _in_range(call, repository.large_files[oid], headers)


def _in_range(call: Call, data: bytes, headers: dict[str, str]) -> Reply:
    headers = {"Content-Type": "application/octet-stream", **headers}
    match = re.fullmatch(r"bytes=(\d*)-(\d*)", call.request.headers.get("range", ""))
    if match is None or not any(match.groups()):
        return Reply(200, data, headers)
    first, last = match.groups()
    start = int(first) if first else max(len(data) - int(last), 0)
    end = min(int(last), len(data) - 1) if first and last else len(data) - 1
    if start > end:
        return Reply(416, b"", {**headers, "Content-Range": f"bytes */{len(data)}"})
    return Reply(206, data[start : end + 1], {**headers, "Content-Range": f"bytes {start}-{end}/{len(data)}"})


ROUTES: Final = (
    route("GET", API + r"/tree/(?P<revision>[^/]+)", tree),
    route("GET", API + r"/tree/(?P<revision>[^/]+)/(?P<path>.+)", tree),
    route("POST", API + r"/paths-info/(?P<revision>[^/]+)", paths_info),
    route("GET", "/_large" + PAGE + r"/(?P<revision>[0-9a-f]{40})/(?P<oid>[0-9a-f]{64})", large_file),
    route("GET", PAGE + r"/resolve/(?P<revision>[^/]+)/(?P<path>.+)", download),
)
