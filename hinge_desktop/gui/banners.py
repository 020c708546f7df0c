"""The lines over the pages: why a journal is only read, and what came of trouble with one."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

from PySide6.QtCore import QCoreApplication

from hinge_desktop.core.read_only import ReadOnly, ReadOnlyReason
from hinge_desktop.core.rescue import KeptWay
from hinge_desktop.gui.theme.theme import Theme
from hinge_desktop.gui.widgets.banner import Banner, BannerAct
from hinge_desktop.gui.widgets.card import Mood
from hinge_desktop.words.kept import copies_words, kept_way_name
from hinge_desktop.words.problems import ProblemWords
from hinge_desktop.words.read_only import read_only_advice, read_only_title

TRY_AGAIN: Final = "try_again"
TAKE_OVER: Final = "take_over"
GO_BACK: Final = "go_back"
SEE_DAMAGE: Final = "see_damage"
CLOSE: Final = "close"
COMPARE: Final = "compare"
SHOW_FOLDER: Final = "show_folder"
SAVE_AS: Final = "save_as"

_ACTS: Final = {
    ReadOnlyReason.OPEN_ELSEWHERE: (TRY_AGAIN, TAKE_OVER),
    ReadOnlyReason.NEWER: (),
    ReadOnlyReason.BACKUP: (GO_BACK,),
    ReadOnlyReason.DAMAGED: (SEE_DAMAGE,),
}
"""What is offered; for all other reasons, to try again."""


def read_only_banner(theme: Theme, why: ReadOnly) -> Banner:
    """Return the banner; it sends the names above."""
    mood = Mood.INFO if why.reason is ReadOnlyReason.BACKUP else Mood.WARN
    acts = [BannerAct(name, _words(name)) for name in _ACTS.get(why.reason, (TRY_AGAIN,))]
    return Banner(theme, mood, read_only_title(why), read_only_advice(why), acts)


def told_banner(theme: Theme, told: ProblemWords) -> Banner:
    """Return the banner that says what came of a trouble; it stays until it is put away."""
    return Banner(theme, Mood.OK, told.title, told.advice, [BannerAct(CLOSE, _words(CLOSE))])


def copies_banner(theme: Theme, names: Sequence[str]) -> Banner:
    """Return the banner that names copies which another program left beside the journal."""
    acts = [BannerAct(name, _words(name)) for name in (COMPARE, SHOW_FOLDER, CLOSE)]
    words = copies_words(names)
    return Banner(theme, Mood.INFO, words.title, words.advice, acts)


def kept_banner(theme: Theme, words: ProblemWords) -> Banner:
    """Return the banner that tells of sets that were kept and not used since."""
    acts = [BannerAct(name, _words(name)) for name in (SAVE_AS, CLOSE)]
    return Banner(theme, Mood.INFO, words.title, words.advice, acts)


def _words(name: str) -> str:
    translate = QCoreApplication.translate
    return {
        TRY_AGAIN: translate("ReadOnly", "Try again"),
        TAKE_OVER: translate("ReadOnly", "It is closed there: write here"),
        GO_BACK: translate("ReadOnly", "Back to the journal"),
        SEE_DAMAGE: translate("ReadOnly", "See what can be done"),
        CLOSE: translate("ReadOnly", "Put this line away"),
        COMPARE: translate("ReadOnly", "Compare"),
        SHOW_FOLDER: translate("ReadOnly", "Show the folder"),
        SAVE_AS: kept_way_name(KeptWay.SAVE_AS),
    }[name]
