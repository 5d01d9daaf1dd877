"""Pictures as in the mock-ups of the wall, with their own words."""

from dataclasses import replace

from facilitator_app.domain.slides import OutputsView
from facilitator_app.domain.timer import Band
from facilitator_app.domain.wall import (
    ActionExamplePicture,
    BlackPicture,
    Brand,
    BreakPicture,
    Card,
    CardRow,
    Column,
    ColumnsPicture,
    Countdown,
    Counter,
    CounterPicture,
    DilemmaPicture,
    Frame,
    Line,
    LineKind,
    OutputsPicture,
    PausePicture,
    PhaseMark,
    PhasePicture,
    PicturePicture,
    QuestionPicture,
    QuotePicture,
    ScalePicture,
    SentenceRow,
    SharedOutput,
    TextPicture,
    ThemeBar,
    ThemesPicture,
    TitlePicture,
    ToolPicture,
    WallView,
)
from facilitator_app.domain.wall_counts import BallotBar, BallotPicture, PairBar, PairsPicture

FRAME = Frame(
    foot="Lederdag · Eksempel Kommune",
    number=4,
    pages="Side {page} af {pages}",
    brand=Brand(client="Eksempel Kommune"),
)
TALK = "Oplæg 1 · At spotte ressourcer hos borgerne"


def lines(*texts: str) -> tuple[Line, ...]:
    return tuple(Line(text=text) for text in texts)


TITLE = TitlePicture(
    frame=FRAME,
    heading="Mobilisering af borgernes ressourcer",
    subtitle="Om at spotte ressourcer, gribe hverdagens anledninger og lede balancen",
    when=("Torsdag den 14. januar 2027", "kl. 9.00–15.30"),
    host="Eksempel Kommune · Omsorg og Udvikling",
)
TERMS = TextPicture(
    frame=FRAME,
    kicker=TALK,
    heading="Ressourcer er mere end det, kommunen har",
    lines=(
        Line(kind=LineKind.TERM, term="Borgerens egne", text="erfaring, vaner, ønsker, kræfter"),
        Line(kind=LineKind.TERM, term="Netværket", text="familie, naboer, venner, kolleger"),
        Line(kind=LineKind.TERM, term="Civilsamfundet", text="foreninger, frivillige, fællesskaber"),
        Line(kind=LineKind.TERM, term="Andre aktører", text="boligselskab, butik, arbejdsplads"),
    ),
)
BULLETS = TextPicture(
    frame=FRAME,
    kicker=TALK,
    heading="Tre ting at holde øje med",
    lines=(
        Line(text="I kan begynde i morgen med det, der allerede er der."),
        Line(kind=LineKind.BULLET, text="Hvad gør borgeren selv i dag?"),
        Line(
            kind=LineKind.BULLET,
            text="Hvem er omkring borgeren, også når vi er gået hjem og døren er lukket?",
        ),
        Line(kind=LineKind.BULLET, text="Hvad ville ske, hvis vi ventede en dag?"),
    ),
)
MARKED = TextPicture(
    frame=FRAME,
    kicker=TALK,
    heading="Sådan griber I det an",
    lines=(
        Line(kind=LineKind.HEADING, text="Før mødet"),
        Line(kind=LineKind.NUMBER, text="Vælg **én** borger", number=1),
        Line(kind=LineKind.NUMBER, text="Spørg *borgeren* først", number=2),
        Line(kind=LineKind.BULLET, text="og så dem, der er omkring", level=1),
        Line(kind=LineKind.HEADING, text="På mødet"),
        Line(kind=LineKind.BULLET, text="Sig det **højt**, og skriv det ned"),
    ),
)
COLUMNS = ColumnsPicture(
    frame=FRAME,
    kicker=TALK,
    heading="To måder at møde borgeren på",
    left=Column(
        heading="Vi leder efter mangler",
        lines=lines(
            "Hvad kan du ikke?", "Hvad har du ret til?", "Hvad skal vi gøre for dig?", "Vi er eksperten"
        ),
    ),
    right=Column(
        heading="Vi leder efter ressourcer",
        lines=lines(
            "Hvad betyder noget for dig?",
            "Hvad har du selv prøvet?",
            "Hvem er omkring dig?",
            "Vi er med til at finde vejen",
        ),
    ),
)
QUOTE = QuotePicture(
    frame=FRAME,
    kicker=TALK,
    words="At man, naar det i Sandhed skal lykkes En at føre et Menneske hen til et bestemt Sted, først og "
    "fremmest maa passe paa at finde ham der, hvor han er, og begynde der.",
    author="Søren Kierkegaard",
    source="Synspunktet for min Forfatter-Virksomhed (udgivet 1859)",
)
DILEMMA = DilemmaPicture(
    frame=FRAME,
    kicker="Dilemma 3",
    statement="Han vil selv hente sine varer. Det tager hele formiddagen, og medarbejderne frygter et fald.",
    pole_a="Tryghed nu",
    pole_b="Borgerens egen vej",
    options=(
        "Vi henter, til vi har talt med ham",
        "Han går selv, og vi aftaler en plan",
        "Vi spørger, hvem der kan gå med",
        "Teamet afgør det fra gang til gang",
    ),
    question="Hvad vil I som ledere bede medarbejderne om?",
)
PHASE = PhasePicture(
    frame=FRAME,
    kicker="Simulationsøvelse · Runde 1 af 2",
    heading="Spot ressourcerne",
    instruction="Skriv, hvad der allerede er omkring Karen (fiktiv). "
    "Mindst én ressource i hvert af de fire felter.",
    hint="Alle siger noget, før I vælger.",
    phases=(
        PhaseMark(title="Læs situationen", length_s=300),
        PhaseMark(title="Spot ressourcerne", length_s=720),
        PhaseMark(title="Vælg og begrund", length_s=600),
        PhaseMark(title="Del ved bordet", length_s=480),
    ),
    current=1,
)
TOOL = ToolPicture(
    frame=FRAME,
    kicker="Mobiliseringsværktøj · gruppernes svar",
    heading="Hvad er der allerede omkring Karen (fiktiv)?",
    cards=tuple(
        Card(
            title=f"Gruppe {number}",
            status=f"{len(texts)} af 4 felter",
            rows=tuple(
                CardRow(label=label, texts=(text,))
                for label, text in zip(("Egne", "Netværk", "Civilsamfund", "Andre"), texts, strict=False)
            ),
        )
        for number, texts in enumerate(
            (
                (
                    "Bagte brød i 30 år",
                    "Naboen kommer hver dag",
                    "Caféen mangler en bager",
                    "Købmanden kender hende",
                ),
                ("Holder af faste vaner", "Barnebarn bor i byen", "Kirkens torsdagskor"),
                (
                    "Kender alle i opgangen",
                    "To veninder fra skolen",
                    "Gåholdet har plads",
                    "Boligforeningens vært",
                ),
                ("Vil selv bestemme dagen", "Søn ringer søndag"),
                ("Holder af at synge",),
            ),
            start=1,
        )
    ),
)
OUTPUTS = OutputsPicture(
    frame=FRAME,
    kicker="Dilemma 3",
    heading="Hvad skal der til?",
    outputs=(
        SharedOutput(
            group="Gruppe 1", text="At vi tør lade det tage tid, og at vi siger det højt til pårørende."
        ),
        SharedOutput(group="Gruppe 2", text="Én fast samtale om ugen."),
        SharedOutput(group="Gruppe 5", text="At nogen spørger ham, før vi beslutter noget."),
    ),
)
THEMES = ThemesPicture(
    frame=FRAME,
    kicker="Temaer efter prioritering",
    heading="Det vil vi arbejde videre med",
    bars=(
        ThemeBar(name="Spørg, før vi handler", count=41, is_strong=True),
        ThemeBar(name="Plads til, at det tager tid", count=34, is_strong=True),
        ThemeBar(name="Samarbejde med foreninger", count=27, is_strong=True),
        ThemeBar(name="Fælles sprog for ressourcer", count=19),
        ThemeBar(name="Tryghed hos pårørende", count=11),
    ),
    note="132 stemmer i alt",
)
SCALE = ScalePicture(
    frame=FRAME,
    kicker="Balancen mellem selvbestemmelse og fælles retning",
    heading="Hvor står din enhed i dag?",
    pole_a="Selvbestemmelse",
    pole_b="Fælles retning",
    counts=(1, 2, 4, 7, 9, 8, 6, 5, 3, 1),
    median=4.5,
    median_word="median",
    note="46 af 46 ledere · én prik er én leder · uden navne",
)
BY_THEME = replace(
    OUTPUTS,
    view=OutputsView.BY_THEME,
    outputs=(
        SharedOutput(group="Gruppe 1", theme="Tid", text="At vi tør lade det tage tid."),
        SharedOutput(group="Gruppe 2", theme="Tid", text="Én fast samtale om ugen."),
        SharedOutput(theme="Uden tema", text="At nogen spørger ham, før vi beslutter noget."),
    ),
)
LARGE = replace(OUTPUTS, view=OutputsView.ONE, heading="", outputs=OUTPUTS.outputs[:1])
BALLOT = BallotPicture(
    frame=FRAME,
    kicker="Temaer efter prioritering · 2. runde",
    heading="Det vil vi arbejde videre med",
    bars=(
        BallotBar(label="Spørg, før vi handler", count=41, is_strong=True),
        BallotBar(label="Plads til, at det tager tid", count=27, is_strong=True, is_tied=True),
        BallotBar(label="Samarbejde med foreninger", count=27, is_strong=True, is_tied=True),
        BallotBar(label="Fælles sprog for ressourcer", count=0),
    ),
    is_shown=True,
    tie_word="lige mange",
    note="95 af 138 prikker brugt · 46 personer med 3 hver · opgjort kl. 11.58",
)
HIDDEN = replace(
    BALLOT,
    bars=tuple(BallotBar(label=bar.label) for bar in BALLOT.bars),
    is_shown=False,
    note="Stemmerne tælles.",
)
LIKES = PairsPicture(
    frame=FRAME,
    kicker="Opsamling",
    heading="Hvad er vi for og imod?",
    bars=(
        PairBar(label="Spørg, før vi handler", first=31, second=4, change="+27"),
        PairBar(label="Plads til, at det tager tid", first=22, second=12, change="+10", is_tied=True),
        PairBar(label="Samarbejde", first=10, second=0, change="+10", is_tied=True),
        PairBar(label="Fælles sprog", first=0, second=17, change="\u221217"),
    ),
    first_word="for",
    second_word="imod",
    is_first_strong=True,
    tie_word="samme forskel",
    note="96 for og imod talt · 46 personer · yderst: for minus imod",
)
CORNERS = PairsPicture(
    frame=FRAME,
    kicker="Dilemma 1",
    heading="Hvor står vi nu?",
    bars=(
        PairBar(label="Enig", first=18, second=9, change="−9"),
        PairBar(label="Uenig", first=12, second=14, change="+2"),
        PairBar(label="Nogle gange", first=9, second=21, change="+12"),
        PairBar(label="Ved ikke", first=7, second=2, change="−5"),
    ),
    first_word="før",
    second_word="efter",
    note="46 personer før og 46 efter · uden navne",
)
TWICE = replace(
    SCALE,
    before=(0, 4, 9, 12, 8, 6, 4, 2, 1, 0),
    median_before=3.0,
    median=5.0,
    counts=(0, 1, 3, 5, 9, 11, 8, 6, 2, 1),
    before_word="før",
    after_word="efter",
    note="46 personer · én prik er én person · uden navne",
)
DECISIONS = ToolPicture(
    frame=FRAME,
    kicker="Simulation · beslutninger",
    heading="Hvad valgte I, da der skete noget?",
    cards=tuple(
        Card(
            title=f"Gruppe {number}",
            status="Runde 1",
            rows=(
                CardRow(label="Hændelse", texts=("Datteren ringer",), is_event=True),
                CardRow(label="Valgt", texts=("Vi inviterer hende med",)),
                CardRow(label="Hvorfor", texts=("Hun kender ham bedst",)),
                CardRow(label="Dilemma", texts=("Han ville selv",)),
            ),
        )
        for number in (1, 2)
    ),
)
BREAK = BreakPicture(
    frame=FRAME,
    heading="Frokost",
    again="Vi begynder igen kl.",
    time="12.45",
    next="Derefter: Ledelsesanledninger i hverdagen",
)
COUNTER = Counter(
    done=14, total=46, words="af 46 er klar", note="Vis dit skema til din makker, når du er færdig."
)
ACTION = ActionExamplePicture(
    frame=FRAME,
    kicker="Handlingsskema · eksempel",
    heading="Skriv én handling, du vil gøre",
    rows=(
        SentenceRow(label="Når …", text="en medarbejder stopper mig med et spørgsmål om en borger,"),
        SentenceRow(label="så …", text="spørger jeg først, hvad borgeren selv og netværket kan bidrage med."),
        SentenceRow(label="Medarbejdere", text="får tid til at tænke selv", is_value=True),
        SentenceRow(label="Borgere", text="bliver mødt som nogen, der kan", is_value=True),
        SentenceRow(label="Mig selv", text="leder fagligheden frem for at løse", is_value=True),
    ),
    counter=COUNTER,
)
COUNT_ALONE = CounterPicture(
    frame=FRAME, kicker="Handlingsskema", heading="Så mange er klar", counter=COUNTER
)
QUESTION = QuestionPicture(
    frame=FRAME,
    kicker="Spørgsmål",
    question="Hvornår blev en afbrydelse sidst til en god samtale?",
    instruction="Tænk selv i 1 minut · tal med din sidemand i 4",
)
CALM = Countdown(digits="06:24", end="Fasen slutter kl. 10.58", share=0.47)
NEAR = Countdown(
    digits="01:48", band=Band.NEAR, word="2 minutter tilbage", end="Fasen slutter kl. 10.58", share=0.85
)
OVER = Countdown(digits="+02:13", band=Band.OVER, word="Over tid", end="Gør sætningen færdig", share=1.0)
PAUSED = Countdown(digits="06:24", is_paused=True, word="Pause", share=0.47)

VIEWS: dict[str, WallView] = {
    "01-title": WallView(picture=TITLE),
    "02-theory": WallView(picture=TERMS),
    "02b-bullets": WallView(picture=BULLETS),
    "02c-marked": WallView(picture=MARKED),
    "03-columns": WallView(picture=COLUMNS),
    "04-quote": WallView(picture=QUOTE),
    "05-dilemma": WallView(picture=DILEMMA),
    "06-sim-normal": WallView(picture=PHASE, countdown=CALM),
    "06b-sim-no-clock": WallView(picture=PHASE),
    "06c-sim-paused": WallView(picture=PHASE, countdown=PAUSED),
    "07-sim-near": WallView(picture=PHASE, countdown=NEAR),
    "08-sim-over": WallView(picture=PHASE, countdown=OVER),
    "09-mobilisation": WallView(picture=TOOL),
    "09b-outputs": WallView(picture=OUTPUTS),
    "09c-by-theme": WallView(picture=BY_THEME),
    "09d-large": WallView(picture=LARGE),
    "09e-decisions": WallView(picture=DECISIONS),
    "10-themes": WallView(picture=THEMES),
    "10b-ballot": WallView(picture=BALLOT),
    "10c-hidden": WallView(picture=HIDDEN),
    "10d-likes": WallView(picture=LIKES),
    "10e-corners": WallView(picture=CORNERS),
    "11-balance": WallView(picture=SCALE),
    "11b-twice": WallView(picture=TWICE),
    "12-break": WallView(picture=BREAK),
    "13-action": WallView(picture=ACTION),
    "13b-counter": WallView(picture=COUNT_ALONE),
    "14-question": WallView(picture=QUESTION),
    "14b-question-clock": WallView(picture=QUESTION, countdown=CALM),
    "14c-question-over": WallView(picture=QUESTION, countdown=OVER),
    "15-message": WallView(picture=PHASE, countdown=CALM, message="Find en ordstyrer ved hvert bord"),
    "15b-long-message": WallView(
        picture=QUESTION,
        countdown=NEAR,
        message="Find en ordstyrer ved hvert bord, og aftal hvem der siger noget i salen, når gongen lyder",
    ),
    "16-pause": WallView(picture=PausePicture(frame=FRAME)),
    "17-black": WallView(picture=BlackPicture()),
    "18-not-a-picture": WallView(
        picture=PicturePicture(frame=FRAME, content=b"x", caption="Kilde: kommunen")
    ),
}
