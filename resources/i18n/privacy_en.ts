<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en" sourcelanguage="en">
<context>
    <name>EraseActs</name>
    <message numerus="yes">
        <source>%n backups and other copies go too.</source>
        <translation>
            <numerusform>%n backup or other copy goes too.</numerusform>
            <numerusform>%n backups and other copies go too.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n files have been erased.</source>
        <translation>
            <numerusform>%n file has been erased.</numerusform>
            <numerusform>%n files have been erased.</numerusform>
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
</TS>
