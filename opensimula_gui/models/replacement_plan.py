"""What replacing a text in labels and descriptions would change, before anything is changed."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Final, NamedTuple

from opensimula_gui.checkpoint.collector import paused_collector
from opensimula_gui.checkpoint.index import NO_ROW
from opensimula_gui.checkpoint.text_search import MAX_ADDED_CHARS, Query, TextSearch, TooLongError
from opensimula_gui.models.bundle_value import checked_name, checked_text
from opensimula_gui.models.change_command import Part
from opensimula_gui.wording import marked, number_text, tr

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence

    from opensimula_gui.checkpoint.index import TaxonomyIndex
    from opensimula_gui.checkpoint.taxonomy import SimulaFactor, TaxonomyNode

    _Place = tuple[int, Part, str]

_TITLES: Final = {
    (Part.NODE, "label"): marked("A label"),
    (Part.FACTOR, "name"): marked("The name of a factor"),
    (Part.NODE, "description"): marked("A description"),
    (Part.FACTOR, "description"): marked("A description"),
}


@dataclass(frozen=True, slots=True)
class Scope:
    """Where to look.

    Attributes:
        labels: Whether to look into labels and the names of factors.
        descriptions: Whether to look into descriptions.
        branch: The row that it is about, with all below it; ``NO_ROW`` for everything.
    """

    labels: bool = True
    descriptions: bool = True
    branch: int = NO_ROW


class TextPlace(NamedTuple):
    """Where a text stands: in which row, whether in its node or its factor, and in which field of that."""

    row: int
    part: Part
    field: str


@dataclass(frozen=True, slots=True)
class PlannedChange:
    """One text that would change.

    Attributes:
        row: The row that it belongs to; this and the next two say where it stands.
        part: Whether it is of the row's node or of its factor.
        field: The field of that.
        before: The text.
        after: What it would become; the same text if that is refused.
        refusal: Why it can't become that, as a sentence; empty if it can.
    """

    row: int
    part: Part
    field: str
    before: str
    after: str
    refusal: str = ""

    @property
    def place(self) -> TextPlace:
        """Where it stands. There may be very many changes, none of which keeps another object for this."""
        return TextPlace(self.row, self.part, self.field)


@dataclass(frozen=True, slots=True)
class ReplacementPlan:
    """What a search has found.

    Attributes:
        query: What was looked for.
        search: What tells the places within a text.
        changes: The texts that would change, in the order of the tree; refused ones as well.
        refused_count: How many of them are refused.
        places: In how many nodes and factors the others lie, in words.
    """

    query: Query
    search: TextSearch
    changes: Sequence[PlannedChange]
    refused_count: int
    places: str


def plan_replacement(
    index: TaxonomyIndex, query: Query, scope: Scope, check: Callable[[], None] = lambda: None
) -> ReplacementPlan:
    """Look through labels and descriptions.

    Args:
        index: Where to look. It may be edited meanwhile: then the plan is of no use, but no harm is done.
        query: What to find, and what to put in its place.
        scope: Which texts to look through.
        check: Called before each text; what it raises ends the search.

    Raises:
        QueryError: The query is not valid or takes too long.
    """
    search = TextSearch(query)
    # There are many texts: what they are called is looked up once.
    titles = {place: tr(words) for place, words in _TITLES.items()}
    changes = []
    with paused_collector():
        for place, text in _texts(index, scope):
            check()
            change = _planned(search, place, text, titles)
            if change is not None:
                changes.append(change)
    feasible = [change for change in changes if not change.refusal]
    refused_count = len(changes) - len(feasible)
    return ReplacementPlan(query, search, changes, refused_count, places_text(feasible))


def places_text(changes: Iterable[PlannedChange]) -> str:
    """Return in how many nodes and factors changes lie, such as "12 nodes and 1 factor"."""
    places = {(change.part, change.row) for change in changes}
    factors = sum(part is Part.FACTOR for part, _row in places)
    nodes = len(places) - factors
    nodes_text, factors_text = tr("{n} node", "{n} nodes", nodes), tr("{n} factor", "{n} factors", factors)
    if nodes and factors:
        return tr("{nodes} and {factors}", nodes=nodes_text, factors=factors_text)
    return nodes_text if nodes else factors_text if factors else ""


def text_now(index: TaxonomyIndex, place: TextPlace) -> str | None:
    """Return the text that stands in a place now; None if there is none."""
    if not index.exists(place.row):
        return None
    item = index.factor(place.row) if place.part is Part.FACTOR else index.node(place.row)
    return getattr(item, place.field, None)


def _planned(
    search: TextSearch, place: _Place, text: str, titles: Mapping[tuple[Part, str], str]
) -> PlannedChange | None:
    try:
        after = search.replaced(text)
    except TooLongError:
        refusal = tr(
            "The text would grow by more than {count} characters.", count=number_text(MAX_ADDED_CHARS)
        )
        return PlannedChange(*place, text, text, refusal)
    if after == text:
        return None
    _row, part, field = place
    check = checked_text if field == "description" else checked_name
    try:
        check(titles[part, field], after)
    except ValueError as error:
        return PlannedChange(*place, text, text, str(error))
    return PlannedChange(*place, text, after)


def _texts(index: TaxonomyIndex, scope: Scope) -> Iterator[tuple[_Place, str]]:
    """Yield the texts to look into; there is nothing to look for in an empty one."""
    for row in _rows(index, scope):
        for item, part, name in _items(index, row, scope):
            if scope.labels and name and (text := getattr(item, name)):
                yield (row, part, name), text
            if scope.descriptions and (text := item.description):
                yield (row, part, "description"), text


def _rows(index: TaxonomyIndex, scope: Scope) -> Iterator[int]:
    if scope.branch == NO_ROW:
        for row in index.top_rows:
            yield from index.rows_below(row)
    elif index.exists(scope.branch):
        yield from index.rows_below(scope.branch)


def _items(
    index: TaxonomyIndex, row: int, scope: Scope
) -> Iterator[tuple[TaxonomyNode | SimulaFactor, Part, str]]:
    """Yield what has texts in a row, each with the field of its name if that is to be looked into."""
    node, name = index.node(row), "label"
    if index.parent(row) == NO_ROW and (factor := index.factor(row)) is not None:
        # A factor with several trees is told once.
        if row in {scope.branch, *index.factor_rows(row)[:1]}:
            yield factor, Part.FACTOR, "name"
        # A root that is labelled like its factor follows it.
        name = "" if index.label(row) == factor.name else "label"
    if node is not None:
        yield node, Part.NODE, name
