"""The hidden first argument that makes the program the process of `content.child`; loads nothing else."""

CHILD_ARGUMENT = "--read-deck"
