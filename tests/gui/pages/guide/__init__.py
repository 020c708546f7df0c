"""The guide: its stage, its lists and its tabs."""
