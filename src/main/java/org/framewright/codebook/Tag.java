package org.framewright.codebook;

import org.framewright.model.article.Article;
import org.framewright.model.article.Segment;
import org.framewright.model.coding.Extent;
import org.jspecify.annotations.Nullable;

import java.util.List;
import java.util.Optional;

/// A kind of annotation.
///
/// @param key the letter that codes the tag, `A` to `Z`; 0 for a tag without a key
/// @param colour the name of a colour of the palette
/// @param records the number of annotations with the tag that a unit may have
/// @param passages the rules for its passages
/// @param group id of one of the codebook's groups; empty for none
/// @param when the condition of its questions; null for always
/// @param retired whether coders are no longer offered the tag; existing annotations stay
public record Tag(
        String id,
        String label,
        char key,
        Colour colour,
        Unit unit,
        Records records,
        PassageRules passages,
        String group,
        @Nullable Condition when,
        boolean retired,
        Guidance guidance,
        List<TagRole> roles,
        List<Variable> variables) {

    /// The unit that one annotation with the tag is about.
    public enum Unit {
        ARTICLE,
        HEADLINE,
        PARAGRAPH,
        SENTENCE,
        PASSAGE;

        /// The segments of an article that are units; empty for whole articles and for passages.
        public Optional<Segment.Kind> segment() {
            return switch (this) {
                case ARTICLE, PASSAGE -> Optional.empty();
                case HEADLINE -> Optional.of(Segment.Kind.HEADLINE);
                case PARAGRAPH -> Optional.of(Segment.Kind.PARAGRAPH);
                case SENTENCE -> Optional.of(Segment.Kind.SENTENCE);
            };
        }

        /// The units of an article, in text order; none for passages, which exist only when they are marked.
        public List<Extent> extents(Article article) {
            return switch (this) {
                case ARTICLE -> List.of(new Extent.WholeArticle());
                case PASSAGE -> List.of();
                case HEADLINE, PARAGRAPH, SENTENCE ->
                        segment().stream()
                                .flatMap(article::segments)
                                .<Extent>map(it -> new Extent.OfSegment(it.kind(), it.number()))
                                .toList();
            };
        }
    }

    /// The number of times that the tag may occur in a unit.
    public enum Occurs {
        ONCE,
        MANY
    }

    /// The number of annotations with the tag that a unit may have.
    ///
    /// @param max for a tag that occurs many times; [Integer#MAX_VALUE] for any number
    /// @param alignedBy the variable that pairs two coders' records; empty for none
    public record Records(Occurs occurs, int max, String alignedBy) {

        public static final Records ONCE = new Records(Occurs.ONCE, 1, "");
        public static final Records MANY = new Records(Occurs.MANY, Integer.MAX_VALUE, "");
    }

    /// The rules for the passages of a tag.
    ///
    /// @param implied whether an annotation may have no passage
    /// @param overlap whether passages may overlap one another
    /// @param discontinuous whether a passage may have several fragments
    public record PassageRules(boolean implied, boolean overlap, boolean discontinuous, EdgeRules edges) {

        public static final PassageRules ANY = new PassageRules(false, true, true, EdgeRules.AS_SELECTED);

        public PassageRules withImplied(boolean value) {
            return new PassageRules(value, overlap, discontinuous, edges);
        }

        public PassageRules withOverlap(boolean value) {
            return new PassageRules(implied, value, discontinuous, edges);
        }

        public PassageRules withDiscontinuous(boolean value) {
            return new PassageRules(implied, overlap, value, edges);
        }

        public PassageRules withEdges(EdgeRules value) {
            return new PassageRules(implied, overlap, discontinuous, value);
        }
    }

    /// The rules for the marks at the edges of a passage that is coded.
    ///
    /// @param fullStop of the stop that closes the sentence
    public record EdgeRules(QuotationMarkRule quotationMarks, FullStopRule fullStop) {

        public static final EdgeRules AS_SELECTED =
                new EdgeRules(QuotationMarkRule.AS_SELECTED, FullStopRule.AS_SELECTED);
    }

    /// Whether the marks around the words of a quotation belong to the passage.
    public enum QuotationMarkRule {
        AS_SELECTED,
        IN,
        OUT
    }

    /// Whether the full stop behind the words belongs to the passage.
    public enum FullStopRule {
        AS_SELECTED,
        IN,
        OUT,
        /// It does where the passage is a whole sentence, or several.
        WHOLE_SENTENCE
    }

    /// The names of the palette's colours; the themes define their shades for light and dark.
    public enum Colour {
        BLUE,
        GREEN,
        ORANGE,
        RED,
        PURPLE,
        TEAL,
        YELLOW,
        GREY
    }

    public Tag {
        roles = List.copyOf(roles);
        variables = List.copyOf(variables);
    }

    public Occurs occurs() {
        return records.occurs();
    }

    /// Whether an annotation with the tag may have no passage.
    public boolean allowsImplied() {
        return passages.implied();
    }

    /// Whether the tag is a form of every article, answered once for the article as a whole.
    public boolean isOnceForArticle() {
        return unit == Unit.ARTICLE && occurs() == Occurs.ONCE;
    }

    /// Whether the tag is a form that is present without a coder beginning it: once in the article, or in its headline. Of
    /// the tags that occur once in each paragraph or sentence, only the forms that a coder has begun are present.
    public boolean isAlwaysAsked() {
        return occurs() == Occurs.ONCE && (unit == Unit.ARTICLE || unit == Unit.HEADLINE);
    }

    public Optional<Variable> variable(String variableId) {
        // called for every answer
        for (var variable : variables) {
            if (variable.id().equals(variableId)) {
                return Optional.of(variable);
            }
        }
        return Optional.empty();
    }

    public Optional<TagRole> role(String roleId) {
        return roles.stream().filter(role -> role.id().equals(roleId)).findFirst();
    }

    /// The first role in use that accepts annotations with another tag.
    public Optional<TagRole> findRoleFor(String otherTag) {
        return roles.stream().filter(role -> !role.retired() && role.accepts().contains(otherTag)).findFirst();
    }

    public boolean hasKey() {
        return key != 0;
    }

    public Tag withId(String value) {
        return new Tag(
                value, label, key, colour, unit, records, passages, group, when, retired, guidance, roles, variables);
    }

    public Tag withLabel(String value) {
        return new Tag(
                id, value, key, colour, unit, records, passages, group, when, retired, guidance, roles, variables);
    }

    public Tag withKey(char value) {
        return new Tag(
                id, label, value, colour, unit, records, passages, group, when, retired, guidance, roles, variables);
    }

    public Tag withColour(Colour value) {
        return new Tag(
                id, label, key, value, unit, records, passages, group, when, retired, guidance, roles, variables);
    }

    public Tag withUnit(Unit value) {
        return new Tag(
                id, label, key, colour, value, records, passages, group, when, retired, guidance, roles, variables);
    }

    public Tag withRecords(Records value) {
        return new Tag(id, label, key, colour, unit, value, passages, group, when, retired, guidance, roles, variables);
    }

    public Tag withPassages(PassageRules value) {
        return new Tag(id, label, key, colour, unit, records, value, group, when, retired, guidance, roles, variables);
    }

    public Tag withGroup(String value) {
        return new Tag(
                id, label, key, colour, unit, records, passages, value, when, retired, guidance, roles, variables);
    }

    public Tag withWhen(@Nullable Condition value) {
        return new Tag(
                id, label, key, colour, unit, records, passages, group, value, retired, guidance, roles, variables);
    }

    public Tag withRetired(boolean value) {
        return new Tag(id, label, key, colour, unit, records, passages, group, when, value, guidance, roles, variables);
    }

    public Tag withGuidance(Guidance value) {
        return new Tag(id, label, key, colour, unit, records, passages, group, when, retired, value, roles, variables);
    }

    public Tag withRoles(List<TagRole> value) {
        return new Tag(
                id, label, key, colour, unit, records, passages, group, when, retired, guidance, value, variables);
    }

    public Tag withVariables(List<Variable> value) {
        return new Tag(id, label, key, colour, unit, records, passages, group, when, retired, guidance, roles, value);
    }
}
