package org.framewright.project;

import org.framewright.model.article.ArticleId;
import org.framewright.model.study.CoderId;
import org.framewright.safekeeping.StateFile;
import org.framewright.suggest.Suggestion;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/// The suggestions that coders of a project have dismissed on this computer. The file has one line for each, with coder,
/// article, kind and the UTF-16 offsets of the content. Only the latest are kept. The file is not part of the project,
/// because no result depends on it.
public final class DismissedSuggestions {

    static final int MOST = 5_000;
    private static final int LARGEST = 4_000_000;

    private final StateFile file;

    /// @param folder the program's folder for this user
    /// @param project the id of the project
    DismissedSuggestions(Path folder, String project) {
        this.file = new StateFile(folder.resolve("dismissed").resolve(project), LARGEST);
    }

    /// The key by which a suggestion is recognised: its kind and its places.
    public record DismissalKey(Suggestion.Kind kind, String places) {

        public static DismissalKey of(Suggestion suggestion) {
            var places = suggestion.content().stream().map(it -> it.start() + "-" + it.end());
            return new DismissalKey(suggestion.kind(), places.collect(Collectors.joining(",")));
        }

        private String line(CoderId coder, ArticleId article) {
            return linePrefix(coder, article) + kind.name() + " " + places;
        }
    }

    /// The keys of the suggestions that a coder has dismissed in an article.
    public Set<DismissalKey> findDismissed(List<DismissalKey> suggested, CoderId coder, ArticleId article) {
        var lines = Set.copyOf(file.lines());
        return suggested.stream().filter(it -> lines.contains(it.line(coder, article))).collect(Collectors.toSet());
    }

    /// Records that a coder has dismissed a suggestion.
    public void dismiss(DismissalKey suggestion, CoderId coder, ArticleId article) {
        var lines = new ArrayList<>(file.lines());
        var line = suggestion.line(coder, article);
        lines.remove(line);
        lines.add(line);
        file.write(lines.subList(Math.max(0, lines.size() - MOST), lines.size()));
    }

    /// Removes the record that a coder has dismissed a suggestion.
    public void restore(DismissalKey suggestion, CoderId coder, ArticleId article) {
        var line = suggestion.line(coder, article);
        file.write(file.lines().stream().filter(it -> !it.equals(line)).toList());
    }

    /// Removes the records of a coder's dismissals in an article.
    public void restore(CoderId coder, ArticleId article) {
        var others = file.lines().stream().filter(it -> !it.startsWith(linePrefix(coder, article))).toList();
        file.write(others);
    }

    private static String linePrefix(CoderId coder, ArticleId article) {
        return coder.value() + " " + article.value() + " ";
    }
}
