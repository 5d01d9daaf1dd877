"""The mark of a running program, apart from the sockets, which the first window shall not wait for."""

from __future__ import annotations

RUNNING = "running"
"""A file in the data folder while a program runs on it."""
