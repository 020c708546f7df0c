"""A guide of a few pages, made up so that tests know every word of it."""

from __future__ import annotations

from hinge_desktop.core.faults import Fault
from hinge_desktop.guide.guide import Guide
from hinge_desktop.guide.pages import (
    CueBank,
    CueEntry,
    Disagreement,
    DisagreementPage,
    FaultPage,
    Feeling,
    FeelingEntry,
    FinderPage,
    Position,
    Question,
    QuestionPage,
    TextPage,
)
from hinge_desktop.guide.statements import Source, Statement


def said(text: str) -> Statement:
    return Statement(text=text, facts=("T01",))


def fault(name: str, drill: str = "drills/dowel_hinge") -> FaultPage:
    return FaultPage(
        title=f"{name} title",
        you_see=said(f"{name} seen"),
        cause=said(f"{name} cause"),
        effect=said(f"{name} effect"),
        fix=said(f"{name} fix"),
        cue=said(f"{name} cue"),
        drill=drill,
    )


def feeling(place: Feeling, *faults: str) -> FeelingEntry:
    return FeelingEntry(
        feeling=place,
        title=f"{place} title",
        meaning=said(f"{place} meaning"),
        faults=faults,
        cue=said(f"{place} cue"),
        drill="drills/dowel_hinge" if faults else "drills/lost",
    )


FINDER = FinderPage(
    title="Where did you feel it?",
    summary=said("Choose a place"),
    feelings=(
        feeling(Feeling.HAMSTRINGS),
        feeling(Feeling.GLUTES),
        feeling(Feeling.LOW_BACK, "faults/back", "faults/lost", "faults/drift"),
        feeling(Feeling.QUADS, "faults/drift"),
        feeling(Feeling.GRIP),
    ),
    signs=("signs/tight", "signs/lost"),
)
DRILL = TextPage(title="Dowel hinge", summary=said("A dowel"), sections=(), exercise="dowel_hinge")
CUES = CueBank(
    title="Cues",
    summary=said("A few words"),
    cues=(
        CueEntry(
            text="Hips back first",
            use="When the knees start.",
            facts=("T01",),
            against=(Fault.BAR_DRIFTED, Fault.TOO_DEEP),
        ),
        CueEntry(text="Sit back", use="Often heard.", is_ours=True, is_misleading=True),
        CueEntry(text="Répète: hips TALL", use="At the top.", facts=("T01",)),
    ),
)
QUESTIONS = QuestionPage(
    title="Questions",
    summary=said("Ten questions"),
    questions=tuple(
        Question(
            question=f"Question {number}?",
            answer=(said(f"Answer {number} first"), said(f"Answer {number} second")),
            related=("drills/dowel_hinge", "topics/lost") if number == 2 else (),
        )
        for number in (1, 2, 3)
    ),
)
DISAGREEMENTS = DisagreementPage(
    title="Where the articles differ",
    summary=said("They differ"),
    disagreements=(
        Disagreement(
            fact="T01",
            topic="Reps",
            positions=(
                Position(text="6 to 12.", sources=(Source.ATHLEEX, Source.IRONSTRIDE)),
                Position(text="5.", sources=(Source.DEADLIFT,)),
                Position(text="A pause."),
            ),
            here=said("Hinge starts with 8."),
            related=("drills/dowel_hinge",),
        ),
        Disagreement(
            fact="T01",
            topic="Depth",
            positions=(Position(text="Deep."), Position(text="Not deep.")),
            here=said("Your own range."),
        ),
    ),
)
GUIDE = Guide(
    pages={
        "finder": FINDER,
        "cues": CUES,
        "questions": QUESTIONS,
        "disagreements": DISAGREEMENTS,
        "drills/dowel_hinge": DRILL,
        "faults/back": fault("back"),
        "faults/drift": fault("drift"),
        "faults/bar_drifted": fault("far bar"),
        "signs/tight": fault("tight"),
    },
    facts={"T01": (Source.ATHLEEX,)},
)
