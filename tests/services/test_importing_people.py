"""A list of participants is previewed with all its faults, and only then stored."""

from pathlib import Path

import pytest

from facilitator_app.content.list_columns import NO_HEADINGS
from facilitator_app.content.people_columns import PersonColumn
from facilitator_app.content.words import load_words
from facilitator_app.domain.people import Group, LeadershipLevel, Participant, WallConsent
from facilitator_app.domain.workshop import Engagement, Workshop
from facilitator_app.problems import Refused
from facilitator_app.services.document import Document
from facilitator_app.services.importing_people import ImportingPeople, ImportPreview
from facilitator_app.services.list_preview import read_list
from tests.fakes import FakeClock, FakeIds
from tests.memory import MemoryRepository, Published

LISTS = Path(__file__).parent.parent / "content" / "lists"
CP1252, UTF8, XLSX = (LISTS / f"deltagere{end}" for end in ("_cp1252.csv", "_utf8.csv", ".xlsx"))
START = (Engagement(id="e", client="K"), Workshop(id="w", title="Dag"))


@pytest.fixture
def document(clock: FakeClock, new_id: FakeIds) -> Document:
    document = Document(publish=Published(), clock=clock, new_id=new_id)
    document.attach(MemoryRepository(START))
    return document


@pytest.fixture
def importing(document: Document) -> ImportingPeople:
    return ImportingPeople(document=document, new_id=FakeIds("p"))


def faults(preview: ImportPreview) -> list[tuple[int, str, bool]]:
    """Row number, fault and whether it skips the row; each fault must have its sentence in both languages."""
    found = [(row.number, fault) for row in preview.faulty for fault in row.faults]
    for language in ("da", "en"):
        assert all(load_words(language).text(fault.key, **fault.params) for _, fault in found)
    return [(number, fault.key.removeprefix("people.fault."), fault.is_skipping) for number, fault in found]


def csv_list(folder: Path, *lines: str) -> Path:
    file = folder / "liste.csv"
    file.write_text("\n".join(lines), encoding="utf-8")
    return file


def names(document: Document) -> list[str]:
    return [person.name for person in sorted(document.all(Participant), key=lambda one: one.position)]


def test_an_old_list_is_previewed_with_all_its_faults(importing: ImportingPeople, document: Document) -> None:
    preview = importing.preview(CP1252)

    assert faults(preview) == [
        (31, "repeated", True),
        (32, "not_a_name", True),
        (33, "name_missing", True),
        (34, "address", False),
    ]
    assert preview.rows[-4].faults[0].params == {"row": 5}
    assert (len(preview.rows), len(preview.importable), preview.empty_rows) == (32, 29, 1)
    assert preview.headings == ("Navn", "Titel", "Enhed", "Lederniveau", "E-mail")
    assert document.all(Participant) == ()


def test_an_old_list_is_imported_in_one_step_that_can_be_undone(
    importing: ImportingPeople, document: Document
) -> None:
    imported = importing.apply(importing.preview(CP1252), name_word="Gruppe")

    assert (imported.participants, imported.groups) == (29, 0)
    first, *_, last = sorted(document.all(Participant), key=lambda person: person.position)
    assert (first.name, first.title) == ("Vibeke Ebbesen", "Afdelingsleder")
    assert first.unit == "Frivillighed og civilsamfund (fiktiv)"
    assert first.level is LeadershipLevel.LEADS_EMPLOYEES
    assert first.email == "vibeke.ebbesen@eksempel.invalid"
    assert last.name == "Åse Ærø-Østergård von der Nørregaard-Christoffersen"
    assert (last.email, last.level) == ("", LeadershipLevel.LEADS_LEADERS)

    document.undo()
    assert document.all(Participant) == ()


def test_a_list_with_tables_seats_people_at_them(importing: ImportingPeople, document: Document) -> None:
    preview = importing.preview(UTF8)
    imported = importing.apply(preview, name_word="Bord")

    assert faults(preview) == []
    assert (imported.participants, imported.groups) == (24, 6)
    groups = sorted(document.all(Group), key=lambda group: group.number)
    by_id = {person.id: person.name for person in document.all(Participant)}
    assert [(group.name, len(group.member_ids)) for group in groups] == [
        (f"Bord {n}", 4) for n in range(1, 7)
    ]
    assert by_id[groups[0].member_ids[0]] == "Jørgen Christoffersen"
    assert {person.level for person in document.all(Participant)} == set(LeadershipLevel)


def test_a_spreadsheet_has_its_headings_on_row_three(importing: ImportingPeople, document: Document) -> None:
    preview = importing.preview(XLSX)

    assert (preview.heading_row, preview.sheet_name) == (3, "Tilmeldte")
    assert preview.sheet_names == ("Tilmeldte", "Afbud")
    assert (len(preview.rows), preview.rows[0].number, faults(preview)) == (64, 4, [])
    importing.apply(preview, name_word="Gruppe")
    assert names(document)[:2] == ["Vibeke Ebbesen", "Else Rønnow"]


def test_another_sheet_can_be_chosen(importing: ImportingPeople) -> None:
    preview = importing.preview(XLSX, sheet_name="Afbud")
    assert [row.person.name for row in preview.rows] == ["Hanne Højgaard"]

    importing.apply(importing.preview(XLSX), name_word="Gruppe")
    assert faults(importing.preview(XLSX, sheet_name="Afbud")) == [(2, "known", True)]


def test_the_same_list_twice_adds_nobody(importing: ImportingPeople, document: Document) -> None:
    importing.apply(importing.preview(UTF8), name_word="Gruppe")
    again = importing.preview(UTF8)

    assert {fault for _, fault, _ in faults(again)} == {"known"}
    assert importing.apply(again, name_word="Gruppe").participants == 0
    assert len(document.all(Participant)) == 24


def test_only_chosen_rows_are_imported_and_faulty_ones_never(
    importing: ImportingPeople, document: Document
) -> None:
    importing.apply(importing.preview(CP1252), name_word="Gruppe", row_numbers={2, 4, 33})
    assert names(document) == ["Vibeke Ebbesen", "Dorthe Qvist"]


def test_people_join_the_groups_there_are(clock: FakeClock, new_id: FakeIds, tmp_path: Path) -> None:
    document = Document(publish=Published(), clock=clock, new_id=new_id)
    document.attach(
        MemoryRepository(
            (
                *START,
                Workshop(id="w2", title="Anden dag", position=1.0),
                Participant(id="old", name="Else Øe", position=3.0),
                Group(id="g", workshop_id="w", number=2, name="Rød", member_ids=("old",)),
                Group(id="g2", workshop_id="w2", number=1),
            )
        )
    )
    importing = ImportingPeople(document=document, new_id=FakeIds("p"))

    file = csv_list(tmp_path, "Navn;Bord", "Bo Bæk;2", "Ib Å;1", "Ann Y;")
    imported = importing.apply(importing.preview(file), name_word="Gruppe")

    assert (imported.participants, imported.groups) == (3, 1)
    assert names(document) == ["Else Øe", "Bo Bæk", "Ib Å", "Ann Y"]
    groups = {group.name: group for group in document.all(Group)}
    assert groups["Rød"].member_ids == ("old", "p-1")
    assert (groups["Gruppe 1"].member_ids, groups["Gruppe 1"].workshop_id) == (("p-2",), "w")
    assert groups[""].member_ids == ()


def test_cells_that_say_nothing_known_are_remarked_upon(importing: ImportingPeople, tmp_path: Path) -> None:
    file = csv_list(
        tmp_path, "Navn;Niveau;Bord;Direktion", "Bo Bæk;Chef;Rød;ja", f"{'Å' * 130};ledere;3;", "Ib;;;nej"
    )

    preview = importing.preview(file)

    assert faults(preview) == [(2, "level", False), (2, "group", False), (3, "name_cut", False)]
    first, second, third = preview.importable
    assert (first.person.level, first.group_number, first.person.is_direction) == (None, None, True)
    assert (len(second.person.name), second.group_number) == (120, 3)
    assert third.person.is_direction is False


def test_two_of_the_same_name_are_told_apart_by_address_or_unit(
    importing: ImportingPeople, tmp_path: Path
) -> None:
    file = csv_list(
        tmp_path,
        "Navn;Enhed;Mail",
        "Bo Bæk;Nord;bo@a.dk",
        "bo  bæk;Nord;bo@b.dk",
        "Bo Bæk;Syd;",
        "BO BÆK;;bo@b.dk",
    )
    assert faults(importing.preview(file)) == [
        (3, "same_name", False),
        (4, "same_name", False),
        (5, "repeated", True),
    ]


def test_a_list_of_nothing_but_one_name_is_previewed(importing: ImportingPeople, tmp_path: Path) -> None:
    file = csv_list(tmp_path, "Navn;Mail", *(f"Bo Bæk;bo{number}@a.dk" for number in range(30)))
    assert len(importing.preview(file).importable) == 30


def test_headings_and_columns_can_be_chosen(importing: ImportingPeople, tmp_path: Path) -> None:
    file = csv_list(tmp_path, "Hvem;Hvor", "Bo Bæk;Nord", "Ib Å")

    guessed = importing.preview(file)
    chosen = importing.preview(
        file, heading_row=1, mapping={PersonColumn.NAME: 0, PersonColumn.UNIT: 1, PersonColumn.TITLE: 7}
    )

    assert (guessed.heading_row, guessed.headings) == (NO_HEADINGS, ("", ""))
    assert [row.person.name for row in guessed.rows] == ["Hvem", "Bo Bæk", "Ib Å"]
    assert [(row.person.name, row.person.unit, row.person.title) for row in chosen.rows] == [
        ("Bo Bæk", "Nord", ""),
        ("Ib Å", "", ""),
    ]


def test_markup_and_emoji_in_names_are_kept_as_they_are(importing: ImportingPeople, tmp_path: Path) -> None:
    preview = importing.preview(csv_list(tmp_path, "Navn", "<b>Bo</b> 🙂", "Ib\x07 Å"))
    assert [row.person.name for row in preview.importable] == ["<b>Bo</b> 🙂", "Ib Å"]


def test_choices_that_do_not_fit_the_file_are_refused(importing: ImportingPeople, tmp_path: Path) -> None:
    file = csv_list(tmp_path, "Navn;Enhed", "Bo;Nord")
    words = load_words("da")
    for choice, said in (
        ({"sheet_name": "Ark 9"}, "liste"),
        ({"heading_row": 9}, "9"),
        ({"heading_row": -1}, "-1"),
        ({"mapping": {PersonColumn.UNIT: 1}}, "navnene"),
        ({"heading_row": 2}, "navnene"),
    ):
        with pytest.raises(Refused) as caught:
            importing.preview(file, **choice)
        assert said in words.problem(caught.value)


def test_own_chiefs_are_found_in_the_list_and_among_the_participants(
    importing: ImportingPeople, document: Document, tmp_path: Path
) -> None:
    importing.apply(
        importing.preview(csv_list(tmp_path, "Navn;Mail", "Else Rønnow;else@a.dk")), name_word="Gruppe"
    )
    file = csv_list(
        tmp_path,
        "Navn;Enhed;Nærmeste leder;Direktion",
        "Bo Bæk;Nord;Åse Ås;",
        "Åse Ås;Nord;else@a.dk;ja",
        "Ib Å;Syd;Rønnow, Else;måske",
        "Kim Li;Syd;Ukendt Person;nej",
        "Ole Holm;Syd;Ole Holm;",
        "Per Vig;Syd;;",
        "Per Vig;Øst;Per Vig;",
        "Else Rønnow;;Bo Bæk;",
    )

    preview = importing.preview(file)
    importing.apply(preview, name_word="Gruppe")

    assert faults(preview) == [
        (4, "direction", False),
        (5, "chief", False),
        (6, "chief_self", False),
        (8, "same_name", False),
        (8, "chief_unclear", False),
        (9, "chief_given", False),
    ]
    assert chiefs(document) == {
        "Bo Bæk": "Åse Ås",
        "Åse Ås": "Else Rønnow",
        "Ib Å": "Else Rønnow",
        "Else Rønnow": "Bo Bæk",
    }
    assert [person.name for person in document.all(Participant) if person.is_direction] == ["Åse Ås"]


def test_a_chief_who_is_not_fetched_is_nobodys_chief(
    importing: ImportingPeople, document: Document, tmp_path: Path
) -> None:
    preview = importing.preview(csv_list(tmp_path, "Navn;Chef", "Bo Bæk;Åse Ås", "Åse Ås;"))
    importing.apply(preview, name_word="Gruppe", row_numbers={2})
    assert [(person.name, person.chief_id) for person in document.all(Participant)] == [("Bo Bæk", None)]


def chiefs(document: Document) -> dict[str, str]:
    by_id = {person.id: person for person in document.all(Participant)}
    return {person.name: by_id[person.chief_id].name for person in by_id.values() if person.chief_id}


def test_a_newer_list_gives_those_who_are_there_their_new_chiefs(
    importing: ImportingPeople, document: Document, tmp_path: Path
) -> None:
    first = csv_list(tmp_path, "Navn;Chef", "Bo Bæk;Åse Ås", "Åse Ås;", "Ib Å;Åse Ås", "Kaj Kok;")
    importing.apply(importing.preview(first), name_word="Gruppe")
    newer = csv_list(
        tmp_path,
        "Navn;Chef",
        "Bo Bæk;Ny Leder",
        "Åse Ås;Ny Leder",
        "Ib Å;Åse Ås",
        "Kaj Kok;Ingen Kendt",
        "Bo Bæk;Kaj Kok",
        "Ny Leder;",
    )

    preview = importing.preview(newer)

    assert faults(preview) == [
        (2, "chief_changed", False),
        (3, "chief_given", False),
        (4, "known", True),
        (5, "known", True),
        (6, "known", True),
    ]
    said = {
        row.number: load_words("da").text(row.faults[0].key, **row.faults[0].params) for row in preview.faulty
    }
    assert said[2] == "Bo Bæk er allerede på listen. Egen chef bliver ændret fra Åse Ås til Ny Leder."
    assert said[3] == "Åse Ås er allerede på listen og får Ny Leder som egen chef."
    assert chiefs(document) == {"Bo Bæk": "Åse Ås", "Ib Å": "Åse Ås"}

    done = importing.apply(preview, name_word="Gruppe")

    assert (done.participants, done.chiefs, len(names(document))) == (1, 2, 5)
    assert chiefs(document) == {"Bo Bæk": "Ny Leder", "Åse Ås": "Ny Leder", "Ib Å": "Åse Ås"}
    document.undo()
    assert chiefs(document) == {"Bo Bæk": "Åse Ås", "Ib Å": "Åse Ås"}


def test_of_a_newer_list_only_chosen_rows_change_a_chief(
    importing: ImportingPeople, document: Document, tmp_path: Path
) -> None:
    first = csv_list(tmp_path, "Navn;Chef", "Bo Bæk;Åse Ås", "Åse Ås;", "Kaj Kok;")
    importing.apply(importing.preview(first), name_word="Gruppe")
    newer = csv_list(
        tmp_path, "Navn;Chef", "Bo Bæk;Ny Leder", "Åse Ås;Kaj Kok", "Kaj Kok;Bo Bæk", "Ny Leder;"
    )
    preview = importing.preview(newer)

    done = importing.apply(preview, name_word="Gruppe", row_numbers={2, 3})

    # The new chief of Bo Bæk is not fetched, and the row of Kaj Kok was not chosen.
    assert (done.participants, done.chiefs) == (0, 1)
    assert chiefs(document) == {"Bo Bæk": "Åse Ås", "Åse Ås": "Kaj Kok"}


def test_of_two_namesakes_none_gets_another_chief(
    importing: ImportingPeople, document: Document, tmp_path: Path
) -> None:
    first = csv_list(tmp_path, "Navn;Enhed", "Bo Bæk;Hus A", "Bo Bæk;Hus B", "Åse Ås;")
    importing.apply(importing.preview(first), name_word="Gruppe")
    preview = importing.preview(csv_list(tmp_path, "Navn;Chef", "Bo Bæk;Åse Ås", "Åse Ås;Bo Bæk"))
    assert faults(preview) == [(2, "known", True), (3, "known", True)]
    assert preview.importable == ()


def test_many_of_one_name_are_no_ones_chief(importing: ImportingPeople, tmp_path: Path) -> None:
    rows = [f"Bo Bæk;bo{number}@a.dk;Bo Bæk" for number in range(30)]
    preview = importing.preview(csv_list(tmp_path, "Navn;Mail;Chef", *rows))
    assert all(row.faults[-1].key == "people.fault.chief_unclear" for row in preview.rows)


def test_copied_rows_are_read_with_and_without_headings(
    importing: ImportingPeople, document: Document
) -> None:
    headed = importing.preview("Enhed\tNavn\tChef\r\nNord\tBo Bæk\tIb Å\r\nSyd\tIb Å\t\r\n")
    bare = importing.preview("Kim Li;Syd;Områdeleder\nOle Holm")
    assert [(row.person.name, row.person.unit, row.chief_row) for row in headed.rows] == [
        ("Bo Bæk", "Nord", 3),
        ("Ib Å", "Syd", None),
    ]
    assert [(row.person.name, row.person.unit, row.person.title) for row in bare.rows] == [
        ("Kim Li", "Syd", "Områdeleder"),
        ("Ole Holm", "", ""),
    ]
    assert document.all(Participant) == ()


def test_a_list_is_read_once_and_asked_again_and_again(importing: ImportingPeople, tmp_path: Path) -> None:
    text = "Navn;Enhed\nIda Ibsen (fiktiv);Syd"
    file = csv_list(tmp_path, text)
    read = read_list(file)
    expected = importing.preview(file)
    file.unlink()

    assert importing.preview(read) == expected
    assert importing.preview(read, mapping={PersonColumn.NAME: 1}).rows[0].person.name == "Syd"
    assert importing.preview(read_list("Kim Li;Syd")) == importing.preview("Kim Li;Syd")


def test_consent_to_the_wall_comes_by_a_column_of_its_own(
    importing: ImportingPeople, document: Document, tmp_path: Path
) -> None:
    lines = ("Navn;Samtykke", "Åse Ærø;ja", "Bo Ågård;Nej", "Ida Ibsen;", "Kaj Kær;måske")
    preview = importing.preview(csv_list(tmp_path, *lines))
    assert faults(preview) == [(5, "consent", False)]
    importing.apply(preview, name_word="Gruppe")
    consents = {person.name: person.wall_consent for person in document.all(Participant)}
    assert consents == {
        "Åse Ærø": WallConsent.YES,
        "Bo Ågård": WallConsent.NO,
        "Ida Ibsen": WallConsent.NOT_ASKED,
        "Kaj Kær": WallConsent.NOT_ASKED,
    }


def test_a_later_list_corrects_the_consent_of_those_who_are_there_and_takes_none_back(
    importing: ImportingPeople, document: Document, tmp_path: Path
) -> None:
    first = importing.preview(csv_list(tmp_path, "Navn;Samtykke", "Åse Ærø;ja", "Bo Ågård;", "Ida Ibsen;nej"))
    importing.apply(first, name_word="Gruppe")
    later = importing.preview(
        csv_list(tmp_path, "Navn;Samtykke", "Åse Ærø;nej", "Bo Ågård;ja", "Ida Ibsen;", "Åse Ærø;ja")
    )
    assert faults(later) == [
        (2, "consent_no", False),
        (3, "consent_yes", False),
        (4, "known", True),
        (5, "known", True),
    ]
    done = importing.apply(later, name_word="Gruppe")
    assert (done.participants, done.chiefs, done.consents) == (0, 0, 2)
    consents = {person.name: person.wall_consent for person in document.all(Participant)}
    assert consents == {
        "Åse Ærø": WallConsent.NO,
        "Bo Ågård": WallConsent.YES,
        "Ida Ibsen": WallConsent.NO,
    }
    document.undo()
    assert {person.wall_consent for person in document.all(Participant)} == set(WallConsent)
