<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="da" sourcelanguage="en">
<context>
    <name>CaseForm</name>
    <message>
        <source>Title</source>
        <translation>Titel</translation>
    </message>
    <message>
        <source>The situation</source>
        <translation>Situationen</translation>
    </message>
    <message>
        <source>Questions, one on each line</source>
        <translation>Spørgsmål, et på hver linje</translation>
    </message>
</context>
<context>
    <name>DeckColumn</name>
    <message>
        <source>All themes</source>
        <translation>Alle temaer</translation>
    </message>
    <message>
        <source>{found} of {total}</source>
        <translation>{found} af {total}</translation>
    </message>
    <message>
        <source>Dilemmas</source>
        <translation>Dilemmaer</translation>
    </message>
    <message>
        <source>Dilemma</source>
        <translation>Dilemma</translation>
    </message>
    <message>
        <source>New dilemma</source>
        <translation>Nyt dilemma</translation>
    </message>
    <message>
        <source>Search in the dilemmas</source>
        <translation>Søg i dilemmaerne</translation>
    </message>
    <message>
        <source>Theme</source>
        <translation>Tema</translation>
    </message>
    <message>
        <source>No dilemmas yet</source>
        <translation>Ingen dilemmaer endnu</translation>
    </message>
    <message>
        <source>A dilemma is a statement with two sides that are both right.</source>
        <translation>Et dilemma er et udsagn med to sider, som begge har ret.</translation>
    </message>
    <message>
        <source>Show all</source>
        <translation>Vis alle</translation>
    </message>
    <message>
        <source>No dilemma holds these words</source>
        <translation>Intet dilemma rummer de ord</translation>
    </message>
    <message>
        <source>Search for fewer words.</source>
        <translation>Søg efter færre ord.</translation>
    </message>
    <message>
        <source>Use in block …</source>
        <translation>Brug i programpunkt …</translation>
    </message>
    <message>
        <source>Copy dilemma</source>
        <translation>Kopiér dilemma</translation>
    </message>
    <message>
        <source>Remove dilemma</source>
        <translation>Fjern dilemma</translation>
    </message>
    <message>
        <source>Used in {blocks}.</source>
        <translation>Bruges i {blocks}.</translation>
    </message>
    <message>
        <source>It has outputs, or is shown on a slide.</source>
        <translation>Det har svar eller vises på en slide.</translation>
    </message>
    <message>
        <source>Not used in any block yet.</source>
        <translation>Bruges ikke i noget programpunkt endnu.</translation>
    </message>
</context>
<context>
    <name>DilemmaCard</name>
    <message>
        <source>The card</source>
        <translation>Kortet</translation>
    </message>
</context>
<context>
    <name>DilemmaForm</name>
    <message>
        <source>The dilemma has outputs. Options can get other words, but keep their letter.</source>
        <translation>Dilemmaet har svar. Valgene kan få andre ord, men beholder deres bogstav.</translation>
    </message>
    <message>
        <source>Title</source>
        <translation>Titel</translation>
    </message>
    <message>
        <source>Theme</source>
        <translation>Tema</translation>
    </message>
    <message>
        <source>Statement</source>
        <translation>Udsagn</translation>
    </message>
    <message>
        <source>Left pole</source>
        <translation>Venstre pol</translation>
    </message>
    <message>
        <source>Right pole</source>
        <translation>Højre pol</translation>
    </message>
    <message>
        <source>Options</source>
        <translation>Valg</translation>
    </message>
    <message>
        <source>Questions, one on each line</source>
        <translation>Spørgsmål, et på hver linje</translation>
    </message>
    <message>
        <source>Speaks for the left</source>
        <translation>Taler for venstre</translation>
    </message>
    <message>
        <source>Speaks for the right</source>
        <translation>Taler for højre</translation>
    </message>
    <message>
        <source>Background</source>
        <translation>Baggrund</translation>
    </message>
</context>
<context>
    <name>DilemmasPage</name>
    <message>
        <source>Dilemmas</source>
        <translation>Dilemmaer</translation>
    </message>
    <message>
        <source>New dilemma</source>
        <translation>Nyt dilemma</translation>
    </message>
    <message>
        <source>{dilemma} (copy)</source>
        <translation>{dilemma} (kopi)</translation>
    </message>
</context>
<context>
    <name>ExerciseDesk</name>
    <message>
        <source>Exercises</source>
        <translation>Øvelser</translation>
    </message>
    <message>
        <source>Round with its slide in {block}</source>
        <translation>Runde med slide i {block}</translation>
    </message>
    <message>
        <source>Round without a slide</source>
        <translation>Runde uden slide</translation>
    </message>
    <message numerus="yes">
        <source>%n events move to {phase}.</source>
        <translation>
            <numerusform>%n hændelse flyttes til {phase}.</numerusform>
            <numerusform>%n hændelser flyttes til {phase}.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n events go with it.</source>
        <translation>
            <numerusform>%n hændelse fjernes også.</numerusform>
            <numerusform>%n hændelser fjernes også.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n slides go with it.</source>
        <translation>
            <numerusform>%n slide fjernes også.</numerusform>
            <numerusform>%n slides fjernes også.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n rounds are left without a case.</source>
        <translation>
            <numerusform>%n runde får ingen case.</numerusform>
            <numerusform>%n runder får ingen case.</numerusform>
        </translation>
    </message>
    <message>
        <source>It can be undone.</source>
        <translation>Det kan fortrydes.</translation>
    </message>
    <message>
        <source>Remove “{part}”?</source>
        <translation>Fjern »{part}«?</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>Fjern</translation>
    </message>
    <message>
        <source>Keep it</source>
        <translation>Behold</translation>
    </message>
</context>
<context>
    <name>ExerciseList</name>
    <message>
        <source>Exercises</source>
        <translation>Øvelser</translation>
    </message>
    <message>
        <source>New exercise</source>
        <translation>Ny øvelse</translation>
    </message>
    <message>
        <source>No exercises yet</source>
        <translation>Ingen øvelser endnu</translation>
    </message>
    <message>
        <source>An exercise is a row of timed phases, run once or in several rounds.</source>
        <translation>En øvelse er en række faser på tid, kørt en gang eller i flere runder.</translation>
    </message>
    <message>
        <source>Remove exercise</source>
        <translation>Fjern øvelse</translation>
    </message>
    <message numerus="yes">
        <source>%n phases</source>
        <translation>
            <numerusform>%n fase</numerusform>
            <numerusform>%n faser</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n rounds</source>
        <translation>
            <numerusform>%n runde</numerusform>
            <numerusform>%n runder</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Used in %n blocks.</source>
        <translation>
            <numerusform>Bruges i %n programpunkt.</numerusform>
            <numerusform>Bruges i %n programpunkter.</numerusform>
        </translation>
    </message>
    <message>
        <source>Shown on a slide.</source>
        <translation>Vises på en slide.</translation>
    </message>
    <message>
        <source>Not used in any block yet.</source>
        <translation>Bruges ikke i noget programpunkt endnu.</translation>
    </message>
    <message>
        <source>Of your own</source>
        <translation>Din egen, fra bunden</translation>
    </message>
</context>
<context>
    <name>ExerciseTexts</name>
    <message>
        <source>Title</source>
        <translation>Titel</translation>
    </message>
    <message>
        <source>Purpose</source>
        <translation>Formål</translation>
    </message>
</context>
<context>
    <name>Exercises</name>
    <message>
        <source>Phase</source>
        <translation>Fase</translation>
    </message>
    <message>
        <source>Round</source>
        <translation>Runde</translation>
    </message>
    <message>
        <source>Role</source>
        <translation>Rolle</translation>
    </message>
    <message>
        <source>Case</source>
        <translation>Case</translation>
    </message>
    <message>
        <source>Inject</source>
        <translation>Hændelse</translation>
    </message>
    <message>
        <source>New phase</source>
        <translation>Ny fase</translation>
    </message>
    <message>
        <source>New role</source>
        <translation>Ny rolle</translation>
    </message>
    <message>
        <source>New case (fictitious)</source>
        <translation>Ny case (fiktiv)</translation>
    </message>
    <message>
        <source>New inject</source>
        <translation>Ny hændelse</translation>
    </message>
    <message>
        <source>Phases</source>
        <translation>Faser</translation>
    </message>
    <message>
        <source>Rounds</source>
        <translation>Runder</translation>
    </message>
    <message>
        <source>Roles</source>
        <translation>Roller</translation>
    </message>
    <message>
        <source>Cases</source>
        <translation>Cases</translation>
    </message>
    <message>
        <source>Injects</source>
        <translation>Hændelser</translation>
    </message>
    <message>
        <source>Round {number}</source>
        <translation>Runde {number}</translation>
    </message>
    <message>
        <source>{length} min</source>
        <translation>{length} min</translation>
    </message>
</context>
<context>
    <name>ExercisesPage</name>
    <message>
        <source>Exercises</source>
        <translation>Øvelser</translation>
    </message>
    <message>
        <source>New exercise</source>
        <translation>Ny øvelse</translation>
    </message>
    <message>
        <source>First phase</source>
        <translation>Første fase</translation>
    </message>
    <message>
        <source>{exercise} (copy)</source>
        <translation>{exercise} (kopi)</translation>
    </message>
</context>
<context>
    <name>InjectForm</name>
    <message>
        <source>Round</source>
        <translation>Runde</translation>
    </message>
    <message>
        <source>Phase</source>
        <translation>Fase</translation>
    </message>
    <message>
        <source>Minutes into the phase</source>
        <translation>Så langt inde i fasen</translation>
    </message>
    <message>
        <source>Title</source>
        <translation>Titel</translation>
    </message>
    <message>
        <source>What happens</source>
        <translation>Hvad der sker</translation>
    </message>
    <message>
        <source>Hint to yourself</source>
        <translation>Vink til dig selv</translation>
    </message>
    <message>
        <source>Seen by you alone</source>
        <translation>Ses kun af dig</translation>
    </message>
    <message>
        <source>The phase is over by then.</source>
        <translation>Da er fasen forbi.</translation>
    </message>
</context>
<context>
    <name>LengthField</name>
    <message>
        <source>Write minutes, or minutes and seconds: 5 or 5:30.</source>
        <translation>Skriv minutter eller minutter og sekunder: 5 eller 5:30.</translation>
    </message>
</context>
<context>
    <name>NumberField</name>
    <message>
        <source>Write a number from {least} to {most}.</source>
        <translation>Skriv et tal fra {least} til {most}.</translation>
    </message>
</context>
<context>
    <name>OptionLine</name>
    <message>
        <source>Option {letter}</source>
        <translation>Valg {letter}</translation>
    </message>
    <message>
        <source>Move {letter} up</source>
        <translation>Flyt {letter} op</translation>
    </message>
    <message>
        <source>Remove {letter}</source>
        <translation>Fjern {letter}</translation>
    </message>
</context>
<context>
    <name>OptionsField</name>
    <message>
        <source>Add option</source>
        <translation>Tilføj valg</translation>
    </message>
    <message>
        <source>There are options A to H, and no more.</source>
        <translation>Der er valg fra A til H og ikke flere.</translation>
    </message>
</context>
<context>
    <name>PartChip</name>
    <message>
        <source>Add {part}</source>
        <translation>Tilføj {part}</translation>
    </message>
</context>
<context>
    <name>PartProperties</name>
    <message>
        <source>Title and purpose</source>
        <translation>Titel og formål</translation>
    </message>
    <message>
        <source>An exercise keeps at least one of these.</source>
        <translation>En øvelse beholder mindst én.</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>Kopiér</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>Fjern</translation>
    </message>
</context>
<context>
    <name>PartsColumn</name>
    <message>
        <source>Title and purpose</source>
        <translation>Titel og formål</translation>
    </message>
    <message>
        <source>The exercise</source>
        <translation>Øvelsen</translation>
    </message>
    <message>
        <source>Add</source>
        <translation>Tilføj</translation>
    </message>
    <message>
        <source>Parts of the exercise</source>
        <translation>Øvelsens dele</translation>
    </message>
    <message>
        <source>No slide</source>
        <translation>Ingen slide</translation>
    </message>
    <message>
        <source>Round {number} · {at}</source>
        <translation>Runde {number} · {at}</translation>
    </message>
    <message>
        <source>Round {number}</source>
        <translation>Runde {number}</translation>
    </message>
</context>
<context>
    <name>PhaseForm</name>
    <message>
        <source>Name</source>
        <translation>Navn</translation>
    </message>
    <message>
        <source>Instruction on the wall</source>
        <translation>Instruktion på lærredet</translation>
    </message>
    <message>
        <source>Small line under it</source>
        <translation>Lille linje under</translation>
    </message>
    <message>
        <source>Length</source>
        <translation>Længde</translation>
    </message>
    <message>
        <source>Warning before the end</source>
        <translation>Varsel før slut</translation>
    </message>
    <message>
        <source>People together</source>
        <translation>Personer sammen</translation>
    </message>
    <message>
        <source>0 when any number will do</source>
        <translation>0, når antallet er frit</translation>
    </message>
    <message>
        <source>Gong at the end</source>
        <translation>Gong ved slut</translation>
    </message>
    <message>
        <source>Signal at the warning</source>
        <translation>Signal ved varslet</translation>
    </message>
    <message>
        <source>Own note</source>
        <translation>Egen note</translation>
    </message>
    <message>
        <source>Seen by you alone</source>
        <translation>Ses kun af dig</translation>
    </message>
</context>
<context>
    <name>RoleForm</name>
    <message>
        <source>Name</source>
        <translation>Navn</translation>
    </message>
    <message>
        <source>What the role is</source>
        <translation>Hvad rollen går ud på</translation>
    </message>
</context>
<context>
    <name>RoundForm</name>
    <message>
        <source>Case</source>
        <translation>Case</translation>
    </message>
    <message>
        <source>Title</source>
        <translation>Titel</translation>
    </message>
    <message>
        <source>Own note</source>
        <translation>Egen note</translation>
    </message>
    <message>
        <source>Seen by you alone</source>
        <translation>Ses kun af dig</translation>
    </message>
    <message>
        <source>No case</source>
        <translation>Ingen case</translation>
    </message>
</context>
<context>
    <name>ThemeField</name>
    <message>
        <source>Choose a theme</source>
        <translation>Vælg et tema</translation>
    </message>
</context>
<context>
    <name>TimeCard</name>
    <message>
        <source>Time</source>
        <translation>Tid</translation>
    </message>
    <message>
        <source>{total} in all</source>
        <translation>{total} i alt</translation>
    </message>
    <message>
        <source>{rounds} rounds of {once} take {total}</source>
        <translation>{rounds} runder à {once} tager {total}</translation>
    </message>
    <message>
        <source>Not used in any block yet. A block chooses its exercise in the agenda.</source>
        <translation>Bruges ikke i noget programpunkt endnu. Et programpunkt vælger sin øvelse i drejebogen.</translation>
    </message>
</context>
<context>
    <name>UseLine</name>
    <message numerus="yes">
        <source>Add %n slides</source>
        <translation>
            <numerusform>Tilføj %n slide</numerusform>
            <numerusform>Tilføj %n slides</numerusform>
        </translation>
    </message>
    <message>
        <source>{block}, {length}: {time} too little</source>
        <translation>{block}, {length}: {time} for lidt</translation>
    </message>
    <message>
        <source>{block}, {length}: fits exactly</source>
        <translation>{block}, {length}: passer præcist</translation>
    </message>
    <message>
        <source>{block}, {length}: {time} to spare</source>
        <translation>{block}, {length}: {time} til overs</translation>
    </message>
</context>
</TS>
