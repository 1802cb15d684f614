package dev.muster.db;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** Debian's mariadbd as a process of ours: no configuration of the system, all files in one directory. */
final class MariaDbProcess {
    private static final String PROGRAM = "/usr/sbin/mariadbd";
    private static final String INSTALLER = "/usr/bin/mariadb-install-db";

    private final Process process;

    private MariaDbProcess(Process process) {
        this.process = process;
    }

    /** Lays out the server's own tables. */
    static void install(Path directory) throws IOException {
        List<String> command = command(INSTALLER, directory);
        command.addAll(List.of("--auth-root-authentication-method=normal", "--skip-test-db"));
        Process tool = new ProcessBuilder(command).redirectErrorStream(true).start();
        String said = new String(tool.getInputStream().readAllBytes(), UTF_8);
        if (tool.onExit().join().exitValue() != 0) {
            throw new IOException(said);
        }
    }

    /** {@return the server, once it accepts connections} */
    static MariaDbProcess start(Path directory, List<String> options) throws IOException {
        List<String> command = command(PROGRAM, directory);
        Path files = Files.createDirectory(directory.resolve("files"));
        command.addAll(List.of("--socket=" + directory.resolve("socket"), "--pid-file=" + directory.resolve("pid")));
        command.addAll(List.of("--tmpdir=" + files, "--secure-file-priv=" + files));
        command.addAll(options);
        Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
        MariaDbProcess server = new MariaDbProcess(process);
        server.awaitReady();
        return server;
    }

    private static List<String> command(String program, Path directory) throws IOException {
        List<String> command = new ArrayList<>(List.of(program, "--no-defaults"));
        command.add("--datadir=" + directory.resolve("data"));
        command.add("--innodb-log-file-size=8M");
        if (Files.getAttribute(Path.of("/proc/self"), "unix:uid").equals(0)) {
            command.add("--user=root");
        }
        return command;
    }

    /** Reads what the server says until it is ready; whoever does not read on would stop it one day. */
    private void awaitReady() throws IOException {
        CompletableFuture<String> ready = new CompletableFuture<>();
        Thread reader = new Thread(() -> read(ready), "what MariaDB says");
        reader.setDaemon(true);
        reader.start();
        try {
            String trouble = ready.get(60, TimeUnit.SECONDS);
            if (!trouble.isEmpty()) {
                throw new IOException(trouble);
            }
        } catch (InterruptedException | ExecutionException | TimeoutException e) {
            stop();
            throw new IOException("MariaDB was not ready in time", e);
        }
    }

    private void read(CompletableFuture<String> ready) {
        StringBuilder said = new StringBuilder();
        try (BufferedReader lines = process.inputReader(UTF_8)) {
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                said.append(line).append('\n');
                if (line.contains("ready for connections")) {
                    ready.complete("");
                }
            }
        } catch (IOException e) {
            said.append(e);
        }
        ready.complete("MariaDB ended: " + said);
    }

    /** Ends it, politely at first. */
    void stop() {
        process.destroy();
        try {
            if (!process.waitFor(20, TimeUnit.SECONDS)) {
                process.destroyForcibly().waitFor();
            }
        } catch (InterruptedException e) {
            process.destroyForcibly();
            Thread.currentThread().interrupt();
        }
    }
}
