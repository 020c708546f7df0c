"""What the program knows of the lifter's body: the balance check, the readings, the reminder."""
