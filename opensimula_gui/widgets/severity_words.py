"""What a severity is called where no icon can be seen: in the names that screen readers speak."""

from __future__ import annotations

from typing import TYPE_CHECKING

from opensimula_gui.wording import tr

if TYPE_CHECKING:
    from opensimula_gui.widgets.colors import Severity


def severity_word(severity: Severity) -> str:
    """Return a severity in a word."""
    words: dict[Severity, str] = {
        "info": tr("info", "severity"),
        "fine": tr("fine", "severity"),
        "warning": tr("warning", "severity"),
        "error": tr("error", "severity"),
    }
    return words[severity]
