"""The fields of the push dialog: where to, under which title, and who shall see it."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtWidgets import (
    QCheckBox,
    QComboBox,
    QHBoxLayout,
    QLineEdit,
    QSizePolicy,
    QVBoxLayout,
    QWidget,
)

from opensimula_gui.checkpoint.layout import OPENSIMULA_SUBDIR
from opensimula_gui.checkpoint.repo_address import (
    REPO_TYPES,
    RepoAddress,
)
from opensimula_gui.views.hub.push_fields import PushFields
from opensimula_gui.views.hub.repo_field import RepoField
from opensimula_gui.views.hub.repo_types import repo_type_title
from opensimula_gui.widgets.labels import PlainLabel, SmallLabel
from opensimula_gui.wording import marked, tr

if TYPE_CHECKING:
    from collections.abc import Iterable

_MAX_CHARS: Final = 2_000
_LABEL_GAP: Final = 4
_ROW_GAP: Final = 16
_PRIVATE_WORDS: Final = marked("For a new repository; one that is there stays as it is.")
_PUBLIC_WORDS: Final = marked("Everybody could see and download a new repository.")


class PushForm(QWidget):
    """Asks where to push.

    Args:
        endpoint: The Hub whose web addresses are understood.
        default_message: Title of the commit if none is given.
        parent: The parent widget.

    Signals:
        changed(): some field says something else.
        address_changed(): the repository, its type or its branch is another one; ``changed`` comes as well.
    """

    changed = Signal()
    address_changed = Signal()

    def __init__(self, endpoint: str, default_message: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._repo_id = RepoField(endpoint)
        self._repo_type = QComboBox()
        self._revision = _line_edit("pushRevision", tr("Branch"), "main")
        self._path = _line_edit("pushPath", tr("Folder in the repository"), tr("the top", "of a repository"))
        self._message = _line_edit("pushMessage", tr("Message"), default_message)
        self._private = _check_box("pushPrivate", tr("Private"))
        self._visibility = SmallLabel(tr(_PRIVATE_WORDS), wrap=True)
        self._public_confirmed = _check_box("pushPublicConfirmed", tr("Yes, make it public"))
        self._create_pr = _check_box("pushCreatePr", tr("Make a pull request in place of a commit"))
        self._fill()
        self._explain_address()
        self._explain_commit()
        self._lay_out()
        self._connect()

    def fields(self) -> PushFields:
        """Return what the fields say; what happens to the card is asked elsewhere."""
        address = RepoAddress(
            self._repo_id.currentText().strip(),
            str(self._repo_type.currentData()),
            self._revision.text().strip() or None,
            self._path.text().strip(),
        )
        return PushFields(
            address,
            self._message.text().strip(),
            private=self._private.isChecked(),
            create_pr=self._create_pr.isChecked(),
        )

    @property
    def is_public_confirmed(self) -> bool:
        """Whether the user has said once more that everybody may see a new repository."""
        return self._private.isChecked() or self._public_confirmed.isChecked()

    def set_suggestions(self, repo_ids: Iterable[str]) -> None:
        """Offer repository ids; what is typed stays."""
        self._repo_id.blockSignals(True)
        self._repo_id.set_suggestions(repo_ids)
        self._repo_id.blockSignals(False)

    def choose_pull_request(self) -> None:
        """Ask for a pull request, as the user would."""
        self._create_pr.setChecked(True)

    def focus_first(self) -> None:
        """Put the cursor into the first field."""
        self._repo_id.setFocus(Qt.FocusReason.OtherFocusReason)

    def _fill(self) -> None:
        self._repo_id.setObjectName("pushRepoId")
        # The column has one width for all fields.
        self._repo_id.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)
        self._repo_type.setObjectName("pushRepoType")
        self._repo_type.setAccessibleName(tr("Type", "of a repository"))
        for repo_type in REPO_TYPES:
            self._repo_type.addItem(repo_type_title(repo_type), repo_type)
        self._path.setText(OPENSIMULA_SUBDIR)
        self._private.setChecked(True)
        self._public_confirmed.hide()

    def _explain_address(self) -> None:
        self._repo_id.setWhatsThis(
            tr(
                "The repository to push to, as owner and name. One that does not exist yet is made by the "
                "push."
            )
        )
        self._repo_type.setWhatsThis(
            tr("What kind of repository it is on the Hub; most checkpoints are datasets.")
        )
        self._revision.setWhatsThis(
            tr(
                "The branch that gets the commit; if it is empty, the main one. The other branches stay as "
                "they are."
            )
        )
        self._path.setWhatsThis(
            tr(
                "The folder of the repository that gets the files of the checkpoint. If it is empty, they go "
                "to the top."
            )
        )

    def _explain_commit(self) -> None:
        self._message.setWhatsThis(
            tr("The title of the commit or pull request. If it is empty, the greyed text is used.")
        )
        self._create_pr.setWhatsThis(
            tr(
                "Puts the changes into a pull request. The branch changes only when somebody who may write "
                "merges it."
            )
        )
        self._private.setWhatsThis(
            tr(
                "Whether only its members can see a repository that the push makes. One that exists keeps "
                "its setting."
            )
        )
        self._public_confirmed.setWhatsThis(
            tr("Confirms that everybody may see and download the repository that the push makes.")
        )

    def _lay_out(self) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(_ROW_GAP)
        column.addLayout(_labelled(tr("Repository"), self._repo_id))
        pair = QHBoxLayout()
        pair.setSpacing(_ROW_GAP)
        pair.addLayout(_labelled(tr("Type", "of a repository"), self._repo_type), 1)
        pair.addLayout(_labelled(tr("Branch"), self._revision), 1)
        column.addLayout(pair)
        column.addLayout(_labelled(tr("Folder in the repository"), self._path))
        column.addLayout(_labelled(tr("Message"), self._message))
        column.addWidget(self._create_pr)
        visibility = QVBoxLayout()
        visibility.setSpacing(8)
        visibility.addWidget(self._private)
        visibility.addWidget(self._visibility)
        visibility.addWidget(self._public_confirmed)
        column.addLayout(visibility)

    def _connect(self) -> None:
        self._repo_id.editTextChanged.connect(self._on_address_changed)
        self._repo_id.address_entered.connect(self._on_repo_id_address_entered)
        self._repo_type.currentIndexChanged.connect(self._on_address_changed)
        self._revision.textChanged.connect(self._on_address_changed)
        self._path.textChanged.connect(self.changed)
        self._message.textChanged.connect(self.changed)
        self._create_pr.toggled.connect(self.changed)
        self._public_confirmed.toggled.connect(self.changed)
        self._private.toggled.connect(self._on_private_toggled)

    @Slot()
    def _on_address_changed(self) -> None:
        # It was said of another repository.
        self._public_confirmed.setChecked(False)
        self.address_changed.emit()
        self.changed.emit()

    @Slot(object)
    def _on_repo_id_address_entered(self, address: RepoAddress) -> None:
        """Spread a web address over the fields."""
        self._repo_type.setCurrentIndex(self._repo_type.findData(address.repo_type))
        self._revision.setText(address.revision or "")
        self._path.setText(address.path_in_repo)

    @Slot(bool)
    def _on_private_toggled(self, private: bool) -> None:  # noqa: FBT001 - a slot of a bool signal
        self._public_confirmed.setChecked(False)
        self._public_confirmed.setVisible(not private)
        self._visibility.setText(tr(_PRIVATE_WORDS if private else _PUBLIC_WORDS))
        self.changed.emit()


def _line_edit(object_name: str, accessible_name: str, placeholder: str) -> QLineEdit:
    edit = QLineEdit()
    edit.setObjectName(object_name)
    edit.setAccessibleName(accessible_name)
    edit.setPlaceholderText(placeholder)
    edit.setMaxLength(_MAX_CHARS)
    return edit


def _check_box(object_name: str, text: str) -> QCheckBox:
    box = QCheckBox(text)
    box.setObjectName(object_name)
    return box


def _labelled(text: str, editor: QWidget) -> QVBoxLayout:
    label = PlainLabel(text, muted=True, selectable=False)
    label.setBuddy(editor)
    column = QVBoxLayout()
    column.setSpacing(_LABEL_GAP)
    column.addWidget(label)
    column.addWidget(editor)
    return column
