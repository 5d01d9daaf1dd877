<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en" sourcelanguage="en">
<context>
    <name>AnonymousDialog</name>
    <message numerus="yes">
        <source>%n texts are not looked at yet</source>
        <translation>
            <numerusform>%n text is not looked at yet</numerusform>
            <numerusform>%n texts are not looked at yet</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n texts are left out</source>
        <translation>
            <numerusform>%n text is left out</numerusform>
            <numerusform>%n texts are left out</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>EraseActs</name>
    <message numerus="yes">
        <source>%n files have been erased.</source>
        <translation>
            <numerusform>%n file has been erased.</numerusform>
            <numerusform>%n files have been erased.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n copies lie under another password</source>
        <translation>
            <numerusform>%n copy lies under another password</numerusform>
            <numerusform>%n copies lie under another password</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>and %n more</source>
        <translation>
            <numerusform>and %n more</numerusform>
            <numerusform>and %n more</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n copies could not be opened</source>
        <translation>
            <numerusform>%n copy could not be opened</numerusform>
            <numerusform>%n copies could not be opened</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>EraseDialog</name>
    <message numerus="yes">
        <source>The name stands in %n texts of others. In those with a tick it becomes “[slettet]”.</source>
        <translation>
            <numerusform>The name stands in %n other text. With a tick it becomes “[slettet]”.</numerusform>
            <numerusform>The name stands in %n other texts. In those with a tick it becomes “[slettet]”.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>EraseFileDialog</name>
    <message numerus="yes">
        <source>%n backups of files called “{name}”</source>
        <translation>
            <numerusform>%n backup of files called “{name}”</numerusform>
            <numerusform>%n backups of files called “{name}”</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>and %n more beside it</source>
        <translation>
            <numerusform>and %n more beside it</numerusform>
            <numerusform>and %n more beside it</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n backups are of copies with another name. Without a tick they stay.</source>
        <translation>
            <numerusform>%n backup is of a copy with another name. Without a tick it stays.</numerusform>
            <numerusform>%n backups are of copies with another name. Without a tick they stay.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>HandOutDialog</name>
    <message numerus="yes">
        <source>%n actions</source>
        <translation>
            <numerusform>%n action</numerusform>
            <numerusform>%n actions</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n follow-ups</source>
        <translation>
            <numerusform>%n follow-up</numerusform>
            <numerusform>%n follow-ups</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n LUS talks</source>
        <translation>
            <numerusform>%n LUS talk</numerusform>
            <numerusform>%n LUS talks</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n texts of others with the whole name</source>
        <translation>
            <numerusform>%n text of others with the whole name</numerusform>
            <numerusform>%n texts of others with the whole name</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n texts may name somebody else. Tick those that are about this person.</source>
        <translation>
            <numerusform>%n text may name somebody else. Tick it if it is about this person.</numerusform>
            <numerusform>%n texts may name somebody else. Tick those that are about this person.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n texts stand in others’ own schemas and talks, which few may read.</source>
        <translation>
            <numerusform>%n text stands in others’ own schemas and talks, which few may read.</numerusform>
            <numerusform>%n texts stand in others’ own schemas and talks, which few may read.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n LUS talks are locked with passwords of their own.</source>
        <translation>
            <numerusform>%n LUS talk is locked with a password of its own.</numerusform>
            <numerusform>%n LUS talks are locked with passwords of their own.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>PrivacyPage</name>
    <message numerus="yes">
        <source>%n days left. You are reminded on the overview.</source>
        <translation>
            <numerusform>%n day left. You are reminded on the overview.</numerusform>
            <numerusform>%n days left. You are reminded on the overview.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>RetentionCard</name>
    <message numerus="yes">
        <source>{workshop} and %n more</source>
        <translation>
            <numerusform>{workshop} and %n more</numerusform>
            <numerusform>{workshop} and %n more</numerusform>
        </translation>
    </message>
</context>
</TS>
