<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="da" sourcelanguage="en">
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
    <name>DocumentList</name>
    <message>
        <source>Documents</source>
        <translation>Dokumenter</translation>
    </message>
</context>
<context>
    <name>OptionsCard</name>
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
    <message>
        <source>Chosen ({count}) …</source>
        <translation>Valgte ({count}) …</translation>
    </message>
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
        <source>Writing lines in empty fields</source>
        <translation>Skrivelinjer i tomme felter</translation>
    </message>
    <message>
        <source>Files</source>
        <translation>Filer</translation>
    </message>
    <message>
        <source>One copy fewer</source>
        <translation>Ét eksemplar færre</translation>
    </message>
    <message>
        <source>One copy more</source>
        <translation>Ét eksemplar mere</translation>
    </message>
    <message>
        <source>Copies of each sheet</source>
        <translation>Eksemplarer af hvert ark</translation>
    </message>
    <message>
        <source>Write a number from 1 to {most}.</source>
        <translation>Skriv et tal fra 1 til {most}.</translation>
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
        <source>Action schemas</source>
        <translation>Handlingsskemaer</translation>
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
        <source>each leader&apos;s own sheet</source>
        <translation>hver leder sit ark</translation>
    </message>
    <message>
        <source>with writing lines</source>
        <translation>med skrivelinjer</translation>
    </message>
    <message>
        <source>three to a page, with lines</source>
        <translation>tre på siden med linjer</translation>
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
        <source>What was written for the wall, with lines for notes. Your own notes are not in it.</source>
        <translation>Det, der er skrevet til lærredet, med linjer til noter. Dine egne noter er ikke med.</translation>
    </message>
    <message>
        <source>The day&apos;s times and titles, for the tables or to send ahead.</source>
        <translation>Dagens tider og overskrifter, til bordene eller til at sende ud på forhånd.</translation>
    </message>
</context>
<context>
    <name>PaperArea</name>
    <message>
        <source>Print</source>
        <translation>Udskriv</translation>
    </message>
    <message>
        <source>Save as PDF</source>
        <translation>Gem som PDF</translation>
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
    <message>
        <source>Write the leaders&apos; names under Plan. Blank sheets can be printed already.</source>
        <translation>Skriv ledernes navne under Planlæg. De tomme ark kan udskrives allerede nu.</translation>
    </message>
    <message>
        <source>Choose another answer under Who.</source>
        <translation>Vælg noget andet under Hvem.</translation>
    </message>
    <message>
        <source>Write the day&apos;s blocks under Plan.</source>
        <translation>Skriv dagens programpunkter under Planlæg.</translation>
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
        <source>Open %n pages to print</source>
        <translation>
            <numerusform>Åbn %n side til udskrift</numerusform>
            <numerusform>Åbn %n sider til udskrift</numerusform>
        </translation>
    </message>
    <message>
        <source>Where are the files to lie?</source>
        <translation>Hvor skal filerne ligge?</translation>
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
    <name>TakenNames</name>
    <message>
        <source>Nothing has been touched.</source>
        <translation>Intet er rørt.</translation>
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
</TS>
