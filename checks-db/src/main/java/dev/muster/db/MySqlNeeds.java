package dev.muster.db;

/** What an account of MariaDB or MySQL lacks, as a line to paste. Most of it is for a monitor and not for the service itself. */
final class MySqlNeeds {
    private static final String TO = " TO monitor, an account of the checks alone";

    private MySqlNeeds() {}

    static String processes() {
        return "GRANT PROCESS ON *.*" + TO;
    }

    static String statements() {
        return "GRANT SELECT ON performance_schema.*" + TO;
    }

    static String replication(Engine engine) {
        return "GRANT " + (engine == Engine.MARIADB ? "SLAVE MONITOR" : "REPLICATION CLIENT") + " ON *.*" + TO;
    }

    static String accounts(Engine engine) {
        return "GRANT SELECT ON mysql." + (engine == Engine.MARIADB ? "global_priv" : "user") + TO;
    }

    /** What SHOW GRANTS for another, and for a role that is not in use, asks for. */
    static String grants() {
        return "GRANT SELECT ON mysql.*" + TO;
    }

    static String prepared(Engine engine) {
        return engine == Engine.MARIADB ? processes() : "GRANT XA_RECOVER_ADMIN ON *.*" + TO;
    }
}
