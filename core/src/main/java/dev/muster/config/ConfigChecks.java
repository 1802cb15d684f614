package dev.muster.config;

/** Checks of configuration: each looks at {@link Settings} and never changes them. */
public final class ConfigChecks {
    private ConfigChecks() {}
}
