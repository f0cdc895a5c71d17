"""A branch as an indented list, as people write it in any text editor, and such a list read as branches.

Each node is a line of its own, two blanks further in than the one above it, with its description below::

    - Email
      > Whatever comes by mail.
      - Phishing

What is read may look otherwise: see ``outline_reading``.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from opensimula_gui.checkpoint.outline_quoting import needs_quotes, quoted, stands_on_a_line, unquoted

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from opensimula_gui.checkpoint.index import TaxonomyIndex

_INDENT: Final = "  "


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


def outline_text(index: TaxonomyIndex, rows: Iterable[int]) -> str:
    """Return branches as an indented list; a branch that stands below another one comes with that.

    Args:
        index: The rows.
        rows: Their heads.
    """
    return _joined(_rows_in_order(index, index.heads(rows)))


def items_text(items: Sequence[OutlineItem]) -> str:
    """Return the nodes of an outline as an indented list."""
    return _joined(_items_in_order(items))


_Line = tuple[int, str, str | None]
"""How many nodes stand above, label and description."""


def _rows_in_order(index: TaxonomyIndex, heads: Sequence[int]) -> Iterator[_Line]:
    for head in heads:
        top = index.depth(head)
        for row in index.rows_below(head):
            source = index.node(row) or index.factor(row)
            yield index.depth(row) - top, index.label(row), source.description if source else None


def _items_in_order(items: Sequence[OutlineItem]) -> Iterator[_Line]:
    stack = [(0, item) for item in reversed(items)]
    while stack:
        level, item = stack.pop()
        yield level, item.label, item.description
        stack.extend((level + 1, child) for child in reversed(item.children))


def _joined(nodes: Iterable[_Line]) -> str:
    lines: list[str] = []
    for level, label, description in nodes:
        indent = _INDENT * level
        lines.append(f"{indent}- {quoted(label) if needs_quotes(label) else label}")
        if description is not None:
            lines.extend(f"{indent}{_INDENT}{line}" for line in _description_lines(description))
    return "".join(f"{line}\n" for line in lines)


def _description_lines(text: str) -> list[str]:
    lines = text.split("\n")
    is_bare = all(map(stands_on_a_line, lines)) and unquoted(text) is None
    return [f"> {line}" if line else ">" for line in (lines if is_bare else [quoted(text)])]
