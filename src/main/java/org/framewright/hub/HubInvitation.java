package org.framewright.hub;

/// The data to join a hub: a file that the supervisor sends to the coder by other means.
///
/// @param project the identity of the project
/// @param certificate as in [HubLogin]
public record HubInvitation(HubAddress address, String password, String project, String certificate) {

    HubLogin login(String stream) {
        return new HubLogin(address, password, certificate, stream);
    }

    /// Without the password, as in [HubLogin].
    @Override
    public String toString() {
        return address.place();
    }
}
