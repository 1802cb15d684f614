package dev.muster.db;

import dev.muster.testing.RuleContract;
import dev.muster.testing.Told;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class ArchivingRuleTest {
    private final ArchivingRule rule = new ArchivingRule();

    @Test
    void keeps_the_contract() {
        RuleContract.of(rule)
                .passing(Archive.facts("pg", ";"))
                .failing(Archive.facts("pg", "@archived=61m"))
                .notApplicable(Archive.facts("pg", "archive_mode=off"))
                .inconclusive(Archive.facts("pg", "@archived=2h; @waiting=?"))
                .verify();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            pg    | ;                              | pass the archiver succeeded 5 minutes ago
            pg    | @archived=59m                  | pass the archiver succeeded 59 minutes ago
            pg    | @archived=1h                   | pass the archiver succeeded 1 hour ago
            pg    | @archived=61m                  | WARNING the archiver last succeeded 1 hour ago, and the log has moved since
            pg    | @archived=100h; @waiting=false | pass the archiver last succeeded 4 days ago, and nothing was written since
            pg    | @archived=2h; @waiting=?       | ? this account may not see it
            pg    | @archived=-                    | WARNING the archiver never succeeded
            pg    | @archived=-; @waiting=false    | pass the archiver never succeeded
            pg    | @failed=4m                     | ERROR the archiver failed 4 minutes ago, and last succeeded 5 minutes ago
            pg    | @failed=10s; @archived=-       | ERROR the archiver failed 10 seconds ago, and never succeeded
            pg    | @failed=6m                     | pass the archiver succeeded 5 minutes ago
            pg    | @archiver=?                    | ? this account may not see it
            pg    | archive_mode=off               | n/a archive_mode is off: see db.backup.recoverable
            pg    | archive_mode=?                 | ? this account
            pg    | @failed=4m; @standby=true      | n/a the server is a standby
            pg    | @failed=4m; @declared=MANAGED  | n/a a provider
            mysql | ;                              | n/a MySQL has no such thing
            """)
    void says_what_is_wrong(String who, String differences, String said) {
        Told.begins(said, Told.by(rule, Archive.facts(who, differences)));
    }
}
