<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en" sourcelanguage="en">
<context>
    <name>AgendaColumn</name>
    <message numerus="yes">
        <source>%n days</source>
        <translation>
            <numerusform>%n day</numerusform>
            <numerusform>%n days</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>AgendaCommands</name>
    <message numerus="yes">
        <source>%n slides go with it.</source>
        <translation>
            <numerusform>%n slide goes with it.</numerusform>
            <numerusform>%n slides go with it.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n outputs noted in it go too.</source>
        <translation>
            <numerusform>%n output noted in it goes too.</numerusform>
            <numerusform>%n outputs noted in it go too.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Remove %n blocks</source>
        <translation>
            <numerusform>Remove %n block</numerusform>
            <numerusform>Remove %n blocks</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>AgendaImportDialog</name>
    <message numerus="yes">
        <source>Fetch %n blocks</source>
        <translation>
            <numerusform>Fetch %n block</numerusform>
            <numerusform>Fetch %n blocks</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ConsentButton</name>
    <message numerus="yes">
        <source>Wall consent of %n</source>
        <translation>
            <numerusform>Wall consent of %n</numerusform>
            <numerusform>Wall consent of %n</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>DivideDialog</name>
    <message numerus="yes">
        <source>%n are present</source>
        <translation>
            <numerusform>%n is present</numerusform>
            <numerusform>%n are present</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n absent are left out</source>
        <translation>
            <numerusform>%n absent is left out</numerusform>
            <numerusform>%n absent are left out</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n are locked</source>
        <translation>
            <numerusform>%n is locked</numerusform>
            <numerusform>%n are locked</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>DivisionsHead</name>
    <message numerus="yes">
        <source>Used in %n blocks</source>
        <translation>
            <numerusform>Used in %n block</numerusform>
            <numerusform>Used in %n blocks</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>GroupsPanel</name>
    <message numerus="yes">
        <source>%n in the groups are absent</source>
        <translation>
            <numerusform>%n in the groups is absent</numerusform>
            <numerusform>%n in the groups are absent</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n have no group</source>
        <translation>
            <numerusform>%n has no group</numerusform>
            <numerusform>%n have no group</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ImportDialog</name>
    <message numerus="yes">
        <source>Fetch %n participants</source>
        <translation>
            <numerusform>Fetch %n participant</numerusform>
            <numerusform>Fetch %n participants</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Change %n own chiefs</source>
        <translation>
            <numerusform>Change %n own chief</numerusform>
            <numerusform>Change %n own chiefs</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Correct %n participants</source>
        <translation>
            <numerusform>Correct %n participant</numerusform>
            <numerusform>Correct %n participants</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ListCounts</name>
    <message numerus="yes">
        <source>%n rows are skipped</source>
        <translation>
            <numerusform>%n row is skipped</numerusform>
            <numerusform>%n rows are skipped</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n rows are fetched with a remark</source>
        <translation>
            <numerusform>%n row is fetched with a remark</numerusform>
            <numerusform>%n rows are fetched with a remark</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n empty rows are left out</source>
        <translation>
            <numerusform>%n empty row is left out</numerusform>
            <numerusform>%n empty rows are left out</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>PeopleEdits</name>
    <message numerus="yes">
        <source>Remove %n participants</source>
        <translation>
            <numerusform>Remove %n participant</numerusform>
            <numerusform>Remove %n participants</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>PeopleFoot</name>
    <message numerus="yes">
        <source>Mark %n present</source>
        <translation>
            <numerusform>Mark %n present</numerusform>
            <numerusform>Mark %n present</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Mark %n absent</source>
        <translation>
            <numerusform>Mark %n absent</numerusform>
            <numerusform>Mark %n absent</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Remove %n</source>
        <translation>
            <numerusform>Remove %n</numerusform>
            <numerusform>Remove %n</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n marked: what you write in one row is written in all, except name and e-mail</source>
        <translation>
            <numerusform>%n marked: what you write in one row is written in all, except name and e-mail</numerusform>
            <numerusform>%n marked: what you write in one row is written in all, except name and e-mail</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>PeopleGroups</name>
    <message numerus="yes">
        <source>%n outputs noted for it go too. It can be undone.</source>
        <translation>
            <numerusform>%n output noted for it goes too. It can be undone.</numerusform>
            <numerusform>%n outputs noted for it go too. It can be undone.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>PeoplePage</name>
    <message numerus="yes">
        <source>%n participants</source>
        <translation>
            <numerusform>%n participant</numerusform>
            <numerusform>%n participants</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n absent</source>
        <translation>
            <numerusform>%n absent</numerusform>
            <numerusform>%n absent</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>RoundButton</name>
    <message numerus="yes">
        <source>Statements: %n</source>
        <translation>
            <numerusform>Statements: %n</numerusform>
            <numerusform>Statements: %n</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>SeveralCard</name>
    <message numerus="yes">
        <source>%n blocks are chosen</source>
        <translation>
            <numerusform>%n block is chosen</numerusform>
            <numerusform>%n blocks are chosen</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>_Counted</name>
    <message numerus="yes">
        <source>%n groups of {size}</source>
        <translation>
            <numerusform>%n group of {size}</numerusform>
            <numerusform>%n groups of {size}</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n repeats</source>
        <translation>
            <numerusform>%n repeat</numerusform>
            <numerusform>%n repeats</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n pairs with own chief</source>
        <translation>
            <numerusform>%n pair with own chief</numerusform>
            <numerusform>%n pairs with own chief</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n pairs from the same unit</source>
        <translation>
            <numerusform>%n pair from the same unit</numerusform>
            <numerusform>%n pairs from the same unit</numerusform>
        </translation>
    </message>
</context>
</TS>
