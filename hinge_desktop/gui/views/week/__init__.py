"""The lifter's own week: its days, and how many sessions it holds."""
