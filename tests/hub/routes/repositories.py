"""What a repository is: its description, its refs, its history, and who may do what with it."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Final

from tests.hub.exchange import Refusal, Reply, json_reply
from tests.hub.routing import API, Call, page_reply, route

if TYPE_CHECKING:
    from datetime import datetime

    from tests.hub.git_objects import Blob
    from tests.hub.state import Commit, Repository

_COMMITS_PER_PAGE: Final = 50


def as_date(moment: datetime) -> str:
    """Return a moment as the Hub writes it."""
    return moment.strftime("%Y-%m-%dT%H:%M:%S.000Z")


def info(call: Call) -> Reply:
    """Describe a repository at a revision."""
    commit = call.commit
    siblings = [_sibling(path, blob, blobs=call.request.flag("blobs")) for path, blob in commit.files.items()]
    return json_reply({**_describe(call.repository, commit), "siblings": siblings})


def _describe(repository: Repository, commit: Commit) -> dict[str, Any]:
    oldest = list(repository.history(repository.head))[-1]
    described = {
        "_id": commit.sha[:24],
        "id": repository.repo_id,
        "author": repository.namespace,
        "sha": commit.sha,
        "createdAt": as_date(oldest.date),
        "lastModified": as_date(commit.date),
        "private": repository.private,
        "gated": repository.gated,
        "disabled": False,
        "downloads": 0,
        "likes": 0,
        "tags": [],
    }
    if repository.repo_type == "model":
        described["modelId"] = repository.repo_id
    if repository.sdk:
        described["sdk"] = repository.sdk
    return described


def _sibling(path: str, blob: Blob, *, blobs: bool) -> dict[str, Any]:
    sibling: dict[str, Any] = {"rfilename": path}
    if blobs:
        sibling |= {"size": blob.size, "blobId": blob.oid}
        if blob.lfs:
            sibling["lfs"] = {
                "size": blob.size,
                "sha256": blob.sha256,
                "pointerSize": len(blob.pointer),
            }
    return sibling


def listing(call: Call) -> Reply:
    """List the repositories that the caller sees, the most recently changed first."""
    query = call.request.query
    author, words = query.get("author", [""])[-1], [word.lower() for word in query.get("search", [])]
    found = [
        repository
        for repository in call.store.repositories.values()
        if repository.repo_type == call.repo_type
        and author in {"", repository.namespace}
        and all(word in repository.repo_id.lower() for word in words)
        and call.caller.may_see(repository)
    ]
    found.sort(key=lambda repository: repository.head.date, reverse=True)
    limit = int(query["limit"][-1]) if "limit" in query else None
    entries = [_describe(repository, repository.head) for repository in found]
    return page_reply(call, entries, max_entries=limit)


def refs(call: Call) -> Reply:
    """List branches and tags, and pull requests if they are asked for."""
    repository = call.repository
    groups = {"branches": "refs/heads/", "tags": "refs/tags/", "converts": "refs/convert/"}
    if call.request.flag("include_prs"):
        groups["pullRequests"] = "refs/pr/"
    return json_reply(
        {
            group: [
                {"name": name, "ref": folder + name, "targetCommit": sha}
                for name, sha in repository.names(folder).items()
            ]
            for group, folder in groups.items()
        }
    )


def commits(call: Call) -> Reply:
    """List the history of a revision."""
    entries = [
        {
            "id": commit.sha,
            "title": commit.title,
            "message": commit.description,
            "authors": [{"user": commit.author, "avatar": ""}],
            "date": as_date(commit.date),
        }
        for commit in call.repository.history(call.commit)
    ]
    return page_reply(call, entries, max_entries=_COMMITS_PER_PAGE)


def may_read(call: Call) -> Reply:
    """Say whether the caller gets the files."""
    call.require_download()
    return json_reply({})


def may_write(call: Call) -> Reply:
    """Say whether the caller may change the repository."""
    call.require_write()
    return json_reply({})


def add_branch(call: Call) -> Reply:
    """Start a branch."""
    return _add_ref(
        call, f"refs/heads/{call.parts['branch']}", (call.request.json() or {}).get("startingPoint")
    )


def add_tag(call: Call) -> Reply:
    """Name a commit."""
    return _add_ref(call, f"refs/tags/{call.request.json()['tag']}", call.revision)


def _add_ref(call: Call, ref: str, revision: str | None) -> Reply:
    call.require_write()
    if ref in call.repository.refs:
        raise Refusal(409, f"There is {ref} already.")
    call.repository.refs[ref] = call.repository.commit_at(revision or "main").sha
    return json_reply({})


def drop_ref(call: Call) -> Reply:
    """Delete a branch or a tag."""
    call.require_write()
    folder = "refs/heads/" if call.parts["refs"] == "branch" else "refs/tags/"
    if call.repository.refs.pop(folder + call.parts["ref"], None) is None:
        raise Refusal(404, f"There is no {call.parts['ref']}.", "RevisionNotFound")
    return json_reply({})


ROUTES: Final = (
    route("GET", r"/api/(?P<kind>models|datasets|spaces)", listing),
    route("GET", API, info),
    route("GET", API + r"/revision/(?P<revision>[^/]+)", info),
    route("GET", API + r"/refs", refs),
    route("GET", API + r"/commits/(?P<revision>[^/]+)", commits),
    route("GET", API + r"/auth-check", may_read),
    route("GET", API + r"/auth-check/write", may_write),
    route("POST", API + r"/branch/(?P<branch>[^/]+)", add_branch),
    route("POST", API + r"/tag/(?P<revision>[^/]+)", add_tag),
    route("DELETE", API + r"/(?P<refs>branch|tag)/(?P<ref>[^/]+)", drop_ref),
)
