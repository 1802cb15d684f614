package dev.muster.tls;

import dev.muster.CheckContext;
import dev.muster.Probe;
import dev.muster.Words;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLEngine;
import javax.net.ssl.SSLParameters;
import org.jspecify.annotations.Nullable;

/** Asks a context what a server made of it offers. It makes an engine and no connection, and changes nothing. */
final class ContextProbe implements Probe<ContextFacts> {
    private static final String SILENT = "a context does not tell it: an endpoint's check sees it";
    private static final Map<Protocol, String> NAMES = Map.of(
            Protocol.SSL3,
            "SSLv3",
            Protocol.TLS10,
            "TLSv1",
            Protocol.TLS11,
            "TLSv1.1",
            Protocol.TLS12,
            "TLSv1.2",
            Protocol.TLS13,
            "TLSv1.3");

    private final SSLContext context;

    ContextProbe(SSLContext context) {
        this.context = context;
    }

    @Override
    public ContextFacts look(CheckContext run) {
        SSLParameters parameters;
        try {
            SSLEngine engine = context.createSSLEngine();
            engine.setUseClientMode(false);
            parameters = engine.getSSLParameters();
        } catch (IllegalStateException | UnsupportedOperationException e) {
            return new ContextFacts(Seen.not(
                    "the context makes no engine (" + e.getClass().getSimpleName() + "): call SSLContext.init first"));
        }
        return new ContextFacts(offer(parameters));
    }

    static Seen<Offer> offer(SSLParameters parameters) {
        String @Nullable [] protocols = parameters.getProtocols();
        String @Nullable [] suites = parameters.getCipherSuites();
        if (protocols == null || suites == null) {
            return Seen.not("the context tells neither protocols nor suites");
        }
        Map<Protocol, VersionOffer> versions = versions(Arrays.asList(protocols), Arrays.asList(suites));
        Seen<List<Integer>> groups = groups(parameters);
        return Seen.of(new Offer(
                versions,
                groups,
                groups,
                Seen.not(SILENT),
                Seen.not(SILENT),
                Seen.of(parameters.getUseCipherSuitesOrder()),
                0));
    }

    /** A version without a suite of its own is not offered. */
    private static Map<Protocol, VersionOffer> versions(List<String> protocols, List<String> names) {
        List<String> strangers = names.stream()
                .filter(name -> !name.endsWith("_SCSV") && Suites.named(name).isEmpty())
                .toList();
        List<Suite> suites =
                names.stream().map(Suites::named).flatMap(Optional::stream).toList();
        Map<Protocol, VersionOffer> versions = new EnumMap<>(Protocol.class);
        NAMES.forEach((protocol, name) -> {
            List<Integer> fitting = suites.stream()
                    .filter(suite -> suite.fits(protocol))
                    .map(Suite::code)
                    .toList();
            boolean offered = protocols.contains(name) && !(fitting.isEmpty() && strangers.isEmpty());
            versions.put(protocol, offered ? accepted(fitting, strangers) : VersionOffer.refused());
        });
        return versions;
    }

    private static VersionOffer accepted(List<Integer> fitting, List<String> strangers) {
        return strangers.isEmpty()
                ? VersionOffer.accepted(fitting)
                : VersionOffer.partly(fitting, "nobody knows the suite " + Words.some(strangers));
    }

    /** {@code SSLParameters.getNamedGroups} came with Java 20. */
    private static Seen<List<Integer>> groups(SSLParameters parameters) {
        try {
            return codes(SSLParameters.class.getMethod("getNamedGroups").invoke(parameters));
        } catch (ReflectiveOperationException e) {
            return Seen.not("before Java 20 a context does not tell its groups: an endpoint's check sees them");
        }
    }

    static Seen<List<Integer>> codes(@Nullable Object names) {
        if (!(names instanceof String[] all)) {
            return Seen.not("the context tells no groups");
        }
        return Seen.of(Arrays.stream(all).map(name -> Group.named(name).code()).toList());
    }
}
