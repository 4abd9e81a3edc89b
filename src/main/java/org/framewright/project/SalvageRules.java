package org.framewright.project;

import org.framewright.codebook.Codebook;
import org.framewright.codebook.Tag;
import org.framewright.codebook.json.CodebookReader;
import org.framewright.coding.annotations.AnnotationRules;
import org.framewright.model.ActorId;
import org.framewright.model.Annotation;
import org.framewright.model.AnnotationId;
import org.framewright.model.Article;
import org.framewright.model.Refusal;
import org.framewright.safekeeping.check.TextCheck;
import org.framewright.store.salvage.RecoveryRules;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/// The rules that a salvaged project keeps: those that [ProjectChecks] looks for.
final class SalvageRules implements RecoveryRules {

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
    public Set<AnnotationId> offenders(
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
            return Optional.of(new CodebookReader().read(json));
        } catch (Refusal noCodebook) {
            return Optional.empty();
        }
    }
}
