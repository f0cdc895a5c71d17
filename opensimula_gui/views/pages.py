"""Names and order of the pages and panes, as ``--page``, the menus and the settings know them."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class PageSpec:
    """One page of the middle.

    Attributes:
        name: Stable name, used by ``--page`` and the settings.
        title: Text of its tab.
        icon: Name of its icon.
    """

    name: str
    title: str
    icon: str


PAGES = (
    PageSpec("overview", "Overview", "overview"),
    PageSpec("strategies", "Strategies", "strategy"),
    PageSpec("run-config", "Run config", "run-config"),
    PageSpec("manifest", "Manifest", "manifest"),
    PageSpec("raw", "Raw", "raw"),
)

PAGE_NAMES = (*(page.name for page in PAGES), "taxonomy", "problems")
"""What ``--page`` takes: the pages of the middle, the tree and the problems panel."""
