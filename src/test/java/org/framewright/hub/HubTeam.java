package org.framewright.hub;

import static org.assertj.core.api.Assertions.assertThat;

import org.framewright.cli.Typed;
import org.framewright.coding.state.CoderRound;
import org.framewright.hub.PostgresServer.Database;
import org.framewright.hub.PostgresServer.Running;
import org.framewright.model.ProgressListener;
import org.framewright.model.coding.Annotation;
import org.framewright.model.coding.Coding;
import org.framewright.model.study.Coder;
import org.framewright.project.CodebookSource;
import org.framewright.project.Installation;
import org.framewright.project.Project;
import org.framewright.project.ProjectOpener;
import org.framewright.store.ProjectOpening;
import org.framewright.store.query.CodingStore;
import org.framewright.support.RandomCoder;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/// A supervisor and coders, each with a home of their own, who work by commands.
record HubTeam(Path folder, Database database) {

    static final String SUPERVISOR = "supervisor";

    /// A further supervisor.
    static final String ASSISTANT = "assistant";

    private static final Path SAMPLE = Path.of("src/main/resources/org/framewright/sample");

    static HubTeam create(Path folder, Database database, String... coders) throws IOException {
        var team = new HubTeam(folder, database);
        Files.createDirectories(team.home(SUPERVISOR));
        Files.writeString(team.password(), database.password() + "\n");
        try (var project =
                ProjectOpener.create(
                        team.study(), CodebookSource.readJson("news-framing"), team.installation(SUPERVISOR))) {
            var texts = Files.createDirectories(folder.resolve("texts"));
            for (var name : Files.readAllLines(SAMPLE.resolve("index.txt"))) {
                Files.copy(SAMPLE.resolve(name), texts.resolve(name));
            }
            project.corpus().importFiles(List.of(texts), Optional.empty(), ProgressListener.NONE);
            for (var coder : coders) {
                project.study().addCoder(coder, Coder.Kind.CODER);
            }
        }
        return team;
    }

    /// A hub with all its coders joined.
    static HubTeam joined(Path folder, Database database, String... coders) throws IOException {
        var team = create(folder, database, coders);
        team.done(SUPERVISOR, "hub", "create", database.url(), team.study(), "--password-file", team.password());
        for (var coder : coders) {
            team.done(SUPERVISOR, "hub", "invite", team.study(), "--coder", coder, "--out", team.invitation(coder));
        }
        team.sync(SUPERVISOR);
        for (var coder : coders) {
            team.done(coder, "hub", "join", team.invitation(coder), team.home(coder));
        }
        return team;
    }

    Path password() {
        return folder.resolve("password.txt");
    }

    Path home(String person) {
        return folder.resolve(person);
    }

    Path study() {
        return home(SUPERVISOR).resolve("study.framewright");
    }

    Path file(String person) {
        return switch (person) {
            case SUPERVISOR -> study();
            case ASSISTANT -> home(person).resolve("study.framewright");
            default -> home(person).resolve("study-" + coder(person) + ".framewright");
        };
    }

    /// Lets the further supervisor join, with the help of the database's administrator where the owner may not manage roles.
    void joinAssistant(Running server) throws SQLException {
        var words =
                done(SUPERVISOR, "hub", "invite", study(), "--supervisor", ASSISTANT, "--out", invitation(ASSISTANT));
        runStatement(server, words);
        sync(SUPERVISOR);
        done(ASSISTANT, "hub", "join", invitation(ASSISTANT), home(ASSISTANT));
    }

    /// Runs the statement for the administrator that a command has printed, if any.
    void runStatement(Running server, String printed) throws SQLException {
        var statement = printed.lines().filter(it -> it.endsWith(";")).collect(Collectors.joining("\n"));
        if (!statement.isEmpty()) {
            server.run(database.name(), statement);
        }
    }

    /// A second device of a coder's is named `Ada.2`.
    private static String coder(String person) {
        return person.replaceFirst("\\..*", "");
    }

    Path invitation(String coder) {
        return folder.resolve(coder + ".invitation");
    }

    private Installation installation(String person) {
        return Installation.of(home(person).resolve("state"));
    }

    /// The messages that a person's computer knows.
    MessageCache cache(String person) {
        return in(person, file(person), it -> logins(person).cache(logins(person).require(it)));
    }

    HubLogins logins(String person) {
        return new HubLogins(installation(person).safekeeping().folder());
    }

    Typed typed(String person, Object... words) {
        return Typed.in(home(person), words);
    }

    String done(String person, Object... words) {
        var typed = typed(person, words);
        assertThat(typed.err()).as(List.of(words).toString()).isEmpty();
        assertThat(typed.exit()).isZero();
        return typed.out();
    }

    String sync(String person) {
        return done(person, "hub", "sync", file(person));
    }

    <T> T in(String person, Path file, Function<Project, T> work) {
        try (var project = ProjectOpener.open(file, installation(person))) {
            return work.apply(project);
        }
    }

    /// Works on articles at random, until something came of it.
    void code(String person, int seed) {
        in(
                person,
                file(person),
                project -> {
                    var coder = project.study().coder(coder(person)).orElseThrow();
                    var seat = new CoderRound(coder, project.study().rounds().getFirst());
                    new RandomCoder(project.coding(), seat, new Random(seed), RandomCoder.Daring.CORRECTS)
                            .work(project.corpus().articles(), 60);
                    return true;
                });
        assertThat(work(file(person), coder(person))).isNotEmpty();
    }

    /// A connection with a coder's login, for statements of their own.
    Connection connect(Running server, String coder) throws SQLException {
        var login = new SecretFile(invitation(coder)).read(HubInvitation.class).orElseThrow();
        return server.connect(database.name(), login.address().user(), login.password());
    }

    /// Sends messages with a coder's login, each of a stream of its own, that are no files; two have the same content.
    void sendNoise(Running server, String coder, int from, int to) throws SQLException {
        try (var connection = connect(server, coder);
                var statement = connection.createStatement()) {
            statement.execute(noise("convert_to('noise ' || i / 2, 'UTF8')", from, to));
        }
    }

    /// The statement that sends messages.
    ///
    /// @param content as an expression of their number `i`
    static String noise(String content, int from, int to) {
        return "INSERT INTO framewright_hub.message"
                + " (stream, number, id, recipient, schema_version, package, revision, digest, sha256, content)"
                + " SELECT 'noise-' || i, 1, 'noise-' || i, h.owner, 1, 1, 1, repeat('a', 64), encode(sha256(c), 'hex'), c"
                + " FROM framewright_hub.hub h, generate_series("
                + from
                + ", "
                + to
                + ") i, LATERAL (SELECT "
                + content
                + " AS c) x";
    }

    /// Asserts that a coder's work is the same on both sides, and that the numbers of the stream have no gap and none twice.
    void assertWhole(Running server, String coder, String when) throws SQLException {
        assertThat(work(study(), coder)).as(when).isEqualTo(work(file(coder), coder));
        var numbers =
                server
                        .read(
                                database.name(),
                                "SELECT number FROM framewright_hub.message m WHERE stream NOT LIKE 'package-%'"
                                        // what stays only since a later message is a difference from it
                                        + " AND NOT (EXISTS (SELECT FROM framewright_hub.message k"
                                        + " WHERE k.base = m.number AND k.stream = m.stream)"
                                        + " AND NOT EXISTS (SELECT FROM framewright_hub.message n"
                                        + " WHERE n.number = m.number + 1 AND n.stream = m.stream))"
                                        + " ORDER BY number")
                        .stream()
                        .map(Integer::valueOf)
                        .toList();
        assertThat(numbers)
                .as("the stream " + when)
                .isEqualTo(IntStream.rangeClosed(numbers.getFirst(), numbers.getLast()).boxed().toList());
    }

    /// Asserts that nothing is wrong with the files of both sides.
    void assertSound(String coder) {
        assertThat(done(SUPERVISOR, "check", study())).contains("no problems found");
        assertThat(done(coder, "check", file(coder))).contains("no problems found");
    }

    /// Whose codings a file has.
    Set<String> coders(Path file) {
        return rows(file, "SELECT DISTINCT coder FROM codings");
    }

    /// All changes that were ever entered in a file.
    String changes(Path file) {
        return String.join("\n", rows(file, "SELECT change FROM ledger"));
    }

    private static Set<String> rows(Path file, String query) {
        try (var database = ProjectOpening.view(file)) {
            return database.read(handle -> handle.createQuery(query).mapTo(String.class).set());
        }
    }

    /// A coder's codings with their annotations.
    TreeMap<String, List<Annotation>> work(Path file, String coder) {
        try (var database = ProjectOpening.view(file)) {
            var codings = new CodingStore(database);
            var names = new org.framewright.store.query.StudyStore(database).coders();
            var own = names.stream().filter(it -> it.name().equals(coder)).findFirst().orElseThrow();
            var work = new TreeMap<String, List<Annotation>>();
            for (Coding it : codings.all()) {
                if (it.coder().equals(own.id())) {
                    work.put(it.toString(), codings.annotations(it.id()));
                }
            }
            return work;
        }
    }
}
