package dev.muster.tls;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.muster.CannotLookException;
import dev.muster.Secret;
import java.io.IOException;
import java.io.OutputStream;
import java.io.RandomAccessFile;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.KeyStore;
import java.security.SecureRandom;
import java.security.cert.X509Certificate;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import javax.crypto.spec.SecretKeySpec;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class StoresTest {
    private static final String PASSWORD = HexFormat.of().formatHex(random());
    private static final Optional<Secret> RIGHT = Optional.of(Secret.of(PASSWORD));
    private static final Credential ROOT = Issue.authority("root").make();
    private static final Credential LEAF = Issue.leaf().by(ROOT).make();

    @TempDir
    private Path folder;

    private static byte[] random() {
        byte[] bytes = new byte[16];
        new SecureRandom().nextBytes(bytes);
        return bytes;
    }

    private Path store(String type, String password, Credential... keys) throws Exception {
        KeyStore store = type.equals("BCFKS")
                ? KeyStore.getInstance(type, Signatures.bouncyCastle())
                : KeyStore.getInstance(type);
        store.load(null, null);
        for (int i = 0; i < keys.length; i++) {
            X509Certificate[] chain =
                    keys[i].chain().stream().map(Credential::jca).toArray(X509Certificate[]::new);
            store.setKeyEntry("key" + i, keys[i].keys().getPrivate(), password.toCharArray(), chain);
        }
        store.setCertificateEntry("anchor", ROOT.jca());
        return written(store, password);
    }

    private Path written(KeyStore store, String password) throws Exception {
        Path path = Files.createTempFile(folder, "store", ".bin");
        try (OutputStream out = Files.newOutputStream(path)) {
            store.store(out, password.toCharArray());
        }
        return path;
    }

    private Path file(String text) throws IOException {
        return Files.writeString(Files.createTempFile(folder, "file", ".txt"), text, US_ASCII);
    }

    private static String pem(String label, byte[] der) {
        return "-----BEGIN " + label + "-----\n" + Base64.getMimeEncoder().encodeToString(der) + "\n-----END " + label
                + "-----\n";
    }

    private static String pem(X509 certificate) {
        return "subject: " + certificate.subject() + "\n" + pem("CERTIFICATE", certificate.der());
    }

    private static StoreFacts look(Path path, Optional<Secret> password) throws CannotLookException {
        return StoreProbe.look(path, password, Issue.NOW);
    }

    private static String refusal(Path path, Optional<Secret> password) {
        String reason = assertThrows(CannotLookException.class, () -> look(path, password))
                .reason();
        assertFalse(reason.contains(PASSWORD));
        return reason.replace(path.toString(), "FILE");
    }

    private static List<String> findings(StoreFacts facts) {
        return StoreRules.ALL.stream()
                .flatMap(rule -> rule.judge(facts).stream()
                        .filter(outcome -> outcome instanceof dev.muster.Outcome.Failed)
                        .map(outcome -> rule.info().id() + " " + outcome.subject()))
                .map(String::strip)
                .toList();
    }

    @ParameterizedTest
    @ValueSource(strings = {"PKCS12", "JKS", "JCEKS", "BCFKS"})
    void looks_into_key_stores_of_every_kind(String type) throws Exception {
        Path path = store(type, PASSWORD, LEAF);
        StoreFacts facts = look(path, RIGHT);
        assertEquals(type, facts.format().toString());
        assertEquals(2, facts.entries().size());
        assertTrue(facts.holdsKeys());
        assertEquals(StoreFacts.Password.OTHER, facts.password());
        assertEquals(
                path + " (key0)",
                Renewals.of(facts, "localhost", Optional.empty()).where());
        assertEquals(
                LEAF.certificate(),
                Renewals.of(facts, "localhost", Optional.of("KEY0")).configured());
        boolean old = type.startsWith("J");
        assertEquals(old ? List.of("tls.store.legacy-format") : List.of(), findings(facts));
        assertEquals(
                "FILE cannot be opened as " + type + ": the password is wrong, or it is damaged",
                refusal(path, Optional.of(Secret.of("wrong"))));
        byte[] bytes = Files.readAllBytes(path);
        Files.write(path, java.util.Arrays.copyOf(bytes, bytes.length / 2));
        assertTrue(refusal(path, RIGHT).startsWith("FILE "));
    }

    @Test
    void a_store_may_need_a_password() throws Exception {
        assertTrue(refusal(store("BCFKS", PASSWORD, LEAF), Optional.empty()).startsWith("FILE cannot be opened"));
        String locked = refusal(store("PKCS12", PASSWORD), Optional.empty());
        assertEquals("FILE holds neither key nor certificate that can be read without a password", locked);
    }

    @Test
    void what_is_no_store_says_so() throws Exception {
        assertEquals("there is no file FILE", refusal(folder.resolve("gone"), RIGHT));
        assertEquals("FILE is not a file", refusal(folder, RIGHT));
        String none = "FILE is no store: neither PKCS12, JKS, JCEKS, BCFKS, PEM nor DER";
        assertEquals(none, refusal(file("hello world"), RIGHT));
        assertEquals(none, refusal(file("x"), RIGHT));
        assertEquals(none, refusal(file("0000"), RIGHT));
        assertEquals("FILE has a block that does not end", refusal(file("-----BEGIN CERTIFICATE"), RIGHT));
        assertEquals("FILE has a block that does not end", refusal(file("-----BEGIN CERTIFICATE-----\nAA"), RIGHT));
        assertEquals("certificate 1 in FILE cannot be read", refusal(file(pem("CERTIFICATE", new byte[3])), RIGHT));
        assertEquals("FILE holds neither key nor certificate", refusal(file(pem("X", new byte[3])), RIGHT));
        Path large = folder.resolve("large");
        try (RandomAccessFile out = new RandomAccessFile(large.toFile(), "rw")) {
            out.setLength((10 << 20) + 1);
        }
        assertEquals("FILE has more than 10 MiB: it is no store of certificates", refusal(large, RIGHT));
        KeyStore empty = KeyStore.getInstance("PKCS12");
        empty.load(null, null);
        assertEquals("FILE holds neither key nor certificate", refusal(written(empty, PASSWORD), RIGHT));
    }

    @Test
    void looks_into_files_of_PEM_and_DER() throws Exception {
        Path both = file(pem(LEAF.certificate())
                + pem(ROOT.certificate())
                + pem("PRIVATE KEY", LEAF.keys().getPrivate().getEncoded()));
        StoreFacts facts = look(both, Optional.empty());
        assertEquals(1, facts.entries().size());
        assertEquals(Optional.of(LEAF.certificate()), facts.entries().get(0).leaf());
        assertEquals(StoreFacts.Password.NONE, facts.password());
        assertEquals(
                both.toString(),
                Renewals.of(facts, "localhost", Optional.empty()).where());
        assertEquals(
                2,
                look(file(pem(LEAF.certificate()) + pem(ROOT.certificate())), RIGHT)
                        .entries()
                        .size());
        StoreFacts locked = look(file(pem("ENCRYPTED PRIVATE KEY", new byte[9])), Optional.of(Secret.of("changeit")));
        assertEquals(StoreFacts.Password.WELL_KNOWN, locked.password());
        assertEquals(List.of("tls.store.default-password"), findings(locked));
        Path old =
                file("-----BEGIN RSA PRIVATE KEY-----\nProc-Type: 4,ENCRYPTED\n\nAA==\n-----END RSA PRIVATE KEY-----");
        assertEquals(StoreFacts.Password.OTHER, look(old, RIGHT).password());
        assertEquals(StoreFacts.Password.NONE, look(old, Optional.empty()).password());
        Path der = Files.write(folder.resolve("der"), LEAF.certificate().der());
        assertEquals(StoreFormat.DER, look(der, Optional.empty()).format());
    }

    @Test
    void judges_each_key_and_each_anchor() throws Exception {
        Instant now = Issue.NOW;
        Credential expired =
                Issue.leaf().by(ROOT).until(now.minus(Duration.ofDays(1))).make();
        Credential expiring =
                Issue.leaf().by(ROOT).until(now.plus(Duration.ofDays(8))).make();
        Credential weak = Issue.leaf().by(ROOT).keys(Keys.rsa(1024)).make();
        Credential early =
                Issue.leaf().by(ROOT).from(now.plus(Duration.ofDays(1))).make();
        Path path = store("PKCS12", "changeit", expired, expiring, weak, early);
        StoreFacts facts = look(path, Optional.of(Secret.of("changeit")));
        assertEquals(
                List.of(
                        "tls.store.expired key0",
                        "tls.store.expired key3",
                        "tls.store.expiring key1",
                        "tls.store.weak-key key2",
                        "tls.store.default-password"),
                findings(facts).stream()
                        .sorted(java.util.Comparator.comparing(StoresTest::rank))
                        .toList());
        StoreFacts later = StoreProbe.look(path, Optional.of(Secret.of("changeit")), now.plus(Duration.ofDays(3_000)));
        assertTrue(findings(later).contains("tls.store.expired-anchor anchor"));
    }

    private static String rank(String finding) {
        return finding.replace("tls.store.default", "z").replace("tls.store.weak", "y");
    }

    @Test
    void secrets_have_no_certificate_and_anchors_no_secret() throws Exception {
        KeyStore store = KeyStore.getInstance("JCEKS");
        store.load(null, null);
        store.setKeyEntry("secret", new SecretKeySpec(random(), "AES"), PASSWORD.toCharArray(), null);
        StoreFacts facts = look(written(store, PASSWORD), RIGHT);
        assertEquals(List.of("tls.store.legacy-format"), findings(facts));
        assertThrows(CannotLookException.class, () -> Renewals.of(facts, "localhost", Optional.empty()));
        StoreFacts anchors = look(store("PKCS12", "changeit"), Optional.of(Secret.of("changeit")));
        assertEquals(List.of(), findings(anchors));
    }

    @Test
    void permissions_are_told() throws Exception {
        Path path = store("PKCS12", PASSWORD, LEAF);
        for (String bad : List.of("rw-r--r--", "rw--w----", "rw-----w-")) {
            Files.setPosixFilePermissions(path, PosixFilePermissions.fromString(bad));
            assertEquals(List.of("tls.store.permissions"), findings(look(path, RIGHT)));
        }
        for (String good : List.of("rw-------", "rw-r-----", "r--------")) {
            Files.setPosixFilePermissions(path, PosixFilePermissions.fromString(good));
            assertEquals(List.of(), findings(look(path, RIGHT)));
        }
        Path anchors = store("PKCS12", PASSWORD);
        Files.setPosixFilePermissions(anchors, PosixFilePermissions.fromString("rw-r--r--"));
        assertEquals(List.of(), findings(look(anchors, RIGHT)));
        StoreFacts seen = look(anchors, RIGHT);
        StoreFacts elsewhere = new StoreFacts(
                seen.where(), seen.format(), seen.at(), seen.entries(), seen.password(), Seen.not("no POSIX"));
        assertEquals(List.of(), findings(elsewhere));
    }

    @Test
    void the_right_certificate_is_found_among_several() throws Exception {
        Credential other = Issue.leaf().noNames().name("other.example").by(ROOT).make();
        Credential older =
                Issue.leaf().by(ROOT).from(Issue.NOW.minus(Duration.ofDays(90))).make();
        StoreFacts facts = look(store("PKCS12", PASSWORD, other, older, LEAF), RIGHT);
        assertEquals(
                LEAF.certificate(),
                Renewals.of(facts, "localhost", Optional.empty()).configured());
        assertEquals(
                other.certificate(),
                Renewals.of(facts, "other.example", Optional.empty()).configured());
        assertEquals(
                older.certificate(),
                Renewals.of(facts, "localhost", Optional.of("key1")).configured());
        String none = assertThrows(CannotLookException.class, () -> Renewals.of(facts, "x", Optional.empty()))
                .reason();
        assertTrue(none.startsWith("none of the 3 certificates in "), none);
        assertThrows(CannotLookException.class, () -> Renewals.of(facts, "x", Optional.of("gone")));
        StoreFacts single = look(store("PKCS12", PASSWORD, other), RIGHT);
        assertEquals(
                other.certificate(),
                Renewals.of(single, "localhost", Optional.empty()).configured());
    }

    @Test
    void trust_is_read_from_any_store_once_until_it_changes() throws Exception {
        for (String type : List.of("PKCS12", "JKS", "BCFKS")) {
            assertTrue(TrustStores.file(store(type, PASSWORD), RIGHT).anchors().contains(ROOT.certificate()));
        }
        Path pem = file(pem(ROOT.certificate()));
        TrustStores store = TrustStores.file(pem, Optional.empty());
        Anchors first = store.anchors();
        assertTrue(first == store.anchors());
        assertEquals(1, first.size());
        assertFalse(first.contains(LEAF.certificate()));
        Files.writeString(pem, pem(ROOT.certificate()) + pem(LEAF.certificate()), US_ASCII);
        Files.setLastModifiedTime(pem, FileTime.from(Issue.NOW));
        assertTrue(store.anchors().contains(LEAF.certificate()));
        Files.delete(pem);
        assertThrows(CannotLookException.class, store::anchors);
        Path der = Files.write(folder.resolve("der"), ROOT.certificate().der());
        assertTrue(TrustStores.file(der, Optional.empty()).anchors().contains(ROOT.certificate()));
        assertThrows(
                CannotLookException.class,
                () -> TrustStores.file(file("hello world"), Optional.empty()).anchors());
        assertThrows(
                CannotLookException.class,
                () -> TrustStores.file(store("PKCS12", PASSWORD), Optional.empty())
                        .anchors());
        assertThrows(
                CannotLookException.class,
                () -> TrustStores.of(KeyStore.getInstance("PKCS12")).anchors());
    }

    @Test
    void the_JDK_has_roots_of_the_public_web() throws Exception {
        Anchors usual = TrustStores.usual().anchors();
        assertTrue(usual.size() > 50);
        assertTrue(TrustStores.publicWeb().anchors().size() > 50);
        assertFalse(usual.contains(ROOT.certificate()));
    }

    @Test
    void the_settings_of_the_JVM_name_another_store() throws Exception {
        Path gone = folder.resolve("gone");
        Path store = store("PKCS12", PASSWORD);
        assertTrue(TrustStores.usual(store.toString(), PASSWORD, gone).anchors().contains(ROOT.certificate()));
        Path pem = file(pem(ROOT.certificate()));
        assertTrue(TrustStores.usual(pem.toString(), "", gone).anchors().contains(ROOT.certificate()));
        assertTrue(TrustStores.usual("", "", pem).anchors().contains(ROOT.certificate()));
        assertTrue(TrustStores.usual("", "", gone) == TrustStores.publicWeb());
    }

    @Test
    void what_is_left_of_a_damaged_certificate_is_told() {
        assertThrows(CannotLookException.class, () -> StoreFile.certificate(new byte[3], folder));
        assertEquals(StoreFormat.UNKNOWN, StoreFormat.of(new byte[] {0x30, 1, 1, 1, 1}));
    }

    @Test
    void whoever_is_in_the_store_of_the_JDK_is_public() throws Exception {
        KeyStore cacerts = KeyStore.getInstance("JKS");
        byte[] bytes = Files.readAllBytes(Path.of(System.getProperty("java.home"), "lib", "security", "cacerts"));
        cacerts.load(new java.io.ByteArrayInputStream(bytes), null);
        X509 root =
                X509.of(cacerts.getCertificate(cacerts.aliases().nextElement()).getEncoded());
        Trust trust = Trusts.judge(List.of(root), TrustStores.publicWeb());
        assertTrue(trust.leafTrusted());
        assertEquals(Trust.End.TRUSTED, trust.end());
        assertFalse(trust.publicRoot());
    }
}
