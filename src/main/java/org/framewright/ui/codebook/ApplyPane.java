package org.framewright.ui.codebook;

import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;

import org.framewright.codebook.document.RevisionSentences;
import org.framewright.codebook.revision.RevisionEffect;
import org.framewright.model.Problem;
import org.framewright.ui.codebook.DraftApplication.ApplicationPreview;
import org.framewright.ui.controls.PlainButton;
import org.framewright.ui.controls.StyleClasses;
import org.framewright.ui.controls.text.ParagraphLabel;
import org.framewright.wording.Texts;

import java.util.List;
import java.util.stream.Stream;

/// What applying the draft does, in sentences, and the button that does it.
final class ApplyPane extends ScrollPane {

    private final Texts texts;
    private final Button apply;

    ApplyPane(DraftApplication application, Texts texts, ApplicationPreview preview) {
        this.texts = texts;
        var report = preview.report();
        setId("apply-pane");
        getStyleClass().add("apply-pane");
        setFitToWidth(true);
        setHbarPolicy(ScrollBarPolicy.NEVER);
        setFocusTraversable(false);
        int version = preview.draft().edited().version();
        var title = StyleClasses.with(new Label(texts.get("codebook.apply-title", version)), "apply-title");
        var all = StyleClasses.with(new VBox(title), "apply");
        if (report.canBeApplied()) {
            addEffects(all, preview);
        } else {
            add(all, texts.get("codebook.cannot-apply"), report.problems().stream().map(this::problem).toList());
        }
        this.apply = new PlainButton(texts.get("codebook.apply-as", version), "apply", application::apply).asMain();
        apply.setDisable(!report.canBeApplied());
        var back = new PlainButton(texts.get("codebook.back-to-draft"), "back-to-draft", application::closePreview);
        var buttons = StyleClasses.with(new HBox(apply, back), "fields-line");
        all.getChildren().addAll(ParagraphLabel.whole(texts.get("codebook.apply-safely"), "guidance"), buttons);
        setContent(all);
    }

    void takeKeyboard() {
        apply.requestFocus();
    }

    private void addEffects(VBox all, ApplicationPreview preview) {
        var report = preview.report();
        var draft = preview.draft();
        var words = new RevisionSentences(draft.base(), draft.codebook(), texts::get);
        all.getChildren()
                .add(ParagraphLabel.whole(texts.get("codebook.codings-looked-at", report.codings()), "guidance"));
        var felt = report.effects().stream().filter(RevisionEffect::hasEffect).toList();
        var others = report.effects().stream().filter(it -> !it.hasEffect()).toList();
        add(all, texts.get("codebook.effects-felt"), nodes(words, felt));
        var beside = words.sectionSentences().stream().map(it -> ParagraphLabel.whole(it, "effect"));
        add(all, texts.get("codebook.effects-others"), Stream.concat(nodes(words, others).stream(), beside).toList());
        if (report.effects().isEmpty() && words.sectionSentences().isEmpty()) {
            all.getChildren().add(ParagraphLabel.whole(texts.get("codebook.no-effects"), "effect"));
        }
    }

    private static List<Node> nodes(RevisionSentences words, List<RevisionEffect> effects) {
        return effects.stream().<Node>map(it -> ParagraphLabel.whole(words.sentence(it), "effect")).toList();
    }

    private Node problem(Problem problem) {
        return ParagraphLabel.whole(texts.problem(problem), "trouble");
    }

    private static void add(VBox all, String heading, List<Node> sentences) {
        if (!sentences.isEmpty()) {
            var label = StyleClasses.with(new Label(heading), "fields-heading");
            all.getChildren().add(label);
            all.getChildren().addAll(sentences);
        }
    }
}
