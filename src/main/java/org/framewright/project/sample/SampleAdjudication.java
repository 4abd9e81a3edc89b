package org.framewright.project.sample;

import org.framewright.adjudication.AdjudicationCase;
import org.framewright.adjudication.AdjudicationService;
import org.framewright.adjudication.DecisionChoice;
import org.framewright.codebook.CodebookAddress;
import org.framewright.coding.state.CoderRound;
import org.framewright.coding.state.CodingKey;
import org.framewright.model.study.CoderNames;
import org.framewright.project.Project;
import org.framewright.reliability.differences.ComparedItem;
import org.framewright.team.RulingService.RulingRequest;

import java.util.Optional;

/// The demo's adjudication of an article of the sample on which Ada and Ben disagree. It uses the same methods as a
/// supervisor on the adjudication screen, and also makes a ruling.
public final class SampleAdjudication {

    private static final String ARTICLE = "09-nature-notes";
    private static final String GATE = "relevant";
    private static final String ADJUDICATOR = "Reference";

    private SampleAdjudication() {}

    /// Decides the cases of the article, and submits the reference coding.
    public static void decide(Project project) {
        var article = project.corpus().findByName(ARTICLE).orElseThrow();
        var service = project.adjudication().withCoderNames(CoderNames.LETTERS);
        var key = new CoderRound(service.adjudicator(ADJUDICATOR), service.defaultRound()).key(article.id());
        service.decideUndisputed(key);
        for (var adjudicated : service.readCases(key).cases()) {
            if (adjudicated.isOpen()) {
                decide(project, service, key, adjudicated);
                rule(project, adjudicated.item());
            }
        }
        service.finish(key, "");
    }

    /// Adds a ruling on relevance, if the item is the question whether the article is relevant.
    private static void rule(Project project, ComparedItem item) {
        if (item.variable().equals(GATE)) {
            project.team()
                    .rulings()
                    .add(
                            new RulingRequest(
                                    Optional.of(new CodebookAddress.VariableAddress(item.tag(), item.variable())),
                                    "",
                                    "What only mentions the strike in passing is not about it",
                                    Optional.empty(),
                                    Optional.empty()));
        }
    }

    private static void decide(
            Project project, AdjudicationService service, CodingKey key, AdjudicationCase adjudicated) {
        var ada = project.study().coder(SampleProject.ADA).orElseThrow();
        var reason =
                adjudicated.item().isQuestion()
                        ? "The strike is only mentioned in passing"
                        : "No evidence of a frame in an article that is not about the strike";
        service.decide(key, adjudicated, new DecisionChoice.CoderAnswer(ada), reason);
    }
}
