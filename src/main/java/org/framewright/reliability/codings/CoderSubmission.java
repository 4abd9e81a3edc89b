package org.framewright.reliability.codings;

import org.framewright.codebook.Codebook;
import org.framewright.codebook.CodebookAddress;
import org.framewright.codebook.CodingQuestions;
import org.framewright.codebook.Tag;
import org.framewright.model.coding.Annotation;
import org.framewright.model.coding.AnnotationId;
import org.framewright.model.coding.Extent;
import org.framewright.reliability.units.RatingCell;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/// One coder's submitted coding of one article.
///
/// @param codebook the version under which every coding is read
/// @param annotations in text order
/// @param notPooled the variables that had another meaning when the article was coded
public record CoderSubmission(
        Codebook codebook,
        List<Annotation> annotations,
        Set<CodebookAddress.VariableAddress> notPooled,
        Map<AnnotationId, Annotation> byId,
        CodingQuestions questions) {

    public CoderSubmission(
            Codebook codebook, List<Annotation> annotations, Set<CodebookAddress.VariableAddress> notPooled) {
        this(
                codebook,
                annotations.stream().sorted(Annotation.TEXT_ORDER).toList(),
                notPooled,
                annotations.stream().collect(Collectors.toMap(Annotation::id, Function.identity())),
                new CodingQuestions(codebook, annotations));
    }

    /// The tag in the coder's version of the codebook; empty where that version has no tag with this id.
    public Optional<Tag> tag(String id) {
        return codebook.tag(id);
    }

    public List<Annotation> findByTag(String tag) {
        return annotations.stream().filter(it -> it.tag().equals(tag)).toList();
    }

    /// The annotation about a unit with a tag that occurs once there.
    public Optional<Annotation> findByUnit(String tag, Extent unit) {
        return findByTag(tag).stream().filter(it -> it.extent().equals(unit)).findFirst();
    }

    /// The annotations that fill a role, in text order.
    public List<Annotation> fillers(Annotation annotation, String role) {
        return annotation.fillersOf(role).stream()
                .flatMap(id -> Optional.ofNullable(byId.get(id)).stream())
                .sorted(Annotation.TEXT_ORDER)
                .toList();
    }

    /// The annotations with a tag that fill a role, in text order.
    public List<Annotation> fillers(Annotation annotation, String role, String tag) {
        return fillers(annotation, role).stream().filter(it -> it.tag().equals(tag)).toList();
    }

    /// The rating for a question about a unit whose tag occurs once in the unit. The coder who submitted the article was asked
    /// the question even where the form was not begun.
    public RatingCell cellAt(String tag, String variable, Extent unit) {
        return cell(tag, variable, findByUnit(tag, unit).orElseGet(() -> Annotation.placeholder(tag, unit)));
    }

    /// The rating of an annotation for a question.
    public RatingCell cell(String tag, String variable, Annotation annotation) {
        if (notPooled.contains(new CodebookAddress.VariableAddress(tag, variable))) {
            return RatingCell.EmptyCell.OTHER_VERSION;
        }
        return codebook.tag(tag)
                .flatMap(known -> known.variable(variable).map(it -> RatingCell.of(questions, known, it, annotation)))
                .orElse(RatingCell.EmptyCell.NOT_CODED);
    }
}
