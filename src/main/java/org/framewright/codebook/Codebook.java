package org.framewright.codebook;

import org.jspecify.annotations.Nullable;

import java.util.List;
import java.util.Optional;

/// A codebook: tags with their variables and categories, scores, and rules for suggestions.
///
/// @param id the same in all versions of the codebook
/// @param version counted from 1
/// @param groups the headings of the list of tags, in order
/// @param scores derived scores; each is computed from answers, or from scores listed before it
/// @param suggestions the rules for accepted suggestions; a source without a rule yields no suggestions
/// @param warnings the rules for warnings on codings
/// @param questions the questions that the codebook leaves to the project
/// @param mapping how codings of the version before are read under this version; null for a codebook without a predecessor
public record Codebook(
        String id,
        int version,
        CodebookDescription about,
        List<Group> groups,
        List<Tag> tags,
        List<DerivedScore> scores,
        List<HighlightPattern> highlightPatterns,
        List<SuggestionRule> suggestions,
        WarningRules warnings,
        MissingCodes missingCodes,
        List<StudyQuestion> questions,
        @Nullable VersionMapping mapping) {

    /// The description of a codebook as a whole, for people.
    ///
    /// @param language a BCP 47 tag; may be empty, like all but the title
    /// @param changes the changes of each version, in words
    public record CodebookDescription(
            String title, String description, String language, CodebookOrigin source, List<VersionNote> changes) {
        public CodebookDescription {
            changes = List.copyOf(changes);
        }
    }

    /// The origin of a codebook: its authors, licence and citation.
    public record CodebookOrigin(List<String> authors, String licence, String citation) {
        public CodebookOrigin {
            authors = List.copyOf(authors);
        }
    }

    /// A note on the changes of one version.
    ///
    /// @param date the text of the file; may be empty
    public record VersionNote(int version, String date, String note) {}

    /// A heading over several tags in lists.
    public record Group(String id, String label, String description) {}

    /// A question that the codebook leaves to the project, because it depends on the study.
    ///
    /// @param about the tags and variables with which question and answer are shown
    /// @param answer empty as long as there is no answer
    public record StudyQuestion(String id, String question, List<CodebookAddress> about, String answer) {
        public StudyQuestion {
            about = List.copyOf(about);
        }

        public StudyQuestion withAnswer(String words) {
            return new StudyQuestion(id, question, about, words);
        }
    }

    public Codebook {
        groups = List.copyOf(groups);
        tags = List.copyOf(tags);
        scores = List.copyOf(scores);
        highlightPatterns = List.copyOf(highlightPatterns);
        suggestions = List.copyOf(suggestions);
        questions = List.copyOf(questions);
    }

    public String title() {
        return about.title();
    }

    public String description() {
        return about.description();
    }

    public String language() {
        return about.language();
    }

    public CodebookOrigin source() {
        return about.source();
    }

    public Optional<Tag> tag(String tagId) {
        for (var tag : tags) {
            if (tag.id().equals(tagId)) {
                return Optional.of(tag);
            }
        }
        return Optional.empty();
    }

    /// The tags of one unit, in codebook order, retired tags among them.
    public List<Tag> tags(Tag.Unit unit) {
        return tags.stream().filter(tag -> tag.unit() == unit).toList();
    }

    /// A tag that is known to exist: an annotation names it and was checked against this codebook.
    ///
    /// @throws IllegalArgumentException where it does not exist
    public Tag requireTag(String tagId) {
        return tag(tagId).orElseThrow(() -> new IllegalArgumentException("no tag " + tagId + " in " + id));
    }

    /// The tag for a suggestion's words that fill a role: the first tag that the role accepts.
    public Optional<String> findFiller(String tagId, String role) {
        return tag(tagId).flatMap(it -> it.role(role)).flatMap(it -> it.accepts().stream().findFirst());
    }

    /// The variable at an address; empty where there is none.
    public Optional<Variable> variable(CodebookAddress.VariableAddress address) {
        return tag(address.tag()).flatMap(tag -> tag.variable(address.variable()));
    }

    public Optional<TagRole> role(CodebookAddress.RoleAddress address) {
        return tag(address.tag()).flatMap(tag -> tag.role(address.role()));
    }

    public Optional<Category> category(CodebookAddress.CategoryAddress address) {
        return variable(address.variableAddress()).flatMap(it -> it.category(address.category()));
    }

    /// The label at an address; empty where the codebook has nothing there.
    public Optional<String> label(CodebookAddress address) {
        return switch (address) {
            case CodebookAddress.TagAddress(var id) -> tag(id).map(Tag::label);
            case CodebookAddress.RoleAddress role -> role(role).map(TagRole::label);
            case CodebookAddress.VariableAddress variable -> variable(variable).map(Variable::label);
            case CodebookAddress.CategoryAddress category -> category(category).map(Category::label);
        };
    }

    /// The codebook with other tags.
    public Codebook withTags(List<Tag> others) {
        return new Codebook(
                id,
                version,
                about,
                groups,
                others,
                scores,
                highlightPatterns,
                suggestions,
                warnings,
                missingCodes,
                questions,
                mapping);
    }

    /// The codebook with other questions for the project, or with answers to them.
    public Codebook withQuestions(List<StudyQuestion> others) {
        return new Codebook(
                id,
                version,
                about,
                groups,
                tags,
                scores,
                highlightPatterns,
                suggestions,
                warnings,
                missingCodes,
                others,
                mapping);
    }

    /// The codebook with another version number, and the mapping from the version before or none.
    public Codebook withVersion(int number, @Nullable VersionMapping from) {
        return new Codebook(
                id,
                number,
                about,
                groups,
                tags,
                scores,
                highlightPatterns,
                suggestions,
                warnings,
                missingCodes,
                questions,
                from);
    }

    /// The codebook with another description of the whole.
    public Codebook withAbout(CodebookDescription value) {
        return new Codebook(
                id,
                version,
                value,
                groups,
                tags,
                scores,
                highlightPatterns,
                suggestions,
                warnings,
                missingCodes,
                questions,
                mapping);
    }

    /// The codebook with other headings.
    public Codebook withGroups(List<Group> others) {
        return new Codebook(
                id,
                version,
                about,
                others,
                tags,
                scores,
                highlightPatterns,
                suggestions,
                warnings,
                missingCodes,
                questions,
                mapping);
    }

    /// The codebook with other highlight patterns.
    public Codebook withHighlightPatterns(List<HighlightPattern> others) {
        return new Codebook(
                id,
                version,
                about,
                groups,
                tags,
                scores,
                others,
                suggestions,
                warnings,
                missingCodes,
                questions,
                mapping);
    }

    /// The codebook with other rules for suggestions.
    public Codebook withSuggestions(List<SuggestionRule> others) {
        return new Codebook(
                id,
                version,
                about,
                groups,
                tags,
                scores,
                highlightPatterns,
                others,
                warnings,
                missingCodes,
                questions,
                mapping);
    }

    /// The codebook with other codes for missing answers.
    public Codebook withMissingCodes(MissingCodes value) {
        return new Codebook(
                id,
                version,
                about,
                groups,
                tags,
                scores,
                highlightPatterns,
                suggestions,
                warnings,
                value,
                questions,
                mapping);
    }

    /// The codebook with other derived scores.
    public Codebook withScores(List<DerivedScore> others) {
        return new Codebook(
                id,
                version,
                about,
                groups,
                tags,
                others,
                highlightPatterns,
                suggestions,
                warnings,
                missingCodes,
                questions,
                mapping);
    }

    /// The codebook with other rules for warnings.
    public Codebook withWarnings(WarningRules value) {
        return new Codebook(
                id,
                version,
                about,
                groups,
                tags,
                scores,
                highlightPatterns,
                suggestions,
                value,
                missingCodes,
                questions,
                mapping);
    }
}
