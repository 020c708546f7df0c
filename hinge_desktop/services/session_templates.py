"""Saved sessions: named orders of exercises to start from, kept, renamed, ordered and deleted."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from hinge_desktop.core.changes import Act, Change, Edit, added, removed
from hinge_desktop.core.exercises import Exercise, ExerciseId
from hinge_desktop.core.given_names import given_name
from hinge_desktop.core.identity import IdSource
from hinge_desktop.core.journal import Journal
from hinge_desktop.core.plan_lines import PlanLine
from hinge_desktop.core.templates import Template, TemplateExercise
from hinge_desktop.services.journal_changes import JournalChanges
from hinge_desktop.services.plan_editor import PlanEditor


class SessionTemplates:
    """Every change is one act that is undone. Calls raise `JournalError` when the store fails."""

    def __init__(
        self, journal: Journal, changes: JournalChanges, editor: PlanEditor, new_id: IdSource
    ) -> None:
        self._journal = journal
        self._changes = changes
        self._editor = editor
        self._new_id = new_id

    def all(self) -> tuple[Template, ...]:
        """Return the saved sessions in their order."""
        return tuple(one for one in self._journal.templates() if not one.is_archived)

    def exercises_of(self, template: Template) -> tuple[ExerciseId, ...]:
        """Return the exercises of a saved session in order."""
        return tuple(one.exercise_id for one in self._rows_of(template))

    def save(
        self, name: str, lines: Sequence[PlanLine], suggested: Sequence[PlanLine] = ()
    ) -> Template:
        """Save lines under a new name, after the others; raise `NameTextError` for a bad one.

        What stands as `suggested` is left open, so that it goes on following the rules.
        """
        taken = self._journal.templates()
        template = Template(
            self._new_id(),
            1 + max((one.position for one in taken), default=-1),
            given_name(name, (one.name for one in self.all())),
        )
        by_id = {one.exercise_id: one for one in suggested}
        rows = [
            self._row(template, place, line, by_id.get(line.exercise_id))
            for place, line in enumerate(lines)
        ]
        self._changes.make(Change(Act.CHANGE_TEMPLATE, added(template, *rows)))
        return template

    def rename(self, template: Template, name: str) -> Template:
        """Give it another name; raise `NameTextError` for one that cannot be."""
        others = (one.name for one in self.all() if one.id != template.id)
        renamed = replace(template, name=given_name(name, others))
        if renamed != template:
            self._changes.make(Change(Act.CHANGE_TEMPLATE, (Edit(template, renamed),)))
        return renamed

    def delete(self, template: Template) -> None:
        """Delete it with its exercises; undo brings both back."""
        gone = removed(*self._rows_of(template), template)
        self._changes.make(Change(Act.CHANGE_TEMPLATE, gone))

    def move(self, template: Template, by: int) -> None:
        """Move it up or down in the order, by one; nothing happens at the ends."""
        templates = list(self.all())
        place = [one.id for one in templates].index(template.id)
        target = place + by
        if not 0 <= target < len(templates):
            return
        templates.insert(target, templates.pop(place))
        edits = tuple(
            Edit(one, replace(one, position=position))
            for position, one in enumerate(templates)
            if one.position != position
        )
        self._changes.make(Change(Act.CHANGE_TEMPLATE, edits))

    def lines(self, template: Template, suggested: Sequence[PlanLine] = ()) -> tuple[PlanLine, ...]:
        """Return the session to start from; what it leaves open is as suggested, or as done last.

        Loads go on from what was lifted; a saved one is for exercises never done before.
        """
        by_id = {one.exercise_id: one for one in suggested}
        known: dict[ExerciseId, Exercise] = {one.id: one for one in self._editor.exercises()}
        lines = []
        for row in self._rows_of(template):
            exercise = known.get(row.exercise_id)
            if exercise is not None:
                frame = by_id.get(row.exercise_id) or self._editor.line_for(exercise)
                lines.append(_filled(row, frame))
        return tuple(lines)

    def _rows_of(self, template: Template) -> tuple[TemplateExercise, ...]:
        rows = self._journal.template_exercises()
        return tuple(one for one in rows if one.template_id == template.id)

    def _row(
        self, template: Template, place: int, line: PlanLine, open_as: PlanLine | None
    ) -> TemplateExercise:
        row = TemplateExercise(
            self._new_id(),
            template.id,
            place,
            line.exercise_id,
            planned_sets=line.sets,
            planned_reps=line.reps,
            planned_load=line.load,
            tempo=line.tempo,
            rest_seconds=line.rest_seconds,
            is_paced=line.is_paced,
        )
        return row if open_as is None else _left_open(row, line, open_as)


def _left_open(row: TemplateExercise, line: PlanLine, suggested: PlanLine) -> TemplateExercise:
    return replace(
        row,
        planned_sets=None if line.sets == suggested.sets else line.sets,
        planned_reps=None if line.reps == suggested.reps else line.reps,
        planned_load=None if line.load == suggested.load else line.load,
        tempo=None if line.tempo == suggested.tempo else line.tempo,
        rest_seconds=None if line.rest_seconds == suggested.rest_seconds else line.rest_seconds,
        is_paced=None if line.is_paced == suggested.is_paced else line.is_paced,
    )


def _filled(row: TemplateExercise, frame: PlanLine) -> PlanLine:
    return replace(
        frame,
        sets=row.planned_sets or frame.sets,
        reps=row.planned_reps or frame.reps,
        load=frame.load or row.planned_load,
        tempo=row.tempo or frame.tempo,
        rest_seconds=frame.rest_seconds if row.rest_seconds is None else row.rest_seconds,
        is_paced=frame.is_paced if row.is_paced is None else row.is_paced,
    )
