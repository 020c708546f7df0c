"""The theme of the widget tests, here too."""

from tests.gui.conftest import resources, theme

__all__ = ["resources", "theme"]
