package dev.muster.evidence;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Optional;

/** Days, as files write them: year-month-day and nothing else, because 02/11/2026 is two days. */
final class Dates {
    private static final String SHAPE = "yyyy-mm-dd";

    private Dates() {}

    /** {@return whether the day is to come wherever on earth it was written: a day may begin there before it does here} */
    static boolean isToCome(LocalDate day, LocalDate today) {
        return day.isAfter(today.plusDays(1));
    }

    static Optional<LocalDate> of(String text) {
        if (text.length() != SHAPE.length() || !isShaped(text)) {
            return Optional.empty();
        }
        try {
            return Optional.of(LocalDate.of(number(text, 0, 4), number(text, 5, 7), number(text, 8, 10)));
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }

    private static int number(String text, int from, int end) {
        return Integer.parseInt(text, from, end, 10);
    }

    private static boolean isShaped(String text) {
        for (int i = 0; i < SHAPE.length(); i++) {
            char c = text.charAt(i);
            if (SHAPE.charAt(i) == '-' ? c != '-' : c < '0' || c > '9') {
                return false;
            }
        }
        return true;
    }
}
