"""Fixtures that let go of each start of the program before the next, without looking far."""

import gc
from collections.abc import Iterator

import pytest
from PySide6.QtCore import QCoreApplication, QEvent


@pytest.fixture(scope="module", autouse=True)
def what_stays_is_not_looked_at() -> None:
    """Modules and thousands of tests are no garbage; a file's imports come with its first test."""
    gc.collect()
    gc.freeze()


@pytest.fixture(autouse=True)
def no_start_outlives_its_test(monkeypatch: pytest.MonkeyPatch) -> Iterator[None]:
    """A style sheet is applied to all that is alive, so what is left over slows the next start.

    A window that closes has everything looked at again, which takes longer here than to open one.
    """
    monkeypatch.setattr(gc, "freeze", lambda: None)
    monkeypatch.setattr(gc, "unfreeze", lambda: None)
    yield
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete.value)
    gc.collect()
