"""What the push dialog is filled with, and what its user asks for."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from opensimula_gui.checkpoint.inspection import CheckpointInspection
    from opensimula_gui.checkpoint.repo_address import RepoAddress
    from opensimula_gui.checkpoint.transfer import CardChoice


@dataclass(frozen=True, slots=True)
class PushFields:
    """What the fields of the dialog say.

    Attributes:
        address: Repository, branch (None for the main one) and folder; unchecked, as it was typed.
        message: Title of the commit; empty for the usual one.
        private: Whether a repository that does not exist yet is made private.
        create_pr: Whether to make a pull request in place of a commit on the branch.
        card_choice: What to do with the card; None until the user has chosen.
        card_text: A card that the user wrote; None for the generated one.
    """

    address: RepoAddress
    message: str
    private: bool
    create_pr: bool
    card_choice: CardChoice | None = None
    card_text: str | None = None


@dataclass(frozen=True, slots=True)
class LocalState:
    """The checkpoint that would be pushed, as the window shows it.

    Attributes:
        name: Name of the run; untrusted.
        inspection: What is on disk, as far as the window knows.
        is_edited: Whether the window shows edits that are not on disk.
        edit_count: How many fields were edited; 0 while something is only typed.
    """

    name: str
    inspection: CheckpointInspection
    is_edited: bool = False
    edit_count: int = 0
