"""Loaders of shipped and imported content; all faults of a file are reported together."""
