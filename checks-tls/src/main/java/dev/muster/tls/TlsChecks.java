package dev.muster.tls;

import dev.muster.ConfigurationException;
import dev.muster.RuleInfo;
import dev.muster.Schedule;
import dev.muster.Scope;
import dev.muster.Secret;
import dev.muster.health.Capture;
import dev.muster.health.CaptureFormat;
import dev.muster.health.Capturing;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import javax.net.ssl.SSLContext;

/**
 * Checks of certificates, of what TLS endpoints offer, of key stores and of this JVM's own switches. Thread-safe.
 *
 * <p>They go to no host but those that are named, start no thread, and change nothing: no security property, no provider,
 * no default context. What an endpoint offers is found out by hellos, so that also what this JVM's own TLS would refuse to
 * speak is seen.
 *
 * <pre>{@code
 * TlsChecks.endpoint("api.example.com", 443).atLeast(Grade.A)
 * TlsChecks.endpoint("db.internal", 5432).postgres().trusting(Path.of("/etc/ssl/internal-ca.pem"))
 * TlsChecks.endpoint("api.internal", 8443).crl(URI.create("http://pki.internal/ca.crl"))
 * TlsChecks.keyStore(Path.of("/run/secrets/server.p12"), password)
 * }</pre>
 *
 * <p>What one look saw can be {@linkplain Capturing captured} as a file, which is {@linkplain #captured(String) read} and judged
 * again elsewhere.
 */
public final class TlsChecks {
    private static final Schedule HOURLY = Schedule.every(Duration.ofHours(1)).timeout(Duration.ofSeconds(5));

    private TlsChecks() {}

    /**
     * {@return every rule that a check of this module may judge by, each once, in the order of RULES.md; it asks nobody}
     *
     * <p>For tools that print what there is, or look whether an id is one. Immutable.
     */
    public static List<RuleInfo> rules() {
        return TlsRules.documented();
    }

    /**
     * {@return a check of one endpoint: its certificates, protocols, suites, key exchange and grade: {@code tls.endpoint}}
     *
     * @param host a name, which is also looked for in the certificate, or an IP address
     * @param port where TLS is spoken at once, unless {@link EndpointCheck#smtp()} or {@link EndpointCheck#postgres()}
     *     says otherwise
     * @throws ConfigurationException if host or port is none, naming everything that is to change
     */
    public static EndpointCheck endpoint(String host, int port) {
        return new EndpointCheck(EndpointPlan.of("tls.endpoint", host, port));
    }

    /**
     * {@return a check of a key store or trust store: {@code tls.store}}
     *
     * @param file PKCS12, JKS, JCEKS or BCFKS, told apart by its content
     * @param password of the store
     */
    public static StoreCheck keyStore(Path file, Secret password) {
        return new StoreCheck("tls.store", file, Optional.of(password));
    }

    /**
     * {@return a check of a file of certificates, and perhaps a key, in PEM: {@code tls.pem}}
     *
     * @param file as RFC 7468 has it
     */
    public static StoreCheck pem(Path file) {
        return new StoreCheck("tls.pem", file, Optional.empty());
    }

    /** {@return a check of this JVM's own switches: disabled algorithms, host name verification: {@code tls.jvm}} */
    public static Capturing jvm() {
        return TlsCaptures.JVM.check("tls.jvm", Scope.POSTURE, new JvmProbe()).scheduled(HOURLY);
    }

    /**
     * {@return a check of what a server made of this context offers, unless it is told otherwise: {@code tls.context}}
     *
     * @param context of the service
     */
    public static Capturing sslContext(SSLContext context) {
        return TlsCaptures.CONTEXT
                .check("tls.context", Scope.POSTURE, new ContextProbe(context))
                .scheduled(HOURLY);
    }

    /**
     * {@return what a check of this module captured, from what {@link Capture#toJson()} gave; its audit is {@code tls.audit}}
     *
     * @throws IllegalArgumentException if it is anything else; the message names line and column
     */
    public static Capture captured(String document) {
        return CaptureFormat.read(document, TlsCaptures.ALL);
    }
}
