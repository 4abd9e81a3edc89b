package org.framewright.interchange;

import org.framewright.coding.StudyService;
import org.framewright.interchange.JsonlLine.CodingLine;
import org.framewright.interchange.JsonlLine.LineStanding;
import org.framewright.model.ArticleId;
import org.framewright.model.ArticleNote;
import org.framewright.model.Coding;
import org.framewright.model.CodingId;
import org.framewright.store.query.CodingStore;

import java.time.Instant;
import java.util.ArrayList;
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

    /// What the file has said of a coding so far.
    private record Mention(CodingReference spot, String where, Optional<CodingLine> said) {}

    private final CodingStore codings;
    private final StudyService study;
    private final ActorNames actors;
    private final Supplier<String> newId;
    private final Instant now;
    private final Map<ArticleId, List<Coding>> there = new HashMap<>();
    private final SequencedMap<CodingReference.CodingIdentity, Mention> mentions = new LinkedHashMap<>();
    private final SequencedMap<CodingReference.CodingIdentity, ImportedCoding> sheets = new LinkedHashMap<>();

    ImportedCodings(CodingStore codings, StudyService study, ActorNames actors, Supplier<String> newId, Instant now) {
        this.codings = codings;
        this.study = study;
        this.actors = actors;
        this.newId = newId;
        this.now = now;
    }

    /// Notes that a line is about a coding.
    void mention(CodingReference spot, String where) {
        mentions.putIfAbsent(spot.key(), new Mention(spot, where, Optional.empty()));
    }

    /// Notes what a line says of a coding.
    ///
    /// @return whether it says nothing new
    boolean say(CodingReference spot, CodingLine line, String where, ImportProblems findings) {
        mention(spot, where);
        var earlier = mentions.get(spot.key());
        if (earlier != null && earlier.said().isPresent()) {
            if (!isSame(earlier.said().get(), line, spot)) {
                differs(spot, where, findings);
            }
            return true;
        }
        mentions.put(spot.key(), new Mention(spot, where, Optional.of(line)));
        if (line.standing()
                == (line.status() == JsonlLine.LineStatus.OPEN ? LineStanding.NOT_RELEVANT : LineStanding.SET_ASIDE)) {
            findings.add(InterchangeProblem.STANDING_DOES_NOT_FIT, where);
        }
        var coding = existing(spot.key());
        if (coding.isEmpty()) {
            return false;
        }
        boolean reopens = coding.get().isSubmitted() && line.status() == JsonlLine.LineStatus.OPEN;
        boolean closes = !coding.get().isSubmitted() && line.status() == JsonlLine.LineStatus.SUBMITTED;
        if (reopens
                || version(line, spot) != coding.get().codebookVersion()
                || (!closes && saysOtherwise(line, coding.get()))) {
            differs(spot, where, findings);
        }
        return coding.get().isSubmitted() == (line.status() == JsonlLine.LineStatus.SUBMITTED);
    }

    /// Makes the sheets, once all lines have been noted.
    void make(List<Integer> versions, ImportProblems findings) {
        mentions.forEach((key, mention) -> {
            var coding = existing(key);
            int version = coding.map(Coding::codebookVersion).orElseGet(() -> version(mention));
            if (!versions.contains(version)) {
                findings.add(InterchangeProblem.UNKNOWN_VERSION, mention.where(), version);
            } else if (coding.isEmpty() && !mayBegin(key, mention)) {
                findings.add(InterchangeProblem.UNKNOWN_PASS, mention.where(), key.pass());
            } else {
                sheets.put(key, sheet(key, mention, coding, version));
            }
        });
    }

    /// The sheet of a coding; empty where there can be none, which is among the findings.
    Optional<ImportedCoding> sheet(CodingReference spot) {
        return Optional.ofNullable(sheets.get(spot.key()));
    }

    Collection<ImportedCoding> all() {
        return sheets.values();
    }

    private ImportedCoding sheet(
            CodingReference.CodingIdentity key, Mention mention, Optional<Coding> existing, int version) {
        var coding = existing.orElseGet(() -> begun(fresh(key, version), mention));
        var annotations = existing.map(it -> codings.annotations(it.id())).orElse(List.of());
        return new ImportedCoding(
                mention.spot(),
                coding,
                existing.isPresent(),
                mention.said(),
                new ArrayList<>(annotations),
                study.codebook(version),
                actors);
    }

    /// A coding as it is begun by what the file says of it; the last word, with which it is submitted, comes later.
    private static Coding begun(Coding fresh, Mention mention) {
        var said = mention.said();
        var note = said.flatMap(CodingLine::note).orElse(ArticleNote.NONE);
        var seconds = said.map(CodingLine::seconds).filter(it -> it > 0).orElse(0L);
        boolean usual =
                note.standing() == ArticleNote.ArticleStatus.NOT_RELEVANT
                        || said.filter(it -> it.status() == JsonlLine.LineStatus.SUBMITTED).isPresent();
        return fresh.with(usual ? note.standing(ArticleNote.ArticleStatus.USUAL, "") : note).worked(seconds);
    }

    private static boolean saysOtherwise(CodingLine line, Coding there) {
        return line.note().filter(it -> !it.equals(there.note())).isPresent()
                || Optional.ofNullable(line.seconds()).filter(it -> it != there.seconds()).isPresent();
    }

    /// A first pass begins when anything is said of it. A later one corrects what was submitted, and only where a line says
    /// that there is one.
    private boolean mayBegin(CodingReference.CodingIdentity key, Mention mention) {
        return key.pass() == 1 || (mention.said().isPresent() && willBeSubmitted(key.before()));
    }

    private boolean willBeSubmitted(CodingReference.CodingIdentity key) {
        var mention = mentions.get(key);
        boolean said =
                mention != null
                        && mention.said().filter(it -> it.status() == JsonlLine.LineStatus.SUBMITTED).isPresent();
        return said || existing(key).filter(Coding::isSubmitted).isPresent();
    }

    private Coding fresh(CodingReference.CodingIdentity key, int version) {
        return Coding.open(
                new CodingId(newId.get()), key.article(), key.coder(), key.round(), key.pass(), version, now);
    }

    private Optional<Coding> existing(CodingReference.CodingIdentity key) {
        return there.computeIfAbsent(key.article(), codings::ofArticle).stream()
                .filter(it -> it.coder().equals(key.coder()))
                .filter(it -> it.round().equals(key.round()) && it.pass() == key.pass())
                .findFirst();
    }

    private static boolean isSame(CodingLine one, CodingLine other, CodingReference spot) {
        return one.status() == other.status()
                && version(one, spot) == version(other, spot)
                && one.note().equals(other.note())
                && Objects.equals(one.seconds(), other.seconds());
    }

    private static int version(Mention mention) {
        var spot = mention.spot();
        return mention.said().map(it -> version(it, spot)).orElse(spot.round().codebookVersion());
    }

    private static int version(CodingLine line, CodingReference spot) {
        var version = line.version();
        return version == null ? spot.round().codebookVersion() : version;
    }

    private static void differs(CodingReference spot, String where, ImportProblems findings) {
        var article = spot.article().article().name();
        findings.add(InterchangeProblem.CODING_DIFFERS, where, article, spot.coder().name());
    }
}
