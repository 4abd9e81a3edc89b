package org.framewright.cli.team;

import org.framewright.cli.Console;
import org.framewright.codebook.CodebookAddress;
import org.framewright.coding.CodingRulings;
import org.framewright.model.Ruling.RulingSubject;
import org.jspecify.annotations.Nullable;

import java.util.List;

/// A ruling, for words and for `--json`.
///
/// @param number its place in the list, from 1
/// @param place what it is about under the newest version of the codebook; null where that has no such place
/// @param parts where that is a category that was split: what it has become
/// @param given what it is about, as the version named it under which it was given
/// @param coding in which it was asked; null where nobody had asked
/// @param annotation of which it was asked; null where it was about an article, or nobody had asked
record RulingOutput(
        int number,
        String id,
        @Nullable String place,
        List<String> parts,
        String given,
        int codebookVersion,
        String at,
        String question,
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
                ruling.question(),
                ruling.answer(),
                switch (ruling.about()) {
                    case RulingSubject.NoSubject() -> null;
                    case RulingSubject.ArticleSubject(var coding) -> coding.value();
                    case RulingSubject.AnnotationSubject(var coding, _) -> coding.value();
                },
                ruling.about() instanceof RulingSubject.AnnotationSubject(_, var it) ? it.value() : null);
    }

    void print(Console console) {
        var words = question.isEmpty() ? answer : console.text("ruling-asked", question, answer);
        if (!parts.isEmpty()) {
            console.printText("ruling-split", number, given, words, String.join(", ", parts));
        } else if (place == null) {
            console.printText("ruling-out-of-place", number, given, words, codebookVersion);
        } else {
            console.printText("ruling", number, place, words);
        }
    }
}
