<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="da" sourcelanguage="en">
<context>
    <name>ProgrammeArea</name>
    <message>
        <location filename="../../facilitator_app/ui/programme/area.py" line="70"/>
        <source>Programme</source>
        <translation>Forløb</translation>
    </message>
    <message>
        <location filename="../../facilitator_app/ui/programme/area.py" line="73"/>
        <source>Parts of the programme</source>
        <translation>Forløbets dele</translation>
    </message>
</context>
</TS>
