package org.framewright.coding;

import org.framewright.codebook.Codebook;
import org.framewright.codebook.json.CodebookReader;
import org.framewright.codebook.revision.RevisionRules;
import org.framewright.coding.annotations.AnnotationRules;
import org.framewright.coding.state.CodingProblem;
import org.framewright.model.Problem;
import org.framewright.model.Refusal;
import org.framewright.model.actor.Actor;
import org.framewright.model.actor.ActorId;
import org.framewright.model.article.Article;
import org.framewright.model.coding.Annotation;
import org.framewright.model.coding.Coding;
import org.framewright.model.study.Coder;
import org.framewright.model.study.CoderId;
import org.framewright.model.study.Round;
import org.framewright.store.ProjectDatabase;
import org.framewright.store.query.ArticleStore;
import org.framewright.store.query.CodingStore;
import org.framewright.store.query.StudyStore;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// Checks all codings against the rules of the codebook versions that they follow. Open questions and unsubmitted codings break no
/// rule.
public final class CodingCheck {

    private final Set<ActorId> actors;
    private final Map<CoderId, String> coders;
    private final List<Integer> versions;
    private final Map<Integer, Codebook> codebooks = new HashMap<>();
    private final List<Problem> ofStudy = new ArrayList<>();

    /// Checks the rows that all codings depend on.
    ///
    /// @param state a project whose actors, coders and rounds can be read
    public CodingCheck(ProjectDatabase state) {
        var study = new StudyStore(state);
        this.actors = study.actors().all().stream().map(Actor::id).collect(Collectors.toSet());
        this.coders = study.coders().stream().collect(Collectors.toMap(Coder::id, Coder::name));
        this.versions = study.codebookVersions();
        versions.forEach(version -> read(version, study.codebook(version).orElseThrow()));
        ofStudy.addAll(RevisionRules.problems(codebooks.values()));
        ofStudy.addAll(findMissingVersions(study.rounds().stream().map(Round::codebookVersion)));
    }

    /// The problems of a project's codebooks and codings; empty where there are none. The place of a problem is article, coder and
    /// annotation.
    ///
    /// @param state a project whose every record can be read
    public static List<Problem> problems(ProjectDatabase state) {
        var check = new CodingCheck(state);
        var codings = new CodingStore(state);
        var problems = new LinkedHashSet<>(check.ofStudy);
        problems.addAll(check.findMissingVersions(codings.all().stream().map(Coding::codebookVersion)));
        new ArticleStore(state)
                .forEach(article ->
                        codings.findByArticle(article.id())
                                .forEach(it ->
                                        problems.addAll(check.problems(article, it, codings.annotations(it.id())))));
        return List.copyOf(problems);
    }

    /// The problems of the rows that all codings depend on.
    public List<Problem> ofStudy() {
        return List.copyOf(ofStudy);
    }

    /// Whether a coding keeps the rules of its codebook, and the codebook exists.
    ///
    /// @param annotations all of the coding's
    public boolean isSound(Article article, Coding coding, List<Annotation> annotations) {
        return codebooks.containsKey(coding.codebookVersion()) && problems(article, coding, annotations).isEmpty();
    }

    private List<Problem> findMissingVersions(Stream<Integer> used) {
        return used.distinct()
                .filter(it -> !versions.contains(it))
                .map(it -> Problem.of(CodingProblem.CODEBOOK_LACKING, Integer.toString(it)))
                .toList();
    }

    private void read(int version, String json) {
        try {
            var codebook = new CodebookReader().readStored(json);
            if (codebook.version() != version) {
                ofStudy.add(
                        Problem.of(
                                CodingProblem.CODEBOOK_VERSION_DIFFERS, Integer.toString(version), codebook.version()));
            }
            codebooks.put(version, codebook);
        } catch (Refusal unreadable) {
            ofStudy.addAll(unreadable.problems());
        }
    }

    /// No problems where the version can't be read: that was reported, and codings under it can't be checked.
    private List<Problem> problems(Article article, Coding coding, List<Annotation> annotations) {
        var codebook = codebooks.get(coding.codebookVersion());
        if (codebook == null) {
            return List.of();
        }
        var place = article.name() + ", " + coders.get(coding.coder()) + ", ";
        return AnnotationRules.problems(codebook, article, annotations, actors).stream()
                .map(it -> new Problem(it.code(), place + it.where(), it.details()))
                .toList();
    }
}
