"""The log of a set: what is asked, what stays unanswered, and what its keys do."""

from dataclasses import replace

import pytest
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QLineEdit
from pytestqt.qtbot import QtBot

from hinge_desktop.core.exercise_faults import faults_of, faults_of_built_in
from hinge_desktop.core.exercises import BUILT_IN_EXERCISES, Exercise, ExerciseId
from hinge_desktop.core.faults import ONE_LEG_ONLY, Fault, RepFault
from hinge_desktop.core.training import NO_CONTACTS, Contacts, Quality, RepsLeft, TempoAnswer
from hinge_desktop.gui.theme.theme import Theme
from hinge_desktop.gui.views.session.set_log_form import SetLogForm, SetQuestion
from hinge_desktop.gui.widgets.fault_box import FAULT_KEYS, OFFERED_FAULTS
from hinge_desktop.gui.widgets.segments import Segments
from hinge_desktop.gui.widgets.stepper import Stepper
from hinge_desktop.gui.widgets.text_label import TextLabel
from hinge_desktop.services.set_answers import SetAnswers

BAR_FAULTS = faults_of_built_in(ExerciseId("romanian_deadlift"))


def question(
    *,
    is_paced: bool = True,
    is_warm_up: bool = False,
    offered: tuple[Fault, ...] = BAR_FAULTS,
    marks: tuple[RepFault, ...] = (),
) -> SetQuestion:
    return SetQuestion(
        reps=7,
        planned_reps=8,
        target_reps_left=2,
        is_paced=is_paced,
        is_warm_up=is_warm_up,
        offered=offered,
        marks=marks,
    )


@pytest.fixture
def form(qtbot: QtBot, theme: Theme) -> SetLogForm:
    widget = SetLogForm(theme)
    qtbot.addWidget(widget)
    widget.resize(560, 700)
    widget.ask(question())
    widget.show()
    return widget


def answered(form: SetLogForm) -> SetAnswers:
    answers = form.answers()
    assert answers is not None
    return answers


def chip(form: SetLogForm, name: str) -> QAbstractButton:
    found = form.findChild(QAbstractButton, name)
    assert isinstance(found, QAbstractButton)
    return found


def type_reps(form: SetLogForm, text: str) -> None:
    stepper = form.findChild(Stepper, "log_reps")
    assert isinstance(stepper, Stepper)
    field = stepper.findChild(QLineEdit)
    assert isinstance(field, QLineEdit)
    field.selectAll()
    QTest.keyClicks(field, text)


def visible_words(form: SetLogForm) -> list[str]:
    return [label.text() for label in form.findChildren(TextLabel) if label.isVisible()]


def visible_faults(form: SetLogForm) -> set[Fault]:
    return {fault for fault in Fault if _is_shown(form, fault)}


def _is_shown(form: SetLogForm, fault: Fault) -> bool:
    found = form.findChild(QAbstractButton, f"fault_{fault}")
    return isinstance(found, QAbstractButton) and found.isVisible()


def test_only_the_reps_are_filled_in(form: SetLogForm) -> None:
    assert form.answers() == SetAnswers(7)


def test_nothing_stays_from_the_set_before(form: SetLogForm) -> None:
    form.answer_reps_left(1)
    for key in "XAT":
        form.press(key)
    type_reps(form, "abc")
    form.ask(question())
    assert form.answers() == SetAnswers(7)
    assert not visible_faults(form)
    assert "Reps: 0 to 1000" not in visible_words(form)


def test_clean_clears_the_faults(form: SetLogForm) -> None:
    for key in "XAS":
        form.press(key)
    off = answered(form)
    assert off.quality is Quality.SOMETHING_OFF
    assert off.faults == (RepFault(Fault.ROUNDED_LOW_BACK), RepFault(Fault.BECAME_A_SQUAT))
    form.press("C")
    assert (answered(form).quality, answered(form).faults) == (Quality.CLEAN, ())
    assert not visible_faults(form)


def test_something_off_takes_clean_back(form: SetLogForm) -> None:
    form.press("C")
    form.press("X")
    assert not chip(form, "log_clean").isChecked()
    assert answered(form).quality is Quality.SOMETHING_OFF


@pytest.mark.parametrize("key", list("CXTY"))
def test_a_second_press_takes_an_answer_back(form: SetLogForm, key: str) -> None:
    form.press(key)
    assert form.answers() != SetAnswers(7)
    form.press(key)
    assert form.answers() == SetAnswers(7)


def test_the_two_answers_on_tempo_exclude_each_other(form: SetLogForm) -> None:
    form.press("T")
    assert answered(form).tempo_answer is TempoAnswer.KEPT
    form.press("Y")
    assert answered(form).tempo_answer is TempoAnswer.RUSHED
    assert not chip(form, "log_kept").isChecked()


@pytest.mark.parametrize("key", list(FAULT_KEYS))
def test_fault_keys_work_only_while_their_chips_show(form: SetLogForm, key: str) -> None:
    assert not form.press(key)
    assert form.answers() == SetAnswers(7)
    form.press("X")
    assert form.press(key)
    assert len(answered(form).faults) == 1
    form.press("C")
    assert not form.press(key)


def test_faults_taken_back_with_their_question_are_not_logged(form: SetLogForm) -> None:
    for key in "XAX":
        form.press(key)
    assert form.answers() == SetAnswers(7)


@pytest.mark.parametrize("text", ["abc", "2000"])
def test_reps_that_are_no_number_are_answered_with_a_sentence(form: SetLogForm, text: str) -> None:
    type_reps(form, text)
    assert form.answers() is None
    assert "Reps: 0 to 1000" in visible_words(form)
    type_reps(form, "9")
    assert form.answers() == SetAnswers(9)
    assert "Reps: 0 to 1000" not in visible_words(form)


@pytest.mark.parametrize("count", range(5))
def test_four_left_means_four_or_more(form: SetLogForm, count: int) -> None:
    form.answer_reps_left(count)
    left = answered(form).reps_left
    assert left == RepsLeft.of(count)
    assert left is not None
    assert left.or_more is (count == 4)


def test_steps_change_the_reps(form: SetLogForm) -> None:
    form.step_reps(1)
    form.step_reps(1)
    form.step_reps(-1)
    assert form.answers() == SetAnswers(8)


def test_a_warm_up_asks_for_its_reps_only(form: SetLogForm) -> None:
    form.ask(question(is_warm_up=True))
    form.answer_reps_left(2)
    assert not any(form.press(key) for key in f"CXTY{FAULT_KEYS}")
    assert form.answers() == SetAnswers(7)
    rir = form.findChild(Segments, "log_rir")
    assert isinstance(rir, Segments)
    assert not rir.isVisible()
    assert [label for label in visible_words(form) if label] == ["Reps", "planned 8"]


def test_a_set_without_count_asks_nothing_about_tempo(form: SetLogForm) -> None:
    form.ask(question(is_paced=False))
    assert not form.press("T")
    assert not form.press("Y")
    assert form.press("C")


@pytest.mark.parametrize("exercise", BUILT_IN_EXERCISES, ids=lambda one: one.id)
def test_only_faults_that_can_happen_are_offered(form: SetLogForm, exercise: Exercise) -> None:
    offered = faults_of(exercise)
    form.ask(question(offered=offered))
    form.press("X")
    assert visible_faults(form) == set(offered) & {*OFFERED_FAULTS, *ONE_LEG_ONLY}
    for key, fault in zip(FAULT_KEYS, OFFERED_FAULTS, strict=True):
        assert form.press(key) is (fault in offered)
    assert {one.fault for one in answered(form).faults} == set(offered) & set(OFFERED_FAULTS)


def test_a_marked_fault_shows_where_it_is_not_offered(form: SetLogForm) -> None:
    form.ask(question(offered=(Fault.KNEES_FIRST,), marks=(RepFault(Fault.BAR_DRIFTED, 2),)))
    assert visible_faults(form) == {Fault.KNEES_FIRST, Fault.BAR_DRIFTED}
    assert answered(form).faults == (RepFault(Fault.BAR_DRIFTED, 2),)
    form.ask(question(offered=(Fault.KNEES_FIRST,)))
    form.press("X")
    assert visible_faults(form) == {Fault.KNEES_FIRST}


def test_faults_marked_in_the_set_arrive_with_their_reps(form: SetLogForm) -> None:
    marks = (
        RepFault(Fault.ROUNDED_LOW_BACK, 5),
        RepFault(Fault.TOO_DEEP, 6),
        RepFault(Fault.ROUNDED_LOW_BACK, 3),
    )
    form.ask(question(marks=marks))
    assert chip(form, "fault_rounded_low_back").text() == "Back rounded, reps 3, 5"
    assert answered(form).quality is Quality.SOMETHING_OFF
    assert set(answered(form).faults) == set(marks)
    form.press("A")  # taken back
    form.press("S")  # another one, seen in no rep
    assert answered(form).faults == (RepFault(Fault.BECAME_A_SQUAT), RepFault(Fault.TOO_DEEP, 6))
    form.ask(question())
    assert chip(form, "fault_rounded_low_back").text() == "Back rounded"
    assert answered(form).faults == ()


def test_a_warm_up_presets_nothing(form: SetLogForm) -> None:
    form.ask(question(is_warm_up=True, marks=(RepFault(Fault.TOO_DEEP, 2),)))
    assert form.answers() == SetAnswers(7)


def test_only_the_lifter_changes_answers(qtbot: QtBot, form: SetLogForm) -> None:
    with qtbot.assertNotEmitted(form.changed):
        form.ask(question(marks=(RepFault(Fault.TOO_DEEP, 2),)))
        form.ask(question(is_warm_up=True))
        form.answer_reps_left(2)
        form.press("A")
        form.ask(question())
        form.set_dense(is_dense=True)
        form.show_saved(is_saved=True)
        form.show_saved(is_saved=False)


@pytest.mark.parametrize("key", list("CXTY"))
def test_each_choice_is_told_once(form: SetLogForm, key: str) -> None:
    told: list[None] = []
    form.changed.connect(lambda: told.append(None))
    form.press(key)
    assert len(told) == 1


def test_reps_and_reps_left_are_told(qtbot: QtBot, form: SetLogForm) -> None:
    with qtbot.waitSignal(form.changed):
        form.step_reps(1)
    with qtbot.waitSignal(form.changed):
        form.answer_reps_left(3)
    form.press("X")
    with qtbot.waitSignal(form.changed):
        form.press("D")


def test_a_saved_set_takes_no_more_answers(form: SetLogForm) -> None:
    form.show_saved(is_saved=True)
    for key in "CXT":
        form.press(key)
    form.step_reps(1)
    form.answer_reps_left(2)
    assert form.answers() == SetAnswers(7)
    form.show_saved(is_saved=False)
    form.press("C")
    assert answered(form).quality is Quality.CLEAN


@pytest.mark.parametrize(
    ("keys", "contacts"),
    [
        ("", NO_CONTACTS),
        ("6", Contacts(True, True, True)),
        ("79", Contacts(False, True, False)),
        ("68", Contacts(True, False, True)),
        ("76", Contacts(True, True, True)),
        ("99", NO_CONTACTS),
    ],
)
def test_with_the_dowel_three_contacts_are_asked_by_key(
    form: SetLogForm, keys: str, contacts: Contacts
) -> None:
    form.ask(replace(question(), asks_contacts=True))
    for key in keys:
        assert form.press(key)
    assert answered(form).contacts == contacts
    form.ask(replace(question(), asks_contacts=True))
    assert answered(form).contacts == NO_CONTACTS


def test_elsewhere_neither_contacts_nor_the_wall_are_asked(form: SetLogForm) -> None:
    assert not any(form.press(key) for key in "6789[]")
    assert (answered(form).contacts, answered(form).wall_distance_mm) == (NO_CONTACTS, None)
    assert not chip(form, "contacts_kept").isVisible()


def test_the_wall_stands_as_planned_until_it_is_changed(form: SetLogForm) -> None:
    form.ask(replace(question(), wall_distance_mm=186))
    assert answered(form).wall_distance_mm == 186
    assert form.press("]")
    assert answered(form).wall_distance_mm == 200
    assert form.press("[")
    assert answered(form).wall_distance_mm == 190
    form.show_saved(is_saved=True)
    assert not form.press("]")
    assert answered(form).wall_distance_mm == 190


def test_a_wall_too_far_away_cannot_be_saved(form: SetLogForm) -> None:
    form.ask(replace(question(), wall_distance_mm=100))
    stepper = form.findChild(Stepper, "log_wall_distance")
    assert isinstance(stepper, Stepper)
    field = stepper.findChild(QLineEdit)
    assert isinstance(field, QLineEdit)
    field.selectAll()
    QTest.keyClicks(field, "101")
    assert form.answers() is None
    field.selectAll()
    QTest.keyClicks(field, "20")
    assert answered(form).wall_distance_mm == 200
