"""What a change was, in words: for the undo toast and the Edit menu."""

from dataclasses import replace
from typing import Final

from PySide6.QtCore import QT_TRANSLATE_NOOP, QCoreApplication

from hinge_desktop.core.changes import Act, Change, Edit, Record
from hinge_desktop.core.easy_weeks import EasyWeek
from hinge_desktop.core.exercises import BUILT_IN_EXERCISES, Exercise, ExerciseId
from hinge_desktop.core.measures import MobilityCheck
from hinge_desktop.core.own_words import OwnWords, own_words_of
from hinge_desktop.core.plan import ExercisePreference, Plan
from hinge_desktop.core.plan_overrides import PlanOverride
from hinge_desktop.core.profile import BodyMass, Profile
from hinge_desktop.core.templates import Template
from hinge_desktop.core.training import WorkSet
from hinge_desktop.words import numbers
from hinge_desktop.words.equipment import equipment_change_words
from hinge_desktop.words.exercises import built_in_name_in_sentence
from hinge_desktop.words.import_apps import import_change_words
from hinge_desktop.words.past_changes import past_change_words

_ACTS = {
    Act.START_SESSION: QT_TRANSLATE_NOOP("Changes", "Session started"),
    Act.START_SET: QT_TRANSLATE_NOOP("Changes", "Set started"),
    Act.END_SET: QT_TRANSLATE_NOOP("Changes", "Set ended"),
    Act.SAVE_SET: QT_TRANSLATE_NOOP("Changes", "Set saved"),
    Act.CHANGE_REST: QT_TRANSLATE_NOOP("Changes", "Rest changed"),
    Act.ANSWER_EXERCISE: QT_TRANSLATE_NOOP("Changes", "Answers saved"),
    Act.FILL_GAPS: QT_TRANSLATE_NOOP("Changes", "Answers saved"),
    Act.END_EXERCISE: QT_TRANSLATE_NOOP("Changes", "Exercise ended"),
    Act.FINISH_SESSION: QT_TRANSLATE_NOOP("Changes", "Session finished"),
    Act.STOP_SESSION: QT_TRANSLATE_NOOP("Changes", "Session saved and ended"),
    Act.ANSWER_SAFETY: QT_TRANSLATE_NOOP("Changes", "Answer saved"),
    Act.CORRECT_ANSWER: QT_TRANSLATE_NOOP("Changes", "Answer corrected"),
    Act.CONFIRM_STOP: QT_TRANSLATE_NOOP("Changes", "Confirmation saved"),
    Act.LIFT_STOP: QT_TRANSLATE_NOOP("Changes", "Stop lifted"),
    Act.DISCARD_SESSION: QT_TRANSLATE_NOOP("Changes", "Session discarded"),
    Act.EDIT_SET: QT_TRANSLATE_NOOP("Changes", "Set changed"),
    Act.MOVE_ON_LADDER: QT_TRANSLATE_NOOP("Changes", "Moved on the ladder"),
    Act.CHANGE_PLAN: QT_TRANSLATE_NOOP("Changes", "Plan changed"),
    Act.CHANGE_TEMPLATE: QT_TRANSLATE_NOOP("Changes", "Saved session changed"),
    Act.CHANGE_THRESHOLD: QT_TRANSLATE_NOOP("Changes", "Rule changed"),
    Act.CHANGE_EXERCISE: QT_TRANSLATE_NOOP("Changes", "Exercise changed"),
    Act.SET_EASY_WEEK: QT_TRANSLATE_NOOP("Changes", "Easy week taken"),
    Act.CHANGE_PROFILE: QT_TRANSLATE_NOOP("Changes", "Your build changed"),
    Act.CHANGE_EQUIPMENT: QT_TRANSLATE_NOOP("Changes", "Equipment changed"),
    Act.CHANGE_OWN_WORDS: QT_TRANSLATE_NOOP("Changes", "Your words changed"),
    Act.ADD_MEASURE: QT_TRANSLATE_NOOP("Changes", "Check added"),
    Act.FILL_DEMO: QT_TRANSLATE_NOOP("Changes", "Demo journal filled"),
    Act.ADD_SET: QT_TRANSLATE_NOOP("Changes", "Set added"),
    Act.DELETE_SET: QT_TRANSLATE_NOOP("Changes", "Set deleted"),
    Act.EDIT_EXERCISE: QT_TRANSLATE_NOOP("Changes", "Answers changed"),
    Act.ADD_EXERCISE: QT_TRANSLATE_NOOP("Changes", "Exercise added"),
    Act.DELETE_EXERCISE: QT_TRANSLATE_NOOP("Changes", "Exercise deleted"),
    Act.EDIT_SESSION: QT_TRANSLATE_NOOP("Changes", "Session changed"),
    Act.ADD_SESSION: QT_TRANSLATE_NOOP("Changes", "Session added"),
    Act.DUPLICATE_SESSION: QT_TRANSLATE_NOOP("Changes", "Session duplicated"),
    Act.MOVE_SESSION: QT_TRANSLATE_NOOP("Changes", "Session moved"),
    Act.DELETE_SESSION: QT_TRANSLATE_NOOP("Changes", "Session deleted"),
    Act.RESTORE: QT_TRANSLATE_NOOP("Changes", "Restored from the trash"),
    Act.EMPTY_TRASH: QT_TRANSLATE_NOOP("Changes", "Trash emptied"),
    Act.IMPORT: QT_TRANSLATE_NOOP("Changes", "File imported"),
    Act.MERGE: QT_TRANSLATE_NOOP("Changes", "Journal imported"),
}
_NAMED = {
    (Act.CHANGE_TEMPLATE, True, False): QT_TRANSLATE_NOOP("Changes", "Session saved as %1"),
    (Act.CHANGE_TEMPLATE, False, True): QT_TRANSLATE_NOOP("Changes", "Saved session %1 deleted"),
    (Act.CHANGE_EXERCISE, True, False): QT_TRANSLATE_NOOP("Changes", "Exercise %1 added"),
    (Act.CHANGE_EXERCISE, False, False): QT_TRANSLATE_NOOP("Changes", "Exercise %1 changed"),
}
"""By whether there was none before, and none after."""
_PAST_ACTS: Final = frozenset(
    {
        *(Act.EDIT_SET, Act.ADD_SET, Act.DELETE_SET, Act.RESTORE),
        *(Act.EDIT_EXERCISE, Act.ADD_EXERCISE, Act.DELETE_EXERCISE),
        *(Act.EDIT_SESSION, Act.ADD_SESSION, Act.DUPLICATE_SESSION),
        *(Act.MOVE_SESSION, Act.DELETE_SESSION),
    }
)
_BUILT_IN_IDS: Final = frozenset(one.id for one in BUILT_IN_EXERCISES)


def change_words(change: Change) -> str:
    """Name a change, with the thing and its numbers where that helps."""
    exactly = {
        Act.SAVE_SET: _saved_set_words,
        Act.CHANGE_PLAN: _plan_words,
        Act.CHANGE_TEMPLATE: _named_words,
        Act.CHANGE_EXERCISE: _named_words,
        Act.CHANGE_PROFILE: _lifter_words,
        Act.CHANGE_EQUIPMENT: equipment_change_words,
        Act.CHANGE_OWN_WORDS: _own_words_words,
        Act.SET_EASY_WEEK: _easy_week_words,
        Act.IMPORT: import_change_words,
    }.get(change.act, past_change_words if change.act in _PAST_ACTS else None)
    words = None if exactly is None else exactly(change)
    return words or _say(_ACTS[change.act])


def undone_words(change: Change) -> str:
    """Say that a change was taken back."""
    return _say(QT_TRANSLATE_NOOP("Changes", "Undone: %1")).replace("%1", change_words(change))


def _easy_week_words(change: Change) -> str | None:
    weeks = (edit.record for edit in change.edits)
    if any(isinstance(week, EasyWeek) and not week.is_taken for week in weeks):
        return _say(QT_TRANSLATE_NOOP("Changes", "Easy week declined"))
    return None


def _saved_set_words(change: Change) -> str:
    records = (edit.after if not change.is_undo else edit.before for edit in change.edits)
    saved = next((record for record in records if isinstance(record, WorkSet)), None)
    if saved is None or saved.reps is None:
        return _say(_ACTS[change.act])
    if saved.load is None:
        text = QCoreApplication.translate("Changes", "Set saved: %1 reps", "", saved.reps)
        return text.replace("%1", str(saved.reps))
    text = QCoreApplication.translate("Changes", "Set saved: %1 reps at %2", "", saved.reps)
    return text.replace("%1", str(saved.reps)).replace("%2", numbers.weight(saved.load))


def _plan_words(change: Change) -> str:
    """Name what changed in the plan where it is one thing that has words."""
    forward = change.inverse() if change.is_undo else change
    if change.kinds == {PlanOverride}:
        return _override_words(forward)
    edit = next((one for one in forward.edits if one.kind is Plan), None)
    before, after = (Plan(), None) if edit is None else (edit.before or Plan(), edit.after)
    if not isinstance(before, Plan) or not isinstance(after, Plan):
        return _say(_ACTS[change.act])
    return _number_of_plan(before, after) or _say(_ACTS[change.act])


def _number_of_plan(before: Plan, after: Plan) -> str:
    """Name the one number of the plan that changed, with what it was; "" for several."""
    if replace(before, lead_in_seconds=after.lead_in_seconds) == after:
        was, now = (numbers.seconds(one.lead_in_seconds) for one in (before, after))
        return _from_to(QT_TRANSLATE_NOOP("Changes", "Lead-in from %1 to %2"), was, now)
    if replace(before, tempo=after.tempo) == after:
        was, now = numbers.tempo(before.tempo), numbers.tempo(after.tempo)
        return _from_to(QT_TRANSLATE_NOOP("Changes", "Tempo from %1 to %2"), was, now)
    if replace(before, sessions_per_week=after.sessions_per_week) == after:
        was, now = str(before.sessions_per_week), str(after.sessions_per_week)
        return _from_to(QT_TRANSLATE_NOOP("Changes", "Sessions a week from %1 to %2"), was, now)
    if _with_reps_of(before, after) == after:
        was, now = _reps_range(before), _reps_range(after)
        return _from_to(QT_TRANSLATE_NOOP("Changes", "Reps from %1 to %2"), was, now)
    return ""


def _with_reps_of(before: Plan, after: Plan) -> Plan:
    return replace(before, lowest_reps=after.lowest_reps, highest_reps=after.highest_reps)


def _reps_range(plan: Plan) -> str:
    return f"{plan.lowest_reps}\N{EN DASH}{plan.highest_reps}"


def _override_words(forward: Change) -> str:
    """Say for how long the lifter changed what the rules suggest."""
    kept = [one.after for one in forward.edits if isinstance(one.after, PlanOverride)]
    if not kept:
        return _say(QT_TRANSLATE_NOOP("Changes", "Back to the suggested plan"))
    if all(one.day is not None for one in kept):
        return _say(QT_TRANSLATE_NOOP("Changes", "Plan changed for today"))
    return _say(_ACTS[Act.CHANGE_PLAN])


def _named_words(change: Change) -> str:
    """Name the saved session or the own exercise that a change is about, where it is one."""
    forward = change.inverse() if change.is_undo else change
    edits = [one for one in forward.edits if isinstance(one.record, Template | Exercise)]
    edit = edits[0] if len(edits) == 1 else None
    if edit is None or not isinstance(edit.record, Template | Exercise):
        return _say(_ACTS[change.act])
    text = _NAMED.get((change.act, edit.before is None, edit.after is None))
    name = edit.record.name or ""
    return _say(text or _ACTS[change.act]).replace("%1", name)


def _lifter_words(change: Change) -> str:
    """Name what changed about the lifter where it is one thing that has words."""
    forward = change.inverse() if change.is_undo else change
    if change.kinds == {MobilityCheck}:
        return _say(QT_TRANSLATE_NOOP("Changes", "Straight-leg raise changed"))
    if change.kinds == {Profile} and _are_only_units(forward.edits[0]):
        return _say(QT_TRANSLATE_NOOP("Changes", "Units changed"))
    mass = forward.edits[0].after
    if change.kinds == {BodyMass} and isinstance(mass, BodyMass):
        text = _say(QT_TRANSLATE_NOOP("Changes", "Body mass set to %1"))
        return text.replace("%1", numbers.weight(mass.weight))
    return _say(_ACTS[change.act])


def _own_words_words(change: Change) -> str:
    """Name the exercise and what changed; a change does not tell the name of an own exercise."""
    edit = next((one for one in change.edits if one.kind is ExercisePreference), None)
    if edit is None or edit.record.id not in _BUILT_IN_IDS:
        return _say(_ACTS[change.act])
    before, after = (_words_in(edit, side) for side in (edit.before, edit.after))
    text = QT_TRANSLATE_NOOP("Changes", "Your words for %1 changed")
    if before.note == after.note:
        text = QT_TRANSLATE_NOOP("Changes", "Your cue for %1 changed")
    elif before.cue == after.cue:
        text = QT_TRANSLATE_NOOP("Changes", "Your note for %1 changed")
    return _say(text).replace("%1", built_in_name_in_sentence(before.exercise_id))


def _words_in(edit: Edit, side: Record | None) -> OwnWords:
    kept = side if isinstance(side, ExercisePreference) else None
    return own_words_of(ExerciseId(edit.record.id), kept)


def _are_only_units(edit: Edit) -> bool:
    before, after = edit.before or Profile(), edit.after
    if not isinstance(before, Profile) or not isinstance(after, Profile):
        return False
    return replace(before, unit=after.unit, length_unit=after.length_unit) == after


def _from_to(text: object, was: str, now: str) -> str:
    return _say(text).replace("%1", was).replace("%2", now)


def _say(text: object) -> str:
    return QCoreApplication.translate("Changes", str(text))
