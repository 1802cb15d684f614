package dev.muster.config;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class SecretNamesTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "PASSWORD",
                "DB_PASSWORD",
                "spring.datasource.password",
                "dbPassword",
                "SECRET_KEY",
                "JWT_SECRET_KEY",
                "SECRET_KEY_2",
                "SECRET_KEY_OLD",
                "AWS_SECRET_ACCESS_KEY",
                "API_KEY",
                "apiKey",
                "GOOGLE_API_KEY",
                "ENCRYPTION_KEY",
                "SENTRY_DSN",
                "DB_PASS",
                "DB_PWD",
                "GITHUB_TOKEN",
                "token",
                "SMTP_CREDENTIALS",
                "password-pepper",
                "PRIVATE_KEY",
                "API_KEYS",
                "CLIENT_SECRET_V2"
            })
    void secret(String name) {
        assertTrue(SecretNames.looksSecret(name));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "_",
                "PATH",
                "PWD",
                "OLDPWD",
                "KEY",
                "PUBLIC_KEY",
                "SORT_KEY",
                "JWT_ACCESS_TOKEN_EXPIRES",
                "TOKEN_TTL",
                "PASSWORD_MIN_LENGTH",
                "PASSWORD_FILE",
                "SECRET_NAME",
                "TOKEN_URL",
                "AWS_ACCESS_KEY_ID",
                "MONKEY",
                "KEYBOARD",
                "COMPASS",
                "DATABASE_URL",
                "PASSENGER_LIMIT",
                "TOKENIZER_MODE"
            })
    void not_secret(String name) {
        assertFalse(SecretNames.looksSecret(name));
    }
}
