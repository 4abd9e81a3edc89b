package org.framewright.reliability.differences;

import org.framewright.model.Annotation;
import org.framewright.model.Coder;
import org.framewright.model.Extent;
import org.framewright.model.Value;
import org.framewright.reliability.differences.Disagreement.Statement;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/// One thing in an article that coders have said something of: a question of the article's form, or an annotation that they
/// have each made, with all that fills its roles.
///
/// @param tag its id
/// @param variable the id of the form's question; empty where it is about whole annotations
/// @param place the unit that is asked about, or the words as the first has marked them who has marked them
/// @param statements one for each coder who says something of it, in the coders' order
/// @param differences in what they differ; empty where they all say the same
public record ComparedItem(
        String tag, String variable, Extent place, List<CoderStatement> statements, List<ItemDifference> differences) {

    /// What one coder says.
    ///
    /// @param annotations that say it, each followed by what fills its roles; none where the coder has none
    /// @param value the answer to a form's question, as it would be given again
    /// @param key the same for all who say the same, whatever the ends of their passages
    /// @param exactKey the same for all who say the same in the same words; changes whenever something of it does
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

        /// The same, said once more.
        CoderStatement numbered(int times) {
            return new CoderStatement(coder, annotations, statement, value, key, exactKey + "#" + times);
        }

        /// Whether the coder says anything.
        public boolean hasStatement() {
            return value.isPresent() || (!annotations.isEmpty() && statement == Statement.AnswerStatus.MARKED);
        }
    }

    /// In what coders differ.
    ///
    /// @param tag whose annotations: the matter's, or one that fills a role
    /// @param about the id of the variable or role; empty where it is about the annotation itself
    public record ItemDifference(Kind kind, String tag, String about) {}

    /// In what coders can differ.
    public enum Kind {
        /// One has found what another has not.
        MARKED,
        /// In where it begins or ends.
        ENDS,
        /// In an answer.
        ANSWERS,
        /// Of one a question was asked that was not asked of another, because of an earlier answer.
        ASKED,
        /// One has answered what another has left open, or says can't be answered.
        LEFT_OPEN,
        /// One has filled a role that another has not, or has put in further ones.
        FILLED
    }

    public ComparedItem {
        statements = List.copyOf(statements);
        differences = List.copyOf(differences);
    }

    public boolean isUndisputed() {
        return differences.isEmpty();
    }

    /// Whether it is a question of a form, and not whole annotations.
    public boolean isQuestion() {
        return !variable.isEmpty();
    }

    /// Whether it is about a tag, or its variable or role, or something that fills one.
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

    /// Those who say what more than half of all say; nobody where there is no such majority. Where most say the same but not in the
    /// same words, it is still a majority.
    public List<CoderStatement> majority() {
        return findMajority(CoderStatement::exactKey).or(() -> findMajority(CoderStatement::key)).orElse(List.of());
    }

    private Optional<List<CoderStatement>> findMajority(Function<CoderStatement, String> what) {
        return statements.stream()
                .map(one -> statements.stream().filter(it -> what.apply(it).equals(what.apply(one))).toList())
                .filter(same -> same.size() * 2 > statements.size() && statements.size() > 2)
                .findFirst();
    }
}
