"""The kinds of pages of the guide, as frozen values; texts are English and translated when shown.

A page is named by its folder and file: "lifts/romanian_deadlift". Where a field holds such names,
its type is `PageName`.
"""

from __future__ import annotations

from enum import StrEnum

from hinge_desktop.core.faults import Fault
from hinge_desktop.core.mechanics.lifts import Lift
from hinge_desktop.guide.statements import Entry, Source, Statement

PageName = str
"""Folder and file of a page, such as "drills/wall_hinge"."""


class Muscle(StrEnum):
    """A part of the body that the figure can light."""

    HAMSTRINGS = "hamstrings"
    GLUTEUS_MAXIMUS = "gluteus_maximus"
    GLUTEUS_MEDIUS = "gluteus_medius"
    """With minimus: the pair at the side of the hip."""
    ERECTORS = "erectors"
    ADDUCTORS = "adductors"
    QUADS = "quads"
    LATS = "lats"
    TRAPS = "traps"
    REAR_DELTS = "rear_delts"
    CORE = "core"
    GRIP = "grip"
    """Forearms and hands."""
    HIP_FLEXORS = "hip_flexors"
    CALVES = "calves"


class Feeling(StrEnum):
    """Where a hinge was felt most."""

    HAMSTRINGS = "hamstrings"
    GLUTES = "glutes"
    LOW_BACK = "low_back"
    QUADS = "quads"
    GRIP = "grip"


class Section(Entry, frozen=True, kw_only=True):
    """A titled group of statements."""

    title: str
    statements: tuple[Statement, ...]


class Step(Statement, frozen=True, kw_only=True):
    """One step of a lift; `moment` is the frame of the strip (1 to 6) that shows it."""

    title: str
    moment: int

    def __post_init__(self) -> None:
        """Refuse a moment that no strip has."""
        super().__post_init__()
        if not 1 <= self.moment <= 6:
            raise ValueError("Expected `moment` from 1 to 6")


class Comparison(Entry, frozen=True, kw_only=True):
    """The column of a lift in the table of lifts: one cell a row."""

    name: str
    """Short, as over the column: "Romanian"."""
    starts: Statement
    knees: Statement
    works_most: Statement
    range: Statement
    load: Statement
    choose_it_to: Statement

    @property
    def cells(self) -> tuple[Statement, ...]:
        """The cells from top to bottom."""
        upper = (self.starts, self.knees, self.works_most)
        return (*upper, self.range, self.load, self.choose_it_to)


class MuscleNote(Statement, frozen=True, kw_only=True):
    """What one muscle does in a lift."""

    muscle: Muscle


class MuscleRoles(Entry, frozen=True, kw_only=True):
    """The muscles of a lift in three groups."""

    movers: tuple[MuscleNote, ...]
    helpers: tuple[MuscleNote, ...]
    steadiers: tuple[MuscleNote, ...]


class LiftPage(Entry, frozen=True, kw_only=True):
    """An exercise that the figure shows; a card leaves out steps, muscles and programming."""

    lift: Lift
    summary: Statement
    overview: tuple[Section, ...]
    comparison: Comparison
    dose: tuple[Statement, ...] = ()
    """How often, how many, how hard: one short line each."""
    steps: tuple[Step, ...] = ()
    muscles: MuscleRoles | None = None
    programming: tuple[Section, ...] = ()
    compare_with: tuple[Lift, ...] = ()
    """Up to three others, beside it in the table of lifts."""
    related: tuple[PageName, ...] = ()
    keywords: tuple[str, ...] = ()
    """Other words to find it by."""


class RoutineStep(Statement, frozen=True, kw_only=True):
    """A part of a routine that the timer leads through: seconds, or reps at one's own pace."""

    title: str
    seconds: int = 0
    """How long, a side where there are two."""
    reps: int = 0
    """How many, a side where there are two; 0 with `seconds`."""
    sets: int = 1
    is_one_sided: bool = False
    """Whether left and right are done one after the other."""
    is_optional: bool = False
    """Whether it is left out until the lifter asks for it."""
    page: PageName = ""
    """Where more is said of it."""

    def __post_init__(self) -> None:
        """Refuse a step with neither seconds nor reps, or with both."""
        super().__post_init__()
        if (self.seconds > 0) == (self.reps > 0):
            raise ValueError("Expected either `seconds` or `reps` above 0")


class TextPage(Entry, frozen=True, kw_only=True):
    """A page of text: a topic, a drill, a card of an exercise, an item of the warm-up."""

    title: str
    summary: Statement
    sections: tuple[Section, ...]
    lift: Lift | None = None
    """What the figure beside the text shows."""
    exercise: str = ""
    """The slug of the built-in exercise that it is about, which can be done and logged."""
    routine: tuple[RoutineStep, ...] = ()
    related: tuple[PageName, ...] = ()
    keywords: tuple[str, ...] = ()


class FaultPage(Entry, frozen=True, kw_only=True):
    """A fault, or a sign of one, as cause, effect, fix and drill."""

    title: str
    you_see: Statement
    """In a fault: what one sees. In a sign: what one notices."""
    cause: Statement
    effect: Statement
    fix: Statement
    cue: Statement
    """A few words to think of in the set."""
    drill: PageName
    fault: Fault | None = None
    """The mark of the log, where there is one; the figure can show it then."""
    heading: str = ""
    """Over its picture; given with `fault`, as the two below."""
    pointer: str = ""
    """At the place in the picture that is wrong."""
    caption: str = ""
    """Under its picture."""
    related: tuple[PageName, ...] = ()
    keywords: tuple[str, ...] = ()

    def __post_init__(self) -> None:
        """Refuse a fault that the figure shows but that has no words for its picture."""
        words = (self.heading, self.pointer, self.caption)
        if any(bool(word) != (self.fault is not None) for word in words):
            raise ValueError("Expected `heading`, `pointer` and `caption` exactly with `fault`")


class FeelingEntry(Entry, frozen=True, kw_only=True):
    """What it means to feel a hinge somewhere."""

    feeling: Feeling
    title: str
    meaning: Statement
    faults: tuple[PageName, ...]
    """The likely ones, the likeliest first."""
    cue: Statement
    drill: PageName
    keywords: tuple[str, ...] = ()


class FinderPage(Entry, frozen=True, kw_only=True):
    """The page that asks where a hinge was felt: five places, and the signs."""

    title: str
    summary: Statement
    feelings: tuple[FeelingEntry, ...]
    signs: tuple[PageName, ...]
    keywords: tuple[str, ...] = ()


class CueEntry(Statement, frozen=True, kw_only=True):
    """A cue of the bank; `text` is what to think, `use` is when it helps."""

    use: str
    against: tuple[Fault, ...] = ()
    is_misleading: bool = False
    """Whether it is heard often and better left alone."""


class CueBank(Entry, frozen=True, kw_only=True):
    """All cues."""

    title: str
    summary: Statement
    cues: tuple[CueEntry, ...]
    keywords: tuple[str, ...] = ()


class Question(Entry, frozen=True, kw_only=True):
    """A question and its whole answer."""

    question: str
    answer: tuple[Statement, ...]
    related: tuple[PageName, ...] = ()
    keywords: tuple[str, ...] = ()


class QuestionPage(Entry, frozen=True, kw_only=True):
    """Questions that lifters ask."""

    title: str
    summary: Statement
    questions: tuple[Question, ...]


class Position(Entry, frozen=True, kw_only=True):
    """What some of the articles say; without sources, that none says anything."""

    text: str
    sources: tuple[Source, ...] = ()


class Disagreement(Entry, frozen=True, kw_only=True):
    """Something the articles do not agree on, every position, and what Hinge does."""

    fact: str
    topic: str
    positions: tuple[Position, ...]
    here: Statement
    related: tuple[PageName, ...] = ()

    def __post_init__(self) -> None:
        """Refuse a disagreement with one position."""
        if len(self.positions) < 2:
            raise ValueError("Expected at least two `positions`")


class DisagreementPage(Entry, frozen=True, kw_only=True):
    """Where the articles differ."""

    title: str
    summary: Statement
    disagreements: tuple[Disagreement, ...]
    keywords: tuple[str, ...] = ()


Page = LiftPage | TextPage | FaultPage | FinderPage | CueBank | QuestionPage | DisagreementPage


class Chapter(Entry, frozen=True, kw_only=True):
    """A part of the table of contents."""

    title: str
    pages: tuple[PageName, ...]


class Contents(Entry, frozen=True, kw_only=True):
    """The table of contents, in the order it is read in."""

    chapters: tuple[Chapter, ...]
