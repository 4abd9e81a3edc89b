package org.framewright.codebook.revision;

import org.framewright.codebook.Category;
import org.framewright.codebook.Codebook;
import org.framewright.codebook.CodebookAddress.VariableAddress;
import org.framewright.codebook.Tag;
import org.framewright.codebook.Variable;
import org.framewright.codebook.revision.TranslatedCoding.UntranslatableEntry;
import org.framewright.codebook.revision.TranslatedCoding.UntranslatableEntry.Obstacle;
import org.framewright.model.coding.Annotation;
import org.framewright.model.coding.Value;

import java.util.ArrayList;
import java.util.List;

/// Finds the entries of a coding that its coder should check again: answers without a place in a newer version of the
/// codebook, and answers that this version has retired.
public final class RecodingNeed {

    private RecodingNeed() {}

    /// All entries to check.
    ///
    /// @param codebook the version under which the coding is read
    /// @param translated the coding as read under that version
    public static List<UntranslatableEntry> find(Codebook codebook, TranslatedCoding translated) {
        var listed = new ArrayList<>(translated.unfit());
        for (var annotation : translated.annotations()) {
            var tag = codebook.requireTag(annotation.tag());
            annotation
                    .values()
                    .forEach((id, value) -> {
                        if (isRetired(tag, tag.variable(id).orElseThrow(), value)) {
                            listed.add(retiredEntry(codebook, annotation, id, value));
                        }
                    });
        }
        return List.copyOf(listed);
    }

    private static UntranslatableEntry retiredEntry(
            Codebook codebook, Annotation annotation, String variable, Value value) {
        var address = new VariableAddress(annotation.tag(), variable);
        return new UntranslatableEntry(annotation.id(), address, value, Obstacle.RETIRED, codebook.version());
    }

    private static boolean isRetired(Tag tag, Variable variable, Value value) {
        if (tag.retired() || variable.retired()) {
            return true;
        }
        return switch (value) {
            case Value.Category(var id) -> variable.category(id).filter(Category::retired).isPresent();
            case Value.Categories(var ids) ->
                    ids.stream().anyMatch(id -> variable.category(id).filter(Category::retired).isPresent());
            case Value.Numeric _, Value.Text _, Value.Actor _, Value.ActorSet _, Value.Day _, Value.NotCodable() ->
                    false;
        };
    }
}
