package org.framewright.project.sample;

import org.framewright.coding.state.CoderRound;
import org.framewright.coding.state.CodingKey;
import org.framewright.model.article.Article;
import org.framewright.model.coding.AnnotationId;
import org.framewright.model.coding.Extent;
import org.framewright.model.coding.Value;
import org.framewright.project.Project;

import java.util.List;
import java.util.Optional;

/// The demo's coding of an article of the sample that a coder has not coded yet. It uses the methods of the window, one
/// after the other, and so shows the program's main task.
public final class SampleCoding {

    private static final String ARTICLE = "06-government-daily";

    private final Project project;
    private final Article article;
    private final CodingKey key;

    private SampleCoding(Project project) {
        this.project = project;
        var corpus = project.corpus();
        this.article = corpus.findByName(ARTICLE).orElseThrow();
        var ben = project.study().coder(SampleProject.BEN).orElseThrow();
        this.key = new CoderRound(ben, project.study().rounds().getFirst()).key(article.id());
    }

    /// Codes the article and submits it.
    public static void code(Project project) {
        var coding = new SampleCoding(project);
        coding.attribution();
        coding.evidence();
        coding.article();
        project.coding().submit(coding.key);
    }

    private void attribution() {
        var content = passage("attribution", "“No family on the islands will go without,”", Optional.empty());
        answer(content, "form", category("direct"));
        var cue = passage("cue", "said", Optional.of(content));
        answer(cue, "stance", category("neutral"));
        var source = passage("source", "Transport Minister Duncan Achterberg", Optional.of(content));
        answer(source, "naming", category("named"));
        answer(source, "speaker", project.coding().findOrAddActor(key, "Duncan Achterberg"));
        answer(source, "source-type", category("government"));
        answer(source, "function", new Value.Text("transport minister"));
    }

    private void evidence() {
        var words = "The stoppage is costing the nation 14 million a day";
        answer(passage("frame-evidence", words, Optional.empty()), "frame", category("economic"));
    }

    private void article() {
        answer("sourcing", "origin", "mixed");
        answer("sourcing", "agency-credit", "shared");
        answer("sourcing", "press-material", "most");
        answer("sourcing", "disputed", "yes");
        answer("sourcing", "balance", "one-sided");
        answer("framing", "relevant", "yes");
        answer("framing", "primary-frame", "political");
        answer("framing", "tone", "implicit-anti");
    }

    private AnnotationId passage(String tag, String words, Optional<AnnotationId> anchor) {
        int start = article.text().indexOf(words);
        var extent = new Extent.Passage(List.of(article.fragment(start, start + words.length())));
        return project.coding().code(key, tag, extent, anchor).id();
    }

    private void answer(AnnotationId annotation, String variable, Value value) {
        project.coding().answer(key, annotation, variable, Optional.of(value));
    }

    private void answer(String tag, String variable, String category) {
        project.coding().answer(key, tag, variable, Optional.of(category(category)));
    }

    private static Value category(String id) {
        return new Value.Category(id);
    }
}
