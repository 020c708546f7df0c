"""Runs the model on rows of a CSV and compares: `python3 tests/core/compare_hinge_rows.py FILE`.

The columns are those of `hinge-reference.csv` beside it. Prints the largest deviation of each
output and ends with 0 only if all are inside the tolerances of hinge-model 8: 0.5 mm, 0.05 degrees,
moments 0.3 N·m or 0.1 %, balance within 1 mm.
"""

from __future__ import annotations

import csv
import sys
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, fields
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parents[2]))

from hinge_desktop.core.mechanics.assumptions import BODY
from hinge_desktop.core.mechanics.balance import balanced
from hinge_desktop.core.mechanics.build import Build, Segments
from hinge_desktop.core.mechanics.moments import moments
from hinge_desktop.core.mechanics.posture import Arms, Posture, PostureError, Shape, Task
from hinge_desktop.core.mechanics.reach import reach
from hinge_desktop.core.mechanics.rep import rep_to

Row = Mapping[str, str]
LENGTH_M, ANGLE_DEG, MOMENT_NM, MOMENT_SHARE, BALANCE_M = 0.0005, 0.05, 0.3, 0.001, 0.001
REFERENCE = Path(__file__).with_name("hinge-reference.csv")


@dataclass(frozen=True)
class Deviation:
    """One output of one row beside what was expected."""

    case: str
    output: str
    expected: float
    found: float

    @property
    def size(self) -> float:
        """How far it is off."""
        return abs(self.found - self.expected)

    @property
    def allowed(self) -> float:
        """How far it may be off."""
        if self.output.startswith("o_m_"):
            return max(MOMENT_NM, MOMENT_SHARE * abs(self.expected))
        if self.output == "balance":
            return BALANCE_M
        return ANGLE_DEG if self.output.endswith("_deg") else LENGTH_M

    @property
    def is_inside(self) -> bool:
        """Whether it is near enough."""
        return self.size <= self.allowed


@dataclass(frozen=True)
class Solved:
    """What the model makes of a row."""

    posture: Posture
    hip_needed_deg: float | None = None


def solve(row: Row) -> Solved:
    """Run the model; raises `PostureError`."""
    build = Build(
        stature_m=number(row, "stature_m", 1.75),
        mass_kg=number(row, "body_mass_kg", 80.0),
        femur=number(row, "femur_scale", 1.0),
        torso=number(row, "torso_scale", 1.0),
        shank=number(row, "shank_scale", 1.0),
        arm=number(row, "arm_scale", 1.0),
    )
    is_single = row["single_leg"].strip().lower() in {"1", "1.0", "true"}
    load, balance = number(row, "bar_mass_kg"), number(row, "cop", 0.5)
    task = Task(Arms(row["mode"]), load, is_single, balance)
    knee, lumbar = number(row, "knee_deg"), number(row, "lumbar_deg")
    drift = number(row, "drift_m")
    if row["kind"] == "pelvis":
        pelvis = number(row, "pelvis_incl_deg")
        shape = Shape(knee, pelvis=pelvis, lumbar=lumbar, drift_m=drift)
        return Solved(balanced(build, task, shape))
    if row["kind"] == "phase":
        bottom = Shape(knee, number(row, "hip_bottom_deg"), lumbar=lumbar, drift_m=drift)
        return Solved(rep_to(build, task, bottom).at(number(row, "phase")))
    shape = Shape(knee, number(row, "hip_deg"), lumbar=lumbar, drift_m=drift)
    if row["kind"] == "reach":
        limit = number(row, "hip_limit_deg") if row["hip_limit_deg"] else None
        reached = reach(build, task, shape, number(row, "bar_above_knee_m"), limit)
        return Solved(reached.posture, reached.hip_needed_deg)
    return Solved(balanced(build, task, shape))


def number(row: Row, column: str, default: float = 0.0) -> float:
    """Return a cell as a number; an empty one stands for the default."""
    return float(row[column]) if row.get(column) else default


def outputs(solved: Solved) -> dict[str, float]:
    """Name everything that a row may expect."""
    posture = solved.posture
    angles, joints, asked = posture.angles, posture.joints, moments(posture)
    found = {
        f"o_{name}_deg": getattr(angles, name)
        for name in ("hip", "lumbar", "shank", "thigh", "pelvis", "trunk", "arm")
    }
    places = {"bar": joints.load, "com": posture.centre_of_mass}
    places |= {name: getattr(joints, name) for name in ("knee", "hip", "l5s1", "shoulder")}
    for name, place in places.items():
        found[f"o_{name}_x"], found[f"o_{name}_y"] = place.x, place.y
    found["o_hip_behind_heel_m"] = -joints.hip.x
    for one in fields(asked):
        found[f"o_m_{one.name}"] = getattr(asked, one.name)
    if solved.hip_needed_deg is not None:
        found["o_hip_needed_deg"] = solved.hip_needed_deg
    return found


def flags(solved: Solved) -> str:
    """Name what is special about a posture."""
    task = solved.posture.task
    is_down = task.arms is Arms.ON_LEGS and solved.posture.joints.load.y < BODY.plate_radius
    return "plates_on_floor" if is_down else ""


def deviations(row: Row, solved: Solved) -> Iterator[Deviation]:
    """Compare one row with what the model made of it."""
    found = outputs(solved)
    for column, expected in row.items():
        if column.startswith("o_") and column != "o_flags" and expected:
            yield Deviation(row["case"], column, float(expected), found[column])
    foot = Segments.of(solved.posture.build).foot
    balance = solved.posture.task.balance * foot
    yield Deviation(row["case"], "balance", balance, solved.posture.centre_of_mass.x)


def compare(file: Path) -> bool:
    """Print the largest deviation of each output, and tell whether all are inside."""
    worst: dict[str, Deviation] = {}
    is_fine = True
    with file.open(newline="", encoding="utf-8") as source:
        rows = list(csv.DictReader(source))
    for row in rows:
        try:
            solved = solve(row)
        except PostureError as error:
            print(f"{row['case']}: {error}")
            is_fine = False
            continue
        if row.get("o_flags", "") != flags(solved):
            print(f"{row['case']}: expected {row['o_flags']!r}, found {flags(solved)!r}")
            is_fine = False
        for one in deviations(row, solved):
            before = worst.get(one.output)
            if before is None or one.size / one.allowed > before.size / before.allowed:
                worst[one.output] = one
    for one in worst.values():
        verdict = "inside" if one.is_inside else "OUTSIDE"
        print(f"{one.output:22} {one.size:.6f} of {one.allowed:.4f} in {one.case:6} {verdict}")
    is_fine = is_fine and bool(rows) and all(one.is_inside for one in worst.values())
    print(f"{len(rows)} rows: {'all inside' if is_fine else 'NOT all inside'}")
    return is_fine


if __name__ == "__main__":
    if len(sys.argv) != 2:
        sys.exit("usage: compare_hinge_rows.py FILE.csv")
    sys.exit(0 if compare(Path(sys.argv[1])) else 1)
