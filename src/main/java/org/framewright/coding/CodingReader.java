package org.framewright.coding;

import org.framewright.codebook.Codebook;
import org.framewright.codebook.revision.TranslatedCoding;
import org.framewright.coding.CodingRulings.Reply;
import org.framewright.model.Annotation;
import org.framewright.model.Coder;
import org.framewright.model.Coding;
import org.framewright.model.CodingId;
import org.framewright.model.Ruling;
import org.framewright.model.Ruling.RulingSubject;
import org.framewright.store.ledger.Ledger;
import org.framewright.store.query.ArticleStore;
import org.framewright.store.query.CodingStore;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/// Reads a coding: the latest pass, under the version of the codebook that its coder sees it under.
final class CodingReader {

    private final ArticleStore articles;
    private final CodingStore codings;
    private final StudyService study;
    private final Ledger ledger;

    CodingReader(ArticleStore articles, CodingStore codings, StudyService study, Ledger ledger) {
        this.articles = articles;
        this.codings = codings;
        this.study = study;
        this.ledger = ledger;
    }

    CodingSnapshot snapshot(CodingKey key) {
        return read(key).snapshot();
    }

    /// The coding as it is.
    ///
    /// @param last the last ledger entry about the coding; what is entered later may or may not be in the rest
    /// @param stored the coding's annotations as they lie in the file, under the version that the coding follows
    record StoredCoding(long last, List<Annotation> stored, Codebook codebook, CodingSnapshot snapshot) {}

    StoredCoding read(CodingKey key) {
        // before everything else: what is entered after it is noticed when a change is written
        var history = history(latest(key));
        var coding = latest(key);
        var stored = coding.map(it -> codings.annotations(it.id())).orElse(List.of());
        var codebook = codebook(key, coding);
        var frozen = closedAt(key, coding);
        boolean fixed = coding.filter(Coding::isSubmitted).isPresent() || frozen.isPresent();
        var availability = fixed ? UndoHistory.NONE.availability() : history.availability();
        var translated =
                coding.map(it -> translate(it, stored, codebook.version()))
                        .orElse(new TranslatedCoding(List.of(), List.of()));
        var snapshot =
                CodingSnapshot.of(codebook, () -> articles.article(key.article()), coding, translated, availability);
        return new StoredCoding(history.last(), stored, codebook, snapshot.closedAt(frozen));
    }

    /// What the supervisor has ruled, under the version of the codebook that the coding is shown under.
    CodingRulings rulings(CodingKey key) {
        var given = study.rulings();
        if (given.isEmpty()) {
            return CodingRulings.NONE;
        }
        int version = version(key, latest(key));
        return new CodingRulings(
                CodingRulings.translate(given, study.versions(), version),
                given.stream().flatMap(it -> reply(key, it).stream()).toList());
    }

    /// A ruling as the answer to its coder's question about the article, where it is that.
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

    Codebook codebook(CodingKey key, Optional<Coding> coding) {
        return study.codebook(version(key, coding));
    }

    /// A coding never goes back to an older version than the one that it follows. A reference follows the newest: what it is made
    /// of, and what is compared with it, is read under that.
    int version(CodingKey key, Optional<Coding> coding) {
        int round = study.version(key.round());
        int least = isReference(key) && study.versions().has(round) ? study.versions().newest().version() : round;
        return Math.max(least, coding.map(Coding::codebookVersion).orElse(least));
    }

    /// When the round was closed, where it is: everything in it is frozen but corrections that were begun since, and the
    /// reference: it is made when coders have finished.
    Optional<Instant> closedAt(CodingKey key, Optional<Coding> coding) {
        return Optional.ofNullable(isReference(key) ? null : study.current(key.round()).closed())
                .filter(closed -> coding.filter(it -> it.pass() > 1 && !it.opened().isBefore(closed)).isEmpty());
    }

    private static boolean isReference(CodingKey key) {
        return key.coder().kind() == Coder.Kind.REFERENCE;
    }

    /// What can be undone and redone in a coding; nothing once it is submitted.
    UndoHistory history(Optional<Coding> coding) {
        return coding.filter(it -> !it.isSubmitted())
                .map(it -> UndoHistory.of(ledger.marks(it.id())))
                .orElse(UndoHistory.NONE);
    }

    /// A coding's annotations as its coder goes on with them under a version.
    TranslatedCoding translateForContinuing(Coding coding, int version) {
        return study.versions()
                .translateForContinuing(codings.annotations(coding.id()), coding.codebookVersion(), version);
    }

    /// What a coding says under a version of the codebook.
    private TranslatedCoding translate(Coding coding, List<Annotation> stored, int version) {
        var translated = study.versions().translateForCoder(coding, stored, version);
        var previous = Optional.of(coding).filter(it -> !it.isSubmitted()).flatMap(this::previousPass);
        return new TranslatedCoding(
                translated.annotations(),
                Stream.concat(
                                translated.unfit().stream(),
                                previous.stream().flatMap(it -> translateForContinuing(it, version).unfit().stream()))
                        .toList());
    }

    /// What a correction corrects: it still says what was answered to questions that are asked again.
    private Optional<Coding> previousPass(Coding coding) {
        return coding.pass() == 1
                ? Optional.empty()
                : codings.findByArticle(coding.article()).stream()
                        .filter(it ->
                                it.coder().equals(coding.coder())
                                        && it.round().equals(coding.round())
                                        && it.pass() == coding.pass() - 1)
                        .findFirst();
    }
}
