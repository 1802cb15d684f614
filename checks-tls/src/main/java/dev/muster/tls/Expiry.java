package dev.muster.tls;

import dev.muster.Outcome;
import dev.muster.Severity;
import dev.muster.Words;
import java.time.Duration;
import java.time.Instant;

/** Where a moment lies in the life of a certificate. Short lives are measured by their length. */
final class Expiry {
    private static final Duration SHORT = Duration.ofDays(90);
    private static final Duration WARN = Duration.ofDays(30);
    private static final Duration FAIL = Duration.ofDays(7);
    private static final int WARN_PART = 4;
    private static final int FAIL_PART = 10;

    private Expiry() {}

    static boolean expired(X509 certificate, Instant at) {
        return at.isAfter(certificate.notAfter());
    }

    static boolean early(X509 certificate, Instant at) {
        return at.isBefore(certificate.notBefore());
    }

    static boolean valid(X509 certificate, Instant at) {
        return !expired(certificate, at) && !early(certificate, at);
    }

    /** {@return whether a valid one has less life left than it should} */
    static boolean expiring(X509 certificate, Instant at) {
        return left(certificate, at).compareTo(warn(certificate)) < 0;
    }

    /** {@return whether a valid certificate has enough life left} */
    static Outcome judge(X509 certificate, Instant at) {
        Duration left = left(certificate, at);
        String observed = Words.span(left) + " left, until " + Days.of(certificate.notAfter());
        if (!expiring(certificate, at)) {
            return Outcome.passed(observed);
        }
        Duration fail = isShort(certificate) ? certificate.life().dividedBy(FAIL_PART) : FAIL;
        Severity severity = left.compareTo(fail) < 0 ? Severity.ERROR : Severity.WARNING;
        return Outcome.failed(severity, observed)
                .expected("at least " + Words.span(warn(certificate)) + " of the " + Words.span(certificate.life())
                        + " of its life");
    }

    static String expiredSince(X509 certificate, Instant at) {
        return "expired " + Words.span(Duration.between(certificate.notAfter(), at)) + " ago, on "
                + Days.of(certificate.notAfter());
    }

    private static Duration left(X509 certificate, Instant at) {
        return Duration.between(at, certificate.notAfter());
    }

    private static Duration warn(X509 certificate) {
        return isShort(certificate) ? certificate.life().dividedBy(WARN_PART) : WARN;
    }

    private static boolean isShort(X509 certificate) {
        return certificate.life().compareTo(SHORT) <= 0;
    }
}
