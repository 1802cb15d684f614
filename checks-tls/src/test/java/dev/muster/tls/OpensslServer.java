package dev.muster.tls;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Base64;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/** {@code openssl s_server}: a view that is not the JDK's. Its suites are told as options. */
final class OpensslServer implements AutoCloseable {
    private static final String OPENSSL = "/usr/bin/openssl";

    private final Path directory;
    private final Process process;
    private final int port;

    private OpensslServer(Setup setup, String... options) throws IOException {
        this.directory = Files.createTempDirectory("openssl");
        List<String> command = new ArrayList<>(List.of(OPENSSL, "s_server", "-accept", "127.0.0.1:0"));
        credentials(setup, command);
        versions(setup, command);
        if (setup.serverOrder()) {
            command.add("-serverpref");
        }
        setup.staple().ifPresent(staple -> command.addAll(List.of("-status_file", file("staple", staple))));
        command.addAll(List.of(options));
        this.process = new ProcessBuilder(command).redirectErrorStream(true).start();
        BufferedReader out = process.inputReader(StandardCharsets.ISO_8859_1);
        this.port = port(out);
        Thread reader = new Thread(() -> out.lines().forEach(line -> {}), "openssl");
        reader.setDaemon(true);
        reader.start();
    }

    /**
     * {@return a server of this setup}
     *
     * @param options such as {@code -cipher ALL:@SECLEVEL=0}, each word by itself
     */
    static OpensslServer start(Setup setup, String... options) throws IOException {
        return new OpensslServer(setup, options);
    }

    /** {@return what one run of it prints, its lines} */
    static List<String> run(String... arguments) throws IOException {
        List<String> command = new ArrayList<>(List.of(OPENSSL));
        command.addAll(List.of(arguments));
        Process process = new ProcessBuilder(command).start();
        return process.inputReader(StandardCharsets.ISO_8859_1).lines().toList();
    }

    int port() {
        return port;
    }

    private void credentials(Setup setup, List<String> command) {
        String prefix = "-";
        for (Credential one : setup.credentials()) {
            StringBuilder chain = new StringBuilder();
            one.above().forEach(certificate -> chain.append(pem("CERTIFICATE", certificate.der())));
            String name = "c" + command.size();
            command.addAll(List.of(
                    prefix + "cert",
                    file(
                            name + ".pem",
                            bytes(pem("CERTIFICATE", one.certificate().der()))),
                    prefix + "key",
                    file(
                            name + ".key",
                            bytes(pem("PRIVATE KEY", one.keys().getPrivate().getEncoded())))));
            if (!one.above().isEmpty()) {
                command.addAll(List.of(prefix + "cert_chain", file(name + ".chain", bytes(chain.toString()))));
            }
            prefix = "-d";
        }
    }

    private static void versions(Setup setup, List<String> command) {
        if (!setup.takes(Protocol.TLS13)) {
            command.add("-no_tls1_3");
        }
        if (!setup.takes(Protocol.TLS12)) {
            command.add("-no_tls1_2");
        }
        if (!setup.takes(Protocol.TLS11)) {
            command.add("-no_tls1_1");
        }
        if (!setup.takes(Protocol.TLS10)) {
            command.add("-no_tls1");
        }
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.US_ASCII);
    }

    private static String pem(String kind, byte[] der) {
        return "-----BEGIN " + kind + "-----\n" + Base64.getMimeEncoder().encodeToString(der) + "\n-----END " + kind
                + "-----\n";
    }

    private String file(String name, byte[] content) {
        try {
            return Files.write(directory.resolve(name), content).toString();
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    private static int port(BufferedReader out) throws IOException {
        StringBuilder said = new StringBuilder();
        for (String line = out.readLine(); line != null; line = out.readLine()) {
            if (line.startsWith("ACCEPT ")) {
                return Integer.parseInt(line.substring(line.lastIndexOf(':') + 1));
            }
            said.append(line).append('\n');
        }
        throw new IOException("openssl has ended: " + said);
    }

    @Override
    public void close() throws IOException {
        process.destroyForcibly();
        try (Stream<Path> files = Files.walk(directory)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        }
    }
}
