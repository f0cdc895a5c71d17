"""The parts of the pull dialog, each by itself."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QObject, Qt, QUrl, Slot
from PySide6.QtGui import QDesktopServices, QGuiApplication
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QComboBox, QLineEdit, QPushButton, QTableView, QToolButton, QWidget

from opensimula_gui.checkpoint.errors import RepoAddressError
from opensimula_gui.checkpoint.inspection import inspect_checkpoint
from opensimula_gui.checkpoint.pull_destination import plan_for_new_folder
from opensimula_gui.checkpoint.repo_address import RepoAddress
from opensimula_gui.checkpoint.transfer import (
    CommitNote,
    DestinationState,
    FileChange,
    PlannedFile,
    PullPlan,
    Revision,
    RevisionKind,
)
from opensimula_gui.views.hub.commit_facts import CommitFacts
from opensimula_gui.views.hub.page_link import PageLink
from opensimula_gui.views.hub.pull_dialog import PullDialog
from opensimula_gui.views.hub.pull_form import PullForm
from opensimula_gui.views.hub.revision_picker import RevisionPicker
from opensimula_gui.widgets.search_field import SearchField

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from pytestqt.qtbot import QtBot

HUB = "https://huggingface.co"
PAGE = f"{HUB}/datasets/zed/gated"


class _Browser(QObject):
    """Takes the addresses that would go to the system."""

    def __init__(self) -> None:
        super().__init__()
        self.urls: list[str] = []

    @Slot(QUrl)
    def take(self, url: QUrl) -> None:
        self.urls.append(url.toString())


@pytest.fixture
def browser() -> Iterator[_Browser]:
    browser = _Browser()
    QDesktopServices.setUrlHandler("https", browser, "take")  # type: ignore[arg-type]  # its stub says bytes
    yield browser
    QDesktopServices.unsetUrlHandler("https")


@pytest.fixture
def form(qtbot: QtBot) -> PullForm:
    form = PullForm(HUB)
    qtbot.addWidget(form)
    form.show()
    return form


def child(widget: QWidget, name: str) -> QPushButton:
    found = widget.findChild(QPushButton, name)
    assert found is not None
    return found


def test_a_page_is_opened_only_by_a_button_that_names_its_host(qtbot: QtBot, browser: _Browser) -> None:
    link = PageLink()
    qtbot.addWidget(link)
    link.set_url(PAGE)
    button = child(link, "pageLinkOpen")
    assert button.text() == "Open on huggingface.co"
    assert browser.urls == []
    button.click()
    assert browser.urls == [PAGE]
    child(link, "pageLinkCopy").click()
    assert QGuiApplication.clipboard().text() == PAGE


@pytest.mark.parametrize(
    "url", ["http://127.0.0.1:8000/x", "file:///etc/passwd", "smb://host/share", "https:///x", "no address"]
)
def test_other_addresses_are_only_copied(qtbot: QtBot, url: str) -> None:
    link = PageLink()
    qtbot.addWidget(link)
    link.set_url(url)
    assert not link.isHidden()
    assert child(link, "pageLinkOpen").isHidden()


def test_a_host_of_look_alike_letters_is_named_in_plain_ones(qtbot: QtBot) -> None:
    link = PageLink()
    qtbot.addWidget(link)
    link.set_url("https://huggingf\u0430ce.co/x")
    assert child(link, "pageLinkOpen").text().startswith("Open on xn--")
    link.set_url("")
    assert link.isHidden()


@pytest.mark.parametrize(
    ("text", "address"),
    [
        (f"{HUB}/datasets/lab/secqa", RepoAddress("lab/secqa")),
        (f"{HUB}/lab/secqa/tree/v1", RepoAddress("lab/secqa", "model", "v1")),
        ("hf://spaces/lab/secqa", RepoAddress("lab/secqa", "space")),
        ("datasets/lab/secqa/tree/main/runs/a", RepoAddress("lab/secqa", "dataset", "main", "runs/a")),
    ],
)
def test_a_pasted_address_is_taken_apart_at_once(form: PullForm, text: str, address: RepoAddress) -> None:
    QGuiApplication.clipboard().setText(text)
    edit = form.repo_id.lineEdit()
    assert edit is not None
    edit.paste()
    assert form.repo_id.currentText() == "lab/secqa"
    assert form.address() == address


def test_a_typed_address_is_taken_apart_when_it_is_complete(form: PullForm) -> None:
    QTest.keyClicks(form.repo_id, "models/lab/secqa")
    assert form.repo_id.currentText() == "models/lab/secqa"
    QTest.keyClick(form.repo_id, Qt.Key.Key_Return)
    assert form.repo_id.currentText() == "lab/secqa"
    assert form.address() == RepoAddress("lab/secqa", "model")


@pytest.mark.parametrize("text", ["", "lab//x", "https://evil.example/lab/x", "lab/x\u202e", "-x"])
def test_what_is_no_address_stays_as_it_was_typed(form: PullForm, text: str) -> None:
    form.repo_id.setEditText(text)
    with pytest.raises(RepoAddressError):
        form.address()
    assert form.repo_id.currentText() == text


def test_suggestions_leave_what_is_typed(form: PullForm) -> None:
    form.repo_id.setEditText("lab/sec")
    form.repo_id.set_suggestions(["lab/secqa", "ada/own"])
    assert form.repo_id.currentText() == "lab/sec"
    assert [form.repo_id.itemText(row) for row in range(form.repo_id.count())] == ["lab/secqa", "ada/own"]
    completer = form.repo_id.completer()
    assert completer is not None
    completer.setCompletionPrefix("SEC")
    assert completer.completionCount() == 1


def test_the_destination_is_proposed_until_the_user_says_one(form: PullForm, tmp_path: Path) -> None:
    form.propose_destination(tmp_path / "first")
    form.propose_destination(tmp_path / "second")
    assert form.destination.text() == str(tmp_path / "second")
    form.propose_destination(None)
    assert form.destination.text() == ""
    form.destination.setText("/mine")
    form.propose_destination(tmp_path / "third")
    assert form.destination.text() == "/mine"


def test_a_folder_with_invisible_characters_in_its_name_is_meant_as_it_is(
    form: PullForm, tmp_path: Path
) -> None:
    form.set_destination(tmp_path / "a\u200bb")
    assert form.destination.text() == str(tmp_path / "a\u200bb")


def test_the_path_in_the_repository_is_one_click_away(form: PullForm) -> None:
    toggle = form.findChild(QToolButton, "pullAdvanced")
    assert toggle is not None
    assert not form.path.isVisible()
    toggle.click()
    assert form.path.isVisible()
    assert toggle.accessibleName() == "Advanced, shown"
    toggle.click()
    assert not form.path.isVisible()


def test_tab_follows_the_reading_order(qtbot: QtBot) -> None:
    dialog = PullDialog(HUB)
    qtbot.addWidget(dialog)
    dialog.show()
    dialog.form.repo_id.setFocus()
    dialog.form.repo_id.setEditText("lab/secqa")
    names = []
    for _ in range(9):
        focus = dialog.focusWidget()
        assert focus is not None
        names.append(focus.objectName())
        QTest.keyClick(focus, Qt.Key.Key_Tab)
    assert names == [
        "pullRepoId",
        "pullRepoType",
        "pullMyRepositories",
        "pullRevision",
        "pullChooseRevision",
        "pullDestination",
        "pullBrowse",
        "pullAdvanced",
        "pullClose",
    ]


def test_every_control_has_a_name_for_assistive_tools(qtbot: QtBot) -> None:
    dialog = PullDialog(HUB)
    qtbot.addWidget(dialog)
    kinds = (QComboBox, QLineEdit, QPushButton, QToolButton, QTableView)
    for kind in kinds:
        for control in dialog.findChildren(kind):
            is_part = isinstance(control.parent(), QComboBox | QLineEdit) or control.objectName().startswith(
                "qt_"
            )
            text = control.text() if isinstance(control, QPushButton | QToolButton) else ""
            assert is_part or control.accessibleName() or text, control.objectName()


def revisions() -> list[Revision]:
    note = CommitNote("a" * 40, "Mention the review", "ada", "2026-03-02T09:28:00Z")
    return [
        Revision("main", RevisionKind.BRANCH, note),
        Revision("v1", RevisionKind.TAG, CommitNote("b" * 40, "Add it")),
        Revision(note.sha, RevisionKind.COMMIT, note),
    ]


@pytest.fixture
def picker(qtbot: QtBot, form: PullForm) -> RevisionPicker:
    picker = RevisionPicker(form)
    picker.open_below(form.revision)
    return picker


def search_of(picker: RevisionPicker) -> SearchField:
    found = picker.findChild(SearchField)
    assert found is not None
    return found


def test_the_picker_waits_for_the_list_and_does_not_call_it_empty(picker: RevisionPicker) -> None:
    search_of(picker).setText("v1")
    assert not picker.table.isVisible()
    picker.show_revisions(revisions())
    assert picker.table.isVisible()
    assert picker.model.shown_count == 1


def test_the_picker_is_walked_by_keyboard_alone(picker: RevisionPicker, qtbot: QtBot) -> None:
    picker.show_revisions(revisions())
    QTest.keyClick(search_of(picker), Qt.Key.Key_Down)
    QTest.keyClick(picker.table, Qt.Key.Key_Down)
    with qtbot.waitSignals([picker.closed, picker.revision_chosen]):
        QTest.keyClick(picker.table, Qt.Key.Key_Return)
    assert not picker.isVisible()


def test_a_click_chooses_and_a_heading_does_not(picker: RevisionPicker, qtbot: QtBot) -> None:
    picker.show_revisions(revisions())
    chosen: list[str] = []
    picker.revision_chosen.connect(chosen.append)
    picker.table.clicked.emit(picker.model.index(0, 0))
    assert chosen == []
    picker.table.clicked.emit(picker.model.index(3, 1))
    assert chosen == ["v1"]


def test_the_picker_says_when_nothing_matches(picker: RevisionPicker) -> None:
    picker.show_revisions(revisions())
    search = search_of(picker)
    search.setText("no such thing")
    assert not picker.table.isVisible()
    assert search.hits_text() == "No hits"
    search.setText("")
    assert picker.table.isVisible()
    picker.show_revisions([])
    assert not picker.table.isVisible()


@pytest.fixture
def plan(sample_root: Path, tmp_path: Path) -> PullPlan:
    files = (PlannedFile("manifest.json", FileChange.CHANGED, 10, 20),)
    return PullPlan(
        RepoAddress("lab/secqa"),
        HUB,
        CommitNote("a" * 40, "It"),
        tmp_path / "run",
        DestinationState.DIFFERENT,
        files,
        inspect_checkpoint(sample_root),
        tmp_path / "staging",
        {"manifest.json": "old"},
    )


@pytest.mark.parametrize("can_compare", [True, False])
def test_two_versions_are_compared_only_where_somebody_can(
    qtbot: QtBot, plan: PullPlan, tmp_path: Path, *, can_compare: bool
) -> None:
    dialog = PullDialog(HUB, can_compare=can_compare)
    qtbot.addWidget(dialog)
    dialog.show_plan(plan, tmp_path / "run-2", (), has_unsaved_edits=False)
    compared: list[PullPlan] = []
    dialog.compare_requested.connect(compared.append)
    button = child(dialog, "pullCompare")
    assert button.isHidden() is not can_compare
    button.click()
    assert compared == [plan]


def test_what_is_chosen_is_what_is_asked_for(qtbot: QtBot, plan: PullPlan, tmp_path: Path) -> None:
    dialog = PullDialog(HUB)
    qtbot.addWidget(dialog)
    dialog.show_plan(plan, tmp_path / "run-2", (), has_unsaved_edits=False)
    asked: list[PullPlan] = []
    dialog.pull_requested.connect(asked.append)
    child(dialog, "pullButton").click()
    dialog.preview.choice.replace.setChecked(True)
    child(dialog, "pullButton").click()
    assert asked == [plan_for_new_folder(plan, tmp_path / "run-2"), plan]
    dialog.mark_stale()
    child(dialog, "pullButton").click()
    assert len(asked) == 2


def test_a_commit_of_which_little_is_known_is_shown_all_the_same(qtbot: QtBot) -> None:
    facts = CommitFacts()
    qtbot.addWidget(facts)
    facts.show_commit(CommitNote("a" * 40, ""), None)
    assert "A commit without a title" in facts.accessibleName()
    facts.show_commit(CommitNote("a" * 40, "It", "", ""), "v1")
    assert facts.accessibleName() == "Commit: It, v1"
