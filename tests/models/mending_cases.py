"""Faulty checkpoints of every kind with the remedies that they are to get, and a way to apply those."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from opensimula_gui.checkpoint.inspection import inspect_checkpoint
from opensimula_gui.checkpoint.problems import FOLDED_KINDS
from opensimula_gui.checkpoint.rewriting import rewrite_document
from opensimula_gui.checkpoint.saving import rehash, save_edits
from opensimula_gui.models.editing_session import EditingSession
from opensimula_gui.models.mending.remedies import remedies
from tests.checkpoint.conftest import write_checkpoint
from tests.checkpoint.faults.files import FILES
from tests.checkpoint.faults.manifests import MANIFESTS
from tests.checkpoint.faults.strategies import STRATEGIES
from tests.checkpoint.faults.texts import TEXTS
from tests.checkpoint.faults.trees import TREES
from tests.checkpoint.faults.values import VALUES

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from opensimula_gui.checkpoint.problems import Problem
    from opensimula_gui.models.mending.fix import Fix, Remedy
    from tests.checkpoint.conftest import Rewriter

FAULTS = {
    fault.name: fault for fault in (*FILES, *TEXTS, *MANIFESTS, *STRATEGIES, *VALUES, *TREES) if fault.code
}

# Fault, title of each remedy, and what is left after it: other problems that the remedy brings to light.
STEPS: list[tuple[str, str, set[str]]] = [
    ("cycle", "Hang 'Rain' under a node 'Recovered'", set()),
    ("cycle", "Hang 'Rain' under the root", set()),
    ("own parent", "Hang 'Thunderstorm' under a node 'Recovered'", set()),
    ("orphan", "Hang 'Rain' under a node 'Recovered'", set()),
    ("orphan", "Hang 'Rain' under the root", set()),
    ("second root", "Hang 'Snow melt' under a node 'Recovered'", set()),
    ("parent in another tree", "Hang 'Rain' under a node 'Recovered'", set()),
    ("root has a parent", "Let 'Cause' have no parent", set()),
    ("root is deep", "Recompute the depths in 'Cause'", set()),
    ("wrong depth", "Recompute the depths in 'Cause'", set()),
    ("4,300 digits", "Recompute the depths in 'Cause'", set()),
    ("wrong factor of a node", "Give 'Snow melt' the factor of its tree", set()),
    ("key is not the id", "Set the id of 'Rain' to the key", set()),
    ("id in two trees", "Give 'Köln' another id", set()),
    ("no nodes", "Create the tree of 'Cause'", set()),
    ("factor without a tree", "Create the tree of 'Place'", set()),
    ("factor without a tree", "Reject 'Place'", {"strategy-factor-unknown"}),
    ("tree without a factor", "Drop the tree of 'Place'", {"strategy-factor-unknown"}),
    ("factor was rejected", "Accept 'Place'", set()),
    (
        "two trees of a factor",
        "Keep the first tree of 'Cause'",
        {"factor-without-taxonomy", "strategy-factor-unknown"},
    ),
    ("two factors with one id", "Keep the first factor of that id", {"taxonomy-without-factor"}),
    ("two factors with one id", "Keep the last factor of that id", {"taxonomy-without-factor"}),
    ("unknown factor", "Drop unknown factors from 'both'", set()),
    ("factor twice", "Name each factor once in 'both'", set()),
    ("no factors", "Remove 'both'", set()),
    ("weight 0", "Set the weight of 'both' to 1", set()),
    ("weight negative", "Remove 'both'", set()),
    ("weight NaN", "Set the weight of 'both' to 1", set()),
    ("weight infinite", "Set the weight of 'both' to 1", set()),
    ("weight is a word", "Set the weight of 'both' to 1", set()),
    ("empty forbidden text", "Drop the empty pairs of 'both'", set()),
    ("name twice", "Rename the second 'both'", set()),
    ("D contradicts", "Change target depth from 5 to 2", set()),
    ("NaN for a number", "Clear temperature", set()),
    ("4,301 digits in the config", "Clear temperature", set()),
]

REHASHED = "Re-hash the checkpoint"
AS_READ = "Write {} as it was read"
AT_ONCE = "It is written to disk at once; the state before is kept as a backup."

# Fault and title of its remedy; afterwards there is no error left.
FILE_FIXES = [
    ("bundle changed", REHASHED),
    ("instructions changed", REHASHED),
    ("strategies changed", REHASHED),
    ("strategies without digest", REHASHED),
    ("digest missing", REHASHED),
    ("digest null", REHASHED),
    ("digest empty", REHASHED),
    ("digest upper case", REHASHED),
    ("digest of another file", REHASHED),
    ("digest malformed", REHASHED),
    ("digest is a number", REHASHED),
    ("strategies not named", "Name sampling_strategy.json in the manifest"),
    ("partial strategy", "Take sampling_strategy.json out of the manifest"),
    ("bundle with BOM", "Remove the byte order mark of taxonomy_bundle.json"),
    ("config with BOM", "Remove the byte order mark of run_config.json"),
    ("node stands twice", "Keep the last of the two in taxonomy_bundle.json"),
    ("setting stands twice", "Keep the first of the two in run_config.json"),
    ("no root", "Set the root of a tree"),
    ("Latin-1", AS_READ.format("sampling_strategy.json")),
    ("CESU-8", AS_READ.format("taxonomy_bundle.json")),
    ("half a surrogate pair", AS_READ.format("taxonomy_bundle.json")),
    ("key with half a pair", AS_READ.format("run_config.json")),
    ("id is missing", AS_READ.format("taxonomy_bundle.json")),
    ("number as text", AS_READ.format("taxonomy_bundle.json")),
    ("provenance item is null", AS_READ.format("taxonomy_bundle.json")),
    ("NaN in an unknown field", AS_READ.format("taxonomy_bundle.json")),
    ("forbidden pair of one", AS_READ.format("sampling_strategy.json")),
    ("no date", AS_READ.format("manifest.json")),
]


FLAWS = FOLDED_KINDS
"""What may be said of the small checkpoint of these tests; none of it is a fault."""


class Patient:
    """A checkpoint with faults, open for mending."""

    def __init__(self, root: Path, *faults: Callable[[Rewriter], object]) -> None:
        rewrite = write_checkpoint(root)
        for fault in faults:
            fault(rewrite)
        self.root = root
        self.session = EditingSession(inspect_checkpoint(root))
        self.session.start_mending()

    def problem(self, code: str) -> Problem:
        return next(problem for problem in self.session.inspection.problems if problem.code == code)

    def remedies(self, code: str) -> tuple[Remedy, ...]:
        return remedies(self.problem(code), self.session, self.session.inspection)

    def fix(self, code: str, title: str) -> Fix:
        found = {remedy.one.title: remedy.one for remedy in self.remedies(code)}
        return found[title]

    def perform(self, fix: Fix) -> None:
        assert fix.build is not None
        self.session.perform(fix.build())

    def save(self) -> set[str]:
        """Save, and return the codes of the problems that are found then."""
        edits = self.session.edits()
        save_edits(
            self.session.inspection,
            bundle=edits.bundle,
            sampling_strategy=edits.sampling_strategy,
            run_config=edits.run_config,
        )
        return {problem.code for problem in inspect_checkpoint(self.root).problems} - FLAWS

    def documents(self) -> list[Any]:
        copy = self.session.working_copy()
        parts = (copy.bundle, copy.sampling_strategy, copy.run_config)
        return [part and part.model_dump(mode="json", warnings=False) for part in parts]


def do(fix: Fix, root: Path) -> None:
    assert fix.build is None
    assert fix.work is not None
    if fix.work.way is None:
        rehash(root)
    else:
        rewrite_document(inspect_checkpoint(root), fix.work.name, fix.work.way, fix.work.pointers)
