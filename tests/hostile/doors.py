"""Every door of the program: where something comes in that was written by others, and where hostile ones are tried.

`tests/hostile/test_doors.py` fails for a door that is not here: first try what may come in at it, then put it here.
"""

from __future__ import annotations

from collections.abc import Mapping

WORKSHOPS = "tests/hostile/test_files.py::workshops"
LISTS = "tests/hostile/test_files.py::lists"
DECKS = "tests/hostile/test_files.py::decks"
PICTURES = "tests/hostile/test_files.py::pictures"
SCHEMAS = "tests/hostile/test_files.py::schemas"
PACKAGES = "tests/hostile/test_files.py::packages"
TEXTS = "tests/hostile/test_texts.py"
OWN_FOLDER = "tests/hostile/test_own_folder.py"
PASSPHRASES = "tests/test_cli_protecting.py"
NOT_FROM_OTHERS = "written by the program, its installation or the system"

DOORS: Mapping[tuple[str, str], str] = {
    # The command line.
    ("cli/parser.py", "argument file"): WORKSHOPS,
    ("cli/parser.py", "argument other"): WORKSHOPS,
    ("cli/parser.py", "argument backup"): WORKSHOPS,
    ("cli/parser.py", "argument source"): f"{LISTS}, {DECKS}, {SCHEMAS}",
    ("cli/parser.py", "argument more"): SCHEMAS,
    ("cli/parser.py", "argument --of"): WORKSHOPS,
    ("cli/parser.py", "argument --salvage"): "a place to write to",
    ("cli/parser.py", "argument --out"): "a place to write to",
    ("cli/parser.py", "argument --to"): "a place to write to",
    ("cli/parser.py", "argument out"): "a place to write to",
    ("cli/parser.py", "argument --passphrase-file"): PASSPHRASES,
    ("cli/parser.py", "argument --new-passphrase-file"): PASSPHRASES,
    ("cli/parser.py", "argument --other-passphrase-file"): PASSPHRASES,
    ("cli/parser.py", "argument --copy-passphrase-file"): PASSPHRASES,
    ("cli/parser.py", "argument --data-dir"): OWN_FOLDER,
    ("cli/reporting.py", "read_text"): NOT_FROM_OTHERS,
    ("cli/secrets.py", "read_text"): PASSPHRASES,
    # Dialogs that ask for a file.
    ("ui/dialogs.py", "QFileDialog"): "the one place where files are asked for",
    ("ui/shell/file_acts.py", "ask_open_file"): WORKSHOPS,
    ("ui/shell/file_acts.py", "copyfile"): WORKSHOPS,
    ("ui/shell/merge_acts.py", "ask_open_file"): WORKSHOPS,
    ("ui/recovery/acts.py", "ask_open_file"): WORKSHOPS,
    ("ui/planner/mapping_dialog.py", "ask_open_file"): LISTS,
    ("ui/deck/dialog.py", "ask_open_file"): DECKS,
    ("ui/paper/reading.py", "ask_open_files"): SCHEMAS,
    ("ui/planner/picture_taking.py", "ask_open_file"): PICTURES,
    ("ui/settings/client_page.py", "ask_open_file"): PICTURES,
    # What is dropped.
    ("ui/deck/drop.py", "mimeData"): DECKS,
    ("ui/planner/picture_taking.py", "mimeData"): PICTURES,
    ("ui/planner/slide_pictures.py", "mimeData"): PICTURES,
    ("ui/planner/slide_markup.py", "mimeData"): PICTURES,
    ("ui/planner/people_group_cards.py", "mimeData"): "ids that are looked up, from the window itself",
    ("ui/programme/prejects_board.py", "mimeData"): "ids that are looked up, from the window itself",
    ("ui/votes/theme_column.py", "mimeData"): "ids that are looked up, from the window itself",
    # The clipboard.
    ("ui/planner/mapping_dialog.py", "clipboard"): LISTS,
    ("ui/planner/people_table.py", "clipboard"): TEXTS,
    ("ui/planner/agenda_commands.py", "clipboard"): TEXTS,
    ("ui/planner/slide_commands.py", "clipboard"): "compared with what was copied here, never read",
    ("ui/planner/slide_markup.py", "clipboard"): PICTURES,
    ("ui/planner/slide_pictures.py", "clipboard"): PICTURES,
    ("ui/recovery/report_dialog.py", "clipboard"): "only written to",
    ("ui/shell/crash_dialog.py", "clipboard"): "only written to",
    # Where the bytes of files are read.
    ("content/decks.py", "copyfile"): DECKS,
    ("content/decks.py", "open"): DECKS,
    ("content/decks.py", "read_bytes"): DECKS,
    ("content/decks_package.py", "ZipFile"): DECKS,
    ("content/decks_package.py", "open"): DECKS,
    ("content/decks_pages.py", "PdfDocument"): DECKS,
    ("content/filled_boxes.py", "read_bytes"): SCHEMAS,
    ("content/filled_files.py", "open"): SCHEMAS,
    ("content/spreadsheet_rows.py", "read_bytes"): LISTS,
    ("content/spreadsheet_size.py", "ZipFile"): LISTS,
    ("content/spreadsheets.py", "read_bytes"): LISTS,
    ("services/keeping_library.py", "read_bytes"): PACKAGES,
    ("store/at_rest.py", "copyfile"): WORKSHOPS,
    ("store/checks.py", "open"): WORKSHOPS,
    ("store/engine.py", "sqlite.connect"): WORKSHOPS,
    ("store/lockfile.py", "read_bytes"): WORKSHOPS,
    ("store/carving.py", "open"): "tests/store/test_salvage.py",
    ("store/mending.py", "open"): "tests/store/test_salvage.py",
    ("store/salvage.py", "copyfile"): "tests/store/test_salvage.py",
    ("services/keeping_safe.py", "copyfile"): WORKSHOPS,
    ("ui/planner/picture_taking.py", "open"): PICTURES,
    ("ui/settings/client_page.py", "open"): PICTURES,
    ("ui/projector/images.py", "QImageReader"): PICTURES,
    # The program's own folder.
    ("ui/preferences.py", "QSettings"): OWN_FOLDER,
    ("services/erased_people.py", "read_bytes"): OWN_FOLDER,
    ("services/known_files.py", "read_bytes"): OWN_FOLDER,
    ("services/remembering_keys.py", "read_text"): OWN_FOLDER,
    ("services/sweeping_copies.py", "read_bytes"): OWN_FOLDER,
    ("services/fault_report.py", "read_text"): NOT_FROM_OTHERS,
    ("logs.py", "read_text"): NOT_FROM_OTHERS,
    # Not from others.
    ("content/entries.py", "read_text"): NOT_FROM_OTHERS,
    ("content/words.py", "read_text"): NOT_FROM_OTHERS,
    ("content/pdf_pictures.py", "PdfDocument"): NOT_FROM_OTHERS,
    ("store/places.py", "read_text"): NOT_FROM_OTHERS,
    ("store/processes.py", "read_text"): NOT_FROM_OTHERS,
    ("ui/platform/power.py", "read_text"): NOT_FROM_OTHERS,
    ("ui/platform/sound.py", "open"): NOT_FROM_OTHERS,
    ("ui/theme/icons.py", "read_text"): NOT_FROM_OTHERS,
}
