package dev.muster.tls;

import dev.muster.Rule;
import dev.muster.health.CaptureFormat;
import dev.muster.health.JsonForm;
import java.io.IOException;
import java.lang.invoke.MethodHandles;
import java.util.Base64;
import java.util.List;

/** What the looks of this module are written down as; certificates as DER in base64. */
final class TlsCaptures {
    private static final JsonForm<X509, String> CERTIFICATE =
            JsonForm.of(X509.class, String.class, TlsCaptures::written, TlsCaptures::read);

    static final CaptureFormat<EndpointFacts> ENDPOINT = of("endpoint", EndpointFacts.class, TlsRules.ENDPOINT);
    static final CaptureFormat<StoreFacts> STORE = of("store", StoreFacts.class, StoreRules.ALL);
    static final CaptureFormat<JvmFacts> JVM = of("jvm", JvmFacts.class, JvmRules.ALL);
    static final CaptureFormat<ContextFacts> CONTEXT = of("context", ContextFacts.class, ContextRules.ALL);

    static final List<CaptureFormat<?>> ALL = List.of(ENDPOINT, STORE, JVM, CONTEXT);

    private TlsCaptures() {}

    private static <T extends Record> CaptureFormat<T> of(String name, Class<T> type, List<Rule<T>> rules) {
        return CaptureFormat.of(
                "muster.tls." + name + "/1", type, MethodHandles.lookup(), "tls.audit", rules, CERTIFICATE);
    }

    private static String written(X509 certificate) {
        return Base64.getEncoder().encodeToString(certificate.der());
    }

    private static X509 read(String base64) {
        try {
            return X509.of(Base64.getDecoder().decode(base64));
        } catch (IOException | IllegalArgumentException e) {
            throw new IllegalArgumentException("no certificate in base64", e);
        }
    }
}
