package org.framewright.project;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import java.io.IOException;
import java.net.SocketException;
import java.net.StandardProtocolFamily;
import java.net.UnixDomainSocketAddress;
import java.nio.ByteBuffer;
import java.nio.channels.ServerSocketChannel;
import java.nio.channels.SocketChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executor;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.function.Predicate;
import java.util.stream.Stream;

@Timeout(20)
class RunningProgramsTest {

    @TempDir Path state;

    private final List<Optional<Path>> taken = new CopyOnWriteArrayList<>();
    private final List<ProgramListener> listeners = new ArrayList<>();

    @AfterEach
    void close() {
        listeners.forEach(ProgramListener::close);
    }

    @Test
    void aProjectIsPassedToTheProgramThatRuns() {
        listen(1, Runnable::run, _ -> false, taken::add);
        var project = state.resolve("Übung – naïve café 日本.framewright");

        assertThat(programs().open(Optional.of(project))).isTrue();
        assertThat(programs().open(Optional.empty())).isTrue();
        assertThat(taken).containsExactly(Optional.of(project), Optional.empty());
    }

    @Test
    void withoutAProgramNothingIsPassedAndNothingIsMade() {
        var folder = state.resolve("none");

        assertThat(new RunningPrograms(folder).isEmpty()).isTrue();
        assertThat(new RunningPrograms(folder).open(Optional.of(Path.of("a.framewright")))).isFalse();
        assertThat(folder).doesNotExist();
    }

    @Test
    void aRelativePathIsMeantFromTheFolderOfTheLaterStart() {
        listen(1, Runnable::run, _ -> false, taken::add);

        assertThat(programs().open(Optional.of(Path.of("a.framewright")))).isTrue();
        assertThat(taken).containsExactly(Optional.of(Path.of("a.framewright").toAbsolutePath()));
    }

    @Test
    void theWindowThatHasTheProjectOpenComesToTheFrontInPlaceOfTheNewest() throws IOException {
        var project = state.resolve("a.framewright");
        var older = new CopyOnWriteArrayList<Optional<Path>>();
        listen(1, Runnable::run, project::equals, older::add);
        listen(2, Runnable::run, _ -> false, taken::add);
        Files.setLastModifiedTime(socket(1), FileTime.from(Instant.EPOCH));

        assertThat(programs().open(Optional.of(project))).isTrue();
        assertThat(programs().show(project)).isTrue();
        assertThat(older).containsExactly(Optional.empty(), Optional.empty());
        assertThat(taken).isEmpty();

        var other = state.resolve("b.framewright");
        assertThat(programs().show(other)).isFalse();
        assertThat(programs().open(Optional.of(other))).isTrue();
        assertThat(taken).containsExactly(Optional.of(other));
    }

    @Test
    void theSocketOfAKilledProgramIsReplaced() throws IOException {
        Files.createDirectories(state.resolve("windows"));
        restrict(state.resolve("windows"));
        var killed = ServerSocketChannel.open(StandardProtocolFamily.UNIX);
        killed.bind(UnixDomainSocketAddress.of(socket(7)));
        killed.close();
        assertThat(socket(7)).exists();

        assertThat(programs().open(Optional.empty())).isFalse();
        assertThat(socket(7)).doesNotExist();

        Files.writeString(socket(8), "no socket");
        listen(8, Runnable::run, _ -> false, taken::add);
        assertThat(programs().open(Optional.empty())).isTrue();
    }

    @Test
    void aProgramThatHangsIsGivenUpAndOpensNothingAfterwards() {
        var waiting = new LinkedBlockingQueue<Runnable>();
        listen(1, waiting::add, _ -> false, taken::add);

        long began = System.nanoTime();
        assertThat(programs().open(Optional.empty())).isFalse();
        assertThat(Duration.ofNanos(System.nanoTime() - began)).isLessThan(Duration.ofSeconds(3));

        waiting.forEach(Runnable::run);
        assertThat(taken).isEmpty();
    }

    @Test
    void aProcessThatNeverAnswersIsGivenUp() throws IOException {
        Files.createDirectories(state.resolve("windows"));
        restrict(state.resolve("windows"));
        try (var deaf = ServerSocketChannel.open(StandardProtocolFamily.UNIX)) {
            deaf.bind(UnixDomainSocketAddress.of(socket(1)));

            assertThat(new RunningPrograms(state, Duration.ofMillis(200)).open(Optional.empty())).isFalse();
            assertThat(socket(1)).exists();
        }
    }

    @Test
    void aWindowThatIsBeingClosedTakesNothing() {
        listen(1, Runnable::run, _ -> false, _ -> false);

        assertThat(programs().open(Optional.empty())).isFalse();
    }

    @Test
    void afterTheEndOfAProgramThereIsNoSocket() {
        listen(1, Runnable::run, _ -> false, taken::add);
        assertThat(programs().isEmpty()).isFalse();

        listeners.getFirst().close();

        assertThat(programs().isEmpty()).isTrue();
    }

    static Stream<byte[]> hostileMessages() {
        return Stream.of(
                new byte[] {},
                new byte[] {'o'},
                message('x', "/a.framewright".getBytes(StandardCharsets.UTF_8)),
                message('o', "a.framewright".getBytes(StandardCharsets.UTF_8)),
                message('o', "../../etc/passwd".getBytes(StandardCharsets.UTF_8)),
                message('o', "/a\0.framewright".getBytes(StandardCharsets.UTF_8)),
                message('o', new byte[] {'/', (byte) 0xC3, '('}),
                ByteBuffer.allocate(6).put((byte) 'o').putInt(100).put((byte) '/').array(),
                ByteBuffer.allocate(5).put((byte) 'o').putInt(Integer.MAX_VALUE).array(),
                ByteBuffer.allocate(5).put((byte) 'o').putInt(-1).array());
    }

    private static byte[] message(char kind, byte[] path) {
        return ByteBuffer.allocate(5 + path.length).put((byte) kind).putInt(path.length).put(path).array();
    }

    @ParameterizedTest
    @MethodSource("hostileMessages")
    void aHostileMessageOpensNothingAndTheNextIsHeard(byte[] message) throws IOException {
        listen(1, Runnable::run, _ -> false, taken::add);
        try (var channel = SocketChannel.open(UnixDomainSocketAddress.of(socket(1)))) {
            channel.write(ByteBuffer.wrap(message));
            channel.shutdownOutput();
            assertThat(isClosed(channel)).isTrue();
        }
        assertThat(taken).isEmpty();

        assertThat(programs().open(Optional.empty())).isTrue();
        assertThat(taken).containsExactly(Optional.empty());
    }

    @Test
    void aCallerThatSaysNothingKeepsNoOtherOut() throws IOException {
        listen(1, Runnable::run, _ -> false, taken::add);
        try (var _ = SocketChannel.open(UnixDomainSocketAddress.of(socket(1)))) {
            assertThat(programs().open(Optional.empty())).isTrue();
        }
    }

    @Test
    @DisabledOnOs(OS.WINDOWS)
    void theFolderOfTheSocketsIsPrivate() throws IOException {
        Files.createDirectories(state.resolve("windows"));
        listen(1, Runnable::run, _ -> false, taken::add);
        assertThat(Files.getPosixFilePermissions(state.resolve("windows")))
                .isEqualTo(PosixFilePermissions.fromString("rwx------"));

        Files.setPosixFilePermissions(state.resolve("windows"), PosixFilePermissions.fromString("rwxrwxrwx"));
        assertThat(programs().open(Optional.empty())).isFalse();
    }

    @Test
    @DisabledOnOs(OS.WINDOWS)
    void aFolderThatLeadsElsewhereIsNotUsed() throws IOException {
        var elsewhere = Files.createDirectories(state.resolve("elsewhere"));
        Files.createSymbolicLink(state.resolve("windows"), elsewhere);

        assertThat(start(1, Runnable::run, _ -> false, taken::add)).isEmpty();
        assertThat(elsewhere).isEmptyDirectory();
    }

    @Test
    void aPathThatIsTooLongForASocketIsNoObstacle() {
        state = state.resolve("a".repeat(120));

        assertThat(start(1, Runnable::run, _ -> false, taken::add)).isEmpty();
        assertThat(programs().open(Optional.empty())).isFalse();
    }

    private static boolean isClosed(SocketChannel channel) throws IOException {
        try {
            return channel.read(ByteBuffer.allocate(1)) == -1;
        } catch (SocketException reset) {
            return true;
        }
    }

    private RunningPrograms programs() {
        return new RunningPrograms(state);
    }

    private Path socket(long process) {
        return state.resolve("windows").resolve(Long.toString(process));
    }

    private void listen(long process, Executor thread, Predicate<Path> isOpen, Predicate<Optional<Path>> onOpen) {
        listeners.add(start(process, thread, isOpen, onOpen).orElseThrow());
    }

    private Optional<ProgramListener> start(
            long process, Executor thread, Predicate<Path> isOpen, Predicate<Optional<Path>> onOpen) {
        return ProgramListener.start(state, new ProgramListener.WindowHandler(thread, isOpen, onOpen), process);
    }

    private static void restrict(Path folder) throws IOException {
        if (folder.getFileSystem().supportedFileAttributeViews().contains("posix")) {
            Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("rwx------"));
        }
    }
}
