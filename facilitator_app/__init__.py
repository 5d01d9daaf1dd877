"""Facilitator: plan, run and harvest crisis leadership workshops, offline, on one laptop and one wall."""

__version__ = "0.1.0"
