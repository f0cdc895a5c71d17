"""What a notice says, apart from how it is shown."""

from __future__ import annotations

from collections.abc import Callable  # noqa: TC003 - dataclass fields are introspected
from dataclasses import dataclass

from opensimula_gui.widgets.colors import Severity  # noqa: TC001 - see above


@dataclass(frozen=True, slots=True)
class NoticeAction:
    """A button of a notice.

    Attributes:
        text: What the button says.
        trigger: What it does.
    """

    text: str
    trigger: Callable[[], None]


@dataclass(frozen=True, slots=True)
class Notice:
    """A message to the user.

    Attributes:
        severity: Which icon and colour it has.
        text: One sentence: what happened, to what.
        hint: What to do next.
        detail: More, shown on demand; may be long.
        actions: Buttons.
        key: A new notice with the same key takes its place.
    """

    severity: Severity
    text: str
    hint: str = ""
    detail: str = ""
    actions: tuple[NoticeAction, ...] = ()
    key: str = ""
