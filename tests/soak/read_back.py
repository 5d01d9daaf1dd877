"""What stands in a workshop file, told by a process that has nothing to do with the one that wrote it.

python -m tests.soak.read_back FILE
"""

from __future__ import annotations

import json
import sys
from pathlib import Path

from facilitator_app.domain.actions import ActionPlan
from facilitator_app.domain.outputs import Output
from facilitator_app.services.clock import SystemClock
from facilitator_app.store.file_store import SqliteFileStore


def main(path: Path) -> None:
    """Read every row; fail when one of them is not whole."""
    store = SqliteFileStore(origin="soak", utc=SystemClock().utc, copy_place=_nowhere)
    store.check(path)
    repository = store.open_read_only(path)
    records = list(repository.load())
    repository.close()
    notes = [str(one.value) for one in records if isinstance(one, Output) and not one.is_draft]
    schemas = [str(one) for one in records if isinstance(one, ActionPlan)]
    json.dump({"notes": notes, "schemas": schemas}, sys.stdout)


def _nowhere(_engagement_id: str, path: Path) -> Path:
    return path


if __name__ == "__main__":
    main(Path(sys.argv[1]))
