package org.framewright.agreement.passages.gamma;

/// How different two passages are in gamma's eyes: the combined dissimilarity of position and tag (Mathet et al. 2015, 4.3).
public record PassageDissimilarity(GammaSettings settings) {

    double between(GammaMark a, GammaMark b) {
        double shift = (Math.abs(a.start() - b.start()) + Math.abs(a.end() - b.end())) / (a.length() + b.length());
        double position = settings.alpha() * shift * shift;
        double tag = a.tag() == b.tag() ? 0 : settings.beta();
        return (position + tag) * settings.deltaEmpty();
    }

    /// What a passage without a counterpart costs.
    double alone() {
        return settings.deltaEmpty();
    }

    /// How far from a mark another one, no longer than `longest`, may start and still be less than `limit` from it.
    double reach(GammaMark mark, double longest, double limit) {
        return settings.alpha() == 0
                ? Double.POSITIVE_INFINITY
                : Math.sqrt(limit / (settings.alpha() * alone())) * (mark.length() + longest);
    }
}
