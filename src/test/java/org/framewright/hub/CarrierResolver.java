package org.framewright.hub;

import org.framewright.support.Carrier;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;

/// Gives tests the carrier of their files: files, or a hub with `-Dcarrier=hub` and for test classes with the tag `hub`.
public final class CarrierResolver implements ParameterResolver {

    static final String HUB = "hub";

    @Override
    public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
        return parameter.getParameter().getType() == Carrier.class;
    }

    @Override
    public Object resolveParameter(ParameterContext parameter, ExtensionContext context) {
        boolean byHub = HUB.equals(System.getProperty("carrier")) || context.getTags().contains(HUB);
        return byHub ? new HubCarrier(hub(context)) : new Carrier.FileCarrier();
    }

    private static HubCarrier.Hub hub(ExtensionContext context) {
        var server = PostgresServer.running(context);
        return context.getRoot()
                .getStore(ExtensionContext.Namespace.create(CarrierResolver.class))
                .getOrComputeIfAbsent(HubCarrier.Hub.class, _ -> HubCarrier.Hub.create(server), HubCarrier.Hub.class);
    }
}
