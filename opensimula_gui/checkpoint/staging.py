"""Build the next state of ``opensimula/`` as a complete folder of its own, safely on disk."""

from __future__ import annotations

import contextlib
import hashlib
import os
import re
import shutil
import stat
import uuid
from dataclasses import dataclass, field
from pathlib import Path
from typing import TYPE_CHECKING, Final

from opensimula_gui.checkpoint.display_text import one_line
from opensimula_gui.checkpoint.errors import ChangedOnDiskError, SaveError
from opensimula_gui.checkpoint.layout import opensimula_dir
from opensimula_gui.wording import tr

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

STAGING_PREFIX: Final = ".opensimula-saving-"
"""Folders beside ``opensimula/`` that begin like this belong to a save; without a saver they are litter."""

_STAGING_NAME = re.compile(re.escape(STAGING_PREFIX) + r"[0-9A-Za-z-]+")
_CHUNK_BYTES: Final = 1 << 18
"""Larger pieces get fresh memory each time, which takes longer than copying them."""

_LARGE_BYTES: Final = 4 << 20
"""From here on a second thread is worth its start."""

_BINARY: Final = getattr(os, "O_BINARY", 0)
_READ_FLAGS: Final = os.O_RDONLY | _BINARY | getattr(os, "O_NOFOLLOW", 0) | getattr(os, "O_NONBLOCK", 0)
_NEW_FILE_FLAGS: Final = os.O_RDWR | os.O_CREAT | os.O_EXCL | _BINARY


@dataclass(frozen=True, slots=True)
class NewState:
    """What ``opensimula/`` is to become.

    Attributes:
        source: The folder of which everything is kept that is neither written nor removed; need not exist.
        written: New bytes by file name, in the order of writing.
        removed: Names of files that are not kept.
        expected: What the source must hold: SHA-256 by file name, None for a file that must not be there.
    """

    source: Path
    written: Mapping[str, bytes]
    removed: frozenset[str] = frozenset()
    expected: Mapping[str, str | None] = field(default_factory=dict)


@contextlib.contextmanager
def staging_folder(root: Path) -> Iterator[Path]:
    """Make a new, empty ``opensimula/`` in a folder of its own beside the real one.

    The folder around it is private, since there may be private files among those that are copied. It is
    removed in the end, with all that has not been moved elsewhere.
    """
    outer = root / f"{STAGING_PREFIX}{uuid.uuid4().hex[:12]}"
    outer.mkdir(0o700)
    try:
        staged = opensimula_dir(outer)
        staged.mkdir()
        yield staged
    finally:
        # What can't be removed now is litter that the next save sweeps up.
        remove_quietly(outer)


def remove_quietly(folder: Path) -> None:
    """Remove a folder of ours as far as the system lets us."""
    # rmtree's own ignore_errors lets a failing fstat through.
    with contextlib.suppress(OSError):
        shutil.rmtree(folder)


def stage(state: NewState, staged: Path) -> None:
    """Fill a new folder with a state, and see to it that all of it is on disk.

    Args:
        state: What to put there.
        staged: An empty folder.

    Raises:
        ChangedOnDiskError: The source is not what was expected, or changed while it was copied.
        SaveError: The source holds something that can't be copied.
        OSError: The system refused.
    """
    before = _entries(state.source)
    _check_expected_names(state, before)
    for name in before:
        if name in state.written or name in state.removed:
            _check_digest(state, name, _digest(state.source / name) if name in state.expected else "")
        else:
            _copy(state, name, staged)
    for name, data in state.written.items():
        _write(staged / name, data, state.source / name if name in before else None)
    _finish_folder(staged, state.source)
    if _entries(state.source) != before:
        raise _changed(state.source)


@contextlib.contextmanager
def open_regular(path: Path) -> Iterator[int]:
    """Open a file for reading that is no link, device or pipe, without ever waiting for it.

    Raises:
        SaveError: It is something else.
        OSError: The system refused.
    """
    with _descriptor(path, _READ_FLAGS) as descriptor:
        if not stat.S_ISREG(os.fstat(descriptor).st_mode):
            raise SaveError(
                tr(
                    "{path} is no regular file, so it can't be carried over.",
                    path=one_line(str(path)),
                ),
                tr("Move it out of the folder, then save again."),
            )
        yield descriptor


def write_new_file(path: Path, data: bytes) -> None:
    """Write a file that must not exist yet, and wait until its bytes are on disk.

    Raises:
        OSError: The system refused.
    """
    with _new_file(path) as file:
        _write_all(file, data)
        os.fsync(file)


def is_staging_name(name: str) -> bool:
    """Tell whether a name beside ``opensimula/`` is one that a save gives its unfinished folder."""
    return _STAGING_NAME.fullmatch(name) is not None


def sync_folder(folder: Path) -> None:
    """Wait until the names in a folder are on disk; Windows knows no such call."""
    if os.name == "nt":  # pragma: no cover - runs on Windows only
        return
    descriptor = os.open(folder, os.O_RDONLY)
    try:
        os.fsync(descriptor)
    finally:
        os.close(descriptor)


def _entries(folder: Path) -> dict[str, tuple[int, int, int]]:
    try:
        with os.scandir(folder) as entries:
            return {entry.name: _mark(entry) for entry in entries}
    except FileNotFoundError:
        return {}


def _mark(entry: os.DirEntry[str]) -> tuple[int, int, int]:
    facts = entry.stat(follow_symlinks=False)
    return facts.st_ino, facts.st_size, facts.st_mtime_ns


def _check_expected_names(state: NewState, present: Mapping[str, object]) -> None:
    for name, digest in state.expected.items():
        if (name in present) is not (digest is not None):
            raise _changed(state.source, name)


def _check_digest(state: NewState, name: str, found: str) -> None:
    if state.expected.get(name, found) != found:
        raise _changed(state.source, name)


def _changed(folder: Path, name: str = "") -> ChangedOnDiskError:
    what = folder / name if name else folder
    return ChangedOnDiskError(
        tr("{path} was changed by another program since it was opened.", path=one_line(str(what))),
        tr("Reload it to see what is there now, or save your edits as a copy."),
    )


def _digest(path: Path) -> str:
    # A document may be a link to another file of the folder; the reader follows no other.
    with open_regular(path.resolve()) as source:
        return _digest_of(source)


def _digest_of(descriptor: int) -> str:
    digest = hashlib.sha256()
    for chunk in _chunks(descriptor):
        digest.update(chunk)
    return digest.hexdigest()


def _copy(state: NewState, name: str, staged: Path) -> None:
    """Copy one entry of the source; a folder with all that is in it."""
    _copy_entry(state, state.source / name, staged / name)
    folders = [Path(name)] if _is_folder(state.source / name) else []
    for folder in folders:
        for entry in sorted((state.source / folder).iterdir()):
            _copy_entry(state, entry, staged / folder / entry.name)
            if _is_folder(entry):
                folders.append(folder / entry.name)
    # Innermost first: a folder without write permission must be full before it gets its mode.
    for folder in reversed(folders):
        _finish_folder(staged / folder, state.source / folder)


def _is_folder(path: Path) -> bool:
    return stat.S_ISDIR(path.lstat().st_mode)


def _copy_entry(state: NewState, old: Path, new: Path) -> None:
    name = str(old.relative_to(state.source))
    mode = old.lstat().st_mode
    if stat.S_ISDIR(mode):
        new.mkdir()
    elif stat.S_ISLNK(mode):
        new.symlink_to(old.readlink())
        _check_digest(state, name, _digest(old) if name in state.expected else "")
    else:
        _check_digest(state, name, _copy_file(old, new))


def _copy_file(old: Path, new: Path) -> str:
    """Copy a file and wait until it is on disk; return the digest of what was copied."""
    with open_regular(old) as source, _new_file(new) as copy:
        for chunk in _chunks(source):
            _write_all(copy, chunk)
        _carry_owner(old, new)
        shutil.copystat(old, new)
        size_bytes = os.lseek(copy, 0, os.SEEK_CUR)
        os.lseek(copy, 0, os.SEEK_SET)
        return _synced_digest(copy, size_bytes)


def _synced_digest(copy: int, size_bytes: int) -> str:
    """Wait until a file is on disk, and hash it; a large one meanwhile, since both take equally long."""
    if size_bytes < _LARGE_BYTES:
        os.fsync(copy)
        return _digest_of(copy)
    # Imported here: it brings in logging, which costs the terminal tool more than most of its commands.
    from concurrent.futures import ThreadPoolExecutor  # noqa: PLC0415

    with ThreadPoolExecutor(max_workers=1) as hashing:
        digest = hashing.submit(_digest_of, copy)
        os.fsync(copy)
    return digest.result()


def _write(new: Path, data: bytes, old: Path | None) -> None:
    with _new_file(new) as file:
        _write_all(file, data)
        if old is not None:
            _carry_owner(old, new)
            shutil.copymode(old, new)
        os.fsync(file)


def _finish_folder(new: Path, old: Path) -> None:
    if old.exists():
        _carry_owner(old, new)
        shutil.copystat(old, new)
    sync_folder(new)


def _carry_owner(old: Path, new: Path) -> None:
    """Give a copy its original's owner, where that differs and we may."""
    before, after = old.stat(), new.stat()
    if hasattr(os, "chown") and (before.st_uid, before.st_gid) != (after.st_uid, after.st_gid):
        with contextlib.suppress(PermissionError):
            os.chown(new, before.st_uid, before.st_gid)


@contextlib.contextmanager
def _new_file(path: Path) -> Iterator[int]:
    with _descriptor(path, _NEW_FILE_FLAGS) as descriptor:
        yield descriptor


@contextlib.contextmanager
def _descriptor(path: Path, flags: int) -> Iterator[int]:
    descriptor = os.open(path, flags, 0o666)
    try:
        yield descriptor
    except BaseException:
        with contextlib.suppress(OSError):
            os.close(descriptor)
        raise
    # Some network file systems tell only here that a write has failed.
    os.close(descriptor)


def _chunks(descriptor: int) -> Iterator[bytes]:
    while chunk := os.read(descriptor, _CHUNK_BYTES):
        yield chunk


def _write_all(descriptor: int, data: bytes) -> None:
    rest = memoryview(data)
    while rest:
        rest = rest[os.write(descriptor, rest) :]
