<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en" sourcelanguage="en">
<context>
    <name>CountCard</name>
    <message numerus="yes">
        <source>%n present</source>
        <translation>
            <numerusform>%n present</numerusform>
            <numerusform>%n present</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n too many</source>
        <translation>
            <numerusform>%n too many</numerusform>
            <numerusform>%n too many</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n left</source>
        <translation>
            <numerusform>%n left</numerusform>
            <numerusform>%n left</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>CountQuestions</name>
    <message numerus="yes">
        <source>%n dots too many</source>
        <translation>
            <numerusform>%n dot too many</numerusform>
            <numerusform>%n dots too many</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n points too many</source>
        <translation>
            <numerusform>%n point too many</numerusform>
            <numerusform>%n points too many</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n people too many</source>
        <translation>
            <numerusform>%n person too many</numerusform>
            <numerusform>%n people too many</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>GroupsCard</name>
    <message numerus="yes">
        <source>%n groups have placed themselves</source>
        <translation>
            <numerusform>%n group has placed itself</numerusform>
            <numerusform>%n groups have placed themselves</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n groups before</source>
        <translation>
            <numerusform>%n group before</numerusform>
            <numerusform>%n groups before</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n groups after</source>
        <translation>
            <numerusform>%n group after</numerusform>
            <numerusform>%n groups after</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ThemeActs</name>
    <message numerus="yes">
        <source>New theme of %n outputs</source>
        <translation>
            <numerusform>New theme of %n output</numerusform>
            <numerusform>New theme of %n outputs</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Move %n outputs to</source>
        <translation>
            <numerusform>Move %n output to</numerusform>
            <numerusform>Move %n outputs to</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n outputs are taken out of the theme.</source>
        <translation>
            <numerusform>%n output is taken out of the theme.</numerusform>
            <numerusform>%n outputs are taken out of the theme.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n outputs are moved to »{theme}«.</source>
        <translation>
            <numerusform>%n output is moved to »{theme}«.</numerusform>
            <numerusform>%n outputs are moved to »{theme}«.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ThemeColumn</name>
    <message numerus="yes">
        <source>%n outputs</source>
        <translation>
            <numerusform>%n output</numerusform>
            <numerusform>%n outputs</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n dots</source>
        <translation>
            <numerusform>%n dot</numerusform>
            <numerusform>%n dots</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n points</source>
        <translation>
            <numerusform>%n point</numerusform>
            <numerusform>%n points</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n hands</source>
        <translation>
            <numerusform>%n hand</numerusform>
            <numerusform>%n hands</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n more for than against</source>
        <translation>
            <numerusform>%n more for than against</numerusform>
            <numerusform>%n more for than against</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n more against than for</source>
        <translation>
            <numerusform>%n more against than for</numerusform>
            <numerusform>%n more against than for</numerusform>
        </translation>
    </message>
</context>
</TS>
