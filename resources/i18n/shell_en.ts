<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en" sourcelanguage="en">
<context>
    <name>WorldBanners</name>
    <message numerus="yes">
        <source>The computer was away for %n minutes</source>
        <translation>
            <numerusform>The computer was away for %n minute</numerusform>
            <numerusform>The computer was away for %n minutes</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>This workshop was closed for %n minutes while its time ran</source>
        <translation>
            <numerusform>This workshop was closed for %n minute while its time ran</numerusform>
            <numerusform>This workshop was closed for %n minutes while its time ran</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The time ran for %n minutes while nobody saw it here</source>
        <translation>
            <numerusform>The time ran for %n minute while nobody saw it here</numerusform>
            <numerusform>The time ran for %n minutes while nobody saw it here</numerusform>
        </translation>
    </message>
</context>
</TS>
