"""Finds the files that are shipped beside the code: fonts, icons, sounds, words, translations, templates.

They lie in `resources` next to the package, both in a checkout and in the built folder.
"""

from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent / "resources"

# What an installation cannot do without: each pattern must match at least one file.
EXPECTED = (
    "fonts/IBMPlexSans_400Regular.ttf",
    "fonts/IBMPlexSans_400Regular_Italic.ttf",
    "fonts/IBMPlexSans_500Medium.ttf",
    "fonts/IBMPlexSans_600SemiBold.ttf",
    "fonts/IBMPlexSans_700Bold.ttf",
    "fonts/SourceSerif4_400Regular.ttf",
    "fonts/SourceSerif4_400Regular_Italic.ttf",
    "fonts/SourceSerif4_500Medium.ttf",
    "fonts/SourceSerif4_600SemiBold.ttf",
    "icons/*.svg",
    "sounds/gong.wav",
    "sounds/near.wav",
    "sounds/inject.wav",
    "content/*/da/workshop.toml",
    "content/*/en/workshop.toml",
    "content/programme/*/programme.toml",
    "content/sample-programme.toml",
    "words/da/problems.toml",
    "words/en/problems.toml",
    "i18n/*_da.qm",
    "licences/*.txt",
)


def path(*parts: str) -> Path:
    """The place of a shipped file or folder, for example `path("sounds", "gong.wav")`; it need not exist."""
    return ROOT.joinpath(*parts)


def missing(root: Path = ROOT) -> tuple[str, ...]:
    """The expected patterns that match no file under `root`: empty when the installation is whole."""
    return tuple(pattern for pattern in EXPECTED if not any(root.glob(pattern)))
