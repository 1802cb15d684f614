package dev.muster.tls;

import java.io.BufferedReader;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.ObjectInputStream;
import java.io.ObjectOutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.KeyPair;
import java.security.Security;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;

/**
 * The JDK's TLS with all that it has switched off for being weak: SSLv3, TLS 1.0 and 1.1, suites without encryption or
 * authentication, for export, with DES, RC4 and 3DES. In a JVM of its own, because the switches are those of a whole JVM;
 * one JVM serves all tests that want the same system properties, and ends with this one.
 */
final class OldServer implements AutoCloseable {
    private static final Map<List<String>, Jvm> JVMS = new ConcurrentHashMap<>();

    private final Jvm jvm;
    private final int port;

    private OldServer(Jvm jvm, int port) {
        this.jvm = jvm;
        this.port = port;
    }

    /**
     * {@return a server of this setup}
     *
     * @param properties of its JVM, such as {@code -Djdk.tls.ephemeralDHKeySize=legacy}
     */
    static OldServer start(Setup setup, String... properties) {
        Jvm jvm = JVMS.computeIfAbsent(List.of(properties), Jvm::new);
        return new OldServer(jvm, Integer.parseInt(jvm.say("start " + written(setup))));
    }

    int port() {
        return port;
    }

    @Override
    public void close() {
        jvm.say("stop " + port);
    }

    /** Of a setup what the JDK can be told. */
    private static String written(Setup setup) {
        try {
            ByteArrayOutputStream bytes = new ByteArrayOutputStream();
            try (ObjectOutputStream out = new ObjectOutputStream(bytes)) {
                out.writeInt(setup.credentials().size());
                for (Credential one : setup.credentials()) {
                    out.writeObject(one.keys());
                    out.writeObject(one.chain().stream().map(X509::der).toArray(byte[][]::new));
                }
                out.writeObject(setup.protocols().toArray(new Protocol[0]));
                out.writeObject(setup.suites().toArray(new String[0]));
                out.writeBoolean(setup.serverOrder());
                out.writeObject(setup.upgrade());
                out.writeObject(setup.fields());
            }
            return Base64.getEncoder().encodeToString(bytes.toByteArray());
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    private static Setup read(String text) throws IOException, ClassNotFoundException {
        byte[] bytes = Base64.getDecoder().decode(text);
        try (ObjectInputStream in = new ObjectInputStream(new ByteArrayInputStream(bytes))) {
            Credential[] credentials = new Credential[in.readInt()];
            for (int i = 0; i < credentials.length; i++) {
                KeyPair keys = (KeyPair) in.readObject();
                List<X509> chain = new ArrayList<>();
                for (byte[] der : (byte[][]) in.readObject()) {
                    chain.add(X509.of(der));
                }
                credentials[i] = new Credential(chain.get(0), keys, chain.subList(1, chain.size()));
            }
            Setup setup = Setup.of(credentials)
                    .protocols((Protocol[]) in.readObject())
                    .suites((String[]) in.readObject());
            setup = in.readBoolean() ? setup : setup.clientOrder();
            setup = setup.upgrade((Upgrade) in.readObject());
            String fields = (String) in.readObject();
            return fields.isEmpty() ? setup : setup.field(fields.strip());
        }
    }

    /** What runs in the other JVM: takes commands, a line each, and ends with its input. */
    public static void main(String[] arguments) throws Exception {
        Security.setProperty("jdk.tls.disabledAlgorithms", "");
        Security.setProperty("jdk.certpath.disabledAlgorithms", "");
        Security.setProperty("jdk.tls.legacyAlgorithms", "");
        Map<Integer, JdkServer> servers = new HashMap<>();
        BufferedReader in = new BufferedReader(new InputStreamReader(System.in, StandardCharsets.US_ASCII));
        for (String line = in.readLine(); line != null; line = in.readLine()) {
            String[] words = line.split(" ", 2);
            if (words[0].equals("start")) {
                JdkServer server = JdkServer.start(read(words[1]));
                servers.put(server.port(), server);
                System.out.println(server.port());
            } else {
                Objects.requireNonNull(servers.remove(Integer.valueOf(words[1])))
                        .close();
                System.out.println("stopped");
            }
        }
        System.exit(0);
    }

    /** The other JVM. */
    private static final class Jvm {
        private final Process process;
        private final BufferedReader out;

        Jvm(List<String> properties) {
            List<String> command = new ArrayList<>(List.of(
                    Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                    "-Xmx128m",
                    "-XX:+UseSerialGC",
                    "-cp",
                    System.getProperty("java.class.path")));
            command.addAll(properties);
            command.add(OldServer.class.getName());
            try {
                process = new ProcessBuilder(command)
                        .redirectError(ProcessBuilder.Redirect.INHERIT)
                        .start();
            } catch (IOException e) {
                throw new IllegalStateException(e);
            }
            out = process.inputReader(StandardCharsets.US_ASCII);
            Runtime.getRuntime().addShutdownHook(new Thread(process::destroyForcibly));
        }

        synchronized String say(String command) {
            try {
                process.getOutputStream().write((command + "\n").getBytes(StandardCharsets.US_ASCII));
                process.getOutputStream().flush();
                String answer = out.readLine();
                if (answer == null) {
                    throw new IllegalStateException("the other JVM has ended");
                }
                return answer;
            } catch (IOException e) {
                throw new IllegalStateException(e);
            }
        }
    }
}
