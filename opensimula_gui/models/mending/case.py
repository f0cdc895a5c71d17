"""A checkpoint with its problems, as whoever plans a remedy looks at it: as it is now, with all edits."""

from __future__ import annotations

from functools import cached_property
from typing import TYPE_CHECKING, Final

from opensimula_gui.checkpoint.inspecting.relations_check import check_factors, ids_used_twice, repeated_id
from opensimula_gui.checkpoint.pointers import format_pointer
from opensimula_gui.checkpoint.taxonomy import TaxonomyBundle
from opensimula_gui.checkpoint.tree_rules import TreeRule, fault_path, tree_faults
from opensimula_gui.models.mending.right_depths import wrong_depths

if TYPE_CHECKING:
    from collections.abc import Sequence

    from opensimula_gui.checkpoint.index import TaxonomyIndex
    from opensimula_gui.checkpoint.inspection import CheckpointInspection
    from opensimula_gui.checkpoint.pointers import Path
    from opensimula_gui.checkpoint.problems import Problem
    from opensimula_gui.checkpoint.taxonomy import FactorTaxonomy
    from opensimula_gui.models.editing_session import EditingSession

_NO_BUNDLE: Final = TaxonomyBundle(instruction_y="", target_depth_D=1, proposal_N=1)
_KINDS: Final = {"parent-in-other-tree": str(TreeRule.PARENT_MISSING)}
"""Problems that are told apart only where they are listed, and what they are to the tree itself."""


class Case:
    """A snapshot to plan by.

    Problems name places by text that is made to be shown, so places are not read from there: the faults are
    looked for anew, and a problem is the fault whose place reads the same. What was mended has none any more.

    Args:
        session: The checkpoint with its edits; its bundle can be shown.
        index: Its taxonomies.
        found: The problems as they are listed.
    """

    def __init__(self, session: EditingSession, index: TaxonomyIndex, found: CheckpointInspection) -> None:
        self.session = session
        self.index = index
        self.found = found
        # By the number of a tree: looking at all nodes once for each of a thousand problems takes minutes.
        self._keys_by_id: dict[int, dict[str, list[str]]] = {}
        self._wrong_depths: dict[int, dict[str, int]] = {}

    @cached_property
    def bundle(self) -> TaxonomyBundle:
        """The bundle with all edits."""
        return self.session.working_copy().bundle or _NO_BUNDLE

    def paths(self, problems: Sequence[Problem]) -> list[Path]:
        """Return the places of those problems of the bundle that are still there, as keys and positions."""
        return [
            self._places[kind, problem.pointer]
            for problem in problems
            if ((kind := _KINDS.get(problem.code, problem.code)), problem.pointer) in self._places
        ]

    def keys_of_id(self, number: int, node_id: str) -> list[str]:
        """Return the keys of the nodes of a tree that have an id, which is the key itself in a sound file."""
        if number not in self._keys_by_id:
            keys: dict[str, list[str]] = {}
            for key, node in self.bundle.taxonomies[number].nodes.items():
                keys.setdefault(node.id, []).append(key)
            self._keys_by_id[number] = keys
        return self._keys_by_id[number].get(node_id, [])

    def wrong_depths(self, number: int) -> dict[str, int]:
        """Return the right depth of each node of a tree that has another one, by key."""
        if number not in self._wrong_depths:
            self._wrong_depths[number] = wrong_depths(self.bundle.taxonomies[number])
        return self._wrong_depths[number]

    def row(self, path: Path) -> int:
        """Return the row of the node that a place of the bundle lies in; ``NO_ROW`` if it lies in none."""
        return self.index.find(str(path[3]), int(path[1]))

    def taxonomy(self, path: Path) -> FactorTaxonomy:
        """Return the tree that a place of the bundle lies in."""
        return self.bundle.taxonomies[int(path[1])]

    def top_row(self, path: Path) -> int:
        """Return the top row of the tree that a place lies in, or of the factor that it is about."""
        if path[0] == "factors":
            factor = self.bundle.factors[int(path[1])]
            return next(row for row in self.index.top_rows if self.index.factor(row) is factor)
        number = int(path[1])
        return next(row for row in self.index.top_rows if self.index.taxonomy_number(row) == number)

    @cached_property
    def _places(self) -> dict[tuple[str, str], Path]:
        places: dict[tuple[str, str], Path] = {}

        def note(code: str, path: Path, message: str, line: int | None = None) -> None:  # noqa: ARG001 - a Report
            places[code, format_pointer(path)] = path

        check_factors(self.bundle, note)
        for number, key, home in ids_used_twice(self.bundle.taxonomies):
            note(*repeated_id(number, key, home))
        for number, taxonomy in enumerate(self.bundle.taxonomies):
            for fault in tree_faults(taxonomy):
                note(str(fault.rule), ("taxonomies", number, *fault_path(fault)), "")
            for key, node in taxonomy.nodes.items():
                if node.id != key:
                    note("node-key-differs", ("taxonomies", number, "nodes", key, "id"), "")
        return places
