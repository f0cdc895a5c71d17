"""The fields of the pull dialog: which repository, which revision, which folder in it, and where to."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtWidgets import (
    QComboBox,
    QGridLayout,
    QHBoxLayout,
    QLineEdit,
    QPushButton,
    QToolButton,
    QWidget,
)

from opensimula_gui.checkpoint.display_text import path_text
from opensimula_gui.checkpoint.errors import OpenSimulaError
from opensimula_gui.checkpoint.layout import OPENSIMULA_SUBDIR, opensimula_dir
from opensimula_gui.checkpoint.pull_destination import destination_root
from opensimula_gui.checkpoint.repo_address import (
    REPO_TYPES,
    RepoAddress,
    checked_address,
    parse_repo_address,
)
from opensimula_gui.views.hub.repo_field import RepoField
from opensimula_gui.views.hub.repo_types import repo_type_title
from opensimula_gui.widgets.icons import icon
from opensimula_gui.widgets.labels import ElidedLabel, PlainLabel, SmallLabel
from opensimula_gui.wording import tr

if TYPE_CHECKING:
    from pathlib import Path

_LABEL, _FIELD, _TYPE, _BUTTON = range(4)


class RevisionField(QComboBox):
    """A field for a revision; its arrow asks for the repository's own list.

    Signals:
        list_requested(): the user wants to choose from the list.
    """

    list_requested = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setEditable(True)
        self.setInsertPolicy(QComboBox.InsertPolicy.NoInsert)
        self.setAccessibleName(tr("Revision"))
        edit = self.lineEdit()
        if edit is not None:
            edit.setPlaceholderText(tr("the latest of the main branch"))

    def showPopup(self) -> None:
        """Ask for the list in place of the empty one that Qt would show."""
        self.list_requested.emit()


class PullForm(QWidget):
    """The fields, their labels on one grid.

    Args:
        endpoint: The Hub whose web addresses are understood.
        parent: Qt parent.

    Signals:
        changed(): a field says something else.
        repo_changed(): the repository's id says something else.
        destination_changed(object): the checkpoint root that is meant from now on, or None.
        repositories_requested(): ask the Hub for the account's own repositories.
        revisions_requested(): ask the Hub for the repository's revisions.
        browse_requested(): choose the destination in a file dialog.
    """

    changed = Signal()
    repo_changed = Signal()
    destination_changed = Signal(object)
    repositories_requested = Signal()
    revisions_requested = Signal()
    browse_requested = Signal()

    def __init__(self, endpoint: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._endpoint = endpoint
        self._proposed = ""
        self.repo_id = RepoField(endpoint)
        self.repo_type = QComboBox()
        self.revision = RevisionField()
        self.destination = QLineEdit()
        self.path = QLineEdit(OPENSIMULA_SUBDIR)
        self.mine = _button("pullMyRepositories", tr("My repositories"))
        self.choose = _button("pullChooseRevision", tr("Choose…"))
        self.browse = _button("pullBrowse", tr("Browse…"))
        self._target = ElidedLabel(mode=Qt.TextElideMode.ElideMiddle)
        self._note = SmallLabel()
        self._advanced = QToolButton()
        self._is_advanced = False
        self._path_label = PlainLabel(tr("Path in repository"), selectable=False)
        self._set_up_fields()
        self._explain_fields()
        self._explain_buttons()
        self._lay_out()
        self._connect()
        self._show_advanced(shown=False)

    def address(self) -> RepoAddress:
        """Return the address that the fields make.

        Raises:
            RepoAddressError: They make none.
        """
        self.repo_id.take_apart()
        repo_id = self.repo_id.currentText().strip()
        if "/" in repo_id or not repo_id:
            # An address that leads elsewhere deserves a better answer than that it is no id.
            repo_id = parse_repo_address(repo_id, endpoint=self._endpoint).repo_id
        revision = self.revision.currentText().strip() or None
        repo_type = str(self.repo_type.currentData())
        return checked_address(RepoAddress(repo_id, repo_type, revision, self.path.text().strip()))

    @Slot(object)
    def set_address(self, address: RepoAddress) -> None:
        """Fill in all that an address says."""
        self.repo_id.setEditText(address.repo_id)
        self.repo_type.setCurrentIndex(self.repo_type.findData(address.repo_type))
        self.revision.setEditText(address.revision or "")
        self.path.setText(address.path_in_repo)
        self._show_advanced(shown=self._is_advanced or address.path_in_repo != OPENSIMULA_SUBDIR)

    @property
    def label_width(self) -> int:
        """The width of the column of labels, for what stands below and shares its grid."""
        return self._path_label.sizeHint().width()

    @property
    def wants_proposal(self) -> bool:
        """Whether the user has not said yet where to."""
        return self.destination.text() in {"", self._proposed}

    def propose_destination(self, root: Path | None) -> None:
        """Fill in a destination, if the user has not said one; None empties it again."""
        if self.wants_proposal:
            self._proposed = _typed(root) if root is not None else ""
            self.destination.setText(self._proposed)

    def set_destination(self, root: Path) -> None:
        """Fill in the destination that the user has chosen."""
        self.destination.setText(_typed(root))

    def show_destination(self, root: Path, note: str) -> None:
        """Say what is at a destination, if it still is the one that is meant."""
        if root == self._root():
            self._note.setText(note)

    def _root(self) -> Path | None:
        try:
            return destination_root(self.destination.text())
        except OpenSimulaError:
            return None

    def _set_up_fields(self) -> None:
        for name in REPO_TYPES:
            self.repo_type.addItem(repo_type_title(name), name)
        for field, object_name, accessible_name in (
            (self.repo_id, "pullRepoId", tr("Repository")),
            (self.repo_type, "pullRepoType", tr("Type of the repository")),
            (self.revision, "pullRevision", tr("Revision")),
            (self.destination, "pullDestination", tr("Destination")),
            (self.path, "pullPath", tr("Path in repository")),
        ):
            field.setObjectName(object_name)
            field.setAccessibleName(accessible_name)
        self.destination.setPlaceholderText(tr("a folder for the checkpoint"))
        self._target.setObjectName("pullTarget")
        self._note.setObjectName("pullDestinationNote")
        self._advanced.setObjectName("pullAdvanced")
        self._advanced.setText(tr("Advanced"))
        self._advanced.setAutoRaise(True)
        self._advanced.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextBesideIcon)
        self._advanced.setFocusPolicy(Qt.FocusPolicy.StrongFocus)

    def _explain_fields(self) -> None:
        self.repo_id.setWhatsThis(
            tr(
                "The repository to pull from, as owner and name. An address copied from the Hub fills in the "
                "other fields too."
            )
        )
        self.repo_type.setWhatsThis(
            tr("What kind of repository it is on the Hub; most checkpoints are datasets.")
        )
        self.revision.setWhatsThis(
            tr(
                "The branch, tag or commit to pull. If it is empty, the latest commit of the main branch is "
                "taken."
            )
        )
        self.destination.setWhatsThis(
            tr(
                "The folder on this computer that gets the checkpoint. Nothing is written there before you "
                "choose Pull."
            )
        )
        self.path.setWhatsThis(
            tr("The folder of the repository that holds the manifest. Only this folder is pulled.")
        )

    def _explain_buttons(self) -> None:
        self.mine.setWhatsThis(
            tr("Asks the Hub for the repositories of your account and offers them in the field.")
        )
        self.choose.setWhatsThis(tr("Lists the branches, tags and commits of the repository to choose from."))
        self.browse.setWhatsThis(tr("Lets you choose the destination in a file dialog."))
        self._advanced.setWhatsThis(tr("Shows or hides the folder of the repository that is pulled."))

    def _lay_out(self) -> None:
        grid = QGridLayout(self)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setHorizontalSpacing(8)
        grid.setVerticalSpacing(8)
        grid.setColumnStretch(_FIELD, 1)
        grid.setColumnMinimumWidth(_LABEL, self.label_width + 8)
        for row, text, field, button in (
            (0, tr("Repository"), self.repo_id, self.mine),
            (1, tr("Revision"), self.revision, self.choose),
            (2, tr("Destination"), self.destination, self.browse),
        ):
            label = PlainLabel(text, selectable=False)
            label.setBuddy(field)
            grid.addWidget(label, row, _LABEL)
            grid.addWidget(field, row, _FIELD, 1, 1 if row == 0 else 2)
            grid.addWidget(button, row, _BUTTON)
        grid.addWidget(self.repo_type, 0, _TYPE)
        target = QHBoxLayout()
        target.setSpacing(8)
        target.addWidget(self._target)
        target.addWidget(self._note)
        target.addStretch(1)
        grid.addLayout(target, 3, _FIELD, 1, 3)
        grid.addWidget(self._advanced, 4, _FIELD, Qt.AlignmentFlag.AlignLeft)
        grid.addWidget(self._path_label, 5, _LABEL)
        grid.addWidget(self.path, 5, _FIELD, 1, 2)
        self._path_label.setBuddy(self.path)
        # Reading order: the type stands between the id and its button.
        QWidget.setTabOrder(self.repo_id, self.repo_type)
        QWidget.setTabOrder(self.repo_type, self.mine)

    def _connect(self) -> None:
        self.repo_id.address_entered.connect(self.set_address)
        self.repo_id.editTextChanged.connect(self.repo_changed)
        self.repo_type.currentIndexChanged.connect(self.repo_changed)
        for signal in (
            self.repo_id.editTextChanged,
            self.repo_type.currentIndexChanged,
            self.revision.editTextChanged,
            self.destination.textChanged,
            self.path.textChanged,
        ):
            signal.connect(self._on_field_changed)
        self.destination.textChanged.connect(self._on_destination_text_changed)
        self.mine.clicked.connect(self.repositories_requested)
        self.choose.clicked.connect(self.revisions_requested)
        self.revision.list_requested.connect(self.revisions_requested)
        self.browse.clicked.connect(self.browse_requested)
        self._advanced.clicked.connect(self._on_advanced_clicked)

    @Slot()
    def _on_field_changed(self) -> None:
        self.changed.emit()

    @Slot()
    def _on_destination_text_changed(self) -> None:
        root = self._root()
        self._target.set_text(f"→ {path_text(opensimula_dir(root))}" if root else "")
        self._note.setText("")
        self.destination_changed.emit(root)

    @Slot()
    def _on_advanced_clicked(self) -> None:
        self._show_advanced(shown=not self._is_advanced)

    def _show_advanced(self, *, shown: bool) -> None:
        self._is_advanced = shown
        self._advanced.setIcon(icon("chevron-down" if shown else "chevron-right"))
        self._advanced.setAccessibleName(tr("Advanced, shown") if shown else tr("Advanced, hidden"))
        self._path_label.setVisible(shown)
        self.path.setVisible(shown)


def _typed(root: Path) -> str:
    """Return a path as one would type it; a name that is not shown as it is stays as it is."""
    text = path_text(root)
    return text if destination_root(text) == root else str(root)


def _button(name: str, text: str) -> QPushButton:
    button = QPushButton(text)
    button.setObjectName(name)
    # Enter in a field is for the preview.
    button.setAutoDefault(False)
    return button
