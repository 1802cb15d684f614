package dev.muster.tls;

import dev.muster.Check;
import dev.muster.CheckContext;
import dev.muster.ConfigurationException;
import dev.muster.Schedule;
import dev.muster.Scope;
import dev.muster.Secret;
import java.nio.file.Path;
import java.time.Duration;
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
 * <p>What one look saw can be {@linkplain #capture(EndpointCheck, CheckContext) captured} as a file and {@linkplain
 * #audit(CapturedEndpoint) judged} again elsewhere.
 */
public final class TlsChecks {
    private static final Schedule HOURLY = Schedule.every(Duration.ofHours(1)).timeout(Duration.ofSeconds(5));

    private TlsChecks() {}

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
     * {@return what such a check sees, for a file or for {@link #audit(CapturedEndpoint)}}
     *
     * <p>For use in a check of one's own, which has a context. Everything is asked anew, within the context's time; what
     * could not be seen is in it with its reason. Ends by an interrupt.
     *
     * @param check of the endpoint, with all that is expected of it
     * @throws InterruptedException if this thread was interrupted
     */
    public static CapturedEndpoint capture(EndpointCheck check, CheckContext context) throws InterruptedException {
        return new CapturedEndpoint(new EndpointProbe(check.plan()).look(context));
    }

    /**
     * {@return a check of what was captured before, judged as at that moment: {@code tls.audit}; asks nobody}
     *
     * @param captured the look
     */
    public static Check audit(CapturedEndpoint captured) {
        EndpointFacts facts = captured.facts();
        return Check.of("tls.audit", Scope.POSTURE, context -> facts, TlsRules.ENDPOINT);
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
    public static Check jvm() {
        return Check.of("tls.jvm", Scope.POSTURE, new JvmProbe(), JvmRules.ALL).scheduled(HOURLY);
    }

    /**
     * {@return a check of what a server made of this context offers, unless it is told otherwise: {@code tls.context}}
     *
     * @param context of the service
     */
    public static Check sslContext(SSLContext context) {
        return Check.of("tls.context", Scope.POSTURE, new ContextProbe(context), ContextRules.ALL)
                .scheduled(HOURLY);
    }
}
