"""A branch as an indented list, as people write it in any text editor, and such a list read as branches."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class OutlineItem:
    """One node of an outline.

    Attributes:
        label: Its label.
        description: Its description, if it has one.
        children: The nodes below it, in order.
    """

    label: str
    description: str | None = None
    children: tuple[OutlineItem, ...] = ()
