"""Forks children that do one save each, out of a warm interpreter, so that a tracer sees the save alone.

Not a test: ``test_crash`` runs it. It reads one JSON request a line, ``{"job", "root"}``, answers with the
child's process id, lets the child go at the next line, and answers with how the child ended.
"""

from __future__ import annotations

import json
import os
import select
import sys
from pathlib import Path
from typing import TYPE_CHECKING, NoReturn

from opensimula_gui.checkpoint import (
    OpenSimulaError,
    OpenSimulaRunConfig,
    TaxonomyBundle,
    backups,
    inspect_checkpoint,
    save_checkpoint,
    save_edits,
)

if TYPE_CHECKING:
    from collections.abc import Callable

BUNDLE = TaxonomyBundle(instruction_y="Ask about floods", target_depth_D=1, proposal_N=1)


def edit(root: Path) -> Callable[[], object]:
    opened = inspect_checkpoint(root)
    return lambda: list(save_edits(opened, run_config=OpenSimulaRunConfig(name="new")).warnings)


def create(root: Path) -> Callable[[], object]:
    return lambda: save_checkpoint(root, bundle=BUNDLE, run_config=OpenSimulaRunConfig(name="new")) and []


JOBS = {"edit": edit, "create": create}


def run_child(job: Callable[[], object], go: int, answer: int) -> NoReturn:
    # Not a read: whether the tracer counts the call in which the child waits is a matter of luck.
    select.select([go], [], [])
    try:
        outcome = {"warnings": job()}
    except OpenSimulaError as error:
        outcome = {"error": f"{type(error).__name__}: {error} {error.detail}"}
    except BaseException as error:  # noqa: BLE001 - whatever it is, the test has to hear of it
        outcome = {"unexpected": repr(error)}
    os.write(answer, json.dumps(outcome).encode())
    os._exit(0)


def serve(request: dict[str, str]) -> None:
    job = JOBS[request["job"]](Path(request["root"]))
    go_out, go_in = os.pipe()
    answer_out, answer_in = os.pipe()
    child = os.fork()
    if not child:
        run_child(job, go_out, answer_in)
    os.close(answer_in)
    print(json.dumps({"pid": child}), flush=True)  # noqa: T201 - the protocol
    sys.stdin.readline()
    os.write(go_in, b"!")
    _, status = os.waitpid(child, 0)
    outcome = os.read(answer_out, 1 << 16)
    for descriptor in (go_out, go_in, answer_out):
        os.close(descriptor)
    print(json.dumps({"status": status, "outcome": json.loads(outcome or "null")}), flush=True)  # noqa: T201 - the protocol


def main(warm_up_root: Path) -> None:
    # Few backups make the removal of old ones part of each save, in few system calls.
    backups.MAX_BACKUPS = 2
    # Whatever a save imports, it shall have imported before the first child is forked.
    for name in ("create", "edit"):
        JOBS[name](warm_up_root)()
    print("ready", flush=True)  # noqa: T201 - the protocol
    for line in sys.stdin:
        serve(json.loads(line))


if __name__ == "__main__":
    main(Path(sys.argv[1]))
