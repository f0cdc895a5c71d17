"""What the program says: every text that a user reads goes through :func:`tr`.

It stands below all layers, because the format and the services have something to say as well but know no Qt.
Out of the box all is English; the window hands in Qt's translation into the user's language
(``app/language.py``).

Qt's ``lupdate`` collects the texts from the source, so they stand there as literals, never put together.
Numbers and names are filled in by keyword; they are never looked at for placeholders themselves.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Protocol

if TYPE_CHECKING:
    from collections.abc import Callable


class Translation(Protocol):
    """Another language."""

    def text(self, source: str, note: str, count: int | None) -> str:
        """Return the translation of a text.

        Args:
            source: The English text; with a count, its singular.
            note: What tells it from the same text elsewhere; with a count, its plural.
            count: The number that the form goes by; None if there is none.
        """

    def number(self, count: int) -> str:
        """Return a number with its digits grouped as in the user's country."""


class _English:
    def text(self, source: str, note: str, count: int | None) -> str:
        return source if count is None or count == 1 else note

    def number(self, count: int) -> str:
        return f"{count:,}"


_current: Translation = _English()


def speak(translation: Translation | None) -> Callable[[], None]:
    """Say everything in another language from now on.

    Args:
        translation: The language; None for English as it stands in the source.

    Returns:
        What brings the language before back.
    """
    global _current  # noqa: PLW0603 - a program has one language, and each module asks for it
    before = _current
    _current = translation or _English()
    return lambda: _restore(before)


def _restore(translation: Translation) -> None:
    speak(translation)


def tr(source: str, note: str = "", count: int | None = None, /, **values: object) -> str:
    """Return a text in the user's language.

    Args:
        source: The English text, a literal, or one that was :func:`marked`. ``{name}`` stands for a value.
            With a count it is the singular.
        note: With a count, the plural. Without, a hint for translators, such as "verb", that also tells the
            text from the same one elsewhere.
        count: The number that decides between singular and plural; ``{n}`` in the text shows it.
        values: What is filled in, by name.
    """
    text = _current.text(source, note, count)
    # Only where it is shown: Python refuses to write a number of thousands of digits, but it has a plural.
    if count is not None and "{n}" in text:
        values["n"] = number_text(count)
    return text.format_map(values) if values else text


def marked(source: str) -> str:
    """Return a text as it is, having let ``lupdate`` know of it.

    For texts in tables that are made while modules are imported, before the language is known: whoever shows
    one passes it to :func:`tr`.
    """
    return source


def number_text(count: int) -> str:
    """Return a number with its digits grouped."""
    return _current.number(count)
