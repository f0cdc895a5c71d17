"""The user's language: Qt's translator behind ``wording.tr``, and the words of Qt's own buttons."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QCoreApplication, QLibraryInfo, QLocale, QTranslator

from opensimula_gui.resources import resource_path
from opensimula_gui.wording import speak

if TYPE_CHECKING:
    from PySide6.QtWidgets import QApplication

SOURCE_LANGUAGE: Final = "en"
"""The language that the texts in the source are written in."""

_CONTEXT: Final = ""
_NO_COUNT: Final = -1


class QtTranslation:
    """What the installed translators know, for ``wording.speak``."""

    def text(self, source: str, note: str, count: int | None) -> str:
        """Return the translation of a text; where there is none the English one."""
        number = _NO_COUNT if count is None else _form_number(count)
        text = QCoreApplication.translate(_CONTEXT, source, note or None, number)
        return note if text == source and count is not None and count != 1 else text

    def number(self, count: int) -> str:
        """Return a number with its digits grouped as in the user's country."""
        text = f"{count:,}"
        return text.replace(",", QLocale().groupSeparator())


def use_language(app: QApplication, choice: str) -> str:
    """Speak the language that was chosen, or else the first of the system's that there is.

    Args:
        app: The application; without windows so far, as texts on the screen are not said again.
        choice: One of ``languages()``; anything else stands for the system's.

    Returns:
        The language that is spoken.
    """
    known = languages()
    is_chosen = choice in known
    language = choice if is_chosen else _system_language(known)
    if is_chosen and QLocale.system().language() != QLocale(choice).language():
        QLocale.setDefault(QLocale(choice))
    elif QLocale.system().language() == QLocale.Language.C:
        # The C locale groups no digits and writes dates for machines.
        QLocale.setDefault(QLocale(QLocale.Language.English, QLocale.Country.World))
    if language != SOURCE_LANGUAGE:
        _install(app, f"opensimula_{language}", str(resource_path("translations")))
        _install(app, f"qtbase_{language}", QLibraryInfo.path(QLibraryInfo.LibraryPath.TranslationsPath))
    speak(QtTranslation())
    return language


def languages() -> tuple[str, ...]:
    """Return the codes of the languages there are, English first."""
    folder = resource_path("translations")
    return (
        SOURCE_LANGUAGE,
        *sorted(file.stem.removeprefix("opensimula_") for file in folder.glob("opensimula_*.qm")),
    )


def _system_language(known: tuple[str, ...]) -> str:
    wanted = (QLocale(tag).bcp47Name().partition("-")[0] for tag in QLocale.system().uiLanguages())
    return next((code for code in wanted if code in known), SOURCE_LANGUAGE)


def _install(app: QApplication, name: str, folder: str) -> None:
    translator = QTranslator(app)
    if translator.load(name, folder):
        app.installTranslator(translator)


def _form_number(count: int) -> int:
    """Return a number that Qt's C int holds, and that takes the same plural form."""
    return count if abs(count) < 10**6 else 10**6 + abs(count) % 10**6
