"""A few things to find, in the words of a real guide."""

from __future__ import annotations

from hinge_desktop.finding.findables import CommandNumber, Findable, Kind
from hinge_desktop.guide.address import Address, Part

BACK = Findable(
    Kind.FAULT,
    "I feel it in my back",
    Address("faults/felt_in_the_back"),
    detail="Go lighter and turn where the hamstrings end.",
    keywords=("back", "low back", "lumbar"),
)
BACK_NEUTRAL = Findable(
    Kind.STEP,
    "Back long",
    Address("lifts/romanian_deadlift", Part.STEPS, 1),
    place="Bar RDL",
    number=2,
)
HIPS_BACK = Findable(Kind.CUE, "Hips back first", Address("cues", None, 3))
ROUNDED = Findable(Kind.FAULT, "Rounding the low back", Address("faults/rounded_low_back"))
DOWEL = Findable(Kind.DRILL, "Dowel hinge", Address("drills/dowel_hinge"), keywords=("broomstick",))
HAMSTRINGS = Findable(Kind.FEELING, "Hamstrings", Address("finder", None, 0))
SQUATTING = Findable(Kind.FAULT, "Squatting instead of hinging", Address("faults/became_a_squat"))
DEADLIFT = Findable(Kind.LIFT, "Deadlift", Address("lifts/deadlift"))
OFTEN = Findable(
    Kind.QUESTION,
    "How often can I do the RDL?",
    Address("questions", None, 0),
    detail="Twice a week suits most hamstrings.",
)
CAFE = Findable(Kind.TOPIC, "Crème brûlée d'été", Address("topics/dessert"))
TODAY = Findable(Kind.COMMAND, "Today", CommandNumber(0))

THINGS = (
    *(BACK_NEUTRAL, HIPS_BACK, ROUNDED, DOWEL, HAMSTRINGS, SQUATTING, DEADLIFT, OFTEN, CAFE),
    *(BACK, TODAY),
)
