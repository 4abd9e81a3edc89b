package org.framewright.cli;

import static org.assertj.core.api.Assertions.assertThat;

import org.framewright.cli.command.CliEnvironment;
import org.framewright.cli.command.CommandContext;
import org.framewright.cli.command.Console;
import org.framewright.model.actor.Actor;
import org.framewright.model.actor.ActorId;
import org.framewright.model.change.ActorChange.ActorAdded;
import org.framewright.store.ledger.EntryAuthor;
import org.framewright.support.TestProject;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

final class ActorTest {

    @TempDir Path folder;
    private Path study;

    @BeforeEach
    void makeProject() {
        study = folder.resolve("study");
        Typed.in(folder, "new", study);
        Typed.in(folder, "coder", "add", study, "Ada");
    }

    @Test
    void actorsAreAddedChangedMatchedAndListed() {
        add("Kofi Annan", "--kind", "person", "--affiliation", "United Nations", "--alias", "Mr Annan");
        assertThat(add("K. Annan", "--coder", "Ada").out()).isEqualTo("K. Annan added by Ada, not yet confirmed.\n");
        assertThat(actor("matches").out())
                .isEqualTo("K. Annan may be Kofi Annan: “K. Annan” and “Kofi Annan” (one is the full name)\n");
        assertThat(actor("same", "k. annan", "mr annan", "--dry-run").out())
                .isEqualTo(
                        """
                        Dry run: nothing was changed.
                        K. Annan would count as Kofi Annan in exports and agreement, instead of K. Annan.
                        """);
        assertThat(actor("same", "k. annan", "mr annan").out()).isEqualTo("K. Annan merged into Kofi Annan.\n");
        assertThat(actor("matches").out()).isEqualTo("No possible duplicates.\n");

        assertThat(actor("list").out())
                .startsWith(
                        """
                        Kofi Annan (person, United Nations): also Mr Annan; never named
                        K. Annan: added by Ada; merged into Kofi Annan; never named
                        2 actors, 1 in the actor list. Checksum \
                        """);
        assertThat(actor("list", "--json").out()).contains("\"readAs\" : \"Kofi Annan\"", "\"state\" : \"");

        assertThat(actor("part", "K. Annan", "--dry-run").out())
                .endsWith("K. Annan would count as K. Annan in exports and agreement, instead of Kofi Annan.\n");
        assertThat(actor("part", "K. Annan").out()).isEqualTo("K. Annan unmerged.\n");
        assertThat(actor("same", "K. Annan", "Kofi Annan", "--not").exit()).isZero();
        assertThat(actor("change", "K. Annan", "--adopt", "--rename", "Kojo Annan", "--alias", "KA").out())
                .isEqualTo("Kojo Annan: also KA; never named\n");
        assertThat(actor("change", "KA", "--drop-alias", "ka").out()).isEqualTo("Kojo Annan: never named\n");
        assertThat(actor("change", "Kojo Annan").out()).isEqualTo("Kojo Annan is unchanged.\n");
        assertThat(Typed.in(folder, "check", study).exit()).isZero();
    }

    @Test
    void anActorHasAnIdInWikidataThatIsAQAndANumber() throws IOException {
        add("Kofi Annan", "--wikidata", "Q1254");
        assertThat(actor("list").out()).startsWith("Kofi Annan (Q1254): never named\n");
        assertThat(actor("list", "--json").out()).contains("\"wikidata\" : \"Q1254\"");
        var csv = folder.resolve("register.csv");
        actor("export", csv.toString());
        assertThat(Files.readString(csv)).contains("Kofi Annan,,,,Q1254");

        actor("change", "Kofi Annan", "--wikidata", "");
        assertThat(actor("list").out()).startsWith("Kofi Annan: never named\n");
        assertThat(actor("import", csv.toString()).exit()).isZero();
        assertThat(actor("list").out()).startsWith("Kofi Annan (Q1254): never named\n");
        for (var wrong : List.of("Q0", "Q012", "1254", "q1254", "Q12a", "https://www.wikidata.org/wiki/Q1254")) {
            assertThat(actor("change", "Kofi Annan", "--wikidata", wrong).err()).contains("is not a Wikidata ID");
            Files.writeString(csv, "name,wikidata\nKofi Annan," + wrong + "\n");
            assertThat(actor("import", csv.toString()).err())
                    .contains(", line 2: “" + wrong + "” is not a Wikidata ID");
        }
        assertThat(Typed.in(folder, "check", study).exit()).isZero();
    }

    /// A name comes out of a file that somebody else has made: it must not move the cursor, nor turn round what follows.
    @Test
    void whatWouldSteerATerminalIsShownAndNotSent() {
        var typed = add("Eve\u001b[2J\u202egnp.exe\u200b \u0645\u06cc\u200c\u062e\u0648\u0627\u0647\u0645");
        var listed = actor("list");
        var refused = actor("remove", "Eve\u001b[2J");

        assertThat(typed.out() + listed.out() + refused.err())
                .contains("Eve\ufffd[2J")
                .doesNotContain("\u001b", "\u202e", "\u200b");
        assertThat(listed.out()).as("a non-joiner is spelling").contains("\u200c");
    }

    /// Else a name could print lines that read as the program's own.
    @Test
    void aLineBreakInANameMakesNoLine() {
        var forged = "Eve\n2 actors.\u2028study.framewright: no problems found.";

        var typed = add(forged);
        var listed = actor("list");
        var refused = actor("add", forged);

        assertThat(typed.out() + listed.out() + refused.err())
                .contains("Eve 2 actors. study.framewright: no problems found.")
                .doesNotContain("\u2028");
        assertThat((typed.out() + listed.out() + refused.err()).lines())
                .noneMatch(it -> it.startsWith("2 actors.") || it.startsWith("study.framewright: no problems"));
    }

    @Test
    void aCoderIsKeptFromTheRegister() {
        add("Kofi Annan");

        var refused = actor("change", "Kofi Annan", "--rename", "X", "--coder", "Ada");

        assertThat(refused.exit()).isEqualTo(1);
        assertThat(refused.err()).contains("Kofi Annan").contains("supervisor");
        assertThat(add("X", "--coder", "Eve").err()).contains("Eve").contains("coder list");
        assertThat(actor("part", "Nobody").err()).contains("Nobody");
    }

    @Test
    void theRegisterGoesOutAndComesInAgain() throws IOException {
        add(
                "Kofi Annan",
                "--kind",
                "person",
                "--affiliation",
                "United Nations",
                "--alias",
                "Mr Annan",
                "--alias",
                "A, K");
        add("Police");
        add("Theirs", "--coder", "Ada");
        var csv = folder.resolve("register.csv");

        assertThat(actor("export", csv).out()).startsWith(csv + " (2 actors, checksum ");
        assertThat(csv)
                .content()
                .isEqualTo(
                        String.join(
                                "\r\n",
                                "name,kind,affiliation,aliases,wikidata",
                                "Kofi Annan,person,United Nations,\"Mr Annan|A, K\",",
                                "Police,,,,",
                                ""));

        var other = folder.resolve("other");
        Typed.in(folder, "new", other);
        assertThat(Typed.in(folder, "actor", "import", other, csv).out())
                .isEqualTo("2 added to the actor list, 0 confirmed, 0 changed, 0 unchanged.\n");
        var again = folder.resolve("again.csv");
        Typed.in(folder, "actor", "export", other, again);
        assertThat(again).hasSameBinaryContentAs(csv);

        Files.writeString(csv, "name,kind,role\nTheirs,,\n,person,\nX,robot,\n");
        assertThat(actor("import", csv).err()).contains("“role”");
        Files.writeString(csv, "name,kind\nTheirs,group\n");
        assertThat(actor("import", csv).out()).contains("1 confirmed");
        Files.writeString(csv, "name,kind\n,person\nX,robot\n");
        assertThat(actor("import", csv).err()).contains(", line 2").contains("robot").contains(", line 3");
    }

    /// Shown to fail when an actor's namesake was a clash though the two were read as one.
    @Test
    void anActorWhomTwoCodersHaveAddedIsDescribedByCommandAndByTableOnceTheyAreJoined() throws IOException {
        Typed.in(folder, "coder", "add", study, "Ben");
        addNamesakes("Sam Lee", "Ada", "Ben");
        assertThat(actor("change", "Sam Lee", "--kind", "person").exit()).as("which of the two").isEqualTo(1);
        var csv = folder.resolve("register.csv");
        Files.writeString(csv, "name,kind,affiliation,aliases\nSam Lee,person,The union,S. Lee\n");
        assertThat(actor("import", csv).err()).contains("“Sam Lee” is already a name of the actor “Sam Lee”");

        assertThat(actor("matches", "--join").exit()).isZero();
        assertThat(actor("change", "Sam Lee", "--adopt", "--kind", "person", "--wikidata", "Q1").out())
                .isEqualTo("Sam Lee (person, Q1): never named\n");
        assertThat(actor("import", csv).out())
                .isEqualTo("0 added to the actor list, 0 confirmed, 1 changed, 0 unchanged.\n");
        assertThat(actor("list").out())
                .startsWith(
                        """
                        Sam Lee (person, The union): also S. Lee; never named
                        Sam Lee: added by Ben; merged into another actor of this name (ID of-Ben); never named
                        """);
        assertThat(Typed.in(folder, "check", study).exit()).isZero();
    }

    @Test
    void ofActorsWithOneNameThoseThatAreReadAsAnotherAreParted() {
        Typed.in(folder, "coder", "add", study, "Ben");
        Typed.in(folder, "coder", "add", study, "Dana");
        addNamesakes("Residents", "Ada", "Ben", "Dana");
        actor("matches", "--join");

        assertThat(actor("list").out())
                .contains("Residents: added by Ben; merged into another actor of this name (ID of-Ben); never named\n");
        assertThat(actor("part", "residents").err())
                .contains("“residents” is the name of 2 merged actors", "of-Ben (Ben), of-Dana (Dana)");
        assertThat(actor("part", "of-Ben").exit()).isZero();
        assertThat(actor("part", "Residents").out()).isEqualTo("Residents unmerged.\n");
        assertThat(actor("part", "Residents").err()).contains("is the name of 3 actors");
    }

    /// As after a merge of both coders' files.
    private void addNamesakes(String name, String... coders) {
        try (var project = TestProject.open(study)) {
            for (var coder : coders) {
                var owner = project.study.coder(coder).orElseThrow().id();
                var actor = Actor.of(new ActorId("of-" + coder), name).withOwner(owner);
                project.ledger.append(new EntryAuthor(coder, "test"), new ActorAdded(actor));
            }
        }
    }

    private Typed add(Object... words) {
        return actor("add", words);
    }

    @Test
    void aReaderThatHasReadEnoughIsNoFailure() {
        var err = new ByteArrayOutputStream();
        var closed =
                new OutputStream() {
                    @Override
                    public void write(int b) throws IOException {
                        throw new IOException("Broken pipe");
                    }
                };
        var environment = new CliEnvironment(new Typed.NoScreens(), folder.resolve("state"), folder.resolve("log"));
        var context = new CommandContext(new Console(closed, err, StandardCharsets.UTF_8), environment);
        Typed.in(folder, "new", folder.resolve("p.framewright"));

        int exit = FramewrightCommand.run(context, "actor", "list", folder.resolve("p.framewright").toString());

        assertThat(exit).isZero();
        assertThat(err.toString(StandardCharsets.UTF_8)).isEmpty();
    }

    private Typed actor(String verb, Object... words) {
        var all = new ArrayList<Object>(List.of("actor", verb, study));
        all.addAll(List.of(words));
        return Typed.in(folder, all.toArray());
    }
}
