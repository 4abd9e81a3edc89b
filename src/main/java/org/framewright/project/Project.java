package org.framewright.project;

import com.github.f4b6a3.uuid.UuidCreator;

import org.framewright.adjudication.AdjudicationService;
import org.framewright.codebook.Codebook;
import org.framewright.codebook.json.CodebookReader;
import org.framewright.coding.CodebookService;
import org.framewright.coding.CodingService;
import org.framewright.coding.EntryStamp;
import org.framewright.coding.StudyService;
import org.framewright.coding.WorklistService;
import org.framewright.coding.actors.ActorService;
import org.framewright.corpus.CorpusService;
import org.framewright.export.ExportService;
import org.framewright.interchange.JsonlService;
import org.framewright.model.Problem;
import org.framewright.model.ProjectSummary;
import org.framewright.model.Refusal;
import org.framewright.model.Round;
import org.framewright.model.RoundId;
import org.framewright.model.change.ProjectChange.CodebookAdded;
import org.framewright.model.change.ProjectChange.ProjectNamed;
import org.framewright.model.change.RoundChange.RoundAdded;
import org.framewright.reliability.AgreementService;
import org.framewright.safekeeping.ProjectFile;
import org.framewright.safekeeping.ProjectFiles;
import org.framewright.safekeeping.backup.Backup;
import org.framewright.safekeeping.backup.Backup.BackupReason;
import org.framewright.search.SearchService;
import org.framewright.store.ProjectDatabase;
import org.framewright.store.ledger.EntryAuthor;
import org.framewright.store.ledger.Ledger;
import org.framewright.store.query.ArticleStore;
import org.framewright.store.query.CodingStore;
import org.framewright.store.query.DecisionStore;
import org.framewright.store.query.StudyStore;
import org.framewright.store.query.TeamStore;
import org.framewright.team.TeamContext;
import org.framewright.team.TeamServices;
import org.framewright.team.merge.HomeProject;

import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Optional;

/// One open project: its services, wired by hand. Whoever opened it closes it.
public final class Project implements AutoCloseable {

    /// The name of the round that a new project begins with.
    public static final String FIRST_ROUND = "Main";

    private final ProjectFile file;
    private final ProjectDatabase database;
    private final String name;
    private final CorpusService corpus;
    private final StudyService study;
    private final ActorService actors;
    private final CodebookService codebook;
    private final CodingService coding;
    private final WorklistService worklist;
    private final JsonlService annotations;
    private final DatasetExport exports;
    private final ProjectArchiver archiver;
    private final AgreementService agreement;
    private final AdjudicationService adjudication;
    private final SearchService search;
    private final DraftFile draft;
    private final DismissedSuggestions dismissedSuggestions;
    private final TeamServices team;
    private final boolean coderPackage;

    private Project(ProjectFile file, Installation installation) {
        this.file = file;
        this.database = file.database();
        var clock = installation.clock();
        var stamp = new EntryStamp(installation.id(), clock, Project::newId);
        var ledger = new Ledger(database, clock);
        var supervisor = new EntryAuthor(Installation.SUPERVISOR, installation.id());
        var articles = new ArticleStore(database);
        var codings = new CodingStore(database);
        this.corpus = new CorpusService(articles, ledger, supervisor, Project::newId);
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
        this.worklist = new WorklistService(database, articles, codings, study, ledger);
        this.annotations = jsonl(database, supervisor, clock);
        this.exports =
                new DatasetExport(
                        new ExportService(database, ProjectChecks.integrityCheck()),
                        state -> jsonl(state, supervisor, clock));
        this.archiver =
                new ProjectArchiver(database, state -> jsonl(state, supervisor, clock), ProjectChecks.integrityCheck());
        this.adjudication =
                new AdjudicationService(agreement, coding, worklist, study, new DecisionStore(database), stamp);
        this.search = new SearchService(database);
        this.coderPackage = team.packages().latestTaken().isPresent();
        this.draft = new DraftFile(installation.safekeeping().folder(), study.identity());
        this.dismissedSuggestions = new DismissedSuggestions(installation.safekeeping().folder(), study.identity());
    }

    /// Makes a project file with a codebook and one round, and opens it.
    ///
    /// @param codebookJson the codebook as it is read from its file
    /// @throws Refusal where the codebook has mistakes, or the file exists or can't be made; nothing is left behind then
    public static Project create(Path file, String codebookJson, Installation installation) {
        var codebook = new CodebookReader().read(codebookJson);
        ProjectFiles.create(
                file,
                newId(),
                installation.clock().instant(),
                database -> {
                    var ledger = new Ledger(database, installation.clock());
                    var supervisor = new EntryAuthor(Installation.SUPERVISOR, installation.id());
                    ledger.append(supervisor, new ProjectNamed("", nameOf(file)));
                    ledger.append(supervisor, new CodebookAdded(codebook.version(), codebookJson));
                    ledger.append(supervisor, new RoundAdded(firstRound(codebook)));
                });
        return open(file, installation);
    }

    /// Opens a project file to work in.
    ///
    /// @throws Refusal where somebody has it open, or it is no project, a newer one, or can't be opened; it is untouched
    ///     then
    public static Project open(Path file, Installation installation) {
        return of(ProjectFiles.open(file, installation.safekeeping()), installation);
    }

    /// As [#open], also where another computer has it open, or was switched off while it had.
    public static Project takeOver(Path file, Installation installation) {
        return of(ProjectFiles.takeOver(file, installation.safekeeping()), installation);
    }

    /// Opens a project file to be read, also while somebody works in it. Whatever would change it is refused.
    ///
    /// @throws Refusal where it is no project, one of another version, or can't be opened
    public static Project view(Path file, Installation installation) {
        return of(ProjectFiles.view(file, installation.safekeeping()), installation);
    }

    private static Project of(ProjectFile file, Installation installation) {
        try {
            return new Project(file, installation);
        } catch (RuntimeException failed) {
            file.close();
            throw failed;
        }
    }

    /// Whether nothing can be changed.
    public boolean isReadOnly() {
        return file.isReadOnly();
    }

    /// Whether it is a coder's own file, which came as a package.
    public boolean isCoderPackage() {
        return coderPackage;
    }

    /// What it holds now, in figures.
    public ProjectSummary summary() {
        return database.summary();
    }

    /// Makes a backup now.
    ///
    /// @return nothing where it is a copy of an older file that is open to be read
    /// @throws Refusal where it can't be made; older ones are kept
    public Optional<Backup> backUp() {
        return file.backUp(BackupReason.ASKED);
    }

    /// Makes a backup where there are changes and the last one is some minutes old.
    ///
    /// @return nothing where there was no need
    /// @throws Refusal as [#backUp]
    public Optional<Backup> backUpIfDue() {
        return file.backUpIfDue();
    }

    /// What a person should know about the file now that it is open; said once.
    public List<Problem> remarks() {
        return file.remarks();
    }

    /// The project's name, as it was when the project was opened.
    public String name() {
        return name;
    }

    /// Names the state that the project is in: the same as long as nothing is entered.
    public String state() {
        return database.state();
    }

    public Path file() {
        return database.file();
    }

    public CorpusService corpus() {
        return corpus;
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

    /// What coders have to code, and how far they are.
    public WorklistService worklist() {
        return worklist;
    }

    public JsonlService jsonl() {
        return annotations;
    }

    public DatasetExport exports() {
        return exports;
    }

    /// Files to be deposited.
    public ProjectArchiver archiver() {
        return archiver;
    }

    public AgreementService agreement() {
        return agreement;
    }

    /// Reference codings, made out of what coders say.
    public AdjudicationService adjudication() {
        return adjudication;
    }

    public SearchService search() {
        return search;
    }

    /// Rounds, what is given out, who takes part, and bringing coders' work together.
    public TeamServices team() {
        return team;
    }

    /// The codebook that somebody is writing for the project on this computer.
    public DraftFile draft() {
        return draft;
    }

    /// Takes rulings into that draft.
    public RulingAdoption rulingAdoption() {
        return new RulingAdoption(codebook, draft);
    }

    /// What coders have dismissed of what was suggested to them on this computer.
    public DismissedSuggestions dismissedSuggestions() {
        return dismissedSuggestions;
    }

    /// Everything that is wrong with the project's file; as [ProjectChecks#check], while it is worked in.
    public List<Problem> check() {
        return ProjectChecks.check(database);
    }

    /// Closes the project.
    ///
    /// @throws Refusal where something else has come in the file's place meanwhile; says where the work was saved. It is
    ///     closed then, too.
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

    private static Round firstRound(Codebook codebook) {
        return new Round(new RoundId(newId()), FIRST_ROUND, Round.Purpose.MAIN, codebook.version());
    }

    private static String nameOf(Path file) {
        var name = String.valueOf(file.getFileName());
        return name.endsWith(ProjectFiles.ENDING)
                ? name.substring(0, name.length() - ProjectFiles.ENDING.length())
                : name;
    }

    private static String newId() {
        return UuidCreator.getTimeOrderedEpoch().toString();
    }
}
