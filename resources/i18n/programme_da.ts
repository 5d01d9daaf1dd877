<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="da" sourcelanguage="en">
<context>
    <name>ProgrammeArea</name>
    <message>
        <source>Programme</source>
        <translation>Forløb</translation>
    </message>
    <message>
        <source>Parts of the programme</source>
        <translation>Forløbets dele</translation>
    </message>
</context>
<context>
    <name>PromiseDelegate</name>
    <message>
        <source>Tried</source>
        <translation>Prøvet</translation>
    </message>
    <message>
        <source>Under way</source>
        <translation>I gang</translation>
    </message>
    <message>
        <source>Dropped</source>
        <translation>Droppet</translation>
    </message>
    <message>
        <source>What it gave, {name}</source>
        <translation>Hvad det gav, {name}</translation>
    </message>
    <message>
        <source>Write shortly what it gave …</source>
        <translation>Skriv kort, hvad det gav …</translation>
    </message>
    <message>
        <source>Gave: {words}</source>
        <translation>Gav: {words}</translation>
    </message>
</context>
<context>
    <name>SinceLastPage</name>
    <message>
        <source>Group {number}</source>
        <translation>Gruppe {number}</translation>
    </message>
    <message>
        <source>All</source>
        <translation>Alle</translation>
    </message>
    <message>
        <source>Not answered</source>
        <translation>Ikke svaret</translation>
    </message>
    <message>
        <source>Tried</source>
        <translation>Prøvet</translation>
    </message>
    <message>
        <source>Under way</source>
        <translation>I gang</translation>
    </message>
    <message>
        <source>Dropped</source>
        <translation>Droppet</translation>
    </message>
    <message>
        <source>group {number}</source>
        <translation>gruppe {number}</translation>
    </message>
    <message>
        <source>Last time: under way</source>
        <translation>Sidst: i gang</translation>
    </message>
    <message>
        <source>Neither occasion nor action was written.</source>
        <translation>Hverken anledning eller handling er skrevet.</translation>
    </message>
    <message numerus="yes">
        <source>%n actions from {title}</source>
        <translation>
            <numerusform>%n handling fra {title}</numerusform>
            <numerusform>%n handlinger fra {title}</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n actions from {count} workshops</source>
        <translation>
            <numerusform>%n handling fra {count} workshops</numerusform>
            <numerusform>%n handlinger fra {count} workshops</numerusform>
        </translation>
    </message>
    <message>
        <source>The wall is closed. F5 opens it.</source>
        <translation>Lærredet er lukket. F5 åbner det.</translation>
    </message>
    <message>
        <source>Go to the action schemas</source>
        <translation>Gå til handlingsskemaerne</translation>
    </message>
    <message>
        <source>No open actions from earlier workshops.</source>
        <translation>Ingen åbne handlinger fra tidligere workshops.</translation>
    </message>
    <message>
        <source>What leaders write in their action schemas is taken up here at the next workshop.</source>
        <translation>Det, lederne skriver i deres handlingsskemaer, tages op her på den næste workshop.</translation>
    </message>
    <message>
        <source>What did we promise each other?</source>
        <translation>Hvad lovede vi hinanden?</translation>
    </message>
    <message>
        <source>Find leader</source>
        <translation>Find leder</translation>
    </message>
    <message>
        <source>Which actions are shown</source>
        <translation>Hvilke handlinger der vises</translation>
    </message>
    <message>
        <source>Open actions</source>
        <translation>Åbne handlinger</translation>
    </message>
    <message>
        <source>No action fits. Search for less, or show all.</source>
        <translation>Ingen handling passer. Søg på mindre, eller vis alle.</translation>
    </message>
    <message>
        <source>tried</source>
        <translation>prøvet</translation>
    </message>
    <message>
        <source>under way</source>
        <translation>i gang</translation>
    </message>
    <message>
        <source>dropped</source>
        <translation>droppet</translation>
    </message>
    <message>
        <source>write what it gave</source>
        <translation>skriv, hvad det gav</translation>
    </message>
    <message>
        <source>What was printed stands</source>
        <translation>Det, der er trykt, står ved magt</translation>
    </message>
</context>
<context>
    <name>SinceLastSide</name>
    <message>
        <source>Show the spread without names</source>
        <translation>Vis fordelingen uden navne</translation>
    </message>
    <message>
        <source>Tried, of all actions taken up.</source>
        <translation>Prøvet, af alle handlinger, der blev taget op.</translation>
    </message>
    <message>
        <source>Nothing told yet.</source>
        <translation>Der er ikke svaret endnu.</translation>
    </message>
    <message>
        <source>Show the share over time</source>
        <translation>Vis andelen over tid</translation>
    </message>
    <message>
        <source>Take it down</source>
        <translation>Tag det ned</translation>
    </message>
    <message>
        <source>Own unit</source>
        <translation>Egen enhed</translation>
    </message>
    <message>
        <source>The whole</source>
        <translation>Helheden</translation>
    </message>
    <message>
        <source>Actions for the own unit and for the whole, workshop by workshop.</source>
        <translation>Handlinger for egen enhed og for helheden, workshop for workshop.</translation>
    </message>
    <message>
        <source>No action says yet whom it serves.</source>
        <translation>Ingen handling siger endnu, hvem den tjener.</translation>
    </message>
    <message>
        <source>Show on the wall</source>
        <translation>Vis på lærredet</translation>
    </message>
    <message>
        <source>Tried</source>
        <translation>Prøvet</translation>
    </message>
    <message>
        <source>Under way</source>
        <translation>I gang</translation>
    </message>
    <message>
        <source>Dropped</source>
        <translation>Droppet</translation>
    </message>
    <message>
        <source>Not answered</source>
        <translation>Ikke svaret</translation>
    </message>
    <message>
        <source>{percent} %</source>
        <translation>{percent} %</translation>
    </message>
    <message>
        <source>Last time: {own} and {whole}.</source>
        <translation>Sidst: {own} og {whole}.</translation>
    </message>
    <message>
        <source>Outputs here: {own} and {whole}.</source>
        <translation>Svar her: {own} og {whole}.</translation>
    </message>
    <message numerus="yes">
        <source>%n actions do not say.</source>
        <translation>
            <numerusform>%n handling siger det ikke.</numerusform>
            <numerusform>%n handlinger siger det ikke.</numerusform>
        </translation>
    </message>
    <message>
        <source>More of the actions are for the whole now.</source>
        <translation>Flere handlinger gælder nu helheden.</translation>
    </message>
    <message>
        <source>Fewer of the actions are for the whole now.</source>
        <translation>Færre handlinger gælder nu helheden.</translation>
    </message>
    <message>
        <source>The spread is as it was.</source>
        <translation>Fordelingen er som før.</translation>
    </message>
    <message numerus="yes">
        <source>Shown when at least %n leaders have told.</source>
        <translation>
            <numerusform>Vises, når mindst %n leder har svaret.</numerusform>
            <numerusform>Vises, når mindst %n ledere har svaret.</numerusform>
        </translation>
    </message>
    <message>
        <source>Now</source>
        <translation>Nu</translation>
    </message>
    <message>
        <source>Over time</source>
        <translation>Over tid</translation>
    </message>
    <message>
        <source>Which time the numbers are from</source>
        <translation>Hvornår tallene er fra</translation>
    </message>
    <message>
        <source>The room together</source>
        <translation>Rummet samlet</translation>
    </message>
    <message>
        <source>The double role</source>
        <translation>Dobbeltrollen</translation>
    </message>
</context>
</TS>
