package dev.muster.tls;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * The grade of the rating guide, version 2009r. What was not seen can only lower it, so a grade of which something was
 * not seen is the best that is left.
 *
 * @param grade in the end
 * @param withoutTrust the grade if the certificate's names, dates and issuer were in order
 * @param scores of the guide
 * @param reasons why it is no better, the worst first
 * @param unseen what was not seen, and why
 */
record Grading(Grade grade, Grade withoutTrust, Scores scores, List<Reason> reasons, List<String> unseen) {
    /** Copies. */
    Grading {
        reasons = List.copyOf(reasons);
        unseen = List.copyOf(unseen);
    }

    static Grading of(EndpointFacts facts) {
        Optional<Offer> offer = facts.offer().value();
        List<CertificateTraits> certificates = facts.shown().stream()
                .map(presented -> CertificateReading.read(presented, facts.host(), facts.at()))
                .toList();
        Set<Reason> all = new LinkedHashSet<>();
        certificates.forEach(traits -> CertificateCaps.collect(traits, all::add));
        List<Reason> reasons = new ArrayList<>(all);
        offer.ifPresent(one -> OfferCaps.collect(one, reasons::add));
        hsts(facts).ifPresent(reasons::add);
        Scores scores = Scoring.of(offer, certificates);
        scores.reason().ifPresent(reasons::add);
        reasons.sort(Comparator.comparing(Reason::cap).reversed());
        return new Grading(
                worst(reasons),
                worst(reasons.stream().filter(one -> !one.aboutTrust()).toList()),
                scores,
                reasons,
                Unseen.of(facts, certificates));
    }

    /** {@return whether nothing that was not seen could change it} */
    boolean exact() {
        return unseen.isEmpty();
    }

    /** {@return whether it is this good; of one that is not exact, whether it still may be} */
    boolean atLeast(Grade wanted) {
        return grade.compareTo(wanted) <= 0;
    }

    private static Grade worst(List<Reason> reasons) {
        return reasons.stream().map(Reason::cap).max(Comparator.naturalOrder()).orElse(Grade.A_PLUS);
    }

    private static Optional<Reason> hsts(EndpointFacts facts) {
        if (!Hsts.applies(facts)) {
            return Optional.of(new Reason(Grade.A, "A+ is not defined without HSTS"));
        }
        return facts.hsts().value().flatMap(Grading::hsts);
    }

    private static Optional<Reason> hsts(Optional<String> field) {
        if (field.isEmpty()) {
            return Optional.of(new Reason(Grade.A, "there is no HSTS, which A+ needs"));
        }
        Hsts hsts = Hsts.parse(field.get());
        if (!hsts.problem().isEmpty()) {
            return Optional.of(new Reason(Grade.A_MINUS, "browsers ignore the HSTS: " + hsts.problem()));
        }
        return hsts.maxAge() >= Hsts.HALF_A_YEAR
                ? Optional.empty()
                : Optional.of(new Reason(Grade.A_MINUS, "HSTS lasts " + hsts.maxAge() + " s, less than 180 days"));
    }

    /** {@return the grade, the scores, every reason, and what was not seen} */
    @Override
    public String toString() {
        StringBuilder text = new StringBuilder(exact() ? "" : "at most ").append(grade);
        if (grade != withoutTrust) {
            text.append(", ").append(withoutTrust).append(" without the trust problem");
        }
        text.append(" (").append(scores).append(')');
        if (!reasons.isEmpty()) {
            text.append(": ").append(joined(reasons));
        }
        return exact() ? text.toString() : text.append("; not seen: ") + joined(unseen);
    }

    private static String joined(List<?> parts) {
        return String.join("; ", parts.stream().map(Object::toString).toList());
    }
}
