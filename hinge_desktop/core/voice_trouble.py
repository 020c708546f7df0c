"""Why the computer's own voice says nothing, for the words on screen."""

from enum import StrEnum


class VoiceTrouble(StrEnum):
    """Why nothing can be said."""

    NO_ENGINE = "no_engine"
    NO_LANGUAGE = "no_language"
    """There are voices, but none for the language of Hinge's words."""
