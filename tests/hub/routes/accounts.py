"""Who is asking, and repositories that come and go."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Final

from tests.hub.cards import check_card
from tests.hub.exchange import Refusal, Reply, json_reply
from tests.hub.routing import REPO_TYPES, Call, route
from tests.hub.state import Repository

if TYPE_CHECKING:
    from tests.hub.accounts import Token, User
    from tests.hub.state import RepoType

_SPACE_KINDS: Final = ("docker", "gradio", "static", "streamlit")
_SINCE: Final = "2026-01-05T08:00:00.000Z"


def whoami(call: Call) -> Reply:
    """Say who the token belongs to and what it permits."""
    user, token = call.caller.user, call.caller.token
    if user is None or token is None:
        raise Refusal(401, "Please sign in first.")
    orgs = [
        {"type": "org", "id": f"org-{name}", "name": name, "fullname": name.title(), "roleInOrg": role}
        for name, role in user.orgs.items()
    ]
    return json_reply(
        {
            "type": "user",
            "id": f"user-{user.name}",
            "name": user.name,
            "fullname": user.name.title(),
            "isPro": False,
            "orgs": orgs,
            "auth": {"type": "access_token", "accessToken": _describe(token, user)},
        }
    )


def _describe(token: Token, user: User) -> dict[str, Any]:
    described: dict[str, Any] = {"displayName": "laptop", "role": token.role, "createdAt": _SINCE}
    if token.role == "fineGrained":
        scoped = [
            {"entity": {"name": name, "type": _kind(name, user)}, "permissions": sorted(granted)}
            for name, granted in token.scopes.items()
        ]
        described["fineGrained"] = {"canReadGatedRepos": False, "global": [], "scoped": scoped}
    return described


def _kind(entity: str, user: User) -> str:
    if "/" in entity:
        return "dataset"
    return "user" if entity == user.name else "org"


def create(call: Call) -> Reply:
    """Create a repository, or say that it exists."""
    wish = call.request.json()
    repo_type: RepoType = wish.get("type") or "model"
    author = call.caller.name
    namespace = wish.get("organization") or author
    repo_id = f"{namespace}/{wish['name']}"
    if not call.caller.may_create(namespace, repo_id):
        raise Refusal(403, f"You may not create repositories in {namespace}.")
    if repo_type == "space" and wish.get("sdk") not in _SPACE_KINDS:
        raise Refusal(400, "A space needs one of: " + ", ".join(_SPACE_KINDS) + ".")
    private = wish.get("private", wish.get("visibility") == "private")
    wanted = Repository(repo_id, repo_type, private=bool(private), sdk=wish.get("sdk"))
    described = {"url": call.store.url + wanted.web_path, "name": repo_id, "id": repo_id}
    if (repo_type, repo_id) in call.store.repositories:
        return json_reply({**described, "error": f"There is a {repo_type} {repo_id} already."}, status=409)
    call.store.create(wanted, author)
    return json_reply(described)


def delete(call: Call) -> Reply:
    """Delete a repository."""
    wish = call.request.json()
    namespace, name = wish.get("organization") or call.caller.name, wish["name"]
    kind = f"{wish.get('type') or 'model'}s"
    named = Call(call.request, call.store, call.caller, {"kind": kind, "namespace": namespace, "name": name})
    named.require_write()
    del call.store.repositories[REPO_TYPES[kind], named.repository.repo_id]
    return json_reply({})


def validate_card(call: Call) -> Reply:
    """Check the front matter of a README.md."""
    wish = call.request.json()
    errors, warnings = check_card(wish["content"], wish.get("repoType") or "model")
    verdict = {
        "errors": [{"message": message} for message in errors],
        "warnings": [{"message": message} for message in warnings],
    }
    return json_reply(verdict, status=400 if errors else 200)


ROUTES: Final = (
    route("GET", r"/api/whoami-v2", whoami),
    route("POST", r"/api/repos/create", create),
    route("DELETE", r"/api/repos/delete", delete),
    route("POST", r"/api/validate-yaml", validate_card),
)
