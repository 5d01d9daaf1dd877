<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="da" sourcelanguage="en">
<context>
    <name>EntryCard</name>
    <message>
        <source>Copy into the exercises</source>
        <translation>Kopiér til øvelserne</translation>
    </message>
    <message>
        <source>Copy into the dilemmas</source>
        <translation>Kopiér til dilemmaerne</translation>
    </message>
    <message>
        <source>Copy into the forms</source>
        <translation>Kopiér til skemaerne</translation>
    </message>
    <message>
        <source>Insert a copy</source>
        <translation>Indsæt en kopi</translation>
    </message>
    <message>
        <source>Rename</source>
        <translation>Omdøb</translation>
    </message>
    <message>
        <source>Remove from the library</source>
        <translation>Fjern fra biblioteket</translation>
    </message>
    <message>
        <source>What is in it</source>
        <translation>Det, der er i</translation>
    </message>
    <message>
        <source>Where</source>
        <translation>Hvor</translation>
    </message>
    <message>
        <source>{minutes} min · {title} ({kind})</source>
        <translation>{minutes} min · {title} ({kind})</translation>
    </message>
    <message>
        <source>{minutes} min · {title}</source>
        <translation>{minutes} min · {title}</translation>
    </message>
    <message>
        <source>Materials: {materials}</source>
        <translation>Materialer: {materials}</translation>
    </message>
</context>
<context>
    <name>KeepMenu</name>
    <message>
        <source>The whole day</source>
        <translation>Hele dagen</translation>
    </message>
    <message>
        <source>Agenda, slides, exercises and forms. No people and nothing they said.</source>
        <translation>Drejebog, slides, øvelser og skemaer. Ingen deltagere og intet af det, de sagde.</translation>
    </message>
</context>
<context>
    <name>Library</name>
    <message>
        <source>Day</source>
        <translation>Dag</translation>
    </message>
    <message>
        <source>Block</source>
        <translation>Programpunkt</translation>
    </message>
    <message>
        <source>Exercise</source>
        <translation>Øvelse</translation>
    </message>
    <message>
        <source>Dilemma</source>
        <translation>Dilemma</translation>
    </message>
    <message>
        <source>Form</source>
        <translation>Skema</translation>
    </message>
    <message>
        <source>Slide</source>
        <translation>Slide</translation>
    </message>
    <message>
        <source>Days</source>
        <translation>Dage</translation>
    </message>
    <message>
        <source>Blocks</source>
        <translation>Programpunkter</translation>
    </message>
    <message>
        <source>Exercises</source>
        <translation>Øvelser</translation>
    </message>
    <message>
        <source>Dilemmas</source>
        <translation>Dilemmaer</translation>
    </message>
    <message>
        <source>Forms</source>
        <translation>Skemaer</translation>
    </message>
    <message>
        <source>Slides</source>
        <translation>Slides</translation>
    </message>
    <message>
        <source>Danish</source>
        <translation>dansk</translation>
    </message>
    <message>
        <source>English</source>
        <translation>engelsk</translation>
    </message>
    <message>
        <source>{minutes} min</source>
        <translation>{minutes} min</translation>
    </message>
    <message>
        <source>kept {day}/{month} {year}</source>
        <translation>gemt {day}/{month} {year}</translation>
    </message>
    <message>
        <source>Rooms added: {rooms}.</source>
        <translation>Tilføjede lokaler: {rooms}.</translation>
    </message>
    <message>
        <source>The workshop has {days} days now.</source>
        <translation>Workshoppen har nu {days} dage.</translation>
    </message>
</context>
<context>
    <name>LibraryPage</name>
    <message>
        <source>Library</source>
        <translation>Bibliotek</translation>
    </message>
    <message>
        <source>The rest of the library is as it was.</source>
        <translation>Resten af biblioteket er, som det var.</translation>
    </message>
    <message numerus="yes">
        <source>%n slides</source>
        <translation>
            <numerusform>%n slide</numerusform>
            <numerusform>%n slides</numerusform>
        </translation>
    </message>
    <message>
        <source>Last in {block}</source>
        <translation>Sidst i {block}</translation>
    </message>
    <message>
        <source>After {block}</source>
        <translation>Efter {block}</translation>
    </message>
    <message>
        <source>First in the agenda</source>
        <translation>Først i drejebogen</translation>
    </message>
    <message>
        <source>It can be undone. The library is as it was.</source>
        <translation>Det kan fortrydes. Biblioteket er, som det var.</translation>
    </message>
    <message>
        <source>A copy of »{title}« has been inserted.</source>
        <translation>En kopi af »{title}« er sat ind.</translation>
    </message>
    <message>
        <source>»{title}« is in this file now.</source>
        <translation>»{title}« er nu i denne fil.</translation>
    </message>
    <message>
        <source>Rename</source>
        <translation>Omdøb</translation>
    </message>
    <message>
        <source>The title in the library.</source>
        <translation>Titlen i biblioteket.</translation>
    </message>
    <message>
        <source>Next</source>
        <translation>Næste</translation>
    </message>
    <message>
        <source>What it is for</source>
        <translation>Hvad det er til</translation>
    </message>
    <message>
        <source>One line that helps you choose it again. It may be empty.</source>
        <translation>En linje, der hjælper dig med at vælge det igen. Den må være tom.</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Gem</translation>
    </message>
    <message>
        <source>Bring back</source>
        <translation>Hent tilbage</translation>
    </message>
    <message>
        <source>»{title}« has been removed from the library.</source>
        <translation>»{title}« er fjernet fra biblioteket.</translation>
    </message>
    <message>
        <source>Copies in your workshops stay.</source>
        <translation>Kopier i dine workshops bliver.</translation>
    </message>
    <message>
        <source>Kept in the library.</source>
        <translation>Gemt i biblioteket.</translation>
    </message>
    <message>
        <source>People, groups and outputs are not kept. Rename it so that you find it again.</source>
        <translation>Deltagere, grupper og svar er ikke med. Omdøb det, så du finder det igen.</translation>
    </message>
    <message>
        <source>Nothing has been changed.</source>
        <translation>Intet er ændret.</translation>
    </message>
</context>
<context>
    <name>Shelf</name>
    <message>
        <source>{minutes} min</source>
        <translation>{minutes} min</translation>
    </message>
    <message>
        <source>Library</source>
        <translation>Bibliotek</translation>
    </message>
    <message>
        <source>Keep from this file</source>
        <translation>Gem fra denne fil</translation>
    </message>
    <message>
        <source>Find in the library</source>
        <translation>Find i biblioteket</translation>
    </message>
    <message>
        <source>Everything</source>
        <translation>Alt</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>Slags</translation>
    </message>
    <message>
        <source>The library is empty</source>
        <translation>Biblioteket er tomt</translation>
    </message>
    <message>
        <source>Keep a block, an exercise or a whole day, and use it again with another client.</source>
        <translation>Gem et programpunkt, en øvelse eller en hel dag, og brug det igen hos en anden kunde.</translation>
    </message>
    <message>
        <source>Show everything</source>
        <translation>Vis alt</translation>
    </message>
    <message>
        <source>Nothing found</source>
        <translation>Intet fundet</translation>
    </message>
    <message>
        <source>Search for another word, or look at everything.</source>
        <translation>Søg efter et andet ord, eller se alt.</translation>
    </message>
</context>
</TS>
