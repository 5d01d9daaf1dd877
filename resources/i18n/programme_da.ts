<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="da" sourcelanguage="en">
<context>
    <name>ExampleRow</name>
    <message>
        <source>Everyday example</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Move or remove the example</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Move to another statement</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Take it off the statement</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Remove the example</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Fates</name>
    <message>
        <source>Unchanged</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Changed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>New</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Gone</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Levels</name>
    <message>
        <source>Lead the organisation</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Lead leaders</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Lead employees</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>LooseView</name>
    <message>
        <source>Every example has its statement.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Examples made under Notes without a statement are listed here.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Examples without a statement</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>puts the example under that statement</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Which statement is it an example of?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Statements by number</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>MarkedText</name>
    <message>
        <source>[added: {words}]</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>[dropped: {words}]</source>
        <translation type="unfinished"></translation>
    </message>
</context>
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
        <source>Own unit · the whole, workshop by workshop.</source>
        <translation>Egen enhed · helheden, workshop for workshop.</translation>
    </message>
    <message>
        <source>Nothing says yet whom it serves.</source>
        <translation>Intet siger endnu, hvem det tjener.</translation>
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
    <message>
        <source>Actions</source>
        <translation>Handlinger</translation>
    </message>
    <message>
        <source>Outputs</source>
        <translation>Svar</translation>
    </message>
</context>
<context>
    <name>StatementCard</name>
    <message>
        <source>Statement {number}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Take it down</source>
        <translation>Tag det ned</translation>
    </message>
    <message numerus="yes">
        <source>%n example(s)</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>Show on the wall</source>
        <translation>Vis på lærredet</translation>
    </message>
    <message>
        <source>Move the statement up</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Move the statement down</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Remove the statement</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What it means in practice, in a few lines …</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Statement</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Explanation</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Everyday examples</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No example yet. Write one, or press F8 on an output under Notes.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Write an everyday example …</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>New everyday example</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Add</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>VersionsView</name>
    <message>
        <source>As it is now</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing has changed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{changed} changed, {new} new, {gone} gone, {same} unchanged</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Version {number}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No version kept yet.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Keep one when a wording has been agreed. It stays as it is, and later ones can be compared with it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Versions</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>For example: agreed in the direction</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What the version is called</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Keep as a version</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Kept versions</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Compare</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Compare from</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Compare with</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>From</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>to</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What has changed</source>
        <translation type="unfinished"></translation>
    </message>
</context>
</TS>
