"""Settings of this computer: each applies at once."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QSlider, QVBoxLayout, QWidget

from hinge_desktop import __version__
from hinge_desktop.gui.pages import PageName, title_of
from hinge_desktop.gui.preferences import Preferences
from hinge_desktop.gui.theme.fonts import FontRole
from hinge_desktop.gui.theme.icons import Icon
from hinge_desktop.gui.theme.theme import Theme
from hinge_desktop.gui.theme.tokens import Ink
from hinge_desktop.gui.widgets.card import Card
from hinge_desktop.gui.widgets.scroll_page import ScrollPage
from hinge_desktop.gui.widgets.segments import Segment, Segments
from hinge_desktop.gui.widgets.switch import Switch
from hinge_desktop.gui.widgets.text_label import IconLabel, TextLabel


class SettingsPage(ScrollPage):
    """Looks, and where the journal lies."""

    def __init__(self, theme: Theme, preferences: Preferences, journal_path: str) -> None:
        super().__init__(theme, title_of(PageName.SETTINGS))
        self._theme = theme
        self._preferences = preferences
        self.setObjectName("page_settings")
        self.header.aside_label.setText(self.tr("Changes apply at once."))
        self._scheme = self._build_scheme()
        self._text_size = self._build_text_size()
        self._text_percent = TextLabel(theme, ink=Ink.TEXT2)
        self._reduced_motion = Switch(theme, self.tr("Reduce motion"))
        self._bright_timer = Switch(theme, self.tr("Timer in bright light"))
        self._reduced_motion.setObjectName("reduce_motion")
        self._bright_timer.setObjectName("bright_timer")
        self._build_layout(journal_path)
        self._connect_signals()
        self._show_settings()
        self.setFocusProxy(self._scheme)

    def _build_scheme(self) -> Segments:
        choices = (
            Segment("dark", self.tr("Dark"), Icon.MOON),
            Segment("light", self.tr("Light"), Icon.SUN),
            Segment("system", self.tr("System"), Icon.MONITOR),
        )
        scheme = Segments(self._theme, self.tr("Theme"), choices)
        scheme.setObjectName("theme_choice")
        return scheme

    def _build_text_size(self) -> QSlider:
        slider = QSlider(Qt.Orientation.Horizontal)
        slider.setRange(90, 150)
        slider.setSingleStep(5)
        slider.setPageStep(10)
        slider.setFixedWidth(150)
        slider.setObjectName("text_size")
        slider.setAccessibleName(self.tr("Text size"))
        slider.setToolTip(self.tr("Text size (left and right arrow)"))
        return slider

    def _build_layout(self, journal_path: str) -> None:
        look = Card(self._theme, self.tr("Look"), icon=Icon.EYE)
        size = QHBoxLayout()
        size.addWidget(self._text_size)
        size.addWidget(self._text_percent)
        holder = QWidget()
        size.setContentsMargins(0, 0, 0, 0)
        holder.setLayout(size)
        for title, note, control in (
            (self.tr("Theme"), "", self._scheme),
            (self.tr("Text size"), self.tr("The timer sizes itself"), holder),
            (
                self.tr("Reduce motion"),
                self.tr("The figure steps between poses"),
                self._reduced_motion,
            ),
            (
                self.tr("Timer in bright light"),
                self.tr("Black on white, for an open door"),
                self._bright_timer,
            ),
        ):
            look.body.addLayout(self._row(title, note, control))
        data = Card(self._theme, self.tr("Your data"), icon=Icon.HARD_DRIVE)
        data.body.addWidget(TextLabel(self._theme, self.tr("Journal"), role=FontRole.BODY_MEDIUM))
        place = TextLabel(
            self._theme, journal_path, role=FontRole.CAPTION, ink=Ink.TEXT2, wrap=True
        )
        place.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        data.body.addWidget(place)
        data.body.addStretch(1)
        grid = QGridLayout()
        grid.setSpacing(20)
        grid.addWidget(look, 0, 0)
        grid.addWidget(data, 0, 1)
        grid.setColumnStretch(0, 1)
        grid.setColumnStretch(1, 1)
        self.body.addLayout(grid)
        self.body.addStretch(1)
        self.body.addLayout(self._footer())

    def _row(self, title: str, note: str, control: QWidget) -> QHBoxLayout:
        words = QVBoxLayout()
        words.setSpacing(2)
        words.addWidget(TextLabel(self._theme, title, role=FontRole.BODY_MEDIUM))
        if note:
            words.addWidget(TextLabel(self._theme, note, role=FontRole.CAPTION, ink=Ink.TEXT2))
        row = QHBoxLayout()
        row.addLayout(words, 1)
        row.addWidget(control, 0, Qt.AlignmentFlag.AlignRight)
        return row

    def _footer(self) -> QHBoxLayout:
        row = QHBoxLayout()
        row.addWidget(IconLabel(self._theme, Icon.CLOUD_OFF, size=18))
        row.addWidget(
            TextLabel(
                self._theme,
                self.tr("Hinge never goes online. Everything stays in one file on this computer."),
                ink=Ink.TEXT2,
            ),
            1,
        )
        version = self.tr("Hinge {version}").format(version=__version__)
        row.addWidget(TextLabel(self._theme, version, ink=Ink.TEXT2))
        return row

    def _connect_signals(self) -> None:
        self._scheme.chosen.connect(self._choose_scheme)
        self._text_size.valueChanged.connect(self._choose_text_size)
        self._reduced_motion.clicked.connect(self._choose_motion)
        self._bright_timer.clicked.connect(self._choose_bright_timer)
        self._preferences.changed.connect(self._show_settings)

    def _show_settings(self) -> None:
        settings = self._preferences.settings
        self._scheme.set_value(settings.scheme)
        self._text_size.blockSignals(True)  # noqa: FBT003 Qt's own signature
        self._text_size.setValue(settings.text_percent)
        self._text_size.blockSignals(False)  # noqa: FBT003 Qt's own signature
        self._text_percent.setText(self.tr("{size} %").format(size=settings.text_percent))
        self._reduced_motion.setChecked(settings.reduced_motion)
        self._bright_timer.setChecked(settings.bright_timer)

    def _choose_scheme(self, scheme: str) -> None:
        self._preferences.change(scheme=scheme)

    def _choose_text_size(self, percent: int) -> None:
        self._preferences.change(text_percent=percent)

    def _choose_motion(self, reduced: bool) -> None:  # noqa: FBT001 a slot of Qt
        self._preferences.change(reduced_motion=reduced)

    def _choose_bright_timer(self, bright: bool) -> None:  # noqa: FBT001 a slot of Qt
        self._preferences.change(bright_timer=bright)
