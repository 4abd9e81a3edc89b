package org.framewright.reliability;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.framewright.reliability.ComparedProject.found;
import static org.framewright.reliability.ComparedProject.value;
import static org.framewright.support.Samples.words;

import org.framewright.agreement.MeasureOutcome;
import org.framewright.coding.state.CodingKey;
import org.framewright.model.ProgressListener;
import org.framewright.model.article.Article;
import org.framewright.model.article.ArticlePart;
import org.framewright.model.study.Coder;
import org.framewright.reliability.figures.AgreementReport.AgreementFigure;
import org.framewright.reliability.query.AgreementQuery;
import org.framewright.store.integrity.IntegrityCheck;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.nio.file.Path;
import java.util.Optional;

/// Passages with what fills their roles, compared as wholes. Figures are counted by hand.
final class AttributionAgreementTest {

    private static final String TEXT = "one two three four five six seven eight nine ten";

    @TempDir private Path folder;
    private ComparedProject compared;

    @BeforeEach
    void open() {
        compared = new ComparedProject(folder);
    }

    @AfterEach
    void close() {
        compared.close();
    }

    /// Ten words. Ada: the quote "three four five six", said by "one two". Ben: the quote "three four five", said by "two", and a quote
    /// "nine ten" whose speaker is implied. Labels (s, q, none): Ada s s q q q q - - - -, Ben - s q q q - - - q q. They differ on the
    /// words 1, 6, 9 and 10: Do = 8/20. Labels: 3 s, 9 q, 8 none, De = 1 - (3 * 2 + 9 * 8 + 8 * 7) / (20 * 19) = 246/380.
    /// agr with roles: Ada's one is found by Ben, Ben's first is found by Ada, his second is not: (1 + 1/2) / 2.
    @Test
    void aTagWithRolesHasItsFiguresAsAWhole() {
        var article = compared.article("words", TEXT);
        var ada = compared.desk("Ada", article);
        quote(ada, article, "three four five six", "one two");
        var ben = compared.desk("Ben", article);
        quote(ben, article, "three four five", "two");
        var second = compared.quote(ben, words(article, "nine ten"), "direct");
        compared.speaker(ben, second, "Ana Reis");
        compared.submit(ada, ben);

        var quote = found(compared.tag("quote"));

        assertThat(value(quote.figures(), "token-alpha-roles")).isCloseTo(1 - 8.0 / 20 / (246.0 / 380), within(1e-12));
        assertThat(value(quote.figures(), "agr-roles")).isEqualTo(0.75);
        assertThat(quote.ambiguous()).isZero();
    }

    @Test
    void aTagWithoutRolesAndAllTagsTogetherHaveNoFiguresOfRoles() {
        var article = compared.article("words", TEXT);
        var ada = compared.desk("Ada", article);
        var ben = compared.desk("Ben", article);
        quote(ada, article, "three four", "one");
        quote(ben, article, "three four", "one");
        compared.submit(ada, ben);

        var report = compared.report(AgreementQuery.ALL);

        assertThat(found(compared.tag("speaker")).figures())
                .extracting(AgreementFigure::measure)
                .contains("agr")
                .doesNotContain("agr-roles", "token-alpha-roles");
        assertThat(report.overall())
                .extracting(AgreementFigure::measure)
                .contains("agr")
                .doesNotContain("agr-roles", "token-alpha-roles");
    }

    @Test
    void aSpeakerInTheBylineFillsTheRoleWithoutWords() {
        var text = "By Ana Reis\nThey stay";
        var article = compared.article("byline", text, new ArticlePart(ArticlePart.Kind.BYLINE, 0, 11));
        var ada = compared.desk("Ada", article);
        var ben = compared.desk("Ben", article);
        quote(ada, article, "They stay", "Ana Reis");
        compared.quote(ben, words(article, "They stay"), "direct");
        compared.submit(ada, ben);

        var quote = found(compared.tag("quote"));

        assertThat(value(quote.figures(), "agr-roles")).isEqualTo(1);
    }

    /// The reference has two quotes. Ada overlaps both, one of them with another speaker.
    @Test
    void pseudoRecallIsTheShareOfTheReferencesPassagesThatACoderOverlaps() {
        compared.project.study.addCoder("Reference", Coder.Kind.REFERENCE);
        var article = compared.article("words", TEXT);
        var reference = compared.desk("Reference", article);
        quote(reference, article, "three four", "one");
        quote(reference, article, "eight nine ten", "seven");
        var ada = compared.desk("Ada", article);
        quote(ada, article, "four", "one");
        quote(ada, article, "ten", "six");
        compared.quote(ada, words(article, "five"), "direct");
        compared.submit(reference, ada);

        var quote =
                new AgreementService(compared.project.database, IntegrityCheck.ofRecords())
                        .compareWithReference(AgreementQuery.ALL, "Reference", ProgressListener.NONE)
                        .coder("Ada")
                        .flatMap(it -> it.tag("quote"))
                        .orElseThrow();

        assertThat(quote.pseudoRecall()).isEqualTo(new MeasureOutcome.Defined(1));
        assertThat(quote.pseudoRecallRoles()).isEqualTo(new MeasureOutcome.Defined(0.5));
        // "four" is less than half of "three four", "ten" of "eight nine ten": matched passages say something else
        assertThat(Optional.ofNullable(quote.found()).orElseThrow().recall()).isEqualTo(new MeasureOutcome.Defined(0));
    }

    private void quote(CodingKey key, Article article, String words, String speaker) {
        var id = compared.quote(key, words(article, words), "direct");
        compared.speaker(key, id, "Ana Reis", words(article, speaker));
    }
}
