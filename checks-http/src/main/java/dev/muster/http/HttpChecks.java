package dev.muster.http;

/** Checks of what a running endpoint really answers. */
public final class HttpChecks {
    private HttpChecks() {}
}
