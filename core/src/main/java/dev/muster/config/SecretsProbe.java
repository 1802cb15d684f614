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
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;

/**
 * Looks for the declared secrets, where they stand and when they were changed.
 *
 * @param settings to look in
 * @param declared names and what each is for, in order
 * @param period after which each is to be changed
 * @param exposure what others can see of this process
 */
record SecretsProbe(
        Settings settings, Map<String, Purpose> declared, Duration period, Supplier<SecretExposure> exposure)
        implements Probe<SecretFacts> {
    private static final Set<PosixFilePermission> OTHERS =
            EnumSet.of(PosixFilePermission.GROUP_READ, PosixFilePermission.OTHERS_READ);

    @Override
    public SecretFacts look(CheckContext context) throws CannotLookException {
        SecretExposure seen = exposure.get();
        return new SettingsProbe<>(settings, look -> facts(look, seen, context)).look(context);
    }

    private SecretFacts facts(SettingsLook look, SecretExposure seen, CheckContext context) {
        List<SecretFact> facts = declared.entrySet().stream()
                .map(entry -> fact(look, seen, entry.getKey(), entry.getValue()))
                .toList();
        return new SecretFacts(
                facts, context.now(), ProcessHandle.current().info().startInstant(), period);
    }

    /** {@return what is seen of one secret whose place is not asked for} */
    static SecretFact key(SettingsLook look, String name) {
        return fact(look, SecretExposure.NONE, name, Purpose.KEY);
    }

    private static SecretFact fact(SettingsLook look, SecretExposure seen, String name, Purpose purpose) {
        Seen found = look.see(name);
        if (found instanceof Seen.Found there) {
            return found(look, seen, there.setting(), purpose);
        }
        return found instanceof Seen.Unreadable unreadable
                ? new SecretFact.Unreadable(name, unreadable.why())
                : new SecretFact.Missing(name);
    }

    private static SecretFact found(SettingsLook look, SecretExposure seen, Setting setting, Purpose purpose) {
        Set<Leak> leaks = seen.leaks(setting.secret());
        if (setting.shadowed().stream().anyMatch(hidden -> packed(hidden, setting))) {
            leaks.add(Leak.CLASS_PATH);
        }
        return new SecretFact.Found(
                setting.name(),
                purpose,
                setting.secret(),
                setting.origin(),
                access(setting.origin()),
                leaks,
                changed(look, setting));
    }

    private static boolean packed(Setting hidden, Setting setting) {
        return hidden.origin().kind() == Origin.Kind.CLASS_PATH
                && hidden.secret().equals(setting.secret());
    }

    private static Changed changed(SettingsLook look, Setting setting) {
        Seen stated = look.see(StatedDate.settingOf(setting.name()));
        return new Changed(
                stated instanceof Seen.Found found ? Optional.of(found.setting().secret()) : Optional.empty(),
                setting.origin().kind() == Origin.Kind.MOUNTED_FILE ? setting.modified() : Optional.empty());
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
