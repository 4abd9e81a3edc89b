package org.framewright.ui.team.hub;

import javafx.beans.property.ReadOnlyObjectWrapper;

import org.framewright.hub.HubAddress;
import org.framewright.hub.HubCertificate;
import org.framewright.hub.HubLogin;
import org.framewright.hub.HubLogins;
import org.framewright.hub.HubPublisher;
import org.framewright.hub.HubService;
import org.framewright.hub.HubService.RoleChange;
import org.framewright.hub.HubStatus;
import org.framewright.hub.HubStatus.CoderStatus;
import org.framewright.hub.HubStatus.MemberStatus;
import org.framewright.hub.HubStatus.SupervisorStatus;
import org.framewright.hub.HubSync;
import org.framewright.hub.HubSync.IncomingFiles;
import org.framewright.hub.SetAside;
import org.framewright.hub.SyncPreview.SupervisorPreview;
import org.framewright.hub.SyncReport.SupervisorSync;
import org.framewright.model.ProgressListener;
import org.framewright.model.Refusal;
import org.framewright.model.study.Coder;
import org.framewright.ui.controls.action.Notification;
import org.framewright.ui.controls.job.BackgroundJob;
import org.framewright.ui.controls.text.Nodes;
import org.framewright.ui.shell.HubState;
import org.framewright.ui.team.part.TeamTools;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Stream;

/// The hub of the project: the state of each coder, and the report or preview of a synchronisation.
public final class HubViewModel {

    private final TeamTools tools;
    private final HubLogins logins;
    private final HubService service;
    private final HubPublisher publisher;
    private final HubFormatter formatter;
    private final Links links;

    /// The content; empty until it was read.
    final ReadOnlyObjectWrapper<Optional<HubContent>> content = new ReadOnlyObjectWrapper<>(Optional.empty());

    final ReadOnlyObjectWrapper<Results> results = new ReadOnlyObjectWrapper<>(Results.NONE);

    /// @param links the ways to other screens
    public HubViewModel(TeamTools tools, HubLogins logins, Links links) {
        this.tools = tools;
        this.logins = logins;
        this.service = new HubService(logins);
        this.publisher = new HubPublisher(logins);
        this.formatter = new HubFormatter(tools.texts());
        this.links = links;
    }

    /// The ways to other screens.
    ///
    /// @param reviewActors goes to the actors that may be the same
    /// @param onChanged runs after a change of the hub
    public record Links(Runnable reviewActors, Runnable onChanged) {}

    /// A coder of the project, or a further supervisor.
    ///
    /// @param coder empty for a supervisor
    /// @param status empty where the coder is not invited, for a supervisor, or where the hub did not answer
    /// @param answered whether it did
    record HubLine(String name, Optional<Coder> coder, Optional<MemberStatus> status, boolean answered) {

        String id() {
            return coder.map(it -> it.id().value()).orElse("supervisor " + name);
        }

        boolean isInvited() {
            return coder.isEmpty() || status.isPresent();
        }
    }

    /// The report of a synchronisation, or its preview.
    ///
    /// @param preview whether nothing is done yet
    record Results(boolean preview, List<ResultLine> lines) {

        static final Results NONE = new Results(false, List.of());

        Results {
            lines = List.copyOf(lines);
        }
    }

    /// A sentence about a coder or file.
    ///
    /// @param refused whether it is the reason of a refusal
    record ResultLine(String heading, String sentence, boolean refused) {}

    HubFormatter formatter() {
        return formatter;
    }

    /// Asks the hub.
    void load() {
        tools.run(
                BackgroundJob.reading("hub", tools.jobTexts("exchange.hub.asking"), _ -> readAnswer())
                        .onUnwanted(_ -> {}),
                it -> {
                    content.set(Optional.of(it));
                    if (!it.problems().isEmpty()) {
                        // the sign says the same at once
                        links.onChanged().run();
                    }
                });
    }

    /// Shows what the sign has learnt; a job that runs brings a newer state. The sign may have asked before this page did: where the two
    /// differ in whether the hub answers, the hub is asked again.
    void show(HubState state) {
        if (content.get().isEmpty() || tools.jobs().runningProperty().get()) {
            return;
        }
        if (content.get().get().problems().isEmpty() == state.status().isEmpty()) {
            load();
        } else {
            tools.run(
                    () -> read(() -> state.status().orElseThrow(() -> new Refusal(state.problems()))),
                    it -> content.set(Optional.of(it)));
        }
    }

    private HubContent readAnswer() {
        return read(() -> new HubSync(tools.project(), logins).status());
    }

    private HubContent read(Supplier<HubStatus> answer) {
        var login = logins.find(tools.project());
        var coders = tools.project().study().coders().stream().filter(it -> it.kind() == Coder.Kind.CODER).toList();
        if (login.isEmpty()) {
            return HubContent.silent(Optional.empty(), List.of(), List.of());
        }
        var place = Optional.of(login.get().address().place());
        try {
            return switch (answer.get()) {
                case SupervisorStatus it ->
                        new HubContent(place, it.study(), lines(coders, it), it.setAside(), it.tables(), List.of());
                // this page is not in a coder's window
                case CoderStatus _ -> HubContent.silent(place, List.of(), List.of());
            };
        } catch (Refusal silent) {
            var lines =
                    coders.stream()
                            .map(it -> new HubLine(it.name(), Optional.of(it), Optional.empty(), false))
                            .toList();
            return HubContent.silent(place, lines, silent.problems());
        }
    }

    private static List<HubLine> lines(List<Coder> coders, SupervisorStatus hub) {
        return Stream.concat(
                        hub.supervisors().stream().map(it -> new HubLine(it, Optional.empty(), Optional.empty(), true)),
                        coders.stream().map(it -> line(it, hub.members())))
                .toList();
    }

    private static HubLine line(Coder coder, List<MemberStatus> members) {
        var status = members.stream().filter(it -> it.coder().equals(coder.name())).findFirst();
        return new HubLine(coder.name(), Optional.of(coder), status, true);
    }

    /// Makes the hub in an empty database.
    ///
    /// @param address as `postgresql://ROLE@HOST/DATABASE`
    /// @param certificate of the authority that signed the server's; empty for those that Java trusts
    void create(String address, String password, Optional<Path> certificate) {
        run(
                "exchange.hub.creating",
                _ -> {
                    var login =
                            new HubLogin(
                                    HubAddress.parse(address.strip()),
                                    password,
                                    certificate.map(HubCertificate::read).orElse(""),
                                    "");
                    service.create(tools.project(), login);
                    return login.address().place();
                },
                place -> Notification.done(tools.text("exchange.hub.created", place)));
    }

    void synchronise() {
        run(
                "exchange.hub.synchronising",
                progress -> (SupervisorSync) sync().run(IncomingFiles.NEW, progress),
                this::showSynchronised);
    }

    /// Shows a preview of a synchronisation.
    void preview() {
        run(
                "exchange.hub.previewing",
                progress -> (SupervisorPreview) sync().preview(IncomingFiles.NEW, progress),
                it -> {
                    var lines = formatter.format(it);
                    results.set(new Results(true, lines));
                    return tools.hint(lines.isEmpty() ? "exchange.hub.nothing" : "exchange.hub.would");
                });
    }

    private HubSync sync() {
        return new HubSync(tools.project(), logins);
    }

    private Notification showSynchronised(SupervisorSync done) {
        results.set(new Results(false, formatter.format(done)));
        var sentence = formatter.summary(done);
        var notification = formatter.isRefused(done) ? Notification.warning(sentence) : Notification.done(sentence);
        boolean came = done.merged().files().stream().anyMatch(it -> !it.actors().isEmpty());
        return came ? notification.withChoice(tools.text("exchange.merge.review"), links.reviewActors()) : notification;
    }

    /// Invites a coder.
    void invite(Coder coder, Path file) {
        invite(file, () -> service.invite(tools.project(), coder.name(), file));
    }

    /// Invites a further supervisor.
    void inviteSupervisor(String name, Path file) {
        invite(file, () -> service.inviteSupervisor(tools.project(), name, file));
    }

    private void invite(Path file, Supplier<RoleChange> work) {
        run(
                "exchange.hub.inviting",
                _ -> work.get(),
                it -> statement(Notification.done(sentence(it, file)).withFolderOf(file), it));
    }

    private String sentence(RoleChange change, Path file) {
        var said = tools.text("exchange.hub.invited", change.name(), String.valueOf(file.getFileName()));
        return change.statement().isPresent() ? said + " " + tools.text("exchange.hub.invite-statement") : said;
    }

    /// Removes the login of a coder or supervisor.
    void revoke(HubLine line) {
        boolean coder = line.coder().isPresent();
        run(
                "exchange.hub.revoking",
                _ ->
                        coder
                                ? service.revoke(tools.project(), line.name())
                                : service.revokeSupervisor(tools.project(), line.name()),
                it -> {
                    var said =
                            tools.text(coder ? "exchange.hub.revoked" : "exchange.hub.supervisor-revoked", line.name());
                    var whole =
                            it.statement().isPresent()
                                    ? said
                                            + " "
                                            + tools.text(
                                                    coder
                                                            ? "exchange.hub.revoke-statement"
                                                            : "exchange.hub.supervisor-statement")
                                    : said;
                    return statement(Notification.done(whole), it);
                });
    }

    /// The notification with the statement that the database's administrator has to run.
    private Notification statement(Notification notification, RoleChange change) {
        return change.statement()
                .map(it ->
                        notification.withChoice(
                                tools.text("exchange.hub.copy-statement"), () -> Nodes.copyToClipboard(it)))
                .orElse(notification);
    }

    /// Writes the coders' newest files, to be merged without a hub.
    void export(Path folder) {
        run(
                "exchange.hub.writing",
                _ -> service.export(tools.project(), folder),
                it ->
                        Notification.done(tools.text("exchange.hub.written", it.files().size(), it.unreadable()))
                                .withFolder(folder));
    }

    /// Discards what is set aside.
    void discard() {
        run(
                "exchange.hub.discarding",
                _ -> sync().discard(Optional.empty()).stream().mapToInt(SetAside::messages).sum(),
                it -> Notification.done(tools.text("exchange.hub.discarded", it)));
    }

    /// Writes the tables of the export into the hub's database.
    ///
    /// @param reader the role that may read them; blank for the owner alone
    void publish(String reader) {
        boolean repeated = content.get().filter(HubContent::isPublishing).isPresent();
        run(
                "exchange.hub.publishing-tables",
                progress ->
                        publisher.publish(
                                tools.project(),
                                Optional.of(reader.strip()).filter(it -> !it.isEmpty()),
                                repeated,
                                progress),
                it ->
                        Notification.done(tools.text("exchange.hub.published", it.tables().size(), it.schema()))
                                .withChoice(
                                        tools.text(
                                                repeated ? "exchange.hub.publish-once" : "exchange.hub.publish-each"),
                                        () -> setPublishing(!repeated)));
    }

    private void setPublishing(boolean repeated) {
        run(
                "exchange.hub.publishing-tables",
                _ -> {
                    publisher.setRepeated(tools.project(), repeated);
                    return repeated;
                },
                _ ->
                        Notification.done(
                                tools.text(repeated ? "exchange.hub.publishing" : "exchange.hub.published-once")));
    }

    /// Forgets the login on this computer.
    void leave() {
        run("exchange.hub.leaving", _ -> service.leave(tools.project()), it -> tools.hint("exchange.hub.left", it));
    }

    /// Runs work with the hub, and then asks the hub for its state.
    ///
    /// @param told the notification about its result
    private <T> void run(String doing, Function<ProgressListener, T> work, Function<T, Notification> told) {
        if (tools.jobs().runningProperty().get() || !tools.mayWrite()) {
            return;
        }
        tools.team().dismissNotification();
        results.set(Results.NONE);
        record Outcome<T>(T result, HubContent content) {}
        tools.jobs()
                .run(
                        BackgroundJob.writing(
                                        "hub",
                                        tools.jobTexts(doing),
                                        progress -> new Outcome<>(work.apply(progress), readAnswer()))
                                .withoutInterrupts(),
                        it -> {
                            content.set(Optional.of(it.content()));
                            links.onChanged().run();
                            tools.show(told.apply(it.result()));
                        },
                        failure -> {
                            tools.failed(failure);
                            // the page says what is known now
                            load();
                        });
    }
}
