"""What a leader day is made of: frozen values and pure functions, with no input, no clock and no window."""
