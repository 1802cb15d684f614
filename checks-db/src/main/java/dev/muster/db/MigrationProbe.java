package dev.muster.db;

import dev.muster.Fact;
import dev.muster.db.MigrationFacts.Entry;
import dev.muster.db.MigrationFacts.History;
import dev.muster.db.MigrationFacts.Lock;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * Finds and reads the histories of Flyway and Liquibase, without either on the class path, in PostgreSQL, MariaDB, MySQL,
 * H2 and whatever else has an {@code information_schema}.
 */
final class MigrationProbe {
    /** More histories than these are only counted. */
    static final int MOST = 50;

    private final Ask ask;
    private final MigrationPlan plan;
    private final MigrationSql sql;
    private final MigrationReader reader;

    private MigrationProbe(Ask ask, MigrationPlan plan) {
        this.ask = ask;
        this.plan = plan;
        this.sql = new MigrationSql(ask.product().engine());
        this.reader = new MigrationReader(ask);
    }

    /**
     * A table that may be a history, or hold its locks.
     *
     * @param schema it is in
     * @param name of it
     * @param columns from lower case to how they are written
     */
    private record Table(String schema, String name, Map<String, String> columns) {
        boolean isLock() {
            return columns.containsKey("locked");
        }

        MigrationTool tool() {
            return columns.containsKey("installed_rank")
                            || name.toLowerCase(Locale.ROOT).startsWith("flyway")
                    ? MigrationTool.FLYWAY
                    : MigrationTool.LIQUIBASE;
        }

        /** Flyway has had another name since its version 5, and leaves a table of the old name where it is. */
        boolean isFormerNameOf(Table other) {
            return name.equalsIgnoreCase(MigrationTool.COMMON)
                    && other.name.equalsIgnoreCase(MigrationTool.TABLES.get(0))
                    && schema.equals(other.schema);
        }

        /** Others have tables of this name too. */
        boolean isForeign() {
            return name.equalsIgnoreCase(MigrationTool.COMMON) && !columns.containsKey("installed_rank");
        }
    }

    /**
     * {@return what is written down, and what is expected}
     *
     * @throws SQLException if the connection is of no more use
     */
    static MigrationFacts look(Ask ask, MigrationPlan plan) throws SQLException {
        return new MigrationProbe(ask, plan).look();
    }

    private MigrationFacts look() throws SQLException {
        List<String> names = (plan.tables().isEmpty() ? MigrationTool.TABLES : plan.tables())
                .stream().map(name -> name.toLowerCase(Locale.ROOT)).distinct().toList();
        Fact<List<Table>> found = ask.rows(
                sql.tables(names.size()),
                "GRANT SELECT ON the history table TO the account",
                row -> new Table(row.getString(1), row.getString(2), Map.of()),
                names.toArray());
        List<Table> all = found.value().orElse(List.of());
        List<Table> ours = ours(all);
        List<String> elsewhere = all.stream()
                .filter(table -> !ours.contains(table))
                .map(table -> table.schema() + "." + table.name())
                .toList();
        Fact<List<History>> histories =
                found.value().isPresent() ? Fact.of(read(ours)) : found.map(unseen -> List.of());
        int unread = Math.max(0, ours.size() - MOST);
        Fact<List<MigrationScript>> scripts = MigrationScripts.read(plan.locations());
        return new MigrationFacts(ask.now(), plan, ask.product(), histories, elsewhere, unread, scripts);
    }

    /** Those in the schemas that were named; else in those of the session, if there are any; else all. */
    private List<Table> ours(List<Table> all) throws SQLException {
        if (plan.everySchema()) {
            return all;
        }
        List<String> schemas = plan.schemas().isEmpty() ? home() : plan.schemas();
        List<Table> here = all.stream()
                .filter(table -> schemas.stream().anyMatch(table.schema()::equalsIgnoreCase))
                .toList();
        return here.isEmpty() && plan.schemas().isEmpty() ? all : here;
    }

    private List<String> home() throws SQLException {
        return ask.rows(sql.home(), "", row -> MigrationValues.text(row.getString(1)))
                .value()
                .orElse(List.of());
    }

    private List<History> read(List<Table> tables) throws SQLException {
        List<Table> known = new ArrayList<>();
        for (Table table : tables.subList(0, Math.min(MOST, tables.size()))) {
            Table described = described(table);
            if (!described.isForeign()) {
                known.add(described);
            }
        }
        return histories(plan.tables().isEmpty() ? current(known) : known);
    }

    private static List<Table> current(List<Table> known) {
        return known.stream()
                .filter(table -> known.stream().noneMatch(table::isFormerNameOf))
                .toList();
    }

    private List<History> histories(List<Table> known) throws SQLException {
        List<History> all = new ArrayList<>();
        for (Table table : known) {
            boolean own = !table.isLock() || known.stream().noneMatch(other -> keeps(other, table));
            if (own) {
                all.add(history(table, known));
            }
        }
        return List.copyOf(all);
    }

    /** Whether a table of locks is read with that history: it is only by itself where the first run of all was cut short. */
    private static boolean keeps(Table history, Table lock) {
        return !history.isLock()
                && history.tool() == MigrationTool.LIQUIBASE
                && history.schema().equals(lock.schema());
    }

    private History history(Table table, List<Table> known) throws SQLException {
        Fact<List<Entry>> entries = table.isLock()
                ? Fact.of(List.of())
                : reader.entries(table.tool(), table.schema(), table.name(), table.columns());
        boolean whole = entries.value().map(List::size).orElse(0) < MigrationReader.MOST;
        Optional<Table> lock = known.stream()
                .filter(other -> other.isLock() && (other.equals(table) || keeps(table, other)))
                .findFirst();
        Fact<List<Lock>> locks = lock.isPresent() ? locks(lock.get()) : Fact.of(List.of());
        String lockTable = lock.map(Table::name).orElse("");
        return new History(table.tool(), table.schema(), table.name(), entries, whole, locks, lockTable);
    }

    private Fact<List<Lock>> locks(Table lock) throws SQLException {
        return reader.locks(lock.schema(), lock.name(), lock.columns());
    }

    private Table described(Table table) throws SQLException {
        Map<String, String> columns = new TreeMap<>();
        ask.rows(sql.columns(), "", row -> row.getString(1), table.schema(), table.name())
                .value()
                .orElse(List.of())
                .forEach(column -> columns.put(column.toLowerCase(Locale.ROOT), column));
        return new Table(table.schema(), table.name(), columns);
    }
}
