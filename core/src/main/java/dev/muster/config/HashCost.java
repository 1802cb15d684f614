package dev.muster.config;

import java.util.List;

/**
 * Whether a password hash costs an attacker enough, by the equivalent settings of OWASP's Password Storage Cheat Sheet:
 * those of today, and those of 2021, of which it was said then that they were enough.
 */
enum HashCost {
    /** As today's sheet asks. */
    CURRENT,
    /** As the sheet of 2021 asked. */
    DATED,
    /** Less. */
    TOO_LOW;

    static final String ARGON2 = "m=19456, t=2, p=1 or an equivalent: m=47104 t=1, m=12288 t=3, m=9216 t=4, m=7168 t=5";
    static final String SCRYPT =
            "N=131072, r=8, p=1 or an equivalent: N=65536 p=2, N=32768 p=3, N=16384 p=5, N=8192 p=10";
    static final String BCRYPT = "cost 10 or more; 12 is today's usual choice";
    static final String ANY = "argon2id (m=19456, t=2, p=1), scrypt (N=131072, r=8, p=1) or bcrypt (cost 12)";

    private static final int BCRYPT_COST = 10;
    private static final int BLOCK_SIZE = 8;
    /** From here on OWASP allows Argon2i, whose first passes over the memory an attacker can save. */
    private static final int INDEPENDENT_PASSES = 3;

    private static final List<Pair> ARGON2_TODAY = List.of(
            new Pair(47_104, 1), new Pair(19_456, 2), new Pair(12_288, 3), new Pair(9_216, 4), new Pair(7_168, 5));
    private static final List<Pair> ARGON2_2021 = List.of(new Pair(37_888, 1), new Pair(15_360, 2));
    private static final List<Pair> SCRYPT_TODAY = List.of(
            new Pair(1 << 17, 1),
            new Pair(1 << 16, 2),
            new Pair(1 << 15, 3),
            new Pair(1 << 14, 5),
            new Pair(1 << 13, 10));
    private static final List<Pair> SCRYPT_2021 = List.of(
            new Pair(1 << 16, 1),
            new Pair(1 << 15, 2),
            new Pair(1 << 14, 4),
            new Pair(1 << 13, 8),
            new Pair(1 << 12, 15));

    /** One of several equivalent settings: less memory, more work. */
    private record Pair(long memory, long work) {
        static boolean anyMet(List<Pair> pairs, long memory, long work) {
            return pairs.stream().anyMatch(pair -> memory >= pair.memory && work >= pair.work);
        }
    }

    static HashCost bcrypt(int cost) {
        return cost >= BCRYPT_COST ? CURRENT : TOO_LOW;
    }

    static HashCost argon2(long memoryKib, long passes, boolean independent) {
        boolean allowed = !independent || passes >= INDEPENDENT_PASSES;
        return of(
                allowed && Pair.anyMet(ARGON2_TODAY, memoryKib, passes),
                Pair.anyMet(ARGON2_TODAY, memoryKib, passes) || Pair.anyMet(ARGON2_2021, memoryKib, passes));
    }

    /** Memory is N times r: a larger block counts like a larger N. In floating point, which does not overflow. */
    static HashCost scrypt(long n, long r, long p) {
        if (r < BLOCK_SIZE) {
            return TOO_LOW;
        }
        double memory = (double) n * r / BLOCK_SIZE;
        return of(Pair.anyMet(SCRYPT_TODAY, (long) memory, p), Pair.anyMet(SCRYPT_2021, (long) memory, p));
    }

    static HashCost pbkdf2(HashDigest digest, long rounds) {
        return of(rounds >= digest.rounds(), rounds >= digest.datedRounds());
    }

    private static HashCost of(boolean current, boolean dated) {
        if (current) {
            return CURRENT;
        }
        return dated ? DATED : TOO_LOW;
    }
}
