from __future__ import annotations

from opensimula_gui.checkpoint.digests import digest_documents_for_bundle, sha256_bytes, sha256_text

ABC = "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad"


def test_digests_are_lower_case_hex_of_utf8() -> None:
    assert sha256_bytes(b"abc") == sha256_text("abc") == ABC
    assert sha256_text("ü") == sha256_bytes(b"\xc3\xbc")


def test_document_digests_depend_on_id_and_excerpt() -> None:
    first, second = digest_documents_for_bundle([("a", "ü"), ("ü", "a")])
    assert first == sha256_bytes(b'{"excerpt": "\\u00fc", "id": "a"}')
    assert first != second
    assert digest_documents_for_bundle([]) == []
