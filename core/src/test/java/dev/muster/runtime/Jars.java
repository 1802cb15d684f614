package dev.muster.runtime;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** Makes jars and directories of classes. */
final class Jars {
    private Jars() {}

    /** {@return a jar of these files, and of a class com.acme.Main, which has no body that is ever run} */
    static Path of(Path path, Map<String, String> files) throws IOException {
        try (OutputStream out = Files.newOutputStream(path);
                ZipOutputStream zip = new ZipOutputStream(out)) {
            for (Map.Entry<String, String> file : new TreeMap<>(files).entrySet()) {
                zip.putNextEntry(new ZipEntry(file.getKey()));
                zip.write(file.getValue().getBytes(StandardCharsets.UTF_8));
                zip.closeEntry();
            }
            zip.putNextEntry(new ZipEntry("com/acme/Main.class"));
            zip.write(main());
            zip.closeEntry();
        }
        return path;
    }

    static Path directory(Path path, Map<String, String> files) throws IOException {
        Files.createDirectories(path.resolve("com/acme"));
        Files.write(path.resolve("com/acme/Main.class"), main());
        for (Map.Entry<String, String> file : files.entrySet()) {
            Path target = path.resolve(file.getKey());
            Files.createDirectories(target.getParent());
            Files.writeString(target, file.getValue());
        }
        return path;
    }

    /** A class of this package, under another name of the same length in its pool of constants. */
    private static byte[] main() throws IOException {
        String name = Sample.class.getName().replace('.', '/');
        try (InputStream in = Jars.class.getResourceAsStream("Jars$Sample.class")) {
            String bytes = new String(in.readAllBytes(), StandardCharsets.ISO_8859_1);
            String renamed = "com/acme/Main";
            String before = (char) 1 + "\0" + (char) name.length() + name;
            String after = (char) 1 + "\0" + (char) renamed.length() + renamed;
            return bytes.replace(before, after).getBytes(StandardCharsets.ISO_8859_1);
        }
    }

    /** Renamed. */
    interface Sample {}

    /** {@return fields of {@code a=b; c=d}} */
    static Map<String, String> fields(String text) {
        Map<String, String> fields = new TreeMap<>();
        for (String field : text.split("; ", -1)) {
            int equals = field.indexOf('=');
            if (equals > 0) {
                fields.put(field.substring(0, equals), field.substring(equals + 1));
            }
        }
        return fields;
    }
}
