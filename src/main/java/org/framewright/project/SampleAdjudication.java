package org.framewright.project;

import org.framewright.adjudication.AdjudicationCase;
import org.framewright.adjudication.DecisionChoice;
import org.framewright.codebook.CodebookAddress;
import org.framewright.coding.CoderRound;
import org.framewright.coding.CodingKey;
import org.framewright.reliability.differences.ComparedItem;
import org.framewright.team.rulings.RulingService.RulingRequest;

import java.util.Optional;

/// The decisions that the demo makes about one of the sample's articles, in which Ada and Ben differ: what a supervisor decides at
/// the screen of adjudication, by the same verbs, and rules on.
public final class SampleAdjudication {

    private static final String ARTICLE = "09-nature-notes";
    private static final String GATE = "relevant";
    private static final String ADJUDICATOR = "Reference";

    private SampleAdjudication() {}

    /// Decides what is to be decided of the article, and submits the reference.
    public static void decide(Project project) {
        var article = project.corpus().named(ARTICLE).orElseThrow();
        var service = project.adjudication();
        var desk = new CoderRound(service.adjudicator(ADJUDICATOR), service.usualRound()).desk(article.id());
        service.takeUndisputed(desk);
        for (var each : service.cases(desk).cases()) {
            if (each.isOpen()) {
                decide(project, desk, each);
                rule(project, each.matter());
            }
        }
        service.finish(desk, "");
    }

    /// What the coders would have had to know, to begin with.
    private static void rule(Project project, ComparedItem about) {
        if (about.variable().equals(GATE)) {
            project.rulings()
                    .add(
                            new RulingRequest(
                                    Optional.of(new CodebookAddress.VariableAddress(about.tag(), about.variable())),
                                    "",
                                    "What only mentions the strike in passing is not about it",
                                    Optional.empty(),
                                    Optional.empty()));
        }
    }

    private static void decide(Project project, CodingKey desk, AdjudicationCase each) {
        var ada = project.study().coder(SampleProject.ADA).orElseThrow();
        var reason =
                each.matter().isQuestion()
                        ? "The strike is only mentioned in passing"
                        : "No evidence of a frame in an article that is not about the strike";
        project.adjudication().decide(desk, each, new DecisionChoice.CoderAnswer(ada), reason);
    }
}
