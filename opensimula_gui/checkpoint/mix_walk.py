"""Counts the mixes that complete no forbidden pair by one walk through the factors of a strategy.

There are far too many mixes to try each. So the labels of a factor are sorted into kinds that matter in the
same way, and the walk keeps, for each history that later labels can still tell apart, how many choices of
leaves lead to it.
"""

from __future__ import annotations

from bisect import bisect_right
from collections import Counter
from itertools import accumulate
from typing import TYPE_CHECKING, Final, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

_CHARS_PER_STEP: Final = 1_000
_FOUND: Final = -1


class TooMuchWorkError(Exception):
    """A count has used up its budget."""


class Budget:
    """Work that a count may still take.

    Args:
        steps: How much; a step takes about a microsecond.
    """

    def __init__(self, steps: int) -> None:
        self._steps = steps

    def spend(self, steps: int) -> None:
        """Take steps off.

        Raises:
            TooMuchWorkError: There are not that many left.
        """
        self._steps -= steps
        if self._steps < 0:
            raise TooMuchWorkError


class FactorLabels:
    """The labels of one factor's leaves, made ready for counting.

    Args:
        labels: The label of each leaf, as it is written.

    Attributes:
        leaves: How many leaves there are.
        labels: The different labels in lower case.
        counts: How many leaves have each of them.
        written: Each of them as it is written.
    """

    def __init__(self, labels: Iterable[str]) -> None:
        pairs = [(label.lower(), label) for label in labels]
        self.leaves = len(pairs)
        counts, written = Counter(lowered for lowered, _label in pairs), dict(pairs)
        self.labels, self.counts = list(counts), list(counts.values())
        self.written = [written[label] for label in self.labels]
        # One search through all of them costs little more than one through a label.
        self._joined = "\n".join(("", *self.labels, ""))
        self._starts = list(accumulate((len(label) + 1 for label in self.labels), initial=1))

    def holding(self, text: str) -> Iterator[int]:
        """Yield the numbers of the labels that hold a text."""
        place = self._joined.find(text, 1)
        while 0 <= place < self._starts[-1]:
            number = bisect_right(self._starts, place) - 1
            if place + len(text) < self._starts[number + 1]:
                yield number
            # Where it reaches into the next label, it would do so further on too.
            place = self._joined.find(text, self._starts[number + 1])

    def search_cost(self) -> int:
        """Return how much work it is to search them."""
        return 1 + len(self._joined) // _CHARS_PER_STEP

    def may_start_with(self, text: str) -> bool:
        """Tell whether a label may start with a text; if not, none does."""
        return f"\n{text}" in self._joined

    def may_end_with(self, text: str) -> bool:
        """Tell whether a label may end with a text; if not, none does."""
        return f"{text}\n" in self._joined


class PairTexts:
    """The different texts of some pairs, each with a bit of its own, and who its partners are.

    A pair of which one text holds the other blocks what the longer one alone would, so that the longer one
    becomes its own partner.

    Args:
        pairs: The pairs in lower case; at most one text of each is empty.
    """

    def __init__(self, pairs: Iterable[tuple[str, str]]) -> None:
        numbers: dict[str, int] = {}
        self._partners: list[int] = []
        self._memo: dict[int, int] = {}
        for first, second in pairs:
            shorter, longer = sorted((first, second), key=len)
            both = [
                numbers.setdefault(t, len(numbers))
                for t in (longer if shorter in longer else shorter, longer)
            ]
            self._partners.extend([0] * (len(numbers) - len(self._partners)))
            self._partners[both[0]] |= 1 << both[1]
            self._partners[both[1]] |= 1 << both[0]
        self.texts = list(numbers)

    def partners_of(self, mask: int) -> int:
        """Return the texts of which a partner is among others."""
        if mask not in self._memo:
            partners = 0
            for number in _bits(mask):
                partners |= self._partners[number]
            self._memo[mask] = partners
        return self._memo[mask]


class _Seam:
    """How a text with blanks in it can lie across labels.

    What was drawn so far matters by the longest beginning of the text in which it ends and after which the
    text has a blank: that is all that the next label, which comes after a blank, can go on from.
    """

    def __init__(self, text: str, bit: int) -> None:
        self.bit = bit
        self._text = text
        blanks = [place for place, char in enumerate(text) if char == " "]
        self.beginnings = ["", *(text[:blank] for blank in blanks if blank)]
        self._tails = tuple(self.beginnings[1:])
        self._heads = tuple(text[blank + 1 :] for blank in blanks)
        self._middles = {head[:place] for head in self._heads for place in _blanks(head)}

    def moves_of(self, factor: FactorLabels, *, is_first: bool) -> Iterator[tuple[int, tuple[int, ...]]]:
        """Yield each label that the text can lead into or out of, and where it leads from each beginning."""
        fits = any(map(factor.may_start_with, (*self._heads, *self._middles))) or any(
            map(factor.may_end_with, self._tails)
        )
        before = [""] if is_first else [f"{beginning} " for beginning in self.beginnings]
        for number, label in enumerate(factor.labels if fits else ()):
            if label.endswith(self._tails) or label.startswith(self._heads) or label in self._middles:
                yield number, tuple(self._move(start + label) for start in before)

    def _move(self, text: str) -> int:
        if self._text in text:
            return _FOUND
        last = len(self.beginnings) - 1
        return next(number for number in range(last, -1, -1) if text.endswith(self.beginnings[number]))


class _Kind(NamedTuple):
    """What labels have in common that matter in the same way.

    Attributes:
        found: The texts that such a label holds.
        moves: Pairs of the number of a seam and where the label leads from each of its beginnings; for any
            other seam it leads nowhere.
    """

    found: int = 0
    moves: tuple[tuple[int, tuple[int, ...]], ...] = ()


_History = tuple[int, tuple[int, ...]]
"""The texts that were found whose partner may come, and for each seam the beginning that may go on."""


def allowed_ways(factors: Sequence[FactorLabels], texts: PairTexts, budget: Budget) -> int:
    """Return how many mixes complete no pair.

    Args:
        factors: The labels to draw from.
        texts: The pairs.
        budget: Work that this may take.

    Raises:
        TooMuchWorkError: It takes more.
    """
    return _Walk(factors, texts, budget).allowed_ways()


class _Walk:
    def __init__(self, factors: Sequence[FactorLabels], texts: PairTexts, budget: Budget) -> None:
        self._texts = texts
        self._budget = budget
        self._seams = list(self._make_seams())
        kinds = [self._kinds_of(factor, is_first=not number) for number, factor in enumerate(factors)]
        self._kinds = self._without_hopeless(kinds)

    def allowed_ways(self) -> int:
        histories = Counter({(0, (0,) * len(self._seams)): 1})
        for number, kinds in enumerate(self._kinds):
            self._budget.spend(len(histories) * len(kinds) * (1 + len(self._seams) // 8))
            histories = self._after(histories, kinds, self._possible(self._kinds[number + 1 :]))
        return histories.total()

    def _make_seams(self) -> Iterator[_Seam]:
        for number, text in enumerate(self._texts.texts):
            if blanks := text.count(" "):
                self._budget.spend(blanks * blanks * (1 + len(text) // _CHARS_PER_STEP))
                yield _Seam(text, 1 << number)

    def _kinds_of(self, factor: FactorLabels, *, is_first: bool) -> Counter[_Kind]:
        found: dict[int, int] = {}
        for bit, text in enumerate(self._texts.texts):
            self._budget.spend(factor.search_cost())
            for number in factor.holding(text):
                self._budget.spend(1)
                found[number] = found.get(number, 0) | 1 << bit
        moves: dict[int, tuple[tuple[int, tuple[int, ...]], ...]] = {}
        for seam_number, seam in enumerate(self._seams):
            self._budget.spend(3 * len(seam.beginnings) * factor.search_cost())
            for number, move in seam.moves_of(factor, is_first=is_first):
                length = len(factor.labels[number])
                self._budget.spend(len(seam.beginnings) * (1 + length // _CHARS_PER_STEP))
                moves[number] = (*moves.get(number, ()), (seam_number, move))
        kinds = Counter({_Kind(): factor.leaves})
        for number in found.keys() | moves:
            kinds[_Kind(found.get(number, 0), moves.get(number, ()))] += factor.counts[number]
            kinds[_Kind()] -= factor.counts[number]
        return +kinds

    def _without_hopeless(self, factors: Sequence[Counter[_Kind]]) -> list[Counter[_Kind]]:
        """Leave texts out of account that can't be found, or whose partners can't."""
        possible = self._possible(factors)
        relevant = possible & self._texts.partners_of(possible)
        result: list[Counter[_Kind]] = []
        for kinds in factors:
            fewer: Counter[_Kind] = Counter()
            for (found, moves), count in kinds.items():
                kept = tuple(move for move in moves if self._seams[move[0]].bit & relevant)
                fewer[_Kind(found & relevant, kept)] += count
            result.append(fewer)
        return result

    def _possible(self, factors: Iterable[Counter[_Kind]]) -> int:
        """Return the texts that some label of some factors holds or completes."""
        mask = 0
        for kinds in factors:
            for found, moves in kinds:
                mask |= found
                for seam_number, move in moves:
                    mask |= self._seams[seam_number].bit if _FOUND in move else 0
        return mask

    def _after(self, histories: Counter[_History], kinds: Counter[_Kind], later: int) -> Counter[_History]:
        """Return the histories after another factor; ways that complete a pair end here."""
        after: Counter[_History] = Counter()
        useful = self._texts.partners_of(later)
        for (before, beginnings), ways in histories.items():
            for kind, count in kinds.items():
                found, moved = self._join(before, beginnings, kind)
                if not self._texts.partners_of(found & ~before) & found:
                    found &= useful
                    after[found, self._still_open(moved, found, later)] += ways * count
        return after

    def _join(self, found: int, beginnings: tuple[int, ...], kind: _Kind) -> tuple[int, list[int]]:
        found |= kind.found
        moved = [0] * len(beginnings)
        for seam_number, move in kind.moves:
            moved[seam_number] = move[beginnings[seam_number]]
            if moved[seam_number] == _FOUND:
                found |= self._seams[seam_number].bit
        return found, moved

    def _still_open(self, beginnings: list[int], found: int, later: int) -> tuple[int, ...]:
        if not any(beginnings):
            return tuple(beginnings)
        open_ones = later & ~found & self._texts.partners_of(found | later)
        return tuple(
            beginning if seam.bit & open_ones else 0
            for seam, beginning in zip(self._seams, beginnings, strict=True)
        )


def _bits(mask: int) -> Iterator[int]:
    while mask:
        lowest = mask & -mask
        yield lowest.bit_length() - 1
        mask ^= lowest


def _blanks(text: str) -> Iterator[int]:
    return (place for place, char in enumerate(text) if char == " ")
