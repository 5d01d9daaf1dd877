"""The core is usable where there is no Qt at all."""

import subprocess
import sys

from tests.arch.source import PACKAGE, ROOT, modules

CORE = ("problems", "resources", "logs", "domain", "content", "services", "store", "reports")

BLOCK_QT = """
import importlib, sys
class NoQt:
    def find_spec(self, name, path=None, target=None):
        if name.split(".")[0] in ("PySide6", "shiboken6"):
            raise ImportError("the core asked for " + name)
sys.meta_path.insert(0, NoQt())
for name in sys.argv[1:]:
    try:
        importlib.import_module(name)
    except ImportError as error:
        if "the core asked for" in str(error):
            print(name, error)
"""


def test_the_core_is_imported_without_qt() -> None:
    names = [f"{PACKAGE}.{module.dotted}" for module in modules() if module.part in CORE]
    done = subprocess.run(
        [sys.executable, "-c", BLOCK_QT, *names], cwd=ROOT, capture_output=True, text=True, check=False
    )
    assert (done.returncode, done.stdout) == (0, ""), done.stderr
