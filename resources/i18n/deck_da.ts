<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="da" sourcelanguage="en">
<context>
    <name>DeckDialog</name>
    <message>
        <source>Import slides</source>
        <translation>Importér slides</translation>
    </message>
    <message>
        <source>From PDF or PowerPoint (.pptx). Nothing is stored before you press the button below.</source>
        <translation>Fra PDF eller PowerPoint (.pptx). Intet gemmes, før du trykker på knappen nederst.</translation>
    </message>
    <message>
        <source>Choose PDF or PowerPoint</source>
        <translation>Vælg PDF eller PowerPoint</translation>
    </message>
    <message>
        <source>Slides (*.pdf *.pptx);;All files (*)</source>
        <translation>Slides (*.pdf *.pptx);;Alle filer (*)</translation>
    </message>
    <message>
        <source>Wait until the file has been read.</source>
        <translation>Vent, til filen er læst.</translation>
    </message>
    <message>
        <source>No file has been read yet</source>
        <translation>Der er ikke læst nogen fil endnu</translation>
    </message>
    <message>
        <source>You see every page first, and choose which to import.</source>
        <translation>Du ser alle sider først og vælger, hvilke du vil have.</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Annullér</translation>
    </message>
    <message>
        <source>Import</source>
        <translation>Importér</translation>
    </message>
    <message>
        <source>Choose a file first.</source>
        <translation>Vælg først en fil.</translation>
    </message>
    <message>
        <source>Choose file</source>
        <translation>Vælg fil</translation>
    </message>
    <message>
        <source>No file is chosen.</source>
        <translation>Der er ikke valgt nogen fil.</translation>
    </message>
    <message>
        <source>The file is</source>
        <translation>Filen er</translation>
    </message>
    <message>
        <source>Where to</source>
        <translation>Hvorhen</translation>
    </message>
    <message>
        <source>A newer edition of {file}</source>
        <translation>En nyere udgave af {file}</translation>
    </message>
    <message>
        <source>New slides</source>
        <translation>Nye slides</translation>
    </message>
    <message>
        <source>A block of its own</source>
        <translation>Et nyt programpunkt</translation>
    </message>
    <message>
        <source>A block of its own after “{block}”</source>
        <translation>Et nyt programpunkt efter »{block}«</translation>
    </message>
    <message>
        <source>In “{block}”</source>
        <translation>I »{block}«</translation>
    </message>
    <message>
        <source>In “{block}” after slide {number}</source>
        <translation>I »{block}« efter slide {number}</translation>
    </message>
    <message numerus="yes">
        <source>Update %n pages</source>
        <translation>
            <numerusform>Opdatér %n side</numerusform>
            <numerusform>Opdatér %n sider</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Import %n pages</source>
        <translation>
            <numerusform>Importér %n side</numerusform>
            <numerusform>Importér %n sider</numerusform>
        </translation>
    </message>
    <message>
        <source>Your own notes, hidden slides and order stay, except where you tick.</source>
        <translation>Egne noter, skjulte slides og rækkefølge bliver, undtagen hvor du sætter flueben.</translation>
    </message>
    <message>
        <source>All pages are as they were.</source>
        <translation>Alle sider er, som de var.</translation>
    </message>
    <message>
        <source>Tick at least one page.</source>
        <translation>Sæt flueben ved mindst én side.</translation>
    </message>
    <message numerus="yes">
        <source>%n pages in the file</source>
        <translation>
            <numerusform>%n side i filen</numerusform>
            <numerusform>%n sider i filen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n ticked</source>
        <translation>
            <numerusform>%n valgt</numerusform>
            <numerusform>%n valgt</numerusform>
        </translation>
    </message>
    <message>
        <source>Each becomes a slide.</source>
        <translation>Hver af dem bliver til et slide.</translation>
    </message>
    <message numerus="yes">
        <source>%n unchanged</source>
        <translation>
            <numerusform>%n uændret</numerusform>
            <numerusform>%n uændrede</numerusform>
        </translation>
    </message>
    <message>
        <source>Reading {file} was stopped.</source>
        <translation>Læsningen af {file} blev stoppet.</translation>
    </message>
</context>
<context>
    <name>DeckImports</name>
    <message>
        <source>No slides were imported</source>
        <translation>Der blev ikke importeret nogen slides</translation>
    </message>
</context>
<context>
    <name>DeckPages</name>
    <message>
        <source>Unchanged</source>
        <translation>Uændret</translation>
    </message>
    <message>
        <source>Changed</source>
        <translation>Ændret</translation>
    </message>
    <message>
        <source>New</source>
        <translation>Ny</translation>
    </message>
    <message>
        <source>Removed</source>
        <translation>Fjernet</translation>
    </message>
    <message>
        <source>Moved</source>
        <translation>Flyttet</translation>
    </message>
    <message>
        <source>Changed and moved</source>
        <translation>Ændret og flyttet</translation>
    </message>
    <message>
        <source>New notes</source>
        <translation>Nye noter</translation>
    </message>
    <message>
        <source>Without title</source>
        <translation>Uden titel</translation>
    </message>
    <message>
        <source>(hidden)</source>
        <translation>(skjult)</translation>
    </message>
    <message>
        <source>Nothing to take</source>
        <translation>Intet at tage</translation>
    </message>
    <message>
        <source>Is not taken. Space takes it.</source>
        <translation>Kommer ikke med. Mellemrum tager den med.</translation>
    </message>
    <message>
        <source>Is taken. Space leaves it out.</source>
        <translation>Kommer med. Mellemrum lader den blive ude.</translation>
    </message>
</context>
<context>
    <name>PageReview</name>
    <message>
        <source>Pages of the file</source>
        <translation>Filens sider</translation>
    </message>
    <message>
        <source>Show unchanged pages too</source>
        <translation>Vis også uændrede sider</translation>
    </message>
    <message>
        <source>Tick all</source>
        <translation>Vælg alle</translation>
    </message>
    <message>
        <source>Tick none</source>
        <translation>Vælg ingen</translation>
    </message>
    <message>
        <source>Here now</source>
        <translation>Her nu</translation>
    </message>
    <message>
        <source>This page is not here yet.</source>
        <translation>Siden er her ikke endnu.</translation>
    </message>
    <message>
        <source>In the file</source>
        <translation>I filen</translation>
    </message>
    <message>
        <source>This page is no longer in the file.</source>
        <translation>Siden er ikke længere i filen.</translation>
    </message>
    <message>
        <source>This page is as it was.</source>
        <translation>Siden er, som den var.</translation>
    </message>
    <message>
        <source>page {was} before, {now} now</source>
        <translation>side {was} før, {now} nu</translation>
    </message>
    <message>
        <source>Take the file&apos;s notes in place of those here</source>
        <translation>Brug filens noter i stedet for dem her</translation>
    </message>
    <message>
        <source>Move it to its new place</source>
        <translation>Flyt den til sin nye plads</translation>
    </message>
    <message>
        <source>Import this page</source>
        <translation>Importér denne side</translation>
    </message>
    <message>
        <source>Remove the slide here too</source>
        <translation>Fjern også sliden her</translation>
    </message>
    <message>
        <source>Take the new slide in place of this one</source>
        <translation>Brug den nye slide i stedet</translation>
    </message>
</context>
<context>
    <name>PageSide</name>
    <message>
        <source>Presenter notes</source>
        <translation>Noter</translation>
    </message>
    <message>
        <source>Only you see them</source>
        <translation>Kun du ser dem</translation>
    </message>
    <message>
        <source>Presenter notes: {side}</source>
        <translation>Noter: {side}</translation>
    </message>
</context>
<context>
    <name>Reading</name>
    <message>
        <source>Stop</source>
        <translation>Stop</translation>
    </message>
    <message>
        <source>Reads {file}</source>
        <translation>Læser {file}</translation>
    </message>
    <message>
        <source>Page {done} of {of}</source>
        <translation>Side {done} af {of}</translation>
    </message>
    <message>
        <source>LibreOffice draws the slides</source>
        <translation>LibreOffice tegner slidene</translation>
    </message>
</context>
</TS>
