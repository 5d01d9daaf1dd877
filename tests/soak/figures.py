"""What long tests have measured: one small file for each topic, in the folder that the environment names.

Without `FACILITATOR_FIGURES` nothing is written, so a test may always call `keep`.
"""

from __future__ import annotations

import json
import os
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

FOLDER = "FACILITATOR_FIGURES"

Value = int | float | str


@dataclass(frozen=True, slots=True, kw_only=True)
class Kept:
    """The figures of one topic, in the order in which they are told."""

    topic: str
    values: Mapping[str, Value]


def keep(topic: str, values: Mapping[str, Value]) -> None:
    """Write `values` as `<topic>.json`; the topic is a file's name: small letters, figures and hyphens."""
    folder = os.environ.get(FOLDER)
    if not folder:
        return
    Path(folder).mkdir(parents=True, exist_ok=True)
    told = json.dumps(dict(values), ensure_ascii=False, indent=2)
    Path(folder, f"{topic}.json").write_text(told + "\n", encoding="utf-8")


def read_since(folder: Path, since_ns: int) -> list[Kept]:
    """What was written at `since_ns` (of the file system's clock) or later, by topic."""
    files = [file for file in sorted(folder.glob("*.json")) if file.stat().st_mtime_ns >= since_ns]
    return [Kept(topic=file.stem, values=json.loads(file.read_text(encoding="utf-8"))) for file in files]
