package org.framewright.export.selection;

import org.framewright.codebook.Codebook;
import org.framewright.codebook.CodebookAddress.VariableAddress;
import org.framewright.codebook.CodingQuestions;
import org.framewright.codebook.QuestionAnswer;
import org.framewright.codebook.Tag;
import org.framewright.codebook.Variable;
import org.framewright.codebook.revision.RecodingNeed;
import org.framewright.codebook.revision.TranslatedCoding.UntranslatableEntry;
import org.framewright.model.article.Article;
import org.framewright.model.coding.Annotation;
import org.framewright.model.coding.AnnotationId;
import org.framewright.model.coding.Coding;
import org.framewright.model.coding.Extent;
import org.framewright.model.study.Coder;
import org.framewright.model.study.Round;
import org.framewright.store.query.Study;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/// One version of a coding with the data of its rows.
///
/// @param codebook the newest version, under which every coding is read
/// @param latest whether it is the version of the coding that counts: the last submitted version, as in
///     agreement, or where none is submitted, the last version
/// @param annotations in text order, without the answers in `earlier`
/// @param earlier the answers from before their question got its present meaning, which do not count
/// @param later the variables that the codebook had not yet, in their present meaning, in the coding's version
/// @param questions the questions of these annotations
/// @param recoding the coded answers without a place in the newest version, or retired there
public record CodingVersion(
        Article article,
        Coding coding,
        Coder coder,
        Round round,
        Codebook codebook,
        boolean latest,
        List<Annotation> annotations,
        Set<EarlierAnswer> earlier,
        Set<VariableAddress> later,
        CodingQuestions questions,
        List<UntranslatableEntry> recoding) {

    /// An answer that was given to a question when it had another meaning.
    ///
    /// @param variable in the newest version
    public record EarlierAnswer(AnnotationId annotation, VariableAddress variable) {}

    private static final QuestionAnswer NOT_YET_CODED = new QuestionAnswer.Missing(QuestionAnswer.Kind.NOT_YET_CODED);
    private static final QuestionAnswer EARLIER_MEANING =
            new QuestionAnswer.Missing(QuestionAnswer.Kind.EARLIER_MEANING);
    private static final QuestionAnswer NOT_ASKED = new QuestionAnswer.Missing(QuestionAnswer.Kind.NOT_ASKED);
    private static final QuestionAnswer NOT_ANSWERED = new QuestionAnswer.Missing(QuestionAnswer.Kind.NOT_ANSWERED);
    private static final QuestionAnswer NEVER_ASKED = new QuestionAnswer.Missing(QuestionAnswer.Kind.NEVER_ASKED);

    static CodingVersion of(
            Article article,
            Coding coding,
            Study study,
            boolean latest,
            List<Annotation> annotations,
            QuestionMeanings meanings) {
        var codebook = study.newest();
        var translated = study.versions().translate(annotations, coding.codebookVersion(), codebook.version());
        var earlier = meanings.earlierAnswers(coding, translated.annotations());
        var counted = earlier.isEmpty() ? translated.annotations() : without(earlier, translated.annotations());
        return new CodingVersion(
                article,
                coding,
                study.coder(coding.coder()),
                study.round(coding.round()),
                codebook,
                latest,
                counted.stream().sorted(Annotation.TEXT_ORDER).toList(),
                Set.copyOf(earlier),
                meanings.laterVariables(coding),
                new CodingQuestions(codebook, counted),
                RecodingNeed.find(codebook, translated));
    }

    private static List<Annotation> without(Set<EarlierAnswer> earlier, List<Annotation> annotations) {
        var variables =
                earlier.stream()
                        .collect(
                                Collectors.groupingBy(
                                        EarlierAnswer::annotation,
                                        Collectors.mapping(it -> it.variable().variable(), Collectors.toList())));
        var counted = new ArrayList<Annotation>();
        for (var annotation : annotations) {
            var rest = annotation;
            for (var variable : variables.getOrDefault(annotation.id(), List.of())) {
                rest = rest.withoutValue(variable, annotation.modified());
            }
            counted.add(rest);
        }
        return counted;
    }

    /// The tag of one of the annotations.
    public Tag tag(Annotation annotation) {
        return codebook.requireTag(annotation.tag());
    }

    /// Whether the coding is finished, and its article belongs to the study.
    public boolean isAnalysed() {
        return coding.stage() == Coding.Stage.SUBMITTED;
    }

    /// The answer of one of the annotations to one of its tag's questions. A coder who finds that the article does not belong to
    /// the study is asked no question: open questions count as not asked.
    public QuestionAnswer answer(Tag tag, Variable variable, Annotation annotation) {
        var address = new VariableAddress(tag.id(), variable.id());
        if (earlier.contains(new EarlierAnswer(annotation.id(), address))) {
            return EARLIER_MEANING;
        }
        var answer = questions.answer(tag, variable, annotation);
        if (!answer.equals(NOT_YET_CODED) || isToRecode(annotation, address)) {
            return answer;
        }
        return switch (coding.stage()) {
            case OPEN, SET_ASIDE -> answer;
            case NOT_RELEVANT -> NOT_ASKED;
            case SUBMITTED ->
                    later.contains(address) || questions.isUndecided(tag, variable, annotation)
                            ? NEVER_ASKED
                            : NOT_ANSWERED;
        };
    }

    /// Whether the answer in the file has no place in the newest version, so that the question waits for its coder again.
    private boolean isToRecode(Annotation annotation, VariableAddress variable) {
        return recoding.stream()
                .anyMatch(it -> it.annotation().equals(annotation.id()) && it.address().equals(variable));
    }

    /// The annotation about a unit with a tag that occurs once there.
    public Optional<Annotation> findForm(String tag, Extent unit) {
        return annotations.stream().filter(it -> it.tag().equals(tag) && it.extent().equals(unit)).findFirst();
    }

    /// The kind of unit that an annotation is about, in a word.
    public static String unit(Extent extent) {
        return switch (extent) {
            case Extent.WholeArticle() -> "article";
            case Extent.OfSegment(var kind, _) -> word(kind);
            case Extent.Passage _ -> "passage";
            case Extent.Implied() -> "implied";
        };
    }

    /// The number of the segment that an annotation is about; empty for an annotation about no segment.
    public static String number(Extent extent) {
        return extent instanceof Extent.OfSegment(_, var number) ? Integer.toString(number) : "";
    }

    /// A name in the spelling of the tables.
    public static String word(Enum<?> name) {
        return name.name().toLowerCase(Locale.ROOT);
    }
}
