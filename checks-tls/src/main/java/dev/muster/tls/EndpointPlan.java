package dev.muster.tls;

import dev.muster.ConfigurationException;
import java.net.URI;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * What a check of an endpoint is to look at. Immutable; each method returns a changed copy.
 *
 * @param id of the check
 * @param host a name, or an IP literal without brackets
 * @param port 1 to 65535
 * @param upgrade what has to be said first
 * @param http whether HTTP is spoken there, if the owner has said so
 * @param trust where trust comes from
 * @param wishes what the owner expects
 * @param configured where the certificate is kept that should be served, if the owner has said so
 * @param login with which mail is handed in, if the owner wants it tried
 * @param sources to be asked whether the certificate is revoked
 */
record EndpointPlan(
        String id,
        String host,
        int port,
        Upgrade upgrade,
        Optional<Boolean> http,
        TrustStores trust,
        Wishes wishes,
        Optional<ConfiguredStore> configured,
        Optional<Login> login,
        List<RevocationSource> sources) {
    private static final int MOST_PORT = 65_535;
    private static final int LONGEST_HOST = 253;
    private static final int DIGEST = 32;
    private static final int MOST_SOURCES = 4;
    private static final Set<Integer> HTTP_PORTS = Set.of(443, 8443);

    /**
     * {@return the plan of an endpoint that speaks TLS at once}
     *
     * @throws ConfigurationException if host or port is none, naming everything that is to change
     */
    static EndpointPlan of(String id, String host, int port) {
        List<String> problems = new ArrayList<>();
        String bare = host.startsWith("[") && host.endsWith("]") ? host.substring(1, host.length() - 1) : host;
        if (!isHost(bare)) {
            problems.add(id + " cannot ask this host: write a name or an address, without scheme, port and blanks");
        }
        if (port < 1 || port > MOST_PORT) {
            problems.add(id + " cannot ask the port " + port + ": write one from 1 to " + MOST_PORT);
        }
        refuse(problems);
        return new EndpointPlan(
                id,
                bare,
                port,
                Upgrade.NONE,
                Optional.empty(),
                TrustStores.usual(),
                Wishes.usual(),
                Optional.empty(),
                Optional.empty(),
                List.of());
    }

    private static boolean isHost(String host) {
        boolean address = host.indexOf(':') >= 0;
        return !host.isEmpty()
                && host.length() <= LONGEST_HOST
                && host.chars().noneMatch(c -> c <= ' ' || c == 0x7f || "/?#@[]\\\"<>".indexOf(c) >= 0)
                && (!address || HostName.address(host).isPresent());
    }

    static void refuse(List<String> problems) {
        if (!problems.isEmpty()) {
            throw new ConfigurationException(problems);
        }
    }

    /** {@return whether one answer of HTTP is asked for: it is not said on ports of which nobody knows that it is spoken} */
    boolean speaksHttp() {
        return upgrade == Upgrade.NONE && http.orElse(HTTP_PORTS.contains(port));
    }

    EndpointPlan named(String name) {
        return new EndpointPlan(name, host, port, upgrade, http, trust, wishes, configured, login, sources);
    }

    EndpointPlan upgrading(Upgrade other) {
        if (upgrade != Upgrade.NONE && upgrade != other) {
            refuse(List.of(id + " is said to be both " + upgrade + " and " + other + ": keep one"));
        }
        return new EndpointPlan(id, host, port, other, http, trust, wishes, configured, login, sources);
    }

    EndpointPlan http(Boolean spoken) {
        return new EndpointPlan(
                id, host, port, upgrade, Optional.of(spoken), trust, wishes, configured, login, sources);
    }

    EndpointPlan trusting(TrustStores other) {
        return new EndpointPlan(id, host, port, upgrade, http, other, wishes, configured, login, sources);
    }

    EndpointPlan configured(ConfiguredStore store) {
        return new EndpointPlan(id, host, port, upgrade, http, trust, wishes, Optional.of(store), login, sources);
    }

    EndpointPlan login(Login with) {
        if (upgrade != Upgrade.SMTP) {
            refuse(List.of(id + " has a login, and is no mail server: call smtp() before login()"));
        }
        return new EndpointPlan(id, host, port, upgrade, http, trust, wishes, configured, Optional.of(with), sources);
    }

    /** {@return a copy that also asks there} */
    EndpointPlan asking(RevocationSource.Kind kind, URI address) {
        List<RevocationSource> all = new ArrayList<>(sources);
        all.add(RevocationSource.of(kind, address, id));
        if (all.size() > MOST_SOURCES || Set.copyOf(all).size() < all.size()) {
            refuse(List.of(id + " would ask more than " + MOST_SOURCES
                    + " places about revocation, or one of them twice: name each once"));
        }
        return new EndpointPlan(id, host, port, upgrade, http, trust, wishes, configured, login, List.copyOf(all));
    }

    EndpointPlan wishing(Wishes other) {
        return new EndpointPlan(id, host, port, upgrade, http, trust, other, configured, login, sources);
    }

    EndpointPlan atLeast(Grade grade) {
        if (grade.compareTo(Grade.F) >= 0) {
            refuse(List.of(
                    id + " would be content with " + grade + ", which is a failure: write a grade from A+ to E"));
        }
        return wishing(new Wishes(grade, wishes.mozilla(), wishes.pins(), wishes.publicWeb()));
    }

    EndpointPlan mozilla(MozillaProfile profile) {
        return wishing(new Wishes(wishes.grade(), Optional.of(profile), wishes.pins(), wishes.publicWeb()));
    }

    EndpointPlan publicWeb(Boolean applies) {
        return wishing(new Wishes(wishes.grade(), wishes.mozilla(), wishes.pins(), Optional.of(applies)));
    }

    /** {@return a copy that also takes this pin} */
    EndpointPlan pin(String pin) {
        String digest = pin.startsWith("sha256/") ? pin.substring("sha256/".length()) : pin;
        if (!isDigest(digest)) {
            refuse(List.of(id
                    + " has a pin that is no SHA-256 in base64: write the output of openssl x509 -pubkey -noout"
                    + " -in CERT | openssl pkey -pubin -outform der | openssl dgst -sha256 -binary | openssl base64"));
        }
        List<String> pins = new ArrayList<>(wishes.pins());
        pins.add(digest);
        return wishing(new Wishes(wishes.grade(), wishes.mozilla(), pins, wishes.publicWeb()));
    }

    private static boolean isDigest(String text) {
        try {
            return Base64.getDecoder().decode(text).length == DIGEST;
        } catch (IllegalArgumentException e) {
            return false;
        }
    }
}
