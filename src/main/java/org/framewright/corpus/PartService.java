package org.framewright.corpus;

import org.framewright.corpus.file.CorpusProblem;
import org.framewright.corpus.item.ArticleComposer;
import org.framewright.corpus.parts.PartCorrector;
import org.framewright.corpus.parts.PartCorrector.PartLine;
import org.framewright.model.Refusal;
import org.framewright.model.article.Article;
import org.framewright.model.article.ArticlePart;
import org.framewright.model.change.ArticleChange.ArticleDescribed;
import org.framewright.model.change.PackageChange.PackageCreated;
import org.framewright.model.change.PackageChange.PackageUpdated;
import org.framewright.store.ledger.EntryAuthor;
import org.framewright.store.ledger.Ledger;
import org.framewright.store.query.ArticleStore;
import org.framewright.store.query.CodingStore;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/// The parts of articles that are in the project, and their correction until somebody codes them.
public final class PartService {

    private final ArticleStore articles;
    private final CodingStore codings;
    private final Ledger ledger;
    private final EntryAuthor author;

    /// @param author who corrects
    public PartService(ArticleStore articles, CodingStore codings, Ledger ledger, EntryAuthor author) {
        this.articles = articles;
        this.codings = codings;
        this.ledger = ledger;
        this.author = author;
    }

    /// The lines of an article that is known to exist, with their parts.
    public List<PartLine> lines(Article article) {
        return PartCorrector.lines(article.text(), article.parts());
    }

    /// An article by its name.
    ///
    /// @throws Refusal where there is none
    public Article find(String name) {
        return articles.findByName(name).orElseThrow(() -> new Refusal(CorpusProblem.NO_SUCH_ARTICLE, name));
    }

    /// Corrects the kinds of an article's lines. Its segments are numbered anew where another line becomes the headline.
    ///
    /// @param kinds by the line's number from 1; empty where it is body
    /// @return the article afterwards
    /// @throws Refusal where there is no such article or line, two lines are to be the headline, the article is coded, the file is a
    ///     coder's, or the headline changes after packages were made
    public Article correct(String name, Map<Integer, Optional<ArticlePart.Kind>> kinds) {
        var before = find(name);
        int lines = lines(before).size();
        kinds.keySet().stream()
                .filter(it -> it < 1 || it > lines)
                .findFirst()
                .ifPresent(it -> {
                    throw new Refusal(CorpusProblem.NO_SUCH_LINE, name, it, lines);
                });
        if (kinds.values().stream().filter(Optional.of(ArticlePart.Kind.HEADLINE)::equals).count() > 1) {
            throw new Refusal(CorpusProblem.TWO_HEADLINES, name);
        }
        var after = ArticleComposer.correct(before, kinds);
        if (after.equals(before)) {
            return before;
        }
        requireUncoded(before, after);
        ledger.append(author, new ArticleDescribed(before, after));
        return after;
    }

    /// Codings name segments by their numbers: none may exist here, or in a coder's file that comes back.
    private void requireUncoded(Article before, Article after) {
        if (!ledger.findByKind(PackageUpdated.class).isEmpty()) {
            throw new Refusal(CorpusProblem.PARTS_IN_PACKAGE, before.name());
        }
        if (!codings.findByArticle(before.id()).isEmpty()) {
            throw new Refusal(CorpusProblem.PARTS_CODED, before.name());
        }
        if (!after.segments().equals(before.segments()) && !ledger.findByKind(PackageCreated.class).isEmpty()) {
            throw new Refusal(CorpusProblem.HEADLINE_SENT, before.name());
        }
    }
}
