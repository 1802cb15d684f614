package dev.muster.db;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * A row of the matrix: a hardened server with one weakness. Immutable; each method returns a changed copy.
 *
 * @param name of the weakness
 * @param settings of the server that are changed
 * @param hosts lines before all others of {@code pg_hba.conf}
 * @param sql run as the administrator in the shop's database
 * @param ofRole whether it is about the service's role, so that an administrator sees nothing of it
 * @param findings expected of it
 * @param shown what the service's role sees by it, and did not before
 */
record PostgresWeakness(
        String name,
        Map<String, String> settings,
        List<String> hosts,
        List<String> sql,
        boolean ofRole,
        Set<String> findings,
        Set<String> shown) {
    static PostgresWeakness of(String name) {
        return new PostgresWeakness(name, Map.of(), List.of(), List.of(), false, Set.of(), Set.of());
    }

    PostgresWeakness set(String setting, String value) {
        Map<String, String> all = new HashMap<>(settings);
        all.put(setting, value);
        return new PostgresWeakness(name, all, hosts, sql, ofRole, findings, shown);
    }

    PostgresWeakness hosts(String... lines) {
        return new PostgresWeakness(name, settings, List.of(lines), sql, ofRole, findings, shown);
    }

    PostgresWeakness run(String... statements) {
        List<String> all = new ArrayList<>(sql);
        all.addAll(List.of(statements));
        return new PostgresWeakness(name, settings, hosts, all, ofRole, findings, shown);
    }

    PostgresWeakness aboutRole() {
        return new PostgresWeakness(name, settings, hosts, sql, true, findings, shown);
    }

    PostgresWeakness finds(String... rules) {
        return new PostgresWeakness(name, settings, hosts, sql, ofRole, Set.of(rules), shown);
    }

    PostgresWeakness shows(String... rules) {
        return new PostgresWeakness(name, settings, hosts, sql, ofRole, findings, Set.of(rules));
    }

    @Override
    public String toString() {
        return name;
    }
}
