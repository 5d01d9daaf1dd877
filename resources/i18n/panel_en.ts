<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en" sourcelanguage="en">
<context>
    <name>Corrections</name>
    <message numerus="yes">
        <source>Began %n minutes ago</source>
        <translation>
            <numerusform>Began %n minute ago</numerusform>
            <numerusform>Began %n minutes ago</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>LateFoot</name>
    <message numerus="yes">
        <source>See %n proposals</source>
        <translation>
            <numerusform>See %n proposal</numerusform>
            <numerusform>See %n proposals</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>PanelScenes</name>
    <message numerus="yes">
        <source>%n leaders</source>
        <translation>
            <numerusform>%n leader</numerusform>
            <numerusform>%n leaders</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n groups</source>
        <translation>
            <numerusform>%n group</numerusform>
            <numerusform>%n groups</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{title}: %n groups not done</source>
        <translation>
            <numerusform>{title}: %n group not done</numerusform>
            <numerusform>{title}: %n groups not done</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>TimerCard</name>
    <message numerus="yes">
        <source>%n minutes more</source>
        <translation>
            <numerusform>%n minute more</numerusform>
            <numerusform>%n minutes more</numerusform>
        </translation>
    </message>
</context>
</TS>
