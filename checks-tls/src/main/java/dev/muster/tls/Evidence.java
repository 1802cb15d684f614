package dev.muster.tls;

import dev.muster.Words;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Somebody's word on whether a certificate is revoked.
 *
 * @param source whose, such as {@code the stapled answer} or {@code the list at http://crl.internal/ca.crl}
 * @param said what it says, or why it could not be had
 */
record Evidence(String source, Seen<Standing> said) {
    /** {@return all there is about a certificate, what was stapled first} */
    static List<Evidence> about(Presented presented) {
        List<Evidence> all = new ArrayList<>();
        presented.staple().ifPresent(staple -> all.add(new Evidence("the stapled answer", Seen.of(staple))));
        all.addAll(presented.asked());
        return all;
    }

    /** {@return whether it is sound and says that the certificate is revoked; that stays so, however old it is} */
    boolean revokes(Instant at) {
        return said.value().filter(one -> Freshness.revoked(one, at)).isPresent();
    }

    /** {@return whether anything follows from it} */
    boolean proves(Instant at) {
        return revokes(at) || problem(at).isEmpty();
    }

    /** {@return why it proves nothing, if that is so} */
    Optional<String> problem(Instant at) {
        return said.value().isEmpty()
                ? Optional.of(source + " could not be had: " + said.why())
                : Freshness.problem(said.value().get(), at).map(why -> source + " proves nothing: " + why);
    }

    /** {@return whose word it is and how old; of one that was seen} */
    String dated(Instant at) {
        Instant made = said.value().map(Standing::thisUpdate).orElse(at);
        return source + " of " + Days.of(made) + ", " + Words.span(Duration.between(made, at)) + " old";
    }

    /** {@return when and why, of one that revokes} */
    String revocation() {
        return said.value()
                .flatMap(Standing::revocation)
                .map(Revocation::toString)
                .orElse("revoked");
    }
}
