package org.framewright.coding;

import org.framewright.codebook.Codebook;
import org.framewright.codebook.CodebookReader;
import org.framewright.model.Actor;
import org.framewright.model.ActorId;
import org.framewright.model.Article;
import org.framewright.model.Coder;
import org.framewright.model.CoderId;
import org.framewright.model.Coding;
import org.framewright.model.Problem;
import org.framewright.model.Refusal;
import org.framewright.model.Round;
import org.framewright.store.ArticleStore;
import org.framewright.store.CodingStore;
import org.framewright.store.ProjectDatabase;
import org.framewright.store.StudyStore;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// Looks whether everything that is coded keeps the rules of the codebook version that its coding follows. Open questions
/// and codings that are not submitted keep them.
public final class CodingCheck {

    private final CodingStore codings;
    private final Set<ActorId> actors;
    private final Map<CoderId, String> coders;
    private final Map<Integer, Codebook> codebooks = new HashMap<>();
    private final List<Problem> problems = new ArrayList<>();

    private CodingCheck(ProjectDatabase state) {
        var study = new StudyStore(state);
        this.codings = new CodingStore(state);
        this.actors = study.actors().all().stream().map(Actor::id).collect(Collectors.toSet());
        this.coders = study.coders().stream().collect(Collectors.toMap(Coder::id, Coder::name));
        study.codebookVersions().forEach(version -> read(version, study.codebook(version).orElseThrow()));
        problems.addAll(VersionRules.problems(codebooks.values()));
        Stream.concat(
                        study.rounds().stream().map(Round::codebookVersion),
                        codings.all().stream().map(Coding::codebookVersion))
                .distinct()
                .filter(version -> !study.codebookVersions().contains(version))
                .forEach(
                        version -> problems.add(Problem.of(CodingProblem.CODEBOOK_LACKING, Integer.toString(version))));
    }

    /// Everything that is wrong with a project's codebooks and codings; empty where nothing is. The place of a problem is
    /// article, coder and annotation.
    ///
    /// @param state a project whose every record can be read
    public static List<Problem> problems(ProjectDatabase state) {
        var check = new CodingCheck(state);
        new ArticleStore(state).forEach(check::check);
        return List.copyOf(check.problems);
    }

    private void read(int version, String json) {
        try {
            var codebook = new CodebookReader().read(json);
            if (codebook.version() != version) {
                problems.add(
                        Problem.of(
                                CodingProblem.CODEBOOK_VERSION_DIFFERS, Integer.toString(version), codebook.version()));
            }
            codebooks.put(version, codebook);
        } catch (Refusal unreadable) {
            problems.addAll(unreadable.problems());
        }
    }

    private void check(Article article) {
        for (var coding : codings.ofArticle(article.id())) {
            // a version that can't be read was reported; what follows it can't be checked
            Optional.ofNullable(codebooks.get(coding.codebookVersion()))
                    .ifPresent(codebook -> check(article, coding, codebook));
        }
    }

    private void check(Article article, Coding coding, Codebook codebook) {
        var place = article.name() + ", " + coders.get(coding.coder()) + ", ";
        AnnotationRules.problems(codebook, article, codings.annotations(coding.id()), actors)
                .forEach(it -> problems.add(new Problem(it.code(), place + it.where(), it.details())));
    }
}
