"""Random edits of a session, each drawn from everything that a user can do."""

from __future__ import annotations

from contextlib import suppress
from typing import TYPE_CHECKING

from opensimula_gui.checkpoint.index import NO_ROW, TaxonomyIndex
from opensimula_gui.checkpoint.outline import OutlineItem
from opensimula_gui.models import factor_steps, structure_steps

if TYPE_CHECKING:
    from collections.abc import Callable
    from random import Random

    from opensimula_gui.models.editing_session import EditingSession

LABELS = ("Phishing", "E-mail", "Übermut", "食物", "a b", "x" * 300, "\u202eabc", "🦊 fox", "tab\there")


def random_edit(session: EditingSession, random: Random) -> None:
    """Make one edit; one that is refused in words counts too."""
    with suppress(ValueError):
        random.choice(_EDITS)(session, random)


def index_of(session: EditingSession) -> TaxonomyIndex:
    """Return the rows of a session that has some."""
    assert session.index is not None
    return session.index


def some_row(session: EditingSession, random: Random, *, may_be_top: bool = True) -> int:
    """Return a row that exists."""
    index = index_of(session)
    rows = [row for top in index.top_rows for row in index.rows_below(top)]
    return random.choice([row for row in rows if may_be_top or index.parent(row) != NO_ROW] or rows or [0])


def _rename(session: EditingSession, random: Random) -> None:
    session.set_node_label(some_row(session, random), random.choice(LABELS))


def _describe(session: EditingSession, random: Random) -> None:
    session.set_node_description(some_row(session, random), random.choice([None, *LABELS]))


def _rename_factor(session: EditingSession, random: Random) -> None:
    session.set_factor_name(some_row(session, random), random.choice(LABELS))


def _add_child(session: EditingSession, random: Random) -> None:
    row = some_row(session, random)
    session.perform(structure_steps.add_child(index_of(session), row, random.choice(LABELS)).step)


def _add_sibling(session: EditingSession, random: Random) -> None:
    row = some_row(session, random)
    session.perform(structure_steps.add_sibling(index_of(session), row, random.choice(LABELS)).step)


def _add_outline(session: EditingSession, random: Random) -> None:
    items = [
        OutlineItem("One", "first", (OutlineItem("Deep", None, (OutlineItem("Deeper"),)),)),
        OutlineItem("Two"),
    ]
    row = some_row(session, random)
    session.perform(structure_steps.add_outline(index_of(session), row, items).step)


def _delete(session: EditingSession, random: Random) -> None:
    rows = [some_row(session, random, may_be_top=False) for _ in range(random.choice([1, 1, 3]))]
    session.perform(structure_steps.delete_rows(index_of(session), rows))


def _move(session: EditingSession, random: Random) -> None:
    rows = [some_row(session, random, may_be_top=False) for _ in range(random.choice([1, 1, 3]))]
    parent = some_row(session, random)
    position = random.choice([None, 0, 1, 2])
    session.perform(structure_steps.move_rows(index_of(session), rows, parent, position))


def _shift(session: EditingSession, random: Random) -> None:
    rows = [some_row(session, random, may_be_top=False)]
    step = structure_steps.shift_rows(index_of(session), rows, random.choice([-1, 1]))
    if step is not None:
        session.perform(step)


def _merge(session: EditingSession, random: Random) -> None:
    index, row = index_of(session), some_row(session, random, may_be_top=False)
    siblings = index.children(index.parent(row))
    session.perform(structure_steps.merge_rows(index, row, [random.choice(siblings)]))


def _duplicate(session: EditingSession, random: Random) -> None:
    row = some_row(session, random, may_be_top=False)
    session.perform(structure_steps.duplicate_rows(index_of(session), [row]).step)


def _add_factor(session: EditingSession, random: Random) -> None:
    session.perform(factor_steps.add_factor(index_of(session), random.choice(LABELS)).step)


def _remove_factor(session: EditingSession, random: Random) -> None:
    index = index_of(session)
    if len(index.top_rows) > 1:
        row = random.choice(index.top_rows)
        session.perform(factor_steps.remove_factor(index, row, session.strategies))


def _revert_row(session: EditingSession, random: Random) -> None:
    session.revert_row(some_row(session, random))


def _revert(session: EditingSession, random: Random) -> None:
    if random.random() < 0.2:
        session.revert()


def _undo(session: EditingSession, random: Random) -> None:
    for _ in range(random.randrange(4)):
        session.undo_stack.undo()


def _redo(session: EditingSession, random: Random) -> None:
    for _ in range(random.randrange(3)):
        session.undo_stack.redo()


def _bundle_value(session: EditingSession, random: Random) -> None:
    session.set_bundle_value("target_depth_D", random.randrange(1, 9))


def _document_digests(session: EditingSession, random: Random) -> None:
    digests = session.bundle_fields["document_digests"]
    kept = [digest for digest in digests if random.random() < 0.7]
    session.set_bundle_value("document_digests", [*kept, f"{random.getrandbits(256):064x}"])


def _run_config_value(session: EditingSession, random: Random) -> None:
    session.set_run_config_value("name", random.choice(LABELS))


_EDITS: tuple[Callable[[EditingSession, Random], None], ...] = (
    _rename,
    _describe,
    _rename_factor,
    _add_child,
    _add_child,
    _add_sibling,
    _add_outline,
    _delete,
    _move,
    _move,
    _move,
    _shift,
    _merge,
    _duplicate,
    _add_factor,
    _remove_factor,
    _revert_row,
    _revert,
    _undo,
    _redo,
    _bundle_value,
    _document_digests,
    _run_config_value,
)
