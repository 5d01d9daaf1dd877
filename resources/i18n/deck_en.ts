<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en" sourcelanguage="en">
<context>
    <name>DeckDialog</name>
    <message numerus="yes">
        <source>Update %n pages</source>
        <translation>
            <numerusform>Update %n page</numerusform>
            <numerusform>Update %n pages</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Import %n pages</source>
        <translation>
            <numerusform>Import %n page</numerusform>
            <numerusform>Import %n pages</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n pages in the file</source>
        <translation>
            <numerusform>%n page in the file</numerusform>
            <numerusform>%n pages in the file</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n ticked</source>
        <translation>
            <numerusform>%n ticked</numerusform>
            <numerusform>%n ticked</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n unchanged</source>
        <translation>
            <numerusform>%n unchanged</numerusform>
            <numerusform>%n unchanged</numerusform>
        </translation>
    </message>
</context>
</TS>
