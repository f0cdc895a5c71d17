"""The themes: complete, legible in each of their colour pairs, and followed live."""

from __future__ import annotations

import json
from itertools import product
from typing import TYPE_CHECKING, Any, Literal

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QColor, QPalette
from PySide6.QtWidgets import QApplication, QWidget

from opensimula_gui.app.stylesheet import application_stylesheet
from opensimula_gui.app.theme import apply_theme
from opensimula_gui.app.theme_palette import theme_palette
from opensimula_gui.resources import resource_path
from opensimula_gui.widgets.colors import is_dark, semantic_color

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

TEXT_RATIO = 4.5
MARK_RATIO = 3.0
SCHEMES = ("light", "dark")
GROUPS = ("active", "inactive", "disabled")
GROUNDS = ("Window", "Base", "AlternateBase", "Button")
TEXTS = ("WindowText", "Text", "ButtonText", "PlaceholderText", "Link", "LinkVisited")
SEMANTIC_TEXTS = (
    "error", "warning", "fine", "info", "muted", "code_key", "code_string", "code_number", "code_word",
)  # fmt: skip
SEMANTIC_MARKS = ("chart", "chart_soft", "field_border")


def theme(scheme: str) -> dict[str, Any]:
    content: dict[str, Any] = json.loads(resource_path("themes", f"{scheme}.json").read_text("utf-8"))
    return content


def group_colors(scheme: str, group: str) -> dict[str, str]:
    content = theme(scheme)
    overrides = {} if group == "active" else content[group]
    return {**content["active"], **overrides}


def luminance(name: str) -> float:
    channels = [
        part / 12.92 if part <= 0.03928 else ((part + 0.055) / 1.055) ** 2.4
        for part in QColor(name).getRgbF()[:3]  # type: ignore[index]  # typed as object
    ]
    red, green, blue = channels
    return float(0.2126 * red + 0.7152 * green + 0.0722 * blue)


def contrast(one: str, other: str) -> float:
    darker, lighter = sorted((luminance(one), luminance(other)))
    return (lighter + 0.05) / (darker + 0.05)


@pytest.mark.parametrize("scheme", SCHEMES)
def test_every_role_of_the_palette_has_a_colour(scheme: str) -> None:
    roles = {role.name for role in QPalette.ColorRole} - {"NColorRoles", "NoRole"}
    assert set(theme(scheme)["active"]) == roles


@pytest.mark.parametrize(("scheme", "group"), list(product(SCHEMES, GROUPS)))
def test_text_is_legible_on_every_ground(scheme: str, group: str) -> None:
    colors = group_colors(scheme, group)
    semantic = theme(scheme)["semantic"]
    grounds = [colors[ground] for ground in GROUNDS] + [semantic["card"], semantic["card_hover"]]
    worst = {text: min(contrast(colors[text], ground) for ground in grounds) for text in TEXTS}
    worst["HighlightedText"] = contrast(colors["HighlightedText"], colors["Highlight"])
    worst["ToolTipText"] = contrast(colors["ToolTipText"], colors["ToolTipBase"])
    assert {text: ratio for text, ratio in worst.items() if ratio < TEXT_RATIO} == {}


@pytest.mark.parametrize("scheme", SCHEMES)
def test_colours_with_a_meaning_are_legible(scheme: str) -> None:
    colors = group_colors(scheme, "active")
    semantic = theme(scheme)["semantic"]
    grounds = [colors["Window"], colors["Base"], colors["AlternateBase"], semantic["card"]]
    texts = {name: min(contrast(semantic[name], ground) for ground in grounds) for name in SEMANTIC_TEXTS}
    marks = {name: min(contrast(semantic[name], ground) for ground in grounds) for name in SEMANTIC_MARKS}
    assert {name: ratio for name, ratio in texts.items() if ratio < TEXT_RATIO} == {}
    assert {name: ratio for name, ratio in marks.items() if ratio < MARK_RATIO} == {}
    assert contrast(colors["Text"], semantic["match"]) >= TEXT_RATIO


@pytest.mark.parametrize(("scheme", "group"), list(product(SCHEMES, GROUPS)))
def test_the_focus_ring_stands_out(scheme: str, group: str) -> None:
    colors = group_colors(scheme, group)
    assert min(contrast(colors["Accent"], colors[ground]) for ground in GROUNDS) >= MARK_RATIO


def test_both_themes_name_the_same_colours() -> None:
    assert set(theme("light")["semantic"]) == set(theme("dark")["semantic"])


@pytest.mark.parametrize("scheme", SCHEMES)
def test_the_stylesheet_takes_its_colours_from_the_palette(
    qapp: QApplication, scheme: Literal["light", "dark"]
) -> None:
    palette = theme_palette(scheme)
    sheet = application_stylesheet(palette)
    assert "$" not in sheet
    assert palette.color(QPalette.ColorRole.Accent).name() in sheet
    assert f"theme:{scheme}-down.svg" in sheet


def test_a_widget_follows_a_change_of_scheme(qtbot: QtBot, qapp: QApplication) -> None:
    widget = QWidget()
    qtbot.addWidget(widget)
    apply_theme(qapp, "dark")
    qtbot.waitUntil(lambda: is_dark(widget.palette()))
    dark = semantic_color(widget.palette(), "error")
    apply_theme(qapp, "light")
    qtbot.waitUntil(lambda: not is_dark(widget.palette()))
    assert semantic_color(widget.palette(), "error") != dark


def test_a_system_that_turns_dark_is_followed_without_a_second_call(qapp: QApplication) -> None:
    apply_theme(qapp, "system")
    qapp.styleHints().colorSchemeChanged.emit(Qt.ColorScheme.Dark)
    assert is_dark(qapp.palette())
    qapp.styleHints().colorSchemeChanged.emit(Qt.ColorScheme.Light)
    assert not is_dark(qapp.palette())


def test_a_chosen_scheme_is_not_overruled_by_the_system(qapp: QApplication) -> None:
    apply_theme(qapp, "dark")
    qapp.styleHints().colorSchemeChanged.emit(Qt.ColorScheme.Light)
    assert is_dark(qapp.palette())
    apply_theme(qapp, "light")
