package org.framewright.model.study;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.UnaryOperator;

/// The facts about a study that only its supervisor knows, for every report: a statement for each topic, and the
/// thresholds of alpha.
///
/// @param statements the statements, each about another topic, in the topics' order; topics without a statement are
///     left out
/// @param tentative the least alpha for cautious conclusions, from 0 to `reliable`; null where no thresholds are set
/// @param reliable the least alpha of reliable data, up to 1; null where no thresholds are set
public record StudyDescription(List<StudyStatement> statements, @Nullable Double tentative, @Nullable Double reliable) {

    /// The description of a study without any statement.
    public static final StudyDescription EMPTY = new StudyDescription(List.of(), null, null);

    /// The most characters of a statement, in UTF-16.
    public static final int LONGEST = 2_000;

    /// The topics, in the order of forms and reports.
    public enum StudyTopic {
        /// The texts that the study is about.
        POPULATION,
        /// The time of publication of these texts.
        PERIOD,
        /// The source in which the articles were searched for.
        DATABASE,
        /// The search string, as it was entered.
        SEARCH,
        /// The days of the search.
        SEARCH_DATE,
        /// Who the coders were.
        CODERS,
        /// The training of the coders.
        TRAINING,
        /// The reason for the number of articles that several coders coded.
        OVERLAP,
        /// The treatment of disagreements.
        DISAGREEMENTS,
        /// Where readers find the codebook.
        CODEBOOK,
        /// The source of the thresholds, such as a citation.
        THRESHOLD_SOURCE,
        /// The word for figures from the higher threshold on.
        RELIABLE_WORD,
        /// The word for figures from the lower threshold on.
        TENTATIVE_WORD,
        /// The word for figures below the lower threshold.
        UNRELIABLE_WORD
    }

    /// The supervisor's words about a topic; not blank.
    public record StudyStatement(StudyTopic topic, String text) {}

    public StudyDescription {
        statements = List.copyOf(statements);
        boolean inOrder =
                tentative == null
                        ? reliable == null
                        : reliable != null && 0 <= tentative && tentative <= reliable && reliable <= 1;
        if (!inOrder) {
            throw new IllegalArgumentException("thresholds from 0 to 1, in order, or none");
        }
    }

    /// The words about a topic; empty where there are none.
    public String text(StudyTopic topic) {
        return statements.stream().filter(it -> it.topic() == topic).findFirst().map(StudyStatement::text).orElse("");
    }

    /// The description with other words about each topic.
    public StudyDescription withTexts(UnaryOperator<String> change) {
        var changed = statements.stream().map(it -> new StudyStatement(it.topic(), change.apply(it.text()))).toList();
        return new StudyDescription(changed, tentative, reliable);
    }

    /// The description with other words about a topic, without the white space around them; with blank words, the topic has no
    /// statement.
    public StudyDescription withText(StudyTopic topic, String text) {
        var others = new ArrayList<StudyStatement>();
        Arrays.stream(StudyTopic.values())
                .map(it -> new StudyStatement(it, it == topic ? text.strip() : text(it)))
                .filter(it -> !it.text().isEmpty())
                .forEach(others::add);
        return new StudyDescription(others, tentative, reliable);
    }

    /// The description with other thresholds; two nulls remove the thresholds.
    ///
    /// @throws IllegalArgumentException where they are not from 0 to 1 and in order, or only one is null
    public StudyDescription withThresholds(@Nullable Double newTentative, @Nullable Double newReliable) {
        return new StudyDescription(statements, newTentative, newReliable);
    }
}
