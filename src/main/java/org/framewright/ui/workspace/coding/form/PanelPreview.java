package org.framewright.ui.workspace.coding.form;

import javafx.scene.layout.VBox;

import org.framewright.codebook.Codebook;
import org.framewright.codebook.CodebookAddress.VariableAddress;
import org.framewright.codebook.Condition;
import org.framewright.codebook.Condition.AnswerPlace;
import org.framewright.codebook.Tag;
import org.framewright.codebook.Variable;
import org.framewright.codebook.WarningRules;
import org.framewright.coding.CodingRulings;
import org.framewright.coding.annotations.TrialAnswers;
import org.framewright.coding.panel.AnnotationForm;
import org.framewright.coding.panel.CodingFocus;
import org.framewright.coding.panel.PanelContent;
import org.framewright.coding.panel.PanelSection;
import org.framewright.coding.state.CodingKey;
import org.framewright.coding.state.CodingSnapshot;
import org.framewright.coding.warnings.SimilarActors;
import org.framewright.coding.warnings.WarningFinder;
import org.framewright.model.article.Article;
import org.framewright.model.article.ArticleId;
import org.framewright.model.article.Fragment;
import org.framewright.model.coding.Annotation;
import org.framewright.model.coding.AnnotationId;
import org.framewright.model.coding.Extent;
import org.framewright.model.study.Coder;
import org.framewright.model.study.CoderId;
import org.framewright.model.study.Round;
import org.framewright.model.study.RoundId;
import org.framewright.ui.controls.action.ProjectAccess;
import org.framewright.ui.controls.job.TaskRunner;
import org.framewright.ui.workspace.coding.actions.EditActions;
import org.framewright.ui.workspace.coding.actions.FormContext;
import org.framewright.ui.workspace.coding.actions.RoleActions;
import org.framewright.ui.workspace.coding.actions.SaveQueue;
import org.framewright.ui.workspace.coding.actions.SessionState;
import org.framewright.wording.Texts;

import java.time.Clock;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/// A preview of the coding panel for a tag: its forms as coders see them. Answers show the questions that follow, and are not kept.
public final class PanelPreview extends VBox {

    private final Texts texts;
    private final TrialAnswers trial;
    private final TrialSession session;
    private Set<String> shown = Set.of();
    private Optional<VariableAddress> ledTo = Optional.empty();
    private boolean laying;

    /// @param codebook of the tags to show
    public PanelPreview(Codebook codebook, Texts texts) {
        this.texts = texts;
        this.trial = new TrialAnswers(codebook, emptyArticle());
        this.session = new TrialSession(trial, texts);
        getStyleClass().addAll("coding-panel", "panel-preview");
        session.state.panel.subscribe(_ -> refill());
    }

    /// Shows the panel for a tag; a conditional question is shown by answering those that it depends on.
    ///
    /// @param codebook without circular conditions
    /// @param variable the question to focus; empty for the first
    /// @return whether that is asked without any answer; else the panel is at the first open question
    public boolean show(Codebook codebook, Tag tag, Optional<String> variable) {
        var drawable = codebook.withTags(codebook.tags().stream().map(it -> withDrawableUnit(codebook, it)).toList());
        shown = tag.isOnceForArticle() ? withReferencedVariables(drawable, tag) : Set.of(tag.id());
        var sample = texts.get("codebook.preview-words");
        var words = new Fragment(0, sample.length(), sample);
        var passage =
                Annotation.of(new AnnotationId("trial"), tag.id(), new Extent.Passage(List.of(words)), Instant.EPOCH);
        var snapshot = trial.setCodebook(drawable, tag.isOnceForArticle() ? List.of() : List.of(passage));
        var led = variable.map(it -> new VariableAddress(tag.id(), it));
        if (!led.equals(ledTo)) {
            // only once, so that the user can try another answer
            ledTo = led;
            snapshot = led.flatMap(drawable::variable).map(it -> trial.answerConditionsOf(tag, it)).orElse(snapshot);
        }
        var content =
                new PanelContent(
                        emptyKey(),
                        emptyArticle(),
                        drawable,
                        snapshot,
                        trial.actors(),
                        Set.of(),
                        CodingRulings.NONE,
                        // the sample passage gets no warnings
                        new WarningFinder(
                                drawable.withWarnings(WarningRules.NONE),
                                emptyArticle(),
                                new SimilarActors(trial.actors(), Set.of())));
        var at =
                tag.isOnceForArticle()
                        ? CodingFocus.NOWHERE.show(CodingFocus.PanelSide.ARTICLE, content)
                        : CodingFocus.NOWHERE.select(passage.id(), content);
        var forms = tag.isOnceForArticle() ? articleForms(content) : List.<AnnotationForm>of();
        var asked =
                tag.isOnceForArticle()
                        ? forms.stream().filter(it -> it.tag().id().equals(tag.id())).toList()
                        : AnnotationForm.of(content, passage.id()).stream().toList();
        var questions = Stream.concat(asked.stream(), forms.stream()).flatMap(it -> it.questions().stream()).toList();
        var wanted =
                asked.stream()
                        .flatMap(it -> it.questions().stream())
                        .filter(it -> variable.isEmpty() || it.variable().id().equals(variable.get()))
                        .findFirst();
        var question = wanted.or(() -> questions.stream().filter(AnnotationForm.FormQuestion::isOpen).findFirst());
        laying = true;
        session.show(content, question.map(at::goTo).orElseGet(at::withoutQuestion));
        laying = false;
        refill();
        return wanted.isPresent();
    }

    /// A tag without the roles that nothing can fill yet, which can't be drawn.
    private static Tag withDrawableUnit(Codebook codebook, Tag tag) {
        return tag.withRoles(
                tag.roles().stream()
                        .filter(it -> !it.retired())
                        .filter(it -> !it.accepts().isEmpty())
                        .filter(it -> it.accepts().stream().allMatch(other -> codebook.tag(other).isPresent()))
                        .toList());
    }

    private static Set<String> withReferencedVariables(Codebook codebook, Tag tag) {
        var all = new LinkedHashSet<String>();
        all.add(tag.id());
        for (boolean more = true; more; ) {
            var next =
                    all.stream()
                            .flatMap(it -> codebook.tag(it).stream())
                            .flatMap(PanelPreview::conditions)
                            .flatMap(Condition::leaves)
                            .flatMap(PanelPreview::referencedVariables)
                            .toList();
            more = all.addAll(next);
        }
        return all;
    }

    private static Stream<Condition> conditions(Tag tag) {
        return Stream.concat(
                Optional.ofNullable(tag.when()).stream(),
                tag.variables().stream().map(Variable::when).flatMap(it -> Optional.ofNullable(it).stream()));
    }

    private static Stream<String> referencedVariables(Condition leaf) {
        return switch (leaf) {
            case Condition.OneOf(AnswerPlace.ArticleAnnotation(var tag), _, _) -> Stream.of(tag);
            case Condition.InRange(AnswerPlace.ArticleAnnotation(var tag), _, _, _) -> Stream.of(tag);
            case Condition.OneOf _, Condition.InRange _, Condition.Not _, Condition.All _, Condition.Any _ ->
                    Stream.of();
        };
    }

    private void refill() {
        if (laying || session.state.content.get().isEmpty()) {
            return;
        }
        var content = session.content();
        var outline = PassageOutline.of(session, texts);
        var forms =
                outline.isPresent()
                        ? outline.stream()
                        : articleForms(content).stream()
                                .filter(it -> shown.contains(it.tag().id()))
                                .map(it -> new FormView(session, texts, it));
        getChildren().setAll(forms.toList());
    }

    private static List<AnnotationForm> articleForms(PanelContent content) {
        return PanelSection.list(content, List.of(new Extent.WholeArticle()), Optional.empty()).stream()
                .flatMap(it -> it.form().stream())
                .toList();
    }

    private static CodingKey emptyKey() {
        return new CodingKey(
                emptyArticle().id(),
                new Coder(new CoderId("trial"), "trial", Coder.Kind.CODER),
                new Round(new RoundId("trial"), "trial", Round.Purpose.TRAINING, 1));
    }

    private static Article emptyArticle() {
        return new Article(new ArticleId("trial"), "trial", "", "", "", List.of(), List.of(), new LinkedHashMap<>());
    }

    /// A session that tries out a codebook: it takes answers as the workspace does, and does not save them.
    static final class TrialSession implements FormContext {

        private final TrialAnswers trial;
        private final SessionState state;

        TrialSession(TrialAnswers trial, Texts texts) {
            this.trial = trial;
            var atOnce = new TaskRunner(Runnable::run, Runnable::run);
            this.state =
                    new SessionState(new SaveQueue(atOnce, texts, Clock.systemUTC(), ProjectAccess.WRITING), trial);
        }

        void show(PanelContent content, CodingFocus focus) {
            state.show(content, focus.update(content));
        }

        @Override
        public boolean isFixed() {
            return false;
        }

        @Override
        public SessionState state() {
            return state;
        }

        @Override
        public void memo(AnnotationId id, String memo) {
            show(trial.change(id, it -> it.withMemo(memo, Instant.EPOCH)));
        }

        @Override
        public void unsure(AnnotationId id, boolean unsure) {
            show(trial.change(id, it -> it.withUnsure(unsure, Instant.EPOCH)));
        }

        @Override
        public Optional<RoleActions> roleActions() {
            return Optional.empty();
        }

        @Override
        public Optional<EditActions> editActions() {
            return Optional.empty();
        }

        @Override
        public void unlink(AnnotationId owner, AnnotationId filler) {
            show(trial.snapshot());
        }

        private void show(CodingSnapshot snapshot) {
            state.show(content().with(snapshot));
        }
    }
}
