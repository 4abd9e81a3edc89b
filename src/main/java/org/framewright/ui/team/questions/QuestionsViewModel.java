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
import org.framewright.model.Actors;
import org.framewright.model.Annotation;
import org.framewright.model.ArticleSummary;
import org.framewright.model.Ruling;
import org.framewright.model.Ruling.RulingSubject;
import org.framewright.model.Value;
import org.framewright.project.RulingAdoption.AdoptionTarget;
import org.framewright.team.RulingService;
import org.framewright.team.RulingService.CoderQuestion;
import org.framewright.ui.controls.Notice;
import org.framewright.ui.team.TeamTools;
import org.framewright.ui.team.TeamTools.ArticleLink;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Collectors;

/// What coders have asked and nobody has answered, and what was ruled.
public final class QuestionsViewModel {

    private final TeamTools tools;
    private final Map<RulingSubject, State.AnswerDraft> begun;

    /// Whether the rulings are shown, and not the questions.
    final BooleanProperty ruled;

    private final Consumer<ArticleLink> open;
    private final DraftAdoption adoption;

    /// The ruling that is about to be taken into the codebook.
    final ReadOnlyObjectWrapper<Optional<Ruling>> adopting = new ReadOnlyObjectWrapper<>(Optional.empty());

    /// What there is; empty until it was read.
    final ReadOnlyObjectWrapper<Optional<Content>> content = new ReadOnlyObjectWrapper<>(Optional.empty());

    /// The question that is answered.
    final ReadOnlyObjectWrapper<Optional<CoderQuestion>> chosen = new ReadOnlyObjectWrapper<>(Optional.empty());

    /// How somebody has left the questions, to look at something else.
    ///
    /// @param begun answers that are not given yet, by what was asked about
    /// @param ruled whether the rulings were shown, and not the questions
    public record State(Map<RulingSubject, AnswerDraft> begun, boolean ruled) {

        /// As whoever comes for the first time finds it.
        public static final State NEW = new State(Map.of(), false);

        public State {
            begun = Map.copyOf(begun);
        }

        /// An answer that somebody has begun.
        ///
        /// @param at what it is to be about, where that was said
        record AnswerDraft(String answer, Optional<CodebookAddress> at) {}
    }

    /// What there is.
    ///
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

    /// The words for what there is.
    QuestionFormatter formatter() {
        var now = content.get().orElseThrow();
        return new QuestionFormatter(tools.texts(), now.codebook(), now.actors());
    }

    /// Begins without anything; see [#load].
    ///
    /// @param open goes to what was asked about, in the article
    /// @param codebook goes to what a ruling was taken into, in the codebook
    /// @param state how it was left
    public QuestionsViewModel(
            TeamTools tools, Consumer<ArticleLink> open, Consumer<CodebookAddress> codebook, State state) {
        this.begun = new HashMap<>(state.begun());
        this.ruled = new SimpleBooleanProperty(state.ruled());
        this.adoption =
                new DraftAdoption(tools.project(), tools.tasks(), tools.texts(), tools.team()::showNotice, codebook);
        this.tools = tools;
        this.open = open;
    }

    /// How it is left.
    public State state() {
        return new State(begun, ruled.get());
    }

    /// What somebody has begun to answer.
    Optional<State.AnswerDraft> begun(CoderQuestion question) {
        return Optional.ofNullable(begun.get(question.about()));
    }

    /// Keeps what somebody has begun to answer, until it is given.
    void saveBegun(CoderQuestion question, State.AnswerDraft answer) {
        if (answer.answer().isBlank()) {
            begun.remove(question.about());
        } else {
            begun.put(question.about(), answer);
        }
    }

    /// Reads what is asked by now.
    public void load() {
        tools.tasks().run(this::read, this::show, tools::failed);
    }

    private Content read() {
        var rulings = tools.project().rulings();
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

    /// What an answer can be about: what the coder has answered first, then the questions of the tag, then the tag itself; of
    /// an article as a whole, any tag.
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

    /// Answers the question that is chosen.
    void answer(CodebookAddress at, String answer) {
        chosen.get()
                .filter(_ -> tools.mayWrite())
                .ifPresent(question ->
                        change(
                                () ->
                                        tools.project()
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
                                        Notice.hint(tools.text("exchange.questions.answered", question.coder()))
                                                .withChoice(tools.text("team.take-back"), () -> remove(it))
                                                .withChoice(
                                                        tools.text("exchange.rulings.adopt"),
                                                        () -> adopting.set(Optional.of(it)))));
    }

    /// Takes a ruling away; whoever had asked asks again.
    void remove(Ruling ruling) {
        change(
                () -> tools.project().rulings().remove(ruling.id().value()),
                it ->
                        Notice.hint(tools.text("exchange.questions.removed"))
                                .withChoice(tools.text("exchange.questions.put-back"), () -> restore(it)));
    }

    /// Takes a ruling's answer into the draft of the next codebook.
    void adopt(PlacedRuling ruling, AdoptionTarget as) {
        if (!tools.mayWrite()) {
            return;
        }
        tools.team().dismissNotice();
        adoption.adopt(ruling, as);
    }

    private void restore(Ruling ruling) {
        change(
                () -> {
                    tools.project().rulings().restore(ruling);
                    return ruling;
                },
                _ -> Notice.hint(tools.text("exchange.questions.is-back")));
    }

    private void change(Supplier<Ruling> work, Function<Ruling, Notice> notice) {
        tools.team().dismissNotice();
        tools.change(work, this::read, this::show, notice);
    }

    /// Goes to what was asked about, in the article.
    void open(CoderQuestion it) {
        open.accept(
                new ArticleLink(
                        it.coder(),
                        it.round(),
                        it.article(),
                        it.annotation().map(annotation -> annotation.id().value())));
    }
}
