package dev.muster.http;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.BufferedReader;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** One nginx of our own, with a configuration, files, ports and logs of its own, which asks nothing of an installed one. */
final class Nginx implements AutoCloseable {
    private static final int MOST_TRIES = 5;

    private final Process process;
    private final List<Integer> ports;

    private Nginx(Process process, List<Integer> ports) {
        this.process = process;
        this.ports = ports;
    }

    /**
     * {@return one that serves these sites, each at two ports}
     *
     * @param home for its files; what it serves is below {@code html}
     * @param sites what stands inside {@code http}; {@code TLS} and {@code PLAIN} stand for the addresses where it is to
     *     listen, {@code PORT} for the port of the first, {@code ROOT} for home
     */
    static Nginx serving(Path home, List<String> sites) throws IOException, GeneralSecurityException {
        Files.writeString(home.resolve("site.pem"), Certificates.localhost().pem());
        for (int tries = 1; ; tries++) {
            List<Integer> ports = freePorts(2 * sites.size());
            Path config = Files.writeString(home.resolve("nginx.conf"), config(home, sites, ports));
            Process process = new ProcessBuilder(
                            "/usr/sbin/nginx", "-p", home + "/", "-c", config.toString(), "-e", "stderr")
                    .start();
            String said = firstWords(process);
            if (said.isEmpty()) {
                return new Nginx(process, ports);
            }
            if (tries == MOST_TRIES || !said.contains("Address already in use")) {
                throw new IOException(said);
            }
        }
    }

    /** It has no word for a port that the system chooses. Another process may be faster than it: then it says so. */
    private static List<Integer> freePorts(int number) throws IOException {
        List<ServerSocket> sockets = new ArrayList<>();
        try {
            for (int i = 0; i < number; i++) {
                sockets.add(new ServerSocket(0, 1, InetAddress.getLoopbackAddress()));
            }
            return sockets.stream().map(ServerSocket::getLocalPort).toList();
        } finally {
            for (ServerSocket socket : sockets) {
                socket.close();
            }
        }
    }

    /** One process that stays ours. What it says of itself goes to us, what it says of requests to a file. */
    private static String config(Path home, List<String> sites, List<Integer> ports) {
        StringBuilder all = new StringBuilder("""
                daemon off;
                master_process off;
                pid nginx.pid;
                error_log stderr notice;
                events {}
                http {
                  error_log error.log;
                  access_log off;
                  types { text/html html; text/javascript js; text/plain txt; }
                  default_type application/octet-stream;
                  ssl_certificate site.pem;
                  ssl_certificate_key site.pem;
                """);
        Stream.of("client_body", "proxy", "fastcgi", "uwsgi", "scgi")
                .forEach(what -> all.append("  " + what + "_temp_path " + home + "/tmp-" + what + ";\n"));
        for (int i = 0; i < sites.size(); i++) {
            all.append(sites.get(i)
                    .replace("ROOT", home.toString())
                    .replace("PORT", "" + ports.get(2 * i))
                    .replace("TLS", "127.0.0.1:" + ports.get(2 * i))
                    .replace("PLAIN", "127.0.0.1:" + ports.get(2 * i + 1)));
        }
        return all + "}\n";
    }

    /** {@return nothing once it listens: it gives its version after that; else all it said until it gave up} */
    private static String firstWords(Process process) throws IOException {
        StringBuilder said = new StringBuilder();
        BufferedReader errors = process.errorReader(UTF_8);
        for (String line = errors.readLine(); line != null; line = errors.readLine()) {
            if (line.contains("[notice]") && line.contains(": nginx/")) {
                return "";
            }
            said.append(line).append('\n');
        }
        return said.isEmpty() ? "nginx ended without a word" : said.toString();
    }

    /** {@return where that site answers over TLS} */
    URI secure(int site) {
        return URI.create("https://localhost:" + ports.get(2 * site) + "/");
    }

    /** {@return where that site answers plainly} */
    URI plain(int site) {
        return URI.create("http://localhost:" + ports.get(2 * site + 1) + "/");
    }

    @Override
    public void close() {
        process.destroy();
        process.onExit().join();
    }
}
