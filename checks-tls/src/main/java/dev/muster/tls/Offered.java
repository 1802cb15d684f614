package dev.muster.tls;

import dev.muster.Outcome;
import dev.muster.Words;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.function.Supplier;

/**
 * An offer as the rules over suites look at it: every suite once, whatever versions have it, and what was not seen.
 * SSLv2 counts where somebody asked for it.
 */
final class Offered {
    private final Map<Suite, Set<Protocol>> suites = new LinkedHashMap<>();
    private final Map<String, Set<Protocol>> gaps = new LinkedHashMap<>();

    Offered(Offer offer) {
        Protocol[] protocols = Protocol.values();
        for (int i = protocols.length - 1; i >= 0; i--) {
            if (protocols[i] != Protocol.SSL2 || offer.versions().containsKey(protocols[i])) {
                add(protocols[i], offer.of(protocols[i]));
            }
        }
    }

    private void add(Protocol protocol, VersionOffer seen) {
        for (int code : seen.suites()) {
            suites.computeIfAbsent(Suites.of(code), any -> EnumSet.noneOf(Protocol.class))
                    .add(protocol);
        }
        if (!seen.complete()) {
            gaps.computeIfAbsent(seen.why(), any -> EnumSet.noneOf(Protocol.class))
                    .add(protocol);
        }
    }

    /** {@return every suite, those of the newest version first} */
    List<Suite> suites() {
        return List.copyOf(suites.keySet());
    }

    List<Suite> suites(Predicate<Suite> wanted) {
        return suites.keySet().stream().filter(wanted).toList();
    }

    List<Suite> suites(SuiteFamily family) {
        return suites(suite -> SuiteFamily.of(suite) == family);
    }

    /** {@return the versions that have any of these} */
    Set<Protocol> versions(Collection<Suite> some) {
        Set<Protocol> versions = EnumSet.noneOf(Protocol.class);
        some.forEach(suite -> versions.addAll(suites.getOrDefault(suite, Set.of())));
        return versions;
    }

    /** {@return what was not seen, and why; empty if everything was} */
    Optional<String> gap() {
        if (gaps.isEmpty()) {
            return Optional.empty();
        }
        List<String> texts = new ArrayList<>();
        gaps.forEach((why, versions) -> texts.add(Words.all(versions) + " (" + why + ")"));
        return Optional.of("not all suites were seen of " + String.join(", ", texts));
    }

    /** {@return why nothing can be said of what was not found here; empty if it is not there} */
    Optional<String> doubt() {
        List<Suite> strangers = suites(SuiteFamily.UNKNOWN);
        if (!strangers.isEmpty()) {
            return Optional.of("nobody has named " + Words.some(strangers) + ", which " + Words.are(strangers)
                    + " accepted: look it up");
        }
        return gaps.isEmpty() && suites.isEmpty() ? Optional.of("no suite of any version was accepted") : gap();
    }

    /** {@return this if there is no {@linkplain #doubt() doubt}} */
    Outcome unlessInDoubt(Supplier<? extends Outcome> sure) {
        Optional<String> doubt = doubt();
        return doubt.isPresent() ? Outcome.inconclusive(doubt.get()) : sure.get();
    }

    /** {@return these by name, and in which versions} */
    String listed(Collection<Suite> some) {
        return Words.some(some) + " (" + Words.all(versions(some)) + ")";
    }
}
