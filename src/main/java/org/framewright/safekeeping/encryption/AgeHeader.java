package org.framewright.safekeeping.encryption;

import org.framewright.model.Refusal;
import org.framewright.store.StoreProblem;

import java.io.IOException;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Pattern;

/// The first lines of a file that age encrypted with a passphrase. They are checked before any key is derived: a file
/// from outside decides neither on the memory nor on the time that it costs.
///
/// @param workFactor the exponent of scrypt's cost
record AgeHeader(int workFactor) {

    static final String MAGIC = "age-encryption.org/";

    /// The largest factor that is read: a gigabyte, and some seconds.
    private static final int LARGEST = 20;

    private static final String ARMOUR = "-----BEGIN AGE ENCRYPTED FILE-----";
    private static final int LONGEST = 512;
    private static final int MEGABYTE = 1024 * 1024;
    private static final String BASE64 = "[A-Za-z0-9+/]";

    /// A recipient of the kind `scrypt` stands alone in its header.
    private static final Pattern SCRYPT =
            Pattern.compile(
                    "age-encryption\\.org/v1\\n-> scrypt "
                            + (BASE64 + "{22} ([1-9][0-9]?)\\n")
                            + (BASE64 + "{43}\\n--- " + BASE64 + "{43}\\n"));

    private static final Pattern OTHER_RECIPIENT =
            Pattern.compile("age-encryption\\.org/v1\\n-> (?!scrypt )[!-~]+[ \\n]");
    private static final Pattern OTHER_VERSION = Pattern.compile("age-encryption\\.org/v(?!1\\n)[0-9]+\\n");

    /// Whether a file begins with age's first characters; the rest may be damaged.
    ///
    /// @throws Refusal where the file can't be read
    static boolean isPresent(Path file) {
        return firstCharacters(file, MAGIC.length()).equals(MAGIC);
    }

    /// Reads and checks a file's header.
    ///
    /// @throws Refusal where the file has no such header, or asks for more than the limits
    static AgeHeader check(Path file) {
        var first = firstCharacters(file, LONGEST);
        if (first.startsWith(ARMOUR)
                || OTHER_RECIPIENT.matcher(first).lookingAt()
                || OTHER_VERSION.matcher(first).lookingAt()) {
            throw new Refusal(EncryptionProblem.OTHER_ENCRYPTION, file.toString());
        }
        if (!first.startsWith(MAGIC)) {
            throw new Refusal(EncryptionProblem.NOT_ENCRYPTED, file.toString());
        }
        var lines = SCRYPT.matcher(first);
        if (!lines.lookingAt()) {
            throw new Refusal(EncryptionProblem.CHANGED, file.toString());
        }
        var header = new AgeHeader(Integer.parseInt(lines.group(1)));
        header.requireAffordable(file, affordable(Runtime.getRuntime().maxMemory()));
        return header;
    }

    /// The memory for the key of a file: three fifths of a heap, so that a heap of 512 MB opens what it has encrypted. The old generation,
    /// which has to hold the key's memory in one piece, has two thirds of a heap.
    static long affordable(long heap) {
        return heap / 5 * 3;
    }

    /// Refuses a work factor beyond the limit, or beyond the memory of this process.
    private void requireAffordable(Path file, long memory) {
        long most = Math.min((long) Scrypt.BLOCK << LARGEST, memory);
        // of a factor up to 99, a shift would lose the bits
        if (workFactor > LARGEST || (long) Scrypt.BLOCK << workFactor > most) {
            var wanted = BigInteger.valueOf(Scrypt.BLOCK).shiftLeft(workFactor).divide(BigInteger.valueOf(MEGABYTE));
            throw new Refusal(EncryptionProblem.TOO_COSTLY, file.toString(), wanted, most / MEGABYTE);
        }
    }

    private static String firstCharacters(Path file, int most) {
        try (var in = Files.newInputStream(file)) {
            return new String(in.readNBytes(most), StandardCharsets.ISO_8859_1);
        } catch (IOException unreadable) {
            throw new Refusal(
                    Files.exists(file) ? StoreProblem.CANNOT_OPEN : StoreProblem.FILE_MISSING, file.toString());
        }
    }
}
