"""What all models of the format share: unknown keys are kept, ids are made as the peer makes them."""

from __future__ import annotations

import uuid

from pydantic import BaseModel, ConfigDict


class FormatModel(BaseModel):
    """A JSON object of the format; keys that this version does not know travel along unchanged."""

    model_config = ConfigDict(extra="allow")


def new_id(prefix: str) -> str:
    """Return ``prefix_`` plus 12 random hex digits, the form of every id in a bundle."""
    return f"{prefix}_{uuid.uuid4().hex[:12]}"
