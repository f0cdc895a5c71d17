"""How a journal of edits is written: lines with checksums, the first of which says what they are about.

A line is the CRC-32 of its text in eight hex digits, a blank, the text, which is JSON, and a line feed. A
program that dies while it writes leaves a last line without a line feed, which is no line.
"""

from __future__ import annotations

import os
import time
import zlib
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Final
from urllib.parse import quote_from_bytes, unquote_to_bytes

from pydantic import BaseModel, ConfigDict

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

FORMAT: Final = 1
MAX_JOURNAL_BYTES: Final = 256 * 2**20
"""A larger file is not read: nobody has edited that much by hand."""

_CHECKSUM_CHARS: Final = 8


class JournalHeader(BaseModel):
    """What the edits of a journal were made on.

    Attributes:
        format: Version of the journal's own format.
        root: The checkpoint root; its bytes are percent-encoded where they are no plain text.
        files: SHA-256 of the documents by name, None for one that was missing.
        started_at: When the journal was begun: UTC, ISO 8601, whole seconds.
    """

    model_config = ConfigDict(frozen=True, strict=True)

    format: int
    root: str
    files: dict[str, str | None]
    started_at: str

    @property
    def path(self) -> Path:
        """The checkpoint root."""
        return Path(os.fsdecode(unquote_to_bytes(self.root)))


@dataclass(frozen=True, slots=True)
class JournalContent:
    """What a journal holds.

    Attributes:
        header: What the edits were made on; None if that can't be read.
        records: Text of each record.
        is_damaged: Whether there was more that can't be read, but for a line that was never finished.
    """

    header: JournalHeader | None
    records: tuple[str, ...]
    is_damaged: bool


def header_text(root: Path, files: Mapping[str, str | None]) -> str:
    """Return the text of the first line of a journal that begins now."""
    started_at = time.strftime("%Y-%m-%dT%H:%M:%SZ", time.gmtime())
    name = quote_from_bytes(os.fsencode(root), safe="/ :\\")
    return JournalHeader(format=FORMAT, root=name, files=dict(files), started_at=started_at).model_dump_json()


def encode_lines(texts: Iterable[str]) -> bytes:
    """Return texts, none of which has a line feed, as lines."""
    return b"".join(_line(text.encode()) for text in texts)


def decode_journal(data: bytes) -> JournalContent:
    """Return what a journal holds, up to the first line that can't be read; it never raises.

    A journal that ends within its first line holds nothing and is not damaged: nothing was ever recorded.
    """
    *lines, _unfinished = data.split(b"\n")
    texts: list[str] = []
    for line in lines:
        text = _text(line)
        if text is None:
            break
        texts.append(text)
    is_damaged = len(texts) < len(lines)
    if not texts:
        return JournalContent(None, (), is_damaged)
    try:
        header = JournalHeader.model_validate_json(texts[0])
    except ValueError:
        return JournalContent(None, (), is_damaged=True)
    return JournalContent(header, tuple(texts[1:]), is_damaged)


def _line(data: bytes) -> bytes:
    return b"%08x %s\n" % (zlib.crc32(data), data)


def _text(line: bytes) -> str | None:
    data = line[_CHECKSUM_CHARS + 1 :]
    if line[: _CHECKSUM_CHARS + 1] != b"%08x " % zlib.crc32(data):
        return None
    try:
        return data.decode()
    except UnicodeDecodeError:
        return None
