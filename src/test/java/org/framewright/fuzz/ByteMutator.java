package org.framewright.fuzz;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayOutputStream;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;

/// Mutates texts and other bytes: flips, cuts, copies, swaps of what stands between delimiters, numbers at their edges, tokens of the
/// format, splices of two inputs.
final class ByteMutator implements InputMutator {

    /// Inputs beyond it are cut: a reader's work on them is what the tests of growth look at.
    static final int LONGEST = 1 << 16;

    private static final int MOST_STEPS = 5;
    private static final int MOST_REPEATS = 2_000;

    private static final byte[] DELIMITERS = "\n,;\t\"{}[]:<>= |\\/()".getBytes(UTF_8);
    private static final byte[] EDGES = {0, 1, 0x7f, (byte) 0x80, (byte) 0xff, (byte) 0xc3, '\r', '\n', '"', '<', '\\'};

    private static final List<byte[]> NUMBERS =
            Stream.of(
                            "0 -1 -0 1 127 128 255 256 32768 65535 65536 2147483647 2147483648 -2147483648 4294967295",
                            "9223372036854775807 9223372036854775808 -9223372036854775808 1e9 1e-9 1E999999999",
                            "-1E-999999999 0.1 NaN Infinity 00 0x10 1,5 99999999999999999999999999999999999")
                    .flatMap(it -> Stream.of(it.split(" ")))
                    .map(it -> it.getBytes(UTF_8))
                    .toList();

    private final List<byte[]> tokens;

    /// @param tokens words of the format
    ByteMutator(String... tokens) {
        this.tokens =
                Stream.concat(
                                Stream.of("", " ", "\u0000", "\ud83d\udea2", "\u202e", "\ufeff", "a".repeat(300)),
                                Stream.of(tokens))
                        .map(it -> it.getBytes(UTF_8))
                        .toList();
    }

    @Override
    public byte[] mutate(byte[] input, byte[] other, Random random) {
        var bytes = input;
        // a strict reader says no to the first fault that it sees
        for (int steps = random.nextBoolean() ? 1 : 1 + random.nextInt(MOST_STEPS); steps > 0; steps--) {
            bytes = step(bytes, other, random);
        }
        return bytes.length > LONGEST ? Arrays.copyOf(bytes, LONGEST) : bytes;
    }

    private byte[] step(byte[] bytes, byte[] other, Random random) {
        if (bytes.length == 0) {
            return random.nextBoolean() ? other : pick(tokens, random);
        }
        var any = Piece.any(bytes, random);
        var field = Piece.between(bytes, random);
        return switch (random.nextInt(14)) {
            case 0 -> set(bytes, random, (byte) (bytes[any.from] ^ 1 << random.nextInt(8)), any.from);
            case 1 -> set(bytes, random, EDGES[random.nextInt(EDGES.length)], any.from);
            case 2 -> replace(bytes, any, new byte[0]);
            case 3 -> replace(bytes, new Piece(field.from, field.from), any.of(bytes));
            case 4 -> replace(bytes, new Piece(field.from, field.from), pick(tokens, random));
            case 5, 6 -> replace(bytes, field, pick(tokens, random));
            case 7, 8 -> replace(bytes, Piece.number(bytes, random), pick(NUMBERS, random));
            case 9 -> swap(bytes, field, Piece.between(bytes, random));
            case 10 -> replace(bytes, field, repeated(field.of(bytes), random));
            case 11 -> other.length == 0 ? bytes : replace(bytes, field, Piece.between(other, random).of(other));
            case 12 -> other.length == 0 ? bytes : splice(bytes, any.from, other, random.nextInt(other.length));
            default -> random.nextInt(4) == 0 ? Arrays.copyOf(bytes, any.from) : replace(bytes, field, new byte[0]);
        };
    }

    /// A stretch of an input.
    private record Piece(int from, int to) {

        byte[] of(byte[] bytes) {
            return Arrays.copyOfRange(bytes, from, to);
        }

        /// A short one anywhere.
        static Piece any(byte[] bytes, Random random) {
            int from = random.nextInt(bytes.length);
            int length = 1 + random.nextInt(random.nextBoolean() ? 8 : 400);
            return new Piece(from, Math.min(bytes.length, from + length));
        }

        /// What stands between two delimiters, beside each other or not.
        static Piece between(byte[] bytes, Random random) {
            int from = random.nextInt(bytes.length);
            byte delimiter = delimiter(bytes, from, random);
            while (from > 0 && bytes[from - 1] != delimiter) {
                from--;
            }
            int to = from;
            for (int fields = 1 + random.nextInt(3); fields > 0 && to < bytes.length; fields--) {
                do {
                    to++;
                } while (to < bytes.length && bytes[to] != delimiter);
            }
            return new Piece(from, to);
        }

        /// A delimiter that occurs soon after a place, else any.
        private static byte delimiter(byte[] bytes, int from, Random random) {
            byte wanted = DELIMITERS[random.nextInt(DELIMITERS.length)];
            int near = Math.min(bytes.length, from + 200);
            for (int i = from; i < near; i++) {
                if (bytes[i] == wanted) {
                    return wanted;
                }
            }
            return '\n';
        }

        /// The next number after some place; nothing where there is none.
        static Piece number(byte[] bytes, Random random) {
            int from = random.nextInt(bytes.length);
            while (from < bytes.length && !isDigit(bytes[from])) {
                from++;
            }
            int to = from;
            while (to < bytes.length && isDigit(bytes[to])) {
                to++;
            }
            return new Piece(from, to);
        }

        private static boolean isDigit(byte at) {
            return at >= '0' && at <= '9';
        }
    }

    private static byte[] pick(List<byte[]> list, Random random) {
        return list.get(random.nextInt(list.size()));
    }

    private static byte[] set(byte[] bytes, Random random, byte value, int at) {
        var changed = bytes.clone();
        Arrays.fill(changed, at, Math.min(bytes.length, at + 1 + random.nextInt(3) / 2), value);
        return changed;
    }

    private static byte[] repeated(byte[] piece, Random random) {
        int most = Math.max(1, LONGEST / Math.max(1, piece.length));
        int times = 2 + random.nextInt(Math.min(most, random.nextInt(8) == 0 ? MOST_REPEATS : 4));
        var out = new ByteArrayOutputStream();
        for (int i = 0; i < times; i++) {
            out.writeBytes(piece);
        }
        return out.toByteArray();
    }

    private static byte[] swap(byte[] bytes, Piece one, Piece two) {
        var first = one.from <= two.from ? one : two;
        var second = one.from <= two.from ? two : one;
        if (first.to > second.from) {
            return bytes;
        }
        return join(
                Arrays.copyOf(bytes, first.from),
                second.of(bytes),
                Arrays.copyOfRange(bytes, first.to, second.from),
                first.of(bytes),
                Arrays.copyOfRange(bytes, second.to, bytes.length));
    }

    private static byte[] splice(byte[] bytes, int end, byte[] other, int from) {
        return join(Arrays.copyOf(bytes, end), Arrays.copyOfRange(other, from, other.length));
    }

    private static byte[] replace(byte[] bytes, Piece piece, byte[] by) {
        return join(Arrays.copyOf(bytes, piece.from), by, Arrays.copyOfRange(bytes, piece.to, bytes.length));
    }

    private static byte[] join(byte[]... parts) {
        var out = new ByteArrayOutputStream();
        for (var part : parts) {
            out.writeBytes(part);
        }
        return out.toByteArray();
    }
}
