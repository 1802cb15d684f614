package dev.muster.db;

import dev.muster.testing.RuleContract;
import dev.muster.testing.Told;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class BackupRecentRuleTest {
    private final BackupRecentRule rule = new BackupRecentRule();

    @Test
    void keeps_the_contract() {
        RuleContract.of(rule)
                .passing(Archive.facts("pg", ";"))
                .failing(Archive.facts("pg", "@evidence=26h1s"))
                .inconclusive(Archive.facts("pg", "@evidence=-1h"))
                .verify();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            pg    | ;                                 | pass the last backup is 10 hours old, of 2026-11-21T02:00:00Z
            pg    | @evidence=26h                     | pass the last backup is 1 day old, of 2026-11-20T10:00:00Z
            pg    | @evidence=26h1s                   | WARNING the last backup is 1 day old, of 2026-11-20T09:59:59Z
            pg    | @evidence=50h                     | WARNING the last backup is 2 days old
            pg    | @evidence=50h1s                   | ERROR the last backup is 2 days old
            mysql | @evidence=240h                    | ERROR the last backup is 10 days old
            pg    | @evidence=240h; @declared=MANAGED | ERROR the last backup is 10 days old
            pg    | @evidence=240h; @standby=true     | ERROR the last backup is 10 days old
            pg    | @evidence=-5m                     | pass the last backup is 0 seconds old
            pg    | @evidence=-1h                     | ? the last backup is said to be from 2026-11-21T13:00:00Z, which is yet to come
            pg    | @evidence=?                       | ? no backup is known: this account may not see it: GRANT more TO app; name a file
            """)
    void says_what_is_wrong(String who, String differences, String said) {
        Told.begins(said, Told.by(rule, Archive.facts(who, differences)));
    }
}
