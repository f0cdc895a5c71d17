"""A digest that does not match is explained as far as that can be proved, and no further."""

from __future__ import annotations

import json
import shutil
import unicodedata
from dataclasses import replace
from typing import TYPE_CHECKING, Any

import pytest

from opensimula_gui.checkpoint.digest_doctor import Cause, diagnose, is_original, mismatches
from opensimula_gui.checkpoint.encoding import encode_bundle, encode_strategy
from opensimula_gui.checkpoint.inspection import inspect_checkpoint
from tests.checkpoint.conftest import INSTRUCTION, digest, write_json
from tests.checkpoint.faults.changes import BUNDLE, MANIFEST, STRATEGY, put, swap, text

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from opensimula_gui.checkpoint.digest_doctor import Diagnosis
    from opensimula_gui.checkpoint.inspection import CheckpointInspection
    from tests.checkpoint.conftest import Rewriter

BOM = "\ufeff"


@pytest.fixture
def kept(checkpoint: Path, tmp_path: Path) -> CheckpointInspection:
    """Return the state before any change, with the very bytes that AfterImage would write."""
    folder = checkpoint / "opensimula"
    found = inspect_checkpoint(checkpoint)
    assert found.bundle
    assert found.sampling_strategy
    (folder / BUNDLE).write_bytes(encode_bundle(found.bundle))
    (folder / STRATEGY).write_bytes(encode_strategy(found.sampling_strategy))
    document = json.loads((folder / MANIFEST).read_bytes())
    for key in ("taxonomy_bundle", "sampling_strategy"):
        document[f"{key}_sha256"] = digest(folder / f"{key}.json")
    write_json(folder / MANIFEST, document)
    shutil.copytree(checkpoint, tmp_path / "kept")
    return inspect_checkpoint(tmp_path / "kept")


def diagnosis(root: Path, kept: CheckpointInspection | None = None) -> Diagnosis:
    found = inspect_checkpoint(root)
    (mismatch,) = mismatches(found)
    return diagnose(mismatch, found, kept)


def crlf(before: str) -> bytes:
    return before.replace("\n", "\r\n").encode()


@pytest.mark.parametrize(
    ("change", "causes"),
    [
        (crlf, [Cause.LINE_ENDS]),
        (lambda t: t.replace("\n", "\r\n", 3), [Cause.LINE_ENDS]),
        (lambda t: BOM + t, [Cause.BYTE_ORDER_MARK]),
        (lambda t: t.rstrip("\n"), [Cause.FINAL_NEWLINE]),
        (lambda t: t + "\n\n", [Cause.FINAL_NEWLINE]),
        (lambda t: crlf(BOM + t.rstrip("\n")), list(Cause)[2::-1]),
        (lambda t: json.dumps(json.loads(t)), [Cause.LAYOUT]),
        (lambda t: json.dumps(json.loads(t), indent=2, ensure_ascii=False) + "\n\n", None),
    ],
)
@pytest.mark.parametrize("name", [BUNDLE, STRATEGY])
def test_what_only_concerns_the_form_is_proved_by_the_digest(
    rewrite: Rewriter,
    checkpoint: Path,
    kept: CheckpointInspection,
    name: str,
    change: Callable[[str], str | bytes],
    causes: list[Cause] | None,
) -> None:
    text(name, change, redigest=False)(rewrite)
    found = diagnosis(checkpoint)
    assert set(found.causes) == set(causes or [Cause.FINAL_NEWLINE])
    assert found.is_harmless
    assert (found.is_proved_by_backup, found.has_backup, found.changes) == (False, False, ())


def test_line_ends_of_windows_may_be_the_original(rewrite: Rewriter, checkpoint: Path) -> None:
    text(BUNDLE, crlf)(rewrite)
    text(BUNDLE, lambda t: t, redigest=False)(rewrite)
    assert diagnosis(checkpoint).causes == (Cause.LINE_ENDS,)


def test_windows_line_ends_may_be_what_afterimage_wrote(
    rewrite: Rewriter, checkpoint: Path, kept: CheckpointInspection
) -> None:
    text(BUNDLE, crlf)(rewrite)
    text(BUNDLE, lambda t: json.dumps(json.loads(t)), redigest=False)(rewrite)
    assert diagnosis(checkpoint).causes == (Cause.LAYOUT,)


def test_a_backup_with_the_digest_proves_what_was_changed(
    rewrite: Rewriter, checkpoint: Path, kept: CheckpointInspection
) -> None:
    put(BUNDLE, "taxonomies", 0, "nodes", "node_c2", "label", value="Thaw", redigest=False)(rewrite)
    found = diagnosis(checkpoint, kept)
    assert (found.causes, found.is_proved_by_backup) == ((Cause.CONTENT,), True)
    assert not found.is_harmless
    (change,) = found.changes
    assert (change.old and change.old.value, change.new and change.new.value) == ("Snow melt", "Thaw")


def test_a_backup_proves_an_order_of_keys_that_nobody_could_guess(
    rewrite: Rewriter, checkpoint: Path
) -> None:
    """The document had an order of keys of its own, in which AfterImage would not have written it."""
    text(STRATEGY, lambda t: json.dumps(json.loads(t), sort_keys=True))(rewrite)
    shutil.copytree(checkpoint, checkpoint.parent / "kept")
    text(STRATEGY, lambda t: json.dumps(json.loads(t), indent=1), redigest=False)(rewrite)
    assert diagnosis(checkpoint).causes == ()
    found = diagnosis(checkpoint, inspect_checkpoint(checkpoint.parent / "kept"))
    assert (found.causes, found.is_proved_by_backup, found.changes) == ((Cause.LAYOUT,), True, ())


def test_another_backup_proves_nothing_but_is_compared(
    rewrite: Rewriter, checkpoint: Path, kept: CheckpointInspection
) -> None:
    put(STRATEGY, "strategies", 0, "weight", value=3.0)(rewrite)
    put(STRATEGY, "strategies", 0, "weight", value=4.0, redigest=False)(rewrite)
    found = diagnosis(checkpoint, kept)
    assert (found.causes, found.is_proved_by_backup, found.has_backup) == ((), False, True)
    assert [change.field for change in found.changes] == ["weight"]
    assert not found.is_harmless


@pytest.mark.parametrize(
    ("change", "cause"),
    [
        (lambda t: t + "\n", Cause.FINAL_NEWLINE),
        (lambda t: t.replace(", ", ",\r\n"), None),
        (lambda t: unicodedata.normalize("NFD", t.replace("students", "étudiants")), None),
    ],
)
def test_the_instructions_have_a_digest_of_their_own(
    rewrite: Rewriter, checkpoint: Path, change: Callable[[str], str], cause: Cause | None
) -> None:
    put(BUNDLE, "instruction_y", value=change(INSTRUCTION))(rewrite)
    assert diagnosis(checkpoint).causes == ((cause,) if cause else ())


@pytest.mark.parametrize(
    ("original", "now", "cause"),
    [
        ("one\ntwo", "one\r\ntwo", Cause.LINE_ENDS),
        ("é", unicodedata.normalize("NFD", "é"), Cause.CHARACTER_FORM),
    ],
)
def test_the_form_of_the_instructions_is_told_too(
    rewrite: Rewriter, checkpoint: Path, original: str, now: str, cause: Cause
) -> None:
    put(BUNDLE, "instruction_y", value=original)(rewrite)

    def vouch(document: dict[str, Any]) -> None:
        found = inspect_checkpoint(checkpoint)
        assert found.bundle
        document["instruction_y_sha256"] = digest_of(found.bundle.instruction_y)

    rewrite(MANIFEST, vouch)
    put(BUNDLE, "instruction_y", value=now)(rewrite)
    assert diagnosis(checkpoint).causes == (cause,)


def digest_of(words: str) -> str:
    from hashlib import sha256  # noqa: PLC0415 - not by the function that is under test

    return sha256(words.encode()).hexdigest()


def test_other_instructions_are_compared_alone(
    rewrite: Rewriter, checkpoint: Path, kept: CheckpointInspection
) -> None:
    put(BUNDLE, "instruction_y", value="x")(rewrite)
    put(BUNDLE, "proposal_N", value=7)(rewrite)
    found = diagnosis(checkpoint, kept)
    assert (found.causes, [change.field for change in found.changes]) == (
        (Cause.CONTENT,),
        ["instruction_y"],
    )


def test_a_checkpoint_whose_digests_match_needs_no_doctor(checkpoint: Path, tmp_path: Path) -> None:
    assert mismatches(inspect_checkpoint(checkpoint)) == ()
    assert mismatches(inspect_checkpoint(tmp_path / "none")) == ()


def test_a_document_that_can_not_be_written_is_not_compared_with_itself(
    rewrite: Rewriter, checkpoint: Path
) -> None:
    put(STRATEGY, "strategies", 0, "weight", value=0, redigest=False)(rewrite)
    assert diagnosis(checkpoint).causes == ()


def test_a_document_that_is_not_shown_has_no_cause(rewrite: Rewriter, checkpoint: Path) -> None:
    put(BUNDLE, "proposal_N", value=3, redigest=False)(rewrite)
    found = inspect_checkpoint(checkpoint)
    (mismatch,) = mismatches(found)
    for lacking in (replace(found, bundle=None), replace(found, files=())):
        assert diagnose(mismatch, lacking).causes == ()
        assert not is_original(mismatch, lacking)


def test_half_a_character_has_no_digest(rewrite: Rewriter, checkpoint: Path) -> None:
    put(BUNDLE, "instruction_y", value="x")(rewrite)
    found = inspect_checkpoint(checkpoint)
    (mismatch,) = mismatches(found)
    assert found.bundle
    broken = replace(found, bundle=found.bundle.model_copy(update={"instruction_y": "\ud800"}))
    assert diagnose(mismatch, broken).causes == ()
    assert not is_original(mismatch, broken)


def test_a_strategy_that_was_swapped_is_no_mismatch(rewrite: Rewriter, checkpoint: Path) -> None:
    swap(STRATEGY, "both", "most")(rewrite)
    assert mismatches(inspect_checkpoint(checkpoint)) == ()
