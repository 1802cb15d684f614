package dev.muster.runtime;

import dev.muster.RuleInfo;
import dev.muster.Severity;

/** Where to read about logs, and what their rules have in common. */
final class LogPages {
    static final String LOGBACK = "https://logback.qos.ch/manual/configuration.html";
    static final String LOGBACK_APPENDERS = "https://logback.qos.ch/manual/appenders.html";
    static final String LOG4J = "https://logging.apache.org/log4j/2.x/manual/configuration.html";
    static final String LOG4J_ROLLING = "https://logging.apache.org/log4j/2.x/manual/appenders/rolling-file.html";
    static final String LOG4J_ASYNC = "https://logging.apache.org/log4j/2.x/manual/appenders/delegating.html";
    static final String SLF4J = "https://www.slf4j.org/manual.html";
    static final String OWASP = "https://cheatsheetseries.owasp.org/cheatsheets/Logging_Cheat_Sheet.html";
    static final String CWE_532 = "https://cwe.mitre.org/data/definitions/532.html";

    private LogPages() {}

    static RuleInfo warning(String id, String aspect) {
        return error(id, aspect).severity(Severity.WARNING);
    }

    static RuleInfo error(String id, String aspect) {
        return RuleInfo.of(id).tag("log").tag(aspect);
    }
}
