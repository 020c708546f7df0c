"""What the sample logs of phone apps hold, counted when they were made and not by the readers."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime, time
from decimal import Decimal
from pathlib import Path

from hinge_desktop.core.clocks import LocalMoment
from hinge_desktop.core.imports.file_log import FileAnswers, FileLog
from hinge_desktop.core.training import SetKind
from hinge_desktop.core.weights import Unit
from hinge_desktop.exchange.readers.recognition import read_log

SAMPLES = Path(__file__).parent / "samples"
KG_PER_LB = Decimal("0.45359237")


@dataclass(frozen=True)
class Totals:
    """What a log comes to."""

    workouts: int
    blocks: int
    sets: int
    reps: int
    volume_kg: str
    warm_ups: int
    drops: int
    failures: int
    first: str
    last: str


KNOWN = {
    "hevy/english.csv": Totals(
        16, 96, 192, 1223, "49294.64", 16, 16, 16, "2024-12-28 06:05:00", "2026-02-06 15:20:00"
    ),
    "hevy/english_padded_pounds.csv": Totals(
        16, 96, 192, 1213, "18475.04", 16, 16, 16, "2024-12-28 06:05:00", "2026-02-06 15:20:00"
    ),
    "hevy/english_kg_miles.csv": Totals(
        16, 96, 192, 1220, "48315.17", 16, 16, 16, "2024-12-28 06:05:00", "2026-02-06 15:20:00"
    ),
    "hevy/english_pounds_km_crlf.csv": Totals(
        16, 96, 192, 1200, "19006.53", 16, 16, 16, "2024-12-28 06:05:00", "2026-02-06 15:20:00"
    ),
    "hevy/portuguese_short.csv": Totals(
        16, 96, 192, 1170, "31594.69", 16, 16, 16, "2024-12-28 06:05:00", "2026-02-06 15:20:00"
    ),
    "hevy/portuguese_long.csv": Totals(
        16, 96, 192, 1193, "39799.57", 16, 16, 16, "2024-12-28 06:05:00", "2026-02-06 15:20:00"
    ),
    "hevy/spanish.csv": Totals(
        16, 96, 192, 1215, "45562.32", 16, 16, 16, "2024-12-28 06:05:00", "2026-02-06 15:20:00"
    ),
    "hevy/french.csv": Totals(
        16, 96, 192, 1195, "46515.92", 16, 16, 16, "2024-12-28 06:05:00", "2026-02-06 15:20:00"
    ),
    "hevy/german.csv": Totals(
        16, 96, 192, 1198, "41787.16", 16, 16, 16, "2024-12-28 06:05:00", "2026-02-06 15:20:00"
    ),
    "hevy/german_numbers.csv": Totals(
        16, 96, 192, 1171, "41888.88", 16, 16, 16, "2024-12-28 06:05:00", "2026-02-06 15:20:00"
    ),
    "hevy/italian.csv": Totals(
        16, 96, 192, 1247, "53439.19", 16, 16, 16, "2024-12-28 06:05:00", "2026-02-06 15:20:00"
    ),
    "hevy/turkish.csv": Totals(
        16, 96, 192, 1200, "46369.02", 16, 16, 16, "2024-12-28 06:05:00", "2026-02-06 15:20:00"
    ),
    "hevy/russian.csv": Totals(
        16, 96, 192, 1196, "46042.12", 16, 16, 16, "2024-12-28 06:05:00", "2026-02-06 15:20:00"
    ),
    "hevy/japanese.csv": Totals(
        16, 96, 192, 1211, "43516.66", 16, 16, 16, "2024-12-28 06:05:00", "2026-02-06 15:20:00"
    ),
    "hevy/american_spreadsheet.csv": Totals(
        16, 96, 192, 1206, "49937.47", 16, 16, 16, "2024-12-28 06:05:00", "2026-02-06 15:20:00"
    ),
    "hevy/iso_semicolon.csv": Totals(
        16, 96, 192, 1198, "52736.69", 16, 16, 16, "2024-12-28 06:05:00", "2026-02-06 15:20:00"
    ),
    "fitnotes/f8_kg.csv": Totals(
        24, 216, 264, 1615, "79238.00", 0, 0, 0, "2019-01-29", "2020-02-24"
    ),
    "fitnotes/f8_lb.csv": Totals(
        24, 216, 264, 1606, "35299.80", 0, 0, 0, "2019-01-29", "2020-02-24"
    ),
    "fitnotes/f9_old.csv": Totals(
        24, 216, 264, 1619, "35848.10", 0, 0, 0, "2019-01-29", "2020-02-24"
    ),
    "fitnotes/f9.csv": Totals(24, 216, 264, 1590, "46782.17", 0, 0, 0, "2019-01-29", "2020-02-24"),
    "fitnotes/f10.csv": Totals(24, 216, 264, 1619, "84668.18", 0, 0, 0, "2019-01-29", "2020-02-24"),
    "fitnotes/ios.csv": Totals(24, 216, 264, 1622, "64797.44", 0, 0, 0, "2019-01-29", "2020-02-24"),
    "stronglifts/kilograms.csv": Totals(
        20, 60, 180, 641, "52860.00", 0, 0, 0, "2025-11-03 23:20:00", "2026-07-09 09:09:00"
    ),
    "stronglifts/pounds_body_in_kg.csv": Totals(
        20, 60, 180, 640, "23909.99", 0, 0, 0, "2025-11-03 23:20:00", "2026-07-09 09:09:00"
    ),
    "stronglifts/plain_x.csv": Totals(
        20, 60, 180, 657, "58257.50", 0, 0, 0, "2025-11-03 23:20:00", "2026-07-09 09:09:00"
    ),
    "stronglifts/clock_24.csv": Totals(
        20, 60, 180, 656, "24458.83", 0, 0, 0, "2025-11-03 23:20:00", "2026-07-09 09:09:00"
    ),
    "stronglifts/wide_2015.csv": Totals(
        18, 54, 198, 703, "51612.50", 0, 0, 0, "2015-03-16", "2015-08-16"
    ),
}


def read_text(text: str, answers: FileAnswers | None = None) -> FileLog:
    """Read a file's text the way an import does."""
    return read_log(text.encode(), answers or FileAnswers())


def totals_of(log: FileLog) -> Totals:
    """Count what was read."""
    kinds = [one.kind for one in log.sets]
    return Totals(
        workouts=len(log.workouts),
        blocks=sum(len(one.blocks) for one in log.workouts),
        sets=len(log.sets),
        reps=sum(one.reps or 0 for one in log.sets),
        volume_kg=str(_volume_kg(log).quantize(Decimal("0.01"))),
        warm_ups=kinds.count(SetKind.WARM_UP),
        drops=kinds.count(SetKind.DROP),
        failures=kinds.count(SetKind.FAILURE),
        first=written(log.workouts[0].start),
        last=written(log.workouts[-1].start),
    )


def written(moment: LocalMoment) -> str:
    """Write a moment plainly: its date, and its time where it has one."""
    if moment.time is None:
        return moment.date.isoformat()
    return datetime.combine(moment.date, moment.time).isoformat(" ")


def when(moment: LocalMoment) -> datetime:
    """Return a moment for comparing."""
    return datetime.combine(moment.date, moment.time or time.min)


def _volume_kg(log: FileLog) -> Decimal:
    lifted = [(one.amount or Decimal(0), one.unit, one.reps or 0) for one in log.sets]
    return sum(
        (amount * reps * (KG_PER_LB if unit is Unit.LB else 1) for amount, unit, reps in lifted),
        Decimal(0),
    )
