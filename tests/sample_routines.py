"""A small guide with a warm-up and a check, for tests that play them."""

from hinge_desktop.core.mechanics.lifts import Lift
from hinge_desktop.guide.guide import Guide
from hinge_desktop.guide.pages import RoutineStep, Section, TextPage
from hinge_desktop.guide.statements import Statement

WARM_UP = "warm_up/sample"
CHECK = "checks/straight_leg_raise"
DROP_CHECK = "checks/leg_drop"


def _said(text: str) -> Statement:
    return Statement(text=text, is_ours=True)


def _page(title: str, *steps: RoutineStep, lift: Lift | None = None) -> TextPage:
    section = Section(title=title, statements=(_said(f"About: {title}."),))
    return TextPage(
        title=title, summary=_said(title), sections=(section,), routine=steps, lift=lift
    )


RELEASE = RoutineStep(
    title="Hip-flexor release",
    text="Lie face down on a ball, just inside the front of the hip. Breathe out and let it sink"
    " in. It may pull; it may not hurt.",
    is_ours=True,
    seconds=60,
    is_one_sided=True,
)
BRIDGE = RoutineStep(
    title="Glute bridge",
    text="On your back, feet flat. Lift the hips until thigh and trunk are in line, squeeze,"
    " and come down slowly.",
    is_ours=True,
    reps=10,
    sets=2,
)
CLAM = RoutineStep(
    title="Band walk or clam",
    text="A band around the knees. Small steps to the side, toes forward, knees out.",
    is_ours=True,
    reps=10,
    is_one_sided=True,
)
BRACE = RoutineStep(
    title="Brace, five breaths",
    text="Breathe into the belly and the sides, then tighten all around and let the air out.",
    is_ours=True,
    seconds=30,
)
HINGE = RoutineStep(
    title="Dowel hinge",
    text="The stick touches head, upper back and tailbone. Push the hips back and keep all three.",
    is_ours=True,
    reps=8,
    page="drills/dowel_hinge",
)
CURL = RoutineStep(
    title="Jefferson curl",
    text="Roll down slowly without weight.",
    is_ours=True,
    reps=5,
    is_optional=True,
)
RAISE = RoutineStep(
    title="Straight-leg raise, first try",
    text="Lie in a doorway, heel up the frame, and slide closer until the pelvis would roll.",
    is_ours=True,
    seconds=20,
    sets=2,
    is_one_sided=True,
)
DROP = RoutineStep(
    title="Leg drop", text="Hug one knee, let the other leg hang.", is_ours=True, seconds=15
)
GUIDE = Guide(
    pages={
        WARM_UP: _page("Warm-up for sitters", RELEASE, BRIDGE, CLAM, BRACE, HINGE, CURL),
        CHECK: _page("Straight-leg raise", RAISE),
        DROP_CHECK: _page("Leg drop off a bench", DROP),
        "drills/dowel_hinge": _page("Dowel hinge", lift=Lift.DOWEL_HINGE),
    }
)
