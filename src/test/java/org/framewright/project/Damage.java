package org.framewright.project;

import java.util.Arrays;
import java.util.Random;

/// What is done to a file.
enum Damage {
    TRUNCATED_PAGES,
    TRUNCATED_BYTES,
    ZERO_PAGES,
    GARBAGE_PAGES,
    /// A page takes the place of others: chains and trees lead astray, and records are there twice.
    MISPLACED_PAGES,
    HEADER_LOST,
    FLIPPED_BYTES;

    /// SQLite's usual page size.
    static final int PAGE = 4096;

    private static final int FLIPPED = 20;

    byte[] to(byte[] file, long seed) {
        var random = new Random(seed);
        int pages = file.length / PAGE;
        return switch (this) {
            case TRUNCATED_PAGES -> Arrays.copyOf(file, PAGE * random.nextInt(pages));
            case TRUNCATED_BYTES -> Arrays.copyOf(file, random.nextInt(file.length));
            case ZERO_PAGES -> onPages(file, random, new byte[PAGE]);
            case GARBAGE_PAGES -> onPages(file, random, garbage(random, PAGE));
            case MISPLACED_PAGES -> {
                int from = random.nextInt(pages) * PAGE;
                yield onPages(file, random, Arrays.copyOfRange(file, from, from + PAGE));
            }
            case HEADER_LOST -> {
                var garbage = garbage(random, 100 + random.nextInt(PAGE - 100));
                System.arraycopy(garbage, 0, file, 0, garbage.length);
                yield file;
            }
            case FLIPPED_BYTES -> {
                for (int i = 0; i < FLIPPED; i++) {
                    file[random.nextInt(file.length)] = (byte) random.nextInt();
                }
                yield file;
            }
        };
    }

    /// A tenth of the pages.
    private static byte[] onPages(byte[] file, Random random, byte[] content) {
        int pages = file.length / PAGE;
        for (int i = 0; i < Math.max(1, pages / 10); i++) {
            System.arraycopy(content, 0, file, random.nextInt(pages) * PAGE, PAGE);
        }
        return file;
    }

    private static byte[] garbage(Random random, int length) {
        var garbage = new byte[length];
        random.nextBytes(garbage);
        return garbage;
    }
}
