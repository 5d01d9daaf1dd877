"""The area *Planlæg*: the day's agenda with its slides, and the participants with their groups."""
