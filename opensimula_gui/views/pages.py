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
    """

    name: str
    text: str
    icon: str

    @property
    def title(self) -> str:
        """Text of its tab, in the user's language."""
        return tr(self.text)


PAGES = (
    PageSpec("overview", marked("Overview"), "overview"),
    PageSpec("strategies", marked("Strategies"), "strategy"),
    PageSpec("run-config", marked("Run config"), "run-config"),
    PageSpec("manifest", marked("Manifest"), "manifest"),
    PageSpec("raw", marked("Raw"), "raw"),
)

PAGE_NAMES = (*(page.name for page in PAGES), "taxonomy", "problems")
"""What ``--page`` takes: the pages of the middle, the tree and the problems panel."""
