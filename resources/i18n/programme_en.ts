<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en" sourcelanguage="en">
<context>
    <name>ConceptView</name>
    <message numerus="yes">
        <source>%n talks follow it. They keep it: the first change makes the next revision.</source>
        <translation>
            <numerusform>%n talk follows it and keeps it: the first change makes the next revision.</numerusform>
            <numerusform>%n talks follow it. They keep it: the first change makes the next revision.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>FoundationPage</name>
    <message numerus="yes">
        <source>%n examples</source>
        <translation>
            <numerusform>%n example</numerusform>
            <numerusform>%n examples</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>MeetingStep</name>
    <message numerus="yes">
        <source>The leader has shared %n actions for the talk</source>
        <translation>
            <numerusform>The leader has shared %n action for the talk</numerusform>
            <numerusform>The leader has shared %n actions for the talk</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>PrejectsPage</name>
    <message numerus="yes">
        <source>%n pre-jects</source>
        <translation>
            <numerusform>%n pre-ject</numerusform>
            <numerusform>%n pre-jects</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n units taking part</source>
        <translation>
            <numerusform>%n unit taking part</numerusform>
            <numerusform>%n units taking part</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>SinceLastPage</name>
    <message numerus="yes">
        <source>%n of {count} actions fit</source>
        <translation>
            <numerusform>%n of {count} actions fits</numerusform>
            <numerusform>%n of {count} actions fit</numerusform>
        </translation>
    </message>
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
        <source>%n examples</source>
        <translation>
            <numerusform>%n example</numerusform>
            <numerusform>%n examples</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>TimelineActs</name>
    <message numerus="yes">
        <source>%n outputs</source>
        <translation>
            <numerusform>%n output</numerusform>
            <numerusform>%n outputs</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n actions</source>
        <translation>
            <numerusform>%n action</numerusform>
            <numerusform>%n actions</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n counts</source>
        <translation>
            <numerusform>%n count</numerusform>
            <numerusform>%n counts</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n actions told of</source>
        <translation>
            <numerusform>%n action told of</numerusform>
            <numerusform>%n actions told of</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>TimelinePage</name>
    <message numerus="yes">
        <source>%n leaders in the programme</source>
        <translation>
            <numerusform>%n leader in the programme</numerusform>
            <numerusform>%n leaders in the programme</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>TimelineWords</name>
    <message numerus="yes">
        <source>In %n days</source>
        <translation>
            <numerusform>In %n day</numerusform>
            <numerusform>In %n days</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>In %n weeks</source>
        <translation>
            <numerusform>In %n week</numerusform>
            <numerusform>In %n weeks</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n leaders joined</source>
        <translation>
            <numerusform>%n leader joined</numerusform>
            <numerusform>%n leaders joined</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n leaders left</source>
        <translation>
            <numerusform>%n leader left</numerusform>
            <numerusform>%n leaders left</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n leaders</source>
        <translation>
            <numerusform>%n leader</numerusform>
            <numerusform>%n leaders</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n blocks in the agenda</source>
        <translation>
            <numerusform>%n block in the agenda</numerusform>
            <numerusform>%n blocks in the agenda</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n leaders have {name} as their own chief. They keep that until each gets another with New post.</source>
        <translation>
            <numerusform>%n leader has {name} as their own chief. They keep that until they get another with New post.</numerusform>
            <numerusform>%n leaders have {name} as their own chief. They keep that until each gets another with New post.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Own chief of %n leaders: {names}</source>
        <translation>
            <numerusform>Own chief of %n leader: {names}</numerusform>
            <numerusform>Own chief of %n leaders: {names}</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n outputs</source>
        <translation>
            <numerusform>%n output</numerusform>
            <numerusform>%n outputs</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n actions</source>
        <translation>
            <numerusform>%n action</numerusform>
            <numerusform>%n actions</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n told of</source>
        <translation>
            <numerusform>%n followed up</numerusform>
            <numerusform>%n followed up</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n examples</source>
        <translation>
            <numerusform>%n example</numerusform>
            <numerusform>%n examples</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n pre-jects</source>
        <translation>
            <numerusform>%n pre-ject</numerusform>
            <numerusform>%n pre-jects</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>YearCard</name>
    <message numerus="yes">
        <source>Means of %n talks, without names.</source>
        <translation>
            <numerusform>Mean of %n talk, without names.</numerusform>
            <numerusform>Means of %n talks, without names.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n can be read this year.</source>
        <translation>
            <numerusform>%n can be read this year.</numerusform>
            <numerusform>%n can be read this year.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n with a password of their own are left out.</source>
        <translation>
            <numerusform>%n with a password of its own is left out.</numerusform>
            <numerusform>%n with a password of their own are left out.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n with a scale of another length are left out.</source>
        <translation>
            <numerusform>%n with a scale of another length is left out.</numerusform>
            <numerusform>%n with a scale of another length are left out.</numerusform>
        </translation>
    </message>
</context>
</TS>
