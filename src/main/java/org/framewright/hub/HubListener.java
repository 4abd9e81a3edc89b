package org.framewright.hub;

import org.framewright.project.Project;

import java.time.Duration;

/// Waits at a hub for work of coders, on a connection of its own. Only a supervisor's window waits: a hub has few connections, and each
/// waiting listener holds one.
public final class HubListener implements AutoCloseable {

    /// The channel's notifications say only that a message was sent.
    static final String CHANNEL = "framewright_hub";

    private final HubConnection hub;

    private HubListener(HubConnection hub) {
        this.hub = hub;
    }

    /// Begins to listen.
    ///
    /// @throws org.framewright.model.Refusal where the project has joined no hub, or the hub can't be used
    public static HubListener open(Project project, HubLogins logins) {
        var hub = HubConnection.open(logins.require(project));
        hub.update("LISTEN " + CHANNEL);
        return new HubListener(hub);
    }

    /// Waits for work.
    ///
    /// @return whether work was sent since the last call
    /// @throws org.framewright.model.Refusal where the connection is lost
    public boolean await(Duration longest) {
        return hub.awaitNotification(longest);
    }

    @Override
    public void close() {
        hub.close();
    }
}
