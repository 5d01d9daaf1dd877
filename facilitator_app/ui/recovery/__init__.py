"""When a file is damaged, and to be sure before it is: what is in the backups, what can be rescued, a rehearsal."""

from facilitator_app.ui.recovery.acts import RecoveryActs

__all__ = ["RecoveryActs"]
