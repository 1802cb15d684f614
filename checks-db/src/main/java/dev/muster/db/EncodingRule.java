package dev.muster.db;

import dev.muster.Outcome;
import dev.muster.RuleInfo;
import dev.muster.Severity;
import java.util.List;
import java.util.Locale;

/** Every name in the world can be stored. */
final class EncodingRule extends ServerRule {
    static final RuleInfo INFO = RuleInfo.of("db.encoding")
            .title("The database stores all of Unicode")
            .severity(Severity.WARNING)
            .passes("the database's encoding is UTF8, or the schema's character set utf8mb4")
            .fix("CREATE DATABASE ... ENCODING 'UTF8' TEMPLATE template0; and move the data by pg_dump and pg_restore")
            .notApplicable("the server is neither PostgreSQL, MariaDB nor MySQL")
            .reference(PosturePages.postgres("multibyte.html"))
            .reference(PosturePages.mySql("charset-unicode-utf8mb4.html"))
            .reference("https://mariadb.com/kb/en/unicode/")
            .tag("db")
            .tag("settings");

    @Override
    public RuleInfo info() {
        return INFO;
    }

    @Override
    List<Outcome> postgres(Access.Postgres access, PostureFacts facts) {
        return List.of(facts.session().encoding().judge(EncodingRule::postgres));
    }

    private static Outcome postgres(String encoding) {
        if (encoding.equals("UTF8")) {
            return Outcome.passed("the encoding is UTF8");
        }
        return Outcome.failed(
                encoding.equals("SQL_ASCII")
                        ? "the encoding is SQL_ASCII: the server takes any bytes for text"
                        : "the encoding is " + encoding + ", which lacks most characters");
    }

    @Override
    List<Outcome> mySql(Access.MySql access, PostureFacts facts) {
        return List.of(facts.session().encoding().judge(encoding -> mySql(encoding, facts.session())));
    }

    private static Outcome mySql(String encoding, SessionFacts session) {
        return encoding.toLowerCase(Locale.ROOT).startsWith("utf8mb4")
                ? Outcome.passed("the character set is " + encoding)
                : Outcome.failed("the character set is " + encoding
                                + (encoding.startsWith("utf8") ? ", which lacks emoji and rare characters" : ""))
                        .fix("ALTER DATABASE `" + session.database()
                                + "` CHARACTER SET utf8mb4; and ALTER TABLE ... CONVERT TO CHARACTER SET utf8mb4;");
    }
}
