package org.framewright.project;

import com.github.f4b6a3.uuid.UuidCreator;

import org.framewright.corpus.OriginalTexts;
import org.framewright.model.Refusal;
import org.framewright.safekeeping.salvage.FileSalvage;
import org.framewright.safekeeping.salvage.SalvageReport;
import org.framewright.store.ledger.EntryAuthor;
import org.framewright.store.salvage.ProjectRecovery;
import org.framewright.store.salvage.ProjectRecovery.SubstituteCodebooks;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/// Saves what can be read of a damaged project file into a new one, in which everything keeps the rules again.
public final class ProjectSalvage {

    private ProjectSalvage() {}

    /// What the person has at hand, in case it is lost.
    ///
    /// @param codebook as JSON: the one that the project was coded with
    /// @param articles the files that articles were imported from, and folders of them
    public record SalvageSources(Optional<String> codebook, List<Path> articles) {

        public static final SalvageSources NOTHING = new SalvageSources(Optional.empty(), List.of());

        public SalvageSources {
            articles = List.copyOf(articles);
        }
    }

    /// Makes the new project. The damaged file is only read.
    ///
    /// @param out the file to make; beside the damaged one where it is empty
    /// @throws Refusal where nothing can be saved, or the new file can't be made; nothing is left behind then
    public static SalvageReport salvage(
            Path damaged, Optional<Path> out, SalvageSources atHand, Installation installation) {
        var shipped = CodebookSource.SHIPPED.stream().map(CodebookSource::readJson).toList();
        var aids =
                new ProjectRecovery.RecoveryContext(
                        new SalvageRules(),
                        new SubstituteCodebooks(atHand.codebook(), shipped),
                        texts -> OriginalTexts.forEach(atHand.articles(), texts),
                        new EntryAuthor(Installation.SUPERVISOR, installation.id()),
                        installation.clock());
        return FileSalvage.salvage(
                damaged,
                out.orElseGet(() -> FileSalvage.fileBeside(damaged)),
                UuidCreator.getTimeOrderedEpoch().toString(),
                aids,
                installation.safekeeping());
    }
}
