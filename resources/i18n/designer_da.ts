<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="da" sourcelanguage="en">
<context>
    <name>ArchivedFace</name>
    <message>
        <source>Bring back</source>
        <translation>Hent tilbage</translation>
    </message>
    <message numerus="yes">
        <source>%n entries are kept.</source>
        <translation>
            <numerusform>%n svar er gemt.</numerusform>
            <numerusform>%n svar er gemt.</numerusform>
        </translation>
    </message>
    <message>
        <source>The field is in the archive and not on the form.</source>
        <translation>Feltet ligger i arkivet og står ikke på skemaet.</translation>
    </message>
</context>
<context>
    <name>Designer</name>
    <message>
        <source>Short text</source>
        <translation>Kort tekst</translation>
    </message>
    <message>
        <source>Long text</source>
        <translation>Lang tekst</translation>
    </message>
    <message>
        <source>One choice</source>
        <translation>Et valg</translation>
    </message>
    <message>
        <source>Several choices</source>
        <translation>Flere valg</translation>
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
        <translation>Afkrydsning</translation>
    </message>
    <message>
        <source>Rows</source>
        <translation>Rækker</translation>
    </message>
    <message>
        <source>Everybody, the wall too</source>
        <translation>Alle, også lærredet</translation>
    </message>
    <message>
        <source>Participants, on paper</source>
        <translation>Deltagere, på papir</translation>
    </message>
    <message>
        <source>Leader and chief</source>
        <translation>Leder og chef</translation>
    </message>
    <message>
        <source>Facilitator only</source>
        <translation>Kun facilitator</translation>
    </message>
    <message>
        <source>Everybody</source>
        <translation>Alle</translation>
    </message>
    <message>
        <source>Participants</source>
        <translation>Deltagere</translation>
    </message>
    <message>
        <source>Facilitator</source>
        <translation>Facilitator</translation>
    </message>
    <message>
        <source>Action schema, one for each leader</source>
        <translation>Handlingsskema, ét til hver leder</translation>
    </message>
    <message>
        <source>Mobilisation tool, one for each group</source>
        <translation>Mobiliseringsværktøj, ét til hver gruppe</translation>
    </message>
    <message>
        <source>Dilemma sheet, one for each group</source>
        <translation>Svar på et dilemma, fra grupperne</translation>
    </message>
    <message>
        <source>Balance, one for each leader</source>
        <translation>Balance, én til hver leder</translation>
    </message>
    <message>
        <source>Decisions, from the groups</source>
        <translation>Aftaler, fra grupperne</translation>
    </message>
    <message>
        <source>Questions, to the groups</source>
        <translation>Spørgsmål, til grupperne</translation>
    </message>
    <message>
        <source>Pre-ject card</source>
        <translation>Pre-jektkort</translation>
    </message>
    <message>
        <source>LUS talk, preparation by both</source>
        <translation>LUS, forberedelse for begge</translation>
    </message>
    <message>
        <source>LUS talk, development plan</source>
        <translation>LUS, udviklingsplan</translation>
    </message>
    <message>
        <source>Sheet, one for each leader</source>
        <translation>Ark, ét til hver leder</translation>
    </message>
</context>
<context>
    <name>FieldFace</name>
    <message>
        <source>Take the field out</source>
        <translation>Tag feltet ud</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Navn</translation>
    </message>
    <message>
        <source>Help</source>
        <translation>Hjælp</translation>
    </message>
    <message>
        <source>Example in the empty field</source>
        <translation>Eksempel i det tomme felt</translation>
    </message>
    <message>
        <source>Left pole</source>
        <translation>Venstre pol</translation>
    </message>
    <message>
        <source>Right pole</source>
        <translation>Højre pol</translation>
    </message>
    <message>
        <source>Kind of field</source>
        <translation>Felttype</translation>
    </message>
    <message>
        <source>None</source>
        <translation>Ingen</translation>
    </message>
    <message>
        <source>Most characters</source>
        <translation>Højst antal tegn</translation>
    </message>
    <message>
        <source>Steps</source>
        <translation>Trin</translation>
    </message>
    <message>
        <source>Least</source>
        <translation>Mindst</translation>
    </message>
    <message>
        <source>Most</source>
        <translation>Højst</translation>
    </message>
    <message>
        <source>Most rows</source>
        <translation>Højst antal rækker</translation>
    </message>
    <message>
        <source>Who may see the field</source>
        <translation>Hvem må se feltet</translation>
    </message>
    <message>
        <source>Fields with a lock or a struck-out eye never reach the wall or a shared PDF.</source>
        <translation>Felter med lås eller overstreget øje kan ikke komme på lærredet eller i en fælles PDF.</translation>
    </message>
    <message>
        <source>Say “missing” while the field is empty</source>
        <translation>Sig »mangler«, så længe feltet er tomt</translation>
    </message>
    <message>
        <source>Columns</source>
        <translation>Kolonner</translation>
    </message>
    <message>
        <source>Column</source>
        <translation>Kolonne</translation>
    </message>
    <message>
        <source>Column {number}</source>
        <translation>Kolonne {number}</translation>
    </message>
    <message>
        <source>Options</source>
        <translation>Valg</translation>
    </message>
    <message>
        <source>Option</source>
        <translation>Valg</translation>
    </message>
    <message>
        <source>Option {number}</source>
        <translation>Valg {number}</translation>
    </message>
    <message numerus="yes">
        <source>The field has %n entries.</source>
        <translation>
            <numerusform>Feltet har %n svar.</numerusform>
            <numerusform>Feltet har %n svar.</numerusform>
        </translation>
    </message>
    <message>
        <source>Stands together with: {fields}</source>
        <translation>Står sammen med: {fields}</translation>
    </message>
</context>
<context>
    <name>FieldsColumn</name>
    <message>
        <source>Title and language</source>
        <translation>Titel og sprog</translation>
    </message>
    <message>
        <source>Fields</source>
        <translation>Felter</translation>
    </message>
    <message>
        <source>Field</source>
        <translation>Felt</translation>
    </message>
    <message>
        <source>Add field</source>
        <translation>Tilføj felt</translation>
    </message>
    <message>
        <source>Fields of the form</source>
        <translation>Skemaets felter</translation>
    </message>
    <message>
        <source>Archive</source>
        <translation>Arkiv</translation>
    </message>
</context>
<context>
    <name>FormDesk</name>
    <message>
        <source>Revision {number} · draft</source>
        <translation>Udgave {number} · kladde</translation>
    </message>
    <message>
        <source>Revision {number} · in use</source>
        <translation>Udgave {number} · i brug</translation>
    </message>
    <message>
        <source>Take revision {number} into use</source>
        <translation>Tag udgave {number} i brug</translation>
    </message>
    <message>
        <source>The form is unchanged.</source>
        <translation>Skemaet er uændret.</translation>
    </message>
    <message>
        <source>Forms</source>
        <translation>Skemaer</translation>
    </message>
    <message>
        <source>Discard draft</source>
        <translation>Forkast kladden</translation>
    </message>
    <message>
        <source>Option {number}</source>
        <translation>Valg {number}</translation>
    </message>
    <message>
        <source>Column {number}</source>
        <translation>Kolonne {number}</translation>
    </message>
</context>
<context>
    <name>FormList</name>
    <message>
        <source>Forms</source>
        <translation>Skemaer</translation>
    </message>
    <message>
        <source>New form</source>
        <translation>Nyt skema</translation>
    </message>
    <message>
        <source>No forms yet</source>
        <translation>Ingen skemaer endnu</translation>
    </message>
    <message>
        <source>A form is what a leader or a group fills in, on screen and on paper.</source>
        <translation>Et skema er det, en leder eller en gruppe udfylder på skærm og papir.</translation>
    </message>
    <message>
        <source>Remove form</source>
        <translation>Fjern skemaet</translation>
    </message>
    <message numerus="yes">
        <source>%n fields</source>
        <translation>
            <numerusform>%n felt</numerusform>
            <numerusform>%n felter</numerusform>
        </translation>
    </message>
    <message>
        <source>revision {number}</source>
        <translation>udgave {number}</translation>
    </message>
    <message>
        <source>Draft of revision {number}</source>
        <translation>Kladde til udgave {number}</translation>
    </message>
    <message numerus="yes">
        <source>%n leaders have filled it in.</source>
        <translation>
            <numerusform>%n leder har udfyldt det.</numerusform>
            <numerusform>%n ledere har udfyldt det.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n groups have answered.</source>
        <translation>
            <numerusform>%n gruppe har svaret.</numerusform>
            <numerusform>%n grupper har svaret.</numerusform>
        </translation>
    </message>
    <message>
        <source>The form is filled in and stays in the file.</source>
        <translation>Skemaet har svar og bliver i filen.</translation>
    </message>
    <message>
        <source>The form is used in a block.</source>
        <translation>Skemaet bruges i et programpunkt.</translation>
    </message>
    <message>
        <source>The form is shown on a slide.</source>
        <translation>Skemaet vises på en slide.</translation>
    </message>
    <message>
        <source>It is the file&apos;s only action schema.</source>
        <translation>Det er filens eneste handlingsskema.</translation>
    </message>
</context>
<context>
    <name>FormsPage</name>
    <message>
        <source>Forms</source>
        <translation>Skemaer</translation>
    </message>
    <message>
        <source>{form} (copy)</source>
        <translation>{form} (kopi)</translation>
    </message>
</context>
<context>
    <name>KindChip</name>
    <message>
        <source>Add {kind}</source>
        <translation>Tilføj {kind}</translation>
    </message>
</context>
<context>
    <name>LimitField</name>
    <message>
        <source>Write a number from {least} to {most}.</source>
        <translation>Skriv et tal fra {least} til {most}.</translation>
    </message>
</context>
<context>
    <name>PaperPane</name>
    <message>
        <source>Page before</source>
        <translation>Forrige side</translation>
    </message>
    <message>
        <source>Next page</source>
        <translation>Næste side</translation>
    </message>
    <message>
        <source>Page {number} of {count}</source>
        <translation>Side {number} af {count}</translation>
    </message>
</context>
<context>
    <name>PartsEditor</name>
    <message>
        <source>Remove {part}</source>
        <translation>Fjern {part}</translation>
    </message>
</context>
<context>
    <name>PreviewColumn</name>
    <message>
        <source>Screen</source>
        <translation>Skærm</translation>
    </message>
    <message>
        <source>Wall</source>
        <translation>Lærred</translation>
    </message>
    <message>
        <source>Blank sheet</source>
        <translation>Tomt ark</translation>
    </message>
    <message>
        <source>Filled</source>
        <translation>Udfyldt</translation>
    </message>
    <message>
        <source>Pictures of the form</source>
        <translation>Billeder af skemaet</translation>
    </message>
    <message>
        <source>Nothing of the form reaches the wall</source>
        <translation>Intet af skemaet kommer på lærredet</translation>
    </message>
    <message>
        <source>No slide shows it, or none of its fields is for everybody.</source>
        <translation>Ingen slide viser det, eller ingen af dets felter er for alle.</translation>
    </message>
    <message>
        <source>What is written here is made up (fictitious).</source>
        <translation>Svarene er opdigtede (fiktive).</translation>
    </message>
    <message>
        <source>The sheet could not be drawn. The form is saved all the same.</source>
        <translation>Arket kunne ikke tegnes. Skemaet er gemt alligevel.</translation>
    </message>
</context>
<context>
    <name>Properties</name>
    <message numerus="yes">
        <source>%n leaders have filled in revision {number}.</source>
        <translation>
            <numerusform>%n leder har udfyldt udgave {number}.</numerusform>
            <numerusform>%n ledere har udfyldt udgave {number}.</numerusform>
        </translation>
    </message>
    <message>
        <source>What they wrote stays in revision {number}.</source>
        <translation>Deres svar bliver i udgave {number}.</translation>
    </message>
    <message numerus="yes">
        <source>%n leaders have filled in an earlier revision. What they wrote is kept.</source>
        <translation>
            <numerusform>%n leder har udfyldt en tidligere udgave. Svarene er gemt.</numerusform>
            <numerusform>%n ledere har udfyldt en tidligere udgave. Deres svar er gemt.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n groups have answered. Their outputs are kept.</source>
        <translation>
            <numerusform>%n gruppe har svaret. Svarene er gemt.</numerusform>
            <numerusform>%n grupper har svaret. Deres svar er gemt.</numerusform>
        </translation>
    </message>
    <message>
        <source>Nobody has answered the form yet.</source>
        <translation>Ingen har svaret på skemaet endnu.</translation>
    </message>
</context>
<context>
    <name>ScreenView</name>
    <message>
        <source>Try the fields. Nothing you type here is kept.</source>
        <translation>Prøv felterne. Det, du skriver her, gemmes ikke.</translation>
    </message>
</context>
<context>
    <name>TextsFace</name>
    <message>
        <source>The form</source>
        <translation>Skemaet</translation>
    </message>
    <message>
        <source>Title</source>
        <translation>Titel</translation>
    </message>
    <message>
        <source>Introduction</source>
        <translation>Indledning</translation>
    </message>
    <message>
        <source>Danish</source>
        <translation>Dansk</translation>
    </message>
    <message>
        <source>English</source>
        <translation>Engelsk</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>Sprog</translation>
    </message>
    <message>
        <source>The words the program puts on the form&apos;s sheets.</source>
        <translation>De ord, programmet selv skriver på skemaets ark.</translation>
    </message>
</context>
</TS>
