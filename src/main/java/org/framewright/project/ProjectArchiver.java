package org.framewright.project;

import org.framewright.adjudication.CaseCounter;
import org.framewright.codebook.document.CodebookDocument;
import org.framewright.codebook.json.CodebookReader;
import org.framewright.export.CoderKey;
import org.framewright.export.archive.ArchiveService;
import org.framewright.export.archive.ArchiveService.ArchiveReport;
import org.framewright.export.archive.ArchiveService.ExtraFiles;
import org.framewright.export.archive.ArchiveService.TextChoice;
import org.framewright.export.output.ExtraFile;
import org.framewright.export.selection.AnalysisRule;
import org.framewright.interchange.JsonlService;
import org.framewright.model.Problem;
import org.framewright.model.ProgressListener;
import org.framewright.model.Refusal;
import org.framewright.model.study.CoderNames;
import org.framewright.model.study.Round;
import org.framewright.reliability.AgreementService;
import org.framewright.reliability.ReliabilityProblem;
import org.framewright.reliability.figures.AgreementReport;
import org.framewright.reliability.query.AgreementQuery;
import org.framewright.reliability.report.FigureCsv;
import org.framewright.reliability.report.ReliabilityReport;
import org.framewright.reliability.report.ReportDocument;
import org.framewright.reliability.report.ReportForm;
import org.framewright.reliability.report.ReportWording;
import org.framewright.safekeeping.SafekeepingContext;
import org.framewright.safekeeping.encryption.FileEncryption;
import org.framewright.safekeeping.encryption.Passphrase;
import org.framewright.store.ProjectDatabase;
import org.framewright.store.integrity.IntegrityCheck;
import org.framewright.store.ledger.Ledger;
import org.framewright.store.query.StudyStore;
import org.framewright.team.RoundService;
import org.framewright.team.RoundService.DatedSnapshot;

import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/// Writes a project as one archive file for a repository, with tables, agreement and codebook of one state of the project.
public final class ProjectArchiver {

    private static final int DRAWS = 1000;

    private final ProjectDatabase database;
    private final Function<ProjectDatabase, JsonlService> jsonl;
    private final IntegrityCheck integrityCheck;
    private final SafekeepingContext safekeeping;
    private final Optional<Passphrase> passphrase;
    private final CoderNames coderNames;

    /// @param jsonl makes the JSONL service for a state of the project
    /// @param integrityCheck for the contents of an archive
    ProjectArchiver(
            ProjectDatabase database,
            Function<ProjectDatabase, JsonlService> jsonl,
            IntegrityCheck integrityCheck,
            SafekeepingContext safekeeping) {
        this(database, jsonl, integrityCheck, safekeeping, Optional.empty(), CoderNames.NAMES);
    }

    private ProjectArchiver(
            ProjectDatabase database,
            Function<ProjectDatabase, JsonlService> jsonl,
            IntegrityCheck integrityCheck,
            SafekeepingContext safekeeping,
            Optional<Passphrase> passphrase,
            CoderNames coderNames) {
        this.database = database;
        this.jsonl = jsonl;
        this.integrityCheck = integrityCheck;
        this.safekeeping = safekeeping;
        this.passphrase = passphrase;
        this.coderNames = coderNames;
    }

    /// The same for encrypted archives; empty for plain ones.
    public ProjectArchiver withPassphrase(Optional<Passphrase> other) {
        return new ProjectArchiver(database, jsonl, integrityCheck, safekeeping, other, coderNames);
    }

    /// The same with names or letters for the coders. The key to the letters is written beside an archive.
    public ProjectArchiver withCoderNames(CoderNames other) {
        return new ProjectArchiver(database, jsonl, integrityCheck, safekeeping, passphrase, other);
    }

    /// Checks the project's file, and writes an archive with the result in its manifest. Interrupting the thread stops the
    /// work; no file is left then.
    ///
    /// @throws Refusal where the file exists or can't be written, or the passphrase is too short
    public ArchiveReport write(Path file, TextChoice texts, ReportWording wording, ProgressListener progress) {
        return passphrase
                .map(it -> new FileEncryption(it, safekeeping, progress))
                .map(it -> it.write(file, clear -> writeClear(file, clear, texts, wording, progress), _ -> {}))
                .map(it -> it.withFile(file, file.toFile().length()))
                .orElseGet(() -> writeClear(file, file, texts, wording, progress));
    }

    /// @param file beside which the key is written
    /// @param clear the archive before its encryption, or the file itself
    private ArchiveReport writeClear(
            Path file, Path clear, TextChoice texts, ReportWording wording, ProgressListener progress) {
        var problems = ProjectChecks.check(database);
        return database.withSnapshot(
                integrityCheck,
                coderNames,
                state ->
                        new ArchiveService(state, wording.program())
                                .write(clear, texts, it -> addFiles(it, texts, problems, wording), progress)
                                .withKey(CoderKey.write(state, file)));
    }

    private ExtraFiles addFiles(
            ProjectDatabase state, TextChoice texts, List<Problem> problems, ReportWording wording) {
        var study = new StudyStore(state);
        var files = new ArrayList<ExtraFile>();
        var warnings = new ArrayList<Problem>();
        var agreement = new ArrayList<String>();
        var rounds = study.rounds();
        for (int i = 0; i < rounds.size(); i++) {
            var name = "agreement/round-" + (i + 1);
            try {
                var figures = figures(state, rounds.get(i));
                files.addAll(agreementFiles(state, rounds.get(i), figures, name, wording));
                agreement.add(
                        listed("archive.agreement-of", name + ".html", rounds.get(i), figures.harmonisedTo(), wording));
            } catch (Refusal nothing) {
                warnings.addAll(reasons(nothing));
            }
            var kept = RoundService.lastSnapshot(new Ledger(state, Clock.systemUTC()), rounds.get(i).id());
            if (kept.isPresent()) {
                int version = kept.get().agreement().harmonisedTo();
                var file = name + "-when-closed.csv";
                files.add(text(file, keptFigures(state, rounds.get(i), kept.get(), wording)));
                agreement.add(listed("archive.kept-of", file, rounds.get(i), version, wording));
            }
        }
        var newest = study.codebookVersions().getLast();
        var codebook = new CodebookReader().readStored(study.codebook(newest).orElseThrow());
        files.add(new ExtraFile(DatasetExport.JSONL, (it, to) -> DatasetExport.write(jsonl.apply(it), to)));
        files.add(text("codebook/codebook.html", CodebookDocument.html(codebook, wording.texts())));
        files.add(
                text(
                        "README.md",
                        wording.texts()
                                .get(
                                        "archive.readme",
                                        study.name(),
                                        wording.program(),
                                        Integer.toString(newest),
                                        wording.texts()
                                                .get(
                                                        texts == TextChoice.TEXTS
                                                                ? "archive.with-texts"
                                                                : "archive.with-hashes"),
                                        agreementLine(agreement, newest, wording)
                                                + (coderNames == CoderNames.LETTERS
                                                        ? "\n" + wording.texts().get("archive.with-letters")
                                                        : ""),
                                        wording.texts().get("export.analysis." + AnalysisRule.USUAL.id()))));
        return new ExtraFiles(files, warnings, problems);
    }

    /// An agreement file with its round, and the version of the codebook under which the codings are read.
    private static String listed(String key, String file, Round round, int version, ReportWording wording) {
        return wording.texts().get(key, file, round.name(), Integer.toString(version));
    }

    /// The figures saved when a round was closed, even if the present program computes others from its codings.
    private static String keptFigures(ProjectDatabase state, Round round, DatedSnapshot kept, ReportWording wording) {
        return FigureCsv.format(
                round.name(),
                kept.agreement().withCoderKey(new StudyStore(state).coderKey()),
                kept.at(),
                wording.texts());
    }

    private static String agreementLine(List<String> rounds, int newest, ReportWording wording) {
        return rounds.isEmpty()
                ? wording.texts().get("archive.no-agreement")
                : wording.texts().get("archive.agreement", String.join(", ", rounds), Integer.toString(newest));
    }

    private static AgreementQuery query(Round round) {
        return AgreementQuery.ALL.withRound(round.name()).withDraws(DRAWS);
    }

    private static AgreementReport figures(ProjectDatabase state, Round round) {
        return new AgreementService(state, IntegrityCheck.ofRecords()).report(query(round));
    }

    private static List<ExtraFile> agreementFiles(
            ProjectDatabase state, Round round, AgreementReport figures, String name, ReportWording wording) {
        var agreement = new AgreementService(state, IntegrityCheck.ofRecords());
        var facts = agreement.methodFacts(query(round)).withCases(CaseCounter.count(agreement, state, round));
        var report = ReliabilityReport.of(figures, facts, Optional.empty());
        return List.of(
                text(name + ".html", ReportDocument.html(report, wording, ReportForm.WITH_APPENDIX)),
                text(name + ".csv", FigureCsv.format(figures, Optional.empty(), wording.texts())));
    }

    /// The problems of a round without agreement, which do not prevent the archive. Any other refusal, such as a stop, is
    /// thrown again.
    private static List<Problem> reasons(Refusal refused) {
        boolean nothingToCompare =
                refused.problems().stream()
                        .allMatch(it ->
                                it.code() instanceof ReliabilityProblem && it.code() != ReliabilityProblem.STOPPED);
        if (!nothingToCompare) {
            throw refused;
        }
        return refused.problems();
    }

    private static ExtraFile text(String name, String content) {
        return new ExtraFile(
                name,
                (_, to) -> {
                    to.write(content);
                    return content.lines().count();
                });
    }
}
