package org.framewright.ui.export;

import org.framewright.codebook.Codebook;
import org.framewright.codebook.Tag;
import org.framewright.model.article.ArticleSummary;
import org.framewright.model.study.Coder;
import org.framewright.model.study.Round;
import org.framewright.project.Project;

import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/// The options of an export.
///
/// @param rounds by name
/// @param coders by name, reference coders among them, without those who have left
/// @param formerCoders names of those who have left the study
/// @param excluded the number of articles that are excluded from the study
record ExportOptions(
        List<String> rounds,
        List<String> coders,
        List<String> formerCoders,
        List<ArticleSummary> articles,
        int excluded,
        Codebook codebook) {

    static ExportOptions load(Project project) {
        var study = project.study();
        return new ExportOptions(
                study.rounds().stream().map(Round::name).toList(),
                study.coders().stream().filter(it -> !it.isDeactivated()).map(Coder::name).sorted().toList(),
                study.coders().stream().filter(Coder::isDeactivated).map(Coder::name).sorted().toList(),
                project.corpus().articles(),
                project.team().members().excluded().size(),
                study.versions().newest());
    }

    /// The articles with all these words in name, title, outlet or date.
    List<String> articles(String words) {
        var searchWords = words.toLowerCase(Locale.ROOT).strip().split("\\s+");
        return articles.stream()
                .filter(it -> Stream.of(searchWords).allMatch(searchText(it)::contains))
                .map(ArticleSummary::name)
                .toList();
    }

    private static String searchText(ArticleSummary article) {
        return String.join("\n", article.name(), article.title(), article.outlet(), article.date())
                .toLowerCase(Locale.ROOT);
    }

    /// The ids of a tag's variables, or without any, of the tag alone.
    static List<String> questions(Tag tag) {
        return tag.variables().isEmpty()
                ? List.of(tag.id())
                : tag.variables().stream().map(it -> tag.id() + "." + it.id()).toList();
    }
}
