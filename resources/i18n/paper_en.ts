<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en" sourcelanguage="en">
<context>
    <name>ChooseLeaders</name>
    <message numerus="yes">
        <source>Use %n leaders</source>
        <translation>
            <numerusform>Use %n leader</numerusform>
            <numerusform>Use %n leaders</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ChooseSlides</name>
    <message numerus="yes">
        <source>Use %n slides</source>
        <translation>
            <numerusform>Use %n slide</numerusform>
            <numerusform>Use %n slides</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>LeaderCounts</name>
    <message numerus="yes">
        <source>All %n leaders</source>
        <translation>
            <numerusform>The one leader</numerusform>
            <numerusform>All %n leaders</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n who are ready</source>
        <translation>
            <numerusform>%n who is ready</numerusform>
            <numerusform>%n who are ready</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>PaperArea</name>
    <message numerus="yes">
        <source>%n pages</source>
        <translation>
            <numerusform>%n page</numerusform>
            <numerusform>%n pages</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n files</source>
        <translation>
            <numerusform>%n file</numerusform>
            <numerusform>%n files</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Print %n pages</source>
        <translation>
            <numerusform>Print %n page</numerusform>
            <numerusform>Print %n pages</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>PaperBanners</name>
    <message numerus="yes">
        <source>%n action schemas are changed</source>
        <translation>
            <numerusform>%n action schema is changed</numerusform>
            <numerusform>%n action schemas are changed</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ReadPreview</name>
    <message numerus="yes">
        <source>Take in %n changes</source>
        <translation>
            <numerusform>Take in %n change</numerusform>
            <numerusform>Take in %n changes</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>SavingCard</name>
    <message numerus="yes">
        <source>Stopped. %n pages went to the printer.</source>
        <translation>
            <numerusform>Stopped. %n page went to the printer.</numerusform>
            <numerusform>Stopped. %n pages went to the printer.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n pages went to the printer</source>
        <translation>
            <numerusform>%n page went to the printer</numerusform>
            <numerusform>%n pages went to the printer</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Stopped. %n files are saved whole.</source>
        <translation>
            <numerusform>Stopped. %n file is saved whole.</numerusform>
            <numerusform>Stopped. %n files are saved whole.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n files are saved</source>
        <translation>
            <numerusform>%n file is saved</numerusform>
            <numerusform>%n files are saved</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>TypingPage</name>
    <message numerus="yes">
        <source>%n who are absent</source>
        <translation>
            <numerusform>%n who is absent</numerusform>
            <numerusform>%n who are absent</numerusform>
        </translation>
    </message>
</context>
</TS>
