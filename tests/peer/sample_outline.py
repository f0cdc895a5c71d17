"""Reads the prepared content of the sample checkpoint: outlines of trees, documents, and answers.

A line of an outline is ``[mark] Label [= variant; variant] [| description [| phrase]]
[@document.paragraph]``, indented by two spaces a level. Variants are near-duplicates that the
critic merges into the label. Marks: ``-`` the critic drops it, ``+`` it adds it. ``>`` opens a plan.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from pathlib import Path

CONTENT = Path(__file__).resolve().parent.parent / "data" / "sample"
DROPPED, ADDED = "-", "+"


@dataclass
class Category:
    """One line of an outline and the lines below it."""

    label: str
    mark: str = ""
    variants: list[str] = field(default_factory=list)
    description: str | None = None
    phrase: str = ""
    sources: list[tuple[str, int]] = field(default_factory=list)
    children: list[Category] = field(default_factory=list)
    plans: list[str] = field(default_factory=list)

    @property
    def kept(self) -> list[Category]:
        """The children that a critic keeps."""
        return [child for child in self.children if child.mark != DROPPED]


def read_outline(name: str) -> Category:
    """Return the root of one outline file."""
    root, *rest = (CONTENT / name).read_text(encoding="utf-8").splitlines()
    top = _category(root)
    stack = [top]
    for line in rest:
        if line.startswith("> "):
            top.plans.append(line[2:])
            continue
        category = _category(line.strip())
        # The root's children stand at the margin, so that the files stay narrow.
        del stack[(len(line) - len(line.lstrip())) // 2 + 1 :]
        stack[-1].children.append(category)
        stack.append(category)
    return top


def read_sections(name: str) -> dict[str, str]:
    """Return the text below each ``# heading`` of a file."""
    text = (CONTENT / name).read_text(encoding="utf-8")
    sections = (section.partition("\n") for section in re.split(r"(?m)^# ", text) if section)
    return {heading: body.strip() for heading, _, body in sections}


def read_blocks(name: str) -> dict[str, dict[str, str]]:
    """Return the ``key: text`` lines below each ``# heading`` of a file."""
    return {
        heading: {key: text for key, _, text in (line.partition(": ") for line in body.splitlines())}
        for heading, body in read_sections(name).items()
    }


def _category(line: str) -> Category:
    sources = [(document, int(number)) for document, number in re.findall(r" @(\w+)\.(\d+)", line)]
    line = re.sub(r" @\w+\.\d+", "", line)
    mark = line[0] if line[:2] in ("- ", "+ ") else ""
    head, *texts = (part.strip() for part in line.removeprefix(f"{mark} ").split(" | "))
    label, _, variants = head.partition(" = ")
    return Category(
        label=label,
        mark=mark,
        variants=[variant.strip() for variant in variants.split(";") if variant],
        description=texts[0] if texts else None,
        phrase=texts[1] if len(texts) > 1 else "",
        sources=sources,
    )
