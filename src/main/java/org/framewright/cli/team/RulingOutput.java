package org.framewright.cli.team;

import org.framewright.cli.command.Console;
import org.framewright.codebook.CodebookAddress;
import org.framewright.coding.CodingRulings;
import org.framewright.model.coding.Ruling.RulingSubject;
import org.jspecify.annotations.Nullable;

import java.util.List;

/// A ruling, for words and for `--json`.
///
/// @param number its place in the list, from 1
/// @param place the ruling's place under the newest version of the codebook; null where this version has no such place
/// @param parts the categories that a split category was divided into
/// @param given the ruling's place, as named by the version under which it was given
/// @param coding the coding of the question; null for a ruling without a question
/// @param annotation the annotation of the question; null where it was about an article, or for a ruling without a question
record RulingOutput(
        int number,
        String id,
        @Nullable String place,
        List<String> parts,
        String given,
        int codebookVersion,
        String at,
        String query,
        String answer,
        @Nullable String coding,
        @Nullable String annotation) {

    static RulingOutput of(int number, CodingRulings.PlacedRuling placed) {
        var ruling = placed.ruling();
        return new RulingOutput(
                number,
                ruling.id().value(),
                placed.at().map(CodebookAddress::toString).orElse(null),
                placed.parts().stream().map(CodebookAddress::toString).toList(),
                CodingRulings.address(ruling).toString(),
                ruling.codebookVersion(),
                ruling.given().toString(),
                ruling.query(),
                ruling.answer(),
                switch (ruling.about()) {
                    case RulingSubject.NoSubject() -> null;
                    case RulingSubject.ArticleSubject(var coding) -> coding.value();
                    case RulingSubject.AnnotationSubject(var coding, _) -> coding.value();
                },
                ruling.about() instanceof RulingSubject.AnnotationSubject(_, var it) ? it.value() : null);
    }

    void print(Console console) {
        var words = query.isEmpty() ? answer : console.text("ruling-asked", query, answer);
        if (!parts.isEmpty()) {
            console.printText("ruling-split", number, given, words, String.join(", ", parts));
        } else if (place == null) {
            console.printText("ruling-out-of-place", number, given, words, codebookVersion);
        } else {
            console.printText("ruling", number, place, words);
        }
    }
}
