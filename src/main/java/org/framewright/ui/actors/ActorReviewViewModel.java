package org.framewright.ui.actors;

import javafx.beans.property.ReadOnlyObjectWrapper;

import org.framewright.coding.actors.ActorEditor.Supervisor;
import org.framewright.coding.actors.ActorGroup;
import org.framewright.coding.actors.ActorProposal.MatchReason;
import org.framewright.coding.actors.ActorService;
import org.framewright.model.actor.Actor;
import org.framewright.model.actor.ActorId;
import org.framewright.model.article.Article;
import org.framewright.model.article.ArticleId;
import org.framewright.model.article.ArticleSummary;
import org.framewright.model.coding.ActorUse;
import org.framewright.model.study.Coder;
import org.framewright.model.study.CoderId;
import org.framewright.project.Project;
import org.framewright.ui.actors.ActorUndo.UndoableEntry;
import org.framewright.ui.actors.ActorsViewModel.ActorsState;
import org.framewright.ui.controls.action.ProjectAccess;
import org.framewright.ui.controls.job.TaskRunner;
import org.framewright.ui.shell.ScreenModel;
import org.framewright.wording.Texts;

import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Collectors;

/// The groups of names that may be the same actor; the supervisor decides on one after the other.
public final class ActorReviewViewModel extends ScreenModel {

    private static final int WORDS_AROUND = 70;

    private final Project project;
    private final TaskRunner tasks;
    private final ActorsState state;
    final ActorUndo undo;

    /// The groups, the likeliest first; empty until they are read.
    final ReadOnlyObjectWrapper<Optional<List<GroupRow>>> content = new ReadOnlyObjectWrapper<>(Optional.empty());

    final ReadOnlyObjectWrapper<Optional<GroupRow>> selected = new ReadOnlyObjectWrapper<>(Optional.empty());

    /// The actors of the selected group, with a passage each.
    final ReadOnlyObjectWrapper<List<Mention>> mentions = new ReadOnlyObjectWrapper<>(List.of());

    /// The state of the screen of the actors, whose changes can be undone here, too.
    ActorsState state() {
        return state.withUndoHistory(undo.list());
    }

    /// A group.
    ///
    /// @param members in the order of the group's actors
    /// @param articles that have two of them
    /// @param outlets that have two of them
    /// @param affiliations that two of them have
    record GroupRow(
            ActorGroup group, List<Member> members, int articles, Set<String> outlets, Set<String> affiliations) {

        GroupRow {
            members = List.copyOf(members);
            outlets = Set.copyOf(outlets);
            affiliations = Set.copyOf(affiliations);
        }

        String names() {
            return members.stream().map(it -> it.actor().name()).distinct().collect(Collectors.joining("  ·  "));
        }

        int uses() {
            return members.stream().mapToInt(it -> it.uses().size()).sum();
        }
    }

    /// An actor of a group.
    ///
    /// @param addedBy the coder whose addition it is; empty in the register
    record Member(Actor actor, String addedBy, List<ActorUse> uses) {

        Member {
            uses = List.copyOf(uses);
        }

        Set<ArticleId> articles() {
            return uses.stream().map(ActorUse::article).collect(Collectors.toSet());
        }
    }

    /// An actor of a group, with one of its passages.
    ///
    /// @param article the title of the article; empty where nobody names the actor
    /// @param before some words before the passage
    /// @param words the passage; may be empty
    /// @param after some words behind it
    record Mention(Member member, Optional<String> article, String before, String words, String after) {}

    ActorReviewViewModel(Project project, TaskRunner tasks, Texts texts, ActorsState state) {
        super(texts);
        this.state = state;
        this.undo = new ActorUndo(state.undoHistory());
        this.project = project;
        this.tasks = tasks;
    }

    void load() {
        tasks.run(this::read, this::show, this::failed);
    }

    ProjectAccess access() {
        return ProjectAccess.of(project);
    }

    private List<GroupRow> read() {
        var uses = project.actors().uses();
        var coders = project.study().coders().stream().collect(Collectors.toMap(Coder::id, Coder::name));
        var outlets =
                project.corpus().articles().stream()
                        .collect(Collectors.toMap(ArticleSummary::id, ArticleSummary::outlet));
        // shared context makes a pair more likely
        return project.actors().groups().stream()
                .map(it -> row(it, uses, coders, outlets))
                .sorted(
                        Comparator.<GroupRow, MatchReason>comparing(it -> it.group().reason())
                                .thenComparingInt(it -> -it.articles())
                                .thenComparingInt(it -> -it.affiliations().size()))
                .toList();
    }

    private static GroupRow row(
            ActorGroup group,
            Map<ActorId, List<ActorUse>> uses,
            Map<CoderId, String> coders,
            Map<ArticleId, String> outlets) {
        var members =
                group.actors().stream()
                        .map(it ->
                                new Member(
                                        it,
                                        Optional.ofNullable(it.owner())
                                                .flatMap(owner -> Optional.ofNullable(coders.get(owner)))
                                                .orElse(""),
                                        uses.getOrDefault(it.id(), List.of())))
                        .toList();
        Function<ArticleId, String> outlet = it -> outlets.getOrDefault(it, "");
        return new GroupRow(
                group,
                members,
                common(members, Member::articles).size(),
                common(members, it -> it.articles().stream().map(outlet).collect(Collectors.toSet())),
                common(members, it -> Set.of(it.actor().affiliation())));
    }

    /// Values that two members have, without the empty one.
    private static <T> Set<T> common(List<Member> members, Function<Member, Set<T>> values) {
        var once = new HashSet<T>();
        return members.stream()
                .flatMap(it -> values.apply(it).stream())
                .filter(it -> !Objects.equals(it, "") && !once.add(it))
                .collect(Collectors.toSet());
    }

    void select(Optional<GroupRow> row) {
        selected.set(row);
        var members = row.map(GroupRow::members).orElse(List.of());
        tasks.run(
                () -> members.stream().map(this::mention).toList(),
                found -> {
                    if (selected.get().equals(row)) {
                        mentions.set(found);
                    }
                },
                this::failed);
    }

    private Mention mention(Member member) {
        var use = member.uses().stream().filter(ActorUse::hasWords).findFirst().or(() -> first(member));
        return use.map(it -> mention(member, it, project.corpus().article(it.article())))
                .orElseGet(() -> new Mention(member, Optional.empty(), "", "", ""));
    }

    private static Optional<ActorUse> first(Member member) {
        return member.uses().stream().findFirst();
    }

    private static Mention mention(Member member, ActorUse use, Article article) {
        var text = article.text();
        int start = Math.clamp(use.start(), 0, text.length());
        int end = Math.clamp(use.end(), start, text.length());
        var from = use.hasWords() ? Math.max(0, start - WORDS_AROUND) : start;
        var to = use.hasWords() ? Math.min(text.length(), end + WORDS_AROUND) : end;
        return new Mention(
                member,
                Optional.of(article.title()),
                line(text.substring(from, start)),
                line(text.substring(start, end)),
                line(text.substring(end, to)));
    }

    private static String line(String words) {
        return words.replaceAll("\\s+", " ");
    }

    /// Reads the selected group as its first actor.
    void join() {
        decide("actors.review.joined", group -> OptionalLong.of(service().join(new Supervisor(), group)));
    }

    /// Decides that the actors of the selected group are different.
    void distinguish() {
        decide("actors.review.told-apart", group -> OptionalLong.of(service().distinguish(new Supervisor(), group)));
    }

    private void decide(String message, Function<ActorGroup, OptionalLong> verb) {
        selected.get()
                .ifPresentOrElse(
                        row -> write(message, row.names(), () -> verb.apply(row.group())),
                        () -> hint("actors.no-proposals"));
    }

    void joinNamesakes() {
        if (content.get().stream().flatMap(List::stream).noneMatch(ActorReviewViewModel::isSameName)) {
            hint("actors.no-namesakes");
            return;
        }
        write("actors.namesakes-joined", "", () -> service().joinNamesakes(new Supervisor()).revision());
    }

    private static boolean isSameName(GroupRow row) {
        return row.group().reason() == MatchReason.SAME_NAME;
    }

    private void write(String message, String names, Supplier<OptionalLong> verb) {
        record Result(OptionalLong revision, List<GroupRow> now) {}
        if (access() != ProjectAccess.WRITING) {
            hint("actors.read-only");
            return;
        }
        tasks.run(
                () -> new Result(verb.get(), read()),
                result -> {
                    result.revision()
                            .ifPresent(revision -> {
                                var words = texts.get(message.replace("actors.", "actors.undo."), names);
                                undo.push(new UndoableEntry(new Supervisor(), revision, words));
                                hint(message, names);
                            });
                    show(result.now());
                },
                this::failed);
    }

    void undo() {
        undo.pop().ifPresentOrElse(this::undo, () -> hint("actors.nothing-to-undo"));
    }

    private void undo(UndoableEntry last) {
        tasks.run(
                () -> {
                    long _ = service().undo(last.by(), last.revision());
                    return read();
                },
                now -> {
                    show(now);
                    hint("actors.undone");
                },
                this::failed);
    }

    private ActorService service() {
        return project.actors();
    }

    /// Shows the groups; the next one replaces a decided one.
    private void show(List<GroupRow> now) {
        int before = content.get().flatMap(old -> selected.get().map(old::indexOf)).orElse(0);
        content.set(Optional.of(now));
        select(now.isEmpty() ? Optional.empty() : Optional.of(now.get(Math.clamp(before, 0, now.size() - 1))));
    }
}
