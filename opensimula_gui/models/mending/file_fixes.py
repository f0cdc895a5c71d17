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
from opensimula_gui.models.mending.fix import FileWork, Fix, preview
from opensimula_gui.wording import marked, tr

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

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

AT_ONCE: Final = marked("It is written to disk at once; the state before is kept as a backup.")

_OTHERS_FIRST: Final = marked(
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
        tr("Re-hash the checkpoint"),
        tr("The digests match now."),
        tr("The manifest vouches for the files as they are now, so look whether they are what you trust."),
    )


def name_strategy_file(found: CheckpointInspection, problems: Sequence[Problem]) -> Fix:
    """Name the strategy file in the manifest."""
    name = _short(problems[0].file)
    return _with_new_manifest(
        found,
        tr("Name {file} in the manifest", file=name),
        tr("The manifest names {file} now.", file=name),
        tr("The manifest names {file} and vouches for it as it is now.", file=name),
    )


def forget_strategy_file(found: CheckpointInspection, problems: Sequence[Problem]) -> Fix | None:
    """Take the name of a strategy file that is missing out of the manifest."""
    state = found.file(FileRole.STRATEGY)
    if state is None or state.name != problems[0].file:
        return None
    name = _short(state.name)
    return _with_new_manifest(
        found,
        tr("Take {file} out of the manifest", file=name),
        tr("The manifest no longer names {file}.", file=name),
        tr("The manifest no longer names {file}, which is missing.", file=name),
    )


def remove_mark(_found: CheckpointInspection, problems: Sequence[Problem]) -> Fix:
    """Remove the byte order mark of a file."""
    name = problems[0].file
    what = tr("Three bytes at the start go, nothing else. The digest follows if it matched before.")
    return Fix(
        tr("Remove the byte order mark of {file}", file=_short(name)),
        tr("Removed the byte order mark of {file}.", file=_short(name)),
        (what, tr(AT_ONCE)),
        work=FileWork(name, Rewrite.NO_BOM),
    )


def keep_last(_found: CheckpointInspection, problems: Sequence[Problem]) -> Fix:
    """Keep the last of the members that share a key, which is the one that is read."""
    name, count = _short(problems[0].file), len(problems)
    title = (
        tr("Keep the last of each key in {file}", file=name)
        if count > 1
        else tr("Keep the last of the two in {file}", file=name)
    )
    done = tr("Kept the last of {n} key in {file}.", "Kept the last of {n} keys in {file}.", count, file=name)
    lines = (tr("{place}: only the last one stays.", place=one_line(one.pointer)) for one in problems)
    return _keep(problems, Rewrite.KEEP_LAST, title, done, lines)


def keep_first(_found: CheckpointInspection, problems: Sequence[Problem]) -> Fix:
    """Keep the first of the members that share a key."""
    name, count = _short(problems[0].file), len(problems)
    title = (
        tr("Keep the first of each key in {file}", file=name)
        if count > 1
        else tr("Keep the first of the two in {file}", file=name)
    )
    done = tr(
        "Kept the first of {n} key in {file}.", "Kept the first of {n} keys in {file}.", count, file=name
    )
    lines = (tr("{place}: only the first one stays.", place=one_line(one.pointer)) for one in problems)
    return _keep(problems, Rewrite.KEEP_FIRST, title, done, lines)


def set_root(found: CheckpointInspection, problems: Sequence[Problem]) -> Fix | None:
    """Let the first node without a parent be the root of its tree."""
    lines: list[str] = []
    pointers: list[str] = []
    for number, taxonomy in enumerate(found.bundle.taxonomies if found.bundle else ()):
        pointer, root = f"taxonomies[{number}].root_id", root_candidate(taxonomy)
        if root is not None and any(problem.pointer == pointer for problem in problems):
            pointers.append(pointer)
            label = quoted(taxonomy.nodes[root].label)
            lines.append(tr("{name} becomes the root of its tree.", name=label))
    if not pointers:
        return None
    count = len(pointers)
    work = FileWork(problems[0].file, Rewrite.SET_ROOT, tuple(pointers))
    return Fix(
        tr("Set the root of a tree", "Set the roots of {n} trees", count),
        tr("Set the root of a tree.", "Set the roots of {n} trees.", count),
        (*preview(lines, len(lines)), tr(AT_ONCE)),
        work=work,
    )


def write_as_read(found: CheckpointInspection, problems: Sequence[Problem]) -> Fix | None:
    """Write a file as it was read, without what could not be."""
    name = problems[0].file
    lost = [loss for loss in losses(found) if loss.file == name]
    run_config = found.file(FileRole.RUN_CONFIG)
    is_written_back = run_config is not None and name == run_config.name and not lost
    if is_written_back or any(loss.is_whole_file for loss in lost):
        return None
    what = tr("Every value that was read stays; the layout becomes that of AfterImage.")
    return Fix(
        tr("Write {file} as it was read", file=_short(name)),
        tr("Wrote {file} as it was read.", file=_short(name)),
        (what, tr(AT_ONCE), *preview(map(loss_text, lost), len(lost))),
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
    refusal = tr(_OTHERS_FIRST) if not is_listed or any(others) else ""
    return Fix(title, done, (what, tr(AT_ONCE)), work=FileWork(MANIFEST_FILENAME), refusal=refusal)


def _keep(problems: Sequence[Problem], way: Rewrite, title: str, done: str, lines: Iterable[str]) -> Fix:
    pointers = tuple(problem.pointer for problem in problems)
    shown = (*preview(lines, len(pointers)), tr(AT_ONCE))
    return Fix(title, done, shown, work=FileWork(problems[0].file, way, pointers))


def _short(name: str) -> str:
    return one_line(name, _NAME_CHARS)
