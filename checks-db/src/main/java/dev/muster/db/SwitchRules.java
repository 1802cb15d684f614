package dev.muster.db;

import dev.muster.RuleInfo;
import dev.muster.Severity;

/** Switches of MariaDB and MySQL that should be off. */
final class SwitchRules {
    static final SwitchRule LOCAL_INFILE = new SwitchRule(
            about("db.local-infile")
                    .title("The server asks no client for files")
                    .passes("local_infile is off")
                    .fix("SET PERSIST local_infile = OFF; on MariaDB local_infile = OFF under [mariadbd] in my.cnf")
                    .reference(PosturePages.mySql("load-data-local-security.html"))
                    .reference(PosturePages.MARIADB_VARIABLES + "#local_infile"),
            "local_infile",
            "an injected LOAD DATA LOCAL reads files of the service's host");

    static final SwitchRule GENERAL_LOG = new SwitchRule(
            about("db.general-log")
                    .title("Not every statement goes to a log")
                    .passes("general_log is off")
                    .fix("SET PERSIST general_log = OFF; on MariaDB general_log = OFF under [mariadbd] in my.cnf")
                    .reference(PosturePages.mySql("query-log.html"))
                    .reference(PosturePages.MARIADB_VARIABLES + "#general_log"),
            "general_log",
            "each statement is written down with its values, and the disk fills");

    private SwitchRules() {}

    private static RuleInfo about(String id) {
        return RuleInfo.of(id)
                .severity(Severity.WARNING)
                .notApplicable("the server is PostgreSQL, or neither MariaDB nor MySQL")
                .tag("db")
                .tag("settings");
    }
}
