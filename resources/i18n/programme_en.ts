<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en" sourcelanguage="en">
<context>
    <name>SinceLastPage</name>
    <message numerus="yes">
        <source>%n actions from {title}</source>
        <translation>
            <numerusform>%n action from {title}</numerusform>
            <numerusform>%n actions from {title}</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n actions from {count} workshops</source>
        <translation>
            <numerusform>%n action from {count} workshops</numerusform>
            <numerusform>%n actions from {count} workshops</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>SinceLastSide</name>
    <message numerus="yes">
        <source>%n actions do not say.</source>
        <translation>
            <numerusform>%n action does not say.</numerusform>
            <numerusform>%n actions do not say.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Shown when at least %n leaders have told.</source>
        <translation>
            <numerusform>Shown when at least %n leader has told.</numerusform>
            <numerusform>Shown when at least %n leaders have told.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>StatementCard</name>
    <message numerus="yes">
        <source>%n example(s)</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
</context>
</TS>
