package dev.muster.db;

import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * How a driver is told to connect, understood as that driver understands it.
 *
 * @param hosts at least one
 * @param encryption of the connections to hosts that have none of their own
 * @param options that rules ask for, by name, those at their default too; no secret is among them
 */
record ClientSettings(List<Host> hosts, Encryption encryption, Map<String, Option> options) {
    ClientSettings {
        hosts = List.copyOf(hosts);
        options = Map.copyOf(options);
    }

    /** {@return an option that the driver has; one that it has not is off} */
    Option option(String name) {
        return Option.of(options, name);
    }

    /** {@return an option that is a time; zero for none} */
    Duration time(DriverKind kind, String name) {
        return kind.time(option(name).number());
    }

    Encryption encryption(Host host) {
        return host.encryption().orElse(encryption);
    }

    /** {@return the hosts, each once} */
    List<Host> distinctHosts() {
        Map<String, Host> byName = new LinkedHashMap<>();
        hosts.forEach(host -> byName.putIfAbsent(host.name(), host));
        return List.copyOf(byName.values());
    }

    /** {@return whether somebody on the way can read along: TLS is not demanded for each host of the network} */
    boolean readable() {
        return hosts.stream()
                .anyMatch(host -> host.reach() == Host.Reach.NETWORK
                        && encryption(host).level().compareTo(Encryption.Level.ANYBODY) < 0);
    }
}
