"""The card of the last seven days: which were trained, and what was done in them."""

from datetime import date

from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtWidgets import QGridLayout, QWidget

from hinge_desktop.core.week_summary import WeekSummary
from hinge_desktop.gui.pages import shown_key
from hinge_desktop.gui.theme.fonts import FontRole
from hinge_desktop.gui.theme.icons import Icon
from hinge_desktop.gui.theme.theme import Theme
from hinge_desktop.gui.theme.tokens import Ink
from hinge_desktop.gui.widgets.card import Card, Mood, Pill
from hinge_desktop.gui.widgets.stat import Stat
from hinge_desktop.gui.widgets.text_label import TextLabel
from hinge_desktop.gui.widgets.text_link import TextLink
from hinge_desktop.gui.widgets.week_dots import DayDot, WeekDots
from hinge_desktop.words import numbers


class WeekCard(Card):
    """Shows a `WeekSummary`; before the first session it says what will stand here."""

    def __init__(self, theme: Theme, *, parent: QWidget | None = None) -> None:
        super().__init__(
            theme, QCoreApplication.translate("WeekCard", "Last 7 days"), parent=parent
        )
        self._count = Pill(theme, "", Mood.OK, icon=Icon.CHECK)
        self.header.addWidget(self._count)
        self._dots = WeekDots(theme)
        self._empty = TextLabel(theme, self.tr("Your week will show here."), ink=Ink.TEXT2)
        self._other_app = TextLabel(
            theme, self.tr("Coming from another app?"), ink=Ink.TEXT2, wrap=True
        )
        self.bring = TextLink(
            theme, self.tr("Import your log"), icon=Icon.DOWNLOAD, key=shown_key("Ctrl+I")
        )
        self.bring.setObjectName("import_log")
        self._lifted = Stat(theme, "", "")
        self._tension = Stat(theme, "", "")
        self._clean = Stat(theme, "", "")
        self._felt = Stat(theme, "", "")
        self._figures = QWidget()
        grid = QGridLayout(self._figures)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setVerticalSpacing(8)
        for place, stat in enumerate((self._lifted, self._tension, self._clean, self._felt)):
            grid.addWidget(stat, place // 2, place % 2)
        self.body.setSpacing(8)
        self.body.addWidget(self._dots)
        self.body.addWidget(self._empty)
        self.body.addWidget(self._other_app)
        self.body.addWidget(self.bring, 0, Qt.AlignmentFlag.AlignLeft)
        self.offer_import(is_offered=False)
        self._warning = TextLabel(theme, role=FontRole.CAPTION, ink=Ink.WARN, wrap=True)
        self._warning.hide()
        self.body.addWidget(self._warning)
        self.body.addStretch(1)
        self.body.addWidget(self._figures)

    def show_summary(self, summary: WeekSummary, exercise_name: str, planned: int) -> None:
        """Show the days and the figures of one exercise; `planned` sessions a week were meant."""
        self._dots.show_days(
            [
                DayDot(_label(day), trained=trained, spoken=numbers.long_day(day))
                for day, trained in summary.days
            ]
        )
        self._count.setVisible(summary.sessions > 0)
        of = self.tr("{done} of {planned}").format(done=summary.sessions, planned=planned)
        self._count.show_state(of, Mood.OK if summary.sessions >= planned else Mood.PLAIN)
        self._empty.setVisible(summary.sessions == 0)
        self._figures.setVisible(summary.sessions > 0)
        self._show_work(summary, exercise_name)
        self._tension.show_stat(numbers.clock(summary.tension_ms // 1000), self.tr("under tension"))
        self._clean.show_stat(_of(summary.clean_sets, summary.judged_sets), self.tr("sets clean"))
        self._felt.show_stat(
            _of(summary.felt_right, summary.felt_given), self.tr("felt in hamstrings")
        )

    def _show_work(self, summary: WeekSummary, exercise_name: str) -> None:
        """Say what was lifted; of what has no load, how many reps were done."""
        if summary.volume_kg or not summary.reps:
            done, words = numbers.kilograms(summary.volume_kg), self.tr("{exercise}, lifted")
        else:
            done, words = numbers.number(summary.reps), self.tr("{exercise}, reps")
        self._lifted.show_stat(done, words.format(exercise=exercise_name))

    def offer_import(self, *, is_offered: bool) -> None:
        """Offer to bring the log of another app along, where nothing was trained here yet."""
        self._other_app.setVisible(is_offered)
        self.bring.setVisible(is_offered)

    def show_warning(self, words: str) -> None:
        """Say that there are many hinge sets, or nothing."""
        self._warning.setText(words)
        self._warning.setVisible(bool(words))


def _label(day: date) -> str:
    return f"{numbers.short_weekday(day)[:1]} {day.day}"


def _of(count: int, total: int) -> str:
    text = QCoreApplication.translate("WeekCard", "{count} of {total}")
    return text.format(count=count, total=total)
