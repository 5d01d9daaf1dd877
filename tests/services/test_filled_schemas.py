"""What mailed schemas would change is told in the language that the windows speak at that moment."""

from __future__ import annotations

from facilitator_app.content.words import Words, load_words
from facilitator_app.domain.dates import read_date
from facilitator_app.domain.forms import FieldKind, FieldSpec
from facilitator_app.domain.people import Participant
from facilitator_app.services.document import Document
from facilitator_app.services.filled_schemas import FilledSchemas, HeldBoxes
from facilitator_app.services.reading_back import FieldChange, ReadingBack
from tests.day import small_day
from tests.fakes import FakeClock, FakeIds
from tests.memory import MemoryRepository, Published


class Windows:
    """Windows whose language changes."""

    language = "da"

    def words(self) -> Words:
        return load_words(self.language)


def test_the_words_are_those_that_the_windows_speak_now(clock: FakeClock, new_id: FakeIds) -> None:
    document = Document(publish=Published(), clock=clock, new_id=new_id)
    document.attach(MemoryRepository(small_day()))
    windows = Windows()
    boxes = HeldBoxes(lambda _path: {})
    reading = ReadingBack(
        document=document,
        clock=clock,
        new_id=new_id,
        read_boxes=boxes,
        read_date=read_date,
        words_for=load_words,
    )
    schemas = FilledSchemas(boxes=boxes, reading_back=reading, document=document, words=windows.words)
    leader = document.all(Participant)[0]
    tick = FieldSpec(key="tick", kind=FieldKind.CHECKBOX, label="Jeg er med")
    change = FieldChange(
        leader=leader, form_id="f", revision=1, item_number=0, field=tick, old=False, new=True
    )

    assert schemas.before_and_after(change) == ("", "Ja")
    windows.language = "en"
    assert schemas.before_and_after(change) == ("", "Yes")
