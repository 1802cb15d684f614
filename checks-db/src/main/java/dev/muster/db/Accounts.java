package dev.muster.db;

import dev.muster.db.Access.Account;
import java.util.List;
import java.util.Set;

/** Accounts of MariaDB and MySQL. */
final class Accounts {
    private static final Set<String> LOCAL = Set.of("localhost", "127.0.0.1", "::1");

    private Accounts() {}

    /** {@return those by which somebody can log in, without those that the server keeps for itself} */
    static List<Account> open(List<Account> all) {
        return all.stream().filter(it -> !it.locked() && !it.system()).toList();
    }

    static boolean isAnonymous(Account account) {
        return account.user().isEmpty();
    }

    static boolean isRoot(Account account) {
        return account.user().equals("root");
    }

    static boolean isAnyHost(String host) {
        return host.isEmpty() || host.equals("%");
    }

    static boolean isLocal(String host) {
        return LOCAL.contains(host);
    }

    /** {@return whether it is not a password by which the account proves who it is} */
    static boolean provesOtherwise(Account account) {
        return PasswordCheckedRule.WITHOUT.contains(account.plugin())
                || account.plugin().equals("pam")
                || account.plugin().startsWith("authentication_");
    }
}
