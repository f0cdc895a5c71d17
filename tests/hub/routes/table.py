"""Every address that the Hub answers; the first that fits counts."""

from __future__ import annotations

from typing import Final

from tests.hub.routes import accounts, commits, files, repositories, uploads

ROUTES: Final = (
    *accounts.ROUTES,
    *repositories.ROUTES,
    *commits.ROUTES,
    *uploads.ROUTES,
    *files.ROUTES,
)
