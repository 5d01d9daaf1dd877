<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="da" sourcelanguage="en">
<context>
    <name>AboutPage</name>
    <message>
        <source>Help</source>
        <translation>Hjælp</translation>
    </message>
    <message>
        <source>Fault report</source>
        <translation>Fejlrapport</translation>
    </message>
    <message>
        <source>A text for whoever helps you: versions, screens and what went wrong. No names, nothing written.</source>
        <translation>En tekst til den, der hjælper dig: versioner, skærme og det, der gik galt. Ingen navne, intet af det skrevne.</translation>
    </message>
    <message>
        <source>Fault report …</source>
        <translation>Fejlrapport …</translation>
    </message>
    <message>
        <source>Version {version}</source>
        <translation>Version {version}</translation>
    </message>
    <message>
        <source>Everything lies on this computer only. The program never goes on the network.</source>
        <translation>Alt ligger kun på denne computer. Programmet går aldrig på nettet.</translation>
    </message>
    <message>
        <source>On this computer</source>
        <translation>På denne computer</translation>
    </message>
    <message>
        <source>Data folder</source>
        <translation>Datamappe</translation>
    </message>
    <message>
        <source>Workshops, backups and what is remembered.</source>
        <translation>Workshopper, sikkerhedskopier og det, der huskes.</translation>
    </message>
    <message>
        <source>Log</source>
        <translation>Log</translation>
    </message>
    <message>
        <source>What went wrong, without people&apos;s words.</source>
        <translation>Det, der gik galt, uden hvad nogen har skrevet.</translation>
    </message>
    <message>
        <source>Licences</source>
        <translation>Licenser</translation>
    </message>
    <message>
        <source>Of fonts, icons and libraries.</source>
        <translation>For skrifter, ikoner og biblioteker.</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>Åbn</translation>
    </message>
</context>
<context>
    <name>BackupsPage</name>
    <message>
        <source>Backups</source>
        <translation>Sikkerhedskopier</translation>
    </message>
    <message>
        <source>What is in it …</source>
        <translation>Se, hvad der er i den …</translation>
    </message>
    <message>
        <source>Fetch</source>
        <translation>Hent</translation>
    </message>
    <message>
        <source>Where they lie</source>
        <translation>Hvor de ligger</translation>
    </message>
    <message>
        <source>Open folder</source>
        <translation>Åbn mappe</translation>
    </message>
    <message>
        <source>Save a copy</source>
        <translation>Gem kopi</translation>
    </message>
    <message>
        <source>Merge another laptop&apos;s file …</source>
        <translation>Flet en anden laptops fil …</translation>
    </message>
    <message>
        <source>A copy on a stick or another computer is safe also when this computer is not.</source>
        <translation>En kopi på et USB-stik eller en anden computer er sikker, også når denne computer ikke er det.</translation>
    </message>
    <message>
        <source>Today</source>
        <translation>I dag</translation>
    </message>
    <message>
        <source>{day} at {time}</source>
        <translation>{day} kl. {time}</translation>
    </message>
    <message>
        <source>today</source>
        <translation>i dag</translation>
    </message>
    <message>
        <source>There is none yet. One is made when a file is opened, every ten minutes, and on closing.</source>
        <translation>Der er ingen endnu. Der laves en, når en fil åbnes, hvert tiende minut, og når den lukkes.</translation>
    </message>
    <message>
        <source>{folder}. One is made on opening, every ten minutes, and on closing.</source>
        <translation>{folder}. Der laves en, når filen åbnes, hvert tiende minut, og når den lukkes.</translation>
    </message>
    <message>
        <source>There is no backup yet.</source>
        <translation>Der er ingen sikkerhedskopi endnu.</translation>
    </message>
    <message>
        <source>The backup is being read.</source>
        <translation>Kopien læses.</translation>
    </message>
    <message>
        <source>Its password …</source>
        <translation>Dens adgangskode …</translation>
    </message>
    <message>
        <source>It has another password than the file.</source>
        <translation>Den har en anden adgangskode end filen.</translation>
    </message>
    <message>
        <source>This backup cannot be read.</source>
        <translation>Denne kopi kan ikke læses.</translation>
    </message>
    <message>
        <source>Fetch the backup?</source>
        <translation>Hent sikkerhedskopien?</translation>
    </message>
    <message>
        <source>The workshop becomes as it was {when}. The present file is kept beside it.</source>
        <translation>Workshoppen bliver, som den var {when}. Den nuværende fil gemmes ved siden af.</translation>
    </message>
    <message>
        <source>The file is as it was</source>
        <translation>Filen er, som den var</translation>
    </message>
    <message>
        <source>The file opens with the same password as before.</source>
        <translation>Filen åbnes med den samme adgangskode som før.</translation>
    </message>
    <message>
        <source>The file has no password, as before.</source>
        <translation>Filen har ingen adgangskode, som før.</translation>
    </message>
    <message>
        <source>This could not be done</source>
        <translation>Det kunne ikke lade sig gøre</translation>
    </message>
    <message>
        <source>The backup is fetched</source>
        <translation>Sikkerhedskopien er hentet</translation>
    </message>
    <message>
        <source>The file from before lies beside it as {name}.</source>
        <translation>Filen fra før ligger ved siden af som {name}.</translation>
    </message>
</context>
<context>
    <name>ClickerDialog</name>
    <message>
        <source>Learn the clicker</source>
        <translation>Lær klikkeren</translation>
    </message>
    <message>
        <source>The usual keys of a clicker always work. If yours sends others, let the program learn them.</source>
        <translation>De almindelige taster på en klikker virker altid. Sender din andre, kan programmet lære dem.</translation>
    </message>
    <message>
        <source>Learn</source>
        <translation>Lær</translation>
    </message>
    <message>
        <source>Forget</source>
        <translation>Glem</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>Færdig</translation>
    </message>
    <message>
        <source>the usual key</source>
        <translation>den almindelige tast</translation>
    </message>
    <message>
        <source>Press the button on the clicker.</source>
        <translation>Tryk på klikkerens knap.</translation>
    </message>
    <message>
        <source>{key} is learned for {act}.</source>
        <translation>{key} er lært som {act}.</translation>
    </message>
    <message>
        <source>{key} works already.</source>
        <translation>{key} virker allerede.</translation>
    </message>
    <message>
        <source>{key} is used by the program itself.</source>
        <translation>{key} bruger programmet selv.</translation>
    </message>
    <message>
        <source>Next</source>
        <translation>Næste</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>Tilbage</translation>
    </message>
    <message>
        <source>Black</source>
        <translation>Sort</translation>
    </message>
</context>
<context>
    <name>ClientPage</name>
    <message>
        <source>No logo</source>
        <translation>Intet logo</translation>
    </message>
    <message>
        <source>No logo. The client&apos;s name stands in its place.</source>
        <translation>Intet logo. Kundens navn står i stedet.</translation>
    </message>
    <message>
        <source>Choose another</source>
        <translation>Vælg et andet</translation>
    </message>
    <message>
        <source>Choose picture</source>
        <translation>Vælg billede</translation>
    </message>
    <message>
        <source>The client</source>
        <translation>Kunden</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Navn</translation>
    </message>
    <message>
        <source>the municipality or organisation</source>
        <translation>kommunen eller organisationen</translation>
    </message>
    <message>
        <source>Department</source>
        <translation>Afdeling</translation>
    </message>
    <message>
        <source>The client&apos;s colours</source>
        <translation>Kundens farver</translation>
    </message>
    <message>
        <source>For areas and headings. Used as it is: it can be read from the back of the room.</source>
        <translation>Til flader og overskrifter. Bruges, som den er: Den kan læses bagest i rummet.</translation>
    </message>
    <message>
        <source>Areas have it as it is. As text it is adjusted so it can be read from the back of the room; the hue is kept.</source>
        <translation>Flader har den, som den er. Som tekst justeres den, så den kan læses bagest i rummet; kuløren er den samme.</translation>
    </message>
    <message>
        <source>For areas and headings. Adjusted so it can be read from the back of the room; the hue is kept.</source>
        <translation>Til flader og overskrifter. Justeret, så den kan læses bagest i rummet; kuløren er den samme.</translation>
    </message>
    <message>
        <source>For shapes only. Used as it is.</source>
        <translation>Kun til former. Bruges, som den er.</translation>
    </message>
    <message>
        <source>For shapes only. Adjusted so they can be told from the wall; the hue is kept.</source>
        <translation>Kun til former. Justeret, så de kan skelnes fra lærredet; kuløren er den samme.</translation>
    </message>
    <message>
        <source>First colour</source>
        <translation>Første farve</translation>
    </message>
    <message>
        <source>Second colour</source>
        <translation>Anden farve</translation>
    </message>
    <message>
        <source>Logo</source>
        <translation>Logo</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>Fjern</translation>
    </message>
    <message>
        <source>PNG or JPG, at most {most} MB. It stands on the first slide and on all paper.</source>
        <translation>PNG eller JPG, højst {most} MB. Det står på den første slide og på alt papir.</translation>
    </message>
    <message>
        <source>Write the colour as {colour}.</source>
        <translation>Skriv farven som {colour}.</translation>
    </message>
    <message>
        <source>Choose the client&apos;s logo</source>
        <translation>Vælg kundens logo</translation>
    </message>
    <message>
        <source>Pictures (*.png *.jpg *.jpeg)</source>
        <translation>Billeder (*.png *.jpg *.jpeg)</translation>
    </message>
</context>
<context>
    <name>ColourRow</name>
    <message>
        <source>As given</source>
        <translation>Som givet</translation>
    </message>
    <message>
        <source>As used</source>
        <translation>Som brugt</translation>
    </message>
    <message>
        <source>As text</source>
        <translation>Som tekst</translation>
    </message>
</context>
<context>
    <name>ProgramPage</name>
    <message>
        <source>Language and colours</source>
        <translation>Sprog og farver</translation>
    </message>
    <message>
        <source>Language of the program</source>
        <translation>Programmets sprog</translation>
    </message>
    <message>
        <source>Light</source>
        <translation>Lys</translation>
    </message>
    <message>
        <source>Dark</source>
        <translation>Mørk</translation>
    </message>
    <message>
        <source>As the computer</source>
        <translation>Som computeren</translation>
    </message>
    <message>
        <source>Colours</source>
        <translation>Farver</translation>
    </message>
    <message>
        <source>Wall and paper have the workshop&apos;s own language.</source>
        <translation>Lærred og papir har workshoppens eget sprog.</translation>
    </message>
    <message>
        <source>The wall has colours of its own.</source>
        <translation>Lærredet har sine egne farver.</translation>
    </message>
    <message>
        <source>Sound</source>
        <translation>Lyd</translation>
    </message>
    <message>
        <source>Volume</source>
        <translation>Lydstyrke</translation>
    </message>
    <message>
        <source>Sound off</source>
        <translation>Lyden slået fra</translation>
    </message>
    <message>
        <source>Try the gong</source>
        <translation>Prøv gong</translation>
    </message>
    <message>
        <source>The sound is off.</source>
        <translation>Lyden er slået fra.</translation>
    </message>
    <message>
        <source>Nothing is heard. Every signal is seen on the screen too.</source>
        <translation>Intet høres. Hvert signal ses også på skærmen.</translation>
    </message>
    <message>
        <source>This computer has no sound device. Every signal is seen on the screen.</source>
        <translation>Computeren har ingen lydenhed. Hvert signal ses på skærmen.</translation>
    </message>
    <message>
        <source>The gong has been played.</source>
        <translation>Gongen er spillet.</translation>
    </message>
    <message>
        <source>Not tried yet. The gong ends each phase.</source>
        <translation>Ikke prøvet endnu. Gongen slutter hver fase.</translation>
    </message>
</context>
<context>
    <name>RestoreTrial</name>
    <message>
        <source>Are they any good?</source>
        <translation>Virker de?</translation>
    </message>
    <message>
        <source>Try it before you need it: the newest backup is fetched into a copy, opened and counted.</source>
        <translation>Afprøv det, før du får brug for det: Den nyeste kopi hentes ind i en prøvefil, åbnes og tælles op.</translation>
    </message>
    <message>
        <source>Try the restore</source>
        <translation>Afprøv gendannelse</translation>
    </message>
    <message>
        <source>Rescue from a damaged file …</source>
        <translation>Red fra en beskadiget fil …</translation>
    </message>
    <message>
        <source>There is no backup yet.</source>
        <translation>Der er ingen sikkerhedskopi endnu.</translation>
    </message>
    <message>
        <source>It is being tried.</source>
        <translation>Den afprøves nu.</translation>
    </message>
</context>
<context>
    <name>SettingsArea</name>
    <message>
        <source>Settings</source>
        <translation>Indstillinger</translation>
    </message>
    <message>
        <source>The workshop</source>
        <translation>Workshoppen</translation>
    </message>
    <message>
        <source>The client</source>
        <translation>Kunden</translation>
    </message>
    <message>
        <source>Language and sound</source>
        <translation>Sprog og lyd</translation>
    </message>
    <message>
        <source>The wall</source>
        <translation>Lærredet</translation>
    </message>
    <message>
        <source>Backups</source>
        <translation>Sikkerhedskopier</translation>
    </message>
    <message>
        <source>About the program</source>
        <translation>Om programmet</translation>
    </message>
</context>
<context>
    <name>WallPage</name>
    <message>
        <source>The wall</source>
        <translation>Lærredet</translation>
    </message>
    <message>
        <source>Choose screen</source>
        <translation>Vælg skærm</translation>
    </message>
    <message>
        <source>The clicker</source>
        <translation>Klikkeren</translation>
    </message>
    <message>
        <source>Learn the clicker</source>
        <translation>Lær klikkeren</translation>
    </message>
    <message>
        <source>The usual keys of a clicker always work.</source>
        <translation>De almindelige taster på en klikker virker altid.</translation>
    </message>
    <message>
        <source>The screens show the same. The room sees your screen.</source>
        <translation>Skærmene viser det samme. Rummet ser din skærm.</translation>
    </message>
    <message>
        <source>The projector is missing. The room sees nothing.</source>
        <translation>Projektoren mangler. Rummet ser intet.</translation>
    </message>
    <message>
        <source>The wall stands in a window on your own screen.</source>
        <translation>Lærredet står i et vindue på din egen skærm.</translation>
    </message>
    <message>
        <source>The room sees the wall on {screen}.</source>
        <translation>Rummet ser lærredet på {screen}.</translation>
    </message>
    <message>
        <source>the projector</source>
        <translation>projektoren</translation>
    </message>
    <message>
        <source>The wall is not open. It opens on {screen}.</source>
        <translation>Lærredet er ikke åbent. Det åbner på {screen}.</translation>
    </message>
    <message>
        <source>the other screen</source>
        <translation>den anden skærm</translation>
    </message>
    <message>
        <source>There is only this screen. The wall then opens in a window.</source>
        <translation>Der er kun denne skærm. Så åbner lærredet i et vindue.</translation>
    </message>
    <message>
        <source>The computer is asked to stay awake while the wall is open.</source>
        <translation>Computeren bliver bedt om at holde sig vågen, mens lærredet er åbent.</translation>
    </message>
    <message>
        <source>The computer is kept awake.</source>
        <translation>Computeren holdes vågen.</translation>
    </message>
    <message>
        <source>This computer could not be kept awake. Turn the screen saver and sleep off.</source>
        <translation>Computeren kunne ikke holdes vågen. Slå pauseskærm og dvale fra.</translation>
    </message>
</context>
<context>
    <name>WorkshopPage</name>
    <message>
        <source>The workshop</source>
        <translation>Workshoppen</translation>
    </message>
    <message>
        <source>Title</source>
        <translation>Titel</translation>
    </message>
    <message>
        <source>Subtitle</source>
        <translation>Undertitel</translation>
    </message>
    <message>
        <source>Under the title on the first slide.</source>
        <translation>Under titlen på den første slide.</translation>
    </message>
    <message>
        <source>The first slide has a heading of its own.</source>
        <translation>Den første slide har sin egen overskrift.</translation>
    </message>
    <message>
        <source>The first slide has a subtitle of its own.</source>
        <translation>Den første slide har sin egen undertitel.</translation>
    </message>
    <message>
        <source>When</source>
        <translation>Hvornår</translation>
    </message>
    <message>
        <source>Date</source>
        <translation>Dato</translation>
    </message>
    <message>
        <source>Next time</source>
        <translation>Næste gang</translation>
    </message>
    <message>
        <source>Begins</source>
        <translation>Begynder</translation>
    </message>
    <message>
        <source>Ends</source>
        <translation>Slutter</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>Sprog</translation>
    </message>
    <message>
        <source>Language of wall and paper</source>
        <translation>Sprog på lærred og papir</translation>
    </message>
    <message>
        <source>What you have written yourself stays as it is.</source>
        <translation>Det, du selv har skrevet, bliver, som det er.</translation>
    </message>
    <message>
        <source>15/3, week 12</source>
        <translation>15/3, uge 12</translation>
    </message>
    <message>
        <source>The title is missing. The first slide has none either.</source>
        <translation>Titel mangler. Den første slide har heller ingen.</translation>
    </message>
    <message>
        <source>Write the time as 9.30.</source>
        <translation>Skriv tidspunktet som 9.30.</translation>
    </message>
</context>
</TS>
