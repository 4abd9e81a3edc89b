package org.framewright.ui.workspace.article;

import org.framewright.codebook.Codebook;
import org.framewright.codebook.Role;
import org.framewright.codebook.Tag;

import java.util.HashSet;
import java.util.Set;

/// Which of a codebook's tags is drawn how. A tag that the codebook does not have (any more) is drawn too, quietly.
final class Strokes {

    private final Codebook codebook;
    private final Set<String> fillFirst = new HashSet<>();
    private final Set<String> fillSecond = new HashSet<>();

    Strokes(Codebook codebook) {
        this.codebook = codebook;
        for (var tag : codebook.tags()) {
            collect(tag, 0, fillFirst);
            collect(tag, 1, fillSecond);
        }
    }

    Mark.Stroke stroke(String tagId) {
        if (codebook.tag(tagId).filter(tag -> !tag.roles().isEmpty()).isPresent()) {
            return Mark.Stroke.TINT;
        }
        if (fillFirst.contains(tagId)) {
            return Mark.Stroke.SOLID;
        }
        return fillSecond.contains(tagId) ? Mark.Stroke.DASHED : Mark.Stroke.LANE;
    }

    Tag.Colour colour(String tagId) {
        return codebook.tag(tagId).map(Tag::colour).orElse(Tag.Colour.GREY);
    }

    private static void collect(Tag tag, int place, Set<String> into) {
        if (place < tag.roles().size()) {
            Role role = tag.roles().get(place);
            role.accepts().stream().filter(other -> !other.equals(tag.id())).forEach(into::add);
        }
    }
}
