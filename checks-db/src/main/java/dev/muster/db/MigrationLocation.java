package dev.muster.db;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.JarURLConnection;
import java.net.URI;
import java.net.URISyntaxException;
import java.net.URL;
import java.net.URLConnection;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.jar.JarEntry;
import java.util.jar.JarFile;
import java.util.stream.Stream;

/** Where the scripts of a service lie, each as Flyway takes it: with all folders beneath. */
sealed interface MigrationLocation {
    int MOST = 10_000;

    /**
     * {@return the names of the files there, without their folders; none if there is no such place}
     *
     * @throws IOException if it cannot be read, or holds more than {@value #MOST} files
     */
    List<String> names() throws IOException;

    /** A folder of the file system. */
    record Folder(Path path) implements MigrationLocation {
        @Override
        public List<String> names() throws IOException {
            if (!Files.isDirectory(path)) {
                return List.of();
            }
            try (Stream<Path> files = Files.walk(path)) {
                return bounded(files.filter(Files::isRegularFile)
                        .map(file -> file.getFileName().toString()));
            } catch (UncheckedIOException e) {
                throw e.getCause();
            }
        }

        @Override
        public String toString() {
            return "folder " + path;
        }
    }

    /** A folder of the class path, in folders and jars. */
    record ClassPath(ClassLoader loader, String folder) implements MigrationLocation {
        /** Takes it with or without a slash at either end. */
        public ClassPath {
            folder = folder.replaceAll("^/+|/+$", "");
        }

        @Override
        public List<String> names() throws IOException {
            List<String> all = new ArrayList<>();
            for (URL found : Collections.list(loader.getResources(folder))) {
                all.addAll(names(found));
            }
            return all;
        }

        private List<String> names(URL found) throws IOException {
            if (found.getProtocol().equals("file")) {
                return new Folder(path(found)).names();
            }
            URLConnection connection = found.openConnection();
            connection.setUseCaches(false);
            if (!(connection instanceof JarURLConnection jar)) {
                throw new IOException("neither a folder nor a jar");
            }
            try (JarFile file = jar.getJarFile()) {
                return bounded(file.stream()
                        .map(JarEntry::getName)
                        .filter(name -> name.startsWith(folder + "/") && !name.endsWith("/"))
                        .map(name -> name.substring(name.lastIndexOf('/') + 1)));
            }
        }

        private static Path path(URL found) throws IOException {
            try {
                return Path.of(new URI(found.toString()));
            } catch (URISyntaxException | IllegalArgumentException e) {
                throw new IOException("no path of this file system", e);
            }
        }

        @Override
        public String toString() {
            return "class path " + folder;
        }
    }

    private static List<String> bounded(Stream<String> names) throws IOException {
        List<String> all = names.limit(MOST + 1L).toList();
        if (all.size() > MOST) {
            throw new IOException("more than " + MOST + " files");
        }
        return all;
    }
}
