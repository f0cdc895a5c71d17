"""The sample, opened for editing, and small bundles around one node."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QLocale

from opensimula_gui.checkpoint.inspection import inspect_checkpoint
from opensimula_gui.models.editing_session import EditingSession

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from PySide6.QtWidgets import QApplication


@pytest.fixture(autouse=True)
def _american_numbers() -> Iterator[None]:
    before = QLocale()
    QLocale.setDefault(QLocale(QLocale.Language.English, QLocale.Country.UnitedStates))
    yield
    QLocale.setDefault(before)


@pytest.fixture
def session(qapp: QApplication, sample_root: Path) -> EditingSession:
    """Return a session on the sample."""
    return EditingSession(inspect_checkpoint(sample_root))
