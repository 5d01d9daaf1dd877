<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="da" sourcelanguage="en">
<context>
    <name>ActionSchema</name>
    <message>
        <source>Empty</source>
        <translation>Tom</translation>
    </message>
    <message>
        <source>Begun</source>
        <translation>Påbegyndt</translation>
    </message>
    <message>
        <source>Ready</source>
        <translation>Klar</translation>
    </message>
    <message>
        <source>The chief: for the talk between the two. Nothing is sent.</source>
        <translation>Chefen: til samtalen mellem de to. Intet sendes.</translation>
    </message>
    <message>
        <source>The wall: no field of this form may be shown there.</source>
        <translation>Lærredet: ingen felter i skemaet må vises der.</translation>
    </message>
    <message>
        <source>The wall: {fields}. Without name.</source>
        <translation>Lærredet: {fields}. Uden navn.</translation>
    </message>
    <message>
        <source>The report: name and unit, none of the fields.</source>
        <translation>Rapporten: navn og enhed, ingen af felterne.</translation>
    </message>
    <message>
        <source>The report: name, unit, {fields}.</source>
        <translation>Rapporten: navn, enhed, {fields}.</translation>
    </message>
    <message>
        <source>the report</source>
        <translation>rapporten</translation>
    </message>
    <message>
        <source>not in the report</source>
        <translation>ikke i rapporten</translation>
    </message>
    <message>
        <source>Only the leader</source>
        <translation>Kun lederen selv</translation>
    </message>
    <message>
        <source>The wall: the leader has said no to being shown there.</source>
        <translation>Lærredet: lederen har sagt nej til at blive vist der.</translation>
    </message>
    <message>
        <source>the wall</source>
        <translation>lærredet</translation>
    </message>
    <message>
        <source>the chief</source>
        <translation>chefen</translation>
    </message>
    <message>
        <source>not on the wall</source>
        <translation>ikke på lærredet</translation>
    </message>
</context>
<context>
    <name>ActionsArea</name>
    <message>
        <source>Action schemas</source>
        <translation>Handlingsskemaer</translation>
    </message>
    <message>
        <source>{form}, revision {number}</source>
        <translation>{form}, udgave {number}</translation>
    </message>
    <message numerus="yes">
        <source>Print %n schemas</source>
        <translation>
            <numerusform>Udskriv %n skema</numerusform>
            <numerusform>Udskriv %n skemaer</numerusform>
        </translation>
    </message>
    <message>
        <source>There are no leaders yet.</source>
        <translation>Der er ingen ledere endnu.</translation>
    </message>
    <message numerus="yes">
        <source>%n missing: {fields}</source>
        <translation>
            <numerusform>%n mangler: {fields}</numerusform>
            <numerusform>%n mangler: {fields}</numerusform>
        </translation>
    </message>
    <message>
        <source>Go to participants</source>
        <translation>Gå til deltagere</translation>
    </message>
    <message>
        <source>No participants yet</source>
        <translation>Ingen deltagere endnu</translation>
    </message>
    <message>
        <source>Each leader has an action schema of their own. Fetch a list, or write the names.</source>
        <translation>Hver leder har sit eget handlingsskema. Hent en liste, eller skriv navnene.</translation>
    </message>
    <message>
        <source>Go to forms</source>
        <translation>Gå til skemaer</translation>
    </message>
    <message>
        <source>No action schema in use</source>
        <translation>Intet handlingsskema er i brug</translation>
    </message>
    <message>
        <source>The schema is one of the forms in the plan. Make it there, and take it into use.</source>
        <translation>Handlingsskemaet laves under Skemaer i Planlæg. Tag det i brug, når det er klar.</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Fortryd</translation>
    </message>
    <message>
        <source>Print</source>
        <translation>Udskriv</translation>
    </message>
    <message>
        <source>Hand out everything about this leader</source>
        <translation>Udlevér alt om lederen</translation>
    </message>
</context>
<context>
    <name>EarlierAnswers</name>
    <message>
        <source>From an earlier revision</source>
        <translation>Fra en tidligere udgave</translation>
    </message>
</context>
<context>
    <name>FromNotes</name>
    <message>
        <source>From the notes</source>
        <translation>Fra noterne</translation>
    </message>
    <message>
        <source>Show the note</source>
        <translation>Vis noten</translation>
    </message>
</context>
<context>
    <name>ItemTabs</name>
    <message>
        <source>Remove this action</source>
        <translation>Fjern denne handling</translation>
    </message>
    <message>
        <source>Add action (at most {most})</source>
        <translation>Tilføj handling (højst {most})</translation>
    </message>
    <message>
        <source>Main action</source>
        <translation>Hovedhandling</translation>
    </message>
    <message>
        <source>Action {number}</source>
        <translation>Handling {number}</translation>
    </message>
</context>
<context>
    <name>LeaderList</name>
    <message>
        <source>{done} of {total} are ready</source>
        <translation>{done} af {total} er klar</translation>
    </message>
    <message>
        <source>Show all</source>
        <translation>Vis alle</translation>
    </message>
    <message>
        <source>Show them</source>
        <translation>Vis dem</translation>
    </message>
    <message>
        <source>Find leader or unit</source>
        <translation>Find leder eller enhed</translation>
    </message>
    <message>
        <source>Leaders</source>
        <translation>Ledere</translation>
    </message>
    <message>
        <source>No leader fits the search.</source>
        <translation>Ingen leder passer til søgningen.</translation>
    </message>
    <message>
        <source>All {count}</source>
        <translation>Alle {count}</translation>
    </message>
    <message>
        <source>All</source>
        <translation>Alle</translation>
    </message>
    <message>
        <source>· {count} lack {field}</source>
        <translation>· {count} mangler {field}</translation>
    </message>
    <message>
        <source>lacks {field}</source>
        <translation>mangler {field}</translation>
    </message>
</context>
<context>
    <name>PaceCard</name>
    <message>
        <source>Pace</source>
        <translation>Tempo</translation>
    </message>
    <message>
        <source>Show counter on the wall</source>
        <translation>Vis tæller på lærredet</translation>
    </message>
    <message>
        <source>Take the counter down</source>
        <translation>Tag tæller ned</translation>
    </message>
    <message>
        <source>Enter</source>
        <translation>Enter</translation>
    </message>
    <message>
        <source>next field, then leader</source>
        <translation>næste felt, til sidst næste leder</translation>
    </message>
    <message>
        <source>next leader</source>
        <translation>næste leder</translation>
    </message>
    <message>
        <source>{count} lack {field}</source>
        <translation>{count} mangler {field}</translation>
    </message>
    <message>
        <source>of {total} are ready</source>
        <translation>af {total} er klar</translation>
    </message>
</context>
<context>
    <name>ReadingBack</name>
    <message>
        <source>Read aloud</source>
        <translation>Læst op</translation>
    </message>
    <message>
        <source>The sentence stands here as soon as occasion or action is written.</source>
        <translation>Sætningen står her, så snart anledning eller handling er skrevet.</translation>
    </message>
</context>
<context>
    <name>SharePanel</name>
    <message>
        <source>Share again</source>
        <translation>Del igen</translation>
    </message>
    <message>
        <source>Share with …</source>
        <translation>Del med …</translation>
    </message>
    <message>
        <source>Shared with {whom}</source>
        <translation>Delt med {whom}</translation>
    </message>
    <message>
        <source>Changed since it was shared</source>
        <translation>Ændret, siden det blev delt</translation>
    </message>
    <message>
        <source>Nothing has been written yet.</source>
        <translation>Der er ikke skrevet noget endnu.</translation>
    </message>
    <message>
        <source>Was shared with {whom}. What was written since is shared when the leader has agreed.</source>
        <translation>Var delt med {whom}. Det, der er skrevet siden, deles, når lederen har sagt ja.</translation>
    </message>
</context>
</TS>
