<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="da" sourcelanguage="en">
<context>
    <name>BoardCard</name>
    <message>
        <source>{filled} of {total} cells have outputs</source>
        <translation>{filled} af {total} felter har svar</translation>
    </message>
    <message>
        <source>Group {number} works on: {statement}</source>
        <translation>Gruppe {number} arbejder med: {statement}</translation>
    </message>
    <message>
        <source>Who lacks what</source>
        <translation>Hvem mangler hvad</translation>
    </message>
    <message>
        <source>Statements on the wall</source>
        <translation>Vis udsagn på lærredet</translation>
    </message>
    <message>
        <source>Themes</source>
        <translation>Temaer</translation>
    </message>
    <message>
        <source>write # to choose</source>
        <translation>skriv # for at vælge</translation>
    </message>
    <message>
        <source>No themes yet. #theme in the line makes the first one.</source>
        <translation>Ingen temaer endnu. #tema i linjen laver det første.</translation>
    </message>
    <message>
        <source>outputs</source>
        <translation>svar</translation>
    </message>
    <message>
        <source>begun</source>
        <translation>begyndt</translation>
    </message>
    <message>
        <source>missing</source>
        <translation>mangler</translation>
    </message>
    <message>
        <source>changes cell</source>
        <translation>skifter felt</translation>
    </message>
</context>
<context>
    <name>EntryCard</name>
    <message numerus="yes">
        <source>%n outputs</source>
        <translation>
            <numerusform>%n svar</numerusform>
            <numerusform>%n svar</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>GrowActs</name>
    <message>
        <source>Make it</source>
        <translation>Gør svaret til</translation>
    </message>
    <message>
        <source>Show large</source>
        <translation>Vis stort</translation>
    </message>
    <message>
        <source>Take it down</source>
        <translation>Tag det ned</translation>
    </message>
</context>
<context>
    <name>Growing</name>
    <message>
        <source>Only an output in words can become something else.</source>
        <translation>Kun et svar i ord kan blive til noget andet.</translation>
    </message>
    <message>
        <source>{name} had released the schema. It is private again until the new action has been agreed.</source>
        <translation>{name} havde frigivet skemaet. Det er privat igen, til den nye handling er aftalt.</translation>
    </message>
    <message>
        <source>It is an action of {name} already.</source>
        <translation>Det er allerede en handling hos {name}.</translation>
    </message>
    <message>
        <source>It is an example already.</source>
        <translation>Det er allerede et eksempel.</translation>
    </message>
    <message>
        <source>It is a pre-ject already.</source>
        <translation>Det er allerede et pre-jekt.</translation>
    </message>
</context>
<context>
    <name>Grown</name>
    <message>
        <source>Action</source>
        <translation>Handling</translation>
    </message>
    <message>
        <source>Example</source>
        <translation>Eksempel</translation>
    </message>
    <message>
        <source>Pre-ject</source>
        <translation>Pre-jekt</translation>
    </message>
</context>
<context>
    <name>GrownChip</name>
    <message>
        <source>Go there</source>
        <translation>Gå dertil</translation>
    </message>
</context>
<context>
    <name>HarvestCard</name>
    <message>
        <source>Examples and pre-jects</source>
        <translation>Eksempler og pre-jekter</translation>
    </message>
    <message>
        <source>Back to the outputs</source>
        <translation>Tilbage til svarene</translation>
    </message>
    <message>
        <source>None yet. F8 makes the chosen output an example, F9 a pre-ject.</source>
        <translation>Der er ingen endnu. F8 gør det valgte svar til et eksempel, F9 til et pre-jekt.</translation>
    </message>
</context>
<context>
    <name>HarvestRow</name>
    <message>
        <source>Remove</source>
        <translation>Fjern</translation>
    </message>
    <message>
        <source>Go to the output</source>
        <translation>Gå til svaret</translation>
    </message>
</context>
<context>
    <name>InjectRow</name>
    <message>
        <source>Belongs to the inject</source>
        <translation>Svar på hændelsen</translation>
    </message>
</context>
<context>
    <name>LeaderFinder</name>
    <message>
        <source>Whose action is it?</source>
        <translation>Hvis handling er det?</translation>
    </message>
    <message>
        <source>A few letters of the name</source>
        <translation>Nogle bogstaver af navnet</translation>
    </message>
    <message>
        <source>Nobody is called that.</source>
        <translation>Det hedder ingen.</translation>
    </message>
</context>
<context>
    <name>LiveWall</name>
    <message>
        <source>The room sees this now</source>
        <translation>Det ser rummet nu</translation>
    </message>
    <message>
        <source>The wall is black now</source>
        <translation>Lærredet er sort nu</translation>
    </message>
    <message>
        <source>The room sees the test picture now</source>
        <translation>Rummet ser prøvebilledet nu</translation>
    </message>
    <message>
        <source>The room sees nothing: the wall is closed</source>
        <translation>Rummet ser intet: lærredet er lukket</translation>
    </message>
    <message>
        <source>The room sees nothing: the projector is missing</source>
        <translation>Rummet ser intet: projektoren mangler</translation>
    </message>
    <message>
        <source>The room sees your screen: both show the same</source>
        <translation>Rummet ser din skærm: begge viser det samme</translation>
    </message>
</context>
<context>
    <name>MarksRow</name>
    <message>
        <source>save</source>
        <translation>gem</translation>
    </message>
    <message>
        <source>next question</source>
        <translation>næste spørgsmål</translation>
    </message>
    <message>
        <source>to the list</source>
        <translation>til listen</translation>
    </message>
    <message numerus="yes">
        <source>and %n more</source>
        <translation>
            <numerusform>og %n mere</numerusform>
            <numerusform>og %n mere</numerusform>
        </translation>
    </message>
    <message>
        <source>theme</source>
        <translation>tema</translation>
    </message>
    <message>
        <source>who</source>
        <translation>hvem</translation>
    </message>
    <message>
        <source>date</source>
        <translation>dato</translation>
    </message>
</context>
<context>
    <name>MatrixModel</name>
    <message>
        <source>Group</source>
        <translation>Gruppe</translation>
    </message>
    <message numerus="yes">
        <source>%n outputs</source>
        <translation>
            <numerusform>%n svar</numerusform>
            <numerusform>%n svar</numerusform>
        </translation>
    </message>
    <message>
        <source>one begun</source>
        <translation>ét begyndt</translation>
    </message>
    <message>
        <source>begun</source>
        <translation>begyndt</translation>
    </message>
    <message>
        <source>missing</source>
        <translation>mangler</translation>
    </message>
</context>
<context>
    <name>NoteWindow</name>
    <message>
        <source>Notes</source>
        <translation>Notér</translation>
    </message>
</context>
<context>
    <name>Notes</name>
    <message>
        <source>round {number} of {total}</source>
        <translation>runde {number} af {total}</translation>
    </message>
    <message>
        <source>phase {number} of {total}</source>
        <translation>fase {number} af {total}</translation>
    </message>
    <message>
        <source>saved {time}</source>
        <translation>gemt {time}</translation>
    </message>
    <message>
        <source>There are no themes yet. Write #theme in the line.</source>
        <translation>Der er ingen temaer endnu. Skriv #tema i linjen.</translation>
    </message>
    <message>
        <source>Welcome</source>
        <translation>Velkomst</translation>
    </message>
    <message>
        <source>Theory</source>
        <translation>Teori</translation>
    </message>
    <message>
        <source>Dilemma</source>
        <translation>Dilemma</translation>
    </message>
    <message>
        <source>Simulation exercise</source>
        <translation>Simulationsøvelse</translation>
    </message>
    <message>
        <source>Discussion</source>
        <translation>Drøftelse</translation>
    </message>
    <message>
        <source>Plenary</source>
        <translation>Plenum</translation>
    </message>
    <message>
        <source>Action schema</source>
        <translation>Handlingsskema</translation>
    </message>
    <message>
        <source>Balance</source>
        <translation>Balance</translation>
    </message>
    <message>
        <source>Break</source>
        <translation>Pause</translation>
    </message>
    <message>
        <source>No round</source>
        <translation>Uden runde</translation>
    </message>
    <message>
        <source>Before</source>
        <translation>Før</translation>
    </message>
    <message>
        <source>After</source>
        <translation>Efter</translation>
    </message>
    <message>
        <source>Round {number}</source>
        <translation>Runde {number}</translation>
    </message>
    <message>
        <source>Everybody in the room</source>
        <translation>Alle i rummet</translation>
    </message>
    <message>
        <source>Only the participants</source>
        <translation>Kun deltagerne</translation>
    </message>
    <message>
        <source>Only the leader and the chief</source>
        <translation>Kun leder og chef</translation>
    </message>
    <message>
        <source>Only the facilitator</source>
        <translation>Kun facilitator</translation>
    </message>
    <message>
        <source>Yes</source>
        <translation>Ja</translation>
    </message>
    <message>
        <source>No</source>
        <translation>Nej</translation>
    </message>
    <message>
        <source>{number} of {most} from »{first}« towards »{last}«</source>
        <translation>{number} af {most} fra »{first}« mod »{last}«</translation>
    </message>
    <message>
        <source>Bring back an earlier wording</source>
        <translation>Hent en tidligere ordlyd tilbage</translation>
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
        <source>Own unit or the whole ({keys})</source>
        <translation>Egen enhed eller helheden ({keys})</translation>
    </message>
</context>
<context>
    <name>NotesArea</name>
    <message>
        <source>Notes</source>
        <translation>Notér</translation>
    </message>
    <message>
        <source>Outputs</source>
        <translation>Svar</translation>
    </message>
    <message>
        <source>Go to participants</source>
        <translation>Gå til deltagere</translation>
    </message>
    <message>
        <source>No groups yet</source>
        <translation>Ingen grupper endnu</translation>
    </message>
    <message>
        <source>Outputs are written group by group. Make the groups among the participants.</source>
        <translation>Svar skrives gruppe for gruppe. Lav grupperne under Deltagere.</translation>
    </message>
    <message>
        <source>No block asks the groups anything</source>
        <translation>Intet programpunkt spørger grupperne om noget</translation>
    </message>
    <message>
        <source>Give a block a form under Plan. Its questions can then be answered here.</source>
        <translation>Giv et programpunkt et skema under Planlæg. Så kan spørgsmålene besvares her.</translation>
    </message>
    <message>
        <source>Go to Plan</source>
        <translation>Gå til Planlæg</translation>
    </message>
</context>
<context>
    <name>NotesHeader</name>
    <message>
        <source>Block</source>
        <translation>Programpunkt</translation>
    </message>
    <message>
        <source>Round</source>
        <translation>Runde</translation>
    </message>
    <message>
        <source>Dilemma</source>
        <translation>Dilemma</translation>
    </message>
    <message>
        <source>{key} goes to the next round.</source>
        <translation>{key} går til næste runde.</translation>
    </message>
    <message>
        <source>{key} goes to the next dilemma.</source>
        <translation>{key} går til næste dilemma.</translation>
    </message>
    <message>
        <source>Follow the show</source>
        <translation>Følg showet</translation>
    </message>
    <message>
        <source>Notes in a window of their own</source>
        <translation>Notér i sit eget vindue</translation>
    </message>
</context>
<context>
    <name>NotesPages</name>
    <message>
        <source>Page</source>
        <translation>Side</translation>
    </message>
</context>
<context>
    <name>OutputActs</name>
    <message>
        <source>Hide again</source>
        <translation>Skjul igen</translation>
    </message>
    <message>
        <source>Let it be shown</source>
        <translation>Lad det vises</translation>
    </message>
    <message>
        <source>Correct</source>
        <translation>Ret</translation>
    </message>
    <message>
        <source>Move to theme</source>
        <translation>Flyt til tema</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>Fjern</translation>
    </message>
    <message>
        <source>No inject</source>
        <translation>Uden hændelse</translation>
    </message>
    <message>
        <source>The output does not belong to the inject.</source>
        <translation>Svaret hører ikke til hændelsen.</translation>
    </message>
    <message>
        <source>Earlier wordings (F3)</source>
        <translation>Tidligere ordlyd (F3)</translation>
    </message>
</context>
<context>
    <name>OutputRow</name>
    <message>
        <source>Correct the output</source>
        <translation>Ret svaret</translation>
    </message>
    <message>
        <source>Inject: {inject}</source>
        <translation>Hændelse: {inject}</translation>
    </message>
    <message>
        <source>The question is not for the wall.</source>
        <translation>Spørgsmålet må ikke vises på lærredet.</translation>
    </message>
    <message>
        <source>Shown</source>
        <translation>Vises</translation>
    </message>
    <message>
        <source>May be shown</source>
        <translation>Må vises</translation>
    </message>
    <message>
        <source>Not shown</source>
        <translation>Ikke vist</translation>
    </message>
    <message>
        <source>Never on the wall</source>
        <translation>Aldrig på lærredet</translation>
    </message>
</context>
<context>
    <name>OutputsCard</name>
    <message>
        <source>Take the outputs down</source>
        <translation>Tag svarene ned</translation>
    </message>
    <message>
        <source>Take all groups down</source>
        <translation>Tag alle ned</translation>
    </message>
    <message>
        <source>Examples and pre-jects ({count})</source>
        <translation>Eksempler og pre-jekter ({count})</translation>
    </message>
    <message>
        <source>No outputs yet. Write the first one above; Enter saves it.</source>
        <translation>Ingen svar endnu. Skriv det første ovenfor. Enter gemmer.</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Fortryd</translation>
    </message>
    <message>
        <source>Show all groups</source>
        <translation>Vis alle grupper</translation>
    </message>
    <message>
        <source>Show outputs</source>
        <translation>Vis gruppens svar</translation>
    </message>
    <message>
        <source>Without group names</source>
        <translation>Uden gruppenavne</translation>
    </message>
    <message>
        <source>The room does not see which group said what in this block.</source>
        <translation>Rummet ser ikke, hvilken gruppe der sagde hvad i dette programpunkt.</translation>
    </message>
    <message>
        <source>What you write here never moves the wall. The clicker still works.</source>
        <translation>Det, du skriver her, flytter aldrig lærredet. Klikkeren virker stadig.</translation>
    </message>
    <message>
        <source>Since last time</source>
        <translation>Siden sidst</translation>
    </message>
    <message>
        <source>Keys</source>
        <translation>Taster</translation>
    </message>
</context>
<context>
    <name>RunningClock</name>
    <message>
        <source>running</source>
        <translation>i gang</translation>
    </message>
    <message numerus="yes">
        <source>%n min left</source>
        <translation>
            <numerusform>%n min tilbage</numerusform>
            <numerusform>%n min tilbage</numerusform>
        </translation>
    </message>
    <message>
        <source>wrapping up</source>
        <translation>runder af</translation>
    </message>
    <message>
        <source>over time</source>
        <translation>over tid</translation>
    </message>
    <message>
        <source>pause</source>
        <translation>pause</translation>
    </message>
    <message>
        <source>ready</source>
        <translation>klar</translation>
    </message>
</context>
<context>
    <name>StatementMenu</name>
    <message>
        <source>Which statement is it an example of?</source>
        <translation>Hvilket udsagn er det et eksempel på?</translation>
    </message>
</context>
<context>
    <name>Suggestions</name>
    <message>
        <source>Suggestions</source>
        <translation>Forslag</translation>
    </message>
</context>
<context>
    <name>WallActs</name>
    <message>
        <source>»{field}« is not for the wall.</source>
        <translation>»{field}« må ikke vises på lærredet.</translation>
    </message>
    <message>
        <source>The group has not answered yet.</source>
        <translation>Gruppen har ikke svaret endnu.</translation>
    </message>
    <message>
        <source>There are no outputs yet.</source>
        <translation>Der er ingen svar endnu.</translation>
    </message>
</context>
<context>
    <name>WindowUndo</name>
    <message>
        <source>There is nothing to undo.</source>
        <translation>Der er intet at fortryde.</translation>
    </message>
    <message>
        <source>Notes undoes only what was written down. The last step is undone in the main window.</source>
        <translation>Notér fortryder kun det, der er skrevet ned. Det seneste trin fortrydes i hovedvinduet.</translation>
    </message>
    <message>
        <source>There is nothing to make again.</source>
        <translation>Der er intet at gøre igen.</translation>
    </message>
    <message>
        <source>Notes makes only what was written down again. The rest waits in the main window.</source>
        <translation>Notér gør kun det, der er skrevet ned, igen. Resten venter i hovedvinduet.</translation>
    </message>
</context>
<context>
    <name>WorkPane</name>
    <message>
        <source>There is nothing to undo.</source>
        <translation>Der er intet at fortryde.</translation>
    </message>
    <message>
        <source>Write the output as well.</source>
        <translation>Skriv også selve svaret.</translation>
    </message>
</context>
</TS>
