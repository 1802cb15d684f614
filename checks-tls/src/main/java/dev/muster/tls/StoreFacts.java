package dev.muster.tls;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * What one look at a local store saw. It holds no key and no password.
 *
 * @param where the file
 * @param format of it
 * @param at when this was seen
 * @param entries in it, at least one
 * @param password what is known of the password that opened it
 * @param access who may read and write the file; not seen where the file system does not tell
 */
record StoreFacts(
        String where, StoreFormat format, Instant at, List<Entry> entries, Password password, Seen<Access> access) {
    /** Copies; throws IllegalArgumentException where no look can have seen that. */
    StoreFacts {
        if (entries.isEmpty()) {
            throw new IllegalArgumentException("a store has an entry");
        }
        entries = List.copyOf(entries);
    }

    /** What a password is like. */
    enum Password {
        /** None was needed. */
        NONE,
        /** Known to everybody, or empty. */
        WELL_KNOWN,
        /** Another one. */
        OTHER
    }

    /**
     * One entry.
     *
     * @param alias in a key store; in a file of PEM its number
     * @param key whether a private key belongs to it
     * @param chain of certificates, leaf first; empty for a key without one
     */
    record Entry(String alias, boolean key, List<X509> chain) {
        /** Copies. */
        Entry {
            chain = List.copyOf(chain);
        }

        Optional<X509> leaf() {
            return chain.stream().findFirst();
        }
    }

    /**
     * Who may do what with the file.
     *
     * @param owner of it
     * @param permissions as {@code ls} writes them, such as {@code rw-r-----}
     * @param othersRead whether everybody on this machine may read it
     * @param othersWrite whether group or everybody may write it
     */
    record Access(String owner, String permissions, boolean othersRead, boolean othersWrite) {}

    /** {@return whether it holds a private or secret key} */
    boolean holdsKeys() {
        return entries.stream().anyMatch(Entry::key);
    }
}
