"""Lets go of each start of the program before the next."""

import gc
from collections.abc import Iterator

import pytest
from PySide6.QtCore import QCoreApplication, QEvent


@pytest.fixture(autouse=True)
def _no_start_outlives_its_test() -> Iterator[None]:
    """A style sheet is applied to all that is alive, so what is left over slows the next start."""
    yield
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete.value)
    gc.collect()
