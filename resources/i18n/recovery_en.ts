<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en" sourcelanguage="en">
<context>
    <name>RescueDialog</name>
    <message numerus="yes">
        <source>Take all %n over</source>
        <translation>
            <numerusform>Take %n over</numerusform>
            <numerusform>Take all %n over</numerusform>
        </translation>
    </message>
</context>
</TS>
