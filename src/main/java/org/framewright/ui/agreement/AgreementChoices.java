package org.framewright.ui.agreement;

import org.framewright.codebook.Codebook;
import org.framewright.model.article.ArticleSummary;
import org.framewright.model.study.Coder;
import org.framewright.model.study.Round;
import org.framewright.project.Project;

import java.util.List;

/// The choices of the filter bar.
///
/// @param rounds the newest first
/// @param coders who can be compared
/// @param outlets of the articles
/// @param versions of the codebook, the newest first
record AgreementChoices(List<Round> rounds, List<Coder> coders, List<String> outlets, List<Integer> versions) {

    static AgreementChoices load(Project project) {
        var study = project.study();
        return new AgreementChoices(
                study.rounds().reversed(),
                study.coders(),
                project.corpus().articles().stream()
                        .map(ArticleSummary::outlet)
                        .filter(it -> !it.isEmpty())
                        .distinct()
                        .sorted()
                        .toList(),
                study.versions().all().reversed().stream().map(Codebook::version).toList());
    }
}
