<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en" sourcelanguage="en">
<context>
    <name>WorldBanners</name>
    <message numerus="yes">
        <source>The computer was away for %n minutes</source>
        <translation>
            <numerusform>The computer was away for %n minute</numerusform>
            <numerusform>The computer was away for %n minutes</numerusform>
        </translation>
    </message>
</context>
</TS>
