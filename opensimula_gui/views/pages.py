"""Names and order of the pages and panes, as ``--page``, the menus and the settings know them."""

from __future__ import annotations

from dataclasses import dataclass

from opensimula_gui.wording import marked, tr


@dataclass(frozen=True, slots=True)
class PageSpec:
    """One page of the middle.

    Attributes:
        name: Stable name, used by ``--page`` and the settings.
        text: Text of its tab, in English.
        icon: Name of its icon.
        meaning: What it shows, in a sentence, in English.
    """

    name: str
    text: str
    icon: str
    meaning: str

    @property
    def title(self) -> str:
        """Text of its tab, in the user's language."""
        return tr(self.text)


PAGES = (
    PageSpec(
        "overview",
        marked("Overview"),
        "overview",
        marked(
            "What the checkpoint is at a glance: its instruction y, target depth D and proposals N "
            "(section 2.1 of the Simula paper), and a card for each factor."
        ),
    ),
    PageSpec(
        "strategies",
        marked("Strategies"),
        "strategy",
        marked(
            "The sampling strategies: which factors are drawn together, how often, and which labels never "
            "meet (section 2.2 of the Simula paper)."
        ),
    ),
    PageSpec(
        "run-config",
        marked("Run config"),
        "run-config",
        marked(
            "The settings that the run was made with, among them D, N and S (section 2.1 of the Simula "
            "paper) and K and c (section 2.2)."
        ),
    ),
    PageSpec(
        "manifest",
        marked("Manifest"),
        "manifest",
        marked("Who wrote the checkpoint and when, and whether its bytes are still those that were written."),
    ),
    PageSpec(
        "raw",
        marked("Raw"),
        "raw",
        marked("The files of the checkpoint, letter for letter as they are on disk."),
    ),
)

PAGE_NAMES = (*(page.name for page in PAGES), "taxonomy", "problems")
"""What ``--page`` takes: the pages of the middle, the tree and the problems panel."""
