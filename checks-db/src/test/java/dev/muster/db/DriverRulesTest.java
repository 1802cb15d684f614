package dev.muster.db;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.muster.Rule;
import dev.muster.testing.RuleContract;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The rules about drivers, on URLs; the first word names the driver. */
final class DriverRulesTest {
    private static final String GOOD = "pg//db.example.com/app?sslmode=verify-full&socketTimeout=60&tcpKeepAlive=true"
            + "&logServerErrorDetail=false&requireAuth=scram-sha-256";

    private static Rule<DriverFacts> rule(String name) {
        return DriverRules.ALL.stream()
                .filter(rule -> rule.info().id().equals("db." + name))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void keep_the_contract() {
        String bad = "pg:42.7.5//db.example.com/app?sslmode=disable&allowX=1&prepareThreshold=0&connectTimeout=0"
                + "&channelBinding=require";
        String oracle = "jdbc:oracle:thin:@//db.example.com/app";
        for (Rule<DriverFacts> rule : DriverRules.ALL) {
            if (rule.info().id().startsWith("db.driver.")) {
                String failing = switch (rule.info().id()) {
                    case "db.driver.verifies-server" -> "pg//db.example.com/app?sslmode=require";
                    case "db.driver.auth-pinned" -> "pg//db.example.com/app";
                    default -> bad;
                };
                RuleContract.of(rule)
                        .passing(ClientFixture.facts(GOOD))
                        .failing(ClientFixture.facts(failing))
                        .notApplicable(ClientFixture.facts(oracle))
                        .inconclusive(ClientFixture.facts("pg//db.example.com"))
                        .inconclusive(ClientFixture.unseen())
                        .verify();
            }
        }
        RuleContract.of(CredentialsRule.IN_URL)
                .passing(ClientFixture.facts(GOOD))
                .failing(ClientFixture.facts("pg//db.example.com/app?password=x"))
                .notApplicable(ClientFixture.facts("jdbc:h2:mem:app"))
                .inconclusive(ClientFixture.unseen())
                .verify();
        RuleContract.of(CredentialsRule.PASSWORD)
                .passing(ClientFixture.login("app", "horse-battery-staple"))
                .failing(ClientFixture.login("app", "app"))
                .notApplicable(ClientFixture.facts("jdbc:h2:mem:app"))
                .inconclusive(ClientFixture.login("app", "-"))
                .verify();
        RuleContract.of(CredentialsRule.USER)
                .passing(ClientFixture.login("app", "-"))
                .failing(ClientFixture.login("postgres", "-"))
                .notApplicable(ClientFixture.facts("jdbc:h2:mem:app"))
                .inconclusive(ClientFixture.login("", "-"))
                .verify();
        RuleContract.of(new EmbeddedRule())
                .passing(ClientFixture.facts(GOOD))
                .failing(ClientFixture.facts("jdbc:h2:mem:app"))
                .inconclusive(ClientFixture.unseen())
                .verify();
        assertEquals(13, DriverRules.ALL.size());
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            driver.tls | pg//db/a                                   | ERROR
            driver.tls | pg//db/a?sslmode=disable                   | ERROR
            driver.tls | pg//db/a?sslmode=allow                     | ERROR
            driver.tls | pg//db/a?sslmode=prefer                    | ERROR
            driver.tls | pg//db/a?sslmode=require                   | pass
            driver.tls | pg//db/a?sslmode=VERIFY-CA                 | pass
            driver.tls | pg//db/a?ssl=true                          | pass
            driver.tls | pg//db/a?ssl                               | pass
            driver.tls | pg//db/a?ssl=false                         | ERROR
            driver.tls | pg//db/a?sslmode=sometimes                 | unknown
            driver.tls | pg//localhost/a                            | WARNING
            driver.tls | pg//127.0.0.1/a                            | WARNING
            driver.tls | pg//[::1]:5432/a                           | WARNING
            driver.tls | pg//localhost,db/a                         | WARNING, ERROR
            driver.tls | pg//db,db:5433/a                           | ERROR
            driver.tls | pg//h/a?socketFactory=org.newsclub.net.unix.AFUNIXSocketFactory$FactoryArg | pass
            driver.tls | pg//h/a?socketFactory=com.google.cloud.sql.postgres.SocketFactory | pass
            driver.tls | maria//db/a                                | ERROR
            driver.tls | maria:4.0.0//db/a                          | pass
            driver.tls | maria:4.0.0//db/a?sslMode=allow            | ERROR
            driver.tls | maria//db/a?sslMode=allow                  | unknown
            driver.tls | maria//db/a?sslMode=trust                  | pass
            driver.tls | maria//db/a?SSLMODE=verify-full            | pass
            driver.tls | maria//db/a?useSsl=true                    | pass
            driver.tls | maria:2.7.12//db/a?sslMode=verify-full     | ERROR
            driver.tls | maria:2.7.12//db/a?useSSL=true             | pass
            driver.tls | maria//db/a?localSocket=/run/mysqld.sock   | pass
            driver.tls | maria//address=(host=a)(sslMode=trust),b/a | pass, ERROR
            driver.tls | maria///a                                  | WARNING
            driver.tls | my//db/a                                   | ERROR
            driver.tls | my//db/a?useSSL=true                       | ERROR
            driver.tls | my//db/a?requireSSL=true                   | pass
            driver.tls | my//db/a?sslMode=required                  | pass
            driver.tls | my//db/a?sslmode=REQUIRED                  | ERROR
            driver.tls | my//db/a?sslMode=                          | unknown
            driver.tls | my//(host=a,sslMode=REQUIRED),b/a          | pass, ERROR
            driver.tls | my//h/a?socketFactory=com.mysql.cj.protocol.NamedPipeSocketFactory | pass
            driver.tls | my//h/a?socketFactory=com.google.cloud.sql.mysql.SocketFactory | pass
            driver.tls | my:5.1.49//db/a                            | unknown
            driver.verifies-server | pg//db/a                       | n/a
            driver.verifies-server | pg//db/a?sslmode=require       | ERROR
            driver.verifies-server | pg//localhost/a?sslmode=require | WARNING
            driver.verifies-server | pg//db/a?sslmode=verify-ca     | WARNING
            driver.verifies-server | pg//db/a?sslmode=verify-full   | pass
            driver.verifies-server | pg//db/a?ssl=true&sslfactory=org.postgresql.ssl.NonValidatingFactory | ERROR
            driver.verifies-server | pg//db/a?sslmode=require&sslfactory=org.postgresql.ssl.DefaultJavaSSLFactory | WARNING
            driver.verifies-server | pg//db/a?sslmode=verify-full&sslfactory=org.postgresql.ssl.DefaultJavaSSLFactory | pass
            driver.verifies-server | pg//db/a?sslmode=verify-full&sslhostnameverifier=com.example.Any | WARNING
            driver.verifies-server | pg//db/a?sslmode=require&sslhostnameverifier=com.example.Any | ERROR
            driver.verifies-server | pg//h/a?sslmode=require&socketFactory=org.newsclub.net.unix.AFUNIXSocketFactory | n/a
            driver.verifies-server | maria//db/a?sslMode=trust      | ERROR
            driver.verifies-server | maria//db/a?sslMode=verify-ca  | WARNING
            driver.verifies-server | maria//db/a?useSsl&trustServerCertificate=true | ERROR
            driver.verifies-server | maria//db/a?useSsl&disableSslHostnameVerification | WARNING
            driver.verifies-server | maria:2.7.12//db/a?useSsl=true&trustServerCertificate=true | ERROR
            driver.verifies-server | maria:2.7.12//db/a?useSsl=1&disableSslHostnameVerification=1 | WARNING
            driver.verifies-server | maria:2.7.12//db/a?useSsl=true | pass
            driver.verifies-server | my//db/a?sslMode=REQUIRED      | ERROR
            driver.verifies-server | my//db/a?verifyServerCertificate=true | WARNING
            driver.verifies-server | my//db/a?sslMode=VERIFY_IDENTITY | pass
            """)
    void transport(String rule, String url, String expected) {
        assertEquals(expected, Verdicts.bare(rule(rule), ClientFixture.facts(url)));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            driver.socket-timeout  | pg//db/a                           | ''          | ERROR
            driver.socket-timeout  | pg//db/a?socketTimeout=0           | ''          | ERROR
            driver.socket-timeout  | pg//db/a?socketTimeout=30          | ''          | pass
            driver.socket-timeout  | pg//db/a?socketTimeout=29          | ''          | WARNING
            driver.socket-timeout  | pg//db/a?socketTimeout=10          | longest=5s  | pass
            driver.socket-timeout  | pg//db/a?socketTimeout=60          | longest=60s | WARNING
            driver.socket-timeout  | pg//db/a?socketTimeout=soon        | ''          | unknown
            driver.socket-timeout  | maria//db/a?socketTimeout=30       | ''          | WARNING
            driver.socket-timeout  | my//db/a?socketTimeout=30000       | ''          | pass
            driver.connect-timeout | pg//db/a                           | ''          | pass
            driver.connect-timeout | pg//db/a?connectTimeout=0          | ''          | WARNING
            driver.connect-timeout | pg//db/a?connectTimeout=31         | ''          | WARNING
            driver.connect-timeout | maria//db/a                        | ''          | pass
            driver.connect-timeout | my//db/a                           | ''          | WARNING
            driver.connect-timeout | my//db/a?connectTimeout=999        | ''          | WARNING
            driver.tcp-keepalive   | pg//db/a                           | ''          | INFO
            driver.tcp-keepalive   | pg//db/a?tcpKeepAlive=true         | ''          | pass
            driver.tcp-keepalive   | maria//db/a                        | ''          | pass
            driver.tcp-keepalive   | my//db/a?tcpKeepAlive=false        | ''          | INFO
            driver.statement-cache | pg//db/a                           | ''          | pass
            driver.statement-cache | pg//db/a?prepareThreshold=0        | ''          | INFO
            driver.statement-cache | pg//db/a?prepareThreshold=0        | pooled      | n/a
            driver.statement-cache | pg//db/a?preparedStatementCacheQueries=0 | pooled | INFO
            driver.statement-cache | maria//db/a                        | ''          | pass
            driver.statement-cache | maria//db/a?useServerPrepStmts     | ''          | pass
            driver.statement-cache | maria//db/a?useServerPrepStmts&prepStmtCacheSize=10 | '' | INFO
            driver.statement-cache | my//db/a                           | ''          | INFO
            driver.statement-cache | my//db/a?cachePrepStmts=true       | ''          | INFO
            driver.statement-cache | my//db/a?cachePrepStmts=yes&prepStmtCacheSize=250&prepStmtCacheSqlLimit=2048 | '' | pass
            driver.auth-pinned     | pg//db/a                           | ''          | INFO
            driver.auth-pinned     | pg:42.7.12//db/a                   | ''          | n/a
            driver.auth-pinned     | pg:42.7//db/a                      | ''          | unknown
            driver.auth-pinned     | pg:42.8//db/a                      | ''          | INFO
            driver.auth-pinned     | pg//db/a?requireAuth=!none,!password | ''        | pass
            driver.auth-pinned     | pg//db/a?requireAuth=scram-sha-256, md5 | ''     | INFO
            driver.auth-pinned     | maria//db/a                        | ''          | INFO
            driver.auth-pinned     | maria//db/a?restrictedAuth=client_ed25519 | ''   | pass
            driver.auth-pinned     | maria:2.7.12//db/a                 | ''          | n/a
            driver.auth-pinned     | my//db/a                           | ''          | n/a
            driver.vulnerable      | pg//db/a                           | ''          | pass
            driver.vulnerable      | my//db/a                           | ''          | n/a
            """)
    void times_caches_and_methods(String rule, String url, String declared, String expected) {
        assertEquals(expected, Verdicts.bare(rule(rule), ClientFixture.facts(url, declared)));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            pg//db/a?logServerErrorDetail=false                    | pass
            pg//db/a                                               | logServerErrorDetail INFO
            pg//db/a?logServerErrorDetail=false&socketFactory=com.example.Any | socketFactory ERROR
            pg//db/a?logServerErrorDetail=false&loggerFile=/tmp/x  | loggerFile WARNING
            pg//db/a?logServerErrorDetail=false&sslfactory=com.example.Any | sslfactory WARNING
            pg//db/a?logServerErrorDetail=false&sslfactory=org.postgresql.ssl.NonValidatingFactory | pass
            maria//db/a                                            | allowLocalInfile WARNING
            maria//db/a?allowLocalInfile=false                     | pass
            maria//db/a?allowLocalInfile=0&allowMultiQueries       | allowMultiQueries ERROR
            maria//db/a?allowLocalInfile=0&autoReconnect=true      | pass
            maria:2.7.12//db/a?allowLocalInfile=0&autoReconnect=true | autoReconnect ERROR
            maria//db/a?allowLocalInfile=0&allowPublicKeyRetrieval=true | allowPublicKeyRetrieval ERROR
            maria//db/a?allowLocalInfile=0&allowPublicKeyRetrieval=true&sslMode=trust | pass
            my//db/a                                               | pass
            my//db/a?allowMultiQueries=true&autoReconnect=true     | allowMultiQueries ERROR, autoReconnect ERROR
            my//db/a?allowLoadLocalInfile=true                     | allowLoadLocalInfile ERROR
            my//db/a?allowUrlInLocalInfile=true                    | allowUrlInLocalInfile ERROR
            my//db/a?autoDeserialize=true                          | autoDeserialize ERROR
            my//db/a?allowPublicKeyRetrieval=true                  | allowPublicKeyRetrieval ERROR
            my//localhost/a?allowPublicKeyRetrieval=true           | pass
            my//db/a?allowPublicKeyRetrieval=true&sslMode=REQUIRED | pass
            """)
    void options(String url, String expected) {
        assertEquals(expected, Verdicts.words(rule("driver.options"), ClientFixture.facts(url)));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            42.7.4  | channelBinding=require | CVE-2025-49146 WARNING, CVE-2026-54291 WARNING
            42.7.6  | channelBinding=REQUIRE | CVE-2025-49146 WARNING, CVE-2026-54291 WARNING
            42.7.7  | channelBinding=require | CVE-2026-54291 WARNING
            42.7.11 | channelBinding=require | CVE-2026-54291 WARNING
            42.7.12 | channelBinding=require | pass
            42.7.3  | channelBinding=require | pass
            42.7.5  | channelBinding=prefer  | pass
            42.7.1  | preferQueryMode=simple | CVE-2024-1597 WARNING
            42.7.2  | preferQueryMode=simple | pass
            42.6.0  | preferQueryMode=simple | CVE-2024-1597 WARNING
            42.6.1  | preferQueryMode=simple | pass
            42.5.4  | preferQueryMode=simple | CVE-2024-1597 WARNING
            42.4.4  | preferQueryMode=simple | pass
            42.3.8  | preferQueryMode=simple | CVE-2024-1597 WARNING
            42.2.27 | preferQueryMode=simple | CVE-2024-1597 WARNING
            42.2.28 | preferQueryMode=simple | pass
            9.4.1   | preferQueryMode=simple | CVE-2024-1597 WARNING
            42.7.1  | preferQueryMode=extended | pass
            42.7    | preferQueryMode=simple | CVE-2024-1597 unknown
            42.7    | preferQueryMode=extended | pass
            42.8    | preferQueryMode=simple | pass
            ?       | preferQueryMode=simple | unknown
            ?       | a=b                    | pass
            """)
    void known_holes(String version, String option, String expected) {
        String url = "pg:" + version + "//db/a?" + option;

        assertEquals(expected, Verdicts.words(rule("driver.vulnerable"), ClientFixture.facts(url)));
        assertTrue(Verdicts.text(rule("driver.vulnerable"), ClientFixture.facts("pg//db/a"))
                .contains(KnownHole.AS_OF));
    }

    @ParameterizedTest
    @CsvSource({
        "app,      '',                     ERROR", "app,      app,                    ERROR",
        "app,      APP,                    ERROR", "app,      Password123!,           ERROR",
        "app,      mysecretpassword,       ERROR", "app,      12345678901,            ERROR",
        "app,      kN8-pQ2_xW5z,           pass", "longnameofuser, LongNameOfUser,    ERROR",
        "'',       kN8-pQ2_xW5z,           pass", "app,       -,                      unknown",
    })
    void passwords(String user, String password, String expected) {
        DriverFacts facts = ClientFixture.login(user, password);

        assertEquals(expected, Verdicts.words(CredentialsRule.PASSWORD, facts));
        assertTrue(password.length() < 4
                || password.equals(user)
                || !facts.toString().contains(password));
    }

    @ParameterizedTest
    @CsvSource({
        "postgres, WARNING",
        "root, WARNING",
        "sa, WARNING",
        "Admin, WARNING",
        "mysql, WARNING",
        "app, pass",
        "'', unknown",
    })
    void users(String user, String expected) {
        assertEquals(expected, Verdicts.words(CredentialsRule.USER, ClientFixture.login(user, "-")));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            pg//db/a                                | pass
            pg//db/a?user=app                       | INFO
            pg//db/a?user=app&password=x            | WARNING
            pg//db/a?sslpassword=x                  | WARNING
            maria//db/a?PASSWORD=x                  | WARNING
            maria//db/a?trustStorePassword=x        | WARNING
            my//app@db/a                            | INFO
            my//app:x@db/a                          | WARNING
            my//(host=db,user=app,password=x)/a     | WARNING
            my//db/a?password2=x                    | WARNING
            my//db/a?disconnectOnExpiredPasswords=true | pass
            jdbc:oracle:thin:scott/tiger@//db/a     | pass
            jdbc:x://app:x@db/a                     | WARNING
            jdbc:x://app@db/a                       | INFO
            jdbc:x://db/a?b=c@d:e                   | pass
            jdbc:sqlserver://db;user=a;password=b   | WARNING
            jdbc:x:db;pwd=b                         | WARNING
            """)
    void logins_in_urls(String url, String expected) {
        assertEquals(expected, Verdicts.words(CredentialsRule.IN_URL, ClientFixture.facts(url)));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            jdbc:h2:mem:app                          | ERROR
            JDBC:H2:mem:app                          | ERROR
            jdbc:h2:~/app                            | ERROR
            jdbc:h2:file:/data/app                   | ERROR
            jdbc:h2:tcp://db/app                     | WARNING
            jdbc:h2:ssl://db/app                     | WARNING
            jdbc:hsqldb:mem:app                      | ERROR
            jdbc:hsqldb:file:app                     | ERROR
            jdbc:hsqldb:hsql://db/app                | WARNING
            jdbc:hsqldb:hsqls://db/app               | WARNING
            jdbc:hsqldb:https://db/app               | WARNING
            jdbc:derby:memory:app                    | ERROR
            jdbc:derby:app;create=true               | ERROR
            jdbc:derby://db:1527/app                 | WARNING
            jdbc:sqlite::memory:                     | ERROR
            jdbc:sqlite:                             | ERROR
            jdbc:sqlite:file:x?mode=memory           | ERROR
            jdbc:sqlite:/data/app.db                 | ERROR
            jdbc:postgresql:h2                       | pass
            """)
    void embedded(String url, String expected) {
        assertEquals(expected, Verdicts.words(new EmbeddedRule(), ClientFixture.facts(url)));
    }

    @Test
    void a_server_of_h2_is_logged_into_as_any_other() {
        assertEquals(
                "WARNING",
                Verdicts.words(CredentialsRule.IN_URL, ClientFixture.facts("jdbc:h2:tcp://db/app;USER=sa;PASSWORD=x")));
    }
}
