package org.framewright.coding;

import org.framewright.codebook.Codebook;
import org.framewright.codebook.CodebookAddress;
import org.framewright.codebook.CodebookAddress.RoleAddress;
import org.framewright.codebook.CodebookAddress.TagAddress;
import org.framewright.codebook.CodebookAddress.VariableAddress;
import org.framewright.codebook.CodingQuestions.MissingAnswer;
import org.framewright.codebook.json.CodebookReader;
import org.framewright.codebook.json.CodebookWriter;
import org.framewright.codebook.revision.RevisionEffect;
import org.framewright.codebook.revision.RevisionEffectCounter;
import org.framewright.codebook.revision.RevisionRules;
import org.framewright.codebook.revision.TranslatedCoding;
import org.framewright.coding.state.CodingProblem;
import org.framewright.coding.state.CodingSnapshot;
import org.framewright.coding.state.StudyService;
import org.framewright.coding.state.UndoAvailability;
import org.framewright.model.Problem;
import org.framewright.model.Refusal;
import org.framewright.model.article.ArticleId;
import org.framewright.model.change.Change;
import org.framewright.model.change.CompoundChange;
import org.framewright.model.change.ProjectChange.CodebookAdded;
import org.framewright.model.change.ProjectChange.CodebookRemoved;
import org.framewright.model.change.RoundChange.RoundChanged;
import org.framewright.model.coding.Annotation;
import org.framewright.model.coding.Coding;
import org.framewright.model.study.Round;
import org.framewright.store.ledger.EntryAuthor;
import org.framewright.store.ledger.Ledger;
import org.framewright.store.query.ArticleStore;
import org.framewright.store.query.CodingStore;
import org.framewright.store.query.StudyStore;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/// The project's codebook, and its revision while people are coding. A version with codings is never edited, and no
/// coding is rewritten: a new version says how codings of the previous version are read.
public final class CodebookService {

    private final StudyService study;
    private final StudyStore store;
    private final CodingStore codings;
    private final ArticleStore articles;
    private final Ledger ledger;
    private final EntryAuthor supervisor;
    private final Runnable backUp;

    /// The stores that the service reads.
    public record CodebookStores(StudyStore study, CodingStore codings, ArticleStore articles) {}

    /// @param backUp makes a backup, before every change
    public CodebookService(
            StudyService study, CodebookStores stores, Ledger ledger, EntryAuthor supervisor, Runnable backUp) {
        this.study = study;
        this.store = stores.study();
        this.codings = stores.codings();
        this.articles = stores.articles();
        this.ledger = ledger;
        this.supervisor = supervisor;
        this.backUp = backUp;
    }

    /// The newest version.
    public Codebook newest() {
        return study.versions().newest();
    }

    /// All versions, the oldest first.
    public List<Codebook> versions() {
        return study.versions().all();
    }

    /// A version as the JSON that was adopted, byte for byte.
    ///
    /// @throws Refusal where the project does not have it
    public String json(int version) {
        return store.codebook(version).orElseThrow(() -> study.noSuchCodebook(version));
    }

    /// The effects of a codebook as the next version.
    public RevisionReport preview(Codebook next) {
        var versions = study.versions();
        var newest = versions.newest();
        var problems = RevisionRules.problems(versions, next);
        if (!problems.isEmpty()) {
            return new RevisionReport(problems, List.of(), 0);
        }
        var effects = new RevisionEffectCounter(newest, next, this::findOpen);
        var latest = codings.latest();
        latest.forEach(coding ->
                effects.add(
                        coding.article(),
                        versions.translate(codings.annotations(coding.id()), coding.codebookVersion(), newest.version())
                                .annotations(),
                        coding.isSubmitted()));
        return new RevisionReport(List.of(), effects.effects(), latest.size());
    }

    private List<CodebookAddress> findOpen(Codebook codebook, ArticleId article, List<Annotation> annotations) {
        var translated = new TranslatedCoding(annotations, List.of());
        var snapshot =
                CodingSnapshot.of(
                        codebook, () -> articles.article(article), Optional.empty(), translated, UndoAvailability.NONE);
        return snapshot.openQuestions().stream()
                .map(open ->
                        switch (open.question()) {
                            case MissingAnswer.UnansweredVariable(var tag, var variable) ->
                                    (CodebookAddress) new VariableAddress(tag.id(), variable.id());
                            case MissingAnswer.UnfilledRole(var tag, var role) -> new RoleAddress(tag.id(), role.id());
                            case MissingAnswer.UnusedFiller(var tag) -> new TagAddress(tag.id());
                        })
                .toList();
    }

    /// Makes a codebook the project's next version. Rounds that follow the newest version follow the new one from now on; closed rounds
    /// with codings keep their version. A backup is made first.
    ///
    /// @param json the codebook as it is read from its file
    /// @throws Refusal where the codebook has mistakes, or can't follow the newest version; nothing is changed then
    public Codebook apply(String json) {
        var read = new CodebookReader().read(json);
        var versions = study.versions();
        var newest = versions.newest();
        var next = withAnswersOf(newest, read);
        var problems = RevisionRules.problems(versions, next);
        if (!problems.isEmpty()) {
            throw new Refusal(problems);
        }
        backUp.run();
        var changes = new ArrayList<Change>();
        changes.add(new CodebookAdded(next.version(), next.equals(read) ? json : new CodebookWriter().write(next)));
        var coded = codings.all().stream().map(Coding::round).collect(Collectors.toSet());
        roundsOf(newest).stream()
                .filter(round -> !round.isClosed() || !coded.contains(round.id()))
                .forEach(round -> changes.add(new RoundChanged(round, round.withCodebookVersion(next.version()))));
        ledger.append(supervisor, new CompoundChange(changes));
        return next;
    }

    /// The study's answers stay, unless the next version has its own: a codebook's file has none.
    private static Codebook withAnswersOf(Codebook newest, Codebook next) {
        return next.withQuestions(
                next.questions().stream()
                        .map(question ->
                                newest.questions().stream()
                                        .filter(it -> it.id().equals(question.id()) && question.answer().isBlank())
                                        .findFirst()
                                        .map(it -> question.withAnswer(it.answer()))
                                        .orElse(question))
                        .toList());
    }

    /// Removes the newest version, as long as nobody has coded under it. A backup is made first.
    ///
    /// @return the version that is the newest again
    /// @throws Refusal where a coder has coded under it, or there is no version before it
    public Codebook dropNewest() {
        var versions = study.versions();
        var newest = versions.newest();
        if (!versions.has(newest.version() - 1)) {
            throw new Refusal(CodingProblem.FIRST_CODEBOOK, Integer.toString(newest.version()));
        }
        long following = codings.all().stream().filter(it -> it.codebookVersion() == newest.version()).count();
        if (following > 0) {
            throw new Refusal(CodingProblem.CODEBOOK_IN_USE, Integer.toString(newest.version()), following);
        }
        long rulings = study.rulings().stream().filter(it -> it.codebookVersion() == newest.version()).count();
        if (rulings > 0) {
            throw new Refusal(CodingProblem.CODEBOOK_RULED, Integer.toString(newest.version()), rulings);
        }
        backUp.run();
        var changes = new ArrayList<Change>();
        roundsOf(newest)
                .forEach(
                        round -> changes.add(new RoundChanged(round, round.withCodebookVersion(newest.version() - 1))));
        changes.add(new CodebookRemoved(newest.version(), json(newest.version())));
        ledger.append(supervisor, new CompoundChange(changes));
        return study.versions().newest();
    }

    private List<Round> roundsOf(Codebook version) {
        return study.rounds().stream().filter(it -> it.codebookVersion() == version.version()).toList();
    }

    /// The effects of a new version of the codebook on a project.
    ///
    /// @param problems the reasons against the version; without a problem, it can be applied
    /// @param effects the changes, and the number of coded answers that each touches; empty where there are problems
    /// @param codings the number of examined codings: the latest of every coder, article and round
    public record RevisionReport(List<Problem> problems, List<RevisionEffect> effects, int codings) {
        public RevisionReport {
            problems = List.copyOf(problems);
            effects = List.copyOf(effects);
        }

        public boolean canBeApplied() {
            return problems.isEmpty();
        }
    }
}
