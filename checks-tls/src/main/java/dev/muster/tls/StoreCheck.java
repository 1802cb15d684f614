package dev.muster.tls;

import dev.muster.CannotLookException;
import dev.muster.Check;
import dev.muster.CheckContext;
import dev.muster.DelegatingCheck;
import dev.muster.Redactor;
import dev.muster.Schedule;
import dev.muster.Scope;
import dev.muster.Secret;
import dev.muster.health.Capture;
import dev.muster.health.Capturing;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;

/**
 * Looks at one file of keys or certificates. Immutable and thread-safe; each method returns a changed copy. Made by
 * {@link TlsChecks#keyStore(Path, Secret)} and {@link TlsChecks#pem(Path)}.
 *
 * <p>Defaults: id {@code tls.store} or {@code tls.pem}, posture, at the start and every hour, every minute while failing,
 * 5 s a run. Files over 10 MiB are not read.
 */
public final class StoreCheck implements DelegatingCheck, Capturing {
    private static final Schedule SCHEDULE =
            Schedule.every(Duration.ofHours(1)).timeout(Duration.ofSeconds(5)).whileFailing(Duration.ofMinutes(1));

    private final Path file;
    private final Optional<Secret> password;
    private final Check delegate;

    StoreCheck(String id, Path file, Optional<Secret> password) {
        this.file = file;
        this.password = password;
        this.delegate = Check.of(
                        id,
                        Scope.POSTURE,
                        redactor(password),
                        context -> StoreProbe.look(file, password, context.now()),
                        StoreRules.ALL)
                .scheduled(SCHEDULE);
    }

    /** {@return the look at the file} */
    @Override
    public Check delegate() {
        return delegate;
    }

    /**
     * {@return what this check sees, for a file that {@link TlsChecks#captured} reads}
     *
     * <p>It holds the path, who may read and write the file, and of its entries aliases and certificates as DER in base64. No
     * password and no key is in it, for none is in the facts: of the password no more than whether it is one that everybody
     * knows, of a key no more than that it is there.
     *
     * @throws CannotLookException if the file cannot be read
     */
    @Override
    public Capture capture(CheckContext context) throws CannotLookException {
        return TlsCaptures.STORE.capture(StoreProbe.look(file, password, context.now()));
    }

    private static Redactor redactor(Optional<Secret> password) {
        if (password.isEmpty()) {
            return Redactor.none();
        }
        Redactor redactor = Redactor.create();
        redactor.learn(password.get());
        return redactor;
    }

    /**
     * {@return a copy of this id, for a service that has several files looked at}
     *
     * @throws IllegalArgumentException if the id is malformed
     */
    public StoreCheck named(String id) {
        return new StoreCheck(id, file, password);
    }
}
