"""A lifter on the bar who plays warm-ups and checks of the guide."""

from __future__ import annotations

import pytest

from tests.end_to_end.driver import Driver
from tests.end_to_end.routine.routine_driver import RoutineDriver


@pytest.fixture
def driver_kind() -> type[Driver]:
    return RoutineDriver
