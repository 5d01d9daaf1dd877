<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en" sourcelanguage="en">
<context>
    <name>DeckDialog</name>
    <message numerus="yes">
        <source>Update %n slides</source>
        <translation>
            <numerusform>Update %n slide</numerusform>
            <numerusform>Update %n slides</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n pages are unchanged.</source>
        <translation>
            <numerusform>%n page is unchanged.</numerusform>
            <numerusform>%n pages are unchanged.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Import %n slides</source>
        <translation>
            <numerusform>Import %n slide</numerusform>
            <numerusform>Import %n slides</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n pages in the file.</source>
        <translation>
            <numerusform>%n page in the file.</numerusform>
            <numerusform>%n pages in the file.</numerusform>
        </translation>
    </message>
</context>
</TS>
