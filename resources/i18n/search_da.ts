<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="da" sourcelanguage="en">
<context>
    <name>SearchPanel</name>
    <message>
        <source>Search in outputs and themes</source>
        <translation>Søg i svar og temaer</translation>
    </message>
    <message>
        <source>Outputs and themes</source>
        <translation>Svar og temaer</translation>
    </message>
    <message>
        <source>Outputs and themes are looked for here. Everything else is found in the main window.</source>
        <translation>Her søges i svar og temaer. Alt andet findes i hovedvinduet.</translation>
    </message>
    <message>
        <source>Search in everything</source>
        <translation>Søg i alt</translation>
    </message>
    <message>
        <source>Outputs, themes, action schemas, slides, participants</source>
        <translation>Svar, temaer, handlingsskemaer, slides, deltagere</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Luk</translation>
    </message>
    <message>
        <source>Found</source>
        <translation>Fundet</translation>
    </message>
    <message>
        <source>Write the beginning of a word</source>
        <translation>Skriv begyndelsen af et ord</translation>
    </message>
    <message>
        <source>Of several words, all are looked for. Arrows and Enter go there.</source>
        <translation>Skriver du flere ord, skal alle være der. Piletaster og Enter fører derhen.</translation>
    </message>
    <message>
        <source>Reading through the file</source>
        <translation>Læser filen igennem</translation>
    </message>
    <message>
        <source>What is found comes here in a moment.</source>
        <translation>Om et øjeblik står det fundne her.</translation>
    </message>
    <message>
        <source>Nothing found</source>
        <translation>Intet fundet</translation>
    </message>
    <message>
        <source>Words are found by their beginnings, and æ, ø and å are letters of their own.</source>
        <translation>Ord findes på deres begyndelse, og æ, ø og å er bogstaver for sig.</translation>
    </message>
    <message>
        <source>Everything found</source>
        <translation>Alt, der er fundet</translation>
    </message>
    <message>
        <source>Show more</source>
        <translation>Vis flere</translation>
    </message>
</context>
<context>
    <name>SearchWords</name>
    <message>
        <source>draft</source>
        <translation>kladde</translation>
    </message>
    <message>
        <source>Outputs</source>
        <translation>Svar</translation>
    </message>
    <message>
        <source>Themes</source>
        <translation>Temaer</translation>
    </message>
    <message>
        <source>Action schemas – private</source>
        <translation>Handlingsskemaer – private</translation>
    </message>
    <message>
        <source>Participants</source>
        <translation>Deltagere</translation>
    </message>
    <message>
        <source>Slides</source>
        <translation>Slides</translation>
    </message>
    <message>
        <source>Own notes – only on this screen</source>
        <translation>Egne noter – kun på denne skærm</translation>
    </message>
    <message>
        <source>Dilemmas</source>
        <translation>Dilemmaer</translation>
    </message>
    <message>
        <source>Group {number}</source>
        <translation>Gruppe {number}</translation>
    </message>
</context>
<context>
    <name>WindowSearch</name>
    <message>
        <source>Search in outputs and themes</source>
        <translation>Søg i svar og temaer</translation>
    </message>
    <message>
        <source>Search in everything</source>
        <translation>Søg i alt</translation>
    </message>
</context>
</TS>
