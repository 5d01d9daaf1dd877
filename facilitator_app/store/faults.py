"""The one place where failures of SQLite and of the disk become problems that can be told.

A full disk, a lock or missing rights are the world's doing (`Outside`): nothing is wrong with the file, and
what was saved stays saved. Only CORRUPT and NOTADB speak of the file itself (`Refused`). The rest is a bug
and passes.
"""

from __future__ import annotations

import errno
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from pathlib import Path
from types import MappingProxyType

from facilitator_app.problems import Outside, Problem, Refused
from facilitator_app.store.engine import SqliteError
from facilitator_app.store.tables import DamagedRow

_ANY_ERROR = 1
_PRIMARY = 0xFF  # extended result codes keep the primary code in the lowest byte

_SQLITE: Mapping[int, tuple[type[Problem], str]] = MappingProxyType(
    {
        3: (Outside, "store.no_rights"),  # PERM
        5: (Outside, "store.busy"),  # BUSY
        6: (Outside, "store.busy"),  # LOCKED
        8: (Outside, "store.read_only"),  # READONLY
        9: (Refused, "store.damaged"),  # INTERRUPT: it took more steps than a whole file can
        10: (Outside, "store.disk_failed"),  # IOERR
        11: (Refused, "store.damaged"),  # CORRUPT
        13: (Outside, "store.disk_full"),  # FULL
        14: (Outside, "store.cannot_open"),  # CANTOPEN
        26: (Refused, "store.damaged"),  # NOTADB
    }
)

# Copying a database and reading text raise errors without a code; these words are never translated.
_TEXTS: Mapping[str, int] = MappingProxyType(
    {
        "database is locked": 5,
        "interrupted": 9,
        "attempt to write a readonly database": 8,
        "disk I/O error": 10,
        "database disk image is malformed": 11,
        "database or disk is full": 13,
        "unable to open database file": 14,
        "file is not a database": 26,
        "Could not decode to UTF-8": 11,
    }
)

_OS: Mapping[int, str] = MappingProxyType(
    {
        errno.ENOSPC: "store.disk_full",
        errno.EDQUOT: "store.disk_full",
        errno.EFBIG: "store.disk_full",
        errno.EACCES: "store.no_rights",
        errno.EPERM: "store.no_rights",
        errno.EROFS: "store.read_only",
        errno.ENOENT: "store.cannot_open",
    }
)


@contextmanager
def told(path: Path) -> Iterator[None]:
    """Turn what SQLite or the disk reports inside the block into a problem about `path`."""
    try:
        yield
    except SqliteError as error:
        problem = _problem(error, path)
        if problem is None:
            raise
        raise problem from error
    except (DamagedRow, UnicodeDecodeError) as error:  # text with a flipped bit may not even be text
        raise Refused("store.damaged", file=path.name) from error
    except OSError as error:
        raise Outside(_OS.get(error.errno or 0, "store.disk_failed"), file=path.name) from error


def _problem(error: Exception, path: Path) -> Problem | None:
    code = getattr(error, "sqlite_errorcode", None)
    # What goes on inside SQLCipher's export is told under the code of any error, in the words of the one that it was.
    if code in {None, _ANY_ERROR}:
        code = next((code for start, code in _TEXTS.items() if str(error).startswith(start)), 0)
    kind = _SQLITE.get(code & _PRIMARY)
    return kind[0](kind[1], file=path.name) if kind else None
