package dev.muster.runtime;

import dev.muster.Fact;
import dev.muster.Words;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Reads how Log4j's rolling appenders let old files go. */
final class Log4jRolling {
    private static final String ROLLING = "org.apache.logging.log4j.core.appender.rolling.";
    private static final String ACTION = ROLLING + "action.";
    private static final String NEVER = "old files are never deleted: there is no Delete action";

    /** Conditions may hold conditions; a person does not nest them deeper. */
    private static final int DEEPEST = 5;

    private Log4jRolling() {}

    static Fact<LogRolling> of(Mirror appender) {
        Optional<Mirror> strategy = appender.one("getManager").flatMap(manager -> manager.one("getRolloverStrategy"));
        if (strategy.isEmpty()) {
            return Fact.absent("this Log4j does not tell the strategy of its rolling appender");
        }
        List<Mirror> conditions = strategy.get().many("getCustomActions").stream()
                .filter(action -> action.is(ACTION + "DeleteAction") && !action.says("isTestMode"))
                .flatMap(action -> action.many("getPathConditions").stream())
                .flatMap(condition -> nested(condition, DEEPEST))
                .toList();
        List<String> limits = new ArrayList<>();
        Optional<Duration> age = age(conditions);
        age.ifPresent(kept -> limits.add("deleted after " + Words.span(kept)));
        sizes(conditions).forEach(limits::add);
        numbered(strategy.get(), appender.text("getFilePattern").orElse("")).ifPresent(limits::add);
        return Fact.of(
                limits.isEmpty()
                        ? new LogRolling(false, Optional.empty(), NEVER)
                        : new LogRolling(true, age, String.join(", ", limits)));
    }

    private static Stream<Mirror> nested(Mirror condition, int depth) {
        Stream<Mirror> inner = depth == 0
                ? Stream.empty()
                : Stream.concat(
                                condition.many("getNestedConditions").stream(),
                                condition.many("getDeleteFilters").stream())
                        .flatMap(each -> nested(each, depth - 1));
        return Stream.concat(Stream.of(condition), inner);
    }

    private static Optional<Duration> age(List<Mirror> conditions) {
        return conditions.stream()
                .filter(condition -> condition.is(ACTION + "IfLastModified"))
                .flatMap(condition -> condition.one("getAge").stream())
                .flatMap(age -> age.number("toMillis").stream())
                .map(Duration::ofMillis)
                .min(Duration::compareTo);
    }

    private static List<String> sizes(List<Mirror> conditions) {
        List<String> limits = new ArrayList<>();
        for (Mirror condition : conditions) {
            if (condition.is(ACTION + "IfAccumulatedFileSize")) {
                condition.number("getThresholdBytes").ifPresent(bytes -> limits.add(Words.bytes(bytes) + " in all"));
            } else if (condition.is(ACTION + "IfAccumulatedFileCount")) {
                condition.number("getThresholdCount").ifPresent(files -> limits.add(Words.count(files, "file")));
            }
        }
        return limits;
    }

    /** A number counts the files of one date only, unless the names have no date. */
    private static Optional<String> numbered(Mirror strategy, String pattern) {
        if (strategy.is(ROLLING + "DirectWriteRolloverStrategy")
                || LogFiles.period(pattern).isPresent()) {
            return Optional.empty();
        }
        return strategy.number("getMaxIndex").map(files -> Words.count(files, "old file"));
    }
}
