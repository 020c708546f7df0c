"""The lifter's own cue and note of an exercise, to be read and changed."""
