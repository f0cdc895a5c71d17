"""Which labels say the same, and which say nothing."""

from __future__ import annotations

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from opensimula_gui.checkpoint.inspecting.label_forms import (
    VAGUE_ROUGH_FORMS,
    is_vague,
    label_form,
    rough_forms,
)

# Few characters, so that labels meet; letters whose case is special, and a half of a surrogate pair.
LABELS = st.lists(st.text("aAsS1 -'’\n\u00a0ßẞİ\ud800", max_size=6), min_size=1, max_size=8)


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Night nurse", "Night nurses"),
        ("Nurses' station", "nurse’s station"),
        ("E-mail", "email"),
        ("Spear phishing", "spear-phishing"),
        ("Straße", "STRASSE"),
        ("Pumps and monitors", "pump and monitor"),
        ("  Rain ", "rain."),
        ("Ice\nand snow", "Ice and snow"),
        ("Level 1", "LEVEL  1"),
        ("„Rain“", "Rain"),
    ],
)
def test_labels_that_say_the_same(one: str, other: str) -> None:
    assert label_form(one) == label_form(other)


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Level 1", "Level 2"),
        ("1.5 m", "15 m"),
        ("C", "C++"),
        ("C#", "C"),
        ("A", "A-"),
        ("< 5 min", "> 5 min"),
        ("Process", "Proces"),
        ("Ward round", "Round"),
        ("Bus", "Bu"),
        ("…", "—"),
    ],
)
def test_labels_that_do_not(one: str, other: str) -> None:
    assert label_form(one) != label_form(other)


@given(LABELS)
@example(["ẞ", "ss"])
@example(["\n", "a\nb"])
def test_labels_of_one_exact_form_have_one_rough_form(labels: list[str]) -> None:
    forms = rough_forms(labels)
    assert len(forms) == len(labels)
    assert [rough_forms([label])[0] for label in labels] == forms
    by_exact: dict[str, set[bytes]] = {}
    for label, form in zip(labels, forms, strict=True):
        by_exact.setdefault(label_form(label), set()).add(form)
    assert all(len(rough) == 1 for rough in by_exact.values())


@pytest.mark.parametrize(
    "label",
    ["Other", "others", " MISC. ", "n/a", "N.A.", "None of the above", "Sonstiges", "autres", "その他"],
)
def test_labels_that_say_nothing(label: str) -> None:
    assert is_vague(label)
    assert rough_forms([label])[0] in VAGUE_ROUGH_FORMS


@pytest.mark.parametrize(
    "label", ["", "Other people", "Mother", "Generals' staff", "Na+ balance", "Unknown caller"]
)
def test_labels_that_say_something(label: str) -> None:
    assert not is_vague(label)
