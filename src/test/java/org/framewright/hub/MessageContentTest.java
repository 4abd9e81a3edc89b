package org.framewright.hub;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assertions.assertTimeout;

import org.framewright.model.Refusal;
import org.framewright.model.Sha256;
import org.framewright.support.Nightly;
import org.framewright.support.Rigour;
import org.framewright.support.UsualCases;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.tukaani.xz.FinishableWrapperOutputStream;
import org.tukaani.xz.LZMA2Options;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.RandomAccessFile;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HexFormat;
import java.util.List;
import java.util.Random;
import java.util.zip.GZIPOutputStream;

/// A file that travels as its difference from an earlier one is the same file when it arrives.
final class MessageContentTest {

    private static final int PAGE = 4096;

    @TempDir private Path folder;

    @ParameterizedTest
    @UsualCases(4)
    @ValueSource(ints = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15, 16, 17, 18, 19, 20})
    void fileArrivesAsItWasSentWhateverHasChanged(int seed) throws IOException {
        var random = new Random(seed);
        var pages = pages(random, 40 + random.nextInt(60));
        var earlier = file("earlier", pages);
        for (int i = 0; i < 6; i++) {
            change(pages, random);
            var later = file("later", pages);
            var whole = MessageContent.whole(earlier);
            var difference = MessageContent.difference(later, whole).orElseThrow();

            assertThat(read(difference, whole)).isEqualTo(Files.readAllBytes(later));
        }
    }

    @Test
    void pagesThatAreElsewhereInTheEarlierFileTakeNoRoom() throws IOException {
        var pages = pages(new Random(1), 200);
        var whole = MessageContent.whole(file("earlier", pages));
        Collections.rotate(pages, 70);

        assertThat(MessageContent.difference(file("later", pages), whole).orElseThrow()).hasSizeLessThan(200);
    }

    /// As messages were before they had runs of pages; a hub may have some.
    @Test
    void differenceWithoutRunsIsRead() throws IOException {
        var pages = pages(new Random(2), 30);
        var earlier = file("earlier", pages);
        change(pages, new Random(3));
        var later = Files.readAllBytes(file("later", pages));
        var out = new ByteArrayOutputStream();
        out.writeBytes(HexFormat.of().parseHex(Sha256.hex(later)));
        var options = new LZMA2Options();
        options.setPresetDict(Files.readAllBytes(earlier));
        try (var packed = options.getOutputStream(new FinishableWrapperOutputStream(out))) {
            packed.write(later);
        }

        assertThat(read(out.toByteArray(), MessageContent.whole(earlier))).isEqualTo(later);
    }

    @Test
    void differenceThatWasChangedOnItsWayIsRefused() throws IOException {
        var random = new Random(4);
        var pages = pages(random, 30);
        var whole = MessageContent.whole(file("earlier", pages));
        change(pages, random);
        var difference = MessageContent.difference(file("later", pages), whole).orElseThrow();
        for (int i = 0; i < 300; i++) {
            var changed =
                    Arrays.copyOf(
                            difference, random.nextInt(4) == 0 ? random.nextInt(difference.length) : difference.length);
            if (changed.length == difference.length) {
                changed[random.nextInt(changed.length)] ^= (byte) (1 << random.nextInt(8));
            }
            assertThatThrownBy(() -> read(changed, whole)).isInstanceOf(Refusal.class);
        }
    }

    /// At night it is larger than any that was compared while the earlier one was in memory.
    @Test
    void largeFileTravelsAsItsFewNewPages() throws IOException {
        var random = new Random(7);
        var large = new byte[Rigour.draws(2_000, 50_000) * PAGE];
        random.nextBytes(large);
        var whole = MessageContent.whole(Files.write(folder.resolve("earlier"), large));
        var later = new ByteArrayOutputStream();
        later.write(large, 0, large.length / 2);
        later.writeBytes(randomPage(random));
        later.write(large, large.length / 2 + 3 * PAGE, large.length / 2 - 3 * PAGE);

        var difference =
                MessageContent.difference(Files.write(folder.resolve("later"), later.toByteArray()), whole)
                        .orElseThrow();

        assertThat(difference).hasSizeLessThan(2 * PAGE);
        assertThat(read(difference, whole)).isEqualTo(later.toByteArray());
        try (var left = Files.list(folder)) {
            assertThat(left.map(it -> it.getFileName().toString())).containsExactlyInAnyOrder("earlier", "later");
        }
    }

    private static byte[] randomPage(Random random) {
        var page = new byte[PAGE];
        random.nextBytes(page);
        return page;
    }

    @Test
    void fileThatIsTooLargeIsRefused() throws IOException {
        var large = folder.resolve("large");
        try (var file = new RandomAccessFile(large.toFile(), "rw")) {
            file.setLength(1_921L * 1024 * 1024);
        }

        assertThatThrownBy(() -> MessageContent.whole(large))
                .isInstanceOfSatisfying(
                        Refusal.class,
                        it -> assertThat(it.problems().getFirst().code()).isEqualTo(HubProblem.TOO_LARGE));
    }

    /// As a bomb: a few bytes that stand for many.
    @Test
    void contentOfAFileThatIsFarLargerIsRefusedBeforeTheDiskIsFull() throws IOException {
        var zeros = new byte[40 * 1024 * 1024];
        var bomb = new ByteArrayOutputStream();
        try (var gzip = new GZIPOutputStream(bomb)) {
            gzip.write(zeros);
        }
        var written = new CountingOutput();

        assertThatThrownBy(() -> MessageContent.write(bomb.toByteArray(), written, "a hub"))
                .isInstanceOfSatisfying(
                        Refusal.class,
                        it -> assertThat(it.problems().getFirst().code()).isEqualTo(HubProblem.NOT_AS_SENT));
        assertThat(written.bytes).isLessThan(36 * 1024 * 1024);
    }

    /// As a study of many articles that are the same.
    @Nightly
    @Test
    void honestFileThatPacksAsWellAsABombArrives() throws IOException {
        var earlier = Files.write(folder.resolve("earlier"), new byte[40 * 1024 * 1024]);
        var whole = MessageContent.whole(earlier);
        var later = Files.write(folder.resolve("later"), new byte[80 * 1024 * 1024 + 1]);
        var written = new CountingOutput();

        MessageContent.write(whole, written, "a hub");
        assertThat(written.bytes).isEqualTo(Files.size(earlier));
        var again = new CountingOutput();
        var difference = MessageContent.difference(later, whole);
        MessageContent.write(MessageContent.whole(later), again, "a hub");
        assertThat(difference).as("would not be unpacked").isEmpty();
        assertThat(again.bytes).isEqualTo(Files.size(later));
    }

    @Test
    void differenceThatRepeatsAnEarlierFileIsRefusedBeforeTheDiskIsFull() throws IOException {
        var whole = MessageContent.whole(file("earlier", pages(new Random(10), 256)));
        var runs = new ArrayList<PageRuns.PageRun>(Collections.nCopies(40, new PageRuns.PageRun(0, 256)));
        var written = new CountingOutput();

        try (var earlier = EarlierFile.unpack(whole, folder.resolve("read"), "a hub")) {
            var bomb = difference(new PageRuns(runs).toBytes());
            assertThatThrownBy(() -> MessageContent.writeDifference(bomb, earlier, written, "a hub"))
                    .isInstanceOf(Refusal.class);
        }
        assertThat(written.bytes).isLessThan(36 * 1024 * 1024);
    }

    /// Each segment takes the work of a dictionary.
    @Test
    void differenceOfManyEmptySegmentsIsRefusedAtTheFirst() throws IOException {
        var whole = MessageContent.whole(file("earlier", pages(new Random(11), 200)));
        var packed = difference(PageRuns.allNew().toBytes());
        var bomb = Arrays.copyOf(packed, packed.length + 20_000);

        try (var earlier = EarlierFile.unpack(whole, folder.resolve("read"), "a hub")) {
            assertTimeout(
                    Duration.ofSeconds(5),
                    () ->
                            assertThatThrownBy(() ->
                                            MessageContent.writeDifference(
                                                    bomb, earlier, OutputStream.nullOutputStream(), "a hub"))
                                    .isInstanceOf(Refusal.class));
        }
    }

    /// A difference with runs of pages, and without new pages.
    private static byte[] difference(byte[] runs) throws IOException {
        var out = new ByteArrayOutputStream();
        out.writeBytes(new byte[32]);
        out.write(0x10);
        try (var packed = new LZMA2Options().getOutputStream(new FinishableWrapperOutputStream(out))) {
            packed.write(runs);
        }
        return out.toByteArray();
    }

    private static final class CountingOutput extends OutputStream {

        private long bytes;

        @Override
        public void write(int one) {
            bytes++;
        }

        @Override
        public void write(byte[] some, int from, int length) {
            bytes += length;
        }
    }

    @Test
    void earlierFileThatCannotBeUnpackedIsAFailureOfTheDisk() throws IOException {
        var whole = MessageContent.whole(file("earlier", pages(new Random(8), 3)));
        var later = file("later", pages(new Random(9), 3));
        Files.createDirectory(folder.resolve("later.earlier"));

        assertThatThrownBy(() -> MessageContent.difference(later, whole))
                .isInstanceOfSatisfying(
                        Refusal.class,
                        it -> assertThat(it.problems().getFirst().code()).isEqualTo(HubProblem.NOT_WRITTEN));
    }

    @Test
    void outputThatFailsIsNotTakenForADamagedMessage() throws IOException {
        var pages = pages(new Random(5), 30);
        var whole = MessageContent.whole(file("earlier", pages));
        change(pages, new Random(6));
        var difference = MessageContent.difference(file("later", pages), whole).orElseThrow();
        var full = OutputStream.nullOutputStream();
        full.close();

        assertThatThrownBy(() -> MessageContent.write(whole, full, "a hub")).isInstanceOf(UncheckedIOException.class);
        try (var earlier = EarlierFile.unpack(whole, folder.resolve("read"), "a hub")) {
            assertThatThrownBy(() -> MessageContent.writeDifference(difference, earlier, full, "a hub"))
                    .isInstanceOf(UncheckedIOException.class);
        }
    }

    private byte[] read(byte[] difference, byte[] whole) throws IOException {
        var read = new ByteArrayOutputStream();
        try (var earlier = EarlierFile.unpack(whole, folder.resolve("read"), "a hub")) {
            MessageContent.writeDifference(difference, earlier, read, "a hub");
        }
        return read.toByteArray();
    }

    private Path file(String name, List<byte[]> pages) throws IOException {
        var bytes = new ByteArrayOutputStream();
        pages.forEach(bytes::writeBytes);
        return Files.write(folder.resolve(name), bytes.toByteArray());
    }

    private static List<byte[]> pages(Random random, int count) {
        var pages = new ArrayList<byte[]>();
        for (int i = 0; i < count; i++) {
            pages.add(page(random));
        }
        return pages;
    }

    private static byte[] page(Random random) {
        var page = new byte[PAGE];
        // some are alike, and one is empty
        new Random(random.nextInt(30)).nextBytes(page);
        return random.nextInt(20) == 0 ? new byte[PAGE] : page;
    }

    /// What SQLite does with pages, and what it does not.
    private static void change(List<byte[]> pages, Random random) {
        int place = random.nextInt(pages.size());
        switch (random.nextInt(6)) {
            case 0 -> pages.add(page(random));
            case 1 -> pages.add(place, page(random));
            case 2 -> pages.remove(place);
            case 3 -> Collections.rotate(pages, place);
            case 4 -> pages.set(pages.size() - 1, Arrays.copyOf(pages.getLast(), 1 + random.nextInt(PAGE)));
            default -> {
                var changed = pages.get(place).clone();
                changed[random.nextInt(changed.length)]++;
                pages.set(place, changed);
            }
        }
    }
}
