"""What can be wrong with a checkpoint, told so that it can be shown, listed and sorted."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from typing import TYPE_CHECKING, Final, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Mapping

MAX_PROBLEMS: Final = 1000
"""How many problems are listed; the rest is counted."""

MAX_OF_A_KIND: Final = 50
"""How many of a kind that is no fault, but may be a flaw of the design, are listed: faults come first."""


class Severity(StrEnum):
    """How bad a problem is."""

    ERROR = "error"
    WARNING = "warning"


class Verdict(StrEnum):
    """What an inspection comes to."""

    FINE = "fine"
    PROBLEMS = "problems"
    REFUSE = "refuse"


@dataclass(frozen=True, slots=True)
class Problem:
    """One fault of a checkpoint.

    Attributes:
        severity: ``error`` if the peer refuses or loses something because of it, else ``warning``.
        code: Stable name of the kind of fault, a key of ``PROBLEM_CODES``.
        file: Name inside ``opensimula/``; empty if it concerns the folder.
        pointer: Place in the file, such as ``taxonomies[2].nodes["node_ab"].depth``; may be empty.
        line: Line in the file, counted from 1; None if it has none.
        message: What is wrong, in one sentence.
        hint: What to do about it.
    """

    severity: Severity
    code: str
    file: str
    pointer: str
    line: int | None
    message: str
    hint: str


class ProblemKind(NamedTuple):
    """What all problems of one code have in common.

    Attributes:
        severity: How bad it is.
        title: A few words, for a list.
        explanation: What it means, in one line.
    """

    severity: Severity
    title: str
    explanation: str


_E, _W = Severity.ERROR, Severity.WARNING

PROBLEM_CODES: Final[Mapping[str, ProblemKind]] = {
    "no-checkpoint": ProblemKind(_E, "No checkpoint", "The path does not lead to a folder “opensimula”."),
    "missing-manifest": ProblemKind(_E, "No manifest", "The folder has no manifest.json."),
    "missing-bundle": ProblemKind(_E, "No bundle", "The taxonomy bundle that the manifest names is missing."),
    "missing-file": ProblemKind(_W, "File missing", "The manifest names an optional file that is missing."),
    "unreadable-file": ProblemKind(_E, "Unreadable file", "The system refuses to read a file."),
    "unsafe-file": ProblemKind(
        _E, "Unsafe file", "A name or link leads elsewhere, or a file is no regular one."
    ),
    "too-large": ProblemKind(_E, "Too large", "A file is over its size limit and was not read."),
    "unfinished-download": ProblemKind(_W, "Unfinished download", "A download left a partial file behind."),
    "unnamed-strategy-file": ProblemKind(
        _W, "Strategy file not in manifest", "It is loaded all the same, without a digest to check it by."
    ),
    "empty-file": ProblemKind(_E, "Empty file", "A file has no content."),
    "lfs-pointer": ProblemKind(_E, "Git LFS pointer", "The file only says where Git LFS keeps the content."),
    "compressed-file": ProblemKind(_E, "Compressed file", "The file is gzip or zip data in place of JSON."),
    "html-file": ProblemKind(_E, "Web page", "The file is a web page in place of JSON."),
    "merge-conflict": ProblemKind(
        _E, "Merge conflict", "The file has conflict markers of a version control."
    ),
    "truncated-json": ProblemKind(_E, "Cut short", "The JSON text ends before it is complete."),
    "invalid-json": ProblemKind(_E, "No valid JSON", "The text breaks the rules of JSON."),
    "too-deeply-nested": ProblemKind(
        _E, "Nested too deeply", "JSON values nest deeper than AfterImage reads."
    ),
    "byte-order-mark": ProblemKind(_E, "Byte order mark", "AfterImage refuses a file that starts with one."),
    "not-utf-8": ProblemKind(_E, "Not UTF-8", "The bytes are in another encoding; it is shown as a guess."),
    "cesu-8": ProblemKind(_E, "CESU-8", "Characters are encoded as two surrogates; AfterImage refuses that."),
    "duplicate-key": ProblemKind(
        _E, "Duplicate key", "A key stands twice in an object; only the last is read."
    ),
    "number-too-long": ProblemKind(_E, "Number too long", "An integer has more digits than can be read."),
    "lone-surrogate": ProblemKind(_E, "Broken character", "A text has half of a surrogate pair."),
    "non-finite-number": ProblemKind(_W, "No finite number", "NaN and Infinity are not part of JSON."),
    "loose-type": ProblemKind(_W, "Loose type", "A value is written as another type, but can be converted."),
    "wrong-type": ProblemKind(_E, "Wrong type", "A value has a type that the format does not allow there."),
    "missing-field": ProblemKind(_E, "Field missing", "A field that the format requires is missing."),
    "out-of-range": ProblemKind(_E, "Out of range", "A value is outside of what the format allows."),
    "foreign-producer": ProblemKind(_E, "Foreign format", "The manifest names another program or format."),
    "unsupported-version": ProblemKind(
        _E, "Unsupported version", "The format version is not one that is known."
    ),
    "digest-missing": ProblemKind(_E, "No digest", "The manifest lacks a digest that it must have."),
    "digest-malformed": ProblemKind(_E, "Malformed digest", "A digest is not 64 hex digits."),
    "digest-upper-case": ProblemKind(
        _E, "Upper-case digest", "AfterImage compares digests as lower-case text."
    ),
    "digest-mismatch": ProblemKind(
        _E, "Digest mismatch", "The content is not what the manifest was made for."
    ),
    "digest-of-another-file": ProblemKind(_E, "Swapped digest", "The digest is that of another file."),
    "strategy-without-digest": ProblemKind(
        _W, "Strategies unverified", "The manifest has no digest for them."
    ),
    "root-missing": ProblemKind(_E, "No root", "The root of a tree is not among its nodes."),
    "root-has-parent": ProblemKind(_E, "Root has a parent", "The root of a tree names a parent."),
    "second-root": ProblemKind(_E, "Several roots", "A node that is not the root has no parent."),
    "parent-missing": ProblemKind(_E, "Orphan", "The parent of a node does not exist."),
    "parent-in-other-tree": ProblemKind(
        _E, "Parent in another tree", "A node's parent is in another taxonomy."
    ),
    "parent-cycle": ProblemKind(_E, "Cycle", "Nodes are their own ancestors."),
    "wrong-factor-id": ProblemKind(_E, "Wrong factor", "A node bears a factor other than its taxonomy's."),
    "wrong-depth": ProblemKind(_E, "Wrong depth", "A node's depth is not one more than its parent's."),
    "node-key-differs": ProblemKind(_W, "Key is not the id", "A node stands under a key that is not its id."),
    "node-id-used-twice": ProblemKind(_W, "Id used twice", "Two taxonomies have a node with the same id."),
    "duplicate-factor-id": ProblemKind(_W, "Factor id used twice", "Two factors have the same id."),
    "factor-without-taxonomy": ProblemKind(
        _W, "Factor without a tree", "An accepted factor has no taxonomy."
    ),
    "taxonomy-without-factor": ProblemKind(
        _W, "Tree without a factor", "A taxonomy's factor does not exist."
    ),
    "taxonomy-of-rejected-factor": ProblemKind(
        _W, "Tree of a rejected factor", "A taxonomy belongs to a factor that was not accepted."
    ),
    "two-taxonomies": ProblemKind(_W, "Two trees of a factor", "A factor has more than one taxonomy."),
    "trace-of-unknown-node": ProblemKind(
        _W, "Trace of no node", "An expansion names a node that is missing."
    ),
    "no-strategies": ProblemKind(_W, "No strategies", "The file has an empty list: nothing can be drawn."),
    "duplicate-strategy-name": ProblemKind(_W, "Strategy name used twice", "Two strategies share one name."),
    "strategy-factor-unknown": ProblemKind(
        _W, "Unknown factor", "A strategy names a factor without a taxonomy."
    ),
    "strategy-factor-twice": ProblemKind(
        _W, "Factor named twice", "A strategy names a factor more than once."
    ),
    "weight-not-positive": ProblemKind(_E, "Weight not positive", "AfterImage refuses weights of 0 or less."),
    "weight-infinite": ProblemKind(_W, "Infinite weight", "Nothing can be drawn with an infinite weight."),
    "empty-forbidden-text": ProblemKind(_W, "Empty forbidden text", "An empty text is part of every label."),
    "contradicts-bundle": ProblemKind(_W, "Contradiction", "Run config and bundle give different values."),
    "knob-out-of-range": ProblemKind(
        _W, "Unusual value", "A run-config value is outside of what makes sense."
    ),
    "similar-siblings": ProblemKind(
        _W, "Siblings alike", "Two children of a node have the same label, or nearly the same."
    ),
    "label-in-several-branches": ProblemKind(
        _W, "Label in several branches", "A label stands in more than one place of a tree."
    ),
    "vague-label": ProblemKind(_W, "Vague label", "A label like “Other” does not say what it stands for."),
    "single-leaf": ProblemKind(_W, "Single leaf", "A tree has nothing to choose from, so it varies nothing."),
    "dominant-branch": ProblemKind(
        _W, "Dominant branch", "A branch holds most leaves, and so gets most samples."
    ),
    "children-at-limit": ProblemKind(
        _W, "Children at the limit", "A node has just as many children as the run allowed: were more cut?"
    ),
    "most-mixes-forbidden": ProblemKind(
        _W, "Most mixes forbidden", "The forbidden pairs of a strategy block more than half of its mixes."
    ),
    "factor-in-no-strategy": ProblemKind(_W, "Unused factor", "No strategy draws from an accepted factor."),
    "more-problems": ProblemKind(_W, "More problems", "Not all problems are listed."),
}
"""Every code that a problem can have; codes stay as they are once they are published."""

FOLDED_KINDS: Final = frozenset(
    {
        "similar-siblings",
        "label-in-several-branches",
        "vague-label",
        "single-leaf",
        "dominant-branch",
        "children-at-limit",
        "most-mixes-forbidden",
        "factor-in-no-strategy",
    }
)
"""Kinds of which at most ``MAX_OF_A_KIND`` are listed, and one more that says how many others there are."""
