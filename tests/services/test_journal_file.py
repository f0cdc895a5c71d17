"""The lines of a journal: whatever is cut off or spoilt, what stands before it is read."""

from __future__ import annotations

import os
import sys
from pathlib import Path

import pytest

from opensimula_gui.services.journal_file import decode_journal, encode_lines, header_text

ROOT = Path("/data/ein Lauf – ☂")
FILES = {"taxonomy_bundle.json": "ab" * 32, "sampling_strategy.json": None}
RECORDS = ("{}", '{"text": "☂"}', '{"text": "ein \\n Umbruch"}')
LINES = [encode_lines([text]) for text in (header_text(ROOT, FILES), *RECORDS)]
JOURNAL = b"".join(LINES)


def test_what_is_written_is_read_again() -> None:
    content = decode_journal(JOURNAL)
    assert content.header is not None
    assert (content.header.path, content.header.files) == (ROOT, FILES)
    assert (content.records, content.is_damaged) == (RECORDS, False)


@pytest.mark.skipif(sys.platform in {"win32", "darwin"}, reason="names are Unicode there")
def test_a_path_that_is_no_unicode_is_read_again() -> None:
    root = Path(os.fsdecode(b"/data/\xff%41"))
    header = decode_journal(encode_lines([header_text(root, {})])).header
    assert header is not None
    assert header.path == root


@pytest.mark.parametrize("tail", [b"", b"\0" * 4096])
def test_a_journal_that_ends_anywhere_holds_the_lines_before(tail: bytes) -> None:
    for length in range(len(JOURNAL)):
        content = decode_journal(JOURNAL[:length] + tail)
        whole = JOURNAL[:length].count(b"\n")
        assert content.records == RECORDS[: max(whole - 1, 0)]
        assert (content.header is not None) == (whole > 0)
        assert not content.is_damaged


def test_a_spoilt_byte_takes_its_line_and_those_after_it() -> None:
    starts = [sum(map(len, LINES[:number])) for number in range(len(LINES))]
    for position in range(len(JOURNAL) - 1):
        spoilt = bytearray(JOURNAL)
        spoilt[position] ^= 0x80
        content = decode_journal(bytes(spoilt))
        number = sum(start <= position for start in starts) - 1
        assert content.records == RECORDS[: max(number - 1, 0)]
        assert (content.header is not None) == (number > 0)
        assert content.is_damaged


@pytest.mark.parametrize(
    "first", ["", "[]", "{}", '{"format": "1"}', '{"format": 1, "root": 3, "files": {}}', "[" * 10_000]
)
def test_a_first_line_that_is_no_header_makes_a_journal_damaged(first: str) -> None:
    content = decode_journal(encode_lines([first, "{}"]))
    assert (content.header, content.records, content.is_damaged) == (None, (), True)


def test_text_that_is_no_utf_8_is_damaged() -> None:
    data = LINES[0] + b"%08x \xff\n" % 0xFF000000
    content = decode_journal(data)
    assert content.header is not None
    assert (content.records, content.is_damaged) == ((), True)
