"""The raw statement behind each chart: one query by `sqlite3` that returns the same aggregates.

Each is written as one would write it by hand for this schema, and reads the whole journal. The
program reads the same in short pieces, so that a set can be saved in between.
"""

from typing import Final

from hinge_desktop.core.charts.page_metrics import rollups_of
from hinge_desktop.core.charts.questions import Metric, Rollup

_SETS: Final = (
    "FROM sessions JOIN session_exercises ON session_exercises.session_id = sessions.id "
    "JOIN sets ON sets.session_exercise_id = session_exercises.id "
    "WHERE session_exercises.exercise_id = 'romanian_deadlift' AND sets.state = 'saved' "
)
_WORK: Final = f"{_SETS} AND sets.kind <> 'warm_up' "
_ENTRIES: Final = (
    "FROM sessions JOIN session_exercises ON session_exercises.session_id = sessions.id "
    "WHERE session_exercises.exercise_id = 'romanian_deadlift' "
)
_BY_SESSION: Final = "GROUP BY sessions.start_date, sessions.sequence, sessions.id"
_MONDAY: Final = "date(sessions.start_date, 'weekday 0', '-6 days')"
_BY_WEEK: Final = f"GROUP BY {_MONDAY} ORDER BY 1"
_CLEAN: Final = (
    "sum(CASE quality WHEN 'clean' THEN reps WHEN 'something_off' THEN (SELECT CASE "
    "WHEN count(*) > 0 AND count(*) = count(rep) THEN max(0, sets.reps - count(DISTINCT rep)) "
    "ELSE 0 END FROM set_faults WHERE set_id = sets.id) END)"
)
_LIFTED: Final = (
    "sum(CASE WHEN load_unit = '{0}' AND NOT is_assisted THEN reps * load_thousandths END)"
)
_TAPPED: Final = (
    "(SELECT sum(milliseconds) FROM set_phases WHERE set_id = sets.id AND phase <> 'top')"
)
_ESTIMATE: Final = (
    "CASE WHEN sets.kind IN ('work', 'drop', 'failure') AND NOT is_assisted "
    "AND load_thousandths IS NOT NULL AND reps >= 1 AND NOT reps_left_or_more "
    "AND reps_left_tenths <= 40 AND 10 * reps + reps_left_tenths <= 120 "
    "THEN load_thousandths * CASE load_unit WHEN 'kg' THEN 100000000 ELSE 45359237 END * "
    "CASE 10 * reps + reps_left_tenths WHEN 10 THEN 300 "
    "ELSE 300 + 10 * reps + reps_left_tenths END END"
)
_TENSION: Final = (
    "1000 * (substr(replace({0}, 'X', '1'), 1, 1) + substr(replace({0}, 'X', '1'), 3, 1) "
    "+ substr(replace({0}, 'X', '1'), 5, 1))"
)
_COLUMNS: Final = {
    Metric.ESTIMATE: (
        (
            f"sessions.id, sets.id, load_thousandths, load_unit, reps, reps_left_tenths, "
            f"max({_ESTIMATE}), group_concat((SELECT group_concat(fault) FROM set_faults "
            "WHERE set_id = sets.id))"
        ),
        _SETS,
    ),
    Metric.TEMPO_KEPT: ("sessions.id, sum(tempo_answer = 'kept'), count(tempo_answer)", _WORK),
    Metric.CLEAN_REPS: (
        f"sessions.id, {_CLEAN}, sum(CASE WHEN quality IS NOT NULL THEN reps END)",
        _WORK,
    ),
    Metric.REPS_LEFT: ("sessions.id, sum(reps_left_tenths), count(reps_left_tenths)", _WORK),
    Metric.FELT: (
        "sessions.id, count(felt_first), "
        + ", ".join(
            f"sum(felt_first = '{place}' OR felt_second = '{place}')"
            for place in ("hamstrings", "glutes", "low_back", "quads", "grip", "not_sure")
        ),
        _ENTRIES,
    ),
    Metric.DEPTH: (
        (
            "sessions.id, sum(CASE depth WHEN 'own_lowest' THEN 1 WHEN 'past_it' THEN 2 END), "
            "count(depth)"
        ),
        _ENTRIES,
    ),
    Metric.REST: (
        (
            "sessions.id, sum(rest_taken_seconds), count(rest_taken_seconds), "
            "sum(CASE WHEN rest_taken_seconds IS NOT NULL THEN rest_planned_seconds END)"
        ),
        _WORK,
    ),
}
_BARS: Final = {
    Metric.VOLUME: (
        f"SELECT {_MONDAY}, {_LIFTED.format('kg')}, {_LIFTED.format('lb')} {_WORK} {_BY_WEEK}"
    ),
    Metric.TENSION: (
        "SELECT week, sum(tapped), sum(counted), sum(planned) FROM ("
        f"SELECT {_MONDAY} AS week, sum({_TAPPED}) AS tapped, sum(CASE WHEN tempo_answer = 'kept' "
        f"AND {_TAPPED} IS NULL THEN reps * {_TENSION.format('sets.tempo')} END) AS counted, "
        f"NULL AS planned {_WORK} GROUP BY week UNION ALL "
        f"SELECT {_MONDAY}, NULL, NULL, sum(planned_sets * planned_reps * "
        f"{_TENSION.format('session_exercises.tempo')}) {_ENTRIES} AND is_paced GROUP BY 1"
        ") GROUP BY week ORDER BY week"
    ),
    Metric.SESSIONS: (
        f"SELECT {_MONDAY}, count(*) FROM sessions WHERE EXISTS (SELECT 1 FROM session_exercises "
        "JOIN sets ON sets.session_exercise_id = session_exercises.id "
        "WHERE session_exercises.session_id = sessions.id AND sets.state = 'saved') "
        "AND EXISTS (SELECT 1 FROM session_exercises WHERE session_id = sessions.id "
        "AND (rung IS NOT NULL OR exercise_id NOT IN ('wall_hinge', 'dowel_hinge', 'bench_hinge')))"
        f" {_BY_WEEK}"
    ),
}
_REPS_AT_LOAD: Final = (
    "SELECT sessions.start_date, sessions.id, load_thousandths, load_unit, count(*), max(reps), "
    f"sets.id {_SETS} AND sets.kind IN ('work', 'drop', 'failure') AND NOT is_assisted "
    f"AND reps >= 1 {_BY_SESSION}, load_thousandths, load_unit"
)


def statements() -> dict[tuple[Metric, Rollup], str]:
    """Return the statement of each chart that grows with the journal and that the page offers."""
    found = {(metric, Rollup.WEEK): sql for metric, sql in _BARS.items()}
    found[Metric.REPS_AT_LOAD, Rollup.SESSION] = _REPS_AT_LOAD
    for metric, (columns, source) in _COLUMNS.items():
        if Rollup.SESSION in rollups_of(metric):
            found[metric, Rollup.SESSION] = (
                f"SELECT sessions.start_date, {columns} {source} {_BY_SESSION}"
            )
        found[metric, Rollup.WEEK] = f"SELECT {_MONDAY}, {columns} {source} {_BY_WEEK}"
    return found
