package org.framewright.project;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.json.JsonMapper;

import org.framewright.agreement.MeasureOutcome;
import org.framewright.project.sample.SampleProject;
import org.framewright.reliability.figures.AgreementReport.AgreementFigure;
import org.framewright.reliability.figures.AgreementReport.CoderArticles;
import org.framewright.reliability.query.AgreementQuery;
import org.framewright.support.TestProject;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Objects;

/// The sample's two coders, who disagree here and there.
final class SampleAgreementTest {

    @TempDir Path folder;
    @TempDir Path account;

    @Test
    void sampleIsComparedTagByTagAsItsCodebookHasThem() throws IOException {
        var file = folder.resolve(SampleProject.NAME);
        SampleProject.make(file, TestProject.installation(account));

        try (var project = ProjectOpener.view(file, TestProject.installation(account))) {
            var report = project.agreement().report(AgreementQuery.ALL);

            assertThat(report.coders()).containsExactly(new CoderArticles("Ada", 6), new CoderArticles("Ben", 6));
            assertThat(report.articles()).isEqualTo(6);
            assertThat(report.articlesOfOne()).isEqualTo(1);
            assertThat(report.openCodings()).isEqualTo(2);
            assertThat(report.leftOut()).isEmpty();
            assertThat(report.tags())
                    .extracting("tag")
                    .containsExactly("attribution", "source", "cue", "sourcing", "framing", "frame-evidence");
            assertThat(report.overall())
                    .extracting(AgreementFigure::measure)
                    .containsExactly(
                            "alpha-u", "gamma", "f1", "f1-exact", "f1-overlap", "f1-character", "token-alpha", "agr");
            assertThat(report.overall())
                    .extracting(AgreementFigure::outcome)
                    .allMatch(MeasureOutcome.Defined.class::isInstance);
            var attribution = report.tags().getFirst();
            assertThat(attribution.roles()).extracting("role").containsExactly("source", "cue");
            assertThat(attribution.roles().getFirst().variables())
                    .extracting("variable")
                    .containsExactly("naming", "speaker", "source-type", "function");
            assertThat(report.tags().get(4).variables())
                    .extracting("variable")
                    .containsExactly("relevant", "primary-frame", "tone");

            var json = JsonMapper.builder().build();
            assertThat(json.writeValueAsString(project.agreement().report(AgreementQuery.ALL)))
                    .as("the same figures again")
                    .isEqualTo(json.writeValueAsString(report));
        }
    }

    @Test
    void variableOfTheSourcesIsComparedForTheSourcesAndForTheAttributionsThatTheyBelongTo() {
        var file = folder.resolve(SampleProject.NAME);
        SampleProject.make(file, TestProject.installation(account));

        try (var project = ProjectOpener.view(file, TestProject.installation(account))) {
            var report = project.agreement().report(AgreementQuery.ALL.withVariable("speaker"));

            assertThat(report.tags()).extracting("tag").containsExactly("attribution", "source");
            var ofAttributions = report.tags().getFirst().roles().getFirst().variables().getFirst();
            var ofSources = report.tags().get(1).variables().getFirst();
            assertThat(ofAttributions.variable()).isEqualTo("speaker");
            assertThat(Objects.requireNonNull(ofAttributions.together()).compared()).isPositive();
            assertThat(Objects.requireNonNull(ofSources.together()).compared()).isPositive();
        }
    }
}
