package dev.muster.db;

import dev.muster.Fact;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** What this account may do, and what everybody may. */
sealed interface Access {
    /** Of a server that is not looked into. */
    record Unknown() implements Access {}

    /**
     * Of PostgreSQL.
     *
     * @param attributes of the role: {@code SUPERUSER CREATEROLE CREATEDB REPLICATION BYPASSRLS}
     * @param roles every role it is a member of, directly or not, with their attributes
     * @param owned tables, views and sequences that it owns itself; the first hundred, with their schema
     * @param ownedSchemas schemas that it owns itself
     * @param ownsDatabase whether it owns the database
     * @param creates schemas in which it may create, other than its own temporary one; {@code DATABASE shop} where it may
     *     create schemas in a database that is not its own
     * @param openSchemas schemas in which everybody may create
     * @param publicTables what everybody may do to tables outside the system's schemas: table to privileges
     * @param definers functions that run with their owner's rights and fix no search path, not of an extension
     * @param hash how the own password is stored: {@code SCRAM-SHA-256} or {@code md5}, never the hash
     * @param hosts the lines by which the server decides who may log in
     */
    record Postgres(
            Set<String> attributes,
            Map<String, Set<String>> roles,
            Fact<List<String>> owned,
            Fact<List<String>> ownedSchemas,
            Fact<Boolean> ownsDatabase,
            Fact<List<String>> creates,
            Fact<List<String>> openSchemas,
            Fact<Map<String, Set<String>>> publicTables,
            Fact<List<Definer>> definers,
            Fact<String> hash,
            Fact<List<HostLine>> hosts)
            implements Access {}

    /**
     * Of MariaDB and MySQL.
     *
     * @param account as the server matched it, with the host part: {@code app@%}
     * @param grants what it was granted; no hash of a password is in here
     * @param ssl what is required of its connections: empty, {@code ANY}, {@code X509} or {@code SPECIFIED}
     * @param accounts every account that may log in, for who may see them
     * @param databases names of the databases it can see
     */
    record MySql(
            String account,
            List<Grant> grants,
            Fact<String> ssl,
            Fact<List<Account>> accounts,
            Fact<List<String>> databases)
            implements Access {
        /** {@return what it was granted and nobody could look into: such as roles that are not in use} */
        List<String> unseen() {
            return grants.stream()
                    .filter(grant -> grant.privileges().isEmpty())
                    .map(Grant::scope)
                    .toList();
        }
    }

    /**
     * A function that runs with the rights of its owner, and the search path of its caller.
     *
     * @param name with its schema
     * @param open whether everybody may call it
     */
    record Definer(String name, boolean open) {}

    /**
     * A line of {@code pg_hba.conf}.
     *
     * @param type {@code local host hostssl hostnossl}
     * @param databases whom it is about
     * @param users whom it is about
     * @param address {@code 10.0.0.0/8}, {@code all}; empty for local ones
     * @param method {@code scram-sha-256 md5 password trust reject} ...
     */
    record HostLine(String type, List<String> databases, List<String> users, String address, String method) {}

    /**
     * A grant.
     *
     * @param scope {@code *.*}, {@code shop.*}, {@code shop.orders}; a role's name for a role
     * @param privileges in upper case; {@code ALL PRIVILEGES} is one, {@code ROLE} stands for a role whose own privileges are
     *     listed too; none where one could not look into it
     * @param grantOption whether it may be passed on
     */
    record Grant(String scope, Set<String> privileges, boolean grantOption) {}

    /**
     * An account.
     *
     * @param user empty for the anonymous one
     * @param host the host part, {@code %} for any
     * @param plugin how it proves who it is
     * @param password whether there is something to prove: no empty password
     * @param locked whether nobody can log in as it
     * @param system whether it came with the server, such as {@code mariadb.sys}
     */
    record Account(String user, String host, String plugin, boolean password, boolean locked, boolean system) {
        @Override
        public String toString() {
            return (user.isEmpty() ? "''" : user) + "@" + host;
        }
    }

    /** {@return PostgreSQL's, if it is} */
    default Optional<Postgres> postgres() {
        return this instanceof Postgres it ? Optional.of(it) : Optional.empty();
    }

    /** {@return MariaDB's or MySQL's, if it is} */
    default Optional<MySql> mySql() {
        return this instanceof MySql it ? Optional.of(it) : Optional.empty();
    }
}
