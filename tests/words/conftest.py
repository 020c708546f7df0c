"""Sentences are made with the English forms of texts that count something."""

import pytest


@pytest.fixture(autouse=True)
def _english(qapp: object) -> None:
    """Translate as the window does."""
