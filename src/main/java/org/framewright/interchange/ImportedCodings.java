package org.framewright.interchange;

import org.framewright.coding.state.StudyService;
import org.framewright.interchange.JsonlLine.CodingLine;
import org.framewright.interchange.JsonlLine.LineStanding;
import org.framewright.model.article.ArticleId;
import org.framewright.model.coding.ArticleNote;
import org.framewright.model.coding.Coding;
import org.framewright.model.coding.CodingId;
import org.framewright.store.query.CodingStore;

import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.function.Supplier;

/// The codings that a file is about, in the order in which it names them.
final class ImportedCodings {

    /// The file's statements about a coding so far.
    private record Mention(CodingReference reference, String where, Optional<CodingLine> line) {}

    private final CodingStore codings;
    private final StudyService study;
    private final ActorNames actors;
    private final Supplier<String> newId;
    private final Instant now;
    private final ImportedFile file;
    private final Map<ArticleId, List<Coding>> existingByArticle = new HashMap<>();
    private final SequencedMap<CodingReference.CodingIdentity, Mention> mentions = new LinkedHashMap<>();
    private final SequencedMap<CodingReference.CodingIdentity, ImportedCoding> importedCodings = new LinkedHashMap<>();

    ImportedCodings(
            CodingStore codings,
            StudyService study,
            ActorNames actors,
            Supplier<String> newId,
            Instant now,
            ImportedFile file) {
        this.file = file;
        this.codings = codings;
        this.study = study;
        this.actors = actors;
        this.newId = newId;
        this.now = now;
    }

    /// Notes that a line is about a coding.
    void mention(CodingReference reference, String where) {
        mentions.putIfAbsent(reference.identity(), new Mention(reference, where, Optional.empty()));
    }

    /// Adds a line about a coding.
    ///
    /// @return whether the line has nothing new
    boolean addCodingLine(CodingReference reference, CodingLine line, String where, ImportProblems problems) {
        mention(reference, where);
        var earlier = mentions.get(reference.identity());
        if (earlier != null && earlier.line().isPresent()) {
            if (!isSame(earlier.line().get(), line, reference)) {
                addDifference(reference, where, problems);
            }
            return true;
        }
        mentions.put(reference.identity(), new Mention(reference, where, Optional.of(line)));
        if (line.standing()
                == (line.status() == JsonlLine.LineStatus.OPEN ? LineStanding.NOT_RELEVANT : LineStanding.SET_ASIDE)) {
            problems.add(InterchangeProblem.STANDING_DOES_NOT_FIT, where);
        }
        var coding = findExisting(reference.identity());
        if (coding.isEmpty()) {
            return false;
        }
        boolean reopens = coding.get().isSubmitted() && line.status() == JsonlLine.LineStatus.OPEN;
        boolean closes = !coding.get().isSubmitted() && line.status() == JsonlLine.LineStatus.SUBMITTED;
        if (reopens
                || version(line, reference) != coding.get().codebookVersion()
                || (!closes && isDifferent(line, coding.get()))) {
            addDifference(reference, where, problems);
        }
        return coding.get().isSubmitted() == (line.status() == JsonlLine.LineStatus.SUBMITTED);
    }

    /// Makes the imported codings, once all lines have been added.
    void create(List<Integer> versions, ImportProblems problems) {
        mentions.forEach((key, mention) -> {
            var coding = findExisting(key);
            int version = coding.map(Coding::codebookVersion).orElseGet(() -> version(mention));
            if (!versions.contains(version)) {
                problems.add(InterchangeProblem.UNKNOWN_VERSION, mention.where(), version);
            } else if (coding.isEmpty() && !mayBegin(key, mention)) {
                problems.add(InterchangeProblem.UNKNOWN_CODING_VERSION, mention.where(), key.codingVersion());
            } else {
                importedCodings.put(key, codingOf(key, mention, coding, version));
            }
        });
    }

    /// The imported coding; empty where [#create] found a problem.
    Optional<ImportedCoding> codingOf(CodingReference reference) {
        return Optional.ofNullable(importedCodings.get(reference.identity()));
    }

    Collection<ImportedCoding> codings() {
        return importedCodings.values();
    }

    private ImportedCoding codingOf(
            CodingReference.CodingIdentity key, Mention mention, Optional<Coding> existing, int version) {
        var coding = existing.orElseGet(() -> withStatus(newCoding(key, version), mention));
        var annotations = existing.map(it -> codings.annotations(it.id())).orElse(List.of());
        return new ImportedCoding(
                mention.reference(),
                coding,
                existing.isPresent(),
                mention.line(),
                annotations,
                study.codebook(version),
                actors,
                file);
    }

    /// A new coding with the file's note and time; a submission's standing and reason come with the submission.
    private static Coding withStatus(Coding coding, Mention mention) {
        var line = mention.line();
        var note = line.flatMap(CodingLine::note).orElse(ArticleNote.NONE);
        var seconds = line.map(CodingLine::seconds).filter(it -> it > 0).orElse(0L);
        boolean withoutStanding =
                note.standing() == ArticleNote.ArticleStatus.NOT_RELEVANT
                        || line.filter(it -> it.status() == JsonlLine.LineStatus.SUBMITTED).isPresent();
        return coding.withNote(withoutStanding ? note.withStanding(ArticleNote.ArticleStatus.DEFAULT, "") : note)
                .withSeconds(seconds);
    }

    private static boolean isDifferent(CodingLine line, Coding existing) {
        return line.note().filter(it -> !it.equals(existing.note())).isPresent()
                || Optional.ofNullable(line.seconds()).filter(it -> it != existing.seconds()).isPresent();
    }

    /// The first version of a coding begins with any line about it. A later version corrects a submitted version, and needs a line
    /// of its own.
    private boolean mayBegin(CodingReference.CodingIdentity key, Mention mention) {
        return key.codingVersion() == 1 || (mention.line().isPresent() && willBeSubmitted(key.previousVersion()));
    }

    private boolean willBeSubmitted(CodingReference.CodingIdentity key) {
        var mention = mentions.get(key);
        boolean lineSubmitted =
                mention != null
                        && mention.line().filter(it -> it.status() == JsonlLine.LineStatus.SUBMITTED).isPresent();
        return lineSubmitted || findExisting(key).filter(Coding::isSubmitted).isPresent();
    }

    private Coding newCoding(CodingReference.CodingIdentity key, int version) {
        return Coding.open(
                new CodingId(newId.get()), key.article(), key.coder(), key.round(), key.codingVersion(), version, now);
    }

    private Optional<Coding> findExisting(CodingReference.CodingIdentity key) {
        return existingByArticle.computeIfAbsent(key.article(), codings::findByArticle).stream()
                .filter(it -> it.coder().equals(key.coder()))
                .filter(it -> it.round().equals(key.round()) && it.version() == key.codingVersion())
                .findFirst();
    }

    private static boolean isSame(CodingLine one, CodingLine other, CodingReference reference) {
        return one.status() == other.status()
                && version(one, reference) == version(other, reference)
                && one.note().equals(other.note())
                && Objects.equals(one.seconds(), other.seconds());
    }

    private static int version(Mention mention) {
        var reference = mention.reference();
        return mention.line().map(it -> version(it, reference)).orElse(reference.round().codebookVersion());
    }

    private static int version(CodingLine line, CodingReference reference) {
        var version = line.version();
        return version == null ? reference.round().codebookVersion() : version;
    }

    private static void addDifference(CodingReference reference, String where, ImportProblems problems) {
        var article = reference.article().article().name();
        problems.add(InterchangeProblem.CODING_DIFFERS, where, article, reference.coder().name());
    }
}
