<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="da" sourcelanguage="en">
<context>
    <name>BackupChoice</name>
    <message>
        <source>Backups</source>
        <translation>Sikkerhedskopier</translation>
    </message>
    <message>
        <source>In the backup</source>
        <translation>I kopien</translation>
    </message>
    <message>
        <source>today at {time}</source>
        <translation>i dag kl. {time}</translation>
    </message>
    <message>
        <source>{day} at {time}</source>
        <translation>{day} kl. {time}</translation>
    </message>
    <message>
        <source>Being read</source>
        <translation>Læses</translation>
    </message>
    <message>
        <source>Not read</source>
        <translation>Ikke læst</translation>
    </message>
    <message>
        <source>Under a passphrase</source>
        <translation>Låst med en adgangskode</translation>
    </message>
    <message>
        <source>Damaged</source>
        <translation>Beskadiget</translation>
    </message>
    <message>
        <source>{file} is from {when} and lies in {folder}.</source>
        <translation>{file} er fra {when} og ligger i {folder}.</translation>
    </message>
    <message>
        <source>Cannot be read whole</source>
        <translation>Kan ikke læses helt</translation>
    </message>
    <message>
        <source>Whole</source>
        <translation>Hel</translation>
    </message>
    <message>
        <source>Not usable</source>
        <translation>Kan ikke bruges</translation>
    </message>
    <message>
        <source>Groups: {names}</source>
        <translation>Grupper: {names}</translation>
    </message>
    <message>
        <source>No date</source>
        <translation>Ingen dato</translation>
    </message>
    <message>
        <source>The backup is being read.</source>
        <translation>Kopien læses.</translation>
    </message>
    <message>
        <source>This backup is under a passphrase and has not been read.</source>
        <translation>Kopien er låst med en adgangskode og er ikke læst.</translation>
    </message>
    <message>
        <source>This backup is damaged too. It has not been touched. Choose the next older one.</source>
        <translation>Denne kopi er også beskadiget. Den er ikke rørt. Vælg den næste, der er ældre.</translation>
    </message>
    <message>
        <source>There is no older backup that is whole.</source>
        <translation>Der er ingen ældre kopi, der er hel.</translation>
    </message>
</context>
<context>
    <name>BackupDialog</name>
    <message>
        <source>What is in the backups</source>
        <translation>Det er der i sikkerhedskopierne</translation>
    </message>
    <message>
        <source>Fetch a backup, and the workshop becomes as it was then. The present file is kept beside it under another name.</source>
        <translation>Hent en kopi, så bliver workshoppen, som den var dengang. Filen, som den er nu, bliver liggende ved siden af under et andet navn.</translation>
    </message>
    <message>
        <source>Backups</source>
        <translation>Sikkerhedskopier</translation>
    </message>
    <message>
        <source>In the backup</source>
        <translation>I kopien</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Luk</translation>
    </message>
    <message>
        <source>Fetch</source>
        <translation>Hent</translation>
    </message>
    <message>
        <source>No whole backup is chosen.</source>
        <translation>Der er ikke valgt en hel kopi.</translation>
    </message>
    <message>
        <source>Its password …</source>
        <translation>Dens adgangskode …</translation>
    </message>
    <message>
        <source>Fetch the one from {when}</source>
        <translation>Hent kopien fra {when}</translation>
    </message>
</context>
<context>
    <name>DamagedDialog</name>
    <message>
        <source>{file} is damaged</source>
        <translation>{file} er beskadiget</translation>
    </message>
    <message>
        <source>The file has not been touched. Choose a backup: the damaged file is moved aside in the same folder under another name, and the backup takes its place. What can still be read of the damaged file can be taken over afterwards.</source>
        <translation>Filen er ikke rørt. Vælg en sikkerhedskopi: Den beskadigede fil flyttes til side i samme mappe under et andet navn, og kopien tager dens plads. Det, der stadig kan læses i den beskadigede fil, kan du tage med bagefter.</translation>
    </message>
    <message>
        <source>Can be rescued from the damaged file</source>
        <translation>Kan reddes fra den beskadigede fil</translation>
    </message>
    <message>
        <source>No usable backup was found.</source>
        <translation>Ingen brugbar sikkerhedskopi fundet.</translation>
    </message>
    <message>
        <source>Choose a copy …</source>
        <translation>Vælg en kopi …</translation>
    </message>
    <message>
        <source>Its password …</source>
        <translation>Dens adgangskode …</translation>
    </message>
    <message>
        <source>Backups</source>
        <translation>Sikkerhedskopier</translation>
    </message>
    <message>
        <source>In the backup</source>
        <translation>I kopien</translation>
    </message>
    <message>
        <source>Save what can be read …</source>
        <translation>Gem det, der kan læses …</translation>
    </message>
    <message>
        <source>New file of what can be read</source>
        <translation>Ny fil af det, der kan læses</translation>
    </message>
    <message>
        <source>Stop reading</source>
        <translation>Stop læsningen</translation>
    </message>
    <message>
        <source>Leave the file</source>
        <translation>Lad filen ligge</translation>
    </message>
    <message>
        <source>Fetch the backup</source>
        <translation>Hent kopien</translation>
    </message>
    <message>
        <source>No usable backup was found on this computer. The file has not been touched. What can still be read of it can be saved, or become a new file.</source>
        <translation>Der er ikke fundet nogen brugbar sikkerhedskopi på denne computer. Filen er ikke rørt. Det, der stadig kan læses i den, kan gemmes eller blive til en ny fil.</translation>
    </message>
    <message>
        <source>No whole backup is chosen.</source>
        <translation>Der er ikke valgt en hel kopi.</translation>
    </message>
    <message>
        <source>Fetch the backup from {when}</source>
        <translation>Hent kopien fra {when}</translation>
    </message>
    <message>
        <source>Nothing has been read yet.</source>
        <translation>Der er ikke læst noget endnu.</translation>
    </message>
    <message>
        <source>Neither the damaged file nor a backup tells whose it was. See for yourself whether this is a copy of {file} before you fetch it.</source>
        <translation>Hverken den beskadigede fil eller en sikkerhedskopi fortæller, hvis den var. Se selv efter, om det er en kopi af {file}, før du henter den.</translation>
    </message>
    <message>
        <source>{copy} is not a copy of {file}: it belongs to another client.</source>
        <translation>{copy} er ikke en kopi af {file}: Den hører til en anden kunde.</translation>
    </message>
    <message>
        <source>The damaged file is being read, to see whether this is a copy of it.</source>
        <translation>Den beskadigede fil læses for at se, om det er en kopi af den.</translation>
    </message>
    <message>
        <source>The damaged file is being read.</source>
        <translation>Den beskadigede fil læses.</translation>
    </message>
</context>
<context>
    <name>FetchProgress</name>
    <message>
        <source>The backup is being fetched</source>
        <translation>Sikkerhedskopien hentes</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Annullér</translation>
    </message>
    <message>
        <source>The file is backed up as it is now.</source>
        <translation>Filen sikkerhedskopieres, som den er nu.</translation>
    </message>
    <message>
        <source>The backup is copied and read through. The present file stays until then.</source>
        <translation>Kopien hentes og læses igennem. Den nuværende fil bliver liggende imens.</translation>
    </message>
    <message>
        <source>The file is opened.</source>
        <translation>Filen åbnes.</translation>
    </message>
    <message>
        <source>It is done, and cannot be stopped any longer.</source>
        <translation>Det er gjort og kan ikke afbrydes længere.</translation>
    </message>
    <message>
        <source>It is being stopped.</source>
        <translation>Der afbrydes.</translation>
    </message>
    <message>
        <source>It is being stopped. The file stays as it is.</source>
        <translation>Der afbrydes. Filen bliver, som den er.</translation>
    </message>
</context>
<context>
    <name>RecoveryActs</name>
    <message>
        <source>The damaged file</source>
        <translation>Den beskadigede fil</translation>
    </message>
    <message>
        <source>All files (*)</source>
        <translation>Alle filer (*)</translation>
    </message>
    <message>
        <source>A copy of {file}</source>
        <translation>En kopi af {file}</translation>
    </message>
    <message>
        <source>Workshop files (*.workshop);;All files (*)</source>
        <translation>Workshopfiler (*.workshop);;Alle filer (*)</translation>
    </message>
    <message>
        <source>{file} is the damaged file itself. Choose a copy of it.</source>
        <translation>{file} er selve den beskadigede fil. Vælg en kopi af den.</translation>
    </message>
    <message>
        <source>This is no copy</source>
        <translation>Det er ikke en kopi</translation>
    </message>
    <message>
        <source>{file} is damaged. This is the password of its backup from {day} at {time}; it may be an earlier one.</source>
        <translation>{file} er beskadiget. Her skrives adgangskoden til dens sikkerhedskopi fra {day} kl. {time}; det kan være en tidligere.</translation>
    </message>
    <message>
        <source>{file} is damaged. This is the password of a copy of it, {copy}.</source>
        <translation>{file} er beskadiget. Her skrives adgangskoden til en kopi af den, {copy}.</translation>
    </message>
    <message>
        <source>The backup is fetched</source>
        <translation>Kopien er hentet</translation>
    </message>
    <message>
        <source>The damaged file lies beside it as {name}.</source>
        <translation>Den beskadigede fil ligger ved siden af som {name}.</translation>
    </message>
    <message>
        <source>{name} (rescued)</source>
        <translation>{name} (reddet)</translation>
    </message>
    <message>
        <source>{name} is made</source>
        <translation>{name} er lavet</translation>
    </message>
    <message>
        <source>Nothing can be rescued</source>
        <translation>Intet kan reddes</translation>
    </message>
    <message>
        <source>The open file has all that can be read of {file}.</source>
        <translation>Den åbne fil har alt, hvad der kan læses af {file}.</translation>
    </message>
    <message>
        <source>Nothing is missing</source>
        <translation>Intet mangler</translation>
    </message>
    <message>
        <source>Save what was rescued</source>
        <translation>Gem det reddede</translation>
    </message>
    <message>
        <source>Text (*.txt);;Data (*.json)</source>
        <translation>Tekst (*.txt);;Data (*.json)</translation>
    </message>
    <message>
        <source>Rescued.txt</source>
        <translation>Reddet.txt</translation>
    </message>
    <message>
        <source>This could not be done</source>
        <translation>Det kunne ikke lade sig gøre</translation>
    </message>
</context>
<context>
    <name>ReportDialog</name>
    <message>
        <source>Fault report</source>
        <translation>Fejlrapport</translation>
    </message>
    <message>
        <source>This is the whole of it. It holds numbers, versions and places in the program, no names and nothing that anybody has written. Nothing is sent: you save it as a text file (.txt), and give it to whoever helps you.</source>
        <translation>Det her er det hele. Rapporten rummer tal, versioner og steder i programmet, ingen navne og intet, nogen har skrevet. Intet bliver sendt: Du gemmer den som en tekstfil (.txt) og giver den til den, der hjælper dig.</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>Kopiér</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Luk</translation>
    </message>
    <message>
        <source>Save as text …</source>
        <translation>Gem som tekst …</translation>
    </message>
</context>
<context>
    <name>RescueDialog</name>
    <message>
        <source>The damaged file lies beside it as {name}.</source>
        <translation>Den beskadigede fil ligger ved siden af som {name}.</translation>
    </message>
    <message>
        <source>Rescued from {file}</source>
        <translation>Reddet fra {file}</translation>
    </message>
    <message>
        <source>The list is what the damaged file has and the open one lacks. What you take over can be undone, and the room does not see it before you show it.</source>
        <translation>Listen er det, den beskadigede fil har, og den åbne mangler. Det, du tager med, kan fortrydes, og rummet ser det først, når du viser det.</translation>
    </message>
    <message>
        <source>In the damaged file alone</source>
        <translation>Kun i den beskadigede fil</translation>
    </message>
    <message>
        <source>In the damaged file</source>
        <translation>I den beskadigede fil</translation>
    </message>
    <message>
        <source>In the open file</source>
        <translation>I den åbne fil</translation>
    </message>
    <message>
        <source>Save as a file …</source>
        <translation>Gem som fil …</translation>
    </message>
    <message>
        <source>Take the chosen over</source>
        <translation>Tag den valgte med</translation>
    </message>
    <message>
        <source>Take all over</source>
        <translation>Tag alt med</translation>
    </message>
    <message>
        <source>Nothing stands there.</source>
        <translation>Der står intet.</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Luk</translation>
    </message>
    <message numerus="yes">
        <source>Take all %n over</source>
        <translation>
            <numerusform>Tag %n med</numerusform>
            <numerusform>Tag alle %n med</numerusform>
        </translation>
    </message>
    <message>
        <source>All of it is in the open file.</source>
        <translation>Det hele er i den åbne fil.</translation>
    </message>
    <message>
        <source>There is nothing to save.</source>
        <translation>Der er intet at gemme.</translation>
    </message>
    <message>
        <source>It is in the open file.</source>
        <translation>Det er i den åbne fil.</translation>
    </message>
</context>
<context>
    <name>RescueRows</name>
    <message>
        <source>The backup has all that could be read.</source>
        <translation>Sikkerhedskopien har alt det, der kunne læses.</translation>
    </message>
    <message>
        <source>Nothing could be read of the damaged file.</source>
        <translation>Intet kunne læses i den beskadigede fil.</translation>
    </message>
    <message>
        <source>other wording</source>
        <translation>anden ordlyd</translation>
    </message>
    <message>
        <source>not in the backup</source>
        <translation>ikke i kopien</translation>
    </message>
    <message>
        <source>Taken over</source>
        <translation>Taget med</translation>
    </message>
</context>
</TS>
