package dev.muster.runtime;

import dev.muster.Outcome;
import java.util.List;

/** A rule about each file that is logged to. */
abstract class LogFileRule extends LogRule {
    static final String NO_FILE = "nothing is logged to a file";

    @Override
    final List<Outcome> judge(LogSetup setup, LogFacts facts) {
        List<LogSink> files = setup.sinks().stream()
                .filter(sink -> sink.kind() == LogSink.Kind.FILE)
                .toList();
        if (files.isEmpty()) {
            return List.of(Outcome.notApplicable(NO_FILE + ": what becomes of the log is up to who collects it"));
        }
        return files.stream()
                .map(sink -> judge(sink, facts.declared()).at(sink.name()))
                .toList();
    }

    /** {@return what the rule says of this file} */
    abstract Outcome judge(LogSink sink, LogDeclared declared);
}
