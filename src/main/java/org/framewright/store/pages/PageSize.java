package org.framewright.store.pages;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.LongStream;

/// Finds out how large a file's pages are without relying on its header: the size with which most records are found.
final class PageSize {

    /// SQLite's choice where nobody says otherwise.
    static final int USUAL = 4096;

    /// The usual one first: it wins where several do equally well.
    static final List<Integer> POSSIBLE = List.of(USUAL, 512, 1024, 2048, 8192, 16384, 32768, 65536);

    private static final int LARGEST = 65536;
    private static final int WINDOWS = 256;

    private PageSize() {}

    /// Looks at up to 256 stretches all over the file.
    static int guess(FileBytes file, Set<String> shapes) {
        long stretches = (file.length() + LARGEST - 1) / LARGEST;
        int best = USUAL;
        long most = 0;
        for (int size : POSSIBLE) {
            var pages = new DatabasePages(file, file, Map.of(), size);
            long found =
                    LongStream.range(0, Math.min(stretches, WINDOWS))
                            .map(window -> window * stretches / Math.min(stretches, WINDOWS))
                            .map(stretch -> records(pages, stretch, shapes))
                            .sum();
            if (found > most) {
                most = found;
                best = size;
            }
        }
        return best;
    }

    private static long records(DatabasePages pages, long stretch, Set<String> shapes) {
        long first = stretch * LARGEST / pages.size() + 1;
        return LongStream.range(first, first + LARGEST / pages.size())
                .flatMap(number -> BTreeCell.readAll(pages, number, shapes).stream().mapToLong(_ -> 1))
                .sum();
    }
}
