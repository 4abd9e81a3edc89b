package org.framewright.files;

import org.framewright.model.ConstantName;

import java.util.Arrays;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/// A limit on what reading a file may cost that a person may raise, by `--limit` or in an import's profile. [Limits] has those that
/// nobody can raise as well.
public enum Limit {
    /// Of a document that is no text file.
    DOCUMENT_BYTES(50_000_000, 1_000_000_000),
    /// Bytes of everything that is unpacked from one document, and of a single part.
    DOCUMENT_UNPACKED(200_000_000, 4_000_000_000L),
    /// How many times its size a file unpacks to. Nobody's text is packed to a two hundredth; what is small is not asked.
    PACKING_RATIO(200, 10_000),
    /// Parts of a packed document.
    DOCUMENT_ENTRIES(10_000, 1_000_000),
    MAIL_PARTS(1_000, 100_000),
    PAGES(1_000, 100_000),
    /// Unpacked bytes of a stream of a PDF file.
    PDF_STREAM(100_000_000, 2_000_000_000),
    /// For reading one document.
    SECONDS(30, 3_600),
    /// For all documents of an import that take more than a tenth of their seconds; then each has this tenth.
    FOLDER_SECONDS(1_800, 86_400),
    /// Of one download of a news database.
    ARTICLES(20_000, 1_000_000),
    /// Of a table with an article in each row.
    TABLE_BYTES(500_000_000, 20_000_000_000L),
    TABLE_UNPACKED(1_000_000_000, 20_000_000_000L),
    TABLE_CELLS(50_000_000, 2_000_000_000),
    /// Of all articles of a table, which are held in memory: some 200 MB.
    TABLE_CHARACTERS(100_000_000, 1_000_000_000),
    ZIP_BYTES(1_000_000_000, 100_000_000_000L),
    ZIP_UNPACKED(4_000_000_000L, 400_000_000_000L),
    /// Files in one ZIP file, each of which takes memory.
    ZIP_FILES(100_000, 300_000);

    private static final Pattern WHOLE_NUMBER = Pattern.compile("[0-9]{1,18}");

    private final long usual;
    private final long largest;

    Limit(long usual, long largest) {
        this.usual = usual;
        this.largest = largest;
    }

    /// As it is unless somebody raises it.
    public long usual() {
        return usual;
    }

    /// The most that it can be raised to.
    public long largest() {
        return largest;
    }

    /// Whether it can have that value: 1 to the largest.
    public boolean allows(long value) {
        return value >= 1 && value <= largest;
    }

    /// As a person writes it: `document-bytes`.
    public String key() {
        return ConstantName.of(this);
    }

    /// A value of this limit, as a person writes it.
    ///
    /// @return empty where it is none, or too large
    Optional<Long> parse(String typed) {
        return WHOLE_NUMBER.matcher(typed).matches()
                ? Optional.of(Long.valueOf(typed)).filter(this::allows)
                : Optional.empty();
    }

    /// All of them with their largest values: `pages=100000, ...`.
    public static String list() {
        return Arrays.stream(values()).map(it -> it.key() + "=" + it.largest()).collect(Collectors.joining(", "));
    }

    /// The limit of a [#key()].
    public static Optional<Limit> find(String key) {
        return Arrays.stream(values()).filter(it -> it.key().equals(key)).findFirst();
    }
}
