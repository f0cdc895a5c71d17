"""The options of ``opensimula-gui``, read with Qt's own parser so that no other is imported."""

from __future__ import annotations

import re
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QCommandLineOption, QCommandLineParser

from opensimula_gui import __version__
from opensimula_gui.app.language import languages
from opensimula_gui.views.pages import PAGE_NAMES

if TYPE_CHECKING:
    from collections.abc import Sequence

COLOUR_SCHEMES = ("system", "light", "dark")

USAGE_EXIT_CODE = 2
_SIZE = re.compile(r"(\d{3,5})x(\d{3,5})")


@dataclass(frozen=True, slots=True)
class Options:
    """What the user asked for on the command line.

    Attributes:
        path: Checkpoint to open; None shows the start page.
        screenshot: File to render the window to before quitting; None runs the program.
        page: Page to show, one of ``PAGE_NAMES``; None keeps the last one.
        size: Width and height of the window in device-independent pixels; None keeps the last one.
        colour_scheme: One of ``COLOUR_SCHEMES``; None keeps the last one.
        language: Code of a language that there is; None keeps the last one.
    """

    path: Path | None = None
    screenshot: Path | None = None
    page: str | None = None
    size: tuple[int, int] | None = None
    colour_scheme: str | None = None
    language: str | None = None


class CommandLineExit(Exception):  # noqa: N818 - it is no error: --help ends this way too
    """The command line is answered; the program has nothing to open.

    Args:
        code: Exit code of the process.
        text: What to print: on standard output if the code is 0, else on standard error.
    """

    def __init__(self, code: int, text: str) -> None:
        super().__init__(text)
        self.code = code
        self.text = text


def parse_command_line(arguments: Sequence[str]) -> Options:
    """Read the command line.

    Args:
        arguments: ``sys.argv``, the program's name first.

    Returns:
        The options.

    Raises:
        CommandLineExit: ``--help`` or ``--version`` was asked for, or an option is bad (exit code 2).
    """
    parser = QCommandLineParser()
    parser.setApplicationDescription("Inspect and edit OpenSimula checkpoints.")
    help_option = QCommandLineOption(["h", "help"], "Show this help.")
    version_option = QCommandLineOption(["version"], "Show the version.")
    screenshot = QCommandLineOption(["screenshot"], "Render the window to a PNG file and quit.", "FILE")
    page = QCommandLineOption(["page"], f"Show a page: {', '.join(PAGE_NAMES)}.", "PAGE")
    size = QCommandLineOption(["size"], "Size of the window, such as 1280x800.", "SIZE")
    scheme = QCommandLineOption(["color-scheme"], f"Colours: {', '.join(COLOUR_SCHEMES)}.", "SCHEME")
    known_languages = languages()
    language = QCommandLineOption(["language"], f"Language: {', '.join(known_languages)}.", "LANGUAGE")
    for option in (help_option, version_option, screenshot, page, size, scheme, language):
        parser.addOption(option)
    parser.addPositionalArgument(
        "PATH", "Checkpoint root, its opensimula/ folder, or a file in there.", "[PATH]"
    )
    if not parser.parse(list(arguments)):
        raise _bad_usage(parser.errorText())
    if parser.isSet(help_option):
        raise CommandLineExit(0, parser.helpText().rstrip())
    if parser.isSet(version_option):
        raise CommandLineExit(0, f"opensimula-gui {__version__}")
    paths = parser.positionalArguments()
    if len(paths) > 1:
        raise _bad_usage("Only one PATH can be opened.")
    return Options(
        path=Path(paths[0]) if paths else None,
        screenshot=Path(parser.value(screenshot)) if parser.isSet(screenshot) else None,
        page=_one_of(parser, page, PAGE_NAMES),
        size=_size(parser, size),
        colour_scheme=_one_of(parser, scheme, COLOUR_SCHEMES),
        language=_one_of(parser, language, known_languages),
    )


def _one_of(parser: QCommandLineParser, option: QCommandLineOption, allowed: Sequence[str]) -> str | None:
    if not parser.isSet(option):
        return None
    value = parser.value(option)
    if value not in allowed:
        raise _bad_usage(f"--{option.names()[0]} is one of {', '.join(allowed)}, not '{value}'.")
    return value


def _size(parser: QCommandLineParser, option: QCommandLineOption) -> tuple[int, int] | None:
    if not parser.isSet(option):
        return None
    match = _SIZE.fullmatch(parser.value(option))
    if not match:
        raise _bad_usage(f"--size is WIDTHxHEIGHT in pixels, such as 1280x800, not '{parser.value(option)}'.")
    return int(match[1]), int(match[2])


def _bad_usage(text: str) -> CommandLineExit:
    return CommandLineExit(USAGE_EXIT_CODE, f"opensimula-gui: {text}\nTry 'opensimula-gui --help'.")
