package dev.muster.examples.preflight;

import java.util.Optional;
import picocli.CommandLine.IVersionProvider;

/** The version, by the jar. */
final class Version implements IVersionProvider {
    @Override
    public String[] getVersion() {
        return new String[] {
            "muster-preflight "
                    + Optional.ofNullable(Preflight.class.getPackage().getImplementationVersion())
                            .orElse("(not from a jar)"),
            "on Java " + Runtime.version()
        };
    }
}
