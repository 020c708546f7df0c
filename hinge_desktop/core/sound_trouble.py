"""Why nothing is heard, for the words on screen."""

from enum import StrEnum


class SoundTrouble(StrEnum):
    """Why nothing is heard; the set goes on without."""

    NO_DEVICE = "no_device"
    DEVICE_LOST = "device_lost"
