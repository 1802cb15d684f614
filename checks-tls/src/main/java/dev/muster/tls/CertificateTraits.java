package dev.muster.tls;

import java.time.Duration;

/**
 * What the grade and the guidelines have to know of the certificates.
 *
 * @param key of the leaf
 * @param signature of the leaf, such as {@code SHA256WITHRSA}
 * @param weakHash the weakest hash that anything below the root is signed with: MD5, SHA-1, or empty for sound ones
 * @param life of the leaf
 * @param trusted whether the application would trust it, dates aside
 * @param incomplete whether an intermediate is missing, so that nobody can tell
 * @param distrust why it would not, one line
 * @param nameMatches whether the leaf names the host
 * @param expired whether the leaf or an intermediate has
 * @param notYetValid whether either is not
 * @param revoked whether a sound answer of its authority says so
 */
record CertificateTraits(
        CertKey key,
        String signature,
        String weakHash,
        Duration life,
        boolean trusted,
        boolean incomplete,
        String distrust,
        boolean nameMatches,
        boolean expired,
        boolean notYetValid,
        boolean revoked) {}
