package org.framewright.codebook;

import org.jspecify.annotations.Nullable;

import java.util.List;
import java.util.Optional;

/// What is coded and how: tags, their variables, the variables' categories; and what is made of the answers.
///
/// @param id names the codebook across its versions
/// @param version counts from 1
/// @param groups the headings under which tags stand together, in order
/// @param scores derived scores; each rests on answers, or on scores listed before it
/// @param suggestions what becomes of a suggestion; where nothing is said of what finds it, nothing is suggested
/// @param questions what the codebook leaves to the project
/// @param mapping how codings of the version before are read under this one; null for a codebook that follows none
public record Codebook(
        String id,
        int version,
        CodebookDescription about,
        List<Group> groups,
        List<Tag> tags,
        List<DerivedScore> scores,
        List<ReadingAid> readingAids,
        List<SuggestionRule> suggestions,
        MissingCodes missingCodes,
        List<StudyQuestion> questions,
        @Nullable VersionMapping mapping) {

    /// What people read of a codebook as a whole.
    ///
    /// @param language BCP 47; may be empty, like all but the title
    /// @param changes what changed when, in words
    public record CodebookDescription(
            String title, String description, String language, CodebookOrigin source, List<VersionNote> changes) {
        public CodebookDescription {
            changes = List.copyOf(changes);
        }
    }

    /// Where a codebook comes from.
    public record CodebookOrigin(List<String> authors, String licence, String citation) {
        public CodebookOrigin {
            authors = List.copyOf(authors);
        }
    }

    /// What changed with a version.
    ///
    /// @param date as it is written in the file; may be empty
    public record VersionNote(int version, String date, String note) {}

    /// A heading under which tags stand together.
    public record Group(String id, String label, String description) {}

    /// A question that the codebook leaves to the project, because it depends on the study.
    ///
    /// @param about the tags and variables with which question and answer are shown
    /// @param answer empty as long as nobody has answered
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
        readingAids = List.copyOf(readingAids);
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
        return tags.stream().filter(tag -> tag.id().equals(tagId)).findFirst();
    }

    /// The tags of one unit, in codebook order; retired ones among them.
    public List<Tag> tags(Tag.Unit unit) {
        return tags.stream().filter(tag -> tag.unit() == unit).toList();
    }

    /// A tag that is known to exist, because an annotation that was checked against this codebook names it.
    ///
    /// @throws IllegalArgumentException where it does not exist
    public Tag requireTag(String tagId) {
        return tag(tagId).orElseThrow(() -> new IllegalArgumentException("no tag " + tagId + " in " + id));
    }

    /// The tag that a suggestion's words get that fill a role: the first that the role accepts.
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

    /// What something is called on the screen; empty where there is nothing at the address.
    public Optional<String> label(CodebookAddress address) {
        return switch (address) {
            case CodebookAddress.TagAddress(var id) -> tag(id).map(Tag::label);
            case CodebookAddress.RoleAddress role -> role(role).map(TagRole::label);
            case CodebookAddress.VariableAddress variable -> variable(variable).map(Variable::label);
            case CodebookAddress.CategoryAddress category -> category(category).map(Category::label);
        };
    }

    /// The same with other tags.
    public Codebook withTags(List<Tag> others) {
        return new Codebook(
                id, version, about, groups, others, scores, readingAids, suggestions, missingCodes, questions, mapping);
    }

    /// The same with other questions for the project, or with answers to them.
    public Codebook withQuestions(List<StudyQuestion> others) {
        return new Codebook(
                id, version, about, groups, tags, scores, readingAids, suggestions, missingCodes, others, mapping);
    }

    /// The same as a version that follows another one, or none.
    public Codebook withVersion(int number, @Nullable VersionMapping from) {
        return new Codebook(
                id, number, about, groups, tags, scores, readingAids, suggestions, missingCodes, questions, from);
    }

    /// The same with other words about it as a whole.
    public Codebook withAbout(CodebookDescription value) {
        return new Codebook(
                id, version, value, groups, tags, scores, readingAids, suggestions, missingCodes, questions, mapping);
    }

    /// The same under other headings.
    public Codebook withGroups(List<Group> others) {
        return new Codebook(
                id, version, about, others, tags, scores, readingAids, suggestions, missingCodes, questions, mapping);
    }

    /// The same with other reading aids.
    public Codebook withReadingAids(List<ReadingAid> others) {
        return new Codebook(
                id, version, about, groups, tags, scores, others, suggestions, missingCodes, questions, mapping);
    }

    /// The same with other rules for what becomes of suggestions.
    public Codebook withSuggestions(List<SuggestionRule> others) {
        return new Codebook(
                id, version, about, groups, tags, scores, readingAids, others, missingCodes, questions, mapping);
    }

    /// The same with other codes for what is missing.
    public Codebook withMissingCodes(MissingCodes value) {
        return new Codebook(
                id, version, about, groups, tags, scores, readingAids, suggestions, value, questions, mapping);
    }

    /// The same with other derived scores.
    public Codebook withScores(List<DerivedScore> others) {
        return new Codebook(
                id, version, about, groups, tags, others, readingAids, suggestions, missingCodes, questions, mapping);
    }
}
