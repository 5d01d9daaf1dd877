"""Puts the interface into Danish or English, Qt's own buttons included.

Source texts are English. Danish lies in one file per folder of `ui/`; the English files hold plurals only.
"""

from collections.abc import Mapping

from PySide6.QtCore import QCoreApplication, QLibraryInfo, QLocale, QObject, QTranslator

from facilitator_app import resources

_LOCALES: Mapping[str, str] = {"da": "da_DK", "en": "en_GB"}


class Interpreter(QObject):
    """Holds the application's translators; they are spoken as long as it lives, by default as the application."""

    def __init__(self, application: QCoreApplication, parent: QObject | None = None) -> None:
        super().__init__(parent or application)
        self._application = application
        self._translators: list[QTranslator] = []
        self._language = "en"

    @property
    def language(self) -> str:
        """The language spoken now, `da` or `en`."""
        return self._language

    def speak(self, language: str) -> None:
        """Change language for every text asked for from now on; open widgets hear `LanguageChange`."""
        for translator in self._translators:
            self._application.removeTranslator(translator)
            translator.deleteLater()
        self._translators = [
            *self._load(QLibraryInfo.path(QLibraryInfo.LibraryPath.TranslationsPath), f"qtbase_{language}"),
            *(
                translator
                for file in sorted(resources.path("i18n").glob(f"*_{language}.qm"))
                for translator in self._load(str(file.parent), file.name)
            ),
        ]
        self._language = language
        QLocale.setDefault(QLocale(_LOCALES[language]))

    def _load(self, folder: str, name: str) -> list[QTranslator]:
        """The translator of one file, installed; none for a file that is absent or empty."""
        translator = QTranslator(self)
        if not translator.load(name, folder):
            translator.deleteLater()
            return []
        self._application.installTranslator(translator)
        return [translator]


def system_language() -> str:
    """The language to begin in: English where the system speaks English, else Danish."""
    return "en" if QLocale.system().language() == QLocale.Language.English else "da"
