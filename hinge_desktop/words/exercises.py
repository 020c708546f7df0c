"""Names of exercises, rungs, faults and answers."""

from collections.abc import Callable, Iterable

from PySide6.QtCore import QT_TRANSLATE_NOOP, QCoreApplication

from hinge_desktop.core.exercises import Exercise, ExerciseId
from hinge_desktop.core.faults import Fault
from hinge_desktop.core.ladder import Rung, Stage
from hinge_desktop.core.tempo import Phase
from hinge_desktop.core.training import BackAnswer, Felt, Side

_EXERCISES = {
    "wall_hinge": QT_TRANSLATE_NOOP("Exercises", "Wall hinge"),
    "dowel_hinge": QT_TRANSLATE_NOOP("Exercises", "Dowel hinge"),
    "bench_hinge": QT_TRANSLATE_NOOP("Exercises", "Bench hinge"),
    "kettlebell_deadlift": QT_TRANSLATE_NOOP("Exercises", "Kettlebell deadlift"),
    "romanian_deadlift": QT_TRANSLATE_NOOP("Exercises", "Bar RDL"),
    "single_leg_romanian_deadlift": QT_TRANSLATE_NOOP("Exercises", "Single-leg RDL"),
    "deadlift": QT_TRANSLATE_NOOP("Exercises", "Deadlift"),
    "sumo_deadlift": QT_TRANSLATE_NOOP("Exercises", "Sumo deadlift"),
    "trap_bar_deadlift": QT_TRANSLATE_NOOP("Exercises", "Trap-bar deadlift"),
    "stiff_leg_deadlift": QT_TRANSLATE_NOOP("Exercises", "Stiff-leg deadlift"),
    "deficit_deadlift": QT_TRANSLATE_NOOP("Exercises", "Deficit deadlift"),
    "snatch_grip_deadlift": QT_TRANSLATE_NOOP("Exercises", "Snatch-grip deadlift"),
    "good_morning": QT_TRANSLATE_NOOP("Exercises", "Good morning"),
    "squat": QT_TRANSLATE_NOOP("Exercises", "Squat"),
    "leg_curl": QT_TRANSLATE_NOOP("Exercises", "Leg curl"),
    "leg_press": QT_TRANSLATE_NOOP("Exercises", "Leg press"),
    "calf_raise": QT_TRANSLATE_NOOP("Exercises", "Calf raise"),
    "glute_bridge": QT_TRANSLATE_NOOP("Exercises", "Glute bridge"),
    "hip_thrust": QT_TRANSLATE_NOOP("Exercises", "Hip thrust"),
    "step_down": QT_TRANSLATE_NOOP("Exercises", "Step-down"),
    "kettlebell_swing": QT_TRANSLATE_NOOP("Exercises", "Kettlebell swing"),
    "pull_through": QT_TRANSLATE_NOOP("Exercises", "Pull-through"),
    "sandbag_pull": QT_TRANSLATE_NOOP("Exercises", "Sandbag pull"),
    "hang_clean": QT_TRANSLATE_NOOP("Exercises", "Hang clean"),
}
_EXERCISES_IN_SENTENCE = {
    "wall_hinge": QT_TRANSLATE_NOOP("Exercises", "wall hinge"),
    "dowel_hinge": QT_TRANSLATE_NOOP("Exercises", "dowel hinge"),
    "bench_hinge": QT_TRANSLATE_NOOP("Exercises", "bench hinge"),
    "kettlebell_deadlift": QT_TRANSLATE_NOOP("Exercises", "kettlebell deadlift"),
    "romanian_deadlift": QT_TRANSLATE_NOOP("Exercises", "bar RDL"),
    "single_leg_romanian_deadlift": QT_TRANSLATE_NOOP("Exercises", "single-leg RDL"),
    "deadlift": QT_TRANSLATE_NOOP("Exercises", "deadlift"),
    "sumo_deadlift": QT_TRANSLATE_NOOP("Exercises", "sumo deadlift"),
    "trap_bar_deadlift": QT_TRANSLATE_NOOP("Exercises", "trap-bar deadlift"),
    "stiff_leg_deadlift": QT_TRANSLATE_NOOP("Exercises", "stiff-leg deadlift"),
    "deficit_deadlift": QT_TRANSLATE_NOOP("Exercises", "deficit deadlift"),
    "snatch_grip_deadlift": QT_TRANSLATE_NOOP("Exercises", "snatch-grip deadlift"),
    "good_morning": QT_TRANSLATE_NOOP("Exercises", "good morning"),
    "squat": QT_TRANSLATE_NOOP("Exercises", "squat"),
    "leg_curl": QT_TRANSLATE_NOOP("Exercises", "leg curl"),
    "leg_press": QT_TRANSLATE_NOOP("Exercises", "leg press"),
    "calf_raise": QT_TRANSLATE_NOOP("Exercises", "calf raise"),
    "glute_bridge": QT_TRANSLATE_NOOP("Exercises", "glute bridge"),
    "hip_thrust": QT_TRANSLATE_NOOP("Exercises", "hip thrust"),
    "step_down": QT_TRANSLATE_NOOP("Exercises", "step-down"),
    "kettlebell_swing": QT_TRANSLATE_NOOP("Exercises", "kettlebell swing"),
    "pull_through": QT_TRANSLATE_NOOP("Exercises", "pull-through"),
    "sandbag_pull": QT_TRANSLATE_NOOP("Exercises", "sandbag pull"),
    "hang_clean": QT_TRANSLATE_NOOP("Exercises", "hang clean"),
}

_RUNGS = {
    Rung.WALL: QT_TRANSLATE_NOOP("Exercises", "Wall hinge"),
    Rung.DOWEL: QT_TRANSLATE_NOOP("Exercises", "Dowel hinge"),
    Rung.KETTLEBELL: QT_TRANSLATE_NOOP("Exercises", "Kettlebell"),
    Rung.BAR: QT_TRANSLATE_NOOP("Exercises", "Bar RDL"),
    Rung.SINGLE_LEG: QT_TRANSLATE_NOOP("Exercises", "Single-leg"),
}

_STAGES = {
    Stage.LIGHT: QT_TRANSLATE_NOOP("Exercises", "light"),
    Stage.LOADED: QT_TRANSLATE_NOOP("Exercises", "loaded"),
}

_FAULTS = {
    Fault.ROUNDED_LOW_BACK: QT_TRANSLATE_NOOP("Exercises", "Back rounded"),
    Fault.ROUNDED_UPPER_BACK: QT_TRANSLATE_NOOP("Exercises", "Upper back rounded"),
    Fault.BECAME_A_SQUAT: QT_TRANSLATE_NOOP("Exercises", "Became a squat"),
    Fault.KNEES_FIRST: QT_TRANSLATE_NOOP("Exercises", "Knees first"),
    Fault.BAR_DRIFTED: QT_TRANSLATE_NOOP("Exercises", "Bar drifted away"),
    Fault.TOO_DEEP: QT_TRANSLATE_NOOP("Exercises", "Too deep"),
    Fault.LEANED_BACK: QT_TRANSLATE_NOOP("Exercises", "Leaned back at top"),
    Fault.NECK_CRANED: QT_TRANSLATE_NOOP("Exercises", "Neck craned"),
    Fault.GRIP_GAVE_OUT: QT_TRANSLATE_NOOP("Exercises", "Grip gave out"),
    Fault.LOST_BALANCE: QT_TRANSLATE_NOOP("Exercises", "Lost balance"),
    Fault.HIPS_TURNED: QT_TRANSLATE_NOOP("Exercises", "Hips turned"),
}

_PHASES = {
    Phase.LOWER: QT_TRANSLATE_NOOP("Exercises", "Lower"),
    Phase.HOLD: QT_TRANSLATE_NOOP("Exercises", "Hold"),
    Phase.STAND: QT_TRANSLATE_NOOP("Exercises", "Stand"),
    Phase.TOP: QT_TRANSLATE_NOOP("Exercises", "Top"),
}

_BACKS = {
    BackAnswer.FINE: QT_TRANSLATE_NOOP("Exercises", "Fine"),
    BackAnswer.STIFF: QT_TRANSLATE_NOOP("Exercises", "Stiff"),
    BackAnswer.PAINFUL: QT_TRANSLATE_NOOP("Exercises", "Painful"),
}

_FELT = {
    Felt.HAMSTRINGS: QT_TRANSLATE_NOOP("Exercises", "Hamstrings"),
    Felt.GLUTES: QT_TRANSLATE_NOOP("Exercises", "Glutes"),
    Felt.LOW_BACK: QT_TRANSLATE_NOOP("Exercises", "Lower back"),
    Felt.QUADS: QT_TRANSLATE_NOOP("Exercises", "Quads"),
    Felt.GRIP: QT_TRANSLATE_NOOP("Exercises", "Grip"),
    Felt.NOT_SURE: QT_TRANSLATE_NOOP("Exercises", "Not sure"),
}

_SIDES = {
    Side.LEFT: QT_TRANSLATE_NOOP("Exercises", "Left"),
    Side.RIGHT: QT_TRANSLATE_NOOP("Exercises", "Right"),
}
_SIDES_IN_SENTENCE = {
    Side.LEFT: QT_TRANSLATE_NOOP("Exercises", "left"),
    Side.RIGHT: QT_TRANSLATE_NOOP("Exercises", "right"),
}


def exercise_name(exercise: Exercise) -> str:
    """Name an exercise: the lifter's own word, or ours."""
    return exercise.name if exercise.name is not None else built_in_name(exercise.id)


def names_of(exercises: Iterable[Exercise]) -> Callable[[ExerciseId], str]:
    """Return how exercises are called by their key, the lifter's own ones too."""
    known = {one.id: exercise_name(one) for one in exercises}
    return lambda exercise_id: known.get(exercise_id) or built_in_name(exercise_id)


def built_in_name(exercise_id: ExerciseId) -> str:
    """Name a built-in exercise; a slug of a newer Hinge is shown as it is."""
    return _say(_EXERCISES.get(exercise_id, exercise_id))


def name_in_sentence(exercise: Exercise) -> str:
    """Name an exercise inside a sentence: ours begin small, the lifter's own stay as typed."""
    if exercise.name is not None:
        return exercise.name
    return built_in_name_in_sentence(exercise.id)


def built_in_name_in_sentence(exercise_id: ExerciseId) -> str:
    """Name a built-in exercise inside a sentence."""
    return _say(_EXERCISES_IN_SENTENCE.get(exercise_id, exercise_id))


def rung_name(rung: Rung) -> str:
    """Name a step of the ladder."""
    return _say(_RUNGS[rung])


def stage_name(stage: Stage) -> str:
    """Name a stage of the bar rung."""
    return _say(_STAGES[stage])


def fault_name(fault: Fault) -> str:
    """Name a fault as it is ticked in the log."""
    return _say(_FAULTS[fault])


def fault_with_reps(fault: Fault, reps: tuple[int, ...]) -> str:
    """Name a fault with the reps it was marked in: "Back rounded, rep 5"."""
    if not reps:
        return fault_name(fault)
    text = QCoreApplication.translate("Exercises", "%1, rep %2", "", len(reps))
    told = ", ".join(str(rep) for rep in reps)
    return text.replace("%1", fault_name(fault)).replace("%2", told)


def phase_name(phase: Phase) -> str:
    """Name a phase of a rep."""
    return _say(_PHASES[phase])


def back_name(answer: BackAnswer) -> str:
    """Name an answer to "How is your back?"."""
    return _say(_BACKS[answer])


def felt_name(felt: Felt) -> str:
    """Name a place where a set was felt."""
    return _say(_FELT[felt])


def side_name(side: Side) -> str:
    """Name a side."""
    return _say(_SIDES[side])


def side_in_sentence(side: Side) -> str:
    """Name a side inside a sentence."""
    return _say(_SIDES_IN_SENTENCE[side])


def _say(text: object) -> str:
    return QCoreApplication.translate("Exercises", str(text))
