package org.framewright.ui.workspace.coding.form;

import javafx.scene.control.Label;
import javafx.scene.layout.VBox;

import org.framewright.codebook.CodebookAddress.TagAddress;
import org.framewright.codebook.CodebookAddress.VariableAddress;
import org.framewright.codebook.Guidance;
import org.framewright.codebook.Tag;
import org.framewright.codebook.Variable;
import org.framewright.coding.CodingRulings.PlacedRuling;
import org.framewright.coding.panel.PanelContent;
import org.framewright.ui.controls.text.Nodes;
import org.framewright.wording.Texts;

import java.util.List;

/// The codebook's rules and examples for all tags, their questions and categories; retired ones, and those without rules, are left out.
public final class CodebookGuidance extends VBox {

    private final PanelContent content;
    private final Texts texts;

    public CodebookGuidance(PanelContent content, Texts texts) {
        this.content = content;
        this.texts = texts;
        setId("codebook-guidance");
        getStyleClass().add("form");
        content.codebook().tags().stream().filter(it -> !it.retired()).forEach(this::addTag);
    }

    private void addTag(Tag tag) {
        var at = new TagAddress(tag.id());
        getChildren().add(FormView.tagLabel(tag));
        getChildren().add(GuidanceBox.of(tag.guidance(), content.rulings().findByPlace(at), texts));
        tag.variables().stream().filter(it -> !it.retired()).forEach(it -> addVariable(tag, it));
    }

    private void addVariable(Tag tag, Variable variable) {
        var at = new VariableAddress(tag.id(), variable.id());
        getChildren().add(Nodes.withStyle(new Label(variable.label()), "category-heading"));
        getChildren().add(GuidanceBox.of(variable.guidance(), content.rulings().findByPlace(at), texts));
        variable.categories().stream()
                .filter(it -> !it.retired())
                .forEach(it -> add(it.label(), it.guidance(), content.rulings().findByPlace(at.category(it.id()))));
    }

    private void add(String label, Guidance guidance, List<PlacedRuling> rulings) {
        var box = new GuidanceBox(texts);
        box.show(label, guidance, rulings);
        getChildren().add(box);
    }
}
