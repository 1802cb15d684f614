package dev.muster.tls;

import dev.muster.Words;
import java.util.ArrayList;
import java.util.List;

/** What a grade would have to know and nobody saw. */
final class Unseen {
    private Unseen() {}

    static List<String> of(EndpointFacts facts, List<CertificateTraits> certificates) {
        List<String> unseen = new ArrayList<>();
        add("the certificate", facts.presented(), unseen);
        facts.other().ifPresent(other -> add("the second certificate", other, unseen));
        certificates.stream()
                .filter(traits -> traits.key().kind() == CertKey.Kind.OTHER)
                .forEach(traits -> unseen.add("the certificate's key, of an unknown kind"));
        add("the offer", facts.offer(), unseen);
        facts.offer().value().ifPresent(offer -> offer(offer, unseen));
        if (Hsts.applies(facts)) {
            add("HSTS", facts.hsts(), unseen);
        }
        return unseen;
    }

    private static void offer(Offer offer, List<String> unseen) {
        new Offered(offer).doubt().ifPresent(unseen::add);
        add("Diffie-Hellman", offer.dh(), unseen);
        add("the ServerHello", offer.old(), unseen);
        Agreed agreed = Agreed.of(offer);
        unseen.addAll(agreed.gaps());
        if (!agreed.strangers().isEmpty()) {
            unseen.add("the group " + Words.some(agreed.strangers()) + ", which nobody has named");
        }
    }

    private static void add(String what, Seen<?> seen, List<String> unseen) {
        if (seen.value().isEmpty()) {
            unseen.add(what + ": " + seen.why());
        }
    }
}
