<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="da" sourcelanguage="en">
<context>
    <name>CountActs</name>
    <message>
        <source>Take it down</source>
        <translation>Tag den ned</translation>
    </message>
    <message>
        <source>Hide the numbers</source>
        <translation>Skjul tallene</translation>
    </message>
    <message>
        <source>Reveal</source>
        <translation>Afslør</translation>
    </message>
    <message>
        <source>Nothing has been counted yet.</source>
        <translation>Der er ikke talt noget endnu.</translation>
    </message>
    <message>
        <source>The result is frozen. Undo takes that back.</source>
        <translation>Resultatet er frosset. Fortryd tager det tilbage.</translation>
    </message>
    <message>
        <source>Freeze the result</source>
        <translation>Frys resultatet</translation>
    </message>
    <message>
        <source>Frozen</source>
        <translation>Frosset</translation>
    </message>
    <message>
        <source>There are only two to choose between.</source>
        <translation>Der er kun to at vælge mellem.</translation>
    </message>
    <message>
        <source>Tied for the last place: {options}. All of them go on.</source>
        <translation>Lige mange om den sidste plads: {options}. Alle går videre.</translation>
    </message>
    <message>
        <source>Show on the wall</source>
        <translation>Vis på lærredet</translation>
    </message>
    <message>
        <source>Save as CSV</source>
        <translation>Gem som CSV</translation>
    </message>
    <message>
        <source>The wall shows the shift when both Before and After are revealed.</source>
        <translation>Lærredet viser skiftet, når både Før og Efter er afsløret.</translation>
    </message>
    <message>
        <source>Reveal both</source>
        <translation>Afslør begge</translation>
    </message>
    <message>
        <source>Second round</source>
        <translation>Anden runde</translation>
    </message>
    <message>
        <source>How many go on</source>
        <translation>Hvor mange der går videre</translation>
    </message>
    <message>
        <source>with the first</source>
        <translation>med de første</translation>
    </message>
</context>
<context>
    <name>CountCard</name>
    <message>
        <source>Round</source>
        <translation>Runde</translation>
    </message>
    <message>
        <source>The room sees the numbers</source>
        <translation>Rummet ser tallene</translation>
    </message>
    <message>
        <source>Numbers revealed</source>
        <translation>Tallene er afsløret</translation>
    </message>
    <message>
        <source>Numbers hidden</source>
        <translation>Tallene er skjult</translation>
    </message>
    <message>
        <source>Frozen {time}</source>
        <translation>Frosset {time}</translation>
    </message>
    <message numerus="yes">
        <source>%n present</source>
        <translation>
            <numerusform>%n til stede</numerusform>
            <numerusform>%n til stede</numerusform>
        </translation>
    </message>
    <message>
        <source>Not counted yet</source>
        <translation>Ikke talt endnu</translation>
    </message>
    <message numerus="yes">
        <source>%n too many</source>
        <translation>
            <numerusform>%n for mange</numerusform>
            <numerusform>%n for mange</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n left</source>
        <translation>
            <numerusform>%n tilbage</numerusform>
            <numerusform>%n tilbage</numerusform>
        </translation>
    </message>
    <message>
        <source>Remove the count</source>
        <translation>Fjern optællingen</translation>
    </message>
    <message>
        <source>Heading on the wall</source>
        <translation>Overskrift på lærredet</translation>
    </message>
    <message>
        <source>People taking part</source>
        <translation>Antal personer</translation>
    </message>
    <message>
        <source>Dots each</source>
        <translation>Prikker hver</translation>
    </message>
</context>
<context>
    <name>CountQuestions</name>
    <message>
        <source>Remove «{name}»?</source>
        <translation>Fjern «{name}»?</translation>
    </message>
    <message>
        <source>It holds what was counted:
{held}
Undo brings it back.</source>
        <translation>Den rummer det, der er talt:
{held}
Fortryd henter den tilbage.</translation>
    </message>
    <message>
        <source>Remove the count</source>
        <translation>Fjern optællingen</translation>
    </message>
    <message>
        <source>Keep it</source>
        <translation>Behold den</translation>
    </message>
    <message>
        <source>Show anyway</source>
        <translation>Vis alligevel</translation>
    </message>
    <message>
        <source>Freeze anyway</source>
        <translation>Frys alligevel</translation>
    </message>
    <message>
        <source>Count again</source>
        <translation>Tæl efter</translation>
    </message>
    <message numerus="yes">
        <source>%n dots too many</source>
        <translation>
            <numerusform>%n prik for meget</numerusform>
            <numerusform>%n prikker for mange</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n points too many</source>
        <translation>
            <numerusform>%n point for meget</numerusform>
            <numerusform>%n point for meget</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n people too many</source>
        <translation>
            <numerusform>%n person for meget</numerusform>
            <numerusform>%n personer for mange</numerusform>
        </translation>
    </message>
    <message>
        <source>The numbers do not add up</source>
        <translation>Tallene stemmer ikke</translation>
    </message>
    <message>
        <source>frozen {time}</source>
        <translation>frosset {time}</translation>
    </message>
</context>
<context>
    <name>CountRows</name>
    <message>
        <source>no. {rank}, tied</source>
        <translation>nr. {rank}, delt</translation>
    </message>
    <message>
        <source>no. {rank}</source>
        <translation>nr. {rank}</translation>
    </message>
</context>
<context>
    <name>CountsCard</name>
    <message>
        <source>Counts</source>
        <translation>Optællinger</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Fortryd</translation>
    </message>
    <message>
        <source>No counts yet. Begin the first one here at the right.</source>
        <translation>Ingen optællinger endnu. Begynd den første her til højre.</translation>
    </message>
    <message>
        <source>New count</source>
        <translation>Ny optælling</translation>
    </message>
</context>
<context>
    <name>GroupsCard</name>
    <message>
        <source>The places are typed under Outputs, group by group. No group is named here.</source>
        <translation>Placeringerne skrives under Svar, gruppe for gruppe. Ingen gruppe nævnes her.</translation>
    </message>
    <message numerus="yes">
        <source>%n groups have placed themselves</source>
        <translation>
            <numerusform>%n gruppe har placeret sig</numerusform>
            <numerusform>%n grupper har placeret sig</numerusform>
        </translation>
    </message>
    <message>
        <source>»{field}« is not for the wall.</source>
        <translation>»{field}« må ikke vises på lærredet.</translation>
    </message>
    <message>
        <source>Take it down</source>
        <translation>Tag den ned</translation>
    </message>
    <message>
        <source>The wall draws the dots from {least} groups up.</source>
        <translation>Lærredet tegner prikkerne fra {least} grupper og op.</translation>
    </message>
    <message>
        <source>Show the places on the wall</source>
        <translation>Vis placeringerne på lærredet</translation>
    </message>
    <message numerus="yes">
        <source>%n groups before</source>
        <translation>
            <numerusform>%n gruppe før</numerusform>
            <numerusform>%n grupper før</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n groups after</source>
        <translation>
            <numerusform>%n gruppe efter</numerusform>
            <numerusform>%n grupper efter</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>PlacesDots</name>
    <message>
        <source>Before</source>
        <translation>Før</translation>
    </message>
    <message>
        <source>After</source>
        <translation>Efter</translation>
    </message>
</context>
<context>
    <name>StartCard</name>
    <message>
        <source>Dilemma</source>
        <translation>Dilemma</translation>
    </message>
    <message>
        <source>Block</source>
        <translation>Programpunkt</translation>
    </message>
    <message>
        <source>There are no dilemmas yet. They are made in Plan.</source>
        <translation>Der er ingen dilemmaer endnu. De laves i Planlæg.</translation>
    </message>
    <message>
        <source>There are no blocks yet. They are made in Plan.</source>
        <translation>Der er ingen programpunkter endnu. De laves i Planlæg.</translation>
    </message>
    <message>
        <source>There must be two themes to choose between. Alt+T leads to the themes.</source>
        <translation>Der skal være to temaer at vælge mellem. Alt+T fører til temaerne.</translation>
    </message>
    <message>
        <source>Choose at least two themes.</source>
        <translation>Vælg mindst to temaer.</translation>
    </message>
    <message>
        <source>New count</source>
        <translation>Ny optælling</translation>
    </message>
    <message>
        <source>Leave it</source>
        <translation>Lad være</translation>
    </message>
    <message>
        <source>Start the count</source>
        <translation>Begynd optællingen</translation>
    </message>
    <message>
        <source>How the room is counted</source>
        <translation>Sådan tælles rummet</translation>
    </message>
    <message>
        <source>Priorities</source>
        <translation>Prioritering</translation>
    </message>
    <message>
        <source>Heading on the wall</source>
        <translation>Overskrift på lærredet</translation>
    </message>
    <message>
        <source>Dots each</source>
        <translation>Prikker hver</translation>
    </message>
    <message>
        <source>Themes to choose between</source>
        <translation>Temaer at vælge mellem</translation>
    </message>
</context>
<context>
    <name>ThemeActs</name>
    <message>
        <source>Choose a theme first.</source>
        <translation>Vælg først et tema.</translation>
    </message>
    <message>
        <source>Merge »{theme}« into</source>
        <translation>Læg »{theme}« ind under</translation>
    </message>
    <message>
        <source>Call the theme</source>
        <translation>Kald temaet</translation>
    </message>
    <message>
        <source>»{theme}« is removed. Its outputs stay.</source>
        <translation>»{theme}« er fjernet. Dets svar bliver.</translation>
    </message>
    <message>
        <source>New theme</source>
        <translation>Nyt tema</translation>
    </message>
    <message>
        <source>Choose the outputs to split off first.</source>
        <translation>Vælg først de svar, der skal deles fra.</translation>
    </message>
    <message numerus="yes">
        <source>New theme of %n outputs</source>
        <translation>
            <numerusform>Nyt tema af %n svar</numerusform>
            <numerusform>Nyt tema af %n svar</numerusform>
        </translation>
    </message>
    <message>
        <source>Choose outputs first. Then a digit or letters move them.</source>
        <translation>Vælg først svar. Så flytter et ciffer eller bogstaver dem.</translation>
    </message>
    <message numerus="yes">
        <source>Move %n outputs to</source>
        <translation>
            <numerusform>Flyt %n svar til</numerusform>
            <numerusform>Flyt %n svar til</numerusform>
        </translation>
    </message>
    <message>
        <source>There is no theme number {number}.</source>
        <translation>Der er intet tema nummer {number}.</translation>
    </message>
    <message numerus="yes">
        <source>%n outputs are taken out of the theme.</source>
        <translation>
            <numerusform>%n svar er taget ud af temaet.</numerusform>
            <numerusform>%n svar er taget ud af temaet.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n outputs are moved to »{theme}«.</source>
        <translation>
            <numerusform>%n svar er flyttet til »{theme}«.</numerusform>
            <numerusform>%n svar er flyttet til »{theme}«.</numerusform>
        </translation>
    </message>
    <message>
        <source>The theme is called »{theme}«.</source>
        <translation>Temaet hedder »{theme}«.</translation>
    </message>
    <message>
        <source>»{theme}« is ready.</source>
        <translation>»{theme}« er klar.</translation>
    </message>
    <message>
        <source>»{theme}« is part of »{other}« now. Count »{other}« again: somebody may have voted for both.</source>
        <translation>»{theme}« er nu en del af »{other}«. Tæl »{other}« igen: Nogen kan have stemt på begge.</translation>
    </message>
    <message>
        <source>»{theme}« is part of »{other}« now.</source>
        <translation>»{theme}« er nu en del af »{other}«.</translation>
    </message>
    <message>
        <source>»{theme}« is number {number} now.</source>
        <translation>»{theme}« er nu nummer {number}.</translation>
    </message>
</context>
<context>
    <name>ThemeBoardView</name>
    <message>
        <source>Themes</source>
        <translation>Temaer</translation>
    </message>
</context>
<context>
    <name>ThemeColumn</name>
    <message numerus="yes">
        <source>%n outputs</source>
        <translation>
            <numerusform>%n svar</numerusform>
            <numerusform>%n svar</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n more against than for</source>
        <translation>
            <numerusform>%n mere imod end for</numerusform>
            <numerusform>%n flere imod end for</numerusform>
        </translation>
    </message>
    <message>
        <source>More for {theme}</source>
        <translation>Mere for {theme}</translation>
    </message>
    <message numerus="yes">
        <source>%n dots</source>
        <translation>
            <numerusform>%n prik</numerusform>
            <numerusform>%n prikker</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n points</source>
        <translation>
            <numerusform>%n point</numerusform>
            <numerusform>%n point</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n hands</source>
        <translation>
            <numerusform>%n hånd</numerusform>
            <numerusform>%n hænder</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n more for than against</source>
        <translation>
            <numerusform>%n mere for end imod</numerusform>
            <numerusform>%n flere for end imod</numerusform>
        </translation>
    </message>
    <message>
        <source>as many for as against</source>
        <translation>lige mange for og imod</translation>
    </message>
    <message>
        <source>Everything stands under a theme.</source>
        <translation>Alt står under et tema.</translation>
    </message>
    <message>
        <source>Drag outputs here, or choose them and press {number}.</source>
        <translation>Træk svar hertil, eller vælg dem, og tryk {number}.</translation>
    </message>
    <message>
        <source>Drag outputs here, or choose them and write the first letters.</source>
        <translation>Træk svar hertil, eller vælg dem, og skriv de første bogstaver.</translation>
    </message>
    <message>
        <source>Rename</source>
        <translation>Omdøb</translation>
    </message>
    <message>
        <source>Merge with another theme</source>
        <translation>Slå sammen med et andet tema</translation>
    </message>
    <message>
        <source>Split the chosen outputs off</source>
        <translation>Del de valgte svar fra</translation>
    </message>
    <message>
        <source>Move to the left</source>
        <translation>Flyt til venstre</translation>
    </message>
    <message>
        <source>Move to the right</source>
        <translation>Flyt til højre</translation>
    </message>
    <message>
        <source>Remove the theme; the outputs stay</source>
        <translation>Fjern temaet; svarene bliver</translation>
    </message>
</context>
<context>
    <name>ThemeEntry</name>
    <message>
        <source>Write the name of a theme.</source>
        <translation>Skriv navnet på et tema.</translation>
    </message>
    <message>
        <source>No other theme begins like that.</source>
        <translation>Intet andet tema begynder sådan.</translation>
    </message>
    <message>
        <source>new theme »{name}«</source>
        <translation>nyt tema »{name}«</translation>
    </message>
    <message>
        <source>Do it</source>
        <translation>Gør det</translation>
    </message>
    <message>
        <source>Leave it</source>
        <translation>Lad være</translation>
    </message>
</context>
<context>
    <name>ThemeWall</name>
    <message>
        <source>Choose a theme first.</source>
        <translation>Vælg først et tema.</translation>
    </message>
    <message>
        <source>The theme has no outputs for the wall.</source>
        <translation>Temaet har ingen svar til lærredet.</translation>
    </message>
    <message>
        <source>Take the theme down</source>
        <translation>Tag temaet ned</translation>
    </message>
    <message>
        <source>Choose one output first.</source>
        <translation>Vælg først ét svar.</translation>
    </message>
    <message>
        <source>This output is not for the wall.</source>
        <translation>Dette svar er ikke til lærredet.</translation>
    </message>
    <message>
        <source>Take the output down</source>
        <translation>Tag svaret ned</translation>
    </message>
</context>
<context>
    <name>ThemesPage</name>
    <message>
        <source>Without a theme</source>
        <translation>Uden tema</translation>
    </message>
    <message>
        <source>not for the wall</source>
        <translation>ikke til lærredet</translation>
    </message>
    <message>
        <source>Group {number}</source>
        <translation>Gruppe {number}</translation>
    </message>
    <message>
        <source>All blocks</source>
        <translation>Alle programpunkter</translation>
    </message>
    <message>
        <source>There is nothing to undo.</source>
        <translation>Der er intet at fortryde.</translation>
    </message>
    <message>
        <source>Undo: {step}</source>
        <translation>Fortryd: {step}</translation>
    </message>
    <message>
        <source>Undone: {step}</source>
        <translation>Fortrudt: {step}</translation>
    </message>
    <message>
        <source>No outputs yet.</source>
        <translation>Ingen svar endnu.</translation>
    </message>
    <message>
        <source>What the groups say under Outputs is gathered under themes here.</source>
        <translation>Det, grupperne siger under Svar, samles under temaer her.</translation>
    </message>
    <message>
        <source>choose</source>
        <translation>vælger</translation>
    </message>
    <message>
        <source>move to a theme</source>
        <translation>flytter til tema</translation>
    </message>
    <message>
        <source>to a theme by its first letters</source>
        <translation>til tema ved navn</translation>
    </message>
    <message>
        <source>out of it</source>
        <translation>ud af tema</translation>
    </message>
    <message>
        <source>merge</source>
        <translation>slår sammen</translation>
    </message>
    <message>
        <source>split</source>
        <translation>deler fra</translation>
    </message>
    <message>
        <source>rename</source>
        <translation>omdøber</translation>
    </message>
    <message>
        <source>order</source>
        <translation>rækkefølge</translation>
    </message>
    <message>
        <source>remove the theme</source>
        <translation>fjerner temaet</translation>
    </message>
    <message>
        <source>Outputs of</source>
        <translation>Svar fra</translation>
    </message>
    <message>
        <source>New theme</source>
        <translation>Nyt tema</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Fortryd</translation>
    </message>
    <message>
        <source>Show the output</source>
        <translation>Vis svaret stort</translation>
    </message>
    <message>
        <source>Show the theme</source>
        <translation>Vis temaet</translation>
    </message>
</context>
<context>
    <name>Votes</name>
    <message>
        <source>Places of the groups</source>
        <translation>Gruppernes placering</translation>
    </message>
    <message>
        <source>frozen {time}</source>
        <translation>frosset {time}</translation>
    </message>
    <message>
        <source>counting</source>
        <translation>tælles</translation>
    </message>
    <message>
        <source>not counted</source>
        <translation>ikke talt</translation>
    </message>
    <message>
        <source>on the wall</source>
        <translation>på lærredet</translation>
    </message>
    <message>
        <source>Themes</source>
        <translation>Temaer</translation>
    </message>
    <message>
        <source>Votes</source>
        <translation>Afstemning</translation>
    </message>
    <message>
        <source>Dots</source>
        <translation>Prikker</translation>
    </message>
    <message>
        <source>Hands</source>
        <translation>Hænder</translation>
    </message>
    <message>
        <source>100 points</source>
        <translation>100 point</translation>
    </message>
    <message>
        <source>For and against</source>
        <translation>For og imod</translation>
    </message>
    <message>
        <source>Four corners</source>
        <translation>Fire hjørner</translation>
    </message>
    <message>
        <source>Places on the balance</source>
        <translation>Placering på balancen</translation>
    </message>
    <message>
        <source>Each has so many dots to give.</source>
        <translation>Hver har så mange prikker at give.</translation>
    </message>
    <message>
        <source>Each may raise a hand for each theme.</source>
        <translation>Hver kan række en hånd op for hvert tema.</translation>
    </message>
    <message>
        <source>Each has 100 points to share out.</source>
        <translation>Hver har 100 point at fordele.</translation>
    </message>
    <message>
        <source>Each is for, against or neither.</source>
        <translation>Hver er for, imod eller ingen af delene.</translation>
    </message>
    <message>
        <source>Each stands in a corner, before and after the discussion.</source>
        <translation>Hver stiller sig i et hjørne, før og efter drøftelsen.</translation>
    </message>
    <message>
        <source>Each stands between two poles, before and after.</source>
        <translation>Hver stiller sig mellem to poler, før og efter.</translation>
    </message>
    <message>
        <source>Points</source>
        <translation>Point</translation>
    </message>
    <message>
        <source>For</source>
        <translation>For</translation>
    </message>
    <message>
        <source>Against</source>
        <translation>Imod</translation>
    </message>
    <message>
        <source>People</source>
        <translation>Personer</translation>
    </message>
    <message>
        <source>After</source>
        <translation>Efter</translation>
    </message>
    <message>
        <source>Before</source>
        <translation>Før</translation>
    </message>
    <message>
        <source>Round {number}</source>
        <translation>Runde {number}</translation>
    </message>
</context>
<context>
    <name>VotesPage</name>
    <message>
        <source>There is nothing to undo.</source>
        <translation>Der er intet at fortryde.</translation>
    </message>
    <message>
        <source>Undo: {step}</source>
        <translation>Fortryd: {step}</translation>
    </message>
    <message>
        <source>Undone: {step}</source>
        <translation>Fortrudt: {step}</translation>
    </message>
    <message>
        <source>Save the result</source>
        <translation>Gem resultatet</translation>
    </message>
    <message>
        <source>Table (*.csv)</source>
        <translation>Tabel (*.csv)</translation>
    </message>
    <message>
        <source>{file} is saved.</source>
        <translation>{file} er gemt.</translation>
    </message>
    <message>
        <source>The count is removed. Undo brings it back.</source>
        <translation>Optællingen er fjernet. Fortryd henter den tilbage.</translation>
    </message>
</context>
</TS>
