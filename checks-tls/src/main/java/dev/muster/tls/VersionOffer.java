package dev.muster.tls;

import java.util.List;

/**
 * What an endpoint offers of one version.
 *
 * @param answer whether it takes this version at all
 * @param suites that it accepted, each finished as far as a hello can see, in the order in which it chose them
 * @param complete whether these are all
 * @param why they are not all, or why nothing is known; else empty
 */
record VersionOffer(Answer answer, List<Integer> suites, boolean complete, String why) {
    /** Whether a version is taken. */
    enum Answer {
        ACCEPTED,
        REFUSED,
        UNKNOWN
    }

    /** Copies; throws IllegalArgumentException where no look can have seen that. */
    VersionOffer {
        Plausible.codes(suites);
        suites = List.copyOf(suites);
    }

    static VersionOffer refused() {
        return new VersionOffer(Answer.REFUSED, List.of(), true, "");
    }

    static VersionOffer accepted(List<Integer> suites) {
        return new VersionOffer(Answer.ACCEPTED, suites, true, "");
    }

    static VersionOffer unknown(String why) {
        return new VersionOffer(Answer.UNKNOWN, List.of(), false, why);
    }

    /** {@return that at least these are accepted, and why the rest is not known} */
    static VersionOffer partly(List<Integer> suites, String why) {
        return new VersionOffer(Answer.ACCEPTED, suites, false, why);
    }
}
