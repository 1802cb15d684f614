package dev.muster.config;

import dev.muster.Severity;

/** Something wrong with an address: how bad, what was seen, and what to do. Quotes nothing secret. */
record Complaint(Severity severity, String observed, String fix) {
    static Complaint error(String observed, String fix) {
        return new Complaint(Severity.ERROR, observed, fix);
    }

    static Complaint warning(String observed, String fix) {
        return new Complaint(Severity.WARNING, observed, fix);
    }
}
