package org.framewright.ui.workspace.list;

import org.framewright.model.article.Article;
import org.framewright.model.article.ArticleId;
import org.framewright.project.Preferences;
import org.framewright.project.Project;
import org.framewright.ui.shell.navigation.CoderRoundId;
import org.framewright.ui.workspace.article.ArticleViewModel;

/// Where a coder has stopped reading, for the next start of the program. It is kept on this computer and is no part of the
/// project.
///
/// @param caret the cursor, UTF-16
/// @param top the first character of the uppermost visible line, UTF-16
public record ArticleBookmark(ArticleId article, int caret, int top) {

    public static ArticleBookmark of(ArticleId article, ArticleViewModel page) {
        return new ArticleBookmark(article, page.selection.get().caret(), Math.max(0, page.viewPosition().index()));
    }

    /// The name of a coder's bookmark among the preferences.
    public static String name(Project project, CoderRoundId coderRound) {
        var name = "bookmark.%s.%s.%s".formatted(project.study().identity(), coderRound.coder(), coderRound.round());
        return name.replaceAll("[=\\s]", "-");
    }

    /// Reads what [#format] has written.
    ///
    /// @throws IllegalArgumentException where it is something else
    public static ArticleBookmark parse(String line) {
        var parts = line.split(" ", 3);
        if (parts.length < 3) {
            throw new IllegalArgumentException("no bookmark");
        }
        return new ArticleBookmark(
                new ArticleId(parts[2]), Integer.parseUnsignedInt(parts[0]), Integer.parseUnsignedInt(parts[1]));
    }

    public void save(Preferences preferences, String name) {
        // a choice is one line; the id of an imported article may be more
        if (article.value().lines().count() == 1) {
            preferences.put(name, caret + " " + top + " " + article.value());
        }
    }

    /// Shows the place, where the article is the one that is open.
    public void restore(Article open, ArticleViewModel page) {
        if (open.id().equals(article)) {
            int end = open.text().length();
            page.selection.moveTo(Math.min(caret, end));
            page.restoreViewPosition(new ArticleViewModel.ViewPosition(Math.min(top, end), 0));
        }
    }
}
