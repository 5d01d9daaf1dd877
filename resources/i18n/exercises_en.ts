<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en" sourcelanguage="en">
<context>
    <name>ExerciseDesk</name>
    <message numerus="yes">
        <source>%n events move to {phase}.</source>
        <translation>
            <numerusform>%n event moves to {phase}.</numerusform>
            <numerusform>%n events move to {phase}.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n events go with it.</source>
        <translation>
            <numerusform>%n event goes with it.</numerusform>
            <numerusform>%n events go with it.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n slides go with it.</source>
        <translation>
            <numerusform>%n slide goes with it.</numerusform>
            <numerusform>%n slides go with it.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n rounds are left without a case.</source>
        <translation>
            <numerusform>%n round is left without a case.</numerusform>
            <numerusform>%n rounds are left without a case.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ExerciseList</name>
    <message numerus="yes">
        <source>%n phases</source>
        <translation>
            <numerusform>%n phase</numerusform>
            <numerusform>%n phases</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n rounds</source>
        <translation>
            <numerusform>%n round</numerusform>
            <numerusform>%n rounds</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Used in %n blocks.</source>
        <translation>
            <numerusform>Used in %n block.</numerusform>
            <numerusform>Used in %n blocks.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>UseLine</name>
    <message numerus="yes">
        <source>Add %n slides</source>
        <translation>
            <numerusform>Add %n slide</numerusform>
            <numerusform>Add %n slides</numerusform>
        </translation>
    </message>
</context>
</TS>
