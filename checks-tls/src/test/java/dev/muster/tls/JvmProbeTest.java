package dev.muster.tls;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.muster.testing.TestRun;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Properties;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

final class JvmProbeTest {
    /** The JDK that runs this, and others where Debian and its like keep them. */
    static List<Path> javas() throws IOException {
        Path own = Path.of(System.getProperty("java.home"));
        List<Path> homes = new ArrayList<>(List.of(own));
        Path all = Path.of("/usr/lib/jvm");
        if (Files.isDirectory(all)) {
            try (Stream<Path> found = Files.list(all)) {
                found.filter(home -> Files.isExecutable(home.resolve("bin/java")))
                        .filter(home -> Files.isRegularFile(home.resolve("release")))
                        .filter(home -> feature(home) > feature(own))
                        .max(java.util.Comparator.comparingInt(JvmProbeTest::feature))
                        .ifPresent(homes::add);
            }
        }
        return homes;
    }

    private static int feature(Path home) {
        Properties release = new Properties();
        try (var in = Files.newInputStream(home.resolve("release"))) {
            release.load(in);
        } catch (IOException e) {
            return 0;
        }
        String version = release.getProperty("JAVA_VERSION", "\"0\"").replace("\"", "");
        return Integer.parseInt(version.split("[.+-]", -1)[0]);
    }

    private static List<String> report(Path home, List<String> options, String... arguments) throws Exception {
        List<String> command = new ArrayList<>(List.of(home.resolve("bin/java").toString()));
        command.addAll(options);
        command.addAll(List.of("-cp", System.getProperty("java.class.path"), JvmReport.class.getName()));
        command.addAll(List.of(arguments));
        Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
        String out = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertTrue(process.waitFor(60, TimeUnit.SECONDS), "it does not end");
        return out.lines().filter(line -> line.startsWith("tls.")).toList();
    }

    @ParameterizedTest
    @MethodSource("javas")
    void a_jvm_as_it_comes_passes(Path home) throws Exception {
        List<String> lines = report(home, List.of());
        assertEquals(6, lines.size(), lines.toString());
        lines.forEach(line -> assertTrue(line.contains(" pass "), line));
    }

    @ParameterizedTest
    @MethodSource("javas")
    void a_weakened_jvm_is_told_exactly(Path home, @TempDir Path dir) throws Exception {
        Path override = Files.writeString(
                dir.resolve("weak.security"),
                "jdk.tls.disabledAlgorithms=SSLv3, RC4, DES, MD5withRSA, \\\n  DTLSv1.0, DH keySize < 2048, EC keySize < 224,"
                        + " anon, NULL, ECDH, TLS_RSA_*, rsa_pkcs1_sha1, ecdsa_sha1, dsa_sha1, 3DES_EDE_CBC\n"
                        + "jdk.certpath.disabledAlgorithms=MD5, SHA1, RSA keySize < 1024, DSA keySize < 1024,"
                        + " EC keySize < 224\n");
        List<String> lines = report(
                home,
                List.of(
                        "-Djava.security.properties=" + override,
                        "-Djdk.internal.httpclient.disableHostnameVerification",
                        "-Dcom.sun.jndi.ldap.object.disableEndpointIdentification=true",
                        "-Djdk.tls.ephemeralDHKeySize=1024",
                        "-Dhttps.protocols=TLSv1.1,TLSv1.2",
                        "-Dsun.security.ssl.allowUnsafeRenegotiation=true"),
                "replace the verifier");
        String by = "; -Djava.security.properties=" + override;
        assertEquals(
                List.of(
                        "tls.jvm.algorithms-weakened jdk.tls.disabledAlgorithms: ERROR no longer there: TLSv1 and TLSv1.1"
                                + by,
                        "tls.jvm.algorithms-weakened jdk.certpath.disabledAlgorithms: ERROR no longer there: MD2" + by,
                        "tls.jvm.verification-off jdk.internal.httpclient.disableHostnameVerification: ERROR it is set"
                                + " and empty: any valid certificate will do, whatever host it is for",
                        "tls.jvm.verification-off com.sun.jndi.ldap.object.disableEndpointIdentification: ERROR it is"
                                + " true: any valid certificate will do, whatever host it is for",
                        "tls.jvm.legacy-protocols https.protocols: WARNING it names TLSv1.1",
                        "tls.jvm.legacy-protocols sun.security.ssl.allowUnsafeRenegotiation: WARNING it is true: peers"
                                + " without RFC 5746 may renegotiate",
                        "tls.jvm.weak-dh jdk.tls.ephemeralDHKeySize: WARNING it is 1024"),
                lines.stream()
                        .filter(line -> !line.contains(" pass ") && !line.contains(" HttpsURLConnection: "))
                        .toList());
        assertTrue(
                lines.stream()
                        .anyMatch(line -> line.contains(
                                "HttpsURLConnection: WARNING dev.muster.tls.JvmReport (a lambda) decides")),
                lines.toString());
    }

    @Test
    void this_jvm_is_read_in_process() {
        JvmFacts facts = new JvmProbe().look(TestRun.ample());
        assertEquals(JvmVerificationRule.JDK_VERIFIER, facts.verifier());
        assertTrue(facts.shipped().value().orElseThrow().containsKey(JvmFacts.TLS_DISABLED));
        assertTrue(facts.effective().containsKey(JvmFacts.CERTPATH_DISABLED));
    }

    @Test
    void a_file_is_read_with_its_continued_lines(@TempDir Path dir) throws Exception {
        Path file = Files.writeString(dir.resolve("java.security"), """
                # a comment
                include other.security
                jdk.tls.disabledAlgorithms=SSLv3, \\
                    TLSv1
                jdk.tls.legacyAlgorithms : NULL
                other=1
                """);
        Seen<Properties> read = JvmProbe.load(file);
        assertEquals(
                java.util.Map.of("jdk.tls.disabledAlgorithms", "SSLv3, TLSv1", "jdk.tls.legacyAlgorithms", "NULL"),
                JvmProbe.wanted(read.value().orElseThrow()));
        assertEquals(List.of("java.security includes other.security"), JvmProbe.overrides(read, Optional.of("/x")));
    }

    @Test
    void a_file_that_cannot_be_read_is_no_measure(@TempDir Path dir) throws Exception {
        Seen<Properties> none = JvmProbe.load(dir.resolve("java.security"));
        assertEquals(
                "the JDK's own " + dir.resolve("java.security") + " cannot be read (NoSuchFileException)", none.why());
        assertEquals(List.of(), JvmProbe.overrides(none, Optional.empty()));
        Path broken = Files.writeString(dir.resolve("broken"), "a=\\u00zz");
        assertTrue(JvmProbe.load(broken).why().endsWith("(IllegalArgumentException)"));
    }

    @Test
    void overrides_are_named_where_the_jdk_heeds_them() {
        assertEquals(List.of("-Djava.security.properties=/x"), overrides("true", "/x"));
        assertEquals(List.of("-Djava.security.properties=/x"), overrides("TRUE", "/x"));
        assertEquals(List.of(), overrides("false", "/x"));
        assertEquals(
                List.of("-Djava.security.properties is set"), overrides("true", "https://me:secret@example.org/x"));
        assertEquals(
                List.of("-Djava.security.properties=/x"), JvmProbe.overrides(Seen.not("no file"), Optional.of("/x")));
    }

    private static List<String> overrides(String heeded, String extra) {
        Properties properties = new Properties();
        properties.setProperty("security.overridePropertiesFile", heeded);
        return JvmProbe.overrides(Seen.of(properties), Optional.of(extra));
    }

    @Test
    void a_lambda_has_the_same_name_in_every_run() {
        Runnable lambda = () -> {};
        assertEquals("dev.muster.tls.JvmProbeTest (a lambda)", JvmProbe.name(lambda.getClass()));
        assertEquals("java.lang.String", JvmProbe.name(String.class));
    }
}
