<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="da" sourcelanguage="en">
<context>
    <name>AgendaColumn</name>
    <message>
        <source>Day {number}</source>
        <translation>Dag {number}</translation>
    </message>
    <message>
        <source>{hours} · {minutes} min</source>
        <translation>{hours} · {minutes} min</translation>
    </message>
    <message>
        <source>cut</source>
        <translation>klippet</translation>
    </message>
    <message>
        <source>{minutes} min too long</source>
        <translation>{minutes} min for lang</translation>
    </message>
    <message>
        <source>ends in time</source>
        <translation>slutter til tiden</translation>
    </message>
    <message>
        <source>{minutes} min left</source>
        <translation>{minutes} min tilbage</translation>
    </message>
    <message>
        <source>Agenda</source>
        <translation>Drejebog</translation>
    </message>
    <message>
        <source>More for the agenda</source>
        <translation>Mere for drejebogen</translation>
    </message>
    <message>
        <source>Days and rooms</source>
        <translation>Dage og rum</translation>
    </message>
    <message>
        <source>Fetch agenda from a list</source>
        <translation>Hent drejebog fra en liste</translation>
    </message>
    <message>
        <source>Block</source>
        <translation>Programpunkt</translation>
    </message>
    <message>
        <source>Add block</source>
        <translation>Tilføj programpunkt</translation>
    </message>
    <message>
        <source>No blocks yet</source>
        <translation>Ingen programpunkter endnu</translation>
    </message>
    <message>
        <source>A block is one part of the day: a theory input, a dilemma, an exercise, a break.</source>
        <translation>Et programpunkt er en del af dagen: et oplæg, et dilemma, en øvelse, en pause.</translation>
    </message>
    <message>
        <source>moves</source>
        <translation>flytter</translation>
    </message>
    <message numerus="yes">
        <source>%n days</source>
        <translation>
            <numerusform>%n dag</numerusform>
            <numerusform>%n dage</numerusform>
        </translation>
    </message>
    <message>
        <source>{minutes} min</source>
        <translation>{minutes} min</translation>
    </message>
    <message>
        <source>Add an exercise</source>
        <translation>Tilføj øvelse</translation>
    </message>
    <message>
        <source>{title} at {time} is reached {minutes} min late.</source>
        <translation>{title} kl. {time} nås {minutes} min for sent.</translation>
    </message>
    <message>
        <source>The day ends at {time}, {minutes} min later than {planned}.</source>
        <translation>Dagen slutter kl. {time}, {minutes} min senere end {planned}.</translation>
    </message>
    <message>
        <source>{title} fits at {time}.</source>
        <translation>{title} passer kl. {time}.</translation>
    </message>
    <message>
        <source>Every day ends in time.</source>
        <translation>Alle dage slutter til tiden.</translation>
    </message>
    <message>
        <source>{days} · {minutes} min</source>
        <translation>{days} · {minutes} min</translation>
    </message>
    <message>
        <source>Day {number} begins at {time}, {minutes} min late.</source>
        <translation>Dag {number} begynder {time}, {minutes} min for sent.</translation>
    </message>
    <message>
        <source>Day {number} ends at {time}, {minutes} min later than {planned}.</source>
        <translation>Dag {number} slutter {time}, {minutes} min senere end {planned}.</translation>
    </message>
    <message>
        <source>The day adds up.</source>
        <translation>Dagen går op.</translation>
    </message>
    <message>
        <source>{minutes} min are left at the end.</source>
        <translation>Der er {minutes} min tilbage til sidst.</translation>
    </message>
</context>
<context>
    <name>AgendaCommands</name>
    <message>
        <source>Everybody</source>
        <translation>Alle</translation>
    </message>
    <message>
        <source>Day {number}</source>
        <translation>Dag {number}</translation>
    </message>
    <message numerus="yes">
        <source>%n slides go with it.</source>
        <translation>
            <numerusform>%n slide ryger med.</numerusform>
            <numerusform>%n slides ryger med.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n outputs noted in it go too.</source>
        <translation>
            <numerusform>%n svar noteret i det ryger også.</numerusform>
            <numerusform>%n svar noteret i det ryger også.</numerusform>
        </translation>
    </message>
    <message>
        <source>It can be undone.</source>
        <translation>Det kan fortrydes.</translation>
    </message>
    <message>
        <source>Remove {title}</source>
        <translation>Fjern {title}</translation>
    </message>
    <message numerus="yes">
        <source>Remove %n blocks</source>
        <translation>
            <numerusform>Fjern %n programpunkt</numerusform>
            <numerusform>Fjern %n programpunkter</numerusform>
        </translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>Fjern</translation>
    </message>
    <message>
        <source>Keep it</source>
        <translation>Behold</translation>
    </message>
    <message>
        <source>{title}, part 2</source>
        <translation>{title}, del 2</translation>
    </message>
</context>
<context>
    <name>AgendaImport</name>
    <message>
        <source>Fetch agenda</source>
        <translation>Hent drejebog</translation>
    </message>
    <message>
        <source>An Excel file (.xlsx), CSV, or rows copied in a spreadsheet. Nothing is stored before you press Fetch.</source>
        <translation>En Excel-fil (.xlsx), CSV eller rækker kopieret i et regneark. Intet gemmes, før du trykker Hent.</translation>
    </message>
    <message>
        <source>What stands in the agenda stays. The rows come after “{title}” and begin later if it lasts longer.</source>
        <translation>Det, der står i drejebogen, bliver stående. Rækkerne kommer efter »{title}« og begynder senere, hvis det varer længere.</translation>
    </message>
    <message>
        <source>The agenda as it would be fetched</source>
        <translation>Drejebogen, som den ville blive hentet</translation>
    </message>
    <message>
        <source>No agenda has been read yet</source>
        <translation>Der er ikke læst en drejebog endnu</translation>
    </message>
    <message>
        <source>One row for each block, with its title and its length or times. You see all of it first.</source>
        <translation>Én række for hvert programpunkt med titel og længde eller tidspunkter. Du ser det hele først.</translation>
    </message>
    <message>
        <source>The list gives no block to fetch.</source>
        <translation>Listen giver ingen programpunkter at hente.</translation>
    </message>
</context>
<context>
    <name>AgendaImportDialog</name>
    <message numerus="yes">
        <source>Fetch %n blocks</source>
        <translation>
            <numerusform>Hent %n programpunkt</numerusform>
            <numerusform>Hent %n programpunkter</numerusform>
        </translation>
    </message>
    <message>
        <source>{minutes} min</source>
        <translation>{minutes} min</translation>
    </message>
    <message>
        <source>worked out</source>
        <translation>beregnet</translation>
    </message>
    <message>
        <source>guessed</source>
        <translation>gættet</translation>
    </message>
    <message>
        <source>from its line</source>
        <translation>fra linjen</translation>
    </message>
</context>
<context>
    <name>AgendaPage</name>
    <message>
        <source>Agenda</source>
        <translation>Drejebog</translation>
    </message>
    <message>
        <source>No block is chosen</source>
        <translation>Intet programpunkt er valgt</translation>
    </message>
    <message>
        <source>Add a block at the left.</source>
        <translation>Tilføj et programpunkt til venstre.</translation>
    </message>
</context>
<context>
    <name>AgendaWork</name>
    <message>
        <source>Exercises and dilemmas are made under tabs of their own.</source>
        <translation>Øvelser og dilemmaer laves under deres egne faner.</translation>
    </message>
    <message>
        <source>It takes {total}: {spare} to spare.</source>
        <translation>Den tager {total}: {spare} til overs.</translation>
    </message>
    <message>
        <source>It takes {total}: {spare} too little.</source>
        <translation>Den tager {total}: {spare} for lidt.</translation>
    </message>
</context>
<context>
    <name>BlockActs</name>
    <message>
        <source>Copy</source>
        <translation>Kopiér</translation>
    </message>
    <message>
        <source>Cut</source>
        <translation>Klip</translation>
    </message>
    <message>
        <source>Paste after</source>
        <translation>Sæt ind efter</translation>
    </message>
    <message>
        <source>Duplicate</source>
        <translation>Dublér</translation>
    </message>
    <message>
        <source>5 min shorter</source>
        <translation>5 min kortere</translation>
    </message>
    <message>
        <source>5 min longer</source>
        <translation>5 min længere</translation>
    </message>
    <message>
        <source>Split</source>
        <translation>Del</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>Art</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>Tid</translation>
    </message>
    <message>
        <source>Colour</source>
        <translation>Farve</translation>
    </message>
    <message>
        <source>Room</source>
        <translation>Rum</translation>
    </message>
    <message>
        <source>Day</source>
        <translation>Dag</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>Fjern</translation>
    </message>
    <message>
        <source>Into two halves</source>
        <translation>I to halve</translation>
    </message>
    <message>
        <source>From slide {slide}</source>
        <translation>Fra slide {slide}</translation>
    </message>
</context>
<context>
    <name>BlockCard</name>
    <message>
        <source>Exercise</source>
        <translation>Øvelse</translation>
    </message>
    <message>
        <source>Questions for groups {count}</source>
        <translation>Spørgsmål til grupper {count}</translation>
    </message>
    <message>
        <source>Slides {count}</source>
        <translation>Slides {count}</translation>
    </message>
    <message>
        <source>Duplicate</source>
        <translation>Dublér</translation>
    </message>
    <message>
        <source>More for this block</source>
        <translation>Mere for programpunktet</translation>
    </message>
    <message>
        <source>Own notes</source>
        <translation>Egne noter</translation>
    </message>
    <message>
        <source>Parts of the block</source>
        <translation>Programpunktets dele</translation>
    </message>
</context>
<context>
    <name>BlockFields</name>
    <message>
        <source>Title</source>
        <translation>Titel</translation>
    </message>
    <message>
        <source>Length</source>
        <translation>Længde</translation>
    </message>
    <message>
        <source>Start</source>
        <translation>Start</translation>
    </message>
    <message>
        <source>Flexible</source>
        <translation>Fleksibel</translation>
    </message>
    <message>
        <source>Fixed</source>
        <translation>Fast</translation>
    </message>
    <message>
        <source>Can be left out</source>
        <translation>Kan udelades</translation>
    </message>
    <message>
        <source>75, 1:15 or 1 h 15 min</source>
        <translation>75, 1:15 eller 1 t 15 min</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>Tid</translation>
    </message>
    <message>
        <source>The time starts itself</source>
        <translation>Tiden starter selv</translation>
    </message>
    <message>
        <source>Otherwise it stands ready, and the panel asks after 30 seconds.</source>
        <translation>Ellers står den klar, og panelet spørger efter 30 sekunder.</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>Art</translation>
    </message>
    <message>
        <source>Colour</source>
        <translation>Farve</translation>
    </message>
    <message>
        <source>Room</source>
        <translation>Rum</translation>
    </message>
    <message>
        <source>Day</source>
        <translation>Dag</translation>
    </message>
    <message>
        <source>The start follows from the blocks before. Choose Fixed to set it.</source>
        <translation>Starten følger af punkterne før. Vælg Fast for at sætte den.</translation>
    </message>
</context>
<context>
    <name>BlockNotes</name>
    <message>
        <source>Only you</source>
        <translation>Kun dig</translation>
    </message>
    <message>
        <source>Not on the wall, not in what the participants get</source>
        <translation>Ikke på lærredet, ikke i det, deltagerne får</translation>
    </message>
    <message>
        <source>My notes</source>
        <translation>Mine noter</translation>
    </message>
    <message>
        <source>Goal</source>
        <translation>Mål</translation>
    </message>
    <message>
        <source>Roles</source>
        <translation>Roller</translation>
    </message>
    <message>
        <source>Materials, one on each line</source>
        <translation>Materialer, ét på hver linje</translation>
    </message>
</context>
<context>
    <name>BlockQuestions</name>
    <message>
        <source>Form for the groups</source>
        <translation>Skema til grupperne</translation>
    </message>
    <message>
        <source>Questions for groups</source>
        <translation>Spørgsmål til grupper</translation>
    </message>
    <message>
        <source>The groups are asked nothing in this block</source>
        <translation>Grupperne bliver ikke spurgt om noget her</translation>
    </message>
    <message>
        <source>Choose a form above. New ones are made under Forms.</source>
        <translation>Vælg et skema ovenfor. Nye laves under Skemaer.</translation>
    </message>
    <message>
        <source>No questions</source>
        <translation>Ingen spørgsmål</translation>
    </message>
    <message>
        <source>revision {number}</source>
        <translation>udgave {number}</translation>
    </message>
    <message>
        <source>Ask before and after</source>
        <translation>Spørg før og efter</translation>
    </message>
    <message>
        <source>The groups fill it in twice, and the wall shows the shift.</source>
        <translation>Grupperne udfylder det to gange, og lærredet viser, hvad der har flyttet sig.</translation>
    </message>
    <message>
        <source>Show without groups&apos; names</source>
        <translation>Vis uden gruppenavne</translation>
    </message>
    <message>
        <source>On the wall and on shared paper. In the notes the names stay.</source>
        <translation>På lærredet og på papir, der deles. I noterne står navnene stadig.</translation>
    </message>
    <message>
        <source>Takes up open actions</source>
        <translation>Tager åbne handlinger op</translation>
    </message>
    <message>
        <source>Since last time: what the leaders promised is told here, under Programme.</source>
        <translation>Siden sidst: det, lederne lovede, fortælles her, under Forløb.</translation>
    </message>
</context>
<context>
    <name>BlockWork</name>
    <message>
        <source>Edit the exercise</source>
        <translation>Redigér øvelsen</translation>
    </message>
    <message>
        <source>No exercise</source>
        <translation>Ingen øvelse</translation>
    </message>
    <message>
        <source>Exercise</source>
        <translation>Øvelse</translation>
    </message>
    <message>
        <source>Add a dilemma</source>
        <translation>Tilføj et dilemma</translation>
    </message>
    <message>
        <source>Take the dilemma out</source>
        <translation>Tag dilemmaet ud</translation>
    </message>
    <message>
        <source>Dilemmas</source>
        <translation>Dilemmaer</translation>
    </message>
    <message>
        <source>Dilemmas of the block</source>
        <translation>Programpunktets dilemmaer</translation>
    </message>
    <message>
        <source>The block discusses no dilemma.</source>
        <translation>Programpunktet drøfter intet dilemma.</translation>
    </message>
</context>
<context>
    <name>ConsentButton</name>
    <message numerus="yes">
        <source>Wall consent of %n</source>
        <translation>
            <numerusform>Samtykke fra %n</numerusform>
            <numerusform>Samtykke fra %n</numerusform>
        </translation>
    </message>
    <message>
        <source>Wall consent</source>
        <translation>Samtykke til lærredet</translation>
    </message>
    <message>
        <source>Whether the name may be shown on the wall. Badges and paper are not changed.</source>
        <translation>Om navnet må vises på lærredet. Navneskilte og papir ændres ikke.</translation>
    </message>
    <message>
        <source>Yes: the name may be shown on the wall</source>
        <translation>Ja: navnet må vises på lærredet</translation>
    </message>
    <message>
        <source>No: the name is hidden on the wall</source>
        <translation>Nej: navnet skjules på lærredet</translation>
    </message>
    <message>
        <source>Not asked: shown as those who have said yes</source>
        <translation>Ikke spurgt: vises som dem, der har sagt ja</translation>
    </message>
</context>
<context>
    <name>DaysDialog</name>
    <message>
        <source>Days and rooms</source>
        <translation>Dage og rum</translation>
    </message>
    <message>
        <source>A 12-12 seminar has two days. In parallel rooms blocks run at the same time. What you change here is kept at once and can be undone.</source>
        <translation>Et 12-12-seminar har to dage. I parallelle rum foregår programpunkter samtidig. Det, du ændrer her, gemmes med det samme og kan fortrydes.</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>Færdig</translation>
    </message>
    <message>
        <source>Days</source>
        <translation>Dage</translation>
    </message>
    <message>
        <source>Add day</source>
        <translation>Tilføj dag</translation>
    </message>
    <message>
        <source>Parallel rooms</source>
        <translation>Parallelle rum</translation>
    </message>
    <message>
        <source>Add room</source>
        <translation>Tilføj rum</translation>
    </message>
    <message>
        <source>Add parallel rooms</source>
        <translation>Tilføj parallelle rum</translation>
    </message>
    <message>
        <source>Day {number}</source>
        <translation>Dag {number}</translation>
    </message>
    <message>
        <source>Begins</source>
        <translation>Begynder</translation>
    </message>
    <message>
        <source>Should end</source>
        <translation>Skal slutte</translation>
    </message>
    <message>
        <source>Remove day {number}</source>
        <translation>Fjern dag {number}</translation>
    </message>
    <message>
        <source>Its blocks come last in the day before.</source>
        <translation>Dens programpunkter kommer sidst på dagen før.</translation>
    </message>
    <message>
        <source>Room {number}</source>
        <translation>Rum {number}</translation>
    </message>
    <message>
        <source>Name of room {number}</source>
        <translation>Navn på rum {number}</translation>
    </message>
    <message>
        <source>Remove {room}</source>
        <translation>Fjern {room}</translation>
    </message>
    <message>
        <source>Its blocks are for everybody then.</source>
        <translation>Dets programpunkter er så for alle.</translation>
    </message>
    <message>
        <source>Room {}</source>
        <translation>Rum {}</translation>
    </message>
</context>
<context>
    <name>DivideDialog</name>
    <message>
        <source>Number of groups</source>
        <translation>Antal grupper</translation>
    </message>
    <message>
        <source>People in each</source>
        <translation>Personer i hver</translation>
    </message>
    <message>
        <source>Divide by</source>
        <translation>Del efter</translation>
    </message>
    <message>
        <source>How many</source>
        <translation>Hvor mange</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Annullér</translation>
    </message>
    <message>
        <source>Units and leadership levels are mixed. Whoever is locked stays. Groups that there are keep their name and outputs. It can be undone.</source>
        <translation>Enheder og ledelsesniveauer bliver blandet. Låste bliver siddende. Grupper, der er i forvejen, beholder navn og svar. Det kan fortrydes.</translation>
    </message>
    <message>
        <source>Divide</source>
        <translation>Del</translation>
    </message>
    <message>
        <source>Division {number}</source>
        <translation>Inddeling {number}</translation>
    </message>
    <message>
        <source>Several at once</source>
        <translation>Flere på én gang</translation>
    </message>
    <message>
        <source>What is divided</source>
        <translation>Hvad der inddeles</translation>
    </message>
    <message>
        <source>Divisions</source>
        <translation>Inddelinger</translation>
    </message>
    <message>
        <source>Stop the search</source>
        <translation>Stop søgningen</translation>
    </message>
    <message>
        <source>Finding groups …</source>
        <translation>Finder grupper …</translation>
    </message>
    <message>
        <source>Wait until the groups have been found.</source>
        <translation>Vent, til grupperne er fundet.</translation>
    </message>
    <message>
        <source>From 1 to {most}</source>
        <translation>Fra 1 til {most}</translation>
    </message>
    <message>
        <source>Write a number of people who are present.</source>
        <translation>Skriv et antal blandt dem, der er til stede.</translation>
    </message>
    <message>
        <source>From {least} to {most}</source>
        <translation>Fra {least} til {most}</translation>
    </message>
    <message>
        <source>Write how many divisions.</source>
        <translation>Skriv, hvor mange inddelinger der skal være.</translation>
    </message>
    <message numerus="yes">
        <source>%n are present</source>
        <translation>
            <numerusform>%n er til stede</numerusform>
            <numerusform>%n er til stede</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n absent are left out</source>
        <translation>
            <numerusform>%n fraværende er udeladt</numerusform>
            <numerusform>%n fraværende er udeladt</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n are locked</source>
        <translation>
            <numerusform>%n er låst fast</numerusform>
            <numerusform>%n er låst fast</numerusform>
        </translation>
    </message>
    <message>
        <source>{divisions} divisions of {groups}</source>
        <translation>{divisions} inddelinger med {groups}</translation>
    </message>
</context>
<context>
    <name>DivisionTab</name>
    <message>
        <source>Division {number}</source>
        <translation>Inddeling {number}</translation>
    </message>
</context>
<context>
    <name>DivisionsHead</name>
    <message numerus="yes">
        <source>Used in %n blocks</source>
        <translation>
            <numerusform>Bruges i %n programpunkt</numerusform>
            <numerusform>Bruges i %n programpunkter</numerusform>
        </translation>
    </message>
    <message>
        <source>Not used in any block yet</source>
        <translation>Bruges ikke i noget programpunkt endnu</translation>
    </message>
    <message>
        <source>Division</source>
        <translation>Inddeling</translation>
    </message>
    <message>
        <source>Divisions</source>
        <translation>Inddelinger</translation>
    </message>
    <message>
        <source>New division</source>
        <translation>Ny inddeling</translation>
    </message>
    <message>
        <source>{block} (division {number})</source>
        <translation>{block} (inddeling {number})</translation>
    </message>
</context>
<context>
    <name>EntryList</name>
    <message>
        <source>Copy</source>
        <translation>Kopiér</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>Åbn</translation>
    </message>
</context>
<context>
    <name>GroupCard</name>
    <message>
        <source>Without a group</source>
        <translation>Uden gruppe</translation>
    </message>
    <message>
        <source>More for {group}</source>
        <translation>Mere for {group}</translation>
    </message>
    <message>
        <source>Nobody yet</source>
        <translation>Ingen endnu</translation>
    </message>
</context>
<context>
    <name>GroupsPanel</name>
    <message>
        <source>Groups</source>
        <translation>Grupper</translation>
    </message>
    <message>
        <source>There are no participants yet.</source>
        <translation>Der er ingen deltagere endnu.</translation>
    </message>
    <message>
        <source>Divide</source>
        <comment>people into groups</comment>
        <translation>Del i grupper</translation>
    </message>
    <message>
        <source>Divide into groups</source>
        <translation>Del i grupper</translation>
    </message>
    <message>
        <source>Add group</source>
        <translation>Tilføj gruppe</translation>
    </message>
    <message>
        <source>More for the groups</source>
        <translation>Mere for grupperne</translation>
    </message>
    <message>
        <source>Divide anew for those who came</source>
        <translation>Del på ny for dem, der kom</translation>
    </message>
    <message>
        <source>No groups yet</source>
        <translation>Ingen grupper endnu</translation>
    </message>
    <message>
        <source>The program mixes units and leadership levels. You can move people afterwards.</source>
        <translation>Programmet blander enheder og ledelsesniveauer. Du kan flytte personer bagefter.</translation>
    </message>
    <message>
        <source>Rename</source>
        <translation>Omdøb</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>Fjern</translation>
    </message>
    <message>
        <source>Spread over all divisions at once</source>
        <translation>Fordel over alle inddelinger på én gang</translation>
    </message>
    <message>
        <source>Remove the division</source>
        <translation>Fjern inddelingen</translation>
    </message>
    <message numerus="yes">
        <source>%n in the groups are absent</source>
        <translation>
            <numerusform>%n i grupperne er fraværende</numerusform>
            <numerusform>%n i grupperne er fraværende</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n have no group</source>
        <translation>
            <numerusform>%n har ingen gruppe</numerusform>
            <numerusform>%n har ingen gruppe</numerusform>
        </translation>
    </message>
    <message>
        <source>Nobody is present.</source>
        <translation>Ingen er til stede.</translation>
    </message>
    <message>
        <source>Move to {group}</source>
        <translation>Flyt til {group}</translation>
    </message>
    <message>
        <source>Unlock</source>
        <translation>Lås op</translation>
    </message>
    <message>
        <source>Lock in the group</source>
        <translation>Lås fast i gruppen</translation>
    </message>
    <message>
        <source>Take out of the group</source>
        <translation>Tag ud af gruppen</translation>
    </message>
</context>
<context>
    <name>ImportDialog</name>
    <message>
        <source>Fetch list of participants</source>
        <translation>Hent deltagerliste</translation>
    </message>
    <message numerus="yes">
        <source>Fetch %n participants</source>
        <translation>
            <numerusform>Hent %n deltager</numerusform>
            <numerusform>Hent %n deltagere</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Change %n own chiefs</source>
        <translation>
            <numerusform>Ret %n egen chef</numerusform>
            <numerusform>Ret %n egne chefer</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Correct %n participants</source>
        <translation>
            <numerusform>Ret %n deltager</numerusform>
            <numerusform>Ret %n deltagere</numerusform>
        </translation>
    </message>
    <message>
        <source>Yes</source>
        <translation>Ja</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Navn</translation>
    </message>
    <message>
        <source>An Excel file (.xlsx), CSV, or rows copied in a spreadsheet. Nothing is stored before you press Fetch.</source>
        <translation>En Excel-fil (.xlsx), CSV eller rækker, der er kopieret i et regneark. Intet gemmes, før du trykker Hent.</translation>
    </message>
    <message>
        <source>The list gives nobody to fetch.</source>
        <translation>Listen giver ingen at hente.</translation>
    </message>
    <message>
        <source>No list has been read yet</source>
        <translation>Ingen liste er læst endnu</translation>
    </message>
    <message>
        <source>One row for each person, with the name in one column or two. You see all of it first.</source>
        <translation>Én række for hver person, med navnet i én eller to kolonner. Du ser det hele først.</translation>
    </message>
    <message>
        <source>The list as it would be fetched</source>
        <translation>Listen, som den bliver hentet</translation>
    </message>
</context>
<context>
    <name>ListCounts</name>
    <message numerus="yes">
        <source>%n rows are skipped</source>
        <translation>
            <numerusform>%n række springes over</numerusform>
            <numerusform>%n rækker springes over</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n rows are fetched with a remark</source>
        <translation>
            <numerusform>%n række hentes med en bemærkning</numerusform>
            <numerusform>%n rækker hentes med en bemærkning</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n empty rows are left out</source>
        <translation>
            <numerusform>%n tom række udelades</numerusform>
            <numerusform>%n tomme rækker udelades</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ListReading</name>
    <message>
        <source>Row {number}</source>
        <translation>Række {number}</translation>
    </message>
</context>
<context>
    <name>MappingDialog</name>
    <message>
        <source>from “{heading}”</source>
        <translation>fra »{heading}«</translation>
    </message>
    <message>
        <source>Choose list</source>
        <translation>Vælg liste</translation>
    </message>
    <message>
        <source>Lists (*.xlsx *.csv *.ods *.xls);;All files (*)</source>
        <translation>Lister (*.xlsx *.csv *.ods *.xls);;Alle filer (*)</translation>
    </message>
    <message>
        <source>What was copied</source>
        <translation>Det kopierede</translation>
    </message>
    <message>
        <source>Wait until the list has been read.</source>
        <translation>Vent, til listen er læst.</translation>
    </message>
    <message>
        <source>Fetch</source>
        <translation>Hent</translation>
    </message>
    <message>
        <source>None</source>
        <translation>Ingen</translation>
    </message>
    <message>
        <source>Row {number}</source>
        <translation>Række {number}</translation>
    </message>
    <message>
        <source>Not in the list</source>
        <translation>Ikke i listen</translation>
    </message>
    <message>
        <source>Not read from the list: {columns}</source>
        <translation>Læses ikke fra listen: {columns}</translation>
    </message>
    <message>
        <source>Every column of the list is read.</source>
        <translation>Alle listens kolonner læses.</translation>
    </message>
    <message>
        <source>Column {number}</source>
        <translation>Kolonne {number}</translation>
    </message>
    <message>
        <source>Row</source>
        <translation>Række</translation>
    </message>
    <message>
        <source>What happens</source>
        <translation>Hvad der sker</translation>
    </message>
    <message>
        <source>Is skipped</source>
        <translation>Springes over</translation>
    </message>
    <message>
        <source>With a remark</source>
        <translation>Med bemærkning</translation>
    </message>
    <message>
        <source>Is fetched</source>
        <translation>Hentes</translation>
    </message>
    <message>
        <source>Every row can be fetched.</source>
        <translation>Alle rækker kan hentes.</translation>
    </message>
    <message>
        <source>What is wrong in the list</source>
        <translation>Hvad der er galt i listen</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Annullér</translation>
    </message>
    <message>
        <source>Choose a file first.</source>
        <translation>Vælg en fil først.</translation>
    </message>
    <message>
        <source>Choose file</source>
        <translation>Vælg fil</translation>
    </message>
    <message>
        <source>No file is chosen.</source>
        <translation>Ingen fil er valgt.</translation>
    </message>
    <message>
        <source>Stop reading</source>
        <translation>Stop læsningen</translation>
    </message>
    <message>
        <source>Reading the list …</source>
        <translation>Læser listen …</translation>
    </message>
    <message>
        <source>A large list takes a while. Nothing is stored.</source>
        <translation>En stor liste tager lidt tid. Intet bliver gemt.</translation>
    </message>
    <message>
        <source>Paste what was copied</source>
        <translation>Indsæt det kopierede</translation>
    </message>
    <message>
        <source>Sheet</source>
        <translation>Ark</translation>
    </message>
    <message>
        <source>Headings stand in</source>
        <translation>Overskrifter står i</translation>
    </message>
</context>
<context>
    <name>MarkupBar</name>
    <message>
        <source>Ctrl</source>
        <translation>Ctrl</translation>
    </message>
    <message>
        <source>Alt</source>
        <translation>Alt</translation>
    </message>
    <message>
        <source>Shift</source>
        <translation>Skift</translation>
    </message>
    <message>
        <source>Bold</source>
        <translation>Fed</translation>
    </message>
    <message>
        <source>Italics</source>
        <translation>Kursiv</translation>
    </message>
    <message>
        <source>List</source>
        <translation>Liste</translation>
    </message>
    <message>
        <source>Numbered list</source>
        <translation>Nummereret liste</translation>
    </message>
    <message>
        <source>One level in</source>
        <translation>Et niveau ind</translation>
    </message>
    <message>
        <source>One level out</source>
        <translation>Et niveau ud</translation>
    </message>
    <message>
        <source>Heading in the text</source>
        <translation>Overskrift i teksten</translation>
    </message>
    <message>
        <source>**bold** · *italics*</source>
        <translation>**fed** · *kursiv*</translation>
    </message>
    <message>
        <source>- point · Term :: explanation</source>
        <translation>- punkt · Begreb :: forklaring</translation>
    </message>
</context>
<context>
    <name>MemberButton</name>
    <message>
        <source>Alt+↑ and Alt+↓ move, L locks</source>
        <translation>Alt+↑ og Alt+↓ flytter, L låser fast</translation>
    </message>
    <message>
        <source>absent</source>
        <translation>fraværende</translation>
    </message>
    <message>
        <source>locked</source>
        <translation>låst fast</translation>
    </message>
</context>
<context>
    <name>MixtureFoot</name>
    <message>
        <source>Pairs in the same group</source>
        <translation>Par i samme gruppe</translation>
    </message>
    <message>
        <source>Show pairs</source>
        <translation>Vis par</translation>
    </message>
    <message>
        <source>There are no such pairs.</source>
        <translation>Der er ingen par at vise.</translation>
    </message>
    <message>
        <source>Hide pairs</source>
        <translation>Skjul par</translation>
    </message>
</context>
<context>
    <name>NewSlideMenu</name>
    <message>
        <source>This file has nothing yet that such a slide could show</source>
        <translation>Filen har endnu ikke noget, som sådan en slide kan vise</translation>
    </message>
</context>
<context>
    <name>PeopleConsent</name>
    <message>
        <source>Yes</source>
        <translation>Ja</translation>
    </message>
    <message>
        <source>No</source>
        <translation>Nej</translation>
    </message>
    <message>
        <source>Not asked</source>
        <translation>Ikke spurgt</translation>
    </message>
</context>
<context>
    <name>PeopleEdits</name>
    <message>
        <source>“{name}” is nobody on the list, or several. Choose one of the names offered.</source>
        <translation>»{name}« passer på ingen eller flere på listen. Vælg et af de navne, der bliver foreslået.</translation>
    </message>
    <message>
        <source>The name is kept as it was</source>
        <translation>Navnet er, som det var</translation>
    </message>
    <message>
        <source>The own chief is kept as it was</source>
        <translation>Chefen er ikke ændret</translation>
    </message>
    <message>
        <source>The action schema and the LUS talk go too. It can be undone.</source>
        <translation>Handlingsskemaet og LUS-samtalen går også med. Det kan fortrydes.</translation>
    </message>
    <message>
        <source>The LUS talk goes too. It can be undone.</source>
        <translation>LUS-samtalen går også med. Det kan fortrydes.</translation>
    </message>
    <message>
        <source>Remove {name}</source>
        <translation>Fjern {name}</translation>
    </message>
    <message numerus="yes">
        <source>Remove %n participants</source>
        <translation>
            <numerusform>Fjern %n deltager</numerusform>
            <numerusform>Fjern %n deltagere</numerusform>
        </translation>
    </message>
    <message>
        <source>The no to the wall goes too: where the name stands in texts, the wall shows it again.</source>
        <translation>Nejet til lærredet går også med: Hvor navnet står i tekster, viser lærredet det igen.</translation>
    </message>
    <message>
        <source>The action schema goes too. It can be undone.</source>
        <translation>Handlingsskemaet går også med. Det kan fortrydes.</translation>
    </message>
    <message>
        <source>Backups keep the person; Erase takes everything out of them too.</source>
        <translation>Sikkerhedskopierne har stadig personen; Slet fjerner alt også dér.</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>Fjern</translation>
    </message>
    <message>
        <source>Keep</source>
        <translation>Behold</translation>
    </message>
</context>
<context>
    <name>PeopleFoot</name>
    <message>
        <source>Mark absent</source>
        <translation>Meld afbud</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>Fjern</translation>
    </message>
    <message>
        <source>Hand out …</source>
        <translation>Udlevér …</translation>
    </message>
    <message>
        <source>Erase …</source>
        <translation>Slet …</translation>
    </message>
    <message>
        <source>Choose somebody in the table first.</source>
        <translation>Vælg først en person i tabellen.</translation>
    </message>
    <message>
        <source>Mark one only.</source>
        <translation>Markér kun én.</translation>
    </message>
    <message>
        <source>Hand out everything about this person</source>
        <translation>Udlevér alt om personen</translation>
    </message>
    <message>
        <source>Erase for good, in backups too</source>
        <translation>Slet for altid, også i sikkerhedskopier</translation>
    </message>
    <message numerus="yes">
        <source>Mark %n present</source>
        <translation>
            <numerusform>Meld %n til stede</numerusform>
            <numerusform>Meld %n til stede</numerusform>
        </translation>
    </message>
    <message>
        <source>Mark present</source>
        <translation>Er til stede</translation>
    </message>
    <message numerus="yes">
        <source>Mark %n absent</source>
        <translation>
            <numerusform>Meld afbud for %n</numerusform>
            <numerusform>Meld afbud for %n</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Remove %n</source>
        <translation>
            <numerusform>Fjern %n</numerusform>
            <numerusform>Fjern %n</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n marked: what you write in one row is written in all, except name and e-mail</source>
        <translation>
            <numerusform>%n valgt: det, du skriver i én række, skrives i alle – dog ikke navn og mail</numerusform>
            <numerusform>%n valgt: det, du skriver i én række, skrives i alle – dog ikke navn og mail</numerusform>
        </translation>
    </message>
    <message>
        <source>pastes names, or rows from a spreadsheet</source>
        <translation>indsætter navne eller rækker fra et regneark</translation>
    </message>
</context>
<context>
    <name>PeopleGroups</name>
    <message>
        <source>The first division is always there.</source>
        <translation>Den første inddeling er der altid.</translation>
    </message>
    <message>
        <source>Used in {block}.</source>
        <translation>Bruges i {block}.</translation>
    </message>
    <message>
        <source>Divide into groups</source>
        <translation>Del i grupper</translation>
    </message>
    <message>
        <source>Divide anew for those who came</source>
        <translation>Del på ny for dem, der kom</translation>
    </message>
    <message>
        <source>Spread over all divisions at once</source>
        <translation>Fordel over alle inddelinger på én gang</translation>
    </message>
    <message>
        <source>Remove division {number}</source>
        <translation>Fjern inddeling {number}</translation>
    </message>
    <message>
        <source>Rename {group}</source>
        <translation>Omdøb {group}</translation>
    </message>
    <message>
        <source>Rename</source>
        <translation>Omdøb</translation>
    </message>
    <message>
        <source>Remove {group}</source>
        <translation>Fjern {group}</translation>
    </message>
    <message numerus="yes">
        <source>%n outputs noted for it go too. It can be undone.</source>
        <translation>
            <numerusform>%n noteret svar forsvinder også. Det kan fortrydes.</numerusform>
            <numerusform>%n noterede svar forsvinder også. Det kan fortrydes.</numerusform>
        </translation>
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
    <name>PeopleModel</name>
    <message>
        <source>Press to sort. In the table Alt+↑ and Alt+↓ sort by the column you stand in.</source>
        <translation>Tryk for at sortere. I tabellen sorterer Alt+↑ og Alt+↓ efter den kolonne, du står i.</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Navn</translation>
    </message>
    <message>
        <source>Unit</source>
        <translation>Enhed</translation>
    </message>
    <message>
        <source>Position</source>
        <translation>Stilling</translation>
    </message>
    <message>
        <source>Leadership level</source>
        <translation>Ledelsesniveau</translation>
    </message>
    <message>
        <source>Direction</source>
        <translation>Direktion</translation>
    </message>
    <message>
        <source>Own chief</source>
        <translation>Egen chef</translation>
    </message>
    <message>
        <source>Group</source>
        <translation>Gruppe</translation>
    </message>
    <message>
        <source>Present</source>
        <translation>Til stede</translation>
    </message>
    <message>
        <source>On the wall</source>
        <translation>På lærredet</translation>
    </message>
    <message>
        <source>E-mail</source>
        <translation>E-mail</translation>
    </message>
    <message>
        <source>Absent</source>
        <translation>Fraværende</translation>
    </message>
    <message>
        <source>{name}: no to the wall</source>
        <translation>{name}: nej til lærredet</translation>
    </message>
    <message>
        <source>Write a name …</source>
        <translation>Skriv et navn …</translation>
    </message>
</context>
<context>
    <name>PeoplePage</name>
    <message>
        <source>Participants and groups</source>
        <translation>Deltagere og grupper</translation>
    </message>
    <message>
        <source>{shown} of {all}</source>
        <translation>{shown} af {all}</translation>
    </message>
    <message numerus="yes">
        <source>%n participants</source>
        <translation>
            <numerusform>%n deltager</numerusform>
            <numerusform>%n deltagere</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n absent</source>
        <translation>
            <numerusform>%n fraværende</numerusform>
            <numerusform>%n fraværende</numerusform>
        </translation>
    </message>
    <message>
        <source>Fetch list</source>
        <translation>Hent liste</translation>
    </message>
    <message>
        <source>Write names</source>
        <translation>Skriv navne</translation>
    </message>
    <message>
        <source>No participants yet</source>
        <translation>Ingen deltagere endnu</translation>
    </message>
    <message>
        <source>Fetch a list from Excel or CSV, or write the names.</source>
        <translation>Hent en liste fra Excel eller CSV, eller skriv navnene.</translation>
    </message>
    <message>
        <source>Find name or unit</source>
        <translation>Søg navn eller enhed</translation>
    </message>
    <message>
        <source>Participant</source>
        <translation>Deltager</translation>
    </message>
    <message>
        <source>Add participant</source>
        <translation>Tilføj deltager</translation>
    </message>
    <message>
        <source>Participants</source>
        <translation>Deltagere</translation>
    </message>
</context>
<context>
    <name>PeopleWords</name>
    <message>
        <source>Nobody sits with their own chief</source>
        <translation>Ingen sidder med egen chef</translation>
    </message>
    <message>
        <source>Nobody from the same unit</source>
        <translation>Ingen par fra samme enhed</translation>
    </message>
    <message>
        <source>{one} and {other}</source>
        <translation>{one} og {other}</translation>
    </message>
    <message>
        <source>sat together in division {number}</source>
        <translation>sad sammen i inddeling {number}</translation>
    </message>
    <message>
        <source>sat together at {workshop}</source>
        <translation>sad sammen på {workshop}</translation>
    </message>
    <message>
        <source>own chief</source>
        <translation>egen chef</translation>
    </message>
    <message>
        <source>same unit</source>
        <translation>samme enhed</translation>
    </message>
</context>
<context>
    <name>PhaseSounds</name>
    <message>
        <source>Sound in each phase</source>
        <translation>Lyd i hver fase</translation>
    </message>
    <message>
        <source>Gong at the end</source>
        <translation>Gong, når tiden er gået</translation>
    </message>
    <message>
        <source>Signal before the end</source>
        <translation>Signal før slut</translation>
    </message>
</context>
<context>
    <name>PictureField</name>
    <message>
        <source>Choose a picture</source>
        <translation>Vælg et billede</translation>
    </message>
    <message>
        <source>Paste</source>
        <translation>Sæt ind</translation>
    </message>
    <message>
        <source>Paste a picture</source>
        <translation>Sæt et billede ind</translation>
    </message>
    <message>
        <source>PNG or JPG. It can also be dropped here.</source>
        <translation>PNG eller JPG. Det kan også trækkes herind.</translation>
    </message>
</context>
<context>
    <name>PictureReader</name>
    <message>
        <source>Choose a picture</source>
        <translation>Vælg et billede</translation>
    </message>
    <message>
        <source>Pictures (*.png *.jpg *.jpeg)</source>
        <translation>Billeder (*.png *.jpg *.jpeg)</translation>
    </message>
    <message>
        <source>The picture cannot be used</source>
        <translation>Billedet kan ikke bruges</translation>
    </message>
</context>
<context>
    <name>PlannerArea</name>
    <message>
        <source>Plan</source>
        <translation>Planlæg</translation>
    </message>
    <message>
        <source>Parts of the plan</source>
        <translation>Planens dele</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Fortryd</translation>
    </message>
    <message>
        <source>Redo</source>
        <translation>Annullér fortryd</translation>
    </message>
    <message>
        <source>Undo: {step}</source>
        <translation>Fortryd: {step}</translation>
    </message>
    <message>
        <source>Redo: {step}</source>
        <translation>Annullér fortryd: {step}</translation>
    </message>
    <message>
        <source>While the plan is locked, nothing is undone here.</source>
        <translation>Mens planen er låst, fortrydes intet herfra.</translation>
    </message>
    <message>
        <source>There is nothing to undo.</source>
        <translation>Der er intet at fortryde.</translation>
    </message>
    <message>
        <source>There is nothing to redo.</source>
        <translation>Der er intet fortrudt.</translation>
    </message>
</context>
<context>
    <name>PlannerWords</name>
    <message>
        <source>The organisation</source>
        <translation>Organisationen</translation>
    </message>
    <message>
        <source>Leaders</source>
        <translation>Ledere</translation>
    </message>
    <message>
        <source>Employees</source>
        <translation>Medarbejdere</translation>
    </message>
    <message>
        <source>Title</source>
        <translation>Titel</translation>
    </message>
    <message>
        <source>Text</source>
        <translation>Tekst</translation>
    </message>
    <message>
        <source>Two columns</source>
        <translation>To spalter</translation>
    </message>
    <message>
        <source>Quotation</source>
        <translation>Citat</translation>
    </message>
    <message>
        <source>Picture</source>
        <translation>Billede</translation>
    </message>
    <message>
        <source>Question</source>
        <translation>Spørgsmål</translation>
    </message>
    <message>
        <source>Dilemma</source>
        <translation>Dilemma</translation>
    </message>
    <message>
        <source>Phases of the exercise</source>
        <translation>Øvelsens faser</translation>
    </message>
    <message>
        <source>The groups&apos; tools</source>
        <translation>Gruppernes værktøjer</translation>
    </message>
    <message>
        <source>The groups&apos; outputs</source>
        <translation>Gruppernes svar</translation>
    </message>
    <message>
        <source>Themes</source>
        <translation>Temaer</translation>
    </message>
    <message>
        <source>Distribution between two poles</source>
        <translation>Fordeling mellem to poler</translation>
    </message>
    <message>
        <source>Votes</source>
        <translation>Stemmer</translation>
    </message>
    <message>
        <source>Chart of what was given</source>
        <translation>Diagram over det, der er givet</translation>
    </message>
    <message>
        <source>Decisions after events</source>
        <translation>Beslutninger efter hændelser</translation>
    </message>
    <message>
        <source>Break</source>
        <translation>Pause</translation>
    </message>
    <message>
        <source>Example of an action</source>
        <translation>Eksempel på en handling</translation>
    </message>
    <message>
        <source>New dilemma</source>
        <translation>Nyt dilemma</translation>
    </message>
    <message>
        <source>New slide</source>
        <translation>Ny slide</translation>
    </message>
    <message>
        <source>All of them</source>
        <translation>Alle svar</translation>
    </message>
    <message>
        <source>By theme</source>
        <translation>Efter tema</translation>
    </message>
    <message>
        <source>One on each page</source>
        <translation>Ét på hver side</translation>
    </message>
    <message>
        <source>Four corners about a dilemma</source>
        <translation>Fire hjørner om et dilemma</translation>
    </message>
    <message>
        <source>Places on a scale</source>
        <translation>Pladser på en skala</translation>
    </message>
    <message>
        <source>Who gains from the actions</source>
        <translation>Hvem får værdi af handlingerne</translation>
    </message>
    <message>
        <source>Own unit and the whole</source>
        <translation>Egen enhed og helheden</translation>
    </message>
    <message>
        <source>Outputs by group</source>
        <translation>Svar pr. gruppe</translation>
    </message>
    <message>
        <source>Heading</source>
        <translation>Overskrift</translation>
    </message>
    <message>
        <source>Subtitle</source>
        <translation>Underoverskrift</translation>
    </message>
    <message>
        <source>Small line above</source>
        <translation>Lille linje over</translation>
    </message>
    <message>
        <source>Heading at the left</source>
        <translation>Overskrift til venstre</translation>
    </message>
    <message>
        <source>Lines at the left</source>
        <translation>Linjer til venstre</translation>
    </message>
    <message>
        <source>Heading at the right</source>
        <translation>Overskrift til højre</translation>
    </message>
    <message>
        <source>Lines at the right</source>
        <translation>Linjer til højre</translation>
    </message>
    <message>
        <source>Words</source>
        <translation>Ord</translation>
    </message>
    <message>
        <source>Author</source>
        <translation>Forfatter</translation>
    </message>
    <message>
        <source>Source</source>
        <translation>Kilde</translation>
    </message>
    <message>
        <source>Caption</source>
        <translation>Billedtekst</translation>
    </message>
    <message>
        <source>Read aloud in place of the picture</source>
        <translation>Læses højt i stedet for billedet</translation>
    </message>
    <message>
        <source>Instruction</source>
        <translation>Instruktion</translation>
    </message>
    <message>
        <source>What comes after</source>
        <translation>Hvad der kommer bagefter</translation>
    </message>
    <message>
        <source>Occasion</source>
        <translation>Anledning</translation>
    </message>
    <message>
        <source>Action</source>
        <translation>Handling</translation>
    </message>
    <message>
        <source>Value for employees</source>
        <translation>Værdi for medarbejdere</translation>
    </message>
    <message>
        <source>Value for citizens</source>
        <translation>Værdi for borgere</translation>
    </message>
    <message>
        <source>Value for myself</source>
        <translation>Værdi for mig selv</translation>
    </message>
    <message>
        <source>Pole</source>
        <translation>Pol</translation>
    </message>
    <message>
        <source>Opposite pole</source>
        <translation>Modpol</translation>
    </message>
    <message>
        <source>Options, one on each line</source>
        <translation>Svarmuligheder, én på hver linje</translation>
    </message>
    <message>
        <source>Questions, the first is shown</source>
        <translation>Spørgsmål, det første vises</translation>
    </message>
    <message>
        <source>One line</source>
        <translation>Én linje</translation>
    </message>
    <message>
        <source>Several lines</source>
        <translation>Flere linjer</translation>
    </message>
    <message>
        <source>One of several</source>
        <translation>Én af flere</translation>
    </message>
    <message>
        <source>Some of several</source>
        <translation>Nogle af flere</translation>
    </message>
    <message>
        <source>Scale between two poles</source>
        <translation>Skala mellem to poler</translation>
    </message>
    <message>
        <source>Number</source>
        <translation>Tal</translation>
    </message>
    <message>
        <source>Date</source>
        <translation>Dato</translation>
    </message>
    <message>
        <source>Person</source>
        <translation>Person</translation>
    </message>
    <message>
        <source>Tick</source>
        <translation>Kryds</translation>
    </message>
    <message>
        <source>Rows</source>
        <translation>Rækker</translation>
    </message>
    <message>
        <source>May be shown on the wall</source>
        <translation>Må vises på lærredet</translation>
    </message>
    <message>
        <source>The participants</source>
        <translation>Deltagerne</translation>
    </message>
    <message>
        <source>The leader and their chief</source>
        <translation>Lederen og lederens chef</translation>
    </message>
    <message>
        <source>Only you</source>
        <translation>Kun dig</translation>
    </message>
    <message>
        <source>No colour</source>
        <translation>Ingen farve</translation>
    </message>
    <message>
        <source>Blue</source>
        <translation>Blå</translation>
    </message>
    <message>
        <source>Green</source>
        <translation>Grøn</translation>
    </message>
    <message>
        <source>Plum</source>
        <translation>Blomme</translation>
    </message>
    <message>
        <source>Rust</source>
        <translation>Rust</translation>
    </message>
    <message>
        <source>Olive</source>
        <translation>Oliven</translation>
    </message>
    <message>
        <source>Grey</source>
        <translation>Grå</translation>
    </message>
</context>
<context>
    <name>RoundButton</name>
    <message numerus="yes">
        <source>Statements: %n</source>
        <translation>
            <numerusform>Udsagn: %n</numerusform>
            <numerusform>Udsagn: %n</numerusform>
        </translation>
    </message>
    <message>
        <source>Statements …</source>
        <translation>Udsagn …</translation>
    </message>
    <message>
        <source>Each group works on a statement of its own of the leadership foundation.</source>
        <translation>Hver gruppe arbejder med sit eget udsagn fra ledelsesgrundlaget.</translation>
    </message>
    <message>
        <source>All statements</source>
        <translation>Alle udsagn</translation>
    </message>
    <message>
        <source>No statements</source>
        <translation>Ingen udsagn</translation>
    </message>
</context>
<context>
    <name>SeveralCard</name>
    <message numerus="yes">
        <source>%n blocks are chosen</source>
        <translation>
            <numerusform>%n programpunkt er valgt</numerusform>
            <numerusform>%n programpunkter er valgt</numerusform>
        </translation>
    </message>
    <message>
        <source>{minutes} min in all</source>
        <translation>{minutes} min i alt</translation>
    </message>
    <message>
        <source>Different</source>
        <translation>Forskellige</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>Tid</translation>
    </message>
    <message>
        <source>Room</source>
        <translation>Rum</translation>
    </message>
    <message>
        <source>Day</source>
        <translation>Dag</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>Art</translation>
    </message>
    <message>
        <source>Colour</source>
        <translation>Farve</translation>
    </message>
    <message>
        <source>5 min shorter</source>
        <translation>5 min kortere</translation>
    </message>
    <message>
        <source>5 min longer</source>
        <translation>5 min længere</translation>
    </message>
    <message>
        <source>Duplicate</source>
        <translation>Dublér</translation>
    </message>
    <message>
        <source>Cut</source>
        <translation>Klip</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>Fjern</translation>
    </message>
</context>
<context>
    <name>SlideActs</name>
    <message>
        <source>Copy</source>
        <translation>Kopiér</translation>
    </message>
    <message>
        <source>Cut</source>
        <translation>Klip</translation>
    </message>
    <message>
        <source>Paste after</source>
        <translation>Sæt ind efter</translation>
    </message>
    <message>
        <source>Duplicate</source>
        <translation>Dublér</translation>
    </message>
    <message>
        <source>Do not show</source>
        <translation>Vis ikke</translation>
    </message>
    <message>
        <source>Move up</source>
        <translation>Flyt op</translation>
    </message>
    <message>
        <source>Move down</source>
        <translation>Flyt ned</translation>
    </message>
    <message>
        <source>Make into</source>
        <translation>Gør til</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>Fjern</translation>
    </message>
    <message>
        <source>Show again</source>
        <translation>Vis igen</translation>
    </message>
</context>
<context>
    <name>SlideChoices</name>
    <message>
        <source>Which dilemma</source>
        <translation>Hvilket dilemma</translation>
    </message>
    <message>
        <source>Choose a dilemma</source>
        <translation>Vælg et dilemma</translation>
    </message>
    <message>
        <source>Which exercise</source>
        <translation>Hvilken øvelse</translation>
    </message>
    <message>
        <source>Choose an exercise</source>
        <translation>Vælg en øvelse</translation>
    </message>
    <message>
        <source>Round</source>
        <translation>Runde</translation>
    </message>
    <message>
        <source>Choose a round</source>
        <translation>Vælg en runde</translation>
    </message>
    <message>
        <source>Which form</source>
        <translation>Hvilket skema</translation>
    </message>
    <message>
        <source>Choose a form</source>
        <translation>Vælg et skema</translation>
    </message>
    <message>
        <source>Choose a question</source>
        <translation>Vælg et spørgsmål</translation>
    </message>
    <message>
        <source>Outputs to</source>
        <translation>Svar på</translation>
    </message>
    <message>
        <source>Shown</source>
        <translation>Vises</translation>
    </message>
    <message>
        <source>Choose a view</source>
        <translation>Vælg en visning</translation>
    </message>
    <message>
        <source>Chart of</source>
        <translation>Diagram over</translation>
    </message>
    <message>
        <source>Votes about</source>
        <translation>Stemmer om</translation>
    </message>
    <message>
        <source>Choose a subject</source>
        <translation>Vælg et emne</translation>
    </message>
    <message>
        <source>Any round</source>
        <translation>Alle runder</translation>
    </message>
    <message>
        <source>Round {number}</source>
        <translation>Runde {number}</translation>
    </message>
</context>
<context>
    <name>SlidePicture</name>
    <message>
        <source>Picture before</source>
        <translation>Forrige billede</translation>
    </message>
    <message>
        <source>Next picture</source>
        <translation>Næste billede</translation>
    </message>
    <message>
        <source>{number} of {count}</source>
        <translation>{number} af {count}</translation>
    </message>
</context>
<context>
    <name>SlidePictures</name>
    <message>
        <source>Pasted picture</source>
        <translation>Indsat billede</translation>
    </message>
</context>
<context>
    <name>SlideTexts</name>
    <message>
        <source>Countdown (0 is none)</source>
        <translation>Nedtælling (0 er ingen)</translation>
    </message>
    <message>
        <source>min</source>
        <translation>min</translation>
    </message>
    <message>
        <source>{kind}: the picture is made from what belongs to the block.</source>
        <translation>{kind}: billedet laves af det, der hører til programpunktet.</translation>
    </message>
    <message>
        <source>Notes for this slide</source>
        <translation>Noter til denne slide</translation>
    </message>
    <message>
        <source>Only you see them</source>
        <translation>Kun du ser dem</translation>
    </message>
</context>
<context>
    <name>SlidesPanel</name>
    <message>
        <source>Something is missing, so the wall shows the pause picture</source>
        <translation>Noget mangler, så lærredet viser pausebilledet</translation>
    </message>
    <message>
        <source>Not shown</source>
        <translation>Vises ikke</translation>
    </message>
    <message>
        <source>Goes on over {count} pages</source>
        <translation>Fortsætter på {count} sider</translation>
    </message>
    <message>
        <source>Has no room on the wall: {text}</source>
        <translation>Har ikke plads på lærredet: {text}</translation>
    </message>
    <message>
        <source>No picture is chosen yet</source>
        <translation>Der er ikke valgt et billede endnu</translation>
    </message>
    <message>
        <source>Can be read at the back of the room</source>
        <translation>Kan læses bagest i salen</translation>
    </message>
    <message>
        <source>not shown</source>
        <translation>vises ikke</translation>
    </message>
    <message>
        <source>Add slide</source>
        <translation>Tilføj slide</translation>
    </message>
    <message>
        <source>Import slides</source>
        <translation>Importér slides</translation>
    </message>
    <message>
        <source>No slides yet</source>
        <translation>Ingen slides endnu</translation>
    </message>
    <message>
        <source>The wall shows the pause picture while this block runs.</source>
        <translation>Lærredet viser pausebilledet, mens programpunktet er i gang.</translation>
    </message>
    <message>
        <source>Slides</source>
        <translation>Slides</translation>
    </message>
    <message>
        <source>Slide</source>
        <translation>Slide</translation>
    </message>
    <message>
        <source>More for this slide</source>
        <translation>Mere for denne slide</translation>
    </message>
    <message>
        <source>Import slides from PDF or PowerPoint</source>
        <translation>Importér slides fra PDF eller PowerPoint</translation>
    </message>
</context>
<context>
    <name>StripDelegate</name>
    <message>
        <source>{count} pages</source>
        <translation>{count} sider</translation>
    </message>
</context>
<context>
    <name>_Counted</name>
    <message numerus="yes">
        <source>%n groups of {size}</source>
        <translation>
            <numerusform>%n gruppe à {size}</numerusform>
            <numerusform>%n grupper à {size}</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n repeats</source>
        <translation>
            <numerusform>%n genganger</numerusform>
            <numerusform>%n gengangere</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n pairs with own chief</source>
        <translation>
            <numerusform>%n par med egen chef</numerusform>
            <numerusform>%n par med egen chef</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n pairs from the same unit</source>
        <translation>
            <numerusform>%n par fra samme enhed</numerusform>
            <numerusform>%n par fra samme enhed</numerusform>
        </translation>
    </message>
</context>
</TS>
