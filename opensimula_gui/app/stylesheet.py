"""What the palette can't say: flat bars, quiet headers, thin splitters; all colours come from the palette."""

from __future__ import annotations

from string import Template

from PySide6.QtCore import QDir
from PySide6.QtGui import QPalette

from opensimula_gui.resources import resource_path
from opensimula_gui.widgets.colors import blended, is_dark, semantic_color

_RULES = Template("""
QToolTip { border: 1px solid $border; padding: 4px 6px; }

QToolBar { background: $window; border: none; border-bottom: 1px solid $border;
           padding: 4px 8px; spacing: 2px; }
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
QTabBar::tab { background: transparent; color: $muted; border: none;
               border-bottom: 2px solid transparent; padding: 7px 10px 6px 10px; margin: 0 2px; }
QTabBar::tab:hover { color: $text; }
QTabBar::tab:selected { color: $text; border-bottom-color: $accent; }
QTabBar::tab:focus { background: $hover; }
QTabBar::tab:disabled { color: $disabled; }

QHeaderView { background: $base; border: none; qproperty-defaultAlignment: 'AlignLeft | AlignVCenter'; }
QHeaderView::section { background: $base; color: $muted; border: none; border-bottom: 1px solid $border;
                       padding: 4px 8px; font-weight: normal; }
QHeaderView::section:hover { color: $text; }

QTreeView, QTableView, QListView { border: none; background: $base; outline: 0; }
QTreeView::item, QListView::item { min-height: 24px; }
QTableView::item { padding: 0 8px; }
QTableView { gridline-color: $border; }

QPlainTextEdit, QTextEdit { border: none; }
QLineEdit, QComboBox, QAbstractSpinBox { background: $base; border: 1px solid $field; border-radius: 4px;
                                         padding: 3px 6px; min-height: 18px; }
QLineEdit:focus, QComboBox:focus, QAbstractSpinBox:focus { border-color: $accent; }
QLineEdit:disabled, QLineEdit:read-only, QComboBox:disabled, QAbstractSpinBox:disabled {
    background: $window; border-color: $border; }
QAbstractSpinBox { padding: 1px 2px 1px 6px; min-height: 20px; }
QComboBox QLineEdit, QAbstractSpinBox QLineEdit { border: none; padding: 0 4px; min-height: 0;
                                                  background: transparent; }
QComboBox::drop-down { border: none; width: 22px; }
QComboBox::down-arrow { image: url(theme:$scheme-down.svg); width: 16px; height: 16px; }
QComboBox QAbstractItemView { border: 1px solid $border; padding: 4px; }
QAbstractSpinBox::up-button { border: none; width: 20px; subcontrol-position: top right; }
QAbstractSpinBox::down-button { border: none; width: 20px; subcontrol-position: bottom right; }
QAbstractSpinBox::up-button:hover, QAbstractSpinBox::down-button:hover { background: $hover; }
QAbstractSpinBox::up-arrow { image: url(theme:$scheme-up.svg); width: 12px; height: 12px; }
QAbstractSpinBox::down-arrow { image: url(theme:$scheme-down.svg); width: 12px; height: 12px; }

QCheckBox { spacing: 8px; }
QCheckBox::indicator, QAbstractItemView::indicator { width: 14px; height: 14px; border: 1px solid $field;
                                                    border-radius: 3px; background: $base; }
QCheckBox::indicator:focus, QCheckBox::indicator:hover { border-color: $accent; }
QCheckBox::indicator:checked, QAbstractItemView::indicator:checked {
    background: $accent; border-color: $accent; image: url(theme:$scheme-check.svg); }
QCheckBox::indicator:indeterminate {
    background: $accent; border-color: $accent; image: url(theme:$scheme-dash.svg); }
QCheckBox::indicator:disabled, QAbstractItemView::indicator:disabled { border-color: $border;
                                                                       background: $window; }
QCheckBox::indicator:checked:disabled, QAbstractItemView::indicator:checked:disabled { background: $field; }
QCheckBox:focus, QRadioButton:focus { outline: none; }

QRadioButton { spacing: 8px; }
QRadioButton::indicator { width: 14px; height: 14px; border: 1px solid $field; border-radius: 8px;
                          background: $base; }
QRadioButton::indicator:focus, QRadioButton::indicator:hover { border-color: $accent; }
QRadioButton::indicator:checked { width: 6px; height: 6px; border: 5px solid $accent; }
QRadioButton::indicator:disabled { border-color: $border; background: $window; }
QRadioButton::indicator:checked:disabled { border-color: $field; }

QScrollBar { background: transparent; border: none; margin: 0; }
QScrollBar:vertical { width: 12px; }
QScrollBar:horizontal { height: 12px; }
QScrollBar::handle { background: $scroll; border-radius: 3px; margin: 3px; }
QScrollBar::handle:hover, QScrollBar::handle:pressed { background: $field; }
QScrollBar::handle:vertical { min-height: 32px; }
QScrollBar::handle:horizontal { min-width: 32px; }
QScrollBar::add-line, QScrollBar::sub-line { width: 0; height: 0; }
QScrollBar::add-page, QScrollBar::sub-page { background: transparent; }
QAbstractScrollArea::corner { background: transparent; border: none; }

QDockWidget { titlebar-close-icon: url(theme:$scheme-close.svg);
              titlebar-normal-icon: url(theme:$scheme-float.svg); }
QDockWidget::title { background: $window; padding: 8px 12px; text-align: left; }
QDockWidget::close-button, QDockWidget::float-button { border: none; border-radius: 4px; padding: 0;
                                                       icon-size: 16px; }
QDockWidget::close-button:hover, QDockWidget::float-button:hover { background: $hover; }

QProgressBar { background: $hover; border: none; border-radius: 3px; min-height: 6px; max-height: 6px; }
QProgressBar::chunk { background: $accent; border-radius: 3px; }

QMenu { background: $base; border: 1px solid $border; padding: 4px; }
QMenu::item { padding: 5px 24px 5px 8px; border-radius: 4px; }
QMenu::icon { padding-left: 8px; }
QMenu::item:selected { background: $selection; color: $selected; }
QMenu::item:disabled { color: $disabled; }
QMenu::separator { height: 1px; background: $border; margin: 4px 8px; }

QPushButton { background: $button; border: 1px solid $field; border-radius: 4px;
              padding: 4px 12px; min-height: 16px; }
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
        "selection": palette.color(QPalette.ColorRole.Highlight),
        "selected": palette.color(QPalette.ColorRole.HighlightedText),
        "scroll": blended(text, window, 0.22),
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
    names = {name: color.name() for name, color in colors.items()}
    # Rules name their pictures by this prefix: a path could hold characters that end the rule.
    QDir.setSearchPaths("theme", [str(resource_path("themes"))])
    return _RULES.substitute(names, scheme="dark" if is_dark(palette) else "light")
