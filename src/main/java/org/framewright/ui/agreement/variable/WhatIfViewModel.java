package org.framewright.ui.agreement.variable;

import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;

import org.framewright.agreement.MeasureOutcome;
import org.framewright.agreement.units.UnitMeasure;
import org.framewright.reliability.rated.ArticleInfluence;
import org.framewright.reliability.rated.RatedVariable;
import org.framewright.reliability.rated.VariableDetails;
import org.framewright.reliability.rated.WhatIfScenario;
import org.framewright.ui.controls.job.BackgroundJob;
import org.framewright.ui.controls.job.ScreenJobs;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// The figures of a scenario. Nothing is written.
final class WhatIfViewModel {

    final RatedVariable rated;
    private final ScreenJobs jobs;
    private final List<ArticleInfluence> asCoded;

    /// The influence of each article, with categories and coders as they are chosen.
    final ObjectProperty<List<ArticleInfluence>> articles;

    final Result currentResult;
    final ObjectProperty<WhatIfScenario> chosen;

    /// The result of the scenario; empty without one.
    final ObjectProperty<Optional<Result>> result = new SimpleObjectProperty<>(Optional.empty());

    record Result(int compared, MeasureOutcome percent, MeasureOutcome alpha) {

        private static Result of(RatedVariable rated) {
            return new Result(
                    rated.compared(),
                    rated.figure(UnitMeasure.PERCENT_AGREEMENT),
                    rated.figure(UnitMeasure.KRIPPENDORFF_ALPHA));
        }
    }

    /// @param jobs for answers during a drag
    /// @param kept the chosen scenario, now and later
    WhatIfViewModel(VariableDetails details, ScreenJobs jobs, ObjectProperty<WhatIfScenario> kept) {
        this.rated = details.rated();
        this.asCoded = details.articles();
        this.articles = new SimpleObjectProperty<>(asCoded);
        this.jobs = jobs;
        this.currentResult = Result.of(rated);
        this.chosen = new SimpleObjectProperty<>(kept.get());
        chosen.subscribe((_, it) -> kept.set(it));
        if (!chosen.get().isUnchanged()) {
            computeResult(chosen.get());
            computeInfluences(chosen.get());
        }
    }

    void reset() {
        choose(WhatIfScenario.UNCHANGED);
    }

    /// Counts one category as another one; as itself for none.
    void merge(int category, int target) {
        choose(mergedScenario(category, target));
    }

    /// Shows the result of [#merge] without choosing it.
    void previewMerge(int category, int target) {
        computeResult(mergedScenario(category, target));
    }

    void endPreview() {
        computeResult(chosen.get());
    }

    private WhatIfScenario mergedScenario(int category, int target) {
        return chosen.get().withMergedCategories(category, target, rated.categories().size());
    }

    /// Leaves a coder out, or takes them in again; at least two remain.
    ///
    /// @return whether that is possible
    boolean toggleCoder(int coder) {
        var out = toggle(chosen.get().coders(), coder);
        boolean enough = rated.coders().size() - out.size() >= 2;
        if (enough) {
            choose(chosen.get().withoutCoders(out));
        }
        return enough;
    }

    void toggleArticle(int article) {
        choose(chosen.get().withoutArticles(toggle(chosen.get().articles(), article)));
    }

    private static Set<Integer> toggle(Set<Integer> before, int one) {
        var after = new HashSet<>(before);
        if (!after.remove(one)) {
            after.add(one);
        }
        return after;
    }

    private void choose(WhatIfScenario scenario) {
        boolean weighsOtherwise = !scenario.withoutArticles(Set.of()).equals(chosen.get().withoutArticles(Set.of()));
        chosen.set(scenario);
        computeResult(scenario);
        if (weighsOtherwise) {
            computeInfluences(scenario);
        }
    }

    private void computeInfluences(WhatIfScenario scenario) {
        var all = scenario.withoutArticles(Set.of());
        jobs.run(
                BackgroundJob.quiet("weigh", () -> all.isUnchanged() ? asCoded : ArticleInfluence.of(all.apply(rated))),
                articles::set,
                _ -> {});
    }

    private void computeResult(WhatIfScenario scenario) {
        jobs.run(
                BackgroundJob.quiet(
                        "reckon",
                        () ->
                                scenario.isUnchanged()
                                        ? Optional.<Result>empty()
                                        : Optional.of(Result.of(scenario.apply(rated)))),
                result::set,
                _ -> result.set(Optional.empty()));
    }
}
