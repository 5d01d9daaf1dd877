<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="da" sourcelanguage="en">
<context>
    <name>ArchivedFace</name>
    <message>
        <location filename="../../facilitator_app/ui/designer/properties.py" line="119"/>
        <source>Bring back</source>
        <translation>Hent tilbage</translation>
    </message>
    <message numerus="yes">
        <location filename="../../facilitator_app/ui/designer/properties.py" line="130"/>
        <source>%n entries are kept.</source>
        <translation>
            <numerusform>%n svar er gemt.</numerusform>
            <numerusform>%n svar er gemt.</numerusform>
        </translation>
    </message>
    <message>
        <location filename="../../facilitator_app/ui/designer/properties.py" line="131"/>
        <source>The field is in the archive and not on the form.</source>
        <translation>Feltet ligger i arkivet og står ikke på skemaet.</translation>
    </message>
</context>
<context>
    <name>Designer</name>
    <message>
        <location filename="../../facilitator_app/ui/designer/words.py" line="64"/>
        <source>Short text</source>
        <translation>Kort tekst</translation>
    </message>
    <message>
        <location filename="../../facilitator_app/ui/designer/words.py" line="65"/>
        <source>Long text</source>
        <translation>Lang tekst</translation>
    </message>
    <message>
        <location filename="../../facilitator_app/ui/designer/words.py" line="66"/>
        <source>One choice</source>
        <translation>Et valg</translation>
    </message>
    <message>
        <location filename="../../facilitator_app/ui/designer/words.py" line="67"/>
        <source>Several choices</source>
        <translation>Flere valg</translation>
    </message>
    <message>
        <location filename="../../facilitator_app/ui/designer/words.py" line="68"/>
        <source>Scale between two poles</source>
        <translation>Skala mellem to poler</translation>
    </message>
    <message>
        <location filename="../../facilitator_app/ui/designer/words.py" line="69"/>
        <source>Number</source>
        <translation>Tal</translation>
    </message>
    <message>
        <location filename="../../facilitator_app/ui/designer/words.py" line="70"/>
        <source>Date</source>
        <translation>Dato</translation>
    </message>
    <message>
        <location filename="../../facilitator_app/ui/designer/words.py" line="71"/>
        <source>Person</source>
        <translation>Person</translation>
    </message>
    <message>
        <location filename="../../facilitator_app/ui/designer/words.py" line="72"/>
        <source>Tick</source>
        <translation>Afkrydsning</translation>
    </message>
    <message>
        <location filename="../../facilitator_app/ui/designer/words.py" line="73"/>
        <source>Rows</source>
        <translation>Rækker</translation>
    </message>
    <message>
        <location filename="../../facilitator_app/ui/designer/words.py" line="81"/>
        <source>Everybody, the wall too</source>
        <translation>Alle, også lærredet</translation>
    </message>
    <message>
        <location filename="../../facilitator_app/ui/designer/words.py" line="82"/>
        <source>Participants, on paper</source>
        <translation>Deltagere, på papir</translation>
    </message>
    <message>
        <location filename="../../facilitator_app/ui/designer/words.py" line="83"/>
        <location filename="../../facilitator_app/ui/designer/words.py" line="94"/>
        <source>Leader and chief</source>
        <translation>Leder og chef</translation>
    </message>
    <message>
        <location filename="../../facilitator_app/ui/designer/words.py" line="84"/>
        <source>Facilitator only</source>
        <translation>Kun facilitator</translation>
    </message>
    <message>
        <location filename="../../facilitator_app/ui/designer/words.py" line="92"/>
        <source>Everybody</source>
        <translation>Alle</translation>
    </message>
    <message>
        <location filename="../../facilitator_app/ui/designer/words.py" line="93"/>
        <source>Participants</source>
        <translation>Deltagere</translation>
    </message>
    <message>
        <location filename="../../facilitator_app/ui/designer/words.py" line="95"/>
        <source>Facilitator</source>
        <translation>Facilitator</translation>
    </message>
    <message>
        <location filename="../../facilitator_app/ui/designer/words.py" line="103"/>
        <source>Action schema, one for each leader</source>
        <translation>Handlingsskema, ét til hver leder</translation>
    </message>
    <message>
        <location filename="../../facilitator_app/ui/designer/words.py" line="104"/>
        <source>Mobilisation tool, one for each group</source>
        <translation>Mobiliseringsværktøj, ét til hver gruppe</translation>
    </message>
    <message>
        <location filename="../../facilitator_app/ui/designer/words.py" line="105"/>
        <source>Dilemma sheet, one for each group</source>
        <translation>Svar på et dilemma, fra grupperne</translation>
    </message>
    <message>
        <location filename="../../facilitator_app/ui/designer/words.py" line="106"/>
        <source>Balance, one for each leader</source>
        <translation>Balance, én til hver leder</translation>
    </message>
    <message>
        <location filename="../../facilitator_app/ui/designer/words.py" line="107"/>
        <source>Decisions, from the groups</source>
        <translation>Aftaler, fra grupperne</translation>
    </message>
    <message>
        <location filename="../../facilitator_app/ui/designer/words.py" line="108"/>
        <source>Questions, to the groups</source>
        <translation>Spørgsmål, til grupperne</translation>
    </message>
    <message>
        <location filename="../../facilitator_app/ui/designer/words.py" line="109"/>
        <source>Pre-ject card</source>
        <translation>Pre-jektkort</translation>
    </message>
    <message>
        <location filename="../../facilitator_app/ui/designer/words.py" line="110"/>
        <source>LUS talk, preparation by both</source>
        <translation>LUS, forberedelse for begge</translation>
    </message>
    <message>
        <location filename="../../facilitator_app/ui/designer/words.py" line="111"/>
        <source>LUS talk, development plan</source>
        <translation>LUS, udviklingsplan</translation>
    </message>
    <message>
        <location filename="../../facilitator_app/ui/designer/words.py" line="112"/>
        <source>Sheet, one for each leader</source>
        <translation>Ark, ét til hver leder</translation>
    </message>
</context>
<context>
    <name>FieldFace</name>
    <message>
        <location filename="../../facilitator_app/ui/designer/field_face.py" line="114"/>
        <source>Take the field out</source>
        <translation>Tag feltet ud</translation>
    </message>
    <message>
        <location filename="../../facilitator_app/ui/designer/field_face.py" line="125"/>
        <source>Name</source>
        <translation>Navn</translation>
    </message>
    <message>
        <location filename="../../facilitator_app/ui/designer/field_face.py" line="126"/>
        <source>Help</source>
        <translation>Hjælp</translation>
    </message>
    <message>
        <location filename="../../facilitator_app/ui/designer/field_face.py" line="127"/>
        <source>Example in the empty field</source>
        <translation>Eksempel i det tomme felt</translation>
    </message>
    <message>
        <location filename="../../facilitator_app/ui/designer/field_face.py" line="128"/>
        <source>Left pole</source>
        <translation>Venstre pol</translation>
    </message>
    <message>
        <location filename="../../facilitator_app/ui/designer/field_face.py" line="129"/>
        <source>Right pole</source>
        <translation>Højre pol</translation>
    </message>
    <message>
        <location filename="../../facilitator_app/ui/designer/field_face.py" line="134"/>
        <source>Kind of field</source>
        <translation>Felttype</translation>
    </message>
    <message>
        <location filename="../../facilitator_app/ui/designer/field_face.py" line="143"/>
        <source>None</source>
        <translation>Ingen</translation>
    </message>
    <message>
        <location filename="../../facilitator_app/ui/designer/field_face.py" line="148"/>
        <source>Most characters</source>
        <translation>Højst antal tegn</translation>
    </message>
    <message>
        <location filename="../../facilitator_app/ui/designer/field_face.py" line="150"/>
        <source>Steps</source>
        <translation>Trin</translation>
    </message>
    <message>
        <location filename="../../facilitator_app/ui/designer/field_face.py" line="152"/>
        <source>Least</source>
        <translation>Mindst</translation>
    </message>
    <message>
        <location filename="../../facilitator_app/ui/designer/field_face.py" line="155"/>
        <source>Most</source>
        <translation>Højst</translation>
    </message>
    <message>
        <location filename="../../facilitator_app/ui/designer/field_face.py" line="157"/>
        <source>Most rows</source>
        <translation>Højst antal rækker</translation>
    </message>
    <message>
        <location filename="../../facilitator_app/ui/designer/field_face.py" line="169"/>
        <source>Who may see the field</source>
        <translation>Hvem må se feltet</translation>
    </message>
    <message>
        <location filename="../../facilitator_app/ui/designer/field_face.py" line="176"/>
        <source>Fields with a lock or a struck-out eye never reach the wall or a shared PDF.</source>
        <translation>Felter med lås eller overstreget øje kan ikke komme på lærredet eller i en fælles PDF.</translation>
    </message>
    <message>
        <location filename="../../facilitator_app/ui/designer/field_face.py" line="179"/>
        <source>Say “missing” while the field is empty</source>
        <translation>Sig »mangler«, så længe feltet er tomt</translation>
    </message>
    <message>
        <location filename="../../facilitator_app/ui/designer/field_face.py" line="212"/>
        <source>Columns</source>
        <translation>Kolonner</translation>
    </message>
    <message>
        <location filename="../../facilitator_app/ui/designer/field_face.py" line="212"/>
        <source>Column</source>
        <translation>Kolonne</translation>
    </message>
    <message>
        <location filename="../../facilitator_app/ui/designer/field_face.py" line="212"/>
        <source>Column {number}</source>
        <translation>Kolonne {number}</translation>
    </message>
    <message>
        <location filename="../../facilitator_app/ui/designer/field_face.py" line="216"/>
        <source>Options</source>
        <translation>Valg</translation>
    </message>
    <message>
        <location filename="../../facilitator_app/ui/designer/field_face.py" line="216"/>
        <source>Option</source>
        <translation>Valg</translation>
    </message>
    <message>
        <location filename="../../facilitator_app/ui/designer/field_face.py" line="216"/>
        <source>Option {number}</source>
        <translation>Valg {number}</translation>
    </message>
    <message numerus="yes">
        <location filename="../../facilitator_app/ui/designer/field_face.py" line="232"/>
        <source>The field has %n entries.</source>
        <translation>
            <numerusform>Feltet har %n svar.</numerusform>
            <numerusform>Feltet har %n svar.</numerusform>
        </translation>
    </message>
    <message>
        <location filename="../../facilitator_app/ui/designer/field_face.py" line="242"/>
        <source>Stands together with: {fields}</source>
        <translation>Står sammen med: {fields}</translation>
    </message>
</context>
<context>
    <name>FieldsColumn</name>
    <message>
        <location filename="../../facilitator_app/ui/designer/fields_column.py" line="67"/>
        <source>Title and language</source>
        <translation>Titel og sprog</translation>
    </message>
    <message>
        <location filename="../../facilitator_app/ui/designer/fields_column.py" line="89"/>
        <source>Fields</source>
        <translation>Felter</translation>
    </message>
    <message>
        <location filename="../../facilitator_app/ui/designer/fields_column.py" line="94"/>
        <source>Field</source>
        <translation>Felt</translation>
    </message>
    <message>
        <location filename="../../facilitator_app/ui/designer/fields_column.py" line="96"/>
        <location filename="../../facilitator_app/ui/designer/fields_column.py" line="120"/>
        <source>Add field</source>
        <translation>Tilføj felt</translation>
    </message>
    <message>
        <location filename="../../facilitator_app/ui/designer/fields_column.py" line="101"/>
        <source>Fields of the form</source>
        <translation>Skemaets felter</translation>
    </message>
    <message>
        <location filename="../../facilitator_app/ui/designer/fields_column.py" line="134"/>
        <source>Archive</source>
        <translation>Arkiv</translation>
    </message>
</context>
<context>
    <name>FormDesk</name>
    <message>
        <location filename="../../facilitator_app/ui/designer/desk.py" line="71"/>
        <source>Revision {number} · draft</source>
        <translation>Udgave {number} · kladde</translation>
    </message>
    <message>
        <location filename="../../facilitator_app/ui/designer/desk.py" line="73"/>
        <source>Revision {number} · in use</source>
        <translation>Udgave {number} · i brug</translation>
    </message>
    <message>
        <location filename="../../facilitator_app/ui/designer/desk.py" line="77"/>
        <source>Take revision {number} into use</source>
        <translation>Tag udgave {number} i brug</translation>
    </message>
    <message>
        <location filename="../../facilitator_app/ui/designer/desk.py" line="79"/>
        <source>The form is unchanged.</source>
        <translation>Skemaet er uændret.</translation>
    </message>
    <message>
        <location filename="../../facilitator_app/ui/designer/desk.py" line="136"/>
        <source>Forms</source>
        <translation>Skemaer</translation>
    </message>
    <message>
        <location filename="../../facilitator_app/ui/designer/desk.py" line="142"/>
        <source>Discard draft</source>
        <translation>Forkast kladden</translation>
    </message>
    <message>
        <location filename="../../facilitator_app/ui/designer/desk.py" line="193"/>
        <location filename="../../facilitator_app/ui/designer/desk.py" line="242"/>
        <source>Option {number}</source>
        <translation>Valg {number}</translation>
    </message>
    <message>
        <location filename="../../facilitator_app/ui/designer/desk.py" line="193"/>
        <location filename="../../facilitator_app/ui/designer/desk.py" line="242"/>
        <source>Column {number}</source>
        <translation>Kolonne {number}</translation>
    </message>
</context>
<context>
    <name>FormList</name>
    <message>
        <location filename="../../facilitator_app/ui/designer/form_list.py" line="112"/>
        <source>Forms</source>
        <translation>Skemaer</translation>
    </message>
    <message>
        <location filename="../../facilitator_app/ui/designer/form_list.py" line="113"/>
        <source>New form</source>
        <translation>Nyt skema</translation>
    </message>
    <message>
        <location filename="../../facilitator_app/ui/designer/form_list.py" line="116"/>
        <source>No forms yet</source>
        <translation>Ingen skemaer endnu</translation>
    </message>
    <message>
        <location filename="../../facilitator_app/ui/designer/form_list.py" line="117"/>
        <source>A form is what a leader or a group fills in, on screen and on paper.</source>
        <translation>Et skema er det, en leder eller en gruppe udfylder på skærm og papir.</translation>
    </message>
    <message>
        <location filename="../../facilitator_app/ui/designer/form_list.py" line="114"/>
        <source>Remove form</source>
        <translation>Fjern skemaet</translation>
    </message>
    <message numerus="yes">
        <location filename="../../facilitator_app/ui/designer/form_list.py" line="50"/>
        <source>%n fields</source>
        <translation>
            <numerusform>%n felt</numerusform>
            <numerusform>%n felter</numerusform>
        </translation>
    </message>
    <message>
        <location filename="../../facilitator_app/ui/designer/form_list.py" line="52"/>
        <source>revision {number}</source>
        <translation>udgave {number}</translation>
    </message>
    <message>
        <location filename="../../facilitator_app/ui/designer/form_list.py" line="56"/>
        <source>Draft of revision {number}</source>
        <translation>Kladde til udgave {number}</translation>
    </message>
    <message numerus="yes">
        <location filename="../../facilitator_app/ui/designer/form_list.py" line="70"/>
        <source>%n leaders have filled it in.</source>
        <translation>
            <numerusform>%n leder har udfyldt det.</numerusform>
            <numerusform>%n ledere har udfyldt det.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <location filename="../../facilitator_app/ui/designer/form_list.py" line="72"/>
        <source>%n groups have answered.</source>
        <translation>
            <numerusform>%n gruppe har svaret.</numerusform>
            <numerusform>%n grupper har svaret.</numerusform>
        </translation>
    </message>
    <message>
        <location filename="../../facilitator_app/ui/designer/form_list.py" line="79"/>
        <source>The form is filled in and stays in the file.</source>
        <translation>Skemaet har svar og bliver i filen.</translation>
    </message>
    <message>
        <location filename="../../facilitator_app/ui/designer/form_list.py" line="80"/>
        <source>The form is used in a block.</source>
        <translation>Skemaet bruges i et programpunkt.</translation>
    </message>
    <message>
        <location filename="../../facilitator_app/ui/designer/form_list.py" line="81"/>
        <source>The form is shown on a slide.</source>
        <translation>Skemaet vises på en slide.</translation>
    </message>
    <message>
        <location filename="../../facilitator_app/ui/designer/form_list.py" line="83"/>
        <source>It is the file&apos;s only action schema.</source>
        <translation>Det er filens eneste handlingsskema.</translation>
    </message>
</context>
<context>
    <name>FormsPage</name>
    <message>
        <location filename="../../facilitator_app/ui/designer/page.py" line="25"/>
        <source>Forms</source>
        <translation>Skemaer</translation>
    </message>
    <message>
        <location filename="../../facilitator_app/ui/designer/page.py" line="77"/>
        <source>{form} (copy)</source>
        <translation>{form} (kopi)</translation>
    </message>
</context>
<context>
    <name>KindChip</name>
    <message>
        <location filename="../../facilitator_app/ui/designer/fields_column.py" line="38"/>
        <source>Add {kind}</source>
        <translation>Tilføj {kind}</translation>
    </message>
</context>
<context>
    <name>LimitField</name>
    <message>
        <location filename="../../facilitator_app/ui/designer/entries.py" line="75"/>
        <source>Write a number from {least} to {most}.</source>
        <translation>Skriv et tal fra {least} til {most}.</translation>
    </message>
</context>
<context>
    <name>PaperPane</name>
    <message>
        <location filename="../../facilitator_app/ui/designer/paper_pane.py" line="94"/>
        <source>Page before</source>
        <translation>Forrige side</translation>
    </message>
    <message>
        <location filename="../../facilitator_app/ui/designer/paper_pane.py" line="96"/>
        <source>Next page</source>
        <translation>Næste side</translation>
    </message>
    <message>
        <location filename="../../facilitator_app/ui/designer/paper_pane.py" line="123"/>
        <source>Page {number} of {count}</source>
        <translation>Side {number} af {count}</translation>
    </message>
</context>
<context>
    <name>PartsEditor</name>
    <message>
        <location filename="../../facilitator_app/ui/designer/parts_editor.py" line="131"/>
        <source>Remove {part}</source>
        <translation>Fjern {part}</translation>
    </message>
</context>
<context>
    <name>PreviewColumn</name>
    <message>
        <location filename="../../facilitator_app/ui/designer/preview_column.py" line="92"/>
        <source>Screen</source>
        <translation>Skærm</translation>
    </message>
    <message>
        <location filename="../../facilitator_app/ui/designer/preview_column.py" line="93"/>
        <source>Wall</source>
        <translation>Lærred</translation>
    </message>
    <message>
        <location filename="../../facilitator_app/ui/designer/preview_column.py" line="94"/>
        <source>Blank sheet</source>
        <translation>Tomt ark</translation>
    </message>
    <message>
        <location filename="../../facilitator_app/ui/designer/preview_column.py" line="95"/>
        <source>Filled</source>
        <translation>Udfyldt</translation>
    </message>
    <message>
        <location filename="../../facilitator_app/ui/designer/preview_column.py" line="97"/>
        <source>Pictures of the form</source>
        <translation>Billeder af skemaet</translation>
    </message>
    <message>
        <location filename="../../facilitator_app/ui/designer/preview_column.py" line="129"/>
        <source>Nothing of the form reaches the wall</source>
        <translation>Intet af skemaet kommer på lærredet</translation>
    </message>
    <message>
        <location filename="../../facilitator_app/ui/designer/preview_column.py" line="130"/>
        <source>No slide shows it, or none of its fields is for everybody.</source>
        <translation>Ingen slide viser det, eller ingen af dets felter er for alle.</translation>
    </message>
    <message>
        <location filename="../../facilitator_app/ui/designer/preview_column.py" line="154"/>
        <source>What is written here is made up (fictitious).</source>
        <translation>Svarene er opdigtede (fiktive).</translation>
    </message>
    <message>
        <location filename="../../facilitator_app/ui/designer/preview_column.py" line="170"/>
        <source>The sheet could not be drawn. The form is saved all the same.</source>
        <translation>Arket kunne ikke tegnes. Skemaet er gemt alligevel.</translation>
    </message>
</context>
<context>
    <name>Properties</name>
    <message numerus="yes">
        <location filename="../../facilitator_app/ui/designer/properties.py" line="190"/>
        <source>%n leaders have filled in revision {number}.</source>
        <translation>
            <numerusform>%n leder har udfyldt udgave {number}.</numerusform>
            <numerusform>%n ledere har udfyldt udgave {number}.</numerusform>
        </translation>
    </message>
    <message>
        <location filename="../../facilitator_app/ui/designer/properties.py" line="191"/>
        <source>What they wrote stays in revision {number}.</source>
        <translation>Deres svar bliver i udgave {number}.</translation>
    </message>
    <message numerus="yes">
        <location filename="../../facilitator_app/ui/designer/properties.py" line="195"/>
        <source>%n leaders have filled in an earlier revision. What they wrote is kept.</source>
        <translation>
            <numerusform>%n leder har udfyldt en tidligere udgave. Svarene er gemt.</numerusform>
            <numerusform>%n ledere har udfyldt en tidligere udgave. Deres svar er gemt.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <location filename="../../facilitator_app/ui/designer/properties.py" line="200"/>
        <source>%n groups have answered. Their outputs are kept.</source>
        <translation>
            <numerusform>%n gruppe har svaret. Svarene er gemt.</numerusform>
            <numerusform>%n grupper har svaret. Deres svar er gemt.</numerusform>
        </translation>
    </message>
    <message>
        <location filename="../../facilitator_app/ui/designer/properties.py" line="201"/>
        <source>Nobody has answered the form yet.</source>
        <translation>Ingen har svaret på skemaet endnu.</translation>
    </message>
</context>
<context>
    <name>ScreenView</name>
    <message>
        <location filename="../../facilitator_app/ui/designer/screen_view.py" line="63"/>
        <source>Try the fields. Nothing you type here is kept.</source>
        <translation>Prøv felterne. Det, du skriver her, gemmes ikke.</translation>
    </message>
</context>
<context>
    <name>TextsFace</name>
    <message>
        <location filename="../../facilitator_app/ui/designer/properties.py" line="40"/>
        <source>The form</source>
        <translation>Skemaet</translation>
    </message>
    <message>
        <location filename="../../facilitator_app/ui/designer/properties.py" line="42"/>
        <source>Title</source>
        <translation>Titel</translation>
    </message>
    <message>
        <location filename="../../facilitator_app/ui/designer/properties.py" line="44"/>
        <source>Introduction</source>
        <translation>Indledning</translation>
    </message>
    <message>
        <location filename="../../facilitator_app/ui/designer/properties.py" line="46"/>
        <source>Danish</source>
        <translation>Dansk</translation>
    </message>
    <message>
        <location filename="../../facilitator_app/ui/designer/properties.py" line="46"/>
        <source>English</source>
        <translation>Engelsk</translation>
    </message>
    <message>
        <location filename="../../facilitator_app/ui/designer/properties.py" line="50"/>
        <source>Language</source>
        <translation>Sprog</translation>
    </message>
    <message>
        <location filename="../../facilitator_app/ui/designer/properties.py" line="52"/>
        <source>The words the program puts on the form&apos;s sheets.</source>
        <translation>De ord, programmet selv skriver på skemaets ark.</translation>
    </message>
</context>
</TS>
