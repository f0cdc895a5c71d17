"""Opening a checkpoint to look at it: everything that can be shown, and everything that is wrong."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from opensimula_gui.checkpoint.collector import paused_collector
from opensimula_gui.checkpoint.file_state import DigestState, FileRole, FileState
from opensimula_gui.checkpoint.folder import CheckpointFolder, find_root
from opensimula_gui.checkpoint.inspecting.bundle_check import read_bundle
from opensimula_gui.checkpoint.inspecting.documents import Document, parse_document, read_document
from opensimula_gui.checkpoint.inspecting.manifest_check import (
    check_digests,
    check_instruction,
    digest_state,
    is_readable_format,
    read_manifest,
    recorded_digest,
)
from opensimula_gui.checkpoint.inspecting.parts import value_words
from opensimula_gui.checkpoint.inspecting.problem_log import ProblemLog
from opensimula_gui.checkpoint.inspecting.progress import Stage
from opensimula_gui.checkpoint.inspecting.run_config_check import read_run_config
from opensimula_gui.checkpoint.inspecting.strategy_check import read_strategies
from opensimula_gui.checkpoint.inspecting.value_check import CheckedValues, ValueCheck
from opensimula_gui.checkpoint.json_text import NO_VALUE
from opensimula_gui.checkpoint.layout import (
    MANIFEST_FILENAME,
    OPENSIMULA_SUBDIR,
    SAMPLING_STRATEGY_FILENAME,
    TAXONOMY_BUNDLE_FILENAME,
    opensimula_dir,
)
from opensimula_gui.checkpoint.problems import Verdict
from opensimula_gui.wording import tr

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence
    from pathlib import Path

    from opensimula_gui.checkpoint.inspecting.tree_check import TreeCheck
    from opensimula_gui.checkpoint.manifest import OpenSimulaManifest
    from opensimula_gui.checkpoint.problems import Problem
    from opensimula_gui.checkpoint.run_config import OpenSimulaRunConfig
    from opensimula_gui.checkpoint.strategy import SamplingStrategySpec
    from opensimula_gui.checkpoint.taxonomy import TaxonomyBundle

__all__ = ["CheckpointInspection", "DigestState", "FileRole", "FileState", "inspect_checkpoint"]


@dataclass(frozen=True, slots=True)
class CheckpointInspection:
    """All that could be read of a checkpoint.

    Attributes:
        root: The checkpoint root: the folder that holds ``opensimula/``.
        verdict: *refuse* if no document can be shown.
        problems: At most ``MAX_PROBLEMS`` of them, errors first, then by file and line.
        problem_count: How many there are in all.
        files: The documents that were looked for, manifest first.
        manifest: None if refused.
        bundle: None if refused; faulty parts are left out or shown as far as they make sense.
        sampling_strategy: None if there is none or it can't be shown.
        run_config: None if there is none or it can't be shown.
        instruction_state: How the recorded digest of ``instruction_y`` compares with the bundle's.
        trees: What was found in each tree, for whoever checks them again after edits.
    """

    root: Path
    verdict: Verdict
    problems: tuple[Problem, ...]
    problem_count: int
    files: tuple[FileState, ...]
    manifest: OpenSimulaManifest | None = None
    bundle: TaxonomyBundle | None = None
    sampling_strategy: SamplingStrategySpec | None = None
    run_config: OpenSimulaRunConfig | None = None
    instruction_state: DigestState = DigestState.NOT_RECORDED
    trees: Sequence[TreeCheck] = field(default=(), repr=False, compare=False)

    def file(self, role: FileRole) -> FileState | None:
        """Return the state of one document, or None if it was not looked for."""
        return next((state for state in self.files if state.role is role), None)


def inspect_checkpoint(
    path: Path | str, *, progress: Callable[[str, float], None] | None = None
) -> CheckpointInspection:
    """Read a checkpoint and list all that is wrong with it; bad content never raises.

    Args:
        path: The checkpoint root, its ``opensimula/`` folder, or a file in there.
        progress: Called now and then, from the calling thread, with what is being done and the share that
            is done (0 to 1). It may raise to stop the inspection; that exception passes through.

    Returns:
        What can be shown, and the problems.
    """
    inspector = _Inspector(find_root(path), progress or (lambda _text, _share: None))
    with paused_collector():
        return inspector.inspect()


@dataclass
class _Inspector:
    """One inspection under way; each step goes on only if the ones before left something to show."""

    root: Path
    progress: Callable[[str, float], None]
    log: ProblemLog = field(default_factory=ProblemLog)
    documents: list[Document] = field(default_factory=list)
    manifest: OpenSimulaManifest | None = None
    bundle: TaxonomyBundle | None = None
    strategies: SamplingStrategySpec | None = None
    run_config: OpenSimulaRunConfig | None = None
    instruction_state: DigestState = DigestState.NOT_RECORDED
    trees: Sequence[TreeCheck] = ()

    def inspect(self) -> CheckpointInspection:
        """Read what there is and return it."""
        is_shown = False
        if self._find_folder():
            self.manifest = self._read_manifest()
            is_shown = self.manifest is not None and self._read_rest(self.manifest)
        files = self._file_states()
        if self.manifest is not None:
            check_digests(self.manifest, files, self.log.for_file(MANIFEST_FILENAME))
        return self._result(files, is_shown=is_shown)

    def _find_folder(self) -> bool:
        folder = opensimula_dir(self.root)
        try:
            names = sorted(entry.name for entry in folder.iterdir())
        except (FileNotFoundError, NotADirectoryError, ValueError):
            self.log.add(
                "no-checkpoint", "", (), tr("There is no folder “{folder}” here.", folder=OPENSIMULA_SUBDIR)
            )
            return False
        except OSError:
            self.log.add(
                "unreadable-file",
                "",
                (),
                tr("The folder “{folder}” can't be read.", folder=OPENSIMULA_SUBDIR),
            )
            return False
        for name in names:
            if name.endswith(".incomplete"):
                self.log.add(
                    "unfinished-download", name, (), tr("A download stopped before this file was complete.")
                )
        return True

    def _read_manifest(self) -> OpenSimulaManifest | None:
        document = self._read(FileRole.MANIFEST, MANIFEST_FILENAME)
        if document.is_missing:
            self.log.add("missing-manifest", MANIFEST_FILENAME, (), tr("The folder has no manifest."))
        parse_document(document, self.log, self.progress, 0.0, 0.01)
        report = self.log.for_file(MANIFEST_FILENAME)
        if not self._is_object(document) or not is_readable_format(document.value, report):
            return None
        return read_manifest(document.value, report)

    def _read_rest(self, manifest: OpenSimulaManifest) -> bool:
        """Read the other documents; tell whether the checkpoint can be shown."""
        bundle = self._read(FileRole.BUNDLE, manifest.taxonomy_bundle_file or TAXONOMY_BUNDLE_FILENAME)
        strategy = self._read(
            FileRole.STRATEGY, manifest.sampling_strategy_file or SAMPLING_STRATEGY_FILENAME
        )
        run_config = (
            self._read(FileRole.RUN_CONFIG, manifest.run_config_file) if manifest.run_config_file else None
        )
        self._report_missing(manifest, bundle, strategy, run_config)
        if any(document.is_unsafe for document in self.documents):
            return False
        self._show_bundle(manifest, bundle)
        if self.bundle is None:
            return False
        self._show_strategies(strategy)
        if run_config is not None:
            self._show_run_config(run_config)
        self._check_values(self.bundle, bundle, strategy, run_config)
        return True

    def _report_missing(
        self,
        manifest: OpenSimulaManifest,
        bundle: Document,
        strategy: Document,
        run_config: Document | None,
    ) -> None:
        if bundle.is_missing:
            self.log.add("missing-bundle", bundle.name, (), tr("The taxonomy bundle is missing."))
        if not manifest.sampling_strategy_file:
            if strategy.is_missing:
                self.documents.remove(strategy)
            else:
                message = tr("The manifest does not name this file; it is loaded all the same.")
                self.log.add("unnamed-strategy-file", strategy.name, (), message)
        elif strategy.is_missing:
            self.log.add(
                "missing-file", strategy.name, (), tr("The manifest names this file, but it is missing.")
            )
        if run_config is not None and run_config.is_missing:
            self.log.add(
                "missing-file", run_config.name, (), tr("The manifest names this file, but it is missing.")
            )

    def _show_bundle(self, manifest: OpenSimulaManifest, document: Document) -> None:
        parse_document(document, self.log, self.progress, 0.02, 0.4)
        if not self._is_object(document):
            return
        report = self.log.for_file(document.name)
        stage = Stage(self.progress, tr("Reading the taxonomies"), 0.4, 0.8, _expected_parts(document))
        self.bundle = read_bundle(document.value, report, stage.tick)
        manifest_report = self.log.for_file(MANIFEST_FILENAME)
        self.instruction_state = check_instruction(manifest, self.bundle, manifest_report)

    def _show_strategies(self, document: Document) -> None:
        parse_document(document, self.log, self.progress, 0.8, 0.81)
        if self._is_object(document):
            self.strategies = read_strategies(document.value, self.log.for_file(document.name))

    def _show_run_config(self, document: Document) -> None:
        parse_document(document, self.log, self.progress, 0.81, 0.82)
        if self._is_object(document):
            self.run_config = read_run_config(document.value, self.log.for_file(document.name))

    def _check_values(
        self, bundle: TaxonomyBundle, document: Document, strategy: Document, run_config: Document | None
    ) -> None:
        stage = Stage(self.progress, tr("Checking the taxonomies"), 0.82, 0.97, _expected_parts(document))
        config_file = run_config.name if run_config is not None else ""
        values = CheckedValues(
            bundle, document.name, self.strategies, strategy.name, self.run_config, config_file
        )
        check = ValueCheck(stage.tick)
        check.check(values, self.log)
        self.trees = check.trees

    def _read(self, role: FileRole, name: str) -> Document:
        document = read_document(CheckpointFolder(opensimula_dir(self.root)), role, name, self.log)
        self.documents.append(document)
        return document

    def _is_object(self, document: Document) -> bool:
        if document.value is NO_VALUE:
            return False
        if not isinstance(document.value, dict):
            message = tr(
                "The document should be an object, but is {value}.", value=value_words(document.value)
            )
            self.log.add("wrong-type", document.name, (), message, 1)
            return False
        return True

    def _file_states(self) -> tuple[FileState, ...]:
        return tuple(self._file_state(document) for document in self.documents)

    def _file_state(self, document: Document) -> FileState:
        recorded = recorded_digest(self.manifest, document.role) if self.manifest else None
        state = digest_state(recorded, document.sha256)
        return FileState(document.role, document.name, document.data, document.sha256, recorded, state)

    def _result(self, files: tuple[FileState, ...], *, is_shown: bool) -> CheckpointInspection:
        texts = {
            document.name: document.text for document in self.documents if document.value is not NO_VALUE
        }
        stage = Stage(self.progress, tr("Finding the places of problems"), 0.97, 1.0)
        order = [document.name for document in self.documents]
        problems = self.log.problems({name: text or "" for name, text in texts.items()}, order, stage.tick)
        shown = Verdict.PROBLEMS if self.log.count else Verdict.FINE
        return CheckpointInspection(
            root=self.root,
            verdict=shown if is_shown else Verdict.REFUSE,
            problems=problems,
            problem_count=self.log.count,
            files=files,
            manifest=self.manifest if is_shown else None,
            bundle=self.bundle if is_shown else None,
            sampling_strategy=self.strategies,
            run_config=self.run_config,
            instruction_state=self.instruction_state,
            trees=self.trees,
        )


def _expected_parts(document: Document) -> int:
    """Return about how many nodes and expansions a bundle has."""
    return len(document.data or b"") // 300
