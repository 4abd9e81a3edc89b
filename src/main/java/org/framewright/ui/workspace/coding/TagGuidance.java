package org.framewright.ui.workspace.coding;

import javafx.scene.control.Button;
import javafx.scene.layout.VBox;

import org.framewright.codebook.Address.OfTag;
import org.framewright.codebook.Guidance;
import org.framewright.codebook.Tag;
import org.framewright.coding.Rulings.Placed;
import org.framewright.ui.controls.Styles;
import org.framewright.wording.Texts;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// What the codebook says of a tag, above its questions: folded to its first line, so that the questions are in view, until somebody
/// wants to read the whole.
final class TagGuidance extends VBox {

    private final Tag tag;
    private final ShownGuidance shown;
    private final List<Placed> rulings;
    private final Button fold = Styles.with(new Button(), "fold");
    private final GuidanceBox whole;

    TagGuidance(Tag tag, FormDesk desk, Texts texts) {
        this.tag = tag;
        this.shown = desk.guidance();
        this.rulings = desk.sheet().rulings().at(new OfTag(tag.id()));
        this.whole = GuidanceBox.of(tag.guidance(), rulings, texts);
        getStyleClass().add("tag-guidance");
        boolean any = !tag.guidance().equals(Guidance.NONE) || !rulings.isEmpty();
        setVisible(any);
        setManaged(any);
        fold.setId("fold-" + tag.id());
        fold.setMaxWidth(Double.MAX_VALUE);
        fold.setFocusTraversable(false);
        fold.setOnAction(_ -> {
            shown.unfold(tag, !whole.isVisible());
            show(texts);
        });
        getChildren().addAll(fold, whole);
        show(texts);
    }

    private void show(Texts texts) {
        boolean open = shown.isUnfolded(tag);
        var rule =
                rulings.isEmpty()
                        ? texts.get("workspace.rule")
                        : texts.get("workspace.rule-and-rulings", rulings.size());
        fold.setText(texts.get(open ? "workspace.unfolded" : "workspace.folded", rule, open ? "" : words()));
        fold.setAccessibleText(fold.getText());
        whole.setVisible(open);
        whole.setManaged(open);
    }

    private String words() {
        return Stream.of(tag.guidance().description(), tag.guidance().rule())
                .filter(it -> !it.isBlank())
                .map(it -> it.replaceAll("\\s+", " "))
                .collect(Collectors.joining(" "));
    }
}
