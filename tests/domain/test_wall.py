from facilitator_app.domain.timer import Band
from facilitator_app.domain.wall import (
    BlackPicture,
    Countdown,
    Frame,
    PausePicture,
    PhasePicture,
    QuestionPicture,
    has_clock,
    under_clock,
)

PHASE = PhasePicture(frame=Frame(), heading="Spot ressourcerne")
CALM = Countdown(digits="06:24")
NEAR = Countdown(digits="01:48", band=Band.NEAR)
OVER = Countdown(digits="+00:03", band=Band.OVER)


def test_a_picture_without_a_place_for_the_clock_is_not_changed_by_it() -> None:
    picture = PausePicture(frame=Frame())
    assert under_clock(picture, CALM) is picture
    assert not has_clock(picture)
    assert not has_clock(BlackPicture())


def test_the_clock_stands_on_phases_and_questions() -> None:
    assert has_clock(under_clock(PHASE, CALM))
    assert has_clock(under_clock(QuestionPicture(frame=Frame(), question="Hvad nu?"), CALM))


def test_without_a_countdown_there_is_no_clock() -> None:
    picture = under_clock(PHASE, None)
    assert picture is PHASE
    assert not has_clock(picture)


def test_the_ground_stays_the_same_until_the_time_is_over() -> None:
    assert under_clock(PHASE, NEAR) == under_clock(PHASE, CALM)
    assert under_clock(PHASE, OVER) != under_clock(PHASE, CALM)


def test_a_logo_is_not_written_out_with_the_picture() -> None:
    picture = under_clock(PHASE, CALM)
    assert "logo" not in repr(picture)
