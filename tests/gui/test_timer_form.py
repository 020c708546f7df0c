"""The fields of the timer's sheet: what an exercise fills in, and what is refused."""

from typing import TypeVar

import pytest
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QLineEdit, QWidget
from pytestqt.qtbot import QtBot

from hinge_desktop.core.exercises import BUILT_IN_EXERCISES, ExerciseId
from hinge_desktop.core.plan import ExercisePreference, Plan
from hinge_desktop.core.tempo import Phase, Tempo
from hinge_desktop.core.timed_work import CountBy, TimedWork, WarmUpItem, work_for_warm_up
from hinge_desktop.gui.theme.theme import Theme
from hinge_desktop.gui.views.free_timer.timer_form import TimerForm
from hinge_desktop.gui.views.free_timer.timer_sheet import TimerSheet
from hinge_desktop.gui.widgets.drop_down import DropDown
from hinge_desktop.gui.widgets.segments import Segments
from hinge_desktop.gui.widgets.stepper import Stepper
from hinge_desktop.gui.widgets.tempo_field import TempoField

SQUAT = ExercisePreference(ExerciseId("squat"), Tempo.parse("2-1-X-0"), rest_seconds=90)


@pytest.fixture
def form(qtbot: QtBot, theme: Theme) -> TimerForm:
    form = TimerForm(theme, BUILT_IN_EXERCISES, Plan(), [SQUAT])
    qtbot.addWidget(form)
    form.show_work(TimedWork())
    form.show()
    return form


Part = TypeVar("Part", bound=QWidget)


def part(form: QWidget, kind: type[Part], name: str) -> Part:
    found = form.findChild(kind, name)
    assert isinstance(found, kind)
    return found


def choose(form: TimerForm, name: str) -> None:
    exercises = part(form, DropDown, "timer_exercise")
    place = exercises.findText(name)
    exercises.setCurrentIndex(place)
    exercises.activated.emit(place)


def type_into(holder: QWidget, text: str) -> None:
    field = holder.findChild(QLineEdit)
    assert isinstance(field, QLineEdit)
    field.selectAll()
    QTest.keyClicks(field, text)
    field.editingFinished.emit()


@pytest.mark.parametrize(
    "work",
    [
        TimedWork(),
        TimedWork(ExerciseId("squat"), reps=12, sets=5, is_each_side=True, goes_on=False),
        TimedWork(count_by=CountBy.TIME, hold_seconds=90, rest_seconds=0, lead_in_seconds=60),
        work_for_warm_up(WarmUpItem.GLUTE_BRIDGE, Plan()),
    ],
)
def test_what_is_shown_is_what_is_counted(form: TimerForm, work: TimedWork) -> None:
    form.show_work(work)
    assert form.work() == work


def test_an_exercise_fills_in_its_own_way(form: TimerForm) -> None:
    choose(form, "Squat")
    assert form.work() == TimedWork(
        ExerciseId("squat"), tempo=Tempo.parse("2-1-X-0"), rest_seconds=90
    )
    choose(form, "Deadlift")
    work = form.work()
    assert work is not None
    assert (work.exercise_id, work.starts_with) == (ExerciseId("deadlift"), Phase.STAND)


def test_an_exercise_may_be_timed_only(form: TimerForm) -> None:
    segments = part(form, Segments, "timer_count_by")
    segments.button(CountBy.TIME).click()
    choose(form, "Single-leg RDL")
    work = form.work()
    assert work is not None
    assert (work.count_by, work.is_each_side) == (CountBy.TIME, True)


def test_only_what_counts_is_asked(form: TimerForm) -> None:
    tempo = part(form, TempoField, "timer_tempo")
    seconds = part(form, Stepper, "timer_seconds")
    assert tempo.isVisible()
    assert not seconds.isVisible()
    part(form, Segments, "timer_count_by").button(CountBy.TIME).click()
    assert not tempo.isVisible()
    assert seconds.isVisible()


@pytest.mark.parametrize("text", ["3-1", "-1-0-0-0", "99999", "abc"])
def test_bad_notation_is_said_under_the_field(form: TimerForm, text: str) -> None:
    tempo = part(form, TempoField, "timer_tempo")
    type_into(tempo, text)
    assert form.work() is None
    assert tempo.problem().startswith("Tempo: ")


def test_a_number_out_of_range_is_said(form: TimerForm) -> None:
    type_into(part(form, Stepper, "timer_reps"), "0")
    assert form.work() is None
    type_into(part(form, Stepper, "timer_reps"), "7")
    assert form.work() == TimedWork(reps=7)


def test_what_is_not_asked_stands_in_nobodys_way(form: TimerForm) -> None:
    type_into(part(form, TempoField, "timer_tempo"), "abc")
    type_into(part(form, Stepper, "timer_reps"), "0")
    part(form, Segments, "timer_count_by").button(CountBy.TIME).click()
    assert form.work() == TimedWork(count_by=CountBy.TIME)


def test_the_sheet_stays_open_on_bad_notation(qtbot: QtBot, theme: Theme) -> None:
    window = QWidget()
    qtbot.addWidget(window)
    window.resize(900, 640)
    window.show()
    sheet = TimerSheet(theme, window, TimedWork(), BUILT_IN_EXERCISES, Plan(), [])
    sheet.open()
    type_into(part(sheet, TempoField, "timer_tempo"), "3-1")
    with qtbot.assertNotEmitted(sheet.start_wanted):
        sheet.start_button.click()
    assert sheet.isVisible()
    assert sheet.form.work() is None
    part(sheet, QAbstractButton, f"timer_{WarmUpItem.BRACE}").click()
    with qtbot.waitSignal(sheet.start_wanted) as started:
        sheet.start_button.click()
    assert started.args == [work_for_warm_up(WarmUpItem.BRACE, Plan())]


def test_every_control_has_a_name_and_a_tooltip(qtbot: QtBot, theme: Theme) -> None:
    window = QWidget()
    qtbot.addWidget(window)
    window.resize(1280, 800)
    window.show()
    sheet = TimerSheet(theme, window, TimedWork(), BUILT_IN_EXERCISES, Plan(), [])
    sheet.open()
    controls = [*sheet.findChildren(QAbstractButton), *sheet.findChildren(QLineEdit)]
    unexplained = [
        one for one in controls if one.isVisible() and not (one.accessibleName() and one.toolTip())
    ]
    assert controls
    assert unexplained == []
    sheet.reject()
