package org.framewright.reliability.differences;

import org.framewright.model.coding.Annotation;
import org.framewright.model.coding.Extent;
import org.framewright.model.coding.Value;
import org.framewright.model.study.Coder;
import org.framewright.reliability.differences.Disagreement.Statement;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/// A part of an article on which coders' statements are compared: a question of a form, or an annotation that each of them has
/// made, with all fillers of its roles; or the article's relevance for the study.
///
/// @param tag the tag's id; empty for the article's relevance
/// @param variable the id of the form's question, or `relevance`; empty for whole annotations
/// @param place the unit of the question, or the words marked by the first coder with an annotation
/// @param statements one statement for each coder who has one, in the coders' order
/// @param differences the differences between the statements; empty where all coders say the same
public record ComparedItem(
        String tag, String variable, Extent place, List<CoderStatement> statements, List<ItemDifference> differences) {

    /// One coder's statement.
    ///
    /// @param annotations the annotations behind the statement, each followed by the fillers of its roles; empty where the coder
    ///     has no annotation
    /// @param value the answer to a form's question, in the form in which it can be entered again
    /// @param key a text that is equal for equal statements, whatever the ends of the passages
    /// @param exactKey a text that is equal for equal statements about the same words; it changes with any part of the statement
    public record CoderStatement(
            Coder coder,
            List<Annotation> annotations,
            Statement statement,
            Optional<Value> value,
            String key,
            String exactKey) {

        public CoderStatement {
            annotations = List.copyOf(annotations);
        }

        /// The statement with keys for a repeated occurrence.
        CoderStatement withNumber(int number) {
            return new CoderStatement(coder, annotations, statement, value, key, exactKey + "#" + number);
        }

        /// Whether the coder has a statement.
        public boolean hasStatement() {
            return value.isPresent() || (!annotations.isEmpty() && statement == Statement.AnswerStatus.MARKED);
        }
    }

    /// A difference between coders.
    ///
    /// @param tag the tag of the annotations that differ: the item's tag, or a filler's tag
    /// @param about the id of the variable or role; empty for the annotation itself
    public record ItemDifference(Kind kind, String tag, String about) {}

    /// The kinds of difference between coders.
    public enum Kind {
        /// One coder has an annotation that another has not.
        MARKED,
        /// The annotations begin or end at different places.
        ENDS,
        /// The answers differ.
        ANSWERS,
        /// A question was asked of one coder and not of another, because of an earlier answer.
        ASKED,
        /// One coder has answered a question that another has left open or called not codable.
        LEFT_OPEN,
        /// One coder has filled a role that another has not, or has put in further fillers.
        FILLED
    }

    public ComparedItem {
        statements = List.copyOf(statements);
        differences = List.copyOf(differences);
    }

    public boolean isUndisputed() {
        return differences.isEmpty();
    }

    /// Whether the item is a question of a form or of relevance, and not whole annotations.
    public boolean isQuestion() {
        return !variable.isEmpty();
    }

    /// Whether the item is the article's relevance for the study.
    public boolean isRelevance() {
        return tag.isEmpty();
    }

    /// Whether the item is about a tag, or its variable or role, or a filler of its role.
    ///
    /// @param about may be empty for the tag as such
    public boolean isAbout(String ofTag, String about) {
        return (tag.equals(ofTag) && (about.isEmpty() || variable.equals(about)))
                || differences.stream()
                        .anyMatch(it -> it.tag().equals(ofTag) && (about.isEmpty() || it.about().equals(about)));
    }

    public Optional<CoderStatement> findStatement(Coder coder) {
        return statements.stream().filter(it -> it.coder().id().equals(coder.id())).findFirst();
    }

    /// The statements of the majority of more than half; empty without a majority. Equal statements about slightly different
    /// words still count as one majority.
    public List<CoderStatement> majority() {
        return findMajority(CoderStatement::exactKey).or(() -> findMajority(CoderStatement::key)).orElse(List.of());
    }

    private Optional<List<CoderStatement>> findMajority(Function<CoderStatement, String> key) {
        return statements.stream()
                .map(one -> statements.stream().filter(it -> key.apply(it).equals(key.apply(one))).toList())
                .filter(same -> same.size() * 2 > statements.size() && statements.size() > 2)
                .findFirst();
    }
}
