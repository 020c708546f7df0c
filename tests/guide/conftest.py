"""The guide as it is shipped."""

import pytest

from hinge_desktop.guide.guide import Guide
from hinge_desktop.guide.loader import read_guide
from hinge_desktop.paths import resources_folder


@pytest.fixture(scope="session")
def guide() -> Guide:
    return read_guide(resources_folder() / "guide")
