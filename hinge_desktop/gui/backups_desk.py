"""The backups in the window: how old the last one is, one more at any time, and who is told."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QObject, Signal

from hinge_desktop.core.backups.backup_store import Made
from hinge_desktop.core.backups.manifest import BackupReason
from hinge_desktop.core.clocks import Clocks
from hinge_desktop.gui.background import Progress
from hinge_desktop.gui.backup_pace import with_breath
from hinge_desktop.gui.backup_trouble import backup_trouble
from hinge_desktop.gui.change_signals import ChangeSignals
from hinge_desktop.gui.journal_place import Backups
from hinge_desktop.gui.latest_task import LatestTask
from hinge_desktop.gui.main_window import MainWindow
from hinge_desktop.gui.theme.theme import Theme
from hinge_desktop.words.backup_list import (
    backed_up_line,
    made_line,
    old_advice,
    old_title,
    proven_line,
)
from hinge_desktop.words.backups import backup_trouble_words
from hinge_desktop.words.charts.values import percent

if TYPE_CHECKING:
    from hinge_desktop.gui.views.settings.data_card import DataCard
    from hinge_desktop.gui.widgets.banner import Banner
    from hinge_desktop.services.backups.backup_desk import BackupOverview

_BACK_UP: Final = "back_up_now"


class BackupsDesk(QObject):
    """Asks the disk in workers. One backup is made at a time."""

    looked = Signal(object)
    """Sent with the `BackupOverview`."""
    progressed = Signal(float)
    """Sent with the share of a backup that is done."""
    backed_up = Signal(str)
    """Sent with when the last one was made, in a few words."""
    made = Signal(object)
    """Sent with the `Made` of a backup that was asked for here."""
    stopped = Signal()
    """The lifter stopped it; nothing is left of it."""
    failed = Signal(object)
    """Sent with the `BackupError` or `JournalError` that says why there is none."""

    def __init__(
        self,
        window: MainWindow,
        theme: Theme,
        backups: Backups,
        signals: ChangeSignals,
        clocks: Clocks,
    ) -> None:
        super().__init__(window)
        self._window = window
        self._theme = theme
        self.backups = backups
        self.clocks = clocks
        self.overview: BackupOverview | None = None
        self._has_changes = False
        self._is_making = False
        self._banner: Banner | None = None
        self._card: DataCard | None = None
        self._look = LatestTask(self)
        self._make = LatestTask(self)
        self._look.answered.connect(self._take)
        self._look.failed.connect(self._tell_trouble)
        self._make.progressed.connect(self._tell_share)
        self._make.answered.connect(self._tell_made)
        self._make.failed.connect(self._fail)
        signals.changed.connect(self._note_change)

    @property
    def is_making(self) -> bool:
        """Whether a backup is being made that was asked for here."""
        return self._is_making

    def follow(self, card: DataCard) -> None:
        """Say on the card how old the last backup is, and make one where it is asked for."""
        self._card = card
        card.backup_now_requested.connect(self.make_or_stop)
        self._show_on_card()
        self.look()

    def look(self) -> None:
        """Look at the backups on the disk."""
        backups = self.backups
        self._look.ask(lambda: backups().overview())

    def make_or_stop(self) -> None:
        """Make a backup; stop it where one is being made."""
        if self.is_making:
            self.stop()
        else:
            self.make()

    def make(self) -> None:
        """Make a backup, proven as all are."""
        backups = self.backups

        def work(progress: Progress) -> object:
            return backups().make(BackupReason.BY_HAND, with_breath(progress))

        self._is_making = True
        self._make.ask_long(work)
        self._tell_share(0.0)

    def stop(self) -> None:
        """Make no backup after all."""
        self._make.cancel()
        self._is_making = False
        self._show_on_card()
        self.stopped.emit()

    def take_made(self, made: Made | None) -> None:
        """Follow a backup that came by itself."""
        if made is not None:
            self._has_changes = False
            self.look()

    def _note_change(self, _change: object) -> None:
        self._has_changes = True

    def _take(self, overview: BackupOverview) -> None:
        self.overview = overview
        self._show_on_card()
        self._show_if_old(overview)
        self.backed_up.emit(backed_up_line(overview.last, self.clocks.wall()))
        self.looked.emit(overview)

    def _show_if_old(self, overview: BackupOverview) -> None:
        from hinge_desktop.core.backups.due import is_old  # noqa: PLC0415 not before the first look

        last = overview.last
        has_changes = self._has_changes or overview.has_changes
        made = None if last is None else last.made
        is_due = last is not None and is_old(made, self.clocks.wall(), has_changes=has_changes)
        # Trouble with the journal itself is said there too, and goes before.
        if is_due and not self._window.has_banner:
            self._show_banner(overview)
        elif not is_due and self._banner is not None:
            self._window.clear_banner()
            self._banner = None

    def _show_banner(self, overview: BackupOverview) -> None:
        from hinge_desktop.gui.widgets.banner import Banner, BannerAct  # noqa: PLC0415 seldom
        from hinge_desktop.gui.widgets.card import Mood  # noqa: PLC0415 seldom

        act = BannerAct(_BACK_UP, self.tr("Back up now"))
        title = old_title(overview.last)
        self._banner = Banner(self._theme, Mood.INFO, title, old_advice(), [act])
        self._banner.chosen.connect(self.make)
        self._banner.destroyed.connect(self._forget_banner)
        self._window.show_banner(self._banner)

    def _forget_banner(self) -> None:
        self._banner = None

    def _show_on_card(self) -> None:
        if self._card is None:
            return
        last = None if self.overview is None else self.overview.last
        text = " " if self.overview is None else proven_line(last, self.clocks.wall())
        self._card.show_backup(text, is_making=self.is_making)

    def _tell_share(self, share: float) -> None:
        text = self.tr("Backing up: {share}").format(share=percent(100 * share))
        if self._card is not None:
            self._card.show_backup(text, is_making=True)
        self.progressed.emit(share)

    def _tell_made(self, made: Made) -> None:
        self._has_changes = self._is_making = False
        self._window.toast.show_message(made_line(made))
        self.made.emit(made)
        self.look()

    def _fail(self, error: Exception) -> None:
        self._is_making = False
        self._show_on_card()
        self._tell_trouble(error)

    def _tell_trouble(self, error: Exception) -> None:
        trouble = backup_trouble(error)
        self._window.toast.show_message(backup_trouble_words(trouble).in_one_line())
        self.failed.emit(trouble)
