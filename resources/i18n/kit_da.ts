<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="da" sourcelanguage="en">
<context>
    <name>DateField</name>
    <message>
        <source>Write the date as 15/3, week 12 or Friday.</source>
        <translation>Skriv datoen som 15/3, uge 12 eller fredag.</translation>
    </message>
    <message>
        <source>Read as {day}</source>
        <translation>Læses som {day}</translation>
    </message>
</context>
<context>
    <name>SavedChip</name>
    <message>
        <source>Saved {time}</source>
        <translation>Gemt {time}</translation>
    </message>
    <message>
        <source>Not saved yet</source>
        <translation>Ikke gemt endnu</translation>
    </message>
</context>
<context>
    <name>ScaleSlider</name>
    <message>
        <source>not set</source>
        <translation>ikke sat</translation>
    </message>
</context>
</TS>
