package org.framewright.files.database;

import org.framewright.files.database.ArticleDivision.PagePart;
import org.framewright.files.database.LabelTable.LabelHit;
import org.framewright.files.database.rule.LabelRule.LabelPlace;
import org.framewright.files.database.rule.RuleMatch;

import java.util.Optional;

/// A block of an article with what is known of it at once: its label, or the part of the page that it is.
///
/// @param start in UTF-16 units of the article's source
/// @param end after the last unit
public record LabelledBlock(int start, int end, Optional<PagePart> part, Optional<LabelHit> label) {

    boolean isPlain() {
        return part.isEmpty() && label.isEmpty();
    }

    boolean hasLabel(LabelPlace place) {
        return label.filter(it -> it.rule().place() == place).isPresent();
    }

    boolean isBodyPart() {
        return part.flatMap(PagePart::column).filter(RuleMatch.BODY::equals).isPresent();
    }

    /// Whether the article's text begins here.
    boolean beginsBody() {
        return isBodyPart() || hasLabel(LabelPlace.BODY);
    }
}
