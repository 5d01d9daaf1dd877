"""What every test stands on: two screens without hardware, a home of its own, nothing left open afterwards.

The environment is set while this file loads, before any test can load Qt.
"""

from __future__ import annotations

import atexit
import gc
import os
import shutil
import tempfile
from collections.abc import Iterator
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, cast

import pytest
from hypothesis import HealthCheck, settings

from tests.fakes import FakeClock, FakeIds
from tests.network_watch import NetworkWatch

if TYPE_CHECKING:
    from PySide6.QtWidgets import QApplication
    from pytestqt.qtbot import QtBot

ROOT = Path(__file__).resolve().parent.parent
WAIT_MS = 30_000
SCREENS = Path(__file__).with_name("screens.json")

# Top-level widgets that Qt makes and keeps for itself.
QT_KEEPS = ("QTipLabel", "QComboBoxPrivateContainer", "QShapedPixmapWidget")


def _settle_environment() -> None:
    # By a relative name: an absolute Windows path breaks at its colon.
    os.chdir(ROOT)
    if os.environ.get("QT_QPA_PLATFORM", "offscreen") == "offscreen":
        os.environ["QT_QPA_PLATFORM"] = f"offscreen:configfile={SCREENS.relative_to(ROOT).as_posix()}"
    home = tempfile.mkdtemp(prefix="facilitator-tests-")
    atexit.register(shutil.rmtree, home, ignore_errors=True)
    for name in ("XDG_DATA_HOME", "XDG_CONFIG_HOME", "XDG_CACHE_HOME", "LOCALAPPDATA", "APPDATA"):
        os.environ[name] = home


_settle_environment()

# How long an example takes says something about the computer, and nothing about the program.
settings.register_profile("facilitator", deadline=None, suppress_health_check=[HealthCheck.too_slow])
settings.load_profile("facilitator")


@pytest.fixture(scope="session")
def network_watch() -> NetworkWatch:
    """One for the whole process."""
    return NetworkWatch()


@pytest.fixture(autouse=True)
def no_network(network_watch: NetworkWatch) -> Iterator[NetworkWatch]:
    """Fails a test in which anything wanted to go on a network."""
    yield network_watch
    seen, network_watch.seen = network_watch.seen, []
    assert seen == [], f"something wanted to go on a network: {seen}"


@pytest.fixture
def clock() -> FakeClock:
    """Monday 1 February 2027, 9:00 in Copenhagen."""
    return FakeClock()


@pytest.fixture
def new_id() -> FakeIds:
    """Ids `id-1`, `id-2`, …"""
    return FakeIds()


@pytest.fixture(scope="session")
def qapp(qapp: object) -> Iterator[object]:
    """The application with the program's own fonts and no others needed."""
    from PySide6.QtGui import QFontDatabase, QGuiApplication

    from facilitator_app.ui.i18n import Interpreter

    # Whatever this computer speaks, tests begin in English as it is seen, with its plurals.
    Interpreter(cast("QApplication", qapp)).speak("en")
    for file in sorted((ROOT / "resources" / "fonts").glob("*.ttf")):
        QFontDatabase.addApplicationFont(str(file))
    yield qapp
    # What Python has put on the clipboard must not outlive Python: Qt would let go of it when there is none.
    QGuiApplication.clipboard().clear()


@pytest.fixture
def qtbot(qapp: QApplication, request: pytest.FixtureRequest) -> QtBot:
    """Waits as long as a slow computer needs: only a test that fails waits it out."""
    from pytestqt.qtbot import QtBot

    bot = QtBot(request)
    for name in ("waitUntil", "waitSignal", "waitSignals"):
        setattr(bot, name, partial(getattr(bot, name), timeout=WAIT_MS))
    return bot


@pytest.fixture(autouse=True)
def the_language_is_as_before(request: pytest.FixtureRequest) -> Iterator[None]:
    """The interface's language is the whole process': a test that speaks another one gives it back."""
    if "qapp" not in request.fixturenames:
        yield
        return
    from PySide6.QtCore import QCoreApplication, QLocale
    from PySide6.QtWidgets import QApplication

    from facilitator_app.ui.i18n import Interpreter

    before, spoken = QLocale(), set(QApplication.instance().findChildren(Interpreter))
    yield
    QLocale.setDefault(before)
    for interpreter in set(QApplication.instance().findChildren(Interpreter)) - spoken:
        interpreter.speak("en")
        interpreter.deleteLater()
    assert QCoreApplication.translate("QPlatformTheme", "Cancel") == "Cancel", (
        "another language is left behind"
    )


@pytest.fixture(autouse=True)
def no_window_is_left_over(request: pytest.FixtureRequest) -> Iterator[None]:
    """Fails a test that leaves a window behind: give it to `qtbot.addWidget`, or close and delete it."""
    if "qapp" not in request.fixturenames:
        yield
        return
    before = set(_windows())
    yield
    left = set(_windows()) - before
    if left:
        gc.collect()
        left = set(_windows()) - before
    assert not left, f"windows left over: {sorted(left)}"


def _windows() -> Iterator[str]:
    """Class, object name and address of each top-level widget; no reference is kept to any."""
    from PySide6.QtCore import QCoreApplication, QEvent
    from PySide6.QtWidgets import QApplication
    from shiboken6 import getCppPointer

    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete.value)
    for widget in QApplication.topLevelWidgets():
        name = widget.metaObject().className()
        if name not in QT_KEEPS:
            yield f"{name} {widget.objectName()!r} at {getCppPointer(widget)[0]:x}"
