"""Taking over whatever is different between two states of the sample, however they came to be."""

from __future__ import annotations

from collections import Counter
from random import Random
from typing import TYPE_CHECKING, Any

import pytest

from opensimula_gui.checkpoint import encoding, validate_factor_taxonomy
from opensimula_gui.checkpoint.comparing.changes import ChangeKind, Subject
from opensimula_gui.checkpoint.index import TaxonomyIndex
from opensimula_gui.models.editing_session import EditingSession
from tests.models.random_edits import index_of, random_edit
from tests.models.takeover_sides import Desk, sample

if TYPE_CHECKING:
    from opensimula_gui.checkpoint.comparing.changes import Change

pytestmark = pytest.mark.usefixtures("qapp")

NOT_TAKEN_OVER = {
    # The same factor or node with another id: what is on disk stays what it is.
    (Subject.FACTOR, "id"),
    (Subject.NODE, "id"),
    # Factors stand in the order in which they came.
    (Subject.FACTOR, "factors"),
    (Subject.TAXONOMY, "taxonomies"),
}
"""What an edit can make different, but what can't be taken over, with nothing else depending on it."""


def edited(random: Random, count: int) -> EditingSession:
    session = EditingSession(sample())
    for _ in range(count):
        random_edit(session, random)
    return session


def a_desk(seed: int, *, is_saved_state: bool = False) -> Desk:
    """Return a session on one variant of the sample, and another variant, or the sample itself."""
    random = Random(seed)  # noqa: S311 - no secret
    session = edited(random, random.randrange(15))
    other = edited(random, 0 if is_saved_state else random.randrange(1, 15))
    return Desk(session, other.working_copy(), is_session_new=bool(seed % 2))


def require_consistent(session: EditingSession) -> None:
    """Check that the trees are sound, and that the index says what one of the edited bundle says."""
    bundle = session.working_copy().bundle
    assert bundle is not None
    for taxonomy in bundle.taxonomies:
        validate_factor_taxonomy(taxonomy)
    index, anew = index_of(session), TaxonomyIndex(bundle)
    outlines = (
        [
            (rows.depth(row), rows.label(row), rows.leaves(row), rows.traces(row))
            for top in rows.top_rows
            for row in rows.rows_below(top)
        ]
        for rows in (index, anew)
    )
    assert next(outlines) == next(outlines)


@pytest.mark.parametrize("is_saved_state", [False, True])
@pytest.mark.parametrize("seed", range(25))
def test_taking_everything_over_makes_both_say_the_same(seed: int, is_saved_state: bool) -> None:  # noqa: FBT001 - a parameter
    desk = a_desk(seed, is_saved_state=is_saved_state)
    first, at = desk.bytes(), desk.session.undo_stack.index()
    for _ in range(2):
        # That siblings stand in another order implies something of the file, which is told when they don't.
        comparison = desk.compare()
        offer = desk.takeover(comparison).offer(comparison.changes)
        if offer.possible:
            before = desk.bytes()
            desk.take()
            require_consistent(desk.session)
            after = desk.bytes()
            desk.session.undo_stack.undo()
            assert desk.bytes() == before
            desk.session.undo_stack.redo()
            assert desk.bytes() == after
    left = desk.compare()
    assert desk.takeover(left).offer(left.changes).possible == ()
    assert {(change.subject, change.field) for change in left.changes} <= NOT_TAKEN_OVER
    if not left.changes:
        assert desk.other.bundle is not None
        assert desk.bytes() == encoding.encode_bundle(desk.other.bundle)
        assert desk.session.working_copy().sampling_strategy == desk.other.sampling_strategy
        assert desk.session.working_copy().run_config == desk.other.run_config
    desk.session.undo_stack.setIndex(at)
    assert desk.bytes() == first


@pytest.mark.parametrize("seed", range(25))
def test_taking_one_over_leaves_the_others_as_they_are(seed: int) -> None:
    desk = a_desk(seed)
    comparison = desk.compare()
    takeover = desk.takeover(comparison)
    before, marks = desk.bytes(), Counter(map(mark, comparison.changes))
    for change in comparison.changes:
        if takeover.offer([change]).possible:
            desk.session.perform(takeover.step([change]))
            require_consistent(desk.session)
            now = Counter(map(mark, desk.compare().changes))
            assert mark(change) not in now
            # Where nodes stand in a file is told only if nothing else tells it.
            new = {entry[:3] for entry in now - marks}
            assert new <= {(ChangeKind.REORDERED, Subject.TAXONOMY, "nodes")}
            desk.session.undo_stack.undo()
            assert desk.bytes() == before


def mark(change: Change) -> tuple[Any, ...]:
    # Names of factors are values of strategies, too; digests have values alone.
    is_digest = change.subject is Subject.DOCUMENT_DIGEST
    sides = (
        side and (side.value if is_digest else side.id or side.name) for side in (change.old, change.new)
    )
    return (change.kind, change.subject, change.field, *sides)
