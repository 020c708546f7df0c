"""The card of plates: how many of each are owned, in which colours, and what else to show."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication, Signal
from PySide6.QtWidgets import QHBoxLayout, QWidget

from hinge_desktop.core.equipment import Equipment
from hinge_desktop.core.weights import Unit
from hinge_desktop.gui.theme.fonts import FontRole
from hinge_desktop.gui.theme.icons import Icon
from hinge_desktop.gui.theme.theme import Theme
from hinge_desktop.gui.theme.tokens import Ink
from hinge_desktop.gui.views.equipment.plate_row import PlateRow
from hinge_desktop.gui.widgets.card import Card
from hinge_desktop.gui.widgets.focus_lead import FocusLead
from hinge_desktop.gui.widgets.key_button import ButtonKind, KeyButton
from hinge_desktop.gui.widgets.reflow_row import ReflowRow
from hinge_desktop.gui.widgets.segments import Segment, Segments
from hinge_desktop.gui.widgets.text_label import TextLabel

_COMPETITION, _PLAIN = "competition", "plain"


class PlatesCard(Card):
    """The unit chooses which usual plates show; plates of both may be owned."""

    add_asked = Signal()
    """The lifter has a plate that is not shown."""
    plain_iron_chosen = Signal(bool)
    """Sent with whether plates are drawn in one grey."""

    def __init__(self, theme: Theme, *, asks_colors: bool = True) -> None:
        """Build the card; without `asks_colors` the plates are drawn as they are chosen to be."""
        super().__init__(theme, padding=20)
        self._theme = theme
        title = QCoreApplication.translate("PlatesCard", "Plates")
        self.setAccessibleName(title)
        self._owned = Equipment()
        self._own_unit = Unit.KG
        self._chosen: Unit | None = None
        self.row = PlateRow(theme)
        self._add = KeyButton(theme, self.tr("Add a plate"), kind=ButtonKind.FLAT, icon=Icon.PLUS)
        self._add.setObjectName("add_plate")
        self._colors = Segments(
            theme,
            self.tr("Colours"),
            (Segment(_COMPETITION, self.tr("Competition")), Segment(_PLAIN, self.tr("Plain iron"))),
        )
        self._colors.setObjectName("plate_colours")
        self._colors_label = TextLabel(theme, self.tr("Colours"), ink=Ink.TEXT2)
        for part in () if asks_colors else (self._colors_label, self._colors):
            part.hide()
        self._units = Segments(
            theme,
            self.tr("Usual plates shown"),
            (Segment(Unit.KG, self.tr("kg")), Segment(Unit.LB, self.tr("lb"))),
        )
        self._units.setObjectName("plate_unit")
        self.body.setSpacing(6)
        self.body.setContentsMargins(20, 11, 20, 12)
        self.body.addWidget(self._build_head(title))
        self.body.addWidget(self.row)
        self._add.clicked.connect(self._ask)
        self._colors.chosen.connect(lambda value: self.plain_iron_chosen.emit(value == _PLAIN))
        self._units.chosen.connect(self._choose_unit)
        FocusLead(self, self._add)

    @property
    def unit(self) -> Unit:
        """The unit whose usual plates show."""
        return self._chosen or self._own_unit

    def show_plates(self, owned: Equipment, unit: Unit) -> None:
        """Show plates; `unit` is the lifter's own, until the other one was chosen here."""
        self._owned = owned
        self._own_unit = unit
        self._units.set_value(self.unit)
        self.row.show_plates(owned.plates, self.unit)

    def show_colors(self, *, is_plain: bool) -> None:
        """Draw the plates in one grey, or in the colours of competitions."""
        self._colors.set_value(_PLAIN if is_plain else _COMPETITION)
        self.row.set_plain_iron(is_plain=is_plain)

    def _ask(self) -> None:
        self.add_asked.emit()

    def _choose_unit(self, value: str) -> None:
        self._chosen = Unit(value)
        self.row.show_plates(self._owned.plates, self._chosen)

    def _build_head(self, title: str) -> ReflowRow:
        theme = self._theme
        about = QWidget()
        words = QHBoxLayout(about)
        words.setContentsMargins(0, 0, 0, 0)
        words.setSpacing(12)
        words.addWidget(TextLabel(theme, title, role=FontRole.CARD_TITLE))
        words.addWidget(TextLabel(theme, self.tr("how many of each you own"), ink=Ink.TEXT2))
        words.addStretch(1)
        words.addWidget(self._add)
        looks = QWidget()
        choices = QHBoxLayout(looks)
        choices.setContentsMargins(0, 0, 0, 0)
        choices.setSpacing(12)
        choices.addStretch(1)
        choices.addWidget(self._colors_label)
        choices.addWidget(self._colors)
        choices.addWidget(self._units)
        head = ReflowRow(12)
        head.add(about, 1)
        head.add(looks)
        return head
