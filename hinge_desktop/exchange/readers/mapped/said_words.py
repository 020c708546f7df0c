"""Yes, no and kinds of sets, in the words of many languages."""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType
from typing import Final

from hinge_desktop.core.imports.file_log import SkipReason
from hinge_desktop.core.training import SetKind
from hinge_desktop.exchange.readers.mapped.plain_words import by_plain_word, plain
from hinge_desktop.exchange.readers.trouble import CellError

TRUTHS: Final = {
    True: """
            1, true, yes, y, x, ja, j, oui, o, sí, si, sì, s, sim, vero, wahr, vrai, verdadero,
            verdadeiro, tak, ano, kyllä, evet, да, истина, 是, はい, 예, 네, done, completed, on
        """,
    False: """
            0, false, no, n, nein, non, nee, não, nao, falso, falsch, faux, nie, ne, ei, hayır, нет,
            ложь, nej, nei, 否, いいえ, 아니요, off
        """,
}
"""Yes and no."""
_TICKS: Final = {"✓": True, "✔": True, "☑": True, "✗": False, "✘": False, "☐": False, "-": False}
KINDS: Final = {
    SetKind.WARM_UP: """
            warm up, warmup, warmup set, warm up set, w, wu, aufwärmen, aufwärmsatz, aufwärm satz,
            échauffement, série d'échauffement, riscaldamento, set di riscaldamento, serie di
            riscaldamento, calentamiento, serie de calentamiento, aquecimento, série de aquecimento,
            opwarming, opwarmset, warming up, rozgrzewka, zahřívací, lämmittely, uppvärmning,
            oppvarming, opvarmning, ısınma, разминка, разминочный, 热身, ウォームアップ, 워밍업
        """,
    SetKind.WORK: """
            normal, work, working, working set, work set, set, standard, regular, satz, arbeitssatz,
            série, serie, série de travail, serie efectiva, serie de trabajo, série de trabalho,
            serie allenante, normale, normaler satz, seria, sarja, рабочий, рабочий подход, подход,
            top set, back off, backoff, amrap, straight
        """,
    SetKind.DROP: """
            drop, dropset, drop set, d, dégressive, série dégressive, reduktionssatz, serie
            descendente, drop serie
        """,
    SetKind.FAILURE: """
            failure, f, to failure, fail, failed, échec, versagen, muskelversagen, cedimento, fallo,
            falha, al fallo, até a falha, until failure, отказ
        """,
}
"""What each kind of set is called."""
_LONGEST_MARK: Final = 3
"""Letters that may count sets; longer words say what a row is."""
_TRUTH: Final = by_plain_word(TRUTHS)
_KIND: Final = by_plain_word(KINDS)


def read_truth(text: str) -> bool | None:
    """Read yes or no; None for an empty cell. Raise `CellError` for any other word."""
    cleaned = text.strip()
    if not cleaned:
        return None
    said = _TICKS.get(cleaned, _TRUTH.get(plain(cleaned)))
    if said is None:
        raise CellError(SkipReason.UNKNOWN_WORD, text)
    return said


NO_OWN_WORDS: Final[Mapping[str, SetKind]] = MappingProxyType({})


def read_kind(text: str, own_words: Mapping[str, SetKind] = NO_OWN_WORDS) -> SetKind:
    """Read the kind of a set; an empty cell or a bare number is a work set.

    `own_words` are the plain words of one file's own legend. Raise `CellError` for other words.
    """
    word = plain(text)
    if not word or word.isdecimal():
        return SetKind.WORK
    kind = own_words.get(word, _KIND.get(word))
    if kind is None:
        raise CellError(SkipReason.UNKNOWN_WORD, text)
    return kind


def is_kind_mark(text: str) -> bool:
    """Whether a word stands in place of a set's number: "W", "Rest Timer"; not "3", "2a", "B"."""
    is_word = any(map(str.isalpha, text)) and not any(map(str.isdigit, text))
    return is_word and (len(text) > _LONGEST_MARK or plain(text) in _KIND)
