package dev.muster.evidence;

import java.time.LocalDate;
import java.util.Optional;

/**
 * One row of a table of signatures.
 *
 * @param line where
 * @param role who has to sign
 * @param name who did; empty while nobody has
 * @param written the date as it is written; empty while nobody has signed
 * @param date that date; empty where it is none, or not written as year-month-day
 * @param sign what stands in the column of signatures; empty when it has none
 * @param release the version that the row names
 */
record Signature(
        int line,
        String role,
        String name,
        String written,
        Optional<LocalDate> date,
        String sign,
        Optional<String> release) {}
