<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="da" sourcelanguage="en">
<context>
    <name>EraseActs</name>
    <message>
        <source>The backups are being written anew under the password. Try again in a moment.</source>
        <translation>Sikkerhedskopierne er ved at blive skrevet om med adgangskoden. Prøv igen om lidt.</translation>
    </message>
    <message numerus="yes">
        <source>%n backups and other copies go too.</source>
        <translation>
            <numerusform>%n sikkerhedskopi eller anden kopi følger med.</numerusform>
            <numerusform>%n sikkerhedskopier og andre kopier følger med.</numerusform>
        </translation>
    </message>
    <message>
        <source>Erase the whole file {file}?</source>
        <translation>Slet hele forløbet {file}?</translation>
    </message>
    <message>
        <source>It cannot be undone.</source>
        <translation>Det kan ikke fortrydes.</translation>
    </message>
    <message>
        <source>Erase for good</source>
        <translation>Slet for altid</translation>
    </message>
    <message>
        <source>Keep</source>
        <translation>Behold</translation>
    </message>
    <message numerus="yes">
        <source>%n files have been erased.</source>
        <translation>
            <numerusform>%n fil er slettet.</numerusform>
            <numerusform>%n filer er slettet.</numerusform>
        </translation>
    </message>
    <message>
        <source>Erased</source>
        <translation>Slettet</translation>
    </message>
    <message numerus="yes">
        <source>%n copies could not be opened</source>
        <translation>
            <numerusform>%n kopi kunne ikke åbnes</numerusform>
            <numerusform>%n kopier kunne ikke åbnes</numerusform>
        </translation>
    </message>
    <message>
        <source>The person may still stand in them. Remove them?</source>
        <translation>Personen kan stadig stå i dem. Skal de fjernes?</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>Fjern</translation>
    </message>
    <message>
        <source>Leave them</source>
        <translation>Lad dem ligge</translation>
    </message>
    <message>
        <source>Erased again</source>
        <translation>Slettet igen</translation>
    </message>
    <message>
        <source>Erasing</source>
        <translation>Sletning</translation>
    </message>
</context>
<context>
    <name>EraseDialog</name>
    <message>
        <source>Erase {name}</source>
        <translation>Slet {name}</translation>
    </message>
    <message>
        <source>Yes, erase {name}</source>
        <translation>Ja, slet {name}</translation>
    </message>
    <message>
        <source>Keep</source>
        <translation>Behold</translation>
    </message>
    <message>
        <source>Erase for good</source>
        <translation>Slet for altid</translation>
    </message>
    <message>
        <source>Tick above first that it is to be done.</source>
        <translation>Sæt først kryds ovenfor ved, at det skal ske.</translation>
    </message>
    <message>
        <source>name, unit and all else on the list</source>
        <translation>navn, enhed og alt andet på listen</translation>
    </message>
    <message>
        <source>This goes from the file, from undo and from every backup:</source>
        <translation>Dette forsvinder fra filen, fra Fortryd og fra alle sikkerhedskopier:</translation>
    </message>
    <message numerus="yes">
        <source>The name stands in %n texts of others. In those with a tick it becomes “[slettet]”.</source>
        <translation>
            <numerusform>Navnet står i %n anden tekst. Med kryds bliver det til »[slettet]«.</numerusform>
            <numerusform>Navnet står i %n andre tekster. I dem med kryds bliver det til »[slettet]«.</numerusform>
        </translation>
    </message>
    <message>
        <source>Texts in which the name stands</source>
        <translation>Tekster, hvor navnet står</translation>
    </message>
    <message>
        <source>{where} – perhaps somebody else</source>
        <translation>{where} – måske en anden</translation>
    </message>
    <message>
        <source>The library on this computer</source>
        <translation>Biblioteket på denne computer</translation>
    </message>
    <message>
        <source>Said to the room while the day ran</source>
        <translation>Sagt til salen, mens dagen kørte</translation>
    </message>
    <message>
        <source>Erasing</source>
        <translation>Sletning</translation>
    </message>
    <message>
        <source>The backups are written anew, one by one.</source>
        <translation>Sikkerhedskopierne skrives om, en for en.</translation>
    </message>
</context>
</TS>
