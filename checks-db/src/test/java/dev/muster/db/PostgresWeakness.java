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
 * @param seesAll whether the service's role sees everything by it
 */
record PostgresWeakness(
        String name,
        Map<String, String> settings,
        List<String> hosts,
        List<String> sql,
        boolean ofRole,
        Set<String> findings,
        boolean seesAll) {
    static PostgresWeakness of(String name) {
        return new PostgresWeakness(name, Map.of(), List.of(), List.of(), false, Set.of(), false);
    }

    PostgresWeakness set(String setting, String value) {
        Map<String, String> all = new HashMap<>(settings);
        all.put(setting, value);
        return new PostgresWeakness(name, all, hosts, sql, ofRole, findings, seesAll);
    }

    PostgresWeakness hosts(String... lines) {
        return new PostgresWeakness(name, settings, List.of(lines), sql, ofRole, findings, seesAll);
    }

    PostgresWeakness run(String... statements) {
        List<String> all = new ArrayList<>(sql);
        all.addAll(List.of(statements));
        return new PostgresWeakness(name, settings, hosts, all, ofRole, findings, seesAll);
    }

    PostgresWeakness aboutRole() {
        return new PostgresWeakness(name, settings, hosts, sql, true, findings, seesAll);
    }

    PostgresWeakness finds(String... rules) {
        return new PostgresWeakness(name, settings, hosts, sql, ofRole, Set.of(rules), seesAll);
    }

    PostgresWeakness showsAll() {
        return new PostgresWeakness(name, settings, hosts, sql, ofRole, findings, true);
    }

    @Override
    public String toString() {
        return name;
    }
}
