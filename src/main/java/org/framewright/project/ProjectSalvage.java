package org.framewright.project;

import com.github.f4b6a3.uuid.UuidCreator;

import org.framewright.codebook.Codebook;
import org.framewright.codebook.Tag;
import org.framewright.codebook.json.CodebookReader;
import org.framewright.coding.annotations.AnnotationRules;
import org.framewright.corpus.CorpusService;
import org.framewright.model.Refusal;
import org.framewright.model.actor.ActorId;
import org.framewright.model.article.Article;
import org.framewright.model.coding.Annotation;
import org.framewright.model.coding.AnnotationId;
import org.framewright.safekeeping.TextCheck;
import org.framewright.safekeeping.salvage.FileSalvage;
import org.framewright.safekeeping.salvage.FileSalvage.SalvageReport;
import org.framewright.store.ledger.EntryAuthor;
import org.framewright.store.salvage.ProjectRecovery;
import org.framewright.store.salvage.ProjectRecovery.SubstituteCodebooks;
import org.framewright.store.salvage.RecoveryRules;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/// Saves the readable contents of a damaged project file to a new file whose contents follow all rules again.
public final class ProjectSalvage {

    private ProjectSalvage() {}

    /// The user's copies of contents that may be lost.
    ///
    /// @param codebook the project's codebook as JSON
    /// @param articles the files from which articles were imported, and folders of such files
    public record SalvageSources(Optional<String> codebook, List<Path> articles) {

        public static final SalvageSources NOTHING = new SalvageSources(Optional.empty(), List.of());

        public SalvageSources {
            articles = List.copyOf(articles);
        }
    }

    /// Creates the new project. The damaged file is only read.
    ///
    /// @param out the new file; if empty, a file beside the damaged file
    /// @throws Refusal where nothing can be saved, or the new file can't be created; no file is left then
    public static SalvageReport salvage(
            Path damaged, Optional<Path> out, SalvageSources atHand, Installation installation) {
        var shipped = CodebookSource.SHIPPED.stream().map(CodebookSource::readJson).toList();
        var context =
                new ProjectRecovery.RecoveryContext(
                        new SalvageRules(),
                        new SubstituteCodebooks(atHand.codebook(), shipped),
                        texts -> CorpusService.forEachText(atHand.articles(), texts),
                        new EntryAuthor(Installation.SUPERVISOR, installation.id()),
                        installation.clock());
        return FileSalvage.salvage(
                damaged,
                out.orElseGet(() -> FileSalvage.fileBeside(damaged)),
                UuidCreator.getTimeOrderedEpoch().toString(),
                context,
                installation.safekeeping());
    }

    /// The rules for a salvaged project: the rules that [ProjectChecks] checks.
    static final class SalvageRules implements RecoveryRules {

        private final Map<String, Optional<Codebook>> codebooks = new HashMap<>();

        @Override
        public boolean permits(int version, String codebook) {
            return read(codebook).filter(it -> it.version() == version).isPresent();
        }

        @Override
        public Set<String> tags(String codebook) {
            return read(codebook).orElseThrow().tags().stream().map(Tag::id).collect(Collectors.toSet());
        }

        @Override
        public boolean permits(Article article) {
            return TextCheck.problems(article).isEmpty();
        }

        @Override
        public Set<AnnotationId> invalidAnnotations(
                String codebook, Article article, List<Annotation> annotations, Set<ActorId> actors) {
            return AnnotationRules.problems(read(codebook).orElseThrow(), article, annotations, actors).stream()
                    .map(it -> new AnnotationId(it.where()))
                    .collect(Collectors.toSet());
        }

        private Optional<Codebook> read(String json) {
            return codebooks.computeIfAbsent(json, SalvageRules::codebook);
        }

        private static Optional<Codebook> codebook(String json) {
            try {
                return Optional.of(new CodebookReader().readStored(json));
            } catch (Refusal noCodebook) {
                return Optional.empty();
            }
        }
    }
}
