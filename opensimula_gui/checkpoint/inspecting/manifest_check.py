"""Checking the manifest: is it ours to read, and are its digests what they should be."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Any

from opensimula_gui.checkpoint.digests import sha256_text
from opensimula_gui.checkpoint.display_text import one_line
from opensimula_gui.checkpoint.file_state import DigestState, FileRole, FileState
from opensimula_gui.checkpoint.inspecting.parts import read_object
from opensimula_gui.checkpoint.layout import FORMAT_VERSION
from opensimula_gui.checkpoint.manifest import OpenSimulaManifest
from opensimula_gui.wording import tr

if TYPE_CHECKING:
    from collections.abc import Sequence

    from opensimula_gui.checkpoint.inspecting.problem_log import Report
    from opensimula_gui.checkpoint.taxonomy import TaxonomyBundle

BUNDLE_DIGEST = "taxonomy_bundle_sha256"
STRATEGY_DIGEST = "sampling_strategy_sha256"
INSTRUCTION_DIGEST = "instruction_y_sha256"

_DIGEST_FIELDS = {FileRole.BUNDLE: BUNDLE_DIGEST, FileRole.STRATEGY: STRATEGY_DIGEST}
_HEX_DIGEST = re.compile(r"[0-9a-fA-F]{64}")


def is_readable_format(raw: dict[str, Any], report: Report) -> bool:
    """Tell whether producer, format and version are ones that this program reads, and report if not."""
    for field, expected in (("producer", "afterimage"), ("format", "opensimula")):
        if raw.get(field, expected) != expected:
            message = tr(
                "“{field}” is “{value}”, not “{expected}”.",
                field=field,
                value=_shown(raw[field]),
                expected=expected,
            )
            report("foreign-producer", (field,), message)
            return False
    version = raw.get("format_version", FORMAT_VERSION)
    # A version that is no text is a fault of the field, which is reported with the others.
    if isinstance(version, str) and version != FORMAT_VERSION:
        message = tr(
            "The format version is “{version}”; this program reads {readable}.",
            version=_shown(version),
            readable=FORMAT_VERSION,
        )
        report("unsupported-version", ("format_version",), message)
        return False
    return True


def read_manifest(raw: dict[str, Any], report: Report) -> OpenSimulaManifest:
    """Return the manifest with what could be read of it."""
    required = {
        field: raw[field]
        for field in raw
        if field not in {BUNDLE_DIGEST, INSTRUCTION_DIGEST} or raw[field] is not None
    }
    for field in (INSTRUCTION_DIGEST, BUNDLE_DIGEST):
        if raw.get(field) in (None, ""):
            required[field] = ""
            report("digest-missing", (field,), tr("“{field}” is missing.", field=field))
    return read_object(
        OpenSimulaManifest,
        required,
        (),
        report,
        {"created_at": "", INSTRUCTION_DIGEST: "", BUNDLE_DIGEST: ""},
    )


def recorded_digest(manifest: OpenSimulaManifest, role: FileRole) -> str | None:
    """Return the digest that the manifest has for a document; None if it has none."""
    field = _DIGEST_FIELDS.get(role)
    return getattr(manifest, field) or None if field else None


def check_digests(manifest: OpenSimulaManifest, files: Sequence[FileState], report: Report) -> None:
    """Compare the recorded digests of files with what was read."""
    for file in files:
        field = _DIGEST_FIELDS.get(file.role)
        if field is None or file.sha256 is None:
            continue
        others = {other.sha256: other.name for other in files if other.role is not file.role}
        _check_digest(field, file.name, file.recorded_sha256, file.sha256, others, report)
        if file.role is FileRole.STRATEGY and not file.recorded_sha256 and manifest.sampling_strategy_file:
            message = tr("There is no digest for {file}.", file=one_line(file.name, 60))
            report("strategy-without-digest", (field,), message)


def check_instruction(manifest: OpenSimulaManifest, bundle: TaxonomyBundle, report: Report) -> DigestState:
    """Compare the recorded digest of the instructions with the bundle's."""
    found = sha256_text(bundle.instruction_y)
    recorded = manifest.instruction_y_sha256 or None
    _check_digest(INSTRUCTION_DIGEST, "instruction_y", recorded, found, {}, report)
    return digest_state(recorded, found)


def digest_state(recorded: str | None, found: str | None) -> DigestState:
    """Return how a recorded digest compares with the one found; None stands for a missing one."""
    if found is None:
        return DigestState.MISSING_FILE
    if recorded is None:
        return DigestState.NOT_RECORDED
    return DigestState.VERIFIED if recorded == found else DigestState.MISMATCH


def _check_digest(
    field: str, subject: str, recorded: str | None, found: str, others: dict[str | None, str], report: Report
) -> None:
    if recorded is None or recorded == found:
        return
    name = one_line(subject, 60)
    if not _HEX_DIGEST.fullmatch(recorded):
        message = tr("The digest of {file} is “{digest}”.", file=name, digest=_shown(recorded))
        report("digest-malformed", (field,), message)
    elif recorded.lower() == found:
        report("digest-upper-case", (field,), tr("The digest of {file} is in upper case.", file=name))
    elif recorded.lower() in others:
        other = one_line(others[recorded.lower()], 60)
        message = tr("The digest of {file} is that of {other}.", file=name, other=other)
        report("digest-of-another-file", (field,), message)
    else:
        message = tr("The content of {file} is not what its digest was made for.", file=name)
        report("digest-mismatch", (field,), message)


def _shown(value: Any) -> str:
    return one_line(value if isinstance(value, str) else str(value)[:60], 60)
