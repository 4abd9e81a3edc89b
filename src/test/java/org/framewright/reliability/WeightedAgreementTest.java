package org.framewright.reliability;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.framewright.reliability.ComparedProject.together;
import static org.framewright.reliability.ComparedProject.value;

import org.framewright.agreement.units.AgreementWeights;
import org.framewright.model.article.Article;
import org.framewright.model.coding.Value;
import org.framewright.reliability.figures.AgreementReport;
import org.framewright.reliability.figures.AgreementReport.AgreementFigure;
import org.framewright.reliability.query.AgreementQuery;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.List;

/// Weights of answers with an order, in a project.
final class WeightedAgreementTest {

    private static final List<String> TONES = List.of("against", "neutral", "for");

    @TempDir private Path folder;
    private ComparedProject compared;

    /// Four articles, tone by Ada and Ben: 0 0, 1 2, 2 2, 0 1; mood: calm calm, calm angry, angry angry, calm calm; degrees as the tone.
    @BeforeEach
    void open() {
        compared = new ComparedProject(folder);
        code("one", 0, 0, "calm", "calm");
        code("two", 1, 2, "calm", "angry");
        code("three", 2, 2, "angry", "angry");
        code("four", 0, 1, "calm", "calm");
    }

    @AfterEach
    void close() {
        compared.close();
    }

    /// Linear weights of three steps: a step apart agrees 1/2, two steps 0. Po = (1 + 1/2 + 1 + 1/2) / 4 = 3/4. Ada's shares 2/4, 1/4, 1/4,
    /// Ben's 1/4, 1/4, 2/4: Pe = (2 + 1 + 2) / 16 for the same, and for one step apart (2 * 1 + 1 * 1 + 1 * 2 + 1 * 1) / 16 / 2 = 3/16,
    /// together 8/16. kappa = (3/4 - 1/2) / (1/2) = 1/2. Unweighted: Po = 1/2, Pe = 5/16, kappa = 3/11.
    @Test
    void kappaOfAnOrdinalVariableIsWeighted() {
        assertThat(figure(AgreementWeights.LINEAR, "tone", "cohen-kappa")).isCloseTo(0.5, within(1e-12));
        assertThat(figure(AgreementWeights.UNWEIGHTED, "tone", "cohen-kappa")).isCloseTo(3.0 / 11, within(1e-12));
        assertThat(figure(AgreementWeights.LINEAR, "degrees", "cohen-kappa")).isCloseTo(0.5, within(1e-12));
    }

    @Test
    void namesPercentAgreementAndAlphaStayAsTheyAre() {
        for (var measure : List.of("cohen-kappa", "gwet-ac", "percent-agreement", "krippendorff-alpha")) {
            assertThat(figure(AgreementWeights.QUADRATIC, "mood", measure))
                    .isEqualTo(figure(AgreementWeights.UNWEIGHTED, "mood", measure));
        }
        for (var measure : List.of("percent-agreement", "krippendorff-alpha", "holsti")) {
            assertThat(figure(AgreementWeights.QUADRATIC, "tone", measure))
                    .isEqualTo(figure(AgreementWeights.UNWEIGHTED, "tone", measure));
        }
        assertThat(figure(AgreementWeights.QUADRATIC, "tone", "gwet-ac"))
                .isGreaterThan(figure(AgreementWeights.UNWEIGHTED, "tone", "gwet-ac"));
        assertThat(report(AgreementWeights.QUADRATIC).weights()).isEqualTo(AgreementWeights.QUADRATIC);
    }

    private AgreementReport report(AgreementWeights weights) {
        return compared.report(AgreementQuery.ALL.withWeights(weights));
    }

    private double figure(AgreementWeights weights, String variable, String measure) {
        var frame = report(weights).tags().stream().filter(it -> it.tag().equals("frame")).findFirst().orElseThrow();
        List<AgreementFigure> figures = together(ComparedProject.variable(frame, variable)).figures();
        return value(figures, measure);
    }

    private void code(String name, int ada, int ben, String moodOfAda, String moodOfBen) {
        var article = compared.article(name, "Text of " + name + ".");
        code("Ada", article, ada, moodOfAda);
        code("Ben", article, ben, moodOfBen);
    }

    private void code(String coder, Article article, int tone, String mood) {
        var desk = compared.desk(coder, article);
        compared.answer(desk, "relevant", "yes");
        compared.answer(desk, "tone", TONES.get(tone));
        compared.answer(desk, "mood", mood);
        compared.answer(desk, "degrees", new Value.Numeric(BigDecimal.valueOf(tone)));
        compared.submit(desk);
    }
}
