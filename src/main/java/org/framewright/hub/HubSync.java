package org.framewright.hub;

import org.framewright.hub.HubStatus.CoderStatus;
import org.framewright.model.ProgressListener;
import org.framewright.model.Refusal;
import org.framewright.project.Project;
import org.framewright.store.ScratchFolder;

import java.util.List;
import java.util.Objects;
import java.util.Optional;

/// Brings a project's file and its hub in step: takes in new messages, and sends new work or packages. Done twice, it does nothing; stopped
/// at any point, it goes on with the next time.
public final class HubSync {

    private final Project project;
    private final HubLogins logins;

    /// Kept while the file stays as it is: its digest takes a reading of the whole ledger.
    private Optional<LedgerState> state = Optional.empty();

    public HubSync(Project project, HubLogins logins) {
        this.project = project;
        this.logins = logins;
    }

    /// Which files of coders are merged.
    public enum IncomingFiles {
        /// Those that the project has not merged
        NEW,
        /// The newest of each device: work that was refused may come in by now
        ALL
    }

    /// Takes in and sends everything.
    ///
    /// @param files of a supervisor's project
    /// @param progress may stop between two messages: earlier messages stay taken in or sent
    /// @throws Refusal where the file has joined no hub, or the hub can't be used; messages taken in before are kept
    public SyncReport run(IncomingFiles files, ProgressListener progress) {
        return withHub((hub, login, scratch) ->
                project.isCoderPackage()
                        ? coder(hub, login).run(scratch)
                        : supervisor(hub, login).run(files, scratch, progress));
    }

    /// A dry run of [#run]. Changes nothing.
    ///
    /// @throws Refusal as [#run]
    public SyncPreview preview(IncomingFiles files, ProgressListener progress) {
        return withHub((hub, login, scratch) ->
                project.isCoderPackage()
                        ? coder(hub, login).preview(scratch)
                        : supervisor(hub, login).preview(files, scratch, progress));
    }

    /// Sends a coder's new work, and takes in nothing.
    ///
    /// @return how far the two are in step then
    /// @throws Refusal as [#run]
    public CoderStatus send() {
        return withHub((hub, login, scratch) -> coder(hub, login).send(scratch));
    }

    /// The state of file and hub. Changes nothing.
    ///
    /// @throws Refusal as [#run]
    public HubStatus status() {
        var login = logins.require(project);
        try (var hub = HubConnection.open(login)) {
            return project.isCoderPackage() ? coder(hub, login).status() : supervisor(hub, login).status();
        }
    }

    /// Discards the work that is not fetched any more, and that a supervisor's project has not merged. A device whose work was discarded sends
    /// all that it has with its next synchronisation.
    ///
    /// @param coder whose; empty for all coders
    /// @return what was discarded
    /// @throws Refusal as [#run], and where the project has no such coder, or is a coder's
    public List<SetAside> discard(Optional<String> coder) {
        HubService.requireSupervisor(project);
        if (coder.filter(it -> project.study().coder(it).isEmpty()).isPresent()) {
            throw new Refusal(HubProblem.NOT_INVITED, coder.orElseThrow());
        }
        return withHub((hub, login, _) -> supervisor(hub, login).discard(coder));
    }

    /// The revision of the file's last entry: while it stays, there is nothing new to send.
    public long revision() {
        return project.ledger().lastRevision();
    }

    private CoderExchange coder(HubConnection hub, HubLogin login) {
        long revision = revision();
        if (state.filter(it -> it.revision() == revision).isEmpty()) {
            state = Optional.of(LedgerState.of(project));
        }
        return new CoderExchange(project, hub, login, logins, state.orElseThrow());
    }

    private SupervisorExchange supervisor(HubConnection hub, HubLogin login) {
        var found = new MemberStore(hub).requireProject(project.study().identity());
        var messages = new MessageStore(hub, logins.cache(login));
        var study =
                found.shared()
                        ? Optional.of(new StudyExchange(project, messages, found.owner()))
                        : Optional.<StudyExchange>empty();
        return new SupervisorExchange(project, hub, messages, study, found.publication());
    }

    /// Work with a hub, and with a folder for the files of its messages.
    private interface HubWork<T> {
        T apply(HubConnection hub, HubLogin login, ScratchFolder scratch);
    }

    private <T> T withHub(HubWork<T> work) {
        var login = logins.require(project);
        // the window sends by itself: a user's synchronisation waits for it, since each takes the next number of the
        // stream
        synchronized (project) {
            return withConnection(login, work);
        }
    }

    private <T> T withConnection(HubLogin login, HubWork<T> work) {
        try (var hub = HubConnection.open(login)) {
            var folder = Objects.requireNonNull(project.file().toAbsolutePath().getParent());
            return HubService.withScratch(folder, scratch -> work.apply(hub, login, scratch));
        }
    }
}
