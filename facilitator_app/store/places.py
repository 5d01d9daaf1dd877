"""Folders in which a live file is not safe: synchronised ones and drives on the network.

A synchroniser copies a file while it is written, and network drives break locks; both have destroyed
databases.
"""

from __future__ import annotations

import sys
from collections.abc import Mapping
from pathlib import Path

from facilitator_app.problems import Refused

MOUNTS = Path("/proc/mounts")

_SYNCED_NAMES = (
    "onedrive",
    "dropbox",
    "google drive",
    "googledrive",
    "google-drive",
    "icloud",
    "nextcloud",
    "owncloud",
)
_SYNCED_PARTS = (
    "mobile documents",
    "com~apple~clouddocs",
    "cloudstorage",
)  # macOS keeps synchronised folders here
_SYNCED_VARIABLES = ("OneDrive", "OneDriveCommercial", "OneDriveConsumer")
_NETWORK_TYPES = frozenset(
    (
        *("nfs", "nfs4", "cifs", "smb3", "smbfs", "ncpfs", "afs", "davfs", "ceph", "glusterfs"),
        *("fuse.sshfs", "fuse.rclone", "fuse.gvfsd-fuse", "fuse.davfs2", "fuse.onedriver"),
    )
)
_MOUNT_FIELDS = 3


def refuse_unsafe(path: Path, *, environ: Mapping[str, str], mounts: Path = MOUNTS) -> None:
    """Raise `Refused("store.synced_folder")` when a live file must not lie at `path`; `place` names what is
    wrong.
    """
    real = path.resolve()
    place = _synced(real, environ) or _on_network(real, mounts)
    if place:
        raise Refused("store.synced_folder", file=path.name, place=place)


def _synced(path: Path, environ: Mapping[str, str]) -> str:
    for name in _SYNCED_VARIABLES:
        folder = environ.get(name)
        if folder and path.is_relative_to(Path(folder).resolve()):
            return folder
    folders = path.parts[:-1]
    return next((part for part in folders if _is_synced_name(part.casefold())), "")


def _is_synced_name(part: str) -> bool:
    return part in _SYNCED_PARTS or part.startswith(_SYNCED_NAMES)


def _on_network(path: Path, mounts: Path) -> str:
    if path.drive.startswith("\\\\") or path.as_posix().startswith("//"):
        return path.drive or path.anchor
    if sys.platform == "win32":  # pragma: no cover - only Windows has this function
        import ctypes

        remote = 4
        return path.drive if ctypes.windll.kernel32.GetDriveTypeW(f"{path.drive}\\") == remote else ""
    return _on_network_mount(path, mounts)


def _on_network_mount(path: Path, mounts: Path) -> str:
    """The innermost mount that holds `path`, if it is a network's."""
    try:
        lines = mounts.read_text(encoding="utf-8", errors="replace").splitlines()
    except OSError:
        return ""
    holding = [
        (folder, kind)
        for _, folder, kind, *_ in (line.split() for line in lines if len(line.split()) >= _MOUNT_FIELDS)
        if path.is_relative_to(_unescaped(folder))
    ]
    folder, kind = max(holding, key=_length, default=("", ""))
    return _unescaped(folder) if kind in _NETWORK_TYPES else ""


def _length(mount: tuple[str, str]) -> int:
    return len(mount[0])


def _unescaped(folder: str) -> str:
    return folder.replace("\\040", " ")
