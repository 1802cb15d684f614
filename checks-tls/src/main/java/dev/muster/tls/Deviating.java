package dev.muster.tls;

import dev.muster.Words;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/** Collects {@link Deviations}. Not thread-safe. */
final class Deviating {
    private final MozillaGuideline guideline;
    private final List<String> found = new ArrayList<>();
    private final List<String> unseen = new ArrayList<>();

    Deviating(MozillaGuideline guideline) {
        this.guideline = guideline;
    }

    Deviations look(EndpointFacts facts) {
        if (facts.offer().value().isPresent()) {
            Offer offer = facts.offer().value().get();
            protocols(offer);
            groups(offer);
        } else {
            unseen.add("the offer: " + facts.offer().why());
        }
        if (facts.presented().value().isPresent()) {
            Set<CertKey.Kind> kinds = EnumSet.noneOf(CertKey.Kind.class);
            for (Presented shown : facts.shown()) {
                CertificateTraits traits = CertificateReading.read(shown, facts.host(), facts.at());
                certificate(traits);
                kinds.add(traits.key().kind());
            }
            facts.offer().value().ifPresent(offer -> suites(offer, kinds));
        } else {
            unseen.add("the certificate: " + facts.presented().why());
        }
        facts.other()
                .filter(other -> other.value().isEmpty())
                .ifPresent(other -> unseen.add("the second certificate: " + other.why()));
        hsts(facts);
        return new Deviations(found, unseen);
    }

    private void protocols(Offer offer) {
        List<Protocol> more = new ArrayList<>();
        List<Protocol> less = new ArrayList<>();
        for (Protocol protocol : Protocol.values()) {
            boolean wanted = guideline.protocols().contains(protocol);
            VersionOffer.Answer answer = offer.of(protocol).answer();
            if (answer == VersionOffer.Answer.UNKNOWN) {
                unknown(protocol, offer);
            } else if ((answer == VersionOffer.Answer.ACCEPTED) != wanted) {
                (wanted ? less : more).add(protocol);
            }
        }
        extra(more);
        missing(less);
    }

    private void unknown(Protocol protocol, Offer offer) {
        if (protocol != Protocol.SSL2) {
            unseen.add(protocol + ": " + offer.of(protocol).why());
        }
    }

    private void groups(Offer offer) {
        Agreed agreed = Agreed.of(offer);
        unseen.addAll(agreed.gaps());
        List<String> names = agreed.groups().stream().map(Group::name).toList();
        extra(names.stream()
                .filter(name -> !MozillaGuideline.GROUPS.contains(name))
                .toList());
        if (agreed.gaps().isEmpty()) {
            missing(MozillaGuideline.GROUPS.stream()
                    .filter(name -> !names.contains(name))
                    .toList());
        }
    }

    /** Of the versions that the guideline has: the others are told as such. */
    private void suites(Offer offer, Set<CertKey.Kind> kinds) {
        for (Protocol protocol : guideline.protocols()) {
            VersionOffer seen = offer.of(protocol);
            List<Suite> suites = seen.suites().stream().map(Suites::of).toList();
            extra(suites.stream()
                    .filter(suite -> !guideline.suites().contains(suite.name()))
                    .toList());
            if (!seen.complete() && seen.answer() == VersionOffer.Answer.ACCEPTED) {
                unseen.add("all suites of " + protocol + ": " + seen.why());
            }
            if (seen.complete() && seen.answer() == VersionOffer.Answer.ACCEPTED) {
                missing(lacking(protocol, suites, kinds));
            }
        }
    }

    /** {@return what is not there and could be, with such keys} */
    private List<String> lacking(Protocol protocol, List<Suite> suites, Set<CertKey.Kind> kinds) {
        List<String> names = suites.stream().map(Suite::name).toList();
        return guideline.suites().stream()
                .filter(name -> Suites.named(name)
                        .filter(suite -> suite.fits(protocol) && serves(suite, kinds))
                        .isPresent())
                .filter(name -> !names.contains(name))
                .toList();
    }

    private static boolean serves(Suite suite, Set<CertKey.Kind> kinds) {
        return switch (suite.authentication()) {
            case ANY -> true;
            case RSA -> kinds.contains(CertKey.Kind.RSA);
            case ECDSA -> kinds.contains(CertKey.Kind.EC);
            default -> false;
        };
    }

    private void certificate(CertificateTraits traits) {
        CertKey key = traits.key();
        boolean small = key.kind() == CertKey.Kind.RSA && key.bits() < MozillaGuideline.RSA_BITS;
        boolean curve = key.kind() == CertKey.Kind.EC && !MozillaGuideline.CURVES.contains(key.name());
        if (!guideline.kinds().contains(key.kind()) || small || curve) {
            found.add("the key is " + key.name());
        }
        if (!guideline.signatures().contains(traits.signature())) {
            found.add("a certificate signed by " + traits.signature());
        }
        if (traits.life().compareTo(guideline.life()) > 0) {
            found.add("a certificate for " + traits.life().toDays() + " days, more than "
                    + guideline.life().toDays());
        }
    }

    private void hsts(EndpointFacts facts) {
        if (!Hsts.applies(facts)) {
            return;
        }
        if (facts.hsts().value().isEmpty()) {
            unseen.add("HSTS: " + facts.hsts().why());
            return;
        }
        Hsts hsts = Hsts.parse(facts.hsts().value().get().orElse(""));
        if (hsts.maxAge() < MozillaGuideline.HSTS) {
            found.add("HSTS for " + hsts.maxAge() + " s, less than " + MozillaGuideline.HSTS);
        }
    }

    private void extra(List<?> things) {
        if (!things.isEmpty()) {
            found.add("offers " + Words.some(things));
        }
    }

    private void missing(List<?> things) {
        if (!things.isEmpty()) {
            found.add("does not offer " + Words.some(things));
        }
    }
}
