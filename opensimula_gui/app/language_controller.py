"""The menu in which the language is chosen."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QLocale, QObject
from PySide6.QtGui import QActionGroup

from opensimula_gui.app.language import languages
from opensimula_gui.widgets.notice_bar import Notice
from opensimula_gui.wording import tr

if TYPE_CHECKING:
    from opensimula_gui.app.notices import Notices
    from opensimula_gui.app.window import MainWindow
    from opensimula_gui.services.settings import Settings


class LanguageController(QObject):
    """Remembers the language that is chosen; the next start speaks it."""

    def __init__(self, window: MainWindow, settings: Settings, notices: Notices) -> None:
        super().__init__(window)
        self._settings = settings
        self._notices = notices
        menu = window.submenus["menuLanguage"]
        group = QActionGroup(self)
        for code in ("", *languages()):
            action = menu.addAction(_name(code) if code else tr("As the &system"))
            action.setObjectName(f"language_{code or 'system'}")
            action.setCheckable(True)
            action.setChecked(settings.language == code)
            group.addAction(action)
            action.triggered.connect(lambda _checked, code=code: self._choose(code))

    def _choose(self, code: str) -> None:
        self._settings.language = code
        self._settings.save()
        said = tr("The language changes when the program starts the next time.")
        self._notices.show(Notice("info", said, key="language"))


def _name(code: str) -> str:
    """Return the name of a language in that language."""
    # A country would be named along.
    locale = QLocale(QLocale(code).language(), QLocale.Country.World)
    return locale.nativeLanguageName()
