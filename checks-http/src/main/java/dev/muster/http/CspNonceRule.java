package dev.muster.http;

import dev.muster.Outcome;
import dev.muster.RuleInfo;
import dev.muster.Severity;
import dev.muster.http.CspSource.Kind;
import java.util.BitSet;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** Nonces cannot be guessed: CSP-10. Their values are not shown. */
final class CspNonceRule extends CspRule {
    static final RuleInfo INFO = csp("http.csp.nonce", "#security-nonces")
            .title("Nonces of the Content-Security-Policy are long, random and new every time")
            .severity(Severity.ERROR)
            .passes("each nonce has 22 characters or more (16 bytes in base64) and another answer has other nonces")
            .fix("make a nonce of 16 random bytes for each answer, and do not let such answers be cached:"
                    + " Cache-Control: no-store")
            .notApplicable(NOT_APPLICABLE + ", or the policy has no nonce");

    private static final int SHORT = 8;
    private static final int LONG = 22;
    /** Even of 22 random digits there are more: fewer come once in two million times. */
    private static final int DISTINCT = 5;

    private static final List<String> PLACES = List.of(
            "default-src",
            "script-src",
            "script-src-elem",
            "script-src-attr",
            "style-src",
            "style-src-elem",
            "style-src-attr");

    @Override
    public RuleInfo info() {
        return INFO;
    }

    @Override
    Outcome verdict(CspSet set, PageFacts facts) {
        List<String> nonces = nonces(set);
        return verdict(
                nonces,
                facts.again()
                        .map(again -> compared(nonces, nonces(CspSet.of(again))))
                        .orElseGet(() -> uncompared(facts)));
    }

    private static Outcome uncompared(PageFacts facts) {
        return facts.unanswered()
                .<Outcome>map(why -> Outcome.inconclusive(
                        "the nonces are long; whether they are new every time a second request was to show: " + why))
                .orElseGet(() ->
                        Outcome.notApplicable("the nonces are long; whether they are new every time needs active()"));
    }

    private static Outcome compared(List<String> nonces, List<String> again) {
        if (again.isEmpty()) {
            return Outcome.inconclusive("the nonces are long; the next answer had none to compare them with");
        }
        return Collections.disjoint(nonces, new HashSet<>(again))
                ? Outcome.passed("long, and other in the next answer")
                : failed(Severity.ERROR, "two answers have the same nonce");
    }

    /** What is wrong with the nonces of one answer is said first. */
    private static Outcome verdict(List<String> nonces, Outcome compared) {
        if (nonces.isEmpty()) {
            return Outcome.notApplicable("the policy has no nonce");
        }
        String shortest =
                nonces.stream().min(Comparator.comparingInt(String::length)).orElseThrow();
        if (shortest.length() < SHORT) {
            return failed(Severity.ERROR, length(shortest));
        }
        if (nonces.stream().anyMatch(CspNonceRule::monotonous)) {
            return failed(Severity.ERROR, "a nonce of fewer than " + DISTINCT + " different characters is not random");
        }
        boolean repeats = compared instanceof Outcome.Failed;
        return repeats || shortest.length() >= LONG ? compared : failed(Severity.WARNING, length(shortest));
    }

    private static boolean monotonous(String nonce) {
        BitSet seen = new BitSet();
        nonce.chars().forEach(seen::set);
        return nonce.length() >= LONG && seen.cardinality() < DISTINCT;
    }

    private static String length(String shortest) {
        return "a nonce has " + shortest.length() + " characters";
    }

    private static Outcome failed(Severity severity, String observed) {
        return Outcome.failed(severity, observed).expected("16 random bytes in base64, new for each answer");
    }

    private static List<String> nonces(CspSet set) {
        Set<String> nonces = new LinkedHashSet<>();
        for (String place : PLACES) {
            set.directives(place).forEach(list -> add(list, nonces));
        }
        return List.copyOf(nonces);
    }

    private static void add(CspDirective list, Set<String> nonces) {
        for (CspSource source : list.sources()) {
            if (source.kind() == Kind.NONCE) {
                nonces.add(source.value());
            }
        }
    }
}
