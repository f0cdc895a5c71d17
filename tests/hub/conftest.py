"""Tests of the Hub: nothing but loopback is contacted, and nobody's token is used."""

from __future__ import annotations

from typing import TYPE_CHECKING, Literal

import pytest

from tests.hub.fixtures import *  # noqa: F403 - that is how a conftest takes fixtures over
from tests.hub.seed import ADA_TOKEN, BOB_TOKEN

if TYPE_CHECKING:
    from huggingface_hub.hf_api import HfApi

    from tests.hub.server import LoopbackHub


@pytest.fixture(autouse=True)
def _stay_here(loopback_only: None, own_hub_home: None) -> None:
    """Guard every test of this folder."""


def _client(hub: LoopbackHub, token: str | Literal[False]) -> HfApi:
    from huggingface_hub.hf_api import HfApi  # noqa: PLC0415 - after the environment is set

    return HfApi(endpoint=hub.url, token=token)


@pytest.fixture
def ada(hub: LoopbackHub) -> HfApi:
    """Return the real client of somebody who may write in lab."""
    return _client(hub, ADA_TOKEN)


@pytest.fixture
def bob(hub: LoopbackHub) -> HfApi:
    """Return the real client of somebody who may only read."""
    return _client(hub, BOB_TOKEN)


@pytest.fixture
def nobody(hub: LoopbackHub) -> HfApi:
    """Return the real client of somebody who isn't signed in."""
    return _client(hub, False)
