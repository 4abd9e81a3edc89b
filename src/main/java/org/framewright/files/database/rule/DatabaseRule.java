package org.framewright.files.database.rule;

import org.framewright.files.database.ArticleDivision;
import org.framewright.files.database.ArticleDivision.ElementDivision;
import org.framewright.files.database.ArticleDivision.LineDivision;
import org.framewright.files.database.ArticleLayout;

/// A rule file that was read.
///
/// @param stamp id and version, and for a file of a folder the beginning of its SHA-256
public record DatabaseRule(RuleDescription description, String stamp, ArticleDivision division, ArticleLayout layout) {

    String id() {
        return description.id();
    }

    boolean readsText() {
        return switch (division) {
            case LineDivision _ -> true;
            case ElementDivision _ -> false;
        };
    }

    boolean readsPages(boolean xml) {
        return switch (division) {
            case LineDivision _ -> false;
            case ElementDivision elements -> elements.xml() == xml;
        };
    }
}
