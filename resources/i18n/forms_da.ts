<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="da" sourcelanguage="en">
<context>
    <name>FormField</name>
    <message>
        <source>At most {count} characters fit on the paper.</source>
        <translation>Der er plads til højst {count} tegn på papiret.</translation>
    </message>
    <message>
        <source>Read as {day}</source>
        <translation>Læses som {day}</translation>
    </message>
    <message>
        <source>Write the date as 15/3, week 12 or Friday. The text is kept.</source>
        <translation>Skriv datoen som 15/3, uge 12 eller fredag. Teksten er gemt.</translation>
    </message>
    <message>
        <source>Write a number.</source>
        <translation>Skriv et tal.</translation>
    </message>
</context>
<context>
    <name>Forms</name>
    <message>
        <source>Yes</source>
        <translation>Ja</translation>
    </message>
    <message>
        <source>{place} of {most}, from {first} (0) to {last} ({most})</source>
        <translation>{place} af {most}, fra {first} (0) til {last} ({most})</translation>
    </message>
</context>
</TS>
