package org.framewright.support;

import org.framewright.codebook.Codebook;
import org.framewright.codebook.CodingQuestions;
import org.framewright.codebook.QuestionAnswer;
import org.framewright.codebook.Tag;
import org.framewright.codebook.Variable;
import org.framewright.coding.CodingService;
import org.framewright.coding.state.CodingKey;
import org.framewright.model.article.Article;
import org.framewright.model.article.Fragment;
import org.framewright.model.coding.Annotation;
import org.framewright.model.coding.AnnotationId;
import org.framewright.model.coding.Extent;
import org.framewright.model.coding.Value;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/// A coder who does whatever a codebook asks for: uses every tag, fills every role, answers every question that is asked,
/// whichever codebook it is. Of paragraphs and sentences the first two are coded.
public final class Diligent {

    /// What the coder says where there is a choice.
    ///
    /// @param first the first of the categories, and every one of a set; else the last, and none of a set
    /// @param notCodable "not codable" wherever that is allowed
    public record Manner(boolean first, boolean notCodable) {}

    /// An answer that was given.
    public record Given(String annotation, String tag, Variable variable, Value value) {}

    private static final Pattern WORD = Pattern.compile("\\p{L}+");
    private static final AnnotationId NOT_BEGUN = new AnnotationId("not started");

    private final CodingService coding;
    private final CodingKey key;
    private final Manner manner;
    private final Codebook codebook;
    private final Article article;
    private final List<MatchResult> words;
    private int word;

    public Diligent(CodingService coding, CodingKey key, Manner manner) {
        this.coding = coding;
        this.key = key;
        this.manner = manner;
        this.codebook = coding.codebook(key);
        this.article = coding.article(key);
        this.words = WORD.matcher(article.text()).results().toList();
    }

    /// Codes the article, up to submitting.
    ///
    /// @return what was answered
    public List<Given> codeAndSubmit() {
        for (var tag : codebook.tags()) {
            if (onlyFillsRoles(tag)) {
                continue;
            }
            if (tag.unit() == Tag.Unit.PASSAGE) {
                mark(tag.id(), passage(tag), Optional.empty());
                if (tag.allowsImplied()) {
                    mark(tag.id(), new Extent.Implied(), Optional.empty());
                }
            } else if (!tag.isAlwaysAsked()) {
                for (var unit : tag.unit().extents(article).stream().limit(2).toList()) {
                    mark(tag.id(), unit, Optional.empty());
                    if (tag.occurs() == Tag.Occurs.MANY) {
                        mark(tag.id(), unit, Optional.empty());
                    }
                }
            }
        }
        for (var annotation : coding.snapshot(key).annotations()) {
            codebook.requireTag(annotation.tag())
                    .roles()
                    .forEach(role -> {
                        var filler = codebook.requireTag(role.accepts().getFirst());
                        mark(filler.id(), passage(filler), Optional.of(annotation.id()));
                        if (filler.allowsImplied() && role.max() > 1) {
                            mark(filler.id(), new Extent.Implied(), Optional.of(annotation.id()));
                        }
                    });
        }
        note();
        while (answerNext()) {
            // one answer may be the condition of another question
        }
        coding.submit(key);
        return given();
    }

    /// By itself it says nothing, and would be an open question.
    private boolean onlyFillsRoles(Tag tag) {
        return tag.roles().isEmpty() && codebook.tags().stream().anyMatch(it -> it.findRoleFor(tag.id()).isPresent());
    }

    /// A memo on every second annotation, and doubts about every third.
    private void note() {
        var annotations = coding.snapshot(key).annotations();
        for (int i = 0; i < annotations.size(); i++) {
            var id = annotations.get(i).id();
            if (i % 2 == 0) {
                coding.setMemo(key, id, "memo " + i);
            }
            if (i % 3 == 0) {
                coding.setUnsure(key, id, true);
            }
        }
    }

    /// @param owner what the passage is joined to on purpose: its words may be in another paragraph
    private void mark(String tag, Extent extent, Optional<AnnotationId> owner) {
        owner.ifPresentOrElse(
                it -> coding.codeFor(key, tag, extent, it), () -> coding.code(key, tag, extent, Optional.empty()));
    }

    /// The next words that no passage has; two fragments where the tag's passages may have several.
    private Extent passage(Tag tag) {
        var fragments = new ArrayList<>(List.of(nextWord()));
        if (tag.passages().discontinuous()) {
            word++;
            fragments.add(nextWord());
        }
        return new Extent.Passage(fragments);
    }

    private Fragment nextWord() {
        var next = words.get(word++);
        return article.fragment(next.start(), next.end());
    }

    private boolean answerNext() {
        var annotations = coding.snapshot(key).annotations();
        var questions = new CodingQuestions(codebook, annotations);
        for (var annotation : Stream.concat(notBegun(annotations), annotations.stream()).toList()) {
            var tag = codebook.requireTag(annotation.tag());
            for (var variable : tag.variables()) {
                if (questions.isAsked(tag, variable, annotation) && annotation.value(variable.id()).isEmpty()) {
                    answer(annotation, variable);
                    return true;
                }
            }
        }
        return false;
    }

    private void answer(Annotation annotation, Variable variable) {
        var value = Optional.of(value(variable));
        if (annotation.id().equals(NOT_BEGUN)) {
            coding.answer(key, annotation.tag(), annotation.extent(), variable.id(), value);
        } else {
            coding.answer(key, annotation.id(), variable.id(), value);
        }
    }

    private Stream<Annotation> notBegun(List<Annotation> begun) {
        return codebook.tags().stream()
                .filter(Tag::isAlwaysAsked)
                .flatMap(tag ->
                        tag.unit().extents(article).stream()
                                .filter(unit -> begun.stream().noneMatch(it -> isAbout(it, tag, unit)))
                                .map(unit -> Annotation.of(NOT_BEGUN, tag.id(), unit, Instant.EPOCH)));
    }

    private static boolean isAbout(Annotation annotation, Tag tag, Extent unit) {
        return annotation.tag().equals(tag.id()) && annotation.extent().equals(unit);
    }

    private Value value(Variable variable) {
        if (manner.notCodable() && variable.allowsNotCodable()) {
            return new Value.NotCodable();
        }
        var offered = variable.offeredCategories();
        return switch (variable.scale()) {
            case NOMINAL, ORDINAL, BOOLEAN ->
                    new Value.Category((manner.first() ? offered.getFirst() : offered.getLast()).id());
            case SET -> new Value.Categories(manner.first() ? offered.stream().map(it -> it.id()).toList() : List.of());
            case INTERVAL, RATIO ->
                    new Value.Numeric(variable.range().min() == null ? BigDecimal.ONE : variable.range().min());
            case ACTOR -> coding.findOrAddActor(key, manner.first() ? "Maren Holt" : "Harbour board");
            case ACTOR_SET ->
                    new Value.ActorSet(
                            (manner.first() ? List.of("Maren Holt", "Harbour board") : List.of("Harbour board"))
                                    .stream().flatMap(it -> coding.findOrAddActor(key, it).actors().stream()).toList());
            case TEXT -> new Value.Text("harbour master");
            case DATE -> new Value.Day(LocalDate.of(2024, 3, 4));
        };
    }

    private List<Given> given() {
        var annotations = coding.snapshot(key).annotations();
        var questions = new CodingQuestions(codebook, annotations);
        var given = new ArrayList<Given>();
        for (var annotation : annotations) {
            var tag = codebook.requireTag(annotation.tag());
            for (var variable : tag.variables()) {
                if (!(questions.answer(tag, variable, annotation) instanceof QuestionAnswer.Missing(var kind))
                        || kind == QuestionAnswer.Kind.NOT_CODABLE) {
                    given.add(
                            new Given(
                                    annotation.id().value(),
                                    tag.id(),
                                    variable,
                                    annotation.value(variable.id()).orElseThrow()));
                }
            }
        }
        return given;
    }
}
