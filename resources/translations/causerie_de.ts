<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="de" sourcelanguage="en">
<context>
    <name></name>
    <message>
        <source>public domain</source>
        <translation>gemeinfrei</translation>
    </message>
    <message>
        <source>Made with</source>
        <translation>Gemacht mit</translation>
    </message>
    <message>
        <source>Version</source>
        <translation>Version</translation>
    </message>
    <message>
        <source>Licence</source>
        <translation>Lizenz</translation>
    </message>
    <message>
        <source>Libraries and their licences</source>
        <translation>Bibliotheken und ihre Lizenzen</translation>
    </message>
    <message>
        <source>About Causerie</source>
        <translation>Über Causerie</translation>
    </message>
    <message>
        <source>A reading room for conversations.</source>
        <translation>Ein Lesezimmer für Gespräche.</translation>
    </message>
    <message>
        <source>Version {}</source>
        <translation>Version {}</translation>
    </message>
    <message>
        <source>Free software under the MIT licence. Reading face: Literata, SIL Open Font Licence.</source>
        <translation>Freie Software unter der MIT-Lizenz. Leseschrift: Literata, SIL Open Font Licence.</translation>
    </message>
    <message>
        <source>Everything stays on this computer.</source>
        <translation>Alles bleibt auf diesem Computer.</translation>
    </message>
    <message>
        <source>This is “{}” in another edition: {}.</source>
        <translation>Dies ist „{}“ in einer anderen Ausgabe: {}.</translation>
    </message>
    <message>
        <source>nearly all words are the same</source>
        <translation>fast alle Wörter sind gleich</translation>
    </message>
    <message>
        <source>{} % of the words are the same</source>
        <translation>{} % der Wörter sind gleich</translation>
    </message>
    <message>
        <source>{}, and so are the speakers</source>
        <translation>{}, und die Sprecher auch</translation>
    </message>
    <message>
        <source>{}, and so is the title</source>
        <translation>{}, und der Titel auch</translation>
    </message>
    <message>
        <source>Its place takes this text; where you were is kept.</source>
        <translation>An seine Stelle kommt dieser Text; Ihre Lesestelle bleibt erhalten.</translation>
    </message>
    <message numerus="yes">
        <source>Your {} notes and bookmarks go with it. This can be undone.</source>
        <comment>Your note goes with it. This can be undone.</comment>
        <translation>
            <numerusform>Ihre Notiz wandert mit. Das lässt sich rückgängig machen.</numerusform>
            <numerusform>Ihre {} Notizen und Lesezeichen wandern mit. Das lässt sich rückgängig machen.</numerusform>
        </translation>
    </message>
    <message>
        <source>The text of “{}” will be replaced by this one.</source>
        <translation>Der Text von „{}“ wird durch diesen ersetzt.</translation>
    </message>
    <message numerus="yes">
        <source>Show the {} without a place</source>
        <comment>Show the one without a place</comment>
        <translation>
            <numerusform>Das eine ohne Platz zeigen</numerusform>
            <numerusform>Die {} ohne Platz zeigen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Add {} to library</source>
        <comment>Add 1 to library</comment>
        <translation>
            <numerusform>1 zur Bibliothek hinzufügen</numerusform>
            <numerusform>{} zur Bibliothek hinzufügen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{} sections</source>
        <comment>1 section</comment>
        <translation>
            <numerusform>{} Abschnitt</numerusform>
            <numerusform>{} Abschnitte</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{} stage directions</source>
        <comment>1 stage direction</comment>
        <translation>
            <numerusform>{} Regieanweisung</numerusform>
            <numerusform>{} Regieanweisungen</numerusform>
        </translation>
    </message>
    <message>
        <source>{}. Nothing is changed until you apply it.</source>
        <translation>{}. Nichts wird geändert, bis Sie es anwenden.</translation>
    </message>
    <message>
        <source>{} found. Nothing is saved until you add it.</source>
        <translation>{} gefunden. Nichts wird gespeichert, bis Sie es hinzufügen.</translation>
    </message>
    <message>
        <source>{} and {}</source>
        <translation>{} und {}</translation>
    </message>
    <message>
        <source>{} look like one speaker.</source>
        <translation>{} scheinen ein Sprecher zu sein.</translation>
    </message>
    <message>
        <source>The same name, and they never answer one another.</source>
        <translation>Derselbe Name, und sie antworten einander nie.</translation>
    </message>
    <message>
        <source>They never answer one another.</source>
        <translation>Sie antworten einander nie.</translation>
    </message>
    <message>
        <source>One letter differs, and they never answer one another.</source>
        <translation>Ein Buchstabe ist anders, und sie antworten einander nie.</translation>
    </message>
    <message numerus="yes">
        <source>likely {} people</source>
        <comment>likely one person</comment>
        <translation>
            <numerusform>wahrscheinlich eine Person</numerusform>
            <numerusform>wahrscheinlich {} Personen</numerusform>
        </translation>
    </message>
    <message>
        <source>No speakers found</source>
        <translation>Keine Sprecher gefunden</translation>
    </message>
    <message numerus="yes">
        <source>{} worth a look</source>
        <comment>1 worth a look</comment>
        <translation>
            <numerusform>{} zu prüfen</numerusform>
            <numerusform>{} zu prüfen</numerusform>
        </translation>
    </message>
    <message>
        <source>NAME: text</source>
        <translation>NAME: Text</translation>
    </message>
    <message>
        <source>NAME. text</source>
        <translation>NAME. Text</translation>
    </message>
    <message>
        <source>NAME — text</source>
        <translation>NAME — Text</translation>
    </message>
    <message>
        <source>NAME on its own line</source>
        <translation>NAME in eigener Zeile</translation>
    </message>
    <message>
        <source>Q. and A.</source>
        <translation>Q. und A.</translation>
    </message>
    <message>
        <source>NAME and a time on their own line</source>
        <translation>NAME und Zeit in eigener Zeile</translation>
    </message>
    <message>
        <source>NAME, blanks, text</source>
        <translation>NAME, Leerraum, Text</translation>
    </message>
    <message>
        <source>&lt;NAME&gt; text</source>
        <translation>&lt;NAME&gt; Text</translation>
    </message>
    <message>
        <source>NAME [aside] text</source>
        <translation>NAME [beiseite] Text</translation>
    </message>
    <message>
        <source>Headings with names</source>
        <translation>Überschriften mit Namen</translation>
    </message>
    <message numerus="yes">
        <source>These {} turns</source>
        <comment>This turn</comment>
        <translation>
            <numerusform>Dieser Beitrag</numerusform>
            <numerusform>Diese {} Beiträge</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{} selected</source>
        <comment>1 selected</comment>
        <translation>
            <numerusform>{} ausgewählt</numerusform>
            <numerusform>{} ausgewählt</numerusform>
        </translation>
    </message>
    <message>
        <source>The note could not be stored: the disk is full. It stays open here; free some space and press Try again.</source>
        <translation>Die Notiz konnte nicht gespeichert werden: Die Festplatte ist voll. Die Notiz bleibt hier offen; schaffen Sie Platz und drücken Sie „Noch einmal“.</translation>
    </message>
    <message>
        <source>The note could not be stored: the library is in use by another program. It stays open here; close that program and press Try again.</source>
        <translation>Die Notiz konnte nicht gespeichert werden: Ein anderes Programm benutzt die Bibliothek. Die Notiz bleibt hier offen; schließen Sie jenes Programm und drücken Sie „Noch einmal“.</translation>
    </message>
    <message>
        <source>The note could not be stored: the library {} was moved, replaced or deleted. It stays open here; put the library back and press Try again.</source>
        <translation>Die Notiz konnte nicht gespeichert werden: Die Bibliothek {} wurde verschoben, ersetzt oder gelöscht. Die Notiz bleibt hier offen; legen Sie die Bibliothek zurück und drücken Sie „Noch einmal“.</translation>
    </message>
    <message>
        <source>{} The note stays open here.</source>
        <translation>{} Die Notiz bleibt hier offen.</translation>
    </message>
    <message numerus="yes">
        <source>The words of {} notes are not in the text any more. They wait in the notes pane.</source>
        <comment>The words of a note are not in the text any more. It waits in the notes pane.</comment>
        <translation>
            <numerusform>Die Wörter einer Notiz stehen nicht mehr im Text. Sie wartet in der Notizspalte.</numerusform>
            <numerusform>Die Wörter von {} Notizen stehen nicht mehr im Text. Sie warten in der Notizspalte.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{} texts could not be read.</source>
        <comment>1 text could not be read.</comment>
        <translation>
            <numerusform>{} Text konnte nicht gelesen werden.</numerusform>
            <numerusform>{} Texte konnten nicht gelesen werden.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{} days left</source>
        <comment>1 day left</comment>
        <translation>
            <numerusform>noch {} Tag</numerusform>
            <numerusform>noch {} Tage</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{} matches</source>
        <comment>1 match</comment>
        <translation>
            <numerusform>{} Treffer</numerusform>
            <numerusform>{} Treffer</numerusform>
        </translation>
    </message>
    <message>
        <source>Reading now</source>
        <translation>Angefangen</translation>
    </message>
    <message>
        <source>All documents</source>
        <translation>Alle Dokumente</translation>
    </message>
    <message>
        <source>Not started</source>
        <translation>Nicht begonnen</translation>
    </message>
    <message>
        <source>Finished</source>
        <translation>Ausgelesen</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>Art</translation>
    </message>
    <message>
        <source>Tags</source>
        <translation>Schlagwörter</translation>
    </message>
    <message>
        <source>Bin</source>
        <translation>Papierkorb</translation>
    </message>
    <message>
        <source>On the page</source>
        <translation>Auf der Seite</translation>
    </message>
    <message>
        <source>Page on</source>
        <translation>Weiterblättern</translation>
    </message>
    <message>
        <source>Page back</source>
        <translation>Zurückblättern</translation>
    </message>
    <message>
        <source>To the beginning</source>
        <translation>Zum Anfang</translation>
    </message>
    <message>
        <source>To the end</source>
        <translation>Zum Ende</translation>
    </message>
    <message>
        <source>Follow who says most, second most …</source>
        <translation>Folgen: wer am meisten, am zweitmeisten sagt …</translation>
    </message>
    <message>
        <source>Finish a note</source>
        <translation>Eine Notiz abschließen</translation>
    </message>
    <message>
        <source>Step out: popover, find, following, focus mode</source>
        <translation>Heraustreten: Auswahlfeld, Suche, Folgen, Fokusmodus</translation>
    </message>
    <message>
        <source>Open the menu</source>
        <translation>Das Menü öffnen</translation>
    </message>
    <message numerus="yes">
        <source>No documents match. {} are hidden.</source>
        <comment>No documents match. 1 is hidden.</comment>
        <translation>
            <numerusform>Kein Dokument passt. {} ist ausgeblendet.</numerusform>
            <numerusform>Kein Dokument passt. {} sind ausgeblendet.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Moved to the bin with its {} notes.</source>
        <comment>Moved to the bin with its note.</comment>
        <translation>
            <numerusform>Mit seiner Notiz in den Papierkorb gelegt.</numerusform>
            <numerusform>Mit seinen {} Notizen in den Papierkorb gelegt.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{} pages</source>
        <comment>1 page</comment>
        <translation>
            <numerusform>{} Seite</numerusform>
            <numerusform>{} Seiten</numerusform>
        </translation>
    </message>
    <message>
        <source>No speakers</source>
        <translation>Keine Sprecher</translation>
    </message>
    <message>
        <source>One speaker</source>
        <translation>Ein Sprecher</translation>
    </message>
    <message>
        <source>Two speakers</source>
        <translation>Zwei Sprecher</translation>
    </message>
    <message>
        <source>Three speakers</source>
        <translation>Drei Sprecher</translation>
    </message>
    <message>
        <source>Four speakers</source>
        <translation>Vier Sprecher</translation>
    </message>
    <message>
        <source>Five speakers</source>
        <translation>Fünf Sprecher</translation>
    </message>
    <message>
        <source>Six speakers</source>
        <translation>Sechs Sprecher</translation>
    </message>
    <message numerus="yes">
        <source>{} speakers</source>
        <comment>One speaker</comment>
        <translation>
            <numerusform>{} Sprecher</numerusform>
            <numerusform>{} Sprecher</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{} turns</source>
        <comment>1 turn</comment>
        <translation>
            <numerusform>{} Beitrag</numerusform>
            <numerusform>{} Beiträge</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{} words</source>
        <comment>1 word</comment>
        <translation>
            <numerusform>{} Wort</numerusform>
            <numerusform>{} Wörter</numerusform>
        </translation>
    </message>
    <message>
        <source>{} min</source>
        <translation>{} Min.</translation>
    </message>
    <message>
        <source>{} h {} min</source>
        <translation>{} Std. {} Min.</translation>
    </message>
    <message>
        <source>{} h</source>
        <translation>{} Std.</translation>
    </message>
    <message>
        <source>{} %</source>
        <translation>{} %</translation>
    </message>
    <message>
        <source>Idea</source>
        <translation>Idee</translation>
    </message>
    <message>
        <source>Question</source>
        <translation>Frage</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>Begründung</translation>
    </message>
    <message>
        <source>Objection</source>
        <translation>Einwand</translation>
    </message>
    <message>
        <source>Term</source>
        <translation>Begriff</translation>
    </message>
    <message>
        <source>{} per cent</source>
        <translation>{} Prozent</translation>
    </message>
    <message numerus="yes">
        <source>{} hours</source>
        <comment>1 hour</comment>
        <translation>
            <numerusform>{} Stunde</numerusform>
            <numerusform>{} Stunden</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{} minutes</source>
        <comment>1 minute</comment>
        <translation>
            <numerusform>{} Minute</numerusform>
            <numerusform>{} Minuten</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{} notes</source>
        <comment>1 note</comment>
        <translation>
            <numerusform>{} Notiz</numerusform>
            <numerusform>{} Notizen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{} bookmarks</source>
        <comment>1 bookmark</comment>
        <translation>
            <numerusform>{} Lesezeichen</numerusform>
            <numerusform>{} Lesezeichen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{} documents</source>
        <comment>1 document</comment>
        <translation>
            <numerusform>{} Dokument</numerusform>
            <numerusform>{} Dokumente</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{} new</source>
        <comment>1 new</comment>
        <translation>
            <numerusform>{} neu</numerusform>
            <numerusform>{} neu</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{} put back</source>
        <comment>1 put back</comment>
        <translation>
            <numerusform>{} zurückgelegt</numerusform>
            <numerusform>{} zurückgelegt</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{} moved to the bin</source>
        <comment>1 moved to the bin</comment>
        <translation>
            <numerusform>{} in den Papierkorb gelegt</numerusform>
            <numerusform>{} in den Papierkorb gelegt</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{} deleted here and not brought back</source>
        <comment>1 deleted here and not brought back</comment>
        <translation>
            <numerusform>{} hier gelöscht und nicht zurückgeholt</numerusform>
            <numerusform>{} hier gelöscht und nicht zurückgeholt</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{} with a later text</source>
        <comment>1 with a later text</comment>
        <translation>
            <numerusform>{} mit späterem Text</numerusform>
            <numerusform>{} mit späterem Text</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{} notes added</source>
        <comment>1 note added</comment>
        <translation>
            <numerusform>{} Notiz hinzugefügt</numerusform>
            <numerusform>{} Notizen hinzugefügt</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{} newer</source>
        <comment>1 newer</comment>
        <translation>
            <numerusform>{} neuer</numerusform>
            <numerusform>{} neuer</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{} deleted</source>
        <comment>1 deleted</comment>
        <translation>
            <numerusform>{} gelöscht</numerusform>
            <numerusform>{} gelöscht</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{} bookmarks added</source>
        <comment>1 bookmark added</comment>
        <translation>
            <numerusform>{} Lesezeichen hinzugefügt</numerusform>
            <numerusform>{} Lesezeichen hinzugefügt</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{} kept both ways in their history</source>
        <comment>1 kept both ways in its history</comment>
        <translation>
            <numerusform>{} in beiden Fassungen aufgehoben</numerusform>
            <numerusform>{} in beiden Fassungen aufgehoben</numerusform>
        </translation>
    </message>
    <message>
        <source>Dialogue</source>
        <translation>Dialog</translation>
    </message>
    <message>
        <source>Interview</source>
        <translation>Interview</translation>
    </message>
    <message>
        <source>Play</source>
        <translation>Theaterstück</translation>
    </message>
    <message>
        <source>Debate or hearing</source>
        <translation>Debatte oder Anhörung</translation>
    </message>
    <message>
        <source>Podcast</source>
        <translation>Podcast</translation>
    </message>
    <message>
        <source>Dialogues</source>
        <translation>Dialoge</translation>
    </message>
    <message>
        <source>Interviews</source>
        <translation>Interviews</translation>
    </message>
    <message>
        <source>Plays</source>
        <translation>Theaterstücke</translation>
    </message>
    <message>
        <source>Debates and hearings</source>
        <translation>Debatten und Anhörungen</translation>
    </message>
    <message>
        <source>Podcasts</source>
        <translation>Podcasts</translation>
    </message>
    <message>
        <source>Remove bookmark</source>
        <translation>Lesezeichen entfernen</translation>
    </message>
    <message>
        <source>Add bookmark</source>
        <translation>Lesezeichen setzen</translation>
    </message>
    <message>
        <source>Attach bookmark</source>
        <translation>Lesezeichen anheften</translation>
    </message>
    <message>
        <source>Rename bookmark</source>
        <translation>Lesezeichen umbenennen</translation>
    </message>
    <message>
        <source>{} cannot be read ({}); copy it to this computer first.</source>
        <translation>{} lässt sich nicht lesen ({}); kopieren Sie die Datei zuerst auf diesen Computer.</translation>
    </message>
    <message>
        <source>{} is no sound bundle ({}); nothing was changed: have it made again.</source>
        <translation>{} ist kein unversehrtes Bündel ({}); nichts wurde geändert: Lassen Sie es neu erstellen.</translation>
    </message>
    <message>
        <source>{} was made by {}, which is newer than this one; nothing was changed: install that version to take it in.</source>
        <translation>{} wurde mit {} erstellt, das neuer ist als dieses Programm; nichts wurde geändert: Installieren Sie jene Version, um es aufzunehmen.</translation>
    </message>
    <message>
        <source>{} was not written ({}); choose another place.</source>
        <translation>{} wurde nicht geschrieben ({}); wählen Sie einen anderen Ort.</translation>
    </message>
    <message>
        <source>{} was not written: this is too much for one bundle; export fewer documents at a time, or copy the whole library with: causerie backup FILE</source>
        <translation>{} wurde nicht geschrieben: Das ist zu viel für ein Bündel; exportieren Sie weniger Dokumente auf einmal oder kopieren Sie die ganze Bibliothek mit: causerie backup DATEI</translation>
    </message>
    <message>
        <source>“{}” was changed in another window since, and stays as it is there.</source>
        <translation>„{}“ wurde inzwischen in einem anderen Fenster geändert und bleibt, wie es dort ist.</translation>
    </message>
    <message>
        <source>The library {} is in use by another program; close that program and try again.</source>
        <translation>Ein anderes Programm benutzt die Bibliothek {}; schließen Sie es und versuchen Sie es noch einmal.</translation>
    </message>
    <message>
        <source>The library {} is read-only; nothing can be stored in it until you may write to it.</source>
        <translation>Die Bibliothek {} ist schreibgeschützt; nichts kann darin gespeichert werden, solange Sie nicht hineinschreiben dürfen.</translation>
    </message>
    <message>
        <source>The disk that holds {} is full; free some space and try again.</source>
        <translation>Die Festplatte mit {} ist voll; schaffen Sie Platz und versuchen Sie es noch einmal.</translation>
    </message>
    <message>
        <source>The library {} was moved, replaced or deleted while it was open; put it back or open it again.</source>
        <translation>Die Bibliothek {} wurde verschoben, ersetzt oder gelöscht, während sie offen war; legen Sie sie zurück oder öffnen Sie sie noch einmal.</translation>
    </message>
    <message>
        <source>The library {} is damaged ({}); restore a backup with: causerie restore FILE, or get out what can be read with: causerie check --repair</source>
        <translation>Die Bibliothek {} ist beschädigt ({}); stellen Sie eine Sicherung wieder her mit: causerie restore DATEI, oder retten Sie, was lesbar ist, mit: causerie check --repair</translation>
    </message>
    <message>
        <source>The library {} is damaged; restore a backup with: causerie restore FILE, or get out what can be read with: causerie check --repair</source>
        <translation>Die Bibliothek {} ist beschädigt; stellen Sie eine Sicherung wieder her mit: causerie restore DATEI, oder retten Sie, was lesbar ist, mit: causerie check --repair</translation>
    </message>
    <message>
        <source>The library {} holds {} that Causerie did not make; nothing was read from it: use another backup, or ask whoever gave you the file.</source>
        <translation>In der Bibliothek {} steht {}, das nicht von Causerie ist; nichts daraus wurde gelesen: Nehmen Sie eine andere Sicherung oder fragen Sie, von wem die Datei kommt.</translation>
    </message>
    <message>
        <source>The library {} was made by Causerie {}, which is newer than this one; nothing was changed: install that version to open it.</source>
        <translation>Die Bibliothek {} ist von Causerie {}, das neuer ist als dieses; nichts wurde geändert: Installieren Sie jene Version, um sie zu öffnen.</translation>
    </message>
    <message>
        <source>{} was not written: it holds something that is not UTF-8 text; choose another name.</source>
        <translation>{} wurde nicht geschrieben: Dort steht etwas, das kein UTF-8-Text ist; wählen Sie einen anderen Namen.</translation>
    </message>
    <message>
        <source>The folder {} cannot be made ({}); choose another.</source>
        <translation>Der Ordner {} lässt sich nicht anlegen ({}); wählen Sie einen anderen.</translation>
    </message>
    <message>
        <source>{} is the library that is open; choose another file.</source>
        <translation>{} ist die Bibliothek, die gerade offen ist; wählen Sie eine andere Datei.</translation>
    </message>
    <message>
        <source>{} does not exist; check the name and the folder.</source>
        <translation>{} gibt es nicht; prüfen Sie Namen und Ordner.</translation>
    </message>
    <message>
        <source>{} may not be read; ask for permission to read it.</source>
        <translation>{} darf nicht gelesen werden; bitten Sie um das Recht dazu.</translation>
    </message>
    <message>
        <source>{} is a folder; choose a file in it.</source>
        <translation>{} ist ein Ordner; wählen Sie eine Datei darin.</translation>
    </message>
    <message>
        <source>{} is not an ordinary file; copy what it holds into a file first.</source>
        <translation>{} ist keine gewöhnliche Datei; kopieren Sie den Inhalt zuerst in eine Datei.</translation>
    </message>
    <message>
        <source>{} is larger than {} MB; split it into parts and open those.</source>
        <translation>{} ist größer als {} MB; teilen Sie die Datei und öffnen Sie die Teile.</translation>
    </message>
    <message>
        <source>Import</source>
        <translation>Import</translation>
    </message>
    <message>
        <source>{} is in the library already, as “{}”; nothing was replaced.</source>
        <translation>{} ist schon in der Bibliothek, als „{}“; nichts wurde ersetzt.</translation>
    </message>
    <message>
        <source>{} holds no file that Causerie reads; it looks for {}.</source>
        <translation>{} enthält keine Datei, die Causerie liest; gesucht wird {}.</translation>
    </message>
    <message>
        <source>Storing</source>
        <translation>Wird gespeichert</translation>
    </message>
    <message>
        <source>Delete document</source>
        <translation>Dokument löschen</translation>
    </message>
    <message>
        <source>{} holds no words; nothing was replaced.</source>
        <translation>{} enthält keine Wörter; nichts wurde ersetzt.</translation>
    </message>
    <message>
        <source>Import edition</source>
        <translation>Ausgabe importieren</translation>
    </message>
    <message>
        <source>Merge</source>
        <translation>Zusammenlegen</translation>
    </message>
    <message>
        <source>Change colour</source>
        <translation>Farbe ändern</translation>
    </message>
    <message>
        <source>its index names turns that are not there</source>
        <translation>ihr Verzeichnis nennt Beiträge, die es nicht gibt</translation>
    </message>
    <message>
        <source>{} leads to nothing in a library; copy the whole link and try again.</source>
        <translation>{} führt zu nichts in einer Bibliothek; kopieren Sie den ganzen Link und versuchen Sie es noch einmal.</translation>
    </message>
    <message>
        <source>Nobody in this document is called “{}”; choose one of its speakers.</source>
        <translation>Niemand in diesem Dokument heißt „{}“; wählen Sie einen seiner Sprecher.</translation>
    </message>
    <message>
        <source>A turn needs somebody who speaks; choose a speaker or write a name.</source>
        <translation>Ein Beitrag braucht jemanden, der spricht; wählen Sie einen Sprecher oder schreiben Sie einen Namen.</translation>
    </message>
    <message>
        <source>A speaker needs a name; write one.</source>
        <translation>Ein Sprecher braucht einen Namen; schreiben Sie einen.</translation>
    </message>
    <message>
        <source>{} says nothing in this document.</source>
        <translation>{} sagt nichts in diesem Dokument.</translation>
    </message>
    <message>
        <source>This is all the text there is; a heading needs something below it.</source>
        <translation>Das ist der ganze Text; unter einer Überschrift muss etwas stehen.</translation>
    </message>
    <message>
        <source>A heading needs words; write some.</source>
        <translation>Eine Überschrift braucht Wörter; schreiben Sie welche.</translation>
    </message>
    <message>
        <source>The outermost level is 1; choose 1 or more.</source>
        <translation>Die oberste Ebene ist 1; wählen Sie 1 oder mehr.</translation>
    </message>
    <message>
        <source>A label stands on one line; select the name alone.</source>
        <translation>Ein Name steht in einer Zeile; wählen Sie nur den Namen aus.</translation>
    </message>
    <message>
        <source>A label has letters; select the name.</source>
        <translation>Ein Name hat Buchstaben; wählen Sie den Namen aus.</translation>
    </message>
    <message>
        <source>This turn has a label already; change its speaker instead.</source>
        <translation>Dieser Beitrag hat schon einen Namen; ändern Sie stattdessen den Sprecher.</translation>
    </message>
    <message>
        <source>Merging needs two speakers; choose another one to merge with.</source>
        <translation>Zum Zusammenlegen braucht es zwei Sprecher; wählen Sie noch einen.</translation>
    </message>
    <message>
        <source>Nobody speaks there; choose a turn.</source>
        <translation>Dort spricht niemand; wählen Sie einen Beitrag.</translation>
    </message>
    <message>
        <source>There is nothing to part there; choose a place within the words of a turn.</source>
        <translation>Dort gibt es nichts zu teilen; wählen Sie eine Stelle zwischen den Wörtern eines Beitrags.</translation>
    </message>
    <message>
        <source>There is no turn before this one to join it with.</source>
        <translation>Vor diesem Beitrag steht keiner, an den er sich anschließen ließe.</translation>
    </message>
    <message>
        <source>This goes on with the turn before already.</source>
        <translation>Dies setzt den Beitrag davor schon fort.</translation>
    </message>
    <message>
        <source>That is what it is already.</source>
        <translation>Das ist es schon.</translation>
    </message>
    <message>
        <source>Add note</source>
        <translation>Notiz schreiben</translation>
    </message>
    <message>
        <source>Annotate</source>
        <translation>Markieren</translation>
    </message>
    <message>
        <source>Attach note</source>
        <translation>Notiz anheften</translation>
    </message>
    <message>
        <source>Delete note</source>
        <translation>Notiz löschen</translation>
    </message>
    <message>
        <source>Edit note</source>
        <translation>Notiz bearbeiten</translation>
    </message>
    <message>
        <source>Change tags</source>
        <translation>Schlagwörter ändern</translation>
    </message>
    <message>
        <source>Change kind</source>
        <translation>Art ändern</translation>
    </message>
    <message>
        <source>Put back document</source>
        <translation>Dokument zurücklegen</translation>
    </message>
    <message>
        <source>Put back note</source>
        <translation>Notiz zurücklegen</translation>
    </message>
    <message>
        <source>{} holds nothing of that name in its bin.</source>
        <translation>{} hat nichts mit diesem Namen im Papierkorb.</translation>
    </message>
    <message>
        <source>Delete for good</source>
        <translation>Endgültig löschen</translation>
    </message>
    <message>
        <source>{} is empty; choose a file that has text in it.</source>
        <translation>{} ist leer; wählen Sie eine Datei, in der Text steht.</translation>
    </message>
    <message>
        <source>{} holds no captions; check that it is a whole VTT or SRT file.</source>
        <translation>{} enthält keine Untertitel; prüfen Sie, ob es eine ganze VTT- oder SRT-Datei ist.</translation>
    </message>
    <message>
        <source>{} is no sound Causerie JSON; write it anew with: causerie convert FILE --to json</source>
        <translation>{} ist kein unversehrtes Causerie-JSON; schreiben Sie es neu mit: causerie convert DATEI --to json</translation>
    </message>
    <message>
        <source>{} holds no speaker tiers; check that it is a whole CHAT file.</source>
        <translation>{} enthält keine Sprecherzeilen; prüfen Sie, ob es eine ganze CHAT-Datei ist.</translation>
    </message>
    <message>
        <source>{} is a PDF, which Causerie cannot read; copy its text into a text file.</source>
        <translation>{} ist ein PDF, das Causerie nicht lesen kann; kopieren Sie den Text daraus in eine Textdatei.</translation>
    </message>
    <message>
        <source>{} is not a text file Causerie can read; open it in the program it was made with and save it as text.</source>
        <translation>{} ist keine Textdatei, die Causerie lesen kann; öffnen Sie sie in dem Programm, mit dem sie gemacht wurde, und speichern Sie sie als Text.</translation>
    </message>
    <message>
        <source>{} is XML that Causerie does not know ({}); export it as TEI, HTML or text.</source>
        <translation>{} ist XML, das Causerie nicht kennt ({}); exportieren Sie es als TEI, HTML oder Text.</translation>
    </message>
    <message>
        <source>{} has no text in it, only a header; choose the file with the text.</source>
        <translation>{} enthält keinen Text, nur einen Kopf; wählen Sie die Datei mit dem Text.</translation>
    </message>
    <message>
        <source>{} is damaged at line {}: it is no sound XML; get the file once more.</source>
        <translation>{} ist in Zeile {} beschädigt: Es ist kein gültiges XML; holen Sie die Datei noch einmal.</translation>
    </message>
    <message>
        <source>{} is damaged: it is no sound XML; get the file once more.</source>
        <translation>{} ist beschädigt: Es ist kein gültiges XML; holen Sie die Datei noch einmal.</translation>
    </message>
    <message>
        <source>{} defines entities of its own, which Causerie does not follow; save it without them first.</source>
        <translation>{} legt eigene Entitäten fest, denen Causerie nicht folgt; speichern Sie die Datei zuerst ohne sie.</translation>
    </message>
    <message>
        <source>{} is damaged at line {}: it is no complete JSON; export the transcript once more.</source>
        <translation>{} ist in Zeile {} beschädigt: Es ist kein vollständiges JSON; exportieren Sie das Transkript noch einmal.</translation>
    </message>
    <message>
        <source>{} is damaged: it is no complete JSON; export the transcript once more.</source>
        <translation>{} ist beschädigt: Es ist kein vollständiges JSON; exportieren Sie das Transkript noch einmal.</translation>
    </message>
    <message>
        <source>{} is JSON, but no transcript that Causerie knows; export it as VTT, SRT or text instead.</source>
        <translation>{} ist JSON, aber kein Transkript, das Causerie kennt; exportieren Sie es stattdessen als VTT, SRT oder Text.</translation>
    </message>
    <message>
        <source>{} kept, {} moved, {} unattached</source>
        <translation>{} am Platz, {} verschoben, {} ohne Platz</translation>
    </message>
    <message>
        <source>“{}” speaks only once; it may be no speaker.</source>
        <translation>„{}“ spricht nur einmal; vielleicht ist das kein Sprecher.</translation>
    </message>
    <message>
        <source>“{}” stands where a speaker could, and was read as text.</source>
        <translation>„{}“ steht, wo ein Sprecher stehen könnte, und wurde als Text gelesen.</translation>
    </message>
    <message>
        <source>“{}” stands before 1 line as a speaker would, and was read as text.</source>
        <translation>„{}“ steht vor 1 Zeile wie ein Sprecher und wurde als Text gelesen.</translation>
    </message>
    <message>
        <source>“{}” stands before {} lines as a speaker would, and was read as text.</source>
        <translation>„{}“ steht vor {} Zeilen wie ein Sprecher und wurde als Text gelesen.</translation>
    </message>
    <message>
        <source>The heading “{}” could be a speaker.</source>
        <translation>Die Überschrift „{}“ könnte ein Sprecher sein.</translation>
    </message>
    <message>
        <source>This paragraph has no speaker; it may belong to a speech.</source>
        <translation>Dieser Absatz hat keinen Sprecher; vielleicht gehört er zu einer Rede.</translation>
    </message>
    <message>
        <source>“{}” is taken for a misprint of “{}”.</source>
        <translation>„{}“ gilt als Druckfehler für „{}“.</translation>
    </message>
    <message>
        <source>1 caption names nobody; what they say was given to whoever spoke before.</source>
        <translation>1 Untertitel nennt niemanden; was er sagt, bekam, wer davor sprach.</translation>
    </message>
    <message>
        <source>{} captions name nobody; what they say was given to whoever spoke before.</source>
        <translation>{} Untertitel nennen niemanden; was sie sagen, bekam, wer davor sprach.</translation>
    </message>
    <message>
        <source>1 turn begins with “&gt;&gt;” and no name; who speaks is not known, and need not be one person.</source>
        <translation>1 Beitrag beginnt mit „&gt;&gt;“ und ohne Namen; wer spricht, ist nicht bekannt und muss nicht immer dieselbe Person sein.</translation>
    </message>
    <message>
        <source>{} turns begin with “&gt;&gt;” and no name; who speaks is not known, and need not be one person.</source>
        <translation>{} Beiträge beginnen mit „&gt;&gt;“ und ohne Namen; wer spricht, ist nicht bekannt und muss nicht immer dieselbe Person sein.</translation>
    </message>
    <message>
        <source>Reading the layout</source>
        <translation>Der Aufbau wird gelesen</translation>
    </message>
    <message>
        <source>Finding who speaks</source>
        <translation>Die Sprecher werden gesucht</translation>
    </message>
    <message>
        <source>Finding the sections</source>
        <translation>Die Abschnitte werden gesucht</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>Fertig</translation>
    </message>
    <message>
        <source>Remembered choices</source>
        <translation>Gemerkte Entscheidungen</translation>
    </message>
    <message>
        <source>Edit speakers and sections</source>
        <translation>Sprecher und Abschnitte bearbeiten</translation>
    </message>
    <message>
        <source>Keep apart</source>
        <translation>Getrennt lassen</translation>
    </message>
    <message>
        <source>Rename speaker</source>
        <translation>Sprecher umbenennen</translation>
    </message>
    <message>
        <source>Merge speakers</source>
        <translation>Sprecher zusammenlegen</translation>
    </message>
    <message>
        <source>Not a speaker</source>
        <translation>Kein Sprecher</translation>
    </message>
    <message>
        <source>Show a speaker</source>
        <translation>Sprecher zeigen</translation>
    </message>
    <message>
        <source>Rename section</source>
        <translation>Abschnitt umbenennen</translation>
    </message>
    <message>
        <source>Join sections</source>
        <translation>Abschnitte verbinden</translation>
    </message>
    <message>
        <source>Split section</source>
        <translation>Abschnitt teilen</translation>
    </message>
    <message>
        <source>Change title</source>
        <translation>Titel ändern</translation>
    </message>
    <message>
        <source>Change author</source>
        <translation>Autor ändern</translation>
    </message>
    <message>
        <source>Change date</source>
        <translation>Datum ändern</translation>
    </message>
    <message>
        <source>Change level</source>
        <translation>Ebene ändern</translation>
    </message>
    <message>
        <source>Change language</source>
        <translation>Sprache ändern</translation>
    </message>
    <message>
        <source>The library {} holds no annotation {}.</source>
        <translation>Die Bibliothek {} enthält keine Notiz {}.</translation>
    </message>
    <message>
        <source>The library {} holds no bookmark {}.</source>
        <translation>Die Bibliothek {} enthält kein Lesezeichen {}.</translation>
    </message>
    <message>
        <source>There is no backup {}; name a file that causerie backup wrote.</source>
        <translation>Es gibt keine Sicherung {}; nennen Sie eine Datei, die causerie backup geschrieben hat.</translation>
    </message>
    <message>
        <source>The backup {} is the library itself; name another file.</source>
        <translation>Die Sicherung {} ist die Bibliothek selbst; nennen Sie eine andere Datei.</translation>
    </message>
    <message>
        <source>The backup {} is damaged or no library ({}); the library was left as it is: try another backup.</source>
        <translation>Die Sicherung {} ist beschädigt oder keine Bibliothek ({}); die Bibliothek blieb, wie sie ist: Versuchen Sie eine andere Sicherung.</translation>
    </message>
    <message>
        <source>it is empty</source>
        <translation>sie ist leer</translation>
    </message>
    <message>
        <source>The folder of backups {} cannot be made ({}).</source>
        <translation>Der Ordner der Sicherungen {} lässt sich nicht anlegen ({}).</translation>
    </message>
    <message>
        <source>The library {} holds something unexpected; run: causerie check</source>
        <translation>Die Bibliothek {} enthält etwas Unerwartetes; rufen Sie auf: causerie check</translation>
    </message>
    <message>
        <source>a value in it cannot be read</source>
        <translation>ein Wert darin ist nicht lesbar</translation>
    </message>
    <message>
        <source>The library {} cannot be put aside ({}).</source>
        <translation>Die Bibliothek {} lässt sich nicht beiseitelegen ({}).</translation>
    </message>
    <message>
        <source>The backup {} would replace the library itself; choose another name.</source>
        <translation>Die Sicherung {} würde die Bibliothek selbst ersetzen; wählen Sie einen anderen Namen.</translation>
    </message>
    <message>
        <source>The library {} holds no document {}; see: causerie list</source>
        <translation>Die Bibliothek {} enthält kein Dokument {}; siehe: causerie list</translation>
    </message>
    <message>
        <source>the text of document {} cannot be read</source>
        <translation>der Text des Dokuments {} ist nicht lesbar</translation>
    </message>
    <message>
        <source>Comparing with the library</source>
        <translation>Vergleich mit der Bibliothek</translation>
    </message>
    <message>
        <source>text in it is not UTF-8</source>
        <translation>Text darin ist kein UTF-8</translation>
    </message>
    <message>
        <source>The library {} cannot be read or written ({}); check its disk.</source>
        <translation>Die Bibliothek {} lässt sich nicht lesen oder schreiben ({}); prüfen Sie ihre Festplatte.</translation>
    </message>
    <message>
        <source>The library {} cannot be made ({}); choose another place.</source>
        <translation>Die Bibliothek {} lässt sich nicht anlegen ({}); wählen Sie einen anderen Ort.</translation>
    </message>
    <message>
        <source>The library {} cannot be read ({}).</source>
        <translation>Die Bibliothek {} lässt sich nicht lesen ({}).</translation>
    </message>
    <message>
        <source>it is no library of Causerie</source>
        <translation>sie ist keine Bibliothek von Causerie</translation>
    </message>
    <message>
        <source>The library {} is from an older Causerie and must be upgraded, but it is read-only; copy it to where you may write.</source>
        <translation>Die Bibliothek {} ist von einem älteren Causerie und muss umgestellt werden, ist aber schreibgeschützt; kopieren Sie sie dorthin, wo Sie schreiben dürfen.</translation>
    </message>
    <message>
        <source>There is no library {}; check the name and the folder.</source>
        <translation>Es gibt keine Bibliothek {}; prüfen Sie Namen und Ordner.</translation>
    </message>
    <message>
        <source>Reading what can be read</source>
        <translation>Was lesbar ist, wird gelesen</translation>
    </message>
    <message>
        <source>Nothing can be salvaged from {}, which was left as it is; restore a backup with: causerie restore FILE, or move the file away to begin a new library.</source>
        <translation>Aus {} lässt sich nichts retten, und die Datei blieb, wie sie ist; stellen Sie eine Sicherung wieder her mit: causerie restore DATEI, oder legen Sie die Datei beiseite, um eine neue Bibliothek zu beginnen.</translation>
    </message>
    <message>
        <source>Putting it together</source>
        <translation>Wird zusammengefügt</translation>
    </message>
    <message>
        <source>Keeping the damaged library</source>
        <translation>Die beschädigte Bibliothek wird aufgehoben</translation>
    </message>
    <message>
        <source>The text of “{}” could not be read; it came from {}. Its notes are kept, unattached.</source>
        <translation>Der Text von „{}“ war nicht lesbar; er kam aus {}. Seine Notizen sind aufgehoben, ohne Platz.</translation>
    </message>
    <message>
        <source>The text of “{}” could not be read. Its notes are kept, unattached.</source>
        <translation>Der Text von „{}“ war nicht lesbar. Seine Notizen sind aufgehoben, ohne Platz.</translation>
    </message>
    <message>
        <source>a program in it</source>
        <translation>ein Programm</translation>
    </message>
    <message>
        <source>“{}”</source>
        <translation>„{}“</translation>
    </message>
    <message>
        <source>step {} of its upgrade leaves {} loose rows</source>
        <translation>Schritt {} der Umstellung lässt {} Zeilen ohne Zusammenhang</translation>
    </message>
    <message>
        <source>Indexing</source>
        <translation>Wird für die Suche erfasst</translation>
    </message>
    <message>
        <source>{} was not written: it is not an ordinary file; choose another name.</source>
        <translation>{} wurde nicht geschrieben: Es ist keine gewöhnliche Datei; wählen Sie einen anderen Namen.</translation>
    </message>
    <message>
        <source>{} was not written: the disk is full; free some space and try again.</source>
        <translation>{} wurde nicht geschrieben: Die Festplatte ist voll; schaffen Sie Platz und versuchen Sie es noch einmal.</translation>
    </message>
    <message>
        <source>{} was not written: its folder does not exist; make it or choose another one.</source>
        <translation>{} wurde nicht geschrieben: Der Ordner dafür fehlt; legen Sie ihn an oder wählen Sie einen anderen.</translation>
    </message>
    <message>
        <source>{} was not written: a folder stands where the file should, or a file where a folder should.</source>
        <translation>{} wurde nicht geschrieben: Wo die Datei hin soll, steht ein Ordner, oder eine Datei, wo ein Ordner stehen soll.</translation>
    </message>
    <message>
        <source>{} was not written ({}); choose a place where you may write.</source>
        <translation>{} wurde nicht geschrieben ({}); wählen Sie einen Ort, an dem Sie schreiben dürfen.</translation>
    </message>
    <message>
        <source>{} was not written: it needs one line causerie:begin and, below it, one line causerie:end; mend these lines or choose another name.</source>
        <translation>{} wurde nicht geschrieben: Es braucht eine Zeile causerie:begin und weiter unten eine Zeile causerie:end; bringen Sie diese Zeilen in Ordnung oder wählen Sie einen anderen Namen.</translation>
    </message>
    <message>
        <source>{} was not written: it holds the notes of another document; choose another name.</source>
        <translation>{} wurde nicht geschrieben: Es enthält die Notizen eines anderen Dokuments; wählen Sie einen anderen Namen.</translation>
    </message>
</context>
<context>
    <name>AnnotationsModel</name>
    <message>
        <source>turn {}</source>
        <translation>Beitrag {}</translation>
    </message>
    <message>
        <source>your note: {}</source>
        <translation>Ihre Notiz: {}</translation>
    </message>
    <message>
        <source>tags {}</source>
        <translation>Schlagwörter {}</translation>
    </message>
</context>
<context>
    <name>AppearancePage</name>
    <message>
        <source>Language of the system</source>
        <translation>Sprache des Systems</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>Sprache</translation>
    </message>
    <message>
        <source>Causerie speaks it when it is started the next time.</source>
        <translation>Causerie spricht sie ab dem nächsten Start.</translation>
    </message>
    <message>
        <source>Follow the system</source>
        <translation>Wie das System</translation>
    </message>
    <message>
        <source>Light</source>
        <translation>Hell</translation>
    </message>
    <message>
        <source>Sepia</source>
        <translation>Sepia</translation>
    </message>
    <message>
        <source>Dark</source>
        <translation>Dunkel</translation>
    </message>
    <message>
        <source>Theme</source>
        <translation>Farbschema</translation>
    </message>
    <message>
        <source>Use sepia by day</source>
        <translation>Bei Tag Sepia verwenden</translation>
    </message>
    <message>
        <source>Where the system is light, the page is sepia.</source>
        <translation>Wo das System hell ist, ist die Seite sepia.</translation>
    </message>
    <message>
        <source>The system’s, where it has one</source>
        <translation>Die des Systems, wo es eine hat</translation>
    </message>
    <message>
        <source>Petrol</source>
        <translation>Petrol</translation>
    </message>
    <message>
        <source>Accent</source>
        <translation>Akzentfarbe</translation>
    </message>
    <message>
        <source>Plain names</source>
        <translation>Schlichte Namen</translation>
    </message>
    <message>
        <source>Speakers’ names are printed in ink; their bars keep colour and pattern.</source>
        <translation>Die Namen der Sprecher sind schwarz gedruckt; ihre Balken behalten Farbe und Muster.</translation>
    </message>
    <message>
        <source>High contrast</source>
        <translation>Hoher Kontrast</translation>
    </message>
    <message>
        <source>Reduce motion</source>
        <translation>Weniger Bewegung</translation>
    </message>
    <message>
        <source>Nothing moves by itself.</source>
        <translation>Nichts bewegt sich von selbst.</translation>
    </message>
</context>
<context>
    <name>Arrivals</name>
    <message>
        <source>The link leads to a document that is not in this library.</source>
        <translation>Der Link führt zu einem Dokument, das nicht in dieser Bibliothek ist.</translation>
    </message>
    <message>
        <source>The note that the link leads to was deleted.</source>
        <translation>Die Notiz, zu der der Link führt, wurde gelöscht.</translation>
    </message>
    <message>
        <source>The link leads to turn {}; the document has {}.</source>
        <translation>Der Link führt zu Beitrag {}; das Dokument hat {}.</translation>
    </message>
</context>
<context>
    <name>BackupsModel</name>
    <message>
        <source>kept when a backup was restored</source>
        <translation>aufgehoben, als eine Sicherung wiederhergestellt wurde</translation>
    </message>
    <message>
        <source>kept before an upgrade</source>
        <translation>aufgehoben vor einer Umstellung</translation>
    </message>
    <message>
        <source>kept when the library was damaged</source>
        <translation>aufgehoben, als die Bibliothek beschädigt war</translation>
    </message>
</context>
<context>
    <name>Banner</name>
    <message>
        <source>Close this message</source>
        <translation>Diese Meldung schließen</translation>
    </message>
</context>
<context>
    <name>BinList</name>
    <message>
        <source>What is in the bin</source>
        <translation>Was im Papierkorb liegt</translation>
    </message>
    <message>
        <source>Put back</source>
        <translation>Zurücklegen</translation>
    </message>
    <message>
        <source>Delete for good</source>
        <translation>Endgültig löschen</translation>
    </message>
    <message>
        <source>Keep it</source>
        <translation>Behalten</translation>
    </message>
    <message>
        <source>What is deleted stays here for 30 days.</source>
        <translation>Gelöschtes bleibt hier 30 Tage.</translation>
    </message>
    <message>
        <source>The bin is empty.</source>
        <translation>Der Papierkorb ist leer.</translation>
    </message>
</context>
<context>
    <name>BinnedModel</name>
    <message>
        <source>Document with {}</source>
        <translation>Dokument mit {}</translation>
    </message>
    <message>
        <source>Document</source>
        <translation>Dokument</translation>
    </message>
    <message>
        <source>{} in {}</source>
        <translation>{} in {}</translation>
    </message>
    <message>
        <source>deleted {}</source>
        <translation>gelöscht {}</translation>
    </message>
    <message>
        <source>The note will be gone for good. This cannot be undone.</source>
        <translation>Die Notiz ist dann endgültig weg. Das lässt sich nicht rückgängig machen.</translation>
    </message>
    <message>
        <source>“{}” and its {} will be gone for good. This cannot be undone.</source>
        <translation>„{}“ mit {} ist dann endgültig weg. Das lässt sich nicht rückgängig machen.</translation>
    </message>
    <message>
        <source>“{}” will be gone for good. This cannot be undone.</source>
        <translation>„{}“ ist dann endgültig weg. Das lässt sich nicht rückgängig machen.</translation>
    </message>
</context>
<context>
    <name>BookmarksModel</name>
    <message>
        <source>Bookmark, {}: {}</source>
        <translation>Lesezeichen, {}: {}</translation>
    </message>
</context>
<context>
    <name>CardEditor</name>
    <message>
        <source>{}, key {}</source>
        <translation>{}, Taste {}</translation>
    </message>
    <message>
        <source>Write a note</source>
        <translation>Notiz schreiben</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>Notiz</translation>
    </message>
    <message>
        <source>Delete this note</source>
        <translation>Diese Notiz löschen</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>Fertig</translation>
    </message>
</context>
<context>
    <name>CardList</name>
    <message>
        <source>Notes in text order</source>
        <translation>Notizen in der Folge des Textes</translation>
    </message>
    <message>
        <source>Edit</source>
        <translation>Bearbeiten</translation>
    </message>
    <message>
        <source>Earlier versions…</source>
        <translation>Frühere Fassungen…</translation>
    </message>
    <message>
        <source>Delete note</source>
        <translation>Notiz löschen</translation>
    </message>
</context>
<context>
    <name>ColourChoice</name>
    <message>
        <source>Colour of {}</source>
        <translation>Farbe von {}</translation>
    </message>
    <message>
        <source>Harbour</source>
        <translation>Hafen</translation>
    </message>
    <message>
        <source>Rust</source>
        <translation>Rost</translation>
    </message>
    <message>
        <source>Moss</source>
        <translation>Moos</translation>
    </message>
    <message>
        <source>Plum</source>
        <translation>Pflaume</translation>
    </message>
    <message>
        <source>Ochre</source>
        <translation>Ocker</translation>
    </message>
    <message>
        <source>Indigo</source>
        <translation>Indigo</translation>
    </message>
    <message>
        <source>Lagoon</source>
        <translation>Lagune</translation>
    </message>
    <message>
        <source>Rose</source>
        <translation>Rose</translation>
    </message>
    <message>
        <source>Olive</source>
        <translation>Olive</translation>
    </message>
    <message>
        <source>Mulberry</source>
        <translation>Maulbeere</translation>
    </message>
    <message>
        <source>Umber</source>
        <translation>Umbra</translation>
    </message>
    <message>
        <source>Slate</source>
        <translation>Schiefer</translation>
    </message>
    <message>
        <source>Other colour…</source>
        <translation>Andere Farbe…</translation>
    </message>
    <message>
        <source>Usual colour</source>
        <translation>Übliche Farbe</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
    <message>
        <source>Use this colour</source>
        <translation>Diese Farbe verwenden</translation>
    </message>
    <message>
        <source>Made darker so it can be read on this page.</source>
        <translation>Abgedunkelt, damit sie auf dieser Seite lesbar ist.</translation>
    </message>
    <message>
        <source>Made lighter so it can be read on this page.</source>
        <translation>Aufgehellt, damit sie auf dieser Seite lesbar ist.</translation>
    </message>
</context>
<context>
    <name>ContinueCard</name>
    <message>
        <source>Continue</source>
        <translation>Weiterlesen</translation>
    </message>
    <message>
        <source>Continue {}</source>
        <translation>{} weiterlesen</translation>
    </message>
    <message>
        <source>turn {}</source>
        <translation>Beitrag {}</translation>
    </message>
</context>
<context>
    <name>CrashDialog</name>
    <message>
        <source>Something went wrong</source>
        <translation>Etwas ist schiefgegangen</translation>
    </message>
    <message>
        <source>Causerie met a fault of its own. What you wrote is stored. This report says where it happened; no text of your documents or notes is in it, and nothing is sent. You can save it and give it to whoever looks after Causerie.</source>
        <translation>Causerie ist auf einen eigenen Fehler gestoßen. Was Sie geschrieben haben, ist gespeichert. Dieser Bericht sagt, wo es geschah; er enthält keinen Text Ihrer Dokumente oder Notizen, und nichts wird gesendet. Sie können ihn speichern und denen geben, die sich um Causerie kümmern.</translation>
    </message>
    <message>
        <source>The report</source>
        <translation>Der Bericht</translation>
    </message>
    <message>
        <source>Save report…</source>
        <translation>Bericht speichern…</translation>
    </message>
    <message>
        <source>Save report</source>
        <translation>Bericht speichern</translation>
    </message>
    <message>
        <source>Text files (*.txt)</source>
        <translation>Textdateien (*.txt)</translation>
    </message>
    <message>
        <source>Saved as {}.</source>
        <translation>Gespeichert als {}.</translation>
    </message>
</context>
<context>
    <name>Desk</name>
    <message>
        <source>Try again</source>
        <translation>Noch einmal</translation>
    </message>
    <message>
        <source>Something went wrong inside Causerie ({}). What you wrote is stored.</source>
        <translation>In Causerie ist etwas schiefgegangen ({}). Was Sie geschrieben haben, ist gespeichert.</translation>
    </message>
    <message>
        <source>Causerie stopped unexpectedly the last time. What you wrote is stored.</source>
        <translation>Causerie wurde das letzte Mal unerwartet beendet. Was Sie geschrieben haben, ist gespeichert.</translation>
    </message>
    <message>
        <source>Show report</source>
        <translation>Bericht zeigen</translation>
    </message>
</context>
<context>
    <name>DetailsTab</name>
    <message>
        <source>Dialogue</source>
        <translation>Dialog</translation>
    </message>
    <message>
        <source>Interview</source>
        <translation>Interview</translation>
    </message>
    <message>
        <source>Play</source>
        <translation>Theaterstück</translation>
    </message>
    <message>
        <source>Debate or hearing</source>
        <translation>Debatte oder Anhörung</translation>
    </message>
    <message>
        <source>Podcast</source>
        <translation>Podcast</translation>
    </message>
    <message>
        <source>Not known</source>
        <translation>Nicht bekannt</translation>
    </message>
    <message>
        <source>Who wrote it, or led it</source>
        <translation>Wer es geschrieben oder geleitet hat</translation>
    </message>
    <message>
        <source>When it was, in your own words</source>
        <translation>Wann es war, in Ihren Worten</translation>
    </message>
    <message>
        <source>Title</source>
        <translation>Titel</translation>
    </message>
    <message>
        <source>Author</source>
        <translation>Autor</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>Art</translation>
    </message>
    <message>
        <source>Date</source>
        <translation>Datum</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>Sprache</translation>
    </message>
    <message>
        <source>Length</source>
        <translation>Länge</translation>
    </message>
    <message>
        <source>File</source>
        <translation>Datei</translation>
    </message>
    <message>
        <source>Format</source>
        <translation>Format</translation>
    </message>
    <message>
        <source>Untitled</source>
        <translation>Ohne Titel</translation>
    </message>
</context>
<context>
    <name>DialoguePane</name>
    <message>
        <source>{}, dialogue</source>
        <translation>{}, Dialog</translation>
    </message>
    <message>
        <source>{} turns selected</source>
        <translation>{} Beiträge ausgewählt</translation>
    </message>
    <message>
        <source>{}, selected</source>
        <translation>{}, ausgewählt</translation>
    </message>
</context>
<context>
    <name>DocumentDetails</name>
    <message>
        <source>Details</source>
        <translation>Angaben</translation>
    </message>
    <message>
        <source>Title</source>
        <translation>Titel</translation>
    </message>
    <message>
        <source>Author</source>
        <translation>Autor</translation>
    </message>
    <message>
        <source>Date</source>
        <translation>Datum</translation>
    </message>
    <message>
        <source>In your own words</source>
        <translation>In Ihren Worten</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>Art</translation>
    </message>
    <message>
        <source>Not known</source>
        <translation>Nicht bekannt</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>Sprache</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>Fertig</translation>
    </message>
    <message>
        <source>Conversation</source>
        <translation>Gespräch</translation>
    </message>
    <message>
        <source>Length</source>
        <translation>Länge</translation>
    </message>
    <message>
        <source>Speakers</source>
        <translation>Sprecher</translation>
    </message>
    <message>
        <source>Your notes</source>
        <translation>Ihre Notizen</translation>
    </message>
    <message>
        <source>File</source>
        <translation>Datei</translation>
    </message>
    <message>
        <source>Added</source>
        <translation>Hinzugefügt</translation>
    </message>
</context>
<context>
    <name>DocumentGrid</name>
    <message>
        <source>Documents</source>
        <translation>Dokumente</translation>
    </message>
</context>
<context>
    <name>DocumentLines</name>
    <message>
        <source>Documents</source>
        <translation>Dokumente</translation>
    </message>
</context>
<context>
    <name>DocumentTable</name>
    <message>
        <source>Title</source>
        <translation>Titel</translation>
    </message>
    <message>
        <source>People</source>
        <translation>Personen</translation>
    </message>
    <message>
        <source>Length</source>
        <translation>Länge</translation>
    </message>
    <message>
        <source>Read</source>
        <translation>Gelesen</translation>
    </message>
    <message>
        <source>Notes</source>
        <translation>Notizen</translation>
    </message>
    <message>
        <source>Opened</source>
        <translation>Geöffnet</translation>
    </message>
    <message>
        <source>Added</source>
        <translation>Hinzugefügt</translation>
    </message>
    <message>
        <source>{} %</source>
        <translation>{} %</translation>
    </message>
</context>
<context>
    <name>DocumentWishes</name>
    <message>
        <source>Open</source>
        <translation>Öffnen</translation>
    </message>
    <message>
        <source>Quick look</source>
        <translation>Kurzansicht</translation>
    </message>
    <message>
        <source>Details…</source>
        <translation>Angaben…</translation>
    </message>
    <message>
        <source>Move to the bin</source>
        <translation>In den Papierkorb</translation>
    </message>
</context>
<context>
    <name>DocumentsModel</name>
    <message>
        <source>Finished</source>
        <translation>Ausgelesen</translation>
    </message>
    <message>
        <source>{} left</source>
        <translation>noch {}</translation>
    </message>
    <message>
        <source>finished</source>
        <translation>ausgelesen</translation>
    </message>
    <message>
        <source>not started</source>
        <translation>nicht begonnen</translation>
    </message>
</context>
<context>
    <name>DoubtsList</name>
    <message>
        <source>Worth a look</source>
        <translation>Zu prüfen</translation>
    </message>
</context>
<context>
    <name>DoubtsModel</name>
    <message>
        <source>Line {}</source>
        <translation>Zeile {}</translation>
    </message>
</context>
<context>
    <name>EarlierVersions</name>
    <message>
        <source>This note never said anything else.</source>
        <translation>Diese Notiz hat nie etwas anderes gesagt.</translation>
    </message>
</context>
<context>
    <name>EditionReport</name>
    <message>
        <source>Notes in the new text</source>
        <translation>Notizen im neuen Text</translation>
    </message>
    <message>
        <source>Notes and bookmarks that moved</source>
        <translation>Verschobene Notizen und Lesezeichen</translation>
    </message>
    <message>
        <source>Choose a line to see it on the page. What is taken back waits in the notes pane.</source>
        <translation>Wählen Sie eine Zeile, um sie auf der Seite zu sehen. Was zurückgenommen wird, wartet in der Notizspalte.</translation>
    </message>
    <message>
        <source>Accept</source>
        <translation>Annehmen</translation>
    </message>
    <message>
        <source>Take back</source>
        <translation>Zurücknehmen</translation>
    </message>
    <message>
        <source>Accept all</source>
        <translation>Alle annehmen</translation>
    </message>
    <message>
        <source>Take all back</source>
        <translation>Alle zurücknehmen</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>Fertig</translation>
    </message>
</context>
<context>
    <name>Editions</name>
    <message>
        <source>Putting {} in place</source>
        <translation>{} wird eingesetzt</translation>
    </message>
    <message>
        <source>Look at them</source>
        <translation>Ansehen</translation>
    </message>
    <message>
        <source>The text was replaced. All notes kept their place.</source>
        <translation>Der Text wurde ersetzt. Alle Notizen sind an ihrem Platz geblieben.</translation>
    </message>
    <message>
        <source>The text was replaced.</source>
        <translation>Der Text wurde ersetzt.</translation>
    </message>
    <message>
        <source>No text was replaced here since the window was opened.</source>
        <translation>Seit das Fenster offen ist, wurde hier kein Text ersetzt.</translation>
    </message>
    <message>
        <source>Show</source>
        <translation>Zeigen</translation>
    </message>
    <message>
        <source>Nothing waits for a place in this text.</source>
        <translation>In diesem Text wartet nichts auf einen Platz.</translation>
    </message>
    <message>
        <source>Select the words that this note belongs to, then attach it.</source>
        <translation>Wählen Sie die Wörter aus, zu denen diese Notiz gehört, und heften Sie sie dann an.</translation>
    </message>
    <message>
        <source>Bookmark deleted.</source>
        <translation>Lesezeichen gelöscht.</translation>
    </message>
</context>
<context>
    <name>Exchanging</name>
    <message>
        <source>Causerie library</source>
        <translation>Causerie-Bibliothek</translation>
    </message>
    <message>
        <source>Export this document with its notes</source>
        <translation>Dieses Dokument mit seinen Notizen exportieren</translation>
    </message>
    <message>
        <source>Export all documents</source>
        <translation>Alle Dokumente exportieren</translation>
    </message>
    <message>
        <source>Causerie bundles (*.causerie)</source>
        <translation>Causerie-Bündel (*.causerie)</translation>
    </message>
    <message>
        <source>Writing {}</source>
        <translation>{} wird geschrieben</translation>
    </message>
    <message>
        <source>{} written to {}, for File, Add document in another Causerie</source>
        <translation>{} geschrieben nach {}, für Datei, Dokument hinzufügen in einem anderen Causerie</translation>
    </message>
</context>
<context>
    <name>ExportActions</name>
    <message>
        <source>This document</source>
        <translation>Dieses Dokument</translation>
    </message>
    <message>
        <source>What is shown now ({} of {})</source>
        <translation>Was gerade zu sehen ist ({} von {})</translation>
    </message>
    <message>
        <source>The whole library</source>
        <translation>Die ganze Bibliothek</translation>
    </message>
    <message>
        <source>Writing {}</source>
        <translation>{} wird geschrieben</translation>
    </message>
    <message>
        <source>Export notes</source>
        <translation>Notizen exportieren</translation>
    </message>
    <message>
        <source>Markdown (*.md)</source>
        <translation>Markdown (*.md)</translation>
    </message>
    <message>
        <source>Export notes into a folder</source>
        <translation>Notizen in einen Ordner exportieren</translation>
    </message>
    <message>
        <source>Notes written to {}</source>
        <translation>Notizen geschrieben nach {}</translation>
    </message>
</context>
<context>
    <name>ExportDialog</name>
    <message>
        <source>Export notes</source>
        <translation>Notizen exportieren</translation>
    </message>
    <message>
        <source>What will be written</source>
        <translation>Was geschrieben wird</translation>
    </message>
    <message>
        <source>What</source>
        <translation>Was</translation>
    </message>
    <message>
        <source>Group by</source>
        <translation>Gruppieren nach</translation>
    </message>
    <message>
        <source>Section</source>
        <translation>Abschnitt</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>Art</translation>
    </message>
    <message>
        <source>Tag</source>
        <translation>Schlagwort</translation>
    </message>
    <message>
        <source>Speaker</source>
        <translation>Sprecher</translation>
    </message>
    <message>
        <source>Quotes</source>
        <translation>Zitate</translation>
    </message>
    <message>
        <source>Notes</source>
        <translation>Notizen</translation>
    </message>
    <message>
        <source>Tags</source>
        <translation>Schlagwörter</translation>
    </message>
    <message>
        <source>References</source>
        <translation>Stellenangaben</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>Kopieren</translation>
    </message>
    <message>
        <source>Save…</source>
        <translation>Speichern…</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
    <message>
        <source>Include</source>
        <translation>Enthalten</translation>
    </message>
    <message>
        <source>There are no notes yet.</source>
        <translation>Es gibt noch keine Notizen.</translation>
    </message>
    <message>
        <source>One file each for {}. Above is one of them.</source>
        <translation>Je eine Datei für {}. Oben steht eine davon.</translation>
    </message>
    <message>
        <source>{} more follow.</source>
        <translation>{} folgen noch.</translation>
    </message>
    <message>
        <source>Copied</source>
        <translation>Kopiert</translation>
    </message>
</context>
<context>
    <name>FileActions</name>
    <message>
        <source>Reading {}</source>
        <translation>{} wird gelesen</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
    <message>
        <source>Something went wrong inside Causerie ({}). Nothing was lost.</source>
        <translation>In Causerie ist etwas schiefgegangen ({}). Nichts ging verloren.</translation>
    </message>
</context>
<context>
    <name>FileList</name>
    <message>
        <source>Files</source>
        <translation>Dateien</translation>
    </message>
</context>
<context>
    <name>FilesPage</name>
    <message>
        <source>Library</source>
        <translation>Bibliothek</translation>
    </message>
    <message>
        <source>Backups</source>
        <translation>Sicherungen</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>Einstellungen</translation>
    </message>
    <message>
        <source>Everything stays on this computer. Each session backs up the library by itself; a copy on another disk is yours to make.</source>
        <translation>Alles bleibt auf diesem Computer. Die Bibliothek wird bei jeder Sitzung von selbst gesichert; eine Kopie auf einer anderen Festplatte machen Sie selbst.</translation>
    </message>
    <message>
        <source>Back up now…</source>
        <translation>Jetzt sichern…</translation>
    </message>
    <message>
        <source>Restore a backup…</source>
        <translation>Sicherung wiederherstellen…</translation>
    </message>
</context>
<context>
    <name>FindBar</name>
    <message>
        <source>Find</source>
        <translation>Suchen</translation>
    </message>
    <message>
        <source>Previous match (Shift+F3)</source>
        <translation>Voriger Treffer (Umschalt+F3)</translation>
    </message>
    <message>
        <source>Next match (F3)</source>
        <translation>Nächster Treffer (F3)</translation>
    </message>
    <message>
        <source>Match case</source>
        <translation>Groß/klein</translation>
    </message>
    <message>
        <source>Whole words</source>
        <translation>Ganze Wörter</translation>
    </message>
    <message>
        <source>Close (Esc)</source>
        <translation>Schließen (Esc)</translation>
    </message>
    <message>
        <source>{} of {}</source>
        <translation>{} von {}</translation>
    </message>
    <message>
        <source>none</source>
        <translation>keine</translation>
    </message>
    <message>
        <source>{} only</source>
        <translation>nur {}</translation>
    </message>
</context>
<context>
    <name>FindField</name>
    <message>
        <source>Find in this document</source>
        <translation>In diesem Dokument suchen</translation>
    </message>
</context>
<context>
    <name>FirstPage</name>
    <message>
        <source>Read conversations closely.</source>
        <translation>Gespräche genau lesen.</translation>
    </message>
    <message>
        <source>Nothing here yet. Add an interview, a play, a transcript: any text where people take turns.</source>
        <translation>Noch ist nichts hier. Fügen Sie ein Interview, ein Theaterstück, ein Transkript hinzu: jeden Text, in dem Menschen einander abwechseln.</translation>
    </message>
    <message>
        <source>Everything stays on this computer.</source>
        <translation>Alles bleibt auf diesem Computer.</translation>
    </message>
    <message>
        <source>Add a document</source>
        <translation>Dokument hinzufügen</translation>
    </message>
    <message>
        <source>Open the sample dialogue</source>
        <translation>Beispieldialog öffnen</translation>
    </message>
    <message>
        <source>Restore a backup</source>
        <translation>Sicherung wiederherstellen</translation>
    </message>
    <message>
        <source>Look into the bin</source>
        <translation>In den Papierkorb sehen</translation>
    </message>
</context>
<context>
    <name>FocusFoot</name>
    <message>
        <source>Progress</source>
        <translation>Fortschritt</translation>
    </message>
</context>
<context>
    <name>FollowPill</name>
    <message>
        <source>Previous turn (K)</source>
        <translation>Voriger Beitrag (K)</translation>
    </message>
    <message>
        <source>Next turn (J)</source>
        <translation>Nächster Beitrag (J)</translation>
    </message>
    <message>
        <source>Fold the others</source>
        <translation>Die anderen einklappen</translation>
    </message>
    <message>
        <source>Stop following (Esc)</source>
        <translation>Nicht mehr folgen (Esc)</translation>
    </message>
    <message>
        <source>turn {} of {}</source>
        <translation>Beitrag {} von {}</translation>
    </message>
</context>
<context>
    <name>ImportReview</name>
    <message>
        <source>Check before adding</source>
        <translation>Vor dem Hinzufügen prüfen</translation>
    </message>
    <message>
        <source>Edit speakers and sections</source>
        <translation>Sprecher und Abschnitte bearbeiten</translation>
    </message>
    <message>
        <source>Remember these choices for similar files</source>
        <translation>Entscheidungen für ähnliche Dateien merken</translation>
    </message>
    <message>
        <source>For files of the same format in the same folder</source>
        <translation>Für Dateien desselben Formats im selben Ordner</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
    <message>
        <source>Can&apos;t be read</source>
        <translation>Nicht lesbar</translation>
    </message>
    <message>
        <source>Left out</source>
        <translation>Ausgelassen</translation>
    </message>
    <message>
        <source>Looks like another edition</source>
        <translation>Wohl eine andere Ausgabe</translation>
    </message>
    <message>
        <source>Undo {}</source>
        <translation>{} rückgängig</translation>
    </message>
    <message>
        <source>Add this file too</source>
        <translation>Diese Datei auch hinzufügen</translation>
    </message>
    <message>
        <source>Leave this file out</source>
        <translation>Diese Datei auslassen</translation>
    </message>
    <message>
        <source>Apply</source>
        <translation>Anwenden</translation>
    </message>
    <message>
        <source>Replace the text</source>
        <translation>Text ersetzen</translation>
    </message>
    <message>
        <source>Add to library</source>
        <translation>Zur Bibliothek hinzufügen</translation>
    </message>
</context>
<context>
    <name>Keeping</name>
    <message>
        <source>Backup</source>
        <translation>Sicherung</translation>
    </message>
    <message>
        <source>No backup could be made. Your notes are stored, and it is tried again. ({})</source>
        <translation>Es konnte keine Sicherung gemacht werden. Ihre Notizen sind gespeichert, und es wird wieder versucht. ({})</translation>
    </message>
    <message>
        <source>Looking at the library</source>
        <translation>Die Bibliothek wird geprüft</translation>
    </message>
    <message>
        <source>The library {} is damaged. You can read it, but nothing is stored in it any more. Restore a backup, or salvage all that can be read; the damaged file is kept.</source>
        <translation>Die Bibliothek {} ist beschädigt. Sie können darin lesen, aber nichts wird mehr darin gespeichert. Stellen Sie eine Sicherung wieder her oder retten Sie, was lesbar ist; die beschädigte Datei wird aufgehoben.</translation>
    </message>
    <message>
        <source>The library {} is damaged and cannot be opened. Restore a backup, or salvage all that can be read; the damaged file is kept.</source>
        <translation>Die Bibliothek {} ist beschädigt und lässt sich nicht öffnen. Stellen Sie eine Sicherung wieder her oder retten Sie, was lesbar ist; die beschädigte Datei wird aufgehoben.</translation>
    </message>
    <message>
        <source>Restore…</source>
        <translation>Wiederherstellen…</translation>
    </message>
    <message>
        <source>Salvage</source>
        <translation>Retten</translation>
    </message>
    <message>
        <source>Salvaging the library</source>
        <translation>Die Bibliothek wird gerettet</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
    <message>
        <source>Salvaged {}, {} and {}.</source>
        <translation>Gerettet: {}, {} und {}.</translation>
    </message>
    <message>
        <source>The damaged library is kept as {}.</source>
        <translation>Die beschädigte Bibliothek ist aufgehoben als {}.</translation>
    </message>
    <message>
        <source>The library could not be salvaged; it was left as it is. ({})</source>
        <translation>Die Bibliothek konnte nicht gerettet werden; sie blieb, wie sie ist. ({})</translation>
    </message>
</context>
<context>
    <name>KindButton</name>
    <message>
        <source>{}, key {}</source>
        <translation>{}, Taste {}</translation>
    </message>
</context>
<context>
    <name>LibraryHeader</name>
    <message>
        <source>Filter</source>
        <translation>Filtern</translation>
    </message>
    <message>
        <source>Filter documents by title, people or file</source>
        <translation>Dokumente nach Titel, Personen oder Datei filtern</translation>
    </message>
    <message>
        <source>Order</source>
        <translation>Reihenfolge</translation>
    </message>
    <message>
        <source>Recently opened</source>
        <translation>Zuletzt geöffnet</translation>
    </message>
    <message>
        <source>Recently added</source>
        <translation>Zuletzt hinzugefügt</translation>
    </message>
    <message>
        <source>Title</source>
        <translation>Titel</translation>
    </message>
    <message>
        <source>People</source>
        <translation>Personen</translation>
    </message>
    <message>
        <source>Longest</source>
        <translation>Längste</translation>
    </message>
    <message>
        <source>Most read</source>
        <translation>Am weitesten gelesen</translation>
    </message>
    <message>
        <source>Most notes</source>
        <translation>Meiste Notizen</translation>
    </message>
    <message>
        <source>Add a document</source>
        <translation>Dokument hinzufügen</translation>
    </message>
    <message>
        <source>Show covers</source>
        <translation>Titelbilder zeigen</translation>
    </message>
    <message>
        <source>Show a list</source>
        <translation>Liste zeigen</translation>
    </message>
</context>
<context>
    <name>LibraryPage</name>
    <message>
        <source>Continue reading</source>
        <translation>Weiterlesen</translation>
    </message>
    <message>
        <source>Clear the filter</source>
        <translation>Filter aufheben</translation>
    </message>
    <message>
        <source>Nothing stands here yet.</source>
        <translation>Hier steht noch nichts.</translation>
    </message>
</context>
<context>
    <name>LibraryView</name>
    <message>
        <source>The document is back.</source>
        <translation>Das Dokument ist wieder da.</translation>
    </message>
    <message>
        <source>The note is back.</source>
        <translation>Die Notiz ist wieder da.</translation>
    </message>
    <message>
        <source>Everything is stored as you go.</source>
        <translation>Alles wird gespeichert, während Sie arbeiten.</translation>
    </message>
</context>
<context>
    <name>MatchList</name>
    <message>
        <source>Matches by section</source>
        <translation>Treffer nach Abschnitten</translation>
    </message>
</context>
<context>
    <name>MatchesModel</name>
    <message>
        <source>{}, {}</source>
        <translation>{}, {}</translation>
    </message>
    <message>
        <source>turn {}</source>
        <translation>Beitrag {}</translation>
    </message>
</context>
<context>
    <name>MendingActions</name>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
    <message>
        <source>Rename speaker</source>
        <translation>Sprecher umbenennen</translation>
    </message>
    <message>
        <source>Change speaker</source>
        <translation>Sprecher ändern</translation>
    </message>
    <message>
        <source>New name of {}</source>
        <translation>Neuer Name von {}</translation>
    </message>
    <message>
        <source>{} is the same person as</source>
        <translation>{} ist dieselbe Person wie</translation>
    </message>
    <message>
        <source>Merge speakers</source>
        <translation>Sprecher zusammenlegen</translation>
    </message>
    <message>
        <source>Not a speaker</source>
        <translation>Kein Sprecher</translation>
    </message>
    <message>
        <source>Select the name as it is printed, then choose this again.</source>
        <translation>Wählen Sie den Namen aus, wie er gedruckt ist, und rufen Sie dies noch einmal auf.</translation>
    </message>
    <message>
        <source>Show a speaker</source>
        <translation>Sprecher zeigen</translation>
    </message>
    <message>
        <source>Split turn</source>
        <translation>Beitrag teilen</translation>
    </message>
    <message>
        <source>Who says the rest?</source>
        <translation>Wer sagt den Rest?</translation>
    </message>
    <message>
        <source>Join turns</source>
        <translation>Beiträge verbinden</translation>
    </message>
    <message>
        <source>Make a stage direction</source>
        <translation>Zur Regieanweisung machen</translation>
    </message>
    <message>
        <source>Make a heading</source>
        <translation>Zur Überschrift machen</translation>
    </message>
    <message>
        <source>Begin a section</source>
        <translation>Abschnitt beginnen</translation>
    </message>
    <message>
        <source>Heading</source>
        <translation>Überschrift</translation>
    </message>
    <message>
        <source>Rename section</source>
        <translation>Abschnitt umbenennen</translation>
    </message>
    <message>
        <source>Join sections</source>
        <translation>Abschnitte verbinden</translation>
    </message>
    <message>
        <source>Change level</source>
        <translation>Ebene ändern</translation>
    </message>
    <message>
        <source>Rename</source>
        <translation>Umbenennen</translation>
    </message>
    <message>
        <source>Change colour…</source>
        <translation>Farbe ändern…</translation>
    </message>
    <message>
        <source>Merge into…</source>
        <translation>Zusammenlegen mit…</translation>
    </message>
    <message>
        <source>This is not a speaker</source>
        <translation>Das ist kein Sprecher</translation>
    </message>
    <message>
        <source>Rename…</source>
        <translation>Umbenennen…</translation>
    </message>
    <message>
        <source>Join with the section before</source>
        <translation>Mit dem Abschnitt davor verbinden</translation>
    </message>
    <message>
        <source>One level in</source>
        <translation>Eine Ebene nach innen</translation>
    </message>
    <message>
        <source>One level out</source>
        <translation>Eine Ebene nach außen</translation>
    </message>
</context>
<context>
    <name>MovesModel</name>
    <message>
        <source>was “{}”</source>
        <translation>war „{}“</translation>
    </message>
    <message>
        <source>is now “{}”</source>
        <translation>ist jetzt „{}“</translation>
    </message>
    <message>
        <source>Bookmark</source>
        <translation>Lesezeichen</translation>
    </message>
    <message>
        <source>Taken back</source>
        <translation>Zurückgenommen</translation>
    </message>
    <message>
        <source>Accepted</source>
        <translation>Angenommen</translation>
    </message>
</context>
<context>
    <name>Navigator</name>
    <message>
        <source>Navigator</source>
        <translation>Navigator</translation>
    </message>
    <message>
        <source>Sections</source>
        <translation>Abschnitte</translation>
    </message>
    <message>
        <source>Bookmarks</source>
        <translation>Lesezeichen</translation>
    </message>
    <message>
        <source>Find</source>
        <translation>Suchen</translation>
    </message>
    <message>
        <source>No headings were found in this text.</source>
        <translation>In diesem Text wurden keine Überschriften gefunden.</translation>
    </message>
    <message>
        <source>No bookmarks yet. Press B to mark the turn you read.</source>
        <translation>Noch keine Lesezeichen. Mit B merken Sie den Beitrag, den Sie lesen.</translation>
    </message>
    <message>
        <source>Speakers</source>
        <translation>Sprecher</translation>
    </message>
    <message>
        <source>by words</source>
        <translation>nach Wörtern</translation>
    </message>
    <message>
        <source>Filter sections</source>
        <translation>Abschnitte filtern</translation>
    </message>
    <message>
        <source>Filter bookmarks</source>
        <translation>Lesezeichen filtern</translation>
    </message>
    <message>
        <source>Nothing found for ‘{}’.</source>
        <translation>Nichts gefunden für ‚{}‘.</translation>
    </message>
    <message>
        <source>Press Ctrl+F to find words in this document.</source>
        <translation>Mit Strg+F suchen Sie Wörter in diesem Dokument.</translation>
    </message>
</context>
<context>
    <name>NoMatch</name>
    <message>
        <source>Clear the filter</source>
        <translation>Filter aufheben</translation>
    </message>
    <message>
        <source>No notes match. One is hidden.</source>
        <translation>Keine Notiz passt. Eine ist ausgeblendet.</translation>
    </message>
    <message>
        <source>No notes match. {} are hidden.</source>
        <translation>Keine Notiz passt. {} sind ausgeblendet.</translation>
    </message>
</context>
<context>
    <name>NotesFilterBar</name>
    <message>
        <source>Words in notes and quotes</source>
        <translation>Wörter in Notizen und Zitaten</translation>
    </message>
    <message>
        <source>Filter notes by words</source>
        <translation>Notizen nach Wörtern filtern</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>Art</translation>
    </message>
    <message>
        <source>Any kind</source>
        <translation>Jede Art</translation>
    </message>
    <message>
        <source>Tag</source>
        <translation>Schlagwort</translation>
    </message>
    <message>
        <source>Any tag</source>
        <translation>Jedes Schlagwort</translation>
    </message>
    <message>
        <source>Speaker</source>
        <translation>Sprecher</translation>
    </message>
    <message>
        <source>Any speaker</source>
        <translation>Alle Sprecher</translation>
    </message>
</context>
<context>
    <name>NotesPane</name>
    <message>
        <source>Notes</source>
        <translation>Notizen</translation>
    </message>
    <message>
        <source>Filter notes</source>
        <translation>Notizen filtern</translation>
    </message>
    <message>
        <source>Newest first</source>
        <translation>Neueste zuerst</translation>
    </message>
    <message>
        <source>No notes here yet. Select a passage and press 1 to 5, or N to write.</source>
        <translation>Noch keine Notizen. Wählen Sie eine Stelle aus und drücken Sie 1 bis 5, oder N zum Schreiben.</translation>
    </message>
    <message>
        <source>Notes, the newest first</source>
        <translation>Notizen, die neueste zuerst</translation>
    </message>
    <message>
        <source>Notes in text order</source>
        <translation>Notizen in der Folge des Textes</translation>
    </message>
    <message>
        <source>{} of {}</source>
        <translation>{} von {}</translation>
    </message>
</context>
<context>
    <name>Offers</name>
    <message>
        <source>Follow {}</source>
        <translation>{} folgen</translation>
    </message>
    <message>
        <source>Speakers</source>
        <translation>Sprecher</translation>
    </message>
    <message>
        <source>Section</source>
        <translation>Abschnitt</translation>
    </message>
    <message>
        <source>Document</source>
        <translation>Dokument</translation>
    </message>
    <message>
        <source>Tag</source>
        <translation>Schlagwort</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>Notiz</translation>
    </message>
    <message>
        <source>Turn {}</source>
        <translation>Beitrag {}</translation>
    </message>
    <message>
        <source>{}</source>
        <translation>{}</translation>
    </message>
    <message>
        <source>Page {}</source>
        <translation>Seite {}</translation>
    </message>
    <message>
        <source>Line {}</source>
        <translation>Zeile {}</translation>
    </message>
    <message>
        <source>Time {}</source>
        <translation>Zeit {}</translation>
    </message>
</context>
<context>
    <name>OverviewStrip</name>
    <message>
        <source>turn {}</source>
        <translation>Beitrag {}</translation>
    </message>
    <message>
        <source>you are at {} per cent</source>
        <translation>Sie sind bei {} Prozent</translation>
    </message>
    <message>
        <source>{} {} per cent</source>
        <translation>{} {} Prozent</translation>
    </message>
</context>
<context>
    <name>Palette</name>
    <message>
        <source>Search or jump to a command</source>
        <translation>Suchen oder zu einem Befehl springen</translation>
    </message>
    <message>
        <source>Command palette</source>
        <translation>Befehlspalette</translation>
    </message>
    <message>
        <source>Results</source>
        <translation>Ergebnisse</translation>
    </message>
    <message>
        <source>↑ ↓ choose     ↵ run     Esc close</source>
        <translation>↑ ↓ wählen     ↵ ausführen     Esc schließen</translation>
    </message>
    <message>
        <source>#  tag     @  speaker     :  turn     &gt;  command</source>
        <translation>#  Schlagwort     @  Sprecher     :  Beitrag     &gt;  Befehl</translation>
    </message>
    <message>
        <source>Nothing found for “{}”.</source>
        <translation>Nichts gefunden für „{}“.</translation>
    </message>
</context>
<context>
    <name>PaletteActions</name>
    <message>
        <source>Search the library for “{}”</source>
        <translation>In der Bibliothek nach „{}“ suchen</translation>
    </message>
</context>
<context>
    <name>Pasting</name>
    <message>
        <source>There is no text on the clipboard. Copy a conversation and paste again.</source>
        <translation>In der Zwischenablage ist kein Text. Kopieren Sie ein Gespräch und fügen Sie es noch einmal ein.</translation>
    </message>
</context>
<context>
    <name>Presentation</name>
    <message>
        <source>No speaker names were found. The text is shown as prose.</source>
        <translation>Es wurden keine Sprechernamen gefunden. Der Text wird als Prosa gezeigt.</translation>
    </message>
    <message>
        <source>Moved to the bin.</source>
        <translation>In den Papierkorb gelegt.</translation>
    </message>
    <message>
        <source>Moved to the bin with its note.</source>
        <translation>Mit seiner Notiz in den Papierkorb gelegt.</translation>
    </message>
    <message>
        <source>The document was moved to the bin in another window.</source>
        <translation>Das Dokument wurde in einem anderen Fenster in den Papierkorb gelegt.</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Noch einmal</translation>
    </message>
</context>
<context>
    <name>PrintOptions</name>
    <message>
        <source>The dialogue is set as on the page.</source>
        <translation>Der Dialog wird gesetzt wie auf der Seite.</translation>
    </message>
    <message>
        <source>With your highlights</source>
        <translation>Mit Ihren Markierungen</translation>
    </message>
    <message>
        <source>With your notes at the end</source>
        <translation>Mit Ihren Notizen am Ende</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
</context>
<context>
    <name>Printing</name>
    <message>
        <source>Print</source>
        <translation>Drucken</translation>
    </message>
    <message>
        <source>Print…</source>
        <translation>Drucken…</translation>
    </message>
    <message>
        <source>Export as PDF</source>
        <translation>Als PDF exportieren</translation>
    </message>
    <message>
        <source>Save…</source>
        <translation>Speichern…</translation>
    </message>
    <message>
        <source>PDF (*.pdf)</source>
        <translation>PDF (*.pdf)</translation>
    </message>
    <message>
        <source>Setting the pages</source>
        <translation>Die Seiten werden gesetzt</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
    <message>
        <source>Notes</source>
        <translation>Notizen</translation>
    </message>
    <message>
        <source>Unnamed</source>
        <translation>Ohne Namen</translation>
    </message>
    <message>
        <source>Section {}</source>
        <translation>Abschnitt {}</translation>
    </message>
    <message>
        <source>{}, turn {}</source>
        <translation>{}, Beitrag {}</translation>
    </message>
    <message>
        <source>Setting page {}</source>
        <translation>Seite {} wird gesetzt</translation>
    </message>
    <message>
        <source>{} written to {}.</source>
        <translation>{} geschrieben nach {}.</translation>
    </message>
    <message>
        <source>The pages</source>
        <translation>Die Seiten</translation>
    </message>
    <message>
        <source>{} could not be written; choose another place.</source>
        <translation>{} konnte nicht geschrieben werden; wählen Sie einen anderen Ort.</translation>
    </message>
</context>
<context>
    <name>QuickLook</name>
    <message>
        <source>{} read</source>
        <translation>{} gelesen</translation>
    </message>
    <message>
        <source>Not started</source>
        <translation>Nicht begonnen</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Schließen</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>Öffnen</translation>
    </message>
</context>
<context>
    <name>ReadingActions</name>
    <message>
        <source>Note deleted.</source>
        <translation>Notiz gelöscht.</translation>
    </message>
    <message>
        <source>The note was deleted in another window. What you wrote is kept as a new one.</source>
        <translation>Die Notiz wurde in einem anderen Fenster gelöscht. Was Sie geschrieben haben, ist als neue Notiz aufgehoben.</translation>
    </message>
    <message>
        <source>Undone: {}</source>
        <translation>Rückgängig gemacht: {}</translation>
    </message>
    <message>
        <source>Done again: {}</source>
        <translation>Wiederholt: {}</translation>
    </message>
    <message>
        <source>Copied</source>
        <translation>Kopiert</translation>
    </message>
    <message>
        <source>p. {}</source>
        <comment>before the number of a page</comment>
        <translation>S. {}</translation>
    </message>
    <message>
        <source>turn {}</source>
        <translation>Beitrag {}</translation>
    </message>
    <message>
        <source>Copied with reference</source>
        <translation>Mit Stellenangabe kopiert</translation>
    </message>
    <message>
        <source>turn {} of {}</source>
        <translation>Beitrag {} von {}</translation>
    </message>
</context>
<context>
    <name>ReadingPage</name>
    <message>
        <source>In the margin</source>
        <translation>Am Rand</translation>
    </message>
    <message>
        <source>Above the turns</source>
        <translation>Über den Beiträgen</translation>
    </message>
    <message>
        <source>Speakers’ names</source>
        <translation>Namen der Sprecher</translation>
    </message>
    <message>
        <source>Number every fifth turn</source>
        <translation>Jeden fünften Beitrag zählen</translation>
    </message>
    <message>
        <source>Single letters act on the page</source>
        <translation>Einzelne Buchstaben wirken auf der Seite</translation>
    </message>
    <message>
        <source>J and K step through the turns, 1 to 5 mark a passage, N writes a note.</source>
        <translation>J und K gehen durch die Beiträge, 1 bis 5 markieren eine Stelle, N schreibt eine Notiz.</translation>
    </message>
    <message>
        <source>How the page will look</source>
        <translation>Wie die Seite aussehen wird</translation>
    </message>
    <message>
        <source>You keep saying that the lamp kept its promise. It only burned as long as it had oil.</source>
        <translation>Sie sagen immer, die Lampe habe ihr Versprechen gehalten. Sie hat nur gebrannt, solange sie Öl hatte.</translation>
    </message>
    <message>
        <source>And you, who said you would wait until it went out, left while it was burning.</source>
        <translation>Und Sie, die warten wollten, bis sie ausgeht, sind gegangen, als sie noch brannte.</translation>
    </message>
    <message>
        <source>Ilse</source>
        <translation>Ilse</translation>
    </message>
    <message>
        <source>Corvin</source>
        <translation>Corvin</translation>
    </message>
</context>
<context>
    <name>ReadingSession</name>
    <message>
        <source>The document was changed in another window. Mark the passage again.</source>
        <translation>Das Dokument wurde in einem anderen Fenster geändert. Markieren Sie die Stelle noch einmal.</translation>
    </message>
</context>
<context>
    <name>RecentDocuments</name>
    <message>
        <source>Open recent</source>
        <translation>Zuletzt gelesen</translation>
    </message>
    <message>
        <source>Nothing else was read yet</source>
        <translation>Sonst wurde noch nichts gelesen</translation>
    </message>
</context>
<context>
    <name>ReferencesPage</name>
    <message>
        <source>Ilse</source>
        <translation>Ilse</translation>
    </message>
    <message>
        <source>On Lamps</source>
        <translation>Über Lampen</translation>
    </message>
    <message>
        <source>What Burns</source>
        <translation>Was brennt</translation>
    </message>
    <message>
        <source>Style</source>
        <translation>Stil</translation>
    </message>
    <message>
        <source>A pattern of your own</source>
        <translation>Ein eigenes Muster</translation>
    </message>
    <message>
        <source>Pattern</source>
        <translation>Muster</translation>
    </message>
    <message>
        <source>Fields: {}. Words between asterisks are in italics.</source>
        <translation>Felder: {}. Wörter zwischen Sternchen stehen kursiv.</translation>
    </message>
    <message>
        <source>Example</source>
        <translation>Beispiel</translation>
    </message>
    <message>
        <source>This pattern has no field, or one that is not known; the last good one stays.</source>
        <translation>Dieses Muster hat kein Feld oder eines, das nicht bekannt ist; das letzte gute bleibt.</translation>
    </message>
</context>
<context>
    <name>RestoreDialog</name>
    <message>
        <source>Restore a backup</source>
        <translation>Sicherung wiederherstellen</translation>
    </message>
    <message>
        <source>Backups, newest first</source>
        <translation>Sicherungen, die neueste zuerst</translation>
    </message>
    <message>
        <source>Looking for backups …</source>
        <translation>Sicherungen werden gesucht …</translation>
    </message>
    <message>
        <source>Another file…</source>
        <translation>Andere Datei…</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
    <message>
        <source>Restore</source>
        <translation>Wiederherstellen</translation>
    </message>
    <message>
        <source>The backup takes the place of your library. What is in it now is kept beside it, and can be restored in the same way.</source>
        <translation>Die Sicherung tritt an die Stelle Ihrer Bibliothek. Was jetzt darin ist, wird daneben aufgehoben und lässt sich ebenso wiederherstellen.</translation>
    </message>
    <message>
        <source>There are no backups here yet: one is made of every session. If you have one elsewhere, choose its file.</source>
        <translation>Hier gibt es noch keine Sicherungen: Bei jeder Sitzung wird eine gemacht. Wenn Sie anderswo eine haben, wählen Sie ihre Datei.</translation>
    </message>
    <message>
        <source>Libraries (*.causerie);;All files (*)</source>
        <translation>Bibliotheken (*.causerie);;Alle Dateien (*)</translation>
    </message>
</context>
<context>
    <name>Restoring</name>
    <message>
        <source>Backups</source>
        <translation>Sicherungen</translation>
    </message>
    <message>
        <source>Restoring {}</source>
        <translation>{} wird wiederhergestellt</translation>
    </message>
    <message>
        <source>The library is the one of the backup {}.</source>
        <translation>Die Bibliothek ist die der Sicherung {}.</translation>
    </message>
    <message>
        <source>{} What it replaced is kept as {} in {}; to have it back, restore that file.</source>
        <translation>{} Was sie ersetzt hat, ist aufgehoben als {} in {}; um es zurückzubekommen, stellen Sie jene Datei wieder her.</translation>
    </message>
    <message>
        <source>Back up the library</source>
        <translation>Bibliothek sichern</translation>
    </message>
    <message>
        <source>Libraries (*.causerie)</source>
        <translation>Bibliotheken (*.causerie)</translation>
    </message>
    <message>
        <source>Backing up</source>
        <translation>Wird gesichert</translation>
    </message>
    <message>
        <source>The library was backed up to {}.</source>
        <translation>Die Bibliothek wurde gesichert nach {}.</translation>
    </message>
</context>
<context>
    <name>ResultList</name>
    <message>
        <source>Results</source>
        <translation>Ergebnisse</translation>
    </message>
    <message>
        <source>Nothing found for “{}”.</source>
        <translation>Nichts gefunden für „{}“.</translation>
    </message>
</context>
<context>
    <name>ReviewActions</name>
    <message>
        <source>Add a document</source>
        <translation>Dokument hinzufügen</translation>
    </message>
    <message>
        <source>Reading {}</source>
        <translation>{} wird gelesen</translation>
    </message>
    <message>
        <source>Adding {}</source>
        <translation>{} wird hinzugefügt</translation>
    </message>
</context>
<context>
    <name>ReviewBoard</name>
    <message>
        <source>Speakers</source>
        <translation>Sprecher</translation>
    </message>
    <message>
        <source>Sections</source>
        <translation>Abschnitte</translation>
    </message>
    <message>
        <source>Details</source>
        <translation>Angaben</translation>
    </message>
    <message>
        <source>Worth a look</source>
        <translation>Zu prüfen</translation>
    </message>
    <message>
        <source>Change speaker lines</source>
        <translation>Sprecherzeilen ändern</translation>
    </message>
    <message>
        <source>Show a speaker</source>
        <translation>Sprecher zeigen</translation>
    </message>
    <message>
        <source>This turn has a name already. Rename its speaker instead.</source>
        <translation>Dieser Beitrag hat schon einen Namen. Benennen Sie stattdessen seinen Sprecher um.</translation>
    </message>
</context>
<context>
    <name>ReviewHeader</name>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
    <message>
        <source>Cancel what is being done</source>
        <translation>Abbrechen, was gerade geschieht</translation>
    </message>
    <message>
        <source>Speaker lines look like</source>
        <translation>Sprecherzeilen sehen so aus</translation>
    </message>
    <message>
        <source>Not known</source>
        <translation>Nicht bekannt</translation>
    </message>
    <message>
        <source>Read as you told of a file like it.</source>
        <translation>Gelesen, wie Sie es bei einer ähnlichen Datei gesagt haben.</translation>
    </message>
</context>
<context>
    <name>ReviewOffers</name>
    <message>
        <source>Read again</source>
        <translation>Neu lesen</translation>
    </message>
    <message>
        <source>Leave as it is</source>
        <translation>So lassen</translation>
    </message>
    <message>
        <source>Replace its text</source>
        <translation>Seinen Text ersetzen</translation>
    </message>
    <message>
        <source>Add on its own</source>
        <translation>Einzeln hinzufügen</translation>
    </message>
    <message>
        <source>Some letters look wrong. Read as {} instead?</source>
        <translation>Einige Buchstaben sehen falsch aus. Stattdessen als {} lesen?</translation>
    </message>
</context>
<context>
    <name>ReviewPreview</name>
    <message>
        <source>Preview</source>
        <translation>Vorschau</translation>
    </message>
    <message>
        <source>as it will read</source>
        <translation>wie es zu lesen sein wird</translation>
    </message>
    <message>
        <source>Previous section</source>
        <translation>Voriger Abschnitt</translation>
    </message>
    <message>
        <source>Next section</source>
        <translation>Nächster Abschnitt</translation>
    </message>
    <message>
        <source>This is a speaker</source>
        <translation>Das ist ein Sprecher</translation>
    </message>
    <message>
        <source>Section {} of {}</source>
        <translation>Abschnitt {} von {}</translation>
    </message>
    <message>
        <source>“{}”</source>
        <translation>„{}“</translation>
    </message>
</context>
<context>
    <name>ReviewSpeakersModel</name>
    <message>
        <source>Name</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>Written as</source>
        <translation>Geschrieben als</translation>
    </message>
    <message>
        <source>Turns</source>
        <translation>Beiträge</translation>
    </message>
    <message>
        <source>Words</source>
        <translation>Wörter</translation>
    </message>
    <message>
        <source>{}, selected</source>
        <translation>{}, ausgewählt</translation>
    </message>
</context>
<context>
    <name>ReviewWork</name>
    <message>
        <source>Reading the file again…</source>
        <translation>Die Datei wird neu gelesen…</translation>
    </message>
    <message>
        <source>{}…</source>
        <translation>{}…</translation>
    </message>
    <message>
        <source>Change encoding</source>
        <translation>Zeichensatz ändern</translation>
    </message>
</context>
<context>
    <name>ScrollingPage</name>
    <message>
        <source>Unnamed</source>
        <translation>Ohne Namen</translation>
    </message>
    <message>
        <source>Section {}</source>
        <translation>Abschnitt {}</translation>
    </message>
</context>
<context>
    <name>SearchField</name>
    <message>
        <source>Search your library</source>
        <translation>Bibliothek durchsuchen</translation>
    </message>
    <message>
        <source>Search</source>
        <translation>Suchen</translation>
    </message>
    <message>
        <source>Search or jump to a command</source>
        <translation>Suchen oder zu einem Befehl springen</translation>
    </message>
</context>
<context>
    <name>Searching</name>
    <message>
        <source>Section {}</source>
        <translation>Abschnitt {}</translation>
    </message>
    <message>
        <source>turn {}</source>
        <translation>Beitrag {}</translation>
    </message>
</context>
<context>
    <name>SectionRowDelegate</name>
    <message>
        <source>Heading</source>
        <translation>Überschrift</translation>
    </message>
</context>
<context>
    <name>SectionTree</name>
    <message>
        <source>Sections</source>
        <translation>Abschnitte</translation>
    </message>
</context>
<context>
    <name>SectionsList</name>
    <message>
        <source>Sections</source>
        <translation>Abschnitte</translation>
    </message>
</context>
<context>
    <name>SectionsModel</name>
    <message>
        <source>{} read</source>
        <translation>{} gelesen</translation>
    </message>
    <message>
        <source>Section {}</source>
        <translation>Abschnitt {}</translation>
    </message>
    <message>
        <source>Section</source>
        <translation>Abschnitt</translation>
    </message>
</context>
<context>
    <name>SectionsTab</name>
    <message>
        <source>No headings were found in this text.</source>
        <translation>In diesem Text wurden keine Überschriften gefunden.</translation>
    </message>
    <message>
        <source>Rename</source>
        <translation>Umbenennen</translation>
    </message>
    <message>
        <source>Join with previous</source>
        <translation>Mit dem vorigen verbinden</translation>
    </message>
    <message>
        <source>Split here</source>
        <translation>Hier teilen</translation>
    </message>
    <message>
        <source>Begin a section with the turn at the top of the preview</source>
        <translation>Einen Abschnitt mit dem Beitrag oben in der Vorschau beginnen</translation>
    </message>
    <message>
        <source>One level out</source>
        <translation>Eine Ebene nach außen</translation>
    </message>
    <message>
        <source>One level in</source>
        <translation>Eine Ebene nach innen</translation>
    </message>
    <message>
        <source>New section</source>
        <translation>Neuer Abschnitt</translation>
    </message>
</context>
<context>
    <name>SelectionPopover</name>
    <message>
        <source>Mark the selection</source>
        <translation>Die Auswahl markieren</translation>
    </message>
</context>
<context>
    <name>SettingsDialog</name>
    <message>
        <source>Settings</source>
        <translation>Einstellungen</translation>
    </message>
    <message>
        <source>Reading</source>
        <translation>Lesen</translation>
    </message>
    <message>
        <source>Appearance</source>
        <translation>Aussehen</translation>
    </message>
    <message>
        <source>References</source>
        <translation>Stellenangaben</translation>
    </message>
    <message>
        <source>Files</source>
        <translation>Dateien</translation>
    </message>
</context>
<context>
    <name>ShelfList</name>
    <message>
        <source>Shelves</source>
        <translation>Regale</translation>
    </message>
</context>
<context>
    <name>ShortcutsSheet</name>
    <message>
        <source>Keyboard shortcuts</source>
        <translation>Tastenkürzel</translation>
    </message>
    <message>
        <source>What you want to do, or a key</source>
        <translation>Was Sie tun wollen, oder eine Taste</translation>
    </message>
    <message>
        <source>Find a shortcut</source>
        <translation>Ein Tastenkürzel suchen</translation>
    </message>
    <message>
        <source>No shortcut does that.</source>
        <translation>Kein Tastenkürzel tut das.</translation>
    </message>
</context>
<context>
    <name>SpeakerList</name>
    <message>
        <source>Speakers by words</source>
        <translation>Sprecher nach Wörtern</translation>
    </message>
</context>
<context>
    <name>SpeakerQuestion</name>
    <message>
        <source>Who says this?</source>
        <translation>Wer sagt das?</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>Who speaks in this text</source>
        <translation>Wer in diesem Text spricht</translation>
    </message>
    <message>
        <source>From here on, wherever {} speaks</source>
        <translation>Von hier an, wo immer {} spricht</translation>
    </message>
    <message>
        <source>Everywhere: {} gets this name</source>
        <translation>Überall: {} bekommt diesen Namen</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
    <message>
        <source>Change</source>
        <translation>Ändern</translation>
    </message>
    <message>
        <source>Choose who speaks already, or type a new name.</source>
        <translation>Wählen Sie, wer schon spricht, oder schreiben Sie einen neuen Namen.</translation>
    </message>
</context>
<context>
    <name>SpeakerRowDelegate</name>
    <message>
        <source>Name of {}</source>
        <translation>Name von {}</translation>
    </message>
</context>
<context>
    <name>SpeakerTable</name>
    <message>
        <source>Speakers</source>
        <translation>Sprecher</translation>
    </message>
</context>
<context>
    <name>SpeakersModel</name>
    <message>
        <source>{}, followed</source>
        <translation>{}, wird gefolgt</translation>
    </message>
</context>
<context>
    <name>SpeakersTab</name>
    <message>
        <source>Merge</source>
        <translation>Zusammenlegen</translation>
    </message>
    <message>
        <source>Keep apart</source>
        <translation>Getrennt lassen</translation>
    </message>
    <message>
        <source>No speaker names were found. Show one: select a name in the preview.</source>
        <translation>Es wurden keine Sprechernamen gefunden. Zeigen Sie einen: Wählen Sie in der Vorschau einen Namen aus.</translation>
    </message>
    <message>
        <source>Not a speaker</source>
        <translation>Kein Sprecher</translation>
    </message>
    <message>
        <source>Sample lines</source>
        <translation>Beispielzeilen</translation>
    </message>
</context>
<context>
    <name>StatusBar</name>
    <message>
        <source>turn {} of {}</source>
        <translation>Beitrag {} von {}</translation>
    </message>
    <message>
        <source>{} read</source>
        <translation>{} gelesen</translation>
    </message>
    <message>
        <source>{} left</source>
        <translation>noch {}</translation>
    </message>
    <message>
        <source>the end</source>
        <translation>Ende</translation>
    </message>
    <message>
        <source>Section {} of {}</source>
        <translation>Abschnitt {} von {}</translation>
    </message>
</context>
<context>
    <name>TagsField</name>
    <message>
        <source>Add tags, parted by commas</source>
        <translation>Schlagwörter, durch Kommas getrennt</translation>
    </message>
    <message>
        <source>Tags</source>
        <translation>Schlagwörter</translation>
    </message>
</context>
<context>
    <name>Toast</name>
    <message>
        <source>Undo</source>
        <translation>Rückgängig</translation>
    </message>
</context>
<context>
    <name>ToolBar</name>
    <message>
        <source>Toolbar</source>
        <translation>Werkzeugleiste</translation>
    </message>
    <message>
        <source>Type and theme (Ctrl+Shift+A)</source>
        <translation>Schrift und Farben (Strg+Umschalt+A)</translation>
    </message>
    <message>
        <source>Type and theme</source>
        <translation>Schrift und Farben</translation>
    </message>
    <message>
        <source>Menu (F10)</source>
        <translation>Menü (F10)</translation>
    </message>
    <message>
        <source>Menu</source>
        <translation>Menü</translation>
    </message>
</context>
<context>
    <name>TypeControls</name>
    <message>
        <source>Smaller text</source>
        <translation>Kleinere Schrift</translation>
    </message>
    <message>
        <source>Larger text</source>
        <translation>Größere Schrift</translation>
    </message>
    <message>
        <source>Less white between lines</source>
        <translation>Weniger Abstand zwischen den Zeilen</translation>
    </message>
    <message>
        <source>More white between lines</source>
        <translation>Mehr Abstand zwischen den Zeilen</translation>
    </message>
    <message>
        <source>Narrower column</source>
        <translation>Schmalere Spalte</translation>
    </message>
    <message>
        <source>Wider column</source>
        <translation>Breitere Spalte</translation>
    </message>
    <message>
        <source>Face</source>
        <translation>Schrift</translation>
    </message>
    <message>
        <source>Size</source>
        <translation>Größe</translation>
    </message>
    <message>
        <source>Line height</source>
        <translation>Zeilenabstand</translation>
    </message>
    <message>
        <source>Column</source>
        <translation>Spalte</translation>
    </message>
    <message>
        <source>{} px</source>
        <translation>{} px</translation>
    </message>
    <message>
        <source>{} characters</source>
        <translation>{} Zeichen</translation>
    </message>
</context>
<context>
    <name>TypePopover</name>
    <message>
        <source>Light</source>
        <translation>Hell</translation>
    </message>
    <message>
        <source>Sepia</source>
        <translation>Sepia</translation>
    </message>
    <message>
        <source>Dark</source>
        <translation>Dunkel</translation>
    </message>
</context>
<context>
    <name>UnattachedGroup</name>
    <message>
        <source>Notes and bookmarks without a place</source>
        <translation>Notizen und Lesezeichen ohne Platz</translation>
    </message>
    <message>
        <source>Without a place</source>
        <translation>Ohne Platz</translation>
    </message>
    <message>
        <source>Their words are not in this text. Select where one belongs, then attach it.</source>
        <translation>Ihre Wörter stehen nicht in diesem Text. Wählen Sie aus, wohin etwas gehört, und heften Sie es an.</translation>
    </message>
    <message>
        <source>Attach here</source>
        <translation>Hier anheften</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>Löschen</translation>
    </message>
</context>
<context>
    <name>UnattachedModel</name>
    <message>
        <source>Bookmark</source>
        <translation>Lesezeichen</translation>
    </message>
    <message>
        <source>the first words of its turn</source>
        <translation>die ersten Wörter des Beitrags</translation>
    </message>
    <message>
        <source>after “…{}”</source>
        <translation>nach „…{}“</translation>
    </message>
    <message>
        <source>where the text begins</source>
        <translation>wo der Text beginnt</translation>
    </message>
</context>
<context>
    <name>VersionList</name>
    <message>
        <source>Earlier versions</source>
        <translation>Frühere Fassungen</translation>
    </message>
    <message>
        <source>Earlier versions, newest first</source>
        <translation>Frühere Fassungen, die neueste zuerst</translation>
    </message>
    <message>
        <source>What the note said</source>
        <translation>Was die Notiz sagte</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Schließen</translation>
    </message>
    <message>
        <source>Put back</source>
        <translation>Zurücklegen</translation>
    </message>
</context>
<context>
    <name>actions</name>
    <message>
        <source>File</source>
        <translation>Datei</translation>
    </message>
    <message>
        <source>Edit</source>
        <translation>Bearbeiten</translation>
    </message>
    <message>
        <source>View</source>
        <translation>Ansicht</translation>
    </message>
    <message>
        <source>Go</source>
        <translation>Gehe zu</translation>
    </message>
    <message>
        <source>Speakers</source>
        <translation>Sprecher</translation>
    </message>
    <message>
        <source>Notes</source>
        <translation>Notizen</translation>
    </message>
    <message>
        <source>Help</source>
        <translation>Hilfe</translation>
    </message>
    <message>
        <source>Add document…</source>
        <translation>Dokument hinzufügen…</translation>
    </message>
    <message>
        <source>Paste as a document</source>
        <translation>Als Dokument einfügen</translation>
    </message>
    <message>
        <source>Library</source>
        <translation>Bibliothek</translation>
    </message>
    <message>
        <source>Bin</source>
        <translation>Papierkorb</translation>
    </message>
    <message>
        <source>Edit speakers and sections…</source>
        <translation>Sprecher und Abschnitte bearbeiten…</translation>
    </message>
    <message>
        <source>Details of this document…</source>
        <translation>Angaben zu diesem Dokument…</translation>
    </message>
    <message>
        <source>Export notes…</source>
        <translation>Notizen exportieren…</translation>
    </message>
    <message>
        <source>Export for another Causerie…</source>
        <translation>Für ein anderes Causerie exportieren…</translation>
    </message>
    <message>
        <source>Export as PDF…</source>
        <translation>Als PDF exportieren…</translation>
    </message>
    <message>
        <source>Print…</source>
        <translation>Drucken…</translation>
    </message>
    <message>
        <source>Back up the library…</source>
        <translation>Bibliothek sichern…</translation>
    </message>
    <message>
        <source>Restore a backup…</source>
        <translation>Sicherung wiederherstellen…</translation>
    </message>
    <message>
        <source>New window</source>
        <translation>Neues Fenster</translation>
    </message>
    <message>
        <source>Store</source>
        <translation>Speichern</translation>
    </message>
    <message>
        <source>Close window</source>
        <translation>Fenster schließen</translation>
    </message>
    <message>
        <source>Quit</source>
        <translation>Beenden</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Rückgängig</translation>
    </message>
    <message>
        <source>Redo</source>
        <translation>Wiederholen</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>Kopieren</translation>
    </message>
    <message>
        <source>Copy with reference</source>
        <translation>Mit Stellenangabe kopieren</translation>
    </message>
    <message>
        <source>Select all</source>
        <translation>Alles auswählen</translation>
    </message>
    <message>
        <source>Find in this document…</source>
        <translation>In diesem Dokument suchen…</translation>
    </message>
    <message>
        <source>Next match</source>
        <translation>Nächster Treffer</translation>
    </message>
    <message>
        <source>Previous match</source>
        <translation>Voriger Treffer</translation>
    </message>
    <message>
        <source>Settings…</source>
        <translation>Einstellungen…</translation>
    </message>
    <message>
        <source>Navigator</source>
        <translation>Navigator</translation>
    </message>
    <message>
        <source>Notes pane</source>
        <translation>Notizspalte</translation>
    </message>
    <message>
        <source>Larger text</source>
        <translation>Größere Schrift</translation>
    </message>
    <message>
        <source>Smaller text</source>
        <translation>Kleinere Schrift</translation>
    </message>
    <message>
        <source>Usual text size</source>
        <translation>Übliche Schriftgröße</translation>
    </message>
    <message>
        <source>Caret browsing</source>
        <translation>Textmarke zeigen</translation>
    </message>
    <message>
        <source>Type and theme…</source>
        <translation>Schrift und Farben…</translation>
    </message>
    <message>
        <source>Fold the others</source>
        <translation>Die anderen einklappen</translation>
    </message>
    <message>
        <source>Focus mode</source>
        <translation>Fokusmodus</translation>
    </message>
    <message>
        <source>Theme of the system</source>
        <translation>Farbschema des Systems</translation>
    </message>
    <message>
        <source>Light theme</source>
        <translation>Helles Farbschema</translation>
    </message>
    <message>
        <source>Sepia theme</source>
        <translation>Sepia-Farbschema</translation>
    </message>
    <message>
        <source>Dark theme</source>
        <translation>Dunkles Farbschema</translation>
    </message>
    <message>
        <source>Command palette…</source>
        <translation>Befehlspalette…</translation>
    </message>
    <message>
        <source>Search the library</source>
        <translation>Bibliothek durchsuchen</translation>
    </message>
    <message>
        <source>Go to turn or reference…</source>
        <translation>Zu Beitrag oder Stelle…</translation>
    </message>
    <message>
        <source>Next turn</source>
        <translation>Nächster Beitrag</translation>
    </message>
    <message>
        <source>Previous turn</source>
        <translation>Voriger Beitrag</translation>
    </message>
    <message>
        <source>Next turn of this speaker</source>
        <translation>Nächster Beitrag dieses Sprechers</translation>
    </message>
    <message>
        <source>Previous turn of this speaker</source>
        <translation>Voriger Beitrag dieses Sprechers</translation>
    </message>
    <message>
        <source>Next section</source>
        <translation>Nächster Abschnitt</translation>
    </message>
    <message>
        <source>Previous section</source>
        <translation>Voriger Abschnitt</translation>
    </message>
    <message>
        <source>Next note</source>
        <translation>Nächste Notiz</translation>
    </message>
    <message>
        <source>Previous note</source>
        <translation>Vorige Notiz</translation>
    </message>
    <message>
        <source>Say turn</source>
        <translation>Beitrag ansagen</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>Zurück</translation>
    </message>
    <message>
        <source>Forward</source>
        <translation>Vor</translation>
    </message>
    <message>
        <source>Go to the navigator</source>
        <translation>Zum Navigator</translation>
    </message>
    <message>
        <source>Go to the dialogue</source>
        <translation>Zum Dialog</translation>
    </message>
    <message>
        <source>Go to the notes</source>
        <translation>Zu den Notizen</translation>
    </message>
    <message>
        <source>Next pane</source>
        <translation>Nächste Spalte</translation>
    </message>
    <message>
        <source>Previous pane</source>
        <translation>Vorige Spalte</translation>
    </message>
    <message>
        <source>Speaker of this turn…</source>
        <translation>Sprecher dieses Beitrags…</translation>
    </message>
    <message>
        <source>Speaker from here on…</source>
        <translation>Sprecher von hier an…</translation>
    </message>
    <message>
        <source>Follow this speaker</source>
        <translation>Diesem Sprecher folgen</translation>
    </message>
    <message>
        <source>Colour of this speaker…</source>
        <translation>Farbe dieses Sprechers…</translation>
    </message>
    <message>
        <source>Rename this speaker…</source>
        <translation>Diesen Sprecher umbenennen…</translation>
    </message>
    <message>
        <source>Merge with another speaker…</source>
        <translation>Mit anderem Sprecher zusammenlegen…</translation>
    </message>
    <message>
        <source>This is not a speaker</source>
        <translation>Das ist kein Sprecher</translation>
    </message>
    <message>
        <source>The selection is a speaker’s name</source>
        <translation>Die Auswahl ist ein Sprechername</translation>
    </message>
    <message>
        <source>Split the turn at the selection…</source>
        <translation>Beitrag an der Auswahl teilen…</translation>
    </message>
    <message>
        <source>Join with the turn before</source>
        <translation>Mit dem Beitrag davor verbinden</translation>
    </message>
    <message>
        <source>Make it a stage direction</source>
        <translation>Zur Regieanweisung machen</translation>
    </message>
    <message>
        <source>Begin a section here…</source>
        <translation>Hier einen Abschnitt beginnen…</translation>
    </message>
    <message>
        <source>Make it a heading</source>
        <translation>Zur Überschrift machen</translation>
    </message>
    <message>
        <source>Idea</source>
        <translation>Idee</translation>
    </message>
    <message>
        <source>Question</source>
        <translation>Frage</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>Begründung</translation>
    </message>
    <message>
        <source>Objection</source>
        <translation>Einwand</translation>
    </message>
    <message>
        <source>Term</source>
        <translation>Begriff</translation>
    </message>
    <message>
        <source>Last kind again</source>
        <translation>Wieder die letzte Art</translation>
    </message>
    <message>
        <source>Write a note</source>
        <translation>Notiz schreiben</translation>
    </message>
    <message>
        <source>Tags of this note</source>
        <translation>Schlagwörter dieser Notiz</translation>
    </message>
    <message>
        <source>Remove highlight</source>
        <translation>Markierung entfernen</translation>
    </message>
    <message>
        <source>Bookmark this turn</source>
        <translation>Lesezeichen für diesen Beitrag</translation>
    </message>
    <message>
        <source>Attach the waiting note here</source>
        <translation>Wartende Notiz hier anheften</translation>
    </message>
    <message>
        <source>Notes in the new text…</source>
        <translation>Notizen im neuen Text…</translation>
    </message>
    <message>
        <source>Keyboard shortcuts</source>
        <translation>Tastenkürzel</translation>
    </message>
    <message>
        <source>About Causerie</source>
        <translation>Über Causerie</translation>
    </message>
</context>
</TS>
