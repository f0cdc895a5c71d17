"""Carrying text through a QPlainTextEdit and back without a loss.

Qt's documents have one kind of paragraph end, so a carriage return, U+2029 and two noncharacters would come
back as line feeds. They are shown as stand-ins that the text does not have, and put back when it is read.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from itertools import chain
from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from collections.abc import Mapping

_PARAGRAPH_END: Final = "\u2029"
_PREFERRED: Final = {"\r": "␍", _PARAGRAPH_END: "¶", "\ufdd0": "\ue000", "\ufdd1": "\ue001"}
_PRIVATE_USE: Final = range(0xE000, 0xF900)
_BARE_LINE_FEED: Final = re.compile("(?<!\r)\n")


@dataclass(frozen=True, slots=True)
class BlockText:
    """A text as a document shows it, with what is needed to get the original back.

    Attributes:
        shown: What to put into the document.
        newline: The line end of the original.
        stand_ins: What each stand-in stands for.
    """

    shown: str
    newline: str
    stand_ins: Mapping[str, str]

    def original(self, raw: str) -> str:
        """Return the text that a document's raw text stands for, after any editing."""
        text = raw.replace(_PARAGRAPH_END, self.newline)
        for stand_in, char in self.stand_ins.items():
            text = text.replace(stand_in, char)
        return text


def block_text(text: str) -> BlockText:
    """Prepare a text for a document.

    Windows line ends are kept as long as all line ends are such; otherwise each carriage return is a
    character of its own.
    """
    newline = "\n" if "\r\n" not in text or _BARE_LINE_FEED.search(text) else "\r\n"
    shown = text.replace(newline, "\n")
    stand_ins: dict[str, str] = {}
    for char, preferred in _PREFERRED.items():
        if char in shown:
            free = chain([preferred], map(chr, _PRIVATE_USE))
            stand_in = next(item for item in free if item not in shown)
            shown = shown.replace(char, stand_in)
            stand_ins[stand_in] = char
    return BlockText(shown, newline, stand_ins)
