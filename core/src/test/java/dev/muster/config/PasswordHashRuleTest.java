package dev.muster.config;

import static dev.muster.config.SecretSamples.kind;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.muster.Outcome;
import dev.muster.Secret;
import dev.muster.Severity;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Samples are of the right shape, with made-up salts and hashes: no password belongs to them. */
final class PasswordHashRuleTest {
    private static final String B53 = "N9qo8uLOickgx2ZMRZoMyeIjZAgcfl7p92ldGxad68LJZdL17lhWy";
    private static final String HEX64 = "5e884898da28047151d0e56f8dc6292773603d0d6aabbdd62a11ef721d1542d8";

    private final PasswordHashRule rule = new PasswordHashRule();

    private List<Outcome> judge(String... samples) {
        return rule.judge(new PasswordHashFacts(
                Arrays.stream(samples).map(Secret::of).map(StoredPassword::read).toList()));
    }

    private void verdict(String expected, String sample) {
        List<Outcome> outcomes = judge(sample.replace("<53>", B53).replace("<64>", HEX64));
        assertEquals(1, outcomes.size());
        Outcome outcome = outcomes.get(0);
        boolean warning = outcome instanceof Outcome.Failed failed
                && failed.severity().equals(java.util.Optional.of(Severity.WARNING));
        assertEquals(expected, (warning ? "Warned " : kind(outcome) + " ") + outcome.subject(), outcome.toString());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "$2b$12$<53> | Passed bcrypt",
                "$2a$10$<53> | Passed bcrypt",
                "$2y$31$<53> | Passed bcrypt",
                "$2b$10$ | Passed bcrypt",
                "$2b$09$<53> | Failed bcrypt",
                "$2b$04$<53> | Failed bcrypt",
                "{bcrypt}$2a$10$<53> | Passed bcrypt",
                "{BLF-CRYPT}$2y$05$<53> | Failed bcrypt",
                "bcrypt$$2b$12$<53> | Passed bcrypt",
                "bcrypt_sha256$$2b$12$<53> | Passed bcrypt",
                "$bcrypt-sha256$v=2,t=2b,r=12$n79VH.0Q2TMWmt3Oqt9uku$Kq4Noyk3094Y2QlB8NdRT8SvGiI4ft2 | Passed bcrypt",
                "$bcrypt-sha256$2a,08$LrmaIX5x4TRtAwEfwJZa1.$2ehnw6LvuIUTM0iz4iz9hTxv21B6KFO | Failed bcrypt",
                "$2x$12$<53> | Failed bcrypt $2x$",
                "$2b$03$<53> | Inconclusive unknown form",
                "$2b$32$<53> | Inconclusive unknown form",
                "$2b$12$truncatedByAColumnOf40Characters | Inconclusive unknown form",
            })
    void judges_bcrypt_by_its_cost(String sample, String expected) {
        verdict(expected, sample);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "$argon2id$v=19$m=19456,t=2,p=1$c2FsdHNhbHQ$aGFzaA | Passed argon2id",
                "$argon2id$v=19$m=47104,t=1,p=1$c2FsdHNhbHQ$aGFzaA | Passed argon2id",
                "$argon2id$v=19$m=12288,t=3,p=1$c2FsdHNhbHQ$aGFzaA | Passed argon2id",
                "$argon2id$v=19$m=9216,t=4,p=1$c2FsdHNhbHQ$aGFzaA | Passed argon2id",
                "$argon2id$v=19$m=7168,t=5,p=1$c2FsdHNhbHQ$aGFzaA | Passed argon2id",
                "$argon2id$v=19$m=65536,t=3,p=4 | Passed argon2id",
                "$argon2id$m=65536,t=3,p=4$c2FsdHNhbHQ$aGFzaA | Passed argon2id",
                "argon2$argon2id$v=19$m=102400,t=2,p=8$c2FsdHNhbHQ$aGFzaA | Passed argon2id",
                "{argon2@SpringSecurity_v5_8}$argon2id$v=19$m=16384,t=2,p=1$c2FsdHNhbHQ$aGFzaA | Warned argon2id",
                "$argon2id$v=19$m=37888,t=1,p=1$c2FsdHNhbHQ$aGFzaA | Warned argon2id",
                "$argon2id$v=19$m=19456,t=1,p=1$c2FsdHNhbHQ$aGFzaA | Failed argon2id",
                "$argon2id$v=19$m=4096,t=3,p=1$c2FsdHNhbHQ$aGFzaA | Failed argon2id",
                "$argon2id$v=19$m=19456,t=2,p=1$$aGFzaA | Failed argon2id",
                "$argon2i$v=19$m=19456,t=3,p=1$c2FsdHNhbHQ$aGFzaA | Warned argon2i",
                "$argon2i$v=19$m=19456,t=2,p=1$c2FsdHNhbHQ$aGFzaA | Warned argon2i",
                "$argon2i$v=19$m=4096,t=3,p=1$c2FsdHNhbHQ$aGFzaA | Failed argon2i",
                "$argon2d$v=19$m=65536,t=3,p=1$c2FsdHNhbHQ$aGFzaA | Warned argon2d",
            })
    void judges_argon2_by_memory_and_passes(String sample, String expected) {
        verdict(expected, sample);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "$scrypt$ln=17,r=8,p=1$aM15713r3Xsvxbi31lqr1Q$nFNh2CVHVjNldFVKDHDlm4CbdRSCdEBsjjJxD+iCs5E | Passed scrypt",
                "$scrypt$ln=16,r=8,p=2 | Passed scrypt",
                "$scrypt$ln=15,r=8,p=3 | Passed scrypt",
                "$scrypt$ln=14,r=8,p=5 | Passed scrypt",
                "$scrypt$ln=13,r=8,p=10 | Passed scrypt",
                "$scrypt$ln=16,r=16,p=1 | Passed scrypt",
                "$scrypt$ln=16,r=8,p=1 | Warned scrypt",
                "$scrypt$ln=12,r=8,p=15 | Warned scrypt",
                "$scrypt$ln=14,r=8,p=1 | Failed scrypt",
                "$scrypt$ln=20,r=1,p=1 | Failed scrypt",
                "$scrypt$ln=99,r=8,p=1 | Inconclusive unknown form",
                "scrypt:32768:8:1$saltsalt$<64> | Failed scrypt",
                "scrypt:131072:8:1$saltsalt$<64> | Passed scrypt",
                "scrypt$16384$saltsalt$8$5$aGFzaGhhc2g= | Passed scrypt",
                "scrypt$16384$$8$5$aGFzaGhhc2g= | Failed scrypt",
                "$e0801$c2FsdHNhbHQ=$aGFzaGhhc2g= | Failed scrypt",
                "{scrypt@SpringSecurity_v5_8}$100801$c2FsdHNhbHQ=$aGFzaGhhc2g= | Warned scrypt",
                "$s0$110801$c2FsdHNhbHQ=$aGFzaGhhc2g= | Passed scrypt",
            })
    void judges_scrypt_by_memory_and_work(String sample, String expected) {
        verdict(expected, sample);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "pbkdf2_sha256$600000$saltsalt$aGFzaGhhc2g= | Passed pbkdf2-sha256",
                "pbkdf2_sha256$599999$saltsalt$aGFzaGhhc2g= | Warned pbkdf2-sha256",
                "pbkdf2_sha256$309999$saltsalt$aGFzaGhhc2g= | Failed pbkdf2-sha256",
                "pbkdf2_sha256$600000$$aGFzaGhhc2g= | Failed pbkdf2-sha256",
                "pbkdf2_sha1$1400000$saltsalt$aGFzaGhhc2g= | Passed pbkdf2-sha1",
                "pbkdf2:sha256:600000$saltsalt$<64> | Passed pbkdf2-sha256",
                "pbkdf2:sha512:220000$saltsalt$<64> | Passed pbkdf2-sha512",
                "$pbkdf2-sha512$210000$c2FsdA$aGFzaA | Warned pbkdf2-sha512",
                "$pbkdf2-sha512$25000$c2FsdA$aGFzaA | Failed pbkdf2-sha512",
                "$pbkdf2-sha256$i=600000,l=32$c2FsdA$aGFzaA | Passed pbkdf2-sha256",
                "$pbkdf2-sha256$600000 | Passed pbkdf2-sha256",
                "$pbkdf2$131000$c2FsdA$aGFzaA | Failed pbkdf2-sha1",
                "$pbkdf2-sha999$600000$c2FsdA$aGFzaA | Inconclusive unknown form",
                "{PBKDF2-SHA256}29000$c2FsdA$aGFzaA | Failed pbkdf2-sha256",
                "{PBKDF2}1400000$c2FsdA$aGFzaA | Passed pbkdf2-sha1",
                "PBKDF2WithHmacSHA256:2048:c2FsdA==:aGFzaA== | Failed pbkdf2-sha256",
                "PBKDF2WithHmacSHA512:220000:c2FsdA==:aGFzaA== | Passed pbkdf2-sha512",
                "sha1:64000:18:c2FsdA==:aGFzaA== | Failed pbkdf2-sha1",
                "SCRAM-SHA-256$4096:c2FsdA==$c3RvcmVk:c2VydmVy | Failed pbkdf2-sha256",
                "{pbkdf2}<64>0123456789abcdef | Inconclusive pbkdf2",
                "{pbkdf2@SpringSecurity_v5_8}<64>0123456789abcdef0123456789abcdef | Inconclusive pbkdf2",
            })
    void judges_pbkdf2_by_digest_and_rounds(String sample, String expected) {
        verdict(expected, sample);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "$1$saltsalt$qjXMvbEw8oaL.CzflDtaK/ | Failed md5crypt",
                "$apr1$saltsalt$qjXMvbEw8oaL.CzflDtaK/ | Failed md5crypt",
                "{CRYPT}$1$saltsalt$qjXMvbEw8oaL.CzflDtaK/ | Failed md5crypt",
                "$5$rounds=1000$saltsalt$hashhashhash | Failed sha256crypt",
                "$5$saltsalt$hashhashhash | Failed sha256crypt",
                "$6$saltsalt$hashhashhash | Failed sha512crypt",
                "$6$rounds=656000$saltsalt$hashhashhash | Warned sha512crypt",
                "$6$rounds=656000$$hashhashhash | Failed sha512crypt",
                "$y$j9T$saltsalt$hashhashhash | Inconclusive yescrypt",
                "$P$BsaltsalthashhashhashhashhashH/ | Failed phpass",
                "$S$DsaltsalthashhashhashhashhashH/ | Failed drupal7",
                "$3$$8846f7eaee8fb117ad06bdd830b7586c | Failed NT hash",
                "abJnggxhB/yWI | Failed DES crypt",
                "5f4dcc3b5aa765d61d8327deb882cf99 | Failed MD5",
                "5f4dcc3b5aa765d61d8327deb882cf99:salt | Failed MD5",
                "md55f4dcc3b5aa765d61d8327deb882cf99 | Failed MD5",
                "md5$salt$5f4dcc3b5aa765d61d8327deb882cf99 | Failed MD5",
                "5baa61e4c9b93f3f0682250b6cf8331b7ee68fd8 | Failed SHA-1",
                "sha1$salt$5baa61e4c9b93f3f0682250b6cf8331b7ee68fd8 | Failed SHA-1",
                "<64> | Failed SHA-256",
                "sha256$salt$<64> | Failed SHA-256",
                "<64><64> | Failed SHA-512",
                "*2470C0C06DEE42FD1618BB99005ADCA2EC9D1E19 | Failed MySQL native password",
                "0123456789abcdef | Failed MySQL's old password function",
                "{SHA}W6ph5Mm5Pz8GgiULbPgzG37mj9g= | Failed SHA-1",
                "{SSHA}W6ph5Mm5Pz8GgiULbPgzG37mj9gAAAA= | Failed SHA-1",
                "{SSHA512}W6ph5Mm5Pz8GgiULbPgzG37mj9gAAAA= | Failed SHA-512",
                "{MD5}X03MO1qnZdYdgyfeuILPmQ== | Failed MD5",
                "{noop}secret | Failed noop",
                "{noop}$2b$12$<53> | Failed noop",
                "hunter2 | Failed plain text",
                "correct horse battery staple and more | Failed plain text",
                "{unheard}of | Inconclusive unknown form",
                "X03MO1qnZdYdgyfeuILPmQX03MO1qnZdYdgyfeuILPmQ | Inconclusive unknown form",
            })
    void refuses_what_is_fast_and_does_not_guess_what_it_does_not_know(String sample, String expected) {
        verdict(expected, sample);
    }

    @Test
    void a_stored_password_of_no_characters_is_no_hash() {
        verdict("Failed plain text", "");
    }

    @ParameterizedTest
    @ValueSource(strings = {"!", "*", "!!", "*LK*", "!5WkpRQeQoxFMCTbaRfOnUyDZVAtpAhQ1VXLMwxN0"})
    void does_not_apply_to_accounts_without_a_password(String locked) {
        verdict("NotApplicable locked account", locked);
    }

    @Test
    void cannot_tell_without_samples_or_of_what_is_too_long() {
        assertEquals("Inconclusive", kind(judge().get(0)));
        verdict("Inconclusive unknown form", "$2b$12$".repeat(1_000_000));
    }

    @Test
    void takes_the_worst_of_each_function_whatever_the_order() {
        String[] samples = {
            "$2b$12$" + B53, "$2b$04$" + B53, "$2b$11$" + B53, "!", "$argon2id$v=19$m=15360,t=2,p=1", HEX64
        };
        String[] turned = {HEX64, "$2b$04$" + B53, "!", "$argon2id$v=19$m=15360,t=2,p=1", "$2b$12$" + B53};
        for (String[] order : List.of(samples, turned)) {
            List<String> seen = judge(order).stream()
                    .map(outcome -> kind(outcome) + " " + outcome.subject())
                    .sorted()
                    .toList();
            assertEquals(
                    List.of("Failed SHA-256", "Failed argon2id", "Failed bcrypt", "NotApplicable locked account"),
                    seen);
        }
    }

    @Test
    void a_warning_gives_way_to_an_error_of_the_same_function() {
        List<Outcome> outcomes = judge("$argon2id$v=19$m=15360,t=2,p=1", "$argon2id$v=19$m=1024,t=1,p=1");
        assertEquals(1, outcomes.size());
        assertTrue(((Outcome.Failed) outcomes.get(0)).observed().contains("m=1024"));
    }
}
