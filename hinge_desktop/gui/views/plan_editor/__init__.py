"""The session editor: the sheet in which the lifter changes the plan of a day."""
