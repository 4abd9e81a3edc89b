package org.framewright.project;

import com.github.f4b6a3.uuid.UuidCreator;

import org.framewright.adjudication.AdjudicationService;
import org.framewright.adjudication.CaseCounter;
import org.framewright.coding.CodebookService;
import org.framewright.coding.CodingService;
import org.framewright.coding.WorklistService;
import org.framewright.coding.actors.ActorService;
import org.framewright.coding.state.EntryStamp;
import org.framewright.coding.state.StudyService;
import org.framewright.coding.warnings.WarningService;
import org.framewright.corpus.CorpusService;
import org.framewright.corpus.PartService;
import org.framewright.corpus.metadata.MetadataService;
import org.framewright.export.ExportService;
import org.framewright.interchange.JsonlService;
import org.framewright.model.Problem;
import org.framewright.model.Refusal;
import org.framewright.model.study.CoderNames;
import org.framewright.model.study.ProjectSummary;
import org.framewright.reliability.AgreementService;
import org.framewright.reliability.query.AgreementQuery;
import org.framewright.reliability.report.MethodFacts;
import org.framewright.reliability.suggestions.SuggestionService;
import org.framewright.safekeeping.ProjectFile;
import org.framewright.safekeeping.backup.Backup;
import org.framewright.safekeeping.backup.Backup.BackupReason;
import org.framewright.search.SearchService;
import org.framewright.store.ProjectCopy;
import org.framewright.store.ProjectDatabase;
import org.framewright.store.StoreProblem;
import org.framewright.store.ledger.EntryAuthor;
import org.framewright.store.ledger.Ledger;
import org.framewright.store.query.ArticleStore;
import org.framewright.store.query.CodingStore;
import org.framewright.store.query.DecisionStore;
import org.framewright.store.query.StudyStore;
import org.framewright.store.query.TeamStore;
import org.framewright.team.TeamContext;
import org.framewright.team.merge.HomeProject;
import org.framewright.team.merge.MergeProblem;
import org.framewright.team.merge.MergeReport.RebaseReport;
import org.framewright.team.merge.StudySubject;
import org.framewright.team.training.TrainingReport;

import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// An open project: its services, wired by hand. The caller that opened it closes it.
public final class Project implements AutoCloseable {

    private final ProjectFile file;
    private final Installation installation;
    private final ProjectDatabase database;
    private final Ledger ledger;
    private final String name;
    private final CorpusService corpus;
    private final PartService parts;
    private final MetadataService metadata;
    private final StudyService study;
    private final ActorService actors;
    private final CodebookService codebook;
    private final CodingService coding;
    private final WarningService codingWarnings;
    private final WorklistService worklist;
    private final JsonlService annotations;
    private final DatasetExport exports;
    private final ProjectArchiver archiver;
    private final AgreementService agreement;
    private final SuggestionService suggestions;
    private final AdjudicationService adjudication;
    private final SearchService search;
    private final DraftFile draft;
    private final DismissedSuggestions dismissedSuggestions;
    private final TeamServices team;
    private final boolean coderPackage;

    Project(ProjectFile file, Installation installation) {
        this.file = file;
        this.installation = installation;
        this.database = file.database();
        var clock = installation.clock();
        var stamp = new EntryStamp(installation.id(), clock, Project::newId);
        this.ledger = new Ledger(database, clock);
        var supervisor = new EntryAuthor(Installation.SUPERVISOR, installation.id());
        var articles = new ArticleStore(database);
        var codings = new CodingStore(database);
        this.corpus = new CorpusService(articles, ledger, supervisor, Project::newId);
        this.parts = new PartService(articles, codings, ledger, supervisor);
        this.metadata = new MetadataService(articles, codings, ledger, supervisor);
        this.study =
                new StudyService(new StudyStore(database), new TeamStore(database), ledger, supervisor, Project::newId);
        this.actors = new ActorService(new StudyStore(database), ledger, supervisor, Project::newId);
        this.name = study.name();
        this.codebook =
                new CodebookService(
                        study,
                        new CodebookService.CodebookStores(new StudyStore(database), codings, articles),
                        ledger,
                        supervisor,
                        () -> file.backUp(BackupReason.BEFORE_CODEBOOK_CHANGE));
        this.agreement = new AgreementService(database, ProjectChecks.integrityCheck());
        this.suggestions = new SuggestionService(database, ProjectChecks.integrityCheck());
        var context = new TeamContext(study, new TeamStore(database), codings, articles, ledger, supervisor, stamp);
        var home =
                new HomeProject(
                        database,
                        study,
                        ledger,
                        stamp,
                        supervisor,
                        installation.safekeeping(),
                        () -> file.backUp(BackupReason.BEFORE_MERGE));
        this.team = TeamServices.of(context, home, agreement);
        this.coding =
                new CodingService(database, articles, codings, study, actors, ledger, stamp)
                        .withPermission(team.training());
        this.codingWarnings = new WarningService(articles, codings, study);
        this.worklist = new WorklistService(database, articles, codings, study, ledger);
        this.annotations = jsonl(database, supervisor, clock);
        this.exports =
                new DatasetExport(
                        new ExportService(database, ProjectChecks.integrityCheck()),
                        state -> jsonl(state, supervisor, clock));
        this.archiver =
                new ProjectArchiver(
                        database,
                        state -> jsonl(state, supervisor, clock),
                        ProjectChecks.integrityCheck(),
                        installation.safekeeping());
        this.adjudication =
                new AdjudicationService(agreement, coding, worklist, study, new DecisionStore(database), stamp);
        this.search = new SearchService(database);
        this.coderPackage = team.packages().latestTaken().isPresent();
        this.draft = new DraftFile(installation.safekeeping().folder(), study.identity());
        this.dismissedSuggestions = new DismissedSuggestions(installation.safekeeping().folder(), study.identity());
    }

    /// Whether changes are refused.
    public boolean isReadOnly() {
        return file.isReadOnly();
    }

    /// Whether the file is a coder's own file, from a package.
    public boolean isCoderPackage() {
        return coderPackage;
    }

    /// The present numbers of the project's contents.
    public ProjectSummary summary() {
        return database.summary();
    }

    /// Makes a backup now.
    ///
    /// @return empty for a copy of an older file that is open for reading
    /// @throws Refusal where the backup can't be made; older backups are kept
    public Optional<Backup> backUp() {
        return file.backUp(BackupReason.ASKED);
    }

    /// Makes a backup where there are changes and the last one is some minutes old.
    ///
    /// @return empty where no backup is due
    /// @throws Refusal as [#backUp]
    public Optional<Backup> backUpIfDue() {
        return file.backUpIfDue();
    }

    /// The warnings about the file, made when it was opened.
    public List<Problem> warnings() {
        return file.warnings();
    }

    /// The project's name, as it was when the project was opened.
    public String name() {
        return name;
    }

    /// A name for the state of the project: the same as long as no entry is added.
    public String state() {
        return database.state();
    }

    public Path file() {
        return database.file();
    }

    /// The ledger, for the exchange with a hub.
    public Ledger ledger() {
        return ledger;
    }

    /// Brings the project up to date with another supervisor's newer file of it: that file's contents become this project's, and after them
    /// what only this project had is entered anew. A backup is made before.
    ///
    /// @param newer a file of this program alone, which it changes
    /// @throws Refusal where it is no file of this project, or is damaged; nothing has changed then
    public RebaseReport rebase(Path newer) {
        long revision = ledger.lastRevision();
        RebaseReport report;
        long last;
        String digest;
        try (var base = ProjectOpener.open(newer, installation)) {
            if (base.isCoderPackage() || !base.study().identity().equals(study.identity())) {
                throw new Refusal(MergeProblem.OTHER_PROJECT, newer.toString(), base.name());
            }
            var problems = base.check();
            if (!problems.isEmpty()) {
                throw new Refusal(problems);
            }
            if (ledger.commonRevision(base.ledger()) == revision) {
                report = RebaseReport.taken(StudySubject.countSince(revision, base.ledger()));
            } else {
                var own = newer.resolveSibling("own-" + newer.getFileName());
                copyTo(own);
                report = base.team().merge().rebase(own);
            }
            last = base.ledger().lastRevision();
            digest = base.ledger().digest(last);
        }
        file.replaceContents(newer, revision);
        ledger.restart();
        coding.forget();
        // SQLite's driver tells no failure of the copying; another thread may have saved something since
        if (!ledger.digest(last).equals(digest)) {
            throw new Refusal(StoreProblem.NOT_TAKEN, file().toString());
        }
        // the entries that are kept in memory follow this state, and no earlier backup
        file.backUp(BackupReason.SCHEDULED);
        return report;
    }

    /// Sets the only listener to changes that are on the disk. It runs on the writing thread, which waits for it.
    public void onCommit(Runnable listener) {
        database.onCommit(listener);
    }

    /// Writes a copy of the project's file, page by page: a later copy has the same pages, but for those that were changed.
    ///
    /// @param target a new file
    /// @throws Refusal where it can't be written
    public void copyTo(Path target) {
        ProjectCopy.copyPages(file(), target);
    }

    public CorpusService corpus() {
        return corpus;
    }

    /// The number of articles of the study, without the excluded ones.
    public int includedArticles() {
        return corpus().articles().size() - team().members().excluded().size();
    }

    public PartService parts() {
        return parts;
    }

    /// The articles' metadata, and their correction.
    public MetadataService metadata() {
        return metadata;
    }

    public StudyService study() {
        return study;
    }

    public CodebookService codebook() {
        return codebook;
    }

    public ActorService actors() {
        return actors;
    }

    public CodingService coding() {
        return coding;
    }

    /// The warnings on what is coded.
    public WarningService codingWarnings() {
        return codingWarnings;
    }

    /// The articles that coders have to code, with their progress.
    public WorklistService worklist() {
        return worklist;
    }

    public JsonlService jsonl() {
        return annotations;
    }

    public DatasetExport exports() {
        return exports;
    }

    /// Writes archives of the project.
    public ProjectArchiver archiver() {
        return archiver;
    }

    public SuggestionService suggestions() {
        return suggestions;
    }

    public AgreementService agreement() {
        return agreement;
    }

    /// The facts for a report's paragraph on the method, among them the trainings of the study.
    ///
    /// @throws Refusal as [AgreementService#methodFacts]
    public MethodFacts methodFacts(AgreementQuery query, CoderNames coderNames) {
        var key = coderNames == CoderNames.LETTERS ? new StudyStore(database).coderLetters() : Map.<String, String>of();
        var facts = agreement.withCoderNames(coderNames).methodFacts(query);
        return facts.withTrainings(TrainingReport.list(team.training(), study.rounds(), key))
                .withCases(CaseCounter.count(agreement, database, facts.procedure().round()));
    }

    /// Makes reference codings from the codings of coders.
    public AdjudicationService adjudication() {
        return adjudication;
    }

    public SearchService search() {
        return search;
    }

    /// Rounds, assignments, coders, packages, merging and rulings.
    public TeamServices team() {
        return team;
    }

    /// The draft of the project's next codebook on this computer.
    public DraftFile draft() {
        return draft;
    }

    /// Adopts rulings in the draft.
    public RulingAdoption rulingAdoption() {
        return new RulingAdoption(codebook, draft);
    }

    /// The suggestions that coders have dismissed on this computer.
    public DismissedSuggestions dismissedSuggestions() {
        return dismissedSuggestions;
    }

    /// The problems of the project's file, as [ProjectChecks#check] finds them, while the project is open.
    public List<Problem> check() {
        return ProjectChecks.check(database);
    }

    /// Closes the project.
    ///
    /// @throws Refusal where another file has taken the place of the project's file meanwhile; it names the file with the
    ///     saved work. The project is closed even then.
    @Override
    public void close() {
        file.close();
    }

    private static JsonlService jsonl(ProjectDatabase database, EntryAuthor supervisor, Clock clock) {
        var ledger = new Ledger(database, clock);
        var study = new StudyStore(database);
        var access =
                new JsonlService.ProjectGateway(
                        new ArticleStore(database), new CodingStore(database), study, ledger, supervisor);
        var service = new StudyService(study, new TeamStore(database), ledger, supervisor, Project::newId);
        return new JsonlService(access, service, clock, Project::newId);
    }

    static String newId() {
        return UuidCreator.getTimeOrderedEpoch().toString();
    }
}
