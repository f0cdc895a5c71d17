"""The ways of a checkpoint to the Hub and back, as the tests of the Hub's services go them."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Any

from opensimula_gui.checkpoint.errors import OpenSimulaError
from opensimula_gui.checkpoint.repo_address import RepoAddress
from opensimula_gui.services.hub.failures import redacted
from opensimula_gui.services.hub.pulling import carry_out_pull, plan_pull
from opensimula_gui.services.hub.push_content import PushRequest
from opensimula_gui.services.hub.pushing import carry_out_push, plan_push
from opensimula_gui.services.hub.transfer_state import Transfer
from tests.checkpoint.conftest import Rewriter, write_checkpoint
from tests.hub.exchange import json_reply
from tests.hub.seed import ADA_TOKEN, BOB_TOKEN

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator
    from pathlib import Path

    from opensimula_gui.checkpoint.saving import SaveReport
    from opensimula_gui.checkpoint.transfer import PullPlan, PushPlan, PushResult
    from tests.hub.exchange import Exchange, Reply
    from tests.hub.gates import Gate

SECRETS = (ADA_TOKEN, BOB_TOKEN)


class Meanwhile:
    """A fault that is none: something else happens just before a request is answered."""

    def __init__(self, happens: Callable[[], object]) -> None:
        self._happens = happens

    def play(self, exchange: Exchange, gate: Gate) -> None:
        exchange.read_body()
        self._happens()
        exchange.send(exchange.answer())


class Twisted:
    """A fault: what is asked takes effect, and the answer is sound JSON, but another one."""

    def __init__(self, change: Callable[[Any], object]) -> None:
        self._change = change

    def play(self, exchange: Exchange, gate: Gate) -> None:
        reply = exchange.answer()
        exchange.send(json_reply(self._change(json.loads(reply.body)), status=reply.status))


class Says:
    """A fault: an answer that is sound JSON and none of a Hub."""

    def __init__(self, reply: Reply) -> None:
        self._reply = reply

    def play(self, exchange: Exchange, gate: Gate) -> None:
        exchange.read_body()
        exchange.send(self._reply)


def local_checkpoint(root: Path) -> Rewriter:
    """Write a small, sound checkpoint; what is returned changes its documents."""
    return write_checkpoint(root)


def set_run_config(rewrite: Rewriter, **values: Any) -> None:
    """Change the run config of a checkpoint."""
    rewrite("run_config.json", lambda document: document.update(values), redigest=False)


def drop_strategy(rewrite: Rewriter) -> None:
    """Take the sampling strategy out of a checkpoint."""
    rewrite("manifest.json", _forget_strategy)
    (rewrite.folder / "sampling_strategy.json").unlink()


def _forget_strategy(manifest: dict[str, Any]) -> None:
    for key in ("sampling_strategy_file", "sampling_strategy_sha256"):
        manifest[key] = None


def rename_document(rewrite: Rewriter, key: str, name: str) -> None:
    """Give a document of a checkpoint another name."""
    manifest = json.loads((rewrite.folder / "manifest.json").read_bytes())
    (rewrite.folder / manifest[key]).rename(rewrite.folder / name)
    rewrite("manifest.json", lambda document: document.update({key: name}))


def contents(folder: Path) -> dict[str, bytes]:
    """Return every file below a folder, by path."""
    return {
        path.relative_to(folder).as_posix(): path.read_bytes()
        for path in sorted(folder.rglob("*"))
        if path.is_file()
    }


def documents(root: Path, path_in_repo: str = "opensimula") -> dict[str, bytes]:
    """Return the documents of a checkpoint by the path that they have in a repository."""
    prefix = f"{path_in_repo}/" if path_in_repo else ""
    return {f"{prefix}{name}": data for name, data in contents(root / "opensimula").items()}


def planned_push(
    root: Path, address: RepoAddress | str, token: str | None = ADA_TOKEN, **wishes: Any
) -> PushPlan:
    """Plan a push, as ada unless told otherwise."""
    where = RepoAddress(address) if isinstance(address, str) else address
    return plan_push(Transfer(), PushRequest(root, where, **wishes), token=token)


def push(root: Path, address: RepoAddress | str, token: str | None = ADA_TOKEN, **wishes: Any) -> PushResult:
    """Plan a push and carry it out."""
    return carry_out_push(Transfer(), planned_push(root, address, token, **wishes), token=token)


def planned_pull(
    address: RepoAddress | str, destination: Path, *, token: str | bool | None = ADA_TOKEN
) -> PullPlan:
    """Plan a pull, as ada unless told otherwise."""
    where = RepoAddress(address) if isinstance(address, str) else address
    return plan_pull(Transfer(), where, destination, token=token)


def pull(
    address: RepoAddress | str, destination: Path, *, token: str | bool | None = ADA_TOKEN
) -> SaveReport:
    """Plan a pull and carry it out."""
    return carry_out_pull(planned_pull(address, destination, token=token))


def assert_well_told(error: OpenSimulaError) -> None:
    """Check that an error says what failed and what to do, and that nothing of it tells a token."""
    assert error.summary.rstrip().endswith((".", "?"))
    assert "\n" not in error.summary
    assert error.hint.endswith(".")
    assert "Error" not in error.summary + error.hint
    assert "Traceback" not in error.detail
    assert_no_secret(error)


def assert_no_secret(error: BaseException) -> None:
    """Check that neither an error nor what caused it tells a token."""
    for each in _chain(error):
        is_ours = isinstance(each, OpenSimulaError)
        texts = (
            [str(each), repr(each), repr(each.args), repr(vars(each))] if is_ours else [redacted(str(each))]
        )
        for text in texts:
            assert not any(secret in text for secret in SECRETS), type(each)


def _chain(error: BaseException) -> Iterator[BaseException]:
    seen: list[BaseException] = []
    waiting: list[BaseException | None] = [error]
    while waiting:
        each = waiting.pop()
        if each is None or any(each is known for known in seen):
            continue
        seen.append(each)
        waiting += [each.__cause__, each.__context__]
        yield each
