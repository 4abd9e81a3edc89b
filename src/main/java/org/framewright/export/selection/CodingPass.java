package org.framewright.export.selection;

import org.framewright.codebook.Codebook;
import org.framewright.codebook.CodingQuestions;
import org.framewright.codebook.QuestionAnswer;
import org.framewright.codebook.Tag;
import org.framewright.codebook.Variable;
import org.framewright.codebook.revision.RecodingNeed;
import org.framewright.codebook.revision.TranslatedCoding.UntranslatableEntry;
import org.framewright.model.article.Article;
import org.framewright.model.coding.Annotation;
import org.framewright.model.coding.Coding;
import org.framewright.model.coding.Extent;
import org.framewright.model.study.Coder;
import org.framewright.model.study.Round;
import org.framewright.store.query.Study;

import java.util.List;
import java.util.Locale;
import java.util.Optional;

/// One coding with the data of its rows.
///
/// @param codebook the newest version, under which every coding is read
/// @param latest whether it is the coder's pass over the article in this round that counts: the last submitted pass, as in
///     agreement, or where none is submitted, the last pass
/// @param annotations in text order
/// @param questions the questions of these annotations
/// @param recoding the coded answers without a place in the newest version, or retired there
public record CodingPass(
        Article article,
        Coding coding,
        Coder coder,
        Round round,
        Codebook codebook,
        boolean latest,
        List<Annotation> annotations,
        CodingQuestions questions,
        List<UntranslatableEntry> recoding) {

    private static final QuestionAnswer NOT_YET_CODED = new QuestionAnswer.Missing(QuestionAnswer.Kind.NOT_YET_CODED);
    private static final QuestionAnswer NOT_ASKED = new QuestionAnswer.Missing(QuestionAnswer.Kind.NOT_ASKED);

    static CodingPass of(Article article, Coding coding, Study study, boolean latest, List<Annotation> annotations) {
        var codebook = study.newest();
        var translated = study.versions().translate(annotations, coding.codebookVersion(), codebook.version());
        return new CodingPass(
                article,
                coding,
                study.coder(coding.coder()),
                study.round(coding.round()),
                codebook,
                latest,
                translated.annotations().stream().sorted(Annotation.TEXT_ORDER).toList(),
                new CodingQuestions(codebook, translated.annotations()),
                RecodingNeed.find(codebook, translated));
    }

    /// The pass with other answers.
    CodingPass withAnnotations(List<Annotation> changed) {
        return new CodingPass(
                article,
                coding,
                coder,
                round,
                codebook,
                latest,
                List.copyOf(changed),
                new CodingQuestions(codebook, changed),
                recoding);
    }

    /// The tag of an annotation of the pass.
    public Tag tag(Annotation annotation) {
        return codebook.requireTag(annotation.tag());
    }

    /// Whether the coding is finished, and its article belongs to the study.
    public boolean isAnalysed() {
        return coding.stage() == Coding.Stage.SUBMITTED;
    }

    /// The answer of an annotation of the pass to one of its tag's questions. A coder who finds that the article does not belong to the
    /// study is asked no question: open questions count as not asked.
    public QuestionAnswer answer(Tag tag, Variable variable, Annotation annotation) {
        var answer = questions.answer(tag, variable, annotation);
        return coding.stage() == Coding.Stage.NOT_RELEVANT && answer.equals(NOT_YET_CODED) ? NOT_ASKED : answer;
    }

    public List<String> cells() {
        return List.of(
                article.name(),
                coder.name(),
                word(coder.kind()),
                round.name(),
                Integer.toString(coding.pass()),
                latest ? "1" : "0",
                word(coding.stage()),
                Integer.toString(coding.codebookVersion()),
                Integer.toString(codebook.version()));
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
