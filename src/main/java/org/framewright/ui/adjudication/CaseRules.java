package org.framewright.ui.adjudication;

import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

import org.framewright.adjudication.ArticleCases;
import org.framewright.codebook.Category;
import org.framewright.codebook.Guidance;
import org.framewright.codebook.Tag;
import org.framewright.codebook.Variable;
import org.framewright.reliability.Matter;
import org.framewright.ui.controls.ParagraphLabel;
import org.framewright.ui.controls.Styles;
import org.framewright.wording.Texts;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/// What holds about a case: what was ruled on it, from whatever case, and what the codebook says.
final class CaseRules extends VBox {

    private final CaseRulings known;
    private final Texts texts;
    private final VBox rulings = Styles.with(new VBox(), "case-rulings");
    private final VBox rule = Styles.with(new VBox(), "case-rule");
    private final Button verb;

    /// @param verb what can be done with the rulings
    CaseRules(CaseRulings known, Texts texts, Button verb) {
        this.known = known;
        this.texts = texts;
        this.verb = verb;
        getStyleClass().add("case-rules");
        rulings.setId("case-rulings");
        rulings.managedProperty().bind(rulings.visibleProperty());
        getChildren().add(rule);
    }

    /// What was ruled, to be read before one decides.
    VBox rulings() {
        return rulings;
    }

    void show(ArticleCases cases, Matter matter, CaseWords words) {
        rule.getChildren().setAll(rule(cases, matter));
        fillRulings(matter, words);
    }

    /// What was ruled about it, from this case or another.
    private void fillRulings(Matter matter, CaseWords words) {
        rulings.getChildren().clear();
        for (var ruling : known.on(matter)) {
            var on = Styles.with(new Label(texts.get("adjudication.ruling.on", words.place(ruling))), "ruling-on");
            rulings.getChildren().addAll(on, wrapped(ruling.ruling().answer(), "ruling-words"));
        }
        rulings.setVisible(!rulings.getChildren().isEmpty());
        if (rulings.isVisible()) {
            rulings.getChildren().add(verb);
        }
    }

    /// What the codebook says of it.
    private List<Label> rule(ArticleCases cases, Matter matter) {
        var tag = cases.codebook().tag(matter.tag());
        var ofTag =
                matter.isQuestion() ? Stream.<Label>empty() : tag.map(Tag::guidance).stream().flatMap(this::guidance);
        var asked =
                tag.stream()
                        .flatMap(it -> it.variables().stream())
                        .filter(it -> matter.isQuestion() ? it.id().equals(matter.variable()) : differs(matter, it))
                        .flatMap(this::guidance);
        return Stream.concat(ofTag, asked).toList();
    }

    private static boolean differs(Matter matter, Variable variable) {
        return matter.differences().stream()
                .anyMatch(it -> it.tag().equals(matter.tag()) && it.about().equals(variable.id()));
    }

    private Stream<Label> guidance(Variable variable) {
        return Stream.concat(
                guidance(variable.guidance()),
                variable.categories().stream().filter(Category::isOffered).flatMap(it -> category(it).stream()));
    }

    private Optional<Label> category(Category category) {
        var said = String.join(" ", category.guidance().description(), category.guidance().rule()).strip();
        return said.isEmpty()
                ? Optional.empty()
                : Optional.of(label(texts.get("adjudication.category", category.label(), said)));
    }

    private Stream<Label> guidance(Guidance guidance) {
        return Stream.of(guidance.description(), guidance.rule()).filter(it -> !it.isEmpty()).map(this::label);
    }

    private Label label(String words) {
        return wrapped(words, "guidance");
    }

    private static Label wrapped(String words, String style) {
        var label = Styles.with(new ParagraphLabel(words), style);
        label.setMinHeight(Region.USE_PREF_SIZE);
        return label;
    }
}
