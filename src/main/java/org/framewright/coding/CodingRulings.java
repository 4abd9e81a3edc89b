package org.framewright.coding;

import org.framewright.codebook.Codebook;
import org.framewright.codebook.CodebookAddress;
import org.framewright.codebook.CodebookAddress.CategoryAddress;
import org.framewright.codebook.CodebookAddress.TagAddress;
import org.framewright.codebook.CodebookAddress.VariableAddress;
import org.framewright.codebook.revision.CodebookVersions;
import org.framewright.model.Annotation;
import org.framewright.model.Ruling;

import java.util.List;
import java.util.Optional;

/// The rulings beside a coding.
///
/// @param placed each ruling under the coding's version of the codebook, in the order in which they were given
/// @param answers to what the coder had asked about the article, in any pass over it
public record CodingRulings(List<PlacedRuling> placed, List<Reply> answers) {

    public static final CodingRulings NONE = new CodingRulings(List.of(), List.of());

    public CodingRulings {
        placed = List.copyOf(placed);
        answers = List.copyOf(answers);
    }

    /// A ruling under some version of the codebook.
    ///
    /// @param at what it is about there; empty where that version has no such place
    /// @param parts where that is a category that was split: what it has become
    /// @param whole the label that such a category had; empty for all others
    public record PlacedRuling(Ruling ruling, Optional<CodebookAddress> at, List<CodebookAddress> parts, String whole) {

        public PlacedRuling {
            parts = List.copyOf(parts);
        }

        /// One that is about a place that there is.
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
    /// @param asked the annotation as it was when they asked; empty where the question was about the article
    public record Reply(Ruling ruling, Optional<Annotation> asked) {

        /// Whether it was asked of this annotation, or of the one that this is a later pass's copy of.
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

    /// What was ruled about exactly this place, or about a category that it was a part of.
    public List<PlacedRuling> findByPlace(CodebookAddress place) {
        return placed.stream().filter(it -> it.isAbout(place)).toList();
    }

    /// The answers to what the coder asked at an annotation.
    public List<Ruling> findAnswers(Annotation annotation) {
        return answers.stream().filter(it -> it.isAbout(annotation)).map(Reply::ruling).toList();
    }

    /// The answers to what the coder asked about the article as a whole.
    public List<Ruling> findAnswersAboutArticle() {
        return answers.stream().filter(it -> it.asked().isEmpty()).map(Reply::ruling).toList();
    }

    /// What a ruling is about, as the codebook that it was given under names it.
    public static CodebookAddress address(Ruling ruling) {
        if (ruling.variable().isEmpty()) {
            return new TagAddress(ruling.tag());
        }
        var variable = new VariableAddress(ruling.tag(), ruling.variable());
        return ruling.category().isEmpty() ? variable : variable.category(ruling.category());
    }
}
