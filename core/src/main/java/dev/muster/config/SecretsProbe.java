package dev.muster.config;

import dev.muster.CannotLookException;
import dev.muster.CheckContext;
import dev.muster.Probe;
import dev.muster.config.SecretFact.Access;
import dev.muster.config.SecretFact.Changed;
import dev.muster.config.SecretFact.Leak;
import dev.muster.config.SecretFact.Purpose;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermission;
import java.time.Duration;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Supplier;

/**
 * Looks for the declared secrets, where they stand and when they were changed.
 *
 * @param settings to look in
 * @param declared names and what each is for, in order
 * @param period after which each is to be changed; if empty, dates are not looked for
 * @param exposure what others can see of this process
 */
record SecretsProbe(
        Settings settings, Map<String, Purpose> declared, Optional<Duration> period, Supplier<SecretExposure> exposure)
        implements Probe<SecretFacts> {
    private static final Set<PosixFilePermission> OTHERS =
            EnumSet.of(PosixFilePermission.GROUP_READ, PosixFilePermission.OTHERS_READ);

    @Override
    public SecretFacts look(CheckContext context) throws CannotLookException {
        SecretExposure seen = exposure.get();
        return new SettingsProbe<>(settings, look -> facts(look, seen, context)).look(context);
    }

    private SecretFacts facts(SettingsLook look, SecretExposure seen, CheckContext context) {
        Function<Setting, Changed> changed = setting -> period.isPresent() ? changed(look, setting) : Changed.NONE;
        List<SecretFact> facts = new ArrayList<>();
        declared.forEach((name, purpose) ->
                facts.add(fact(look.see(name), setting -> found(setting, purpose, seen, changed.apply(setting)))));
        return new SecretFacts(
                facts, context.now(), ProcessHandle.current().info().startInstant(), period);
    }

    /** {@return what is seen of one secret whose place is not asked for} */
    static SecretFact key(SettingsLook look, String name) {
        return fact(look.see(name), setting -> found(setting, Purpose.KEY, SecretExposure.NONE, Changed.NONE));
    }

    private static SecretFact fact(Seen seen, Function<Setting, SecretFact> found) {
        if (seen instanceof Seen.Found there) {
            return found.apply(there.setting());
        }
        return seen instanceof Seen.Unreadable unreadable
                ? new SecretFact.Unreadable(seen.name(), unreadable.why())
                : new SecretFact.Missing(seen.name());
    }

    private static SecretFact found(Setting setting, Purpose purpose, SecretExposure seen, Changed changed) {
        Set<Leak> leaks = seen.leaks(setting.secret());
        if (setting.shadowed().stream().anyMatch(hidden -> packed(hidden, setting))) {
            leaks.add(Leak.CLASS_PATH);
        }
        Origin origin = setting.origin();
        return new SecretFact.Found(setting.name(), purpose, setting.secret(), origin, access(origin), leaks, changed);
    }

    private static boolean packed(Setting hidden, Setting setting) {
        return hidden.origin().kind() == Origin.Kind.CLASS_PATH
                && hidden.secret().equals(setting.secret());
    }

    /** A stated date that cannot be read leaves nothing known: the file's own date may be later than it. */
    private static Changed changed(SettingsLook look, Setting setting) {
        Seen stated = look.see(StatedDate.settingOf(setting.name()));
        if (stated instanceof Seen.Found found) {
            return new Changed(Optional.of(found.setting().secret()), Optional.empty());
        }
        boolean dated = stated instanceof Seen.Missing && setting.origin().kind() == Origin.Kind.MOUNTED_FILE;
        return new Changed(Optional.empty(), dated ? setting.modified() : Optional.empty());
    }

    private static Access access(Origin origin) {
        if (origin.kind() != Origin.Kind.FILE) {
            return Access.UNKNOWN;
        }
        try {
            Set<PosixFilePermission> permissions = Files.getPosixFilePermissions(Path.of(origin.place()));
            return permissions.stream().anyMatch(OTHERS::contains) ? Access.OTHERS : Access.OWNER;
        } catch (IOException | InvalidPathException | UnsupportedOperationException e) {
            return Access.UNKNOWN;
        }
    }
}
