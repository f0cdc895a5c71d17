"""Remedies that write a file at once: digests, byte order marks, keys that stand twice, what was not read."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from opensimula_gui.checkpoint.display_text import one_line
from opensimula_gui.checkpoint.inspection import FileRole
from opensimula_gui.checkpoint.layout import MANIFEST_FILENAME
from opensimula_gui.checkpoint.losses import losses
from opensimula_gui.checkpoint.problems import Severity
from opensimula_gui.checkpoint.rewriting import Rewrite, root_candidate
from opensimula_gui.models.bundle_value import quoted
from opensimula_gui.models.mending.fix import FileWork, Fix, number_of, preview

if TYPE_CHECKING:
    from collections.abc import Sequence

    from opensimula_gui.checkpoint.inspection import CheckpointInspection
    from opensimula_gui.checkpoint.losses import Loss
    from opensimula_gui.checkpoint.problems import Problem

REHASHED: Final = frozenset(
    {
        "digest-missing",
        "digest-malformed",
        "digest-upper-case",
        "digest-mismatch",
        "digest-of-another-file",
        "strategy-without-digest",
        "unnamed-strategy-file",
    }
)
"""Codes of the problems that a manifest with new digests mends."""

AT_ONCE: Final = "It is written to disk at once; the state before is kept as a backup."

_OTHERS_FIRST: Final = (
    "There are other errors, with which AfterImage refuses the files whatever their digests say. "
    "Mend those first: saving renews the digests of what it writes."
)
_NAME_CHARS: Final = 60


def is_of_digest(problem: Problem) -> bool:
    """Tell whether a problem goes with a manifest that has new digests."""
    is_field = problem.file == MANIFEST_FILENAME and problem.pointer.endswith("_sha256")
    return problem.code in REHASHED or is_field


def rehash(found: CheckpointInspection, _problems: Sequence[Problem]) -> Fix:
    """Write a manifest with the digests of the files as they are."""
    return _with_new_manifest(
        found,
        "Re-hash the checkpoint",
        "The digests match now.",
        "The manifest vouches for the files as they are now, so look whether they are what you trust.",
    )


def name_strategy_file(found: CheckpointInspection, problems: Sequence[Problem]) -> Fix:
    """Name the strategy file in the manifest."""
    name = _short(problems[0].file)
    return _with_new_manifest(
        found,
        f"Name {name} in the manifest",
        f"The manifest names {name} now.",
        f"The manifest names {name} and vouches for it as it is now.",
    )


def forget_strategy_file(found: CheckpointInspection, problems: Sequence[Problem]) -> Fix | None:
    """Take the name of a strategy file that is missing out of the manifest."""
    state = found.file(FileRole.STRATEGY)
    if state is None or state.name != problems[0].file:
        return None
    name = _short(state.name)
    return _with_new_manifest(
        found,
        f"Take {name} out of the manifest",
        f"The manifest no longer names {name}.",
        f"The manifest no longer names {name}, which is missing.",
    )


def remove_mark(_found: CheckpointInspection, problems: Sequence[Problem]) -> Fix:
    """Remove the byte order mark of a file."""
    name = problems[0].file
    what = "Three bytes at the start go, nothing else. The digest follows if it matched before."
    return Fix(
        f"Remove the byte order mark of {_short(name)}",
        f"Removed the byte order mark of {_short(name)}.",
        (what, AT_ONCE),
        work=FileWork(name, Rewrite.NO_BOM),
    )


def keep_last(_found: CheckpointInspection, problems: Sequence[Problem]) -> Fix:
    """Keep the last of the members that share a key, which is the one that is read."""
    return _keep(problems, "last", Rewrite.KEEP_LAST)


def keep_first(_found: CheckpointInspection, problems: Sequence[Problem]) -> Fix:
    """Keep the first of the members that share a key."""
    return _keep(problems, "first", Rewrite.KEEP_FIRST)


def set_root(found: CheckpointInspection, problems: Sequence[Problem]) -> Fix | None:
    """Let the first node without a parent be the root of its tree."""
    lines: list[str] = []
    pointers: list[str] = []
    for number, taxonomy in enumerate(found.bundle.taxonomies if found.bundle else ()):
        pointer, root = f"taxonomies[{number}].root_id", root_candidate(taxonomy)
        if root is not None and any(problem.pointer == pointer for problem in problems):
            pointers.append(pointer)
            lines.append(f"{quoted(taxonomy.nodes[root].label)} becomes the root of its tree.")
    if not pointers:
        return None
    what = "the root of a tree" if len(pointers) == 1 else f"the roots of {len(pointers)} trees"
    work = FileWork(problems[0].file, Rewrite.SET_ROOT, tuple(pointers))
    shown = (*preview(lines, len(lines)), AT_ONCE)
    return Fix(f"Set {what}", f"Set {what}.", shown, work=work)


def write_as_read(found: CheckpointInspection, problems: Sequence[Problem]) -> Fix | None:
    """Write a file as it was read, without what could not be."""
    name = problems[0].file
    lost = [loss for loss in losses(found) if loss.file == name]
    run_config = found.file(FileRole.RUN_CONFIG)
    is_written_back = run_config is not None and name == run_config.name and not lost
    if is_written_back or any(loss.is_whole_file for loss in lost):
        return None
    what = "Every value that was read stays; the layout becomes that of AfterImage."
    return Fix(
        f"Write {_short(name)} as it was read",
        f"Wrote {_short(name)} as it was read.",
        (what, AT_ONCE, *preview(map(loss_text, lost), len(lost))),
        work=FileWork(name, Rewrite.AS_READ),
    )


def loss_text(loss: Loss) -> str:
    """Return a loss on one line: where, what is wrong, and what becomes of it."""
    line = f":{loss.line}" if loss.line is not None else ""
    return one_line(f"{_short(loss.file)}{line}: {loss.message} {loss.outcome}")


def _with_new_manifest(found: CheckpointInspection, title: str, done: str, what: str) -> Fix:
    is_listed = found.problem_count == len(found.problems)
    others = (
        problem
        for problem in found.problems
        if problem.severity is Severity.ERROR and not is_of_digest(problem)
    )
    refusal = _OTHERS_FIRST if not is_listed or any(others) else ""
    return Fix(title, done, (what, AT_ONCE), work=FileWork(MANIFEST_FILENAME), refusal=refusal)


def _keep(problems: Sequence[Problem], which: str, way: Rewrite) -> Fix:
    name = problems[0].file
    pointers = tuple(problem.pointer for problem in problems)
    lines = [f"{one_line(pointer)}: only the {which} one stays." for pointer in pointers]
    keys = "of each key" if len(pointers) > 1 else "of the two"
    return Fix(
        f"Keep the {which} {keys} in {_short(name)}",
        f"Kept the {which} of {number_of(len(pointers), 'key')} in {_short(name)}.",
        (*preview(lines, len(lines)), AT_ONCE),
        work=FileWork(name, way, pointers),
    )


def _short(name: str) -> str:
    return one_line(name, _NAME_CHARS)
