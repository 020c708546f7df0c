"""The next set as a sentence that a voice can read."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from PySide6.QtCore import QLocale

from hinge_desktop.core.training import Side
from hinge_desktop.core.weights import Weight
from hinge_desktop.words.spoken import example_spoken, spoken_language, spoken_set
from tests.builders import kg, lb, make_entry, make_session, make_set


@pytest.fixture
def _country(request: pytest.FixtureRequest) -> Iterator[None]:
    before = QLocale()
    QLocale.setDefault(QLocale(request.param))
    yield
    QLocale.setDefault(before)


def in_country(name: str) -> pytest.MarkDecorator:
    return pytest.mark.parametrize("_country", [name], indirect=True)


@pytest.mark.usefixtures("_country")
@in_country("en_GB")
@pytest.mark.parametrize(
    ("load", "reps", "side", "text"),
    [
        (kg(62.5), 8, None, "Next: bar RDL, 62.5 kilograms, 8 reps."),
        (kg(1), 1, None, "Next: bar RDL, 1 kilogram, 1 rep."),
        (lb(1), 10, Side.LEFT, "Next: bar RDL, left side, 1 pound, 10 reps."),
        (lb(1135), None, Side.RIGHT, "Next: bar RDL, right side, 1135 pounds."),
        (kg(1.125), 5, None, "Next: bar RDL, 1.125 kilograms, 5 reps."),
        (None, 12, None, "Next: bar RDL, 12 reps."),
        (None, None, None, "Next: bar RDL."),
    ],
)
def test_a_set_is_said_with_what_is_known_of_it(
    load: Weight | None, reps: int | None, side: Side | None, text: str
) -> None:
    one = make_set(make_entry(make_session()), planned_reps=reps, side=side, load=kg(999))
    said = spoken_set("bar RDL", (one,), load)
    assert (said.set_id, said.text) == (one.id, text)


@pytest.mark.usefixtures("_country")
@in_country("en_GB")
def test_halves_in_one_are_said_once() -> None:
    entry = make_entry(make_session())
    halves = [make_set(entry, planned_reps=8, side=side) for side in (Side.LEFT, Side.RIGHT)]
    said = spoken_set("single-leg RDL", halves, kg(12))
    assert said.text == "Next: single-leg RDL, 12 kilograms, 8 reps a side."
    assert said.set_id == halves[0].id


@pytest.mark.usefixtures("_country")
@pytest.mark.parametrize(
    ("_country", "language"),
    [("en_AU", "en_AU"), ("de_DE", "en"), ("C", "en")],
    indirect=["_country"],
)
def test_numbers_and_voice_go_with_the_language_of_the_words(language: str) -> None:
    assert spoken_language() == language
    assert example_spoken() == "Next: bar RDL, 62.5 kilograms, 8 reps."
