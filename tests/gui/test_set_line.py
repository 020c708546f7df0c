"""The line over a garage screen: a long name gives way to what follows it."""

from pytestqt.qtbot import QtBot

from hinge_desktop.gui.theme.theme import Theme
from hinge_desktop.gui.widgets.set_line import SetLine

NAME = "Romanian deadlift with long pauses from the high blocks"


def test_a_long_name_leaves_room_for_the_set(qtbot: QtBot, theme: Theme) -> None:
    line = SetLine(theme)
    qtbot.addWidget(line)
    line.show_words((NAME, "999.75 kg", "Set 1 of 12 done"))
    line.resize(line.words_width(), 44)
    assert line.shown_words == (NAME, "999.75 kg", "Set 1 of 12 done")
    line.resize(line.words_width() - 120, 44)
    name, *others = line.shown_words
    assert name.startswith("Romanian deadlift")
    assert name.endswith("\N{HORIZONTAL ELLIPSIS}")
    assert others == ["999.75 kg", "Set 1 of 12 done"]
    assert line.accessibleName() == f"{NAME}, 999.75 kg, Set 1 of 12 done"
    assert line.toolTip() == line.accessibleName()
