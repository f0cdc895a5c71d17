"""The run config: a run's name and the knobs it was made with, each with its meaning and sane range.

Knob texts are what the form shows beside an editor. Sections refer to Davidson et al., TMLR
(https://openreview.net/pdf?id=NALsdGEPhB); the other knobs are AfterImage's own.
"""

from __future__ import annotations

import json
from dataclasses import dataclass
from enum import StrEnum
from typing import TYPE_CHECKING, Annotated, Any, Self

from pydantic import BaseModel, ConfigDict, ModelWrapValidatorHandler, PrivateAttr, model_validator

from opensimula_gui.wording import marked

if TYPE_CHECKING:
    from collections.abc import Mapping


class KnobGroup(StrEnum):
    """Sections of the run-config form, in the order in which they are shown."""

    RUN = marked("About the run")
    MODEL = marked("Model")
    TAXONOMY = marked("Taxonomy")
    SAMPLING = marked("Sampling")
    OUTPUT = marked("Output")


@dataclass(frozen=True, slots=True)
class Knob:
    """What a run-config field means to its reader.

    Attributes:
        group: Section of the form.
        title: Short name, sentence case.
        help: One or two sentences in plain words.
        symbol: Letter in the paper, or empty.
        minimum: Smallest value that makes sense, or None.
        maximum: Largest value that makes sense, or None.
        multiline: Whether the text may have several lines.
    """

    group: KnobGroup
    title: str
    help: str
    symbol: str = ""
    minimum: float | None = None
    maximum: float | None = None
    multiline: bool = False


class OpenSimulaRunConfig(BaseModel):
    """``run_config.json``: every field is optional; None means that the file does not say.

    Keys that this version does not know are kept for the next save in ``unknown_keys``; ``model_dump()``
    leaves them out, as in the peer. The legacy key ``example`` becomes ``name`` if that is unset or empty.
    """

    model_config = ConfigDict(extra="ignore")

    name: Annotated[
        str | None,
        Knob(KnobGroup.RUN, marked("Name"), marked("Short label by which you recognise this run.")),
    ] = None
    description: Annotated[
        str | None,
        Knob(
            KnobGroup.RUN,
            marked("Description"),
            marked("A note for whoever opens this checkpoint next."),
            multiline=True,
        ),
    ] = None
    model: Annotated[
        str | None,
        Knob(
            KnobGroup.MODEL,
            marked("Model"),
            marked("Id of the teacher model that proposed, criticised and wrote, as its provider spells it."),
        ),
    ] = None
    temperature: Annotated[
        float | None,
        Knob(
            KnobGroup.MODEL,
            marked("Temperature"),
            marked(
                "Randomness of the teacher model: 0 picks the likeliest word each time, "
                "most providers end at 2."
            ),
            minimum=0,
            maximum=2,
        ),
    ] = None
    max_concurrency: Annotated[
        int | None,
        Knob(
            KnobGroup.MODEL,
            marked("Parallel calls"),
            marked("How many model calls may run at the same time."),
            minimum=1,
        ),
    ] = None
    target_depth_D: Annotated[  # noqa: N815 - the key's name on disk
        int | None,
        Knob(
            KnobGroup.TAXONOMY,
            marked("Target depth"),
            marked("How many levels each taxonomy was to grow below its root (section 2.1)."),
            symbol="D",
            minimum=1,
        ),
    ] = None
    proposal_N: Annotated[  # noqa: N815 - the key's name on disk
        int | None,
        Knob(
            KnobGroup.TAXONOMY,
            marked("Proposals per expansion"),
            marked(
                "How often the model is asked for children of a node before the critic merges the answers "
                "(Best-of-N, section 2.1)."
            ),
            symbol="N",
            minimum=1,
        ),
    ] = None
    max_factors: Annotated[
        int | None,
        Knob(
            KnobGroup.TAXONOMY,
            marked("Most factors"),
            marked("At most this many factors get a taxonomy."),
            minimum=1,
        ),
    ] = None
    max_children_per_node: Annotated[
        int | None,
        Knob(
            KnobGroup.TAXONOMY,
            marked("Most children per node"),
            marked("Children after this many are cut, even if the critic kept them."),
            minimum=1,
        ),
    ] = None
    max_frontier_per_depth: Annotated[
        int | None,
        Knob(
            KnobGroup.TAXONOMY,
            marked("Most expansions per level"),
            marked("Only the first so many nodes of a level are expanded; the others stay leaves."),
            minimum=1,
        ),
    ] = None
    corpus_excerpt_count: Annotated[
        int | None,
        Knob(
            KnobGroup.TAXONOMY,
            marked("Corpus excerpts"),
            marked(
                "How many excerpts of source documents stood in the prompts (the sample S that grounds the "
                "taxonomies)."
            ),
            symbol="S",
            minimum=0,
        ),
    ] = None
    meta_prompt_K: Annotated[  # noqa: N815 - the key's name on disk
        int | None,
        Knob(
            KnobGroup.SAMPLING,
            marked("Scenarios per mix"),
            marked(
                "How many different scenarios (meta-prompts) are written for one mix of leaves; "
                "a sample uses one of them (section 2.2)."
            ),
            symbol="K",
            minimum=1,
        ),
    ] = None
    complexify_c: Annotated[
        float | None,
        Knob(
            KnobGroup.SAMPLING,
            marked("Complexified share"),
            marked(
                "Share of scenarios that are rewritten to be harder, from 0 (none) to 1 (all) (section 2.2)."
            ),
            symbol="c",
            minimum=0,
            maximum=1,
        ),
    ] = None
    num_choices: Annotated[
        int | None,
        Knob(
            KnobGroup.SAMPLING,
            marked("Answer choices"),
            marked("Options per multiple-choice question. Leave it unset for free-form answers."),
            minimum=2,
        ),
    ] = None
    num_samples: Annotated[
        int | None,
        Knob(KnobGroup.SAMPLING, marked("Samples"), marked("How many rows the run was to write."), minimum=0),
    ] = None
    seed: Annotated[
        int | None,
        Knob(
            KnobGroup.SAMPLING,
            marked("Seed"),
            marked("Start of the random numbers: the same seed draws the same mixes."),
        ),
    ] = None
    data_jsonl: Annotated[
        str | None,
        Knob(
            KnobGroup.OUTPUT,
            marked("Sample file"),
            marked(
                "Where the samples lie, as JSON Lines; usually relative to the checkpoint, such as "
                "data/train.jsonl."
            ),
        ),
    ] = None

    _unknown_keys: dict[str, Any] = PrivateAttr(default_factory=dict)
    _key_order: tuple[str, ...] = PrivateAttr(default=())

    @model_validator(mode="wrap")
    @classmethod
    def _read_known_and_keep_unknown(
        cls, data: Any, handler: ModelWrapValidatorHandler[OpenSimulaRunConfig]
    ) -> OpenSimulaRunConfig:
        if not isinstance(data, dict):
            return handler(data)
        known = _name_from_example(data)
        config = handler(known)
        config._unknown_keys = {  # noqa: SLF001 - pydantic makes validators class methods
            key: value for key, value in known.items() if key not in cls.model_fields
        }
        return config

    @classmethod
    def from_document(cls, document: Any) -> Self:
        """Return the config that a file says, which keeps the file's order of keys when it is saved again.

        Raises:
            ValidationError: The document is no object, or a field has a wrong type.
        """
        config = cls.model_validate(document)
        config.keep_rest_of(document)
        return config

    def keep_rest_of(self, document: Mapping[str, Any]) -> None:
        """Take over what the fields of this config can't hold of the file that it was read from.

        That is the order of keys, and values of known fields that have a wrong type: they are written back
        until the field gets a value.
        """
        self._key_order = tuple(document)
        unreadable = {
            key: value
            for key, value in document.items()
            if key in type(self).model_fields and value is not None and getattr(self, key) is None
        }
        self._unknown_keys = self._unknown_keys | unreadable

    @property
    def unknown_keys(self) -> Mapping[str, Any]:
        """JSON values of the file that no field holds: under unknown keys, or of a wrong type."""
        return self._unknown_keys

    def __eq__(self, other: object) -> bool:
        """Two configs are equal if they say the same, in whatever order their files said it."""
        if not isinstance(other, OpenSimulaRunConfig):
            return NotImplemented
        return self.model_dump() == other.model_dump() and self._unknown_keys == other._unknown_keys

    __hash__ = None  # type: ignore[assignment]  # as for every model that can change

    def to_json(self) -> str:
        """Return the text of ``run_config.json``: set fields and unknown keys, in the order of the source.

        Keys are sorted, as the peer writes them, unless ``from_document`` saw another order: then that order
        stays and new keys go to the end.
        """
        document = self._unknown_keys | self.model_dump(mode="json", exclude_none=True)
        order = sorted(document)
        if list(self._key_order) != sorted(self._key_order):
            kept = [key for key in self._key_order if key in document]
            order = kept + sorted(document.keys() - set(kept))
        return json.dumps({key: document[key] for key in order}, indent=2, ensure_ascii=False) + "\n"


def knobs() -> dict[str, Knob]:
    """Return the knob of every run-config field, by field name, in the order of the model."""
    return {
        name: next(item for item in field.metadata if isinstance(item, Knob))
        for name, field in OpenSimulaRunConfig.model_fields.items()
    }


def _name_from_example(data: dict[str, Any]) -> dict[str, Any]:
    current = {key: value for key, value in data.items() if key != "example"}
    legacy = data.get("example")
    if legacy in (None, "") or current.get("name") not in (None, ""):
        return current
    return current | {"name": str(legacy)}
