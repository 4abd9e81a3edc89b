package org.framewright.coding;

import org.framewright.codebook.Codebook;
import org.framewright.codebook.revision.TranslatedCoding;
import org.framewright.coding.CodingRulings.Reply;
import org.framewright.coding.state.CachedCoding;
import org.framewright.coding.state.CodingKey;
import org.framewright.coding.state.CodingSnapshot;
import org.framewright.coding.state.OpenQuestionIndex;
import org.framewright.coding.state.StudyService;
import org.framewright.coding.state.UndoAvailability;
import org.framewright.coding.state.UndoHistory;
import org.framewright.model.actor.Actor;
import org.framewright.model.coding.Annotation;
import org.framewright.model.coding.AnnotationList;
import org.framewright.model.coding.Coding;
import org.framewright.model.coding.CodingId;
import org.framewright.model.coding.Ruling;
import org.framewright.model.coding.Ruling.RulingSubject;
import org.framewright.model.study.Coder;
import org.framewright.store.ProjectDatabase;
import org.framewright.store.ledger.Ledger;
import org.framewright.store.ledger.Ledger.EnteredChange;
import org.framewright.store.query.ArticleStore;
import org.framewright.store.query.CodingStore;
import org.jspecify.annotations.Nullable;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// Reads a coding: its latest version, under the version of the codebook that its coder sees.
final class CodingReader {

    private final ProjectDatabase database;
    private final ArticleStore articles;
    private final CodingStore codings;
    private final StudyService study;
    private final Ledger ledger;
    private final CodingCache cache = new CodingCache();

    CodingReader(
            ProjectDatabase database, ArticleStore articles, CodingStore codings, StudyService study, Ledger ledger) {
        this.database = database;
        this.articles = articles;
        this.codings = codings;
        this.study = study;
        this.ledger = ledger;
    }

    /// The present coding, in one transaction; from memory as long as it has no new entry.
    CachedCoding read(CodingKey key) {
        return database.read(_ -> {
            var now = cache.update(ledger);
            var known = cache.find(key);
            if (known.isPresent() && known.get().studyRevision() == now.study()) {
                return known.get();
            }
            var read = load(key, known, now.study());
            cache.put(key, read, now);
            return read;
        });
    }

    /// As [#read], for many codings one after the other, without keeping them.
    CachedCoding readOnce(CodingKey key) {
        return database.read(_ -> load(key, Optional.empty(), 0));
    }

    /// Notes that a coding was checked.
    void setValid(CodingKey key, CachedCoding checked) {
        cache.setValid(key, checked);
    }

    /// The coding after changes that were entered.
    ///
    /// @param actors the entries that add actors, before those about the coding
    /// @param after the annotations after the changes, where they are known
    CachedCoding advance(
            CodingKey key,
            CachedCoding coding,
            List<EnteredChange> actors,
            List<EnteredChange> entered,
            Optional<AnnotationList> after) {
        var next = coding.advance(entered, after, ledger::change);
        cache.advance(key, actors, entered, next);
        return next.filter(_ -> actors.isEmpty()).orElseGet(() -> read(key));
    }

    /// Empties the cache, because the project was not in the expected state.
    void forget() {
        cache.clear();
    }

    /// @param known the coding as it was before actors were added
    private CachedCoding load(CodingKey key, Optional<CachedCoding> known, long studyRevision) {
        var coding = known.isPresent() ? known.get().coding() : latest(key);
        var history = known.map(CachedCoding::history).orElseGet(() -> history(coding));
        var inFile =
                known.map(CachedCoding::inFile)
                        .orElseGet(() -> coding.map(it -> codings.annotations(it.id())).orElse(List.of()));
        var codebook = codebook(key, coding);
        var closed = closedAt(key, coding);
        boolean fixed = coding.filter(Coding::isSubmitted).isPresent() || closed.isPresent();
        var article = new CachedSupplier<>(() -> articles.article(key.article()));
        var translated =
                coding.map(it -> translate(it, inFile, codebook.version()))
                        .orElse(new TranslatedCoding(List.of(), List.of()));
        var sorted = CodingSnapshot.sort(translated.annotations());
        var questions = OpenQuestionIndex.of(codebook, article, sorted);
        var snapshot =
                CodingSnapshot.of(
                        codebook,
                        coding,
                        sorted,
                        questions.questions(),
                        translated.unfit(),
                        fixed ? UndoAvailability.NONE : UndoAvailability.of(history, ledger::change));
        return new CachedCoding(
                studyRevision,
                inFile,
                history,
                codebook,
                questions,
                snapshot.closedAt(closed),
                article,
                new CachedSupplier<>(
                        () -> study.actors().all().stream().map(Actor::id).collect(Collectors.toUnmodifiableSet())),
                known.filter(CachedCoding::valid).isPresent());
    }

    /// A value that is read at its first use.
    private static final class CachedSupplier<T> implements Supplier<T> {
        private final Supplier<T> source;
        private @Nullable T value;

        CachedSupplier(Supplier<T> source) {
            this.source = source;
        }

        @Override
        public synchronized T get() {
            if (value == null) {
                value = source.get();
            }
            return value;
        }
    }

    /// The supervisor's rulings, under the version of the codebook that the coding is shown under.
    CodingRulings rulings(CodingKey key) {
        var given = study.rulings();
        if (given.isEmpty()) {
            return CodingRulings.NONE;
        }
        int version = read(key).codebook().version();
        return new CodingRulings(
                CodingRulings.translate(given, study.versions(), version),
                given.stream().flatMap(it -> reply(key, it).stream()).toList());
    }

    /// A ruling as the answer to this coder's question about the article; empty for other rulings.
    private Optional<Reply> reply(CodingKey key, Ruling ruling) {
        return switch (ruling.about()) {
            case RulingSubject.NoSubject() -> Optional.empty();
            case RulingSubject.ArticleSubject(var coding) ->
                    isOf(key, coding) ? Optional.of(new Reply(ruling, Optional.empty())) : Optional.empty();
            case RulingSubject.AnnotationSubject(var coding, var id) ->
                    isOf(key, coding)
                            ? codings.annotations(coding).stream()
                                    .filter(it -> it.id().equals(id))
                                    .findFirst()
                                    .map(it -> new Reply(ruling, Optional.of(it)))
                            : Optional.empty();
        };
    }

    private boolean isOf(CodingKey key, CodingId coding) {
        return codings.find(coding)
                .filter(it ->
                        it.article().equals(key.article())
                                && it.coder().equals(key.coder().id())
                                && it.round().equals(key.round().id()))
                .isPresent();
    }

    Optional<Coding> latest(CodingKey key) {
        return codings.latest(key.article(), key.coder().id(), key.round().id());
    }

    private Codebook codebook(CodingKey key, Optional<Coding> coding) {
        return study.codebook(version(key, coding));
    }

    /// A coding never goes back to an older version than its own. A reference follows the newest version: the codings that it is made
    /// from, and those compared with it, are read under that version.
    int version(CodingKey key, Optional<Coding> coding) {
        int round = study.version(key.round());
        int least = isReference(key) && study.versions().has(round) ? study.versions().newest().version() : round;
        return Math.max(least, coding.map(Coding::codebookVersion).orElse(least));
    }

    /// The closing time of a closed round. All its codings are frozen, except corrections begun since, and the reference, which is made
    /// when coders have finished.
    private Optional<Instant> closedAt(CodingKey key, Optional<Coding> coding) {
        return Optional.ofNullable(isReference(key) ? null : study.current(key.round()).closed())
                .filter(closed -> coding.filter(it -> it.version() > 1 && !it.opened().isBefore(closed)).isEmpty());
    }

    private static boolean isReference(CodingKey key) {
        return key.coder().kind() == Coder.Kind.REFERENCE;
    }

    /// The undo history of a coding; empty once it is submitted.
    private UndoHistory history(Optional<Coding> coding) {
        return coding.filter(it -> !it.isSubmitted())
                .map(it -> UndoHistory.of(ledger.positions(it.id())))
                .orElse(UndoHistory.NONE);
    }

    /// A coding's annotations for its coder, who continues under a version.
    TranslatedCoding translateForContinuing(Coding coding, int version) {
        return study.versions()
                .translateForContinuing(codings.annotations(coding.id()), coding.codebookVersion(), version);
    }

    /// A coding's content under a version of the codebook.
    private TranslatedCoding translate(Coding coding, List<Annotation> inFile, int version) {
        var translated = study.versions().translateForCoder(coding, inFile, version);
        var previous = Optional.of(coding).filter(it -> !it.isSubmitted()).flatMap(this::previousVersion);
        return new TranslatedCoding(
                translated.annotations(),
                Stream.concat(
                                translated.unfit().stream(),
                                previous.stream().flatMap(it -> translateForContinuing(it, version).unfit().stream()))
                        .toList());
    }

    /// The version before a correction. This version still has the answers to questions that are asked again.
    private Optional<Coding> previousVersion(Coding coding) {
        return coding.version() == 1
                ? Optional.empty()
                : codings.findByArticle(coding.article()).stream()
                        .filter(it ->
                                it.coder().equals(coding.coder())
                                        && it.round().equals(coding.round())
                                        && it.version() == coding.version() - 1)
                        .findFirst();
    }
}
