<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="da" sourcelanguage="en">
<context>
    <name>AskPassphrase</name>
    <message>
        <source>What is locked: {documents}.</source>
        <translation>Det låses: {documents}.</translation>
    </message>
    <message>
        <source>Password for the private files</source>
        <translation>Adgangskode til de private filer</translation>
    </message>
    <message>
        <source>It is not kept anywhere. A password that is forgotten cannot be helped: then the file must be saved once more from here.</source>
        <translation>Den gemmes ingen steder. Er adgangskoden glemt, kan ingen åbne filen. Så skal den gemmes på ny herfra.</translation>
    </message>
    <message>
        <source>Show</source>
        <translation>Vis</translation>
    </message>
    <message>
        <source>Password</source>
        <translation>Adgangskode</translation>
    </message>
    <message>
        <source>Such a file cannot go into an archive (PDF/A). Save it there without a password.</source>
        <translation>Sådan en fil kan ikke arkiveres (PDF/A). Gem den uden adgangskode til arkivet.</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Annullér</translation>
    </message>
    <message>
        <source>Lock and save</source>
        <translation>Lås og gem</translation>
    </message>
    <message>
        <source>Hide</source>
        <translation>Skjul</translation>
    </message>
</context>
<context>
    <name>BlanksPage</name>
    <message>
        <source>Which sheets</source>
        <translation>Hvilke ark</translation>
    </message>
    <message>
        <source>Begin on an odd page</source>
        <translation>Begynd på ulige side</translation>
    </message>
    <message>
        <source>Copies of each sheet</source>
        <translation>Eksemplarer af hvert ark</translation>
    </message>
</context>
<context>
    <name>ChaptersPage</name>
    <message>
        <source>Chapters</source>
        <translation>Kapitler</translation>
    </message>
</context>
<context>
    <name>ChooseLeaders</name>
    <message>
        <source>Whose sheets?</source>
        <translation>Hvis ark?</translation>
    </message>
    <message>
        <source>Find leader or unit</source>
        <translation>Find leder eller enhed</translation>
    </message>
    <message numerus="yes">
        <source>Use %n leaders</source>
        <translation>
            <numerusform>Brug %n leder</numerusform>
            <numerusform>Brug %n ledere</numerusform>
        </translation>
    </message>
    <message>
        <source>Nobody is ticked.</source>
        <translation>Ingen er sat kryds ved.</translation>
    </message>
</context>
<context>
    <name>ChooseSlides</name>
    <message>
        <source>Which slides?</source>
        <translation>Hvilke slides?</translation>
    </message>
    <message>
        <source>Find number or block</source>
        <translation>Find nummer eller programpunkt</translation>
    </message>
    <message>
        <source>No slide is ticked.</source>
        <translation>Ingen slide er valgt.</translation>
    </message>
    <message numerus="yes">
        <source>Use %n slides</source>
        <translation>
            <numerusform>Brug %n slide</numerusform>
            <numerusform>Brug %n slides</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>CopiesPage</name>
    <message>
        <source>One copy fewer</source>
        <translation>Ét eksemplar færre</translation>
    </message>
    <message>
        <source>One copy more</source>
        <translation>Ét eksemplar mere</translation>
    </message>
    <message>
        <source>Copies of each card</source>
        <translation>Eksemplarer af hvert kort</translation>
    </message>
    <message>
        <source>Write a number from 1 to {most}.</source>
        <translation>Skriv et tal fra 1 til {most}.</translation>
    </message>
</context>
<context>
    <name>DocumentList</name>
    <message>
        <source>Documents</source>
        <translation>Dokumenter</translation>
    </message>
</context>
<context>
    <name>DocumentRow</name>
    <message>
        <source>private</source>
        <translation>privat</translation>
    </message>
</context>
<context>
    <name>FiledPage</name>
    <message>
        <source>One joined PDF</source>
        <translation>Én samlet PDF</translation>
    </message>
    <message>
        <source>One file for each leader</source>
        <translation>Én fil til hver leder</translation>
    </message>
    <message>
        <source>Begin on an odd page</source>
        <translation>Begynd på ulige side</translation>
    </message>
    <message>
        <source>Files</source>
        <translation>Filer</translation>
    </message>
</context>
<context>
    <name>HandoutPage</name>
    <message>
        <source>Slides on a page</source>
        <translation>Slides på en side</translation>
    </message>
</context>
<context>
    <name>LeaderCounts</name>
    <message numerus="yes">
        <source>All %n leaders</source>
        <translation>
            <numerusform>Den ene leder</numerusform>
            <numerusform>Alle %n ledere</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n who are ready</source>
        <translation>
            <numerusform>%n, der er klar</numerusform>
            <numerusform>%n, der er klar</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>LeadersPage</name>
    <message>
        <source>Who</source>
        <translation>Hvem</translation>
    </message>
    <message>
        <source>Choose leaders</source>
        <translation>Vælg ledere</translation>
    </message>
    <message>
        <source>Last name</source>
        <translation>Efternavn</translation>
    </message>
    <message>
        <source>Unit</source>
        <translation>Enhed</translation>
    </message>
    <message>
        <source>Group</source>
        <translation>Gruppe</translation>
    </message>
    <message>
        <source>Order</source>
        <translation>Rækkefølge</translation>
    </message>
    <message>
        <source>Chosen ({count}) …</source>
        <translation>Valgte ({count}) …</translation>
    </message>
</context>
<context>
    <name>OptionsCard</name>
    <message>
        <source>Lock the file with a password</source>
        <translation>Lås filen med adgangskode</translation>
    </message>
</context>
<context>
    <name>PageModel</name>
    <message>
        <source>Page {number} of {count}</source>
        <translation>Side {number} af {count}</translation>
    </message>
</context>
<context>
    <name>PageStrip</name>
    <message>
        <source>Pages</source>
        <translation>Sider</translation>
    </message>
</context>
<context>
    <name>Paper</name>
    <message>
        <source>Action schemas, filled in</source>
        <translation>Handlingsskemaer, udfyldte</translation>
    </message>
    <message>
        <source>Action schemas, blank</source>
        <translation>Handlingsskemaer, tomme</translation>
    </message>
    <message>
        <source>Mobilisation sheets, blank</source>
        <translation>Mobiliseringsark, tomme</translation>
    </message>
    <message>
        <source>Other sheets, blank</source>
        <translation>Andre ark, tomme</translation>
    </message>
    <message>
        <source>Summary for participants</source>
        <translation>Opsamling til deltagere</translation>
    </message>
    <message>
        <source>Report for the client</source>
        <translation>Rapport til kunden</translation>
    </message>
    <message>
        <source>Handout with the slides</source>
        <translation>Uddelingsark med slides</translation>
    </message>
    <message>
        <source>Run sheet – only for the team</source>
        <translation>Drejebog – kun for teamet</translation>
    </message>
    <message>
        <source>Participants&apos; agenda</source>
        <translation>Deltagerprogram</translation>
    </message>
    <message>
        <source>Sheets for the leaders</source>
        <translation>Ark til lederne</translation>
    </message>
    <message>
        <source>Cards and signs</source>
        <translation>Kort og skilte</translation>
    </message>
    <message>
        <source>Summary and report</source>
        <translation>Opsamling og rapport</translation>
    </message>
    <message>
        <source>For the team</source>
        <translation>Til teamet</translation>
    </message>
    <message>
        <source>The programme</source>
        <translation>Forløbet</translation>
    </message>
    <message>
        <source>Other formats</source>
        <translation>Andre formater</translation>
    </message>
    <message>
        <source>Action schemas to type in</source>
        <translation>Handlingsskemaer til skærmen</translation>
    </message>
    <message>
        <source>Since last time, a sheet for each</source>
        <translation>Siden sidst, et ark til hver</translation>
    </message>
    <message>
        <source>Dilemma cards</source>
        <translation>Dilemmakort</translation>
    </message>
    <message>
        <source>Case and role cards</source>
        <translation>Rolle- og casekort</translation>
    </message>
    <message>
        <source>Table signs</source>
        <translation>Bordskilte</translation>
    </message>
    <message>
        <source>Name badges</source>
        <translation>Navneskilte</translation>
    </message>
    <message>
        <source>Fallback pack</source>
        <translation>Nødpakke</translation>
    </message>
    <message>
        <source>Pre-ject posters, A3</source>
        <translation>Pre-jektplakater, A3</translation>
    </message>
    <message>
        <source>Pre-ject cards, A5</source>
        <translation>Pre-jektkort, A5</translation>
    </message>
    <message>
        <source>Pre-jects, overview</source>
        <translation>Pre-jekter, overblik</translation>
    </message>
    <message>
        <source>Sheets for what pre-jects teach</source>
        <translation>Ark til det, pre-jekter lærer</translation>
    </message>
    <message>
        <source>Interplay in the direction</source>
        <translation>Samspillet i direktionen</translation>
    </message>
    <message>
        <source>Leadership foundation, A5</source>
        <translation>Ledelsesgrundlag, A5</translation>
    </message>
    <message>
        <source>Leadership chain</source>
        <translation>Ledelseskæde</translation>
    </message>
    <message>
        <source>Leadership chain, a sheet for each</source>
        <translation>Ledelseskæde, et ark til hver</translation>
    </message>
    <message>
        <source>Sheets with a statement for each group</source>
        <translation>Ark med et udsagn til hver gruppe</translation>
    </message>
    <message>
        <source>The programme at a glance</source>
        <translation>Forløbet i overblik</translation>
    </message>
    <message>
        <source>Year report</source>
        <translation>Årsrapport</translation>
    </message>
    <message>
        <source>Year report as Word</source>
        <translation>Årsrapport som Word</translation>
    </message>
    <message>
        <source>Report as Word</source>
        <translation>Rapport som Word</translation>
    </message>
    <message>
        <source>Summary as Word</source>
        <translation>Opsamling som Word</translation>
    </message>
    <message>
        <source>Participants&apos; agenda as Word</source>
        <translation>Deltagerprogram som Word</translation>
    </message>
    <message>
        <source>Tables as Excel</source>
        <translation>Tabeller som Excel</translation>
    </message>
    <message>
        <source>Tables as CSV</source>
        <translation>Tabeller som CSV</translation>
    </message>
    <message>
        <source>Dates for the calendar</source>
        <translation>Datoer til kalenderen</translation>
    </message>
    <message>
        <source>Slides as pictures</source>
        <translation>Slides som billeder</translation>
    </message>
    <message>
        <source>All data</source>
        <translation>Alle data</translation>
    </message>
    <message>
        <source>Action schemas</source>
        <translation>Handlingsskemaer</translation>
    </message>
    <message>
        <source>Since last time</source>
        <translation>Siden sidst</translation>
    </message>
    <message>
        <source>Summary</source>
        <translation>Opsamling</translation>
    </message>
    <message>
        <source>Report</source>
        <translation>Rapport</translation>
    </message>
    <message>
        <source>Handout</source>
        <translation>Uddelingsark</translation>
    </message>
    <message>
        <source>Run sheet</source>
        <translation>Drejebog</translation>
    </message>
    <message>
        <source>each leader&apos;s own</source>
        <translation>hver leder sit ark</translation>
    </message>
    <message>
        <source>to mail to the absent</source>
        <translation>sendes til de fraværende</translation>
    </message>
    <message>
        <source>each leader&apos;s open actions</source>
        <translation>hver leders åbne handlinger</translation>
    </message>
    <message>
        <source>for the participants</source>
        <translation>til deltagerne</translation>
    </message>
    <message>
        <source>with marks to cut by</source>
        <translation>med klippemærker</translation>
    </message>
    <message>
        <source>all that the day needs</source>
        <translation>alt, dagen kræver</translation>
    </message>
    <message>
        <source>one for each</source>
        <translation>én til hver</translation>
    </message>
    <message>
        <source>to write on until next time</source>
        <translation>til at skrive på til næste gang</translation>
    </message>
    <message>
        <source>for its members</source>
        <translation>til dens medlemmer</translation>
    </message>
    <message>
        <source>a page for each statement</source>
        <translation>en side til hvert udsagn</translation>
    </message>
    <message>
        <source>each leader&apos;s own level</source>
        <translation>hver leders eget niveau</translation>
    </message>
    <message>
        <source>for the client</source>
        <translation>til kunden</translation>
    </message>
    <message>
        <source>to go on writing in</source>
        <translation>til at skrive videre i</translation>
    </message>
    <message>
        <source>one file with four sheets</source>
        <translation>én fil med fire ark</translation>
    </message>
    <message>
        <source>four files</source>
        <translation>fire filer</translation>
    </message>
    <message>
        <source>follow-ups and the next day</source>
        <translation>opfølgning og næste gang</translation>
    </message>
    <message>
        <source>JSON, the whole file</source>
        <translation>JSON, hele filen</translation>
    </message>
    <message>
        <source>Personal sheets: each goes to its own leader only.</source>
        <translation>Personlige ark: Hvert ark sendes kun til lederen selv.</translation>
    </message>
    <message>
        <source>Only for the direction&apos;s members. Each name is on it.</source>
        <translation>Kun til direktionens medlemmer. Hvert navn står på.</translation>
    </message>
    <message>
        <source>What was promised, tried and learned in the programme. For the client: no names, and shares with what they are shares of.</source>
        <translation>Hvad der er lovet, prøvet og lært i forløbet. Til kunden: ingen navne, og andele med det, de er andele af.</translation>
    </message>
    <message>
        <source>What was written for the wall. Your own notes are not in it.</source>
        <translation>Det, der er skrevet til lærredet. Dine egne noter er ikke med.</translation>
    </message>
    <message>
        <source>The dilemmas as cards for the tables, with the numbers they have on the wall.</source>
        <translation>Dilemmaerne som kort til bordene, med de numre, de har på lærredet.</translation>
    </message>
    <message>
        <source>Cases and roles of the simulations, a card each. Injects are not among them.</source>
        <translation>Simulationernes cases og roller, et kort til hver. Injects er ikke med.</translation>
    </message>
    <message>
        <source>A sign for each group, to fold and stand on its table.</source>
        <translation>Et skilt til hver gruppe, til at folde og stille på bordet.</translation>
    </message>
    <message>
        <source>Each pre-ject large, to hang up where it is tried.</source>
        <translation>Hvert pre-jekt stort, til at hænge op, hvor det bliver prøvet.</translation>
    </message>
    <message>
        <source>Each pre-ject on a small card, to carry along.</source>
        <translation>Hvert pre-jekt på et lille kort, til at have med.</translation>
    </message>
    <message>
        <source>All pre-jects by stage, on a page or two.</source>
        <translation>Alle pre-jekter efter trin, på en side eller to.</translation>
    </message>
    <message>
        <source>A page for each pre-ject that is not decided: what was tried, and what it taught.</source>
        <translation>En side til hvert pre-jekt, der ikke er besluttet: hvad der blev prøvet, og hvad det lærte.</translation>
    </message>
    <message>
        <source>What the programme is for, and when everybody meets. Nothing that was given is in it.</source>
        <translation>Hvad forløbet er til, og hvornår alle mødes. Intet, der er givet, er med.</translation>
    </message>
    <message>
        <source>What the direction has agreed on its own interplay.</source>
        <translation>Hvad direktionen har aftalt om sit eget samspil.</translation>
    </message>
    <message>
        <source>The statements with their explanations and everyday examples. Who told them is not in it.</source>
        <translation>Udsagnene med forklaringer og hverdagseksempler, uden hvem der fortalte dem.</translation>
    </message>
    <message>
        <source>What is asked of each level, in a table. Remarks are not in it.</source>
        <translation>Hvad der kræves af hvert niveau, i en tabel. Bemærkninger er ikke med.</translation>
    </message>
    <message>
        <source>For the blocks in which each group works on a statement of its own.</source>
        <translation>Til de programpunkter, hvor grupperne arbejder med hver sit udsagn.</translation>
    </message>
    <message>
        <source>One file to print the day before: run sheet, people, agenda, slides, cards and blank sheets.</source>
        <translation>Én fil, der kan udskrives dagen før: drejebog, deltagere, program, slides, kort og tomme ark.</translation>
    </message>
    <message>
        <source>The report for the client, to go on writing in. For the client. Of action schemas only what its leader has released to the report.</source>
        <translation>Rapporten til kunden, til at skrive videre i. Kun til kunden. Af handlingsskemaer kun det, lederen selv har frigivet til rapporten.</translation>
    </message>
    <message>
        <source>What the groups have said, the themes and the decisions. The participants may see it: no leader&apos;s action schema is in it.</source>
        <translation>Det, grupperne har sagt, temaerne og beslutningerne. Deltagerne må se den: Ingen leders handlingsskema er med.</translation>
    </message>
    <message>
        <source>The day&apos;s times and titles. Everybody may see it.</source>
        <translation>Dagens tider og overskrifter. Alle må se det.</translation>
    </message>
    <message>
        <source>Participants, outputs, released actions and times, a sheet each. For the client: the names of the participants are in it.</source>
        <translation>Deltagere, svar, frigivne handlinger og tider, et ark til hver. Til kunden: Deltagernes navne er med.</translation>
    </message>
    <message>
        <source>The same four tables as in Excel, a file each, for other programs. For the client: the names of the participants are in it.</source>
        <translation>De samme fire tabeller som i Excel, en fil til hver, til andre programmer. Til kunden: Deltagernes navne er med.</translation>
    </message>
    <message>
        <source>The day, its promises with dates and the follow-ups that leaders have released. For the client and those who lead the day.</source>
        <translation>Dagen, det, der er lovet til en dato, og de opfølgninger, lederne har frigivet. Til kunden og dem, der leder dagen.</translation>
    </message>
    <message>
        <source>The slides that were written for the wall, a picture each. Everybody who was in the room may see them: neither own notes nor outputs are in them.</source>
        <translation>De slides, der er skrevet til lærredet, ét billede for hver. Alle, der var i rummet, må se dem: Hverken egne noter eller svar er med.</translation>
    </message>
    <message>
        <source>The whole file with all its days, for other programs and for keeping. Names are in it.</source>
        <translation>Hele filen med alle dens dage, til andre programmer og til at gemme. Navne er med.</translation>
    </message>
    <message>
        <source>with writing lines</source>
        <translation>med skrivelinjer</translation>
    </message>
    <message>
        <source>Personal sheets. They are not part of the summary.</source>
        <translation>Personlige ark. De kommer ikke med i opsamlingen.</translation>
    </message>
    <message>
        <source>Your own notes are on it. Not to be handed out.</source>
        <translation>Dine egne noter står på den. Den må ikke deles ud.</translation>
    </message>
    <message>
        <source>Its first part is for the team alone. The first page says who may have what.</source>
        <translation>Den første del er kun til teamet. På forsiden står, hvem der må få hvad.</translation>
    </message>
    <message>
        <source>Everything is in it, also own notes and action schemas. Only for the client who owns the data.</source>
        <translation>Alt er med, også egne noter og handlingsskemaer. Kun til kunden, som ejer data.</translation>
    </message>
    <message>
        <source>Each slide becomes a picture</source>
        <translation>Hver slide bliver et billede</translation>
    </message>
    <message>
        <source>Tick it, and save. The handout shows how the slides look.</source>
        <translation>Sæt flueben, og gem. Uddelingsarket viser, hvordan slides ser ud.</translation>
    </message>
    <message>
        <source>This file is not shown here</source>
        <translation>Filen vises ikke her</translation>
    </message>
    <message>
        <source>Tick it, and save. Then it can be opened in the program it is for.</source>
        <translation>Sæt flueben, og gem. Så kan den åbnes i det program, den er til.</translation>
    </message>
    <message>
        <source>Programme and times</source>
        <translation>Program og tider</translation>
    </message>
    <message>
        <source>Dilemmas with positions</source>
        <translation>Dilemmaer med positioner</translation>
    </message>
    <message>
        <source>Votes</source>
        <translation>Afstemninger</translation>
    </message>
    <message>
        <source>Themes</source>
        <translation>Temaer</translation>
    </message>
    <message>
        <source>Injects</source>
        <translation>Injects</translation>
    </message>
    <message>
        <source>Mobilisation tools</source>
        <translation>Mobiliseringsredskaber</translation>
    </message>
    <message>
        <source>Other outputs</source>
        <translation>Andre svar</translation>
    </message>
    <message>
        <source>Balance</source>
        <translation>Balance</translation>
    </message>
    <message>
        <source>Decisions</source>
        <translation>Beslutninger</translation>
    </message>
    <message>
        <source>Actions</source>
        <translation>Handlinger</translation>
    </message>
    <message>
        <source>One to a page</source>
        <translation>Én på siden</translation>
    </message>
    <message>
        <source>Two to a page</source>
        <translation>To på siden</translation>
    </message>
    <message>
        <source>Three to a page, with lines</source>
        <translation>Tre på siden med linjer</translation>
    </message>
    <message>
        <source>Six to a page</source>
        <translation>Seks på siden</translation>
    </message>
    <message>
        <source>What the groups have said, the themes and the decisions of the day. No leader&apos;s action schema is in it.</source>
        <translation>Gruppernes svar, temaerne og dagens aftaler. Ingen leders handlingsskema er med.</translation>
    </message>
    <message>
        <source>The day&apos;s times with materials and your own notes, for you and the others who lead the day.</source>
        <translation>Dagens tider med materialer og dine egne noter, til dig og de andre, der leder dagen.</translation>
    </message>
    <message>
        <source>The whole day for the client. Of action schemas only what its leader has released to the report.</source>
        <translation>Hele dagen til kunden. Af handlingsskemaerne kun det, lederen selv har frigivet til rapporten.</translation>
    </message>
    <message>
        <source>The day&apos;s times and titles, for the tables or to send ahead.</source>
        <translation>Dagens tider og overskrifter, til bordene eller til at sende ud på forhånd.</translation>
    </message>
    <message>
        <source>Nobody is absent or chosen</source>
        <translation>Ingen er fraværende eller valgt</translation>
    </message>
    <message>
        <source>No open actions from earlier workshops</source>
        <translation>Ingen åbne handlinger fra tidligere workshops</translation>
    </message>
    <message>
        <source>Nobody is chosen</source>
        <translation>Ingen er valgt</translation>
    </message>
    <message>
        <source>No leaders yet</source>
        <translation>Ingen ledere endnu</translation>
    </message>
    <message>
        <source>The agenda is empty</source>
        <translation>Programmet er tomt</translation>
    </message>
    <message>
        <source>No sheet is chosen</source>
        <translation>Intet ark er valgt</translation>
    </message>
    <message>
        <source>No dilemmas yet</source>
        <translation>Ingen dilemmaer endnu</translation>
    </message>
    <message>
        <source>No cases or roles yet</source>
        <translation>Ingen cases eller roller endnu</translation>
    </message>
    <message>
        <source>No groups yet</source>
        <translation>Ingen grupper endnu</translation>
    </message>
    <message>
        <source>No slides yet</source>
        <translation>Ingen slides endnu</translation>
    </message>
    <message>
        <source>No dates yet</source>
        <translation>Ingen datoer endnu</translation>
    </message>
    <message>
        <source>No pre-jects yet</source>
        <translation>Ingen pre-jekter endnu</translation>
    </message>
    <message>
        <source>No pre-jects that are tried</source>
        <translation>Ingen pre-jekter, der bliver prøvet</translation>
    </message>
    <message>
        <source>The file is no programme yet</source>
        <translation>Filen er ikke et forløb endnu</translation>
    </message>
    <message>
        <source>No agreements, or no members of the direction</source>
        <translation>Ingen aftaler, eller ingen medlemmer af direktionen</translation>
    </message>
    <message>
        <source>No statements yet</source>
        <translation>Ingen udsagn endnu</translation>
    </message>
    <message>
        <source>No demands yet</source>
        <translation>Ingen krav endnu</translation>
    </message>
    <message>
        <source>No leader has a level that something is asked of</source>
        <translation>Ingen leder har et niveau, der er krav til</translation>
    </message>
    <message>
        <source>No block gives each group a statement</source>
        <translation>Intet programpunkt giver hver gruppe et udsagn</translation>
    </message>
    <message>
        <source>What leaders write in their action schemas is taken up at the next workshop.</source>
        <translation>Det, lederne skriver i deres handlingsskemaer, tages op på den næste workshop.</translation>
    </message>
    <message>
        <source>Choose leaders, or something else, under Who.</source>
        <translation>Vælg ledere eller noget andet under Hvem.</translation>
    </message>
    <message>
        <source>Write the leaders&apos; names under Plan. Blank sheets can be printed already.</source>
        <translation>Skriv ledernes navne under Planlæg. De tomme ark kan udskrives allerede nu.</translation>
    </message>
    <message>
        <source>Tick one under Which sheets.</source>
        <translation>Vælg et under Hvilke ark.</translation>
    </message>
    <message>
        <source>Write the date of the day or of the next one under Plan.</source>
        <translation>Skriv datoen for dagen eller for næste gang under Planlæg.</translation>
    </message>
    <message>
        <source>Write the day&apos;s blocks under Plan.</source>
        <translation>Skriv dagens programpunkter under Planlæg.</translation>
    </message>
    <message>
        <source>Write them under Programme.</source>
        <translation>Skriv dem under Forløb.</translation>
    </message>
    <message>
        <source>Write them under Plan.</source>
        <translation>Skriv dem under Planlæg.</translation>
    </message>
    <message>
        <source>Workshops and their time</source>
        <translation>Workshops og deres tid</translation>
    </message>
    <message>
        <source>What was promised and tried</source>
        <translation>Hvad der blev lovet og prøvet</translation>
    </message>
    <message>
        <source>Own unit and the whole</source>
        <translation>Egen enhed og helheden</translation>
    </message>
    <message>
        <source>Leadership foundation with examples</source>
        <translation>Ledelsesgrundlaget med eksempler</translation>
    </message>
    <message>
        <source>Pre-jects</source>
        <translation>Pre-jekter</translation>
    </message>
    <message>
        <source>LUS, only as numbers</source>
        <translation>LUS, kun som tal</translation>
    </message>
</context>
<context>
    <name>PaperArea</name>
    <message>
        <source>Print</source>
        <translation>Udskriv</translation>
    </message>
    <message>
        <source>Save as well</source>
        <translation>Gem også</translation>
    </message>
    <message>
        <source>Save as PDF</source>
        <translation>Gem som PDF</translation>
    </message>
    <message>
        <source>The slides are being painted</source>
        <translation>Slides er ved at blive tegnet</translation>
    </message>
    <message>
        <source>They are here in a moment.</source>
        <translation>De er her om et øjeblik.</translation>
    </message>
    <message numerus="yes">
        <source>%n pages</source>
        <translation>
            <numerusform>%n side</numerusform>
            <numerusform>%n sider</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n files</source>
        <translation>
            <numerusform>%n fil</numerusform>
            <numerusform>%n filer</numerusform>
        </translation>
    </message>
    <message>
        <source>The files are being saved.</source>
        <translation>Filerne er ved at blive gemt.</translation>
    </message>
    <message>
        <source>Tick a document that has something on it.</source>
        <translation>Sæt kryds ved et dokument, der er noget på.</translation>
    </message>
    <message numerus="yes">
        <source>Print %n pages</source>
        <translation>
            <numerusform>Udskriv %n side</numerusform>
            <numerusform>Udskriv %n sider</numerusform>
        </translation>
    </message>
    <message>
        <source>Save files</source>
        <translation>Gem filer</translation>
    </message>
</context>
<context>
    <name>PaperBanners</name>
    <message numerus="yes">
        <source>%n action schemas are changed</source>
        <translation>
            <numerusform>%n handlingsskema er ændret</numerusform>
            <numerusform>%n handlingsskemaer er ændret</numerusform>
        </translation>
    </message>
    <message>
        <source>All of it is one step that can be undone.</source>
        <translation>Det hele er ét trin og kan fortrydes.</translation>
    </message>
    <message>
        <source>Some signs are not in the font: {signs}</source>
        <translation>Nogle tegn findes ikke i skriften: {signs}</translation>
    </message>
    <message>
        <source>Each has an empty box in its place. Everything else is on the paper.</source>
        <translation>Der står en tom firkant i stedet for hvert af dem. Alt andet er på papiret.</translation>
    </message>
    <message>
        <source>Not everything was saved</source>
        <translation>Ikke alt blev gemt</translation>
    </message>
    <message>
        <source>Not everything was printed</source>
        <translation>Ikke alt blev udskrevet</translation>
    </message>
    <message>
        <source>The schemas were not read</source>
        <translation>Skemaerne er ikke læst ind</translation>
    </message>
    <message>
        <source>The pages cannot be shown</source>
        <translation>Siderne kan ikke vises</translation>
    </message>
    <message>
        <source>Choose another folder</source>
        <translation>Vælg en anden mappe</translation>
    </message>
</context>
<context>
    <name>PaperOutputs</name>
    <message>
        <source>Where are the files to lie?</source>
        <translation>Hvor skal filerne ligge?</translation>
    </message>
    <message>
        <source>This computer has no printer</source>
        <translation>Computeren har ingen printer</translation>
    </message>
    <message>
        <source>Save the pages as PDF instead: they are the same pages, and any computer with a printer prints them.</source>
        <translation>Gem siderne som PDF i stedet: Det er de samme sider, og de kan udskrives fra en hvilken som helst computer med printer.</translation>
    </message>
    <message>
        <source>Save as PDF</source>
        <translation>Gem som PDF</translation>
    </message>
</context>
<context>
    <name>PreviewPane</name>
    <message>
        <source>Smaller</source>
        <translation>Mindre</translation>
    </message>
    <message>
        <source>Larger</source>
        <translation>Større</translation>
    </message>
    <message>
        <source>Whole page</source>
        <translation>Hele siden</translation>
    </message>
    <message>
        <source>Page {number} of {count}</source>
        <translation>Side {number} af {count}</translation>
    </message>
</context>
<context>
    <name>ReadPreview</name>
    <message>
        <source>What the filled schemas would change</source>
        <translation>Det ændrer de udfyldte skemaer</translation>
    </message>
    <message>
        <source>Nothing is changed yet. An empty field takes nothing away.</source>
        <translation>Intet er ændret endnu. Et tomt felt fjerner ikke noget.</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Annullér</translation>
    </message>
    <message numerus="yes">
        <source>Take in %n changes</source>
        <translation>
            <numerusform>Tag %n ændring ind</numerusform>
            <numerusform>Tag %n ændringer ind</numerusform>
        </translation>
    </message>
    <message>
        <source>There is nothing to take in.</source>
        <translation>Der er intet at tage ind.</translation>
    </message>
    <message>
        <source>Not taken in</source>
        <translation>Tages ikke med</translation>
    </message>
    <message>
        <source>(empty)</source>
        <translation>(tomt)</translation>
    </message>
    <message>
        <source>The schema has been shared. What is new is not shared before the leader has agreed.</source>
        <translation>Skemaet er delt. Det nye deles ikke, før lederen har sagt ja.</translation>
    </message>
</context>
<context>
    <name>SavingCard</name>
    <message>
        <source>Close</source>
        <translation>Luk</translation>
    </message>
    <message>
        <source>Saved files</source>
        <translation>Gemte filer</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>Stop</translation>
    </message>
    <message>
        <source>Open folder</source>
        <translation>Åbn mappe</translation>
    </message>
    <message>
        <source>Saving {done} of {count}</source>
        <translation>Gemmer {done} af {count}</translation>
    </message>
    <message>
        <source>Printing {done} of {count}</source>
        <translation>Udskriver {done} af {count}</translation>
    </message>
    <message numerus="yes">
        <source>Stopped. %n pages went to the printer.</source>
        <translation>
            <numerusform>Standset. %n side er sendt til printeren.</numerusform>
            <numerusform>Standset. %n sider er sendt til printeren.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n pages went to the printer</source>
        <translation>
            <numerusform>%n side er sendt til printeren</numerusform>
            <numerusform>%n sider er sendt til printeren</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Stopped. %n files are saved whole.</source>
        <translation>
            <numerusform>Stoppet. %n fil er gemt hel.</numerusform>
            <numerusform>Stoppet. %n filer er gemt hele.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n files are saved</source>
        <translation>
            <numerusform>%n fil er gemt</numerusform>
            <numerusform>%n filer er gemt</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>SchemaReading</name>
    <message>
        <source>Which filled schemas?</source>
        <translation>Hvilke udfyldte skemaer?</translation>
    </message>
    <message>
        <source>Filled schemas (*.pdf)</source>
        <translation>Udfyldte skemaer (*.pdf)</translation>
    </message>
</context>
<context>
    <name>SchemasPage</name>
    <message>
        <source>Writing lines in empty fields</source>
        <translation>Skrivelinjer i tomme felter</translation>
    </message>
</context>
<context>
    <name>SlidesPage</name>
    <message>
        <source>Slides</source>
        <translation>Slides</translation>
    </message>
    <message>
        <source>Choose slides</source>
        <translation>Vælg slides</translation>
    </message>
    <message>
        <source>All slides</source>
        <translation>Alle slides</translation>
    </message>
    <message>
        <source>Chosen ({count}) …</source>
        <translation>Valgte ({count}) …</translation>
    </message>
</context>
<context>
    <name>TakenNames</name>
    <message>
        <source>Nothing has been touched.</source>
        <translation>Intet er rørt.</translation>
    </message>
    <message>
        <source>The file is there already</source>
        <translation>Filen findes allerede</translation>
    </message>
    <message>
        <source>Save under a new name</source>
        <translation>Gem under et nyt navn</translation>
    </message>
    <message>
        <source>Some of the files are there already</source>
        <translation>Nogle af filerne findes allerede</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Annullér</translation>
    </message>
    <message>
        <source>Replace</source>
        <translation>Erstat</translation>
    </message>
    <message>
        <source>Save under new names</source>
        <translation>Gem under nye navne</translation>
    </message>
</context>
<context>
    <name>TickList</name>
    <message>
        <source>None is called that.</source>
        <translation>Ingen hedder sådan.</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Annullér</translation>
    </message>
    <message>
        <source>All</source>
        <translation>Alle</translation>
    </message>
    <message>
        <source>None</source>
        <translation>Ingen</translation>
    </message>
</context>
<context>
    <name>TypingPage</name>
    <message>
        <source>A PDF for each leader with fields to type in. Mail it, and read it in here when it comes back.</source>
        <translation>En PDF til hver leder med felter at skrive i. Send den, og læs den ind her, når den kommer tilbage.</translation>
    </message>
    <message>
        <source>Read filled schemas …</source>
        <translation>Læs udfyldte skemaer ind …</translation>
    </message>
    <message numerus="yes">
        <source>%n who are absent</source>
        <translation>
            <numerusform>%n, der er fraværende</numerusform>
            <numerusform>%n, der er fraværende</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>YearPage</name>
    <message>
        <source>Year</source>
        <translation>År</translation>
    </message>
    <message>
        <source>Chapters</source>
        <translation>Kapitler</translation>
    </message>
    <message>
        <source>The year of the workshop</source>
        <translation>Workshoppens år</translation>
    </message>
    <message>
        <source>The whole programme</source>
        <translation>Hele forløbet</translation>
    </message>
</context>
</TS>
