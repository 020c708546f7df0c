from PySide6.QtCore import QModelIndex, Qt
from PySide6.QtTest import QAbstractItemModelTester

from hinge_desktop.core.faults import Fault, RepFault
from hinge_desktop.core.tempo import Phase
from hinge_desktop.core.training import (
    LoggedSession,
    PhaseTap,
    Quality,
    RepsLeft,
    SetKind,
    TempoAnswer,
)
from hinge_desktop.gui.models.session_list import SessionListModel
from hinge_desktop.gui.models.set_table import SetColumn, SetTableModel, Tone
from hinge_desktop.services.progress_review import ProgressReview
from tests.builders import kg, lb, logged

_FATAL = QAbstractItemModelTester.FailureReportingMode.Fatal


def test_the_session_list_grows_page_by_page(
    review: ProgressReview, sample: tuple[LoggedSession, ...]
) -> None:
    model = SessionListModel()
    wanted: list[bool] = []
    model.more_wanted.connect(lambda: wanted.append(True))
    tester = QAbstractItemModelTester(model, _FATAL)
    first = review.history_page(8)
    model.show(first.summaries, first.exercises, has_more=first.has_more)
    # The tester asks for more, as a view does; nobody asks twice.
    model.fetchMore(QModelIndex())
    assert wanted == [True]
    assert not model.canFetchMore(QModelIndex())
    rest = review.history_page(100, model.last_line)
    model.append(rest.summaries, rest.exercises, has_more=rest.has_more)
    assert not model.canFetchMore(QModelIndex())
    assert model.session_count == len(sample)
    assert _months(model) == ["November 2026", "October 2026", "September 2026"]
    assert tester.model() is model


def test_a_session_line_reads_as_in_the_design(
    review: ProgressReview, sample: tuple[LoggedSession, ...]
) -> None:
    assert sample
    model = SessionListModel()
    page = review.history_page(60)
    model.show(page.summaries, page.exercises, has_more=False)
    newest = model.first_session()
    assert (
        newest.data()
        == "Tue 17  60\N{NO-BREAK SPACE}kg \N{MULTIPLICATION SIGN} 12, 12, 12  no faults"
    )
    spoken = newest.data(Qt.ItemDataRole.AccessibleTextRole)
    assert spoken.startswith("Tuesday 17 November, Bar RDL, 60")
    assert model.session_at(newest) == sample[-1].session.id
    assert model.session_at(model.index(0)) is None


def test_months_cannot_be_chosen(review: ProgressReview, sample: tuple[LoggedSession, ...]) -> None:
    assert sample
    model = SessionListModel()
    page = review.history_page(60)
    model.show(page.summaries, page.exercises, has_more=False)
    assert not model.index(0).flags() & Qt.ItemFlag.ItemIsSelectable
    assert model.index(1).flags() & Qt.ItemFlag.ItemIsSelectable


def test_the_set_table_says_what_each_set_was() -> None:
    sets = (
        {"kind": SetKind.WARM_UP, "load": kg(40), "reps": 6, "reps_left": None},
        {
            "load": kg(62.5),
            "quality": Quality.CLEAN,
            "tempo_answer": TempoAnswer.KEPT,
        },
        {
            "load": kg(62.5),
            "reps": 7,
            "reps_left": RepsLeft.of(4),
            "quality": Quality.SOMETHING_OFF,
            "faults": (RepFault(Fault.NECK_CRANED, 3),),
        },
        {"load": None, "reps": None, "reps_left": None},
    )
    model = SetTableModel(logged(sets=sets).sets)
    tester = QAbstractItemModelTester(model, _FATAL)
    assert tester.model() is model
    assert _texts(model) == [
        ["W", "40", "6", "", "", "Ramp", ""],
        ["1", "62.5", "8", "2", "Kept", "Clean", ""],
        ["2", "62.5", "7", "4+", "", "Neck craned, rep 3", ""],
        ["3", "", "", "", "", "", ""],
    ]
    assert model.headerData(SetColumn.LOAD.value, Qt.Orientation.Horizontal) == "Load, kg"
    faults = model.index(2, SetColumn.FAULTS.value)
    assert faults.data(SetTableModel.CELL_ROLE).tone is Tone.FAULT
    missing = model.index(3, SetColumn.REPS.value)
    assert missing.data(Qt.ItemDataRole.AccessibleTextRole) == "not given"


def test_a_tapped_set_says_that_it_was_measured() -> None:
    taps = (PhaseTap(1, Phase.LOWER, 3000),)
    sets = (
        {"load": kg(60), "reps": 8, "tempo_answer": TempoAnswer.KEPT, "phase_taps": taps},
        {"load": kg(60), "reps": 8, "tempo_answer": None, "phase_taps": taps},
        {"load": kg(60), "reps": 8, "tempo_answer": TempoAnswer.KEPT},
    )
    model = SetTableModel(logged(sets=sets).sets)
    cells = [model.index(row, SetColumn.TEMPO.value) for row in range(3)]
    assert [cell.data() for cell in cells] == ["Kept", "measured", "Kept"]
    spoken = [cell.data(Qt.ItemDataRole.AccessibleTextRole) for cell in cells]
    assert spoken == ["Kept, measured", "measured", "Kept"]
    tones = [cell.data(SetTableModel.CELL_ROLE).tone for cell in cells]
    assert tones == [Tone.MEASURED, Tone.MEASURED, Tone.TEXT]


def test_sets_in_two_units_carry_their_own() -> None:
    model = SetTableModel(logged(sets=({"load": kg(60)}, {"load": lb(135)})).sets)
    assert model.headerData(SetColumn.LOAD.value, Qt.Orientation.Horizontal) == "Load"
    loads = [row[SetColumn.LOAD.value] for row in _texts(model)]
    assert loads == ["60\N{NO-BREAK SPACE}kg", "135\N{NO-BREAK SPACE}lb"]


def _texts(model: SetTableModel) -> list[list[str]]:
    return [
        [model.index(row, column).data() for column in range(model.columnCount())]
        for row in range(model.rowCount())
    ]


def _months(model: SessionListModel) -> list[str]:
    rows = (model.index(row) for row in range(model.rowCount()))
    return [row.data() for row in rows if not row.flags() & Qt.ItemFlag.ItemIsSelectable]
