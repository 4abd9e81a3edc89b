package org.framewright.fuzz;

import java.util.Arrays;
import java.util.Random;

/// Mutates a project file in place, as nothing else leaves its pages where they are: bytes, fields of the header and of pages, whole
/// pages, the file's end.
final class PageMutator implements InputMutator {

    private static final int HEADER = 100;
    private static final int PAGE_SIZE_AT = 16;
    private static final int MOST_STEPS = 8;
    private static final byte[] EDGES = {0, 1, 2, 5, 10, 13, 0x40, 0x7f, (byte) 0x80, (byte) 0xff};

    @Override
    public byte[] mutate(byte[] input, byte[] other, Random random) {
        var bytes = input.clone();
        if (bytes.length <= HEADER) {
            return other;
        }
        int page = Math.max(512, (bytes[PAGE_SIZE_AT] & 0xff) << 8 | bytes[PAGE_SIZE_AT + 1] & 0xff);
        int pages = Math.max(1, bytes.length / page);
        for (int steps = 1 + random.nextInt(MOST_STEPS); steps > 0; steps--) {
            int at = random.nextInt(pages) * page;
            switch (random.nextInt(12)) {
                case 0 -> bytes[random.nextInt(HEADER)] = edge(random);
                case 1 ->
                        overwrite(
                                bytes, at, Arrays.copyOfRange(bytes, random.nextInt(pages) * page, bytes.length), page);
                case 2 -> overwrite(bytes, at, new byte[page], page);
                case 3, 4 -> set(bytes, at + random.nextInt(12), random);
                case 5 -> set(bytes, at + 8 + random.nextInt(Math.min(page - 8, 64)), random);
                case 6 -> {
                    if (other.length > at) {
                        overwrite(bytes, at, Arrays.copyOfRange(other, at, other.length), page);
                    }
                }
                case 7 -> {
                    if (random.nextInt(6) == 0) {
                        return Arrays.copyOf(bytes, random.nextBoolean() ? at : random.nextInt(bytes.length));
                    }
                }
                case 8 -> {
                    var noise = new byte[1 + random.nextInt(600)];
                    random.nextBytes(noise);
                    overwrite(bytes, at + random.nextInt(page), noise, noise.length);
                }
                default -> set(bytes, random.nextInt(bytes.length), random);
            }
        }
        return bytes;
    }

    private static byte edge(Random random) {
        return random.nextInt(3) == 0 ? (byte) random.nextInt(256) : EDGES[random.nextInt(EDGES.length)];
    }

    private static void set(byte[] bytes, int at, Random random) {
        if (at < bytes.length) {
            bytes[at] = random.nextBoolean() ? edge(random) : (byte) (bytes[at] ^ 1 << random.nextInt(8));
        }
    }

    private static void overwrite(byte[] bytes, int at, byte[] by, int most) {
        int length = Math.min(Math.min(most, by.length), bytes.length - at);
        if (length > 0) {
            System.arraycopy(by, 0, bytes, at, length);
        }
    }
}
