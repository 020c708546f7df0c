"""The line over the pages of a journal that is only read: why, and how it can be written again."""

from __future__ import annotations

from typing import Final

from PySide6.QtCore import QCoreApplication

from hinge_desktop.core.read_only import ReadOnly, ReadOnlyReason
from hinge_desktop.gui.theme.theme import Theme
from hinge_desktop.gui.widgets.banner import Banner, BannerAct
from hinge_desktop.gui.widgets.card import Mood
from hinge_desktop.words.read_only import read_only_advice, read_only_title

TRY_AGAIN: Final = "try_again"
TAKE_OVER: Final = "take_over"
GO_BACK: Final = "go_back"
SEE_DAMAGE: Final = "see_damage"

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


def _words(name: str) -> str:
    translate = QCoreApplication.translate
    return {
        TRY_AGAIN: translate("ReadOnly", "Try again"),
        TAKE_OVER: translate("ReadOnly", "It is closed there: write here"),
        GO_BACK: translate("ReadOnly", "Back to the journal"),
        SEE_DAMAGE: translate("ReadOnly", "See what can be done"),
    }[name]
