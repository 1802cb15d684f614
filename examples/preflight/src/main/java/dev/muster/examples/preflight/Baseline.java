package dev.muster.examples.preflight;

import dev.muster.Finding;
import dev.muster.ReadinessReport;
import dev.muster.Severity;
import dev.muster.Verdict;
import dev.muster.health.RecordJson;
import java.io.IOException;
import java.lang.invoke.MethodHandles;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The findings of a day, to compare later ones with.
 *
 * @param at when it was written
 * @param entries one for each finding
 */
record Baseline(Instant at, List<Entry> entries) {
    private static final RecordJson<Baseline> JSON =
            RecordJson.of("muster.baseline/1", Baseline.class, MethodHandles.lookup());
    private static final long MOST_BYTES = 64 << 20;

    /** Copies. */
    Baseline {
        entries = List.copyOf(entries);
    }

    /**
     * A finding.
     *
     * @param check that found it
     * @param rule that failed
     * @param subject of it; empty if there is one alone
     * @param severity it had
     * @param observed what was seen
     * @param since when it was first in a baseline
     */
    record Entry(String check, String rule, String subject, Severity severity, String observed, Instant since) {
        String key() {
            return check + '\n' + rule + '\n' + subject;
        }

        String label() {
            return rule + (subject.isEmpty() ? "" : " at " + subject);
        }
    }

    /** {@return the findings of a report that no waiver accepts; those that an older baseline has keep their day} */
    static Baseline of(ReadinessReport report, Optional<Baseline> older) {
        Map<String, Entry> known = older.map(Baseline::byKey).orElse(Map.of());
        List<Entry> entries = new ArrayList<>();
        for (Verdict verdict : report.open()) {
            verdict.finding().ifPresent(finding -> entries.add(entry(verdict, finding, report.at(), known)));
        }
        return new Baseline(report.at(), entries);
    }

    private static Entry entry(Verdict verdict, Finding finding, Instant now, Map<String, Entry> known) {
        Entry fresh = new Entry(
                verdict.check(), finding.rule(), finding.subject(), finding.severity(), finding.observed(), now);
        Entry old = known.get(fresh.key());
        return old == null
                ? fresh
                : new Entry(
                        fresh.check(), fresh.rule(), fresh.subject(), fresh.severity(), fresh.observed(), old.since());
    }

    Map<String, Entry> byKey() {
        Map<String, Entry> all = new LinkedHashMap<>();
        entries.forEach(entry -> all.put(entry.key(), entry));
        return all;
    }

    /**
     * {@return what stands in the file}
     *
     * @throws UsageException if it is none
     */
    static Baseline read(Path file) {
        try {
            if (!Files.isRegularFile(file) || Files.size(file) > MOST_BYTES) {
                throw new UsageException(
                        file + " is no baseline: write one first, by muster-preflight baseline write " + file);
            }
            return JSON.read(Files.readAllBytes(file));
        } catch (IllegalArgumentException e) {
            throw new UsageException(file + " is no baseline: " + e.getMessage());
        } catch (IOException e) {
            throw new UsageException(file + " cannot be read: " + e.getClass().getSimpleName());
        }
    }

    void write(Path file) {
        WholeFile.replace(file, JSON.write(this));
    }
}
