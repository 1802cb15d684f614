package dev.muster.db;

import dev.muster.Fact;
import dev.muster.db.Access.Account;
import dev.muster.db.Access.Definer;
import dev.muster.db.Access.Grant;
import dev.muster.db.Access.HostLine;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;

/** How what an account may do differs from what it should. */
final class AccessChange {
    private AccessChange() {}

    static Access of(Access access, String name, String value) {
        return access instanceof Access.Postgres postgres
                ? postgres(postgres, name, value)
                : mySql((Access.MySql) access, name, value);
    }

    private static Access postgres(Access.Postgres was, String name, String value) {
        Map<String, Set<String>> roles = new HashMap<>(was.roles());
        if (name.equals("@role")) {
            String[] parts = value.split(":", -1);
            roles.put(parts[0], parts.length > 1 ? Set.of(parts[1].split(",", -1)) : Set.of());
        }
        return new Access.Postgres(
                name.equals("@attributes") ? Set.of(value.split(",", -1)) : was.attributes(),
                roles,
                name.equals("@owned") ? Posture.list(value) : was.owned(),
                name.equals("@owned-schemas") ? Posture.list(value) : was.ownedSchemas(),
                name.equals("@owns-database") ? Posture.bool(value) : was.ownsDatabase(),
                name.equals("@creates") ? Posture.list(value) : was.creates(),
                name.equals("@open") ? Posture.list(value) : was.openSchemas(),
                name.equals("@public") ? Posture.fact(value, AccessChange::tables) : was.publicTables(),
                name.equals("@definers") ? Posture.fact(value, AccessChange::definers) : was.definers(),
                name.equals("@hash") ? Posture.fact(value, Function.identity()) : was.hash(),
                name.equals("@hosts") ? Posture.fact(value, AccessChange::hosts) : was.hosts());
    }

    private static Map<String, Set<String>> tables(String value) {
        Map<String, Set<String>> tables = new HashMap<>();
        for (String table : value.split(" ", -1)) {
            tables.put(table.split(":", -1)[0], Set.of(table.split(":", -1)[1].split(",", -1)));
        }
        return tables;
    }

    private static List<Definer> definers(String value) {
        return Arrays.stream(value.split(" ", -1))
                .map(name -> new Definer(name.replace("!", ""), name.endsWith("!")))
                .toList();
    }

    static List<HostLine> hosts(String value) {
        List<HostLine> lines = new ArrayList<>();
        for (String line : value.split("&", -1)) {
            String[] words = line.strip().split(" ", -1);
            String address = words.length > 4 ? words[3] : "";
            lines.add(new HostLine(
                    words[0], Posture.words(words[1]), Posture.words(words[2]), address, words[words.length - 1]));
        }
        return lines;
    }

    private static Access mySql(Access.MySql was, String name, String value) {
        List<Grant> grants = new ArrayList<>(was.grants());
        if (name.equals("@grant")) {
            String[] parts = value.split(":", -1);
            Set<String> privileges = parts[1].isEmpty() ? Set.of() : Set.of(parts[1].split(",", -1));
            grants.add(new Grant(parts[0], privileges, parts.length > 2));
        }
        List<Account> accounts = new ArrayList<>(was.accounts().value().orElse(List.of()));
        if (name.equals("@account")) {
            accounts.add(account(value));
        }
        return new Access.MySql(
                name.equals("@own") ? value : was.account(),
                grants,
                name.equals("@ssl") ? Posture.fact(value, Function.identity()) : was.ssl(),
                name.equals("@account") ? Fact.of(accounts) : was.accounts(),
                name.equals("@databases") ? Posture.list(value) : was.databases());
    }

    /** Such as {@code app@%:ed25519:empty:locked:system}, or with an address: {@code root@::1:ed25519}. */
    static Account account(String value) {
        List<String> parts = List.of(value.split(":(?=[a-z])", -1));
        String[] name = parts.get(0).split("@", -1);
        return new Account(
                name[0],
                name[1],
                parts.get(1),
                !parts.contains("empty"),
                parts.contains("locked"),
                parts.contains("system"));
    }
}
