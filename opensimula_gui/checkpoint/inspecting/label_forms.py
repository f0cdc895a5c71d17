"""When two labels say the same, and when a label says nothing.

Each label has two normal forms. The rough one is made of bytes by functions in C alone, so that 100,000
labels cost little; labels that say the same never differ in it. The few that share a rough form are then
compared by the exact one.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from collections.abc import Sequence

_APOSTROPHES: Final = "'’‘"
_SEPARATORS: Final = ' \t\n\r\f\v\u00a0\u3000-‐‑–—_/.,;:!?"“”„«»()[]{}&'
"""What stands between words; other signs mean something: C++ is not C, and < 5 is not > 5."""

_MIN_CHARS: Final = 3
"""Shorter labels are compared as they are written: A and A-, 5 and 5s."""

_MIN_PLURAL_CHARS: Final = 4

_WORDS = re.compile(f"[^{re.escape(_SEPARATORS)}]+")
_NO_APOSTROPHES = str.maketrans("", "", _APOSTROPHES)
_DIGIT = re.compile(r"\d")

_IGNORED: Final = _SEPARATORS + _APOSTROPHES
_ASCII_IGNORED: Final = "".join(filter(str.isascii, _IGNORED)).replace("\n", "").encode() + b"sS"
"""An s goes too, wherever it stands: it may be a plural's."""
_WIDE_IGNORED: Final = tuple(char for char in _IGNORED if not char.isascii())
_LOWER = bytes(range(256)).lower()


def label_form(label: str) -> str:
    """Return the exact form: labels say (nearly) the same if theirs are equal.

    Case, apostrophes, the kind of what separates words, and a plural's s don't matter. Between digits it does
    matter that something separates them: 1.5 m is not 15 m.
    """
    folded = label.casefold()
    words = [_singular(word) for word in _WORDS.findall(folded.translate(_NO_APOSTROPHES))]
    form = (" " if _DIGIT.search(folded) else "").join(words)
    return form if len(form) >= _MIN_CHARS else " ".join(folded.split())


def rough_forms(labels: Sequence[str]) -> list[bytes]:
    """Return the rough form of each label: equal for all labels of one exact form, and for a few others.

    All labels go through each step together, a few thousand at a time, which takes a third of the time.
    """
    plain = [label if label.isascii() else label.casefold() for label in labels]
    text = "\n".join(plain)
    if text.count("\n") >= len(plain):
        text = "\n".join(label.replace("\n", "") for label in plain)
    if not text.isascii():
        for char in _WIDE_IGNORED:
            text = text.replace(char, "")
    return text.encode("utf-8", "surrogatepass").translate(_LOWER, _ASCII_IGNORED).split(b"\n")


def is_vague(label: str) -> bool:
    """Tell whether a label is one of those that stand for "anything else", in whatever language."""
    return label_form(label) in _VAGUE_FORMS


def _singular(word: str) -> str:
    is_plural = len(word) >= _MIN_PLURAL_CHARS and word.endswith("s") and not word.endswith("ss")
    return word[:-1] if is_plural else word


_VAGUE_LABELS: Final = """
other|others|other things|other topics|all other|any other|another|anything else|everything else
something else|misc|miscellaneous|miscellany|various|varia|general|etc|and so on|none|none of the above
nothing|n/a|n.a.|na|not applicable|not specified|unspecified|undefined|uncategorized|uncategorised
unclassified|unknown|unclear|tbd|todo|placeholder
sonstiges|sonstige|anderes|andere|verschiedenes|diverses|allgemein|allgemeines|unbekannt|übriges|keine angabe
autre|autres|divers|général|inconnu|inconnue|aucun|aucune|non précisé|sans objet
otro|otros|otra|otras|varios|varias|desconocido|ninguno|ninguna|no aplica
altro|altri|altre|varie|vari|generale|sconosciuto|nessuno|nessuna
outro|outros|outra|outras|diversos|geral|desconhecido|nenhum|nenhuma
overig|overige|diversen|algemeen|onbekend|inne|różne|nieznane|ogólne|jiné|ostatní|övrigt|annat|andet
другое|прочее|разное|общее|неизвестно|інше|diğer|genel|bilinmeyen|egyéb|altele
其他|其它|未知|一般|无|無|その他|不明|なし|기타|없음|일반|أخرى|غير ذلك|अन्य
"""
_ALL_VAGUE: Final = tuple(label for line in _VAGUE_LABELS.split("\n") for label in line.split("|") if label)
_VAGUE_FORMS: Final = frozenset(map(label_form, _ALL_VAGUE))
VAGUE_ROUGH_FORMS: Final = frozenset(rough_forms(_ALL_VAGUE))
"""Rough forms of all vague labels, and so of a few others."""
