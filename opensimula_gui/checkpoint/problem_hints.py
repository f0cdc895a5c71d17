"""What to do about each kind of problem, in one or two sentences."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from opensimula_gui.wording import marked, tr

if TYPE_CHECKING:
    from collections.abc import Mapping

_AGAIN = marked("Get the checkpoint from its source again, or restore a backup.")
_REHASH = marked("If the change was meant, re-hash the checkpoint; else get it from its source again.")
_TREE = marked("Correct the node in the bundle, then re-hash the checkpoint.")
_VALUE = marked("Correct the value, then re-hash the checkpoint.")
_STRATEGY = marked("Correct the strategy file, then re-hash the checkpoint.")
_UTF8 = marked("Save the file as UTF-8 without a byte order mark, then re-hash the checkpoint.")

PROBLEM_HINTS: Final[Mapping[str, str]] = {
    "no-checkpoint": marked(
        "Choose the folder that holds “opensimula”, that folder itself, or a file in it."
    ),
    "missing-manifest": marked(
        "Copy or download the whole folder again; without a manifest nothing can be checked."
    ),
    "missing-bundle": marked("The copy or download is not complete. Pull or copy the checkpoint again."),
    "missing-file": marked("Copy the file into the folder, or re-hash the checkpoint to drop its name."),
    "unreadable-file": marked(
        "Check the permissions of the file and its folder, then open the checkpoint again."
    ),
    "unsafe-file": marked("If you trust the source of this checkpoint, put a regular file in the folder."),
    "too-large": marked("AfterImage writes no such document. Get the checkpoint from its source again."),
    "unfinished-download": marked("Pull the checkpoint again, then delete the partial file."),
    "unnamed-strategy-file": marked(
        "Re-hash the checkpoint to enter it in the manifest, or delete the file."
    ),
    "empty-file": _AGAIN,
    "lfs-pointer": marked(
        "Run “git lfs pull” in the repository, or pull the checkpoint with “opensimula pull”."
    ),
    "compressed-file": marked("Unpack the file and put the JSON text in its place."),
    "html-file": marked("A download saved a web page, perhaps of a sign-in. Pull the checkpoint again."),
    "merge-conflict": marked("Resolve the conflict in the repository, then re-hash the checkpoint."),
    "truncated-json": marked(
        "The copy or download was interrupted. Get the checkpoint from its source again, or restore a backup."
    ),
    "invalid-json": marked("Correct the text at that line, or get the file from its source again."),
    "too-deeply-nested": marked("Remove the nested value; nothing in the format nests like that."),
    "byte-order-mark": _UTF8,
    "not-utf-8": _UTF8,
    "cesu-8": _UTF8,
    "duplicate-key": marked("Rename or remove one of the two, then re-hash the checkpoint."),
    "number-too-long": _VALUE,
    "lone-surrogate": marked("Replace the broken character, then re-hash the checkpoint."),
    "non-finite-number": marked("Write a number, or leave the key out."),
    "loose-type": marked("Nothing need be done; other programs may refuse it."),
    "wrong-type": _VALUE,
    "missing-field": marked("Add the field, or get the file from its source again."),
    "out-of-range": _VALUE,
    "foreign-producer": marked("This program opens OpenSimula checkpoints that AfterImage has written."),
    "unsupported-version": marked("Look for a newer version of this program."),
    "digest-missing": marked("Re-hash the checkpoint if you trust its content."),
    "digest-malformed": marked("Re-hash the checkpoint if you trust its content."),
    "digest-upper-case": marked("Re-hash the checkpoint: it writes digests in lower case."),
    "digest-mismatch": _REHASH,
    "digest-of-another-file": marked(
        "Were two files mixed up? If the change was meant, re-hash the checkpoint; else get it from its "
        "source again."
    ),
    "strategy-without-digest": marked("Re-hash the checkpoint if you trust its strategies."),
    "root-missing": marked("Set root_id to the node at the top of the tree, then re-hash the checkpoint."),
    "root-has-parent": marked(
        "Set the root's parent_id to null, or correct root_id; then re-hash the checkpoint."
    ),
    "second-root": marked(
        "Give the node a parent, or make it a tree of its own; then re-hash the checkpoint."
    ),
    "parent-missing": _TREE,
    "parent-in-other-tree": _TREE,
    "parent-cycle": marked("Give one node of the cycle its right parent, then re-hash the checkpoint."),
    "wrong-factor-id": _TREE,
    "wrong-depth": _TREE,
    "node-key-differs": marked("Make key and id the same, then re-hash the checkpoint."),
    "node-id-used-twice": marked("Give one of the nodes another id, also where it is named as a parent."),
    "duplicate-factor-id": marked("Give one of the factors another id, also in its taxonomy."),
    "factor-without-taxonomy": marked(
        "Build the missing taxonomy with AfterImage, or set “accepted” to false."
    ),
    "taxonomy-without-factor": marked("Add the factor, or remove the taxonomy."),
    "taxonomy-of-rejected-factor": marked("Set the factor's “accepted” to true, or remove the taxonomy."),
    "two-taxonomies": marked("Remove one of the taxonomies; AfterImage draws from the last one."),
    "trace-of-unknown-node": marked("Nothing need be done: the expansion is not shown at any node."),
    "no-strategies": marked("Add a strategy, or delete the file."),
    "duplicate-strategy-name": marked("Rename one of them: mixes name the strategy that they were drawn by."),
    "strategy-factor-unknown": marked("Correct the id, or take the factor out of the strategy."),
    "strategy-factor-twice": marked("Name the factor once, unless two of its leaves are to be drawn."),
    "weight-not-positive": marked(
        "Give the strategy a weight above 0, or remove it; then re-hash the checkpoint."
    ),
    "weight-infinite": _STRATEGY,
    "empty-forbidden-text": _STRATEGY,
    "contradicts-bundle": marked("Correct the run config: the bundle says how the taxonomies were built."),
    "knob-out-of-range": marked("Check the value on the page Run config."),
    "similar-siblings": marked("Keep one of them, or say in the labels what sets them apart."),
    "label-in-several-branches": marked(
        "Keep one if they mean the same; else say in each label what is meant."
    ),
    "vague-label": marked("Give it a label that says what is meant, or delete it."),
    "single-leaf": marked(
        "Add nodes to the tree, or reject the factor: it makes no difference between samples."
    ),
    "dominant-branch": marked("All leaves are drawn alike: prune this branch, or let its siblings grow."),
    "children-at-limit": marked(
        "See in its expansion what else was proposed, and add by hand what is missing."
    ),
    "most-mixes-forbidden": marked(
        "Drop or narrow a pair: AfterImage gives up after 50 blocked draws in a row."
    ),
    "factor-in-no-strategy": marked("Add the factor to a strategy, or reject it."),
    "more-problems": marked("Mend those that are listed, then verify again."),
}
"""By code, in English: ``hint_of`` gives them in the user's language."""


def hint_of(code: str) -> str:
    """Return what to do about a problem.

    Args:
        code: Its kind, a key of ``PROBLEM_CODES``.
    """
    return tr(PROBLEM_HINTS[code])
