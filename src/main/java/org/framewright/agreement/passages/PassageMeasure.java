package org.framewright.agreement.passages;

import org.framewright.agreement.MeasureOutcome;
import org.framewright.agreement.passages.corpus.MarkedCorpus;
import org.framewright.agreement.passages.gamma.Gamma;
import org.framewright.agreement.passages.gamma.GammaSettings;

/// The measures of agreement on passages.
public enum PassageMeasure {
    /// [AlphaU]
    ALPHA_U("alpha-u"),
    /// [Gamma]
    GAMMA("gamma"),
    /// [F1Score#matched(MarkedCorpus, double)]
    F1_MATCHED("f1"),
    /// [F1Score#exact]
    F1_EXACT("f1-exact"),
    /// [F1Score#overlap]
    F1_OVERLAP("f1-overlap"),
    /// [F1Score#character]
    F1_CHARACTER("f1-character"),
    /// [TokenAlpha]
    TOKEN_ALPHA("token-alpha"),
    /// [AgrMeasure]
    AGR("agr"),
    /// [TokenAlpha#computeRoles]
    TOKEN_ALPHA_ROLES("token-alpha-roles"),
    /// [AgrMeasure#computeRoles]
    AGR_ROLES("agr-roles");

    private final String id;

    PassageMeasure(String id) {
        this.id = id;
    }

    /// The measure's name in files and on the command line.
    public String id() {
        return id;
    }

    /// Whether the measure is about a tag with its roles; of a tag without roles it says the same as the measure of its passages.
    public boolean isOfRoles() {
        return this == TOKEN_ALPHA_ROLES || this == AGR_ROLES;
    }

    /// This measure of all passages of the corpus, the tags told apart; [MarkedCorpus#onlyTags(int)] chooses a tag.
    ///
    /// @param settings of gamma
    public MeasureOutcome compute(MarkedCorpus corpus, GammaSettings settings) {
        return switch (this) {
            case ALPHA_U -> AlphaU.compute(corpus).alpha();
            case GAMMA -> Gamma.compute(corpus, settings).gamma();
            case F1_MATCHED -> F1Score.matched(corpus, PassageMatching.DEFAULT_THRESHOLD);
            case F1_EXACT -> F1Score.exact(corpus);
            case F1_OVERLAP -> F1Score.overlap(corpus);
            case F1_CHARACTER -> F1Score.character(corpus);
            case TOKEN_ALPHA -> TokenAlpha.compute(corpus);
            case AGR -> AgrMeasure.compute(corpus);
            case TOKEN_ALPHA_ROLES -> TokenAlpha.computeRoles(corpus);
            case AGR_ROLES -> AgrMeasure.computeRoles(corpus);
        };
    }
}
