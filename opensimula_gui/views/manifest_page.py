"""The manifest: who wrote the checkpoint, and each digest with what was found."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Slot
from PySide6.QtGui import QAction, QGuiApplication, QKeySequence
from PySide6.QtWidgets import QAbstractItemView, QFormLayout, QTableView, QVBoxLayout, QWidget

from opensimula_gui.checkpoint.display_text import one_line
from opensimula_gui.models.manifest_table import COPY_ROLE, ICON_NAME_ROLE, DigestColumn, ManifestDigestModel
from opensimula_gui.views.overview_page import digest_badge, local_date
from opensimula_gui.views.page_layout import MARGIN, SPACING, add_fact, fact_rows, section_heading
from opensimula_gui.views.record_table import record_table
from opensimula_gui.widgets.icon_delegate import IconDelegate
from opensimula_gui.widgets.icons import icon
from opensimula_gui.widgets.labels import HeadingLabel, SmallLabel

if TYPE_CHECKING:
    from opensimula_gui.checkpoint.manifest import OpenSimulaManifest
    from opensimula_gui.models.editing_session import EditingSession


class ManifestPage(QWidget):
    """Facts above, the digests as a table below."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAccessibleName("Manifest")
        self.model = ManifestDigestModel(self)
        self.table = self._build_table()
        self._head_widget = QWidget()
        self._column = layout = QVBoxLayout(self)
        layout.setContentsMargins(MARGIN, MARGIN, MARGIN, MARGIN)
        layout.setSpacing(SPACING)
        layout.addWidget(self._head_widget)
        layout.addWidget(section_heading("Digests"))
        layout.addWidget(self.table, 1)
        layout.addWidget(
            SmallLabel(
                "SHA-256 over the bytes on disk. In this format neither the run config nor the manifest "
                "itself has one.",
                wrap=True,
            )
        )

    def set_session(self, session: EditingSession | None) -> None:
        """Show the manifest of another checkpoint."""
        self.model.set_inspection(session.inspection if session else None)
        self.table.resizeColumnsToContents()
        head = QWidget()
        if session is not None and session.inspection.manifest is not None:
            column = QVBoxLayout(head)
            column.setContentsMargins(0, 0, 0, 0)
            column.setSpacing(SPACING)
            column.addWidget(HeadingLabel("Manifest"))
            column.addWidget(digest_badge(session.inspection), 0, Qt.AlignmentFlag.AlignLeft)
            column.addLayout(_facts(session.inspection.manifest))
        self._column.replaceWidget(self._head_widget, head)
        self._head_widget.deleteLater()
        self._head_widget = head

    def _build_table(self) -> QTableView:
        table = record_table(self.model, "manifestView", "Digests")
        table.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectItems)
        table.setItemDelegateForColumn(DigestColumn.VERDICT, IconDelegate(ICON_NAME_ROLE, table))
        table.horizontalHeader().setStretchLastSection(True)
        copy = QAction(icon("copy"), "Copy", table)
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


def _facts(manifest: OpenSimulaManifest) -> QFormLayout:
    rows = fact_rows()
    add_fact(rows, "Format", f"{one_line(manifest.format)} {one_line(manifest.format_version)}")
    add_fact(rows, "Producer", one_line(manifest.producer))
    version = manifest.afterimage_version
    add_fact(rows, "AfterImage", one_line(version) if version else "version not recorded")
    add_fact(rows, "Written", f"{local_date(manifest.created_at)}  ({one_line(manifest.created_at)})")
    unknown = manifest.model_extra or {}
    if unknown:
        add_fact(rows, "Other keys", ", ".join(one_line(key, 60) for key in unknown) + " (kept on save)")
    return rows
