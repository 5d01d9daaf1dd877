<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="da" sourcelanguage="en">
<context>
    <name>Areas</name>
    <message>
        <source>Overview</source>
        <translation>Oversigt</translation>
    </message>
    <message>
        <source>Plan</source>
        <translation>Planlæg</translation>
    </message>
    <message>
        <source>Run</source>
        <translation>Afvikl</translation>
    </message>
    <message>
        <source>Notes</source>
        <translation>Notér</translation>
    </message>
    <message>
        <source>Action
schemas</source>
        <translation>Handlings-
skemaer</translation>
    </message>
    <message>
        <source>Print</source>
        <translation>Udskriv</translation>
    </message>
    <message>
        <source>Programme</source>
        <translation>Forløb</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>Indstillinger</translation>
    </message>
    <message>
        <source>Areas</source>
        <translation>Områder</translation>
    </message>
</context>
<context>
    <name>ChooseScreenDialog</name>
    <message>
        <source>Which screen does the room see?</source>
        <translation>Hvilken skærm ser rummet?</translation>
    </message>
    <message>
        <source>Your own screen: {screen}.</source>
        <translation>Din egen skærm: {screen}.</translation>
    </message>
    <message>
        <source>The screens show the same, so there is none to choose. Turn “Extend” on in the computer&apos;s display settings (on Windows: Win + P); the wall then comes there by itself.</source>
        <translation>Skærmene viser det samme, så der er ingen at vælge. Slå »Udvid« til i computerens skærmindstillinger (i Windows: Win + P); så kommer lærredet der af sig selv.</translation>
    </message>
    <message>
        <source>There is only this screen. Plug the projector in; the wall then comes there by itself.</source>
        <translation>Der er kun denne skærm. Sæt projektoren til, så kommer lærredet dér af sig selv.</translation>
    </message>
    <message>
        <source>Screens</source>
        <translation>Skærme</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Annullér</translation>
    </message>
    <message>
        <source>Use this screen</source>
        <translation>Brug denne skærm</translation>
    </message>
</context>
<context>
    <name>CrashDialog</name>
    <message>
        <source>Something in the program went wrong</source>
        <translation>Noget i programmet gik galt</translation>
    </message>
    <message>
        <source>What was typed is saved, and the wall goes on. The report below holds places in the program and nothing that anybody has written. Copy it to whoever helps you.</source>
        <translation>Det, der er skrevet, er gemt, og lærredet kører videre. Rapporten nedenfor viser steder i programmet og intet, som nogen har skrevet. Kopiér den til den, der hjælper dig.</translation>
    </message>
    <message>
        <source>Report</source>
        <translation>Rapport</translation>
    </message>
    <message>
        <source>Copy report</source>
        <translation>Kopiér rapport</translation>
    </message>
    <message>
        <source>Go on</source>
        <translation>Fortsæt</translation>
    </message>
</context>
<context>
    <name>Dialogs</name>
    <message>
        <source>Cancel</source>
        <translation>Annullér</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Luk</translation>
    </message>
    <message>
        <source>Folder:</source>
        <translation>Mappe:</translation>
    </message>
    <message>
        <source>Kind of file:</source>
        <translation>Filtype:</translation>
    </message>
</context>
<context>
    <name>FaultReports</name>
    <message>
        <source>Fault report …</source>
        <translation>Fejlrapport …</translation>
    </message>
    <message>
        <source>OK</source>
        <translation>OK</translation>
    </message>
    <message>
        <source>The program was torn down by a fault the last time</source>
        <translation>Programmet blev revet ned af en fejl sidste gang</translation>
    </message>
    <message>
        <source>What was saved is here. A fault report can help whoever helps you.</source>
        <translation>Det, der var gemt, er her. En fejlrapport kan hjælpe den, der hjælper dig.</translation>
    </message>
    <message>
        <source>Save the fault report</source>
        <translation>Gem fejlrapporten</translation>
    </message>
    <message>
        <source>Text (*.txt)</source>
        <translation>Tekst (*.txt)</translation>
    </message>
    <message>
        <source>This could not be done</source>
        <translation>Det kunne ikke lade sig gøre</translation>
    </message>
</context>
<context>
    <name>FileActs</name>
    <message>
        <source>Workshop files (*.workshop)</source>
        <translation>Workshopfiler (*.workshop)</translation>
    </message>
    <message>
        <source>Open workshop</source>
        <translation>Åbn workshop</translation>
    </message>
    <message>
        <source>Go on in the copy?</source>
        <translation>Vil du arbejde videre i kopien?</translation>
    </message>
    <message>
        <source>All that you have typed is in {file}. From now on, it would be saved there too. The file that was open stays as it is.</source>
        <translation>Alt, hvad du har skrevet, er i {file}. Herefter gemmes der også i den. Den fil, der var åben, bliver, som den er.</translation>
    </message>
    <message>
        <source>Go on in the copy</source>
        <translation>Arbejd videre i kopien</translation>
    </message>
    <message>
        <source>Stay in the open file</source>
        <translation>Bliv i den åbne fil</translation>
    </message>
    <message>
        <source>Save a copy</source>
        <translation>Gem kopi</translation>
    </message>
    <message>
        <source>{name} lies in {folder}.</source>
        <translation>{name} ligger i {folder}.</translation>
    </message>
    <message>
        <source>It is protected by a password.</source>
        <translation>Den er beskyttet med en adgangskode.</translation>
    </message>
    <message>
        <source>It has no password: whoever gets hold of it can read it.</source>
        <translation>Den har ingen adgangskode: Alle, der får fat i den, kan læse den.</translation>
    </message>
    <message>
        <source>The copy is saved</source>
        <translation>Kopien er gemt</translation>
    </message>
    <message>
        <source>Work in a local copy</source>
        <translation>Arbejd i en kopi på computeren</translation>
    </message>
    <message>
        <source>Take over</source>
        <translation>Overtag</translation>
    </message>
    <message>
        <source>This could not be done</source>
        <translation>Det kunne ikke lade sig gøre</translation>
    </message>
</context>
<context>
    <name>KeysCard</name>
    <message>
        <source>next</source>
        <translation>næste</translation>
    </message>
    <message>
        <source>back, with the time as it was</source>
        <translation>tilbage, med tiden som den var</translation>
    </message>
    <message>
        <source>open the wall</source>
        <translation>åbn lærredet</translation>
    </message>
    <message>
        <source>swap the screens</source>
        <translation>byt skærmene</translation>
    </message>
    <message>
        <source>black, and back (not while you write)</source>
        <translation>sort, og tilbage (ikke mens du skriver)</translation>
    </message>
    <message>
        <source>pause picture, and back (not while you write)</source>
        <translation>pausebillede, og tilbage (ikke mens du skriver)</translation>
    </message>
    <message>
        <source>next (learned)</source>
        <translation>næste (lært)</translation>
    </message>
    <message>
        <source>back (learned)</source>
        <translation>tilbage (lært)</translation>
    </message>
    <message>
        <source>black (learned)</source>
        <translation>sort (lært)</translation>
    </message>
    <message>
        <source>start and pause the time</source>
        <translation>start tiden, og sæt den på pause</translation>
    </message>
    <message>
        <source>freeze the wall</source>
        <translation>frys lærredet</translation>
    </message>
    <message>
        <source>message to the room</source>
        <translation>besked til rummet</translation>
    </message>
    <message>
        <source>gong</source>
        <translation>gong</translation>
    </message>
    <message>
        <source>all slides</source>
        <translation>alle slides</translation>
    </message>
    <message>
        <source>go to slide 12 (in Run)</source>
        <translation>gå til slide 12 (i Afvikl)</translation>
    </message>
    <message>
        <source>point, light, zoom, draw (in Run)</source>
        <translation>peg, lys, zoom, tegn (i Afvikl)</translation>
    </message>
    <message>
        <source>group</source>
        <translation>gruppe</translation>
    </message>
    <message>
        <source>next question</source>
        <translation>næste spørgsmål</translation>
    </message>
    <message>
        <source>save the line</source>
        <translation>gem linjen</translation>
    </message>
    <message>
        <source>to the list, and on</source>
        <translation>til listen, og videre</translation>
    </message>
    <message>
        <source>correct and remove (in the list)</source>
        <translation>ret og fjern (på listen)</translation>
    </message>
    <message>
        <source>show the group&apos;s outputs</source>
        <translation>vis gruppens svar</translation>
    </message>
    <message>
        <source>show the chosen output large</source>
        <translation>vis det valgte svar stort</translation>
    </message>
    <message>
        <source>action, example, pre-ject</source>
        <translation>handling, eksempel, pre-jekt</translation>
    </message>
    <message>
        <source>own unit, the whole</source>
        <translation>egen enhed, helheden</translation>
    </message>
    <message>
        <source>earlier wordings</source>
        <translation>tidligere ordlyd</translation>
    </message>
    <message>
        <source>next round, next dilemma</source>
        <translation>næste runde, næste dilemma</translation>
    </message>
    <message>
        <source>the output belongs to the inject, or not</source>
        <translation>svaret hører til hændelsen eller ej</translation>
    </message>
    <message>
        <source>outputs, themes, votes</source>
        <translation>svar, temaer, afstemning</translation>
    </message>
    <message>
        <source>to a theme, merge, split (in Themes)</source>
        <translation>til et tema, saml, del (i Temaer)</translation>
    </message>
    <message>
        <source>tried, under way, dropped</source>
        <translation>prøvet, i gang, droppet</translation>
    </message>
    <message>
        <source>write what it gave</source>
        <translation>skriv, hvad det gav</translation>
    </message>
    <message>
        <source>take back what was told</source>
        <translation>tag svaret tilbage</translation>
    </message>
    <message>
        <source>find a leader</source>
        <translation>find en leder</translation>
    </message>
    <message>
        <source>choose a card</source>
        <translation>vælg et kort</translation>
    </message>
    <message>
        <source>move the card to another stage</source>
        <translation>flyt kortet til et andet trin</translation>
    </message>
    <message>
        <source>open the card</source>
        <translation>åbn kortet</translation>
    </message>
    <message>
        <source>remove the card</source>
        <translation>fjern kortet</translation>
    </message>
    <message>
        <source>the areas from above</source>
        <translation>områderne oppefra</translation>
    </message>
    <message>
        <source>close the window; what is typed is saved</source>
        <translation>luk vinduet; det skrevne er gemt</translation>
    </message>
    <message>
        <source>search in everything</source>
        <translation>søg i alt</translation>
    </message>
    <message>
        <source>undo</source>
        <translation>fortryd</translation>
    </message>
    <message>
        <source>redo</source>
        <translation>gør igen</translation>
    </message>
    <message>
        <source>this card</source>
        <translation>dette kort</translation>
    </message>
    <message>
        <source>Fault report …</source>
        <translation>Fejlrapport …</translation>
    </message>
    <message>
        <source>In Run and on the wall</source>
        <translation>I Afvikl og på lærredet</translation>
    </message>
    <message>
        <source>In Notes</source>
        <translation>I Notér</translation>
    </message>
    <message>
        <source>In Since last time</source>
        <translation>I Siden sidst</translation>
    </message>
    <message>
        <source>In Pre-jects</source>
        <translation>I Pre-jekter</translation>
    </message>
    <message>
        <source>In the main window</source>
        <translation>I hovedvinduet</translation>
    </message>
    <message>
        <source>In the note window</source>
        <translation>I notevinduet</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Luk</translation>
    </message>
    <message>
        <source>bring the wall to the front</source>
        <translation>hent lærredet frem</translation>
    </message>
    <message>
        <source>one layer off the slide, at last close the wall</source>
        <translation>ét lag væk fra sliden, til sidst luk lærredet</translation>
    </message>
    <message>
        <source>one layer off the slide</source>
        <translation>ét lag væk fra sliden</translation>
    </message>
    <message>
        <source>Keys that work now</source>
        <translation>Taster, der virker nu</translation>
    </message>
    <message>
        <source>In every window</source>
        <translation>I alle vinduer</translation>
    </message>
</context>
<context>
    <name>Labels</name>
    <message>
        <source>Leader day</source>
        <translation>Lederdag</translation>
    </message>
    <message>
        <source>12-12 seminar</source>
        <translation>12-12-seminar</translation>
    </message>
    <message>
        <source>Theme day</source>
        <translation>Temadag</translation>
    </message>
    <message>
        <source>Large leader meeting</source>
        <translation>Storledermøde</translation>
    </message>
    <message>
        <source>Leader network</source>
        <translation>Ledernetværk</translation>
    </message>
    <message>
        <source>Direction meeting</source>
        <translation>Direktionsmøde</translation>
    </message>
    <message>
        <source>Chart: who gains from the actions</source>
        <translation>Diagram: hvem får værdi af handlingerne</translation>
    </message>
    <message>
        <source>Chart: own unit and the whole</source>
        <translation>Diagram: egen enhed og helheden</translation>
    </message>
    <message>
        <source>Chart: outputs by group</source>
        <translation>Diagram: svar pr. gruppe</translation>
    </message>
    <message>
        <source>Chart: themes</source>
        <translation>Diagram: temaer</translation>
    </message>
    <message>
        <source>Chart: statements and examples</source>
        <translation>Diagram: udsagn og eksempler</translation>
    </message>
    <message>
        <source>Statement</source>
        <translation>Udsagn</translation>
    </message>
    <message>
        <source>Leadership chain</source>
        <translation>Ledelseskæde</translation>
    </message>
    <message>
        <source>Statements of the groups</source>
        <translation>Gruppernes udsagn</translation>
    </message>
    <message>
        <source>Chart: what became of the actions</source>
        <translation>Diagram: hvad der blev af handlingerne</translation>
    </message>
    <message>
        <source>Chart: actions tried over time</source>
        <translation>Diagram: prøvede handlinger over tid</translation>
    </message>
    <message>
        <source>Chart: own unit and the whole over time</source>
        <translation>Diagram: egen enhed og helheden over tid</translation>
    </message>
    <message>
        <source>Chart</source>
        <translation>Diagram</translation>
    </message>
    <message>
        <source>Welcome</source>
        <translation>Velkomst</translation>
    </message>
    <message>
        <source>Theory</source>
        <translation>Oplæg</translation>
    </message>
    <message>
        <source>Dilemma</source>
        <translation>Dilemma</translation>
    </message>
    <message>
        <source>Simulation</source>
        <translation>Simulation</translation>
    </message>
    <message>
        <source>Discussion</source>
        <translation>Drøftelse</translation>
    </message>
    <message>
        <source>Plenary</source>
        <translation>Plenum</translation>
    </message>
    <message>
        <source>Action schema</source>
        <translation>Handlingsskema</translation>
    </message>
    <message>
        <source>Balance</source>
        <translation>Balance</translation>
    </message>
    <message>
        <source>Break</source>
        <translation>Pause</translation>
    </message>
</context>
<context>
    <name>Leaving</name>
    <message>
        <source>The room sees the wall</source>
        <translation>Rummet ser lærredet</translation>
    </message>
    <message>
        <source>Another workshop closes the wall. All is saved, and next time this day goes on from here.</source>
        <translation>En anden workshop lukker lærredet. Alt er gemt, og næste gang går dagen videre herfra.</translation>
    </message>
    <message>
        <source>Open the other workshop</source>
        <translation>Åbn den anden workshop</translation>
    </message>
    <message>
        <source>Stay</source>
        <translation>Bliv</translation>
    </message>
    <message>
        <source>The file is being written</source>
        <translation>Filen skrives om</translation>
    </message>
    <message>
        <source>The show is running</source>
        <translation>Der vises på lærredet</translation>
    </message>
    <message>
        <source>The wall closes too. All is saved, and next time the day goes on from here.</source>
        <translation>Lærredet lukker også. Alt er gemt, og næste gang fortsætter dagen herfra.</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Luk</translation>
    </message>
    <message>
        <source>Not everything could be saved</source>
        <translation>Ikke alt kunne gemmes</translation>
    </message>
    <message>
        <source>Close all the same</source>
        <translation>Luk alligevel</translation>
    </message>
</context>
<context>
    <name>MergeActs</name>
    <message>
        <source>Reading {file}</source>
        <translation>Læser {file}</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Annullér</translation>
    </message>
    <message>
        <source>The other laptop&apos;s file</source>
        <translation>Den anden laptops fil</translation>
    </message>
    <message>
        <source>Workshop files (*.workshop)</source>
        <translation>Workshopfiler (*.workshop)</translation>
    </message>
    <message>
        <source>{file} shall be merged into the open file. This is the password of {file}; it may be another than the open file&apos;s.</source>
        <translation>{file} skal flettes ind i den åbne fil. Her skrives adgangskoden til {file}; den kan være en anden end den åbne fils.</translation>
    </message>
    <message>
        <source>Nothing new</source>
        <translation>Intet nyt</translation>
    </message>
    <message>
        <source>The backups are being written anew. Try again in a moment.</source>
        <translation>Sikkerhedskopierne er ved at blive skrevet om. Prøv igen om et øjeblik.</translation>
    </message>
    <message>
        <source>Merged</source>
        <translation>Flettet</translation>
    </message>
    <message>
        <source>Nothing was merged</source>
        <translation>Der er ikke flettet noget</translation>
    </message>
</context>
<context>
    <name>MergeDialog</name>
    <message>
        <source>Merge {file}</source>
        <translation>Flet {file}</translation>
    </message>
    <message>
        <source>A backup is made first, and the other file is not changed. You can undo the merge.</source>
        <translation>Først laves en sikkerhedskopi, og den anden fil ændres ikke. Du kan fortryde fletningen.</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Annullér</translation>
    </message>
    <message>
        <source>Merge</source>
        <translation>Flet</translation>
    </message>
    <message>
        <source>Written in both files</source>
        <translation>Skrevet begge steder</translation>
    </message>
    <message>
        <source>Mine</source>
        <translation>Min</translation>
    </message>
    <message>
        <source>The other</source>
        <translation>Den anden</translation>
    </message>
    <message>
        <source>Both</source>
        <translation>Begge</translation>
    </message>
</context>
<context>
    <name>PlannerLock</name>
    <message>
        <source>Unlock</source>
        <translation>Lås op</translation>
    </message>
    <message>
        <source>The plan can be changed until the wall is closed.</source>
        <translation>Så kan planen ændres, indtil lærredet lukkes.</translation>
    </message>
    <message>
        <source>The wall is open. The plan is locked, so that nothing is changed by mistake.</source>
        <translation>Lærredet er åbent. Planen er låst, så intet ændres ved et uheld.</translation>
    </message>
    <message>
        <source>You can read it all and write in your own notes.</source>
        <translation>Du kan læse det hele og skrive i dine egne noter.</translation>
    </message>
    <message>
        <source>Lock again</source>
        <translation>Lås igen</translation>
    </message>
    <message>
        <source>The wall is open, and the plan is unlocked.</source>
        <translation>Lærredet er åbent, og planen er låst op.</translation>
    </message>
    <message>
        <source>The room sees what you change.</source>
        <translation>Rummet ser det, du ændrer.</translation>
    </message>
</context>
<context>
    <name>ProgrammeAreas</name>
    <message>
        <source>Since last time</source>
        <translation>Siden sidst</translation>
    </message>
    <message>
        <source>Timeline</source>
        <translation>Tidslinje</translation>
    </message>
    <message>
        <source>Leadership foundation</source>
        <translation>Ledelsesgrundlag</translation>
    </message>
    <message>
        <source>Leadership chain</source>
        <translation>Ledelseskæde</translation>
    </message>
    <message>
        <source>Pre-jects</source>
        <translation>Pre-jekter</translation>
    </message>
    <message>
        <source>LUS</source>
        <translation>LUS</translation>
    </message>
    <message>
        <source>Direction</source>
        <translation>Direktionen</translation>
    </message>
</context>
<context>
    <name>RehearsalActs</name>
    <message>
        <source>Rehearsal – nothing is saved</source>
        <translation>Prøve – intet gemmes</translation>
    </message>
    <message>
        <source>This could not be done</source>
        <translation>Det kunne ikke lade sig gøre</translation>
    </message>
</context>
<context>
    <name>RehearsalBar</name>
    <message>
        <source>Rehearsal</source>
        <translation>Prøve</translation>
    </message>
    <message>
        <source>Rehearsal – nothing is saved</source>
        <translation>Prøve – intet gemmes</translation>
    </message>
    <message>
        <source>Pace</source>
        <translation>Fart</translation>
    </message>
    <message>
        <source>End the rehearsal</source>
        <translation>Slut prøven</translation>
    </message>
    <message>
        <source>It is {time}</source>
        <translation>Klokken er {time}</translation>
    </message>
    <message>
        <source>End</source>
        <translation>Slut</translation>
    </message>
    <message>
        <source>Jump to</source>
        <translation>Spring til kl.</translation>
    </message>
    <message>
        <source>Jump to this time of the day</source>
        <translation>Spring til dette klokkeslæt</translation>
    </message>
    <message>
        <source>Jump</source>
        <translation>Spring</translation>
    </message>
    <message>
        <source>A time of day, like 13.40.</source>
        <translation>Et klokkeslæt, fx 13.40.</translation>
    </message>
</context>
<context>
    <name>ScreenDeedsRow</name>
    <message>
        <source>Swap screens</source>
        <translation>Byt skærme</translation>
    </message>
    <message>
        <source>Show screen numbers</source>
        <translation>Vis skærmnumre</translation>
    </message>
    <message>
        <source>Take the test picture down</source>
        <translation>Tag prøvebilledet ned</translation>
    </message>
    <message>
        <source>Test picture</source>
        <translation>Prøvebillede</translation>
    </message>
</context>
<context>
    <name>Standing</name>
    <message>
        <source>OK</source>
        <translation>OK</translation>
    </message>
    <message>
        <source>The program was interrupted. You are back in the field you were writing in</source>
        <translation>Programmet blev afbrudt. Du er tilbage i det felt, du skrev i</translation>
    </message>
    <message>
        <source>What was typed is saved; at most the last two seconds are missing.</source>
        <translation>Det, der blev skrevet, er gemt; højst de sidste to sekunder mangler.</translation>
    </message>
</context>
<context>
    <name>UndoActs</name>
    <message>
        <source>Undone: {step}</source>
        <translation>Fortrudt: {step}</translation>
    </message>
    <message>
        <source>Ctrl+Y makes it again.</source>
        <translation>Ctrl+Y gør det igen.</translation>
    </message>
    <message>
        <source>Nothing was made again</source>
        <translation>Intet blev gjort igen</translation>
    </message>
    <message>
        <source>There is nothing to make again.</source>
        <translation>Der er intet at gøre igen.</translation>
    </message>
    <message>
        <source>Made again: {step}</source>
        <translation>Gjort igen: {step}</translation>
    </message>
    <message>
        <source>Ctrl+Z takes it back.</source>
        <translation>Ctrl+Z fortryder det.</translation>
    </message>
    <message>
        <source>Run undoes a proposal and an earlier start only. The plan is undone under Plan, a step of the show with Back.</source>
        <translation>Afvikl fortryder kun et forslag og en tidligere start. Planen fortrydes under Planlæg, et trin i visningen med Tilbage.</translation>
    </message>
    <message>
        <source>Notes undoes only what was written down. The plan is undone under Plan.</source>
        <translation>Notér fortryder kun det, der er skrevet ned. Planen fortrydes under Planlæg.</translation>
    </message>
    <message>
        <source>The plan is locked while the wall is open. Notes are undone under Notes.</source>
        <translation>Planen er låst, mens lærredet er åbent. Noter fortrydes under Notér.</translation>
    </message>
    <message>
        <source>OK</source>
        <translation>OK</translation>
    </message>
    <message>
        <source>Nothing was undone</source>
        <translation>Intet blev fortrudt</translation>
    </message>
    <message>
        <source>There is nothing to undo.</source>
        <translation>Der er intet at fortryde.</translation>
    </message>
</context>
<context>
    <name>UnsavedCopies</name>
    <message>
        <source>Open the copy</source>
        <translation>Åbn kopien</translation>
    </message>
    <message>
        <source>Later</source>
        <translation>Senere</translation>
    </message>
    <message>
        <source>{file} could not be saved when the program ended</source>
        <translation>{file} kunne ikke gemmes, da programmet sluttede</translation>
    </message>
    <message>
        <source>All that was typed until {day} at {time} lies in a copy on this computer.</source>
        <translation>Alt, hvad der var skrevet indtil {day} kl. {time}, ligger i en kopi på denne computer.</translation>
    </message>
    <message>
        <source>{name} (not saved)</source>
        <translation>{name} (ikke gemt)</translation>
    </message>
    <message>
        <source>This could not be done</source>
        <translation>Det kunne ikke lade sig gøre</translation>
    </message>
</context>
<context>
    <name>Wording</name>
    <message>
        <source>Saved {time}</source>
        <translation>Gemt {time}</translation>
    </message>
</context>
<context>
    <name>WorkshopMenu</name>
    <message>
        <source>Another workshop</source>
        <translation>En anden workshop</translation>
    </message>
    <message>
        <source>No title yet</source>
        <translation>Ingen titel endnu</translation>
    </message>
    <message>
        <source>Worked on: {workshop} ({key})</source>
        <translation>Du arbejder med: {workshop} ({key})</translation>
    </message>
    <message>
        <source>You stay at the workshop you are at</source>
        <translation>Du bliver ved den workshop, du er ved</translation>
    </message>
</context>
<context>
    <name>WorldBanners</name>
    <message>
        <source>Try again</source>
        <translation>Prøv igen</translation>
    </message>
    <message>
        <source>Save a copy elsewhere</source>
        <translation>Gem kopi et andet sted</translation>
    </message>
    <message>
        <source>Tried again at {time}, and it is still so.</source>
        <translation>Prøvet igen {time}, og det er stadig sådan.</translation>
    </message>
    <message>
        <source>What you have typed is kept in the program and is saved as soon as it can be.</source>
        <translation>Det, du har skrevet, er bevaret i programmet og gemmes, så snart det kan lade sig gøre.</translation>
    </message>
    <message>
        <source>Choose screen</source>
        <translation>Vælg skærm</translation>
    </message>
    <message>
        <source>Projector missing since {time}</source>
        <translation>Projektor mangler siden {time}</translation>
    </message>
    <message>
        <source>Time, notes and agenda go on.</source>
        <translation>Tid, noter og drejebog kører videre.</translation>
    </message>
    <message>
        <source>The screens show the same. The room sees your notes.</source>
        <translation>Skærmene viser det samme. Rummet ser dine noter.</translation>
    </message>
    <message>
        <source>Turn “Extend” on in the computer&apos;s display settings. On Windows: Win + P.</source>
        <translation>Slå »Udvid« til i computerens skærmindstillinger. I Windows: Win + P.</translation>
    </message>
    <message>
        <source>Subtract it</source>
        <translation>Træk den fra</translation>
    </message>
    <message>
        <source>Keep</source>
        <translation>Behold</translation>
    </message>
    <message numerus="yes">
        <source>The computer was away for %n minutes</source>
        <translation>
            <numerusform>Computeren var væk i %n minut</numerusform>
            <numerusform>Computeren var væk i %n minutter</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>This workshop was closed for %n minutes while its time ran</source>
        <translation>
            <numerusform>Workshoppen var lukket i %n minut, mens tiden gik</numerusform>
            <numerusform>Workshoppen var lukket i %n minutter, mens tiden gik</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The time ran for %n minutes while nobody saw it here</source>
        <translation>
            <numerusform>Tiden gik i %n minut, uden at nogen så den her</numerusform>
            <numerusform>Tiden gik i %n minutter, uden at nogen så den her</numerusform>
        </translation>
    </message>
    <message>
        <source>The time has been counted.</source>
        <translation>Tiden er talt med.</translation>
    </message>
    <message>
        <source>OK</source>
        <translation>OK</translation>
    </message>
    <message>
        <source>The wall now fills the projector</source>
        <translation>Lærredet fylder nu projektoren</translation>
    </message>
    <message>
        <source>The room sees it. It stood in a window before.</source>
        <translation>Rummet ser det. Før stod det i et vindue.</translation>
    </message>
</context>
</TS>
