package dev.muster.tls;

import dev.muster.Outcome;
import dev.muster.RuleInfo;
import dev.muster.Words;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import java.util.stream.IntStream;

/** Finite-field Diffie-Hellman below TLS 1.3 is large enough, for clients that know RFC 7919 and for those that do not. */
final class WeakDhRule extends OfferRule {
    static final String ID = "tls.kx.weak-dh";
    static final int ENOUGH = 2048;

    /** Below this academics broke it. */
    static final int BROKEN = 1024;

    static final RuleInfo INFO = about(ID)
            .title("Diffie-Hellman groups have 2048 bits or more")
            .passes("every client is given a group of 2048 bits or more")
            .fix("drop the DHE suites, or enlarge the group: -Djdk.tls.ephemeralDHKeySize=2048 (JVM),"
                    + " openssl dhparam -out dhparam.pem 2048 and ssl_dhparam dhparam.pem; (nginx)")
            .notApplicable("no DHE suite is offered below TLS 1.3, whose groups all have 2048 bits or more")
            .reference("https://weakdh.org/")
            .reference(ReadMore.rfc(9325, "4.5"))
            .reference(ReadMore.rfc(7919))
            .tag("key-exchange");

    WeakDhRule() {
        super(INFO);
    }

    @Override
    Outcome on(Offer offer) {
        return offer.dh()
                .value()
                .map(WeakDhRule::judge)
                .orElseGet(() -> Outcome.inconclusive(offer.dh().why()));
    }

    /** {@return the smallest group that anybody is given, if anybody is given one} */
    static OptionalInt smallest(DhSize size) {
        return IntStream.concat(size.withGroups().stream(), size.without().stream())
                .min();
    }

    private static Outcome judge(DhSize size) {
        OptionalInt smallest = smallest(size);
        if (smallest.isEmpty()) {
            return Outcome.notApplicable("no DHE suite is offered below TLS 1.3");
        }
        if (smallest.getAsInt() >= ENOUGH) {
            return Outcome.passed(described(size));
        }
        String weight = smallest.getAsInt() < BROKEN ? ", which has been broken in public" : "";
        return Outcome.failed(described(size) + weight).expected("2048 bits or more");
    }

    private static String described(DhSize size) {
        List<String> texts = new ArrayList<>();
        size.without().ifPresent(bits -> texts.add(bits + " bits for clients that name no group of RFC 7919"));
        size.withGroups().ifPresent(bits -> texts.add(bits + " bits for clients that name groups of RFC 7919"));
        return "Diffie-Hellman with " + Words.all(texts);
    }
}
