package dev.muster.examples.preflight;

import dev.muster.Check;
import dev.muster.CheckContext;
import dev.muster.CheckResult;
import dev.muster.DelegatingCheck;
import dev.muster.health.Capture;
import dev.muster.health.Capturing;
import java.nio.file.Path;

/**
 * A check that writes down what it sees, and judges that very look.
 *
 * @param delegate looks
 * @param file is written at each look
 */
record Recorder(Capturing delegate, Path file) implements DelegatingCheck {
    /** {@return the check as it is, or as a recorder where it can be one} */
    static Check of(Check check, Path directory) {
        return check instanceof Capturing capturing
                ? new Recorder(capturing, directory.resolve(check.id() + ".json"))
                : check;
    }

    @Override
    public CheckResult run(CheckContext context) throws Exception {
        Capture seen = delegate.capture(context);
        WholeFile.replace(file, seen.toJson());
        return seen.audit().run(context);
    }
}
