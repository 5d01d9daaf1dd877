<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="da" sourcelanguage="en">
<context>
    <name>DayCard</name>
    <message>
        <source>The day</source>
        <translation>Dagen</translation>
    </message>
    <message>
        <source>Agenda</source>
        <translation>Drejebog</translation>
    </message>
    <message numerus="yes">
        <source>%n days</source>
        <translation>
            <numerusform>%n dag</numerusform>
            <numerusform>%n dage</numerusform>
        </translation>
    </message>
    <message>
        <source>{hours} · {minutes} min</source>
        <translation>{hours} · {minutes} min</translation>
    </message>
    <message>
        <source>Day {number}</source>
        <translation>Dag {number}</translation>
    </message>
    <message>
        <source>{minutes} min</source>
        <translation>{minutes} min</translation>
    </message>
    <message>
        <source>Fixed · {word}</source>
        <translation>Fast · {word}</translation>
    </message>
    <message>
        <source>Can be left out · {word}</source>
        <translation>Kan udelades · {word}</translation>
    </message>
    <message>
        <source>{room} · {word}</source>
        <translation>{room} · {word}</translation>
    </message>
    <message>
        <source>No date yet</source>
        <translation>Ingen dato endnu</translation>
    </message>
    <message>
        <source>Held</source>
        <translation>Afholdt</translation>
    </message>
    <message>
        <source>Today</source>
        <translation>I dag</translation>
    </message>
    <message>
        <source>Tomorrow</source>
        <translation>I morgen</translation>
    </message>
    <message>
        <source>In {days} days</source>
        <translation>Om {days} dage</translation>
    </message>
</context>
<context>
    <name>EventsCard</name>
    <message>
        <source>Open Programme</source>
        <translation>Åbn Forløb</translation>
    </message>
    <message>
        <source>Workshops</source>
        <translation>Workshopper</translation>
    </message>
    <message>
        <source>Workshops in this file</source>
        <translation>Workshopper i filen</translation>
    </message>
    <message numerus="yes">
        <source>%n workshops</source>
        <translation>
            <numerusform>%n workshop</numerusform>
            <numerusform>%n workshopper</numerusform>
        </translation>
    </message>
    <message>
        <source>Programme · {workshops}</source>
        <translation>Forløb · {workshops}</translation>
    </message>
    <message numerus="yes">
        <source>%n leaders</source>
        <translation>
            <numerusform>%n leder</numerusform>
            <numerusform>%n ledere</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n actions</source>
        <translation>
            <numerusform>%n handling</numerusform>
            <numerusform>%n handlinger</numerusform>
        </translation>
    </message>
    <message>
        <source>No title yet</source>
        <translation>Ingen titel endnu</translation>
    </message>
    <message>
        <source>no date</source>
        <translation>ingen dato</translation>
    </message>
    <message>
        <source>Worked on now</source>
        <translation>Den, du arbejder med nu</translation>
    </message>
    <message>
        <source>Work on this workshop</source>
        <translation>Arbejd med denne workshop</translation>
    </message>
    <message>
        <source>Held</source>
        <translation>Afholdt</translation>
    </message>
    <message numerus="yes">
        <source>%n things are missing</source>
        <translation>
            <numerusform>%n ting mangler</numerusform>
            <numerusform>%n ting mangler</numerusform>
        </translation>
    </message>
    <message>
        <source>Ready</source>
        <translation>Klar</translation>
    </message>
    <message>
        <source>Empty</source>
        <translation>Tom</translation>
    </message>
    <message>
        <source>Draft</source>
        <translation>Kladde</translation>
    </message>
</context>
<context>
    <name>HomeArea</name>
    <message>
        <source>No title yet</source>
        <translation>Ingen titel endnu</translation>
    </message>
    <message numerus="yes">
        <source>%n days</source>
        <translation>
            <numerusform>%n dag</numerusform>
            <numerusform>%n dage</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n leaders</source>
        <translation>
            <numerusform>%n leder</numerusform>
            <numerusform>%n ledere</numerusform>
        </translation>
    </message>
    <message>
        <source>No participants yet</source>
        <translation>Ingen deltagere endnu</translation>
    </message>
    <message numerus="yes">
        <source>%n blocks</source>
        <translation>
            <numerusform>%n programpunkt</numerusform>
            <numerusform>%n programpunkter</numerusform>
        </translation>
    </message>
    <message>
        <source>Overview</source>
        <translation>Oversigt</translation>
    </message>
    <message>
        <source>Save a copy</source>
        <translation>Gem en kopi</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>Åbn</translation>
    </message>
    <message>
        <source>New workshop</source>
        <translation>Ny workshop</translation>
    </message>
    <message>
        <source>Everything lies on this computer only</source>
        <translation>Alt ligger kun på denne computer</translation>
    </message>
    <message>
        <source>Where are the files to lie?</source>
        <translation>Hvor skal filerne ligge?</translation>
    </message>
</context>
<context>
    <name>HomePages</name>
    <message>
        <source>The day</source>
        <translation>Dagen</translation>
    </message>
    <message>
        <source>The room</source>
        <translation>Rummet</translation>
    </message>
    <message>
        <source>Page</source>
        <translation>Side</translation>
    </message>
</context>
<context>
    <name>NewWorkshopDialog</name>
    <message>
        <source>New workshop</source>
        <translation>Ny workshop</translation>
    </message>
    <message>
        <source>It becomes a file of its own on this computer. All of it can be changed later.</source>
        <translation>Den bliver en fil for sig på denne computer. Alt kan ændres senere.</translation>
    </message>
    <message>
        <source>Template</source>
        <translation>Skabelon</translation>
    </message>
    <message>
        <source>None</source>
        <translation>Ingen</translation>
    </message>
    <message>
        <source>Or a day from the library</source>
        <translation>Eller en dag fra biblioteket</translation>
    </message>
    <message>
        <source>as the template&apos;s</source>
        <translation>som skabelonens</translation>
    </message>
    <message>
        <source>Sample Municipality</source>
        <translation>Eksempel Kommune</translation>
    </message>
    <message>
        <source>Care and Development</source>
        <translation>Omsorg og Udvikling</translation>
    </message>
    <message>
        <source>First day</source>
        <translation>Første dag</translation>
    </message>
    <message>
        <source>Date</source>
        <translation>Dato</translation>
    </message>
    <message>
        <source>15/3, week 12</source>
        <translation>15/3, uge 12</translation>
    </message>
    <message>
        <source>Language of wall and paper</source>
        <translation>Sprog på lærred og papir</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Annullér</translation>
    </message>
    <message>
        <source>Make workshop</source>
        <translation>Opret workshop</translation>
    </message>
    <message>
        <source>as the kept day&apos;s</source>
        <translation>som den gemte dags</translation>
    </message>
    <message>
        <source>Title</source>
        <translation>Titel</translation>
    </message>
    <message>
        <source>Client</source>
        <translation>Kunde</translation>
    </message>
    <message>
        <source>Department</source>
        <translation>Afdeling</translation>
    </message>
    <message>
        <source>Leader day: mobilising citizens&apos; resources</source>
        <translation>Lederdag: mobilisering af borgernes ressourcer</translation>
    </message>
    <message>
        <source>12-12 seminar: leading across</source>
        <translation>12-12-seminar: ledelse på tværs</translation>
    </message>
    <message>
        <source>Theme day: dilemmas in leadership</source>
        <translation>Temadag: dilemmaer i ledelse</translation>
    </message>
    <message>
        <source>Programme over two years: strategic leadership across</source>
        <translation>Forløb over to år: strategisk ledelse på tværs</translation>
    </message>
    <message>
        <source>Empty workshop</source>
        <translation>Tom workshop</translation>
    </message>
</context>
<context>
    <name>OverdueCard</name>
    <message>
        <source>Open the file to erase or to keep it longer. Nothing is erased by itself.</source>
        <translation>Åbn filen, og slet eller forlæng. Intet slettes af sig selv.</translation>
    </message>
    <message numerus="yes">
        <source>and %n more files</source>
        <translation>
            <numerusform>og %n fil til</numerusform>
            <numerusform>og %n filer til</numerusform>
        </translation>
    </message>
    <message>
        <source>The data on people in “{file}” was to be kept until {day}</source>
        <translation>Opbevaringsfristen for »{file}« er nået {day}</translation>
    </message>
</context>
<context>
    <name>ProgrammePart</name>
    <message>
        <source>Next workshop · {when}</source>
        <translation>Næste workshop · {when}</translation>
    </message>
    <message>
        <source>You stay at the workshop you are at</source>
        <translation>Du bliver ved den workshop, du er ved</translation>
    </message>
</context>
<context>
    <name>PromisedCard</name>
    <message>
        <source>Since last time</source>
        <translation>Siden sidst</translation>
    </message>
    <message numerus="yes">
        <source>open actions</source>
        <translation>
            <numerusform>åben handling</numerusform>
            <numerusform>åbne handlinger</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>have follow-up in {month}</source>
        <translation>
            <numerusform>har opfølgning i {month}</numerusform>
            <numerusform>har opfølgning i {month}</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ReadyCard</name>
    <message>
        <source>Ready for the day</source>
        <translation>Klar til dagen</translation>
    </message>
    <message>
        <source>{ready} of {all} ready</source>
        <translation>{ready} af {all} er klar</translation>
    </message>
    <message>
        <source>Screen</source>
        <translation>Skærm</translation>
    </message>
    <message>
        <source>Power</source>
        <translation>Strøm</translation>
    </message>
    <message>
        <source>Disk</source>
        <translation>Disk</translation>
    </message>
    <message>
        <source>Staying awake</source>
        <translation>Holder sig vågen</translation>
    </message>
    <message>
        <source>Agenda</source>
        <translation>Drejebog</translation>
    </message>
    <message>
        <source>Slides</source>
        <translation>Slides</translation>
    </message>
    <message>
        <source>Participants</source>
        <translation>Deltagere</translation>
    </message>
    <message>
        <source>Groups</source>
        <translation>Grupper</translation>
    </message>
    <message>
        <source>Forms</source>
        <translation>Skemaer</translation>
    </message>
    <message>
        <source>Backup</source>
        <translation>Sikkerhedskopi</translation>
    </message>
    <message>
        <source>Sound</source>
        <translation>Lyd</translation>
    </message>
    <message>
        <source>The projector is found</source>
        <translation>Projektoren er fundet</translation>
    </message>
    <message>
        <source>No projector found</source>
        <translation>Ingen projektor er fundet</translation>
    </message>
    <message>
        <source>Shows the same as yours</source>
        <translation>Viser det samme som din</translation>
    </message>
    <message>
        <source>{name} has no length</source>
        <translation>{name} har ingen længde</translation>
    </message>
    <message>
        <source>{name} fills more than two pages</source>
        <translation>{name} fylder mere end to sider</translation>
    </message>
    <message>
        <source>All fit, {number} on two pages</source>
        <translation>Alle passer, {number} på to sider</translation>
    </message>
    <message>
        <source>{name} has no fields</source>
        <translation>{name} har ingen felter</translation>
    </message>
    <message>
        <source>The folder takes no files</source>
        <translation>Der kan ikke gemmes i mappen</translation>
    </message>
    <message>
        <source>Plugged in</source>
        <translation>Sat til</translation>
    </message>
    <message>
        <source>On battery, {number} %</source>
        <translation>På batteri, {number} %</translation>
    </message>
    <message>
        <source>{number} GB free</source>
        <translation>{number} GB ledig</translation>
    </message>
    <message>
        <source>Only {number} MB free</source>
        <translation>Kun {number} MB ledig</translation>
    </message>
    <message>
        <source>While the wall is open</source>
        <translation>Mens lærredet er åbent</translation>
    </message>
    <message>
        <source>Cannot be promised</source>
        <translation>Kan ikke loves</translation>
    </message>
    <message>
        <source>{name}</source>
        <translation>{name}</translation>
    </message>
    <message>
        <source>Paper</source>
        <translation>Papir</translation>
    </message>
    <message>
        <source>Do not disturb</source>
        <translation>Forstyr ikke</translation>
    </message>
    <message>
        <source>Title and client</source>
        <translation>Titel og kunde</translation>
    </message>
    <message>
        <source>{name}, PDF in {place}</source>
        <translation>{name}, PDF i {place}</translation>
    </message>
    <message>
        <source>{name} reports a fault</source>
        <translation>{name} melder en fejl</translation>
    </message>
    <message>
        <source>No printer and no folder</source>
        <translation>Ingen printer eller mappe</translation>
    </message>
    <message>
        <source>PDF in {name}</source>
        <translation>PDF i {name}</translation>
    </message>
    <message>
        <source>No folder chosen yet</source>
        <translation>Ingen mappe valgt endnu</translation>
    </message>
    <message>
        <source>{name} takes no files</source>
        <translation>Der kan ikke gemmes i {name}</translation>
    </message>
    <message>
        <source>Not known</source>
        <translation>Ikke kendt</translation>
    </message>
    <message>
        <source>Both are there, for {name}</source>
        <translation>Begge er der, for {name}</translation>
    </message>
    <message>
        <source>The title is missing</source>
        <translation>Titlen mangler</translation>
    </message>
    <message>
        <source>The client is missing</source>
        <translation>Kunden mangler</translation>
    </message>
    <message>
        <source>Both are missing</source>
        <translation>Begge mangler</translation>
    </message>
    <message>
        <source>The times add up</source>
        <translation>Tiderne går op</translation>
    </message>
    <message>
        <source>The agenda is empty</source>
        <translation>Drejebogen er tom</translation>
    </message>
    <message>
        <source>Ends {number} min late</source>
        <translation>Slutter {number} min for sent</translation>
    </message>
    <message>
        <source>{name} is reached {number} min late</source>
        <translation>{name} nås {number} min for sent</translation>
    </message>
    <message>
        <source>{number}, in every block</source>
        <translation>{number}, i alle programpunkter</translation>
    </message>
    <message>
        <source>{name} has no slide</source>
        <translation>{name} har ingen slide</translation>
    </message>
    <message>
        <source>{number} leaders</source>
        <translation>{number} ledere</translation>
    </message>
    <message>
        <source>None yet</source>
        <translation>Ingen endnu</translation>
    </message>
    <message>
        <source>{number}, everybody has a place</source>
        <translation>{number}, alle har en plads</translation>
    </message>
    <message>
        <source>{number} leaders without a group</source>
        <translation>{number} ledere uden gruppe</translation>
    </message>
    <message>
        <source>{number}, with sheets to print</source>
        <translation>{number}, med ark til udskrift</translation>
    </message>
    <message>
        <source>No action schema</source>
        <translation>Intet handlingsskema</translation>
    </message>
    <message>
        <source>Not tried yet</source>
        <translation>Ikke prøvet endnu</translation>
    </message>
    <message>
        <source>The gong has been played</source>
        <translation>Gongen er spillet</translation>
    </message>
    <message>
        <source>No device. The signals are seen on the screen</source>
        <translation>Ingen lydenhed. Signalerne ses på skærmen</translation>
    </message>
    <message>
        <source>Turn it on before you show</source>
        <translation>Slå til, før du viser</translation>
    </message>
    <message>
        <source>Choose</source>
        <translation>Vælg</translation>
    </message>
    <message>
        <source>Write</source>
        <translation>Skriv</translation>
    </message>
    <message>
        <source>Correct</source>
        <translation>Ret</translation>
    </message>
    <message>
        <source>Fetch</source>
        <translation>Hent</translation>
    </message>
    <message>
        <source>Divide</source>
        <translation>Del</translation>
    </message>
    <message>
        <source>Try</source>
        <translation>Prøv</translation>
    </message>
    <message>
        <source>How</source>
        <translation>Sådan</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>Åbn</translation>
    </message>
    <message>
        <source>Plug the computer in and turn the socket on. A computer on battery may dim the screen or go to sleep.</source>
        <translation>Sæt strøm til computeren, og tænd på kontakten. På batteri kan skærmen blive mørkere, og computeren kan gå i dvale.</translation>
    </message>
    <message>
        <source>Empty the bin or move large files away until at least 500 MB are free on this disk.</source>
        <translation>Tøm papirkurven, eller flyt store filer, til der er mindst 500 MB ledig på denne disk.</translation>
    </message>
    <message>
        <source>Turn the screen saver and sleep off in the computer&apos;s settings today. Turn notifications off too, so that none of them comes on the wall.</source>
        <translation>Slå pauseskærm og dvale fra i computerens indstillinger i dag. Slå også notifikationer fra (»Forstyr ikke«), så ingen af dem kommer på lærredet.</translation>
    </message>
    <message>
        <source>A backup is made when a file is opened and closed, and every ten minutes. If none is made, look whether the disk is full or the program&apos;s folder is locked.</source>
        <translation>Der tages backup, når en fil åbnes og lukkes, og hvert tiende minut. Sker det ikke, så se, om disken er fuld, eller om programmets mappe er låst.</translation>
    </message>
    <message>
        <source>Checked, {time}</source>
        <translation>Kontrolleret, {time}</translation>
    </message>
    <message>
        <source>at {time}</source>
        <translation>kl. {time}</translation>
    </message>
    <message>
        <source>{date} at {time}</source>
        <translation>{date} kl. {time}</translation>
    </message>
    <message>
        <source>Older than the last change: {time}</source>
        <translation>Ældre end seneste ændring: {time}</translation>
    </message>
</context>
<context>
    <name>RoomMatrix</name>
    <message>
        <source>Handed in</source>
        <translation>Afleveret</translation>
    </message>
    <message>
        <source>Block</source>
        <translation>Programpunkt</translation>
    </message>
    <message>
        <source>Ready</source>
        <translation>Klar</translation>
    </message>
    <message>
        <source>{ready} of {groups}</source>
        <translation>{ready} af {groups}</translation>
    </message>
    <message>
        <source>Group {number}</source>
        <translation>Gruppe {number}</translation>
    </message>
    <message>
        <source>ready</source>
        <translation>klar</translation>
    </message>
    <message>
        <source>begun</source>
        <translation>i gang</translation>
    </message>
    <message>
        <source>missing</source>
        <translation>mangler</translation>
    </message>
</context>
<context>
    <name>RoomPage</name>
    <message>
        <source>outputs in all, also those not for the wall</source>
        <translation>svar i alt, også dem, der ikke vises</translation>
    </message>
    <message numerus="yes">
        <source>of %n schemas are complete</source>
        <translation>
            <numerusform>af %n skema er færdigt</numerusform>
            <numerusform>af %n skemaer er færdige</numerusform>
        </translation>
    </message>
    <message>
        <source>schemas have open fields</source>
        <translation>skemaer har åbne felter</translation>
    </message>
    <message>
        <source>everyday examples from outputs</source>
        <translation>eksempler fra svar</translation>
    </message>
    <message>
        <source>pre-ject ideas from outputs</source>
        <translation>pre-ject-idéer fra svar</translation>
    </message>
    <message>
        <source>The employees</source>
        <translation>Medarbejderne</translation>
    </message>
    <message>
        <source>The citizens</source>
        <translation>Borgerne</translation>
    </message>
    <message>
        <source>The leader</source>
        <translation>Lederen selv</translation>
    </message>
    <message>
        <source>Not said yet</source>
        <translation>Ikke valgt endnu</translation>
    </message>
    <message>
        <source>No themes yet. #theme in a line under Notes makes the first one.</source>
        <translation>Ingen temaer endnu. #tema i en linje under Notér laver det første.</translation>
    </message>
    <message numerus="yes">
        <source>and %n more</source>
        <translation>
            <numerusform>og %n til</numerusform>
            <numerusform>og %n til</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{count} of %n actions</source>
        <translation>
            <numerusform>{count} af %n handling</numerusform>
            <numerusform>{count} af %n handlinger</numerusform>
        </translation>
    </message>
    <message>
        <source>The wall is closed. F5 opens it.</source>
        <translation>Lærredet er lukket. F5 åbner det.</translation>
    </message>
    <message>
        <source>Take it down</source>
        <translation>Tag det ned</translation>
    </message>
    <message>
        <source>Handed in by group</source>
        <translation>Afleveret pr. gruppe</translation>
    </message>
    <message>
        <source>No block asks the groups anything, or there are no groups yet.</source>
        <translation>Intet programpunkt spørger grupperne om noget, eller der er ingen grupper endnu.</translation>
    </message>
    <message>
        <source>So far</source>
        <translation>Til nu</translation>
    </message>
    <message>
        <source>No actions yet.</source>
        <translation>Ingen handlinger endnu.</translation>
    </message>
    <message>
        <source>Value of the actions</source>
        <translation>Værdi af handlingerne</translation>
    </message>
    <message>
        <source>Own unit and the whole</source>
        <translation>Egen enhed og helheden</translation>
    </message>
    <message>
        <source>Themes so far</source>
        <translation>Temaer til nu</translation>
    </message>
    <message>
        <source>Show on the wall</source>
        <translation>Vis på lærredet</translation>
    </message>
</context>
<context>
    <name>WorkshopCard</name>
    <message>
        <source>Sample day, all names are fictitious</source>
        <translation>Eksempeldag, alle navne er fiktive</translation>
    </message>
    <message>
        <source>Not while the day is running or is being rehearsed.</source>
        <translation>Ikke mens dagen er i gang eller prøves.</translation>
    </message>
    <message>
        <source>Go to Run</source>
        <translation>Gå til Afvikl</translation>
    </message>
    <message>
        <source>Plan</source>
        <translation>Planlæg</translation>
    </message>
    <message>
        <source>Rehearse</source>
        <translation>Prøv dagen</translation>
    </message>
    <message>
        <source>Participants</source>
        <translation>Deltagere</translation>
    </message>
</context>
<context>
    <name>_Row</name>
    <message>
        <source>Open</source>
        <translation>Åbn</translation>
    </message>
    <message>
        <source>Open {file}</source>
        <translation>Åbn {file}</translation>
    </message>
</context>
</TS>
