package dev.muster.tls;

/** Whether the rules of the public web apply: as the owner says, or else where the root is one of the JDK's own. */
final class PublicWeb {
    private PublicWeb() {}

    static boolean applies(Presented presented, EndpointFacts facts) {
        return facts.wishes().publicWeb().orElse(presented.trust().publicRoot());
    }
}
