package org.framewright.store.pages;

import java.nio.ByteBuffer;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.LongStream;

/// The pages of a database in their newest committed version, by number from 1 on.
///
/// @param size of a page; this program reserves no bytes at its end
/// @param newer for each page with a newer version in `log`, the offset of that version
record DatabasePages(FileBytes file, FileBytes log, Map<Long, Long> newer, int size) {

    /// SQLite's default.
    static final int USUAL_SIZE = 4096;

    /// The possible sizes of pages; the usual size is first, and wins where several fit equally well.
    static final List<Integer> POSSIBLE_SIZES = List.of(USUAL_SIZE, 512, 1024, 2048, 8192, 16384, 32768, 65536);

    private static final int LARGEST = 65536;
    private static final int MOST_SAMPLES = 256;

    /// Guesses the size of pages without the file's header: the size with which most records are found in up to 256
    /// samples of the file.
    static int guessSize(FileBytes file, Set<String> shapes) {
        long samples = (file.length() + LARGEST - 1) / LARGEST;
        int best = USUAL_SIZE;
        long most = 0;
        for (int size : POSSIBLE_SIZES) {
            var pages = new DatabasePages(file, file, Map.of(), size);
            long found =
                    LongStream.range(0, Math.min(samples, MOST_SAMPLES))
                            .map(window -> window * samples / Math.min(samples, MOST_SAMPLES))
                            .map(stretch -> countRecords(pages, stretch, shapes))
                            .sum();
            if (found > most) {
                most = found;
                best = size;
            }
        }
        return best;
    }

    private static long countRecords(DatabasePages pages, long stretch, Set<String> shapes) {
        long first = stretch * LARGEST / pages.size() + 1;
        return LongStream.range(first, first + LARGEST / pages.size())
                .flatMap(number -> BTreeCell.readAll(pages, number, shapes).stream().mapToLong(_ -> 1))
                .sum();
    }

    /// The numbers of all pages.
    LongStream numbers() {
        long inFile = (file.length() + size - 1) / size;
        return LongStream.concat(
                LongStream.rangeClosed(1, inFile),
                newer.keySet().stream().filter(number -> number > inFile).mapToLong(Long::longValue));
    }

    long count() {
        return file.length() / size + newer.size() + 1;
    }

    /// The bytes of a page; fewer, or none, where the file ends before the page does.
    ByteBuffer page(long number) {
        var inLog = newer.get(number);
        return inLog == null ? file.read((number - 1) * size, size) : log.read(inLog, size);
    }
}
