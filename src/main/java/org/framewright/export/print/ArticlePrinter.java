package org.framewright.export.print;

import org.framewright.codebook.document.HtmlPage;
import org.framewright.export.selection.ArticlePrefetch;
import org.framewright.export.selection.CodingVersion;
import org.framewright.export.selection.ExportArticle;
import org.framewright.export.selection.ExportScope;
import org.framewright.export.selection.QuestionMeanings;
import org.framewright.model.ProgressListener;
import org.framewright.model.study.CoderNames;
import org.framewright.store.ProjectDatabase;
import org.framewright.store.query.Study;
import org.framewright.store.query.StudyStore;
import org.framewright.wording.Texts;

import java.io.IOException;
import java.io.Writer;
import java.util.List;

/// Writes coded articles as one HTML page: a section for each coding, article by article and coder by coder. An article that was named
/// and has no coding is printed with its text. No more than a few articles are in memory at once.
public final class ArticlePrinter {

    private final PrintSelection selection;
    private final Texts texts;

    public ArticlePrinter(PrintSelection selection, Texts texts) {
        this.selection = selection;
        this.texts = texts;
    }

    /// The names of the coders on the page.
    public CoderNames coderNames() {
        return selection.codings().coderNames();
    }

    /// Writes the page.
    ///
    /// @param state the project, to be read only, with those names
    /// @return the number of printed codings
    /// @throws org.framewright.model.Refusal where the selection names something unknown, or the thread was interrupted
    public long write(ProjectDatabase state, Writer to, ProgressListener progress) throws IOException {
        var study = Study.load(state);
        var codings = selection.codings().withCoderKey(new StudyStore(state).coderKey());
        var scope = new ExportScope(codings, state, study);
        var codebook = study.newest();
        var styles = new TagStyles(codebook, selection.grey());
        var section = new CodingSection(study, styles, texts);
        var title = texts.get("print.title", codebook.title());
        to.write(HtmlPage.begin(title, codebook.language(), HtmlPage.style(getClass(), "print.css") + styles.css()));
        var count = new PrintedCodings(section, to);
        // a printed article shows what its coders answered, under whatever version
        new ArticlePrefetch(state, study, scope, new QuestionMeanings(study, true)).forEach(progress, count::write);
        to.write(HtmlPage.end());
        return count.codings;
    }

    /// Writes the sections, and counts them.
    private final class PrintedCodings {

        private final CodingSection section;
        private final Writer to;
        private long codings;

        private PrintedCodings(CodingSection section, Writer to) {
            this.section = section;
            this.to = to;
        }

        private void write(ExportArticle coded) throws IOException {
            var versions = printed(coded);
            for (var version : versions) {
                to.write(section.render(version, ++codings));
            }
            if (versions.isEmpty() && !selection.codings().articles().isEmpty()) {
                to.write(section.render(coded.article()));
            }
        }
    }

    private List<CodingVersion> printed(ExportArticle coded) {
        return coded.versions().stream()
                .filter(it -> selection.version().map(it.coding().id()::equals).orElse(it.latest()))
                .toList();
    }
}
