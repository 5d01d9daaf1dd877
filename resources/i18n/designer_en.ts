<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en" sourcelanguage="en">
<context>
    <name>ArchivedFace</name>
    <message numerus="yes">
        <source>%n entries are kept.</source>
        <translation>
            <numerusform>%n entry is kept.</numerusform>
            <numerusform>%n entries are kept.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>FieldFace</name>
    <message numerus="yes">
        <source>The field has %n entries.</source>
        <translation>
            <numerusform>The field has %n entry.</numerusform>
            <numerusform>The field has %n entries.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>FormList</name>
    <message numerus="yes">
        <source>%n fields</source>
        <translation>
            <numerusform>%n field</numerusform>
            <numerusform>%n fields</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n leaders have filled it in.</source>
        <translation>
            <numerusform>%n leader has filled it in.</numerusform>
            <numerusform>%n leaders have filled it in.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n groups have answered.</source>
        <translation>
            <numerusform>%n group has answered.</numerusform>
            <numerusform>%n groups have answered.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Properties</name>
    <message numerus="yes">
        <source>%n leaders have filled in revision {number}.</source>
        <translation>
            <numerusform>%n leader has filled in revision {number}.</numerusform>
            <numerusform>%n leaders have filled in revision {number}.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n leaders have filled in an earlier revision. What they wrote is kept.</source>
        <translation>
            <numerusform>%n leader has filled in an earlier revision. What they wrote is kept.</numerusform>
            <numerusform>%n leaders have filled in an earlier revision. What they wrote is kept.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n groups have answered. Their outputs are kept.</source>
        <translation>
            <numerusform>%n group has answered. Its outputs are kept.</numerusform>
            <numerusform>%n groups have answered. Their outputs are kept.</numerusform>
        </translation>
    </message>
</context>
</TS>
