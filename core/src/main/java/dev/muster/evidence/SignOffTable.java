package dev.muster.evidence;

import java.util.List;
import java.util.Optional;

/**
 * A table in which roles sign.
 *
 * @param line of its head
 * @param path the headings above it
 * @param signatures its rows
 * @param release the version that an annotation below it names; a row's own counts more
 */
record SignOffTable(int line, List<String> path, List<Signature> signatures, Optional<String> release) {
    SignOffTable {
        signatures = List.copyOf(signatures);
    }
}
