package dev.muster.runtime;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Looks at the files that are logged to, and reads the patterns that old ones are named by. */
final class LogFiles {
    private static final Pattern DATE = Pattern.compile("%d(?:ate)?(?:\\{([^}]*)})?");

    /** Letters of a date's pattern, finest first, and how long a file lasts that is named so. */
    private static final List<Letters> PERIODS = List.of(
            new Letters("sSAnN", Duration.ofSeconds(1)),
            new Letters("m", Duration.ofMinutes(1)),
            new Letters("HhKk", Duration.ofHours(1)),
            new Letters("a", Duration.ofHours(12)),
            new Letters("dDuEeF", Duration.ofDays(1)),
            new Letters("wW", Duration.ofDays(7)),
            new Letters("M", Duration.ofDays(30)));

    private record Letters(String any, Duration period) {}

    private LogFiles() {}

    /** {@return what became of that file} */
    static LogFile at(String path) {
        try {
            Path file = new File(path).toPath();
            return new LogFile(path, Files.isWritable(file) ? LogFile.State.WRITABLE : state(file), Files.size(file));
        } catch (NoSuchFileException e) {
            return new LogFile(path, LogFile.State.MISSING, 0);
        } catch (IOException | InvalidPathException | SecurityException e) {
            return new LogFile(path, LogFile.State.UNSEEN, 0);
        }
    }

    /** {@return the same path from the root on, where it is one; else itself} */
    static String absolute(String path) {
        try {
            return new File(path).toPath().toAbsolutePath().normalize().toString();
        } catch (InvalidPathException e) {
            return path;
        }
    }

    static LogFile.State state(Path file) {
        return Files.exists(file) ? LogFile.State.READ_ONLY : LogFile.State.MISSING;
    }

    /** {@return how long a file lasts that is named by this pattern, such as {@code app.%d{yyyy-MM-dd}.log}} */
    static Optional<Duration> period(String pattern) {
        Matcher date = DATE.matcher(pattern);
        while (date.find()) {
            String letters = Optional.ofNullable(date.group(1)).orElse("yyyy-MM-dd");
            if (!letters.contains("aux")) {
                return Optional.of(finest(letters.replaceAll("'[^']*'", "")));
            }
        }
        return Optional.empty();
    }

    private static Duration finest(String letters) {
        return PERIODS.stream()
                .filter(each -> letters.chars().anyMatch(c -> each.any().indexOf(c) >= 0))
                .findFirst()
                .map(Letters::period)
                .orElse(Duration.ofDays(365));
    }
}
