package dev.muster.tls;

import dev.muster.Check;
import dev.muster.CheckContext;
import dev.muster.ConfigurationException;
import dev.muster.DelegatingCheck;
import dev.muster.Redactor;
import dev.muster.Schedule;
import dev.muster.Scope;
import dev.muster.Secret;
import dev.muster.health.Capture;
import dev.muster.health.Capturing;
import java.net.URI;
import java.nio.file.Path;
import java.security.KeyStore;
import java.time.Duration;
import java.util.Optional;

/**
 * Looks at one TLS endpoint: its certificates, what it offers, and the grade that comes of it. Immutable and thread-safe;
 * each method returns a changed copy. Made by {@link TlsChecks#endpoint(String, int)}.
 *
 * <p>One connection at a time, at most 5 s in all. The certificates are looked at in every run; what is on offer is found
 * out by some twenty hellos once a day, or when the server's answer changes. Each hello is a legal one, and a server's
 * log will show handshakes that were not finished. What the deadline cuts is inconclusive.
 *
 * <p>Where a server has a second certificate, for clients of another kind of key, one more handshake shows it, and each rule
 * over certificates judges both. Whether a certificate is revoked, nobody is asked but whom {@link #ocsp(URI)} and {@link
 * #crl(URI)} name.
 *
 * <p>Defaults: id {@code tls.endpoint}, posture, once listening and then every hour, every minute while failing, 5 s a
 * run; the JVM's own trust, the grade A-, HTTP on the ports 443 and 8443 alone.
 */
public final class EndpointCheck implements DelegatingCheck, Capturing {
    private static final Schedule SCHEDULE =
            Schedule.every(Duration.ofHours(1)).timeout(Duration.ofSeconds(5)).whileFailing(Duration.ofMinutes(1));

    private final EndpointPlan plan;
    private final Check delegate;

    EndpointCheck(EndpointPlan plan) {
        this.plan = plan;
        this.delegate = Check.of(plan.id(), Scope.POSTURE, redactor(plan), new EndpointProbe(plan), TlsRules.ENDPOINT)
                .scheduled(plan.upgrade() == Upgrade.NONE ? SCHEDULE.onceListening() : SCHEDULE);
    }

    /** {@return the look at the endpoint} */
    @Override
    public Check delegate() {
        return delegate;
    }

    /**
     * {@return what this check sees, for a file that {@link TlsChecks#captured} reads; everything is asked anew}
     *
     * <p>It holds host and port, certificates as DER in base64, what is offered, what was answered, and what the owner
     * expects; of a named key store its path, and the certificate alone. No password and no key is in it, for none is in the
     * facts. What could not be seen within the context's time is in it with its reason.
     *
     * @throws InterruptedException if this thread was interrupted
     */
    @Override
    public Capture capture(CheckContext context) throws InterruptedException {
        return TlsCaptures.ENDPOINT.capture(new EndpointProbe(plan).look(context));
    }

    private static Redactor redactor(EndpointPlan plan) {
        Redactor redactor =
                plan.login().isPresent() || plan.configured().isPresent() ? Redactor.create() : Redactor.none();
        plan.login().ifPresent(login -> redactor.learn(login.password()));
        plan.configured().flatMap(ConfiguredStore::password).ifPresent(redactor::learn);
        return redactor;
    }

    /**
     * {@return a copy of this id, for a service that has several endpoints looked at}
     *
     * @throws IllegalArgumentException if the id is malformed
     */
    public EndpointCheck named(String id) {
        return new EndpointCheck(plan.named(id));
    }

    /**
     * {@return a copy for a mail server, asked by EHLO and STARTTLS (RFC 3207), at the start already}
     *
     * @throws ConfigurationException if it is said to be something else too
     */
    public EndpointCheck smtp() {
        return new EndpointCheck(plan.upgrading(Upgrade.SMTP));
    }

    /**
     * {@return a copy that also logs in to the mail server, by AUTH over the encrypted connection, once a run; no mail is
     * sent, and no password to a server whose certificate is not trusted}
     *
     * @throws ConfigurationException if this is no mail server
     */
    public EndpointCheck login(String user, Secret password) {
        return new EndpointCheck(plan.login(new Login(user, password)));
    }

    /**
     * {@return a copy for a PostgreSQL server, asked by SSLRequest, at the start already}
     *
     * @throws ConfigurationException if it is said to be something else too
     */
    public EndpointCheck postgres() {
        return new EndpointCheck(plan.upgrading(Upgrade.POSTGRES));
    }

    /** {@return a copy of which HTTP is asked, by one {@code HEAD /}, whatever its port: then HSTS counts} */
    public EndpointCheck http() {
        return new EndpointCheck(plan.http(true));
    }

    /** {@return a copy of which nothing is asked in HTTP, whatever its port} */
    public EndpointCheck withoutHttp() {
        return new EndpointCheck(plan.http(false));
    }

    /** {@return a copy judged by what this store trusts, as it is now} */
    public EndpointCheck trusting(KeyStore store) {
        return new EndpointCheck(plan.trusting(TrustStores.of(store)));
    }

    /** {@return a copy judged by what this file trusts: certificates in PEM, or a store that needs no password to be read} */
    public EndpointCheck trusting(Path file) {
        return new EndpointCheck(plan.trusting(TrustStores.file(file, Optional.empty())));
    }

    /** {@return a copy judged by what this store trusts, of any kind; read anew when the file changes} */
    public EndpointCheck trusting(Path file, Secret password) {
        return new EndpointCheck(plan.trusting(TrustStores.file(file, Optional.of(password))));
    }

    /**
     * {@return a copy that is content with this grade; if not called, with A-}
     *
     * @throws ConfigurationException if that is F, T or M
     */
    public EndpointCheck atLeast(Grade grade) {
        return new EndpointCheck(plan.atLeast(grade));
    }

    /** {@return a copy that has to follow this configuration of Mozilla's} */
    public EndpointCheck mozilla(MozillaProfile profile) {
        return new EndpointCheck(plan.mozilla(profile));
    }

    /**
     * {@return a copy that expects a certificate of this key in the chain, or one of another expected pin}
     *
     * @param pin base64 of the SHA-256 of a SubjectPublicKeyInfo (RFC 7469, section 2.4); {@code sha256/} may precede it
     * @throws ConfigurationException if it is none
     */
    public EndpointCheck expectPin(String pin) {
        return new EndpointCheck(plan.pin(pin));
    }

    /**
     * {@return a copy that asks this responder by OCSP (RFC 6960) whether the certificate is revoked: {@code
     * tls.cert.revoked}; if not called, what is stapled counts alone}
     *
     * <p>One request in clear text or over TLS to this very address, at most 64 KiB, no redirects; the answer has to be signed
     * by the certificate's issuer or its delegate. What was proved is asked again after an hour. Several may be named, up to
     * four with lists.
     *
     * @throws ConfigurationException if it is no address by http or https, or there are too many
     */
    public EndpointCheck ocsp(URI responder) {
        return new EndpointCheck(plan.asking(RevocationSource.Kind.OCSP, responder));
    }

    /**
     * {@return a copy that looks for the certificate in this list of revoked ones (RFC 5280): {@code tls.cert.revoked}}
     *
     * <p>Fetched from this very address, at most 20 MiB in 2 s, no redirects; the list has to be signed by the certificate's issuer,
     * and whole for such certificates: of a part, or a delta, nothing follows for those that it does not name. What was
     * proved is asked again after an hour.
     *
     * @param list in DER or PEM
     * @throws ConfigurationException if it is no address by http or https, or there are too many
     */
    public EndpointCheck crl(URI list) {
        return new EndpointCheck(plan.asking(RevocationSource.Kind.CRL, list));
    }

    /** {@return a copy to which the rules of the public web apply, whoever issued its certificate} */
    public EndpointCheck publicWeb() {
        return new EndpointCheck(plan.publicWeb(true));
    }

    /** {@return a copy to which the rules of the public web do not apply, though the JDK trusts its issuer} */
    public EndpointCheck privateNetwork() {
        return new EndpointCheck(plan.publicWeb(false));
    }

    /** {@return a copy that compares what is served with the certificate in this file of PEM: was a renewal reloaded?} */
    public EndpointCheck configuredIn(Path pem) {
        return new EndpointCheck(plan.configured(new ConfiguredStore(pem, Optional.empty())));
    }

    /** {@return a copy that compares what is served with the certificate in this key store: was a renewal reloaded?} */
    public EndpointCheck configuredIn(Path keyStore, Secret password) {
        return new EndpointCheck(plan.configured(new ConfiguredStore(keyStore, Optional.of(password))));
    }
}
