"""A first session without sight: every control is found by its role and name, on the real bus."""

from __future__ import annotations

from tests.end_to_end.spoken.accessibility_bus import CHECKED, AccessibilityBus

BUTTON = "push button"


def test_a_session_from_the_first_start_to_history(bus: AccessibilityBus) -> None:
    for words in ("Skip", "Skip, use average", "Skip, use the usual", "Skip, any day", "Later"):
        bus.press(BUTTON, words)
    bus.find("section", "Today")
    bus.press(BUTTON, "Start session")
    _lift_a_set(bus)
    _log_it(bus, reps="8", left="2")
    bus.press(BUTTON, "Save set 1")
    bus.press(BUTTON, "Skip rest")
    _lift_a_set(bus)
    _log_it(bus, reps="9", left="1")
    bus.press(BUTTON, "Save set 2")
    bus.press("check box", "Hamstrings")
    bus.press(BUTTON, "Save and finish")
    bus.find("panel", "Session finished")
    bus.press("radio button", "History")
    bus.find("section", "History")
    bus.find("table", "Sets of Wall hinge")
    cells = bus.names("cell")
    for set_ in (["1", "no load", "8", "2", "Kept", "Clean"], ["2", "no load", "9", "1"]):
        assert any(cells[place : place + len(set_)] == set_ for place in range(len(cells))), cells
    assert "Felt most: Hamstrings" in bus.names()
    assert "Get set, 10 seconds" in bus.announced
    assert any(text.startswith("Session finished") for text in bus.announced), bus.announced


def _lift_a_set(bus: AccessibilityBus) -> None:
    """Begin to count, and end it by hand: what is counted is put right in the log."""
    bus.find("section", "Live set")
    timer = bus.find("panel", "Tempo timer")
    bus.wait_for(lambda: timer.description.startswith("Get set, "), "lead-in")
    bus.press(BUTTON, "End set")
    bus.find("section", "Rest and log")


def _log_it(bus: AccessibilityBus, *, reps: str, left: str) -> None:
    field = bus.find("text", "Reps")
    field.write(reps)
    assert field.text == reps
    for role, name in (("radio button", left), ("check box", "Clean")):
        choice = bus.find(role, name)
        choice.press()
        assert choice.has(CHECKED), name
    bus.press("check box", "Kept the count")
