package dev.muster.evidence;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Optional;
import java.util.regex.Pattern;

/** Days, as files write them: year-month-day and nothing else, because 02/11/2026 is two days. */
final class Dates {
    private static final Pattern DAY = Pattern.compile("[0-9]{4}-[0-9]{2}-[0-9]{2}");

    private Dates() {}

    /** {@return whether the day is to come wherever on earth it was written: a day may begin there before it does here} */
    static boolean isToCome(LocalDate day, LocalDate today) {
        return day.isAfter(today.plusDays(1));
    }

    static Optional<LocalDate> of(String text) {
        try {
            return Optional.of(text).filter(DAY.asMatchPredicate()).map(LocalDate::parse);
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }
}
