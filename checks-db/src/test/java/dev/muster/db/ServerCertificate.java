package dev.muster.db;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;

/**
 * A key and a self-signed certificate for the servers of the tests on loopback, made by the JDK's own tool.
 *
 * @param key as servers in C read it, for its owner's eyes only
 * @param certificate as servers in C read it
 */
record ServerCertificate(Path key, Path certificate) {
    private static final String PASSWORD = "changeit";
    private static final String ALIAS = "server";

    static ServerCertificate in(Path directory) throws IOException {
        Path file = directory.resolve("server.p12");
        make(file);
        try (InputStream in = Files.newInputStream(file)) {
            KeyStore store = KeyStore.getInstance("PKCS12");
            store.load(in, PASSWORD.toCharArray());
            byte[] key = store.getKey(ALIAS, PASSWORD.toCharArray()).getEncoded();
            byte[] certificate = store.getCertificate(ALIAS).getEncoded();
            return new ServerCertificate(
                    pem(directory.resolve("server.key"), "PRIVATE KEY", key),
                    pem(directory.resolve("server.crt"), "CERTIFICATE", certificate));
        } catch (GeneralSecurityException e) {
            throw new IOException(e);
        } finally {
            Files.delete(file);
        }
    }

    private static void make(Path file) throws IOException {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "keytool").toString()));
        command.addAll(List.of("-genkeypair", "-alias", ALIAS, "-keyalg", "EC", "-dname", "CN=test"));
        command.addAll(List.of("-ext", "san=dns:localhost,ip:127.0.0.1", "-storetype", "PKCS12"));
        command.addAll(List.of("-keystore", file.toString(), "-storepass", PASSWORD));
        Process tool = new ProcessBuilder(command).redirectErrorStream(true).start();
        String said = new String(tool.getInputStream().readAllBytes(), UTF_8);
        if (tool.onExit().join().exitValue() != 0) {
            throw new IOException(said);
        }
    }

    private static Path pem(Path file, String what, byte[] bytes) throws IOException {
        String text = Base64.getMimeEncoder(64, new byte[] {'\n'}).encodeToString(bytes);
        Files.createFile(file, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
        return Files.writeString(
                file, "-----BEGIN " + what + "-----\n" + text + "\n-----END " + what + "-----\n", US_ASCII);
    }
}
