"""Hours of training in a moment, on clocks that the test moves."""
