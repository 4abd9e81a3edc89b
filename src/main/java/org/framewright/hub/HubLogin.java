package org.framewright.hub;

/// A login to a hub, as the program keeps it on this computer.
///
/// @param certificate of the authority that signed the server's certificate, as PEM text; empty for those that Java trusts
/// @param stream the name of the stream of this device's work; empty for a supervisor
public record HubLogin(HubAddress address, String password, String certificate, String stream) {

    HubLogin withStream(String other) {
        return new HubLogin(address, password, certificate, other);
    }

    /// Without the password: a record's text may be logged.
    @Override
    public String toString() {
        return address.place();
    }
}
