from collections.abc import Callable
from datetime import date
from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtGui import QImage
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QComboBox, QLabel, QTableView, QWidget
from pytestqt.qtbot import QtBot

from hinge_desktop.core.chart_ranges import ChartRange
from hinge_desktop.core.training import LoggedSession
from hinge_desktop.gui.change_signals import ChangeSignals
from hinge_desktop.gui.theme.theme import Scheme, Theme
from hinge_desktop.gui.views.charts_page import ChartsPage
from hinge_desktop.services.journal_changes import JournalChanges
from hinge_desktop.services.progress_review import ProgressReview
from hinge_desktop.store.sql_journal import SqlJournal
from tests.builders import kg, log_change, logged
from tests.sample_training import TODAY

AskFile = Callable[[str], Path | None]


def _no_file(_name: str) -> Path | None:
    return None


def _shown(
    qtbot: QtBot,
    theme: Theme,
    review: ProgressReview,
    signals: ChangeSignals,
    ask: AskFile = _no_file,
) -> ChartsPage:
    page = ChartsPage(theme, review, signals, lambda: TODAY, ask)
    qtbot.addWidget(page)
    page.resize(1072, 800)
    page.show()
    _wait(qtbot, page)
    return page


def _wait(qtbot: QtBot, page: ChartsPage) -> None:
    qtbot.waitUntil(lambda: not page.is_loading)


def _text(page: ChartsPage, name: str) -> str:
    label = page.findChild(QLabel, name)
    assert label is not None
    return label.text()


def test_the_headline_and_its_reason(
    qtbot: QtBot,
    theme: Theme,
    review: ProgressReview,
    signals: ChangeSignals,
    sample: tuple[LoggedSession, ...],
) -> None:
    assert sample
    page = _shown(qtbot, theme, review, signals)
    assert (page.objectName(), page.accessibleName()) == ("page_charts", "Charts")
    assert _text(page, "estimate_value") == "84\N{NO-BREAK SPACE}kg"
    assert _text(page, "estimate_change") == "14\N{NO-BREAK SPACE}kg since 1 September"
    assert "Latest: 60\N{NO-BREAK SPACE}kg \N{MULTIPLICATION SIGN} 10 on 10 Nov." in _text(
        page, "estimate_explanation"
    )
    assert page.card.chart.isVisible()
    assert _text(page, "estimate_other_formulas").replace("\N{NO-BREAK SPACE}", " ") == (
        "Drawn by Epley. For the same set Brzycki says 86 kg, Wathan 85 kg, the effort chart 88 kg."
    )


def test_an_empty_journal_says_so(
    qtbot: QtBot, theme: Theme, review: ProgressReview, signals: ChangeSignals
) -> None:
    page = _shown(qtbot, theme, review, signals)
    empty = page.findChild(QWidget, "charts_empty")
    assert empty is not None
    assert empty.isVisible()
    assert not page.card.isVisible()


def test_one_point_is_not_yet_a_line(
    qtbot: QtBot,
    theme: Theme,
    review: ProgressReview,
    signals: ChangeSignals,
    journal: SqlJournal,
) -> None:
    journal.apply(log_change(logged(date(2026, 11, 19))))
    page = _shown(qtbot, theme, review, signals)
    page.choose_range(ChartRange.ALL)
    _wait(qtbot, page)
    assert page.card.frame.isVisible()
    assert page.card.frame.text() == "Two more sessions and a line appears."
    assert not page.card.chart.isVisible()


def test_brackets_step_through_the_ranges_and_stop_at_the_ends(
    qtbot: QtBot,
    theme: Theme,
    review: ProgressReview,
    signals: ChangeSignals,
    sample: tuple[LoggedSession, ...],
) -> None:
    assert sample
    page = _shown(qtbot, theme, review, signals)
    page.activateWindow()
    page.card.chart.setFocus()
    reached = []
    for key in (Qt.Key.Key_BracketLeft, Qt.Key.Key_BracketLeft, *[Qt.Key.Key_BracketRight] * 4):
        QTest.keyClick(page.card.chart, key)
        _wait(qtbot, page)
        reached.append(page.range)
    four, twelve, six, everything = ChartRange
    assert reached == [four, four, twelve, six, everything, everything]


def test_arrows_walk_the_points_and_escape_lets_go(
    qtbot: QtBot,
    theme: Theme,
    review: ProgressReview,
    signals: ChangeSignals,
    sample: tuple[LoggedSession, ...],
) -> None:
    assert sample
    chart = _shown(qtbot, theme, review, signals).card.chart
    chart.setFocus()
    QTest.keyClick(chart, Qt.Key.Key_Left)
    spoken = chart.accessibleDescription()
    assert spoken == (
        "Tuesday 10 November, Estimate 84\N{NO-BREAK SPACE}kg, rough,"
        " 60\N{NO-BREAK SPACE}kg \N{MULTIPLICATION SIGN} 10, 2 left"
    )
    for _ in range(50):
        QTest.keyClick(chart, Qt.Key.Key_Left)
    assert chart.accessibleDescription().startswith("Tuesday 1 September")
    QTest.keyClick(chart, Qt.Key.Key_End)
    assert chart.accessibleDescription() == spoken
    QTest.keyClick(chart, Qt.Key.Key_Escape)
    assert (chart.shown_spot, chart.accessibleDescription()) == (None, "")


def test_the_fault_has_its_word(
    qtbot: QtBot,
    theme: Theme,
    review: ProgressReview,
    signals: ChangeSignals,
    sample: tuple[LoggedSession, ...],
) -> None:
    assert sample
    chart = _shown(qtbot, theme, review, signals).card.chart
    walked = []
    with qtbot.waitSignal(chart.spot_shown):
        QTest.keyClick(chart, Qt.Key.Key_Home)
    for _ in range(20):
        walked.append(chart.accessibleDescription())
        QTest.keyClick(chart, Qt.Key.Key_Right)
    faulty = [one for one in dict.fromkeys(walked) if one.endswith("Bar drifted away")]
    assert len(faulty) == 1
    assert faulty[0].startswith("Tuesday 13 October")


def test_t_shows_the_same_points_as_a_table(
    qtbot: QtBot,
    theme: Theme,
    review: ProgressReview,
    signals: ChangeSignals,
    sample: tuple[LoggedSession, ...],
) -> None:
    assert sample
    page = _shown(qtbot, theme, review, signals)
    page.activateWindow()
    page.card.chart.setFocus()
    QTest.keyClick(page.card.chart, Qt.Key.Key_T)
    table = page.findChild(QTableView, "chart_table")
    assert table is not None
    assert table.isVisible()
    assert table.hasFocus()
    series = page.card.series
    assert series is not None
    assert table.model().rowCount() == len(series.marks)
    QTest.keyClick(table, Qt.Key.Key_T)
    assert page.card.chart.isVisible()


def test_another_exercise_is_another_line(
    qtbot: QtBot,
    theme: Theme,
    review: ProgressReview,
    signals: ChangeSignals,
    sample: tuple[LoggedSession, ...],
) -> None:
    assert sample
    page = _shown(qtbot, theme, review, signals)
    chooser = page.findChild(QComboBox, "chart_exercise")
    assert chooser is not None
    assert [chooser.itemText(row) for row in range(chooser.count())] == ["Bar RDL", "Leg curl"]
    chooser.setFocus()
    QTest.keyClick(chooser, Qt.Key.Key_Down)
    _wait(qtbot, page)
    assert _text(page, "estimate_value") == "35\N{NO-BREAK SPACE}kg"


def test_the_picture_is_twice_as_large(
    qtbot: QtBot,
    theme: Theme,
    review: ProgressReview,
    signals: ChangeSignals,
    sample: tuple[LoggedSession, ...],
    tmp_path: Path,
) -> None:
    assert sample
    asked: list[str] = []

    def ask(name: str) -> Path:
        asked.append(name)
        return tmp_path / "chart.png"

    page = _shown(qtbot, theme, review, signals, ask)
    save = page.findChild(QWidget, "chart_save_image")
    assert save is not None
    with qtbot.waitSignal(page.image_saved):
        QTest.mouseClick(save, Qt.MouseButton.LeftButton)
    assert asked == ["Bar RDL 2026-11-21.png"]
    picture = QImage(str(tmp_path / "chart.png"))
    assert picture.size() == page.card.size() * 2
    accent = theme.tokens.accent.rgb()
    colors = {picture.pixel(x, y) for x in range(0, picture.width(), 2) for y in range(200, 900, 2)}
    assert accent in colors


def test_a_picture_that_cannot_be_written_is_told(
    qtbot: QtBot,
    theme: Theme,
    review: ProgressReview,
    signals: ChangeSignals,
    sample: tuple[LoggedSession, ...],
    tmp_path: Path,
) -> None:
    assert sample
    nowhere = tmp_path / "no such folder" / "chart.png"
    page = _shown(qtbot, theme, review, signals, lambda _name: nowhere)
    save = page.findChild(QWidget, "chart_save_image")
    assert save is not None
    with qtbot.waitSignal(page.image_failed):
        QTest.mouseClick(save, Qt.MouseButton.LeftButton)
    notice = page.findChild(QWidget, "charts_notice")
    assert notice is not None
    assert notice.isVisible()
    assert str(nowhere) in notice.accessibleName()


def test_colours_follow_the_theme_at_once(
    qtbot: QtBot,
    theme: Theme,
    review: ProgressReview,
    signals: ChangeSignals,
    sample: tuple[LoggedSession, ...],
) -> None:
    assert sample
    page = _shown(qtbot, theme, review, signals)
    theme.set_scheme(Scheme.LIGHT)
    image = page.card.chart.grab().toImage()
    colors = {
        image.pixelColor(x, y).rgb() for x in range(image.width()) for y in range(image.height())
    }
    assert theme.tokens.accent.rgb() in colors
    assert theme.tokens.card.rgb() in colors


def test_a_new_session_moves_the_line(
    qtbot: QtBot,
    theme: Theme,
    review: ProgressReview,
    signals: ChangeSignals,
    changes: JournalChanges,
    sample: tuple[LoggedSession, ...],
) -> None:
    assert sample
    page = _shown(qtbot, theme, review, signals)
    changes.make(log_change(logged(TODAY, sets=({"load": kg(75)},))))
    qtbot.waitUntil(lambda: _text(page, "estimate_value") == "100\N{NO-BREAK SPACE}kg")
