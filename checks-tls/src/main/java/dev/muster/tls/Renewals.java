package dev.muster.tls;

import dev.muster.CannotLookException;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** Finds in a store the certificate that a host should be serving. */
final class Renewals {
    private Renewals() {}

    /**
     * {@return the certificate that is configured for a host}
     *
     * @param alias of its entry, if the owner named it; else the newest of those with a key that name the host, or the
     *     only one there is
     * @throws CannotLookException if there is none
     */
    static Renewal of(StoreFacts store, String host, Optional<String> alias) throws CannotLookException {
        List<StoreFacts.Entry> all =
                store.entries().stream().filter(one -> !one.chain().isEmpty()).toList();
        return alias.isPresent() ? named(store, all, alias.get()) : fitting(store, all, host);
    }

    /** Key stores of old do not tell cases of an alias apart. */
    private static Renewal named(StoreFacts store, List<StoreFacts.Entry> all, String alias)
            throws CannotLookException {
        return all.stream()
                .filter(one -> one.alias().equalsIgnoreCase(alias))
                .findFirst()
                .map(one -> renewal(store, one))
                .orElseThrow(() ->
                        new CannotLookException(store.where() + " holds no certificate under the alias " + alias));
    }

    private static Renewal fitting(StoreFacts store, List<StoreFacts.Entry> all, String host)
            throws CannotLookException {
        boolean withKeys = all.stream().anyMatch(StoreFacts.Entry::key);
        List<StoreFacts.Entry> some =
                all.stream().filter(one -> one.key() == withKeys).toList();
        Optional<StoreFacts.Entry> fits = some.stream()
                .filter(one -> HostName.matches(one.chain().get(0), host))
                .max(Comparator.comparing(one -> one.chain().get(0).notBefore()));
        return fits.or(() -> some.size() == 1 ? Optional.of(some.get(0)) : Optional.empty())
                .map(one -> renewal(store, one))
                .orElseThrow(() -> new CannotLookException("none of the " + some.size() + " certificates in "
                        + store.where() + " names " + host + ": name the alias"));
    }

    private static Renewal renewal(StoreFacts store, StoreFacts.Entry entry) {
        boolean file = store.format() == StoreFormat.PEM || store.format() == StoreFormat.DER;
        String where = file ? store.where() : store.where() + " (" + entry.alias() + ")";
        return new Renewal(where, entry.chain().get(0));
    }
}
