package org.framewright.ui.team.hub;

import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.scene.control.Label;
import javafx.scene.control.PasswordField;
import javafx.scene.control.TextField;
import javafx.scene.layout.VBox;

import org.framewright.ui.controls.action.PlainButton;
import org.framewright.ui.controls.form.FormPane;
import org.framewright.ui.controls.text.Nodes;
import org.framewright.ui.controls.text.ParagraphLabel;
import org.framewright.ui.team.part.TeamTools;

import java.nio.file.Path;
import java.util.Optional;

/// Asks for the database of a new hub.
final class HubSetupForm extends VBox {

    private final TextField address = Nodes.withId("hub-address", new TextField());
    private final PasswordField password = Nodes.withId("hub-password", new PasswordField());
    private final Label certificateName = new Label();
    private final ReadOnlyObjectWrapper<Optional<Path>> certificate = new ReadOnlyObjectWrapper<>(Optional.empty());

    HubSetupForm(HubViewModel viewModel, TeamTools tools) {
        getStyleClass().add("hub-setup");
        setId("hub-setup");
        address.setPromptText("postgresql://hub_owner@db.example.org/study_hub");
        var choose =
                new PlainButton(
                        tools.text("exchange.hub.certificate"),
                        "hub-certificate",
                        () -> certificate.set(tools.dialogs().file("exchange.hub.certificate-title", ".pem")));
        certificate.subscribe(it ->
                certificateName.setText(
                        it.map(file -> String.valueOf(file.getFileName()))
                                .orElseGet(() -> tools.text("exchange.hub.certificate-usual"))));
        var make =
                new PlainButton(
                        tools.text("exchange.hub.create"),
                        "hub-create",
                        () -> viewModel.create(address.getText(), password.getText(), certificate.get()));
        make.getStyleClass().add("accent");
        make.disableProperty()
                .bind(
                        address.textProperty()
                                .map(String::isBlank)
                                .flatMap(blank -> tools.jobs().runningProperty().map(running -> blank || running)));
        password.setOnAction(_ -> make.fire());
        address.setOnAction(_ -> password.requestFocus());
        var form = new FormPane();
        form.addRow(tools.text("exchange.hub.address"), address);
        form.addRow(tools.text("exchange.hub.password"), password);
        form.addRow(tools.text("exchange.hub.authority"), FormPane.line(certificateName, choose));
        form.addHint(tools.text("exchange.hub.setup-hint"));
        form.getChildren().add(FormPane.line(make));
        getChildren().addAll(ParagraphLabel.whole(tools.text("exchange.hub.about"), "guidance"), form);
    }

    void takeKeyboard() {
        address.requestFocus();
    }

    /// Forgets the password once it was used.
    void clear() {
        password.clear();
    }
}
