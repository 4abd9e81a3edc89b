package org.framewright.safekeeping.encryption;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.security.GeneralSecurityException;
import java.util.Arrays;

import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/// The derivation of a key from a passphrase by scrypt (RFC 7914), with the block size 8, the parallelisation 1 and the
/// key of 32 bytes that age prescribes. The memory that it needs makes it expensive to try many passphrases.
///
/// @param exponent the cost is 2 to this power, from 1 to 20
/// @param cancellation runs now and then, and may throw to stop the work
record Scrypt(int exponent, Runnable cancellation) {

    /// The bytes of memory for each unit of cost.
    static final int BLOCK = 1024;

    private static final int KEY = 32;
    private static final int WORDS = BLOCK / Integer.BYTES;
    private static final int PART = 16;
    private static final int LAST_PART = WORDS - PART;
    private static final int DOUBLE_ROUNDS = 4;
    private static final int STEPS = 1024;

    /// Derives the key.
    ///
    /// @throws GeneralSecurityException where this Java has no HMAC-SHA-256
    byte[] derive(byte[] passphrase, byte[] salt) throws GeneralSecurityException {
        var mac = Mac.getInstance("HmacSHA256");
        // HMAC fills a key up with zeros: an empty key is one zero
        mac.init(new SecretKeySpec(passphrase.length == 0 ? new byte[1] : passphrase, mac.getAlgorithm()));
        var words = new int[WORDS];
        littleEndian(stretch(mac, salt, BLOCK)).asIntBuffer().get(words);
        mixWithMemory(words);
        var mixed = new byte[BLOCK];
        littleEndian(mixed).asIntBuffer().put(words);
        return stretch(mac, mixed, KEY);
    }

    private static ByteBuffer littleEndian(byte[] bytes) {
        return ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN);
    }

    /// PBKDF2 with one iteration.
    private static byte[] stretch(Mac mac, byte[] salt, int length) {
        var output = ByteBuffer.allocate(length);
        for (int number = 1; output.hasRemaining(); number++) {
            mac.update(salt);
            output.put(mac.doFinal(ByteBuffer.allocate(Integer.BYTES).putInt(number).array()));
        }
        return output.array();
    }

    /// `scryptROMix`: fills the memory in order, then reads it in an order that depends on the passphrase.
    private void mixWithMemory(int... words) {
        int cost = 1 << exponent;
        var memory = new int[cost * WORDS];
        var next = new int[WORDS];
        for (int i = 0; i < cost; i++) {
            System.arraycopy(words, 0, memory, i * WORDS, WORDS);
            mixBlock(words, next);
            pause(i);
        }
        for (int i = 0; i < cost; i++) {
            int from = (words[LAST_PART] & (cost - 1)) * WORDS;
            for (int k = 0; k < WORDS; k++) {
                words[k] ^= memory[from + k];
            }
            mixBlock(words, next);
            pause(i);
        }
        Arrays.fill(memory, 0);
    }

    private void pause(int step) {
        if (step % STEPS == 0) {
            cancellation.run();
        }
    }

    /// `scryptBlockMix`: the parts with even numbers come before the parts with odd numbers.
    ///
    /// @param next memory for the result, which is copied back
    private static void mixBlock(int[] words, int[] next) {
        int before = LAST_PART;
        var source = words;
        for (int part = 0; part < WORDS; part += PART) {
            int place = (part / 2 & -PART) + (part & PART) * (WORDS / 2 / PART);
            for (int k = 0; k < PART; k++) {
                next[place + k] = source[before + k] ^ words[part + k];
            }
            mixPart(next, place);
            source = next;
            before = place;
        }
        System.arraycopy(next, 0, words, 0, WORDS);
    }

    /// Salsa20/8: four times over the columns and rows of a square of sixteen words.
    private static void mixPart(int[] words, int at) {
        int a = words[at], b = words[at + 1], c = words[at + 2], d = words[at + 3];
        int e = words[at + 4], f = words[at + 5], g = words[at + 6], h = words[at + 7];
        int i = words[at + 8], j = words[at + 9], k = words[at + 10], l = words[at + 11];
        int m = words[at + 12], n = words[at + 13], o = words[at + 14], p = words[at + 15];
        for (int round = 0; round < DOUBLE_ROUNDS; round++) {
            e ^= turn(a + m, 7);
            i ^= turn(e + a, 9);
            m ^= turn(i + e, 13);
            a ^= turn(m + i, 18);
            j ^= turn(f + b, 7);
            n ^= turn(j + f, 9);
            b ^= turn(n + j, 13);
            f ^= turn(b + n, 18);
            o ^= turn(k + g, 7);
            c ^= turn(o + k, 9);
            g ^= turn(c + o, 13);
            k ^= turn(g + c, 18);
            d ^= turn(p + l, 7);
            h ^= turn(d + p, 9);
            l ^= turn(h + d, 13);
            p ^= turn(l + h, 18);
            b ^= turn(a + d, 7);
            c ^= turn(b + a, 9);
            d ^= turn(c + b, 13);
            a ^= turn(d + c, 18);
            g ^= turn(f + e, 7);
            h ^= turn(g + f, 9);
            e ^= turn(h + g, 13);
            f ^= turn(e + h, 18);
            l ^= turn(k + j, 7);
            i ^= turn(l + k, 9);
            j ^= turn(i + l, 13);
            k ^= turn(j + i, 18);
            m ^= turn(p + o, 7);
            n ^= turn(m + p, 9);
            o ^= turn(n + m, 13);
            p ^= turn(o + n, 18);
        }
        words[at] += a;
        words[at + 1] += b;
        words[at + 2] += c;
        words[at + 3] += d;
        words[at + 4] += e;
        words[at + 5] += f;
        words[at + 6] += g;
        words[at + 7] += h;
        words[at + 8] += i;
        words[at + 9] += j;
        words[at + 10] += k;
        words[at + 11] += l;
        words[at + 12] += m;
        words[at + 13] += n;
        words[at + 14] += o;
        words[at + 15] += p;
    }

    private static int turn(int word, int bits) {
        return Integer.rotateLeft(word, bits);
    }
}
