<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en" sourcelanguage="en">
<context>
    <name>AskFilePassphrase</name>
    <message numerus="yes">
        <source>It can be tried again in %n seconds.</source>
        <translation>
            <numerusform>It can be tried again in %n second.</numerusform>
            <numerusform>It can be tried again in %n seconds.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>NewPassphrase</name>
    <message numerus="yes">
        <source>It can be tried again in %n seconds.</source>
        <translation>
            <numerusform>It can be tried again in %n second.</numerusform>
            <numerusform>It can be tried again in %n seconds.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>At least %n characters. Four or five words that have nothing to do with each other are easy to remember and hard to guess.</source>
        <translation>
            <numerusform>At least %n character. Four or five words that have nothing to do with each other are easy to remember and hard to guess.</numerusform>
            <numerusform>At least %n characters. Four or five words that have nothing to do with each other are easy to remember and hard to guess.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>PasswordPage</name>
    <message numerus="yes">
        <source>%n backups were made of other copies of the file on this computer, and follow those.</source>
        <translation>
            <numerusform>%n backup was made of another copy of the file on this computer, and follows that.</numerusform>
            <numerusform>%n backups were made of other copies of the file on this computer, and follow those.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n earlier copies on this computer have not followed yet.</source>
        <translation>
            <numerusform>%n earlier copy on this computer has not followed yet.</numerusform>
            <numerusform>%n earlier copies on this computer have not followed yet.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n copies could not be read and stay as they were, perhaps in plain text:</source>
        <translation>
            <numerusform>%n copy could not be read and stays as it was, perhaps in plain text:</numerusform>
            <numerusform>%n copies could not be read and stay as they were, perhaps in plain text:</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n copies have a password.</source>
        <translation>
            <numerusform>%n copy has a password.</numerusform>
            <numerusform>%n copies have a password.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n copies open with the file&apos;s password.</source>
        <translation>
            <numerusform>%n copy opens with the file&apos;s password.</numerusform>
            <numerusform>%n copies open with the file&apos;s password.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n copies have no password.</source>
        <translation>
            <numerusform>%n copy has no password.</numerusform>
            <numerusform>%n copies have no password.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n copies have another password.</source>
        <translation>
            <numerusform>%n copy has another password.</numerusform>
            <numerusform>%n copies have another password.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ProtectionActs</name>
    <message numerus="yes">
        <source>%n earlier copies have not followed yet; see under the settings.</source>
        <translation>
            <numerusform>%n earlier copy has not followed yet; see under the settings.</numerusform>
            <numerusform>%n earlier copies have not followed yet; see under the settings.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>RemovePassphrase</name>
    <message numerus="yes">
        <source>It can be tried again in %n seconds.</source>
        <translation>
            <numerusform>It can be tried again in %n second.</numerusform>
            <numerusform>It can be tried again in %n seconds.</numerusform>
        </translation>
    </message>
</context>
</TS>
