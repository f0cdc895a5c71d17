"""Which remedies there are for which problem: the one table of them."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING, Final

from opensimula_gui.checkpoint.inspection import FileRole
from opensimula_gui.models.mending import config_fixes as config
from opensimula_gui.models.mending import factor_fixes as factors
from opensimula_gui.models.mending import file_fixes as files
from opensimula_gui.models.mending import place_fixes as places
from opensimula_gui.models.mending import strategy_fixes as strategies
from opensimula_gui.models.mending import value_fixes as values
from opensimula_gui.models.mending.case import Case
from opensimula_gui.models.mending.fix import Fix, Remedy

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from opensimula_gui.checkpoint.inspection import CheckpointInspection
    from opensimula_gui.checkpoint.problems import Problem
    from opensimula_gui.models.editing_session import EditingSession

_StepMaker = Callable[[Case, Sequence["Problem"]], Fix | None]
_FileMaker = Callable[["CheckpointInspection", Sequence["Problem"]], Fix | None]

_STRAY: Final = (places.hang_under_recovered, places.hang_under_root)
_WEIGHT: Final = (strategies.set_weights, strategies.remove_strategies)

_STEPS: Final[Mapping[str, tuple[_StepMaker, ...]]] = {
    "wrong-depth": (values.recompute_depths,),
    "wrong-factor-id": (values.set_factor_ids,),
    "node-key-differs": (values.set_ids,),
    "parent-missing": (places.hang_under_namesake, *_STRAY),
    "parent-in-other-tree": _STRAY,
    "second-root": _STRAY,
    "parent-cycle": _STRAY,
    "root-has-parent": (places.free_root,),
    "root-missing": (factors.create_trees,),
    "factor-without-taxonomy": (factors.create_trees, factors.reject_factors),
    "taxonomy-of-rejected-factor": (factors.accept_factors,),
    "taxonomy-without-factor": (factors.drop_trees,),
    "two-taxonomies": (factors.keep_last_tree, factors.keep_first_tree),
    "duplicate-factor-id": (factors.keep_first_factor, factors.keep_last_factor),
    "node-id-used-twice": (factors.give_new_ids,),
    "strategy-factor-unknown": (strategies.drop_unknown_factors,),
    "strategy-factor-twice": (strategies.name_factors_once,),
    "duplicate-strategy-name": (strategies.rename_strategies,),
    "weight-not-positive": _WEIGHT,
    "weight-infinite": _WEIGHT,
    "empty-forbidden-text": (strategies.drop_empty_pairs,),
    "contradicts-bundle": (config.follow_bundle,),
}

_STRATEGY_STEPS: Final[Mapping[str, tuple[_StepMaker, ...]]] = {
    "non-finite-number": _WEIGHT,
    "wrong-type": _WEIGHT,
    "missing-field": _WEIGHT,
    "out-of-range": (strategies.remove_strategies,),
}
"""Of problems that other files can have too, those that a strategy's values can be mended for."""

_CONFIG_STEPS: Final[Mapping[str, tuple[_StepMaker, ...]]] = {
    "non-finite-number": (config.clear_fields,),
    "number-too-long": (config.clear_fields,),
}

_FILES: Final[Mapping[str, tuple[_FileMaker, ...]]] = {
    **dict.fromkeys(files.REHASHED, (files.rehash,)),
    "unnamed-strategy-file": (files.name_strategy_file,),
    "missing-file": (files.forget_strategy_file,),
    "byte-order-mark": (files.remove_mark,),
    "duplicate-key": (files.keep_last, files.keep_first),
    "root-missing": (files.set_root,),
    **dict.fromkeys(
        (
            "cesu-8",
            "not-utf-8",
            "lone-surrogate",
            "number-too-long",
            "non-finite-number",
            "loose-type",
            "wrong-type",
            "missing-field",
            "out-of-range",
            "node-key-differs",
        ),
        (files.write_as_read,),
    ),
}


def may_have_remedy(problem: Problem) -> bool:
    """Tell whether there are remedies for problems of this kind; that none fits is only found by planning."""
    return problem.code in _STEPS or problem.code in _FILES


def remedies(problem: Problem, session: EditingSession, found: CheckpointInspection) -> tuple[Remedy, ...]:
    """Return the ways to mend a problem, the best one first; none if it was mended already.

    Args:
        problem: One of ``found.problems``.
        session: The checkpoint with its edits.
        found: The problems as they are listed.
    """
    by_steps = tuple(_by_steps(problem, session, found))
    is_mended = session.is_edited and bool(_step_makers(problem, found))
    return by_steps if by_steps or is_mended else tuple(_by_files(problem, found))


def _by_steps(problem: Problem, session: EditingSession, found: CheckpointInspection) -> Iterator[Remedy]:
    index = session.index
    if index is None:
        return
    case = Case(session, index, found)
    alike = [other for other in found.problems if (other.code, other.file) == (problem.code, problem.file)]
    for maker in _step_makers(problem, found):
        one = maker(case, [problem])
        if one is not None:
            yield _remedy(one, maker(case, alike), len(alike))


def _by_files(problem: Problem, found: CheckpointInspection) -> Iterator[Remedy]:
    alike = [other for other in found.problems if (other.code, other.file) == (problem.code, problem.file)]
    for maker in _file_makers(problem):
        one = maker(found, [problem])
        if one is not None:
            yield _remedy(one, maker(found, alike), len(alike))


def _file_makers(problem: Problem) -> tuple[_FileMaker, ...]:
    if files.is_of_digest(problem) and problem.code not in files.REHASHED:
        # A digest that is no text is not read; the right one takes its place.
        return (files.rehash,)
    return _FILES.get(problem.code, ())


def _step_makers(problem: Problem, found: CheckpointInspection) -> tuple[_StepMaker, ...]:
    state = next((state for state in found.files if state.name == problem.file), None)
    role = state.role if state else None
    if role is FileRole.STRATEGY and problem.code in _STRATEGY_STEPS:
        return _STRATEGY_STEPS[problem.code]
    if role is FileRole.RUN_CONFIG and problem.code in _CONFIG_STEPS:
        return _CONFIG_STEPS[problem.code]
    return _STEPS.get(problem.code, ())


def _remedy(one: Fix, every: Fix | None, count: int) -> Remedy:
    if every is None or every.lines == one.lines:
        return Remedy(one)
    return Remedy(one, every, count)
