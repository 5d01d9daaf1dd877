<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="da" sourcelanguage="en">
<context>
    <name>ActDialog</name>
    <message>
        <source>The present password</source>
        <translation>Den nuværende adgangskode</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Annullér</translation>
    </message>
    <message>
        <source>That is not the password of the file. Try again, and check whether Caps Lock is on.</source>
        <translation>Det er ikke filens adgangskode. Prøv igen, og se efter, om Caps Lock er slået til.</translation>
    </message>
</context>
<context>
    <name>ActProgress</name>
    <message>
        <source>The password is made into a key.</source>
        <translation>Adgangskoden bliver lavet om til en nøgle.</translation>
    </message>
    <message>
        <source>The file is backed up first.</source>
        <translation>Filen sikkerhedskopieres først.</translation>
    </message>
    <message>
        <source>The file is opened again.</source>
        <translation>Filen åbnes igen.</translation>
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
    <name>AskFilePassphrase</name>
    <message>
        <source>Password for {file}</source>
        <translation>Adgangskode til {file}</translation>
    </message>
    <message>
        <source>The file is protected. Nothing in it can be read without its password.</source>
        <translation>Filen er beskyttet. Uden adgangskoden kan intet i den læses.</translation>
    </message>
    <message>
        <source>This computer has no keyring for it.</source>
        <translation>Computeren har ingen nøglering til det.</translation>
    </message>
    <message>
        <source>Password</source>
        <translation>Adgangskode</translation>
    </message>
    <message>
        <source>Remember it on this computer</source>
        <translation>Husk den på denne computer</translation>
    </message>
    <message>
        <source>Whoever is signed in to this computer as you can open the file then.</source>
        <translation>Den, der er logget ind på computeren som dig, kan så åbne filen.</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Annullér</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>Åbn</translation>
    </message>
    <message>
        <source>The password is being tried.</source>
        <translation>Adgangskoden prøves.</translation>
    </message>
    <message numerus="yes">
        <source>It can be tried again in %n seconds.</source>
        <translation>
            <numerusform>Du kan prøve igen om %n sekund.</numerusform>
            <numerusform>Du kan prøve igen om %n sekunder.</numerusform>
        </translation>
    </message>
    <message>
        <source>Type the password.</source>
        <translation>Skriv adgangskoden.</translation>
    </message>
    <message>
        <source>Password for a backup of {file}</source>
        <translation>Adgangskode til en sikkerhedskopi af {file}</translation>
    </message>
</context>
<context>
    <name>CopyQuestion</name>
    <message>
        <source>Save a copy</source>
        <translation>Gem en kopi</translation>
    </message>
    <message>
        <source>The copy holds all that is in the file, private texts too.</source>
        <translation>Kopien har alt, hvad der er i filen, også private tekster.</translation>
    </message>
    <message>
        <source>Protection</source>
        <translation>Beskyttelse</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Annullér</translation>
    </message>
    <message>
        <source>Choose a place …</source>
        <translation>Vælg sted …</translation>
    </message>
    <message>
        <source>With a password of its own</source>
        <translation>Med sin egen adgangskode</translation>
    </message>
    <message>
        <source>With a password</source>
        <translation>Med adgangskode</translation>
    </message>
    <message>
        <source>Without a password</source>
        <translation>Uden adgangskode</translation>
    </message>
    <message>
        <source>With the same password as the file</source>
        <translation>Med samme adgangskode som filen</translation>
    </message>
    <message>
        <source>Password of the copy</source>
        <translation>Kopiens adgangskode</translation>
    </message>
    <message>
        <source>Once more</source>
        <translation>Én gang til</translation>
    </message>
    <message>
        <source>Whoever opens the copy needs the file&apos;s password.</source>
        <translation>Den, der åbner kopien, skal bruge filens adgangskode.</translation>
    </message>
    <message>
        <source>Tell the password in another way than the copy goes, such as by telephone. Nobody can find it again.</source>
        <translation>Giv adgangskoden ad en anden vej end kopien, for eksempel i telefonen. Ingen kan finde den igen.</translation>
    </message>
    <message>
        <source>Whoever gets hold of the copy can read it.</source>
        <translation>Den, der får fat i kopien, kan læse den.</translation>
    </message>
    <message>
        <source>Type the password twice.</source>
        <translation>Skriv adgangskoden to gange.</translation>
    </message>
    <message>
        <source>The two are not alike. Type it once more.</source>
        <translation>De to er ikke ens. Skriv den én gang til.</translation>
    </message>
</context>
<context>
    <name>LockSign</name>
    <message>
        <source>The file is protected by a password.</source>
        <translation>Filen er beskyttet med en adgangskode.</translation>
    </message>
</context>
<context>
    <name>NewPassphrase</name>
    <message>
        <source>Set a password</source>
        <translation>Sæt adgangskode</translation>
    </message>
    <message>
        <source>Change the password</source>
        <translation>Skift adgangskode</translation>
    </message>
    <message>
        <source>Nobody can open the file without it, and it cannot be found again: if it is lost, so is the file.</source>
        <translation>Ingen kan åbne filen uden den, og den kan ikke findes igen: Går den tabt, er filen tabt.</translation>
    </message>
    <message>
        <source>New password</source>
        <translation>Ny adgangskode</translation>
    </message>
    <message>
        <source>The new password once more</source>
        <translation>Den nye adgangskode én gang til</translation>
    </message>
    <message>
        <source>Type the new password twice.</source>
        <translation>Skriv den nye adgangskode to gange.</translation>
    </message>
    <message>
        <source>The two are not alike. Type it once more.</source>
        <translation>De to er ikke ens. Skriv den én gang til.</translation>
    </message>
    <message>
        <source>The file is being written under the password. The old one stays until it is whole.</source>
        <translation>Filen får adgangskode og skrives om. Den gamle bliver liggende, til den nye er hel.</translation>
    </message>
    <message numerus="yes">
        <source>It can be tried again in %n seconds.</source>
        <translation>
            <numerusform>Du kan prøve igen om %n sekund.</numerusform>
            <numerusform>Du kan prøve igen om %n sekunder.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>At least %n characters. Four or five words that have nothing to do with each other are easy to remember and hard to guess.</source>
        <translation>
            <numerusform>Mindst %n tegn. Fire eller fem ord, der ikke har noget med hinanden at gøre, er lette at huske og svære at gætte.</numerusform>
            <numerusform>Mindst %n tegn. Fire eller fem ord, der ikke har noget med hinanden at gøre, er lette at huske og svære at gætte.</numerusform>
        </translation>
    </message>
    <message>
        <source>Remember it on this computer</source>
        <translation>Husk den på denne computer</translation>
    </message>
    <message>
        <source>Whoever is signed in to this computer as you can open the file then.</source>
        <translation>Den, der er logget ind på computeren som dig, kan så åbne filen.</translation>
    </message>
    <message>
        <source>This computer has no keyring for it.</source>
        <translation>Computeren har ingen nøglering til det.</translation>
    </message>
    <message>
        <source>Too easy to guess. Add a word or two.</source>
        <translation>For let at gætte. Læg et ord eller to til.</translation>
    </message>
    <message>
        <source>Can be guessed with time. Add a word.</source>
        <translation>Kan gættes med tid. Læg et ord til.</translation>
    </message>
    <message>
        <source>Good. Hard to guess.</source>
        <translation>God. Svær at gætte.</translation>
    </message>
    <message>
        <source>Very good. Very hard to guess.</source>
        <translation>Meget god. Meget svær at gætte.</translation>
    </message>
</context>
<context>
    <name>OfferSheet</name>
    <message>
        <source>Write the password down</source>
        <translation>Skriv adgangskoden ned</translation>
    </message>
    <message>
        <source>A sheet to write it on by hand</source>
        <translation>Et ark at skrive den på i hånden</translation>
    </message>
    <message>
        <source>A sheet with the password printed on it</source>
        <translation>Et ark, hvor adgangskoden er trykt</translation>
    </message>
    <message>
        <source>The sheet</source>
        <translation>Arket</translation>
    </message>
    <message>
        <source>Not now</source>
        <translation>Ikke nu</translation>
    </message>
    <message>
        <source>Save the sheet …</source>
        <translation>Gem arket …</translation>
    </message>
    <message>
        <source>One page with lines, and with where to keep it. The password itself stands in no file.</source>
        <translation>Én side med linjer, og med hvor arket skal ligge. Selve adgangskoden står ikke i nogen fil.</translation>
    </message>
    <message>
        <source>The password stands in the PDF that you save, and nowhere else. Print it, and delete it then.</source>
        <translation>Adgangskoden står i den PDF, du gemmer, og ingen andre steder. Skriv den ud, og slet den så.</translation>
    </message>
</context>
<context>
    <name>PasswordPage</name>
    <message>
        <source>Password</source>
        <translation>Adgangskode</translation>
    </message>
    <message>
        <source>The file&apos;s password</source>
        <translation>Filens adgangskode</translation>
    </message>
    <message>
        <source>Set a password …</source>
        <translation>Sæt adgangskode …</translation>
    </message>
    <message>
        <source>Change it …</source>
        <translation>Skift den …</translation>
    </message>
    <message>
        <source>Remove it …</source>
        <translation>Fjern den …</translation>
    </message>
    <message>
        <source>Recovery sheet …</source>
        <translation>Ark til adgangskoden …</translation>
    </message>
    <message>
        <source>On this computer</source>
        <translation>På denne computer</translation>
    </message>
    <message>
        <source>Remember the password on this computer</source>
        <translation>Husk adgangskoden på denne computer</translation>
    </message>
    <message>
        <source>Copies</source>
        <translation>Kopier</translation>
    </message>
    <message>
        <source>Copies with another password …</source>
        <translation>Kopier med en anden adgangskode …</translation>
    </message>
    <message>
        <source>Copies on sticks, in mails and on other computers stay as they were when they were made. The program cannot reach them.</source>
        <translation>Kopier på USB-stik, i mails og på andre computere bliver ved med at være, som da de blev lavet. Dem kan programmet ikke nå.</translation>
    </message>
    <message>
        <source>The file is protected by a password.</source>
        <translation>Filen er beskyttet med en adgangskode.</translation>
    </message>
    <message>
        <source>The file has no password: whoever gets hold of it can read it.</source>
        <translation>Filen har ingen adgangskode: Den, der får fat i den, kan læse den.</translation>
    </message>
    <message>
        <source>It is encrypted on the disk, and so are its backups. Without the password it cannot be opened.</source>
        <translation>Den er krypteret på disken, og det er dens sikkerhedskopier også. Uden adgangskoden kan den ikke åbnes.</translation>
    </message>
    <message>
        <source>With a password it is encrypted on the disk, and so are its backups.</source>
        <translation>Med en adgangskode bliver den krypteret på disken, og det bliver dens sikkerhedskopier også.</translation>
    </message>
    <message>
        <source>The room sees the wall. Close it first.</source>
        <translation>Rummet ser lærredet. Luk det først.</translation>
    </message>
    <message>
        <source>Then it is not asked for here. The file&apos;s key lies in the computer&apos;s own keyring, and whoever is signed in as you can open the file.</source>
        <translation>Så bliver du ikke spurgt om den her. Filens nøgle ligger i computerens egen nøglering, og den, der er logget ind som dig, kan åbne filen.</translation>
    </message>
    <message>
        <source>This computer has no keyring that the program can use.</source>
        <translation>Computeren har ingen nøglering, som programmet kan bruge.</translation>
    </message>
    <message numerus="yes">
        <source>%n backups were made of other copies of the file on this computer, and follow those.</source>
        <translation>
            <numerusform>%n sikkerhedskopi er lavet af en anden kopi af filen på denne computer og følger den.</numerusform>
            <numerusform>%n sikkerhedskopier er lavet af andre kopier af filen på denne computer og følger dem.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n earlier copies on this computer have not followed yet.</source>
        <translation>
            <numerusform>%n tidligere kopi på denne computer er ikke fulgt med endnu.</numerusform>
            <numerusform>%n tidligere kopier på denne computer er ikke fulgt med endnu.</numerusform>
        </translation>
    </message>
    <message>
        <source>The backups on this computer open with the same password.</source>
        <translation>Sikkerhedskopierne på denne computer åbnes med den samme adgangskode.</translation>
    </message>
    <message>
        <source>The backups on this computer have no password either.</source>
        <translation>Sikkerhedskopierne på denne computer har heller ingen adgangskode.</translation>
    </message>
    <message numerus="yes">
        <source>%n copies have a password.</source>
        <translation>
            <numerusform>%n kopi har en adgangskode.</numerusform>
            <numerusform>%n kopier har en adgangskode.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n copies open with the file&apos;s password.</source>
        <translation>
            <numerusform>%n kopi åbnes med filens adgangskode.</numerusform>
            <numerusform>%n kopier åbnes med filens adgangskode.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n copies have no password.</source>
        <translation>
            <numerusform>%n kopi har ingen adgangskode.</numerusform>
            <numerusform>%n kopier har ingen adgangskode.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n copies have another password.</source>
        <translation>
            <numerusform>%n kopi har en anden adgangskode.</numerusform>
            <numerusform>%n kopier har en anden adgangskode.</numerusform>
        </translation>
    </message>
    <message>
        <source>Protect them now</source>
        <translation>Beskyt dem nu</translation>
    </message>
    <message>
        <source>Bring them along now</source>
        <translation>Tag dem med nu</translation>
    </message>
    <message numerus="yes">
        <source>%n copies could not be read and stay as they were, perhaps in plain text:</source>
        <translation>
            <numerusform>%n kopi kunne ikke læses og er, som den var, måske uden adgangskode:</numerusform>
            <numerusform>%n kopier kunne ikke læses og er, som de var, måske uden adgangskode:</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ProtectionActs</name>
    <message>
        <source>The file and its backups on this computer are protected.</source>
        <translation>Filen og dens sikkerhedskopier på denne computer er beskyttet.</translation>
    </message>
    <message>
        <source>The file is protected.</source>
        <translation>Filen er beskyttet.</translation>
    </message>
    <message>
        <source>The file and its backups on this computer have another password now.</source>
        <translation>Filen og dens sikkerhedskopier på denne computer har fået en anden adgangskode.</translation>
    </message>
    <message>
        <source>The file has another password now.</source>
        <translation>Filen har fået en anden adgangskode.</translation>
    </message>
    <message>
        <source>Here you get a sheet to write the password on by hand. One with the password printed on it can only be made at once when you set or change it.</source>
        <translation>Her får du et ark, hvor du selv skriver adgangskoden. Et ark med adgangskoden på kan kun laves, når du sætter eller skifter den.</translation>
    </message>
    <message>
        <source>This copy of the open file has another password. Type that one: the copy, and the others with the same password, are written anew so that they lie as the file does.</source>
        <translation>Denne kopi af den åbne fil har en anden adgangskode. Skriv den: Kopien, og de andre med samme adgangskode, skrives om, så de ligger som filen.</translation>
    </message>
    <message>
        <source>The copy is as it was</source>
        <translation>Kopien er, som den var</translation>
    </message>
    <message>
        <source>The file is as it was</source>
        <translation>Filen er, som den var</translation>
    </message>
    <message>
        <source>The file is protected, but it is not open.</source>
        <translation>Filen er beskyttet, men den er ikke åben.</translation>
    </message>
    <message>
        <source>The file is not open any longer</source>
        <translation>Filen er ikke åben længere</translation>
    </message>
    <message numerus="yes">
        <source>%n earlier copies have not followed yet; see under the settings.</source>
        <translation>
            <numerusform>%n tidligere kopi er ikke fulgt med endnu; se under Indstillinger.</numerusform>
            <numerusform>%n tidligere kopier er ikke fulgt med endnu; se under Indstillinger.</numerusform>
        </translation>
    </message>
    <message>
        <source>The password is not remembered</source>
        <translation>Adgangskoden er ikke husket</translation>
    </message>
</context>
<context>
    <name>RecoverySheets</name>
    <message>
        <source>Save the sheet</source>
        <translation>Gem arket</translation>
    </message>
    <message>
        <source>PDF files (*.pdf)</source>
        <translation>PDF-filer (*.pdf)</translation>
    </message>
    <message>
        <source>The sheet is saved</source>
        <translation>Arket er gemt</translation>
    </message>
    <message>
        <source>It lies here: {path}</source>
        <translation>Det ligger her: {path}</translation>
    </message>
    <message>
        <source>The sheet was not saved</source>
        <translation>Arket er ikke gemt</translation>
    </message>
</context>
<context>
    <name>RemovePassphrase</name>
    <message>
        <source>Remove the password</source>
        <translation>Fjern adgangskoden</translation>
    </message>
    <message>
        <source>Whoever gets hold of the file can read it then. The backups on this computer lose it too.</source>
        <translation>Så kan den, der får fat i filen, læse den. Sikkerhedskopierne på denne computer mister også adgangskoden.</translation>
    </message>
    <message>
        <source>Type the present password.</source>
        <translation>Skriv den nuværende adgangskode.</translation>
    </message>
    <message>
        <source>The file is being written without a password. The old one stays until it is whole.</source>
        <translation>Adgangskoden tages af, og filen skrives om. Den gamle bliver liggende, til den nye er hel.</translation>
    </message>
    <message numerus="yes">
        <source>It can be tried again in %n seconds.</source>
        <translation>
            <numerusform>Du kan prøve igen om %n sekund.</numerusform>
            <numerusform>Du kan prøve igen om %n sekunder.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>RewritingProgress</name>
    <message>
        <source>The backups follow</source>
        <translation>Sikkerhedskopierne følger med</translation>
    </message>
    <message>
        <source>{done} of {count} earlier copies on this computer have been written anew.</source>
        <translation>{done} af {count} tidligere kopier på computeren er skrevet om.</translation>
    </message>
    <message>
        <source>Later</source>
        <translation>Senere</translation>
    </message>
</context>
<context>
    <name>SecretField</name>
    <message>
        <source>Show</source>
        <translation>Vis</translation>
    </message>
    <message>
        <source>Caps Lock seems to be on.</source>
        <translation>Caps Lock ser ud til at være slået til.</translation>
    </message>
    <message>
        <source>Hide</source>
        <translation>Skjul</translation>
    </message>
</context>
<context>
    <name>Unlocking</name>
    <message>
        <source>The password is not remembered</source>
        <translation>Adgangskoden er ikke husket</translation>
    </message>
</context>
</TS>
