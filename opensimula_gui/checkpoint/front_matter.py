"""The front matter of a card: the YAML between two lines of ``---`` at the top of README.md.

It is edited as text, so that comments, order, quotes and line ends stay as their author wrote them.
"""

from __future__ import annotations

import json
import re
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, Final

from opensimula_gui.checkpoint.display_text import visible
from opensimula_gui.checkpoint.yaml_outline import YamlOutline
from opensimula_gui.wording import tr

if TYPE_CHECKING:
    from collections.abc import Iterable

    from opensimula_gui.checkpoint.yaml_outline import Entry

BULLET: Final = "  - "
"""What stands before an item where its author has not chosen another style."""

_OPENING = re.compile(r"\ufeff?(?:[ \t]*\r?\n)*---\r?\n")
_MARKER = re.compile(r"^(?:---|\.\.\.(?=\s|\Z))", re.MULTILINE)
_CLOSING = re.compile(r"---[ \t]*(?:\r?\n|\Z)")
_PLAIN_TEXT = re.compile(r"(?!(?:null|true|false|yes|no|on|off|y|n)\Z)[a-z][a-z0-9.-]*")
_NO_VALUE = frozenset({"~", "null", "Null", "NULL", '""', "''"})


def yaml_text(text: str) -> str:
    """Return a text as YAML on one line, in quotes unless it is a simple word; invisible characters show."""
    if _PLAIN_TEXT.fullmatch(text):
        return text
    # A JSON string is one in YAML too, but for two non-characters that YAML wants escaped.
    shown = json.dumps(visible(text), ensure_ascii=False)
    return shown.replace("\ufffe", "\\uFFFE").replace("\uffff", "\\uFFFF")


def merge_card(existing: str, generated: str) -> str:
    """Return a card with the tags of another one added; all else stays as it is written.

    Merging once more changes nothing.

    Args:
        existing: The README.md that is there.
        generated: The new card, of which only the tags are used.

    Raises:
        CheckpointFormatError: The front matter can't be followed with certainty.
    """
    place = _tag_place(existing)
    wanted = dict.fromkeys(_tag_place(generated).tags)
    missing = [tag for tag in wanted if tag not in place.tags]
    return place.filled(existing, missing) if missing else existing


@dataclass(frozen=True, slots=True)
class _TagPlace:
    """The tags of a card, and where more of them go.

    Attributes:
        tags: Those that are there.
        start: Where the text that gives way to more tags begins.
        end: Behind that text; equal to ``start`` if nothing gives way.
        before: What stands before the new tags.
        after: What stands behind them.
        bullet: What begins the line of a tag; empty for tags that stand in brackets.
        newline: What ends the line of a tag.
    """

    tags: tuple[str, ...]
    start: int
    end: int
    before: str
    after: str = ""
    bullet: str = BULLET
    newline: str = "\n"

    def filled(self, card: str, tags: Iterable[str]) -> str:
        """Return the card with tags in this place."""
        shown = [yaml_text(tag) for tag in tags]
        added = "".join(f"{self.bullet}{tag}{self.newline}" for tag in shown)
        if not self.bullet:
            added = ", ".join(shown)
        return card[: self.start] + self.before + added + self.after + card[self.end :]


def _tag_place(card: str) -> _TagPlace:
    bounds = _bounds(card)
    if bounds is None:
        return _place_before(card)
    start, end = bounds
    outline = YamlOutline(card[start:end], card.count("\n", 0, start) + 1)
    place = _place_within(outline, _newline_at(card, start))
    return replace(place, start=place.start + start, end=place.end + start)


def _bounds(card: str) -> tuple[int, int] | None:
    """Return begin and end of the YAML, or None if the card has no front matter."""
    lead = re.match(r"\ufeff?\s*", card)
    begin = lead.end() if lead else 0
    if not card.startswith("---", begin) or card.startswith("----", begin):
        return None
    opening = _OPENING.match(card)
    marker = opening and _MARKER.search(card, opening.end())
    if opening and marker and _CLOSING.match(card, marker.start()):
        return opening.end(), marker.start()
    # Programs differ in what they take for front matter here.
    reason = tr("dashes that begin front matter, whose end is not clear")
    raise YamlOutline("", card.count("\n", 0, begin) + 1).unclear(reason, 0)


def _place_before(card: str) -> _TagPlace:
    first_break = card.find("\n") + 1
    newline = _newline_at(card, first_break)
    begin = 1 if card.startswith("\ufeff") else 0
    has_gap = card.startswith(("\n", "\r\n"), begin) or begin == len(card)
    after = f"---{newline}" + ("" if has_gap else newline)
    return _TagPlace((), begin, begin, f"---{newline}tags:{newline}", after, newline=newline)


def _place_within(outline: YamlOutline, newline: str) -> _TagPlace:
    text = outline.text
    first = outline.content_start(0)
    if text.startswith("{", first):
        return _place_of_empty_mapping(outline, first, newline)
    entries = [entry for entry in outline.entries() if entry.key == "tags"]
    if not entries:
        return _TagPlace((), len(text), len(text), f"tags:{newline}", newline=newline)
    if len(entries) > 1:
        raise outline.unclear(tr("the key “tags” once more"), entries[1].start)
    return _place_of_value(outline, entries[0])


def _place_of_empty_mapping(outline: YamlOutline, start: int, newline: str) -> _TagPlace:
    flow = outline.flow(start)
    next_line = outline.finish_line(flow.end)
    is_empty = flow.last_end == start + 1
    if not is_empty or outline.content_start(next_line) < len(outline.text):
        raise outline.unclear(tr("a mapping in braces"), start)
    line_start = start - outline.column(start)
    return _TagPlace((), line_start, next_line, f"tags:{outline.text[flow.end : next_line]}", newline=newline)


def _place_of_value(outline: YamlOutline, entry: Entry) -> _TagPlace:
    start = outline.skip_blanks(entry.value_start)
    if outline.is_line_over(start):
        return _place_of_items(outline, entry, outline.next_line(start))
    if outline.text.startswith("[", start):
        return _place_in_brackets(outline, entry, start)
    return _place_of_text(outline, entry, start)


def _place_in_brackets(outline: YamlOutline, entry: Entry, start: int) -> _TagPlace:
    flow = outline.flow(start)
    _check_nothing_more(outline, entry, outline.finish_line(flow.end))
    if flow.items is None:
        raise outline.unclear(tr("tags that are no plain list"), start)
    tags = tuple(map(outline.value, flow.items))
    before = ", " if flow.needs_comma else " " if flow.items else ""
    return _TagPlace(tags, flow.last_end, flow.last_end, before, bullet="")


def _place_of_text(outline: YamlOutline, entry: Entry, start: int) -> _TagPlace:
    """Return the place for a value that is no list: it becomes the first item of one, or gives way."""
    scalar = outline.scalar(start)
    next_line = outline.finish_line(scalar.end)
    _check_nothing_more(outline, entry, next_line)
    newline = _newline_at(outline.text, next_line)
    if outline.text[scalar.start : scalar.end] in _NO_VALUE:
        before = outline.text[scalar.end : next_line]
        return _TagPlace((), entry.value_start, next_line, before, newline=newline)
    before = f"{newline}{BULLET}{outline.text[start:next_line]}"
    return _TagPlace((outline.value(scalar),), entry.value_start, next_line, before, newline=newline)


def _place_of_items(outline: YamlOutline, entry: Entry, position: int) -> _TagPlace:
    """Return the place behind the last of the items that have a line each, or below a key without any."""
    tags: list[str] = []
    columns: set[int] = set()
    bullet, end = BULLET, position
    while (dash := outline.content_start(position)) < entry.end:
        columns.add(outline.column(dash))
        if not outline.is_dash(dash) or len(columns) > 1:
            raise outline.unclear(tr("tags that are no plain list"), dash)
        start = outline.skip_blanks(dash + 1)
        bullet = f"{outline.text[dash - outline.column(dash) : dash]}- "
        if not outline.is_line_over(start):
            scalar = outline.scalar(start)
            tags.append(outline.value(scalar))
            bullet = outline.text[dash - outline.column(dash) : start]
            start = scalar.end
        position = end = outline.finish_line(start)
    return _TagPlace(tuple(tags), end, end, "", bullet=bullet, newline=_newline_at(outline.text, end))


def _check_nothing_more(outline: YamlOutline, entry: Entry, position: int) -> None:
    more = outline.content_start(position)
    if more < entry.end:
        raise outline.unclear(tr("text behind a value"), more)


def _newline_at(text: str, line_start: int) -> str:
    """Return what ends the line before."""
    return "\r\n" if text.endswith("\r\n", 0, line_start) else "\n"
