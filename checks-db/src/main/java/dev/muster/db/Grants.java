package dev.muster.db;

import dev.muster.Outcome;
import dev.muster.Words;
import dev.muster.db.Access.Grant;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/** Grants of MariaDB and MySQL. */
final class Grants {
    static final String ALL = "ALL PRIVILEGES";
    static final String EVERYWHERE = "*.*";

    /** MySQL 8 spells {@code ALL PRIVILEGES} out; who has these has the rest. */
    private static final Set<String> AS_GOOD_AS_ALL =
            Set.of("SELECT", "INSERT", "UPDATE", "DELETE", "FILE", "SHUTDOWN", "RELOAD", "CREATE USER");

    private Grants() {}

    /** {@return whether they make an administrator} */
    static boolean makeAdministrator(List<Grant> grants) {
        Set<String> everywhere = on(EVERYWHERE, grants);
        return everywhere.contains(ALL) || everywhere.containsAll(AS_GOOD_AS_ALL);
    }

    /** {@return that some of what was granted could not be seen, and so may be anything; or else this} */
    static Outcome allSeen(Access.MySql access, Outcome good) {
        List<String> unseen = access.grants().stream()
                .filter(grant -> grant.privileges().isEmpty())
                .map(Grant::scope)
                .toList();
        return unseen.isEmpty()
                ? good
                : Outcome.inconclusive("what comes by " + Words.some(unseen) + " could not be seen");
    }

    /** {@return the privileges on exactly this scope} */
    static Set<String> on(String scope, List<Grant> grants) {
        Set<String> all = new TreeSet<>();
        grants.stream()
                .filter(grant -> grant.scope().replace("`", "").equals(scope))
                .forEach(grant -> all.addAll(grant.privileges()));
        return all;
    }

    /** {@return those of the privileges that are among these, in order} */
    static Set<String> among(Collection<String> privileges, Collection<String> these) {
        Set<String> both = new TreeSet<>(privileges);
        both.retainAll(these);
        return both;
    }
}
