package dev.muster.db;

/** Checks of connection pools and of the databases behind them. Thread-safe. */
public final class DbChecks {
    private DbChecks() {}
}
