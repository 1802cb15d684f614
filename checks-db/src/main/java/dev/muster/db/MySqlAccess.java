package dev.muster.db;

import dev.muster.Fact;
import dev.muster.db.Access.Grant;
import dev.muster.db.GrantReader.Line;
import dev.muster.db.GrantReader.Role;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** What an account of MariaDB or MySQL may do, its roles included. */
final class MySqlAccess {
    private static final String DATABASES = "SELECT SCHEMA_NAME FROM information_schema.SCHEMATA ORDER BY 1";

    /** Each is a question of its own on MariaDB. */
    private static final int MOST_ROLES = 10;

    private MySqlAccess() {}

    static Access access(Ask ask) throws SQLException {
        String account = ask.row("SELECT CURRENT_USER()", "", row -> MySqlSession.text(row, 1))
                .value()
                .orElse("");
        return new Access.MySql(
                account,
                grants(ask),
                MySqlSession.own(ask).map(OwnAccount::ssl),
                MySqlAccounts.all(ask),
                ask.rows(DATABASES, "", row -> row.getString(1)));
    }

    private static List<Grant> grants(Ask ask) throws SQLException {
        List<Line> lines = new ArrayList<>(show(ask, "SHOW GRANTS"));
        Set<Role> unseen = ask.product().engine() == Engine.MARIADB ? addRoles(ask, lines) : addUsing(ask, lines);
        Set<String> scopes = unseen.stream().map(Role::scope).collect(Collectors.toSet());
        return lines.stream()
                .flatMap(line -> line.grants().stream())
                .map(grant -> scopes.contains(grant.scope()) ? empty(grant) : grant)
                .distinct()
                .toList();
    }

    /** A role of which nothing could be seen has no privileges here, and so does not look harmless. */
    private static Grant empty(Grant role) {
        return new Grant(role.scope(), Set.of(), role.grantOption());
    }

    private static List<Line> show(Ask ask, String question) throws SQLException {
        Fact<List<String>> said = ask.rows(question, MySqlNeeds.grants(), row -> MySqlSession.text(row, 1));
        return GrantReader.read(said.value().orElse(List.of("")));
    }

    /**
     * {@return the roles of which nothing could be seen} MariaDB prints those that are in use, each with lines of its own; of
     * others it speaks to who may see all grants.
     */
    private static Set<Role> addRoles(Ask ask, List<Line> lines) throws SQLException {
        Set<Role> hidden = hidden(lines);
        for (int asked = 0; asked < MOST_ROLES && !hidden.isEmpty(); asked++) {
            String role = hidden.iterator().next().sql();
            Fact<List<String>> said =
                    ask.rows("SHOW GRANTS FOR " + role, MySqlNeeds.grants(), row -> MySqlSession.text(row, 1));
            if (said.value().isEmpty()) {
                return hidden;
            }
            lines.addAll(GrantReader.read(said.value().get()));
            hidden = hidden(lines);
        }
        return hidden;
    }

    /** {@return the roles that are granted, by the lines, and have no line of their own} */
    private static Set<Role> hidden(List<Line> lines) {
        Set<String> seen = lines.stream()
                .filter(line -> line.roles().isEmpty())
                .map(Line::grantee)
                .collect(Collectors.toSet());
        return lines.stream()
                .flatMap(line -> line.roles().stream())
                .filter(role -> !seen.contains(role.name()))
                .collect(Collectors.toCollection(LinkedHashSet::new));
    }

    /** {@return the same} MySQL prints what comes by roles as the account's own, once it is told which. */
    private static Set<Role> addUsing(Ask ask, List<Line> lines) throws SQLException {
        Set<Role> roles = hidden(lines);
        if (roles.isEmpty()) {
            return roles;
        }
        String names = String.join(", ", roles.stream().map(Role::sql).toList());
        List<Line> all = show(ask, "SHOW GRANTS FOR CURRENT_USER() USING " + names);
        lines.addAll(all);
        boolean readable = all.stream()
                .flatMap(line -> line.grants().stream())
                .noneMatch(grant -> grant.scope().equals(GrantReader.UNREADABLE));
        return readable ? Set.of() : roles;
    }
}
