package org.framewright.hub;

import org.framewright.coding.state.StudyService;
import org.framewright.hub.MemberStore.HubProject;
import org.framewright.model.Refusal;
import org.framewright.model.study.Coder;
import org.framewright.project.Installation;
import org.framewright.project.Project;
import org.framewright.project.ProjectOpener;
import org.framewright.safekeeping.DiskFiles;
import org.framewright.store.ScratchFolder;
import org.framewright.team.merge.MergeProblem;
import org.framewright.team.packages.FileName;
import org.framewright.team.packages.PackageService.CoderFile;
import org.postgresql.util.PasswordUtil;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/// Makes a project's hub, invites and revokes coders, and joins a hub.
public final class HubService {

    private static final int RANDOM_BYTES = 24;

    private final HubLogins logins;
    private final SecureRandom random = new SecureRandom();

    public HubService(HubLogins logins) {
        this.logins = logins;
    }

    /// Makes the hub of a supervisor's project in an empty database, or brings its tables up to date.
    ///
    /// @param login of the database's owner
    /// @throws Refusal where the file is a coder's, or the database can't be used, or is another project's hub
    public void create(Project project, HubLogin login) {
        requireSupervisor(project);
        HubConnection.migrate(login);
        try (var hub = HubConnection.open(login)) {
            var members = new MemberStore(hub);
            var identity = project.study().identity();
            if (members.project().isEmpty()) {
                members.addProject(identity, project.name());
            }
            members.requireProject(identity);
        }
        logins.write(project, login);
    }

    /// A coder or supervisor who was invited or revoked.
    ///
    /// @param statement for the database's administrator, where the owner may not manage roles; empty where it was run
    public record RoleChange(String name, Optional<String> statement) {}

    /// Makes a login for a coder, and writes the invitation.
    ///
    /// @param file the invitation, which holds the coder's password
    /// @throws Refusal where the coder takes no part, or is invited, or the file exists
    public RoleChange invite(Project project, String coderName, Path file) {
        requireSupervisor(project);
        var login = logins.require(project);
        var coder =
                project.study()
                        .coder(coderName)
                        .filter(it -> it.kind() == Coder.Kind.CODER && !it.isDeactivated())
                        .orElseThrow(() -> new Refusal(HubProblem.NOT_INVITABLE, coderName));
        requireFree(file);
        try (var hub = HubConnection.open(login)) {
            var members = new MemberStore(hub);
            members.requireProject(project.study().identity());
            if (members.list().stream().anyMatch(it -> it.coder().equals(coder.id()))) {
                throw new Refusal(HubProblem.INVITED_ALREADY, coder.name());
            }
            var role = "fw_" + randomText(8);
            var password = randomText(RANDOM_BYTES);
            var verifier = verifier(password);
            var address = login.address().withUser(role);
            var invitation = new HubInvitation(address, password, project.study().identity(), login.certificate());
            new SecretFile(file).write(invitation);
            if (!members.add(new MemberStore.Member(role, coder.id()))) {
                throw new Refusal(HubProblem.INVITED_ALREADY, coder.name());
            }
            boolean may = members.mayCreateRoles();
            if (may) {
                members.create(role, verifier);
                members.grantWaiting();
            }
            return new RoleChange(
                    coder.name(), may ? Optional.empty() : Optional.of(members.creation(role, verifier) + ";"));
        }
    }

    /// Makes a login for a further supervisor, and writes the invitation. From then on the study travels through the hub.
    ///
    /// @param typed the supervisor's name
    /// @param file the invitation, which holds the supervisor's password
    /// @throws Refusal where the name is empty, a supervisor of that name is invited, or the file exists
    public RoleChange inviteSupervisor(Project project, String typed, Path file) {
        requireSupervisor(project);
        var name = StudyService.clean(typed);
        var login = logins.require(project);
        requireFree(file);
        try (var hub = HubConnection.open(login)) {
            var found = new MemberStore(hub).requireProject(project.study().identity());
            var supervisors = new SupervisorStore(hub);
            if (supervisors.role(name).isPresent()) {
                throw new Refusal(HubProblem.INVITED_ALREADY, name);
            }
            var role = "fw_" + randomText(8);
            var password = randomText(RANDOM_BYTES);
            var invitation =
                    new HubInvitation(login.address().withUser(role), password, found.project(), login.certificate());
            new SecretFile(file).write(invitation);
            if (!supervisors.add(role, name)) {
                throw new Refusal(HubProblem.INVITED_ALREADY, name);
            }
            var statements = supervisors.creation(role, verifier(password), found.owner());
            return new RoleChange(name, runIfAllowed(supervisors, statements));
        }
    }

    /// Takes a supervisor's rights at the hub.
    ///
    /// @throws Refusal where no supervisor of that name is invited
    public RoleChange revokeSupervisor(Project project, String name) {
        requireSupervisor(project);
        try (var hub = HubConnection.open(logins.require(project))) {
            var found = new MemberStore(hub).requireProject(project.study().identity());
            var supervisors = new SupervisorStore(hub);
            var role =
                    supervisors
                            .role(StudyService.clean(name))
                            .orElseThrow(() -> new Refusal(HubProblem.NOT_INVITED, name));
            supervisors.revoke(role);
            return new RoleChange(name, runIfAllowed(supervisors, supervisors.closing(role, found.owner())));
        }
    }

    /// Runs statements about roles.
    ///
    /// @return them for the administrator, where this login may not; empty where they were run
    private static Optional<String> runIfAllowed(SupervisorStore supervisors, List<String> statements) {
        if (supervisors.mayManage()) {
            supervisors.run(statements);
            return Optional.empty();
        }
        return Optional.of(String.join(";\n", statements) + ";");
    }

    /// Takes a coder's rights at the hub. The coder's messages stay.
    ///
    /// @throws Refusal where the coder is not invited
    public RoleChange revoke(Project project, String coderName) {
        requireSupervisor(project);
        var coder = project.study().coder(coderName).map(Coder::id);
        try (var hub = HubConnection.open(logins.require(project))) {
            var members = new MemberStore(hub);
            members.requireProject(project.study().identity());
            var member =
                    members.list().stream()
                            .filter(it -> coder.equals(Optional.of(it.coder())))
                            .findFirst()
                            .orElseThrow(() -> new Refusal(HubProblem.NOT_INVITED, coderName));
            members.revoke(member);
            boolean may = members.mayCreateRoles();
            if (may) {
                members.close(member.role());
            }
            return new RoleChange(
                    coderName, may ? Optional.empty() : Optional.of(members.closing(member.role()) + ";"));
        }
    }

    /// The new file of a coder or supervisor.
    ///
    /// @param coder empty for a supervisor
    /// @param number of the package that it is made of; 0 for a supervisor
    public record JoinedFile(Path file, String coder, int number) {

        public boolean isSupervisors() {
            return coder.isEmpty();
        }
    }

    /// Joins a hub on this device: fetches the coder's newest package, or the study, as the own file of who was invited.
    ///
    /// @param file the invitation
    /// @param folder for the new file
    /// @throws Refusal where it is no invitation, nothing was sent yet, or this user is another supervisor of the study
    public JoinedFile join(Path file, Path folder, Installation installation) {
        var invitation =
                new SecretFile(file)
                        .read(HubInvitation.class)
                        .orElseThrow(() -> new Refusal(HubProblem.NO_INVITATION, file.toString()));
        var device = invitation.login(UUID.randomUUID().toString());
        try (var hub = HubConnection.open(device)) {
            var found = new MemberStore(hub).requireProject(invitation.project());
            if (found.ownedByLogin()) {
                requireNoOtherSupervisor(hub, found, device);
            }
            var messages = new MessageStore(hub, logins.cache(device));
            var login = found.ownedByLogin() ? device.withStream("") : device;
            var newest =
                    (found.ownedByLogin() ? messages.ends().study() : messages.newestPackage())
                            .orElseThrow(() -> new Refusal(HubProblem.NO_PACKAGE_YET, hub.place()));
            return withScratch(
                    folder,
                    scratch -> {
                        var fetched = scratch.file(newest.fileName());
                        Runnable keep;
                        try {
                            keep = messages.write(newest, hub.place(), fetched).keep();
                        } catch (Refusal refused) {
                            throw refused.withPlace(fetched.toString(), folder.toString());
                        }
                        var joined = moveIn(fetched, folder, found, login, installation);
                        keep.run();
                        return joined;
                    });
        }
    }

    private JoinedFile moveIn(Path fetched, Path folder, HubProject found, HubLogin login, Installation installation) {
        String coder;
        int number;
        Path file;
        try (var project = ProjectOpener.open(fetched, installation)) {
            var own = project.team().packages().coderFile();
            if (own.isEmpty() && !found.ownedByLogin()) {
                throw new Refusal(MergeProblem.NO_PACKAGE, fetched.toString());
            }
            coder = own.map(CoderFile::coder).orElse("");
            number = own.map(CoderFile::number).orElse(0);
            file = folder.resolve(own.isEmpty() ? FileName.of(found.name()) : FileName.of(found.name(), coder));
            requireFree(file);
            logins.write(project, login);
        }
        try {
            // what opening has changed
            DiskFiles.force(fetched);
            // into a folder of the same disk
            Files.move(fetched, file);
        } catch (IOException failed) {
            throw new Refusal(HubProblem.NOT_WRITTEN, file.toString());
        }
        DiskFiles.force(folder);
        return new JoinedFile(file, coder, number);
    }

    /// Requires that a user is one supervisor of a study alone: a second login would take the place of the first. One that was revoked is
    /// replaced.
    private void requireNoOtherSupervisor(HubConnection hub, HubProject found, HubLogin login) {
        var other =
                logins.findSupervisorLogin(found.project())
                        .map(it -> it.address().user())
                        .filter(it -> !it.equals(login.address().user()))
                        .filter(it -> it.equals(found.owner()) || new SupervisorStore(hub).isActive(it));
        if (other.isPresent()) {
            throw new Refusal(HubProblem.JOINED_ALREADY, hub.place());
        }
    }

    /// Forgets the login of a project on this computer. The file stays as it is.
    ///
    /// @return the place of the hub
    /// @throws Refusal where the file has joined no hub
    public String leave(Project project) {
        var place = logins.require(project).address().place();
        logins.delete(project);
        return place;
    }

    /// Files that were written.
    ///
    /// @param unreadable the number of messages that can't be read, and are left out
    public record ExportedFiles(List<Path> files, int unreadable) {}

    /// Writes the newest file of each device into a folder, as files that can be merged without a hub.
    ///
    /// @param folder created where it is missing
    public ExportedFiles export(Project project, Path folder) {
        requireSupervisor(project);
        var login = logins.require(project);
        try (var hub = HubConnection.open(login)) {
            new MemberStore(hub).requireProject(project.study().identity());
            var messages = new MessageStore(hub, logins.cache(login));
            createFolder(folder);
            var written = new ArrayList<Path>();
            int unreadable = 0;
            for (var message : messages.ends().allWork()) {
                try {
                    written.add(messages.write(message, hub.place(), folder.resolve(message.fileName())).file());
                } catch (Refusal refused) {
                    if (!(refused.problems().getFirst().code() instanceof HubProblem it && it.isOfMessage())) {
                        throw refused;
                    }
                    unreadable++;
                }
            }
            return new ExportedFiles(List.copyOf(written), unreadable);
        }
    }

    /// Requires that a project is a supervisor's.
    ///
    /// @throws Refusal where it is a coder's
    public static void requireSupervisor(Project project) {
        if (project.isCoderPackage()) {
            throw new Refusal(HubProblem.NO_SUPERVISORS_FILE, project.file().toString());
        }
    }

    /// Work with a scratch folder.
    interface ScratchWork<T> {
        T apply(ScratchFolder scratch);
    }

    static <T> T withScratch(Path folder, ScratchWork<T> work) {
        createFolder(folder);
        try (var scratch = ScratchFolder.create(folder)) {
            return work.apply(scratch);
        } catch (IOException failed) {
            throw new Refusal(HubProblem.NOT_WRITTEN, folder.toString());
        }
    }

    private static void createFolder(Path folder) {
        try {
            Files.createDirectories(folder);
        } catch (IOException failed) {
            throw new Refusal(HubProblem.NOT_WRITTEN, folder.toString());
        }
    }

    private static void requireFree(Path file) {
        if (Files.exists(file)) {
            throw new Refusal(HubProblem.FILE_EXISTS, file.toString());
        }
    }

    private String randomText(int bytes) {
        var drawn = new byte[bytes];
        random.nextBytes(drawn);
        return HexFormat.of().formatHex(drawn);
    }

    /// The server's verifier of a password.
    private static String verifier(String password) {
        return PasswordUtil.encodeScramSha256(password.toCharArray());
    }
}
