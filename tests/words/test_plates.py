"""What is said of a loaded bar."""

from __future__ import annotations

from hinge_desktop.core.equipment import Bar, assumed_bar
from hinge_desktop.core.plate_plan import plan_plates
from hinge_desktop.core.plates import BarLoads, PlateChanges
from hinge_desktop.core.weights import Unit
from hinge_desktop.words.plates import (
    changes_sentence,
    closest_words,
    each_side_words,
    first_on_bar_words,
    off_words,
    on_words,
    set_plates_lines,
    side_words,
)
from tests.core.training_builders import kg, lb, picture_bar, stocks

CHANGES = PlateChanges((kg(2.5),), (kg(10), kg(1.25)))


def test_changes_in_short_and_in_sentences() -> None:
    assert off_words(CHANGES, Unit.KG) == "Off: 2.5"
    assert on_words(CHANGES, Unit.KG) == "On: 10, 1.25"
    assert changes_sentence(CHANGES, Unit.KG) == "Take off 2.5. Put on 10, 1.25 (each side)."
    assert changes_sentence(PlateChanges((kg(5),), ()), Unit.KG) == "Take off 5 (each side)."
    nothing = PlateChanges((), ())
    assert (off_words(nothing, Unit.KG), changes_sentence(nothing, Unit.KG)) == ("", "")


def test_plates_of_another_unit_than_the_total_name_theirs() -> None:
    loads = BarLoads(assumed_bar(), stocks(lb(45), kg(10)))
    load = plan_plates(loads, [kg(80.9)]).sets[0].load
    assert load is not None
    assert side_words(load) == "45\N{NO-BREAK SPACE}lb + 10\N{NO-BREAK SPACE}kg"
    pounds = BarLoads(Bar("b", 0, "", lb(45)), stocks(lb(45)), Unit.LB)
    load = plan_plates(pounds, [lb(135)]).sets[0].load
    assert load is not None
    assert side_words(load) == "45"


def test_an_empty_bar_has_no_sides() -> None:
    one = plan_plates(picture_bar(), [kg(20)]).sets[0]
    assert one.load is not None
    assert (side_words(one.load), each_side_words(one.load)) == ("Empty bar", "")
    assert first_on_bar_words(one) == "no plates, the bar alone."


def test_what_cannot_be_built_names_the_closest_and_the_rest() -> None:
    words = closest_words(plan_plates(picture_bar(), [kg(56.25)]).sets[0])
    title, rest = (one.replace("\N{NO-BREAK SPACE}", " ") for one in words)
    assert title == "55 kg is the closest you can build."
    assert rest == "No plates make the other 1.25 kg."
    assert closest_words(plan_plates(picture_bar(), [kg(55)]).sets[0]) == ("", "")
    assert closest_words(plan_plates(picture_bar(), [kg(10)]).sets[0]) == ("", "")


def test_a_session_is_listed_set_by_set() -> None:
    plan = plan_plates(picture_bar(), [kg(20), None, kg(62.5)])
    lines = [one.replace("\N{NO-BREAK SPACE}", " ") for one in set_plates_lines(plan.sets)]
    assert lines == ["20 kg: Empty bar", "62.5 kg: 20 + 1.25 on each side"]
    assert first_on_bar_words(plan.sets[2]) == "20 + 1.25 on each side."
    assert first_on_bar_words(plan.sets[1]) == ""
