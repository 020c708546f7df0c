"""What was answered in a log that nobody saved is there again, and only in that log."""

from __future__ import annotations

from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from hinge_desktop.core.exercise_faults import faults_of_built_in
from hinge_desktop.core.exercises import ExerciseId
from hinge_desktop.core.faults import Fault, RepFault
from hinge_desktop.core.training import Contacts, Quality, RepsLeft, SetId, TempoAnswer
from hinge_desktop.gui.theme.theme import Theme
from hinge_desktop.gui.views.session.set_log_form import SetLogForm, SetQuestion
from hinge_desktop.gui.views.session.typed_answers import TypedAnswers
from hinge_desktop.services.set_answers import SetAnswers
from hinge_desktop.services.unsaved_answers import UnsavedAnswers

_QUESTION = SetQuestion(
    reps=8,
    planned_reps=8,
    target_reps_left=2,
    is_paced=True,
    is_warm_up=False,
    offered=faults_of_built_in(ExerciseId("romanian_deadlift")),
    asks_contacts=True,
    wall_distance_mm=200,
)
_ONE, _OTHER = SetId("one"), SetId("other")


@pytest.fixture
def form(qtbot: QtBot, theme: Theme) -> SetLogForm:
    form = SetLogForm(theme)
    qtbot.addWidget(form)
    form.ask(_QUESTION)
    return form


@pytest.fixture
def kept(tmp_path: Path) -> UnsavedAnswers:
    return UnsavedAnswers(tmp_path / "typed-set.json")


@pytest.fixture
def typed(qtbot: QtBot, form: SetLogForm, kept: UnsavedAnswers) -> TypedAnswers:  # noqa: ARG001
    return TypedAnswers(form, kept, form)


def start_again(form: SetLogForm, kept: UnsavedAnswers, set_id: SetId) -> SetAnswers | None:
    """Ask in a log that knows nothing any more, as after a crash."""
    form.ask(_QUESTION)
    TypedAnswers(form, kept, form).follow(set_id)
    return form.answers()


def test_each_answer_is_there_again(
    qtbot: QtBot, form: SetLogForm, typed: TypedAnswers, kept: UnsavedAnswers
) -> None:
    typed.follow(_ONE)
    form.step_reps(-1)
    form.answer_reps_left(4)
    for key in "XAT7[":
        form.press(key)
    answered = form.answers()
    qtbot.waitUntil(lambda: not typed.is_writing)
    assert answered is not None
    assert answered.reps_left == RepsLeft.of(4)
    assert answered.contacts != Contacts()
    assert start_again(form, kept, _ONE) == answered


@pytest.mark.parametrize(
    "answers",
    [
        SetAnswers(8, wall_distance_mm=200),
        SetAnswers(0, RepsLeft.of(0), Quality.CLEAN, wall_distance_mm=200),
        SetAnswers(
            6,
            RepsLeft.of(2),
            Quality.SOMETHING_OFF,
            (RepFault(Fault.ROUNDED_LOW_BACK, 2), RepFault(Fault.BECAME_A_SQUAT)),
            TempoAnswer.RUSHED,
            Contacts(head=True, mid_back=True, tailbone=True),
            wall_distance_mm=150,
        ),
    ],
)
def test_a_log_is_filled_as_it_was_answered(form: SetLogForm, answers: SetAnswers) -> None:
    form.fill(answers)
    assert form.answers() == answers


def test_another_set_begins_with_nothing(
    qtbot: QtBot, form: SetLogForm, typed: TypedAnswers, kept: UnsavedAnswers
) -> None:
    typed.follow(_ONE)
    form.answer_reps_left(1)
    qtbot.waitUntil(lambda: not typed.is_writing)
    assert start_again(form, kept, _OTHER) == SetAnswers(8, wall_distance_mm=200)


def test_what_was_saved_is_forgotten(
    qtbot: QtBot, form: SetLogForm, typed: TypedAnswers, kept: UnsavedAnswers
) -> None:
    typed.follow(_ONE)
    form.answer_reps_left(1)
    typed.forget()
    form.answer_reps_left(2)
    qtbot.waitUntil(lambda: not typed.is_writing)
    assert kept.left_over() is None
    assert start_again(form, kept, _ONE) == SetAnswers(8, wall_distance_mm=200)
