"""The ten minutes in which a lifter who already trains finds where to begin."""
