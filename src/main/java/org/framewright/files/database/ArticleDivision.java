package org.framewright.files.database;

import org.framewright.files.database.rule.BoundedPattern;

import java.util.List;
import java.util.Optional;

/// The recognition of a source, and of its articles' beginnings and ends.
public sealed interface ArticleDivision {

    /// By lines of its text.
    ///
    /// @param recognise each fits some line of the source
    /// @param single each fits some line of a source that is one article, without the lines that begin and end one
    /// @param start fits the line that begins an article; may have the groups `number` and `total`
    /// @param above the lines of a box right above the line that begins an article; they count where the first article has them
    /// @param startBelow fits the line that begins an article only below that box
    /// @param end fits the line that ends one
    /// @param cover fits the last line before the first article
    /// @param around fits the first line of a stretch that is no article
    /// @param error fits a line of what the database could not deliver
    /// @param announced fits a line with the groups `total`, or `part` and `parts`
    /// @param listed fit lines of a list of contents above the first article; the group `number` begins an entry, other groups are columns
    record LineDivision(
            List<BoundedPattern> recognise,
            List<BoundedPattern> single,
            Optional<BoundedPattern> start,
            List<BoundedPattern> above,
            Optional<BoundedPattern> startBelow,
            Optional<BoundedPattern> end,
            Optional<BoundedPattern> cover,
            Optional<BoundedPattern> around,
            Optional<BoundedPattern> error,
            Optional<BoundedPattern> announced,
            List<BoundedPattern> listed)
            implements ArticleDivision {

        public LineDivision {
            recognise = List.copyOf(recognise);
            single = List.copyOf(single);
            above = List.copyOf(above);
            listed = List.copyOf(listed);
        }

        /// The same for a source that is one article.
        public LineDivision ofSingle() {
            return new LineDivision(
                    recognise,
                    single,
                    Optional.empty(),
                    List.of(),
                    Optional.empty(),
                    Optional.empty(),
                    cover,
                    around,
                    error,
                    announced,
                    listed);
        }
    }

    /// By elements of a page. Selectors are kept as text, since what is made of them remembers a page's elements.
    ///
    /// @param xml whether the source is XML
    /// @param recognise each fits some element
    /// @param article fits the element that an article is, or, where `begins`, the element that begins one
    /// @param error fits a line of what the database could not deliver
    record ElementDivision(
            boolean xml,
            List<String> recognise,
            String article,
            boolean begins,
            List<PagePart> parts,
            Optional<BoundedPattern> error,
            Optional<BoundedPattern> announced)
            implements ArticleDivision {

        public ElementDivision {
            recognise = List.copyOf(recognise);
            parts = List.copyOf(parts);
        }
    }

    /// Elements whose text is known by where they stand.
    ///
    /// @param selector of the elements
    /// @param column that the text fills; [RuleMatch#BODY], [org.framewright.files.database.rule.RuleMatch#IGNORED], or empty where named groups of `patterns` are columns
    /// @param attribute whose value is meant instead of the text
    record PagePart(
            String selector, Optional<String> column, List<BoundedPattern> patterns, Optional<String> attribute) {

        public PagePart {
            patterns = List.copyOf(patterns);
        }
    }
}
