package dev.muster.examples.preflight;

import dev.muster.Scope;
import dev.muster.http.HeadersCheck;
import dev.muster.http.HttpChecks;
import dev.muster.http.SiteCheck;
import dev.muster.tls.EndpointCheck;
import dev.muster.tls.TlsChecks;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.cert.Certificate;
import java.security.cert.CertificateFactory;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.net.ssl.SSLContext;
import javax.net.ssl.TrustManagerFactory;
import org.jspecify.annotations.Nullable;

/** What is asked over the network by HTTP and TLS, by the trust that was named. */
final class Endpoints {
    private static final Pattern PLACE =
            Pattern.compile("(?<host>\\[[0-9a-fA-F:.]+]|[^:,/\\[]+):(?<port>\\d{1,5})(?:,(?<kind>[a-z]+))?");

    private final Optional<SSLContext> trust;
    private final Optional<Path> roots;

    private Endpoints(Optional<SSLContext> trust, Optional<Path> roots) {
        this.trust = trust;
        this.roots = roots;
    }

    static Endpoints trusting(@Nullable Path certificates) {
        return certificates == null
                ? new Endpoints(Optional.empty(), Optional.empty())
                : new Endpoints(Optional.of(context(certificates)), Optional.of(certificates));
    }

    Target url(URI written, String nth) {
        URI url = Targets.plain("--url", written);
        dev.muster.http.EndpointCheck endpoint =
                HttpChecks.endpoint(url).scope(Scope.SHARED).named("http.endpoint" + nth);
        HeadersCheck headers = HttpChecks.headers(url).named("http.headers" + nth);
        return new Target(
                "--url " + url,
                List.of(
                        trust.map(endpoint::trusting).orElse(endpoint),
                        trust.map(headers::trusting).orElse(headers)));
    }

    Target site(URI written, String nth) {
        URI url = Targets.plain("--site", written);
        SiteCheck site = HttpChecks.site(url).named("http.site" + nth);
        return new Target("--site " + url, List.of(trust.map(site::trusting).orElse(site)));
    }

    Target tls(String place, String nth) {
        Matcher parts = PLACE.matcher(place);
        if (!parts.matches()) {
            throw new UsageException(
                    "--tls " + place + " is not understood: write HOST:PORT, such as api.example.com:443, and"
                            + " ,smtp or ,postgres behind it where that is spoken first");
        }
        String host = parts.group("host").replaceAll("[\\[\\]]", "");
        EndpointCheck check =
                spoken(TlsChecks.endpoint(host, Integer.parseInt(parts.group("port"))), parts.group("kind"), place);
        EndpointCheck named = check.named("tls.endpoint" + nth);
        return new Target("--tls " + place, List.of(roots.map(named::trusting).orElse(named)));
    }

    private static EndpointCheck spoken(EndpointCheck check, @Nullable String kind, String place) {
        if (kind == null) {
            return check;
        }
        return switch (kind) {
            case "smtp" -> check.smtp();
            case "postgres" -> check.postgres();
            default ->
                throw new UsageException(
                        "--tls " + place + ": " + kind + " is not known: write smtp, postgres or nothing");
        };
    }

    private static SSLContext context(Path certificates) {
        try (InputStream in = Files.newInputStream(certificates)) {
            KeyStore store = KeyStore.getInstance(KeyStore.getDefaultType());
            store.load(null, null);
            for (Certificate each : CertificateFactory.getInstance("X.509").generateCertificates(in)) {
                store.setCertificateEntry("root-" + store.size(), each);
            }
            if (store.size() == 0) {
                throw new UsageException("--trust " + certificates + " holds no certificate in PEM");
            }
            TrustManagerFactory trust = TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
            trust.init(store);
            SSLContext context = SSLContext.getInstance("TLS");
            context.init(null, trust.getTrustManagers(), null);
            return context;
        } catch (IOException | GeneralSecurityException e) {
            throw new UsageException("--trust " + certificates + " cannot be read as certificates in PEM: "
                    + e.getClass().getSimpleName());
        }
    }
}
