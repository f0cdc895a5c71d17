"""What to do about each kind of problem, in one or two sentences."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from collections.abc import Mapping

_AGAIN = "Get the checkpoint from its source again, or restore a backup."
_REHASH = "If the change was meant, re-hash the checkpoint; else get it from its source again."
_TREE = "Correct the node in the bundle, then re-hash the checkpoint."
_VALUE = "Correct the value, then re-hash the checkpoint."
_STRATEGY = "Correct the strategy file, then re-hash the checkpoint."
_UTF8 = "Save the file as UTF-8 without a byte order mark, then re-hash the checkpoint."

PROBLEM_HINTS: Final[Mapping[str, str]] = {
    "no-checkpoint": "Choose the folder that holds “opensimula”, that folder itself, or a file in it.",
    "missing-manifest": "Copy or download the whole folder again; without a manifest nothing can be checked.",
    "missing-bundle": "The copy or download is not complete. Pull or copy the checkpoint again.",
    "missing-file": "Copy the file into the folder, or re-hash the checkpoint to drop its name.",
    "unreadable-file": "Check the permissions of the file and its folder, then open the checkpoint again.",
    "unsafe-file": "If you trust the source of this checkpoint, put a regular file in the folder.",
    "too-large": "AfterImage writes no such document. Get the checkpoint from its source again.",
    "unfinished-download": "Pull the checkpoint again, then delete the partial file.",
    "unnamed-strategy-file": "Re-hash the checkpoint to enter it in the manifest, or delete the file.",
    "empty-file": _AGAIN,
    "lfs-pointer": "Run “git lfs pull” in the repository, or pull the checkpoint with “opensimula pull”.",
    "compressed-file": "Unpack the file and put the JSON text in its place.",
    "html-file": "A download saved a web page, perhaps of a sign-in. Pull the checkpoint again.",
    "merge-conflict": "Resolve the conflict in the repository, then re-hash the checkpoint.",
    "truncated-json": "The copy or download was interrupted. " + _AGAIN,
    "invalid-json": "Correct the text at that line, or get the file from its source again.",
    "too-deeply-nested": "Remove the nested value; nothing in the format nests like that.",
    "byte-order-mark": _UTF8,
    "not-utf-8": _UTF8,
    "cesu-8": _UTF8,
    "duplicate-key": "Rename or remove one of the two, then re-hash the checkpoint.",
    "number-too-long": _VALUE,
    "lone-surrogate": "Replace the broken character, then re-hash the checkpoint.",
    "non-finite-number": "Write a number, or leave the key out.",
    "loose-type": "Nothing need be done; other programs may refuse it.",
    "wrong-type": _VALUE,
    "missing-field": "Add the field, or get the file from its source again.",
    "out-of-range": _VALUE,
    "foreign-producer": "This program opens OpenSimula checkpoints that AfterImage has written.",
    "unsupported-version": "Look for a newer version of this program.",
    "digest-missing": "Re-hash the checkpoint on the checkpoint if you trust its content.",
    "digest-malformed": "Re-hash the checkpoint on the checkpoint if you trust its content.",
    "digest-upper-case": "Re-hash the checkpoint on the checkpoint: it writes digests in lower case.",
    "digest-mismatch": _REHASH,
    "digest-of-another-file": "Were two files mixed up? " + _REHASH,
    "strategy-without-digest": "Re-hash the checkpoint on the checkpoint if you trust its strategies.",
    "root-missing": "Set root_id to the node at the top of the tree, then re-hash the checkpoint.",
    "root-has-parent": "Set the root's parent_id to null, or correct root_id; then re-hash the checkpoint.",
    "second-root": "Give the node a parent, or make it a tree of its own; then re-hash the checkpoint.",
    "parent-missing": _TREE,
    "parent-in-other-tree": _TREE,
    "parent-cycle": "Give one node of the cycle its right parent, then re-hash the checkpoint.",
    "wrong-factor-id": _TREE,
    "wrong-depth": _TREE,
    "node-key-differs": "Make key and id the same, then re-hash the checkpoint.",
    "node-id-used-twice": "Give one of the nodes another id, also where it is named as a parent.",
    "duplicate-factor-id": "Give one of the factors another id, also in its taxonomy.",
    "factor-without-taxonomy": "Build the missing taxonomy with AfterImage, or set “accepted” to false.",
    "taxonomy-without-factor": "Add the factor, or remove the taxonomy.",
    "taxonomy-of-rejected-factor": "Set the factor's “accepted” to true, or remove the taxonomy.",
    "two-taxonomies": "Remove one of the taxonomies; AfterImage draws from the last one.",
    "trace-of-unknown-node": "Nothing need be done: the expansion is not shown at any node.",
    "no-strategies": "Add a strategy, or delete the file.",
    "duplicate-strategy-name": "Rename one of them: mixes name the strategy that they were drawn by.",
    "strategy-factor-unknown": "Correct the id, or take the factor out of the strategy.",
    "strategy-factor-twice": "Name the factor once, unless two of its leaves are to be drawn.",
    "weight-not-positive": "Give the strategy a weight above 0, or remove it; then re-hash the checkpoint.",
    "weight-infinite": _STRATEGY,
    "empty-forbidden-text": _STRATEGY,
    "contradicts-bundle": "Correct the run config: the bundle says how the taxonomies were built.",
    "knob-out-of-range": "Check the value on the page Run config.",
    "similar-siblings": "Keep one of them, or say in the labels what sets them apart.",
    "label-in-several-branches": "Keep one if they mean the same; else say in each label what is meant.",
    "vague-label": "Give it a label that says what is meant, or delete it.",
    "single-leaf": "Add nodes to the tree, or reject the factor: it makes no difference between samples.",
    "dominant-branch": "All leaves are drawn alike: prune this branch, or let its siblings grow.",
    "children-at-limit": "See in its expansion what else was proposed, and add by hand what is missing.",
    "most-mixes-forbidden": "Drop or narrow a pair: AfterImage gives up after 50 blocked draws in a row.",
    "factor-in-no-strategy": "Add the factor to a strategy, or reject it.",
    "more-problems": "Mend those that are listed, then verify again.",
}
