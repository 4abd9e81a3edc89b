package org.framewright.codebook.drafting;

import org.framewright.codebook.CodebookAddress;
import org.framewright.codebook.CodebookAddress.CategoryAddress;
import org.framewright.codebook.CodebookAddress.RoleAddress;
import org.framewright.codebook.CodebookAddress.TagAddress;
import org.framewright.codebook.CodebookAddress.VariableAddress;
import org.framewright.model.Refusal;

import java.text.Normalizer;
import java.util.Collection;
import java.util.Locale;
import java.util.regex.Pattern;

/// Makes ids from labels.
public final class DraftIds {

    private static final int LONGEST = 64;
    private static final Pattern ID = Pattern.compile("[a-z][a-z0-9-]{0,63}");

    private DraftIds() {}

    /// A new id made from a label.
    ///
    /// @param kind the id for a label without letters of the Latin alphabet
    public static String from(String label, String kind, Collection<String> taken) {
        var plain =
                Normalizer.normalize(label.replace("ß", "ss"), Normalizer.Form.NFD)
                        .toLowerCase(Locale.ROOT)
                        .replaceAll("\\p{M}+|['’]", "")
                        .replaceAll("[^a-z0-9]+", "-")
                        .replaceAll("^[^a-z]+|-+$", "");
        var base = plain.isEmpty() ? kind : plain.substring(0, Math.min(plain.length(), LONGEST - 4));
        var id = base;
        for (int number = 2; taken.contains(id); number++) {
            id = base + "-" + number;
        }
        return id;
    }

    /// @throws Refusal where the text is no id, or taken
    static void check(String id, Collection<String> taken, Object where) {
        if (!ID.matcher(id).matches()) {
            throw new Refusal(DraftProblem.NO_ID, where.toString(), id);
        }
        if (taken.contains(id)) {
            throw new Refusal(DraftProblem.ID_TAKEN, where.toString(), id);
        }
    }

    /// The id for a label that gives none.
    static String kind(CodebookAddress address) {
        return switch (address) {
            case TagAddress _ -> "tag";
            case RoleAddress _ -> "role";
            case VariableAddress _ -> "question";
            case CategoryAddress _ -> "category";
        };
    }
}
