package org.framewright.agreement.passages.gamma;

/// The dissimilarity of two passages for gamma: the combined dissimilarity of position and tag (Mathet et al. 2015, 4.3).
public record PassageDissimilarity(GammaSettings settings) {

    double between(GammaMark a, GammaMark b) {
        double shift = (Math.abs(a.start() - b.start()) + Math.abs(a.end() - b.end())) / (a.length() + b.length());
        double position = settings.alpha() * shift * shift;
        double tag = a.tag() == b.tag() ? 0 : settings.beta();
        return (position + tag) * settings.deltaEmpty();
    }

    /// The cost of a passage without a counterpart.
    double alone() {
        return settings.deltaEmpty();
    }

    /// The largest distance from a mark's start at which another mark, no longer than `longest`, may start and still differ by
    /// less than `limit`.
    double reach(GammaMark mark, double longest, double limit) {
        return settings.alpha() == 0
                ? Double.POSITIVE_INFINITY
                : Math.sqrt(limit / (settings.alpha() * alone())) * (mark.length() + longest);
    }
}
