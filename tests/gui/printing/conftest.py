"""The guide as it ships, in a British program, and PDFs read back."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from PySide6.QtCore import QLocale

from hinge_desktop.guide.guide import Guide
from hinge_desktop.guide.loader import read_guide
from hinge_desktop.paths import resources_folder


@pytest.fixture(autouse=True)
def _british_numbers() -> Iterator[None]:
    before = QLocale()
    QLocale.setDefault(QLocale(QLocale.Language.English, QLocale.Country.UnitedKingdom))
    yield
    QLocale.setDefault(before)


@pytest.fixture(scope="session")
def guide() -> Guide:
    return read_guide(resources_folder() / "guide")
