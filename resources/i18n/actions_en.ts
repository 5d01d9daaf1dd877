<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en" sourcelanguage="en">
<context>
    <name>ActionsArea</name>
    <message numerus="yes">
        <source>Print %n schemas</source>
        <translation>
            <numerusform>Print %n schema</numerusform>
            <numerusform>Print %n schemas</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n missing: {fields}</source>
        <translation>
            <numerusform>%n missing: {fields}</numerusform>
            <numerusform>%n missing: {fields}</numerusform>
        </translation>
    </message>
</context>
</TS>
