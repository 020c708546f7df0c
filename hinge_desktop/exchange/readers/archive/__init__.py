"""Reading the complete export back, piece by piece."""
