"""The session while it is edited: nothing of it is kept before it is saved."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from hinge_desktop.core.day_plan import DayPlan, DayVerdict
from hinge_desktop.core.exercises import Exercise, ExerciseId
from hinge_desktop.core.loads import Loads
from hinge_desktop.core.plan_lines import PlanLine, lines_of, moved
from hinge_desktop.core.readiness import Readiness
from hinge_desktop.core.session_order import OrderHint, order_hint
from hinge_desktop.gui.models.line_list import ListLine
from hinge_desktop.services.plan_editor import PlanEditor, Scope
from hinge_desktop.words.exercises import exercise_name
from hinge_desktop.words.plan_editor import line_words


class PlanDraft:
    """Lines, and the place of the one that is edited. Reading raises `JournalError`."""

    def __init__(self, editor: PlanEditor, said: Readiness) -> None:
        self._editor = editor
        self._said = said
        self.exercises: dict[ExerciseId, Exercise] = {}
        self._preview: Callable[[Sequence[PlanLine]], DayPlan] = editor.previews(said)
        self.lines = self._before = lines_of(editor.current(said).exercises)
        self.place = 0
        self.read()
        self.suggested = lines_of(self._preview(()).exercises)
        self._is_reset = False

    def read(self) -> None:
        """Read the exercises again, after one was added or named anew."""
        self.exercises = {one.id: one for one in self._editor.exercises()}
        self._preview = self._editor.previews(self._said)
        # One that was added here may have been taken back.
        self.lines = tuple(one for one in self.lines if one.exercise_id in self.exercises)
        self.place = max(0, min(self.place, len(self.lines) - 1))

    @property
    def line(self) -> PlanLine | None:
        """The line that is edited, None in an empty session."""
        return self.lines[self.place] if self.lines else None

    @property
    def is_changed(self) -> bool:
        """Whether it differs from the plan as it was when the sheet came up."""
        return self.lines != self._before or self._is_reset

    @property
    def is_stopped(self) -> bool:
        """Whether a stop rule is active, so that nothing loaded is suggested."""
        return self._preview(()).verdict is DayVerdict.STOPPED

    @property
    def minutes(self) -> int:
        """How long the session takes."""
        return self._preview(self.lines).minutes

    @property
    def hint(self) -> OrderHint | None:
        """Where the order is another one than the source's."""
        return order_hint([self.exercises[one.exercise_id] for one in self.lines])

    def loads(self, line: PlanLine) -> Loads:
        """Return what can be built for an exercise."""
        return self._editor.loads(line.exercise_id)

    def change(self, line: PlanLine) -> None:
        """Put another line in the place of the edited one."""
        self.lines = (*self.lines[: self.place], line, *self.lines[self.place + 1 :])

    def add(self, exercise: Exercise) -> bool:
        """Put an exercise at the end and edit it; one that is there already is only chosen."""
        ids = [one.exercise_id for one in self.lines]
        is_new = exercise.id not in ids
        if is_new:
            self.lines = (*self.lines, self._editor.line_for(exercise))
        self.place = len(self.lines) - 1 if is_new else ids.index(exercise.id)
        return is_new

    def remove(self) -> None:
        """Take the edited exercise out."""
        self.lines = self.lines[: self.place] + self.lines[self.place + 1 :]
        self.place = max(0, min(self.place, len(self.lines) - 1))

    def move(self, by: int) -> None:
        """Move the edited exercise up or down."""
        before, self.lines = self.lines, moved(self.lines, self.place, by)
        self.place += by if before != self.lines else 0

    def start_from(self, lines: tuple[PlanLine, ...]) -> None:
        """Edit another session."""
        self.lines, self.place = lines, 0

    def reset(self) -> None:
        """Go back to the suggested plan; what was changed for good goes too, once it is saved."""
        self.start_from(self.suggested)
        self._is_reset = True

    def keep(self, scope: Scope) -> bool:
        """Save; tell whether that changed anything. Raises `EmptyPlanError`."""
        if self._is_reset and self.lines == self.suggested:
            return self._editor.reset()
        return self._editor.keep(self.lines, scope, self._said)

    def list_lines(self) -> list[ListLine]:
        """Write the session for its list."""
        return [self._list_line(place, line) for place, line in enumerate(self.lines, start=1)]

    def _list_line(self, place: int, line: PlanLine) -> ListLine:
        exercise = self.exercises[line.exercise_id]
        words = line_words(line, is_one_sided=exercise.is_one_sided)
        return ListLine(f"{place}. {exercise_name(exercise)}", words)
