<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="da" sourcelanguage="en">
<context>
    <name>AnonymousDialog</name>
    <message>
        <source>Look at the texts of the anonymised report</source>
        <translation>Se teksterne i den anonymiserede rapport igennem</translation>
    </message>
    <message>
        <source>With names: {n}</source>
        <translation>Med navne: {n}</translation>
    </message>
    <message>
        <source>Said by people: {n}</source>
        <translation>Sagt af nogen: {n}</translation>
    </message>
    <message>
        <source>Texts</source>
        <translation>Tekster</translation>
    </message>
    <message>
        <source>As it stands in the file</source>
        <translation>Som det står i filen</translation>
    </message>
    <message>
        <source>In this report</source>
        <translation>I denne rapport</translation>
    </message>
    <message>
        <source>Leave this text out</source>
        <translation>Udelad denne tekst</translation>
    </message>
    <message>
        <source>Next text</source>
        <translation>Næste tekst</translation>
    </message>
    <message>
        <source>Write as</source>
        <translation>Skriv som</translation>
    </message>
    <message>
        <source>Write the report …</source>
        <translation>Skriv rapporten …</translation>
    </message>
    <message numerus="yes">
        <source>%n texts are not looked at yet</source>
        <translation>
            <numerusform>%n tekst er ikke set endnu</numerusform>
            <numerusform>%n tekster er ikke set endnu</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n texts are left out</source>
        <translation>
            <numerusform>%n tekst er udeladt</numerusform>
            <numerusform>%n tekster er udeladt</numerusform>
        </translation>
    </message>
    <message>
        <source>Roles stand in the place of the names that were found. Names may hide: read each text. What you change here is for this report alone, and is kept until the file is closed.</source>
        <translation>Roller står i stedet for de navne, der er fundet. Navne kan gemme sig: læs hver tekst. Det, du ændrer her, gælder kun denne rapport og huskes, til filen lukkes.</translation>
    </message>
    <message>
        <source>Go on later</source>
        <translation>Fortsæt senere</translation>
    </message>
    <message>
        <source>Left out</source>
        <translation>Udeladt</translation>
    </message>
    <message>
        <source>Reworded</source>
        <translation>Omskrevet</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Navn</translation>
    </message>
    <message>
        <source>Not looked at</source>
        <translation>Ikke set</translation>
    </message>
    <message>
        <source>There is no text here.</source>
        <translation>Her er ingen tekst.</translation>
    </message>
</context>
<context>
    <name>EraseActs</name>
    <message>
        <source>The backups are being written anew under the password. Try again in a moment.</source>
        <translation>Sikkerhedskopierne er ved at blive skrevet om med adgangskoden. Prøv igen om lidt.</translation>
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
        <source>%n copies lie under another password</source>
        <translation>
            <numerusform>%n kopi ligger under en anden adgangskode</numerusform>
            <numerusform>%n kopier ligger under en anden adgangskode</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>and %n more</source>
        <translation>
            <numerusform>og %n mere</numerusform>
            <numerusform>og %n mere</numerusform>
        </translation>
    </message>
    <message>
        <source>Without it the person stays in them.</source>
        <translation>Uden den bliver personen stående i dem.</translation>
    </message>
    <message>
        <source>Type the password …</source>
        <translation>Skriv adgangskoden …</translation>
    </message>
    <message>
        <source>Go on without</source>
        <translation>Fortsæt uden</translation>
    </message>
    <message numerus="yes">
        <source>%n copies could not be opened</source>
        <translation>
            <numerusform>%n kopi kunne ikke åbnes</numerusform>
            <numerusform>%n kopier kunne ikke åbnes</numerusform>
        </translation>
    </message>
    <message>
        <source>The person may still stand there. What is removed cannot be had back.</source>
        <translation>Personen kan stadig stå der. Det, der fjernes, kan ikke hentes igen.</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>Fjern</translation>
    </message>
    <message>
        <source>Leave as it is</source>
        <translation>Lad ligge</translation>
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
        <source>What goes</source>
        <translation>Det, der forsvinder</translation>
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
        <translation>navn, enhed og alt andet på deltagerlisten</translation>
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
<context>
    <name>EraseFileDialog</name>
    <message>
        <source>Erase the whole file {file}</source>
        <translation>Slet hele filen {file}</translation>
    </message>
    <message>
        <source>What goes</source>
        <translation>Det, der forsvinder</translation>
    </message>
    <message>
        <source>Erase the backups of the other copies too</source>
        <translation>Slet også sikkerhedskopierne af de andre kopier</translation>
    </message>
    <message>
        <source>Yes, erase {file}</source>
        <translation>Ja, slet {file}</translation>
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
        <source>This is erased, and cannot be undone:</source>
        <translation>Dette slettes og kan ikke fortrydes:</translation>
    </message>
    <message numerus="yes">
        <source>%n backups of files called “{name}”</source>
        <translation>
            <numerusform>%n sikkerhedskopi af filer, der hedder »{name}«</numerusform>
            <numerusform>%n sikkerhedskopier af filer, der hedder »{name}«</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>and %n more beside it</source>
        <translation>
            <numerusform>og %n mere ved siden af</numerusform>
            <numerusform>og %n mere ved siden af</numerusform>
        </translation>
    </message>
    <message>
        <source>Backups are told apart by the file’s name. If a copy of the same name lies elsewhere, they are its backups too.</source>
        <translation>Sikkerhedskopier kendes på filens navn. Ligger der et andet sted en kopi med samme navn, er de også dens.</translation>
    </message>
    <message numerus="yes">
        <source>%n backups are of copies with another name. Without a tick they stay.</source>
        <translation>
            <numerusform>%n sikkerhedskopi er af en kopi med et andet navn. Uden kryds bliver den liggende.</numerusform>
            <numerusform>%n sikkerhedskopier er af kopier med et andet navn. Uden kryds bliver de liggende.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>EraseProgress</name>
    <message>
        <source>The file is gone through for the places where the person stands.</source>
        <translation>Filen gennemgås for de steder, hvor personen står.</translation>
    </message>
    <message>
        <source>The file itself is written anew.</source>
        <translation>Selve filen skrives om.</translation>
    </message>
    <message>
        <source>Copies that came meanwhile are gone through.</source>
        <translation>Kopier, der er kommet til imens, gennemgås.</translation>
    </message>
    <message>
        <source>The file is read and backed up.</source>
        <translation>Filen læses og sikkerhedskopieres.</translation>
    </message>
</context>
<context>
    <name>HandOutDialog</name>
    <message>
        <source>Hand out everything about {name}</source>
        <translation>Udlevér alt om {name}</translation>
    </message>
    <message>
        <source>What is asked first</source>
        <translation>Det, der skal tages stilling til</translation>
    </message>
    <message>
        <source>Two files are written into a folder you choose: a PDF to read and a JSON file. Others&apos; names are taken out.</source>
        <translation>To filer bliver skrevet i den mappe, du vælger: en PDF til at læse og en JSON-fil. Andres navne er taget ud.</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Annullér</translation>
    </message>
    <message>
        <source>Choose folder …</source>
        <translation>Vælg mappe …</translation>
    </message>
    <message numerus="yes">
        <source>%n actions</source>
        <translation>
            <numerusform>%n handling</numerusform>
            <numerusform>%n handlinger</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n follow-ups</source>
        <translation>
            <numerusform>%n opfølgning</numerusform>
            <numerusform>%n opfølgninger</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n LUS talks</source>
        <translation>
            <numerusform>%n LUS-samtale</numerusform>
            <numerusform>%n LUS-samtaler</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n texts of others with the whole name</source>
        <translation>
            <numerusform>%n tekst fra andre med hele navnet</numerusform>
            <numerusform>%n tekster fra andre med hele navnet</numerusform>
        </translation>
    </message>
    <message>
        <source>What stands on the list</source>
        <translation>Det, der står på deltagerlisten</translation>
    </message>
    <message numerus="yes">
        <source>%n texts may name somebody else. Tick those that are about this person.</source>
        <translation>
            <numerusform>%n tekst nævner måske en anden. Sæt flueben, hvis den handler om denne person.</numerusform>
            <numerusform>%n tekster nævner måske en anden. Sæt flueben ved dem, der handler om denne person.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n LUS talks are locked with passwords of their own.</source>
        <translation>
            <numerusform>%n LUS-samtale er låst med sin egen adgangskode.</numerusform>
            <numerusform>%n LUS-samtaler er låst med hver sin adgangskode.</numerusform>
        </translation>
    </message>
    <message>
        <source>Without its password a talk is mentioned, and how to get it.</source>
        <translation>Uden adgangskoden bliver samtalen nævnt, og hvordan man får den.</translation>
    </message>
    <message>
        <source>Password of the talk without a day</source>
        <translation>Adgangskode til samtalen uden dato</translation>
    </message>
    <message>
        <source>Password of the talk on {day}</source>
        <translation>Adgangskode til samtalen {day}</translation>
    </message>
    <message numerus="yes">
        <source>%n texts stand in others’ own schemas and talks, which few may read.</source>
        <translation>
            <numerusform>%n tekst står i andres egne skemaer og samtaler, som kun få må læse.</numerusform>
            <numerusform>%n tekster står i andres egne skemaer og samtaler, som kun få må læse.</numerusform>
        </translation>
    </message>
    <message>
        <source>Others have a right that what they wrote stays private. Tick only what may be given away; what stays out is not in the files.</source>
        <translation>Andre har ret til, at det, de har skrevet, forbliver fortroligt. Sæt kun flueben ved det, der må gives videre; resten kommer ikke med i filerne.</translation>
    </message>
</context>
<context>
    <name>PersonFinder</name>
    <message>
        <source>Nobody is called that.</source>
        <translation>Ingen hedder sådan.</translation>
    </message>
    <message>
        <source>Looking in the backups for those who were removed …</source>
        <translation>Ser efter fjernede i sikkerhedskopierne …</translation>
    </message>
    <message>
        <source>removed from the list</source>
        <translation>fjernet fra listen</translation>
    </message>
</context>
<context>
    <name>PrivacyActs</name>
    <message>
        <source>Folder for what is handed out</source>
        <translation>Mappe til det, der udleveres</translation>
    </message>
    <message>
        <source>Folder for the anonymised report</source>
        <translation>Mappe til den anonymiserede rapport</translation>
    </message>
    <message>
        <source>Folder for the inventory</source>
        <translation>Mappe til fortegnelsen</translation>
    </message>
    <message>
        <source>Keep the data longer</source>
        <translation>Opbevar data længere</translation>
    </message>
    <message>
        <source>Until when is it needed? Write the day as 15/3 or 15/3/2028.</source>
        <translation>Hvor længe er der brug for dem? Skriv dagen som 15/3 eller 15/3/2028.</translation>
    </message>
    <message>
        <source>Keep until then</source>
        <translation>Opbevar til da</translation>
    </message>
    <message>
        <source>The day could not be read</source>
        <translation>Dagen kunne ikke læses</translation>
    </message>
    <message>
        <source>Write the date as 15/3, week 12 or Friday.</source>
        <translation>Skriv datoen som 15/3, uge 12 eller fredag.</translation>
    </message>
    <message>
        <source>Written</source>
        <translation>Skrevet</translation>
    </message>
    <message>
        <source>{names}

In {folder}</source>
        <translation>{names}

I {folder}</translation>
    </message>
    <message>
        <source>This could not be done</source>
        <translation>Det kunne ikke lade sig gøre</translation>
    </message>
</context>
<context>
    <name>PrivacyPage</name>
    <message>
        <source>Personal data</source>
        <translation>Persondata</translation>
    </message>
    <message>
        <source>Purpose and retention of this workshop</source>
        <translation>Formål og opbevaring for denne workshop</translation>
    </message>
    <message>
        <source>Why the data is kept</source>
        <translation>Hvorfor data opbevares</translation>
    </message>
    <message>
        <source>The leaders&apos; own follow-up on their actions</source>
        <translation>Ledernes egen opfølgning på deres handlinger</translation>
    </message>
    <message>
        <source>Who gets it</source>
        <translation>Hvem der får dem</translation>
    </message>
    <message>
        <source>The leaders themselves and their nearest leaders</source>
        <translation>Lederne selv og deres nærmeste ledere</translation>
    </message>
    <message>
        <source>Kept until and including</source>
        <translation>Opbevares til og med</translation>
    </message>
    <message>
        <source>15/3 2028</source>
        <translation>15/3 2028</translation>
    </message>
    <message>
        <source>One person&apos;s data</source>
        <translation>Én persons data</translation>
    </message>
    <message>
        <source>Participant</source>
        <translation>Deltager</translation>
    </message>
    <message>
        <source>Type a part of a name</source>
        <translation>Skriv en del af et navn</translation>
    </message>
    <message>
        <source>Hand out …</source>
        <translation>Udlevér …</translation>
    </message>
    <message>
        <source>Erase …</source>
        <translation>Slet …</translation>
    </message>
    <message>
        <source>Handing out writes everything about the person as PDF and JSON. Erasing takes it out of the file, of undo and of every backup. Removing somebody from the list of participants does not: whoever was removed is found here too, as long as the file or a backup knows the name.</source>
        <translation>Udlevering skriver alt om personen som PDF og JSON. Sletning fjerner det fra filen, fra Fortryd og fra hver sikkerhedskopi. At fjerne nogen fra deltagerlisten er ikke nok: Den, der er fjernet, findes stadig her, så længe filen eller en sikkerhedskopi kender navnet.</translation>
    </message>
    <message>
        <source>When the data is no longer needed</source>
        <translation>Når data ikke længere er nødvendige</translation>
    </message>
    <message>
        <source>Anonymised report …</source>
        <translation>Anonymiseret rapport …</translation>
    </message>
    <message>
        <source>Erase the whole file …</source>
        <translation>Slet hele filen …</translation>
    </message>
    <message>
        <source>The report keeps what the day came to, without names. Each text is looked at before it is written.</source>
        <translation>Rapporten bevarer det, dagen førte til, uden navne. Hver tekst ses igennem, før den skrives.</translation>
    </message>
    <message>
        <source>Inventory: which field holds whom</source>
        <translation>Fortegnelse: hvilket felt rummer hvem</translation>
    </message>
    <message>
        <source>Inventory</source>
        <translation>Fortegnelse</translation>
    </message>
    <message>
        <source>The widest possible. A field&apos;s own class, a missing release and a no to the wall narrow it further.</source>
        <translation>Det videste, der er muligt. Feltets egen synlighed, en manglende frigivelse og et nej til lærredet indskrænker det.</translation>
    </message>
    <message>
        <source>Save as PDF …</source>
        <translation>Gem som PDF …</translation>
    </message>
    <message>
        <source>Use the suggestion: {day}</source>
        <translation>Brug forslaget: {day}</translation>
    </message>
    <message>
        <source>The day lies before the workshop is over. Say a later day.</source>
        <translation>Dagen ligger, før workshoppen er slut. Angiv en senere dag.</translation>
    </message>
    <message>
        <source>The day has passed. Hand out, make the anonymised report, erase – or say a later day.</source>
        <translation>Dagen er passeret. Udlevér, lav den anonymiserede rapport, slet – eller angiv en senere dag.</translation>
    </message>
    <message>
        <source>Today is the last day. You are reminded on the overview.</source>
        <translation>I dag er den sidste dag. Du bliver mindet om det på oversigten.</translation>
    </message>
    <message numerus="yes">
        <source>%n days left. You are reminded on the overview.</source>
        <translation>
            <numerusform>%n dag tilbage. Du bliver mindet om det på Oversigt.</numerusform>
            <numerusform>%n dage tilbage. Du bliver mindet om det på Oversigt.</numerusform>
        </translation>
    </message>
    <message>
        <source>You are reminded on the overview from 30 days before.</source>
        <translation>Du bliver mindet om det på Oversigt fra 30 dage før.</translation>
    </message>
    <message>
        <source>No day has been said. With a date of the workshop a day can be suggested.</source>
        <translation>Der er ikke angivet en dag. Når workshoppen har en dato, kan der foreslås en dag.</translation>
    </message>
    <message>
        <source>No day has been said. The suggestion is 6 months after the last workshop.</source>
        <translation>Der er ikke angivet en dag. Forslaget er 6 måneder efter den sidste workshop.</translation>
    </message>
    <message>
        <source>Files are being written.</source>
        <translation>Der bliver skrevet filer.</translation>
    </message>
    <message>
        <source>Choose a participant first.</source>
        <translation>Vælg først en deltager.</translation>
    </message>
    <message>
        <source>Whoever was removed from the list can only be erased.</source>
        <translation>Den, der er fjernet fra listen, kan kun slettes.</translation>
    </message>
</context>
<context>
    <name>RetentionCard</name>
    <message>
        <source>You can hand out, make the anonymised report, or erase. Nothing is erased by itself.</source>
        <translation>Du kan udlevere, lave den anonymiserede rapport eller slette. Intet bliver slettet af sig selv.</translation>
    </message>
    <message>
        <source>The workshop</source>
        <translation>Workshoppen</translation>
    </message>
    <message numerus="yes">
        <source>{workshop} and %n more</source>
        <translation>
            <numerusform>{workshop} og %n til</numerusform>
            <numerusform>{workshop} og %n til</numerusform>
        </translation>
    </message>
    <message>
        <source>The data on people was to be kept until {day}</source>
        <translation>Persondata skulle opbevares til og med {day}</translation>
    </message>
    <message>
        <source>The data on people is kept until {day}</source>
        <translation>Persondata opbevares til og med {day}</translation>
    </message>
    <message>
        <source>Personal data</source>
        <translation>Persondata</translation>
    </message>
    <message>
        <source>Keep longer …</source>
        <translation>Opbevar længere …</translation>
    </message>
    <message>
        <source>The day lies before the workshop is over. Say a later day.</source>
        <translation>Dagen ligger, før workshoppen er slut. Angiv en senere dag.</translation>
    </message>
</context>
</TS>
