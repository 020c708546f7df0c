"""Qt item models over core values, so that arrows, selection and screen readers work."""
