"""Every text of the windows is known to the translation, and every translation is done."""

import ast
import subprocess
import sys
import xml.etree.ElementTree as ET
from pathlib import Path

import pytest

import dev
from tests.arch.source import ROOT, dotted_name, modules

I18N = ROOT / "resources" / "i18n"
SOURCES = dev.text_sources()
LUPDATE = Path(sys.executable).with_name(
    "pyside6-lupdate.exe" if sys.platform == "win32" else "pyside6-lupdate"
)


def _texts(file: Path) -> set[tuple[str, str]]:
    """Context and source of each text in a translation file."""
    if not file.is_file():
        return set()
    return {
        (context.findtext("name", ""), message.findtext("source", ""))
        for context in ET.parse(file).getroot().iter("context")
        for message in context.iter("message")
        if (state := message.find("translation")) is None or state.get("type") not in {"vanished", "obsolete"}
    }


@pytest.mark.parametrize("folder", sorted(SOURCES))
def test_every_text_of_a_folder_is_in_its_translation(folder: str, tmp_path: Path) -> None:
    if not LUPDATE.is_file():
        pytest.skip("pyside6-lupdate is not installed beside this Python")
    found = tmp_path / "found.ts"
    command = [str(LUPDATE), "-silent", *SOURCES[folder], "-ts", str(found)]
    subprocess.run(command, cwd=ROOT, capture_output=True, check=True)
    missing = _texts(found) - _texts(I18N / f"{folder}_da.ts")
    assert not missing, f"run python3 dev.py texts {folder}: {sorted(missing)[:10]}"


@pytest.mark.parametrize("file", sorted(I18N.glob("*.ts")), ids=lambda file: file.name)
def test_no_translation_is_unfinished(file: Path) -> None:
    unfinished = [
        message.findtext("source", "")
        for message in ET.parse(file).getroot().iter("message")
        if (state := message.find("translation")) is None or state.get("type") == "unfinished"
    ]
    assert not unfinished


@pytest.mark.parametrize("file", sorted(I18N.glob("*.ts")), ids=lambda file: file.name)
def test_every_translation_file_belongs_to_a_folder(file: Path) -> None:
    assert file.stem.rpartition("_")[0] in SOURCES


@pytest.mark.parametrize("file", sorted(I18N.glob("*_da.ts")), ids=lambda file: file.name)
def test_the_danish_voice_is_calm(file: Path) -> None:
    """No exclamation marks, and the same placeholders as the source."""
    wrong = []
    for message in ET.parse(file).getroot().iter("message"):
        source = message.findtext("source", "")
        state = message.find("translation")
        said = "" if state is None else "".join(state.itertext())
        if "!" in said or ("%1" in source) != ("%1" in said):
            wrong.append(source)
    assert not wrong


def test_no_class_that_others_derive_from_asks_for_a_number_in_words() -> None:
    """Qt looks a number's words up in the very class of the object, and says the English where it finds none."""
    classes = [
        (module, node)
        for module in modules()
        for node in ast.walk(module.tree)
        if isinstance(node, ast.ClassDef)
    ]
    derived_from = {
        dotted_name(_bare(parent)).split(".")[-1] for _module, node in classes for parent in node.bases
    }
    wrong = [
        f"{module.where}:{call.lineno}"
        for module, node in classes
        if node.name in derived_from
        for call in ast.walk(node)
        if isinstance(call, ast.Call)
        and dotted_name(call.func) == "self.tr"
        and len(call.args) + len(call.keywords) > 2
    ]
    assert not wrong


def _bare(parent: ast.expr) -> ast.expr:
    """`Page` of `Page[int]`."""
    return parent.value if isinstance(parent, ast.Subscript) else parent
