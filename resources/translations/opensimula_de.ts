<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="de" sourcelanguage="en">
<context>
    <name></name>
    <message>
        <source>&amp;About OpenSimula</source>
        <translation>Ü&amp;ber OpenSimula</translation>
    </message>
    <message>
        <source>&amp;All</source>
        <translation>&amp;Alle</translation>
    </message>
    <message>
        <source>&amp;Back</source>
        <translation>&amp;Zurück</translation>
    </message>
    <message>
        <source>&amp;Backups…</source>
        <translation>&amp;Sicherungen…</translation>
    </message>
    <message>
        <source>&amp;Checkpoint</source>
        <translation>&amp;Checkpoint</translation>
    </message>
    <message>
        <source>&amp;Close</source>
        <translation>S&amp;chließen</translation>
    </message>
    <message>
        <source>&amp;Close</source>
        <comment>verb</comment>
        <translation>&amp;Schließen</translation>
    </message>
    <message>
        <source>&amp;Command palette…</source>
        <translation>&amp;Befehlspalette…</translation>
    </message>
    <message>
        <source>&amp;Compare with…</source>
        <translation>&amp;Vergleichen mit…</translation>
    </message>
    <message>
        <source>&amp;Copy</source>
        <translation>&amp;Kopieren</translation>
    </message>
    <message>
        <source>&amp;Dark colours</source>
        <translation>&amp;Dunkle Farben</translation>
    </message>
    <message>
        <source>&amp;Delete branch</source>
        <translation>Zweig lö&amp;schen</translation>
    </message>
    <message>
        <source>&amp;Descriptions</source>
        <translation>Beschreib&amp;ungen</translation>
    </message>
    <message>
        <source>&amp;Edit</source>
        <translation>&amp;Bearbeiten</translation>
    </message>
    <message>
        <source>&amp;Expand branch</source>
        <translation>Z&amp;weig aufklappen</translation>
    </message>
    <message>
        <source>&amp;File</source>
        <translation>&amp;Datei</translation>
    </message>
    <message>
        <source>&amp;Find</source>
        <translation>&amp;Suchen</translation>
    </message>
    <message>
        <source>&amp;Follow the system</source>
        <translation>Wie das &amp;System</translation>
    </message>
    <message>
        <source>&amp;Forward</source>
        <translation>&amp;Vorwärts</translation>
    </message>
    <message>
        <source>&amp;Go</source>
        <translation>&amp;Gehe zu</translation>
    </message>
    <message>
        <source>&amp;Go to place</source>
        <translation>&amp;Zur Stelle gehen</translation>
    </message>
    <message>
        <source>&amp;Help</source>
        <translation>&amp;Hilfe</translation>
    </message>
    <message>
        <source>&amp;How sampling works</source>
        <translation>So &amp;funktioniert das Sampling</translation>
    </message>
    <message>
        <source>&amp;Keep for next time</source>
        <translation>Für das &amp;nächste Mal behalten</translation>
    </message>
    <message>
        <source>&amp;Keyboard</source>
        <translation>&amp;Tastatur</translation>
    </message>
    <message>
        <source>&amp;Labels</source>
        <translation>&amp;Bezeichnungen</translation>
    </message>
    <message>
        <source>&amp;Light colours</source>
        <translation>&amp;Helle Farben</translation>
    </message>
    <message>
        <source>&amp;Mend checkpoint</source>
        <translation>Checkpoint &amp;reparieren</translation>
    </message>
    <message>
        <source>&amp;Merge into {node}</source>
        <translation>In {node} zusa&amp;mmenführen</translation>
    </message>
    <message>
        <source>&amp;Merge siblings</source>
        <translation>Geschwisterknoten zusa&amp;mmenführen</translation>
    </message>
    <message>
        <source>&amp;Open…</source>
        <translation>Ö&amp;ffnen…</translation>
    </message>
    <message>
        <source>&amp;Pages</source>
        <translation>&amp;Seiten</translation>
    </message>
    <message>
        <source>&amp;Paste below</source>
        <translation>Darunter &amp;einfügen</translation>
    </message>
    <message>
        <source>&amp;Push</source>
        <comment>verb</comment>
        <translation>Über&amp;tragen</translation>
    </message>
    <message>
        <source>&amp;Push to Hub…</source>
        <translation>Zum Hub über&amp;tragen…</translation>
    </message>
    <message>
        <source>&amp;Quit</source>
        <translation>B&amp;eenden</translation>
    </message>
    <message>
        <source>&amp;Redo</source>
        <translation>&amp;Wiederholen</translation>
    </message>
    <message numerus="yes">
        <source>&amp;Redo {lowered}</source>
        <comment>{step}: with its capital letter</comment>
        <translation>
            <numerusform>&amp;Wiederholen: {step}</numerusform>
            <numerusform>&amp;Wiederholen: {step}</numerusform>
        </translation>
    </message>
    <message>
        <source>&amp;Replace</source>
        <translation>&amp;Ersetzen</translation>
    </message>
    <message numerus="yes">
        <source>&amp;Replace {n}</source>
        <comment>&amp;Replace {n}</comment>
        <translation>
            <numerusform>{n} &amp;ersetzen</numerusform>
            <numerusform>{n} &amp;ersetzen</numerusform>
        </translation>
    </message>
    <message>
        <source>&amp;Report a problem…</source>
        <translation>&amp;Problem melden…</translation>
    </message>
    <message>
        <source>&amp;Reset layout</source>
        <translation>&amp;Layout zurücksetzen</translation>
    </message>
    <message>
        <source>&amp;Save</source>
        <translation>&amp;Speichern</translation>
    </message>
    <message>
        <source>&amp;Save…</source>
        <translation>&amp;Speichern…</translation>
    </message>
    <message>
        <source>&amp;Search everything…</source>
        <translation>&amp;Alles durchsuchen…</translation>
    </message>
    <message>
        <source>&amp;Taxonomy</source>
        <translation>&amp;Taxonomie</translation>
    </message>
    <message>
        <source>&amp;Undo</source>
        <translation>&amp;Rückgängig</translation>
    </message>
    <message numerus="yes">
        <source>&amp;Undo {lowered}</source>
        <comment>{step}: with its capital letter</comment>
        <translation>
            <numerusform>&amp;Rückgängig: {step}</numerusform>
            <numerusform>&amp;Rückgängig: {step}</numerusform>
        </translation>
    </message>
    <message>
        <source>&amp;Verify</source>
        <translation>&amp;Prüfen</translation>
    </message>
    <message>
        <source>&amp;View</source>
        <translation>&amp;Ansicht</translation>
    </message>
    <message>
        <source>&amp;What&apos;s this?</source>
        <translation>&amp;Direkthilfe</translation>
    </message>
    <message>
        <source>&amp;Whole words</source>
        <translation>Ganze &amp;Wörter</translation>
    </message>
    <message numerus="yes">
        <source>&apos;{name}&apos;</source>
        <comment>a name in quotation marks</comment>
        <translation>
            <numerusform>„{name}“</numerusform>
            <numerusform>„{name}“</numerusform>
        </translation>
    </message>
    <message>
        <source>&apos;{name}&apos; can&apos;t be opened</source>
        <translation>„{name}“ lässt sich nicht öffnen</translation>
    </message>
    <message>
        <source>&apos;{name}&apos; has no tree yet. Create one first.</source>
        <translation>„{name}“ hat noch keinen Baum. Legen Sie zuerst einen an.</translation>
    </message>
    <message>
        <source>&apos;{name}&apos; is a child already</source>
        <translation>„{name}“ ist schon ein Kindknoten</translation>
    </message>
    <message>
        <source>(empty label)</source>
        <translation>(leere Bezeichnung)</translation>
    </message>
    <message>
        <source>(empty)</source>
        <translation>(leer)</translation>
    </message>
    <message>
        <source>(no name)</source>
        <translation>(ohne Namen)</translation>
    </message>
    <message>
        <source>, with {nodes} ({leaves}) below</source>
        <translation>, mit {nodes} ({leaves}) darunter</translation>
    </message>
    <message>
        <source>, with {nodes} below</source>
        <translation>, mit {nodes} darunter</translation>
    </message>
    <message>
        <source>1 byte</source>
        <translation>1 Byte</translation>
    </message>
    <message>
        <source>1. The instruction y</source>
        <translation>1. Die Anweisung y</translation>
    </message>
    <message>
        <source>2. Factors of variation</source>
        <translation>2. Faktoren der Variation</translation>
    </message>
    <message>
        <source>3. Taxonomies: depth D, best of N</source>
        <translation>3. Taxonomien: Tiefe D, Best-of-N</translation>
    </message>
    <message>
        <source>4. Strategies draw a mix</source>
        <translation>4. Strategien ziehen eine Mischung</translation>
    </message>
    <message>
        <source>5. Scenarios: K per mix, a share c made harder</source>
        <translation>5. Szenarien: K je Mischung, ein Anteil c erschwert</translation>
    </message>
    <message>
        <source>6. Samples, written and criticised</source>
        <translation>6. Samples, geschrieben und kritisiert</translation>
    </message>
    <message>
        <source>A card: the README.md that the Hub shows as the front page of the repository.</source>
        <translation>Eine Karte: die README.md, die der Hub als Startseite des Repositorys zeigt.</translation>
    </message>
    <message>
        <source>A checkpoint is a folder in which AfterImage keeps the design of a synthetic dataset: what may vary, how it is drawn, and the settings of the run.</source>
        <translation>Ein Checkpoint ist ein Ordner, in dem AfterImage den Entwurf eines synthetischen Datensatzes aufbewahrt: was variieren darf, wie es gezogen wird und die Einstellungen des Laufs.</translation>
    </message>
    <message>
        <source>A checkpoint that was open before. A click opens it again.</source>
        <translation>Ein Checkpoint, der schon einmal geöffnet war. Ein Klick öffnet ihn wieder.</translation>
    </message>
    <message>
        <source>A commit without a title</source>
        <translation>Ein Commit ohne Titel</translation>
    </message>
    <message>
        <source>A description</source>
        <translation>Eine Beschreibung</translation>
    </message>
    <message>
        <source>A document digest</source>
        <translation>Eine Dokument-Prüfsumme</translation>
    </message>
    <message>
        <source>A document is called {file}, as is the card of the repository.</source>
        <translation>Ein Dokument heißt {file}, genau wie die Karte des Repositorys.</translation>
    </message>
    <message>
        <source>A download is running already.</source>
        <translation>Es läuft bereits ein Download.</translation>
    </message>
    <message>
        <source>A download saved a web page, perhaps of a sign-in. Pull the checkpoint again.</source>
        <translation>Ein Download hat eine Webseite gespeichert, vielleicht die einer Anmeldung. Rufen Sie den Checkpoint noch einmal ab.</translation>
    </message>
    <message>
        <source>A download stopped before this file was complete.</source>
        <translation>Ein Download brach ab, bevor diese Datei vollständig war.</translation>
    </message>
    <message>
        <source>A factor of this name is there already.</source>
        <translation>Einen Faktor dieses Namens gibt es schon.</translation>
    </message>
    <message>
        <source>A factor that has no tree can&apos;t be added here; add one by hand.</source>
        <translation>Ein Faktor ohne Baum kann hier nicht hinzugefügt werden; fügen Sie ihn von Hand hinzu.</translation>
    </message>
    <message>
        <source>A file name in it is no text.</source>
        <translation>Ein Dateiname darin ist kein Text.</translation>
    </message>
    <message>
        <source>A file of {subject} arrived incomplete.</source>
        <translation>Eine Datei aus {subject} kam unvollständig an.</translation>
    </message>
    <message>
        <source>A forbidden pair</source>
        <translation>Ein verbotenes Paar</translation>
    </message>
    <message>
        <source>A forbidden pair of strategy “{strategy}” has an empty text.</source>
        <translation>Ein verbotenes Paar der Strategie „{strategy}“ enthält einen leeren Text.</translation>
    </message>
    <message>
        <source>A key has half of a surrogate pair in it.</source>
        <translation>In einem Schlüssel steht ein halbes Surrogatpaar.</translation>
    </message>
    <message>
        <source>A label</source>
        <translation>Eine Bezeichnung</translation>
    </message>
    <message>
        <source>A message about what happened. It stays until you close it or newer ones take its place.</source>
        <translation>Ein Hinweis darauf, was geschehen ist. Er bleibt, bis Sie ihn schließen oder neuere an seine Stelle treten.</translation>
    </message>
    <message>
        <source>A mix is drawn again if both texts of a pair occur in its joined labels, even within words; case does not matter.</source>
        <translation>Eine Mischung wird neu gezogen, wenn beide Texte eines Paars in ihren aneinandergefügten Bezeichnungen vorkommen, auch innerhalb von Wörtern; Groß- und Kleinschreibung spielt keine Rolle.</translation>
    </message>
    <message>
        <source>A newer version of this program has left unsaved edits of this checkpoint.</source>
        <translation>Eine neuere Version dieses Programms hat nicht gespeicherte Änderungen dieses Checkpoints hinterlassen.</translation>
    </message>
    <message>
        <source>A node of the tree</source>
        <translation>Ein Knoten des Baums</translation>
    </message>
    <message>
        <source>A node of this branch</source>
        <translation>Ein Knoten dieses Zweigs</translation>
    </message>
    <message>
        <source>A node&apos;s depth follows from where it stands.</source>
        <translation>Die Tiefe eines Knotens ergibt sich aus seinem Platz.</translation>
    </message>
    <message>
        <source>A node&apos;s factor follows from the tree that it stands in.</source>
        <translation>Der Faktor eines Knotens ergibt sich aus dem Baum, in dem er steht.</translation>
    </message>
    <message>
        <source>A note for whoever opens this checkpoint next.</source>
        <translation>Eine Notiz für alle, die diesen Checkpoint später öffnen.</translation>
    </message>
    <message>
        <source>A pull request was made in {repository}: {changes}.</source>
        <translation>Pull-Request in {repository} gestellt: {changes}.</translation>
    </message>
    <message>
        <source>A root can&apos;t be duplicated, because a tree has one root.</source>
        <translation>Eine Wurzel kann nicht dupliziert werden, weil ein Baum nur eine Wurzel hat.</translation>
    </message>
    <message>
        <source>A root can&apos;t be moved.</source>
        <translation>Eine Wurzel lässt sich nicht verschieben.</translation>
    </message>
    <message>
        <source>A sampling strategy that draws from this factor. A click shows it; nothing is changed.</source>
        <translation>Eine Strategie, die aus diesem Faktor zieht. Ein Klick zeigt sie; nichts wird geändert.</translation>
    </message>
    <message>
        <source>A save would lose what was not read of this checkpoint, so it is read-only until you mend it.</source>
        <translation>Beim Speichern ginge verloren, was von diesem Checkpoint nicht gelesen wurde; er ist darum schreibgeschützt, bis Sie ihn reparieren.</translation>
    </message>
    <message>
        <source>A strategy</source>
        <translation>Eine Strategie</translation>
    </message>
    <message>
        <source>A strategy names the factors that are drawn together. One strategy is picked by its weight, then one leaf from each of its factors: that is a mix. A mix whose labels hold both texts of a forbidden pair is thrown away and drawn again (section 2.2).</source>
        <translation>Eine Strategie nennt die Faktoren, aus denen gemeinsam gezogen wird. Nach Gewicht wird eine Strategie gewählt, dann ein Blatt aus jedem ihrer Faktoren: Das ist eine Mischung. Eine Mischung, deren Bezeichnungen beide Texte eines verbotenen Paars enthalten, wird verworfen und neu gezogen (Abschnitt 2.2).</translation>
    </message>
    <message>
        <source>A strategy needs a weight: a number greater than 0.</source>
        <translation>Eine Strategie braucht ein Gewicht: eine Zahl größer als 0.</translation>
    </message>
    <message>
        <source>A strategy needs at least one factor to draw from.</source>
        <translation>Eine Strategie braucht mindestens einen Faktor, aus dem sie zieht.</translation>
    </message>
    <message>
        <source>A text to find in this file. Enter leads to the next hit, Shift+Enter to the one before.</source>
        <translation>Ein Text, der in dieser Datei gesucht wird. Eingabe führt zum nächsten Treffer, Umschalt+Eingabe zum vorigen.</translation>
    </message>
    <message>
        <source>A text to look for. Esc empties the field, and Down leads into what was found.</source>
        <translation>Ein Text, der gesucht wird. Esc leert das Feld, die Pfeiltaste nach unten führt in die Treffer.</translation>
    </message>
    <message>
        <source>A token is stored; it is used when you pull or push</source>
        <translation>Ein Token ist gespeichert; es wird beim Abrufen und Übertragen verwendet</translation>
    </message>
    <message>
        <source>A token lets this program pull private repositories and push. It is kept where every Hugging Face tool keeps it: whoever has signed in with one of them needs nothing here.</source>
        <translation>Mit einem Token kann dieses Programm private Repositorys abrufen und übertragen. Es liegt dort, wo alle Werkzeuge von Hugging Face es ablegen: Wer sich mit einem davon angemeldet hat, braucht hier nichts zu tun.</translation>
    </message>
    <message>
        <source>A transfer is running</source>
        <translation>Eine Datenübertragung läuft</translation>
    </message>
    <message>
        <source>A tree goes with its factor only.</source>
        <translation>Ein Baum wird nur zusammen mit seinem Faktor entfernt.</translation>
    </message>
    <message>
        <source>A tree has one root, so that a root has no siblings. Add a factor instead.</source>
        <translation>Ein Baum hat nur eine Wurzel; darum hat sie keine Geschwisterknoten. Fügen Sie stattdessen einen Faktor hinzu.</translation>
    </message>
    <message>
        <source>A tree has one root, which goes and comes with its factor only.</source>
        <translation>Ein Baum hat nur eine Wurzel; sie kommt und geht mit ihrem Faktor.</translation>
    </message>
    <message>
        <source>A web page came in place of an answer from {host}.</source>
        <translation>Statt einer Antwort von {host} kam eine Webseite.</translation>
    </message>
    <message>
        <source>A whole document can&apos;t be removed here.</source>
        <translation>Ein ganzes Dokument kann hier nicht entfernt werden.</translation>
    </message>
    <message>
        <source>About OpenSimula</source>
        <translation>Über OpenSimula</translation>
    </message>
    <message>
        <source>About the run</source>
        <translation>Über den Lauf</translation>
    </message>
    <message>
        <source>Accept factor {factor}</source>
        <translation>Faktor {factor} annehmen</translation>
    </message>
    <message>
        <source>Accept {name}</source>
        <translation>{name} annehmen</translation>
    </message>
    <message numerus="yes">
        <source>Accept {n} factor</source>
        <comment>Accept {n} factors</comment>
        <translation>
            <numerusform>{n} Faktor annehmen</numerusform>
            <numerusform>{n} Faktoren annehmen</numerusform>
        </translation>
    </message>
    <message>
        <source>Accepted</source>
        <translation>Angenommen</translation>
    </message>
    <message numerus="yes">
        <source>Accepted {n} factor.</source>
        <comment>Accepted {n} factors.</comment>
        <translation>
            <numerusform>{n} Faktor angenommen.</numerusform>
            <numerusform>{n} Faktoren angenommen.</numerusform>
        </translation>
    </message>
    <message>
        <source>Access to {subject} has to be granted by its owner.</source>
        <translation>Den Zugriff auf {subject} muss der Besitzer gewähren.</translation>
    </message>
    <message>
        <source>Action</source>
        <translation>Aktion</translation>
    </message>
    <message>
        <source>Add</source>
        <translation>Hinzufügen</translation>
    </message>
    <message>
        <source>Add &amp;child</source>
        <translation>&amp;Kindknoten hinzufügen</translation>
    </message>
    <message>
        <source>Add &amp;sibling</source>
        <translation>&amp;Geschwisterknoten hinzufügen</translation>
    </message>
    <message>
        <source>Add &apos;{name}&apos; as a node</source>
        <translation>„{name}“ als Knoten hinzufügen</translation>
    </message>
    <message>
        <source>Add &apos;{name}&apos; as a node under &apos;{parent}&apos;</source>
        <translation>„{name}“ als Knoten unter „{parent}“ hinzufügen</translation>
    </message>
    <message>
        <source>Add a card</source>
        <translation>Karte hinzufügen</translation>
    </message>
    <message numerus="yes">
        <source>Add a document digest</source>
        <comment>Add {n} document digests</comment>
        <translation>
            <numerusform>Eine Dokument-Prüfsumme hinzufügen</numerusform>
            <numerusform>{n} Dokument-Prüfsummen hinzufügen</numerusform>
        </translation>
    </message>
    <message>
        <source>Add a factor with a tree of its own.</source>
        <translation>Einen Faktor mit eigenem Baum hinzufügen.</translation>
    </message>
    <message>
        <source>Add a node below the selected one.</source>
        <translation>Einen Knoten unter dem ausgewählten hinzufügen.</translation>
    </message>
    <message>
        <source>Add a node right after the selected one.</source>
        <translation>Einen Knoten direkt nach dem ausgewählten hinzufügen.</translation>
    </message>
    <message>
        <source>Add a strategy of all accepted factors.</source>
        <translation>Eine Strategie aus allen angenommenen Faktoren hinzufügen.</translation>
    </message>
    <message>
        <source>Add a strategy with at least one factor.</source>
        <translation>Fügen Sie eine Strategie mit mindestens einem Faktor hinzu.</translation>
    </message>
    <message>
        <source>Add a strategy, or delete the file.</source>
        <translation>Fügen Sie eine Strategie hinzu, oder löschen Sie die Datei.</translation>
    </message>
    <message>
        <source>Add an indented list below the selected node, after a look at what would be added.</source>
        <translation>Eine eingerückte Liste unter dem ausgewählten Knoten hinzufügen, mit Vorschau auf das, was hinzukäme.</translation>
    </message>
    <message>
        <source>Add as a node</source>
        <translation>Als Knoten hinzufügen</translation>
    </message>
    <message>
        <source>Add document digests</source>
        <translation>Dokument-Prüfsummen hinzufügen</translation>
    </message>
    <message>
        <source>Add fact&amp;or…</source>
        <translation>&amp;Faktor hinzufügen…</translation>
    </message>
    <message>
        <source>Add factor</source>
        <translation>Faktor hinzufügen</translation>
    </message>
    <message>
        <source>Add factor {factor}</source>
        <translation>Faktor {factor} hinzufügen</translation>
    </message>
    <message>
        <source>Add nodes to the tree, or reject the factor: it makes no difference between samples.</source>
        <translation>Fügen Sie dem Baum Knoten hinzu, oder lehnen Sie den Faktor ab: Er macht zwischen Samples keinen Unterschied.</translation>
    </message>
    <message>
        <source>Add our tags</source>
        <translation>OpenSimula-Tags hinzufügen</translation>
    </message>
    <message>
        <source>Add pair</source>
        <translation>Paar hinzufügen</translation>
    </message>
    <message>
        <source>Add strategy</source>
        <translation>Strategie hinzufügen</translation>
    </message>
    <message>
        <source>Add strategy {strategy}</source>
        <translation>Strategie {strategy} hinzufügen</translation>
    </message>
    <message>
        <source>Add the factor to a strategy, or reject it.</source>
        <translation>Nehmen Sie den Faktor in eine Strategie auf, oder lehnen Sie ihn ab.</translation>
    </message>
    <message>
        <source>Add the factor, or remove the taxonomy.</source>
        <translation>Fügen Sie den Faktor hinzu, oder entfernen Sie die Taxonomie.</translation>
    </message>
    <message>
        <source>Add the field, or get the file from its source again.</source>
        <translation>Fügen Sie das Feld hinzu, oder holen Sie die Datei noch einmal von ihrer Quelle.</translation>
    </message>
    <message>
        <source>Add the nodes (Ctrl+Enter); undo takes them back</source>
        <translation>Die Knoten hinzufügen (Strg+Eingabe); „Rückgängig“ nimmt sie zurück</translation>
    </message>
    <message>
        <source>Add {node} under {parent}</source>
        <translation>{node} unter {parent} hinzufügen</translation>
    </message>
    <message numerus="yes">
        <source>Add {n} node</source>
        <comment>Add {n} nodes</comment>
        <translation>
            <numerusform>{n} Knoten hinzufügen</numerusform>
            <numerusform>{n} Knoten hinzufügen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Add {n} node under {parent}</source>
        <comment>Add {n} nodes under {parent}</comment>
        <translation>
            <numerusform>{n} Knoten unter {parent} hinzufügen</numerusform>
            <numerusform>{n} Knoten unter {parent} hinzufügen</numerusform>
        </translation>
    </message>
    <message>
        <source>Added</source>
        <translation>Hinzugefügt</translation>
    </message>
    <message>
        <source>Added or reworded by the critic</source>
        <translation>Vom Kritiker hinzugefügt oder umformuliert</translation>
    </message>
    <message>
        <source>Added, not saved yet.</source>
        <translation>Hinzugefügt, noch nicht gespeichert.</translation>
    </message>
    <message>
        <source>Adds a sampling strategy, which names the factors that are drawn together. This one draws from all accepted factors.</source>
        <translation>Fügt eine Strategie hinzu, die sagt, welche Faktoren zusammen gezogen werden. Diese zieht aus allen angenommenen Faktoren.</translation>
    </message>
    <message>
        <source>Adds the factor and the root of its taxonomy, as one step that undo takes back. No strategy draws from it yet.</source>
        <translation>Fügt den Faktor und die Wurzel seiner Taxonomie hinzu, als einen Schritt, den „Rückgängig“ zurücknimmt. Noch zieht keine Strategie daraus.</translation>
    </message>
    <message>
        <source>Adds the nodes of the preview to the taxonomy, as one step that undo takes back. The files change with the next save.</source>
        <translation>Fügt die Knoten der Vorschau zur Taxonomie hinzu, als einen Schritt, den „Rückgängig“ zurücknimmt. Die Dateien ändern sich beim nächsten Speichern.</translation>
    </message>
    <message>
        <source>Adds the typed pair to the strategy, as a step that undo takes back.</source>
        <translation>Fügt der Strategie das eingetippte Paar hinzu, als Schritt, den „Rückgängig“ zurücknimmt.</translation>
    </message>
    <message>
        <source>Adds what is typed to the list, as a step that undo takes back. No node is changed.</source>
        <translation>Fügt das Eingetippte der Liste hinzu, als Schritt, den „Rückgängig“ zurücknimmt. Kein Knoten wird geändert.</translation>
    </message>
    <message>
        <source>Adds what the model proposed and the critic dropped as a child of this node after all. It is one step that undo takes back.</source>
        <translation>Fügt doch noch als Kindknoten hinzu, was das Modell vorgeschlagen und der Kritiker verworfen hatte. Das ist ein Schritt, den „Rückgängig“ zurücknimmt.</translation>
    </message>
    <message>
        <source>Advanced</source>
        <translation>Erweitert</translation>
    </message>
    <message>
        <source>Advanced, hidden</source>
        <translation>Erweitert, ausgeblendet</translation>
    </message>
    <message>
        <source>Advanced, shown</source>
        <translation>Erweitert, eingeblendet</translation>
    </message>
    <message>
        <source>After</source>
        <translation>Nachher</translation>
    </message>
    <message>
        <source>After an edit by hand: let the manifest vouch for the files as they are now.</source>
        <translation>Nach einer Änderung von Hand: das Manifest an den jetzigen Stand der Dateien anpassen.</translation>
    </message>
    <message>
        <source>After the push</source>
        <translation>Nach der Übertragung</translation>
    </message>
    <message>
        <source>After the push: as it is</source>
        <translation>Nach der Übertragung: unverändert</translation>
    </message>
    <message>
        <source>After the push: no card</source>
        <translation>Nach der Übertragung: keine Karte</translation>
    </message>
    <message>
        <source>After the push: your own text</source>
        <translation>Nach der Übertragung: Ihr eigener Text</translation>
    </message>
    <message>
        <source>AfterImage can&apos;t draw a mix without a strategy. It adds strategies as it samples, and you can add one here.</source>
        <translation>AfterImage kann ohne Strategie keine Mischung ziehen. Es fügt beim Erzeugen der Samples Strategien hinzu, und Sie können hier eine hinzufügen.</translation>
    </message>
    <message>
        <source>AfterImage writes no such document. Get the checkpoint from its source again.</source>
        <translation>AfterImage schreibt kein solches Dokument. Holen Sie den Checkpoint noch einmal von seiner Quelle.</translation>
    </message>
    <message>
        <source>Agree to push it with its problems, or mend them first.</source>
        <translation>Stimmen Sie zu, ihn mit seinen Problemen zu übertragen, oder beheben Sie diese zuerst.</translation>
    </message>
    <message>
        <source>Agrees to push a checkpoint with errors. Whoever pulls it may be unable to open it or parts of it.</source>
        <translation>Erlaubt, einen Checkpoint mit Fehlern zu übertragen. Wer ihn abruft, kann ihn vielleicht nicht oder nur teilweise öffnen.</translation>
    </message>
    <message>
        <source>Agrees to push the files as they are on disk. The edits in the window stay unsaved and are not pushed.</source>
        <translation>Erlaubt, die Dateien so zu übertragen, wie sie auf dem Datenträger stehen. Die Änderungen im Fenster bleiben ungespeichert und werden nicht übertragen.</translation>
    </message>
    <message>
        <source>All begins with y: what the dataset is to teach, in words. Excerpts of documents, the sample S, can ground it in a corpus; of these the checkpoint keeps digests only (section 2.1 of the paper).</source>
        <translation>Alles beginnt mit y: was der Datensatz vermitteln soll, in Worten. Auszüge aus Dokumenten, die Stichprobe S, können die Anweisung in einem Korpus verankern; davon bewahrt der Checkpoint nur Prüfsummen auf (Abschnitt 2.1 des Papers).</translation>
    </message>
    <message>
        <source>All kinds</source>
        <translation>Alle Arten</translation>
    </message>
    <message>
        <source>All leaves are drawn alike: prune this branch, or let its siblings grow.</source>
        <translation>Alle Blätter werden gleich oft gezogen: Stutzen Sie diesen Zweig, oder lassen Sie seine Geschwister wachsen.</translation>
    </message>
    <message>
        <source>All of it is on the Hub</source>
        <translation>Alles ist auf dem Hub</translation>
    </message>
    <message numerus="yes">
        <source>Allow {n} forbidden pair in {strategy}</source>
        <comment>Allow {n} forbidden pairs in {strategy}</comment>
        <translation>
            <numerusform>{n} verbotenes Paar in {strategy} erlauben</numerusform>
            <numerusform>{n} verbotene Paare in {strategy} erlauben</numerusform>
        </translation>
    </message>
    <message>
        <source>Allow {text} with {other} in {strategy}</source>
        <translation>{text} mit {other} in {strategy} erlauben</translation>
    </message>
    <message>
        <source>Always dark.</source>
        <translation>Immer dunkel.</translation>
    </message>
    <message>
        <source>Always light.</source>
        <translation>Immer hell.</translation>
    </message>
    <message>
        <source>An edit of it puts a new document in the place of the whole file.</source>
        <translation>Eine Änderung daran setzt ein neues Dokument an die Stelle der ganzen Datei.</translation>
    </message>
    <message>
        <source>An id, or a digest, which is the fingerprint of some bytes. A long one is shown in short.</source>
        <translation>Eine ID oder eine Prüfsumme, also der Fingerabdruck von Bytes. Eine lange wird gekürzt gezeigt.</translation>
    </message>
    <message>
        <source>An unfinished download of another tool lies there too and stays: {names}.</source>
        <translation>Dort liegt auch ein unvollständiger Download eines anderen Werkzeugs; er bleibt, wo er ist: {names}.</translation>
    </message>
    <message numerus="yes">
        <source>And {n} more line.</source>
        <comment>And {n} more lines.</comment>
        <translation>
            <numerusform>Und {n} weitere Zeile.</numerusform>
            <numerusform>Und {n} weitere Zeilen.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>And {n} other reason.</source>
        <comment>And {n} other reasons.</comment>
        <translation>
            <numerusform>Und {n} weiterer Grund.</numerusform>
            <numerusform>Und {n} weitere Gründe.</numerusform>
        </translation>
    </message>
    <message>
        <source>Another factor has the id “{id}” too.</source>
        <translation>Auch ein anderer Faktor hat die ID „{id}“.</translation>
    </message>
    <message>
        <source>Another folder…</source>
        <translation>Anderer Ordner…</translation>
    </message>
    <message>
        <source>Another strategy has this name too, so that mixes don&apos;t tell which one made them.</source>
        <translation>Eine andere Strategie hat denselben Namen; darum verraten Mischungen nicht, aus welcher sie stammen.</translation>
    </message>
    <message>
        <source>Another strategy is named “{name}” too.</source>
        <translation>Auch eine andere Strategie heißt „{name}“.</translation>
    </message>
    <message>
        <source>Answer choices</source>
        <translation>Antwortmöglichkeiten</translation>
    </message>
    <message>
        <source>Apache License 2.0. Not affiliated with the authors of AfterImage or of the Simula paper.</source>
        <translation>Apache-Lizenz 2.0. Keine Verbindung zu den Autoren von AfterImage oder des Simula-Papers.</translation>
    </message>
    <message>
        <source>As the &amp;system</source>
        <translation>Wie das &amp;System</translation>
    </message>
    <message>
        <source>Ask for access on its page on the Hub, then try again.</source>
        <translation>Bitten Sie auf der Seite des Repositorys auf dem Hub um Zugriff, und versuchen Sie es erneut.</translation>
    </message>
    <message>
        <source>Ask its owner for access, use a token that may do more, or make a pull request.</source>
        <translation>Bitten Sie den Besitzer um Zugriff, verwenden Sie ein Token mit mehr Rechten, oder stellen Sie einen Pull-Request.</translation>
    </message>
    <message>
        <source>Ask its owner for write access, or propose the change as a pull request.</source>
        <translation>Bitten Sie den Besitzer um Schreibzugriff, oder schlagen Sie die Änderung als Pull-Request vor.</translation>
    </message>
    <message>
        <source>Ask its owner.</source>
        <translation>Fragen Sie den Besitzer.</translation>
    </message>
    <message>
        <source>Asking the Hub for the list…</source>
        <translation>Die Liste wird beim Hub angefragt…</translation>
    </message>
    <message>
        <source>Asking what became of the push to {repository}</source>
        <translation>Nachfrage, was aus der Übertragung nach {repository} wurde</translation>
    </message>
    <message>
        <source>Asks the Hub for the checkpoint, checks it, and shows what a pull would change. Nothing at the destination is written yet.</source>
        <translation>Fragt den Hub nach dem Checkpoint, prüft ihn und zeigt, was ein Abruf ändern würde. Am Ziel wird noch nichts geschrieben.</translation>
    </message>
    <message>
        <source>Asks the Hub for the repositories of your account and offers them in the field.</source>
        <translation>Fragt den Hub nach den Repositorys Ihres Kontos und bietet sie im Feld an.</translation>
    </message>
    <message>
        <source>At most this many factors get a taxonomy.</source>
        <translation>Höchstens so viele Faktoren bekommen eine Taxonomie.</translation>
    </message>
    <message>
        <source>At most {most} digests can be added at once.</source>
        <translation>Höchstens {most} Prüfsummen können auf einmal hinzugefügt werden.</translation>
    </message>
    <message>
        <source>At most {nodes} nodes can be added at once: line {line} and what follows were left out.</source>
        <translation>Höchstens {nodes} Knoten können auf einmal hinzugefügt werden: Ab Zeile {line} wurde alles ausgelassen.</translation>
    </message>
    <message>
        <source>At the destination</source>
        <translation>Am Ziel</translation>
    </message>
    <message>
        <source>Backup</source>
        <translation>Sicherung</translation>
    </message>
    <message>
        <source>Backup of {date} — read-only.</source>
        <translation>Sicherung ({date}) – schreibgeschützt.</translation>
    </message>
    <message>
        <source>Backup, replaced {date}</source>
        <translation>Sicherung, ersetzt: {date}</translation>
    </message>
    <message>
        <source>Backups</source>
        <translation>Sicherungen</translation>
    </message>
    <message>
        <source>Based on</source>
        <translation>Grundlage</translation>
    </message>
    <message>
        <source>Before</source>
        <translation>Vorher</translation>
    </message>
    <message>
        <source>Below each factor a tree grows level by level, D levels deep. For the children of a node the model is asked N times; a critic merges the proposals, drops the weak ones and keeps the rest. What it was offered and what it kept is the node&apos;s expansion record (section 2.1).</source>
        <translation>Unter jedem Faktor wächst Ebene für Ebene ein Baum, D Ebenen tief. Nach den Kindknoten eines Knotens wird das Modell N-mal gefragt; ein Kritiker führt die Vorschläge zusammen, verwirft die schwachen und behält die übrigen. Was ihm vorlag und was er behalten hat, steht im Expansionsprotokoll des Knotens (Abschnitt 2.1).</translation>
    </message>
    <message>
        <source>Blocks</source>
        <translation>Sperrt</translation>
    </message>
    <message numerus="yes">
        <source>Blocks {blocked} of {total} combination ({share}).</source>
        <comment>Blocks {blocked} of {total} combinations ({share}).</comment>
        <translation>
            <numerusform>Sperrt {blocked} von {total} Kombination ({share}).</numerusform>
            <numerusform>Sperrt {blocked} von {total} Kombinationen ({share}).</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Blocks {blocked} of {total} combination.</source>
        <comment>Blocks {blocked} of {total} combinations.</comment>
        <translation>
            <numerusform>Sperrt {blocked} von {total} Kombination.</numerusform>
            <numerusform>Sperrt {blocked} von {total} Kombinationen.</numerusform>
        </translation>
    </message>
    <message>
        <source>Both say the same.</source>
        <translation>Beide sagen dasselbe.</translation>
    </message>
    <message>
        <source>Both texts are empty, and every label holds an empty text: every mix is blocked.</source>
        <translation>Beide Texte sind leer, und jede Bezeichnung enthält einen leeren Text: Jede Mischung ist gesperrt.</translation>
    </message>
    <message>
        <source>Branch</source>
        <translation>Branch</translation>
    </message>
    <message>
        <source>Branch &apos;{label}&apos;</source>
        <translation>Zweig „{label}“</translation>
    </message>
    <message>
        <source>Branches</source>
        <translation>Branches</translation>
    </message>
    <message>
        <source>Browse…</source>
        <translation>Durchsuchen…</translation>
    </message>
    <message>
        <source>Build the missing taxonomy with AfterImage, or set “accepted” to false.</source>
        <translation>Lassen Sie AfterImage die fehlende Taxonomie aufbauen, oder setzen Sie „accepted“ auf false.</translation>
    </message>
    <message>
        <source>Bundle</source>
        <translation>Bundle</translation>
    </message>
    <message>
        <source>C&amp;ollapse all</source>
        <translation>Alles zukla&amp;ppen</translation>
    </message>
    <message>
        <source>Came in between:</source>
        <translation>Dazwischen kamen:</translation>
    </message>
    <message>
        <source>Can&apos;t be taken over here: {reason}</source>
        <translation>Lässt sich hier nicht übernehmen: {reason}</translation>
    </message>
    <message>
        <source>Cancel</source>
        <comment>verb</comment>
        <translation>Abbrechen</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
    <message>
        <source>Cancel it and quit</source>
        <translation>Abbrechen und beenden</translation>
    </message>
    <message>
        <source>Cancel the transfer</source>
        <translation>Datenübertragung abbrechen</translation>
    </message>
    <message>
        <source>Cancelled</source>
        <translation>Abgebrochen</translation>
    </message>
    <message>
        <source>Cancelled before the Hub said whether the push has arrived.</source>
        <translation>Abgebrochen, bevor der Hub gemeldet hat, ob die Übertragung angekommen ist.</translation>
    </message>
    <message>
        <source>Cancelled. No file was pushed.</source>
        <translation>Abgebrochen. Es wurde keine Datei übertragen.</translation>
    </message>
    <message>
        <source>Cancelled. Nothing was pushed.</source>
        <translation>Abgebrochen. Es wurde nichts übertragen.</translation>
    </message>
    <message>
        <source>Card</source>
        <translation>Karte</translation>
    </message>
    <message>
        <source>Change</source>
        <translation>Änderung</translation>
    </message>
    <message>
        <source>Change account…</source>
        <translation>Konto wechseln…</translation>
    </message>
    <message>
        <source>Change it on the Hub, or choose another folder in the repository.</source>
        <translation>Ändern Sie sie auf dem Hub, oder wählen Sie einen anderen Ordner im Repository.</translation>
    </message>
    <message>
        <source>Change proposals N from {before} to {after}</source>
        <translation>Vorschläge N von {before} auf {after} ändern</translation>
    </message>
    <message>
        <source>Change target depth D from {before} to {after}</source>
        <translation>Zieltiefe D von {before} auf {after} ändern</translation>
    </message>
    <message>
        <source>Change the card, or keep the one that is there.</source>
        <translation>Ändern Sie die Karte, oder behalten Sie die vorhandene.</translation>
    </message>
    <message>
        <source>Change the document digests</source>
        <translation>Dokument-Prüfsummen ändern</translation>
    </message>
    <message>
        <source>Change the instruction</source>
        <translation>Anweisung ändern</translation>
    </message>
    <message>
        <source>Change the permissions, or save a copy elsewhere.</source>
        <translation>Ändern Sie die Rechte, oder speichern Sie anderswo eine Kopie.</translation>
    </message>
    <message>
        <source>Change the weight of {strategy} from {before} to {after}</source>
        <translation>Gewicht von {strategy} von {before} auf {after} ändern</translation>
    </message>
    <message>
        <source>Change {before} to {after} in a forbidden pair</source>
        <translation>{before} in einem verbotenen Paar in {after} ändern</translation>
    </message>
    <message>
        <source>Change {field} from {before} to {after}</source>
        <translation>{field} von {before} auf {after} ändern</translation>
    </message>
    <message>
        <source>Changed</source>
        <translation>Geändert</translation>
    </message>
    <message>
        <source>Changed on disk since it was opened: {files}.</source>
        <translation>Seit dem Öffnen auf dem Datenträger geändert: {files}.</translation>
    </message>
    <message>
        <source>Changed on disk since your unsaved edits from {when}: {edits}.</source>
        <translation>Seit Ihren nicht gespeicherten Änderungen ({when}) auf dem Datenträger geändert: {edits}.</translation>
    </message>
    <message>
        <source>Changed on disk: {files}.</source>
        <translation>Auf dem Datenträger geändert: {files}.</translation>
    </message>
    <message>
        <source>Changes</source>
        <translation>Änderungen</translation>
    </message>
    <message>
        <source>Characters {start} to {end}</source>
        <translation>Zeichen {start} bis {end}</translation>
    </message>
    <message>
        <source>Check all changes</source>
        <translation>Alle Änderungen anhaken</translation>
    </message>
    <message>
        <source>Check name and type; if it is private, sign in with an account that may read it.</source>
        <translation>Prüfen Sie Name und Art; falls das Repository privat ist, melden Sie sich mit einem Konto an, das es lesen darf.</translation>
    </message>
    <message>
        <source>Check space and permissions of the folder for temporary files, then try again.</source>
        <translation>Prüfen Sie Platz und Rechte des Ordners für temporäre Dateien, und versuchen Sie es erneut.</translation>
    </message>
    <message>
        <source>Check the disk, then try again.</source>
        <translation>Prüfen Sie den Datenträger, und versuchen Sie es erneut.</translation>
    </message>
    <message>
        <source>Check the network connection, a proxy, and HF_ENDPOINT if it is set.</source>
        <translation>Prüfen Sie die Netzwerkverbindung, einen etwaigen Proxy und HF_ENDPOINT, falls gesetzt.</translation>
    </message>
    <message>
        <source>Check the network connection, then try again.</source>
        <translation>Prüfen Sie die Netzwerkverbindung, und versuchen Sie es erneut.</translation>
    </message>
    <message>
        <source>Check the permissions of its folder, then try again.</source>
        <translation>Prüfen Sie die Rechte des Ordners, und versuchen Sie es erneut.</translation>
    </message>
    <message>
        <source>Check the permissions of the file and its folder, then open the checkpoint again.</source>
        <translation>Prüfen Sie die Rechte der Datei und ihres Ordners, und öffnen Sie den Checkpoint erneut.</translation>
    </message>
    <message>
        <source>Check the permissions of the file.</source>
        <translation>Prüfen Sie die Rechte der Datei.</translation>
    </message>
    <message>
        <source>Check the revision and the path in the repository.</source>
        <translation>Prüfen Sie die Revision und den Pfad im Repository.</translation>
    </message>
    <message>
        <source>Check the value on the page Run config.</source>
        <translation>Prüfen Sie den Wert auf der Seite „Laufkonfiguration“.</translation>
    </message>
    <message>
        <source>Checking the taxonomies</source>
        <translation>Die Taxonomien werden geprüft</translation>
    </message>
    <message>
        <source>Checking what was downloaded</source>
        <translation>Heruntergeladenes wird geprüft</translation>
    </message>
    <message>
        <source>Checkpoint</source>
        <translation>Checkpoint</translation>
    </message>
    <message>
        <source>Checks the token with the Hub and stores it for this and every other Hugging Face tool. Nothing in your repositories changes.</source>
        <translation>Prüft das Token beim Hub und speichert es für dieses und alle anderen Werkzeuge von Hugging Face. In Ihren Repositorys ändert sich nichts.</translation>
    </message>
    <message>
        <source>Children</source>
        <translation>Kindknoten</translation>
    </message>
    <message>
        <source>Children after this many are cut, even if the critic kept them.</source>
        <translation>Weitere Kindknoten werden abgeschnitten, auch wenn der Kritiker sie behalten hat.</translation>
    </message>
    <message>
        <source>Choose a folder for the checkpoint.</source>
        <translation>Wählen Sie einen Ordner für den Checkpoint.</translation>
    </message>
    <message>
        <source>Choose a folder in the repository, or correct the name in the manifest.</source>
        <translation>Wählen Sie einen Ordner im Repository, oder korrigieren Sie den Namen im Manifest.</translation>
    </message>
    <message>
        <source>Choose a folder outside of it.</source>
        <translation>Wählen Sie einen Ordner außerhalb davon.</translation>
    </message>
    <message>
        <source>Choose an empty or new folder for the copy.</source>
        <translation>Wählen Sie für die Kopie einen leeren oder neuen Ordner.</translation>
    </message>
    <message>
        <source>Choose an owner from {owners}, or ask for access.</source>
        <translation>Wählen Sie als Besitzer einen von {owners}, oder bitten Sie um Zugriff.</translation>
    </message>
    <message>
        <source>Choose another folder, or copy the report.</source>
        <translation>Wählen Sie einen anderen Ordner, oder kopieren Sie den Bericht.</translation>
    </message>
    <message>
        <source>Choose another one, or look at its files.</source>
        <translation>Wählen Sie eine andere, oder sehen Sie sich die Dateien an.</translation>
    </message>
    <message>
        <source>Choose another revision, or ask whoever pushed it.</source>
        <translation>Wählen Sie eine andere Revision, oder fragen Sie, wer sie übertragen hat.</translation>
    </message>
    <message>
        <source>Choose another state, or look at its files.</source>
        <translation>Wählen Sie einen anderen Stand, oder sehen Sie sich die Dateien an.</translation>
    </message>
    <message>
        <source>Choose one of its revisions.</source>
        <translation>Wählen Sie eine der vorhandenen Revisionen.</translation>
    </message>
    <message>
        <source>Choose one of {types}.</source>
        <translation>Wählen Sie eine von {types}.</translation>
    </message>
    <message>
        <source>Choose the folder that holds “opensimula”, that folder itself, or a file in it.</source>
        <translation>Wählen Sie den Ordner, der „opensimula“ enthält, diesen Ordner selbst oder eine Datei darin.</translation>
    </message>
    <message>
        <source>Choose the folder that the checkpoint is to go to.</source>
        <translation>Wählen Sie den Ordner, in den der Checkpoint kommen soll.</translation>
    </message>
    <message>
        <source>Chooses the colours of the window. The checkpoint stays as it is.</source>
        <translation>Wählt die Farben des Fensters. Der Checkpoint bleibt, wie er ist.</translation>
    </message>
    <message>
        <source>Chooses what language the program speaks from its next start on.</source>
        <translation>Wählt, welche Sprache das Programm vom nächsten Start an spricht.</translation>
    </message>
    <message>
        <source>Choose…</source>
        <translation>Auswählen…</translation>
    </message>
    <message>
        <source>Clear {field}</source>
        <translation>{field} leeren</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Schließen</translation>
    </message>
    <message>
        <source>Close</source>
        <comment>verb</comment>
        <translation>Schließen</translation>
    </message>
    <message>
        <source>Close the checkpoint.</source>
        <translation>Den Checkpoint schließen.</translation>
    </message>
    <message>
        <source>Close this notice</source>
        <translation>Diesen Hinweis schließen</translation>
    </message>
    <message>
        <source>Closes this dialog without adding anything.</source>
        <translation>Schließt diesen Dialog, ohne etwas hinzuzufügen.</translation>
    </message>
    <message>
        <source>Closes this dialog. Nothing is changed by it.</source>
        <translation>Schließt diesen Dialog. Geändert wird dadurch nichts.</translation>
    </message>
    <message>
        <source>Closes this dialog. Nothing that is only previewed is pushed.</source>
        <translation>Schließt diesen Dialog. Was nur in der Vorschau steht, wird nicht übertragen.</translation>
    </message>
    <message>
        <source>Closes this dialog. The checkpoint stays as it is.</source>
        <translation>Schließt diesen Dialog. Der Checkpoint bleibt, wie er ist.</translation>
    </message>
    <message>
        <source>Closes this dialog. What was replaced stays so.</source>
        <translation>Schließt diesen Dialog. Was ersetzt wurde, bleibt so.</translation>
    </message>
    <message>
        <source>Closes this dialog. What was started goes on.</source>
        <translation>Schließt diesen Dialog. Was gestartet wurde, läuft weiter.</translation>
    </message>
    <message>
        <source>Closes this dialog. You stay signed in or out as shown.</source>
        <translation>Schließt diesen Dialog. Sie bleiben angemeldet oder abgemeldet, wie angezeigt.</translation>
    </message>
    <message>
        <source>Closes this without mending anything.</source>
        <translation>Schließt dies, ohne etwas zu beheben.</translation>
    </message>
    <message>
        <source>Co&amp;lours</source>
        <translation>&amp;Farben</translation>
    </message>
    <message>
        <source>Collapse the whole tree.</source>
        <translation>Den ganzen Baum zuklappen.</translation>
    </message>
    <message>
        <source>Combinations</source>
        <translation>Kombinationen</translation>
    </message>
    <message>
        <source>Comes from</source>
        <translation>Stammt aus</translation>
    </message>
    <message>
        <source>Command palette</source>
        <translation>Befehlspalette</translation>
    </message>
    <message>
        <source>Commit</source>
        <translation>Commit</translation>
    </message>
    <message>
        <source>Commit id</source>
        <translation>Commit-ID</translation>
    </message>
    <message>
        <source>Commit: {title}, {origin}</source>
        <translation>Commit: {title}, {origin}</translation>
    </message>
    <message>
        <source>Compare</source>
        <translation>Vergleichen</translation>
    </message>
    <message>
        <source>Compare with</source>
        <translation>Vergleichen mit</translation>
    </message>
    <message>
        <source>Compare with another checkpoint</source>
        <translation>Mit einem anderen Checkpoint vergleichen</translation>
    </message>
    <message>
        <source>Compared by meaning: layout and the manifest&apos;s digests, file names and dates don&apos;t count.</source>
        <translation>Verglichen wird der Inhalt: Formatierung sowie Prüfsummen, Dateinamen und Datumsangaben des Manifests zählen nicht.</translation>
    </message>
    <message>
        <source>Compares the checkpoint on disk with the repository and shows what a push would change. Nothing is written to the Hub.</source>
        <translation>Vergleicht den Checkpoint auf dem Datenträger mit dem Repository und zeigt, was eine Übertragung ändern würde. Auf den Hub wird nichts geschrieben.</translation>
    </message>
    <message>
        <source>Compares the checkpoint that is open with another state. Nothing is changed.</source>
        <translation>Vergleicht den geöffneten Checkpoint mit einem anderen Stand. Nichts wird geändert.</translation>
    </message>
    <message>
        <source>Compare…</source>
        <translation>Vergleichen…</translation>
    </message>
    <message>
        <source>Comparing</source>
        <translation>Vergleich läuft</translation>
    </message>
    <message>
        <source>Comparing anew…</source>
        <translation>Es wird neu verglichen…</translation>
    </message>
    <message>
        <source>Comparing…</source>
        <translation>Vergleich läuft…</translation>
    </message>
    <message>
        <source>Comparison</source>
        <translation>Vergleich</translation>
    </message>
    <message>
        <source>Complexified share</source>
        <translation>Anteil der erschwerten Szenarien</translation>
    </message>
    <message>
        <source>Confirm that everybody may see the new repository.</source>
        <translation>Bestätigen Sie, dass alle das neue Repository sehen dürfen.</translation>
    </message>
    <message>
        <source>Confirms that everybody may see and download the repository that the push makes.</source>
        <translation>Bestätigt, dass alle das Repository, das die Übertragung anlegt, sehen und herunterladen dürfen.</translation>
    </message>
    <message>
        <source>Contains characters that can&apos;t be seen: {characters}.</source>
        <translation>Enthält unsichtbare Zeichen: {characters}.</translation>
    </message>
    <message>
        <source>Contains half a character, which no file can hold. Type that part again.</source>
        <translation>Enthält ein halbes Zeichen, das keine Datei aufnehmen kann. Geben Sie diese Stelle neu ein.</translation>
    </message>
    <message>
        <source>Cop&amp;y as list</source>
        <translation>Als &amp;Liste kopieren</translation>
    </message>
    <message>
        <source>Copied</source>
        <translation>Kopiert</translation>
    </message>
    <message numerus="yes">
        <source>Copied {n} node as a list.</source>
        <comment>Copied {n} nodes as a list.</comment>
        <translation>
            <numerusform>{n} Knoten als Liste kopiert.</numerusform>
            <numerusform>{n} Knoten als Liste kopiert.</numerusform>
        </translation>
    </message>
    <message>
        <source>Copies the selected state to a folder that you choose, and opens it there.</source>
        <translation>Kopiert den ausgewählten Stand in einen Ordner Ihrer Wahl und öffnet ihn dort.</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>Kopieren</translation>
    </message>
    <message>
        <source>Copy all</source>
        <translation>Alle kopieren</translation>
    </message>
    <message>
        <source>Copy all digests</source>
        <translation>Alle Prüfsummen kopieren</translation>
    </message>
    <message>
        <source>Copy commit id</source>
        <translation>Commit-ID kopieren</translation>
    </message>
    <message>
        <source>Copy details</source>
        <translation>Details kopieren</translation>
    </message>
    <message>
        <source>Copy excerpt digest</source>
        <translation>Prüfsumme des Auszugs kopieren</translation>
    </message>
    <message>
        <source>Copy here</source>
        <translation>Hierher kopieren</translation>
    </message>
    <message>
        <source>Copy id</source>
        <translation>ID kopieren</translation>
    </message>
    <message>
        <source>Copy link</source>
        <translation>Link kopieren</translation>
    </message>
    <message>
        <source>Copy or download the checkpoint again.</source>
        <translation>Kopieren Sie den Checkpoint noch einmal, oder laden Sie ihn erneut herunter.</translation>
    </message>
    <message>
        <source>Copy or download the whole folder again; without a manifest nothing can be checked.</source>
        <translation>Kopieren Sie den ganzen Ordner noch einmal, oder laden Sie ihn erneut herunter; ohne Manifest lässt sich nichts prüfen.</translation>
    </message>
    <message>
        <source>Copy the address of the repository&apos;s page, or write owner/name.</source>
        <translation>Kopieren Sie die Adresse der Seite des Repositorys, oder schreiben Sie Besitzer/Name.</translation>
    </message>
    <message>
        <source>Copy the backup to a folder</source>
        <translation>Sicherung in einen Ordner kopieren</translation>
    </message>
    <message>
        <source>Copy the file into the folder, or re-hash the checkpoint to drop its name.</source>
        <translation>Kopieren Sie die Datei in den Ordner, oder erneuern Sie die Prüfsummen, damit ihr Name wegfällt.</translation>
    </message>
    <message>
        <source>Copy the selected branches as an indented list.</source>
        <translation>Die ausgewählten Zweige als eingerückte Liste kopieren.</translation>
    </message>
    <message>
        <source>Copy the selected branches, each right after itself.</source>
        <translation>Die ausgewählten Zweige kopieren, jeden direkt hinter sich selbst.</translation>
    </message>
    <message>
        <source>Copy the whole token from the settings page of your account.</source>
        <translation>Kopieren Sie das ganze Token von der Einstellungsseite Ihres Kontos.</translation>
    </message>
    <message>
        <source>Copy versions</source>
        <translation>Versionen kopieren</translation>
    </message>
    <message>
        <source>Copy {number}</source>
        <translation>{number} kopieren</translation>
    </message>
    <message numerus="yes">
        <source>Copy {n} digest</source>
        <comment>Copy {n} digests</comment>
        <translation>
            <numerusform>{n} Prüfsumme kopieren</numerusform>
            <numerusform>{n} Prüfsummen kopieren</numerusform>
        </translation>
    </message>
    <message>
        <source>Corpus excerpts</source>
        <translation>Korpusauszüge</translation>
    </message>
    <message>
        <source>Correct HF_ENDPOINT, or unset it.</source>
        <translation>Korrigieren Sie HF_ENDPOINT, oder löschen Sie die Variable.</translation>
    </message>
    <message>
        <source>Correct the file, or get it from its source again.</source>
        <translation>Korrigieren Sie die Datei, oder holen Sie sie noch einmal von ihrer Quelle.</translation>
    </message>
    <message>
        <source>Correct the id, or remove the factor from the strategy.</source>
        <translation>Korrigieren Sie die ID, oder entfernen Sie den Faktor aus der Strategie.</translation>
    </message>
    <message>
        <source>Correct the id, or take the factor out of the strategy.</source>
        <translation>Korrigieren Sie die ID, oder nehmen Sie den Faktor aus der Strategie.</translation>
    </message>
    <message>
        <source>Correct the node in the bundle, then re-hash the checkpoint.</source>
        <translation>Korrigieren Sie den Knoten im Bundle, und erneuern Sie dann die Prüfsummen.</translation>
    </message>
    <message>
        <source>Correct the parent, depth or factor of that node.</source>
        <translation>Korrigieren Sie Elternknoten, Tiefe oder Faktor dieses Knotens.</translation>
    </message>
    <message>
        <source>Correct the run config: the bundle says how the taxonomies were built.</source>
        <translation>Korrigieren Sie die Laufkonfiguration: Das Bundle sagt, wie die Taxonomien aufgebaut wurden.</translation>
    </message>
    <message>
        <source>Correct the strategy file, then re-hash the checkpoint.</source>
        <translation>Korrigieren Sie die Strategiedatei, und erneuern Sie dann die Prüfsummen.</translation>
    </message>
    <message>
        <source>Correct the text at that line, or get the file from its source again.</source>
        <translation>Korrigieren Sie den Text in dieser Zeile, oder holen Sie die Datei noch einmal von ihrer Quelle.</translation>
    </message>
    <message>
        <source>Correct the value that the details name, then save again.</source>
        <translation>Korrigieren Sie den Wert, den die Details nennen, und speichern Sie erneut.</translation>
    </message>
    <message>
        <source>Correct the value, then re-hash the checkpoint.</source>
        <translation>Korrigieren Sie den Wert, und erneuern Sie dann die Prüfsummen.</translation>
    </message>
    <message>
        <source>Correct what the details name, or take the file from a backup.</source>
        <translation>Korrigieren Sie, was die Details nennen, oder nehmen Sie die Datei aus einer Sicherung.</translation>
    </message>
    <message>
        <source>Create the tree of {factor}</source>
        <translation>Baum von {factor} anlegen</translation>
    </message>
    <message>
        <source>Create the tree of {name}</source>
        <translation>Baum von {name} anlegen</translation>
    </message>
    <message numerus="yes">
        <source>Create {n} tree</source>
        <comment>Create {n} trees</comment>
        <translation>
            <numerusform>{n} Baum anlegen</numerusform>
            <numerusform>{n} Bäume anlegen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Created {n} tree.</source>
        <comment>Created {n} trees.</comment>
        <translation>
            <numerusform>{n} Baum angelegt.</numerusform>
            <numerusform>{n} Bäume angelegt.</numerusform>
        </translation>
    </message>
    <message>
        <source>Ctrl+Enter keeps it, Esc gives up.</source>
        <translation>Strg+Eingabe übernimmt, Esc verwirft.</translation>
    </message>
    <message>
        <source>Ctrl+Enter or leaving the field makes it the value, Esc brings the old one back. An empty field is left out of run_config.json when you save.</source>
        <translation>Strg+Eingabe oder das Verlassen des Feldes übernimmt den Wert, Esc holt den alten zurück. Ein leeres Feld fehlt nach dem Speichern in run_config.json.</translation>
    </message>
    <message>
        <source>Cu&amp;t</source>
        <translation>&amp;Ausschneiden</translation>
    </message>
    <message numerus="yes">
        <source>Cut here: {n} more character.</source>
        <comment>Cut here: {n} more characters.</comment>
        <translation>
            <numerusform>Hier abgeschnitten: {n} weiteres Zeichen.</numerusform>
            <numerusform>Hier abgeschnitten: {n} weitere Zeichen.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Cut {name}. Paste below another node of the tree, or press Esc.</source>
        <comment>Cut {n} branches. Paste below another node of the tree, or press Esc.</comment>
        <translation>
            <numerusform>{name} ausgeschnitten. Unter einem anderen Knoten des Baums einfügen oder Esc drücken.</numerusform>
            <numerusform>{n} Zweige ausgeschnitten. Unter einem anderen Knoten des Baums einfügen oder Esc drücken.</numerusform>
        </translation>
    </message>
    <message>
        <source>D is how many levels each taxonomy was to grow below its root (section 2.1 of the Simula paper). An edit changes this number alone: no node is added or removed.</source>
        <translation>D ist die Zahl der Ebenen, die jede Taxonomie unter ihrer Wurzel wachsen sollte (Abschnitt 2.1 des Simula-Papers). Bearbeitet wird nur diese Zahl: Kein Knoten kommt hinzu oder fällt weg.</translation>
    </message>
    <message>
        <source>D {reached} of {target}</source>
        <translation>D {reached} von {target}</translation>
    </message>
    <message>
        <source>D&amp;uplicate</source>
        <translation>&amp;Duplizieren</translation>
    </message>
    <message>
        <source>Dataset</source>
        <translation>Datensatz</translation>
    </message>
    <message>
        <source>Date</source>
        <translation>Datum</translation>
    </message>
    <message>
        <source>Delete the selected nodes with all below them; undo brings them back.</source>
        <translation>Die ausgewählten Knoten mit allem darunter löschen; „Rückgängig“ holt sie zurück.</translation>
    </message>
    <message>
        <source>Delete {node}</source>
        <translation>{node} löschen</translation>
    </message>
    <message numerus="yes">
        <source>Delete {n} branch</source>
        <comment>Delete {n} branches</comment>
        <translation>
            <numerusform>{n} Zweig löschen</numerusform>
            <numerusform>{n} Zweige löschen</numerusform>
        </translation>
    </message>
    <message>
        <source>Deleted {branches}.</source>
        <translation>{branches} gelöscht.</translation>
    </message>
    <message>
        <source>Depth</source>
        <translation>Tiefe</translation>
    </message>
    <message>
        <source>Depth {depth}</source>
        <translation>Tiefe {depth}</translation>
    </message>
    <message>
        <source>Depth {depth} of {target} · {branching} children on average</source>
        <translation>Tiefe {depth} von {target} · durchschnittlich {branching} Kindknoten</translation>
    </message>
    <message>
        <source>Depths follow from the new places.</source>
        <translation>Die Tiefen ergeben sich aus den neuen Plätzen.</translation>
    </message>
    <message>
        <source>Describe factor {factor}</source>
        <translation>Faktor {factor} beschreiben</translation>
    </message>
    <message>
        <source>Describe {node}</source>
        <translation>{node} beschreiben</translation>
    </message>
    <message>
        <source>Description</source>
        <translation>Beschreibung</translation>
    </message>
    <message>
        <source>Destination</source>
        <translation>Ziel</translation>
    </message>
    <message>
        <source>Details</source>
        <translation>Details</translation>
    </message>
    <message>
        <source>Differences</source>
        <translation>Unterschiede</translation>
    </message>
    <message>
        <source>Digests</source>
        <translation>Prüfsummen</translation>
    </message>
    <message>
        <source>Digests are fingerprints of bytes: the manifest tells those of the files and of the instruction y (section 2.1 of the Simula paper), and each is compared with what is on disk. They are renewed by each save and can&apos;t be edited.</source>
        <translation>Prüfsummen sind Fingerabdrücke von Bytes: Das Manifest nennt die der Dateien und der Anweisung y (Abschnitt 2.1 des Simula-Papers), und jede wird mit dem Datenträger verglichen. Sie werden bei jedem Speichern erneuert und können nicht bearbeitet werden.</translation>
    </message>
    <message>
        <source>Digests do not match</source>
        <translation>Prüfsummen stimmen nicht überein</translation>
    </message>
    <message>
        <source>Digests incomplete</source>
        <translation>Prüfsummen unvollständig</translation>
    </message>
    <message>
        <source>Digests verified</source>
        <translation>Prüfsummen geprüft</translation>
    </message>
    <message>
        <source>Discard</source>
        <comment>verb</comment>
        <translation>Verwerfen</translation>
    </message>
    <message>
        <source>Discard the rest</source>
        <translation>Rest verwerfen</translation>
    </message>
    <message>
        <source>Discarded the unsaved edits.</source>
        <translation>Die nicht gespeicherten Änderungen wurden verworfen.</translation>
    </message>
    <message>
        <source>Do the edit again.</source>
        <translation>Die Änderung erneut ausführen.</translation>
    </message>
    <message>
        <source>Document digest</source>
        <translation>Dokument-Prüfsumme</translation>
    </message>
    <message>
        <source>Document digests</source>
        <translation>Dokument-Prüfsummen</translation>
    </message>
    <message>
        <source>Document digests ({number})</source>
        <translation>Dokument-Prüfsummen ({number})</translation>
    </message>
    <message>
        <source>Document digests to add</source>
        <translation>Hinzuzufügende Dokument-Prüfsummen</translation>
    </message>
    <message>
        <source>Does not match</source>
        <translation>Stimmt nicht überein</translation>
    </message>
    <message>
        <source>Does the same to all problems of this kind.</source>
        <translation>Behebt auf dieselbe Weise alle Probleme dieser Art.</translation>
    </message>
    <message>
        <source>Does what is told above to the selected problem.</source>
        <translation>Behebt das ausgewählte Problem so, wie es oben steht.</translation>
    </message>
    <message>
        <source>Downloaded</source>
        <translation>Heruntergeladen</translation>
    </message>
    <message>
        <source>Downloading {repository}</source>
        <translation>{repository} wird heruntergeladen</translation>
    </message>
    <message>
        <source>Downloads a checkpoint from the Hugging Face Hub, after showing what it would write.</source>
        <translation>Lädt einen Checkpoint vom Hugging Face Hub herunter und zeigt vorher, was dabei geschrieben würde.</translation>
    </message>
    <message>
        <source>Draw from {factor} in {strategy}</source>
        <translation>In {strategy} aus {factor} ziehen</translation>
    </message>
    <message>
        <source>Drawn by</source>
        <translation>Gezogen von</translation>
    </message>
    <message>
        <source>Drop or narrow a pair: AfterImage gives up after 50 blocked draws in a row.</source>
        <translation>Entfernen Sie ein Paar, oder fassen Sie es enger: AfterImage gibt nach 50 gesperrten Ziehungen in Folge auf.</translation>
    </message>
    <message>
        <source>Drop the empty pairs of {name}</source>
        <translation>Leere Paare von {name} entfernen</translation>
    </message>
    <message numerus="yes">
        <source>Drop the empty pairs of {n} strategy</source>
        <comment>Drop the empty pairs of {n} strategies</comment>
        <translation>
            <numerusform>Leere Paare von {n} Strategie entfernen</numerusform>
            <numerusform>Leere Paare von {n} Strategien entfernen</numerusform>
        </translation>
    </message>
    <message>
        <source>Drop the tree of {name}</source>
        <translation>Baum von {name} entfernen</translation>
    </message>
    <message>
        <source>Drop unknown factors from {name}</source>
        <translation>Unbekannte Faktoren aus {name} entfernen</translation>
    </message>
    <message numerus="yes">
        <source>Drop unknown factors from {n} strategy</source>
        <comment>Drop unknown factors from {n} strategies</comment>
        <translation>
            <numerusform>Unbekannte Faktoren aus {n} Strategie entfernen</numerusform>
            <numerusform>Unbekannte Faktoren aus {n} Strategien entfernen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Drop {n} tree</source>
        <comment>Drop {n} trees</comment>
        <translation>
            <numerusform>{n} Baum entfernen</numerusform>
            <numerusform>{n} Bäume entfernen</numerusform>
        </translation>
    </message>
    <message>
        <source>Dropped ({count})</source>
        <translation>Verworfen ({count})</translation>
    </message>
    <message>
        <source>Dropped the empty pairs of {name}.</source>
        <translation>Leere Paare von {name} entfernt.</translation>
    </message>
    <message numerus="yes">
        <source>Dropped the empty pairs of {n} strategy.</source>
        <comment>Dropped the empty pairs of {n} strategies.</comment>
        <translation>
            <numerusform>Leere Paare von {n} Strategie entfernt.</numerusform>
            <numerusform>Leere Paare von {n} Strategien entfernt.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Dropped unknown factors from {n} strategy.</source>
        <comment>Dropped unknown factors from {n} strategies.</comment>
        <translation>
            <numerusform>Unbekannte Faktoren aus {n} Strategie entfernt.</numerusform>
            <numerusform>Unbekannte Faktoren aus {n} Strategien entfernt.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Dropped {n} factor.</source>
        <comment>Dropped {n} factors.</comment>
        <translation>
            <numerusform>{n} Faktor entfernt.</numerusform>
            <numerusform>{n} Faktoren entfernt.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Dropped {n} tree.</source>
        <comment>Dropped {n} trees.</comment>
        <translation>
            <numerusform>{n} Baum entfernt.</numerusform>
            <numerusform>{n} Bäume entfernt.</numerusform>
        </translation>
    </message>
    <message>
        <source>Duplicate</source>
        <translation>Duplizieren</translation>
    </message>
    <message>
        <source>Duplicate strategy {strategy}</source>
        <translation>Strategie {strategy} duplizieren</translation>
    </message>
    <message>
        <source>Duplicate {node}</source>
        <translation>{node} duplizieren</translation>
    </message>
    <message numerus="yes">
        <source>Duplicate {n} branch</source>
        <comment>Duplicate {n} branches</comment>
        <translation>
            <numerusform>{n} Zweig duplizieren</numerusform>
            <numerusform>{n} Zweige duplizieren</numerusform>
        </translation>
    </message>
    <message>
        <source>Each action of the menus, with the keys that start it.</source>
        <translation>Jede Aktion der Menüs mit den Tasten, die sie auslösen.</translation>
    </message>
    <message>
        <source>Each file of the checkpoint and what a pull would do to it at the destination.</source>
        <translation>Jede Datei des Checkpoints und was ein Abruf am Ziel damit tun würde.</translation>
    </message>
    <message>
        <source>Each file of the checkpoint and what the push would do to it in the repository.</source>
        <translation>Jede Datei des Checkpoints und was die Übertragung im Repository damit tun würde.</translation>
    </message>
    <message>
        <source>Each save keeps the state before it.</source>
        <translation>Jedes Speichern bewahrt den Stand davor auf.</translation>
    </message>
    <message>
        <source>Each save keeps the state that it replaces. Restoring one keeps the present state in the same way.</source>
        <translation>Jedes Speichern bewahrt den Stand auf, den es ersetzt. Beim Wiederherstellen wird der jetzige Stand ebenso aufbewahrt.</translation>
    </message>
    <message>
        <source>Each save writes the manifest anew.</source>
        <translation>Jedes Speichern schreibt das Manifest neu.</translation>
    </message>
    <message>
        <source>Each text that would change, before and after. Untick what is to stay as it is; nothing is replaced yet.</source>
        <translation>Jeder Text, der sich ändern würde, vorher und nachher. Entfernen Sie den Haken bei dem, was bleiben soll; noch ist nichts ersetzt.</translation>
    </message>
    <message>
        <source>Edit a checkpoint that is read-only because of its errors.</source>
        <translation>Einen Checkpoint bearbeiten, der wegen seiner Fehler schreibgeschützt ist.</translation>
    </message>
    <message>
        <source>Edit history</source>
        <translation>Bearbeitungsverlauf</translation>
    </message>
    <message>
        <source>Edit it and save it: digests are renewed, backups are kept, and AfterImage can read it.</source>
        <translation>Bearbeiten und speichern Sie ihn: Prüfsummen werden erneuert, Sicherungen aufbewahrt, und AfterImage kann ihn lesen.</translation>
    </message>
    <message>
        <source>Edit {edits}</source>
        <translation>{edits} bearbeiten</translation>
    </message>
    <message>
        <source>Edit {title}</source>
        <translation>{title} bearbeiten</translation>
    </message>
    <message>
        <source>Edited</source>
        <translation>Bearbeitet</translation>
    </message>
    <message numerus="yes">
        <source>Edited, had {n} factor</source>
        <comment>Edited, had {n} factors</comment>
        <translation>
            <numerusform>Bearbeitet, zuvor {n} Faktor</numerusform>
            <numerusform>Bearbeitet, zuvor {n} Faktoren</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Edited, had {n} pair</source>
        <comment>Edited, had {n} pairs</comment>
        <translation>
            <numerusform>Bearbeitet, zuvor {n} Paar</numerusform>
            <numerusform>Bearbeitet, zuvor {n} Paare</numerusform>
        </translation>
    </message>
    <message>
        <source>Edited, not saved yet</source>
        <translation>Bearbeitet, noch nicht gespeichert</translation>
    </message>
    <message>
        <source>Edited, not saved yet.</source>
        <translation>Bearbeitet, noch nicht gespeichert.</translation>
    </message>
    <message>
        <source>Edited, not saved yet; was &apos;{label}&apos;.</source>
        <translation>Bearbeitet, noch nicht gespeichert; zuvor „{label}“.</translation>
    </message>
    <message>
        <source>Edited, not saved yet; was {strategy}</source>
        <translation>Bearbeitet, noch nicht gespeichert; zuvor {strategy}</translation>
    </message>
    <message>
        <source>Edited, there was none</source>
        <translation>Bearbeitet, zuvor nicht vorhanden</translation>
    </message>
    <message numerus="yes">
        <source>Edited, there was {n}</source>
        <comment>Edited, there were {n}</comment>
        <translation>
            <numerusform>Bearbeitet, zuvor {n}</numerusform>
            <numerusform>Bearbeitet, zuvor {n}</numerusform>
        </translation>
    </message>
    <message>
        <source>Edited, was &apos;{text}&apos;</source>
        <translation>Bearbeitet, zuvor „{text}“</translation>
    </message>
    <message>
        <source>Edited, was accepted</source>
        <translation>Bearbeitet, zuvor angenommen</translation>
    </message>
    <message>
        <source>Edited, was empty</source>
        <translation>Bearbeitet, zuvor leer</translation>
    </message>
    <message>
        <source>Edited, was not accepted</source>
        <translation>Bearbeitet, zuvor nicht angenommen</translation>
    </message>
    <message>
        <source>Edited, was not set</source>
        <translation>Bearbeitet, zuvor nicht angegeben</translation>
    </message>
    <message>
        <source>Edited, was {value}</source>
        <translation>Bearbeitet, zuvor {value}</translation>
    </message>
    <message>
        <source>Edited: {changes}</source>
        <translation>Bearbeitet: {changes}</translation>
    </message>
    <message>
        <source>Email
  &gt; Whatever comes by mail.
  Phishing
  Spoofing
Phone</source>
        <translation>E-Mail
  &gt; Alles, was per E-Mail kommt.
  Phishing
  Spoofing
Telefon</translation>
    </message>
    <message>
        <source>Empty text</source>
        <translation>Leerer Text</translation>
    </message>
    <message>
        <source>Enter keeps it, Esc gives up.</source>
        <translation>Eingabe übernimmt, Esc verwirft.</translation>
    </message>
    <message>
        <source>Enter makes it the value, Esc brings the old one back, Up and Down change the number. An empty field is left out of run_config.json when you save.</source>
        <translation>Eingabe übernimmt den Wert, Esc holt den alten zurück, die Tasten Auf und Ab ändern die Zahl. Ein leeres Feld fehlt nach dem Speichern in run_config.json.</translation>
    </message>
    <message>
        <source>Enter makes it the value, Esc brings the old one back. An empty field is left out of run_config.json when you save.</source>
        <translation>Eingabe übernimmt den Wert, Esc holt den alten zurück. Ein leeres Feld fehlt nach dem Speichern in run_config.json.</translation>
    </message>
    <message>
        <source>Error</source>
        <translation>Fehler</translation>
    </message>
    <message>
        <source>Error: {text}</source>
        <translation>Fehler: {text}</translation>
    </message>
    <message>
        <source>Every label holds an empty text, so every mix with {text} is blocked.</source>
        <translation>Jede Bezeichnung enthält einen leeren Text; darum ist jede Mischung mit {text} gesperrt.</translation>
    </message>
    <message>
        <source>Every value that was read stays; the layout becomes that of AfterImage.</source>
        <translation>Jeder gelesene Wert bleibt; die Formatierung wird die von AfterImage.</translation>
    </message>
    <message>
        <source>Everybody could see and download a new repository.</source>
        <translation>Alle könnten ein neues Repository sehen und herunterladen.</translation>
    </message>
    <message>
        <source>Everything is there already: nothing would be written.</source>
        <translation>Alles ist schon vorhanden: Nichts würde geschrieben.</translation>
    </message>
    <message>
        <source>Excerpt digest</source>
        <translation>Prüfsumme des Auszugs</translation>
    </message>
    <message>
        <source>Exists: {repository}, everybody can see it</source>
        <translation>Vorhanden: {repository}, für alle sichtbar</translation>
    </message>
    <message>
        <source>Exists: {repository}, seen by its members alone</source>
        <translation>Vorhanden: {repository}, nur für Mitglieder sichtbar</translation>
    </message>
    <message>
        <source>Expand the selected branch.</source>
        <translation>Den ausgewählten Zweig aufklappen.</translation>
    </message>
    <message>
        <source>Expansion: {proposals} → {children}</source>
        <translation>Expansion: {proposals} → {children}</translation>
    </message>
    <message>
        <source>Expected</source>
        <translation>Erwartet</translation>
    </message>
    <message>
        <source>Explain what is clicked next.</source>
        <translation>Erklären, was als Nächstes angeklickt wird.</translation>
    </message>
    <message>
        <source>F&amp;ix problem…</source>
        <translation>Problem &amp;beheben…</translation>
    </message>
    <message>
        <source>Factor</source>
        <translation>Faktor</translation>
    </message>
    <message>
        <source>Factor &apos;{name}&apos; has no tree</source>
        <translation>Faktor „{name}“ hat keinen Baum</translation>
    </message>
    <message numerus="yes">
        <source>Factor &apos;{name}&apos; with its {n} node</source>
        <comment>Factor &apos;{name}&apos; with its {n} nodes</comment>
        <translation>
            <numerusform>Faktor „{name}“ mit seinem {n} Knoten</numerusform>
            <numerusform>Faktor „{name}“ mit seinen {n} Knoten</numerusform>
        </translation>
    </message>
    <message>
        <source>Factor &apos;{name}&apos; with the root of its tree</source>
        <translation>Faktor „{name}“ mit der Wurzel seines Baums</translation>
    </message>
    <message>
        <source>Factor description</source>
        <translation>Beschreibung des Faktors</translation>
    </message>
    <message>
        <source>Factor name</source>
        <translation>Name des Faktors</translation>
    </message>
    <message>
        <source>Factor not accepted</source>
        <translation>Faktor nicht angenommen</translation>
    </message>
    <message>
        <source>Factors</source>
        <translation>Faktoren</translation>
    </message>
    <message>
        <source>Factors to draw from</source>
        <translation>Faktoren, aus denen gezogen wird</translation>
    </message>
    <message>
        <source>Factors, and below each the nodes of its taxonomy</source>
        <translation>Faktoren und unter jedem die Knoten seiner Taxonomie</translation>
    </message>
    <message>
        <source>File</source>
        <translation>Datei</translation>
    </message>
    <message>
        <source>File is missing</source>
        <translation>Datei fehlt</translation>
    </message>
    <message>
        <source>Files</source>
        <translation>Dateien</translation>
    </message>
    <message>
        <source>Files that are not edited keep their bytes, and the state before stays in the backups.</source>
        <translation>Nicht bearbeitete Dateien bleiben Byte für Byte gleich, und der vorige Stand bleibt in den Sicherungen erhalten.</translation>
    </message>
    <message>
        <source>Filter</source>
        <comment>verb</comment>
        <translation>Filtern</translation>
    </message>
    <message>
        <source>Filter &amp;taxonomy</source>
        <translation>&amp;Taxonomie filtern</translation>
    </message>
    <message>
        <source>Filter by action, key or meaning</source>
        <translation>Nach Aktion, Taste oder Bedeutung filtern</translation>
    </message>
    <message>
        <source>Filter by name, id, field or value</source>
        <translation>Nach Name, ID, Feld oder Wert filtern</translation>
    </message>
    <message>
        <source>Filter labels and ids</source>
        <translation>Bezeichnungen und IDs filtern</translation>
    </message>
    <message>
        <source>Filter taxonomy</source>
        <translation>Taxonomie filtern</translation>
    </message>
    <message>
        <source>Filter the keys</source>
        <translation>Tasten filtern</translation>
    </message>
    <message>
        <source>Find</source>
        <translation>Suchen</translation>
    </message>
    <message>
        <source>Find a branch, tag or commit</source>
        <translation>Branch, Tag oder Commit suchen</translation>
    </message>
    <message>
        <source>Find a setting</source>
        <translation>Einstellung suchen</translation>
    </message>
    <message>
        <source>Find and replace</source>
        <translation>Suchen und Ersetzen</translation>
    </message>
    <message>
        <source>Find and replace a text in labels and descriptions, after a look at what would change.</source>
        <translation>Einen Text in Bezeichnungen und Beschreibungen suchen und ersetzen, mit Vorschau auf die Änderungen.</translation>
    </message>
    <message>
        <source>Find any command by typing a part of its name.</source>
        <translation>Einen beliebigen Befehl finden: Es genügt ein Teil seines Namens.</translation>
    </message>
    <message>
        <source>Find in the page at hand; elsewhere filter the taxonomy.</source>
        <translation>Auf der aktuellen Seite suchen; anderswo die Taxonomie filtern.</translation>
    </message>
    <message>
        <source>Find in this file</source>
        <translation>In dieser Datei suchen</translation>
    </message>
    <message>
        <source>Finding the places of problems</source>
        <translation>Die Stellen der Probleme werden gesucht</translation>
    </message>
    <message>
        <source>Finds the text only where capitals and small letters are the same too.</source>
        <translation>Findet den Text nur, wo auch Groß- und Kleinschreibung übereinstimmen.</translation>
    </message>
    <message>
        <source>Finds the text only where it is not a part of a longer word.</source>
        <translation>Findet den Text nur, wo er nicht Teil eines längeren Wortes ist.</translation>
    </message>
    <message>
        <source>Fingerprints of the document excerpts that factors and nodes were proposed from: the sample S (section 2.1 of the Simula paper). The excerpts themselves are not in the checkpoint.</source>
        <translation>Fingerabdrücke der Dokumentauszüge, aus denen Faktoren und Knoten vorgeschlagen wurden: die Stichprobe S (Abschnitt 2.1 des Simula-Papers). Die Auszüge selbst sind nicht im Checkpoint.</translation>
    </message>
    <message>
        <source>Fix</source>
        <comment>verb</comment>
        <translation>Beheben</translation>
    </message>
    <message>
        <source>Fix</source>
        <comment>noun</comment>
        <translation>Behebung</translation>
    </message>
    <message numerus="yes">
        <source>Fix &amp;all {n} of this kind</source>
        <comment>Fix &amp;all {n} of this kind</comment>
        <translation>
            <numerusform>{n} dieser &amp;Art beheben</numerusform>
            <numerusform>&amp;Alle {n} dieser Art beheben</numerusform>
        </translation>
    </message>
    <message>
        <source>Fix all</source>
        <translation>Alle beheben</translation>
    </message>
    <message>
        <source>Fix…</source>
        <translation>Beheben…</translation>
    </message>
    <message>
        <source>Folder</source>
        <translation>Ordner</translation>
    </message>
    <message>
        <source>Folder in the repository</source>
        <translation>Ordner im Repository</translation>
    </message>
    <message>
        <source>For a new repository; one that is there stays as it is.</source>
        <translation>Für ein neues Repository; ein vorhandenes bleibt, wie es ist.</translation>
    </message>
    <message>
        <source>For each mix the model writes K different scenarios, called meta-prompts, of which a sample uses one. A share c of them is rewritten to be more complex (section 2.2).</source>
        <translation>Zu jeder Mischung schreibt das Modell K verschiedene Szenarien, genannt Meta-Prompts; ein Sample verwendet eines davon. Ein Anteil c von ihnen wird komplexer umgeschrieben (Abschnitt 2.2).</translation>
    </message>
    <message>
        <source>Forbid {text} with {other} in {strategy}</source>
        <translation>{text} mit {other} in {strategy} verbieten</translation>
    </message>
    <message>
        <source>Forbidden</source>
        <translation>Verboten</translation>
    </message>
    <message>
        <source>Forbidden pairs</source>
        <translation>Verbotene Paare</translation>
    </message>
    <message>
        <source>Format</source>
        <translation>Format</translation>
    </message>
    <message>
        <source>Found</source>
        <translation>Gefunden</translation>
    </message>
    <message>
        <source>Free some space, then save again.</source>
        <translation>Schaffen Sie Platz, und speichern Sie erneut.</translation>
    </message>
    <message numerus="yes">
        <source>Freed {n} root from a parent.</source>
        <comment>Freed {n} roots from a parent.</comment>
        <translation>
            <numerusform>{n} Wurzel vom Elternknoten gelöst.</numerusform>
            <numerusform>{n} Wurzeln vom Elternknoten gelöst.</numerusform>
        </translation>
    </message>
    <message>
        <source>From</source>
        <comment>one side of a comparison</comment>
        <translation>Von</translation>
    </message>
    <message>
        <source>From an instruction to a sample in six steps, with the numbers of the open checkpoint.</source>
        <translation>In sechs Schritten von der Anweisung zum Sample, mit den Zahlen des geöffneten Checkpoints.</translation>
    </message>
    <message>
        <source>From an instruction to a sample in six steps. Open a checkpoint, and each step shows its numbers.</source>
        <translation>In sechs Schritten von der Anweisung zum Sample. Öffnen Sie einen Checkpoint, dann zeigt jeder Schritt seine Zahlen.</translation>
    </message>
    <message>
        <source>From the instruction to a sample, with the open checkpoint&apos;s numbers.</source>
        <translation>Von der Anweisung bis zum Sample, mit den Zahlen des geöffneten Checkpoints.</translation>
    </message>
    <message numerus="yes">
        <source>Gave {n} node another id.</source>
        <comment>Gave {n} nodes another id.</comment>
        <translation>
            <numerusform>{n} Knoten eine andere ID gegeben.</numerusform>
            <numerusform>{n} Knoten eine andere ID gegeben.</numerusform>
        </translation>
    </message>
    <message>
        <source>Get a checkpoint from the Hugging Face Hub, after a look at what it would change.</source>
        <translation>Einen Checkpoint vom Hugging Face Hub abrufen, mit Vorschau auf das, was sich ändern würde.</translation>
    </message>
    <message>
        <source>Get the checkpoint from its source again, or restore a backup.</source>
        <translation>Holen Sie den Checkpoint noch einmal von seiner Quelle, oder stellen Sie eine Sicherung wieder her.</translation>
    </message>
    <message>
        <source>Get the file from its source again.</source>
        <translation>Holen Sie die Datei noch einmal von ihrer Quelle.</translation>
    </message>
    <message>
        <source>Give a branch, a tag or a commit, or leave it empty.</source>
        <translation>Geben Sie einen Branch, ein Tag oder einen Commit an, oder lassen Sie das Feld leer.</translation>
    </message>
    <message>
        <source>Give each document a file of its own in manifest.json.</source>
        <translation>Geben Sie in manifest.json jedem Dokument eine eigene Datei.</translation>
    </message>
    <message>
        <source>Give each strategy a positive, finite weight.</source>
        <translation>Geben Sie jeder Strategie ein positives, endliches Gewicht.</translation>
    </message>
    <message>
        <source>Give it a label that says what is meant, or delete it.</source>
        <translation>Geben Sie ihm eine Bezeichnung, die sagt, was gemeint ist, oder löschen Sie ihn.</translation>
    </message>
    <message>
        <source>Give one node of the cycle its right parent, then re-hash the checkpoint.</source>
        <translation>Geben Sie einem Knoten des Zyklus den richtigen Elternknoten, und erneuern Sie dann die Prüfsummen.</translation>
    </message>
    <message>
        <source>Give one of the factors another id, also in its taxonomy.</source>
        <translation>Geben Sie einem der Faktoren eine andere ID, auch in seiner Taxonomie.</translation>
    </message>
    <message>
        <source>Give one of the nodes another id, also where it is named as a parent.</source>
        <translation>Geben Sie einem der Knoten eine andere ID, auch dort, wo er als Elternknoten genannt wird.</translation>
    </message>
    <message>
        <source>Give the folder that holds {manifest}, usually {folder}.</source>
        <translation>Geben Sie den Ordner an, der {manifest} enthält, meist {folder}.</translation>
    </message>
    <message>
        <source>Give the node a parent, or make it a tree of its own; then re-hash the checkpoint.</source>
        <translation>Geben Sie dem Knoten einen Elternknoten, oder machen Sie einen eigenen Baum daraus; erneuern Sie dann die Prüfsummen.</translation>
    </message>
    <message>
        <source>Give the strategy a weight above 0, or remove it; then re-hash the checkpoint.</source>
        <translation>Geben Sie der Strategie ein Gewicht über 0, oder entfernen Sie sie; erneuern Sie dann die Prüfsummen.</translation>
    </message>
    <message>
        <source>Give {name} another id</source>
        <translation>{name} eine andere ID geben</translation>
    </message>
    <message>
        <source>Give {name} the factor of its tree</source>
        <translation>{name} den Faktor des Baums geben</translation>
    </message>
    <message numerus="yes">
        <source>Give {n} node another id</source>
        <comment>Give {n} nodes another id</comment>
        <translation>
            <numerusform>{n} Knoten eine andere ID geben</numerusform>
            <numerusform>{n} Knoten eine andere ID geben</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Give {n} node the factor of their trees</source>
        <comment>Give {n} nodes the factor of their trees</comment>
        <translation>
            <numerusform>{n} Knoten den Faktor des Baums geben</numerusform>
            <numerusform>{n} Knoten den Faktor ihrer Bäume geben</numerusform>
        </translation>
    </message>
    <message>
        <source>Go back to the checkpoint</source>
        <translation>Zurück zum Checkpoint</translation>
    </message>
    <message>
        <source>Go to any node, factor, page or command by typing a part of its name.</source>
        <translation>Zu einem beliebigen Knoten, Faktor, Befehl oder einer Seite gehen: Es genügt ein Teil des Namens.</translation>
    </message>
    <message>
        <source>Go to place</source>
        <translation>Zur Stelle gehen</translation>
    </message>
    <message>
        <source>Go to the filter above the taxonomy tree.</source>
        <translation>Zum Filter über dem Taxonomiebaum gehen.</translation>
    </message>
    <message>
        <source>Go to the next node again.</source>
        <translation>Wieder zum nächsten Knoten gehen.</translation>
    </message>
    <message>
        <source>Go to the node shown before.</source>
        <translation>Zum zuvor angezeigten Knoten gehen.</translation>
    </message>
    <message>
        <source>Go to the place of the next problem.</source>
        <translation>Zur Stelle des nächsten Problems gehen.</translation>
    </message>
    <message>
        <source>Go to {place}</source>
        <translation>Gehe zu {place}</translation>
    </message>
    <message>
        <source>Goes to</source>
        <translation>Ziel</translation>
    </message>
    <message>
        <source>Going to a step undoes or redoes all between.</source>
        <translation>Der Sprung zu einem Schritt macht alle dazwischen rückgängig oder wiederholt sie.</translation>
    </message>
    <message>
        <source>HF_HUB_OFFLINE is set, so nothing is asked of the Hub.</source>
        <translation>HF_HUB_OFFLINE ist gesetzt; darum wird der Hub nicht gefragt.</translation>
    </message>
    <message>
        <source>Hang {name} under a node &apos;{label}&apos;</source>
        <translation>{name} unter einen Knoten „{label}“ hängen</translation>
    </message>
    <message>
        <source>Hang {name} under the node of that id</source>
        <translation>{name} unter den Knoten mit dieser ID hängen</translation>
    </message>
    <message>
        <source>Hang {name} under the root</source>
        <translation>{name} unter die Wurzel hängen</translation>
    </message>
    <message numerus="yes">
        <source>Hang {n} branch under a node &apos;{label}&apos;</source>
        <comment>Hang {n} branches under a node &apos;{label}&apos;</comment>
        <translation>
            <numerusform>{n} Zweig unter einen Knoten „{label}“ hängen</numerusform>
            <numerusform>{n} Zweige unter einen Knoten „{label}“ hängen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Hang {n} branch under the node of that id</source>
        <comment>Hang {n} branches under the node of that id</comment>
        <translation>
            <numerusform>{n} Zweig unter den Knoten mit dieser ID hängen</numerusform>
            <numerusform>{n} Zweige unter den Knoten mit dieser ID hängen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Hang {n} branch under the root</source>
        <comment>Hang {n} branches under the root</comment>
        <translation>
            <numerusform>{n} Zweig unter die Wurzel hängen</numerusform>
            <numerusform>{n} Zweige unter die Wurzel hängen</numerusform>
        </translation>
    </message>
    <message>
        <source>Has no digest</source>
        <translation>Hat keine Prüfsumme</translation>
    </message>
    <message>
        <source>Here: D is {depth}, N is {proposals}; the trees have {nodes}, {leaves} among them.</source>
        <translation>Hier: D ist {depth}, N ist {proposals}; die Bäume haben {nodes}, davon {leaves}.</translation>
    </message>
    <message>
        <source>Here: K is {scenarios}, c is {share}.</source>
        <translation>Hier: K ist {scenarios}, c ist {share}.</translation>
    </message>
    <message>
        <source>Here: no strategies, so nothing can be drawn.</source>
        <translation>Hier: keine Strategien; darum kann nichts gezogen werden.</translation>
    </message>
    <message>
        <source>Here: the run config does not say how many samples were to be written.</source>
        <translation>Hier: Die Laufkonfiguration sagt nicht, wie viele Samples geschrieben werden sollten.</translation>
    </message>
    <message>
        <source>Here: {characters}, {digests}.</source>
        <translation>Hier: {characters}, {digests}.</translation>
    </message>
    <message>
        <source>Here: {factors}: {names}.</source>
        <translation>Hier: {factors}: {names}.</translation>
    </message>
    <message>
        <source>Here: {samples}, each with a choice of {answers}.</source>
        <translation>Hier: {samples}, jedes mit einer Auswahl aus {answers}.</translation>
    </message>
    <message>
        <source>Here: {samples}, with free-form answers.</source>
        <translation>Hier: {samples}, mit freien Antworten.</translation>
    </message>
    <message>
        <source>Here: {strategies}; “{name}” is picked most often, {percent} % of the time, and can draw {mixes}.</source>
        <translation>Hier: {strategies}; „{name}“ wird am häufigsten gewählt, in {percent} % der Fälle, und kann {mixes} ziehen.</translation>
    </message>
    <message>
        <source>Hide history pane</source>
        <translation>Bereich „Verlauf“ ausblenden</translation>
    </message>
    <message>
        <source>Hide node pane</source>
        <translation>Bereich „Knoten“ ausblenden</translation>
    </message>
    <message>
        <source>Hide problems pane</source>
        <translation>Bereich „Probleme“ ausblenden</translation>
    </message>
    <message>
        <source>Hide taxonomy pane</source>
        <translation>Bereich „Taxonomie“ ausblenden</translation>
    </message>
    <message>
        <source>History</source>
        <translation>Verlauf</translation>
    </message>
    <message>
        <source>How large the taxonomies are. D is how many levels they have below their roots, and how many they were to have; N is how often the model was asked for the children of a node (section 2.1 of the Simula paper).</source>
        <translation>Wie groß die Taxonomien sind. D nennt die Zahl der Ebenen unter ihren Wurzeln und wie viele es werden sollten; N sagt, wie oft das Modell nach den Kindknoten eines Knotens gefragt wurde (Abschnitt 2.1 des Simula-Papers).</translation>
    </message>
    <message>
        <source>How many different scenarios (meta-prompts) are written for one mix of leaves; a sample uses one of them (section 2.2).</source>
        <translation>Wie viele verschiedene Szenarien (Meta-Prompts) zu einer Mischung von Blättern geschrieben werden; ein Sample verwendet eines davon (Abschnitt 2.2).</translation>
    </message>
    <message>
        <source>How many excerpts of source documents stood in the prompts (the sample S that grounds the taxonomies).</source>
        <translation>Wie viele Auszüge aus Quelldokumenten in den Prompts standen (die Stichprobe S, auf der die Taxonomien beruhen).</translation>
    </message>
    <message>
        <source>How many levels each taxonomy was to grow below its root (section 2.1).</source>
        <translation>Wie viele Ebenen jede Taxonomie unter ihrer Wurzel wachsen sollte (Abschnitt 2.1).</translation>
    </message>
    <message>
        <source>How many model calls may run at the same time.</source>
        <translation>Wie viele Modellaufrufe gleichzeitig laufen dürfen.</translation>
    </message>
    <message>
        <source>How many of {total} combinations this pair blocks takes too long to count.</source>
        <translation>Wie viele von {total} Kombinationen dieses Paar sperrt, lässt sich nicht schnell genug zählen.</translation>
    </message>
    <message>
        <source>How many problems were found when the files of the checkpoint were read and checked. A click lists them; nothing is changed.</source>
        <translation>Wie viele Probleme beim Lesen und Prüfen der Dateien des Checkpoints gefunden wurden. Ein Klick listet sie auf; nichts wird geändert.</translation>
    </message>
    <message>
        <source>How many rows the run was to write.</source>
        <translation>Wie viele Zeilen der Lauf schreiben sollte.</translation>
    </message>
    <message>
        <source>How nodes were expanded is a record of the run, which can&apos;t be edited.</source>
        <translation>Wie Knoten expandiert wurden, ist ein Protokoll des Laufs und kann nicht bearbeitet werden.</translation>
    </message>
    <message>
        <source>How often the model is asked for children of a node before the critic merges the answers (Best-of-N, section 2.1).</source>
        <translation>Wie oft das Modell nach Kindknoten eines Knotens gefragt wird, bevor der Kritiker die Antworten zusammenführt (Best-of-N, Abschnitt 2.1).</translation>
    </message>
    <message>
        <source>How often the strategy is drawn, against the weights of the others: of weights 1 and 3 the second is drawn three times as often.</source>
        <translation>Wie oft die Strategie gezogen wird, gemessen an den Gewichten der anderen: Bei den Gewichten 1 und 3 wird die zweite dreimal so oft gezogen.</translation>
    </message>
    <message>
        <source>How sampling works</source>
        <translation>So funktioniert das Sampling</translation>
    </message>
    <message>
        <source>Hub &amp;account…</source>
        <translation>Hub-&amp;Konto…</translation>
    </message>
    <message>
        <source>Hub account</source>
        <translation>Hub-Konto</translation>
    </message>
    <message>
        <source>Hub account: {account}</source>
        <translation>Hub-Konto: {account}</translation>
    </message>
    <message>
        <source>Hub token found</source>
        <translation>Hub-Token gefunden</translation>
    </message>
    <message numerus="yes">
        <source>Hung {n} branch under a node &apos;{label}&apos;.</source>
        <comment>Hung {n} branches under a node &apos;{label}&apos;.</comment>
        <translation>
            <numerusform>{n} Zweig unter einen Knoten „{label}“ gehängt.</numerusform>
            <numerusform>{n} Zweige unter einen Knoten „{label}“ gehängt.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Hung {n} branch under the node of that id.</source>
        <comment>Hung {n} branches under the node of that id.</comment>
        <translation>
            <numerusform>{n} Zweig unter den Knoten mit dieser ID gehängt.</numerusform>
            <numerusform>{n} Zweige unter den Knoten mit dieser ID gehängt.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Hung {n} branch under the root.</source>
        <comment>Hung {n} branches under the root.</comment>
        <translation>
            <numerusform>{n} Zweig unter die Wurzel gehängt.</numerusform>
            <numerusform>{n} Zweige unter die Wurzel gehängt.</numerusform>
        </translation>
    </message>
    <message>
        <source>Id</source>
        <translation>ID</translation>
    </message>
    <message>
        <source>Id of the teacher model that proposed, criticised and wrote, as its provider spells it.</source>
        <translation>ID des Lehrermodells, das vorgeschlagen, kritisiert und geschrieben hat, so wie sein Anbieter sie schreibt.</translation>
    </message>
    <message>
        <source>Ids can&apos;t be edited.</source>
        <translation>IDs können nicht bearbeitet werden.</translation>
    </message>
    <message>
        <source>If the change was meant, re-hash the checkpoint; else get it from its source again.</source>
        <translation>War die Änderung Absicht, dann erneuern Sie die Prüfsummen; sonst holen Sie den Checkpoint noch einmal von seiner Quelle.</translation>
    </message>
    <message>
        <source>If this network wants you to sign in or to accept terms, do so in a browser, then try again.</source>
        <translation>Falls dieses Netzwerk eine Anmeldung oder die Zustimmung zu Bedingungen verlangt, erledigen Sie das im Browser, und versuchen Sie es erneut.</translation>
    </message>
    <message>
        <source>If this network wants you to sign in, do so in a browser; if HF_ENDPOINT is set, check it.</source>
        <translation>Falls dieses Netzwerk eine Anmeldung verlangt, melden Sie sich im Browser an; falls HF_ENDPOINT gesetzt ist, prüfen Sie es.</translation>
    </message>
    <message>
        <source>If you trust the source of this checkpoint, put a regular file in the folder.</source>
        <translation>Wenn Sie der Quelle dieses Checkpoints trauen, legen Sie eine gewöhnliche Datei in den Ordner.</translation>
    </message>
    <message>
        <source>In which part of the checkpoint</source>
        <translation>In welchem Teil des Checkpoints</translation>
    </message>
    <message>
        <source>Include what &amp;messages said</source>
        <translation>Wortlaut der &amp;Meldungen aufnehmen</translation>
    </message>
    <message>
        <source>Indent a line to put it below the one above. A line that begins with &apos;&gt;&apos; describes a node.</source>
        <translation>Rücken Sie eine Zeile ein, um sie der darüber unterzuordnen. Eine Zeile, die mit „&gt;“ beginnt, beschreibt einen Knoten.</translation>
    </message>
    <message>
        <source>Indentation, blanks or the order of keys are others; no value is.</source>
        <translation>Einrückung, Leerzeichen oder Reihenfolge der Schlüssel sind anders; kein Wert ist es.</translation>
    </message>
    <message>
        <source>Indented list</source>
        <translation>Eingerückte Liste</translation>
    </message>
    <message>
        <source>Inspect and edit the design of synthetic datasets.</source>
        <translation>Den Entwurf synthetischer Datensätze ansehen und bearbeiten.</translation>
    </message>
    <message>
        <source>Instruction</source>
        <translation>Anweisung</translation>
    </message>
    <message>
        <source>Instruction y</source>
        <translation>Anweisung y</translation>
    </message>
    <message>
        <source>Is a child</source>
        <translation>Ist ein Kindknoten</translation>
    </message>
    <message>
        <source>Is added</source>
        <translation>Wird hinzugefügt</translation>
    </message>
    <message>
        <source>Is replaced</source>
        <translation>Wird ersetzt</translation>
    </message>
    <message>
        <source>Is there already</source>
        <translation>Schon vorhanden</translation>
    </message>
    <message>
        <source>It can&apos;t be edited here.</source>
        <translation>Das kann hier nicht bearbeitet werden.</translation>
    </message>
    <message>
        <source>It can&apos;t be opened, so it can&apos;t be pulled</source>
        <translation>Der Checkpoint lässt sich nicht öffnen und darum nicht abrufen</translation>
    </message>
    <message>
        <source>It draws from {name}, which is not here.</source>
        <translation>Die Strategie zieht aus {name}, was es hier nicht gibt.</translation>
    </message>
    <message>
        <source>It gets a tree with a root of this name. Strategies draw from it once you add it to them.</source>
        <translation>Er bekommt einen Baum mit einer Wurzel dieses Namens. Strategien ziehen aus ihm, sobald Sie ihn dort hinzufügen.</translation>
    </message>
    <message>
        <source>It holds no JSON object.</source>
        <translation>Sie enthält kein JSON-Objekt.</translation>
    </message>
    <message>
        <source>It is kept as {file}. The checkpoint itself is not affected.</source>
        <translation>Es bleibt als {file} erhalten. Der Checkpoint selbst ist nicht betroffen.</translation>
    </message>
    <message>
        <source>It is left out, or null takes its place.</source>
        <translation>Es fällt weg, oder an seine Stelle tritt null.</translation>
    </message>
    <message>
        <source>It is left out, or what the format asks for takes its place.</source>
        <translation>Es fällt weg, oder an seine Stelle tritt, was das Format verlangt.</translation>
    </message>
    <message>
        <source>It is one step of the history, which can be undone.</source>
        <translation>Es ist ein einziger Schritt im Verlauf, der sich rückgängig machen lässt.</translation>
    </message>
    <message numerus="yes">
        <source>It is too long to be pasted here at once: {n} node is the most.</source>
        <comment>It is too long to be pasted here at once: {n} nodes are the most.</comment>
        <translation>
            <numerusform>Das ist zu lang, um hier auf einmal eingefügt zu werden: höchstens {n} Knoten ist möglich.</numerusform>
            <numerusform>Das ist zu lang, um hier auf einmal eingefügt zu werden: höchstens {n} Knoten sind möglich.</numerusform>
        </translation>
    </message>
    <message>
        <source>It is written to disk at once; the state before is kept as a backup.</source>
        <translation>Es wird sofort auf den Datenträger geschrieben; der Stand davor bleibt als Sicherung erhalten.</translation>
    </message>
    <message numerus="yes">
        <source>It opens, with {n} problem</source>
        <comment>It opens, with {n} problems</comment>
        <translation>
            <numerusform>Lässt sich öffnen, mit {n} Problem</numerusform>
            <numerusform>Lässt sich öffnen, mit {n} Problemen</numerusform>
        </translation>
    </message>
    <message>
        <source>It stands there under {name}, which is not here.</source>
        <translation>Dort steht er unter {name}; diesen Knoten gibt es hier nicht.</translation>
    </message>
    <message>
        <source>It stands there under {name}, which stands below it here.</source>
        <translation>Dort steht er unter {name}; dieser Knoten steht hier unter ihm.</translation>
    </message>
    <message>
        <source>It was changed after it was saved. If that was meant, re-hash the checkpoint.</source>
        <translation>Die Datei wurde nach dem Speichern geändert. War das Absicht, dann erneuern Sie die Prüfsummen des Checkpoints.</translation>
    </message>
    <message>
        <source>It was expanded, but the critic let none of the proposals pass.</source>
        <translation>Der Knoten wurde expandiert, aber der Kritiker ließ keinen der Vorschläge gelten.</translation>
    </message>
    <message>
        <source>It was moved or deleted. Put it back as you opened or saved it, or leave it so.</source>
        <translation>Der Ordner wurde verschoben oder gelöscht. Legen Sie ihn so wieder an, wie Sie ihn geöffnet oder gespeichert haben, oder belassen Sie es dabei.</translation>
    </message>
    <message>
        <source>It was too late to cancel: the Hub had all of it.</source>
        <translation>Zum Abbrechen war es zu spät: Der Hub hatte schon alles.</translation>
    </message>
    <message>
        <source>Item {number}</source>
        <translation>Element {number}</translation>
    </message>
    <message>
        <source>Its parent is missing, is part of a cycle, or lies too deep to show.</source>
        <translation>Der Elternknoten fehlt, gehört zu einem Zyklus oder liegt zu tief, um angezeigt zu werden.</translation>
    </message>
    <message>
        <source>Its tree has no root to hang it under. Mend that first.</source>
        <translation>Der Baum hat keine Wurzel, unter die etwas gehängt werden könnte. Beheben Sie das zuerst.</translation>
    </message>
    <message>
        <source>JSON has no such number. Type another, or unset the field.</source>
        <translation>JSON kennt keine solche Zahl. Geben Sie eine andere ein, oder entfernen Sie die Angabe.</translation>
    </message>
    <message>
        <source>Keep README.md as it is, or replace it with the new card.</source>
        <translation>Lassen Sie README.md, wie sie ist, oder ersetzen Sie sie durch die neue Karte.</translation>
    </message>
    <message>
        <source>Keep it</source>
        <translation>Behalten</translation>
    </message>
    <message>
        <source>Keep it running</source>
        <translation>Weiterlaufen lassen</translation>
    </message>
    <message>
        <source>Keep mine</source>
        <translation>Meinen Stand behalten</translation>
    </message>
    <message>
        <source>Keep one if they mean the same; else say in each label what is meant.</source>
        <translation>Behalten Sie einen, wenn sie dasselbe meinen; sonst sagen Sie in jeder Bezeichnung, was gemeint ist.</translation>
    </message>
    <message>
        <source>Keep one of them, or say in the labels what sets them apart.</source>
        <translation>Behalten Sie einen davon, oder sagen Sie in den Bezeichnungen, was sie unterscheidet.</translation>
    </message>
    <message>
        <source>Keep the first factor of each id</source>
        <translation>Den ersten Faktor jeder ID behalten</translation>
    </message>
    <message>
        <source>Keep the first factor of that id</source>
        <translation>Den ersten Faktor dieser ID behalten</translation>
    </message>
    <message>
        <source>Keep the first of each key in {file}</source>
        <translation>In {file} jeden Schlüssel nur beim ersten Mal behalten</translation>
    </message>
    <message>
        <source>Keep the first of the two in {file}</source>
        <translation>Den ersten der beiden in {file} behalten</translation>
    </message>
    <message>
        <source>Keep the first tree of {name}</source>
        <translation>Den ersten Baum von {name} behalten</translation>
    </message>
    <message numerus="yes">
        <source>Keep the first tree of {n} factor</source>
        <comment>Keep the first tree of {n} factors</comment>
        <translation>
            <numerusform>Den ersten Baum von {n} Faktor behalten</numerusform>
            <numerusform>Den ersten Baum von {n} Faktoren behalten</numerusform>
        </translation>
    </message>
    <message>
        <source>Keep the last factor of each id</source>
        <translation>Den letzten Faktor jeder ID behalten</translation>
    </message>
    <message>
        <source>Keep the last factor of that id</source>
        <translation>Den letzten Faktor dieser ID behalten</translation>
    </message>
    <message>
        <source>Keep the last of each key in {file}</source>
        <translation>In {file} jeden Schlüssel nur beim letzten Mal behalten</translation>
    </message>
    <message>
        <source>Keep the last of the two in {file}</source>
        <translation>Den letzten der beiden in {file} behalten</translation>
    </message>
    <message>
        <source>Keep the last tree of {name}</source>
        <translation>Den letzten Baum von {name} behalten</translation>
    </message>
    <message numerus="yes">
        <source>Keep the last tree of {n} factor</source>
        <comment>Keep the last tree of {n} factors</comment>
        <translation>
            <numerusform>Den letzten Baum von {n} Faktor behalten</numerusform>
            <numerusform>Den letzten Baum von {n} Faktoren behalten</numerusform>
        </translation>
    </message>
    <message>
        <source>Keeps the text of the card in the repository and adds the tags by which the Hub finds checkpoints of this kind.</source>
        <translation>Behält den Text der Karte im Repository und fügt die Tags hinzu, an denen der Hub Checkpoints dieser Art findet.</translation>
    </message>
    <message>
        <source>Kept by the critic</source>
        <translation>Vom Kritiker behalten</translation>
    </message>
    <message>
        <source>Kept for next time, they are offered when you open this checkpoint again.</source>
        <translation>Wenn Sie die Änderungen für das nächste Mal behalten, werden sie Ihnen beim nächsten Öffnen dieses Checkpoints angeboten.</translation>
    </message>
    <message numerus="yes">
        <source>Kept the first of {n} key in {file}.</source>
        <comment>Kept the first of {n} keys in {file}.</comment>
        <translation>
            <numerusform>In {file} {n} Schlüssel nur beim ersten Mal behalten.</numerusform>
            <numerusform>In {file} {n} Schlüssel nur beim ersten Mal behalten.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Kept the last of {n} key in {file}.</source>
        <comment>Kept the last of {n} keys in {file}.</comment>
        <translation>
            <numerusform>In {file} {n} Schlüssel nur beim letzten Mal behalten.</numerusform>
            <numerusform>In {file} {n} Schlüssel nur beim letzten Mal behalten.</numerusform>
        </translation>
    </message>
    <message>
        <source>Kept: {label}</source>
        <translation>Behalten: {label}</translation>
    </message>
    <message>
        <source>Keyboard</source>
        <translation>Tastatur</translation>
    </message>
    <message>
        <source>Keys</source>
        <translation>Tasten</translation>
    </message>
    <message>
        <source>Keys that this program does not know can be taken over for nodes, factors and strategies only.</source>
        <translation>Schlüssel, die dieses Programm nicht kennt, können nur für Knoten, Faktoren und Strategien übernommen werden.</translation>
    </message>
    <message>
        <source>Kind of change</source>
        <translation>Art der Änderung</translation>
    </message>
    <message>
        <source>LF and CRLF were exchanged, as Git and some editors do.</source>
        <translation>LF und CRLF wurden vertauscht, wie Git und manche Editoren es tun.</translation>
    </message>
    <message>
        <source>Label</source>
        <translation>Bezeichnung</translation>
    </message>
    <message>
        <source>Lan&amp;guage</source>
        <translation>Spra&amp;che</translation>
    </message>
    <message>
        <source>Latest commits</source>
        <translation>Neueste Commits</translation>
    </message>
    <message>
        <source>Laying out the tree</source>
        <translation>Baum wird aufgebaut</translation>
    </message>
    <message>
        <source>Leads to the hit after this one.</source>
        <translation>Führt zum nächsten Treffer.</translation>
    </message>
    <message>
        <source>Leads to the hit before this one.</source>
        <translation>Führt zum vorigen Treffer.</translation>
    </message>
    <message>
        <source>Leaf: never expanded</source>
        <translation>Blatt: nie expandiert</translation>
    </message>
    <message>
        <source>Leaf: reason not recorded</source>
        <translation>Blatt: Grund nicht verzeichnet</translation>
    </message>
    <message>
        <source>Leaf: target depth reached</source>
        <translation>Blatt: Zieltiefe erreicht</translation>
    </message>
    <message>
        <source>Leaf: the critic kept nothing</source>
        <translation>Blatt: Der Kritiker hat nichts behalten</translation>
    </message>
    <message>
        <source>Leaves</source>
        <translation>Blätter</translation>
    </message>
    <message>
        <source>Leaves below</source>
        <translation>Blätter darunter</translation>
    </message>
    <message>
        <source>Leaves the README.md of the repository as it is; if there is none, none is made.</source>
        <translation>Lässt die README.md des Repositorys, wie sie ist; falls es keine gibt, wird keine erstellt.</translation>
    </message>
    <message>
        <source>Let {name} have no parent</source>
        <translation>{name} vom Elternknoten lösen</translation>
    </message>
    <message numerus="yes">
        <source>Let {n} root have no parent</source>
        <comment>Let {n} roots have no parent</comment>
        <translation>
            <numerusform>{n} Wurzel vom Elternknoten lösen</numerusform>
            <numerusform>{n} Wurzeln vom Elternknoten lösen</numerusform>
        </translation>
    </message>
    <message>
        <source>Lets you choose the destination in a file dialog.</source>
        <translation>Lässt Sie das Ziel in einem Dateidialog auswählen.</translation>
    </message>
    <message>
        <source>Lets you choose the folder of another checkpoint. This one stays as it is.</source>
        <translation>Lässt Sie den Ordner eines anderen Checkpoints wählen. Dieser bleibt, wie er ist.</translation>
    </message>
    <message>
        <source>Lets you edit the text of the card; the push writes it as the README.md of the repository. The files of the checkpoint stay as they are.</source>
        <translation>Lässt Sie den Text der Karte bearbeiten; die Übertragung schreibt ihn als README.md des Repositorys. Die Dateien des Checkpoints bleiben, wie sie sind.</translation>
    </message>
    <message>
        <source>Licence</source>
        <translation>Lizenz</translation>
    </message>
    <message>
        <source>Licences</source>
        <translation>Lizenzen</translation>
    </message>
    <message>
        <source>Licences…</source>
        <translation>Lizenzen…</translation>
    </message>
    <message>
        <source>Light or dark, as the system is.</source>
        <translation>Hell oder dunkel, wie das System.</translation>
    </message>
    <message>
        <source>Line {line} begins with &apos;&gt;&apos;: the marks of a quoted mail were taken off.</source>
        <translation>Zeile {line} beginnt mit „&gt;“: Die Zeichen einer zitierten Mail wurden entfernt.</translation>
    </message>
    <message>
        <source>Line {line} contains half a character; &apos;{sign}&apos; takes its place.</source>
        <translation>Zeile {line} enthält ein halbes Zeichen; „{sign}“ tritt an seine Stelle.</translation>
    </message>
    <message>
        <source>Line {line} describes nothing: no node stands above it.</source>
        <translation>Zeile {line} beschreibt nichts: Kein Knoten steht darüber.</translation>
    </message>
    <message>
        <source>Line {line} has a character that is encoded as surrogates.</source>
        <translation>Zeile {line} hat ein Zeichen, das in Surrogaten kodiert ist.</translation>
    </message>
    <message>
        <source>Line {line} has no label; it was left out.</source>
        <translation>Zeile {line} hat keine Bezeichnung; sie wurde ausgelassen.</translation>
    </message>
    <message>
        <source>Line {line} is a conflict marker.</source>
        <translation>Zeile {line} ist eine Konfliktmarkierung.</translation>
    </message>
    <message numerus="yes">
        <source>Line {line} is nested too deep: {n} level fits here. It was put on that one.</source>
        <comment>Line {line} is nested too deep: {n} levels fit here. It was put on the last of them.</comment>
        <translation>
            <numerusform>Zeile {line} ist zu tief verschachtelt: {n} Ebene passt hierher. Sie wurde auf diese gesetzt.</numerusform>
            <numerusform>Zeile {line} ist zu tief verschachtelt: {n} Ebenen passen hierher. Sie wurde auf die letzte davon gesetzt.</numerusform>
        </translation>
    </message>
    <message>
        <source>Line {line} is not UTF-8; it is shown as Latin-1.</source>
        <translation>Zeile {line} ist nicht UTF-8; sie wird als Latin-1 gezeigt.</translation>
    </message>
    <message>
        <source>Line {line} stands between two levels; it was put beside &apos;{label}&apos;.</source>
        <translation>Zeile {line} steht zwischen zwei Ebenen; sie wurde neben „{label}“ gesetzt.</translation>
    </message>
    <message>
        <source>Line {line}, column {column} is no valid JSON: {reason}.</source>
        <translation>Zeile {line}, Spalte {column} ist kein gültiges JSON: {reason}.</translation>
    </message>
    <message>
        <source>List every action with its keys.</source>
        <translation>Alle Aktionen mit ihren Tasten auflisten.</translation>
    </message>
    <message>
        <source>List the states that saves have replaced, to compare or restore them.</source>
        <translation>Die Stände auflisten, die beim Speichern ersetzt wurden, um sie zu vergleichen oder wiederherzustellen.</translation>
    </message>
    <message>
        <source>Lists everything that is shipped with this program, with its licence.</source>
        <translation>Listet alles auf, was mit diesem Programm ausgeliefert wird, mit der jeweiligen Lizenz.</translation>
    </message>
    <message>
        <source>Lists only differences of one kind, such as what was added.</source>
        <translation>Führt nur Unterschiede einer Art auf, etwa das Hinzugefügte.</translation>
    </message>
    <message>
        <source>Lists only differences whose name, id, field or value holds this text.</source>
        <translation>Führt nur Unterschiede auf, deren Name, ID, Feld oder Wert diesen Text enthält.</translation>
    </message>
    <message>
        <source>Lists the branches, tags and commits of the repository to choose from.</source>
        <translation>Listet die Branches, Tags und Commits des Repositorys zur Auswahl auf.</translation>
    </message>
    <message>
        <source>Lists the parts of the path that have no room here.</source>
        <translation>Führt die Teile des Pfads auf, die hier keinen Platz haben.</translation>
    </message>
    <message>
        <source>Look at both before you restore those that still fit.</source>
        <translation>Sehen Sie sich beide an, bevor Sie die Änderungen wiederherstellen, die noch passen.</translation>
    </message>
    <message>
        <source>Look at both: what is on disk now, and the checkpoint as you had edited it.</source>
        <translation>Sehen Sie sich beides an: was jetzt auf dem Datenträger steht, und den Checkpoint, wie Sie ihn bearbeitet hatten.</translation>
    </message>
    <message>
        <source>Look at it again.</source>
        <translation>Sehen Sie erneut nach.</translation>
    </message>
    <message>
        <source>Look at the preview first.</source>
        <translation>Sehen Sie sich zuerst die Vorschau an.</translation>
    </message>
    <message>
        <source>Look at what came in between, then preview and push again.</source>
        <translation>Sehen Sie sich an, was dazwischenkam; rufen Sie dann erneut die Vorschau auf, und übertragen Sie.</translation>
    </message>
    <message>
        <source>Look at {address}, or preview again: nothing is pushed twice.</source>
        <translation>Sehen Sie unter {address} nach, oder rufen Sie erneut die Vorschau auf: Nichts wird doppelt übertragen.</translation>
    </message>
    <message>
        <source>Look for a mistake in the environment variables that begin with HF_.</source>
        <translation>Suchen Sie nach einem Fehler in den Umgebungsvariablen, die mit HF_ beginnen.</translation>
    </message>
    <message>
        <source>Look for a newer version of this program.</source>
        <translation>Sehen Sie nach einer neueren Version dieses Programms.</translation>
    </message>
    <message>
        <source>Look in</source>
        <translation>Suchen in</translation>
    </message>
    <message>
        <source>Look through its taxonomies, check its digests and find out where samples come from, without a text editor.</source>
        <translation>Sehen Sie seine Taxonomien durch, prüfen Sie seine Prüfsummen, und finden Sie heraus, woher Samples kommen – ohne Texteditor.</translation>
    </message>
    <message>
        <source>Looking at the Hub</source>
        <translation>Hub wird abgefragt</translation>
    </message>
    <message>
        <source>Looking at {repository}</source>
        <translation>{repository} wird abgefragt</translation>
    </message>
    <message>
        <source>Looks in labels of nodes and names of factors.</source>
        <translation>Sucht in Bezeichnungen von Knoten und Namen von Faktoren.</translation>
    </message>
    <message>
        <source>Looks in the descriptions of nodes and factors.</source>
        <translation>Sucht in den Beschreibungen von Knoten und Faktoren.</translation>
    </message>
    <message>
        <source>Main toolbar</source>
        <translation>Hauptsymbolleiste</translation>
    </message>
    <message>
        <source>Make &amp;pull request</source>
        <translation>&amp;Pull-Request stellen</translation>
    </message>
    <message>
        <source>Make a pull request</source>
        <translation>Pull-Request stellen</translation>
    </message>
    <message>
        <source>Make a pull request in place of a commit</source>
        <translation>Pull-Request statt Commit</translation>
    </message>
    <message>
        <source>Make a pull request instead</source>
        <translation>Stattdessen Pull-Request stellen</translation>
    </message>
    <message>
        <source>Make a pull request, or change the account.</source>
        <translation>Stellen Sie einen Pull-Request, oder wechseln Sie das Konto.</translation>
    </message>
    <message>
        <source>Make all weights add up to 1; how often each strategy is drawn stays.</source>
        <translation>Alle Gewichte auf die Summe 1 bringen; wie oft jede Strategie gezogen wird, bleibt gleich.</translation>
    </message>
    <message>
        <source>Make it private on its page on the Hub, or push without asking for a private one.</source>
        <translation>Machen Sie das Repository auf seiner Seite auf dem Hub privat, oder übertragen Sie, ohne ein privates zu verlangen.</translation>
    </message>
    <message>
        <source>Make key and id the same, then re-hash the checkpoint.</source>
        <translation>Machen Sie Schlüssel und ID gleich, und erneuern Sie dann die Prüfsummen.</translation>
    </message>
    <message>
        <source>Make one at {address}; to push, it has to be one that may write.</source>
        <translation>Erstellen Sie eines unter {address}; zum Übertragen muss es schreiben dürfen.</translation>
    </message>
    <message>
        <source>Make room in the folder for temporary files, then try again.</source>
        <translation>Schaffen Sie Platz im Ordner für temporäre Dateien, und versuchen Sie es erneut.</translation>
    </message>
    <message>
        <source>Make the checkpoint that is open say here what the other one says.</source>
        <translation>Im geöffneten Checkpoint hier dasselbe eintragen wie im anderen.</translation>
    </message>
    <message>
        <source>Makes all changes that are ticked, as one step that undo takes back. The files change with the next save.</source>
        <translation>Führt alle angehakten Änderungen aus, als einen Schritt, den „Rückgängig“ zurücknimmt. Die Dateien ändern sich beim nächsten Speichern.</translation>
    </message>
    <message>
        <source>Makes the backup that is shown what is on disk. The present state is kept as a backup in its turn.</source>
        <translation>Stellt die gezeigte Sicherung auf dem Datenträger wieder her. Der jetzige Stand bleibt seinerseits als Sicherung erhalten.</translation>
    </message>
    <message>
        <source>Makes the checkpoint that is open say what the other one says, where differences are selected. It is one step that undo takes back, and the files change with the next save.</source>
        <translation>Übernimmt bei den ausgewählten Unterschieden den Inhalt des anderen Checkpoints in den geöffneten. Das ist ein Schritt, den „Rückgängig“ zurücknimmt; die Dateien ändern sich beim nächsten Speichern.</translation>
    </message>
    <message>
        <source>Makes the selected state what is on disk. The present state is kept as a backup in its turn.</source>
        <translation>Stellt den ausgewählten Stand auf dem Datenträger wieder her. Der jetzige Stand bleibt seinerseits als Sicherung erhalten.</translation>
    </message>
    <message>
        <source>Manifest</source>
        <translation>Manifest</translation>
    </message>
    <message>
        <source>Match &amp;case</source>
        <translation>&amp;Groß-/Kleinschreibung beachten</translation>
    </message>
    <message>
        <source>Mend it</source>
        <translation>Reparieren</translation>
    </message>
    <message>
        <source>Mend it all the same</source>
        <translation>Trotzdem reparieren</translation>
    </message>
    <message>
        <source>Mend the marked field, or press Esc in it.</source>
        <translation>Korrigieren Sie das markierte Feld, oder drücken Sie darin Esc.</translation>
    </message>
    <message>
        <source>Mend the other faults of the file first, or correct it by hand.</source>
        <translation>Beheben Sie zuerst die anderen Fehler der Datei, oder korrigieren Sie sie von Hand.</translation>
    </message>
    <message>
        <source>Mend the taxonomy, or remove the factor from the strategy.</source>
        <translation>Reparieren Sie die Taxonomie, oder entfernen Sie den Faktor aus der Strategie.</translation>
    </message>
    <message>
        <source>Mend those that are listed, then verify again.</source>
        <translation>Beheben Sie die aufgeführten, und prüfen Sie dann erneut.</translation>
    </message>
    <message>
        <source>Menu</source>
        <translation>Menü</translation>
    </message>
    <message>
        <source>Merge the selected siblings into the one that was selected last: it gets their children.</source>
        <translation>Die ausgewählten Geschwisterknoten im zuletzt ausgewählten zusammenführen: Er erhält ihre Kindknoten.</translation>
    </message>
    <message>
        <source>Merge {node} into {other}</source>
        <translation>{node} in {other} zusammenführen</translation>
    </message>
    <message numerus="yes">
        <source>Merge {n} node into {other}</source>
        <comment>Merge {n} nodes into {other}</comment>
        <translation>
            <numerusform>{n} Knoten in {other} zusammenführen</numerusform>
            <numerusform>{n} Knoten in {other} zusammenführen</numerusform>
        </translation>
    </message>
    <message>
        <source>Message</source>
        <translation>Meldung</translation>
    </message>
    <message>
        <source>Messages may quote the checkpoint and name its folders. Without them a report tells only what kind of thing happened.</source>
        <translation>Meldungen können den Checkpoint zitieren und seine Ordner nennen. Ohne sie sagt ein Bericht nur, welche Art von Ereignis eingetreten ist.</translation>
    </message>
    <message>
        <source>Mo&amp;ve up</source>
        <translation>Nach &amp;oben verschieben</translation>
    </message>
    <message>
        <source>Model</source>
        <translation>Modell</translation>
    </message>
    <message>
        <source>More than half of the combinations are blocked, so that draws often have to be repeated.</source>
        <translation>Mehr als die Hälfte der Kombinationen ist gesperrt; darum muss oft neu gezogen werden.</translation>
    </message>
    <message>
        <source>Most children per node</source>
        <translation>Höchstzahl der Kindknoten je Knoten</translation>
    </message>
    <message>
        <source>Most expansions per level</source>
        <translation>Höchstzahl der Expansionen je Ebene</translation>
    </message>
    <message>
        <source>Most factors</source>
        <translation>Höchstzahl der Faktoren</translation>
    </message>
    <message>
        <source>Move do&amp;wn</source>
        <translation>Nach un&amp;ten verschieben</translation>
    </message>
    <message>
        <source>Move down</source>
        <translation>Nach unten</translation>
    </message>
    <message>
        <source>Move it out of the folder, then save again.</source>
        <translation>Verschieben Sie sie aus dem Ordner, und speichern Sie erneut.</translation>
    </message>
    <message>
        <source>Move strategy {strategy} down</source>
        <translation>Strategie {strategy} nach unten verschieben</translation>
    </message>
    <message>
        <source>Move strategy {strategy} up</source>
        <translation>Strategie {strategy} nach oben verschieben</translation>
    </message>
    <message>
        <source>Move the selected nodes after the sibling below them.</source>
        <translation>Die ausgewählten Knoten hinter den Geschwisterknoten darunter verschieben.</translation>
    </message>
    <message>
        <source>Move the selected nodes before the sibling above them.</source>
        <translation>Die ausgewählten Knoten vor den Geschwisterknoten darüber verschieben.</translation>
    </message>
    <message>
        <source>Move the selected strategy down.</source>
        <translation>Die ausgewählte Strategie nach unten verschieben.</translation>
    </message>
    <message>
        <source>Move the selected strategy up.</source>
        <translation>Die ausgewählte Strategie nach oben verschieben.</translation>
    </message>
    <message>
        <source>Move up</source>
        <translation>Nach oben</translation>
    </message>
    <message>
        <source>Move what was cut below the selected node.</source>
        <translation>Das Ausgeschnittene unter den ausgewählten Knoten verschieben.</translation>
    </message>
    <message>
        <source>Move {node} down</source>
        <translation>{node} nach unten verschieben</translation>
    </message>
    <message>
        <source>Move {node} under {parent}</source>
        <translation>{node} unter {parent} verschieben</translation>
    </message>
    <message>
        <source>Move {node} up</source>
        <translation>{node} nach oben verschieben</translation>
    </message>
    <message numerus="yes">
        <source>Move {n} branch under {parent}</source>
        <comment>Move {n} branches under {parent}</comment>
        <translation>
            <numerusform>{n} Zweig unter {parent} verschieben</numerusform>
            <numerusform>{n} Zweige unter {parent} verschieben</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Move {n} node down</source>
        <comment>Move {n} nodes down</comment>
        <translation>
            <numerusform>{n} Knoten nach unten verschieben</numerusform>
            <numerusform>{n} Knoten nach unten verschieben</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Move {n} node up</source>
        <comment>Move {n} nodes up</comment>
        <translation>
            <numerusform>{n} Knoten nach oben verschieben</numerusform>
            <numerusform>{n} Knoten nach oben verschieben</numerusform>
        </translation>
    </message>
    <message>
        <source>Moved</source>
        <translation>Verschoben</translation>
    </message>
    <message>
        <source>Moved down, {place} of {count}</source>
        <translation>Nach unten verschoben, {place} von {count}</translation>
    </message>
    <message>
        <source>Moved up, {place} of {count}</source>
        <translation>Nach oben verschoben, {place} von {count}</translation>
    </message>
    <message>
        <source>My repositories</source>
        <translation>Meine Repositorys</translation>
    </message>
    <message>
        <source>N is how often the model was asked for the children of a node before the critic merged the answers (section 2.1 of the Simula paper). An edit changes this number alone, and no node.</source>
        <translation>N sagt, wie oft das Modell nach den Kindknoten eines Knotens gefragt wurde, bevor der Kritiker die Antworten zusammenführte (Abschnitt 2.1 des Simula-Papers). Bearbeitet wird nur diese Zahl, kein Knoten.</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>Name another folder.</source>
        <translation>Geben Sie einen anderen Ordner an.</translation>
    </message>
    <message>
        <source>Name each factor once in {name}</source>
        <translation>Jeden Faktor in {name} nur einmal nennen</translation>
    </message>
    <message numerus="yes">
        <source>Name each factor once in {n} strategy</source>
        <comment>Name each factor once in {n} strategies</comment>
        <translation>
            <numerusform>Jeden Faktor in {n} Strategie nur einmal nennen</numerusform>
            <numerusform>Jeden Faktor in {n} Strategien nur einmal nennen</numerusform>
        </translation>
    </message>
    <message>
        <source>Name the factor once, unless two of its leaves are to be drawn.</source>
        <translation>Nennen Sie den Faktor nur einmal, außer wenn zwei seiner Blätter gezogen werden sollen.</translation>
    </message>
    <message>
        <source>Name {file} in the manifest</source>
        <translation>{file} im Manifest nennen</translation>
    </message>
    <message>
        <source>Named each factor once in {name}.</source>
        <translation>Jeder Faktor ist in {name} nur noch einmal genannt.</translation>
    </message>
    <message numerus="yes">
        <source>Named each factor once in {n} strategy.</source>
        <comment>Named each factor once in {n} strategies.</comment>
        <translation>
            <numerusform>Jeder Faktor ist in {n} Strategie nur noch einmal genannt.</numerusform>
            <numerusform>Jeder Faktor ist in {n} Strategien nur noch einmal genannt.</numerusform>
        </translation>
    </message>
    <message>
        <source>Neither of the two is open in the window.</source>
        <translation>Keiner der beiden ist im Fenster geöffnet.</translation>
    </message>
    <message>
        <source>New</source>
        <translation>Neu</translation>
    </message>
    <message>
        <source>New folder</source>
        <translation>Neuer Ordner</translation>
    </message>
    <message>
        <source>New name</source>
        <translation>Neuer Name</translation>
    </message>
    <message>
        <source>New node</source>
        <translation>Neuer Knoten</translation>
    </message>
    <message>
        <source>New, not saved yet</source>
        <translation>Neu, noch nicht gespeichert</translation>
    </message>
    <message>
        <source>New: the push makes {repository}, everybody can see it</source>
        <translation>Neu: Bei der Übertragung entsteht {repository}, für alle sichtbar</translation>
    </message>
    <message>
        <source>New: the push makes {repository}, seen by its members alone</source>
        <translation>Neu: Bei der Übertragung entsteht {repository}, nur für Mitglieder sichtbar</translation>
    </message>
    <message>
        <source>Newest backup</source>
        <translation>Neueste Sicherung</translation>
    </message>
    <message>
        <source>Next &amp;problem</source>
        <translation>Nächstes &amp;Problem</translation>
    </message>
    <message>
        <source>Next hit (Enter)</source>
        <translation>Nächster Treffer (Eingabe)</translation>
    </message>
    <message>
        <source>No OpenSimula manifest at {file}.</source>
        <translation>Kein OpenSimula-Manifest unter {file}.</translation>
    </message>
    <message>
        <source>No accepted factor has a taxonomy that a strategy could draw from.</source>
        <translation>Kein angenommener Faktor hat eine Taxonomie, aus der eine Strategie ziehen könnte.</translation>
    </message>
    <message>
        <source>No accepted factor has a taxonomy that one could draw from.</source>
        <translation>Kein angenommener Faktor hat eine Taxonomie, aus der gezogen werden könnte.</translation>
    </message>
    <message>
        <source>No backups yet</source>
        <translation>Noch keine Sicherungen</translation>
    </message>
    <message>
        <source>No card</source>
        <translation>Keine Karte</translation>
    </message>
    <message>
        <source>No description</source>
        <translation>Keine Beschreibung</translation>
    </message>
    <message>
        <source>No description of the branch would change if {text} was replaced.</source>
        <translation>Keine Beschreibung des Zweigs würde sich ändern, wenn {text} ersetzt würde.</translation>
    </message>
    <message>
        <source>No description would change if {text} was replaced.</source>
        <translation>Keine Beschreibung würde sich ändern, wenn {text} ersetzt würde.</translation>
    </message>
    <message>
        <source>No differences</source>
        <translation>Keine Unterschiede</translation>
    </message>
    <message>
        <source>No hits</source>
        <translation>Keine Treffer</translation>
    </message>
    <message>
        <source>No label and no description of the branch would change if {text} was replaced.</source>
        <translation>Keine Bezeichnung und keine Beschreibung des Zweigs würde sich ändern, wenn {text} ersetzt würde.</translation>
    </message>
    <message>
        <source>No label and no description would change if {text} was replaced.</source>
        <translation>Keine Bezeichnung und keine Beschreibung würde sich ändern, wenn {text} ersetzt würde.</translation>
    </message>
    <message>
        <source>No label of the branch would change if {text} was replaced.</source>
        <translation>Keine Bezeichnung des Zweigs würde sich ändern, wenn {text} ersetzt würde.</translation>
    </message>
    <message>
        <source>No label would change if {text} was replaced.</source>
        <translation>Keine Bezeichnung würde sich ändern, wenn {text} ersetzt würde.</translation>
    </message>
    <message>
        <source>No longer draw from {factor} in {strategy}</source>
        <translation>In {strategy} nicht mehr aus {factor} ziehen</translation>
    </message>
    <message>
        <source>No longer there: {folder}.</source>
        <translation>Nicht mehr vorhanden: {folder}.</translation>
    </message>
    <message>
        <source>No mix of these factors holds {text}, so this pair blocks nothing.</source>
        <translation>Keine Mischung dieser Faktoren enthält {text}; darum sperrt dieses Paar nichts.</translation>
    </message>
    <message>
        <source>No nodes.</source>
        <translation>Keine Knoten.</translation>
    </message>
    <message>
        <source>No problems</source>
        <translation>Keine Probleme</translation>
    </message>
    <message>
        <source>No problems: every file was read and checked</source>
        <translation>Keine Probleme: Alle Dateien wurden gelesen und geprüft</translation>
    </message>
    <message>
        <source>No problems: every file was read and checked.</source>
        <translation>Keine Probleme: Alle Dateien wurden gelesen und geprüft.</translation>
    </message>
    <message>
        <source>No revision has this in its name, title or author.</source>
        <translation>Keine Revision hat diesen Text im Namen, Titel oder Autor.</translation>
    </message>
    <message>
        <source>No sample points to it.</source>
        <translation>Kein Sample verweist darauf.</translation>
    </message>
    <message>
        <source>No sample points to them.</source>
        <translation>Kein Sample verweist darauf.</translation>
    </message>
    <message>
        <source>No sampling strategies</source>
        <translation>Keine Strategien</translation>
    </message>
    <message>
        <source>No setting has “{text}” in its name or help.</source>
        <translation>Keine Einstellung hat „{text}“ im Namen oder in der Hilfe.</translation>
    </message>
    <message>
        <source>No setting that is set has “{text}” in its name or help.</source>
        <translation>Keine angegebene Einstellung hat „{text}“ im Namen oder in der Hilfe.</translation>
    </message>
    <message>
        <source>No strategy draws from it.</source>
        <translation>Keine Strategie zieht aus ihm.</translation>
    </message>
    <message>
        <source>No strategy draws from the factor “{factor}”.</source>
        <translation>Keine Strategie zieht aus dem Faktor „{factor}“.</translation>
    </message>
    <message>
        <source>No strategy uses the factor &apos;{name}&apos;.</source>
        <translation>Keine Strategie verwendet den Faktor „{name}“.</translation>
    </message>
    <message>
        <source>No such file</source>
        <translation>Keine solche Datei</translation>
    </message>
    <message>
        <source>No taxonomy was built.</source>
        <translation>Es wurde keine Taxonomie aufgebaut.</translation>
    </message>
    <message>
        <source>Node</source>
        <translation>Knoten</translation>
    </message>
    <message>
        <source>Node inspector</source>
        <translation>Knoteninspektor</translation>
    </message>
    <message>
        <source>Node “{node}” bears the factor “{factor}”, not its tree&apos;s.</source>
        <translation>Der Knoten „{node}“ trägt den Faktor „{factor}“, nicht den seines Baums.</translation>
    </message>
    <message>
        <source>Node “{node}” has depth {depth}; its place asks for {expected}.</source>
        <translation>Der Knoten „{node}“ hat die Tiefe {depth}; sein Platz verlangt {expected}.</translation>
    </message>
    <message>
        <source>Node “{node}” has no parent, but is not the root.</source>
        <translation>Der Knoten „{node}“ hat keinen Elternknoten, ist aber nicht die Wurzel.</translation>
    </message>
    <message>
        <source>Node “{node}” is its own ancestor.</source>
        <translation>Der Knoten „{node}“ ist sein eigener Vorfahr.</translation>
    </message>
    <message>
        <source>Nodes can&apos;t be nested more than {levels} levels deep.</source>
        <translation>Knoten können nicht tiefer als {levels} Ebenen verschachtelt werden.</translation>
    </message>
    <message>
        <source>Nodes directly below</source>
        <translation>Knoten direkt darunter</translation>
    </message>
    <message>
        <source>Nodes per level</source>
        <translation>Knoten je Ebene</translation>
    </message>
    <message>
        <source>Nodes per {levels}.</source>
        <translation>Knoten je {levels}.</translation>
    </message>
    <message>
        <source>Nodes stay within their tree; its root is the only one that stands at the top.</source>
        <translation>Knoten bleiben in ihrem Baum; nur seine Wurzel steht ganz oben.</translation>
    </message>
    <message>
        <source>Nodes that are their own ancestors have no right depth. Mend the cycle first.</source>
        <translation>Knoten, die ihre eigenen Vorfahren sind, haben keine richtige Tiefe. Beheben Sie zuerst den Zyklus.</translation>
    </message>
    <message>
        <source>Nodes without children, anywhere below</source>
        <translation>Knoten ohne Kindknoten, auf allen Ebenen darunter</translation>
    </message>
    <message>
        <source>None</source>
        <comment>organization</comment>
        <translation>Keine</translation>
    </message>
    <message>
        <source>None is added</source>
        <translation>Es wird keine hinzugefügt</translation>
    </message>
    <message>
        <source>None: every combination may be drawn.</source>
        <translation>Keine: Jede Kombination darf gezogen werden.</translation>
    </message>
    <message>
        <source>None: no document was given.</source>
        <translation>Keine: Es wurde kein Dokument angegeben.</translation>
    </message>
    <message>
        <source>Normalise weights</source>
        <translation>Gewichte normieren</translation>
    </message>
    <message>
        <source>Not a number. Write digits only, such as 3.</source>
        <translation>Keine Zahl. Schreiben Sie nur Ziffern, etwa 3.</translation>
    </message>
    <message>
        <source>Not a number. Write it with a point, such as 0.7.</source>
        <translation>Keine Zahl. Schreiben Sie sie mit einem Punkt, etwa 0.7.</translation>
    </message>
    <message>
        <source>Not a whole number. Write digits only, such as 3.</source>
        <translation>Keine ganze Zahl. Schreiben Sie nur Ziffern, etwa 3.</translation>
    </message>
    <message>
        <source>Not accepted, so no taxonomy was built.</source>
        <translation>Nicht angenommen, darum wurde keine Taxonomie aufgebaut.</translation>
    </message>
    <message>
        <source>Not applied</source>
        <translation>Nicht übernommen</translation>
    </message>
    <message>
        <source>Not applied yet</source>
        <translation>Noch nicht übernommen</translation>
    </message>
    <message>
        <source>Not compared</source>
        <translation>Nicht verglichen</translation>
    </message>
    <message>
        <source>Not known</source>
        <translation>Unbekannt</translation>
    </message>
    <message>
        <source>Not known: it can&apos;t be opened</source>
        <translation>Unbekannt: lässt sich nicht öffnen</translation>
    </message>
    <message>
        <source>Not reachable from the root</source>
        <translation>Von der Wurzel aus nicht erreichbar</translation>
    </message>
    <message>
        <source>Not read</source>
        <translation>Nicht gelesen</translation>
    </message>
    <message>
        <source>Not recorded</source>
        <translation>Nicht verzeichnet</translation>
    </message>
    <message>
        <source>Not saved yet: {edits}</source>
        <translation>Noch nicht gespeichert: {edits}</translation>
    </message>
    <message>
        <source>Not saved: a field holds a text that does not fit it.</source>
        <translation>Nicht gespeichert: Ein Feld enthält einen Text, der dort nicht gültig ist.</translation>
    </message>
    <message>
        <source>Not set</source>
        <translation>Nicht angegeben</translation>
    </message>
    <message>
        <source>Not signed in</source>
        <translation>Nicht angemeldet</translation>
    </message>
    <message numerus="yes">
        <source>Not the other: {reason}</source>
        <comment>Not the others: {reason}</comment>
        <translation>
            <numerusform>Die andere nicht: {reason}</numerusform>
            <numerusform>Die anderen nicht: {reason}</numerusform>
        </translation>
    </message>
    <message>
        <source>Not there</source>
        <translation>Nicht vorhanden</translation>
    </message>
    <message>
        <source>Not there any more</source>
        <translation>Nicht mehr vorhanden</translation>
    </message>
    <message>
        <source>Not there before</source>
        <translation>Zuvor nicht vorhanden</translation>
    </message>
    <message>
        <source>Note: {text}</source>
        <translation>Hinweis: {text}</translation>
    </message>
    <message>
        <source>Nothing can be taken over: what was compared is not open any more.</source>
        <translation>Nichts kann übernommen werden: Das Verglichene ist nicht mehr geöffnet.</translation>
    </message>
    <message>
        <source>Nothing fits under &apos;{name}&apos;: nodes can&apos;t be nested deeper.</source>
        <translation>Unter „{name}“ passt nichts mehr: Knoten lassen sich nicht tiefer verschachteln.</translation>
    </message>
    <message>
        <source>Nothing fits. Try fewer letters.</source>
        <translation>Nichts passt. Versuchen Sie es mit weniger Buchstaben.</translation>
    </message>
    <message>
        <source>Nothing found</source>
        <translation>Nichts gefunden</translation>
    </message>
    <message>
        <source>Nothing is compared yet</source>
        <translation>Noch nichts verglichen</translation>
    </message>
    <message>
        <source>Nothing is open</source>
        <translation>Nichts geöffnet</translation>
    </message>
    <message>
        <source>Nothing is saved yet.</source>
        <translation>Noch ist nichts gespeichert.</translation>
    </message>
    <message>
        <source>Nothing is set in this run config.</source>
        <translation>In dieser Laufkonfiguration ist nichts angegeben.</translation>
    </message>
    <message>
        <source>Nothing is there yet.</source>
        <translation>Dort ist noch nichts.</translation>
    </message>
    <message>
        <source>Nothing is written before you have seen it</source>
        <translation>Nichts wird geschrieben, bevor Sie es gesehen haben</translation>
    </message>
    <message>
        <source>Nothing is written yet</source>
        <translation>Noch ist nichts geschrieben</translation>
    </message>
    <message>
        <source>Nothing need be done: the expansion is not shown at any node.</source>
        <translation>Es muss nichts getan werden: Die Expansion wird an keinem Knoten gezeigt.</translation>
    </message>
    <message>
        <source>Nothing need be done; other programs may refuse it.</source>
        <translation>Es muss nichts getan werden; andere Programme weisen es vielleicht zurück.</translation>
    </message>
    <message>
        <source>Nothing of the file could be read.</source>
        <translation>Von der Datei war nichts lesbar.</translation>
    </message>
    <message>
        <source>Nothing to find yet</source>
        <translation>Noch nichts zu suchen</translation>
    </message>
    <message>
        <source>Nothing to push: the repository has these very files</source>
        <translation>Nichts zu übertragen: Das Repository enthält genau diese Dateien</translation>
    </message>
    <message>
        <source>Nothing to restore: the files are as they were until {date}.</source>
        <translation>Nichts wiederherzustellen: Die Dateien sind bereits auf dem Stand vor der Ersetzung ({date}).</translation>
    </message>
    <message>
        <source>Nothing was restored: the edits don&apos;t fit what is on disk now.</source>
        <translation>Nichts wurde wiederhergestellt: Die Änderungen passen nicht zu dem, was jetzt auf dem Datenträger steht.</translation>
    </message>
    <message>
        <source>Nothing was searched</source>
        <translation>Nichts wurde durchsucht</translation>
    </message>
    <message>
        <source>Nothing was written.</source>
        <translation>Es wurde nichts geschrieben.</translation>
    </message>
    <message>
        <source>Nothing yet</source>
        <translation>Noch nichts</translation>
    </message>
    <message>
        <source>Nothing: what is found is removed</source>
        <translation>Nichts: Gefundenes wird entfernt</translation>
    </message>
    <message>
        <source>Notices</source>
        <translation>Hinweise</translation>
    </message>
    <message>
        <source>Nowhere to look</source>
        <translation>Kein Ort für die Suche</translation>
    </message>
    <message>
        <source>On disk</source>
        <translation>Auf dem Datenträger</translation>
    </message>
    <message>
        <source>On disk now</source>
        <translation>Jetzt auf dem Datenträger</translation>
    </message>
    <message>
        <source>On the Hub now</source>
        <translation>Jetzt auf dem Hub</translation>
    </message>
    <message>
        <source>One factor, an axis along which samples may differ, and the shape of its taxonomy: how many nodes each level has, against the target depth D (section 2.1 of the Simula paper). A click selects it in the tree.</source>
        <translation>Ein Faktor, eine Achse, entlang derer sich Samples unterscheiden dürfen, und die Form seiner Taxonomie: wie viele Knoten jede Ebene hat, gemessen an der Zieltiefe D (Abschnitt 2.1 des Simula-Papers). Ein Klick wählt ihn im Baum aus.</translation>
    </message>
    <message>
        <source>One of two texts that must not meet in a mix: a label, or a part of one. What the pair would block is told below before it is added.</source>
        <translation>Einer von zwei Texten, die in einer Mischung nicht zusammentreffen dürfen: eine Bezeichnung oder ein Teil davon. Was das Paar sperren würde, steht unten, bevor es hinzugefügt wird.</translation>
    </message>
    <message>
        <source>One or several digests to add: 64 characters each, as SHA-256 gives them.</source>
        <translation>Eine oder mehrere Prüfsummen zum Hinzufügen: je 64 Zeichen, wie SHA-256 sie ergibt.</translation>
    </message>
    <message>
        <source>One text</source>
        <translation>Ein Text</translation>
    </message>
    <message>
        <source>One text of a new forbidden pair</source>
        <translation>Erster Text eines neuen verbotenen Paars</translation>
    </message>
    <message>
        <source>One way to mend the problem. What it would change is told below; nothing is done yet.</source>
        <translation>Eine Art, das Problem zu beheben. Was sich ändern würde, steht unten; noch ist nichts geschehen.</translation>
    </message>
    <message>
        <source>Only accepted factors get a taxonomy from AfterImage</source>
        <translation>Nur angenommene Faktoren erhalten von AfterImage eine Taxonomie</translation>
    </message>
    <message>
        <source>Only set</source>
        <translation>Nur angegebene</translation>
    </message>
    <message>
        <source>Only siblings can be merged.</source>
        <translation>Nur Geschwisterknoten können zusammengeführt werden.</translation>
    </message>
    <message>
        <source>Only the first so many nodes of a level are expanded; the others stay leaves.</source>
        <translation>Nur so viele Knoten einer Ebene, vom ersten an, werden expandiert; die übrigen bleiben Blätter.</translation>
    </message>
    <message>
        <source>Only the last one stays.</source>
        <translation>Nur der letzte bleibt.</translation>
    </message>
    <message>
        <source>Only {causes} differ, as a backup with this digest shows.</source>
        <translation>Nur {causes} sind anders, wie eine Sicherung mit dieser Prüfsumme zeigt.</translation>
    </message>
    <message>
        <source>Only {causes} differ.</source>
        <translation>Nur {causes} sind anders.</translation>
    </message>
    <message>
        <source>Only {causes} differs, as a backup with this digest shows.</source>
        <translation>Nur {causes} ist anders, wie eine Sicherung mit dieser Prüfsumme zeigt.</translation>
    </message>
    <message>
        <source>Only {causes} differs.</source>
        <translation>Nur {causes} ist anders.</translation>
    </message>
    <message>
        <source>Only {characters} characters are read: what follows line {line} was left out.</source>
        <translation>Nur {characters} Zeichen werden gelesen: Was auf Zeile {line} folgt, wurde ausgelassen.</translation>
    </message>
    <message>
        <source>Open</source>
        <comment>verb</comment>
        <translation>Öffnen</translation>
    </message>
    <message>
        <source>Open &amp;recent</source>
        <translation>Zu&amp;letzt geöffnet</translation>
    </message>
    <message>
        <source>Open a checkpoint first.</source>
        <translation>Öffnen Sie zuerst einen Checkpoint.</translation>
    </message>
    <message>
        <source>Open a checkpoint folder.</source>
        <translation>Einen Checkpoint-Ordner öffnen.</translation>
    </message>
    <message>
        <source>Open a checkpoint to look at its nodes.</source>
        <translation>Öffnen Sie einen Checkpoint, um seine Knoten zu betrachten.</translation>
    </message>
    <message>
        <source>Open a copy…</source>
        <translation>Kopie öffnen…</translation>
    </message>
    <message>
        <source>Open another checkpoint…</source>
        <translation>Anderen Checkpoint öffnen…</translation>
    </message>
    <message>
        <source>Open checkpoint</source>
        <translation>Checkpoint öffnen</translation>
    </message>
    <message>
        <source>Open checkpoint…</source>
        <translation>Checkpoint öffnen…</translation>
    </message>
    <message>
        <source>Open on {host}</source>
        <translation>Auf {host} öffnen</translation>
    </message>
    <message>
        <source>Open read-only</source>
        <translation>Schreibgeschützt öffnen</translation>
    </message>
    <message>
        <source>Open sa&amp;mple</source>
        <translation>&amp;Beispiel öffnen</translation>
    </message>
    <message>
        <source>Open the checkpoint there to restore them.</source>
        <translation>Öffnen Sie den Checkpoint dort, um sie wiederherzustellen.</translation>
    </message>
    <message>
        <source>Open the sample</source>
        <translation>Beispiel öffnen</translation>
    </message>
    <message>
        <source>Open the sample checkpoint, as a copy to play with.</source>
        <translation>Den Beispiel-Checkpoint öffnen, als Kopie zum Ausprobieren.</translation>
    </message>
    <message>
        <source>Open this checkpoint only if you trust its source; then correct the name in manifest.json.</source>
        <translation>Öffnen Sie diesen Checkpoint nur, wenn Sie seiner Herkunft trauen; korrigieren Sie dann den Namen in manifest.json.</translation>
    </message>
    <message>
        <source>OpenSimula checkpoints</source>
        <translation>OpenSimula-Checkpoints</translation>
    </message>
    <message>
        <source>Opened</source>
        <comment>the first line of the edit history</comment>
        <translation>Geöffnet</translation>
    </message>
    <message>
        <source>Opened before</source>
        <translation>Zuletzt geöffnet</translation>
    </message>
    <message>
        <source>Opening &apos;{name}&apos;</source>
        <translation>„{name}“ wird geöffnet</translation>
    </message>
    <message>
        <source>Opens a checkpoint folder on this computer. Nothing in it changes until you save.</source>
        <translation>Öffnet einen Checkpoint-Ordner auf diesem Computer. Darin ändert sich nichts, bis Sie speichern.</translation>
    </message>
    <message>
        <source>Opens a checkpoint that was open before. Nothing in it is changed.</source>
        <translation>Öffnet einen Checkpoint, der schon einmal geöffnet war. Darin ändert sich nichts.</translation>
    </message>
    <message>
        <source>Opens a copy of a small checkpoint to try everything on.</source>
        <translation>Öffnet die Kopie eines kleinen Checkpoints, an dem sich alles ausprobieren lässt.</translation>
    </message>
    <message>
        <source>Opens the dialog in which another factor is named. A factor is an axis along which samples may differ, such as topic or audience.</source>
        <translation>Öffnet den Dialog, in dem ein weiterer Faktor benannt wird. Ein Faktor ist eine Achse, entlang derer sich Samples unterscheiden dürfen, etwa Thema oder Zielgruppe.</translation>
    </message>
    <message>
        <source>Opens the dialog in which you sign in to the Hub or change the account that pushes.</source>
        <translation>Öffnet den Dialog, in dem Sie sich beim Hub anmelden oder das Konto wechseln, mit dem übertragen wird.</translation>
    </message>
    <message>
        <source>Opens the page in your browser. Neither the checkpoint nor the repository changes.</source>
        <translation>Öffnet die Seite in Ihrem Browser. Weder der Checkpoint noch das Repository ändert sich.</translation>
    </message>
    <message>
        <source>Options per multiple-choice question. Leave it unset for free-form answers.</source>
        <translation>Antworten je Auswahlfrage. Ohne Angabe sind freie Antworten gemeint.</translation>
    </message>
    <message>
        <source>Organizations</source>
        <translation>Organisationen</translation>
    </message>
    <message>
        <source>Other keys</source>
        <translation>Weitere Schlüssel</translation>
    </message>
    <message>
        <source>Other keys in this file</source>
        <translation>Weitere Schlüssel in dieser Datei</translation>
    </message>
    <message>
        <source>Other text</source>
        <translation>Anderer Text</translation>
    </message>
    <message>
        <source>Other text of a new forbidden pair</source>
        <translation>Zweiter Text eines neuen verbotenen Paars</translation>
    </message>
    <message>
        <source>Out of date: something was changed since. Preview again.</source>
        <translation>Veraltet: Seitdem wurde etwas geändert. Rufen Sie die Vorschau erneut auf.</translation>
    </message>
    <message>
        <source>Output</source>
        <translation>Ausgabe</translation>
    </message>
    <message>
        <source>Overview</source>
        <translation>Übersicht</translation>
    </message>
    <message>
        <source>P&amp;ull from Hub…</source>
        <translation>Vom Hub &amp;abrufen…</translation>
    </message>
    <message>
        <source>Pa&amp;nes</source>
        <translation>Be&amp;reiche</translation>
    </message>
    <message>
        <source>Page</source>
        <translation>Seite</translation>
    </message>
    <message>
        <source>Page</source>
        <comment>way to show a card</comment>
        <translation>Seite</translation>
    </message>
    <message>
        <source>Pages</source>
        <translation>Seiten</translation>
    </message>
    <message>
        <source>Pairs of texts that must not meet: a mix whose labels hold both is drawn again. F2 edits a text, Del removes the selected pairs.</source>
        <translation>Paare von Texten, die nicht zusammentreffen dürfen: Eine Mischung, deren Bezeichnungen beide enthalten, wird neu gezogen. F2 bearbeitet einen Text, Entf entfernt die ausgewählten Paare.</translation>
    </message>
    <message>
        <source>Pane</source>
        <translation>Bereich</translation>
    </message>
    <message>
        <source>Parallel calls</source>
        <translation>Parallele Aufrufe</translation>
    </message>
    <message>
        <source>Parts of the program</source>
        <translation>Bestandteile des Programms</translation>
    </message>
    <message>
        <source>Paste as nodes</source>
        <translation>Als Knoten einfügen</translation>
    </message>
    <message>
        <source>Paste list as &amp;nodes…</source>
        <translation>Liste als K&amp;noten einfügen…</translation>
    </message>
    <message>
        <source>Paste one or several digests</source>
        <translation>Eine oder mehrere Prüfsummen einfügen</translation>
    </message>
    <message>
        <source>Paste or type a list of nodes to add under &apos;{name}&apos;</source>
        <translation>Fügen Sie eine Liste von Knoten ein, die unter „{name}“ hinzukommen sollen, oder tippen Sie sie</translation>
    </message>
    <message>
        <source>Path</source>
        <translation>Pfad</translation>
    </message>
    <message>
        <source>Path in repository</source>
        <translation>Pfad im Repository</translation>
    </message>
    <message>
        <source>Path of the selected node</source>
        <translation>Pfad des ausgewählten Knotens</translation>
    </message>
    <message>
        <source>Place</source>
        <translation>Stelle</translation>
    </message>
    <message>
        <source>Places in between</source>
        <translation>Stellen dazwischen</translation>
    </message>
    <message>
        <source>Plan for its children</source>
        <translation>Plan für die Kindknoten</translation>
    </message>
    <message>
        <source>Plan for level {level}</source>
        <translation>Plan für Ebene {level}</translation>
    </message>
    <message>
        <source>Plan: {plan}</source>
        <translation>Plan: {plan}</translation>
    </message>
    <message>
        <source>Pre&amp;view</source>
        <comment>verb</comment>
        <translation>&amp;Vorschau</translation>
    </message>
    <message>
        <source>Pre&amp;view again</source>
        <translation>Neue &amp;Vorschau</translation>
    </message>
    <message>
        <source>Press Enter to edit</source>
        <translation>Zum Bearbeiten Eingabe drücken</translation>
    </message>
    <message>
        <source>Preview</source>
        <comment>verb</comment>
        <translation>Vorschau</translation>
    </message>
    <message>
        <source>Preview</source>
        <translation>Vorschau</translation>
    </message>
    <message>
        <source>Preview again</source>
        <translation>Neue Vorschau</translation>
    </message>
    <message>
        <source>Preview again to see what would happen now.</source>
        <translation>Rufen Sie die Vorschau erneut auf, um zu sehen, was jetzt geschehen würde.</translation>
    </message>
    <message>
        <source>Preview again to see: nothing is pushed twice.</source>
        <translation>Rufen Sie erneut die Vorschau auf, um nachzusehen: Nichts wird doppelt übertragen.</translation>
    </message>
    <message>
        <source>Preview once more to see what another push would do.</source>
        <translation>Rufen Sie erneut die Vorschau auf, um zu sehen, was eine weitere Übertragung ändern würde.</translation>
    </message>
    <message>
        <source>Preview shows what would happen before anything is written: the commit, each file, and whether the checkpoint can be opened.</source>
        <translation>Die Vorschau zeigt, was geschehen würde, bevor etwas geschrieben wird: den Commit, jede Datei und ob sich der Checkpoint öffnen lässt.</translation>
    </message>
    <message>
        <source>Previews the push as a pull request. Those who may write to the repository decide whether to take it.</source>
        <translation>Zeigt die Vorschau der Übertragung als Pull-Request. Wer in das Repository schreiben darf, entscheidet, ob er übernommen wird.</translation>
    </message>
    <message>
        <source>Previous hit (Shift+Enter)</source>
        <translation>Voriger Treffer (Umschalt+Eingabe)</translation>
    </message>
    <message>
        <source>Private</source>
        <translation>Privat</translation>
    </message>
    <message>
        <source>Problems</source>
        <translation>Probleme</translation>
    </message>
    <message>
        <source>Problems lists what is wrong with it.</source>
        <translation>Der Bereich „Probleme“ zeigt, was nicht stimmt.</translation>
    </message>
    <message>
        <source>Problems of the checkpoint that you open are listed here.</source>
        <translation>Hier werden die Probleme des Checkpoints aufgeführt, den Sie öffnen.</translation>
    </message>
    <message>
        <source>Producer</source>
        <translation>Erzeuger</translation>
    </message>
    <message>
        <source>Progress</source>
        <translation>Fortschritt</translation>
    </message>
    <message>
        <source>Proposals N</source>
        <translation>Vorschläge N</translation>
    </message>
    <message>
        <source>Proposals per expansion</source>
        <translation>Vorschläge je Expansion</translation>
    </message>
    <message>
        <source>Proposed: {label}</source>
        <translation>Vorgeschlagen: {label}</translation>
    </message>
    <message>
        <source>Provenance ({count})</source>
        <translation>Herkunft ({count})</translation>
    </message>
    <message>
        <source>Pull</source>
        <comment>verb</comment>
        <translation>Abrufen</translation>
    </message>
    <message>
        <source>Pull again when that is done.</source>
        <translation>Rufen Sie erneut ab, wenn das erledigt ist.</translation>
    </message>
    <message>
        <source>Pull from the Hub</source>
        <translation>Vom Hub abrufen</translation>
    </message>
    <message>
        <source>Pull from the Hub…</source>
        <translation>Vom Hub abrufen…</translation>
    </message>
    <message>
        <source>Pull here</source>
        <translation>Hierher abrufen</translation>
    </message>
    <message>
        <source>Pull into a new folder</source>
        <translation>In einen neuen Ordner abrufen</translation>
    </message>
    <message>
        <source>Pull requests</source>
        <translation>Pull-Requests</translation>
    </message>
    <message>
        <source>Pull the checkpoint again, then delete the partial file.</source>
        <translation>Rufen Sie den Checkpoint noch einmal ab, und löschen Sie dann die unvollständige Datei.</translation>
    </message>
    <message>
        <source>Pull to a folder</source>
        <translation>In einen Ordner abrufen</translation>
    </message>
    <message>
        <source>Pulled {source}: {written}, {removed}.</source>
        <translation>{source} abgerufen: {written}, {removed}.</translation>
    </message>
    <message>
        <source>Pulled {source}: {written}.</source>
        <translation>{source} abgerufen: {written}.</translation>
    </message>
    <message>
        <source>Pulls into a folder that does not exist yet. The checkpoint at the destination stays as it is.</source>
        <translation>Ruft in einen Ordner ab, den es noch nicht gibt. Der Checkpoint am Ziel bleibt, wie er ist.</translation>
    </message>
    <message>
        <source>Push</source>
        <comment>verb</comment>
        <translation>Übertragen</translation>
    </message>
    <message>
        <source>Push a smaller checkpoint.</source>
        <translation>Übertragen Sie einen kleineren Checkpoint.</translation>
    </message>
    <message>
        <source>Push it all the same</source>
        <translation>Trotzdem übertragen</translation>
    </message>
    <message>
        <source>Push something first, or choose another repository.</source>
        <translation>Übertragen Sie zuerst etwas, oder wählen Sie ein anderes Repository.</translation>
    </message>
    <message>
        <source>Push the checkpoint to the Hugging Face Hub, after a look at what would change there.</source>
        <translation>Den Checkpoint zum Hugging Face Hub übertragen, mit Vorschau auf das, was sich dort ändern würde.</translation>
    </message>
    <message>
        <source>Push to the Hub</source>
        <translation>Zum Hub übertragen</translation>
    </message>
    <message>
        <source>Push what is on disk</source>
        <translation>Stand auf dem Datenträger übertragen</translation>
    </message>
    <message>
        <source>Pushed to {repository}: {changes}.</source>
        <translation>Nach {repository} übertragen: {changes}.</translation>
    </message>
    <message>
        <source>Pushing as {name}</source>
        <translation>Übertragung als {name}</translation>
    </message>
    <message>
        <source>Pushing to {repository}</source>
        <translation>Übertragung nach {repository}</translation>
    </message>
    <message>
        <source>Put a copy of the selected strategy after it.</source>
        <translation>Eine Kopie der ausgewählten Strategie hinter sie setzen.</translation>
    </message>
    <message>
        <source>Put a regular file in its place.</source>
        <translation>Setzen Sie eine gewöhnliche Datei an ihre Stelle.</translation>
    </message>
    <message>
        <source>Put all panes back where they were at first.</source>
        <translation>Alle Bereiche wieder so anordnen wie am Anfang.</translation>
    </message>
    <message>
        <source>Put back: the files are on disk again.</source>
        <translation>Wieder angelegt: Die Dateien sind zurück auf dem Datenträger.</translation>
    </message>
    <message>
        <source>Put it back</source>
        <translation>Wieder anlegen</translation>
    </message>
    <message>
        <source>Put the file itself in its place, if you trust it.</source>
        <translation>Setzen Sie die Datei selbst an seine Stelle, wenn Sie ihr trauen.</translation>
    </message>
    <message>
        <source>Put the folder itself there, or save a copy elsewhere.</source>
        <translation>Setzen Sie den Ordner selbst dorthin, oder speichern Sie anderswo eine Kopie.</translation>
    </message>
    <message>
        <source>Puts the address of the page on the clipboard.</source>
        <translation>Legt die Adresse der Seite in die Zwischenablage.</translation>
    </message>
    <message>
        <source>Puts the changes into a pull request. The branch changes only when somebody who may write merges it.</source>
        <translation>Stellt die Änderungen in einen Pull-Request. Der Branch ändert sich erst, wenn jemand mit Schreibrecht den Pull-Request zusammenführt.</translation>
    </message>
    <message>
        <source>Puts the files from the Hub in the place of those at the destination. The state before is kept as a backup beside them.</source>
        <translation>Setzt die Dateien vom Hub an die Stelle derer am Ziel. Der Stand davor bleibt daneben als Sicherung erhalten.</translation>
    </message>
    <message>
        <source>Puts the report on the clipboard, to paste it into a mail or an issue.</source>
        <translation>Legt den Bericht in die Zwischenablage, um ihn in eine E-Mail oder ein Issue einzufügen.</translation>
    </message>
    <message>
        <source>Puts the selected digests on the clipboard, or all if none is selected.</source>
        <translation>Legt die ausgewählten Prüfsummen in die Zwischenablage, oder alle, wenn keine ausgewählt ist.</translation>
    </message>
    <message>
        <source>Puts the versions above on the clipboard.</source>
        <translation>Kopiert die Versionen oben in die Zwischenablage.</translation>
    </message>
    <message>
        <source>Puts the whole id or digest on the clipboard.</source>
        <translation>Legt die ganze ID oder Prüfsumme in die Zwischenablage.</translation>
    </message>
    <message>
        <source>Quit the program.</source>
        <translation>Das Programm beenden.</translation>
    </message>
    <message>
        <source>R&amp;emove factor…</source>
        <translation>Faktor entfe&amp;rnen…</translation>
    </message>
    <message>
        <source>Randomness of the teacher model: 0 picks the likeliest word each time, most providers end at 2.</source>
        <translation>Zufälligkeit des Lehrermodells: 0 nimmt immer das wahrscheinlichste Wort, bei den meisten Anbietern ist 2 der höchste Wert.</translation>
    </message>
    <message>
        <source>Raw</source>
        <translation>Rohdaten</translation>
    </message>
    <message>
        <source>Re&amp;load</source>
        <translation>&amp;Neu laden</translation>
    </message>
    <message>
        <source>Re&amp;vert edits</source>
        <translation>Änderungen &amp;zurücksetzen</translation>
    </message>
    <message>
        <source>Re&amp;vert item</source>
        <translation>Element &amp;zurücksetzen</translation>
    </message>
    <message>
        <source>Re-&amp;hash</source>
        <translation>Prüfsummen &amp;erneuern</translation>
    </message>
    <message>
        <source>Re-describe factor {factor}</source>
        <translation>Faktor {factor} neu beschreiben</translation>
    </message>
    <message>
        <source>Re-describe {node}</source>
        <translation>{node} neu beschreiben</translation>
    </message>
    <message>
        <source>Re-described</source>
        <translation>Neu beschrieben</translation>
    </message>
    <message>
        <source>Re-hash makes it match.</source>
        <translation>„Prüfsummen erneuern“ behebt das.</translation>
    </message>
    <message>
        <source>Re-hash the checkpoint</source>
        <translation>Prüfsummen des Checkpoints erneuern</translation>
    </message>
    <message>
        <source>Re-hash the checkpoint if you trust its content.</source>
        <translation>Erneuern Sie die Prüfsummen, wenn Sie dem Inhalt trauen.</translation>
    </message>
    <message>
        <source>Re-hash the checkpoint if you trust its strategies.</source>
        <translation>Erneuern Sie die Prüfsummen, wenn Sie den Strategien trauen.</translation>
    </message>
    <message>
        <source>Re-hash the checkpoint to enter it in the manifest, or delete the file.</source>
        <translation>Erneuern Sie die Prüfsummen, um die Datei ins Manifest aufzunehmen, oder löschen Sie sie.</translation>
    </message>
    <message>
        <source>Re-hash the checkpoint: it writes digests in lower case.</source>
        <translation>Erneuern Sie die Prüfsummen: Sie werden dann in Kleinbuchstaben geschrieben.</translation>
    </message>
    <message>
        <source>Read every file again and check digests, structure and references.</source>
        <translation>Alle Dateien erneut lesen und Prüfsummen, Struktur und Verweise prüfen.</translation>
    </message>
    <message>
        <source>Read only</source>
        <translation>Schreibgeschützt</translation>
    </message>
    <message>
        <source>Read the checkpoint from disk again.</source>
        <translation>Den Checkpoint erneut vom Datenträger lesen.</translation>
    </message>
    <message>
        <source>Reading the manifest</source>
        <translation>Das Manifest wird gelesen</translation>
    </message>
    <message>
        <source>Reading the run config</source>
        <translation>Die Laufkonfiguration wird gelesen</translation>
    </message>
    <message>
        <source>Reading the sampling strategy</source>
        <translation>Die Strategien werden gelesen</translation>
    </message>
    <message>
        <source>Reading the taxonomies</source>
        <translation>Die Taxonomien werden gelesen</translation>
    </message>
    <message>
        <source>Reading the taxonomy bundle</source>
        <translation>Das Taxonomie-Bundle wird gelesen</translation>
    </message>
    <message>
        <source>Reads the same checkpoint again, after you mended what is told above.</source>
        <translation>Liest denselben Checkpoint noch einmal, nachdem Sie behoben haben, was oben steht.</translation>
    </message>
    <message>
        <source>Reads what is looked for as a regular expression, a pattern that fits many texts.</source>
        <translation>Liest das Gesuchte als regulären Ausdruck, ein Muster, auf das viele Texte passen.</translation>
    </message>
    <message>
        <source>Recompute the depths in {name}</source>
        <translation>Tiefen in {name} neu berechnen</translation>
    </message>
    <message numerus="yes">
        <source>Recompute the depths in {n} tree</source>
        <comment>Recompute the depths in {n} trees</comment>
        <translation>
            <numerusform>Tiefen in {n} Baum neu berechnen</numerusform>
            <numerusform>Tiefen in {n} Bäumen neu berechnen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Recomputed {n} depth.</source>
        <comment>Recomputed {n} depths.</comment>
        <translation>
            <numerusform>{n} Tiefe neu berechnet.</numerusform>
            <numerusform>{n} Tiefen neu berechnet.</numerusform>
        </translation>
    </message>
    <message>
        <source>Recorded: {recorded}
Found: {found}</source>
        <translation>Verzeichnet: {recorded}
Gefunden: {found}</translation>
    </message>
    <message>
        <source>Redo</source>
        <translation>Wiederholen</translation>
    </message>
    <message>
        <source>Refused checkpoint</source>
        <translation>Abgelehnter Checkpoint</translation>
    </message>
    <message>
        <source>Regular e&amp;xpression</source>
        <translation>Regu&amp;lärer Ausdruck</translation>
    </message>
    <message>
        <source>Regular expression, such as (\w+)-mail</source>
        <translation>Regulärer Ausdruck, etwa (\w+)-mail</translation>
    </message>
    <message>
        <source>Reject factor {factor}</source>
        <translation>Faktor {factor} ablehnen</translation>
    </message>
    <message>
        <source>Reject {name}</source>
        <translation>{name} ablehnen</translation>
    </message>
    <message numerus="yes">
        <source>Reject {n} factor</source>
        <comment>Reject {n} factors</comment>
        <translation>
            <numerusform>{n} Faktor ablehnen</numerusform>
            <numerusform>{n} Faktoren ablehnen</numerusform>
        </translation>
    </message>
    <message>
        <source>Rejected</source>
        <translation>Abgelehnt</translation>
    </message>
    <message numerus="yes">
        <source>Rejected {n} factor.</source>
        <comment>Rejected {n} factors.</comment>
        <translation>
            <numerusform>{n} Faktor abgelehnt.</numerusform>
            <numerusform>{n} Faktoren abgelehnt.</numerusform>
        </translation>
    </message>
    <message>
        <source>Reload</source>
        <translation>Neu laden</translation>
    </message>
    <message>
        <source>Reload it to see what is there now, or save your edits as a copy.</source>
        <translation>Laden Sie neu, um den jetzigen Stand zu sehen, oder speichern Sie Ihre Änderungen als Kopie.</translation>
    </message>
    <message>
        <source>Reload the checkpoint to see what is on disk now.</source>
        <translation>Laden Sie den Checkpoint neu, um zu sehen, was jetzt auf dem Datenträger steht.</translation>
    </message>
    <message>
        <source>Reload to see it as it is now.</source>
        <translation>Laden Sie neu, um den jetzigen Stand zu sehen.</translation>
    </message>
    <message>
        <source>Reload to see what another program has written, or keep what is shown.</source>
        <translation>Laden Sie neu, um zu sehen, was ein anderes Programm geschrieben hat, oder behalten Sie den angezeigten Stand.</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>Entfernen</translation>
    </message>
    <message numerus="yes">
        <source>Remove a document digest</source>
        <comment>Remove {n} document digests</comment>
        <translation>
            <numerusform>Eine Dokument-Prüfsumme entfernen</numerusform>
            <numerusform>{n} Dokument-Prüfsummen entfernen</numerusform>
        </translation>
    </message>
    <message>
        <source>Remove a forbidden pair, or add factors whose leaves do not match it.</source>
        <translation>Entfernen Sie ein verbotenes Paar, oder fügen Sie Faktoren hinzu, deren Blätter nicht darauf passen.</translation>
    </message>
    <message>
        <source>Remove digests</source>
        <translation>Prüfsummen entfernen</translation>
    </message>
    <message>
        <source>Remove factor</source>
        <translation>Faktor entfernen</translation>
    </message>
    <message>
        <source>Remove factor &apos;{name}&apos;</source>
        <translation>Faktor „{name}“ entfernen</translation>
    </message>
    <message>
        <source>Remove factor {factor}</source>
        <translation>Faktor {factor} entfernen</translation>
    </message>
    <message>
        <source>Remove one of the taxonomies; AfterImage draws from the last one.</source>
        <translation>Entfernen Sie eine der Taxonomien; AfterImage zieht aus der letzten.</translation>
    </message>
    <message>
        <source>Remove strategy {strategy}</source>
        <translation>Strategie {strategy} entfernen</translation>
    </message>
    <message>
        <source>Remove the byte order mark of {file}</source>
        <translation>Bytereihenfolge-Marke von {file} entfernen</translation>
    </message>
    <message>
        <source>Remove the description of factor {factor}</source>
        <translation>Beschreibung des Faktors {factor} entfernen</translation>
    </message>
    <message>
        <source>Remove the description of {node}</source>
        <translation>Beschreibung von {node} entfernen</translation>
    </message>
    <message>
        <source>Remove the factor of the selected row with its tree, after a look at what goes along.</source>
        <translation>Den Faktor der ausgewählten Zeile mit seinem Baum entfernen, mit Vorschau auf das, was mit entfernt wird.</translation>
    </message>
    <message>
        <source>Remove the link, then save again.</source>
        <translation>Entfernen Sie den Link, und speichern Sie erneut.</translation>
    </message>
    <message>
        <source>Remove the nested value; nothing in the format nests like that.</source>
        <translation>Entfernen Sie den verschachtelten Wert; nichts im Format ist so tief verschachtelt.</translation>
    </message>
    <message>
        <source>Remove the selected pairs</source>
        <translation>Ausgewählte Paare entfernen</translation>
    </message>
    <message>
        <source>Remove the selected pairs (Del)</source>
        <translation>Ausgewählte Paare entfernen (Entf)</translation>
    </message>
    <message>
        <source>Remove the selected strategy.</source>
        <translation>Die ausgewählte Strategie entfernen.</translation>
    </message>
    <message>
        <source>Remove them</source>
        <translation>Zeichen entfernen</translation>
    </message>
    <message>
        <source>Remove {name}</source>
        <translation>{name} entfernen</translation>
    </message>
    <message>
        <source>Remove {name} from the list</source>
        <translation>{name} aus der Liste entfernen</translation>
    </message>
    <message>
        <source>Remove {number}</source>
        <translation>{number} entfernen</translation>
    </message>
    <message numerus="yes">
        <source>Remove {n} digest</source>
        <comment>Remove {n} digests</comment>
        <translation>
            <numerusform>{n} Prüfsumme entfernen</numerusform>
            <numerusform>{n} Prüfsummen entfernen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Remove {n} strategy</source>
        <comment>Remove {n} strategies</comment>
        <translation>
            <numerusform>{n} Strategie entfernen</numerusform>
            <numerusform>{n} Strategien entfernen</numerusform>
        </translation>
    </message>
    <message>
        <source>Remove {text} from {places}</source>
        <translation>{text} aus {places} entfernen</translation>
    </message>
    <message>
        <source>Removed</source>
        <translation>Entfernt</translation>
    </message>
    <message>
        <source>Removed the byte order mark of {file}.</source>
        <translation>Bytereihenfolge-Marke von {file} entfernt.</translation>
    </message>
    <message numerus="yes">
        <source>Removed {n} strategy.</source>
        <comment>Removed {n} strategies.</comment>
        <translation>
            <numerusform>{n} Strategie entfernt.</numerusform>
            <numerusform>{n} Strategien entfernt.</numerusform>
        </translation>
    </message>
    <message>
        <source>Removes the factor with its whole taxonomy, and takes it out of the strategies that draw from it. It is one step that undo takes back.</source>
        <translation>Entfernt den Faktor mit seiner ganzen Taxonomie und nimmt ihn aus den Strategien, die daraus ziehen. Das ist ein Schritt, den „Rückgängig“ zurücknimmt.</translation>
    </message>
    <message>
        <source>Removes the selected pairs, so that their labels may meet again. Undo takes it back.</source>
        <translation>Entfernt die ausgewählten Paare, sodass ihre Texte wieder zusammentreffen dürfen. „Rückgängig“ nimmt es zurück.</translation>
    </message>
    <message>
        <source>Removes the stored token from this computer. The token itself stays valid until you delete it on the Hub.</source>
        <translation>Entfernt das gespeicherte Token von diesem Computer. Das Token selbst bleibt gültig, bis Sie es auf dem Hub löschen.</translation>
    </message>
    <message>
        <source>Rena&amp;me</source>
        <translation>&amp;Umbenennen</translation>
    </message>
    <message>
        <source>Rename factor {before} to {after}</source>
        <translation>Faktor {before} in {after} umbenennen</translation>
    </message>
    <message>
        <source>Rename one of them: mixes name the strategy that they were drawn by.</source>
        <translation>Benennen Sie eine davon um: Mischungen nennen die Strategie, nach der sie gezogen wurden.</translation>
    </message>
    <message>
        <source>Rename or remove one of the two, then re-hash the checkpoint.</source>
        <translation>Benennen Sie einen der beiden Schlüssel um, oder entfernen Sie ihn, und erneuern Sie dann die Prüfsummen.</translation>
    </message>
    <message>
        <source>Rename strategy {before} to {after}</source>
        <translation>Strategie {before} in {after} umbenennen</translation>
    </message>
    <message>
        <source>Rename the second {name}</source>
        <translation>Zweite Strategie {name} umbenennen</translation>
    </message>
    <message>
        <source>Rename the selected node or factor in the tree.</source>
        <translation>Den ausgewählten Knoten oder Faktor im Baum umbenennen.</translation>
    </message>
    <message>
        <source>Rename {before} to {after}</source>
        <translation>{before} in {after} umbenennen</translation>
    </message>
    <message numerus="yes">
        <source>Rename {n} strategy</source>
        <comment>Rename {n} strategies</comment>
        <translation>
            <numerusform>{n} Strategie umbenennen</numerusform>
            <numerusform>{n} Strategien umbenennen</numerusform>
        </translation>
    </message>
    <message>
        <source>Renamed</source>
        <translation>Umbenannt</translation>
    </message>
    <message numerus="yes">
        <source>Renamed {n} strategy.</source>
        <comment>Renamed {n} strategies.</comment>
        <translation>
            <numerusform>{n} Strategie umbenannt.</numerusform>
            <numerusform>{n} Strategien umbenannt.</numerusform>
        </translation>
    </message>
    <message>
        <source>Renewing digests…</source>
        <translation>Prüfsummen werden erneuert…</translation>
    </message>
    <message>
        <source>Reorder {node}</source>
        <translation>{node} umordnen</translation>
    </message>
    <message numerus="yes">
        <source>Reorder {n} branch</source>
        <comment>Reorder {n} branches</comment>
        <translation>
            <numerusform>{n} Zweig umordnen</numerusform>
            <numerusform>{n} Zweige umordnen</numerusform>
        </translation>
    </message>
    <message>
        <source>Reordered</source>
        <translation>Umgeordnet</translation>
    </message>
    <message>
        <source>Rep&amp;lace…</source>
        <translation>&amp;Ersetzen…</translation>
    </message>
    <message>
        <source>Replace &amp;by</source>
        <translation>Ersetzen &amp;durch</translation>
    </message>
    <message>
        <source>Replace by</source>
        <translation>Ersetzen durch</translation>
    </message>
    <message>
        <source>Replace it</source>
        <translation>Ersetzen</translation>
    </message>
    <message>
        <source>Replace the broken character, then re-hash the checkpoint.</source>
        <translation>Ersetzen Sie das beschädigte Zeichen, und erneuern Sie dann die Prüfsummen.</translation>
    </message>
    <message>
        <source>Replace what is there</source>
        <translation>Vorhandenes ersetzen</translation>
    </message>
    <message>
        <source>Replace {text} by {replacement} in {places}</source>
        <translation>{text} in {places} durch {replacement} ersetzen</translation>
    </message>
    <message>
        <source>Replaced</source>
        <translation>Ersetzt</translation>
    </message>
    <message numerus="yes">
        <source>Replaced {n} text in {places}</source>
        <comment>Replaced {n} texts in {places}</comment>
        <translation>
            <numerusform>{n} Text in {places} ersetzt</numerusform>
            <numerusform>{n} Texte in {places} ersetzt</numerusform>
        </translation>
    </message>
    <message>
        <source>Report</source>
        <translation>Bericht</translation>
    </message>
    <message>
        <source>Report a problem</source>
        <translation>Problem melden</translation>
    </message>
    <message>
        <source>Repository</source>
        <translation>Repository</translation>
    </message>
    <message>
        <source>Resolve the conflict in the repository, then re-hash the checkpoint.</source>
        <translation>Lösen Sie den Konflikt im Repository, und erneuern Sie dann die Prüfsummen.</translation>
    </message>
    <message>
        <source>Restore</source>
        <comment>verb</comment>
        <translation>Wiederherstellen</translation>
    </message>
    <message>
        <source>Restore</source>
        <translation>Wiederherstellen</translation>
    </message>
    <message>
        <source>Restore makes them again, each as a step that can be undone.</source>
        <translation>„Wiederherstellen“ führt sie erneut aus, jede als Schritt, der sich rückgängig machen lässt.</translation>
    </message>
    <message>
        <source>Restore this state</source>
        <translation>Diesen Stand wiederherstellen</translation>
    </message>
    <message>
        <source>Restore what fits</source>
        <translation>Wiederherstellen, was passt</translation>
    </message>
    <message>
        <source>Restore {proposal} under {node}</source>
        <translation>{proposal} unter {node} wiederherstellen</translation>
    </message>
    <message>
        <source>Restored the state that was replaced {date}.</source>
        <translation>Stand wiederhergestellt (ersetzt: {date}).</translation>
    </message>
    <message numerus="yes">
        <source>Restored {fitting} of {n} step; the rest does not fit what is on disk now.</source>
        <comment>Restored {fitting} of {n} steps; the rest does not fit what is on disk now.</comment>
        <translation>
            <numerusform>{fitting} von {n} Schritt wiederhergestellt; der Rest passt nicht zu dem, was jetzt auf dem Datenträger steht.</numerusform>
            <numerusform>{fitting} von {n} Schritten wiederhergestellt; der Rest passt nicht zu dem, was jetzt auf dem Datenträger steht.</numerusform>
        </translation>
    </message>
    <message>
        <source>Restored: {edits}.</source>
        <translation>Wiederhergestellt: {edits}.</translation>
    </message>
    <message>
        <source>Restoring…</source>
        <translation>Wird wiederhergestellt…</translation>
    </message>
    <message>
        <source>Result</source>
        <translation>Ergebnis</translation>
    </message>
    <message>
        <source>Results</source>
        <translation>Ergebnisse</translation>
    </message>
    <message>
        <source>Revert</source>
        <translation>Zurücksetzen</translation>
    </message>
    <message>
        <source>Revert factor {factor}</source>
        <translation>Faktor {factor} zurücksetzen</translation>
    </message>
    <message>
        <source>Revert proposals N</source>
        <translation>Vorschläge N zurücksetzen</translation>
    </message>
    <message>
        <source>Revert strategy</source>
        <translation>Strategie zurücksetzen</translation>
    </message>
    <message>
        <source>Revert strategy {strategy}</source>
        <translation>Strategie {strategy} zurücksetzen</translation>
    </message>
    <message>
        <source>Revert target depth D</source>
        <translation>Zieltiefe D zurücksetzen</translation>
    </message>
    <message>
        <source>Revert the description of {node}</source>
        <translation>Beschreibung von {node} zurücksetzen</translation>
    </message>
    <message>
        <source>Revert the document digests</source>
        <translation>Dokument-Prüfsummen zurücksetzen</translation>
    </message>
    <message>
        <source>Revert the factors of {strategy}</source>
        <translation>Faktoren von {strategy} zurücksetzen</translation>
    </message>
    <message>
        <source>Revert the forbidden pairs of {strategy}</source>
        <translation>Verbotene Paare von {strategy} zurücksetzen</translation>
    </message>
    <message>
        <source>Revert the instruction</source>
        <translation>Anweisung zurücksetzen</translation>
    </message>
    <message>
        <source>Revert the label of {node}</source>
        <translation>Bezeichnung von {node} zurücksetzen</translation>
    </message>
    <message>
        <source>Revert the name of {strategy}</source>
        <translation>Name von {strategy} zurücksetzen</translation>
    </message>
    <message>
        <source>Revert the strategies</source>
        <translation>Strategien zurücksetzen</translation>
    </message>
    <message>
        <source>Revert the weight of {strategy}</source>
        <translation>Gewicht von {strategy} zurücksetzen</translation>
    </message>
    <message>
        <source>Revert {node}</source>
        <translation>{node} zurücksetzen</translation>
    </message>
    <message numerus="yes">
        <source>Revert {n} change</source>
        <comment>Revert {n} changes</comment>
        <translation>
            <numerusform>{n} Änderung zurücksetzen</numerusform>
            <numerusform>{n} Änderungen zurücksetzen</numerusform>
        </translation>
    </message>
    <message>
        <source>Revert {title}</source>
        <translation>{title} zurücksetzen</translation>
    </message>
    <message>
        <source>Review</source>
        <comment>verb</comment>
        <translation>Ansehen</translation>
    </message>
    <message>
        <source>Review what pulling it would change.</source>
        <translation>Sehen Sie sich an, was der Abruf ändern würde.</translation>
    </message>
    <message>
        <source>Review why.</source>
        <translation>Sehen Sie sich an, warum.</translation>
    </message>
    <message>
        <source>Revision</source>
        <translation>Revision</translation>
    </message>
    <message>
        <source>Revisions</source>
        <translation>Revisionen</translation>
    </message>
    <message>
        <source>Revisions of the repository</source>
        <translation>Revisionen des Repositorys</translation>
    </message>
    <message>
        <source>Rights</source>
        <translation>Rechte</translation>
    </message>
    <message>
        <source>Root description</source>
        <translation>Beschreibung der Wurzel</translation>
    </message>
    <message>
        <source>Root label</source>
        <translation>Bezeichnung der Wurzel</translation>
    </message>
    <message>
        <source>Root of its taxonomy</source>
        <translation>Wurzel seiner Taxonomie</translation>
    </message>
    <message>
        <source>Run config</source>
        <translation>Laufkonfiguration</translation>
    </message>
    <message>
        <source>Run opensimula verify: it tells what is wrong.</source>
        <translation>Rufen Sie opensimula verify auf: Es sagt, was nicht stimmt.</translation>
    </message>
    <message>
        <source>Run “git lfs pull” in the repository, or pull the checkpoint with “opensimula pull”.</source>
        <translation>Führen Sie im Repository „git lfs pull“ aus, oder rufen Sie den Checkpoint mit „opensimula pull“ ab.</translation>
    </message>
    <message>
        <source>SHA-256 of each document excerpt that the factors and nodes were proposed from.</source>
        <translation>SHA-256 jedes Dokumentauszugs, auf dessen Grundlage die Faktoren und Knoten vorgeschlagen wurden.</translation>
    </message>
    <message>
        <source>SHA-256 over the bytes on disk. In this format neither the run config nor the manifest itself has one.</source>
        <translation>SHA-256 über die Bytes auf dem Datenträger. In diesem Format gibt es weder für die Laufkonfiguration noch für das Manifest selbst eine Prüfsumme.</translation>
    </message>
    <message>
        <source>Sample file</source>
        <translation>Sample-Datei</translation>
    </message>
    <message>
        <source>Samples</source>
        <translation>Samples</translation>
    </message>
    <message>
        <source>Sampling</source>
        <translation>Sampling</translation>
    </message>
    <message>
        <source>Sampling strategies</source>
        <translation>Strategien</translation>
    </message>
    <message>
        <source>Sampling strategy</source>
        <translation>Strategien</translation>
    </message>
    <message>
        <source>Save &amp;as…</source>
        <translation>Speichern &amp;unter…</translation>
    </message>
    <message>
        <source>Save a copy elsewhere.</source>
        <translation>Speichern Sie anderswo eine Kopie.</translation>
    </message>
    <message>
        <source>Save as…</source>
        <translation>Speichern unter…</translation>
    </message>
    <message>
        <source>Save checkpoint to a folder</source>
        <translation>Checkpoint in einen Ordner speichern</translation>
    </message>
    <message>
        <source>Save first</source>
        <translation>Zuerst speichern</translation>
    </message>
    <message>
        <source>Save first, or agree to push what is on disk.</source>
        <translation>Speichern Sie zuerst, oder stimmen Sie zu, den Stand auf dem Datenträger zu übertragen.</translation>
    </message>
    <message>
        <source>Save here</source>
        <translation>Hier speichern</translation>
    </message>
    <message>
        <source>Save over it</source>
        <translation>Überschreiben</translation>
    </message>
    <message>
        <source>Save the checkpoint first.</source>
        <translation>Speichern Sie zuerst den Checkpoint.</translation>
    </message>
    <message>
        <source>Save the checkpoint with its edits to another folder.</source>
        <translation>Den Checkpoint mit seinen Änderungen in einem anderen Ordner speichern.</translation>
    </message>
    <message>
        <source>Save the edits and renew the digests.</source>
        <translation>Die Änderungen speichern und die Prüfsummen erneuern.</translation>
    </message>
    <message>
        <source>Save the edits to &apos;{name}&apos;?</source>
        <translation>Änderungen in „{name}“ speichern?</translation>
    </message>
    <message>
        <source>Save the file as UTF-8 without a byte order mark, then re-hash the checkpoint.</source>
        <translation>Speichern Sie die Datei als UTF-8 ohne Bytereihenfolge-Marke, und erneuern Sie dann die Prüfsummen.</translation>
    </message>
    <message>
        <source>Save the report</source>
        <translation>Bericht speichern</translation>
    </message>
    <message>
        <source>Save them, or save the checkpoint to another folder.</source>
        <translation>Speichern Sie sie, oder speichern Sie den Checkpoint in einem anderen Ordner.</translation>
    </message>
    <message>
        <source>Save your work soon: if the program ended now, the edits since the last save would be lost.</source>
        <translation>Speichern Sie Ihre Arbeit bald: Würde das Programm jetzt enden, gingen die Änderungen seit dem letzten Speichern verloren.</translation>
    </message>
    <message>
        <source>Saved a copy in {folder}, without what was edited since then.</source>
        <translation>Eine Kopie wurde in {folder} gespeichert, ohne die Änderungen seither.</translation>
    </message>
    <message>
        <source>Saved state on disk</source>
        <translation>Gespeicherter Stand auf dem Datenträger</translation>
    </message>
    <message>
        <source>Saved, but old backups could not be removed ({reason}).</source>
        <translation>Gespeichert, aber alte Sicherungen konnten nicht entfernt werden ({reason}).</translation>
    </message>
    <message numerus="yes">
        <source>Saved. {n} file written, digests renewed.</source>
        <comment>Saved. {n} files written, digests renewed.</comment>
        <translation>
            <numerusform>Gespeichert. {n} Datei geschrieben, Prüfsummen erneuert.</numerusform>
            <numerusform>Gespeichert. {n} Dateien geschrieben, Prüfsummen erneuert.</numerusform>
        </translation>
    </message>
    <message>
        <source>Saves the edits to the checkpoint, so that the push takes them along.</source>
        <translation>Speichert die Änderungen im Checkpoint, sodass die Übertragung sie mitnimmt.</translation>
    </message>
    <message numerus="yes">
        <source>Saving would lose a value that can&apos;t be written back</source>
        <comment>Saving would lose {n} values that can&apos;t be written back</comment>
        <translation>
            <numerusform>Beim Speichern ginge ein Wert verloren, der sich nicht zurückschreiben lässt</numerusform>
            <numerusform>Beim Speichern gingen {n} Werte verloren, die sich nicht zurückschreiben lassen</numerusform>
        </translation>
    </message>
    <message>
        <source>Saving…</source>
        <translation>Wird gespeichert…</translation>
    </message>
    <message>
        <source>Say where to push, then choose Preview: it compares the files with those on the Hub and shows the card.</source>
        <translation>Geben Sie an, wohin übertragen wird, und wählen Sie dann „Vorschau“: Sie vergleicht die Dateien mit denen auf dem Hub und zeigt die Karte.</translation>
    </message>
    <message>
        <source>Scenarios per mix</source>
        <translation>Szenarien je Mischung</translation>
    </message>
    <message>
        <source>Search everything</source>
        <translation>Alles durchsuchen</translation>
    </message>
    <message>
        <source>Searching…</source>
        <translation>Suche läuft…</translation>
    </message>
    <message>
        <source>See in its expansion what else was proposed, and add by hand what is missing.</source>
        <translation>Sehen Sie in seiner Expansion nach, was noch vorgeschlagen war, und fügen Sie von Hand hinzu, was fehlt.</translation>
    </message>
    <message>
        <source>See its problems for what has to be mended first.</source>
        <translation>Seine Probleme sagen, was zuerst behoben werden muss.</translation>
    </message>
    <message>
        <source>See the details for what it said.</source>
        <translation>Was er dazu meldete, steht in den Details.</translation>
    </message>
    <message>
        <source>See the details, then save again or save a copy elsewhere.</source>
        <translation>Lesen Sie die Details, und speichern Sie dann erneut oder anderswo eine Kopie.</translation>
    </message>
    <message>
        <source>Seed</source>
        <translation>Startwert</translation>
    </message>
    <message>
        <source>Select a node in the tree to see what it is and how it came to be.</source>
        <translation>Wählen Sie einen Knoten im Baum, um zu sehen, was er ist und wie er entstanden ist.</translation>
    </message>
    <message>
        <source>Select a problem and press Ctrl+. to see what would mend it. Saving keeps the state before.</source>
        <translation>Mit Strg+. sehen Sie, was das ausgewählte Problem beheben würde. Beim Speichern bleibt der vorige Stand erhalten.</translation>
    </message>
    <message>
        <source>Select a problem to go to its place and to see what to do.</source>
        <translation>Wählen Sie ein Problem, um zu seiner Stelle zu gehen und zu sehen, was zu tun ist.</translation>
    </message>
    <message>
        <source>Select differences to take over from the other side.</source>
        <translation>Wählen Sie Unterschiede aus, um sie von der anderen Seite zu übernehmen.</translation>
    </message>
    <message>
        <source>Selected strategy</source>
        <translation>Ausgewählte Strategie</translation>
    </message>
    <message>
        <source>Set all that was edited back to what is on disk; undo brings the edits back.</source>
        <translation>Alle Änderungen auf den Stand auf dem Datenträger zurücksetzen; „Rückgängig“ holt sie zurück.</translation>
    </message>
    <message>
        <source>Set root_id to the node at the top of the tree, then re-hash the checkpoint.</source>
        <translation>Setzen Sie root_id auf den obersten Knoten des Baums, und erneuern Sie dann die Prüfsummen.</translation>
    </message>
    <message numerus="yes">
        <source>Set the factor of {n} node.</source>
        <comment>Set the factor of {n} nodes.</comment>
        <translation>
            <numerusform>Faktor von {n} Knoten gesetzt.</numerusform>
            <numerusform>Faktor von {n} Knoten gesetzt.</numerusform>
        </translation>
    </message>
    <message>
        <source>Set the factor&apos;s “accepted” to true, or remove the taxonomy.</source>
        <translation>Setzen Sie „accepted“ des Faktors auf true, oder entfernen Sie die Taxonomie.</translation>
    </message>
    <message>
        <source>Set the id of {name} to the key</source>
        <translation>ID von {name} auf den Schlüssel setzen</translation>
    </message>
    <message numerus="yes">
        <source>Set the id of {n} node to the key</source>
        <comment>Set the id of {n} nodes to the key</comment>
        <translation>
            <numerusform>ID von {n} Knoten auf den Schlüssel setzen</numerusform>
            <numerusform>IDs von {n} Knoten auf den Schlüssel setzen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Set the root of a tree</source>
        <comment>Set the roots of {n} trees</comment>
        <translation>
            <numerusform>Wurzel eines Baums setzen</numerusform>
            <numerusform>Wurzeln von {n} Bäumen setzen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Set the root of a tree.</source>
        <comment>Set the roots of {n} trees.</comment>
        <translation>
            <numerusform>Wurzel eines Baums gesetzt.</numerusform>
            <numerusform>Wurzeln von {n} Bäumen gesetzt.</numerusform>
        </translation>
    </message>
    <message>
        <source>Set the root&apos;s parent_id to null, or correct root_id; then re-hash the checkpoint.</source>
        <translation>Setzen Sie parent_id der Wurzel auf null, oder korrigieren Sie root_id; erneuern Sie dann die Prüfsummen.</translation>
    </message>
    <message>
        <source>Set the selected node or factor back to what is on disk; undo brings the edits back.</source>
        <translation>Den ausgewählten Knoten oder Faktor auf den Stand auf dem Datenträger zurücksetzen; „Rückgängig“ holt die Änderungen zurück.</translation>
    </message>
    <message>
        <source>Set the selected strategy back to what is on disk.</source>
        <translation>Die ausgewählte Strategie auf den Stand auf dem Datenträger zurücksetzen.</translation>
    </message>
    <message>
        <source>Set the weight of {name} to 1</source>
        <translation>Gewicht von {name} auf 1 setzen</translation>
    </message>
    <message>
        <source>Set the weight of {name} to 1.</source>
        <translation>Gewicht von {name} auf 1 gesetzt.</translation>
    </message>
    <message numerus="yes">
        <source>Set the weight of {n} strategy to 1</source>
        <comment>Set the weight of {n} strategies to 1</comment>
        <translation>
            <numerusform>Gewicht von {n} Strategie auf 1 setzen</numerusform>
            <numerusform>Gewicht von {n} Strategien auf 1 setzen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Set the weight of {n} strategy to 1.</source>
        <comment>Set the weight of {n} strategies to 1.</comment>
        <translation>
            <numerusform>Gewicht von {n} Strategie auf 1 gesetzt.</numerusform>
            <numerusform>Gewicht von {n} Strategien auf 1 gesetzt.</numerusform>
        </translation>
    </message>
    <message>
        <source>Set {field} to {value}</source>
        <translation>{field} auf {value} setzen</translation>
    </message>
    <message numerus="yes">
        <source>Set {n} id.</source>
        <comment>Set {n} ids.</comment>
        <translation>
            <numerusform>{n} ID gesetzt.</numerusform>
            <numerusform>{n} IDs gesetzt.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Set {n} setting of the run config</source>
        <comment>Set {n} settings of the run config</comment>
        <translation>
            <numerusform>{n} Einstellung der Laufkonfiguration setzen</numerusform>
            <numerusform>{n} Einstellungen der Laufkonfiguration setzen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Set {n} setting of the run config.</source>
        <comment>Set {n} settings of the run config.</comment>
        <translation>
            <numerusform>{n} Einstellung der Laufkonfiguration gesetzt.</numerusform>
            <numerusform>{n} Einstellungen der Laufkonfiguration gesetzt.</numerusform>
        </translation>
    </message>
    <message>
        <source>Set {title} back to what is on disk</source>
        <translation>{title} auf den Stand auf dem Datenträger zurücksetzen</translation>
    </message>
    <message>
        <source>Sets the value that settles what is said beside it. It can be undone, and is on disk when you save.</source>
        <translation>Setzt den Wert, der den Hinweis daneben erledigt. Das lässt sich rückgängig machen und kommt beim Speichern auf den Datenträger.</translation>
    </message>
    <message>
        <source>Sets this back to what is on disk, as a step that undo takes back.</source>
        <translation>Setzt dies auf den Stand des Datenträgers zurück, als Schritt, den „Rückgängig“ zurücknimmt.</translation>
    </message>
    <message>
        <source>Severity</source>
        <translation>Schweregrad</translation>
    </message>
    <message>
        <source>Share</source>
        <translation>Anteil</translation>
    </message>
    <message>
        <source>Share of scenarios that are rewritten to be harder, from 0 (none) to 1 (all) (section 2.2).</source>
        <translation>Anteil der Szenarien, die schwieriger umgeschrieben werden, von 0 (keine) bis 1 (alle) (Abschnitt 2.2).</translation>
    </message>
    <message>
        <source>Short label by which you recognise this run.</source>
        <translation>Kurze Bezeichnung, an der Sie diesen Lauf erkennen.</translation>
    </message>
    <message>
        <source>Should be at least {minimum}.</source>
        <translation>Sollte mindestens {minimum} sein.</translation>
    </message>
    <message>
        <source>Should be at least {minimum}: {reason}.</source>
        <translation>Sollte mindestens {minimum} sein: {reason}.</translation>
    </message>
    <message>
        <source>Should be at most {maximum}.</source>
        <translation>Sollte höchstens {maximum} sein.</translation>
    </message>
    <message>
        <source>Should be at most {maximum}: {reason}.</source>
        <translation>Sollte höchstens {maximum} sein: {reason}.</translation>
    </message>
    <message>
        <source>Show</source>
        <comment>verb</comment>
        <translation>Anzeigen</translation>
    </message>
    <message>
        <source>Show both</source>
        <translation>Beide anzeigen</translation>
    </message>
    <message>
        <source>Show history pane</source>
        <translation>Bereich „Verlauf“ einblenden</translation>
    </message>
    <message>
        <source>Show in what the checkpoint differs from another one.</source>
        <translation>Zeigen, worin sich der Checkpoint von einem anderen unterscheidet.</translation>
    </message>
    <message>
        <source>Show node pane</source>
        <translation>Bereich „Knoten“ einblenden</translation>
    </message>
    <message>
        <source>Show only the settings that have a value.</source>
        <translation>Nur die Einstellungen zeigen, die einen Wert haben.</translation>
    </message>
    <message>
        <source>Show problems</source>
        <translation>Probleme zeigen</translation>
    </message>
    <message>
        <source>Show problems pane</source>
        <translation>Bereich „Probleme“ einblenden</translation>
    </message>
    <message>
        <source>Show strategy {name}</source>
        <translation>Strategie {name} zeigen</translation>
    </message>
    <message>
        <source>Show taxonomy pane</source>
        <translation>Bereich „Taxonomie“ einblenden</translation>
    </message>
    <message>
        <source>Show the problems panel</source>
        <translation>Bereich „Probleme“ anzeigen</translation>
    </message>
    <message>
        <source>Show the running transfer</source>
        <translation>Laufende Datenübertragung zeigen</translation>
    </message>
    <message>
        <source>Show what helps to find a fault, to copy or to save.</source>
        <translation>Zeigen, was bei der Fehlersuche hilft, zum Kopieren oder Speichern.</translation>
    </message>
    <message>
        <source>Show what would mend the selected problem.</source>
        <translation>Zeigen, was das ausgewählte Problem beheben würde.</translation>
    </message>
    <message>
        <source>Show what would mend this problem (Ctrl+.)</source>
        <translation>Zeigen, was dieses Problem beheben würde (Strg+.)</translation>
    </message>
    <message>
        <source>Show {factor} in the taxonomy (Enter)</source>
        <translation>{factor} in der Taxonomie zeigen (Eingabe)</translation>
    </message>
    <message>
        <source>Shown as plain text: a line is too long.</source>
        <translation>Als reiner Text gezeigt: Eine Zeile ist zu lang.</translation>
    </message>
    <message>
        <source>Shown as plain text: it has too many brackets.</source>
        <translation>Als reiner Text gezeigt: zu viele Klammern.</translation>
    </message>
    <message>
        <source>Shown as plain text: it has too many list items.</source>
        <translation>Als reiner Text gezeigt: zu viele Listenpunkte.</translation>
    </message>
    <message>
        <source>Shown as plain text: it has too many pictures.</source>
        <translation>Als reiner Text gezeigt: zu viele Bilder.</translation>
    </message>
    <message>
        <source>Shown as plain text: it has too many table cells.</source>
        <translation>Als reiner Text gezeigt: zu viele Tabellenzellen.</translation>
    </message>
    <message>
        <source>Shown as plain text: it is nested too deeply.</source>
        <translation>Als reiner Text gezeigt: zu tief verschachtelt.</translation>
    </message>
    <message>
        <source>Shown here because its own place in the tree can&apos;t be shown. See Problems.</source>
        <translation>Hier angezeigt, weil sich der eigentliche Platz im Baum nicht anzeigen lässt. Siehe „Probleme“.</translation>
    </message>
    <message>
        <source>Shows one of the pages in the middle of the window. The checkpoint stays as it is.</source>
        <translation>Zeigt eine der Seiten in der Mitte des Fensters. Der Checkpoint bleibt, wie er ist.</translation>
    </message>
    <message>
        <source>Shows only nodes whose label or id holds this text, and what is above them. None is removed.</source>
        <translation>Zeigt nur Knoten, deren Bezeichnung oder ID diesen Text enthält, und was darüber liegt. Keiner wird entfernt.</translation>
    </message>
    <message>
        <source>Shows only the settings that have a value in the run config. No value changes by it.</source>
        <translation>Zeigt nur die Einstellungen, die in der Laufkonfiguration einen Wert haben. Dabei ändert sich kein Wert.</translation>
    </message>
    <message>
        <source>Shows or hides a pane beside the pages. The checkpoint stays as it is.</source>
        <translation>Zeigt oder verbirgt einen Bereich neben den Seiten. Der Checkpoint bleibt, wie er ist.</translation>
    </message>
    <message>
        <source>Shows or hides more about this message, which can be copied.</source>
        <translation>Zeigt oder verbirgt mehr zu diesem Hinweis; der Text kann kopiert werden.</translation>
    </message>
    <message>
        <source>Shows or hides the folder of the repository that is pulled.</source>
        <translation>Zeigt oder verbirgt den Ordner des Repositorys, der abgerufen wird.</translation>
    </message>
    <message>
        <source>Shows or hides this pane. The checkpoint stays as it is.</source>
        <translation>Zeigt oder verbirgt diesen Bereich. Der Checkpoint bleibt, wie er ist.</translation>
    </message>
    <message>
        <source>Shows the actions whose name, keys or meaning hold this text.</source>
        <translation>Zeigt die Aktionen, deren Name, Tasten oder Bedeutung diesen Text enthalten.</translation>
    </message>
    <message>
        <source>Shows the cards as the Hub would show them. Nothing changes by it.</source>
        <translation>Zeigt die Karten, wie der Hub sie zeigen würde. Dadurch ändert sich nichts.</translation>
    </message>
    <message>
        <source>Shows the cards as they are stored in README.md. Your own card is written in this view.</source>
        <translation>Zeigt die Karten, wie sie in README.md gespeichert sind. In dieser Ansicht schreiben Sie Ihre eigene Karte.</translation>
    </message>
    <message>
        <source>Shows the checkpoint again in place of this backup. Nothing is changed.</source>
        <translation>Zeigt statt dieser Sicherung wieder den Checkpoint. Nichts wird geändert.</translation>
    </message>
    <message>
        <source>Shows the checkpoint at the destination and the one on the Hub side by side. Nothing is written.</source>
        <translation>Zeigt den Checkpoint am Ziel und den auf dem Hub nebeneinander. Nichts wird geschrieben.</translation>
    </message>
    <message>
        <source>Shows the node or factor of the selected row in the window.</source>
        <translation>Zeigt den Knoten oder Faktor der ausgewählten Zeile im Fenster.</translation>
    </message>
    <message>
        <source>Shows the place of the selected difference in the window.</source>
        <translation>Zeigt die Stelle des ausgewählten Unterschieds im Fenster.</translation>
    </message>
    <message>
        <source>Shows the problems of this checkpoint in the main window. Nothing is changed.</source>
        <translation>Zeigt die Probleme dieses Checkpoints im Hauptfenster. Nichts wird geändert.</translation>
    </message>
    <message>
        <source>Shows the revisions whose name, title or author holds this text.</source>
        <translation>Zeigt die Revisionen, deren Name, Titel oder Autor diesen Text enthält.</translation>
    </message>
    <message>
        <source>Shows the selected state beside the checkpoint that is open. Nothing is changed.</source>
        <translation>Zeigt den ausgewählten Stand neben dem geöffneten Checkpoint. Nichts wird geändert.</translation>
    </message>
    <message>
        <source>Shows the selected state in the window, to be looked at and not to be edited. What is on disk stays as it is.</source>
        <translation>Zeigt den ausgewählten Stand im Fenster, zum Ansehen und nicht zum Bearbeiten. Was auf dem Datenträger steht, bleibt, wie es ist.</translation>
    </message>
    <message>
        <source>Shows the settings whose name, key or help holds this text. No value changes by it.</source>
        <translation>Zeigt die Einstellungen, deren Name, Schlüssel oder Hilfe diesen Text enthält. Dabei ändert sich kein Wert.</translation>
    </message>
    <message>
        <source>Shows what would mend the selected problem. Nothing is changed before you agree.</source>
        <translation>Zeigt, was das ausgewählte Problem beheben würde. Nichts wird geändert, bevor Sie zustimmen.</translation>
    </message>
    <message>
        <source>Sign in</source>
        <translation>Anmelden</translation>
    </message>
    <message>
        <source>Sign in again.</source>
        <translation>Melden Sie sich erneut an.</translation>
    </message>
    <message>
        <source>Sign in to the Hub</source>
        <translation>Beim Hub anmelden</translation>
    </message>
    <message>
        <source>Sign in to the Hugging Face Hub, see who is signed in, or sign out.</source>
        <translation>Beim Hugging Face Hub anmelden, sehen, wer angemeldet ist, oder abmelden.</translation>
    </message>
    <message>
        <source>Sign in with a token that may write; its permissions are chosen when it is made.</source>
        <translation>Melden Sie sich mit einem Token an, das schreiben darf; seine Rechte werden beim Erstellen gewählt.</translation>
    </message>
    <message>
        <source>Sign in with a token.</source>
        <translation>Melden Sie sich mit einem Token an.</translation>
    </message>
    <message>
        <source>Sign in with another token.</source>
        <translation>Melden Sie sich mit einem anderen Token an.</translation>
    </message>
    <message>
        <source>Sign in…</source>
        <translation>Anmelden…</translation>
    </message>
    <message>
        <source>Sign out</source>
        <translation>Abmelden</translation>
    </message>
    <message>
        <source>Signed in to the Hub as {name}</source>
        <translation>Beim Hub angemeldet als {name}</translation>
    </message>
    <message>
        <source>Signing in…</source>
        <translation>Anmeldung läuft…</translation>
    </message>
    <message>
        <source>Size</source>
        <translation>Größe</translation>
    </message>
    <message>
        <source>Size before</source>
        <translation>Größe vorher</translation>
    </message>
    <message>
        <source>Some of these texts were edited meanwhile, so nothing was replaced.</source>
        <translation>Einige dieser Texte wurden inzwischen bearbeitet; darum wurde nichts ersetzt.</translation>
    </message>
    <message>
        <source>Something has changed since the preview: look again first.</source>
        <translation>Seit der Vorschau hat sich etwas geändert: Sehen Sie zuerst noch einmal nach.</translation>
    </message>
    <message>
        <source>Something went wrong that the program did not foresee. Your files are as they were unless it said that it saved. Save your edits to another folder and start again; the details help to mend it.</source>
        <translation>Es ist etwas schiefgegangen, womit das Programm nicht gerechnet hat. Ihre Dateien sind unverändert, sofern das Programm nicht gemeldet hat, dass es gespeichert hat. Speichern Sie Ihre Änderungen in einem anderen Ordner, und starten Sie neu; die Details helfen, den Fehler zu beheben.</translation>
    </message>
    <message>
        <source>Space</source>
        <translation>Space</translation>
    </message>
    <message>
        <source>Start</source>
        <comment>the first page</comment>
        <translation>Start</translation>
    </message>
    <message>
        <source>Start of the random numbers: the same seed draws the same mixes.</source>
        <translation>Anfang der Zufallszahlen: Derselbe Startwert zieht dieselben Mischungen.</translation>
    </message>
    <message>
        <source>Stays as it is</source>
        <translation>Bleibt, wie sie ist</translation>
    </message>
    <message>
        <source>Stays as it is, with our tags added</source>
        <translation>Bleibt, wie sie ist, ergänzt um die OpenSimula-Tags</translation>
    </message>
    <message>
        <source>Stops reading the checkpoint. Nothing in it is changed.</source>
        <translation>Bricht das Lesen des Checkpoints ab. Darin ändert sich nichts.</translation>
    </message>
    <message>
        <source>Stops what is running. The checkpoint on disk stays as it is.</source>
        <translation>Hält an, was gerade läuft. Der Checkpoint auf dem Datenträger bleibt, wie er ist.</translation>
    </message>
    <message>
        <source>Stops what runs between here and the Hub. A pull that is stopped leaves the destination as it was; after a push the dialog says what became of it.</source>
        <translation>Stoppt, was zwischen diesem Computer und dem Hub läuft. Ein gestoppter Abruf lässt das Ziel, wie es war; nach einer Übertragung sagt der Dialog, was aus ihr wurde.</translation>
    </message>
    <message>
        <source>Strategies</source>
        <translation>Strategien</translation>
    </message>
    <message>
        <source>Strategies that go with it, because they draw from nothing else</source>
        <translation>Strategien, die mit ihm wegfallen, weil sie aus nichts anderem ziehen</translation>
    </message>
    <message>
        <source>Strategies that lose it</source>
        <translation>Strategien, die ihn verlieren</translation>
    </message>
    <message>
        <source>Strategy</source>
        <translation>Strategie</translation>
    </message>
    <message>
        <source>Strategy “{strategy}” names factor {factor}, which has no taxonomy.</source>
        <translation>Die Strategie „{strategy}“ nennt den Faktor {factor}, der keine Taxonomie hat.</translation>
    </message>
    <message>
        <source>Strategy “{strategy}” names the factor “{factor}” twice.</source>
        <translation>Die Strategie „{strategy}“ nennt den Faktor „{factor}“ zweimal.</translation>
    </message>
    <message>
        <source>Strategy “{strategy}”: none of {draws} draws was free of forbidden pairs.</source>
        <translation>Strategie „{strategy}“: Keine von {draws} Ziehungen war frei von verbotenen Paaren.</translation>
    </message>
    <message>
        <source>Strategy “{strategy}”: the taxonomy of factor {factor} has no leaves.</source>
        <translation>Strategie „{strategy}“: Die Taxonomie des Faktors {factor} hat keine Blätter.</translation>
    </message>
    <message>
        <source>Such as Audience</source>
        <translation>Zum Beispiel Zielgruppe</translation>
    </message>
    <message>
        <source>Switch between light and dark</source>
        <translation>Zwischen Hell und Dunkel wechseln</translation>
    </message>
    <message>
        <source>Switches the window between light and dark colours. The checkpoint stays as it is.</source>
        <translation>Wechselt zwischen hellen und dunklen Farben. Der Checkpoint bleibt, wie er ist.</translation>
    </message>
    <message>
        <source>Tags</source>
        <translation>Tags</translation>
    </message>
    <message>
        <source>Take back the last edit.</source>
        <translation>Die letzte Änderung rückgängig machen.</translation>
    </message>
    <message>
        <source>Take over</source>
        <translation>Übernehmen</translation>
    </message>
    <message>
        <source>Take over into this checkpoint: {effect}.</source>
        <translation>In diesen Checkpoint übernehmen: {effect}.</translation>
    </message>
    <message numerus="yes">
        <source>Take over into this checkpoint: {some} of {n} change.</source>
        <comment>Take over into this checkpoint: {some} of {n} changes.</comment>
        <translation>
            <numerusform>In diesen Checkpoint übernehmen: {some} von {n} Änderung.</numerusform>
            <numerusform>In diesen Checkpoint übernehmen: {some} von {n} Änderungen.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Take over {n} change</source>
        <comment>Take over {n} changes</comment>
        <translation>
            <numerusform>{n} Änderung übernehmen</numerusform>
            <numerusform>{n} Änderungen übernehmen</numerusform>
        </translation>
    </message>
    <message>
        <source>Take over: {effect}</source>
        <translation>Übernehmen: {effect}</translation>
    </message>
    <message>
        <source>Take that over first, or both together.</source>
        <translation>Übernehmen Sie das zuerst, oder beides zusammen.</translation>
    </message>
    <message>
        <source>Take the selected branches, to paste them below another node of their tree.</source>
        <translation>Die ausgewählten Zweige ausschneiden, um sie unter einem anderen Knoten ihres Baums einzufügen.</translation>
    </message>
    <message>
        <source>Take {file} out of the manifest</source>
        <translation>{file} aus dem Manifest nehmen</translation>
    </message>
    <message>
        <source>Taken back: the files are as they were before.</source>
        <translation>Rückgängig gemacht: Die Dateien sind wieder wie zuvor.</translation>
    </message>
    <message>
        <source>Taken over {changes}. Undo takes it back.</source>
        <translation>{changes} übernommen. „Rückgängig“ nimmt es zurück.</translation>
    </message>
    <message>
        <source>Taken over: {change}. Undo takes it back.</source>
        <translation>Übernommen: {change}. „Rückgängig“ nimmt es zurück.</translation>
    </message>
    <message>
        <source>Takes back what was replaced last.</source>
        <translation>Nimmt zurück, was zuletzt ersetzt wurde.</translation>
    </message>
    <message>
        <source>Takes the checkpoint off this list. No file is touched.</source>
        <translation>Nimmt den Checkpoint aus dieser Liste. Keine Datei wird angerührt.</translation>
    </message>
    <message>
        <source>Takes the selected digests off the list, as a step that undo takes back. No node is changed.</source>
        <translation>Nimmt die ausgewählten Prüfsummen von der Liste, als Schritt, den „Rückgängig“ zurücknimmt. Kein Knoten wird geändert.</translation>
    </message>
    <message>
        <source>Takes the value away: run_config.json has no such key any more when you save. It can be undone.</source>
        <translation>Entfernt die Angabe: Nach dem Speichern gibt es diesen Schlüssel in run_config.json nicht mehr. Das lässt sich rückgängig machen.</translation>
    </message>
    <message>
        <source>Takes this message away. Nothing else is changed.</source>
        <translation>Entfernt diesen Hinweis. Sonst wird nichts geändert.</translation>
    </message>
    <message>
        <source>Target depth</source>
        <translation>Zieltiefe</translation>
    </message>
    <message>
        <source>Target depth D</source>
        <translation>Zieltiefe D</translation>
    </message>
    <message>
        <source>Target depth {depth} was not reached.</source>
        <translation>Die Zieltiefe {depth} wurde nicht erreicht.</translation>
    </message>
    <message>
        <source>Taxonomy</source>
        <translation>Taxonomie</translation>
    </message>
    <message>
        <source>Taxonomy bundle</source>
        <translation>Taxonomie-Bundle</translation>
    </message>
    <message>
        <source>Taxonomy tree</source>
        <translation>Taxonomiebaum</translation>
    </message>
    <message>
        <source>Taxonomy {number} has a node “{node}” too.</source>
        <translation>Auch Taxonomie {number} hat einen Knoten „{node}“.</translation>
    </message>
    <message>
        <source>Temperature</source>
        <translation>Temperatur</translation>
    </message>
    <message>
        <source>Text</source>
        <translation>Text</translation>
    </message>
    <message>
        <source>Text</source>
        <comment>way to show a card</comment>
        <translation>Text</translation>
    </message>
    <message>
        <source>Text of a forbidden pair</source>
        <translation>Text eines verbotenen Paars</translation>
    </message>
    <message>
        <source>Text of the file</source>
        <translation>Text der Datei</translation>
    </message>
    <message>
        <source>Text to find</source>
        <translation>Gesuchter Text</translation>
    </message>
    <message>
        <source>Text; \1 or \g&lt;name&gt; for a group</source>
        <translation>Text; \1 oder \g&lt;name&gt; für eine Gruppe</translation>
    </message>
    <message>
        <source>That is too large for {subject}{because}</source>
        <translation>Das ist zu groß für {subject}{because}</translation>
    </message>
    <message>
        <source>The .gitignore of {repository} leaves out {file}.</source>
        <translation>Die Datei .gitignore von {repository} lässt {file} aus.</translation>
    </message>
    <message>
        <source>The Hub does not let this account do that with {subject}{because}</source>
        <translation>Für {subject} erlaubt der Hub das diesem Konto nicht{because}</translation>
    </message>
    <message>
        <source>The Hub does not take the card of {repository}: its front matter has a fault.</source>
        <translation>Der Hub akzeptiert die Karte von {repository} nicht: Der Kopfteil enthält einen Fehler.</translation>
    </message>
    <message>
        <source>The Hub does not take the stored token; sign in again</source>
        <translation>Der Hub akzeptiert das gespeicherte Token nicht; melden Sie sich erneut an</translation>
    </message>
    <message>
        <source>The Hub does not take this token; it may have expired.</source>
        <translation>Der Hub akzeptiert dieses Token nicht; vielleicht ist es abgelaufen.</translation>
    </message>
    <message>
        <source>The Hub has closed {subject}.</source>
        <translation>Der Hub hat {subject} gesperrt.</translation>
    </message>
    <message>
        <source>The Hub has had too many requests from here.</source>
        <translation>Der Hub hat von hier zu viele Anfragen erhalten.</translation>
    </message>
    <message>
        <source>The Hub has trouble right now (status {status}).</source>
        <translation>Der Hub ist gerade gestört (Status {status}).</translation>
    </message>
    <message>
        <source>The Hub lacks what was asked of {subject}{because}</source>
        <translation>Der Hub hat nicht, was für {subject} angefragt wurde{because}</translation>
    </message>
    <message>
        <source>The Hub refused a request about {subject} (status {status}){because}</source>
        <translation>Der Hub hat eine Anfrage über {subject} abgelehnt (Status {status}){because}</translation>
    </message>
    <message>
        <source>The Hub sent us on to {host}, which is not its own; nothing was sent there.</source>
        <translation>Der Hub leitete an {host} weiter, das nicht zu ihm gehört; dorthin wurde nichts gesendet.</translation>
    </message>
    <message>
        <source>The Hub tells nobody about {subject} who is not signed in.</source>
        <translation>Der Hub gibt über {subject} nur Auskunft, wenn man angemeldet ist.</translation>
    </message>
    <message>
        <source>The Hugging Face client does not start.</source>
        <translation>Der Hugging-Face-Client startet nicht.</translation>
    </message>
    <message>
        <source>The JSON text ends too early, in line {line}.</source>
        <translation>Der JSON-Text endet zu früh, in Zeile {line}.</translation>
    </message>
    <message>
        <source>The address of the Hub does not begin with https://.</source>
        <translation>Die Adresse des Hubs beginnt nicht mit https://.</translation>
    </message>
    <message>
        <source>The answer about {subject} is not one that a Hub gives.</source>
        <translation>Die Antwort über {subject} ist keine, wie ein Hub sie gibt.</translation>
    </message>
    <message>
        <source>The backup in {folder} can&apos;t be opened.</source>
        <translation>Die Sicherung in {folder} lässt sich nicht öffnen.</translation>
    </message>
    <message>
        <source>The backup of {date} was copied to {folder}.</source>
        <translation>Die Sicherung ({date}) wurde nach {folder} kopiert.</translation>
    </message>
    <message>
        <source>The backup that is open</source>
        <translation>Die geöffnete Sicherung</translation>
    </message>
    <message>
        <source>The backups of {folder} can&apos;t be listed.</source>
        <translation>Die Sicherungen von {folder} lassen sich nicht auflisten.</translation>
    </message>
    <message>
        <source>The branch is too deep: at most {levels} levels can be edited here.</source>
        <translation>Der Zweig ist zu tief: Höchstens {levels} Ebenen können hier bearbeitet werden.</translation>
    </message>
    <message>
        <source>The branch that gets the commit; if it is empty, the main one. The other branches stay as they are.</source>
        <translation>Der Branch, der den Commit erhält; bleibt das Feld leer, der Haupt-Branch. Die anderen Branches bleiben, wie sie sind.</translation>
    </message>
    <message numerus="yes">
        <source>The branch “{branch}” holds {part} of the {n} leaf under “{parent}”.</source>
        <comment>The branch “{branch}” holds {part} of the {n} leaves under “{parent}”.</comment>
        <translation>
            <numerusform>Der Zweig „{branch}“ enthält {part} von {n} Blatt unter „{parent}“.</numerusform>
            <numerusform>Der Zweig „{branch}“ enthält {part} der {n} Blätter unter „{parent}“.</numerusform>
        </translation>
    </message>
    <message>
        <source>The branch, tag or commit to pull. If it is empty, the latest commit of the main branch is taken.</source>
        <translation>Der Branch, das Tag oder der Commit, der abgerufen wird. Bleibt das Feld leer, wird der neueste Commit des Haupt-Branchs genommen.</translation>
    </message>
    <message>
        <source>The branches, tags and latest commits of the repository. A click or Enter puts one into the field; nothing is pulled yet.</source>
        <translation>Die Branches, Tags und neuesten Commits des Repositorys. Ein Klick oder die Eingabetaste setzt einen Eintrag in das Feld; abgerufen wird noch nichts.</translation>
    </message>
    <message>
        <source>The broken character becomes U+FFFD.</source>
        <translation>Aus dem beschädigten Zeichen wird U+FFFD.</translation>
    </message>
    <message>
        <source>The bundle has no field {field} that can be edited.</source>
        <translation>Das Bundle hat kein Feld {field}, das bearbeitet werden kann.</translation>
    </message>
    <message numerus="yes">
        <source>The bundle has {n} accepted factor, more than this.</source>
        <comment>The bundle has {n} accepted factors, more than this.</comment>
        <translation>
            <numerusform>Das Bundle hat {n} angenommenen Faktor, mehr als hier steht.</numerusform>
            <numerusform>Das Bundle hat {n} angenommene Faktoren, mehr als hier steht.</numerusform>
        </translation>
    </message>
    <message>
        <source>The bundle holds no expansion traces for this tree.</source>
        <translation>Das Bundle enthält zu diesem Baum keine Expansionsprotokolle.</translation>
    </message>
    <message>
        <source>The bytes of {file} are not those that the manifest was written for.</source>
        <translation>Die Bytes von {file} sind nicht die, für die das Manifest geschrieben wurde.</translation>
    </message>
    <message>
        <source>The card is too large, or no text, so it can only be kept or replaced.</source>
        <translation>Die Karte ist zu groß oder kein Text; sie kann darum nur behalten oder ersetzt werden.</translation>
    </message>
    <message>
        <source>The checkpoint has format version “{found}”; this program reads {known}.</source>
        <translation>Der Checkpoint hat die Formatversion „{found}“; dieses Programm liest {known}.</translation>
    </message>
    <message>
        <source>The checkpoint that is open is being saved right now.</source>
        <translation>Der geöffnete Checkpoint wird gerade gespeichert.</translation>
    </message>
    <message>
        <source>The connection to {host} broke off.</source>
        <translation>Die Verbindung zu {host} brach ab.</translation>
    </message>
    <message>
        <source>The content of {file} is not what its digest was made for.</source>
        <translation>Der Inhalt von {file} ist nicht der, für den die Prüfsumme gebildet wurde.</translation>
    </message>
    <message>
        <source>The copy or download is not complete. Pull or copy the checkpoint again.</source>
        <translation>Die Kopie oder der Download ist nicht vollständig. Rufen Sie den Checkpoint noch einmal ab, oder kopieren Sie ihn erneut.</translation>
    </message>
    <message>
        <source>The copy or download was interrupted. Get the checkpoint from its source again, or restore a backup.</source>
        <translation>Die Kopie oder der Download wurde unterbrochen. Holen Sie den Checkpoint noch einmal von seiner Quelle, oder stellen Sie eine Sicherung wieder her.</translation>
    </message>
    <message>
        <source>The damaged file is kept as {file}.</source>
        <translation>Die beschädigte Datei bleibt als {file} erhalten.</translation>
    </message>
    <message>
        <source>The digest of {file} is in upper case.</source>
        <translation>Die Prüfsumme von {file} ist in Großbuchstaben geschrieben.</translation>
    </message>
    <message>
        <source>The digest of {file} is that of {other}.</source>
        <translation>Die Prüfsumme von {file} ist die von {other}.</translation>
    </message>
    <message>
        <source>The digest of {file} is “{digest}”.</source>
        <translation>Die Prüfsumme von {file} ist „{digest}“.</translation>
    </message>
    <message>
        <source>The digests match now.</source>
        <translation>Die Prüfsummen stimmen jetzt.</translation>
    </message>
    <message>
        <source>The document digests</source>
        <translation>Die Dokument-Prüfsummen</translation>
    </message>
    <message>
        <source>The document should be an object, but is {value}.</source>
        <translation>Das Dokument sollte ein Objekt sein, ist aber {value}.</translation>
    </message>
    <message>
        <source>The edits are offered again when you open the checkpoint again.</source>
        <translation>Die Änderungen werden wieder angeboten, wenn Sie den Checkpoint erneut öffnen.</translation>
    </message>
    <message>
        <source>The edits can&apos;t be kept for next time: their journal can&apos;t be written.</source>
        <translation>Die Änderungen lassen sich nicht für das nächste Mal behalten: Das Änderungsprotokoll kann nicht geschrieben werden.</translation>
    </message>
    <message>
        <source>The end of their journal can&apos;t be read; what stands before it is offered.</source>
        <translation>Das Ende des Änderungsprotokolls ist nicht lesbar; angeboten wird, was davor steht.</translation>
    </message>
    <message>
        <source>The expression counts too far; use + or * in place of a large count.</source>
        <translation>Der Ausdruck zählt zu weit; verwenden Sie + oder * statt einer großen Anzahl.</translation>
    </message>
    <message>
        <source>The expression is nested too deep.</source>
        <translation>Der Ausdruck ist zu tief verschachtelt.</translation>
    </message>
    <message>
        <source>The expression is not valid at character {position}: {reason}.</source>
        <translation>Der Ausdruck ist bei Zeichen {position} nicht gültig: {reason}.</translation>
    </message>
    <message>
        <source>The expression is not valid: a number in it is too large.</source>
        <translation>Der Ausdruck ist nicht gültig: Eine Zahl darin ist zu groß.</translation>
    </message>
    <message>
        <source>The expression is not valid: it names a group that there is not.</source>
        <translation>Der Ausdruck ist nicht gültig: Er nennt eine Gruppe, die es nicht gibt.</translation>
    </message>
    <message>
        <source>The expression takes too long; a repetition within a repetition is mostly the reason.</source>
        <translation>Der Ausdruck dauert zu lange; meist liegt es an einer Wiederholung in einer Wiederholung.</translation>
    </message>
    <message>
        <source>The factor</source>
        <translation>Der Faktor</translation>
    </message>
    <message>
        <source>The factor of this tree has another one here.</source>
        <translation>Der Faktor dieses Baums hat hier einen anderen Baum.</translation>
    </message>
    <message>
        <source>The factor of this tree is not here.</source>
        <translation>Den Faktor dieses Baums gibt es hier nicht.</translation>
    </message>
    <message>
        <source>The factor “{factor}” has another taxonomy before this one.</source>
        <translation>Der Faktor „{factor}“ hat schon vor dieser eine Taxonomie.</translation>
    </message>
    <message>
        <source>The factor “{factor}” is accepted, but has no taxonomy.</source>
        <translation>Der Faktor „{factor}“ ist angenommen, hat aber keine Taxonomie.</translation>
    </message>
    <message>
        <source>The factor “{factor}” of this taxonomy was not accepted.</source>
        <translation>Der Faktor „{factor}“ dieser Taxonomie wurde nicht angenommen.</translation>
    </message>
    <message>
        <source>The factors that the strategy draws from: a mix gets one leaf of each that is ticked. A tick changes the strategy alone; the arrow leads to the factor.</source>
        <translation>Die Faktoren, aus denen die Strategie zieht: Eine Mischung bekommt von jedem angehakten ein Blatt. Ein Haken ändert nur die Strategie; der Pfeil führt zum Faktor.</translation>
    </message>
    <message>
        <source>The file is UTF-16 text, not UTF-8.</source>
        <translation>Die Datei ist UTF-16-Text, nicht UTF-8.</translation>
    </message>
    <message>
        <source>The file is a Git LFS pointer, not JSON.</source>
        <translation>Die Datei ist ein Git-LFS-Zeiger, kein JSON.</translation>
    </message>
    <message>
        <source>The file is a web page, not JSON.</source>
        <translation>Die Datei ist eine Webseite, kein JSON.</translation>
    </message>
    <message>
        <source>The file is a zip archive, not JSON.</source>
        <translation>Die Datei ist ein Zip-Archiv, kein JSON.</translation>
    </message>
    <message>
        <source>The file is empty.</source>
        <translation>Die Datei ist leer.</translation>
    </message>
    <message>
        <source>The file is gzip data, not JSON.</source>
        <translation>Die Datei enthält gzip-Daten, kein JSON.</translation>
    </message>
    <message>
        <source>The file starts with a byte order mark.</source>
        <translation>Die Datei beginnt mit einer Bytereihenfolge-Marke (BOM).</translation>
    </message>
    <message>
        <source>The files of the checkpoint, letter for letter as they are on disk.</source>
        <translation>Die Dateien des Checkpoints, Zeichen für Zeichen, wie sie auf dem Datenträger stehen.</translation>
    </message>
    <message>
        <source>The files that a push would write, and the card of the repository.</source>
        <translation>Die Dateien, die eine Übertragung schreiben würde, und die Karte des Repositorys.</translation>
    </message>
    <message>
        <source>The files there are the same already.</source>
        <translation>Die Dateien dort sind schon dieselben.</translation>
    </message>
    <message>
        <source>The fingerprint of the document excerpt that this node was proposed from, one of the sample S (section 2.1 of the Simula paper). The excerpt itself is not in the checkpoint.</source>
        <translation>Der Fingerabdruck des Dokumentauszugs, aus dem dieser Knoten vorgeschlagen wurde, einer aus der Stichprobe S (Abschnitt 2.1 des Simula-Papers). Der Auszug selbst ist nicht im Checkpoint.</translation>
    </message>
    <message>
        <source>The first {shown} of {count} are shown.</source>
        <translation>Gezeigt werden die ersten {shown} von {count}.</translation>
    </message>
    <message>
        <source>The folder has no manifest.</source>
        <translation>Der Ordner hat kein Manifest.</translation>
    </message>
    <message>
        <source>The folder of the repository that gets the files of the checkpoint. If it is empty, they go to the top.</source>
        <translation>Der Ordner des Repositorys, in den die Dateien des Checkpoints kommen. Bleibt das Feld leer, kommen sie auf die oberste Ebene.</translation>
    </message>
    <message>
        <source>The folder of the repository that holds the manifest. Only this folder is pulled.</source>
        <translation>Der Ordner des Repositorys, der das Manifest enthält. Nur dieser Ordner wird abgerufen.</translation>
    </message>
    <message>
        <source>The folder on this computer that gets the checkpoint. Nothing is written there before you choose Pull.</source>
        <translation>Der Ordner auf diesem Computer, in den der Checkpoint kommt. Dort wird nichts geschrieben, bevor Sie „Abrufen“ wählen.</translation>
    </message>
    <message>
        <source>The folder that is made for the pulled checkpoint.</source>
        <translation>Der Ordner, der für den abgerufenen Checkpoint angelegt wird.</translation>
    </message>
    <message>
        <source>The folder “{folder}” can&apos;t be read.</source>
        <translation>Der Ordner „{folder}“ ist nicht lesbar.</translation>
    </message>
    <message>
        <source>The forbidden pairs block every combination: nothing can be drawn.</source>
        <translation>Die verbotenen Paare sperren jede Kombination: Nichts kann gezogen werden.</translation>
    </message>
    <message>
        <source>The forbidden pairs of strategy “{strategy}” block all {total} mixes.</source>
        <translation>Die verbotenen Paare der Strategie „{strategy}“ sperren alle {total} Mischungen.</translation>
    </message>
    <message>
        <source>The forbidden pairs of strategy “{strategy}” block {blocked} of {total} mixes.</source>
        <translation>Die verbotenen Paare der Strategie „{strategy}“ sperren {blocked} von {total} Mischungen.</translation>
    </message>
    <message>
        <source>The format version is “{version}”; this program reads {readable}.</source>
        <translation>Die Formatversion ist „{version}“; dieses Programm liest {readable}.</translation>
    </message>
    <message>
        <source>The front matter of README.md can&apos;t be extended safely: line {line} has {reason}.</source>
        <translation>Der Kopfteil von README.md kann nicht sicher erweitert werden. Zeile {line}: {reason}.</translation>
    </message>
    <message>
        <source>The frontier of a level was cut, so these nodes stayed leaves above the target depth.</source>
        <translation>Eine Ebene wurde nur zum Teil expandiert, darum blieben diese Knoten oberhalb der Zieltiefe Blätter.</translation>
    </message>
    <message>
        <source>The frontier of its level was cut before its turn came, or the node was added later.</source>
        <translation>Die Expansion seiner Ebene war begrenzt und endete, bevor er an der Reihe war, oder der Knoten kam später hinzu.</translation>
    </message>
    <message>
        <source>The id by which the files of the checkpoint refer to this node. It can&apos;t be edited.</source>
        <translation>Die ID, mit der sich die Dateien des Checkpoints auf diesen Knoten beziehen. Sie kann nicht bearbeitet werden.</translation>
    </message>
    <message>
        <source>The id of the commit that would be pulled. The button copies the whole id.</source>
        <translation>Die ID des Commits, der abgerufen würde. Die Schaltfläche kopiert die ganze ID.</translation>
    </message>
    <message>
        <source>The instruction</source>
        <translation>Die Anweisung</translation>
    </message>
    <message>
        <source>The instruction is empty.</source>
        <translation>Die Anweisung ist leer.</translation>
    </message>
    <message>
        <source>The instruction y says in words what the dataset is about (section 2.1 of the Simula paper). This one is too long to be edited here.</source>
        <translation>Die Anweisung y sagt in Worten, worum es im Datensatz geht (Abschnitt 2.1 des Simula-Papers). Diese ist zu lang, um hier bearbeitet zu werden.</translation>
    </message>
    <message>
        <source>The instruction y says in words what the dataset is about; factors and taxonomies were proposed from it (section 2.1 of the Simula paper). An edit changes this text alone, and no node.</source>
        <translation>Die Anweisung y sagt in Worten, worum es im Datensatz geht; aus ihr wurden Faktoren und Taxonomien vorgeschlagen (Abschnitt 2.1 des Simula-Papers). Bearbeitet wird nur dieser Text, kein Knoten.</translation>
    </message>
    <message>
        <source>The instructions in {file} are not those that the manifest was written for.</source>
        <translation>Die Anweisung in {file} ist nicht die, für die das Manifest geschrieben wurde.</translation>
    </message>
    <message>
        <source>The journal of the unsaved edits could not be moved.</source>
        <translation>Das Änderungsprotokoll mit den nicht gespeicherten Änderungen konnte nicht verschoben werden.</translation>
    </message>
    <message numerus="yes">
        <source>The label “{label}” stands in {n} place: {places}.</source>
        <comment>The label “{label}” stands in {n} places: {places}.</comment>
        <translation>
            <numerusform>Die Bezeichnung „{label}“ steht an {n} Stelle: {places}.</numerusform>
            <numerusform>Die Bezeichnung „{label}“ steht an {n} Stellen: {places}.</numerusform>
        </translation>
    </message>
    <message>
        <source>The label “{label}” stands twice under “{parent}”.</source>
        <translation>Die Bezeichnung „{label}“ steht unter „{parent}“ zweimal.</translation>
    </message>
    <message>
        <source>The labels “{first}” and “{second}” under “{parent}” say nearly the same.</source>
        <translation>Die Bezeichnungen „{first}“ und „{second}“ unter „{parent}“ sagen fast dasselbe.</translation>
    </message>
    <message>
        <source>The language changes when the program starts the next time.</source>
        <translation>Die Sprache wechselt beim nächsten Programmstart.</translation>
    </message>
    <message>
        <source>The licence as it came with the part.</source>
        <translation>Die Lizenz, wie sie diesem Bestandteil beilag.</translation>
    </message>
    <message>
        <source>The list that becomes nodes, one a line: a line that is indented more stands below the one above. Nothing is added before you choose Add.</source>
        <translation>Die Liste, aus der Knoten werden, einer je Zeile: Eine weiter eingerückte Zeile steht unter der darüber. Hinzugefügt wird erst, wenn Sie „Hinzufügen“ wählen.</translation>
    </message>
    <message>
        <source>The manifest does not name this file; it is loaded all the same.</source>
        <translation>Das Manifest nennt diese Datei nicht; geladen wird sie trotzdem.</translation>
    </message>
    <message>
        <source>The manifest gives two documents the same file, “{file}”.</source>
        <translation>Das Manifest gibt zwei Dokumenten dieselbe Datei, „{file}“.</translation>
    </message>
    <message>
        <source>The manifest names the file “{file}”, which is no plain file name.</source>
        <translation>Das Manifest nennt die Datei „{file}“; das ist kein einfacher Dateiname.</translation>
    </message>
    <message>
        <source>The manifest names this file, but it is missing.</source>
        <translation>Das Manifest nennt diese Datei, aber sie fehlt.</translation>
    </message>
    <message>
        <source>The manifest names {file} and vouches for it as it is now.</source>
        <translation>Das Manifest nennt {file} und bürgt für die Datei, wie sie jetzt ist.</translation>
    </message>
    <message>
        <source>The manifest names {file} now.</source>
        <translation>Das Manifest nennt jetzt {file}.</translation>
    </message>
    <message>
        <source>The manifest no longer names {file}, which is missing.</source>
        <translation>Das Manifest nennt {file} nicht mehr; die Datei fehlt.</translation>
    </message>
    <message>
        <source>The manifest no longer names {file}.</source>
        <translation>Das Manifest nennt {file} nicht mehr.</translation>
    </message>
    <message>
        <source>The manifest vouches for the files as they are now, so look whether they are what you trust.</source>
        <translation>Das Manifest bürgt jetzt für die Dateien, wie sie sind; prüfen Sie darum, ob Sie ihnen vertrauen.</translation>
    </message>
    <message>
        <source>The model proposes the axes along which samples may differ, such as topic, audience or difficulty. Those that are accepted get a taxonomy of their own (section 2.1).</source>
        <translation>Das Modell schlägt die Achsen vor, auf denen sich Samples unterscheiden dürfen, etwa Thema, Zielgruppe oder Schwierigkeit. Jede angenommene bekommt eine eigene Taxonomie (Abschnitt 2.1).</translation>
    </message>
    <message>
        <source>The model writes the sample, and critics check that it meets what was asked; a choice question is checked twice, for being right and for not being wrong (section 2.2). Each sample remembers the leaves that it came from.</source>
        <translation>Das Modell schreibt das Sample, und Kritiker prüfen, ob es die Vorgaben erfüllt; eine Auswahlfrage wird zweimal geprüft: ob sie richtig und ob sie nicht falsch ist (Abschnitt 2.2). Jedes Sample merkt sich die Blätter, aus denen es entstanden ist.</translation>
    </message>
    <message>
        <source>The name of a factor</source>
        <translation>Der Name eines Faktors</translation>
    </message>
    <message>
        <source>The name of a strategy</source>
        <translation>Der Name einer Strategie</translation>
    </message>
    <message>
        <source>The name of the node, which the mixes that strategies draw hold if it is a leaf. Renaming it changes neither its id nor its children.</source>
        <translation>Der Name des Knotens; ist er ein Blatt, dann steht er in den Mischungen, die Strategien ziehen. Umbenennen ändert weder seine ID noch seine Kindknoten.</translation>
    </message>
    <message>
        <source>The name of this row. Enter keeps it as a step that undo takes back, Esc gives it up.</source>
        <translation>Der Name dieser Zeile. Eingabe übernimmt ihn als Schritt, den „Rückgängig“ zurücknimmt, Esc verwirft ihn.</translation>
    </message>
    <message>
        <source>The new state is in place, but the system did not confirm that it has reached the disk ({reason}). The state before is among the backups.</source>
        <translation>Der neue Stand ist an seinem Platz, aber das System hat nicht bestätigt, dass er auf dem Datenträger angekommen ist ({reason}). Der Stand davor ist unter den Sicherungen.</translation>
    </message>
    <message>
        <source>The node under the key “{key}” has no id.</source>
        <translation>Der Knoten unter dem Schlüssel „{key}“ hat keine ID.</translation>
    </message>
    <message>
        <source>The node under the key “{key}” has the id “{id}”.</source>
        <translation>Der Knoten unter dem Schlüssel „{key}“ hat die ID „{id}“.</translation>
    </message>
    <message>
        <source>The nodes from the factor at the top to the selected one. A click on one selects it; the checkpoint stays as it is.</source>
        <translation>Die Knoten vom Faktor ganz oben bis zum ausgewählten. Ein Klick wählt einen davon aus; der Checkpoint bleibt, wie er ist.</translation>
    </message>
    <message>
        <source>The nodes that the list stands for, as they would be added. Nothing is changed here.</source>
        <translation>Die Knoten, für die die Liste steht, so wie sie hinzugefügt würden. Hier wird nichts geändert.</translation>
    </message>
    <message>
        <source>The number has more than {digits} digits.</source>
        <translation>Die Zahl hat mehr als {digits} Ziffern.</translation>
    </message>
    <message>
        <source>The order of factors can&apos;t be edited.</source>
        <translation>Die Reihenfolge der Faktoren kann nicht bearbeitet werden.</translation>
    </message>
    <message>
        <source>The order of trees can&apos;t be edited.</source>
        <translation>Die Reihenfolge der Bäume kann nicht bearbeitet werden.</translation>
    </message>
    <message>
        <source>The pages that show the checkpoint. Going to another one changes nothing in it.</source>
        <translation>Die Seiten, die den Checkpoint zeigen. Ein Wechsel der Seite ändert darin nichts.</translation>
    </message>
    <message>
        <source>The parent “{parent}” of node “{node}” is in taxonomy {number}.</source>
        <translation>Der Elternknoten „{parent}“ des Knotens „{node}“ liegt in Taxonomie {number}.</translation>
    </message>
    <message>
        <source>The parent “{parent}” of node “{node}” is not in its tree.</source>
        <translation>Der Elternknoten „{parent}“ des Knotens „{node}“ ist nicht in seinem Baum.</translation>
    </message>
    <message>
        <source>The pasted text was cut: {limit} characters fit here.</source>
        <translation>Der eingefügte Text wurde abgeschnitten: {limit} Zeichen passen hierher.</translation>
    </message>
    <message>
        <source>The program and the packages that it is shipped with.</source>
        <translation>Das Programm und die Pakete, mit denen es ausgeliefert wird.</translation>
    </message>
    <message>
        <source>The provenance</source>
        <translation>Die Herkunft</translation>
    </message>
    <message>
        <source>The pull from or push to the Hub that runs, and how far it is. A click shows it in its dialog.</source>
        <translation>Die laufende Datenübertragung vom oder zum Hub, und wie weit sie ist. Ein Klick zeigt sie in ihrem Dialog.</translation>
    </message>
    <message>
        <source>The push was stopped at its very end; when it was asked again, the Hub did not have the push to {repository}.</source>
        <translation>Die Übertragung wurde ganz am Ende gestoppt; bei der Nachfrage lag sie dem Hub nicht vor ({repository}).</translation>
    </message>
    <message>
        <source>The replacement is not valid at character {position}: {reason}.</source>
        <translation>Die Ersetzung ist bei Zeichen {position} nicht gültig: {reason}.</translation>
    </message>
    <message>
        <source>The replacement is not valid: a number in it is too large.</source>
        <translation>Die Ersetzung ist nicht gültig: Eine Zahl darin ist zu groß.</translation>
    </message>
    <message>
        <source>The replacement is not valid: it names a group that there is not.</source>
        <translation>Die Ersetzung ist nicht gültig: Sie nennt eine Gruppe, die es nicht gibt.</translation>
    </message>
    <message>
        <source>The reply was lost, and the Hub can&apos;t be asked if the push to {repository} arrived.</source>
        <translation>Die Antwort ging verloren, und der Hub lässt sich nicht fragen, ob die Übertragung angekommen ist ({repository}).</translation>
    </message>
    <message>
        <source>The reply was lost; asked again, the Hub says that the commit is there.</source>
        <translation>Die Antwort ging verloren; auf Nachfrage meldet der Hub, dass der Commit da ist.</translation>
    </message>
    <message>
        <source>The report could not be saved as {file}: {reason}.</source>
        <translation>Der Bericht konnte nicht als {file} gespeichert werden: {reason}.</translation>
    </message>
    <message>
        <source>The report was saved as {file}.</source>
        <translation>Der Bericht wurde als {file} gespeichert.</translation>
    </message>
    <message>
        <source>The repository may have been made already.</source>
        <translation>Das Repository wurde vielleicht schon angelegt.</translation>
    </message>
    <message>
        <source>The repository to pull from, as owner and name. An address copied from the Hub fills in the other fields too.</source>
        <translation>Das Repository, von dem abgerufen wird, als Besitzer und Name. Eine vom Hub kopierte Adresse füllt auch die anderen Felder aus.</translation>
    </message>
    <message>
        <source>The repository to push to, as owner and name. One that does not exist yet is made by the push.</source>
        <translation>Das Repository, in das übertragen wird, als Besitzer und Name. Gibt es noch keines, legt die Übertragung es an.</translation>
    </message>
    <message>
        <source>The root of a tree goes with its factor. Remove the factor instead.</source>
        <translation>Die Wurzel eines Baums wird nur mit ihrem Faktor gelöscht. Entfernen Sie stattdessen den Faktor.</translation>
    </message>
    <message>
        <source>The root “{node}” has a parent.</source>
        <translation>Die Wurzel „{node}“ hat einen Elternknoten.</translation>
    </message>
    <message>
        <source>The root “{root}” is not among the nodes.</source>
        <translation>Die Wurzel „{root}“ ist nicht unter den Knoten.</translation>
    </message>
    <message>
        <source>The run config has no field {field}.</source>
        <translation>Die Laufkonfiguration hat kein Feld {field}.</translation>
    </message>
    <message>
        <source>The run config says {number}.</source>
        <translation>In der Laufkonfiguration steht {number}.</translation>
    </message>
    <message>
        <source>The sampling strategies, each with its weight, the share of the draws that this makes, and the factors that it draws from. Selecting one shows its editors below; names and weights can be edited here too.</source>
        <translation>Die Strategien, jede mit ihrem Gewicht, dem Anteil der Ziehungen, der sich daraus ergibt, und den Faktoren, aus denen sie zieht. Eine Auswahl zeigt unten ihre Eingabefelder; Namen und Gewichte lassen sich auch hier bearbeiten.</translation>
    </message>
    <message>
        <source>The sampling strategies: which factors are drawn together, how often, and which labels never meet (section 2.2 of the Simula paper).</source>
        <translation>Die Strategien: welche Faktoren zusammen gezogen werden, wie oft, und welche Bezeichnungen nie zusammentreffen (Abschnitt 2.2 des Simula-Papers).</translation>
    </message>
    <message>
        <source>The search takes too long; make the expression simpler.</source>
        <translation>Die Suche dauert zu lange; vereinfachen Sie den Ausdruck.</translation>
    </message>
    <message>
        <source>The settings could not be read ({reason}); the defaults are used.</source>
        <translation>Die Einstellungen konnten nicht gelesen werden ({reason}); es gelten die Vorgaben.</translation>
    </message>
    <message>
        <source>The settings could not be saved ({reason}).</source>
        <translation>Die Einstellungen konnten nicht gespeichert werden ({reason}).</translation>
    </message>
    <message>
        <source>The settings that the run was made with, among them D, N and S (section 2.1 of the Simula paper) and K and c (section 2.2).</source>
        <translation>Die Einstellungen des Laufs, darunter D, N und S (Abschnitt 2.1 des Simula-Papers) sowie K und c (Abschnitt 2.2).</translation>
    </message>
    <message>
        <source>The settings were damaged; the defaults are used.</source>
        <translation>Die Einstellungen waren beschädigt; es gelten die Vorgaben.</translation>
    </message>
    <message>
        <source>The state before is kept in the backups.</source>
        <translation>Der vorige Stand bleibt in den Sicherungen erhalten.</translation>
    </message>
    <message>
        <source>The state before is kept in {folder}.</source>
        <translation>Der vorige Stand bleibt in {folder} erhalten.</translation>
    </message>
    <message>
        <source>The state in {folder} can&apos;t be restored: it can&apos;t be opened either.</source>
        <translation>Der Stand in {folder} kann nicht wiederhergestellt werden: Auch er lässt sich nicht öffnen.</translation>
    </message>
    <message>
        <source>The state on disk is kept as a backup.</source>
        <translation>Der Stand auf dem Datenträger bleibt als Sicherung erhalten.</translation>
    </message>
    <message>
        <source>The states of the checkpoint that saves have replaced. Selecting one changes nothing.</source>
        <translation>Die Stände des Checkpoints, die beim Speichern ersetzt wurden. Eine Auswahl ändert nichts.</translation>
    </message>
    <message>
        <source>The stored token can&apos;t be read.</source>
        <translation>Das gespeicherte Token kann nicht gelesen werden.</translation>
    </message>
    <message>
        <source>The table is sorted; click its header until the order of the file is back, then move.</source>
        <translation>Die Tabelle ist sortiert; klicken Sie auf ihren Kopf, bis die Reihenfolge der Datei wieder da ist, und verschieben Sie dann.</translation>
    </message>
    <message>
        <source>The taxonomies were built with {symbol} = {number}.</source>
        <translation>Die Taxonomien wurden mit {symbol} = {number} aufgebaut.</translation>
    </message>
    <message>
        <source>The taxonomies: each factor with the nodes below it, which get more special from level to level. Selecting a node shows it at the right; moving or renaming one is a step that undo takes back.</source>
        <translation>Die Taxonomien: jeder Faktor mit den Knoten darunter, die von Ebene zu Ebene spezieller werden. Eine Auswahl zeigt den Knoten rechts; Verschieben und Umbenennen sind Schritte, die „Rückgängig“ zurücknimmt.</translation>
    </message>
    <message>
        <source>The taxonomy bundle is missing.</source>
        <translation>Das Taxonomie-Bundle fehlt.</translation>
    </message>
    <message>
        <source>The taxonomy of factor “{factor}” is no sound tree. {fault}</source>
        <translation>Die Taxonomie des Faktors „{factor}“ ist kein fehlerfreier Baum. {fault}</translation>
    </message>
    <message>
        <source>The taxonomy of “{root}” has a single leaf, “{leaf}”.</source>
        <translation>Die Taxonomie von „{root}“ hat ein einziges Blatt, „{leaf}“.</translation>
    </message>
    <message>
        <source>The taxonomy of “{root}” has no node but its root.</source>
        <translation>Die Taxonomie von „{root}“ hat keinen Knoten außer ihrer Wurzel.</translation>
    </message>
    <message>
        <source>The text ends with a blank.</source>
        <translation>Der Text endet mit einem Leerzeichen.</translation>
    </message>
    <message>
        <source>The text has half of a surrogate pair in it.</source>
        <translation>Im Text steht ein halbes Surrogatpaar.</translation>
    </message>
    <message>
        <source>The text of a card. It can be edited after you chose to write your own, and goes to the repository with the next push.</source>
        <translation>Der Text einer Karte. Er lässt sich bearbeiten, wenn Sie „Selbst schreiben“ gewählt haben, und gelangt mit der nächsten Übertragung ins Repository.</translation>
    </message>
    <message>
        <source>The text of the file as it is on disk, to be read and copied. It can&apos;t be edited here.</source>
        <translation>Der Text der Datei, wie er auf dem Datenträger steht, zum Lesen und Kopieren. Bearbeitet werden kann er hier nicht.</translation>
    </message>
    <message>
        <source>The text starts with a blank.</source>
        <translation>Der Text beginnt mit einem Leerzeichen.</translation>
    </message>
    <message>
        <source>The text stays as it is guessed here.</source>
        <translation>Der Text bleibt, wie er hier vermutet wird.</translation>
    </message>
    <message>
        <source>The text that is looked for in the taxonomies. What would change is listed below.</source>
        <translation>Der Text, der in den Taxonomien gesucht wird. Was sich ändern würde, steht unten.</translation>
    </message>
    <message>
        <source>The text that is put in its place. If it is empty, what is found is removed.</source>
        <translation>Der Text, der an seine Stelle tritt. Ist er leer, dann wird das Gefundene entfernt.</translation>
    </message>
    <message>
        <source>The text would grow by more than {count} characters.</source>
        <translation>Der Text würde um mehr als {count} Zeichen wachsen.</translation>
    </message>
    <message>
        <source>The title of the commit or pull request. If it is empty, the greyed text is used.</source>
        <translation>Der Titel des Commits oder Pull-Requests. Bleibt das Feld leer, wird der graue Text verwendet.</translation>
    </message>
    <message>
        <source>The token comes from an environment variable, which this program can&apos;t change.</source>
        <translation>Das Token kommt aus einer Umgebungsvariablen, die dieses Programm nicht ändern kann.</translation>
    </message>
    <message>
        <source>The token of your account on the Hub. It is checked with the Hub when you sign in; what is typed here is forgotten when the dialog closes.</source>
        <translation>Das Token Ihres Kontos auf dem Hub. Beim Anmelden wird es beim Hub geprüft; was hier eingegeben wird, ist vergessen, sobald der Dialog geschlossen wird.</translation>
    </message>
    <message>
        <source>The token of {account} may only read.</source>
        <translation>Das Token von {account} darf nur lesen.</translation>
    </message>
    <message>
        <source>The tree ends here as planned.</source>
        <translation>Der Baum endet hier wie geplant.</translation>
    </message>
    <message>
        <source>The tree has errors here, so where its nodes stand can&apos;t be taken over.</source>
        <translation>Der Baum hat hier Fehler; darum lässt sich nicht übernehmen, wo seine Knoten stehen.</translation>
    </message>
    <message>
        <source>The tree has errors on the other side, so it can&apos;t be taken over.</source>
        <translation>Der Baum hat auf der anderen Seite Fehler und kann darum nicht übernommen werden.</translation>
    </message>
    <message>
        <source>The tree has errors on the other side, so where its nodes stand can&apos;t be taken over.</source>
        <translation>Der Baum hat auf der anderen Seite Fehler; darum lässt sich nicht übernehmen, wo seine Knoten stehen.</translation>
    </message>
    <message>
        <source>The trees are too deep for taking over where nodes stand.</source>
        <translation>Die Bäume sind zu tief, um zu übernehmen, wo Knoten stehen.</translation>
    </message>
    <message>
        <source>The unsaved edits in this window would be lost, unless you save them when you are asked.</source>
        <translation>Die nicht gespeicherten Änderungen in diesem Fenster gingen verloren, falls Sie sie auf Nachfrage nicht speichern.</translation>
    </message>
    <message>
        <source>The value is not a finite number.</source>
        <translation>Der Wert ist keine endliche Zahl.</translation>
    </message>
    <message>
        <source>The value of this key</source>
        <translation>Der Wert dieses Schlüssels</translation>
    </message>
    <message>
        <source>The values are nested too deeply to be read.</source>
        <translation>Die Werte sind zu tief verschachtelt, um gelesen zu werden.</translation>
    </message>
    <message>
        <source>The version of the format can&apos;t be edited.</source>
        <translation>Die Formatversion kann nicht bearbeitet werden.</translation>
    </message>
    <message>
        <source>The way from the top to what is shown. A click on a part of it leads there.</source>
        <translation>Der Weg von oben zu dem, was gezeigt wird. Ein Klick auf einen Teil führt dorthin.</translation>
    </message>
    <message>
        <source>The weight must be a finite number.</source>
        <translation>Das Gewicht muss eine endliche Zahl sein.</translation>
    </message>
    <message>
        <source>The weight must be greater than 0.</source>
        <translation>Das Gewicht muss größer als 0 sein.</translation>
    </message>
    <message>
        <source>The weight of strategy “{strategy}” is infinite.</source>
        <translation>Das Gewicht der Strategie „{strategy}“ ist unendlich.</translation>
    </message>
    <message>
        <source>The weight of {strategy} is too small beside the others to be normalised.</source>
        <translation>Das Gewicht von {strategy} ist neben den anderen zu klein, um normiert zu werden.</translation>
    </message>
    <message>
        <source>The weights can&apos;t be normalised, because their sum is no positive number.</source>
        <translation>Die Gewichte lassen sich nicht normieren, weil ihre Summe keine positive Zahl ist.</translation>
    </message>
    <message>
        <source>The weights of the strategies add up to {total}.</source>
        <translation>Die Gewichte der Strategien ergeben zusammen {total}.</translation>
    </message>
    <message>
        <source>The whole report, word for word as it is copied or saved.</source>
        <translation>Der ganze Bericht, Wort für Wort, wie er kopiert oder gespeichert wird.</translation>
    </message>
    <message>
        <source>There are other errors, with which AfterImage refuses the files whatever their digests say. Mend those first: saving renews the digests of what it writes.</source>
        <translation>Es gibt andere Fehler, derentwegen AfterImage die Dateien ablehnt, was auch immer ihre Prüfsummen sagen. Beheben Sie zuerst diese: Beim Speichern werden die Prüfsummen der geschriebenen Dateien erneuert.</translation>
    </message>
    <message>
        <source>There is a checkpoint in “{folder}” by now; nothing was written.</source>
        <translation>In „{folder}“ gibt es inzwischen einen Checkpoint; es wurde nichts geschrieben.</translation>
    </message>
    <message>
        <source>There is a factor of the same id here.</source>
        <translation>Hier gibt es schon einen Faktor mit derselben ID.</translation>
    </message>
    <message>
        <source>There is a {repository} by now; nothing was pushed.</source>
        <translation>{repository} gibt es inzwischen; es wurde nichts übertragen.</translation>
    </message>
    <message>
        <source>There is no card for a checkpoint that can&apos;t be read.</source>
        <translation>Für einen Checkpoint, der nicht lesbar ist, gibt es keine Karte.</translation>
    </message>
    <message>
        <source>There is no checkpoint in {repository}: it has no file {file}.</source>
        <translation>In {repository} gibt es keinen Checkpoint: Die Datei {file} fehlt.</translation>
    </message>
    <message>
        <source>There is no digest for {file}.</source>
        <translation>Zu {file} gibt es keine Prüfsumme.</translation>
    </message>
    <message>
        <source>There is no factor “{id}” for this taxonomy.</source>
        <translation>Zu dieser Taxonomie gibt es keinen Faktor „{id}“.</translation>
    </message>
    <message>
        <source>There is no folder to pull into.</source>
        <translation>Es gibt keinen Ordner, in den abgerufen werden kann.</translation>
    </message>
    <message>
        <source>There is no folder “{folder}” here.</source>
        <translation>Hier gibt es keinen Ordner „{folder}“.</translation>
    </message>
    <message>
        <source>There is no node “{node}” in this taxonomy.</source>
        <translation>In dieser Taxonomie gibt es keinen Knoten „{node}“.</translation>
    </message>
    <message>
        <source>There is no strategy to draw from.</source>
        <translation>Es gibt keine Strategie, nach der gezogen werden kann.</translation>
    </message>
    <message>
        <source>There is no such branch, tag or commit in {subject}.</source>
        <translation>Diesen Branch, dieses Tag oder diesen Commit gibt es in {subject} nicht.</translation>
    </message>
    <message>
        <source>There is no taxonomy of a factor “{id}” to draw from.</source>
        <translation>Es gibt keine Taxonomie eines Faktors „{id}“, aus der gezogen werden kann.</translation>
    </message>
    <message>
        <source>There is no {repository} that {account} can see or make.</source>
        <translation>{account} kann {repository} weder sehen noch anlegen.</translation>
    </message>
    <message>
        <source>There is no {subject}, or this account can&apos;t see it.</source>
        <translation>{subject} gibt es nicht, oder dieses Konto hat keinen Zugriff darauf.</translation>
    </message>
    <message>
        <source>There is nothing here that would mend it safely. {hint}</source>
        <translation>Hier gibt es nichts, was es sicher beheben würde. {hint}</translation>
    </message>
    <message>
        <source>There is nothing to mend in {file} in this way.</source>
        <translation>In {file} gibt es auf diese Weise nichts zu reparieren.</translation>
    </message>
    <message>
        <source>There is nothing to paste. Cut nodes first.</source>
        <translation>Es gibt nichts einzufügen. Schneiden Sie zuerst Knoten aus.</translation>
    </message>
    <message>
        <source>There is nothing to push.</source>
        <translation>Es gibt nichts zu übertragen.</translation>
    </message>
    <message numerus="yes">
        <source>There is {n} more like this.</source>
        <comment>There are {n} more like this.</comment>
        <translation>
            <numerusform>Es gibt {n} weiteres Problem dieser Art.</numerusform>
            <numerusform>Es gibt {n} weitere Probleme dieser Art.</numerusform>
        </translation>
    </message>
    <message>
        <source>There was a change in {repository} since you looked; nothing was pushed.</source>
        <translation>{repository} hat sich geändert, seit Sie nachgesehen haben; es wurde nichts übertragen.</translation>
    </message>
    <message>
        <source>There was a change in {subject} since you looked{because}</source>
        <translation>{subject} hat sich geändert, seit Sie nachgesehen haben{because}</translation>
    </message>
    <message numerus="yes">
        <source>They stay in the program&apos;s data folder for {n} day.</source>
        <comment>They stay in the program&apos;s data folder for {n} days.</comment>
        <translation>
            <numerusform>Sie bleiben {n} Tag im Datenordner des Programms.</numerusform>
            <numerusform>Sie bleiben {n} Tage im Datenordner des Programms.</numerusform>
        </translation>
    </message>
    <message>
        <source>This backup</source>
        <translation>Diese Sicherung</translation>
    </message>
    <message>
        <source>This bundle has no factors.</source>
        <translation>Dieses Bundle hat keine Faktoren.</translation>
    </message>
    <message>
        <source>This checkpoint</source>
        <translation>Dieser Checkpoint</translation>
    </message>
    <message>
        <source>This checkpoint can&apos;t be opened, so it can&apos;t be edited.</source>
        <translation>Dieser Checkpoint lässt sich nicht öffnen und darum nicht bearbeiten.</translation>
    </message>
    <message numerus="yes">
        <source>This checkpoint has an error, so it is read-only until you choose to mend it.</source>
        <comment>This checkpoint has {n} errors, so it is read-only until you choose to mend it.</comment>
        <translation>
            <numerusform>Dieser Checkpoint hat einen Fehler; er ist darum schreibgeschützt, bis Sie ihn reparieren.</numerusform>
            <numerusform>Dieser Checkpoint hat {n} Fehler; er ist darum schreibgeschützt, bis Sie ihn reparieren.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>This checkpoint has an error, so it is read-only.</source>
        <comment>This checkpoint has {n} errors, so it is read-only.</comment>
        <translation>
            <numerusform>Dieser Checkpoint hat einen Fehler und ist deshalb schreibgeschützt.</numerusform>
            <numerusform>Dieser Checkpoint hat {n} Fehler und ist deshalb schreibgeschützt.</numerusform>
        </translation>
    </message>
    <message>
        <source>This checkpoint has no run config yet; saving creates one.</source>
        <translation>Dieser Checkpoint hat noch keine Laufkonfiguration; beim Speichern wird eine angelegt.</translation>
    </message>
    <message>
        <source>This checkpoint has no run config yet; the first change creates one.</source>
        <translation>Dieser Checkpoint hat noch keine Laufkonfiguration; mit der ersten Änderung wird eine angelegt.</translation>
    </message>
    <message numerus="yes">
        <source>This checkpoint has {n} problem.</source>
        <comment>This checkpoint has {n} problems.</comment>
        <translation>
            <numerusform>Dieser Checkpoint hat {n} Problem.</numerusform>
            <numerusform>Dieser Checkpoint hat {n} Probleme.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>This checkpoint has {n} warning.</source>
        <comment>This checkpoint has {n} warnings.</comment>
        <translation>
            <numerusform>Dieser Checkpoint hat {n} Warnung.</numerusform>
            <numerusform>Dieser Checkpoint hat {n} Warnungen.</numerusform>
        </translation>
    </message>
    <message>
        <source>This checkpoint, with your edits</source>
        <translation>Dieser Checkpoint mit Ihren Änderungen</translation>
    </message>
    <message>
        <source>This computer could not store what belongs to {subject}: {reason}.</source>
        <translation>Dieser Computer konnte die Daten für {subject} nicht ablegen: {reason}.</translation>
    </message>
    <message>
        <source>This document can&apos;t be taken over as a whole.</source>
        <translation>Dieses Dokument kann nicht als Ganzes übernommen werden.</translation>
    </message>
    <message>
        <source>This factor has no taxonomy.</source>
        <translation>Dieser Faktor hat keine Taxonomie.</translation>
    </message>
    <message>
        <source>This factor has no tree.</source>
        <translation>Dieser Faktor hat keinen Baum.</translation>
    </message>
    <message>
        <source>This factor was not accepted.</source>
        <translation>Dieser Faktor wurde nicht angenommen.</translation>
    </message>
    <message>
        <source>This is a backup, so it is read-only. Go back to the checkpoint, or restore this state.</source>
        <translation>Das ist eine Sicherung und darum schreibgeschützt. Gehen Sie zurück zum Checkpoint, oder stellen Sie diesen Stand wieder her.</translation>
    </message>
    <message>
        <source>This is mended already; it goes from this list when you save.</source>
        <translation>Das ist schon behoben; es verschwindet aus dieser Liste, wenn Sie speichern.</translation>
    </message>
    <message>
        <source>This is no document that AfterImage has written; ask whoever pushed it.</source>
        <translation>Das ist kein Dokument, das AfterImage geschrieben hat; fragen Sie, wer es übertragen hat.</translation>
    </message>
    <message>
        <source>This is no document that AfterImage has written; get the checkpoint from its source again.</source>
        <translation>Das ist kein Dokument, das AfterImage geschrieben hat; holen Sie den Checkpoint noch einmal von seiner Quelle.</translation>
    </message>
    <message>
        <source>This is no token.</source>
        <translation>Das ist kein Token.</translation>
    </message>
    <message>
        <source>This is not in the checkpoint that is open.</source>
        <translation>Das ist im geöffneten Checkpoint nicht enthalten.</translation>
    </message>
    <message>
        <source>This is what helps to find a fault: versions, the system and what happened since the program started. Nothing is sent: copy it or save it, and read it before you pass it on.</source>
        <translation>Das hilft, einen Fehler zu finden: Versionen, das System und was seit dem Programmstart geschehen ist. Nichts wird gesendet: Kopieren oder speichern Sie den Bericht, und lesen Sie ihn, bevor Sie ihn weitergeben.</translation>
    </message>
    <message>
        <source>This needs a Hub account.</source>
        <translation>Dafür ist ein Hub-Konto nötig.</translation>
    </message>
    <message>
        <source>This part came without the text of its licence.</source>
        <translation>Diesem Bestandteil lag kein Lizenztext bei.</translation>
    </message>
    <message>
        <source>This program opens OpenSimula checkpoints that AfterImage has written.</source>
        <translation>Dieses Programm öffnet OpenSimula-Checkpoints, die AfterImage geschrieben hat.</translation>
    </message>
    <message>
        <source>This repository has no revisions.</source>
        <translation>Dieses Repository hat keine Revisionen.</translation>
    </message>
    <message>
        <source>This text has {number} characters, which is too long to edit here.</source>
        <translation>Dieser Text hat {number} Zeichen und ist zu lang, um ihn hier zu bearbeiten.</translation>
    </message>
    <message>
        <source>This text has {number} characters, which is too long to edit here; the Raw page has it.</source>
        <translation>Dieser Text hat {number} Zeichen und ist zu lang, um ihn hier zu bearbeiten; er steht auf der Seite „Rohdaten“.</translation>
    </message>
    <message numerus="yes">
        <source>This text has {n} character; the first {limit} are shown. It is too long to edit here: unset it, or edit the file.</source>
        <comment>This text has {n} characters; the first {limit} are shown. It is too long to edit here: unset it, or edit the file.</comment>
        <translation>
            <numerusform>Dieser Text hat {n} Zeichen; gezeigt werden die ersten {limit}. Er ist zu lang, um ihn hier zu bearbeiten: Entfernen Sie die Angabe, oder bearbeiten Sie die Datei.</numerusform>
            <numerusform>Dieser Text hat {n} Zeichen; gezeigt werden die ersten {limit}. Er ist zu lang, um ihn hier zu bearbeiten: Entfernen Sie die Angabe, oder bearbeiten Sie die Datei.</numerusform>
        </translation>
    </message>
    <message>
        <source>This token</source>
        <translation>Dieses Token</translation>
    </message>
    <message>
        <source>This version does not know them. They are kept as they are when you save.</source>
        <translation>Diese Version kennt sie nicht. Beim Speichern bleiben sie, wie sie sind.</translation>
    </message>
    <message>
        <source>Three bytes at the start go, nothing else. The digest follows if it matched before.</source>
        <translation>Drei Bytes am Anfang fallen weg, sonst nichts. Die Prüfsumme wird angepasst, wenn sie vorher stimmte.</translation>
    </message>
    <message>
        <source>Tick labels, descriptions or both.</source>
        <translation>Haken Sie Bezeichnungen, Beschreibungen oder beides an.</translation>
    </message>
    <message>
        <source>Ticks all changes, or none of them. Only ticked ones are made.</source>
        <translation>Hakt alle Änderungen an oder keine. Nur angehakte werden ausgeführt.</translation>
    </message>
    <message>
        <source>To</source>
        <comment>one side of a comparison</comment>
        <translation>Nach</translation>
    </message>
    <message>
        <source>To be added</source>
        <translation>Wird hinzugefügt</translation>
    </message>
    <message>
        <source>Today, {time}</source>
        <translation>Heute, {time}</translation>
    </message>
    <message>
        <source>Token</source>
        <translation>Token</translation>
    </message>
    <message>
        <source>Token refused</source>
        <translation>Token abgelehnt</translation>
    </message>
    <message>
        <source>Tokens, passwords and the path of your home folder are left out in any case. Messages may quote labels and file names of the checkpoint.</source>
        <translation>Token, Passwörter und der Pfad Ihres persönlichen Ordners werden immer weggelassen. Meldungen können Bezeichnungen und Dateinamen des Checkpoints zitieren.</translation>
    </message>
    <message>
        <source>Too large: the largest number that can be stored is about 1.8e308.</source>
        <translation>Zu groß: Die größte Zahl, die gespeichert werden kann, ist etwa 1.8e308.</translation>
    </message>
    <message>
        <source>Too long: at most {limit} digits can be stored.</source>
        <translation>Zu lang: Höchstens {limit} Stellen können gespeichert werden.</translation>
    </message>
    <message>
        <source>Too small: it would be stored as 0.</source>
        <translation>Zu klein: Die Zahl würde als 0 gespeichert.</translation>
    </message>
    <message>
        <source>Tree</source>
        <translation>Baum</translation>
    </message>
    <message>
        <source>Trim it</source>
        <translation>Leerzeichen entfernen</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Erneut versuchen</translation>
    </message>
    <message>
        <source>Try again in a while.</source>
        <translation>Versuchen Sie es später erneut.</translation>
    </message>
    <message>
        <source>Try again in a while. The preview then shows if it came in late.</source>
        <translation>Versuchen Sie es später erneut. Die Vorschau zeigt dann, ob sie doch noch angekommen ist.</translation>
    </message>
    <message>
        <source>Try again; if it happens twice, a proxy may be changing what passes through.</source>
        <translation>Versuchen Sie es erneut; geschieht es wieder, verändert vielleicht ein Proxy, was durch ihn läuft.</translation>
    </message>
    <message>
        <source>Twice in this list</source>
        <translation>Zweimal in dieser Liste</translation>
    </message>
    <message>
        <source>Type</source>
        <comment>of a repository</comment>
        <translation>Art</translation>
    </message>
    <message>
        <source>Type a command, a place or a node</source>
        <translation>Befehl, Stelle oder Knoten eingeben</translation>
    </message>
    <message>
        <source>Type a part of a label, an id or a command</source>
        <translation>Teil einer Bezeichnung, einer ID oder eines Befehls eingeben</translation>
    </message>
    <message>
        <source>Type a part of a name, and the list below shows what fits. Enter does what is selected or goes there, Esc closes.</source>
        <translation>Tippen Sie einen Teil eines Namens; die Liste darunter zeigt, was passt. Eingabe führt das Ausgewählte aus oder geht dorthin, Esc schließt.</translation>
    </message>
    <message>
        <source>Type of the repository</source>
        <translation>Art des Repositorys</translation>
    </message>
    <message>
        <source>Type what to find.</source>
        <translation>Geben Sie den gesuchten Text ein.</translation>
    </message>
    <message>
        <source>Unchanged</source>
        <translation>Unverändert</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Rückgängig</translation>
    </message>
    <message>
        <source>Undo</source>
        <comment>verb</comment>
        <translation>Rückgängig</translation>
    </message>
    <message>
        <source>Undo brings all of it back.</source>
        <translation>„Rückgängig“ holt alles zurück.</translation>
    </message>
    <message>
        <source>Unexpected error</source>
        <translation>Unerwarteter Fehler</translation>
    </message>
    <message>
        <source>Unknown key “{key}”</source>
        <translation>Unbekannter Schlüssel „{key}“</translation>
    </message>
    <message>
        <source>Unnamed checkpoint</source>
        <translation>Unbenannter Checkpoint</translation>
    </message>
    <message>
        <source>Unpack the file and put the JSON text in its place.</source>
        <translation>Entpacken Sie die Datei, und setzen Sie den JSON-Text an ihre Stelle.</translation>
    </message>
    <message>
        <source>Unsaved edits</source>
        <translation>Nicht gespeicherte Änderungen</translation>
    </message>
    <message>
        <source>Unsaved edits can&apos;t be written to their journal: {reason}.</source>
        <translation>Nicht gespeicherte Änderungen können nicht in das Änderungsprotokoll geschrieben werden: {reason}.</translation>
    </message>
    <message>
        <source>Unsaved edits from {when}: {edits}.</source>
        <translation>Nicht gespeicherte Änderungen ({when}): {edits}.</translation>
    </message>
    <message>
        <source>Unsaved edits of this checkpoint were found, but their journal can&apos;t be read.</source>
        <translation>Zu diesem Checkpoint gibt es nicht gespeicherte Änderungen, aber ihr Änderungsprotokoll ist nicht lesbar.</translation>
    </message>
    <message>
        <source>Unset it, start again, and then try again.</source>
        <translation>Löschen Sie die Variable, starten Sie das Programm neu, und versuchen Sie es erneut.</translation>
    </message>
    <message>
        <source>Unset {first} and {second} and start again.</source>
        <translation>Löschen Sie die Variablen {first} und {second}, und starten Sie das Programm neu.</translation>
    </message>
    <message>
        <source>Unset {key}: the file will not say</source>
        <translation>{key} entfernen: Die Datei macht dann keine Angabe</translation>
    </message>
    <message>
        <source>Unset {title}</source>
        <translation>Angabe „{title}“ entfernen</translation>
    </message>
    <message>
        <source>Unset {variable} and start again.</source>
        <translation>Löschen Sie die Variable {variable}, und starten Sie das Programm neu.</translation>
    </message>
    <message>
        <source>Use {number}</source>
        <translation>{number} verwenden</translation>
    </message>
    <message>
        <source>Verdict</source>
        <translation>Befund</translation>
    </message>
    <message>
        <source>Verified</source>
        <translation>Geprüft</translation>
    </message>
    <message numerus="yes">
        <source>Verified: {n} file read, digests and structure are sound.</source>
        <comment>Verified: {n} files read, digests and structure are sound.</comment>
        <translation>
            <numerusform>Geprüft: {n} Datei gelesen, Prüfsummen und Aufbau sind in Ordnung.</numerusform>
            <numerusform>Geprüft: {n} Dateien gelesen, Prüfsummen und Aufbau sind in Ordnung.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Verified: {n} problem, listed below.</source>
        <comment>Verified: {n} problems, listed below.</comment>
        <translation>
            <numerusform>Geprüft: {n} Problem, unten aufgeführt.</numerusform>
            <numerusform>Geprüft: {n} Probleme, unten aufgeführt.</numerusform>
        </translation>
    </message>
    <message>
        <source>Verifying…</source>
        <translation>Wird geprüft…</translation>
    </message>
    <message>
        <source>Versions and licences.</source>
        <translation>Versionen und Lizenzen.</translation>
    </message>
    <message>
        <source>Wait a few minutes, then try again.</source>
        <translation>Warten Sie einige Minuten, und versuchen Sie es erneut.</translation>
    </message>
    <message>
        <source>Wait for it, or cancel it, then pull the other one.</source>
        <translation>Warten Sie, bis er fertig ist, oder brechen Sie ihn ab, und rufen Sie dann den anderen Checkpoint ab.</translation>
    </message>
    <message>
        <source>Wait until it is done, then save again.</source>
        <translation>Warten Sie, bis es fertig ist, und speichern Sie dann erneut.</translation>
    </message>
    <message numerus="yes">
        <source>Wait {n} second, then try again.</source>
        <comment>Wait {n} seconds, then try again.</comment>
        <translation>
            <numerusform>Warten Sie {n} Sekunde, und versuchen Sie es erneut.</numerusform>
            <numerusform>Warten Sie {n} Sekunden, und versuchen Sie es erneut.</numerusform>
        </translation>
    </message>
    <message>
        <source>Warning</source>
        <translation>Warnung</translation>
    </message>
    <message>
        <source>Warning: {text}</source>
        <translation>Warnung: {text}</translation>
    </message>
    <message>
        <source>Weight</source>
        <translation>Gewicht</translation>
    </message>
    <message>
        <source>Were two files mixed up? If the change was meant, re-hash the checkpoint; else get it from its source again.</source>
        <translation>Wurden zwei Dateien verwechselt? War die Änderung Absicht, dann erneuern Sie die Prüfsummen; sonst holen Sie den Checkpoint noch einmal von seiner Quelle.</translation>
    </message>
    <message>
        <source>What</source>
        <translation>Was</translation>
    </message>
    <message>
        <source>What changed then</source>
        <translation>Was sich damals änderte</translation>
    </message>
    <message>
        <source>What fits the typed text, the best first. A click does it or goes there.</source>
        <translation>Was zum eingetippten Text passt, das Beste zuerst. Ein Klick führt es aus oder geht dorthin.</translation>
    </message>
    <message>
        <source>What happens</source>
        <translation>Was geschieht</translation>
    </message>
    <message>
        <source>What in the list had to be read in another way than it is written. A click leads to the line.</source>
        <translation>Was in der Liste anders gelesen werden musste, als es dasteht. Ein Klick führt zur Zeile.</translation>
    </message>
    <message>
        <source>What is on disk stays as it is.</source>
        <translation>Was auf dem Datenträger ist, bleibt unverändert.</translation>
    </message>
    <message>
        <source>What is shown is still the checkpoint that it is a copy of, with all edits.</source>
        <translation>Zu sehen ist weiter der Checkpoint, von dem die Kopie stammt, mit allen Änderungen.</translation>
    </message>
    <message>
        <source>What is to be mended in {file} can&apos;t be found in its text.</source>
        <translation>Was in {file} repariert werden soll, ist in ihrem Text nicht zu finden.</translation>
    </message>
    <message>
        <source>What is wrong or odd in the files of the checkpoint. A click leads to the place and tells below what to do; nothing is changed by it.</source>
        <translation>Was in den Dateien des Checkpoints falsch oder auffällig ist. Ein Klick führt zur Stelle und sagt unten, was zu tun ist; geändert wird dadurch nichts.</translation>
    </message>
    <message>
        <source>What it does</source>
        <translation>Wirkung</translation>
    </message>
    <message>
        <source>What kind of repository it is on the Hub; most checkpoints are datasets.</source>
        <translation>Welche Art von Repository es auf dem Hub ist; die meisten Checkpoints sind Datensätze.</translation>
    </message>
    <message>
        <source>What saving would lose can&apos;t be told</source>
        <translation>Was beim Speichern verloren ginge, lässt sich nicht sagen</translation>
    </message>
    <message>
        <source>What the cell says. Enter keeps it as a step that undo takes back, Esc gives it up.</source>
        <translation>Was in der Zelle steht. Eingabe übernimmt es als Schritt, den „Rückgängig“ zurücknimmt, Esc verwirft es.</translation>
    </message>
    <message>
        <source>What the checkpoint is at a glance: its instruction y, target depth D and proposals N (section 2.1 of the Simula paper), and a card for each factor.</source>
        <translation>Der Checkpoint auf einen Blick: seine Anweisung y, Zieltiefe D und Vorschläge N (Abschnitt 2.1 des Simula-Papers) und eine Karte je Faktor.</translation>
    </message>
    <message>
        <source>What the factor is about, in words. It may be empty.</source>
        <translation>Worum es bei dem Faktor geht, in Worten. Das Feld darf leer sein.</translation>
    </message>
    <message>
        <source>What the factor is about, in words. It may stay empty.</source>
        <translation>Worum es bei dem Faktor geht, in Worten. Das Feld darf leer bleiben.</translation>
    </message>
    <message>
        <source>What the factor is called. The root of its taxonomy gets the same name.</source>
        <translation>Wie der Faktor heißt. Die Wurzel seiner Taxonomie bekommt denselben Namen.</translation>
    </message>
    <message>
        <source>What the factor is called: an axis along which samples may differ, such as topic or audience. Its taxonomy stays as it is.</source>
        <translation>Wie der Faktor heißt: eine Achse, entlang derer sich Samples unterscheiden dürfen, etwa Thema oder Zielgruppe. Seine Taxonomie bleibt, wie sie ist.</translation>
    </message>
    <message>
        <source>What the fix changes</source>
        <translation>Was die Behebung ändert</translation>
    </message>
    <message>
        <source>What the node stands for, in words. It may be empty.</source>
        <translation>Wofür der Knoten steht, in Worten. Das Feld darf leer sein.</translation>
    </message>
    <message>
        <source>What the strategy is called. Mixes tell by this name which strategy drew them.</source>
        <translation>Wie die Strategie heißt. An diesem Namen erkennen Mischungen, welche Strategie sie gezogen hat.</translation>
    </message>
    <message>
        <source>What the two checkpoints say at the selected difference. It can be copied, not edited.</source>
        <translation>Was die beiden Checkpoints beim ausgewählten Unterschied sagen. Der Text kann kopiert, aber nicht bearbeitet werden.</translation>
    </message>
    <message>
        <source>What this digest was made for is not among the backups, so why can&apos;t be told for certain. From the newest backup: {differences}.</source>
        <translation>Wofür diese Prüfsumme gebildet wurde, ist nicht unter den Sicherungen; der Grund lässt sich darum nicht sicher nennen. Gegenüber der neuesten Sicherung: {differences}.</translation>
    </message>
    <message>
        <source>What this message offers to do next.</source>
        <translation>Was dieser Hinweis als Nächstes anbietet.</translation>
    </message>
    <message>
        <source>What was downloaded could not be kept: {reason}.</source>
        <translation>Das Heruntergeladene konnte nicht abgelegt werden: {reason}.</translation>
    </message>
    <message>
        <source>What was repaired</source>
        <translation>Was berichtigt wurde</translation>
    </message>
    <message>
        <source>What would be added</source>
        <translation>Was hinzugefügt würde</translation>
    </message>
    <message>
        <source>What would change</source>
        <translation>Was sich ändern würde</translation>
    </message>
    <message>
        <source>What would change is listed here before anything is changed.</source>
        <translation>Hier wird aufgeführt, was sich ändern würde, bevor etwas geändert wird.</translation>
    </message>
    <message>
        <source>What you see now is against its latest commit.</source>
        <translation>Was Sie jetzt sehen, bezieht sich auf den neuesten Commit.</translation>
    </message>
    <message>
        <source>What you typed is not saved. A push takes what is on disk.</source>
        <translation>Ihre Eingabe ist nicht gespeichert. Übertragen wird der Stand auf dem Datenträger.</translation>
    </message>
    <message>
        <source>What {repository} holds can&apos;t be opened: {problem}</source>
        <translation>Der Inhalt von {repository} lässt sich nicht öffnen: {problem}</translation>
    </message>
    <message>
        <source>Where the samples lie, as JSON Lines; usually relative to the checkpoint, such as data/train.jsonl.</source>
        <translation>Wo die Samples als JSON Lines liegen; meist relativ zum Checkpoint, etwa data/train.jsonl.</translation>
    </message>
    <message>
        <source>Where the two checkpoints differ, by part. Enter shows the place of a difference in the window; selecting one shows both texts below.</source>
        <translation>Worin sich die beiden Checkpoints unterscheiden, nach Teilen. Eingabe zeigt die Stelle eines Unterschieds im Fenster; eine Auswahl zeigt unten beide Texte.</translation>
    </message>
    <message>
        <source>Whether only its members can see a repository that the push makes. One that exists keeps its setting.</source>
        <translation>Ob nur seine Mitglieder ein Repository sehen können, das die Übertragung anlegt. Ein vorhandenes behält seine Einstellung.</translation>
    </message>
    <message>
        <source>Whether the factor was taken. AfterImage builds taxonomies for accepted factors only; the nodes that are there stay.</source>
        <translation>Ob der Faktor angenommen wurde. AfterImage baut nur für angenommene Faktoren Taxonomien auf; vorhandene Knoten bleiben.</translation>
    </message>
    <message>
        <source>Whether to look in the whole checkpoint or only in the branch of the selected node.</source>
        <translation>Ob im ganzen Checkpoint gesucht wird oder nur im Zweig des ausgewählten Knotens.</translation>
    </message>
    <message>
        <source>Which file of the checkpoint is shown below.</source>
        <translation>Welche Datei des Checkpoints unten gezeigt wird.</translation>
    </message>
    <message>
        <source>Who is signed in to the Hub. A click opens the dialog in which you sign in or out; no checkpoint is changed.</source>
        <translation>Wer beim Hub angemeldet ist. Ein Klick öffnet den Dialog zum An- und Abmelden; kein Checkpoint wird geändert.</translation>
    </message>
    <message>
        <source>Who wrote the checkpoint and when, and whether its bytes are still those that were written.</source>
        <translation>Wer den Checkpoint wann geschrieben hat, und ob seine Bytes noch die geschriebenen sind.</translation>
    </message>
    <message>
        <source>Whole checkpoint</source>
        <translation>Ganzer Checkpoint</translation>
    </message>
    <message>
        <source>Whole document</source>
        <translation>Ganzes Dokument</translation>
    </message>
    <message>
        <source>Whole excerpt</source>
        <translation>Ganzer Auszug</translation>
    </message>
    <message>
        <source>Why can&apos;t be told: there is no backup that this digest was made for.</source>
        <translation>Der Grund lässt sich nicht nennen: Es gibt keine Sicherung, für die diese Prüfsumme gebildet wurde.</translation>
    </message>
    <message>
        <source>Why can&apos;t be told: what this digest was made for is not among the backups.</source>
        <translation>Der Grund lässt sich nicht nennen: Wofür diese Prüfsumme gebildet wurde, ist nicht unter den Sicherungen.</translation>
    </message>
    <message>
        <source>Why it does not match</source>
        <translation>Grund der Abweichung</translation>
    </message>
    <message>
        <source>With the unsaved edits of {when}</source>
        <translation>Mit den nicht gespeicherten Änderungen ({when})</translation>
    </message>
    <message numerus="yes">
        <source>With the unsaved edits of {when}, as far as they fit ({fitting} of {n} step)</source>
        <comment>With the unsaved edits of {when}, as far as they fit ({fitting} of {n} steps)</comment>
        <translation>
            <numerusform>Mit den nicht gespeicherten Änderungen ({when}), soweit sie passen ({fitting} von {n} Schritt)</numerusform>
            <numerusform>Mit den nicht gespeicherten Änderungen ({when}), soweit sie passen ({fitting} von {n} Schritten)</numerusform>
        </translation>
    </message>
    <message>
        <source>Without saving, the edits are lost.</source>
        <translation>Ohne Speichern gehen die Änderungen verloren.</translation>
    </message>
    <message>
        <source>Write a number, or leave the key out.</source>
        <translation>Schreiben Sie eine Zahl, oder lassen Sie den Schlüssel weg.</translation>
    </message>
    <message>
        <source>Write digits only, without separators: 1000.</source>
        <translation>Schreiben Sie nur Ziffern, ohne Trennzeichen: 1000.</translation>
    </message>
    <message>
        <source>Write it as owner/name, with letters, digits, &apos;-&apos;, &apos;_&apos; and &apos;.&apos;.</source>
        <translation>Schreiben Sie sie als Besitzer/Name, mit Buchstaben, Ziffern, „-“, „_“ und „.“.</translation>
    </message>
    <message>
        <source>Write it as owner/name.</source>
        <translation>Schreiben Sie Besitzer/Name.</translation>
    </message>
    <message>
        <source>Write my own</source>
        <translation>Selbst schreiben</translation>
    </message>
    <message>
        <source>Write the decimals after a point, not a comma: 0.7.</source>
        <translation>Schreiben Sie Nachkommastellen nach einem Punkt, nicht nach einem Komma: 0.7.</translation>
    </message>
    <message>
        <source>Write {file} as it was read</source>
        <translation>{file} wie gelesen neu schreiben</translation>
    </message>
    <message>
        <source>Writes a card that describes this checkpoint as the README.md of the repository. A card that is there before stays in the repository&apos;s history.</source>
        <translation>Schreibt eine Karte, die diesen Checkpoint beschreibt, als README.md des Repositorys. Eine schon vorhandene Karte bleibt im Verlauf des Repositorys.</translation>
    </message>
    <message>
        <source>Writes the previewed files to the destination and opens the checkpoint. The repository on the Hub stays as it is.</source>
        <translation>Schreibt die Dateien der Vorschau ans Ziel und öffnet den Checkpoint. Das Repository auf dem Hub bleibt, wie es ist.</translation>
    </message>
    <message>
        <source>Writes the report to a text file that you choose.</source>
        <translation>Schreibt den Bericht in eine Textdatei, die Sie wählen.</translation>
    </message>
    <message>
        <source>Writes what the preview shows to the repository, as one commit or one pull request. The checkpoint on this computer stays as it is.</source>
        <translation>Schreibt in das Repository, was die Vorschau zeigt, als einen Commit oder einen Pull-Request. Der Checkpoint auf diesem Computer bleibt, wie er ist.</translation>
    </message>
    <message>
        <source>Writing the files</source>
        <translation>Dateien werden geschrieben</translation>
    </message>
    <message>
        <source>Written</source>
        <translation>Geschrieben</translation>
    </message>
    <message>
        <source>Wrote {file} as it was read.</source>
        <translation>{file} wie gelesen neu geschrieben.</translation>
    </message>
    <message>
        <source>Yes, make it public</source>
        <translation>Ja, öffentlich machen</translation>
    </message>
    <message>
        <source>Yesterday, {time}</source>
        <translation>Gestern, {time}</translation>
    </message>
    <message>
        <source>You can also drop a checkpoint folder, or a file in it, anywhere on this window.</source>
        <translation>Sie können auch einen Checkpoint-Ordner oder eine Datei daraus irgendwo auf dieses Fenster ziehen.</translation>
    </message>
    <message>
        <source>You can edit it now, and save it.</source>
        <translation>Sie können ihn jetzt bearbeiten und speichern.</translation>
    </message>
    <message>
        <source>Your edits since the checkpoint was opened, one a line. A click on one brings back the state right after it; the files change only with a save.</source>
        <translation>Ihre Änderungen seit dem Öffnen des Checkpoints, eine je Zeile. Ein Klick bringt den Stand direkt danach zurück; die Dateien ändern sich erst beim Speichern.</translation>
    </message>
    <message>
        <source>[picture: {what}]</source>
        <translation>[Bild: {what}]</translation>
    </message>
    <message>
        <source>[picture]</source>
        <translation>[Bild]</translation>
    </message>
    <message>
        <source>\1 stands for the first group, \g&lt;name&gt; for the group (?P&lt;name&gt;…), \g&lt;0&gt; for all that was found.</source>
        <translation>\1 steht für die erste Gruppe, \g&lt;name&gt; für die Gruppe (?P&lt;name&gt;…), \g&lt;0&gt; für alles, was gefunden wurde.</translation>
    </message>
    <message>
        <source>a bracket that does not end</source>
        <translation>eine Klammer ohne Ende</translation>
    </message>
    <message>
        <source>a byte order mark</source>
        <translation>eine Bytereihenfolge-Marke</translation>
    </message>
    <message>
        <source>a control character</source>
        <translation>ein Steuerzeichen</translation>
    </message>
    <message>
        <source>a document digest added</source>
        <translation>eine Dokument-Prüfsumme hinzugefügt</translation>
    </message>
    <message>
        <source>a document digest removed</source>
        <translation>eine Dokument-Prüfsumme entfernt</translation>
    </message>
    <message>
        <source>a file is in the way</source>
        <translation>eine Datei ist im Weg</translation>
    </message>
    <message>
        <source>a folder for the checkpoint</source>
        <translation>ein Ordner für den Checkpoint</translation>
    </message>
    <message>
        <source>a list</source>
        <translation>eine Liste</translation>
    </message>
    <message>
        <source>a list or mapping that is not understood</source>
        <translation>eine unverständliche Liste oder Zuordnung</translation>
    </message>
    <message>
        <source>a long number</source>
        <translation>eine lange Zahl</translation>
    </message>
    <message>
        <source>a mapping in braces</source>
        <translation>eine Zuordnung in geschweiften Klammern</translation>
    </message>
    <message>
        <source>a new folder</source>
        <translation>ein neuer Ordner</translation>
    </message>
    <message>
        <source>a number</source>
        <translation>eine Zahl</translation>
    </message>
    <message>
        <source>a part that is not understood</source>
        <translation>ein unverständlicher Teil</translation>
    </message>
    <message>
        <source>a private dataset</source>
        <translation>ein privater Datensatz</translation>
    </message>
    <message>
        <source>a private model</source>
        <translation>ein privates Modell</translation>
    </message>
    <message>
        <source>a private space</source>
        <translation>ein privater Space</translation>
    </message>
    <message>
        <source>a public dataset</source>
        <translation>ein öffentlicher Datensatz</translation>
    </message>
    <message>
        <source>a public model</source>
        <translation>ein öffentliches Modell</translation>
    </message>
    <message>
        <source>a public space</source>
        <translation>ein öffentlicher Space</translation>
    </message>
    <message>
        <source>a pull request for {branch}</source>
        <translation>ein Pull-Request für {branch}</translation>
    </message>
    <message>
        <source>a question needs at least two options</source>
        <translation>Eine Frage braucht mindestens zwei Antwortmöglichkeiten</translation>
    </message>
    <message>
        <source>a quote that does not end</source>
        <translation>ein Anführungszeichen ohne Ende</translation>
    </message>
    <message>
        <source>a sample needs a scenario</source>
        <translation>Ein Sample braucht ein Szenario</translation>
    </message>
    <message>
        <source>a tab</source>
        <translation>ein Tabulator</translation>
    </message>
    <message>
        <source>a taxonomy needs at least one level</source>
        <translation>Eine Taxonomie braucht mindestens eine Ebene</translation>
    </message>
    <message>
        <source>a value of several lines</source>
        <translation>ein mehrzeiliger Wert</translation>
    </message>
    <message>
        <source>about 10^{exponent}</source>
        <translation>etwa 10^{exponent}</translation>
    </message>
    <message>
        <source>accepted</source>
        <translation>angenommen</translation>
    </message>
    <message>
        <source>accepted</source>
        <comment>the tick that a factor is</comment>
        <translation>„Angenommen“</translation>
    </message>
    <message>
        <source>an environment variable; unset it there to sign out</source>
        <translation>einer Umgebungsvariablen; zum Abmelden dort entfernen</translation>
    </message>
    <message numerus="yes">
        <source>an instruction of {n} character</source>
        <comment>an instruction of {n} characters</comment>
        <translation>
            <numerusform>eine Anweisung von {n} Zeichen</numerusform>
            <numerusform>eine Anweisung von {n} Zeichen</numerusform>
        </translation>
    </message>
    <message>
        <source>an item that is not understood</source>
        <translation>ein unverständliches Element</translation>
    </message>
    <message>
        <source>an object</source>
        <translation>ein Objekt</translation>
    </message>
    <message>
        <source>an unknown escape</source>
        <translation>eine unbekannte Escape-Folge</translation>
    </message>
    <message numerus="yes">
        <source>and {n} more</source>
        <comment>and {n} more</comment>
        <translation>
            <numerusform>und noch {n}</numerusform>
            <numerusform>und noch {n}</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>and {n} more level</source>
        <comment>and {n} more levels</comment>
        <translation>
            <numerusform>und {n} weitere Ebene</numerusform>
            <numerusform>und {n} weitere Ebenen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>and {n} more, in the Raw page</source>
        <comment>and {n} more, in the Raw page</comment>
        <translation>
            <numerusform>und noch {n}, auf der Seite „Rohdaten“</numerusform>
            <numerusform>und noch {n}, auf der Seite „Rohdaten“</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>and {n} more, in the problems panel</source>
        <comment>and {n} more, in the problems panel</comment>
        <translation>
            <numerusform>und noch {n}, im Bereich „Probleme“</numerusform>
            <numerusform>und noch {n}, im Bereich „Probleme“</numerusform>
        </translation>
    </message>
    <message>
        <source>answer choices</source>
        <translation>Antwortmöglichkeiten</translation>
    </message>
    <message>
        <source>at the top</source>
        <translation>ganz oben</translation>
    </message>
    <message>
        <source>bundle</source>
        <translation>Bundle</translation>
    </message>
    <message>
        <source>by {author}</source>
        <translation>von {author}</translation>
    </message>
    <message>
        <source>carriage return</source>
        <translation>Wagenrücklauf</translation>
    </message>
    <message>
        <source>children</source>
        <translation>Kindknoten</translation>
    </message>
    <message>
        <source>complexified share</source>
        <translation>Anteil der erschwerten Szenarien</translation>
    </message>
    <message>
        <source>control character</source>
        <translation>Steuerzeichen</translation>
    </message>
    <message>
        <source>corpus excerpts</source>
        <translation>Korpusauszüge</translation>
    </message>
    <message>
        <source>counting…</source>
        <translation>wird gezählt…</translation>
    </message>
    <message>
        <source>dashes that begin front matter, whose end is not clear</source>
        <translation>Striche, mit denen ein Kopfteil ohne klares Ende beginnt</translation>
    </message>
    <message>
        <source>dataset {name}</source>
        <translation>Datensatz {name}</translation>
    </message>
    <message>
        <source>description</source>
        <translation>Beschreibung</translation>
    </message>
    <message>
        <source>detached from its place</source>
        <translation>von seinem Platz gelöst</translation>
    </message>
    <message>
        <source>document digest</source>
        <translation>Dokument-Prüfsumme</translation>
    </message>
    <message>
        <source>document digests reordered</source>
        <translation>Dokument-Prüfsummen umgeordnet</translation>
    </message>
    <message>
        <source>edited</source>
        <translation>bearbeitet</translation>
    </message>
    <message>
        <source>error</source>
        <translation>Fehler</translation>
    </message>
    <message>
        <source>error</source>
        <comment>severity</comment>
        <translation>Fehler</translation>
    </message>
    <message>
        <source>expansion</source>
        <translation>Expansion</translation>
    </message>
    <message>
        <source>factor</source>
        <translation>Faktor</translation>
    </message>
    <message>
        <source>factor description</source>
        <translation>Beschreibung des Faktors</translation>
    </message>
    <message>
        <source>factor id</source>
        <translation>Faktor-ID</translation>
    </message>
    <message>
        <source>factor name</source>
        <translation>Name des Faktors</translation>
    </message>
    <message>
        <source>factor without a tree</source>
        <translation>Faktor ohne Baum</translation>
    </message>
    <message>
        <source>factor {name}</source>
        <translation>Faktor {name}</translation>
    </message>
    <message>
        <source>factors</source>
        <translation>Faktoren</translation>
    </message>
    <message>
        <source>fine</source>
        <comment>severity</comment>
        <translation>in Ordnung</translation>
    </message>
    <message>
        <source>forbidden pair</source>
        <translation>verbotenes Paar</translation>
    </message>
    <message>
        <source>forbidden pairs</source>
        <translation>Verbotene Paare</translation>
    </message>
    <message>
        <source>format version</source>
        <translation>Formatversion</translation>
    </message>
    <message>
        <source>has no taxonomy</source>
        <translation>hat keine Taxonomie</translation>
    </message>
    <message>
        <source>has no taxonomy: a draw fails</source>
        <translation>hat keine Taxonomie: Eine Ziehung schlägt fehl</translation>
    </message>
    <message>
        <source>in a folder that exists</source>
        <translation>in einem vorhandenen Ordner</translation>
    </message>
    <message>
        <source>info</source>
        <comment>severity</comment>
        <translation>Hinweis</translation>
    </message>
    <message>
        <source>instruction</source>
        <translation>Anweisung</translation>
    </message>
    <message>
        <source>instruction y</source>
        <translation>Anweisung y</translation>
    </message>
    <message numerus="yes">
        <source>is drawn {n} time</source>
        <comment>is drawn {n} times</comment>
        <translation>
            <numerusform>wird {n} Mal gezogen</numerusform>
            <numerusform>wird {n} Mal gezogen</numerusform>
        </translation>
    </message>
    <message>
        <source>is no factor of this bundle</source>
        <translation>ist kein Faktor dieses Bundles</translation>
    </message>
    <message>
        <source>is not accepted</source>
        <translation>ist nicht angenommen</translation>
    </message>
    <message>
        <source>is not in this bundle</source>
        <translation>ist nicht in diesem Bundle</translation>
    </message>
    <message>
        <source>is not in this bundle: a draw fails</source>
        <translation>ist nicht in diesem Bundle: Eine Ziehung schlägt fehl</translation>
    </message>
    <message>
        <source>it is a count</source>
        <translation>Es ist eine Anzahl</translation>
    </message>
    <message>
        <source>it is a share of all scenarios</source>
        <translation>Es ist ein Anteil an allen Szenarien</translation>
    </message>
    <message>
        <source>key {key}</source>
        <translation>Schlüssel {key}</translation>
    </message>
    <message>
        <source>key {key} of {name}</source>
        <translation>Schlüssel {key} von {name}</translation>
    </message>
    <message>
        <source>label</source>
        <translation>Bezeichnung</translation>
    </message>
    <message>
        <source>leaf</source>
        <translation>Blatt</translation>
    </message>
    <message>
        <source>leaf at the target depth</source>
        <translation>Blatt in der Zieltiefe</translation>
    </message>
    <message>
        <source>leaf, never expanded</source>
        <translation>Blatt, nie expandiert</translation>
    </message>
    <message>
        <source>leaf, the critic kept no child</source>
        <translation>Blatt, der Kritiker behielt keinen Kindknoten</translation>
    </message>
    <message>
        <source>level {level}: {count}</source>
        <translation>Ebene {level}: {count}</translation>
    </message>
    <message>
        <source>line break</source>
        <translation>Zeilenumbruch</translation>
    </message>
    <message>
        <source>manifest</source>
        <translation>Manifest</translation>
    </message>
    <message>
        <source>may only read</source>
        <translation>darf nur lesen</translation>
    </message>
    <message>
        <source>may read and write</source>
        <translation>darf lesen und schreiben</translation>
    </message>
    <message>
        <source>missing</source>
        <translation>fehlt</translation>
    </message>
    <message>
        <source>model</source>
        <translation>Modell</translation>
    </message>
    <message>
        <source>model {name}</source>
        <translation>Modell {name}</translation>
    </message>
    <message>
        <source>most children per node</source>
        <translation>Höchstzahl der Kindknoten je Knoten</translation>
    </message>
    <message>
        <source>most expansions per level</source>
        <translation>Höchstzahl der Expansionen je Ebene</translation>
    </message>
    <message>
        <source>most factors</source>
        <translation>Höchstzahl der Faktoren</translation>
    </message>
    <message>
        <source>most providers take 0 to 2</source>
        <translation>Die meisten Anbieter erlauben 0 bis 2</translation>
    </message>
    <message>
        <source>name</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>no key</source>
        <translation>kein Schlüssel</translation>
    </message>
    <message>
        <source>no licence named</source>
        <translation>keine Lizenz genannt</translation>
    </message>
    <message>
        <source>no manifest was found.</source>
        <translation>Es wurde kein Manifest gefunden.</translation>
    </message>
    <message>
        <source>no plain key</source>
        <translation>kein einfacher Schlüssel</translation>
    </message>
    <message>
        <source>node</source>
        <translation>Knoten</translation>
    </message>
    <message>
        <source>nodes in the file</source>
        <translation>Knoten in der Datei</translation>
    </message>
    <message>
        <source>not recorded</source>
        <translation>nicht verzeichnet</translation>
    </message>
    <message>
        <source>not set</source>
        <translation>nicht angegeben</translation>
    </message>
    <message>
        <source>nothing that can be counted</source>
        <translation>nichts, was sich zählen lässt</translation>
    </message>
    <message>
        <source>of over 12 digits</source>
        <translation>über 12 Ziffern lang</translation>
    </message>
    <message>
        <source>only {causes} differ</source>
        <translation>nur {causes} sind anders</translation>
    </message>
    <message>
        <source>only {causes} differs</source>
        <translation>nur {causes} ist anders</translation>
    </message>
    <message>
        <source>order changed</source>
        <translation>Reihenfolge geändert</translation>
    </message>
    <message>
        <source>over 12 digits long</source>
        <translation>über 12 Ziffern lang</translation>
    </message>
    <message>
        <source>owner/name, or the address of a page on the Hub</source>
        <translation>Besitzer/Name oder die Adresse einer Seite auf dem Hub</translation>
    </message>
    <message>
        <source>parallel calls</source>
        <translation>Anzahl paralleler Aufrufe</translation>
    </message>
    <message>
        <source>plans</source>
        <translation>Pläne</translation>
    </message>
    <message>
        <source>proposals N</source>
        <translation>Vorschläge N</translation>
    </message>
    <message>
        <source>proposals per expansion</source>
        <translation>Vorschläge je Expansion</translation>
    </message>
    <message numerus="yes">
        <source>proposed {n} time</source>
        <comment>proposed {n} times</comment>
        <translation>
            <numerusform>{n} Mal vorgeschlagen</numerusform>
            <numerusform>{n} Mal vorgeschlagen</numerusform>
        </translation>
    </message>
    <message>
        <source>quotes or brackets that go on without indentation</source>
        <translation>ein Text in Anführungszeichen oder Klammern, der ohne Einrückung weitergeht</translation>
    </message>
    <message>
        <source>rejected</source>
        <translation>abgelehnt</translation>
    </message>
    <message>
        <source>root</source>
        <translation>Wurzel</translation>
    </message>
    <message>
        <source>root description</source>
        <translation>Beschreibung der Wurzel</translation>
    </message>
    <message>
        <source>root label</source>
        <translation>Bezeichnung der Wurzel</translation>
    </message>
    <message>
        <source>run config</source>
        <translation>Laufkonfiguration</translation>
    </message>
    <message>
        <source>sample file</source>
        <translation>Sample-Datei</translation>
    </message>
    <message>
        <source>samples</source>
        <translation>Samples</translation>
    </message>
    <message>
        <source>sampling strategy</source>
        <translation>Strategien</translation>
    </message>
    <message>
        <source>scenarios per mix</source>
        <translation>Szenarien je Mischung</translation>
    </message>
    <message>
        <source>seed</source>
        <translation>Startwert</translation>
    </message>
    <message>
        <source>space {name}</source>
        <translation>Space {name}</translation>
    </message>
    <message>
        <source>strategies reordered</source>
        <translation>Strategien umgeordnet</translation>
    </message>
    <message>
        <source>strategy</source>
        <translation>Strategie</translation>
    </message>
    <message>
        <source>strategy {name}</source>
        <translation>Strategie {name}</translation>
    </message>
    <message>
        <source>tab</source>
        <translation>Tabulator</translation>
    </message>
    <message>
        <source>tags that are no plain list</source>
        <translation>Tags, die keine einfache Liste sind</translation>
    </message>
    <message>
        <source>target depth</source>
        <translation>Zieltiefe</translation>
    </message>
    <message>
        <source>target depth D</source>
        <translation>Zieltiefe D</translation>
    </message>
    <message>
        <source>taxonomy bundle</source>
        <translation>Taxonomie-Bundle</translation>
    </message>
    <message>
        <source>temperature</source>
        <translation>Temperatur</translation>
    </message>
    <message>
        <source>text behind a value</source>
        <translation>Text hinter einem Wert</translation>
    </message>
    <message>
        <source>the account</source>
        <translation>das Konto</translation>
    </message>
    <message>
        <source>the bundle&apos;s version</source>
        <translation>Version des Bundles</translation>
    </message>
    <message>
        <source>the children of {thing} reordered</source>
        <translation>Kindknoten von {thing} umgeordnet</translation>
    </message>
    <message>
        <source>the document digests</source>
        <translation>Dokument-Prüfsummen</translation>
    </message>
    <message>
        <source>the factors of {thing} changed</source>
        <translation>{thing}: Faktoren geändert</translation>
    </message>
    <message>
        <source>the factors of {thing} reordered</source>
        <translation>{thing}: Faktoren umgeordnet</translation>
    </message>
    <message>
        <source>the form of accented letters</source>
        <translation>die Schreibweise von Buchstaben mit Akzent</translation>
    </message>
    <message>
        <source>the instruction</source>
        <translation>Anweisung</translation>
    </message>
    <message>
        <source>the key “tags” once more</source>
        <translation>der Schlüssel „tags“ ein zweites Mal</translation>
    </message>
    <message>
        <source>the latest of the main branch</source>
        <translation>der neueste Stand des Haupt-Branchs</translation>
    </message>
    <message>
        <source>the layout</source>
        <translation>die Formatierung</translation>
    </message>
    <message>
        <source>the line ends</source>
        <translation>die Zeilenenden</translation>
    </message>
    <message>
        <source>the list of repositories</source>
        <translation>die Liste der Repositorys</translation>
    </message>
    <message>
        <source>the name of a strategy</source>
        <translation>Name der Strategie</translation>
    </message>
    <message>
        <source>the newline at the end</source>
        <translation>der Zeilenumbruch am Ende</translation>
    </message>
    <message>
        <source>the nodes of {thing} reordered in the file</source>
        <translation>{thing}: Knoten in der Datei umgeordnet</translation>
    </message>
    <message>
        <source>the number {number}</source>
        <translation>die Zahl {number}</translation>
    </message>
    <message>
        <source>the stored token</source>
        <translation>das gespeicherte Token</translation>
    </message>
    <message>
        <source>the strategies</source>
        <translation>Strategien</translation>
    </message>
    <message>
        <source>the strategy</source>
        <translation>Strategie</translation>
    </message>
    <message>
        <source>the system refuses it</source>
        <translation>das System verweigert es</translation>
    </message>
    <message>
        <source>the text “{text}”</source>
        <translation>der Text „{text}“</translation>
    </message>
    <message>
        <source>the top</source>
        <comment>of a repository</comment>
        <translation>oberste Ebene</translation>
    </message>
    <message>
        <source>the tree of {name}</source>
        <translation>Baum von {name}</translation>
    </message>
    <message>
        <source>the weight of {thing} set to {value}</source>
        <translation>{thing}: Gewicht auf {value} gesetzt</translation>
    </message>
    <message>
        <source>the {field} of {thing} changed</source>
        <translation>{thing}: {field} geändert</translation>
    </message>
    <message>
        <source>there is a checkpoint already</source>
        <translation>dort ist bereits ein Checkpoint</translation>
    </message>
    <message>
        <source>today, {time}</source>
        <translation>heute, {time}</translation>
    </message>
    <message>
        <source>took in {labels}</source>
        <translation>nahm {labels} auf</translation>
    </message>
    <message>
        <source>tree</source>
        <translation>Baum</translation>
    </message>
    <message>
        <source>two keys</source>
        <translation>zwei Schlüssel</translation>
    </message>
    <message>
        <source>under {share}</source>
        <translation>unter {share}</translation>
    </message>
    <message>
        <source>under “{parent}”</source>
        <translation>unter „{parent}“</translation>
    </message>
    <message>
        <source>unknown key “{key}”</source>
        <translation>unbekannter Schlüssel „{key}“</translation>
    </message>
    <message>
        <source>unsaved edits</source>
        <translation>nicht gespeicherte Änderungen</translation>
    </message>
    <message>
        <source>version</source>
        <translation>Version</translation>
    </message>
    <message>
        <source>version not recorded</source>
        <translation>Version nicht verzeichnet</translation>
    </message>
    <message>
        <source>warning</source>
        <translation>Warnung</translation>
    </message>
    <message>
        <source>warning</source>
        <comment>severity</comment>
        <translation>Warnung</translation>
    </message>
    <message>
        <source>weight</source>
        <translation>Gewicht</translation>
    </message>
    <message>
        <source>whole document</source>
        <translation>ganzes Dokument</translation>
    </message>
    <message>
        <source>with no call at a time, nothing runs</source>
        <translation>Ohne gleichzeitige Aufrufe läuft nichts</translation>
    </message>
    <message>
        <source>with none kept, no taxonomy grows</source>
        <translation>Wird keiner behalten, wächst keine Taxonomie</translation>
    </message>
    <message>
        <source>with nothing expanded, no taxonomy grows</source>
        <translation>Wird nichts expandiert, wächst keine Taxonomie</translation>
    </message>
    <message>
        <source>without a factor there is no taxonomy</source>
        <translation>Ohne einen Faktor gibt es keine Taxonomie</translation>
    </message>
    <message>
        <source>without a proposal, no node gets children</source>
        <translation>Ohne einen Vorschlag bekommt kein Knoten Kindknoten</translation>
    </message>
    <message>
        <source>yesterday, {time}</source>
        <translation>gestern, {time}</translation>
    </message>
    <message>
        <source>{account} may not write to {repository}; nothing was pushed.</source>
        <translation>{account} hat keinen Schreibzugriff auf {repository}; es wurde nichts übertragen.</translation>
    </message>
    <message>
        <source>{branches}: {nodes}, {leaves}</source>
        <translation>{branches}: {nodes}, {leaves}</translation>
    </message>
    <message>
        <source>{branch}: under a node &apos;{label}&apos; of {root}</source>
        <translation>{branch}: unter einen Knoten „{label}“ von {root}</translation>
    </message>
    <message>
        <source>{branch}: under the root of {root}</source>
        <translation>{branch}: unter die Wurzel von {root}</translation>
    </message>
    <message>
        <source>{changes}; the state before would be kept as a backup.</source>
        <translation>{changes}; der Stand davor bliebe als Sicherung erhalten.</translation>
    </message>
    <message numerus="yes">
        <source>{character} ({n} time)</source>
        <comment>{character} ({n} times)</comment>
        <translation>
            <numerusform>{character} ({n} Mal)</numerusform>
            <numerusform>{character} ({n} Mal)</numerusform>
        </translation>
    </message>
    <message>
        <source>{combinations}, at least {count} blocked</source>
        <translation>{combinations}, mindestens {count} gesperrt</translation>
    </message>
    <message>
        <source>{combinations}, at least {count} blocked ({share})</source>
        <translation>{combinations}, mindestens {count} gesperrt ({share})</translation>
    </message>
    <message>
        <source>{combinations}, {count} blocked</source>
        <translation>{combinations}, {count} gesperrt</translation>
    </message>
    <message>
        <source>{combinations}, {count} blocked ({share})</source>
        <translation>{combinations}, {count} gesperrt ({share})</translation>
    </message>
    <message>
        <source>{commit} by {author}</source>
        <translation>{commit} von {author}</translation>
    </message>
    <message>
        <source>{count} accepted</source>
        <translation>{count} angenommen</translation>
    </message>
    <message>
        <source>{count} added</source>
        <translation>{count} hinzugefügt</translation>
    </message>
    <message>
        <source>{count} changed</source>
        <translation>{count} geändert</translation>
    </message>
    <message numerus="yes">
        <source>{count} mix</source>
        <comment>{count} mixes</comment>
        <translation>
            <numerusform>{count} Mischung</numerusform>
            <numerusform>{count} Mischungen</numerusform>
        </translation>
    </message>
    <message>
        <source>{count} moved</source>
        <translation>{count} verschoben</translation>
    </message>
    <message>
        <source>{count} re-described</source>
        <translation>{count} neu beschrieben</translation>
    </message>
    <message>
        <source>{count} rejected</source>
        <translation>{count} abgelehnt</translation>
    </message>
    <message>
        <source>{count} removed</source>
        <translation>{count} entfernt</translation>
    </message>
    <message>
        <source>{count} renamed</source>
        <translation>{count} umbenannt</translation>
    </message>
    <message>
        <source>{count} reordered</source>
        <translation>{count} umgeordnet</translation>
    </message>
    <message>
        <source>{date}, {time}</source>
        <translation>{date}, {time}</translation>
    </message>
    <message>
        <source>{differences} from the backup that this digest was made for. Re-hash only if they are meant.</source>
        <translation>{differences} gegenüber der Sicherung, für die diese Prüfsumme gebildet wurde. Erneuern Sie die Prüfsummen nur, wenn das Absicht ist.</translation>
    </message>
    <message>
        <source>{differences}: {kinds}</source>
        <translation>{differences}: {kinds}</translation>
    </message>
    <message>
        <source>{document}: {kinds}</source>
        <translation>{document}: {kinds}</translation>
    </message>
    <message>
        <source>{done} of {total}</source>
        <translation>{done} von {total}</translation>
    </message>
    <message>
        <source>{done} {thing}</source>
        <translation>{done} – {thing}</translation>
    </message>
    <message numerus="yes">
        <source>{edits} differs from what is on disk.</source>
        <comment>{edits} differ from what is on disk.</comment>
        <translation>
            <numerusform>{edits} weicht vom Stand auf dem Datenträger ab.</numerusform>
            <numerusform>{edits} weichen vom Stand auf dem Datenträger ab.</numerusform>
        </translation>
    </message>
    <message>
        <source>{error} Look at the preview again.</source>
        <translation>{error} Sehen Sie sich die Vorschau noch einmal an.</translation>
    </message>
    <message>
        <source>{factors} and {not_accepted}</source>
        <translation>{factors} und {not_accepted}</translation>
    </message>
    <message>
        <source>{factor} has a tree already.</source>
        <translation>{factor} hat schon einen Baum.</translation>
    </message>
    <message>
        <source>{factor} has no tree yet. Create one first.</source>
        <translation>{factor} hat noch keinen Baum. Legen Sie zuerst einen an.</translation>
    </message>
    <message>
        <source>{failure}; when it was asked again, the Hub did not have the push to {repository}.</source>
        <translation>{failure}; bei der Nachfrage lag die Übertragung dem Hub nicht vor ({repository}).</translation>
    </message>
    <message>
        <source>{file} (deleted)</source>
        <translation>{file} (gelöscht)</translation>
    </message>
    <message>
        <source>{file} (new)</source>
        <translation>{file} (neu)</translation>
    </message>
    <message>
        <source>{file} can&apos;t be read.</source>
        <translation>{file} ist nicht lesbar.</translation>
    </message>
    <message>
        <source>{file} does not say what the format asks for: {reason}.</source>
        <translation>{file} entspricht nicht dem Format: {reason}.</translation>
    </message>
    <message>
        <source>{file} is a folder or a special file.</source>
        <translation>{file} ist ein Ordner oder eine Spezialdatei.</translation>
    </message>
    <message>
        <source>{file} is a link that leads out of the folder.</source>
        <translation>{file} ist ein Link, der aus dem Ordner hinausführt.</translation>
    </message>
    <message>
        <source>{file} is larger than {limit} MB.</source>
        <translation>{file} ist größer als {limit} MB.</translation>
    </message>
    <message>
        <source>{file} is missing.</source>
        <translation>{file} fehlt.</translation>
    </message>
    <message>
        <source>{file} is no JSON text that can be read.</source>
        <translation>{file} ist kein lesbarer JSON-Text.</translation>
    </message>
    <message>
        <source>{file} is wrong in more than its digests.</source>
        <translation>{file} ist in mehr als den Prüfsummen falsch.</translation>
    </message>
    <message>
        <source>{file} of {repository} arrived damaged; nothing was written.</source>
        <translation>{file} aus {repository} kam beschädigt an; es wurde nichts geschrieben.</translation>
    </message>
    <message>
        <source>{file} of {repository} is over {megabytes} MB; it was not downloaded.</source>
        <translation>{file} aus {repository} ist größer als {megabytes} MB und wurde nicht heruntergeladen.</translation>
    </message>
    <message>
        <source>{file} was not written: it would hold a value that can&apos;t be read again.</source>
        <translation>{file} wurde nicht geschrieben: Die Datei enthielte einen Wert, der sich nicht wieder lesen lässt.</translation>
    </message>
    <message>
        <source>{file}, line {line}</source>
        <translation>{file}, Zeile {line}</translation>
    </message>
    <message numerus="yes">
        <source>{first} and {second}</source>
        <comment>places of a label</comment>
        <translation>
            <numerusform>{first} und {second}</numerusform>
            <numerusform>{first} und {second}</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{first}, {second} and in {n} more</source>
        <comment>{first}, {second} and in {n} more</comment>
        <translation>
            <numerusform>{first}, {second} und {n} weitere Stelle</numerusform>
            <numerusform>{first}, {second} und {n} weitere Stellen</numerusform>
        </translation>
    </message>
    <message>
        <source>{folder} can&apos;t be pushed: {problem}</source>
        <translation>{folder} kann nicht übertragen werden: {problem}</translation>
    </message>
    <message>
        <source>{folder} can&apos;t be saved, because it could not be opened.</source>
        <translation>{folder} kann nicht gespeichert werden, weil der Checkpoint nicht geöffnet werden konnte.</translation>
    </message>
    <message numerus="yes">
        <source>{folder} has an error, so it was not pushed: {problem}</source>
        <comment>{folder} has {n} errors, so it was not pushed: {problem}</comment>
        <translation>
            <numerusform>{folder} hat einen Fehler und wurde darum nicht übertragen: {problem}</numerusform>
            <numerusform>{folder} hat {n} Fehler und wurde darum nicht übertragen: {problem}</numerusform>
        </translation>
    </message>
    <message>
        <source>{folder} holds a checkpoint already; nothing was written there.</source>
        <translation>{folder} enthält schon einen Checkpoint; dort wurde nichts geschrieben.</translation>
    </message>
    <message>
        <source>{folder} is a link to another folder, so no backup can be kept there.</source>
        <translation>{folder} ist ein Link auf einen anderen Ordner, darum kann dort keine Sicherung abgelegt werden.</translation>
    </message>
    <message>
        <source>{folder} is a link to another folder, which a save would have to replace.</source>
        <translation>{folder} ist ein Link auf einen anderen Ordner, den das Speichern ersetzen müsste.</translation>
    </message>
    <message>
        <source>{folder} is being saved by another program right now.</source>
        <translation>{folder} wird gerade von einem anderen Programm gespeichert.</translation>
    </message>
    <message>
        <source>{folder} lies among the backups, which later saves remove.</source>
        <translation>{folder} liegt bei den Sicherungen, die bei späterem Speichern entfernt werden.</translation>
    </message>
    <message>
        <source>{folder} lies inside the checkpoint that is to be copied.</source>
        <translation>{folder} liegt in dem Checkpoint, der kopiert werden soll.</translation>
    </message>
    <message>
        <source>{folder} was not saved: the disk is full.</source>
        <translation>{folder} wurde nicht gespeichert: Der Datenträger ist voll.</translation>
    </message>
    <message>
        <source>{folder} was not saved: the disk is read-only.</source>
        <translation>{folder} wurde nicht gespeichert: Der Datenträger ist schreibgeschützt.</translation>
    </message>
    <message>
        <source>{folder} was not saved: the system reported an error.</source>
        <translation>{folder} wurde nicht gespeichert: Das System meldete einen Fehler.</translation>
    </message>
    <message>
        <source>{folder} was not saved: you may not write there.</source>
        <translation>{folder} wurde nicht gespeichert: Sie dürfen dort nicht schreiben.</translation>
    </message>
    <message>
        <source>{folder} was not saved: your disk quota is used up.</source>
        <translation>{folder} wurde nicht gespeichert: Ihr Kontingent auf dem Datenträger ist erschöpft.</translation>
    </message>
    <message>
        <source>{heading}, as a page</source>
        <translation>{heading}, als Seite</translation>
    </message>
    <message>
        <source>{heading}, as text</source>
        <translation>{heading}, als Text</translation>
    </message>
    <message>
        <source>{hint} The preview then shows if it came in late.</source>
        <translation>{hint} Die Vorschau zeigt dann, ob die Übertragung doch noch angekommen ist.</translation>
    </message>
    <message>
        <source>{host} can&apos;t be reached.</source>
        <translation>{host} ist nicht erreichbar.</translation>
    </message>
    <message>
        <source>{host} has stopped answering.</source>
        <translation>{host} antwortet nicht mehr.</translation>
    </message>
    <message>
        <source>{keys} (kept on save)</source>
        <translation>{keys} (bleiben beim Speichern erhalten)</translation>
    </message>
    <message>
        <source>{label} holds both texts by itself: every mix with it is blocked.</source>
        <translation>{label} enthält allein schon beide Texte: Jede Mischung damit ist gesperrt.</translation>
    </message>
    <message>
        <source>{name} (backup, read-only)</source>
        <translation>{name} (Sicherung, schreibgeschützt)</translation>
    </message>
    <message>
        <source>{name} becomes the root of its tree.</source>
        <translation>{name} wird die Wurzel des Baums.</translation>
    </message>
    <message>
        <source>{name} below it stands elsewhere there.</source>
        <translation>{name} darunter steht dort woanders.</translation>
    </message>
    <message>
        <source>{name} may make this repository</source>
        <translation>{name} darf dieses Repository anlegen</translation>
    </message>
    <message>
        <source>{name} may not write here; a pull request asks those who may</source>
        <translation>{name} darf hier nicht schreiben; ein Pull-Request fragt diejenigen, die es dürfen</translation>
    </message>
    <message>
        <source>{name} may not write here; a pull request can be made instead</source>
        <translation>{name} darf hier nicht schreiben; stattdessen kann ein Pull-Request gestellt werden</translation>
    </message>
    <message>
        <source>{name} may write here</source>
        <translation>{name} darf hier schreiben</translation>
    </message>
    <message numerus="yes">
        <source>{name} with {n} node below</source>
        <comment>{name} with {n} nodes below</comment>
        <translation>
            <numerusform>{name} mit {n} Knoten darunter</numerusform>
            <numerusform>{name} mit {n} Knoten darunter</numerusform>
        </translation>
    </message>
    <message>
        <source>{name}: a tree with a root of that name</source>
        <translation>{name}: ein Baum mit einer Wurzel dieses Namens</translation>
    </message>
    <message>
        <source>{name}: accepted</source>
        <translation>{name}: angenommen</translation>
    </message>
    <message>
        <source>{name}: another id in place of {id}</source>
        <translation>{name}: eine andere ID statt {id}</translation>
    </message>
    <message>
        <source>{name}: forbidden pairs {before} → {after}</source>
        <translation>{name}: verbotene Paare {before} → {after}</translation>
    </message>
    <message>
        <source>{name}: goes</source>
        <translation>{name}: fällt weg</translation>
    </message>
    <message>
        <source>{name}: goes, since it draws from nothing else</source>
        <translation>{name}: fällt weg, weil aus nichts anderem gezogen wird</translation>
    </message>
    <message>
        <source>{name}: goes; the first of that id keeps its trees</source>
        <translation>{name}: fällt weg; der erste mit dieser ID behält seine Bäume</translation>
    </message>
    <message>
        <source>{name}: goes; {other} takes its place and its trees</source>
        <translation>{name}: fällt weg; {other} übernimmt seinen Platz und seine Bäume</translation>
    </message>
    <message numerus="yes">
        <source>{name}: its tree of {n} node goes</source>
        <comment>{name}: its tree of {n} nodes goes</comment>
        <translation>
            <numerusform>{name}: sein Baum mit {n} Knoten fällt weg</numerusform>
            <numerusform>{name}: sein Baum mit {n} Knoten fällt weg</numerusform>
        </translation>
    </message>
    <message>
        <source>{name}: no longer draws from {factors}</source>
        <translation>{name}: zieht nicht mehr aus {factors}</translation>
    </message>
    <message>
        <source>{name}: not accepted</source>
        <translation>{name}: nicht angenommen</translation>
    </message>
    <message>
        <source>{name}: parent {parent} → none</source>
        <translation>{name}: Elternknoten {parent} → keiner</translation>
    </message>
    <message>
        <source>{name}: this token may only read</source>
        <translation>{name}: Dieses Token darf nur lesen</translation>
    </message>
    <message>
        <source>{name}: under {parent}</source>
        <translation>{name}: unter {parent}</translation>
    </message>
    <message>
        <source>{name}: weight infinite → 1</source>
        <translation>{name}: Gewicht unendlich → 1</translation>
    </message>
    <message>
        <source>{name}: weight not above 0 → 1</source>
        <translation>{name}: Gewicht nicht über 0 → 1</translation>
    </message>
    <message numerus="yes">
        <source>{name}: {n} leaf is drawn → {after}</source>
        <comment>{name}: {n} leaves are drawn → {after}</comment>
        <translation>
            <numerusform>{name}: {n} Blatt wird gezogen → {after}</numerusform>
            <numerusform>{name}: {n} Blätter werden gezogen → {after}</numerusform>
        </translation>
    </message>
    <message>
        <source>{nodes} and {factors}</source>
        <translation>{nodes} und {factors}</translation>
    </message>
    <message>
        <source>{node} belongs to another factor; nodes stay within their tree.</source>
        <translation>{node} gehört zu einem anderen Faktor; Knoten bleiben in ihrem Baum.</translation>
    </message>
    <message>
        <source>{node} can&apos;t be moved under itself.</source>
        <translation>{node} kann nicht unter sich selbst verschoben werden.</translation>
    </message>
    <message>
        <source>{node} can&apos;t go back: what it stood under is below it now. Move that away first.</source>
        <translation>{node} kann nicht zurück: Der Knoten, unter dem er stand, liegt jetzt unter ihm. Verschieben Sie diesen zuerst.</translation>
    </message>
    <message>
        <source>{node} can&apos;t go back: what it stood under was deleted. Undo that first.</source>
        <translation>{node} kann nicht zurück: Der Knoten, unter dem er stand, wurde gelöscht. Machen Sie das zuerst rückgängig.</translation>
    </message>
    <message numerus="yes">
        <source>{n} accepted factor</source>
        <comment>{n} accepted factors</comment>
        <translation>
            <numerusform>{n} angenommener Faktor</numerusform>
            <numerusform>{n} angenommene Faktoren</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{n} answer</source>
        <comment>{n} answers</comment>
        <translation>
            <numerusform>{n} Antwort</numerusform>
            <numerusform>{n} Antworten</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{n} branch</source>
        <comment>{n} branches</comment>
        <translation>
            <numerusform>{n} Zweig</numerusform>
            <numerusform>{n} Zweige</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{n} change</source>
        <comment>{n} changes</comment>
        <translation>
            <numerusform>{n} Änderung</numerusform>
            <numerusform>{n} Änderungen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{n} change in {places}</source>
        <comment>{n} changes in {places}</comment>
        <translation>
            <numerusform>{n} Änderung in {places}</numerusform>
            <numerusform>{n} Änderungen in {places}</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{n} change, none of which can be made</source>
        <comment>{n} changes, none of which can be made</comment>
        <translation>
            <numerusform>{n} Änderung, die nicht möglich ist</numerusform>
            <numerusform>{n} Änderungen, von denen keine möglich ist</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{n} changed</source>
        <comment>{n} changed</comment>
        <translation>
            <numerusform>{n} geändert</numerusform>
            <numerusform>{n} geändert</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{n} child</source>
        <comment>{n} children</comment>
        <translation>
            <numerusform>{n} Kindknoten</numerusform>
            <numerusform>{n} Kindknoten</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{n} difference</source>
        <comment>{n} differences</comment>
        <translation>
            <numerusform>{n} Unterschied</numerusform>
            <numerusform>{n} Unterschiede</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{n} edit</source>
        <comment>{n} edits</comment>
        <translation>
            <numerusform>{n} Änderung</numerusform>
            <numerusform>{n} Änderungen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{n} edit is not saved. A push takes what is on disk.</source>
        <comment>{n} edits are not saved. A push takes what is on disk.</comment>
        <translation>
            <numerusform>{n} Änderung ist nicht gespeichert. Übertragen wird der Stand auf dem Datenträger.</numerusform>
            <numerusform>{n} Änderungen sind nicht gespeichert. Übertragen wird der Stand auf dem Datenträger.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{n} error</source>
        <comment>{n} errors</comment>
        <translation>
            <numerusform>{n} Fehler</numerusform>
            <numerusform>{n} Fehler</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{n} error is left, with which AfterImage refuses to load it; Problems lists what to mend.</source>
        <comment>{n} errors are left, with which AfterImage refuses to load it; Problems lists what to mend.</comment>
        <translation>
            <numerusform>Es ist noch {n} Fehler vorhanden, dessentwegen AfterImage das Laden verweigert; der Bereich „Probleme“ zeigt, was zu beheben ist.</numerusform>
            <numerusform>Es sind noch {n} Fehler vorhanden, derentwegen AfterImage das Laden verweigert; der Bereich „Probleme“ zeigt, was zu beheben ist.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{n} excerpt of documents</source>
        <comment>{n} excerpts of documents</comment>
        <translation>
            <numerusform>{n} Auszug aus Dokumenten</numerusform>
            <numerusform>{n} Auszüge aus Dokumenten</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{n} factor</source>
        <comment>{n} factors</comment>
        <translation>
            <numerusform>{n} Faktor</numerusform>
            <numerusform>{n} Faktoren</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{n} field of the bundle</source>
        <comment>{n} fields of the bundle</comment>
        <translation>
            <numerusform>{n} Feld des Bundles</numerusform>
            <numerusform>{n} Felder des Bundles</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{n} field of the run config</source>
        <comment>{n} fields of the run config</comment>
        <translation>
            <numerusform>{n} Feld der Laufkonfiguration</numerusform>
            <numerusform>{n} Felder der Laufkonfiguration</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{n} file removed</source>
        <comment>{n} files removed</comment>
        <translation>
            <numerusform>{n} Datei entfernt</numerusform>
            <numerusform>{n} Dateien entfernt</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{n} file written to “{folder}”</source>
        <comment>{n} files written to “{folder}”</comment>
        <translation>
            <numerusform>{n} Datei in „{folder}“ geschrieben</numerusform>
            <numerusform>{n} Dateien in „{folder}“ geschrieben</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{n} hit</source>
        <comment>{n} hits</comment>
        <translation>
            <numerusform>{n} Treffer</numerusform>
            <numerusform>{n} Treffer</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{n} is in the list already.</source>
        <comment>{n} are in the list already.</comment>
        <translation>
            <numerusform>{n} ist schon in der Liste.</numerusform>
            <numerusform>{n} sind schon in der Liste.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{n} leaf</source>
        <comment>{n} leaves</comment>
        <translation>
            <numerusform>{n} Blatt</numerusform>
            <numerusform>{n} Blätter</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{n} leaf never expanded</source>
        <comment>{n} leaves never expanded</comment>
        <translation>
            <numerusform>{n} Blatt nie expandiert</numerusform>
            <numerusform>{n} Blätter nie expandiert</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{n} more can&apos;t be made</source>
        <comment>{n} more can&apos;t be made</comment>
        <translation>
            <numerusform>{n} weitere ist nicht möglich</numerusform>
            <numerusform>{n} weitere sind nicht möglich</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{n} more is not listed; filter to see it.</source>
        <comment>{n} more are not listed; filter to see them.</comment>
        <translation>
            <numerusform>{n} weiterer Unterschied ist nicht aufgeführt; filtern Sie, um ihn zu sehen.</numerusform>
            <numerusform>{n} weitere Unterschiede sind nicht aufgeführt; filtern Sie, um sie zu sehen.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{n} new</source>
        <comment>{n} new</comment>
        <translation>
            <numerusform>{n} neu</numerusform>
            <numerusform>{n} neu</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{n} node</source>
        <comment>{n} nodes</comment>
        <translation>
            <numerusform>{n} Knoten</numerusform>
            <numerusform>{n} Knoten</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{n} node selected</source>
        <comment>{n} nodes selected</comment>
        <translation>
            <numerusform>{n} Knoten ausgewählt</numerusform>
            <numerusform>{n} Knoten ausgewählt</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{n} node under &apos;{name}&apos;</source>
        <comment>{n} nodes under &apos;{name}&apos;</comment>
        <translation>
            <numerusform>{n} Knoten unter „{name}“</numerusform>
            <numerusform>{n} Knoten unter „{name}“</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{n} not accepted</source>
        <comment>{n} not accepted</comment>
        <translation>
            <numerusform>{n} nicht angenommen</numerusform>
            <numerusform>{n} nicht angenommen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{n} other kind</source>
        <comment>{n} other kinds</comment>
        <translation>
            <numerusform>{n} weitere Art</numerusform>
            <numerusform>{n} weitere Arten</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{n} pair may not do what is meant; select it to see why.</source>
        <comment>{n} pairs may not do what is meant; select one to see why.</comment>
        <translation>
            <numerusform>{n} Paar bewirkt vielleicht nicht, was gemeint ist; wählen Sie es aus, um zu sehen, warum.</numerusform>
            <numerusform>{n} Paare bewirken vielleicht nicht, was gemeint ist; wählen Sie eines aus, um zu sehen, warum.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{n} problem</source>
        <comment>{n} problems</comment>
        <translation>
            <numerusform>{n} Problem</numerusform>
            <numerusform>{n} Probleme</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{n} problem is not listed: what it loses can&apos;t be told.</source>
        <comment>{n} problems are not listed: what they lose can&apos;t be told.</comment>
        <translation>
            <numerusform>{n} Problem ist nicht aufgeführt: Was dadurch verloren geht, lässt sich nicht sagen.</numerusform>
            <numerusform>{n} Probleme sind nicht aufgeführt: Was dadurch verloren geht, lässt sich nicht sagen.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{n} proposal</source>
        <comment>{n} proposals</comment>
        <translation>
            <numerusform>{n} Vorschlag</numerusform>
            <numerusform>{n} Vorschläge</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{n} removed</source>
        <comment>{n} removed</comment>
        <translation>
            <numerusform>{n} entfernt</numerusform>
            <numerusform>{n} entfernt</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{n} sample points to it.</source>
        <comment>{n} samples point to it.</comment>
        <translation>
            <numerusform>{n} Sample verweist darauf.</numerusform>
            <numerusform>{n} Samples verweisen darauf.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{n} sample points to them.</source>
        <comment>{n} samples point to them.</comment>
        <translation>
            <numerusform>{n} Sample verweist darauf.</numerusform>
            <numerusform>{n} Samples verweisen darauf.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{n} sample was to be written</source>
        <comment>{n} samples were to be written</comment>
        <translation>
            <numerusform>{n} Sample sollte geschrieben werden</numerusform>
            <numerusform>{n} Samples sollten geschrieben werden</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{n} strategy</source>
        <comment>{n} strategies</comment>
        <translation>
            <numerusform>{n} Strategie</numerusform>
            <numerusform>{n} Strategien</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{n} strategy removed</source>
        <comment>{n} strategies removed</comment>
        <translation>
            <numerusform>{n} Strategie entfernt</numerusform>
            <numerusform>{n} Strategien entfernt</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{n} unchanged</source>
        <comment>{n} unchanged</comment>
        <translation>
            <numerusform>{n} unverändert</numerusform>
            <numerusform>{n} unverändert</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{n} warning</source>
        <comment>{n} warnings</comment>
        <translation>
            <numerusform>{n} Warnung</numerusform>
            <numerusform>{n} Warnungen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{n} with the label of a sibling</source>
        <comment>{n} with the label of a sibling</comment>
        <translation>
            <numerusform>{n} mit der Bezeichnung eines Geschwisterknotens</numerusform>
            <numerusform>{n} mit der Bezeichnung eines Geschwisterknotens</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{n}+ hits</source>
        <comment>{n}+ hits</comment>
        <translation>
            <numerusform>{n}+ Treffer</numerusform>
            <numerusform>{n}+ Treffer</numerusform>
        </translation>
    </message>
    <message>
        <source>{others} and {last}</source>
        <translation>{others} und {last}</translation>
    </message>
    <message>
        <source>{pair} allowed in {thing}</source>
        <translation>{thing}: {pair} erlaubt</translation>
    </message>
    <message>
        <source>{pair} forbidden in {thing}</source>
        <translation>{thing}: {pair} verboten</translation>
    </message>
    <message>
        <source>{part} of {total}</source>
        <translation>{part} von {total}</translation>
    </message>
    <message>
        <source>{path} is no regular file, so it can&apos;t be carried over.</source>
        <translation>{path} ist keine gewöhnliche Datei und kann darum nicht mitgenommen werden.</translation>
    </message>
    <message>
        <source>{path} was changed by another program since it was opened.</source>
        <translation>{path} wurde seit dem Öffnen von einem anderen Programm geändert.</translation>
    </message>
    <message>
        <source>{place} has too few or too many items.</source>
        <translation>{place} hat zu wenige oder zu viele Elemente.</translation>
    </message>
    <message>
        <source>{place} is missing.</source>
        <translation>{place} fehlt.</translation>
    </message>
    <message>
        <source>{place} is {number}; it must be above 0.</source>
        <translation>{place} ist {number}; der Wert muss über 0 liegen.</translation>
    </message>
    <message>
        <source>{place} is {number}; it must be at least 1.</source>
        <translation>{place} ist {number}; der Wert muss mindestens 1 sein.</translation>
    </message>
    <message>
        <source>{place} is {value} and read as {read}.</source>
        <translation>{place} ist {value} und wird als {read} gelesen.</translation>
    </message>
    <message>
        <source>{place} nests over {levels} levels.</source>
        <translation>{place} ist über {levels} Ebenen tief verschachtelt.</translation>
    </message>
    <message>
        <source>{place} should be a list, but is {value}.</source>
        <translation>{place} sollte eine Liste sein, ist aber {value}.</translation>
    </message>
    <message>
        <source>{place} should be a number, but is {value}.</source>
        <translation>{place} sollte eine Zahl sein, ist aber {value}.</translation>
    </message>
    <message>
        <source>{place} should be a whole number, but is {value}.</source>
        <translation>{place} sollte eine ganze Zahl sein, ist aber {value}.</translation>
    </message>
    <message>
        <source>{place} should be an object, but is {value}.</source>
        <translation>{place} sollte ein Objekt sein, ist aber {value}.</translation>
    </message>
    <message>
        <source>{place} should be text, but is {value}.</source>
        <translation>{place} sollte Text sein, ist aber {value}.</translation>
    </message>
    <message>
        <source>{place} should be true or false, but is {value}.</source>
        <translation>{place} sollte true oder false sein, ist aber {value}.</translation>
    </message>
    <message>
        <source>{place}: only the first one stays.</source>
        <translation>{place}: Nur der erste bleibt.</translation>
    </message>
    <message>
        <source>{place}: only the last one stays.</source>
        <translation>{place}: Nur der letzte bleibt.</translation>
    </message>
    <message>
        <source>{problems}, show the problems panel</source>
        <translation>{problems}, Bereich „Probleme“ anzeigen</translation>
    </message>
    <message>
        <source>{repository} at {commit}</source>
        <translation>{repository} (Commit {commit})</translation>
    </message>
    <message>
        <source>{repository} at {revision}</source>
        <translation>{repository} (Revision {revision})</translation>
    </message>
    <message>
        <source>{repository} can&apos;t be opened.</source>
        <translation>{repository} lässt sich nicht öffnen.</translation>
    </message>
    <message>
        <source>{repository} has changed since the last preview.</source>
        <translation>{repository} hat sich seit der letzten Vorschau geändert.</translation>
    </message>
    <message>
        <source>{repository} is empty.</source>
        <translation>{repository} ist leer.</translation>
    </message>
    <message>
        <source>{repository} is there already and public; nothing was pushed.</source>
        <translation>{repository} gibt es schon, und zwar öffentlich; es wurde nichts übertragen.</translation>
    </message>
    <message>
        <source>{repository} was downloaded and checked; nothing is written yet.</source>
        <translation>{repository} wurde heruntergeladen und geprüft; geschrieben ist noch nichts.</translation>
    </message>
    <message>
        <source>{row}, cut</source>
        <translation>{row}, ausgeschnitten</translation>
    </message>
    <message>
        <source>{setting} changed</source>
        <translation>{setting} geändert</translation>
    </message>
    <message>
        <source>{setting} cleared</source>
        <translation>{setting} geleert</translation>
    </message>
    <message>
        <source>{setting} set to {value}</source>
        <translation>{setting} auf {value} gesetzt</translation>
    </message>
    <message>
        <source>{share} of the draws</source>
        <translation>{share} der Ziehungen</translation>
    </message>
    <message numerus="yes">
        <source>{some} of {n} change</source>
        <comment>{some} of {n} changes</comment>
        <translation>
            <numerusform>{some} von {n} Änderung</numerusform>
            <numerusform>{some} von {n} Änderungen</numerusform>
        </translation>
    </message>
    <message>
        <source>{step} · {percent}%</source>
        <translation>{step} · {percent} %</translation>
    </message>
    <message>
        <source>{strategy}, edited</source>
        <translation>{strategy}, bearbeitet</translation>
    </message>
    <message>
        <source>{strategy}, new</source>
        <translation>{strategy}, neu</translation>
    </message>
    <message>
        <source>{subject} is no repository id.</source>
        <translation>{subject} ist keine Repository-ID.</translation>
    </message>
    <message>
        <source>{symbol} in the Simula paper</source>
        <translation>{symbol} im Simula-Paper</translation>
    </message>
    <message>
        <source>{symbol} in the paper</source>
        <translation>{symbol} im Paper</translation>
    </message>
    <message>
        <source>{text} also matches within a word of {label}, since parts of words count.</source>
        <translation>{text} passt auch auf den Teil eines Wortes in {label}, denn Wortteile zählen mit.</translation>
    </message>
    <message>
        <source>{text} is no SHA-256 digest, which has 64 digits from 0 to 9 and a to f.</source>
        <translation>{text} ist keine SHA-256-Prüfsumme; eine solche hat 64 Stellen von 0 bis 9 und a bis f.</translation>
    </message>
    <message>
        <source>{thing} accepted</source>
        <translation>{thing} angenommen</translation>
    </message>
    <message>
        <source>{thing} added</source>
        <translation>{thing} hinzugefügt</translation>
    </message>
    <message>
        <source>{thing} changed</source>
        <translation>{thing} geändert</translation>
    </message>
    <message>
        <source>{thing} described</source>
        <translation>{thing} beschrieben</translation>
    </message>
    <message>
        <source>{thing} moved under {value}</source>
        <translation>{thing} unter {value} verschoben</translation>
    </message>
    <message>
        <source>{thing} no longer described</source>
        <translation>{thing} nicht mehr beschrieben</translation>
    </message>
    <message>
        <source>{thing} re-described</source>
        <translation>{thing} neu beschrieben</translation>
    </message>
    <message>
        <source>{thing} rejected</source>
        <translation>{thing} abgelehnt</translation>
    </message>
    <message>
        <source>{thing} removed</source>
        <translation>{thing} entfernt</translation>
    </message>
    <message>
        <source>{thing} renamed to {value}</source>
        <translation>{thing} in {value} umbenannt</translation>
    </message>
    <message>
        <source>{thing} reordered</source>
        <translation>{thing} umgeordnet</translation>
    </message>
    <message>
        <source>{thing} {place}</source>
        <translation>{thing} {place}</translation>
    </message>
    <message>
        <source>{title} can&apos;t be empty.</source>
        <translation>{title} darf nicht leer sein.</translation>
    </message>
    <message>
        <source>{title} contains half a character, which no file can hold.</source>
        <translation>{title}: Der Text enthält ein halbes Zeichen, das in keiner Datei stehen kann.</translation>
    </message>
    <message>
        <source>{title} must be a finite number.</source>
        <translation>{title}: Nur eine endliche Zahl ist erlaubt.</translation>
    </message>
    <message>
        <source>{title} must be a list of texts.</source>
        <translation>{title}: Nur eine Liste von Texten ist erlaubt.</translation>
    </message>
    <message>
        <source>{title} must be a whole number between 1 and {most}.</source>
        <translation>{title}: Erlaubt ist eine ganze Zahl von 1 bis {most}.</translation>
    </message>
    <message>
        <source>{title} must be a whole number.</source>
        <translation>{title}: Nur eine ganze Zahl ist erlaubt.</translation>
    </message>
    <message>
        <source>{title} must be at least 1 and have at most {digits} digits.</source>
        <translation>{title}: Erlaubt ist eine Zahl ab 1 mit höchstens {digits} Stellen.</translation>
    </message>
    <message>
        <source>{title} must be text.</source>
        <translation>{title}: Nur Text ist erlaubt.</translation>
    </message>
    <message numerus="yes">
        <source>{title} — {n} problem, compared as far as it can be shown</source>
        <comment>{title} — {n} problems, compared as far as it can be shown</comment>
        <translation>
            <numerusform>{title} – {n} Problem, verglichen, soweit darstellbar</numerusform>
            <numerusform>{title} – {n} Probleme, verglichen, soweit darstellbar</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{total} combination</source>
        <comment>{total} combinations</comment>
        <translation>
            <numerusform>{total} Kombination</numerusform>
            <numerusform>{total} Kombinationen</numerusform>
        </translation>
    </message>
    <message>
        <source>{verdict}: {reason}</source>
        <translation>{verdict}: {reason}</translation>
    </message>
    <message>
        <source>{what}: cancel it and quit?</source>
        <translation>{what}: abbrechen und beenden?</translation>
    </message>
    <message>
        <source>“{address}” is no address on {hub}.</source>
        <translation>„{address}“ ist keine Adresse auf {hub}.</translation>
    </message>
    <message>
        <source>“{field}”</source>
        <translation>„{field}“</translation>
    </message>
    <message>
        <source>“{field}” is missing.</source>
        <translation>„{field}“ fehlt.</translation>
    </message>
    <message>
        <source>“{field}” is {here} here and {built} in the bundle.</source>
        <translation>„{field}“ ist hier {here}, im Bundle {built}.</translation>
    </message>
    <message>
        <source>“{field}” is {value} and read as a number.</source>
        <translation>„{field}“ ist {value} und wird als Zahl gelesen.</translation>
    </message>
    <message>
        <source>“{field}” is {value}; the least that makes sense is {least}.</source>
        <translation>„{field}“ ist {value}; der kleinste sinnvolle Wert ist {least}.</translation>
    </message>
    <message>
        <source>“{field}” is {value}; the most that makes sense is {most}.</source>
        <translation>„{field}“ ist {value}; der größte sinnvolle Wert ist {most}.</translation>
    </message>
    <message>
        <source>“{field}” is “{value}”, not “{expected}”.</source>
        <translation>„{field}“ ist „{value}“ statt „{expected}“.</translation>
    </message>
    <message>
        <source>“{folder}” holds {source} already; nothing was written.</source>
        <translation>„{folder}“ enthält {source} bereits; es wurde nichts geschrieben.</translation>
    </message>
    <message>
        <source>“{folder}” is being saved by another program right now; nothing was written.</source>
        <translation>In „{folder}“ speichert gerade ein anderes Programm; es wurde nichts geschrieben.</translation>
    </message>
    <message>
        <source>“{folder}” was changed on disk since the preview; nothing was written.</source>
        <translation>„{folder}“ wurde seit der Vorschau auf dem Datenträger geändert; es wurde nichts geschrieben.</translation>
    </message>
    <message>
        <source>“{id}” is no repository id.</source>
        <translation>„{id}“ ist keine Repository-ID.</translation>
    </message>
    <message numerus="yes">
        <source>“{key}” stands {n} time in one object; only the last one is read.</source>
        <comment>“{key}” stands {n} times in one object; only the last one is read.</comment>
        <translation>
            <numerusform>„{key}“ steht {n} Mal in einem Objekt; nur der letzte Wert wird gelesen.</numerusform>
            <numerusform>„{key}“ steht {n} Mal in einem Objekt; nur der letzte Wert wird gelesen.</numerusform>
        </translation>
    </message>
    <message>
        <source>“{label}” does not say what it stands for.</source>
        <translation>„{label}“ sagt nicht, wofür es steht.</translation>
    </message>
    <message>
        <source>“{label}” under “{parent}” does not say what it stands for.</source>
        <translation>„{label}“ unter „{parent}“ sagt nicht, wofür es steht.</translation>
    </message>
    <message>
        <source>“{name}” holds a different checkpoint.</source>
        <translation>„{name}“ enthält einen anderen Checkpoint.</translation>
    </message>
    <message>
        <source>“{name}” is no folder.</source>
        <translation>„{name}“ ist kein Ordner.</translation>
    </message>
    <message>
        <source>“{name}” is open here, with edits that are not saved.</source>
        <translation>„{name}“ ist hier geöffnet und hat nicht gespeicherte Änderungen.</translation>
    </message>
    <message numerus="yes">
        <source>“{node}” has exactly {n} child, the most that the run config allows; more may have been cut.</source>
        <comment>“{node}” has exactly {n} children, the most that the run config allows; more may have been cut.</comment>
        <translation>
            <numerusform>„{node}“ hat genau {n} Kindknoten, so viele, wie die Laufkonfiguration höchstens erlaubt; vielleicht wurden weitere abgeschnitten.</numerusform>
            <numerusform>„{node}“ hat genau {n} Kindknoten, so viele, wie die Laufkonfiguration höchstens erlaubt; vielleicht wurden weitere abgeschnitten.</numerusform>
        </translation>
    </message>
    <message>
        <source>“{path}” is a file.</source>
        <translation>„{path}“ ist eine Datei.</translation>
    </message>
    <message>
        <source>“{path}” is no folder of a repository.</source>
        <translation>„{path}“ ist kein Ordner eines Repositorys.</translation>
    </message>
    <message>
        <source>“{revision}” is no revision.</source>
        <translation>„{revision}“ ist keine Revision.</translation>
    </message>
    <message>
        <source>“{title}” can&apos;t be opened.</source>
        <translation>„{title}“ lässt sich nicht öffnen.</translation>
    </message>
    <message>
        <source>“{type}” is no type of repository.</source>
        <translation>„{type}“ ist keine Art von Repository.</translation>
    </message>
    <message>
        <source>… (the Raw page shows it whole)</source>
        <translation>… (vollständig auf der Seite „Rohdaten“)</translation>
    </message>
    <message numerus="yes">
        <source>… and {n} more</source>
        <comment>… and {n} more</comment>
        <translation>
            <numerusform>… und noch {n}</numerusform>
            <numerusform>… und noch {n}</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>‹Cut here: {n} more characters›</source>
        <comment>‹Cut here: {n} more characters›</comment>
        <translation>
            <numerusform>‹Hier abgeschnitten: {n} weiteres Zeichen›</numerusform>
            <numerusform>‹Hier abgeschnitten: {n} weitere Zeichen›</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>‹{n} more characters›</source>
        <comment>‹{n} more characters›</comment>
        <translation>
            <numerusform>‹{n} weiteres Zeichen›</numerusform>
            <numerusform>‹{n} weitere Zeichen›</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>‹{n} more character›</source>
        <comment>‹{n} more characters›</comment>
        <translation>
            <numerusform>‹{n} weiteres Zeichen›</numerusform>
            <numerusform>‹{n} weitere Zeichen›</numerusform>
        </translation>
    </message>
</context>
</TS>
