package dev.muster.db;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.muster.Outcome;
import dev.muster.Rule;
import dev.muster.RuleInfo;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

final class PostureRulesTest {
    @ParameterizedTest
    @ValueSource(strings = {"pg", "pg+m", "pg+s", "mariadb", "mariadb+m", "mysql", "mysql+m"})
    void a_hardened_server_gives_no_finding(String who) {
        assertEquals(List.of(), Posture.of(who).ids(Outcome.Failed.class));
    }

    /** What has to be seen by somebody else. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            pg        | db.tls.enforced db.tls.protocol db.auth.hosts
            pg+m      | db.tls.enforced db.auth.hosts
            pg+s      | ''
            mariadb   | db.auth.password-checked db.auth.hashing db.accounts.anonymous db.accounts.empty-password db.accounts.root-remote db.accounts.wildcard-host
            mariadb+m | db.auth.password-checked
            mysql     | db.auth.password-checked db.auth.hashing db.accounts.anonymous db.accounts.empty-password db.accounts.root-remote db.accounts.wildcard-host
            mysql+m   | db.auth.password-checked
            """)
    void what_cannot_be_seen_is_inconclusive(String who, String ids) {
        assertEquals(ids, String.join(" ", Posture.of(who).ids(Outcome.Inconclusive.class)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"pg", "mariadb", "mysql"})
    void knocking_answers_what_an_ordinary_account_cannot_see(String who) {
        List<String> ids = Posture.of(who).but("@plain=false; @wrong=false").ids(Outcome.Inconclusive.class);
        assertTrue(
                ids.stream().noneMatch(Set.of("db.tls.enforced", "db.auth.password-checked")::contains), ids::toString);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            pg      | @tls=none                                                                      | db.tls.session
            pg      | @tls=none; @loopback=true                                                      | db.tls.session
            mysql   | @tls=none; require_secure_transport=OFF; @ssl=                                 | db.tls.session
            pg      | @tls=none; ssl=off; @plain=true                                                | db.tls.session
            pg      | @plain=true                                                                    | db.tls.enforced
            pg+s    | @hosts=host all all 10.0.0.0/8 scram-sha-256                                   | db.tls.enforced
            mysql   | require_secure_transport=OFF; @ssl=                                            | db.tls.enforced
            mariadb | @plain=true                                                                    | db.tls.enforced
            pg+m    | ssl_min_protocol_version=TLSv1                                                 | db.tls.protocol
            mysql   | tls_version=TLSv1.1,TLSv1.2                                                    | db.tls.protocol
            pg      | @method=trust                                                                  | db.auth.password-checked
            pg      | @wrong=true                                                                    | db.auth.password-checked
            mysql   | @wrong=true                                                                    | db.auth.password-checked
            pg      | password_encryption=md5                                                        | db.auth.hashing
            pg+s    | @hash=md5                                                                      | db.auth.hashing
            mysql+m | @account=old@10.%:mysql_native_password                                        | db.auth.hashing
            pg+s    | @hosts=hostssl all all 10.0.0.0/8 md5                                          | db.auth.hosts
            pg+s    | @hosts=hostssl all all 10.0.0.0/8 trust                                        | db.auth.hosts
            pg      | @attributes=SUPERUSER,CREATEDB,CREATEROLE,REPLICATION,BYPASSRLS; @creates=shop | db.role.superuser
            pg      | @role=rds_superuser:CREATEDB,CREATEROLE                                        | db.role.superuser
            mysql   | @grant=*.*:ALL PRIVILEGES:+                                                    | db.role.superuser
            mysql   | @grant=shop.*:SELECT:+                                                         | db.role.grant-option
            pg      | @attributes=CREATEROLE                                                         | db.role.attributes
            pg      | @role=pg_read_server_files                                                     | db.role.powers
            mariadb | @grant=*.*:FILE                                                                | db.role.powers
            pg      | @owned-schemas=shop; @creates=shop                                             | db.role.owns-schema
            pg      | @creates=shop                                                                  | db.role.ddl
            mysql   | @grant=shop.*:CREATE                                                           | db.role.ddl
            pg      | @open=public; @creates=public                                                  | db.public.schema
            pg      | @public=shop.orders:SELECT                                                     | db.public.tables
            mysql+m | @account=@%:caching_sha2_password:empty                                        | db.accounts.anonymous
            mysql+m | @account=report@10.%:caching_sha2_password:empty                               | db.accounts.empty-password
            mysql+m | @account=root@%:caching_sha2_password                                          | db.accounts.root-remote
            mariadb | @databases=shop,test                                                           | db.accounts.test-database
            mysql   | @own=app@%                                                                     | db.accounts.wildcard-host
            mysql+m | @account=report@%:caching_sha2_password                                        | db.accounts.wildcard-host
            pg      | @definers=shop.pay()!                                                          | db.functions.search-path
            pg      | fsync=off                                                                      | db.durability.crash-safe
            pg      | full_page_writes=off                                                           | db.durability.crash-safe
            mysql   | innodb_doublewrite=OFF                                                         | db.durability.crash-safe
            pg      | synchronous_commit=off                                                         | db.durability.commit
            mysql   | sync_binlog=0                                                                  | db.durability.commit
            pg      | data_checksums=off                                                             | db.durability.checksums
            mariadb | innodb_checksum_algorithm=none                                                 | db.durability.checksums
            pg      | @product=14.24                                                                 | db.version.supported
            mariadb | @product=10.6.28                                                               | db.version.supported
            mysql   | @product=8.0.46                                                                | db.version.supported
            pg      | @product=17.4                                                                  | db.version.minor
            mysql   | @product=8.4.0                                                                 | db.version.minor
            pg      | @encoding=SQL_ASCII                                                            | db.encoding
            mysql   | @encoding=latin1                                                               | db.encoding
            mysql   | sql_mode=                                                                      | db.sql-mode
            mariadb | local_infile=ON                                                                | db.local-infile
            mysql   | secure_file_priv=                                                              | db.secure-file-priv
            mariadb | secure_file_priv=NULL                                                          | db.secure-file-priv
            mysql   | general_log=ON                                                                 | db.general-log
            pg      | log_min_duration_statement=-1                                                  | db.slow-log
            mysql   | slow_query_log=OFF                                                             | db.slow-log
            pg      | @extensions=plpgsql; pg_stat_statements.track=-                                | db.statements.tracked
            mariadb | performance_schema=OFF                                                         | db.statements.tracked
            pg      | statement_timeout=0                                                            | db.timeouts.statement
            mysql   | max_execution_time=0                                                           | db.timeouts.statement
            pg      | idle_in_transaction_session_timeout=0                                          | db.timeouts.idle-transaction
            mariadb | idle_transaction_timeout=0                                                     | db.timeouts.idle-transaction
            pg      | lock_timeout=0                                                                 | db.timeouts.lock
            mysql   | lock_wait_timeout=31536000                                                     | db.timeouts.lock
            pg      | shared_buffers=16384                                                           | db.tuning
            mysql   | innodb_buffer_pool_size=134217728                                              | db.tuning
            """)
    void each_weakness_gives_its_own_finding_and_no_other(String who, String weakness, String id) {
        assertEquals(List.of(id), Posture.of(who).but(weakness).ids(Outcome.Failed.class));
    }

    @ParameterizedTest
    @ValueSource(strings = {"pg", "mariadb+m", "mysql+m"})
    void what_is_hidden_passes_nowhere(String who) {
        String all = String.join(
                "; ",
                Stream.concat(
                                Posture.of(who).facts().settings().values().keySet().stream(),
                                Stream.of("@tls", "@method", "@encoding", "@extensions"))
                        .map(name -> name + "=?")
                        .toList());
        List<String> passed = Posture.of(who).but(all).ids(Outcome.Passed.class);
        assertTrue(
                passed.stream()
                        .allMatch(id -> id.matches("db\\.(role|accounts|public|functions|version)\\..*")
                                || (who.startsWith("m")
                                        && Set.of("db.tls.enforced", "db.auth.hashing")
                                                .contains(id))),
                passed::toString);
    }

    @Test
    void a_server_of_another_kind_gets_no_verdict() {
        Posture other = Posture.of("other");
        assertEquals(
                PostureRules.ALL.size(), other.ids(Outcome.NotApplicable.class).size());
    }

    @Test
    void what_a_provider_answers_for_is_not_asked() {
        List<String> ids = Posture.of("pg")
                .but("@declared=MANAGED; fsync=off; synchronous_commit=off; data_checksums=off")
                .ids(Outcome.Failed.class);
        assertEquals(List.of(), ids);
    }

    @Test
    void each_rule_has_an_id_of_its_own_and_comes_after_what_it_needs() {
        Set<String> seen = new HashSet<>();
        for (RuleInfo info : infos()) {
            assertTrue(seen.add(info.id()), info.id());
            assertTrue(info.needs().isEmpty() || seen.contains(info.needs()), info.id());
            assertEquals(2, info.tags().size(), info.id());
            assertTrue(info.references().stream().allMatch(uri -> "https".equals(uri.getScheme())), info.id());
        }
        assertEquals(43, seen.size());
    }

    private static List<RuleInfo> infos() {
        return Stream.of(PostureRules.ALL, ArchiveRules.ALL, ReplicationRules.ALL)
                .flatMap(List::stream)
                .map(Rule::info)
                .toList();
    }

    @Test
    void texts_are_plain_ascii() {
        for (RuleInfo info : infos()) {
            String text = String.join(" ", info.title(), info.passes(), info.fix(), info.notApplicable());
            assertTrue(text.chars().allMatch(c -> c >= ' ' && c < 127), info.id());
        }
    }
}
