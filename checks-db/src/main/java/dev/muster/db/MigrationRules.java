package dev.muster.db;

import dev.muster.Rule;
import java.util.List;

/** The rules about migrations. */
final class MigrationRules {
    static final List<Rule<MigrationFacts>> ALL = List.of(
            new MigrationsFoundRule(),
            new MigrationsFailedRule(),
            new MigrationsPendingRule(),
            new MigrationsUnknownRule(),
            new MigrationsLockRule());

    private MigrationRules() {}
}
