package org.framewright.ui.team.questions;

import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleBooleanProperty;

import org.framewright.codebook.Codebook;
import org.framewright.codebook.CodebookAddress;
import org.framewright.codebook.CodebookAddress.TagAddress;
import org.framewright.codebook.CodebookAddress.VariableAddress;
import org.framewright.codebook.Tag;
import org.framewright.coding.CodingRulings.PlacedRuling;
import org.framewright.model.actor.Actors;
import org.framewright.model.article.ArticleSummary;
import org.framewright.model.coding.Annotation;
import org.framewright.model.coding.Ruling;
import org.framewright.model.coding.Ruling.RulingSubject;
import org.framewright.model.coding.Value;
import org.framewright.project.RulingAdoption.AdoptionTarget;
import org.framewright.team.RulingService;
import org.framewright.team.RulingService.CoderQuestion;
import org.framewright.ui.controls.action.Notification;
import org.framewright.ui.controls.job.TaskRunner;
import org.framewright.ui.team.part.TeamTools;
import org.framewright.ui.team.part.TeamTools.ArticleLink;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Collectors;

/// The open questions of coders, and the rulings.
public final class QuestionsViewModel {

    private final TeamTools tools;
    private final Map<RulingSubject, State.AnswerDraft> drafts;

    /// Whether the rulings are shown, and not the questions.
    final BooleanProperty rulingsShown;

    private final Consumer<ArticleLink> open;
    private final DraftAdoption adoption;

    /// The ruling whose adoption is chosen next.
    final ReadOnlyObjectWrapper<Optional<Ruling>> adopting = new ReadOnlyObjectWrapper<>(Optional.empty());

    /// The content; empty until it was read.
    final ReadOnlyObjectWrapper<Optional<Content>> content = new ReadOnlyObjectWrapper<>(Optional.empty());

    final ReadOnlyObjectWrapper<Optional<CoderQuestion>> chosen = new ReadOnlyObjectWrapper<>(Optional.empty());

    /// The state of the part that survives a visit to another screen.
    ///
    /// @param drafts unfinished answers, by their subject
    /// @param rulingsShown whether the rulings were shown, and not the questions
    public record State(Map<RulingSubject, AnswerDraft> drafts, boolean rulingsShown) {

        /// The state at the first visit.
        public static final State NEW = new State(Map.of(), false);

        public State {
            drafts = Map.copyOf(drafts);
        }

        /// An unfinished answer.
        ///
        /// @param at its part of the codebook, where one was chosen
        record AnswerDraft(String answer, Optional<CodebookAddress> at) {}
    }

    /// @param open questions
    /// @param rulings the newest first
    /// @param codebook the newest
    /// @param headlines of articles, by name
    record Content(
            List<CoderQuestion> open,
            List<PlacedRuling> rulings,
            Codebook codebook,
            Actors actors,
            Map<String, String> headlines) {

        Content {
            open = List.copyOf(open);
            rulings = List.copyOf(rulings);
            headlines = Map.copyOf(headlines);
        }

        String headline(CoderQuestion question) {
            return headlines.getOrDefault(question.article(), question.article());
        }
    }

    QuestionFormatter formatter() {
        var now = content.get().orElseThrow();
        return new QuestionFormatter(tools.texts(), now.codebook(), now.actors());
    }

    /// @param open goes to the subject of a question, in the article
    /// @param codebook goes to the adopting part of the codebook
    public QuestionsViewModel(
            TeamTools tools, Consumer<ArticleLink> open, Consumer<CodebookAddress> codebook, State state) {
        this.drafts = new HashMap<>(state.drafts());
        this.rulingsShown = new SimpleBooleanProperty(state.rulingsShown());
        this.adoption =
                new DraftAdoption(
                        tools.project(), tools.tasks(), tools.texts(), tools.team()::showNotification, codebook);
        this.tools = tools;
        this.open = open;
    }

    public State state() {
        return new State(drafts, rulingsShown.get());
    }

    Optional<State.AnswerDraft> findDraft(CoderQuestion question) {
        return Optional.ofNullable(drafts.get(question.about()));
    }

    /// Keeps an unfinished answer, until it is given.
    void saveDraft(CoderQuestion question, State.AnswerDraft answer) {
        if (answer.answer().isBlank()) {
            drafts.remove(question.about());
        } else {
            drafts.put(question.about(), answer);
        }
    }

    public void load() {
        tools.run(this::read, this::show);
    }

    private Content read() {
        var rulings = tools.project().team().rulings();
        var study = tools.project().study();
        var headlines =
                tools.project().corpus().articles().stream()
                        .collect(Collectors.toMap(ArticleSummary::name, ArticleSummary::title));
        return new Content(
                rulings.questions(), rulings.list().reversed(), study.versions().newest(), study.actors(), headlines);
    }

    private void show(Content read) {
        content.set(Optional.of(read));
        var same = chosen.get().flatMap(it -> read.open().stream().filter(it::equals).findFirst());
        chosen.set(same.or(() -> read.open().stream().findFirst()));
    }

    void choose(Optional<CoderQuestion> question) {
        question.ifPresent(it -> chosen.set(Optional.of(it)));
    }

    /// The parts of the codebook that an answer can be about: the coder's answers first, then the questions of the tag, then
    /// the tag itself; of an article as a whole, any tag.
    List<CodebookAddress> places(CoderQuestion question) {
        var codebook = content.get().map(Content::codebook);
        if (codebook.isEmpty()) {
            return List.of();
        }
        var tag = question.tag().flatMap(codebook.get()::tag);
        if (tag.isEmpty()) {
            return codebook.get().tags().stream()
                    .filter(it -> !it.retired())
                    .<CodebookAddress>map(it -> new TagAddress(it.id()))
                    .toList();
        }
        var annotation = question.annotation().orElseThrow();
        var places = new ArrayList<CodebookAddress>(answeredPlaces(tag.get(), annotation));
        places.add(new TagAddress(tag.get().id()));
        tag.get().variables().stream()
                .filter(it -> !it.retired())
                .map(it -> new VariableAddress(tag.get().id(), it.id()))
                .forEach(places::add);
        return places;
    }

    private static List<CodebookAddress> answeredPlaces(Tag tag, Annotation annotation) {
        var places = new ArrayList<CodebookAddress>();
        annotation
                .values()
                .forEach((variable, value) -> {
                    if (value instanceof Value.Category(var category)) {
                        places.add(new VariableAddress(tag.id(), variable).category(category));
                    }
                });
        return places;
    }

    void answer(CodebookAddress at, String answer) {
        chosen.get()
                .filter(_ -> tools.mayWrite())
                .ifPresent(question ->
                        change(
                                () ->
                                        tools.project()
                                                .team()
                                                .rulings()
                                                .add(
                                                        new RulingService.RulingRequest(
                                                                Optional.of(at),
                                                                "",
                                                                answer,
                                                                Optional.of(question.id()),
                                                                Optional.of(question.coder())))
                                                .ruling(),
                                it ->
                                        tools.hint("exchange.questions.answered", question.coder())
                                                .withChoice(tools.text("team.take-back"), () -> remove(it))
                                                .withChoice(
                                                        tools.text("exchange.rulings.adopt"),
                                                        () -> adopting.set(Optional.of(it)))));
    }

    /// Removes a ruling; its question is open again.
    void remove(Ruling ruling) {
        change(
                () -> tools.project().team().rulings().remove(ruling.id().value()),
                it ->
                        tools.hint("exchange.questions.removed")
                                .withChoice(tools.text("exchange.questions.put-back"), () -> restore(it)));
    }

    /// Adopts a ruling's answer in the draft of the next codebook.
    void adopt(PlacedRuling ruling, AdoptionTarget as) {
        if (!tools.mayWrite()) {
            return;
        }
        tools.team().dismissNotification();
        adoption.adopt(ruling, as);
    }

    private void restore(Ruling ruling) {
        change(
                TaskRunner.supplier(() -> tools.project().team().rulings().restore(ruling), ruling),
                _ -> tools.hint("exchange.questions.is-back"));
    }

    private void change(Supplier<Ruling> work, Function<Ruling, Notification> notification) {
        tools.team().dismissNotification();
        tools.change(work, this::read, this::show, notification);
    }

    /// Goes to the subject of a question, in the article.
    void open(CoderQuestion it) {
        open.accept(
                new ArticleLink(
                        it.coder(),
                        it.round(),
                        it.article(),
                        it.annotation().map(annotation -> annotation.id().value())));
    }
}
