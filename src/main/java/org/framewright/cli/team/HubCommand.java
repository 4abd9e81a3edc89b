package org.framewright.cli.team;

import org.framewright.cli.command.CliCommand;
import org.framewright.cli.command.CommandContext;
import org.framewright.cli.command.JsonOption;
import org.framewright.cli.command.ProjectArgument;
import org.framewright.cli.option.HubPasswordOption;
import org.framewright.hub.HubAddress;
import org.framewright.hub.HubCertificate;
import org.framewright.hub.HubLogin;
import org.framewright.hub.HubLogins;
import org.framewright.hub.HubPublisher;
import org.framewright.hub.HubService;
import org.framewright.hub.HubStatus;
import org.framewright.hub.HubSync;
import org.framewright.hub.SetAside;
import org.framewright.model.ProgressListener;
import org.framewright.project.Project;

import picocli.CommandLine;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/// The commands `hub …`: the database for a team's packages and returned work.
@Command(name = "hub")
public final class HubCommand extends CliCommand {

    private HubCommand(CommandContext context) {
        super(context);
    }

    /// The command with its subcommands, in the order of the help.
    public static CommandLine line(CommandContext context) {
        return CommandContext.orderSubcommands(
                new CommandLine(new HubCommand(context)),
                "create",
                "invite",
                "join",
                "sync",
                "status",
                "revoke",
                "leave",
                "export",
                "discard",
                "publish");
    }

    private HubLogins logins() {
        return new HubLogins(context.environment().state());
    }

    private HubService service() {
        return new HubService(logins());
    }

    /// Who is invited or revoked.
    static final class MemberOption {

        @Option(names = "--coder", paramLabel = "NAME", descriptionKey = "hub-coder")
        private Optional<String> coder = Optional.empty();

        @Option(names = "--supervisor", paramLabel = "NAME", descriptionKey = "hub-supervisor")
        private Optional<String> supervisor = Optional.empty();

        boolean isSupervisor() {
            return supervisor.isPresent();
        }

        String name() {
            return supervisor.or(() -> coder).orElseThrow();
        }
    }

    @Command(name = "create")
    int create(
            @Parameters(index = "0", paramLabel = "URL", descriptionKey = "hub-url") String url,
            @Parameters(index = "1", paramLabel = "PROJECT", descriptionKey = "project") Path file,
            @Option(names = "--ca", paramLabel = "FILE", descriptionKey = "hub-ca") Optional<Path> certificate,
            @Mixin HubPasswordOption password,
            @Mixin JsonOption json) {
        var address = HubAddress.parse(url);
        var trusted = certificate.map(HubCertificate::read).orElse("");
        return context.work(
                file,
                project -> {
                    HubService.requireSupervisor(project);
                    var login = new HubLogin(address, password.read(console, address.database()), trusted, "");
                    service().create(project, login);
                    var output = new PlaceOutput(address.place());
                    return json.print(console, output, () -> console.printText("hub-created", output.hub()));
                });
    }

    @Command(name = "invite")
    int invite(
            @Mixin ProjectArgument file,
            @ArgGroup(multiplicity = "1") MemberOption member,
            @Option(names = "--out", paramLabel = "FILE", descriptionKey = "hub-invitation-out", required = true)
                    Path out,
            @Mixin JsonOption json) {
        return context.work(
                file.file(),
                project -> {
                    var made =
                            member.isSupervisor()
                                    ? service().inviteSupervisor(project, member.name(), out)
                                    : service().invite(project, member.name(), out);
                    var said = console.text("hub-invited", made.name(), out.getFileName());
                    return print(made, said, "hub-invite-statement", json);
                });
    }

    @Command(name = "join")
    int join(
            @Parameters(index = "0", paramLabel = "INVITATION", descriptionKey = "hub-invitation") Path invitation,
            @Parameters(index = "1", paramLabel = "FOLDER", descriptionKey = "hub-folder") Path folder,
            @Mixin JsonOption json) {
        var joined = service().join(invitation, folder, context.installation());
        var output = new JoinOutput(joined.file().toString(), joined.coder(), joined.number());
        return json.print(
                console,
                output,
                () ->
                        console.printText(
                                joined.isSupervisors() ? "hub-joined-supervisor" : "hub-joined",
                                joined.file(),
                                joined.number(),
                                joined.coder()));
    }

    @Command(name = "sync")
    int sync(
            @Mixin ProjectArgument file,
            @Option(names = "--all", descriptionKey = "hub-sync-all") boolean all,
            @Option(names = "--dry-run", descriptionKey = "hub-sync-dry-run") boolean dryRun,
            @Mixin JsonOption json) {
        var files = all ? HubSync.IncomingFiles.ALL : HubSync.IncomingFiles.NEW;
        return context.work(
                file.file(),
                project -> {
                    var sync = new HubSync(project, logins());
                    var printer = new SyncPrinter(console, json);
                    return dryRun
                            ? printer.print(sync.preview(files, ProgressListener.NONE))
                            : printer.print(sync.run(files, ProgressListener.NONE));
                });
    }

    @Command(name = "status")
    int status(@Mixin ProjectArgument file, @Mixin JsonOption json) {
        try (var project = context.view(file.file())) {
            var status = new HubSync(project, logins()).status();
            return json.print(console, status, () -> printStatus(status));
        }
    }

    private void printStatus(HubStatus status) {
        switch (status) {
            case HubStatus.CoderStatus it ->
                    console.printText("hub-coder-status", it.coder(), it.taken(), it.newest(), it.unsent() ? 1 : 0);
            case HubStatus.SupervisorStatus(_, var study, var supervisors, var members, var setAside, var tables) -> {
                supervisors.forEach(it -> console.printText("hub-supervisor", it));
                if (study != HubStatus.StudyState.IN_STEP) {
                    console.printText(study == HubStatus.StudyState.BEHIND ? "hub-study-behind" : "hub-study-unsent");
                }
                members.forEach(it ->
                        console.printText(
                                "hub-member",
                                it.coder(),
                                it.sent(),
                                it.taken(),
                                it.isPackageDue() ? 1 : 0,
                                it.waiting()));
                setAside.forEach(it -> console.printText("hub-set-aside", it.coder(), it.messages()));
                if (tables.filter(HubStatus.TableStatus::repeated).isPresent()) {
                    console.printText("hub-publishing");
                }
            }
        }
        console.printText(status.isInStep() ? "hub-in-step" : "hub-not-in-step", status.place());
    }

    @Command(name = "revoke")
    int revoke(@Mixin ProjectArgument file, @ArgGroup(multiplicity = "1") MemberOption member, @Mixin JsonOption json) {
        return context.work(
                file.file(),
                project -> {
                    if (member.isSupervisor()) {
                        var revoked = service().revokeSupervisor(project, member.name());
                        var said = console.text("hub-supervisor-revoked", member.name());
                        return print(revoked, said, "hub-supervisor-statement", json);
                    }
                    var revoked = service().revoke(project, member.name());
                    return print(revoked, console.text("hub-revoked", member.name()), "hub-revoke-statement", json);
                });
    }

    /// Prints the change of a coder's role, and the statement for the administrator, if there is one.
    private int print(HubService.RoleChange change, String said, String statementKey, JsonOption json) {
        return json.print(
                console,
                change,
                () -> {
                    console.print(said);
                    change.statement()
                            .ifPresent(it -> {
                                console.printText(statementKey);
                                console.print(it);
                            });
                });
    }

    @Command(name = "leave")
    int leave(@Mixin ProjectArgument file, @Mixin JsonOption json) {
        return context.work(
                file.file(),
                project -> {
                    var output = new PlaceOutput(service().leave(project));
                    return json.print(console, output, () -> console.printText("hub-left", output.hub()));
                });
    }

    @Command(name = "export")
    int export(
            @Mixin ProjectArgument file,
            @Parameters(index = "1", paramLabel = "FOLDER", descriptionKey = "hub-export-folder") Path folder,
            @Mixin JsonOption json) {
        try (Project project = context.view(file.file())) {
            var exported = service().export(project, folder);
            var written = exported.files().stream().map(Path::toString).toList();
            return json.print(
                    console,
                    new FilesOutput(written, exported.unreadable()),
                    () -> console.printText("hub-exported", written.size(), folder, exported.unreadable()));
        }
    }

    @Command(name = "discard")
    int discard(
            @Mixin ProjectArgument file,
            @Option(names = "--coder", paramLabel = "NAME", descriptionKey = "hub-discard-coder")
                    Optional<String> coder,
            @Mixin JsonOption json) {
        return context.work(
                file.file(),
                project -> {
                    var discarded = new HubSync(project, logins()).discard(coder);
                    return json.print(
                            console,
                            new DiscardOutput(discarded),
                            () -> {
                                discarded.forEach(it -> console.printText("hub-discarded", it.coder(), it.messages()));
                                if (discarded.isEmpty()) {
                                    console.printText("hub-nothing-set-aside");
                                }
                            });
                });
    }

    @Command(name = "publish")
    int publish(
            @Mixin ProjectArgument file,
            @Option(names = "--reader", paramLabel = "ROLE", descriptionKey = "hub-reader") Optional<String> reader,
            @Option(names = "--each-sync", descriptionKey = "hub-each-sync") boolean repeated,
            @Mixin JsonOption json) {
        try (Project project = context.view(file.file())) {
            var published = new HubPublisher(logins()).publish(project, reader, repeated, ProgressListener.NONE);
            return json.print(
                    console,
                    published,
                    () -> {
                        console.printText(
                                "hub-published", published.tables().size(), published.hub(), published.schema());
                        published.tables().forEach(it -> console.printText("hub-table", it.name(), it.rows()));
                        console.printText(repeated ? "hub-publishing" : "hub-published-once");
                    });
        }
    }

    /// A hub, for `--json`.
    private record PlaceOutput(String hub) {}

    /// Files that were written, and the number of those that can't be read, for `--json`.
    private record FilesOutput(List<String> files, int unreadable) {}

    /// Discarded work, for `--json`.
    private record DiscardOutput(List<SetAside> discarded) {}

    /// A new file, for `--json`.
    private record JoinOutput(String file, String coder, int packageNumber) {}
}
