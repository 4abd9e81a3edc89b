package org.framewright.ui.agreement;

import org.framewright.codebook.Codebook;
import org.framewright.model.ArticleSummary;
import org.framewright.model.Coder;
import org.framewright.model.Round;
import org.framewright.project.Project;

import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/// The choices of the filter bar.
///
/// @param rounds the newest first
/// @param coders who can be compared, each group of them by name; the empty one for everybody
/// @param outlets of the articles
/// @param versions of the codebook, the newest first
record AgreementChoices(List<Round> rounds, List<List<String>> coders, List<String> outlets, List<Integer> versions) {

    static AgreementChoices load(Project project) {
        var study = project.study();
        return load(
                study.rounds(),
                study.coders(),
                project.corpus().articles().stream().map(ArticleSummary::outlet),
                study.versions().all().reversed().stream().map(Codebook::version));
    }

    private static AgreementChoices load(
            List<Round> rounds, List<Coder> coders, Stream<String> outlets, Stream<Integer> versions) {
        var names = coders.stream().map(Coder::name).toList();
        var pairs =
                IntStream.range(0, names.size())
                        .boxed()
                        .flatMap(one ->
                                IntStream.range(one + 1, names.size())
                                        .mapToObj(other -> List.of(names.get(one), names.get(other))));
        return new AgreementChoices(
                rounds.reversed(),
                Stream.concat(Stream.of(List.<String>of()), pairs).toList(),
                outlets.filter(it -> !it.isEmpty()).distinct().sorted().toList(),
                versions.toList());
    }
}
