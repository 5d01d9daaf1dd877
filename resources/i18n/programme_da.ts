<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="da" sourcelanguage="en">
<context>
    <name>AboutFields</name>
    <message>
        <source>Places on the scale</source>
        <translation>Trin på skalaen</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Navn</translation>
    </message>
    <message>
        <source>What it is for</source>
        <translation>Hvad den er til for</translation>
    </message>
    <message>
        <source>Edit the preparation form</source>
        <translation>Ret skemaet til forberedelse</translation>
    </message>
    <message>
        <source>Edit the plan form</source>
        <translation>Ret skemaet til udviklingsplan</translation>
    </message>
</context>
<context>
    <name>AgreementCard</name>
    <message>
        <source>Let it hold again</source>
        <translation>Lad den gælde igen</translation>
    </message>
    <message>
        <source>Lay aside</source>
        <translation>Læg til side</translation>
    </message>
    <message>
        <source>Laid aside {day}</source>
        <translation>Lagt til side {day}</translation>
    </message>
    <message>
        <source>Holds</source>
        <translation>Gælder</translation>
    </message>
    <message>
        <source>We have agreed</source>
        <translation>Vi har aftalt</translation>
    </message>
    <message>
        <source>Why</source>
        <translation>Hvorfor</translation>
    </message>
    <message>
        <source>Looking back</source>
        <translation>Set tilbage</translation>
    </message>
    <message>
        <source>Agreed on</source>
        <translation>Aftalt den</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>Fjern</translation>
    </message>
</context>
<context>
    <name>AgreementRow</name>
    <message>
        <source>Agreement</source>
        <translation>Aftale</translation>
    </message>
    <message>
        <source>when</source>
        <translation>hvornår</translation>
    </message>
    <message>
        <source>By when</source>
        <translation>Hvornår</translation>
    </message>
    <message>
        <source>Remove the agreement</source>
        <translation>Fjern aftalen</translation>
    </message>
</context>
<context>
    <name>Agreements</name>
    <message>
        <source>Agreements</source>
        <translation>Aftaler</translation>
    </message>
    <message>
        <source>Agreement</source>
        <translation>Aftale</translation>
    </message>
</context>
<context>
    <name>CardFace</name>
    <message>
        <source>Put back {card}</source>
        <translation>Læg {card} tilbage</translation>
    </message>
</context>
<context>
    <name>CellCard</name>
    <message>
        <source>Choose a level to write its demands.</source>
        <translation>Vælg et niveau for at skrive dets krav.</translation>
    </message>
    <message>
        <source>Move the area up</source>
        <translation>Flyt området op</translation>
    </message>
    <message>
        <source>Move the area down</source>
        <translation>Flyt området ned</translation>
    </message>
    <message>
        <source>Remove the area</source>
        <translation>Fjern området</translation>
    </message>
    <message>
        <source>Area</source>
        <translation>Område</translation>
    </message>
    <message>
        <source>Write a demand …</source>
        <translation>Skriv et krav …</translation>
    </message>
    <message>
        <source>New demand</source>
        <translation>Nyt krav</translation>
    </message>
    <message>
        <source>Add</source>
        <translation>Tilføj</translation>
    </message>
</context>
<context>
    <name>ChainPage</name>
    <message>
        <source>Draft</source>
        <translation>Udkast</translation>
    </message>
    <message>
        <source>Discussed</source>
        <translation>Drøftet</translation>
    </message>
    <message>
        <source>Agreed</source>
        <translation>Aftalt</translation>
    </message>
    <message>
        <source>Area</source>
        <translation>Område</translation>
    </message>
    <message>
        <source>No demands yet.</source>
        <translation>Ingen krav endnu.</translation>
    </message>
    <message>
        <source>Write the first area</source>
        <translation>Skriv det første område</translation>
    </message>
    <message>
        <source>The leadership chain has no areas yet.</source>
        <translation>Ledelseskæden har ingen områder endnu.</translation>
    </message>
    <message>
        <source>Write an area, and what it asks of those who lead the organisation, leaders and employees.</source>
        <translation>Skriv et område, og hvad det kræver af dem, der leder organisation, ledere og medarbejdere.</translation>
    </message>
    <message>
        <source>Matrix</source>
        <translation>Matrix</translation>
    </message>
    <message>
        <source>Versions</source>
        <translation>Udgaver</translation>
    </message>
    <message>
        <source>View</source>
        <translation>Visning</translation>
    </message>
    <message>
        <source>Put in the agenda as slides</source>
        <translation>Læg i drejebogen som slides</translation>
    </message>
    <message>
        <source>The level on the wall</source>
        <translation>Vis niveauet på lærredet</translation>
    </message>
    <message>
        <source>Leadership chain</source>
        <translation>Ledelseskæde</translation>
    </message>
    <message>
        <source>write in the cell</source>
        <translation>skriv i feltet</translation>
    </message>
    <message>
        <source>New area</source>
        <translation>Nyt område</translation>
    </message>
</context>
<context>
    <name>ChosenCards</name>
    <message>
        <source>Chosen conversation cards</source>
        <translation>Valgte samtalekort</translation>
    </message>
    <message>
        <source>Card</source>
        <translation>Kort</translation>
    </message>
    <message>
        <source>Choose a conversation card</source>
        <translation>Vælg et samtalekort</translation>
    </message>
    <message>
        <source>Choose two or three cards to open the talk with.</source>
        <translation>Vælg to eller tre kort at åbne samtalen med.</translation>
    </message>
    <message>
        <source>All cards are chosen.</source>
        <translation>Alle kort er valgt.</translation>
    </message>
</context>
<context>
    <name>ConceptView</name>
    <message>
        <source>The concept</source>
        <translation>Konceptet</translation>
    </message>
    <message>
        <source>Phases</source>
        <translation>Faser</translation>
    </message>
    <message>
        <source>Themes</source>
        <translation>Temaer</translation>
    </message>
    <message>
        <source>Cards</source>
        <translation>Kort</translation>
    </message>
    <message>
        <source>Parts of the concept</source>
        <translation>Konceptets dele</translation>
    </message>
    <message>
        <source>Back to the talks</source>
        <translation>Tilbage til samtalerne</translation>
    </message>
    <message>
        <source>Move up</source>
        <translation>Flyt op</translation>
    </message>
    <message>
        <source>Move down</source>
        <translation>Flyt ned</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>Fjern</translation>
    </message>
    <message>
        <source>Revision {number}</source>
        <translation>Udgave {number}</translation>
    </message>
    <message numerus="yes">
        <source>%n talks follow it. They keep it: the first change makes the next revision.</source>
        <translation>
            <numerusform>%n samtale følger den og beholder den. Den første ændring bliver til næste udgave.</numerusform>
            <numerusform>%n samtaler følger den og beholder den. Den første ændring bliver til næste udgave.</numerusform>
        </translation>
    </message>
    <message>
        <source>Phase</source>
        <translation>Fase</translation>
    </message>
    <message>
        <source>Theme</source>
        <translation>Tema</translation>
    </message>
    <message>
        <source>Card</source>
        <translation>Kort</translation>
    </message>
    <message>
        <source>New phase</source>
        <translation>Ny fase</translation>
    </message>
    <message>
        <source>New theme</source>
        <translation>Nyt tema</translation>
    </message>
    <message>
        <source>New card</source>
        <translation>Nyt kort</translation>
    </message>
</context>
<context>
    <name>DataStep</name>
    <message>
        <source>Somebody else</source>
        <translation>En anden</translation>
    </message>
    <message>
        <source>The talk is held on</source>
        <translation>Samtalen holdes</translation>
    </message>
    <message>
        <source>15/3, week 12</source>
        <translation>15/3, uge 12</translation>
    </message>
    <message>
        <source>Nearest chief</source>
        <translation>Nærmeste leder</translation>
    </message>
    <message>
        <source>The chief&apos;s name</source>
        <translation>Navn på nærmeste leder</translation>
    </message>
    <message>
        <source>Actions the leader has shared</source>
        <translation>Handlinger, lederen har delt</translation>
    </message>
    <message>
        <source>The leader has shared no actions with the chief. It is done on the action schema.</source>
        <translation>Lederen har ikke delt handlinger med sin nærmeste leder. Det gøres på handlingsskemaet.</translation>
    </message>
</context>
<context>
    <name>DayDialog</name>
    <message>
        <source>Date</source>
        <translation>Dato</translation>
    </message>
    <message>
        <source>15/3, week 12</source>
        <translation>15/3, uge 12</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Annullér</translation>
    </message>
    <message>
        <source>Write the date.</source>
        <translation>Skriv datoen.</translation>
    </message>
</context>
<context>
    <name>DemandRow</name>
    <message>
        <source>Demand</source>
        <translation>Krav</translation>
    </message>
    <message>
        <source>How far</source>
        <translation>Hvor langt</translation>
    </message>
    <message>
        <source>What was said about it …</source>
        <translation>Hvad blev der sagt om det …</translation>
    </message>
    <message>
        <source>Remark</source>
        <translation>Bemærkning</translation>
    </message>
    <message>
        <source>Move the demand up</source>
        <translation>Flyt kravet op</translation>
    </message>
    <message>
        <source>Move the demand down</source>
        <translation>Flyt kravet ned</translation>
    </message>
    <message>
        <source>Remove the demand</source>
        <translation>Fjern kravet</translation>
    </message>
</context>
<context>
    <name>DirectionPage</name>
    <message>
        <source>Paper for the members</source>
        <translation>Papir til medlemmerne</translation>
    </message>
    <message>
        <source>Only for the direction: in its members&apos; own documents, never on the wall, in search, in reports or in anybody else&apos;s.</source>
        <translation>Kun for direktionen: i medlemmernes egne dokumenter, aldrig på lærredet, i søgning, i rapporter eller hos andre.</translation>
    </message>
    <message>
        <source>No agreements yet. Write the first one above.</source>
        <translation>Ingen aftaler endnu. Skriv den første ovenfor.</translation>
    </message>
    <message>
        <source>New agreement</source>
        <translation>Ny aftale</translation>
    </message>
    <message>
        <source>We have agreed that …</source>
        <translation>Vi har aftalt, at …</translation>
    </message>
    <message>
        <source>Agreement</source>
        <translation>Aftale</translation>
    </message>
    <message>
        <source>Members of the direction</source>
        <translation>Direktionens medlemmer</translation>
    </message>
    <message>
        <source>Nobody is marked as a member yet.</source>
        <translation>Ingen er markeret som medlem endnu.</translation>
    </message>
    <message>
        <source>Go to the leaders</source>
        <translation>Gå til lederne</translation>
    </message>
</context>
<context>
    <name>EventCard</name>
    <message>
        <source>The chosen workshop</source>
        <translation>Den valgte workshop</translation>
    </message>
    <message>
        <source>The file has only this workshop.</source>
        <translation>Filen har kun denne workshop.</translation>
    </message>
    <message>
        <source>Workshop</source>
        <translation>Workshop</translation>
    </message>
    <message>
        <source>Title</source>
        <translation>Titel</translation>
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
        <source>Type</source>
        <translation>Type</translation>
    </message>
    <message>
        <source>Plan</source>
        <translation>Planlæg</translation>
    </message>
    <message>
        <source>Work on this workshop, and plan it</source>
        <translation>Arbejd på denne workshop, og planlæg den</translation>
    </message>
    <message>
        <source>Run</source>
        <translation>Afvikl</translation>
    </message>
    <message>
        <source>Work on this workshop, and run it</source>
        <translation>Arbejd på denne workshop, og afvikl den</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>Fjern</translation>
    </message>
</context>
<context>
    <name>ExampleRow</name>
    <message>
        <source>Everyday example</source>
        <translation>Hverdagseksempel</translation>
    </message>
    <message>
        <source>Move or remove the example</source>
        <translation>Flyt eller fjern eksemplet</translation>
    </message>
    <message>
        <source>Move to another statement</source>
        <translation>Flyt til et andet udsagn</translation>
    </message>
    <message>
        <source>Take it off the statement</source>
        <translation>Tag det af udsagnet</translation>
    </message>
    <message>
        <source>Remove the example</source>
        <translation>Fjern eksemplet</translation>
    </message>
</context>
<context>
    <name>Fates</name>
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
        <source>Gone</source>
        <translation>Udgået</translation>
    </message>
</context>
<context>
    <name>FoundationPage</name>
    <message>
        <source>Statement</source>
        <translation>Udsagn</translation>
    </message>
    <message>
        <source>{covered} of {total} statements have examples</source>
        <translation>{covered} af {total} udsagn har eksempler</translation>
    </message>
    <message>
        <source>{covered} of {total}</source>
        <translation>{covered} af {total}</translation>
    </message>
    <message>
        <source>To be placed ({count})</source>
        <translation>Skal placeres ({count})</translation>
    </message>
    <message>
        <source>No statements yet.</source>
        <translation>Ingen udsagn endnu.</translation>
    </message>
    <message>
        <source>No example yet</source>
        <translation>Intet eksempel endnu</translation>
    </message>
    <message numerus="yes">
        <source>%n examples</source>
        <translation>
            <numerusform>%n eksempel</numerusform>
            <numerusform>%n eksempler</numerusform>
        </translation>
    </message>
    <message>
        <source>Write the first statement</source>
        <translation>Skriv det første udsagn</translation>
    </message>
    <message>
        <source>The leadership foundation has no statements yet.</source>
        <translation>Ledelsesgrundlaget har ingen udsagn endnu.</translation>
    </message>
    <message>
        <source>Write a statement with its explanation. Everyday examples are gathered under it.</source>
        <translation>Skriv et udsagn med dets forklaring. Hverdagseksempler samles under det.</translation>
    </message>
    <message>
        <source>Statements</source>
        <translation>Udsagn</translation>
    </message>
    <message>
        <source>Versions</source>
        <translation>Udgaver</translation>
    </message>
    <message>
        <source>View</source>
        <translation>Visning</translation>
    </message>
    <message>
        <source>Coverage on the wall</source>
        <translation>Vis dækning på lærredet</translation>
    </message>
    <message>
        <source>Put in the agenda as slides</source>
        <translation>Læg i drejebogen som slides</translation>
    </message>
    <message>
        <source>Without examples first</source>
        <translation>Uden eksempler først</translation>
    </message>
    <message>
        <source>New statement</source>
        <translation>Nyt udsagn</translation>
    </message>
</context>
<context>
    <name>LeaderCard</name>
    <message>
        <source>The chosen leader</source>
        <translation>Den valgte leder</translation>
    </message>
    <message>
        <source>The leader&apos;s way through the programme</source>
        <translation>Lederens vej gennem forløbet</translation>
    </message>
    <message>
        <source>New post</source>
        <translation>Ny stilling</translation>
    </message>
    <message>
        <source>Leaves</source>
        <translation>Forlader</translation>
    </message>
    <message>
        <source>Stays</source>
        <translation>Bliver</translation>
    </message>
    <message>
        <source>First day</source>
        <translation>Første dag</translation>
    </message>
    <message>
        <source>Posts</source>
        <translation>Stillinger</translation>
    </message>
    <message>
        <source>Workshops</source>
        <translation>Workshops</translation>
    </message>
    <message>
        <source>Take back the move: this post goes on</source>
        <translation>Fortryd flytningen: denne stilling fortsætter</translation>
    </message>
</context>
<context>
    <name>LeadersView</name>
    <message>
        <source>Find name or unit</source>
        <translation>Find navn eller enhed</translation>
    </message>
    <message>
        <source>Leaders</source>
        <translation>Ledere</translation>
    </message>
    <message>
        <source>Nobody fits. Search for less.</source>
        <translation>Ingen passer. Søg på mindre.</translation>
    </message>
    <message>
        <source>No leaders yet. Add them here, or fetch a list under Plan.</source>
        <translation>Ingen ledere endnu. Tilføj dem her, eller hent en liste under Planlæg.</translation>
    </message>
</context>
<context>
    <name>LearningList</name>
    <message>
        <source>Learned</source>
        <translation>Lært</translation>
    </message>
    <message>
        <source>What it has taught</source>
        <translation>Hvad det har lært</translation>
    </message>
    <message>
        <source>What do you know now that you did not know before?</source>
        <translation>Hvad ved I nu, som I ikke vidste før?</translation>
    </message>
    <message>
        <source>At this workshop</source>
        <translation>Her på workshoppen</translation>
    </message>
    <message>
        <source>Between two</source>
        <translation>Mellem to</translation>
    </message>
    <message>
        <source>Where it was said</source>
        <translation>Hvor det blev sagt</translation>
    </message>
    <message>
        <source>Add</source>
        <translation>Tilføj</translation>
    </message>
</context>
<context>
    <name>Levels</name>
    <message>
        <source>Lead the organisation</source>
        <translation>Lede organisation</translation>
    </message>
    <message>
        <source>Lead leaders</source>
        <translation>Lede ledere</translation>
    </message>
    <message>
        <source>Lead employees</source>
        <translation>Lede medarbejdere</translation>
    </message>
</context>
<context>
    <name>LooseView</name>
    <message>
        <source>Every example has its statement.</source>
        <translation>Alle eksempler har et udsagn.</translation>
    </message>
    <message>
        <source>Examples made under Notes without a statement are listed here.</source>
        <translation>Eksempler fra Notér uden et udsagn står her.</translation>
    </message>
    <message>
        <source>Examples without a statement</source>
        <translation>Eksempler uden udsagn</translation>
    </message>
    <message>
        <source>puts the example under that statement</source>
        <translation>lægger eksemplet under det udsagn</translation>
    </message>
    <message>
        <source>Which statement is it an example of?</source>
        <translation>Hvilket udsagn er det et eksempel på?</translation>
    </message>
    <message>
        <source>Statements by number</source>
        <translation>Udsagn efter nummer</translation>
    </message>
</context>
<context>
    <name>Lus</name>
    <message>
        <source>Must</source>
        <translation>Skal</translation>
    </message>
    <message>
        <source>Does</source>
        <translation>Gør</translation>
    </message>
    <message>
        <source>Can</source>
        <translation>Kan</translation>
    </message>
    <message>
        <source>Will</source>
        <translation>Vil</translation>
    </message>
    <message>
        <source>Gather data and actions</source>
        <translation>Data og handlinger samles</translation>
    </message>
    <message>
        <source>Both prepare</source>
        <translation>Begge forbereder sig</translation>
    </message>
    <message>
        <source>The talk itself</source>
        <translation>Selve samtalen</translation>
    </message>
    <message>
        <source>Development plan</source>
        <translation>Udviklingsplan</translation>
    </message>
    <message>
        <source>Status talk</source>
        <translation>Statussamtale</translation>
    </message>
    <message>
        <source>Not begun</source>
        <translation>Ikke begyndt</translation>
    </message>
    <message>
        <source>Begun</source>
        <translation>Begyndt</translation>
    </message>
    <message>
        <source>Planned</source>
        <translation>Aftalt</translation>
    </message>
    <message>
        <source>Held</source>
        <translation>Afholdt</translation>
    </message>
</context>
<context>
    <name>LusActs</name>
    <message>
        <source>Locking the talk …</source>
        <translation>Låser samtalen …</translation>
    </message>
    <message>
        <source>The talk has no new password</source>
        <translation>Samtalen har ikke fået en ny adgangskode</translation>
    </message>
    <message>
        <source>Take the password away</source>
        <translation>Fjern adgangskoden</translation>
    </message>
    <message>
        <source>Whoever can open the file can open the talk then.</source>
        <translation>Så kan alle, der kan åbne filen, også åbne samtalen.</translation>
    </message>
    <message>
        <source>Take it away</source>
        <translation>Fjern den</translation>
    </message>
    <message>
        <source>Keep it</source>
        <translation>Behold den</translation>
    </message>
    <message>
        <source>Remove the talk</source>
        <translation>Fjern samtalen</translation>
    </message>
    <message>
        <source>Everything in it goes, and it cannot be undone. Backups made earlier keep it until they are deleted.</source>
        <translation>Alt i den forsvinder, og det kan ikke fortrydes. Sikkerhedskopier fra før har den stadig, til de bliver slettet.</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>Fjern</translation>
    </message>
    <message>
        <source>Keep</source>
        <translation>Behold</translation>
    </message>
    <message>
        <source>The PDF was not written</source>
        <translation>PDF&apos;en blev ikke skrevet</translation>
    </message>
    <message>
        <source>Folder for the PDF</source>
        <translation>Mappe til PDF&apos;en</translation>
    </message>
    <message>
        <source>The talk&apos;s own password</source>
        <translation>Samtalens egen adgangskode</translation>
    </message>
    <message>
        <source>The password once more</source>
        <translation>Adgangskoden én gang til</translation>
    </message>
    <message>
        <source>Go on</source>
        <translation>Fortsæt</translation>
    </message>
    <message>
        <source>Lock the talk</source>
        <translation>Lås samtalen</translation>
    </message>
    <message>
        <source>The two are not alike</source>
        <translation>De to er ikke ens</translation>
    </message>
    <message>
        <source>The talk is as it was. Try again.</source>
        <translation>Samtalen er, som den var. Prøv igen.</translation>
    </message>
    <message>
        <source>At least eight characters. Nobody can open the talk without it, and it cannot be found again.</source>
        <translation>Mindst otte tegn. Ingen kan åbne samtalen uden den, og den kan ikke findes frem igen.</translation>
    </message>
    <message>
        <source>Backups made earlier keep the talk unlocked until they are deleted.</source>
        <translation>Sikkerhedskopier fra før har stadig samtalen ulåst, til de bliver slettet.</translation>
    </message>
    <message>
        <source>In backups made since the talk was locked it opens with the password it had then. Older ones hold it unlocked, until they are deleted.</source>
        <translation>I sikkerhedskopier fra efter samtalen blev låst, åbnes den med den adgangskode, den havde dengang. Ældre kopier har den ulåst, til de bliver slettet.</translation>
    </message>
    <message>
        <source>The password is changed. In this file the talk opens with the new one only.</source>
        <translation>Adgangskoden er skiftet. I denne fil åbnes samtalen nu kun med den nye.</translation>
    </message>
    <message>
        <source>The talk is locked with its own password.</source>
        <translation>Samtalen er låst med sin egen adgangskode.</translation>
    </message>
    <message>
        <source>Written: {names}</source>
        <translation>Skrevet: {names}</translation>
    </message>
    <message>
        <source>That could not be done</source>
        <translation>Det kunne ikke lade sig gøre</translation>
    </message>
</context>
<context>
    <name>LusPage</name>
    <message>
        <source>Edit the concept</source>
        <translation>Ret konceptet</translation>
    </message>
    <message>
        <source>Fetch the concept</source>
        <translation>Hent konceptet</translation>
    </message>
    <message>
        <source>There is no LUS concept yet.</source>
        <translation>Der er intet LUS-koncept endnu.</translation>
    </message>
    <message>
        <source>Fetch the one that comes with the program. Everything in it can be changed.</source>
        <translation>Hent det, der følger med programmet. Alt i det kan rettes.</translation>
    </message>
    <message>
        <source>To the participants</source>
        <translation>Til deltagerne</translation>
    </message>
    <message>
        <source>There are no leaders yet.</source>
        <translation>Der er ingen ledere endnu.</translation>
    </message>
    <message>
        <source>Add the participants. Each of them can have a talk.</source>
        <translation>Tilføj deltagerne. Hver af dem kan få en samtale.</translation>
    </message>
    <message>
        <source>Close the talk</source>
        <translation>Luk samtalen</translation>
    </message>
    <message>
        <source>The talk is covered.</source>
        <translation>Samtalen er dækket.</translation>
    </message>
    <message>
        <source>The room can see the wall or this screen. The talk comes back when the wall is closed.</source>
        <translation>Rummet kan se lærredet eller denne skærm. Samtalen kommer frem igen, når lærredet er lukket.</translation>
    </message>
    <message>
        <source>No talk was begun</source>
        <translation>Ingen samtale er begyndt</translation>
    </message>
    <message>
        <source>The concept was not fetched</source>
        <translation>Konceptet blev ikke hentet</translation>
    </message>
</context>
<context>
    <name>MarkedText</name>
    <message>
        <source>[added: {words}]</source>
        <translation>[tilføjet: {words}]</translation>
    </message>
    <message>
        <source>[dropped: {words}]</source>
        <translation>[udgået: {words}]</translation>
    </message>
</context>
<context>
    <name>MatrixModel</name>
    <message>
        <source>Area</source>
        <translation>Område</translation>
    </message>
</context>
<context>
    <name>MeetingStep</name>
    <message numerus="yes">
        <source>The leader has shared %n actions for the talk</source>
        <translation>
            <numerusform>Lederen har delt %n handling til samtalen</numerusform>
            <numerusform>Lederen har delt %n handlinger til samtalen</numerusform>
        </translation>
    </message>
    <message>
        <source>How we see it</source>
        <translation>Sådan ser vi det</translation>
    </message>
    <message>
        <source>The leader</source>
        <translation>Lederen selv</translation>
    </message>
    <message>
        <source>Nearest chief</source>
        <translation>Nærmeste leder</translation>
    </message>
    <message>
        <source>Most agreement</source>
        <translation>Størst enighed</translation>
    </message>
    <message>
        <source>Worth talking about</source>
        <translation>Værd at tale om</translation>
    </message>
</context>
<context>
    <name>NewEventDialog</name>
    <message>
        <source>Workshop in the programme</source>
        <translation>Workshop i forløbet</translation>
    </message>
    <message>
        <source>It has the same leaders. It can be undone.</source>
        <translation>Den har de samme ledere. Det kan fortrydes.</translation>
    </message>
    <message>
        <source>From a template</source>
        <translation>Fra en skabelon</translation>
    </message>
    <message>
        <source>Copy of one</source>
        <translation>Kopi af en anden</translation>
    </message>
    <message>
        <source>Empty</source>
        <translation>Tom</translation>
    </message>
    <message>
        <source>Begin from</source>
        <translation>Begynd fra</translation>
    </message>
    <message>
        <source>Template</source>
        <translation>Skabelon</translation>
    </message>
    <message>
        <source>No title yet</source>
        <translation>Ingen titel endnu</translation>
    </message>
    <message>
        <source>Workshop that is copied</source>
        <translation>Workshop, der kopieres</translation>
    </message>
    <message>
        <source>Type</source>
        <translation>Type</translation>
    </message>
    <message>
        <source>as the template&apos;s</source>
        <translation>som skabelonens</translation>
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
        <source>Cancel</source>
        <translation>Annullér</translation>
    </message>
    <message>
        <source>Add workshop</source>
        <translation>Tilføj workshop</translation>
    </message>
    <message>
        <source>Write what it is called.</source>
        <translation>Skriv, hvad den hedder.</translation>
    </message>
    <message>
        <source>Title</source>
        <translation>Titel</translation>
    </message>
    <message>
        <source>as the earlier one&apos;s</source>
        <translation>som den tidligeres</translation>
    </message>
</context>
<context>
    <name>PageLock</name>
    <message>
        <source>Unlock</source>
        <translation>Lås op</translation>
    </message>
    <message>
        <source>The programme can be changed until the wall is closed.</source>
        <translation>Forløbet kan ændres, til væggen lukkes.</translation>
    </message>
    <message>
        <source>The wall is open. The programme is locked, so that nothing is changed by mistake.</source>
        <translation>Lærredet er åbent. Forløbet er låst, så intet ændres ved en fejl.</translation>
    </message>
    <message>
        <source>You can read it all.</source>
        <translation>Du kan læse det hele.</translation>
    </message>
</context>
<context>
    <name>PartFields</name>
    <message>
        <source>Kind</source>
        <translation>Slags</translation>
    </message>
    <message>
        <source>Words</source>
        <translation>Ordene</translation>
    </message>
    <message>
        <source>Help</source>
        <translation>Hjælp</translation>
    </message>
    <message>
        <source>Question to open with</source>
        <translation>Spørgsmål at åbne med</translation>
    </message>
</context>
<context>
    <name>PostDialog</name>
    <message>
        <source>Leader into the programme</source>
        <translation>Leder med i forløbet</translation>
    </message>
    <message>
        <source>New post for {name}</source>
        <translation>Ny stilling til {name}</translation>
    </message>
    <message>
        <source>Workshops before that day do not have the leader on their lists.</source>
        <translation>Workshops før den dag har ikke lederen på deres lister.</translation>
    </message>
    <message>
        <source>Workshops before that day go on showing the post until now.</source>
        <translation>Workshops før den dag viser stadig stillingen indtil nu.</translation>
    </message>
    <message>
        <source>From</source>
        <translation>Fra</translation>
    </message>
    <message>
        <source>15/3, week 12</source>
        <translation>15/3, uge 12</translation>
    </message>
    <message>
        <source>Not known</source>
        <translation>Kendes ikke</translation>
    </message>
    <message>
        <source>Leads</source>
        <translation>Leder</translation>
    </message>
    <message>
        <source>Nobody on the list</source>
        <translation>Ingen på listen</translation>
    </message>
    <message>
        <source>Nearest chief</source>
        <translation>Nærmeste leder</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Annullér</translation>
    </message>
    <message>
        <source>Add leader</source>
        <translation>Tilføj leder</translation>
    </message>
    <message>
        <source>Move</source>
        <translation>Flyt</translation>
    </message>
    <message>
        <source>Write the leader&apos;s name.</source>
        <translation>Skriv lederens navn.</translation>
    </message>
    <message>
        <source>Write from which day.</source>
        <translation>Skriv, fra hvilken dag.</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Navn</translation>
    </message>
    <message>
        <source>Empty: from the start.</source>
        <translation>Tom: fra begyndelsen.</translation>
    </message>
    <message>
        <source>Unit</source>
        <translation>Enhed</translation>
    </message>
    <message>
        <source>Title</source>
        <translation>Titel</translation>
    </message>
</context>
<context>
    <name>PrejectPane</name>
    <message>
        <source>Take it down</source>
        <translation>Tag det ned</translation>
    </message>
    <message>
        <source>Show on the wall</source>
        <translation>Vis på lærredet</translation>
    </message>
    <message>
        <source>Close the card</source>
        <translation>Luk kortet</translation>
    </message>
    <message>
        <source>What becomes of it</source>
        <translation>Hvad bliver der af det</translation>
    </message>
    <message>
        <source>Grown out of</source>
        <translation>Vokset ud af</translation>
    </message>
    <message>
        <source>Go on</source>
        <translation>Fortsæt</translation>
    </message>
    <message>
        <source>Change</source>
        <translation>Ændr</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>Stop</translation>
    </message>
    <message>
        <source>Take the decision back</source>
        <translation>Tag beslutningen tilbage</translation>
    </message>
    <message>
        <source>Merge another into it</source>
        <translation>Flet et andet ind</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>Fjern</translation>
    </message>
</context>
<context>
    <name>PrejectsPage</name>
    <message numerus="yes">
        <source>%n pre-jects</source>
        <translation>
            <numerusform>%n pre-jekt</numerusform>
            <numerusform>%n pre-jekter</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n units taking part</source>
        <translation>
            <numerusform>%n enhed med</numerusform>
            <numerusform>%n enheder med</numerusform>
        </translation>
    </message>
    <message>
        <source>Idea</source>
        <translation>Idé</translation>
    </message>
    <message>
        <source>Trying</source>
        <translation>Prøves af</translation>
    </message>
    <message>
        <source>Learning</source>
        <translation>Lærer</translation>
    </message>
    <message>
        <source>Decided</source>
        <translation>Besluttet</translation>
    </message>
    <message>
        <source>Go on</source>
        <translation>Fortsæt</translation>
    </message>
    <message>
        <source>Change</source>
        <translation>Ændr</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>Stop</translation>
    </message>
    <message>
        <source>For: {whom}</source>
        <translation>For: {whom}</translation>
    </message>
    <message>
        <source>Learned</source>
        <translation>Lært</translation>
    </message>
    <message>
        <source>Smallest next step</source>
        <translation>Mindste næste skridt</translation>
    </message>
    <message>
        <source>Untitled</source>
        <translation>Uden titel</translation>
    </message>
    <message>
        <source>between two workshops</source>
        <translation>mellem to workshopper</translation>
    </message>
    <message>
        <source>Take it down</source>
        <translation>Tag det ned</translation>
    </message>
    <message>
        <source>The wall is closed. F5 opens it.</source>
        <translation>Lærredet er lukket. F5 åbner det.</translation>
    </message>
    <message>
        <source>Posters</source>
        <translation>Plakater</translation>
    </message>
    <message>
        <source>Pre-ject</source>
        <translation>Pre-jekt</translation>
    </message>
    <message>
        <source>New pre-ject</source>
        <translation>Nyt pre-jekt</translation>
    </message>
    <message>
        <source>No pre-jects yet.</source>
        <translation>Ingen pre-jekter endnu.</translation>
    </message>
    <message>
        <source>Write the first small trial, or press F9 on an output in Notes.</source>
        <translation>Skriv det første lille forsøg, eller tryk F9 på et svar i Notér.</translation>
    </message>
    <message>
        <source>Pre-jects by stage</source>
        <translation>Pre-jekter efter trin</translation>
    </message>
    <message>
        <source>moves the card</source>
        <translation>flytter kortet</translation>
    </message>
    <message>
        <source>Show on the wall</source>
        <translation>Vis på lærredet</translation>
    </message>
</context>
<context>
    <name>PreparationStep</name>
    <message>
        <source>The leader</source>
        <translation>Lederen selv</translation>
    </message>
    <message>
        <source>Nearest chief</source>
        <translation>Nærmeste leder</translation>
    </message>
    <message>
        <source>Whose preparation</source>
        <translation>Hvis forberedelse</translation>
    </message>
    <message>
        <source>How I see it</source>
        <translation>Sådan ser jeg det</translation>
    </message>
</context>
<context>
    <name>ProgrammeArea</name>
    <message>
        <source>Programme</source>
        <translation>Forløb</translation>
    </message>
    <message>
        <source>Parts of the programme</source>
        <translation>Forløbets dele</translation>
    </message>
</context>
<context>
    <name>ProgrammeBegin</name>
    <message>
        <source>This file holds workshops by themselves.</source>
        <translation>Filen rummer workshops hver for sig.</translation>
    </message>
    <message>
        <source>Make it a programme, and leaders, actions, examples and pre-jects live on from one workshop to the next.</source>
        <translation>Gør den til et forløb, så lever ledere, handlinger, eksempler og pre-jekter videre fra den ene workshop til den næste.</translation>
    </message>
    <message>
        <source>Make it a programme</source>
        <translation>Gør den til et forløb</translation>
    </message>
    <message>
        <source>Title</source>
        <translation>Titel</translation>
    </message>
    <message>
        <source>What the leaders are to be able to do</source>
        <translation>Hvad lederne skal kunne</translation>
    </message>
    <message>
        <source>One on each line</source>
        <translation>Én på hver linje</translation>
    </message>
    <message>
        <source>Make programme</source>
        <translation>Lav forløb</translation>
    </message>
    <message>
        <source>Purpose</source>
        <translation>Formål</translation>
    </message>
    <message>
        <source>Ambitions</source>
        <translation>Ambitioner</translation>
    </message>
    <message>
        <source>Or fetch one: strategic leadership across</source>
        <translation>Eller hent et: strategisk ledelse på tværs</translation>
    </message>
    <message>
        <source>Ten workshops over two years with agendas, forms and slides, a leadership foundation, a leadership chain and LUS talks. The workshops that are here stay.</source>
        <translation>Ti workshops over to år med drejebøger, skemaer og slides, et ledelsesgrundlag, en ledelseskæde og LUS-samtaler. De workshops, der er her, bliver.</translation>
    </message>
    <message>
        <source>Day of the first workshop</source>
        <translation>Den første workshops dag</translation>
    </message>
    <message>
        <source>15/3, week 12</source>
        <translation>15/3, uge 12</translation>
    </message>
    <message>
        <source>Fetch the programme</source>
        <translation>Hent forløbet</translation>
    </message>
</context>
<context>
    <name>PromiseDelegate</name>
    <message>
        <source>Tried</source>
        <translation>Prøvet</translation>
    </message>
    <message>
        <source>Under way</source>
        <translation>I gang</translation>
    </message>
    <message>
        <source>Dropped</source>
        <translation>Droppet</translation>
    </message>
    <message>
        <source>What it gave, {name}</source>
        <translation>Hvad det gav, {name}</translation>
    </message>
    <message>
        <source>Write shortly what it gave …</source>
        <translation>Skriv kort, hvad det gav …</translation>
    </message>
    <message>
        <source>Gave: {words}</source>
        <translation>Gav: {words}</translation>
    </message>
</context>
<context>
    <name>PurposeView</name>
    <message>
        <source>What the programme is called</source>
        <translation>Forløbets titel</translation>
    </message>
    <message>
        <source>What the leaders are to be able to do</source>
        <translation>Hvad lederne skal kunne</translation>
    </message>
    <message>
        <source>One on each line</source>
        <translation>Én på hver linje</translation>
    </message>
    <message>
        <source>Purpose</source>
        <translation>Formål</translation>
    </message>
    <message>
        <source>Ambitions</source>
        <translation>Ambitioner</translation>
    </message>
    <message>
        <source>One on each line.</source>
        <translation>Én på hver linje.</translation>
    </message>
    <message>
        <source>First day</source>
        <translation>Første dag</translation>
    </message>
    <message>
        <source>15/3, week 12</source>
        <translation>15/3, uge 12</translation>
    </message>
    <message>
        <source>Last day</source>
        <translation>Sidste dag</translation>
    </message>
</context>
<context>
    <name>RatingRow</name>
    <message>
        <source>none</source>
        <translation>ingen</translation>
    </message>
</context>
<context>
    <name>SinceLastPage</name>
    <message>
        <source>Group {number}</source>
        <translation>Gruppe {number}</translation>
    </message>
    <message>
        <source>All</source>
        <translation>Alle</translation>
    </message>
    <message>
        <source>Not answered</source>
        <translation>Ikke svaret</translation>
    </message>
    <message>
        <source>Tried</source>
        <translation>Prøvet</translation>
    </message>
    <message>
        <source>Under way</source>
        <translation>I gang</translation>
    </message>
    <message>
        <source>Dropped</source>
        <translation>Droppet</translation>
    </message>
    <message>
        <source>group {number}</source>
        <translation>gruppe {number}</translation>
    </message>
    <message>
        <source>Last time: under way</source>
        <translation>Sidst: i gang</translation>
    </message>
    <message>
        <source>Neither occasion nor action was written.</source>
        <translation>Hverken anledning eller handling er skrevet.</translation>
    </message>
    <message numerus="yes">
        <source>%n of {count} actions fit</source>
        <translation>
            <numerusform>%n af {count} handlinger passer</numerusform>
            <numerusform>%n af {count} handlinger passer</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n actions from {title}</source>
        <translation>
            <numerusform>%n handling fra {title}</numerusform>
            <numerusform>%n handlinger fra {title}</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n actions from {count} workshops</source>
        <translation>
            <numerusform>%n handling fra {count} workshops</numerusform>
            <numerusform>%n handlinger fra {count} workshops</numerusform>
        </translation>
    </message>
    <message>
        <source>The wall is closed. F5 opens it.</source>
        <translation>Lærredet er lukket. F5 åbner det.</translation>
    </message>
    <message>
        <source>Go to the action schemas</source>
        <translation>Gå til handlingsskemaerne</translation>
    </message>
    <message>
        <source>No open actions from earlier workshops.</source>
        <translation>Ingen åbne handlinger fra tidligere workshops.</translation>
    </message>
    <message>
        <source>What leaders write in their action schemas is taken up here at the next workshop.</source>
        <translation>Det, lederne skriver i deres handlingsskemaer, tages op her på den næste workshop.</translation>
    </message>
    <message>
        <source>What did we promise each other?</source>
        <translation>Hvad lovede vi hinanden?</translation>
    </message>
    <message>
        <source>Find leader</source>
        <translation>Find leder</translation>
    </message>
    <message>
        <source>Which actions are shown</source>
        <translation>Hvilke handlinger der vises</translation>
    </message>
    <message>
        <source>Open actions</source>
        <translation>Åbne handlinger</translation>
    </message>
    <message>
        <source>No action fits. Search for less, or show all.</source>
        <translation>Ingen handling passer. Søg på mindre, eller vis alle.</translation>
    </message>
    <message>
        <source>tried</source>
        <translation>prøvet</translation>
    </message>
    <message>
        <source>under way</source>
        <translation>i gang</translation>
    </message>
    <message>
        <source>dropped</source>
        <translation>droppet</translation>
    </message>
    <message>
        <source>write what it gave</source>
        <translation>skriv, hvad det gav</translation>
    </message>
    <message>
        <source>What was printed stands</source>
        <translation>Det, der er trykt, står ved magt</translation>
    </message>
</context>
<context>
    <name>SinceLastSide</name>
    <message>
        <source>Show the spread without names</source>
        <translation>Vis fordelingen uden navne</translation>
    </message>
    <message>
        <source>Tried, of all actions taken up.</source>
        <translation>Prøvet, af alle handlinger, der blev taget op.</translation>
    </message>
    <message>
        <source>Nothing told yet.</source>
        <translation>Der er ikke svaret endnu.</translation>
    </message>
    <message>
        <source>Show the share over time</source>
        <translation>Vis andelen over tid</translation>
    </message>
    <message>
        <source>Take it down</source>
        <translation>Tag det ned</translation>
    </message>
    <message>
        <source>Own unit</source>
        <translation>Egen enhed</translation>
    </message>
    <message>
        <source>The whole</source>
        <translation>Helheden</translation>
    </message>
    <message>
        <source>Own unit · the whole, workshop by workshop.</source>
        <translation>Egen enhed · helheden, workshop for workshop.</translation>
    </message>
    <message>
        <source>Nothing says yet whom it serves.</source>
        <translation>Intet siger endnu, hvem det tjener.</translation>
    </message>
    <message>
        <source>Show on the wall</source>
        <translation>Vis på lærredet</translation>
    </message>
    <message>
        <source>Tried</source>
        <translation>Prøvet</translation>
    </message>
    <message>
        <source>Under way</source>
        <translation>I gang</translation>
    </message>
    <message>
        <source>Dropped</source>
        <translation>Droppet</translation>
    </message>
    <message>
        <source>Not answered</source>
        <translation>Ikke svaret</translation>
    </message>
    <message>
        <source>{percent} %</source>
        <translation>{percent} %</translation>
    </message>
    <message>
        <source>Last time: {own} and {whole}.</source>
        <translation>Sidst: {own} og {whole}.</translation>
    </message>
    <message>
        <source>Outputs here: {own} and {whole}.</source>
        <translation>Svar her: {own} og {whole}.</translation>
    </message>
    <message numerus="yes">
        <source>%n actions do not say.</source>
        <translation>
            <numerusform>%n handling siger det ikke.</numerusform>
            <numerusform>%n handlinger siger det ikke.</numerusform>
        </translation>
    </message>
    <message>
        <source>A larger share of the actions is for the whole now.</source>
        <translation>En større del af handlingerne gælder nu helheden.</translation>
    </message>
    <message>
        <source>A smaller share of the actions is for the whole now.</source>
        <translation>En mindre del af handlingerne gælder nu helheden.</translation>
    </message>
    <message>
        <source>The spread is as it was.</source>
        <translation>Fordelingen er som før.</translation>
    </message>
    <message numerus="yes">
        <source>Shown when at least %n leaders have told.</source>
        <translation>
            <numerusform>Vises, når mindst %n leder har svaret.</numerusform>
            <numerusform>Vises, når mindst %n ledere har svaret.</numerusform>
        </translation>
    </message>
    <message>
        <source>Now</source>
        <translation>Nu</translation>
    </message>
    <message>
        <source>Over time</source>
        <translation>Over tid</translation>
    </message>
    <message>
        <source>Which time the numbers are from</source>
        <translation>Hvornår tallene er fra</translation>
    </message>
    <message>
        <source>The room together</source>
        <translation>Rummet samlet</translation>
    </message>
    <message>
        <source>The double role</source>
        <translation>Dobbeltrollen</translation>
    </message>
    <message>
        <source>Actions</source>
        <translation>Handlinger</translation>
    </message>
    <message>
        <source>Outputs</source>
        <translation>Svar</translation>
    </message>
</context>
<context>
    <name>SlidesButton</name>
    <message>
        <source>The plan is locked while the wall is open.</source>
        <translation>Planen er låst, mens lærredet er åbent.</translation>
    </message>
    <message>
        <source>The agenda has no blocks yet.</source>
        <translation>Drejebogen har ingen programpunkter endnu.</translation>
    </message>
</context>
<context>
    <name>StatementCard</name>
    <message>
        <source>Statement {number}</source>
        <translation>Udsagn {number}</translation>
    </message>
    <message>
        <source>Take it down</source>
        <translation>Tag det ned</translation>
    </message>
    <message numerus="yes">
        <source>%n examples</source>
        <translation>
            <numerusform>%n eksempel</numerusform>
            <numerusform>%n eksempler</numerusform>
        </translation>
    </message>
    <message>
        <source>Show on the wall</source>
        <translation>Vis på lærredet</translation>
    </message>
    <message>
        <source>Move the statement up</source>
        <translation>Flyt udsagnet op</translation>
    </message>
    <message>
        <source>Move the statement down</source>
        <translation>Flyt udsagnet ned</translation>
    </message>
    <message>
        <source>Remove the statement</source>
        <translation>Fjern udsagnet</translation>
    </message>
    <message>
        <source>What it means in practice, in a few lines …</source>
        <translation>Hvad det betyder i praksis, på få linjer …</translation>
    </message>
    <message>
        <source>Statement</source>
        <translation>Udsagn</translation>
    </message>
    <message>
        <source>Explanation</source>
        <translation>Forklaring</translation>
    </message>
    <message>
        <source>Everyday examples</source>
        <translation>Hverdagseksempler</translation>
    </message>
    <message>
        <source>No example yet. Write one, or press F8 on an output under Notes.</source>
        <translation>Intet eksempel endnu. Skriv et, eller tryk F8 på et svar under Notér.</translation>
    </message>
    <message>
        <source>Write an everyday example …</source>
        <translation>Skriv et hverdagseksempel …</translation>
    </message>
    <message>
        <source>New everyday example</source>
        <translation>Nyt hverdagseksempel</translation>
    </message>
    <message>
        <source>Add</source>
        <translation>Tilføj</translation>
    </message>
</context>
<context>
    <name>StatusStep</name>
    <message>
        <source>Planned for</source>
        <translation>Aftalt til</translation>
    </message>
    <message>
        <source>Held on</source>
        <translation>Afholdt</translation>
    </message>
    <message>
        <source>What was said</source>
        <translation>Det blev sagt</translation>
    </message>
    <message>
        <source>15/3, week 12</source>
        <translation>15/3, uge 12</translation>
    </message>
</context>
<context>
    <name>TalkList</name>
    <message>
        <source>Opening …</source>
        <translation>Åbner …</translation>
    </message>
    <message>
        <source>Leaders and talks</source>
        <translation>Ledere og samtaler</translation>
    </message>
    <message>
        <source>Edit the concept</source>
        <translation>Ret konceptet</translation>
    </message>
    <message>
        <source>The talk&apos;s own password</source>
        <translation>Samtalens egen adgangskode</translation>
    </message>
    <message>
        <source>Open the talk</source>
        <translation>Åbn samtalen</translation>
    </message>
    <message>
        <source>Begin a new talk</source>
        <translation>Begynd en ny samtale</translation>
    </message>
    <message>
        <source>Remove …</source>
        <translation>Fjern …</translation>
    </message>
    <message>
        <source>Remove the talk</source>
        <translation>Fjern samtalen</translation>
    </message>
    <message>
        <source>with {name}</source>
        <translation>med {name}</translation>
    </message>
    <message>
        <source>no chief named</source>
        <translation>ingen nærmeste leder er nævnt</translation>
    </message>
    <message>
        <source>With {name}.</source>
        <translation>Med {name}.</translation>
    </message>
    <message>
        <source>No chief is named.</source>
        <translation>Ingen nærmeste leder er nævnt.</translation>
    </message>
    <message>
        <source>The talk has a password of its own.</source>
        <translation>Samtalen har sin egen adgangskode.</translation>
    </message>
    <message>
        <source>No talk has been begun.</source>
        <translation>Ingen samtale er begyndt.</translation>
    </message>
</context>
<context>
    <name>TalkView</name>
    <message>
        <source>with {name}</source>
        <translation>med {name}</translation>
    </message>
    <message>
        <source>no chief named</source>
        <translation>ingen nærmeste leder er nævnt</translation>
    </message>
    <message>
        <source>Confidential talk between two</source>
        <translation>Fortrolig samtale mellem to</translation>
    </message>
    <message>
        <source>Password …</source>
        <translation>Adgangskode …</translation>
    </message>
    <message>
        <source>Give a password …</source>
        <translation>Giv en adgangskode …</translation>
    </message>
    <message>
        <source>Not on the wall, not in reports, not in search. Opened with its own password.</source>
        <translation>Ikke på lærred, ikke i rapporter, ikke i søgning. Åbnet med egen adgangskode.</translation>
    </message>
    <message>
        <source>Not on the wall, not in reports, not in search.</source>
        <translation>Ikke på lærred, ikke i rapporter, ikke i søgning.</translation>
    </message>
    <message>
        <source>Close the talk</source>
        <translation>Luk samtalen</translation>
    </message>
    <message>
        <source>Steps of the talk</source>
        <translation>Samtalens trin</translation>
    </message>
    <message>
        <source>This step is done</source>
        <translation>Trinnet er færdigt</translation>
    </message>
    <message>
        <source>Change the password …</source>
        <translation>Skift adgangskoden …</translation>
    </message>
    <message>
        <source>Take the password away …</source>
        <translation>Fjern adgangskoden …</translation>
    </message>
    <message>
        <source>PDF for the personnel file</source>
        <translation>PDF til personalesagen</translation>
    </message>
    <message>
        <source>Ratings, cards, agreements, plan and status. What each of you prepared is not on it.</source>
        <translation>Vurderinger, kort, aftaler, plan og status. Det, I hver især har forberedt, er ikke med.</translation>
    </message>
</context>
<context>
    <name>TimelineActs</name>
    <message>
        <source>You stay at the workshop you are at</source>
        <translation>Du bliver ved den workshop, du er ved</translation>
    </message>
    <message>
        <source>The workshop was not added</source>
        <translation>Workshoppen blev ikke tilføjet</translation>
    </message>
    <message>
        <source>Remove {title}?</source>
        <translation>Fjern {title}?</translation>
    </message>
    <message>
        <source>the workshop</source>
        <translation>workshoppen</translation>
    </message>
    <message>
        <source>Remove workshop</source>
        <translation>Fjern workshop</translation>
    </message>
    <message>
        <source>Keep it</source>
        <translation>Behold den</translation>
    </message>
    <message>
        <source>The workshop stays</source>
        <translation>Workshoppen bliver</translation>
    </message>
    <message>
        <source>The programme was not fetched</source>
        <translation>Forløbet blev ikke hentet</translation>
    </message>
    <message>
        <source>Programme</source>
        <translation>Forløb</translation>
    </message>
    <message>
        <source>The leader was not moved</source>
        <translation>Lederen blev ikke flyttet</translation>
    </message>
    <message>
        <source>{name} leaves the programme</source>
        <translation>{name} forlader forløbet</translation>
    </message>
    <message>
        <source>From that day on the leader is on no list. Earlier workshops and what was given stay.</source>
        <translation>Fra den dag står lederen ikke på nogen liste. Tidligere workshops og det, der blev givet, bliver.</translation>
    </message>
    <message>
        <source>Leaves</source>
        <translation>Forlader</translation>
    </message>
    <message>
        <source>The day was not changed</source>
        <translation>Dagen blev ikke ændret</translation>
    </message>
    <message>
        <source>{name}&apos;s first day in the programme</source>
        <translation>Første dag i forløbet for {name}</translation>
    </message>
    <message>
        <source>Workshops before that day do not have the leader on their lists. Empty: from the start.</source>
        <translation>Workshops før den dag har ikke lederen på deres lister. Tom: fra begyndelsen.</translation>
    </message>
    <message>
        <source>Keep the day</source>
        <translation>Gem dagen</translation>
    </message>
    <message>
        <source>Its agenda and slides go with it. Nobody has given anything at it. It can be undone.</source>
        <translation>Drejebog og slides følger med. Ingen har givet noget på den. Det kan fortrydes.</translation>
    </message>
    <message numerus="yes">
        <source>%n outputs</source>
        <translation>
            <numerusform>%n svar</numerusform>
            <numerusform>%n svar</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n actions</source>
        <translation>
            <numerusform>%n handling</numerusform>
            <numerusform>%n handlinger</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n counts</source>
        <translation>
            <numerusform>%n afstemning</numerusform>
            <numerusform>%n afstemninger</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n actions told of</source>
        <translation>
            <numerusform>%n fortalt handling</numerusform>
            <numerusform>%n fortalte handlinger</numerusform>
        </translation>
    </message>
    <message>
        <source>This goes with it: {lost}. Everyday examples and pre-jects stay in the programme. It can be undone.</source>
        <translation>Det her forsvinder med den: {lost}. Hverdagseksempler og pre-jekter bliver i forløbet. Det kan fortrydes.</translation>
    </message>
</context>
<context>
    <name>TimelinePage</name>
    <message>
        <source>Workshop</source>
        <translation>Workshop</translation>
    </message>
    <message>
        <source>Leader</source>
        <translation>Leder</translation>
    </message>
    <message numerus="yes">
        <source>%n leaders in the programme</source>
        <translation>
            <numerusform>%n leder i forløbet</numerusform>
            <numerusform>%n ledere i forløbet</numerusform>
        </translation>
    </message>
    <message>
        <source>Workshops of the programme</source>
        <translation>Forløbets workshops</translation>
    </message>
    <message>
        <source>The programme by months</source>
        <translation>Forløbet måned for måned</translation>
    </message>
    <message>
        <source>The programme</source>
        <translation>Forløbet</translation>
    </message>
    <message>
        <source>Timeline</source>
        <translation>Tidslinje</translation>
    </message>
    <message>
        <source>Calendar</source>
        <translation>Kalender</translation>
    </message>
    <message>
        <source>Leaders</source>
        <translation>Ledere</translation>
    </message>
    <message>
        <source>Purpose</source>
        <translation>Formål</translation>
    </message>
    <message>
        <source>What is shown</source>
        <translation>Hvad der vises</translation>
    </message>
    <message>
        <source>Add workshop</source>
        <translation>Tilføj workshop</translation>
    </message>
    <message>
        <source>Add leader</source>
        <translation>Tilføj leder</translation>
    </message>
</context>
<context>
    <name>TimelineWords</name>
    <message>
        <source>no date</source>
        <translation>ingen dato</translation>
    </message>
    <message>
        <source>No title yet</source>
        <translation>Ingen titel endnu</translation>
    </message>
    <message>
        <source>Worked on</source>
        <translation>Arbejdes på</translation>
    </message>
    <message>
        <source>Held</source>
        <translation>Afholdt</translation>
    </message>
    <message>
        <source>Today</source>
        <translation>I dag</translation>
    </message>
    <message numerus="yes">
        <source>In %n days</source>
        <translation>
            <numerusform>Om %n dag</numerusform>
            <numerusform>Om %n dage</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>In %n weeks</source>
        <translation>
            <numerusform>Om %n uge</numerusform>
            <numerusform>Om %n uger</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n leaders joined</source>
        <translation>
            <numerusform>%n leder kommet med</numerusform>
            <numerusform>%n ledere kommet med</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n leaders left</source>
        <translation>
            <numerusform>%n leder ude</numerusform>
            <numerusform>%n ledere ude</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n leaders</source>
        <translation>
            <numerusform>%n leder</numerusform>
            <numerusform>%n ledere</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n blocks in the agenda</source>
        <translation>
            <numerusform>%n programpunkt i drejebogen</numerusform>
            <numerusform>%n programpunkter i drejebogen</numerusform>
        </translation>
    </message>
    <message>
        <source>No agenda yet</source>
        <translation>Ingen drejebog endnu</translation>
    </message>
    <message>
        <source>No date yet</source>
        <translation>Ingen dato endnu</translation>
    </message>
    <message>
        <source>Unit and title not written</source>
        <translation>Enhed og titel er ikke skrevet</translation>
    </message>
    <message>
        <source>Has left</source>
        <translation>Har forladt</translation>
    </message>
    <message>
        <source>Leaves</source>
        <translation>Forlader</translation>
    </message>
    <message>
        <source>In the programme</source>
        <translation>Med i forløbet</translation>
    </message>
    <message numerus="yes">
        <source>%n leaders have {name} as their own chief. They keep that until each gets another with New post.</source>
        <translation>
            <numerusform>%n leder har {name} som egen chef. Det bliver sådan, til lederen får en anden chef med Ny stilling.</numerusform>
            <numerusform>%n ledere har {name} som egen chef. Det bliver sådan, til de hver får en anden chef med Ny stilling.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Own chief of %n leaders: {names}</source>
        <translation>
            <numerusform>Egen chef for %n leder: {names}</numerusform>
            <numerusform>Egen chef for %n ledere: {names}</numerusform>
        </translation>
    </message>
    <message>
        <source>absent</source>
        <translation>fraværende</translation>
    </message>
    <message>
        <source>present</source>
        <translation>til stede</translation>
    </message>
    <message numerus="yes">
        <source>%n outputs</source>
        <translation>
            <numerusform>%n svar</numerusform>
            <numerusform>%n svar</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n actions</source>
        <translation>
            <numerusform>%n handling</numerusform>
            <numerusform>%n handlinger</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n told of</source>
        <translation>
            <numerusform>%n fulgt op</numerusform>
            <numerusform>%n fulgt op</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n examples</source>
        <translation>
            <numerusform>%n eksempel</numerusform>
            <numerusform>%n eksempler</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n pre-jects</source>
        <translation>
            <numerusform>%n pre-jekt</numerusform>
            <numerusform>%n pre-jekter</numerusform>
        </translation>
    </message>
    <message>
        <source>left {day}</source>
        <translation>forlod {day}</translation>
    </message>
    <message>
        <source>leaves {day}</source>
        <translation>forlader {day}</translation>
    </message>
    <message>
        <source>joined {day}</source>
        <translation>kom med {day}</translation>
    </message>
    <message>
        <source>joins {day}</source>
        <translation>kommer med {day}</translation>
    </message>
    <message>
        <source>chief: {name}</source>
        <translation>chef: {name}</translation>
    </message>
    <message>
        <source>from the start</source>
        <translation>fra begyndelsen</translation>
    </message>
    <message>
        <source>from {day}</source>
        <translation>fra {day}</translation>
    </message>
    <message>
        <source>until {day}</source>
        <translation>til {day}</translation>
    </message>
    <message>
        <source>{first} – {last}</source>
        <translation>{first} – {last}</translation>
    </message>
</context>
<context>
    <name>Told</name>
    <message>
        <source>– until both have rated</source>
        <translation>– til begge har vurderet</translation>
    </message>
    <message>
        <source>{theme} {own} and {chief}</source>
        <translation>{theme} {own} og {chief}</translation>
    </message>
</context>
<context>
    <name>VersionsView</name>
    <message>
        <source>As it is now</source>
        <translation>Som det er nu</translation>
    </message>
    <message>
        <source>Nothing has changed.</source>
        <translation>Intet er ændret.</translation>
    </message>
    <message>
        <source>{changed} changed, {new} new, {gone} gone, {same} unchanged</source>
        <translation>{changed} ændret, {new} ny, {gone} udgået, {same} uændret</translation>
    </message>
    <message>
        <source>Version {number}</source>
        <translation>Udgave {number}</translation>
    </message>
    <message>
        <source>No version kept yet.</source>
        <translation>Ingen udgave gemt endnu.</translation>
    </message>
    <message>
        <source>Keep one when a wording is agreed. It stays as it is, and later ones are compared with it.</source>
        <translation>Gem en, når en ordlyd er aftalt. Den bliver, som den er, og senere udgaver sammenlignes med den.</translation>
    </message>
    <message>
        <source>Versions</source>
        <translation>Udgaver</translation>
    </message>
    <message>
        <source>For example: agreed in the direction</source>
        <translation>For eksempel: vedtaget i direktionen</translation>
    </message>
    <message>
        <source>What the version is called</source>
        <translation>Hvad udgaven hedder</translation>
    </message>
    <message>
        <source>Keep as a version</source>
        <translation>Gem som udgave</translation>
    </message>
    <message>
        <source>Kept versions</source>
        <translation>Gemte udgaver</translation>
    </message>
    <message>
        <source>Compare</source>
        <translation>Sammenlign</translation>
    </message>
    <message>
        <source>Compare from</source>
        <translation>Sammenlign fra</translation>
    </message>
    <message>
        <source>Compare with</source>
        <translation>Sammenlign med</translation>
    </message>
    <message>
        <source>From</source>
        <translation>Fra</translation>
    </message>
    <message>
        <source>to</source>
        <translation>til</translation>
    </message>
    <message>
        <source>What has changed</source>
        <translation>Hvad der er ændret</translation>
    </message>
</context>
<context>
    <name>WallButton</name>
    <message>
        <source>Take it down</source>
        <translation>Tag det ned</translation>
    </message>
</context>
<context>
    <name>WallLayer</name>
    <message>
        <source>The wall is not open.</source>
        <translation>Lærredet er ikke åbent.</translation>
    </message>
</context>
<context>
    <name>YearCard</name>
    <message>
        <source>Pattern of the year</source>
        <translation>Årets mønster</translation>
    </message>
    <message>
        <source>Year</source>
        <translation>År</translation>
    </message>
    <message>
        <source>PDF</source>
        <translation>PDF</translation>
    </message>
    <message>
        <source>The pattern as PDF</source>
        <translation>Mønsteret som PDF</translation>
    </message>
    <message>
        <source>The leader</source>
        <translation>Lederen selv</translation>
    </message>
    <message>
        <source>Nearest chief</source>
        <translation>Nærmeste leder</translation>
    </message>
    <message>
        <source>The pattern across talks is shown from {least} talks in a year up, so that nobody can be recognised.</source>
        <translation>Mønsteret på tværs vises fra {least} samtaler om året og op, så ingen kan genkendes.</translation>
    </message>
    <message numerus="yes">
        <source>Means of %n talks, without names.</source>
        <translation>
            <numerusform>Gennemsnit af %n samtale, uden navne.</numerusform>
            <numerusform>Gennemsnit af %n samtaler, uden navne.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n can be read this year.</source>
        <translation>
            <numerusform>%n kan læses i år.</numerusform>
            <numerusform>%n kan læses i år.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n with a password of their own are left out.</source>
        <translation>
            <numerusform>%n med egen adgangskode er ikke med.</numerusform>
            <numerusform>%n med egen adgangskode er ikke med.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n with a scale of another length are left out.</source>
        <translation>
            <numerusform>%n med en skala af en anden længde er ikke med.</numerusform>
            <numerusform>%n med en skala af en anden længde er ikke med.</numerusform>
        </translation>
    </message>
</context>
</TS>
