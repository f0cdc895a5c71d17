"""Start-up: the window first, everything that takes time to import after its first paint."""

from __future__ import annotations

import os
import sys
from typing import TYPE_CHECKING, cast

from PySide6.QtWidgets import QApplication

from opensimula_gui import __version__
from opensimula_gui.app.command_line import USAGE_EXIT_CODE, CommandLineExit, Options, parse_command_line
from opensimula_gui.app.language import use_language
from opensimula_gui.app.theme_palette import show_first_colors
from opensimula_gui.app.window import MainWindow
from opensimula_gui.services.settings import Settings

if TYPE_CHECKING:
    from collections.abc import Sequence

    from opensimula_gui.app.theme_palette import Scheme

_NO_DISPLAY = (
    "opensimula-gui: there is no display to open a window on (DISPLAY and WAYLAND_DISPLAY are unset).\n"
    "Use 'opensimula inspect' in the terminal, or --screenshot FILE to get a picture of the window."
)


def run(arguments: Sequence[str]) -> int:
    """Run the program.

    Args:
        arguments: ``sys.argv``, the program's name first.

    Returns:
        The exit code: 0, or 2 for a bad option, or with ``--screenshot`` for a refused PATH or FILE.
    """
    try:
        options = parse_command_line(arguments)
    except CommandLineExit as answer:
        print(answer.text, file=sys.stderr if answer.code else sys.stdout)
        return answer.code
    if not _has_display():
        if options.screenshot is None:
            print(_NO_DISPLAY, file=sys.stderr)  # noqa: T201 - it answers the terminal
            return USAGE_EXIT_CODE
        os.environ["QT_QPA_PLATFORM"] = "offscreen"
    app = build_application(arguments)
    settings = Settings.load()
    use_language(app, options.language or settings.language)
    window = open_window(app, settings, options)
    # No event loop runs yet: this paints the frame before the imports begin.
    app.processEvents()
    return _run_program(app, window, settings, options)


def _has_display() -> bool:
    """Tell whether Qt can open a window; without this check it would abort the process."""
    names = ("DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM")
    return not sys.platform.startswith("linux") or any(map(os.environ.get, names))


def build_application(arguments: Sequence[str]) -> QApplication:
    """Return the application with its names, which Qt and the desktop know it by."""
    # Fusion is painted in our own palettes everywhere. Asking for it here spares meeting Qt's style class.
    app = QApplication([*arguments[:1], "-style", "Fusion", *arguments[1:]])
    app.setApplicationName("opensimula-gui")
    app.setApplicationDisplayName("OpenSimula")
    app.setApplicationVersion(__version__)
    app.setDesktopFileName("opensimula-gui")
    return app


def open_window(app: QApplication, settings: Settings, options: Options) -> MainWindow:
    """Return the window, shown, in the colours and size that were asked for or remembered."""
    show_first_colors(app, cast("Scheme", options.colour_scheme or settings.color_scheme))
    window = MainWindow()
    if options.size is not None:
        window.resize(*options.size)
    elif settings.window_geometry and options.screenshot is None:
        window.restoreGeometry(settings.window_geometry)
    window.show()
    return window


def _run_program(app: QApplication, window: MainWindow, settings: Settings, options: Options) -> int:
    # Imported here: asyncio, pydantic and the views cost more than the window's first paint.
    from opensimula_gui.app.loop import run_until_complete  # noqa: PLC0415
    from opensimula_gui.app.program import Program  # noqa: PLC0415
    from opensimula_gui.app.screenshot import ScreenshotError  # noqa: PLC0415

    program = Program(app, window, settings, options)
    try:
        return run_until_complete(app, program.run(), program.notices.report)
    except ScreenshotError as error:
        print(f"opensimula-gui: {error.summary}\n{error.hint}", file=sys.stderr)  # noqa: T201 - it answers the terminal
        return USAGE_EXIT_CODE
