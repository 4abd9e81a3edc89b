package org.framewright.ui.agreement.variable;

import org.framewright.reliability.rated.RatedCategory;
import org.framewright.wording.Texts;

/// Categories in words.
record CategoryWords(Texts texts) {

    String of(RatedCategory category) {
        return switch (category.kind()) {
            case NAMED -> category.label();
            case NOT_CODABLE -> texts.get("agreement.category.not-codable");
            case NOT_FOUND -> texts.get("agreement.category.not-found");
            case FOUND -> texts.get("agreement.category.found");
            case NOT_RELEVANT -> texts.get("agreement.category.not-relevant");
            case RELEVANT -> texts.get("agreement.category.relevant");
            case NONE -> category.label().isEmpty() ? texts.get("agreement.category.none") : category.label();
        };
    }
}
