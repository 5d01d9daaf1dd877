"""The page *Bibliotek* of the planner: what is kept for reuse, looked at and copied in."""
