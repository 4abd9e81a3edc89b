package org.framewright.team.merge;

import org.framewright.model.Problem;
import org.framewright.model.Refusal;
import org.framewright.model.UnprintableText;
import org.framewright.model.actor.Actor;
import org.framewright.model.actor.ActorId;
import org.framewright.model.change.ActorChange.ActorAdded;
import org.framewright.model.change.ActorChange.ActorChanged;
import org.framewright.model.change.ActorChange.ActorRemoved;
import org.framewright.model.change.ActorChange.ActorsMatched;
import org.framewright.model.change.ActorChange.ActorsUnmatched;
import org.framewright.model.change.ArticleChange;
import org.framewright.model.change.AssignmentChange;
import org.framewright.model.change.Change;
import org.framewright.model.change.CoderChange;
import org.framewright.model.change.CodingChange;
import org.framewright.model.change.CodingChange.AnnotationAdded;
import org.framewright.model.change.CodingChange.AnnotationChanged;
import org.framewright.model.change.CodingChange.AnnotationRemoved;
import org.framewright.model.change.CodingChange.CodingChanged;
import org.framewright.model.change.CodingChange.CodingImported;
import org.framewright.model.change.CodingChange.CodingNoted;
import org.framewright.model.change.CodingChange.CodingOpened;
import org.framewright.model.change.CodingChange.CodingRemoved;
import org.framewright.model.change.CodingChange.CodingTimed;
import org.framewright.model.change.CodingChange.DecisionsChanged;
import org.framewright.model.change.CodingChange.DevicesReconciled;
import org.framewright.model.change.CodingChange.VersionAdopted;
import org.framewright.model.change.CompoundChange;
import org.framewright.model.change.PackageChange;
import org.framewright.model.change.PackageChange.PackageCreated;
import org.framewright.model.change.PackageChange.PackageUpdated;
import org.framewright.model.change.ProjectChange;
import org.framewright.model.change.RoundChange;
import org.framewright.model.change.RulingChange;
import org.framewright.model.coding.Annotation;
import org.framewright.model.coding.AnnotationId;
import org.framewright.model.coding.Coding;
import org.framewright.model.coding.CodingId;
import org.framewright.model.coding.Value;
import org.framewright.model.study.Coder;
import org.framewright.model.study.CoderId;
import org.framewright.store.ProjectDatabase;
import org.framewright.store.integrity.ProjectInspection;
import org.framewright.store.ledger.Ledger;
import org.framewright.store.ledger.LedgerEntry;
import org.framewright.store.query.CodingStore;
import org.framewright.store.query.StudyStore;

import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// Checks a returned file before any of its work is merged. It has to be a package of the project, begin
/// with the entries that were sent, agree with its own ledger, and change no row of the supervisor's. A forgery in the coder's own name
/// can't be told from the coder's work.
public final class ReturnCheck {

    private static final int NAMED = 20;
    private static final int SHOWN = 60;

    /// Far above the limit for names, since a register may contain longer affiliations.
    private static final int LONGEST_NAME = 10_000;

    private final HomeProject project;
    private final Path file;
    private final ProjectDatabase state;
    private final Ledger ledger;
    private final Map<CoderId, Coder.Kind> kinds;

    ReturnCheck(HomeProject project, Path file, ProjectDatabase state) {
        this.project = project;
        this.file = file;
        this.state = state;
        this.ledger = new Ledger(state, project.stamp().clock());
        this.kinds = project.study().coders().stream().collect(Collectors.toMap(Coder::id, Coder::kind));
    }

    /// Requires that the rows of a file, also of a package, agree with its ledger.
    ///
    /// @throws Refusal where they differ
    public static void requireAsEntered(Path file, ProjectDatabase state) {
        try (var inspection = ProjectInspection.of(state)) {
            var replayed = inspection.replay();
            if (!replayed.faults().isEmpty() || !replayed.differences().isEmpty()) {
                throw new Refusal(MergeProblem.FILE_NOT_AS_ENTERED, file.toString());
            }
        } catch (StackOverflowError nested) {
            // the program never nests a change so deeply
            throw new Refusal(MergeProblem.FILE_NOT_AS_ENTERED, file.toString());
        }
    }

    /// @return the file's coder
    /// @throws Refusal where the file is no package of this project, or has a row of the supervisor's that the project has never had
    CoderId requirePackage() {
        var taken = ledger.findByKind(PackageUpdated.class);
        var made = taken.stream().flatMap(it -> made(it).stream()).toList();
        if (taken.isEmpty()
                || made.size() < taken.size()
                || made.stream().map(PackageCreated::coder).distinct().count() > 1) {
            throw new Refusal(MergeProblem.NO_KNOWN_PACKAGE, file.toString(), describeWork());
        }
        var first = made.getFirst();
        if (!first.digest().isEmpty() && !first.digest().equals(ledger.digest(taken.getFirst().revision()))) {
            throw new Refusal(MergeProblem.NOT_AS_SENT, file.toString());
        }
        var foreignRows = new EntryReader(first.coder()).findForeign();
        if (!foreignRows.isEmpty()) {
            throw new Refusal(
                    foreignRows.stream()
                            .limit(NAMED)
                            .map(it -> Problem.of(MergeProblem.SUPERVISORS_WORD, file.toString(), it))
                            .toList());
        }
        return first.coder();
    }

    /// @throws Refusal where an id, a name or a working time of the coder's is impossible in the program
    private void requireUsualValues(Change change) {
        switch (change) {
            case CodingOpened(var it) -> requireUsualId(it.id().value());
            case CodingNoted(_, _, var it) -> requireUsualTexts(Stream.of(it.memo(), it.reason()));
            case AnnotationAdded(_, var it) -> {
                requireUsualId(it.id().value());
                requireUsualTexts(texts(it));
            }
            case AnnotationChanged(_, var was, var it) -> {
                requireSameId(was.id().value(), it.id().value());
                requireUsualTexts(texts(it));
            }
            case CodingTimed(_, _, long seconds) -> requireUsualTime(seconds);
            case CodingImported(_, var name) -> requireUsualFileName(name);
            case ActorAdded(var it) -> requireUsualNames(it);
            case ActorChanged(_, var it) -> requireUsualNames(it);
            case CompoundChange _, VersionAdopted _, DevicesReconciled _ ->
                    change.changes().forEach(this::requireUsualValues);
            case CodingRemoved _, CodingChanged _, AnnotationRemoved _ -> {}
            case DecisionsChanged _, ActorRemoved _, ActorsMatched _, ActorsUnmatched _ -> {}
            // only the supervisor's rows, which have to be equal in the project
            case ProjectChange _, ArticleChange _, CoderChange _, RoundChange _, AssignmentChange _ -> {}
            case RulingChange _, PackageChange _ -> {}
        }
    }

    private void requireUsualTime(long seconds) {
        if (seconds < 0 || seconds > Coding.MOST_SECONDS) {
            throw unusual(Long.toString(seconds));
        }
    }

    private void requireSameId(String before, String after) {
        if (!before.equals(after)) {
            throw unusual(after);
        }
    }

    private void requireUsualId(String id) {
        if (id.length() > AnnotationId.MAX_LENGTH || id.chars().anyMatch(Character::isISOControl)) {
            throw unusual(id);
        }
    }

    private static Stream<String> texts(Annotation annotation) {
        var answers =
                annotation.values().values().stream()
                        .flatMap(it -> it instanceof Value.Text(var text) ? Stream.of(text) : Stream.empty());
        return Stream.concat(Stream.of(annotation.memo()), answers);
    }

    private void requireUsualTexts(Stream<String> texts) {
        texts.filter(it -> UnprintableText.find(it).isPresent())
                .forEach(it -> {
                    throw unusual(it);
                });
    }

    private void requireUsualFileName(String name) {
        if (name.length() > LONGEST_NAME || name.chars().anyMatch(Character::isISOControl)) {
            throw unusual(name);
        }
    }

    private void requireUsualNames(Actor actor) {
        Stream.concat(Stream.of(actor.name(), actor.affiliation()), actor.aliases().stream())
                .filter(it -> it.length() > LONGEST_NAME || UnprintableText.find(it).isPresent())
                .forEach(it -> {
                    throw unusual(it);
                });
    }

    private Refusal unusual(String value) {
        return new Refusal(
                MergeProblem.UNUSUAL_VALUE, file.toString(), value.substring(0, Math.min(value.length(), SHOWN)));
    }

    /// The record of the package in the project's ledger.
    private Optional<PackageCreated> made(LedgerEntry taken) {
        return project.ledger().findByKind(PackageCreated.class).stream()
                .flatMap(it -> it.change() instanceof PackageCreated made ? Stream.of(made) : Stream.empty())
                .filter(it -> taken.change().equals(new PackageUpdated(it.coder(), it.number(), it.id())))
                .findFirst();
    }

    /// The times at which the project made the packages that the file has taken in, by their place in the file's ledger.
    NavigableMap<Long, Instant> packages() {
        var times = new TreeMap<Long, Instant>();
        var made = project.ledger().findByKind(PackageCreated.class);
        for (var taken : ledger.findByKind(PackageUpdated.class)) {
            made(taken)
                    .flatMap(it -> made.stream().filter(entry -> entry.change().equals(it)).findFirst())
                    .ifPresent(entry -> times.put(taken.revision(), entry.at()));
        }
        return times;
    }

    /// The coders of the file, each with the number of annotations.
    private String describeWork() {
        var names = new StudyStore(state).coders().stream().collect(Collectors.toMap(Coder::id, Coder::name));
        var codings = new CodingStore(state);
        var counts = new TreeMap<String, Integer>();
        for (var coding : codings.all()) {
            counts.merge(
                    Objects.requireNonNullElse(names.get(coding.coder()), "?"),
                    codings.annotations(coding.id()).size(),
                    Integer::sum);
        }
        return counts.entrySet().stream()
                .map(it -> it.getKey() + " (" + it.getValue() + ")")
                .collect(Collectors.joining(", "));
    }

    /// Reads all entries of the file, one after the other.
    private final class EntryReader {

        private final CoderId coder;
        private final Set<Object> knownRows;
        private final Map<CodingId, Coding> codings = new HashMap<>();
        private final Set<ActorId> own = new HashSet<>();
        private final Set<String> foreignRows = new LinkedHashSet<>();

        EntryReader(CoderId coder) {
            this.coder = coder;
            this.knownRows = supervisorRows(coder);
        }

        List<String> findForeign() {
            ledger.forEach(it -> {
                requireUsualValues(it.change());
                read(it.change());
            });
            return new ArrayList<>(foreignRows);
        }

        private void read(Change change) {
            boolean fits =
                    switch (ReturnRules.owner(change)) {
                        case CODER -> isOfCoding(change);
                        case REGISTER, SUPERVISOR -> isSupervisorRow(change);
                        case PACKAGE -> true; // each of them was looked up
                        case NOBODY -> false;
                        case COMPOUND -> {
                            change.changes().forEach(this::read);
                            yield true;
                        }
                    };
            if (!fits) {
                var name = ReturnRules.name(change);
                foreignRows.add(name.isEmpty() ? change.getClass().getSimpleName() : name);
            }
        }

        /// Whether a change is about a coding: the coder's own, or a package's reference coding, which is not merged.
        private boolean isOfCoding(Change change) {
            if (change instanceof CodingOpened(var opened)) {
                codings.put(opened.id(), opened);
            }
            var coding = change instanceof CodingChange it ? codings.get(it.codingId()) : null;
            return coding != null
                    && ReturnRules.isOf(coding, change)
                    && (coding.coder().equals(coder) || kinds.get(coding.coder()) == Coder.Kind.REFERENCE);
        }

        private boolean isSupervisorRow(Change change) {
            switch (change) {
                case ActorAdded(var it) -> noteActor(it);
                case ActorRemoved(var it) -> noteActor(it);
                case ActorChanged(var before, _) -> noteActor(before);
                case ActorsMatched _, ActorsUnmatched _ -> {}
                // only actors can be the coder's own among the rows of a register
                case ProjectChange _, ArticleChange _, CoderChange _, RoundChange _, AssignmentChange _ -> {}
                case RulingChange _, PackageChange _, CodingChange _, CompoundChange _ -> {}
            }
            return ReturnRules.supervisorRows(coder, change).allMatch(it -> knownRows.contains(it) || isOwn(it));
        }

        private void noteActor(Actor actor) {
            if (Objects.equals(actor.owner(), coder)) {
                own.add(actor.id());
            }
        }

        private boolean isOwn(Object it) {
            return switch (it) {
                case Actor actor -> Objects.equals(actor.owner(), coder);
                default -> !ReturnRules.actors(it).isEmpty() && own.containsAll(ReturnRules.actors(it));
            };
        }
    }

    /// All rows that this project's packages can ever have had: the file may have old rows.
    private Set<Object> supervisorRows(CoderId coder) {
        return project.ledger().findByKinds(ReturnRules.SUPERVISOR_KINDS).stream()
                .flatMap(it -> ReturnRules.supervisorRows(coder, it.change()))
                .collect(Collectors.toSet());
    }
}
