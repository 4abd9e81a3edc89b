package org.framewright.store;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.List;

/// This computer, as it calls itself.
public final class LocalHost {

    private LocalHost() {}

    public static String name() {
        // the environment first: asking the network can take seconds
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
