"""Names things as git does: the client recomputes these digests from what it has."""

from __future__ import annotations

import hashlib
from dataclasses import dataclass
from functools import cached_property
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Mapping


@dataclass(frozen=True)
class Blob:
    """The content of one file.

    Attributes:
        data: Its bytes.
        lfs: Whether git holds only a pointer and the bytes lie in large file storage.
    """

    data: bytes
    lfs: bool = False

    @property
    def size(self) -> int:
        """Size of the content in bytes, not of the pointer."""
        return len(self.data)

    @cached_property
    def sha256(self) -> str:
        """The name in large file storage."""
        return hashlib.sha256(self.data).hexdigest()

    @cached_property
    def pointer(self) -> bytes:
        """What git holds instead of the content of a large file."""
        lines = (
            "version https://git-lfs.github.com/spec/v1",
            f"oid sha256:{self.sha256}",
            f"size {self.size}",
        )
        return "".join(f"{line}\n" for line in lines).encode()

    @cached_property
    def oid(self) -> str:
        """The git name of what git holds."""
        return _git_name("blob", self.pointer if self.lfs else self.data)

    @property
    def etag(self) -> str:
        """What a download carries as its ETag, and what the client compares before an upload."""
        return self.sha256 if self.lfs else self.oid


def tree_oid(files: Mapping[str, Blob]) -> str:
    """Return the git name of a folder, given what lies below it by path."""
    folders: dict[str, dict[str, Blob]] = {}
    entries: list[tuple[str, bytes]] = []
    for path, blob in files.items():
        head, _, rest = path.partition("/")
        if rest:
            folders.setdefault(head, {})[rest] = blob
        else:
            entries.append((head, b"100644 " + head.encode() + b"\0" + bytes.fromhex(blob.oid)))
    for name, below in folders.items():
        # Git sorts a folder as if its name ended in a slash.
        entries.append((f"{name}/", b"40000 " + name.encode() + b"\0" + bytes.fromhex(tree_oid(below))))
    return _git_name("tree", b"".join(entry for _, entry in sorted(entries)))


def commit_oid(tree: str, parent: str | None, author: str, timestamp: int, message: str) -> str:
    """Return the git name of a commit."""
    who = f"{author} <{author}@loopback.invalid> {timestamp} +0000"
    parents = f"parent {parent}\n" if parent else ""
    return _git_name("commit", f"tree {tree}\n{parents}author {who}\ncommitter {who}\n\n{message}\n".encode())


def _git_name(kind: str, data: bytes) -> str:
    # Git names things by SHA-1; nothing here rests on its strength.
    return hashlib.sha1(f"{kind} {len(data)}\0".encode() + data, usedforsecurity=False).hexdigest()
