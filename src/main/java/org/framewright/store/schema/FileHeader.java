package org.framewright.store.schema;

import org.framewright.model.Refusal;
import org.framewright.store.StoreProblem;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;

/// The first hundred bytes of a project file, read as plain bytes before SQLite opens it: a picture, another program's
/// database or an empty file is refused unchanged.
///
/// @param version the schema's version, SQLite's `user_version`
public record FileHeader(int version) {

    /// SQLite's `application_id` of a project: the letters `Frw1`.
    public static final int APPLICATION_ID = 0x46727731;

    /// The `application_id` of the projects of unreleased versions: the letters `Frmw`.
    private static final int UNRELEASED_ID = 0x46726D77;

    private static final String MAGIC = "SQLite format 3\0";

    /// The beginning of age's files.
    private static final String ENCRYPTED = "age-encryption.org/";

    private static final int LENGTH = 100;
    private static final int PAGE_SIZE_AT = 16;
    private static final int WRITE_VERSION_AT = 18;
    private static final int CHANGES_AT = 24;
    private static final int PAGES_AT = 28;
    private static final int TEXT_ENCODING_AT = 56;
    private static final int USER_VERSION_AT = 60;
    private static final int APPLICATION_ID_AT = 68;

    /// The place of the change counter's value at the last count of the pages; an old program may have changed the file
    /// since without counting.
    private static final int COUNTED_AT_CHANGE_AT = 92;

    /// SQLite's number for UTF-8; greater ones are for UTF-16, and 0 is for a database without tables.
    private static final int UTF8 = 1;

    private static final long LARGEST_PAGE = 65_536;

    /// Reads and checks a file's header.
    ///
    /// @throws Refusal where the file is missing, empty, no project, or of an unreleased version or one that is not known
    public static FileHeader check(Path file) {
        if (!Files.isRegularFile(file)) {
            throw new Refusal(
                    Files.exists(file) ? StoreProblem.NOT_A_PROJECT : StoreProblem.FILE_MISSING, file.toString());
        }
        byte[] bytes = firstBytes(file);
        if (bytes.length == 0) {
            throw new Refusal(StoreProblem.FILE_EMPTY, file.toString());
        }
        if (startsWith(bytes, ENCRYPTED)) {
            throw new Refusal(StoreProblem.ENCRYPTED, file.toString());
        }
        requireApplicationId(file, bytes);
        if (intAt(bytes, TEXT_ENCODING_AT) > UTF8) {
            throw new Refusal(StoreProblem.OTHER_TEXT_ENCODING, file.toString());
        }
        int version = intAt(bytes, USER_VERSION_AT);
        requireKnown(file, version);
        return new FileHeader(version);
    }

    private static void requireApplicationId(Path file, byte[] bytes) {
        int id = bytes.length < LENGTH || !startsWithMagic(bytes) ? 0 : intAt(bytes, APPLICATION_ID_AT);
        if (id == UNRELEASED_ID) {
            throw new Refusal(StoreProblem.UNRELEASED_VERSION, file.toString());
        }
        if (id != APPLICATION_ID) {
            throw new Refusal(StoreProblem.NOT_A_PROJECT, file.toString());
        }
    }

    /// Whether a file begins as a project of a known version.
    ///
    /// @throws Refusal for a project of an unreleased version
    public static boolean isProject(Path file) {
        try {
            check(file);
            return true;
        } catch (Refusal refused) {
            requireReleased(refused);
            return false;
        }
    }

    /// Throws a refusal on again where its reason is that the file is of an unreleased version.
    public static void requireReleased(Refusal refused) {
        if (refused.problems().getFirst().code() == StoreProblem.UNRELEASED_VERSION) {
            throw refused;
        }
    }

    /// The same for a database that SQLite has opened.
    ///
    /// @throws Refusal where the project is of an unreleased version
    public static void requireReleased(Path file, Connection connection) throws SQLException {
        try (var statement = connection.createStatement();
                var id = statement.executeQuery("PRAGMA application_id")) {
            if (id.getInt(1) == UNRELEASED_ID) {
                throw new Refusal(StoreProblem.UNRELEASED_VERSION, file.toString());
            }
        }
    }

    /// Checks the header and the length of a file. The check is quick, and does not find damage inside.
    ///
    /// @throws Refusal where the file is no project or is cut short
    public static FileHeader requireComplete(Path file) {
        var header = check(file);
        byte[] bytes = firstBytes(file);
        // in write-ahead mode a part of the project may be in the log
        boolean alone = bytes[WRITE_VERSION_AT] == 1;
        if (alone && size(file) != countedBytes(bytes)) {
            throw new Refusal(StoreProblem.DAMAGED, file.toString());
        }
        return header;
    }

    /// Refuses a version that this program does not know.
    ///
    /// @throws Refusal for such a version
    public static void requireKnown(Path file, int version) {
        if (version > ProjectSchema.VERSION) {
            throw SchemaHistory.newerProgram(file)
                    .map(it ->
                            new Refusal(
                                    StoreProblem.NEWER_PROGRAM, file.toString(), version, ProjectSchema.VERSION, it))
                    .orElseGet(() ->
                            new Refusal(StoreProblem.NEWER_VERSION, file.toString(), version, ProjectSchema.VERSION));
        }
        if (version < 1) {
            throw new Refusal(StoreProblem.UNKNOWN_VERSION, file.toString(), version);
        }
    }

    /// Whether migrations have to run before the file can be used.
    public boolean isOutdated() {
        return version < ProjectSchema.VERSION;
    }

    /// The number of bytes that a file lacks by the count of its header.
    ///
    /// @return 0 where the file lacks none, or where its header can't be relied on
    /// @throws Refusal where it can't be read
    public static long missingBytes(Path file) {
        byte[] bytes = firstBytes(file);
        boolean counts =
                bytes.length == LENGTH
                        && startsWithMagic(bytes)
                        && intAt(bytes, CHANGES_AT) == intAt(bytes, COUNTED_AT_CHANGE_AT);
        if (!counts) {
            return 0;
        }
        return Math.max(0, countedBytes(bytes) - size(file));
    }

    private static long countedBytes(byte[] header) {
        int pageSize = Short.toUnsignedInt(ByteBuffer.wrap(header).getShort(PAGE_SIZE_AT));
        return Integer.toUnsignedLong(intAt(header, PAGES_AT)) * (pageSize == 1 ? LARGEST_PAGE : pageSize);
    }

    private static long size(Path file) {
        try {
            return Files.size(file);
        } catch (IOException unreadable) {
            throw new Refusal(StoreProblem.CANNOT_OPEN, file.toString());
        }
    }

    private static byte[] firstBytes(Path file) {
        try (var in = Files.newInputStream(file)) {
            return in.readNBytes(LENGTH);
        } catch (IOException unreadable) {
            throw new Refusal(StoreProblem.CANNOT_OPEN, file.toString());
        }
    }

    private static boolean startsWithMagic(byte[] bytes) {
        return startsWith(bytes, MAGIC);
    }

    private static boolean startsWith(byte[] bytes, String beginning) {
        return new String(bytes, StandardCharsets.ISO_8859_1).startsWith(beginning);
    }

    private static int intAt(byte[] bytes, int index) {
        return ByteBuffer.wrap(bytes).getInt(index);
    }
}
