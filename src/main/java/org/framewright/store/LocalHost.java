package org.framewright.store;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.List;

/// The name of this computer.
public final class LocalHost {

    private LocalHost() {}

    public static String name() {
        // the environment first: a network lookup can take seconds
        for (var variable : List.of("COMPUTERNAME", "HOSTNAME")) {
            var name = System.getenv(variable);
            if (name != null && !name.isBlank()) {
                return name;
            }
        }
        try {
            return InetAddress.getLocalHost().getHostName();
        } catch (UnknownHostException nameless) {
            return "localhost";
        }
    }
}
