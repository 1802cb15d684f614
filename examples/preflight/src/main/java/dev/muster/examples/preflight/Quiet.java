package dev.muster.examples.preflight;

import java.util.logging.Level;
import java.util.logging.LogManager;
import java.util.logging.Logger;

/** Keeps libraries from writing between the lines of the report, unless they are asked to. */
final class Quiet {
    static final String LEVEL = "org.slf4j.simpleLogger.defaultLogLevel";

    private Quiet() {}

    /** Says so before the first logger is made. */
    static void unless(boolean verbose) {
        System.setProperty(LEVEL, verbose ? "info" : "off");
        if (!verbose) {
            Logger root = LogManager.getLogManager().getLogger("");
            root.setLevel(Level.OFF);
        }
    }
}
