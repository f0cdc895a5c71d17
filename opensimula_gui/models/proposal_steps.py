"""Brings back as nodes what the critic dropped."""

from __future__ import annotations

from typing import TYPE_CHECKING

from opensimula_gui.models.bundle_value import quoted
from opensimula_gui.models.structure_steps import add_child
from opensimula_gui.models.taxonomy_steps import Step
from opensimula_gui.wording import tr

if TYPE_CHECKING:
    from opensimula_gui.checkpoint.index import TaxonomyIndex
    from opensimula_gui.checkpoint.taxonomy import ChildProposalRaw


def restore_proposal(index: TaxonomyIndex, row: int, proposal: ChildProposalRaw) -> Step:
    """Add a proposal below the row that it was made for.

    Raises:
        ValueError: It can't be added; the text says so to the user.
    """
    step = add_child(index, row, proposal.label, proposal.description).step
    names = {"proposal": quoted(proposal.label), "node": quoted(index.label(row))}
    return Step(tr("Restore {proposal} under {node}", **names), step.changes)
