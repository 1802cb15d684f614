package dev.muster.config;

import dev.muster.Outcome;
import dev.muster.Severity;

/**
 * How one password is stored: the function and its cost, never the salt or the hash.
 *
 * <p>Each scheme judges itself by {@link HashCost}: below what OWASP asked in 2021 is an error, below what it asks
 * today a warning.
 */
sealed interface HashScheme {
    /** {@return the function's name; the subject of the outcome} */
    String name();

    /** {@return what is to be said about a password stored like this} */
    Outcome judge();

    /** {@return the verdict on a function of adjustable cost} */
    private static Outcome byCost(HashCost cost, String seen, String expected) {
        return switch (cost) {
            case CURRENT -> Outcome.passed(seen);
            case DATED ->
                Outcome.failed(Severity.WARNING, seen + ", which met an earlier edition of OWASP's sheet, not today's")
                        .expected(expected);
            case TOO_LOW ->
                Outcome.failed(seen + ", which is too cheap to guess against").expected(expected);
        };
    }

    /**
     * bcrypt.
     *
     * @param cost as a power of two
     */
    record Bcrypt(int cost) implements HashScheme {
        @Override
        public String name() {
            return "bcrypt";
        }

        @Override
        public Outcome judge() {
            return byCost(HashCost.bcrypt(cost), "bcrypt of cost " + cost, HashCost.BCRYPT);
        }
    }

    /**
     * Argon2.
     *
     * @param variant {@code argon2id}, {@code argon2i} or {@code argon2d}
     * @param memoryKib memory in KiB
     * @param passes over the memory
     * @param lanes in parallel
     */
    record Argon2(String variant, long memoryKib, long passes, long lanes) implements HashScheme {
        @Override
        public String name() {
            return variant;
        }

        @Override
        public Outcome judge() {
            String seen = variant + " of m=" + memoryKib + ", t=" + passes + ", p=" + lanes;
            boolean independent = variant.equals("argon2i");
            HashCost cost = HashCost.argon2(memoryKib, passes, independent);
            if (cost == HashCost.CURRENT && !variant.equals("argon2id")) {
                return Outcome.failed(Severity.WARNING, seen + ": this variant resists one kind of attack only")
                        .expected("argon2id");
            }
            return byCost(cost, seen, HashCost.ARGON2);
        }
    }

    /**
     * scrypt.
     *
     * @param n CPU and memory cost
     * @param r block size, in units of 128 bytes
     * @param p parallelisation
     */
    record Scrypt(long n, long r, long p) implements HashScheme {
        @Override
        public String name() {
            return "scrypt";
        }

        @Override
        public Outcome judge() {
            return byCost(HashCost.scrypt(n, r, p), "scrypt of N=" + n + ", r=" + r + ", p=" + p, HashCost.SCRYPT);
        }
    }

    /**
     * PBKDF2.
     *
     * @param digest of its HMAC
     * @param rounds iterations
     */
    record Pbkdf2(HashDigest digest, long rounds) implements HashScheme {
        @Override
        public String name() {
            return "pbkdf2-" + digest.label();
        }

        @Override
        public Outcome judge() {
            return byCost(
                    HashCost.pbkdf2(digest, rounds),
                    "PBKDF2 with HMAC-" + digest.title() + " of " + rounds + " rounds",
                    digest.rounds() + " rounds or more, or argon2id");
        }
    }

    /**
     * The crypt functions {@code $5$} and {@code $6$}. A round costs no more than one of PBKDF2, and the function is
     * not among those that OWASP recommends, so the best that can be said is a warning.
     *
     * @param digest it repeats
     * @param rounds repetitions
     */
    record ShaCrypt(HashDigest digest, long rounds) implements HashScheme {
        @Override
        public String name() {
            return digest.label() + "crypt";
        }

        @Override
        public Outcome judge() {
            String seen = name() + " of " + rounds + " rounds";
            boolean slow = HashCost.pbkdf2(digest, rounds) != HashCost.TOO_LOW;
            return Outcome.failed(
                            slow ? Severity.WARNING : Severity.ERROR, seen + ", which needs no memory to guess against")
                    .expected(HashCost.ANY);
        }
    }

    /**
     * A form that no password should be stored in.
     *
     * @param name of the form, as an owner knows it
     * @param why not
     */
    record Refused(String name, String why) implements HashScheme {
        @Override
        public Outcome judge() {
            return Outcome.failed(name + ": " + why).expected(HashCost.ANY);
        }
    }

    /** No password: a locked account. */
    record Locked() implements HashScheme {
        @Override
        public String name() {
            return "locked account";
        }

        @Override
        public Outcome judge() {
            return Outcome.notApplicable("the account has no password");
        }
    }

    /**
     * A form that does not tell its cost.
     *
     * @param name of the form
     * @param reason why nothing can be said
     */
    record Opaque(String name, String reason) implements HashScheme {
        @Override
        public Outcome judge() {
            return Outcome.inconclusive(reason);
        }
    }
}
