<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="da" sourcelanguage="en">
<context>
    <name>ProjectorWindow</name>
    <message>
        <source>The wall</source>
        <translation>Lærredet</translation>
    </message>
</context>
</TS>
