"""Text that nobody means well with."""

from __future__ import annotations

import pytest

HOSTILE = (
    "<img src=file:///etc/passwd>",
    "<table><tr><td>" * 50,
    "a & b && c &d",
    "\u202eevil\u202c التصيد",
    "tab\there\nnew line\rreturn\u2028separator",
    "👩‍🔬 é" * 200,
    "\ud800 lone",
    "x" * 5_000_000,
    "a b\n" * 500_000,
)


@pytest.fixture(params=HOSTILE, ids=range(len(HOSTILE)))
def hostile(request: pytest.FixtureRequest) -> str:
    """Return one hostile text after the other."""
    text: str = request.param
    return text
