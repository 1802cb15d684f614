package dev.muster.examples.preflight;

import dev.muster.Secret;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Where the command takes secrets from: a file that was named, else a variable of the environment; never an argument. */
record SecretSources(Map<String, String> environment) {
    private static final int MOST_BYTES = 64 * 1024;
    private static final Pattern USER_INFO = Pattern.compile("^[a-z0-9+:.-]*//[^/?#@]*:[^/?#]+@.*");
    private static final Pattern PARAMETER =
            Pattern.compile("(?i).*[?&;](password|passwd|pwd|pass|token|secret|sslpassword)=[^&;]+.*");

    /** {@return the secret of that file, or of that variable where no file was named; empty where neither is there} */
    Optional<Secret> secret(@Nullable Path file, String variable) {
        if (file != null) {
            return Optional.of(Secret.of(read(file)));
        }
        return Optional.ofNullable(environment.get(variable))
                .filter(value -> !value.isEmpty())
                .map(Secret::of);
    }

    private static String read(Path file) {
        if (!Files.isRegularFile(file)) {
            throw new UsageException(file + (Files.exists(file) ? " is no regular file" : " does not exist")
                    + ": name the file that holds the secret");
        }
        try (InputStream in = Files.newInputStream(file)) {
            byte[] bytes = in.readNBytes(MOST_BYTES + 1);
            if (bytes.length > MOST_BYTES) {
                throw new UsageException(file + " is over " + MOST_BYTES + " bytes: it holds no password");
            }
            return new String(bytes, StandardCharsets.UTF_8).strip();
        } catch (IOException e) {
            throw new UsageException(file + " cannot be read: " + e.getClass().getSimpleName());
        }
    }

    /**
     * {@return an address of an option, which holds no secret}
     *
     * @throws UsageException if it does: arguments stand in the list of processes and in logs
     */
    static String withoutSecret(String option, String address, String instead) {
        if (USER_INFO.matcher(address).matches() || PARAMETER.matcher(address).matches()) {
            throw new UsageException(
                    option + " holds a password, which everybody on this machine can read in the list of"
                            + " processes: take it out, and give it by " + instead);
        }
        return address;
    }
}
