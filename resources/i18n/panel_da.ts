<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="da" sourcelanguage="en">
<context>
    <name>AfterCard</name>
    <message>
        <source>Go on with the day</source>
        <translation>Fortsæt dagen</translation>
    </message>
    <message>
        <source>Unfinished</source>
        <translation>Ikke afsluttet</translation>
    </message>
    <message>
        <source>Everything was reached</source>
        <translation>Alt blev nået</translation>
    </message>
    <message>
        <source>What was planned and used</source>
        <translation>Planlagt og brugt</translation>
    </message>
    <message>
        <source>Planned</source>
        <translation>Plan</translation>
    </message>
    <message>
        <source>Used</source>
        <translation>Brugt</translation>
    </message>
    <message>
        <source>The day against its plan</source>
        <translation>Dagen mod planen</translation>
    </message>
</context>
<context>
    <name>AgendaCard</name>
    <message>
        <source>Agenda</source>
        <translation>Drejebog</translation>
    </message>
    <message>
        <source>expected</source>
        <translation>ventet</translation>
    </message>
    <message>
        <source>Agenda as proposed</source>
        <translation>Drejebogen efter forslaget</translation>
    </message>
    <message>
        <source>At the same time in {room}: {title}</source>
        <translation>Samtidig i {room}: {title}</translation>
    </message>
    <message>
        <source>ends {time}</source>
        <translation>slut {time}</translation>
    </message>
    <message>
        <source>{title} {time} is reached in time</source>
        <translation>{title} {time} nås til tiden</translation>
    </message>
</context>
<context>
    <name>ClockOnWall</name>
    <message>
        <source>clock on the wall</source>
        <translation>ur på lærredet</translation>
    </message>
    <message>
        <source>clock not shown</source>
        <translation>ur vises ikke</translation>
    </message>
    <message>
        <source>another clock on the wall</source>
        <translation>andet ur på lærredet</translation>
    </message>
    <message>
        <source>The frozen wall goes on with the time of its own slide.</source>
        <translation>Det fastfrosne lærred går videre med tiden på sin egen slide.</translation>
    </message>
    <message>
        <source>only on this screen</source>
        <translation>ur kun her</translation>
    </message>
    <message>
        <source>The wall shows a clock on its own slide only.</source>
        <translation>Lærredet viser kun et ur på dets egen slide.</translation>
    </message>
    <message>
        <source>The room does not see the slide now.</source>
        <translation>Rummet ser ikke sliden nu.</translation>
    </message>
</context>
<context>
    <name>Corrections</name>
    <message>
        <source>Start over</source>
        <translation>Forfra</translation>
    </message>
    <message>
        <source>Undo: began {time} ago</source>
        <translation>Fortryd: startede for {time} siden</translation>
    </message>
    <message>
        <source>Began</source>
        <translation>Startede for</translation>
    </message>
    <message numerus="yes">
        <source>Began %n minutes ago</source>
        <translation>
            <numerusform>Startede for %n minut siden</numerusform>
            <numerusform>Startede for %n minutter siden</numerusform>
        </translation>
    </message>
    <message>
        <source>min ago</source>
        <translation>min siden</translation>
    </message>
    <message>
        <source>Began another number of minutes ago</source>
        <translation>Startede for et andet antal minutter siden</translation>
    </message>
</context>
<context>
    <name>DayChoice</name>
    <message>
        <source>Day that is run</source>
        <translation>Dag, der køres</translation>
    </message>
    <message>
        <source>Room that is followed</source>
        <translation>Rum, der følges</translation>
    </message>
    <message>
        <source>Day {number}</source>
        <translation>Dag {number}</translation>
    </message>
</context>
<context>
    <name>GroupTiles</name>
    <message>
        <source>Gr. {number}</source>
        <translation>Gr. {number}</translation>
    </message>
    <message>
        <source>Under way</source>
        <translation>I gang</translation>
    </message>
    <message>
        <source>Missing</source>
        <translation>Mangler</translation>
    </message>
    <message>
        <source>Handed in</source>
        <translation>Afleveret</translation>
    </message>
</context>
<context>
    <name>GroupTimeLine</name>
    <message>
        <source>+1</source>
        <translation>+1</translation>
    </message>
    <message>
        <source>One minute more for {group}</source>
        <translation>Ét minut mere til {group}</translation>
    </message>
    <message>
        <source>Pause</source>
        <translation>Pause</translation>
    </message>
    <message>
        <source>Start</source>
        <translation>Start</translation>
    </message>
</context>
<context>
    <name>GroupTimes</name>
    <message>
        <source>The groups&apos; own time</source>
        <translation>Gruppernes egen tid</translation>
    </message>
    <message>
        <source>For groups that start apart. Only you see it.</source>
        <translation>Når grupperne begynder forskudt. Kun du ser den.</translation>
    </message>
    <message>
        <source>Begun on an earlier slide. Pause them to begin anew here.</source>
        <translation>Startet på en tidligere slide. Sæt dem på pause for at starte forfra her.</translation>
    </message>
</context>
<context>
    <name>GroupsCard</name>
    <message>
        <source>Open Notes</source>
        <translation>Åbn Notér</translation>
    </message>
    <message>
        <source>The groups&apos; own time</source>
        <translation>Gruppernes egen tid</translation>
    </message>
    <message>
        <source>Since last time</source>
        <translation>Siden sidst</translation>
    </message>
    <message>
        <source>Handed in: {ready} of {total} groups</source>
        <translation>Afleveret: {ready} af {total} grupper</translation>
    </message>
    <message>
        <source>Handed in</source>
        <translation>Afleveret</translation>
    </message>
    <message>
        <source>The groups hand nothing in here.</source>
        <translation>Grupperne afleverer ikke noget her.</translation>
    </message>
    <message>
        <source>Over time: gr. {numbers}</source>
        <translation>Over tid: gr. {numbers}</translation>
    </message>
    <message>
        <source>Nearly over: gr. {numbers}</source>
        <translation>Snart slut: gr. {numbers}</translation>
    </message>
    <message>
        <source>Own time still runs: gr. {numbers}</source>
        <translation>Egen tid løber endnu: gr. {numbers}</translation>
    </message>
</context>
<context>
    <name>InjectStrip</name>
    <message>
        <source>Later</source>
        <translation>Senere</translation>
    </message>
    <message>
        <source>Show now</source>
        <translation>Vis nu</translation>
    </message>
    <message>
        <source>Show again</source>
        <translation>Vis igen</translation>
    </message>
</context>
<context>
    <name>Jump</name>
    <message>
        <source>Slide {number} ↵</source>
        <translation>Slide {number} ↵</translation>
    </message>
    <message>
        <source>There is no slide {number}</source>
        <translation>Der er ingen slide {number}</translation>
    </message>
</context>
<context>
    <name>LateFoot</name>
    <message numerus="yes">
        <source>See %n proposals</source>
        <translation>
            <numerusform>Se %n forslag</numerusform>
            <numerusform>Se %n forslag</numerusform>
        </translation>
    </message>
    <message>
        <source>The plan was changed</source>
        <translation>Planen er ændret</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Fortryd</translation>
    </message>
    <message>
        <source>Proposals</source>
        <translation>Forslag</translation>
    </message>
    <message>
        <source>Why? For the report</source>
        <translation>Hvorfor? Til rapporten</translation>
    </message>
    <message>
        <source>Why the day is late</source>
        <translation>Hvorfor dagen er forsinket</translation>
    </message>
    <message>
        <source>Use the proposal</source>
        <translation>Brug forslaget</translation>
    </message>
    <message>
        <source>Not now</source>
        <translation>Ikke nu</translation>
    </message>
    <message>
        <source>Discussion</source>
        <translation>Drøftelse</translation>
    </message>
    <message>
        <source>Late start</source>
        <translation>Sen start</translation>
    </message>
    <message>
        <source>Equipment</source>
        <translation>Teknik</translation>
    </message>
</context>
<context>
    <name>MessagePanel</name>
    <message>
        <source>On the wall: {message}</source>
        <translation>På lærredet: {message}</translation>
    </message>
    <message>
        <source>Never covers the clock. Taken down after 2 min.</source>
        <translation>Dækker ikke uret. Tages ned efter 2 min.</translation>
    </message>
    <message>
        <source>Inject</source>
        <translation>Hændelse</translation>
    </message>
    <message>
        <source>Message on the wall</source>
        <translation>Besked på lærredet</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Luk</translation>
    </message>
    <message>
        <source>Message</source>
        <translation>Besked</translation>
    </message>
    <message>
        <source>Take down</source>
        <translation>Tag ned</translation>
    </message>
    <message>
        <source>Give as inject</source>
        <translation>Send som hændelse</translation>
    </message>
    <message>
        <source>Waits while the wall is black: {message}</source>
        <translation>Venter, mens lærredet er sort: {message}</translation>
    </message>
    <message>
        <source>Stands on the wall until you take it down, and is put down in the log.</source>
        <translation>Står på lærredet, til du fjerner den, og skrives i loggen.</translation>
    </message>
    <message>
        <source>Show</source>
        <translation>Vis</translation>
    </message>
    <message>
        <source>Write or choose a line first.</source>
        <translation>Skriv eller vælg en linje først.</translation>
    </message>
    <message>
        <source>Write a line, or press Alt and 1, 2 or 3</source>
        <translation>Skriv en linje, eller tryk Alt og 1, 2 eller 3</translation>
    </message>
</context>
<context>
    <name>NothingSeen</name>
    <message>
        <source>The room sees nothing</source>
        <translation>Rummet ser intet</translation>
    </message>
    <message>
        <source>Show on the wall</source>
        <translation>Vis på lærred</translation>
    </message>
    <message>
        <source>The picture waits here and comes back by itself</source>
        <translation>Billedet venter her og vender tilbage af sig selv</translation>
    </message>
    <message>
        <source>The wall is closed. Time, notes and agenda go on.</source>
        <translation>Lærredet er lukket. Tid, noter og drejebog kører.</translation>
    </message>
    <message>
        <source>The room sees your screen</source>
        <translation>Rummet ser din skærm</translation>
    </message>
    <message>
        <source>The screens show the same. Turn “Extend” on; the wall then comes by itself.</source>
        <translation>Skærmene viser det samme. Slå »Udvid« til; så kommer lærredet af sig selv.</translation>
    </message>
</context>
<context>
    <name>Overview</name>
    <message>
        <source>All slides</source>
        <translation>Alle slides</translation>
    </message>
    <message>
        <source>Title or number</source>
        <translation>Titel eller nummer</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Luk</translation>
    </message>
    <message>
        <source>The room sees nothing of this. Enter shows the chosen one.</source>
        <translation>Rummet ser ikke dette. Enter viser den valgte.</translation>
    </message>
    <message>
        <source>No slide is called that.</source>
        <translation>Ingen slide hedder sådan.</translation>
    </message>
</context>
<context>
    <name>OwnNotes</name>
    <message>
        <source>Own notes – only on this screen</source>
        <translation>Egne noter – kun på denne skærm</translation>
    </message>
    <message>
        <source>Smaller notes</source>
        <translation>Mindre skrift</translation>
    </message>
    <message>
        <source>Larger notes</source>
        <translation>Større skrift</translation>
    </message>
    <message>
        <source>Own notes</source>
        <translation>Egne noter</translation>
    </message>
    <message>
        <source>No notes here. Write them under Plan.</source>
        <translation>Ingen noter her. Skriv dem under Planlæg.</translation>
    </message>
    <message>
        <source>Smaller is not possible.</source>
        <translation>Skriften kan ikke blive mindre.</translation>
    </message>
    <message>
        <source>Larger is not possible.</source>
        <translation>Skriften kan ikke blive større.</translation>
    </message>
</context>
<context>
    <name>Panel</name>
    <message>
        <source>Black</source>
        <translation>Sort</translation>
    </message>
    <message>
        <source>Pause picture</source>
        <translation>Pausebillede</translation>
    </message>
    <message>
        <source>Frozen: {title}</source>
        <translation>Frosset: {title}</translation>
    </message>
    <message>
        <source>Phase {number} · {title}</source>
        <translation>Fase {number} · {title}</translation>
    </message>
    <message>
        <source>The slide</source>
        <translation>Sliden</translation>
    </message>
    <message>
        <source>Inject shown at {time}</source>
        <translation>Hændelse vist kl. {time}</translation>
    </message>
    <message>
        <source>{title}: passed over</source>
        <translation>{title}: sprunget over</translation>
    </message>
    <message>
        <source>{title} · round {number}</source>
        <translation>{title} · runde {number}</translation>
    </message>
    <message>
        <source>Votes: {title}</source>
        <translation>Stemmer: {title}</translation>
    </message>
    <message>
        <source>Theme: {name}</source>
        <translation>Tema: {name}</translation>
    </message>
    <message>
        <source>One output</source>
        <translation>Ét svar</translation>
    </message>
    <message>
        <source>The counter of action schemas</source>
        <translation>Tæller for handlingsskemaer</translation>
    </message>
    <message>
        <source>Places of the groups: {title}</source>
        <translation>Gruppernes placering: {title}</translation>
    </message>
    <message>
        <source>Outputs: {form}</source>
        <translation>Svar: {form}</translation>
    </message>
    <message>
        <source>The day has not begun.</source>
        <translation>Dagen er ikke begyndt.</translation>
    </message>
    <message>
        <source>The day is over.</source>
        <translation>Dagen er slut.</translation>
    </message>
    <message>
        <source>This is the first.</source>
        <translation>Dette er den første.</translation>
    </message>
    <message>
        <source>There is no phase after this one.</source>
        <translation>Der er ingen fase efter denne.</translation>
    </message>
    <message>
        <source>The day is over</source>
        <translation>Dagen er slut</translation>
    </message>
    <message>
        <source>Round {round} of {rounds} · phase {phase} of {phases}</source>
        <translation>Runde {round} af {rounds} · fase {phase} af {phases}</translation>
    </message>
    <message>
        <source>Without a length</source>
        <translation>Uden længde</translation>
    </message>
    <message>
        <source>The whole block · {length}</source>
        <translation>Hele programpunktet · {length}</translation>
    </message>
    <message>
        <source>Ended {time}</source>
        <translation>Sluttede {time}</translation>
    </message>
    <message>
        <source>The day begins {time}</source>
        <translation>Dagen begynder {time}</translation>
    </message>
    <message>
        <source>Should the time begin?</source>
        <translation>Skal tiden starte?</translation>
    </message>
    <message>
        <source>The block should end {time}</source>
        <translation>Skulle slutte {time}</translation>
    </message>
    <message>
        <source>The phase should end {time}</source>
        <translation>Fasen skulle slutte {time}</translation>
    </message>
    <message>
        <source>The block ends {time}</source>
        <translation>Punktet slutter {time}</translation>
    </message>
    <message>
        <source>The phase ends {time}</source>
        <translation>Fasen slutter {time}</translation>
    </message>
    <message>
        <source>Inject now: {title}</source>
        <translation>Hændelse nu: {title}</translation>
    </message>
    <message>
        <source>Inject at {time} · in {minutes} min</source>
        <translation>Hændelse kl. {time} · om {minutes} min</translation>
    </message>
    <message>
        <source>Begin the day</source>
        <translation>Begynd dagen</translation>
    </message>
    <message>
        <source>End the day</source>
        <translation>Afslut dagen</translation>
    </message>
    <message>
        <source>Next</source>
        <translation>Næste</translation>
    </message>
    <message>
        <source>The agenda ends here</source>
        <translation>Drejebogen slutter her</translation>
    </message>
    <message>
        <source>Page {page} of what lies on the wall</source>
        <translation>Side {page} af det på lærredet</translation>
    </message>
    <message>
        <source>Page {page} · {title}</source>
        <translation>Side {page} · {title}</translation>
    </message>
    <message>
        <source>Round {round} · {title}</source>
        <translation>Runde {round} · {title}</translation>
    </message>
    <message>
        <source>{length} · starts the clock</source>
        <translation>{length} · starter tiden</translation>
    </message>
    <message>
        <source>Keeps the time it has</source>
        <translation>Beholder den tid, den har</translation>
    </message>
    <message>
        <source>No more phases</source>
        <translation>Ikke flere faser</translation>
    </message>
    <message>
        <source>Next block: {title}</source>
        <translation>Næste punkt: {title}</translation>
    </message>
    <message>
        <source>Next round: {title}</source>
        <translation>Næste runde: {title}</translation>
    </message>
    <message>
        <source>Next phase: {title}</source>
        <translation>Næste fase: {title}</translation>
    </message>
    <message>
        <source>Next time: {title}</source>
        <translation>Næste ur: {title}</translation>
    </message>
    <message>
        <source>{n} s</source>
        <translation>{n} sek.</translation>
    </message>
    <message>
        <source>{n} min</source>
        <translation>{n} min</translation>
    </message>
    <message>
        <source>Ended</source>
        <translation>Slut</translation>
    </message>
    <message>
        <source>Not begun</source>
        <translation>Ikke begyndt</translation>
    </message>
    <message>
        <source>No clock</source>
        <translation>Intet ur</translation>
    </message>
    <message>
        <source>Ready</source>
        <translation>Klar</translation>
    </message>
    <message>
        <source>Pause</source>
        <translation>Pause</translation>
    </message>
    <message>
        <source>Over time</source>
        <translation>Over tid</translation>
    </message>
    <message>
        <source>Wrapping up</source>
        <translation>Runder af</translation>
    </message>
    <message>
        <source>{n} min left</source>
        <translation>{n} min tilbage</translation>
    </message>
    <message>
        <source>Running</source>
        <translation>I gang</translation>
    </message>
    <message>
        <source>Shorten {parts}</source>
        <translation>Kort af: {parts}</translation>
    </message>
    <message>
        <source>Leave out {title}</source>
        <translation>Udelad {title}</translation>
    </message>
    <message>
        <source>Put {title} after {fixed}</source>
        <translation>Læg {title} efter {fixed}</translation>
    </message>
    <message>
        <source>Let {title} begin {time}</source>
        <translation>Lad {title} begynde {time}</translation>
    </message>
    <message>
        <source>{count} blocks {minutes} min shorter</source>
        <translation>{count} punkter {minutes} min kortere</translation>
    </message>
    <message>
        <source>Drop round {number}: {saved}</source>
        <translation>Drop runde {number}: {saved}</translation>
    </message>
    <message>
        <source>The phases left: {saved}</source>
        <translation>Resten af øvelsen: {saved}</translation>
    </message>
    <message>
        <source>the day ends {time}</source>
        <translation>dagen slutter {time}</translation>
    </message>
    <message>
        <source>Round {number}: the roles move on by one place.</source>
        <translation>Runde {number}: Rollerne rykker én plads.</translation>
    </message>
    <message>
        <source>The roles</source>
        <translation>Rollerne</translation>
    </message>
    <message>
        <source>Planned for {date}: fixed times will not hold</source>
        <translation>Planlagt til {date}: faste tider holder ikke</translation>
    </message>
    <message>
        <source>{title}: not finished</source>
        <translation>{title}: ikke gjort færdig</translation>
    </message>
    <message>
        <source>{title}: round {numbers} not reached</source>
        <translation>{title}: runde {numbers} mangler</translation>
    </message>
    <message>
        <source>{done} of {total} are ready</source>
        <translation>{done} af {total} er klar</translation>
    </message>
    <message>
        <source>{count} lack {field}</source>
        <translation>{count} mangler {field}</translation>
    </message>
</context>
<context>
    <name>PanelHeader</name>
    <message>
        <source>The room sees your screen</source>
        <translation>Rummet ser din skærm</translation>
    </message>
    <message>
        <source>Projector missing</source>
        <translation>Projektor mangler</translation>
    </message>
    <message>
        <source>Shown in a window</source>
        <translation>Vises i et vindue</translation>
    </message>
    <message>
        <source>Projector shows</source>
        <translation>Projektor viser</translation>
    </message>
    <message>
        <source>Sound off</source>
        <translation>Lyd fra</translation>
    </message>
    <message>
        <source>Sound not tried</source>
        <translation>Lyd ikke prøvet</translation>
    </message>
    <message>
        <source>Sound on</source>
        <translation>Lyd til</translation>
    </message>
    <message>
        <source>Show on the wall</source>
        <translation>Vis på lærred</translation>
    </message>
    <message>
        <source>May go to sleep</source>
        <translation>Kan gå i dvale</translation>
    </message>
    <message>
        <source>This computer could not be kept awake. Turn the screen saver and sleep off.</source>
        <translation>Computeren kunne ikke holdes vågen. Slå pauseskærm og dvale fra.</translation>
    </message>
</context>
<context>
    <name>PanelParts</name>
    <message>
        <source>Wall</source>
        <translation>Lærred</translation>
    </message>
    <message>
        <source>Own notes</source>
        <translation>Egne noter</translation>
    </message>
    <message>
        <source>Agenda</source>
        <translation>Drejebog</translation>
    </message>
    <message>
        <source>Groups</source>
        <translation>Grupper</translation>
    </message>
</context>
<context>
    <name>PanelScenes</name>
    <message numerus="yes">
        <source>%n leaders</source>
        <translation>
            <numerusform>%n leder</numerusform>
            <numerusform>%n ledere</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n groups</source>
        <translation>
            <numerusform>%n gruppe</numerusform>
            <numerusform>%n grupper</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{title}: %n groups not done</source>
        <translation>
            <numerusform>{title}: %n gruppe mangler</numerusform>
            <numerusform>{title}: %n grupper mangler</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>PanelView</name>
    <message>
        <source>Test picture</source>
        <translation>Prøvebillede</translation>
    </message>
    <message>
        <source>On the wall now</source>
        <translation>På lærredet nu</translation>
    </message>
    <message>
        <source>You stand at</source>
        <translation>Du står på</translation>
    </message>
    <message>
        <source>The room does not see it</source>
        <translation>Rummet ser den ikke</translation>
    </message>
    <message>
        <source>Next slide</source>
        <translation>Næste slide</translation>
    </message>
    <message>
        <source>Back takes it up again</source>
        <translation>Tilbage tager den op igen</translation>
    </message>
    <message>
        <source>This is the first slide.</source>
        <translation>Dette er den første slide.</translation>
    </message>
    <message>
        <source>Go to Plan</source>
        <translation>Gå til Planlæg</translation>
    </message>
    <message>
        <source>The day has no blocks yet</source>
        <translation>Dagen har ingen programpunkter endnu</translation>
    </message>
    <message>
        <source>The day is run from the agenda. Make it under Plan.</source>
        <translation>Dagen køres efter drejebogen. Lav den under Planlæg.</translation>
    </message>
    <message>
        <source>Run</source>
        <translation>Afvikl</translation>
    </message>
</context>
<context>
    <name>ShowBar</name>
    <message>
        <source>Back</source>
        <translation>Tilbage</translation>
    </message>
    <message>
        <source>Next</source>
        <translation>Næste</translation>
    </message>
    <message>
        <source>Black</source>
        <translation>Sort</translation>
    </message>
    <message>
        <source>Black is on</source>
        <translation>Sort er til</translation>
    </message>
    <message>
        <source>Freeze</source>
        <translation>Frys</translation>
    </message>
    <message>
        <source>Frozen</source>
        <translation>Frosset</translation>
    </message>
    <message>
        <source>Pause picture</source>
        <translation>Pausebillede</translation>
    </message>
    <message>
        <source>Pause shown</source>
        <translation>Pause vises</translation>
    </message>
    <message>
        <source>Message</source>
        <translation>Besked</translation>
    </message>
    <message>
        <source>Message on</source>
        <translation>Besked vises</translation>
    </message>
    <message>
        <source>Message waits</source>
        <translation>Besked venter</translation>
    </message>
    <message>
        <source>Gong</source>
        <translation>Gong</translation>
    </message>
    <message>
        <source>Volume</source>
        <translation>Lydstyrke</translation>
    </message>
</context>
<context>
    <name>TimeEntry</name>
    <message>
        <source>Close</source>
        <translation>Luk</translation>
    </message>
    <message>
        <source>As {example}, up to 4 hours</source>
        <translation>Som {example}, op til 4 timer</translation>
    </message>
    <message>
        <source>Write the time as {example}.</source>
        <translation>Skriv tiden som {example}.</translation>
    </message>
</context>
<context>
    <name>TimerCard</name>
    <message>
        <source>Press to type another time</source>
        <translation>Tryk for at skrive en anden tid</translation>
    </message>
    <message>
        <source>No clock runs here.</source>
        <translation>Her kører intet ur.</translation>
    </message>
    <message>
        <source>Pause</source>
        <translation>Pause</translation>
    </message>
    <message>
        <source>Start</source>
        <translation>Start</translation>
    </message>
    <message>
        <source>Time left</source>
        <translation>Tid tilbage</translation>
    </message>
    <message>
        <source>Set</source>
        <translation>Sæt</translation>
    </message>
    <message>
        <source>Began this long ago</source>
        <translation>Startede for så længe siden</translation>
    </message>
    <message>
        <source>Correct</source>
        <translation>Ret</translation>
    </message>
    <message>
        <source>Previous phase</source>
        <translation>Forrige fase</translation>
    </message>
    <message>
        <source>Next phase</source>
        <translation>Næste fase</translation>
    </message>
    <message numerus="yes">
        <source>%n minutes more</source>
        <translation>
            <numerusform>%n minut mere</numerusform>
            <numerusform>%n minutter mere</numerusform>
        </translation>
    </message>
    <message>
        <source>One minute less</source>
        <translation>Et minut mindre</translation>
    </message>
</context>
<context>
    <name>VolumePopup</name>
    <message>
        <source>Volume</source>
        <translation>Lydstyrke</translation>
    </message>
    <message>
        <source>Sound off</source>
        <translation>Lyd fra</translation>
    </message>
    <message>
        <source>Try the gong</source>
        <translation>Prøv gongen</translation>
    </message>
    <message>
        <source>This computer has no sound. Every signal is seen too.</source>
        <translation>Computeren har ingen lyd. Hvert signal kan også ses.</translation>
    </message>
</context>
<context>
    <name>WallColumn</name>
    <message>
        <source>Not shown</source>
        <translation>Vises ikke</translation>
    </message>
    <message>
        <source>On the wall now</source>
        <translation>På lærredet nu</translation>
    </message>
    <message>
        <source>Close the wall</source>
        <translation>Luk lærredet</translation>
    </message>
    <message>
        <source>What the room sees</source>
        <translation>Det, rummet ser</translation>
    </message>
    <message>
        <source>Next slide</source>
        <translation>Næste slide</translation>
    </message>
    <message>
        <source>All slides</source>
        <translation>Alle slides</translation>
    </message>
</context>
<context>
    <name>WallTools</name>
    <message>
        <source>Point</source>
        <translation>Peg</translation>
    </message>
    <message>
        <source>Light</source>
        <translation>Lys</translation>
    </message>
    <message>
        <source>Zoom</source>
        <translation>Zoom</translation>
    </message>
    <message>
        <source>Draw</source>
        <translation>Tegn</translation>
    </message>
    <message>
        <source>Wipe</source>
        <translation>Visk ud</translation>
    </message>
</context>
</TS>
