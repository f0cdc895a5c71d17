"""The little that the palette can't say: flat bars, quiet headers, thin splitters. All colours come from it."""

from __future__ import annotations

from string import Template
from typing import TYPE_CHECKING

from PySide6.QtGui import QPalette

from opensimula_gui.widgets.colors import blended, semantic_color

if TYPE_CHECKING:
    from PySide6.QtGui import QColor

_RULES = Template("""
QToolTip { border: 1px solid $border; padding: 4px 6px; }

QToolBar { background: $window; border: none; border-bottom: 1px solid $border; padding: 4px 8px; spacing: 2px; }
QToolBar::separator { background: $border; width: 1px; margin: 5px 6px; }
QToolButton { background: transparent; border: 1px solid transparent; border-radius: 4px; padding: 3px 6px; }
QToolButton:hover { background: $hover; }
QToolButton:pressed, QToolButton:checked { background: $pressed; }
QToolButton:focus { border-color: $accent; }
QToolButton::menu-indicator { image: none; }

QMenuBar { background: $window; border-bottom: 1px solid $border; padding: 1px 4px; }
QMenuBar::item { padding: 4px 8px; border-radius: 4px; background: transparent; }
QMenuBar::item:selected, QMenuBar::item:pressed { background: $hover; }

QStatusBar { background: $window; border-top: 1px solid $border; }
QStatusBar::item { border: none; }

QMainWindow::separator { background: $border; width: 1px; height: 1px; }
QMainWindow::separator:hover { background: $accent; }
QSplitter::handle { background: $border; }
QSplitter::handle:hover { background: $accent; }
QSplitter::handle:horizontal { width: 1px; }
QSplitter::handle:vertical { height: 1px; }

QTabWidget::pane { border: none; border-top: 1px solid $border; }
QTabBar { qproperty-drawBase: 0; }
QTabBar::tab { background: transparent; color: $muted; border: none; border-bottom: 2px solid transparent;
               padding: 7px 10px 6px 10px; margin: 0 2px; }
QTabBar::tab:hover { color: $text; }
QTabBar::tab:selected { color: $text; border-bottom-color: $accent; }
QTabBar::tab:focus { background: $hover; }
QTabBar::tab:disabled { color: $disabled; }

QHeaderView { background: $base; border: none; }
QHeaderView::section { background: $base; color: $muted; border: none; border-bottom: 1px solid $border;
                       padding: 4px 8px; font-weight: normal; }
QHeaderView::section:hover { color: $text; }

QTreeView, QTableView, QListView { border: none; background: $base; }
QTreeView::item, QListView::item { min-height: 24px; }
QTableView { gridline-color: $border; }

QPlainTextEdit, QTextEdit { border: none; }
QLineEdit { background: $base; border: 1px solid $field; border-radius: 4px; padding: 3px 6px; min-height: 18px; }
QLineEdit:focus { border-color: $accent; }
QLineEdit:disabled, QLineEdit:read-only { background: $window; border-color: $border; }

QPushButton { background: $button; border: 1px solid $field; border-radius: 4px; padding: 4px 12px; min-height: 16px; }
QPushButton:hover { background: $hover; }
QPushButton:pressed { background: $pressed; }
QPushButton:focus { border-color: $accent; }
QPushButton:default { border-color: $accent; color: $link; }
QPushButton:disabled { border-color: $border; color: $disabled; background: $window; }
QPushButton:flat { border-color: transparent; background: transparent; }
QPushButton:flat:hover { background: $hover; }
QPushButton:flat:focus { border-color: $accent; }
""")


def application_stylesheet(palette: QPalette) -> str:
    """Return the application's stylesheet, in the colours of a palette."""
    window = palette.color(QPalette.ColorRole.Window)
    text = palette.color(QPalette.ColorRole.WindowText)
    colors = {
        "window": window,
        "text": text,
        "base": palette.color(QPalette.ColorRole.Base),
        "button": palette.color(QPalette.ColorRole.Button),
        "accent": palette.color(QPalette.ColorRole.Accent),
        "link": palette.color(QPalette.ColorRole.Link),
        "disabled": palette.color(QPalette.ColorGroup.Disabled, QPalette.ColorRole.WindowText),
        "border": semantic_color(palette, "border"),
        "field": semantic_color(palette, "field_border"),
        "muted": semantic_color(palette, "muted"),
        "hover": blended(text, window, 0.07),
        "pressed": blended(text, window, 0.13),
    }
    return _RULES.substitute({name: _name(color) for name, color in colors.items()})


def _name(color: QColor) -> str:
    return color.name()
