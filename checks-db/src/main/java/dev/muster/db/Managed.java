package dev.muster.db;

import dev.muster.Outcome;

/** What a provider answers for. */
final class Managed {
    private Managed() {}

    static Outcome durability() {
        return Outcome.notApplicable("a provider runs the server: durability is the provider's duty");
    }

    static Outcome archive() {
        return Outcome.notApplicable("a provider runs the server: its archive is the provider's duty;"
                + " db.backup.recent asks for evidence");
    }
}
