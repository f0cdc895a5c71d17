"""SHA-256 digests as the format uses them."""

from __future__ import annotations

import hashlib
import json
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable


def sha256_bytes(data: bytes) -> str:
    """Return the lower-case hex SHA-256 of ``data``."""
    return hashlib.sha256(data).hexdigest()


def sha256_text(text: str) -> str:
    """Return the lower-case hex SHA-256 of the UTF-8 bytes of ``text``."""
    return sha256_bytes(text.encode())


def digest_documents_for_bundle(doc_parts: Iterable[tuple[str, str]]) -> list[str]:
    """Return one digest for each pair of document id and excerpt, for ``document_digests``.

    The digest is taken over the pair as a JSON object with sorted keys and ASCII escapes.
    """
    return [
        sha256_text(json.dumps({"excerpt": excerpt, "id": document_id}, sort_keys=True))
        for document_id, excerpt in doc_parts
    ]
