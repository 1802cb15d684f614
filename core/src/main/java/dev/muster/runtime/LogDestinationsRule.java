package dev.muster.runtime;

import dev.muster.Outcome;
import dev.muster.RuleInfo;
import dev.muster.Words;
import java.util.ArrayList;
import java.util.List;

/** What is logged has to arrive somewhere. */
final class LogDestinationsRule extends LogRule {
    static final RuleInfo INFO = LogPages.error("log.config.destinations", "config")
            .title("What is logged is written where it should be")
            .passes(
                    "the root logger reaches an appender that is started and can write, and every destination that the owner"
                            + " declares is among those it reaches")
            .fix(
                    "refer to an appender from the root logger: <root level=\"INFO\"><appender-ref ref=\"CONSOLE\"/></root>")
            .needs(LogProviderRule.INFO.id())
            .reference(LogPages.LOGBACK)
            .reference(LogPages.LOG4J)
            .reference(LogPages.OWASP);

    @Override
    public RuleInfo info() {
        return INFO;
    }

    @Override
    List<Outcome> judge(LogSetup setup, LogFacts facts) {
        List<LogSink> reached = setup.reached();
        List<Outcome> all = new ArrayList<>();
        all.add(anywhere(reached).at(LogLogger.ROOT));
        facts.declared()
                .destinations()
                .forEach(wanted -> all.add(declared(wanted, reached).at(wanted)));
        if (facts.declared().console()) {
            all.add(console(reached).at("console"));
        }
        return all;
    }

    private static Outcome anywhere(List<LogSink> reached) {
        List<LogSink> last = reached.stream()
                .filter(sink ->
                        sink.kind() != LogSink.Kind.ASYNC || sink.behind().isEmpty())
                .toList();
        if (last.isEmpty()) {
            return Outcome.failed("the root logger has no appender").expected("one that writes");
        }
        return written(last);
    }

    private static Outcome written(List<LogSink> last) {
        List<String> broken = last.stream()
                .map(LogDestinationsRule::trouble)
                .filter(why -> !why.isEmpty())
                .toList();
        List<String> fine = last.stream()
                .filter(sink -> trouble(sink).isEmpty())
                .map(LogSink::words)
                .toList();
        return fine.isEmpty()
                ? Outcome.failed(Words.some(broken)).expected("an appender that writes")
                : Outcome.passed(
                        "written by " + Words.some(fine) + (broken.isEmpty() ? "" : "; but " + Words.some(broken)));
    }

    /** {@return why it does not write; empty if it may} */
    private static String trouble(LogSink sink) {
        if (sink.kind() == LogSink.Kind.NOWHERE || (sink.kind() == LogSink.Kind.ASYNC)) {
            return sink.words() + " drops everything";
        }
        if (!sink.started()) {
            return sink.words() + " is not started";
        }
        return sink.file().map(file -> trouble(sink, file)).orElse("");
    }

    /** A file that is not there may be one that is not begun yet. */
    private static String trouble(LogSink sink, LogFile file) {
        return file.state() == LogFile.State.READ_ONLY ? sink.words() + " may not write " + file.path() : "";
    }

    private static Outcome declared(String wanted, List<LogSink> reached) {
        return reached.stream()
                .filter(sink -> sink.name().equals(wanted)
                        || sink.file().filter(file -> same(file, wanted)).isPresent())
                .findFirst()
                .map(LogDestinationsRule::found)
                .orElseGet(() -> Outcome.failed(
                                "no appender that the root logger reaches has this name or writes this file")
                        .expected("declared by the owner"));
    }

    private static boolean same(LogFile file, String wanted) {
        return !file.path().isEmpty() && LogFiles.absolute(file.path()).equals(LogFiles.absolute(wanted));
    }

    private static Outcome found(LogSink sink) {
        String trouble = trouble(sink);
        if (!trouble.isEmpty()) {
            return Outcome.failed(trouble).expected("declared by the owner");
        }
        return sink.file().filter(file -> file.state() == LogFile.State.MISSING).isPresent()
                ? Outcome.inconclusive(
                        sink.words()
                                + " writes a file that is not there: not begun yet, or moved away without a signal to begin anew")
                : Outcome.passed("written by " + sink.words());
    }

    private static Outcome console(List<LogSink> reached) {
        return reached.stream()
                .filter(sink -> sink.kind() == LogSink.Kind.CONSOLE)
                .findFirst()
                .map(LogDestinationsRule::found)
                .orElseGet(() ->
                        Outcome.failed("the root logger reaches no console").expected("declared by the owner"));
    }
}
