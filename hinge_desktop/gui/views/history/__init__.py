"""The history: past sessions as a calendar and a list, and one of them open to be put right."""
