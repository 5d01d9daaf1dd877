"""What is asked for when a file is damaged, or to be sure that it can be got back."""

from __future__ import annotations

from dataclasses import dataclass

from facilitator_app.services.looking_into_backups import LookingIntoBackups
from facilitator_app.services.rescuing import Rescuing
from facilitator_app.services.trying_restore import TryingRestore


@dataclass(frozen=True, slots=True, kw_only=True)
class Recovery:
    """Looking into backups, rescuing from a damaged file, and the rehearsal of a restore."""

    looking: LookingIntoBackups
    rescuing: Rescuing
    trying: TryingRestore
