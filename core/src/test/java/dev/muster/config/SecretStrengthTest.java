package dev.muster.config;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The verdict on single values: why, what was meant, how long, how deep. */
class SecretStrengthTest {

    @ParameterizedTest
    @CsvSource({
        "abcXabcXabcXabcXabcXabcXabcXabcX, REPEATED_BLOCK",
        "q7Rt-q7Rt-q7Rt-q7Rt-q7Rt-q7Rt-q7Rt, REPEATED_BLOCK",
        "qwertyuiopasdfghjklzxcvbnm123456, KEYBOARD_WALK",
        "kjhsdfkjhasdfljhasdfkljhsadflkjh, KEYBOARD_MASH",
        "12.03.1987-24.11.1990-05.07.2015-1, DATE",
        "Sup3rS3cr3tP@ssw0rdF0rPr0duct10n, DISGUISED_WORD",
        "abcdefghijklmnopqrstuvwxyz012345, SEQUENCE",
        "cGFzc3dvcmQxMjM0NTY3OHBhc3N3b3JkMTIzNDU2Nzg=, ENCODED",
        "x8Kq2LpZ000000000000000000000000, FILL",
        "abbabaabbaababbabaababbaabbabaab, LOW_VARIETY",
        "monkeydragonmasterfootballbaseball1, DICTIONARY_WORD",
        "this-is-my-super-secret-key-for-production, COMMON_WORD",
        "<strong-secret-key-32-chars-min>, PLACEHOLDER",
        "c232ab00-9414-11ec-b3c8-9f6bdeced846, TIME_BASED_UUID",
        "django-insecure-8x!k2@v9q#m4z7w$p1c6b3n5t0r^y&u*e(j)h_g-f=d+s, PUBLISHED",
        "73910582640173958264, TOO_FEW_BITS",
        "73910582640173958264, TOO_SHORT",
        "'   ', EMPTY",
        "пустьвсегдабудетсолнцеимама2024, HUMAN_LANGUAGE"
    })
    void saysWhy(String value, Weakness weakness) {
        Strength strength = SecretStrength.judge(value);
        assertTrue(strength.weaknesses().contains(weakness), () -> strength + "");
        assertTrue(strength.reason().contains(weakness.reason()));
    }

    @ParameterizedTest
    @CsvSource({
        "openssl rand -hex 16, HEX",
        "digits 39, DIGITS",
        "aws, BASE64",
        "django, RANDOM",
        "uuidgen, UUID",
        "eight words, PASSPHRASE",
        "pem, BASE64"
    })
    void tellsWhatWasMeant(String generator, Kind kind) {
        assertEquals(
                kind,
                SecretStrength.judge(new StrongSecrets(new Random(5)).next(generator))
                        .kind());
    }

    @ParameterizedTest
    @CsvSource({"password for you and me my friend, PHRASE", "Summer2024!, PASSWORD", "${SECRET}, TEMPLATE", "'', EMPTY"
    })
    void tellsWhatPeopleMeant(String value, Kind kind) {
        Kind found = SecretStrength.judge(value).kind();
        assertEquals(kind, found);
        assertFalse(found.description().isEmpty());
    }

    @Test
    void theMinimumIsTheCallersChoice() {
        String value =
                new StrongSecrets(new Random(1)).next("openssl rand -base64 24").substring(0, 31);
        assertEquals(List.of(Weakness.TOO_SHORT), SecretStrength.judge(value).weaknesses());
        assertFalse(SecretStrength.judge(value, 31).weak());
        assertTrue(SecretStrength.judge(value, 32).weak());
        assertFalse(SecretStrength.judge(value + "x").weak());
    }

    @Test
    void sixteenRandomBytesPassWhereTheMinimumAllows() {
        String value = new StrongSecrets(new Random(2)).next("fernet").substring(0, 22);
        assertFalse(SecretStrength.judge(value, 16).weak());
        assertTrue(SecretStrength.judge(value).weak());
    }

    @Test
    void theEstimateIsConservativeAndNotSilly() {
        StrongSecrets strong = new StrongSecrets(new Random(3));
        double hex = SecretStrength.judge(strong.next("openssl rand -hex 16")).bits();
        double alphanumeric = SecretStrength.judge(strong.next("pwgen -s 32")).bits();
        assertTrue(hex > 105 && hex <= 128, () -> "hex " + hex);
        assertTrue(alphanumeric > 160 && alphanumeric <= 191, () -> "alphanumeric " + alphanumeric);
        assertTrue(SecretStrength.judge("password").bits() < 15);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                " ",
                "\t\n",
                "\0",
                "\uD83D",
                "\uDE00\uD83D",
                "\uD83D\uDE00",
                "é",
                "\u202E\u200B",
                "%",
                "%%%%",
                "=",
                "====",
                "-----BEGIN ",
                "\"",
                "''",
                "${",
                "base64:",
                "0x",
                "Bearer ",
                "\uFFFF\uFFFE",
                "秘密"
            })
    void oddValuesAreWeakAndHarmless(String value) {
        assertTrue(SecretStrength.judge(value, 0).weak());
        assertTrue(SecretStrength.judge(value.repeat(5_000), 0).weak());
    }

    @Test
    void aRepeatedBlockIsFoundOverAnyLength() {
        String block = new StrongSecrets(new Random(4)).next("pwgen -s 32").substring(0, 12);
        Strength strength = SecretStrength.judge(block.repeat(50_000) + block.substring(0, 5));
        assertEquals(List.of(Weakness.REPEATED_BLOCK, Weakness.TOO_FEW_BITS), strength.weaknesses());
    }

    @Test
    void aStrongBlockRepeatedStaysStrong() {
        String block = new StrongSecrets(new Random(4)).next("openssl rand -hex 32");
        assertFalse(SecretStrength.judge(block + block).weak());
    }

    @Test
    void aRandomTailAfterALongFillIsStrong() {
        String tail = new StrongSecrets(new Random(6)).next("alphanumeric 64");
        assertFalse(SecretStrength.judge("0".repeat(20_000) + tail).weak());
    }

    @Test
    void encodingsAreFollowedThreeDeep() {
        String weak = "cGFzc3dvcmQxMjM0NTY3OHBhc3N3b3JkMTIzNDU2Nzg=";
        Base64.Encoder encoder = Base64.getEncoder();
        String twice = encoder.encodeToString(weak.getBytes(US_ASCII));
        String thrice = encoder.encodeToString(twice.getBytes(US_ASCII));
        assertEquals(Weakness.ENCODED, SecretStrength.judge(twice).weaknesses().get(0));
        assertEquals(Weakness.ENCODED, SecretStrength.judge(thrice).weaknesses().get(0));
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 3, 0x0F, 0x11, 0xFF})
    void bytesThatCountAreSeenThroughTheirEncoding(int step) {
        byte[] bytes = new byte[32];
        for (int i = 0; i < bytes.length; i++) {
            bytes[i] = (byte) (i * step + 7);
        }
        assertTrue(
                SecretStrength.judge(Base64.getEncoder().encodeToString(bytes)).weak());
        assertTrue(SecretStrength.judge(HexFormat.of().formatHex(bytes)).weak());
    }
}
