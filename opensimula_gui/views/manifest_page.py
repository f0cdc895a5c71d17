"""The manifest: who wrote the checkpoint, and each digest with what was found."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import Qt, Slot
from PySide6.QtGui import QAction, QGuiApplication, QKeySequence
from PySide6.QtWidgets import QAbstractItemView, QFormLayout, QHBoxLayout, QTableView, QVBoxLayout, QWidget

from opensimula_gui.checkpoint.display_text import one_line
from opensimula_gui.models.digest_words import difference_lines, sentence
from opensimula_gui.models.manifest_table import COPY_ROLE, ICON_NAME_ROLE, DigestColumn, ManifestDigestModel
from opensimula_gui.views.overview_page import digest_badge, local_date
from opensimula_gui.views.page_layout import SPACING, ScrollingPage, add_fact, fact_rows, section_heading
from opensimula_gui.views.record_table import record_table
from opensimula_gui.widgets.icon_delegate import IconDelegate
from opensimula_gui.widgets.icon_label import IconLabel
from opensimula_gui.widgets.icons import icon
from opensimula_gui.widgets.labels import HeadingLabel, PlainLabel, SmallLabel
from opensimula_gui.wording import marked, tr

if TYPE_CHECKING:
    from collections.abc import Sequence

    from opensimula_gui.checkpoint.digest_doctor import Diagnosis
    from opensimula_gui.checkpoint.manifest import OpenSimulaManifest
    from opensimula_gui.models.editing_session import EditingSession

_FOOTNOTE: Final = marked(
    "SHA-256 over the bytes on disk. In this format neither the run config nor the manifest itself has one."
)
_SUBJECTS: Final = {
    "taxonomy_bundle_sha256": marked("Taxonomy bundle"),
    "sampling_strategy_sha256": marked("Sampling strategies"),
    "instruction_y_sha256": marked("Instruction y"),
}


class ManifestPage(ScrollingPage):
    """Facts above, the digests as a table below, and what is known of those that don't match."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAccessibleName(tr("Manifest"))
        self.model = ManifestDigestModel(self)
        self.table = self._build_table()
        self._session: EditingSession | None = None
        self._diagnoses: Sequence[Diagnosis] = ()
        self._head_widget = QWidget()
        self._reasons = QWidget()
        with self.new_content() as layout:
            self._column = layout
            layout.addWidget(self._head_widget)
            layout.addWidget(section_heading(tr("Digests")))
            layout.addWidget(self.table)
            layout.addWidget(self._reasons)
            layout.addWidget(SmallLabel(tr(_FOOTNOTE), wrap=True))
            layout.addStretch(1)

    def set_session(self, session: EditingSession | None) -> None:
        """Show the manifest of another checkpoint."""
        self._session = session
        self._show_digests()
        head = QWidget()
        if session is not None and session.inspection.manifest is not None:
            column = QVBoxLayout(head)
            column.setContentsMargins(0, 0, 0, 0)
            column.setSpacing(SPACING)
            column.addWidget(HeadingLabel(tr("Manifest")))
            column.addWidget(digest_badge(session.inspection), 0, Qt.AlignmentFlag.AlignLeft)
            column.addLayout(_facts(session.inspection.manifest))
        self._column.replaceWidget(self._head_widget, head)
        self._head_widget.deleteLater()
        self._head_widget = head

    def set_diagnoses(self, diagnoses: Sequence[Diagnosis]) -> None:
        """Say why digests of the checkpoint don't match; none takes back what was said."""
        self._diagnoses = diagnoses
        if self._session is not None:
            self._show_digests()

    def _show_digests(self) -> None:
        self.model.set_inspection(self._session.inspection if self._session else None, self._diagnoses)
        self.table.resizeColumnsToContents()
        self.table.setFixedHeight(_whole_height(self.table))
        reasons = _reasons(self._diagnoses) if self._session is not None else QWidget()
        self._column.replaceWidget(self._reasons, reasons)
        self._reasons.deleteLater()
        self._reasons = reasons
        reasons.setVisible(bool(self._diagnoses) and self._session is not None)

    def _build_table(self) -> QTableView:
        table = record_table(self.model, "manifestView", tr("Digests"))
        table.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectItems)
        table.setItemDelegateForColumn(DigestColumn.VERDICT, IconDelegate(ICON_NAME_ROLE, table))
        table.horizontalHeader().setStretchLastSection(True)
        table.setWhatsThis(
            tr(
                "Digests are fingerprints of bytes: the manifest tells those of the files and of the "
                "instruction y (section 2.1 of the Simula paper), and each is compared with what is "
                "on disk. They are renewed by each save and can't be edited."
            )
        )
        copy = QAction(icon("copy"), tr("Copy"), table)
        copy.setShortcut(QKeySequence.StandardKey.Copy)
        copy.setShortcutContext(Qt.ShortcutContext.WidgetShortcut)
        copy.triggered.connect(self._on_copy_triggered)
        table.addAction(copy)
        table.setContextMenuPolicy(Qt.ContextMenuPolicy.ActionsContextMenu)
        return table

    @Slot()
    def _on_copy_triggered(self) -> None:
        text = self.table.currentIndex().data(COPY_ROLE)
        if text:
            QGuiApplication.clipboard().setText(str(text))


def _whole_height(table: QTableView) -> int:
    """Return the height at which all rows can be seen: there are four of them, and the page scrolls."""
    rows = sum(table.rowHeight(row) for row in range(table.model().rowCount()))
    frame = 2 * table.frameWidth()
    return table.horizontalHeader().sizeHint().height() + rows + frame


def _reasons(diagnoses: Sequence[Diagnosis]) -> QWidget:
    """Return why each digest does not match, with the differences that are known."""
    content = QWidget()
    column = QVBoxLayout(content)
    column.setContentsMargins(0, 0, 0, 0)
    column.setSpacing(8)
    column.addWidget(section_heading(tr("Why it does not match")))
    for diagnosis in diagnoses:
        row = QHBoxLayout()
        row.setSpacing(8)
        mark = IconLabel("info" if diagnosis.is_harmless else "warning")
        row.addWidget(mark, 0, Qt.AlignmentFlag.AlignTop)
        subject = tr(_SUBJECTS[diagnosis.mismatch.field])
        lines = (f"{subject}: {sentence(diagnosis)}", *difference_lines(diagnosis))
        text = PlainLabel("\n".join(lines), wrap=True)
        text.setObjectName("digestReason")
        row.addWidget(text, 1)
        column.addLayout(row)
    return content


def _facts(manifest: OpenSimulaManifest) -> QFormLayout:
    rows = fact_rows()
    add_fact(rows, tr("Format"), f"{one_line(manifest.format)} {one_line(manifest.format_version)}")
    add_fact(rows, tr("Producer"), one_line(manifest.producer))
    version = manifest.afterimage_version
    add_fact(rows, "AfterImage", one_line(version) if version else tr("version not recorded"))
    add_fact(rows, tr("Written"), f"{local_date(manifest.created_at)}  ({one_line(manifest.created_at)})")
    unknown = manifest.model_extra or {}
    if unknown:
        keys = ", ".join(one_line(key, 60) for key in unknown)
        add_fact(rows, tr("Other keys"), tr("{keys} (kept on save)", keys=keys))
    return rows
