"""The one step that replaces a text in many labels and descriptions."""

from __future__ import annotations

from typing import TYPE_CHECKING

from opensimula_gui.models.bundle_value import quoted
from opensimula_gui.models.change_command import Change, Part
from opensimula_gui.models.replacement_plan import places_text, text_now
from opensimula_gui.models.taxonomy_steps import Step
from opensimula_gui.wording import tr

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from opensimula_gui.checkpoint.index import TaxonomyIndex
    from opensimula_gui.checkpoint.text_search import Query
    from opensimula_gui.models.replacement_plan import PlannedChange

    _Values = dict[tuple[Part, int], dict[str, str]]


def replace_step(index: TaxonomyIndex, query: Query, changes: Sequence[PlannedChange]) -> Step:
    """Return what makes planned changes.

    Args:
        index: The taxonomies that they were planned for.
        query: What was looked for.
        changes: Which of the planned changes to make; refused ones are left out.

    Raises:
        ValueError: A text is not any more what it was when the changes were planned.
    """
    wanted = [change for change in changes if not change.refusal]
    if any(text_now(index, change.place) != change.before for change in wanted):
        raise ValueError(tr("Some of these texts were edited meanwhile, so nothing was replaced."))
    values: _Values = {}
    for change in wanted:
        values.setdefault((change.part, change.row), {})[change.field] = change.after
    return Step(_text(query, places_text(wanted)), list(_changes(index, _with_roots(index, values))))


def _text(query: Query, places: str) -> str:
    if not query.replacement:
        return tr("Remove {text} from {places}", text=quoted(query.find), places=places)
    return tr(
        "Replace {text} by {replacement} in {places}",
        text=quoted(query.find),
        replacement=quoted(query.replacement),
        places=places,
    )


def _changes(index: TaxonomyIndex, values: _Values) -> Iterator[Change]:
    for (part, row), fields in values.items():
        before = index.factor(row) if part is Part.FACTOR else index.node(row)
        if before is not None:
            yield Change(part, row, before, before.model_copy(update=fields))


def _with_roots(index: TaxonomyIndex, values: _Values) -> _Values:
    """Let each root follow its factor if it is labelled like it."""
    roots: _Values = {}
    for (part, row), fields in values.items():
        factor = index.factor(row)
        if part is not Part.FACTOR or "name" not in fields or factor is None:
            continue
        for top_row in index.factor_rows(row):
            if index.label(top_row) == factor.name:
                root = Part.NODE, top_row
                roots[root] = {**values.get(root, {}), "label": fields["name"]}
    return {**values, **roots}
