package org.framewright.coding;

import org.framewright.codebook.Codebook;
import org.framewright.codebook.CodebookAddress;
import org.framewright.codebook.CodebookAddress.CategoryAddress;
import org.framewright.codebook.CodebookAddress.TagAddress;
import org.framewright.codebook.CodebookAddress.VariableAddress;
import org.framewright.codebook.revision.CodebookVersions;
import org.framewright.model.coding.Annotation;
import org.framewright.model.coding.Ruling;

import java.util.List;
import java.util.Optional;

/// The rulings beside a coding.
///
/// @param placed each ruling under the coding's version of the codebook, in the order in which they were given
/// @param answers to the coder's questions about the article, in any version of the coding
public record CodingRulings(List<PlacedRuling> placed, List<Reply> answers) {

    public static final CodingRulings NONE = new CodingRulings(List.of(), List.of());

    public CodingRulings {
        placed = List.copyOf(placed);
        answers = List.copyOf(answers);
    }

    /// A ruling under some version of the codebook.
    ///
    /// @param at the ruling's place in that version; empty where the version has no such place
    /// @param parts the categories that a split category was divided into; empty for all other places
    /// @param whole the label of the split category; empty for all other places
    public record PlacedRuling(Ruling ruling, Optional<CodebookAddress> at, List<CodebookAddress> parts, String whole) {

        public PlacedRuling {
            parts = List.copyOf(parts);
        }

        /// A ruling about a place that the version has.
        public static PlacedRuling at(CodebookAddress place, Ruling ruling) {
            return new PlacedRuling(ruling, Optional.of(place), List.of(), "");
        }

        static PlacedRuling of(Ruling ruling, CodebookVersions versions, int version) {
            var given = address(ruling);
            int since = ruling.codebookVersion();
            if (since > version) {
                var there = Optional.of(given).filter(it -> it.isIn(versions.codebook(version)));
                return new PlacedRuling(ruling, there, List.of(), "");
            }
            var now = versions.follow(given, since, version);
            var parts = now.isPresent() ? List.<CodebookAddress>of() : versions.parts(given, since, version);
            return new PlacedRuling(ruling, now, parts, parts.isEmpty() ? "" : label(given, versions.codebook(since)));
        }

        private static String label(CodebookAddress given, Codebook codebook) {
            return given instanceof CategoryAddress it ? codebook.label(it).orElse(it.category()) : "";
        }

        private boolean isAbout(CodebookAddress place) {
            return at.filter(place::equals).isPresent() || parts.contains(place);
        }
    }

    /// An answer to a coder.
    ///
    /// @param asked the annotation at the time of the question; empty where the question was about the article
    public record Reply(Ruling ruling, Optional<Annotation> asked) {

        /// Whether the question was about this annotation, or about the annotation of an earlier version of the coding of which it
        /// is a copy.
        boolean isAbout(Annotation annotation) {
            return asked.filter(it -> it.id().equals(annotation.id()) || isCopied(it, annotation)).isPresent();
        }
    }

    private static boolean isCopied(Annotation original, Annotation copy) {
        return original.created().equals(copy.created()) && original.extent().equals(copy.extent());
    }

    /// Rulings under a version of the codebook.
    public static List<PlacedRuling> translate(List<Ruling> rulings, CodebookVersions versions, int version) {
        return rulings.stream().map(it -> PlacedRuling.of(it, versions, version)).toList();
    }

    /// The rulings about exactly this place, or about a split category that included it.
    public List<PlacedRuling> findByPlace(CodebookAddress place) {
        return placed.stream().filter(it -> it.isAbout(place)).toList();
    }

    /// The answers to the coder's questions about an annotation.
    public List<Ruling> findAnswers(Annotation annotation) {
        return answers.stream().filter(it -> it.isAbout(annotation)).map(Reply::ruling).toList();
    }

    /// The answers to the coder's questions about the article as a whole.
    public List<Ruling> findAnswersAboutArticle() {
        return answers.stream().filter(it -> it.asked().isEmpty()).map(Reply::ruling).toList();
    }

    /// The place of a ruling, in the version of the codebook under which the ruling was given.
    public static CodebookAddress address(Ruling ruling) {
        if (ruling.variable().isEmpty()) {
            return new TagAddress(ruling.tag());
        }
        var variable = new VariableAddress(ruling.tag(), ruling.variable());
        return ruling.category().isEmpty() ? variable : variable.category(ruling.category());
    }
}
