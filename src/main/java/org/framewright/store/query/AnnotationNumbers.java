package org.framewright.store.query;

import org.framewright.model.coding.AnnotationId;
import org.jdbi.v3.core.Handle;

import java.util.Comparator;
import java.util.HashMap;
import java.util.Map;
import java.util.regex.Pattern;

/// Numbers in place of the ids that annotations have from imported files: such ids may hold a coder's name. The numbers
/// follow articles, the random ends of coders' ids, rounds and versions of codings, so that no id and no list of names can be
/// guessed from them.
public final class AnnotationNumbers {

    private static final String DIGIT = "[0-9a-f]";

    /// The form of the program's own ids, for SQLite and Java: UUIDs of version 7. A UUID of version 3 may be a hash of an imported id.
    private static final Pattern OWN_ID =
            Pattern.compile(
                    String.join(
                            "-",
                            DIGIT.repeat(8),
                            DIGIT.repeat(4),
                            "7" + DIGIT.repeat(3),
                            DIGIT.repeat(4),
                            DIGIT.repeat(12)));

    private static final Comparator<ImportedId> ORDER =
            Comparator.comparingLong(ImportedId::article)
                    .thenComparing(ImportedId::coder, CoderLetters.ORDER_OF_IDS)
                    .thenComparingLong(ImportedId::round)
                    .thenComparingInt(ImportedId::version)
                    .thenComparing(ImportedId::id);

    private final Map<String, String> numbers = new HashMap<>();

    private AnnotationNumbers() {}

    /// An id of another form, and its coding.
    private record ImportedId(String id, long article, String coder, long round, int version) {}

    /// The numbers for all annotations of one state of a project.
    public static AnnotationNumbers read(Handle handle) {
        var imported =
                handle.createQuery(
                                """
                                SELECT annotation.id, article_id, coder.uuid, round_id, coding.version
                                  FROM annotation
                                  JOIN coding ON coding.id = coding_id
                                  JOIN coder ON coder.id = annotation.coder_id
                                 WHERE annotation.id NOT GLOB :own\
                                """)
                        .bind("own", OWN_ID.pattern())
                        .map((row, _) ->
                                new ImportedId(
                                        row.getString(1),
                                        row.getLong(2),
                                        row.getString(3),
                                        row.getLong(4),
                                        row.getInt(5)))
                        .list();
        var numbers = new AnnotationNumbers();
        imported.stream().sorted(ORDER).forEach(it -> numbers.number(it.id()));
        return numbers;
    }

    /// The id in place of an id; the program's own ids stay. An id that no annotation has any more, as in an older
    /// entry of the ledger, gets the next number.
    public AnnotationId replace(AnnotationId id) {
        return OWN_ID.matcher(id.value()).matches() ? id : new AnnotationId(number(id.value()));
    }

    private synchronized String number(String id) {
        return numbers.computeIfAbsent(id, _ -> "annotation-%06d".formatted(numbers.size() + 1));
    }
}
