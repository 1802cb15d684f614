package dev.muster.examples.orders;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/** What the service is started with. */
final class Environments {
    /** What the owner brings to {@code /health}. */
    static final String TOKEN = random();

    private Environments() {}

    /** {@return what this file sets} */
    static Map<String, String> of(String file) throws IOException {
        Map<String, String> environment = new HashMap<>();
        Pattern.compile("(?m)^([A-Z_]+)=(['\"]?)(.*?)\\2$")
                .matcher(Files.readString(Path.of(file)))
                .results()
                .forEach((MatchResult entry) -> environment.put(entry.group(1), entry.group(3)));
        return environment;
    }

    /** {@return {@code good.env} with the secrets that it leaves out} */
    static Map<String, String> good() throws IOException {
        Map<String, String> good = of("good.env");
        for (String secret : Set.of("SECRET_KEY", "JWT_SECRET_KEY", "ENCRYPTION_KEY", "REDIS_PASSWORD")) {
            good.put(secret, random());
        }
        good.put("HEALTH_TOKEN", TOKEN);
        good.put("PORT", "0");
        return good;
    }

    static String random() {
        byte[] bytes = new byte[32];
        new SecureRandom().nextBytes(bytes);
        return Base64.getEncoder().encodeToString(bytes);
    }
}
