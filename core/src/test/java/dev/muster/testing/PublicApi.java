package dev.muster.testing;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.lang.module.ModuleDescriptor;
import java.lang.reflect.Executable;
import java.lang.reflect.Member;
import java.lang.reflect.Modifier;
import java.lang.reflect.Type;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The public API of a module as sorted text, so that a change of it is a change in a committed file that somebody reads.
 * Covers every package that the module exports to all.
 */
public final class PublicApi {
    private static final Set<String> OF_EVERY_OBJECT = Set.of("equals", "hashCode", "toString");

    private final Path classes;
    private final ClassLoader loader;

    private PublicApi(Path classes, ClassLoader loader) {
        this.classes = classes;
        this.loader = loader;
    }

    /**
     * {@return the API of the module to which this class was compiled}
     *
     * @param member any class of it, from a folder of classes
     */
    public static PublicApi of(Class<?> member) {
        try {
            Path classes = Path.of(
                    member.getProtectionDomain().getCodeSource().getLocation().toURI());
            return new PublicApi(classes, member.getClassLoader());
        } catch (URISyntaxException e) {
            throw new IllegalArgumentException(member + " was not loaded from a folder", e);
        }
    }

    /**
     * Compares with the file that is committed, or writes it where the system property {@code muster.write} is true.
     *
     * @throws AssertionError if they differ
     */
    public void verify(Path committed) {
        verify(committed, Boolean.getBoolean("muster.write"));
    }

    void verify(Path committed, boolean write) {
        String now = dump();
        try {
            if (write) {
                Files.createDirectories(committed.toAbsolutePath().getParent());
                Files.writeString(committed, now);
            }
            String before = Files.exists(committed) ? Files.readString(committed) : "";
            if (!before.equals(now)) {
                throw new AssertionError("the public API differs from " + committed
                        + "; if that is meant, run the tests once with -Dmuster.write=true\n"
                        + difference(before, now));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String difference(String before, String now) {
        Set<String> gone = new TreeSet<>(before.lines().toList());
        gone.removeAll(now.lines().toList());
        Set<String> come = new TreeSet<>(now.lines().toList());
        come.removeAll(before.lines().toList());
        return Stream.concat(
                        gone.stream().map(line -> "- " + line), come.stream().map(line -> "+ " + line))
                .collect(Collectors.joining("\n"));
    }

    /** {@return the API, a line for each type and each member} */
    public String dump() {
        List<String> lines = new ArrayList<>();
        for (String name : exported()) {
            types(name).forEach(type -> lines.addAll(lines(type)));
        }
        return String.join("\n", lines) + "\n";
    }

    private Set<String> exported() {
        try (InputStream descriptor = Files.newInputStream(classes.resolve("module-info.class"))) {
            return ModuleDescriptor.read(descriptor).exports().stream()
                    .filter(exports -> !exports.isQualified())
                    .map(ModuleDescriptor.Exports::source)
                    .collect(Collectors.toCollection(TreeSet::new));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private List<Class<?>> types(String name) {
        try (Stream<Path> files = Files.list(classes.resolve(name.replace('.', '/')))) {
            List<Class<?>> types = new ArrayList<>();
            files.map(file -> file.getFileName().toString())
                    .filter(file -> file.endsWith(".class") && !file.startsWith("package-info"))
                    .sorted()
                    .forEach(file -> types.add(load(name + "." + file.replace(".class", ""))));
            types.removeIf(type -> !visible(type));
            return types;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Class<?> load(String name) {
        try {
            return Class.forName(name, false, loader);
        } catch (ClassNotFoundException e) {
            throw new IllegalStateException(e);
        }
    }

    private static boolean visible(Class<?> type) {
        boolean own = Modifier.isPublic(type.getModifiers()) && !type.isAnonymousClass() && !type.isLocalClass();
        return own && (type.getEnclosingClass() == null || visible(type.getEnclosingClass()));
    }

    private static List<String> lines(Class<?> type) {
        Set<String> members = new TreeSet<>();
        Stream.of(type.getDeclaredFields())
                .filter(PublicApi::offered)
                .forEach(field -> members.add(field.toGenericString()));
        Stream.of(type.getDeclaredConstructors()).forEach(each -> add(each, members));
        Stream.of(type.getDeclaredMethods())
                .filter(method -> !OF_EVERY_OBJECT.contains(method.getName()))
                .forEach(each -> add(each, members));
        List<String> lines = new ArrayList<>(List.of(head(type)));
        members.forEach(member -> lines.add("  " + member.replace(type.getTypeName() + ".", "")));
        return lines;
    }

    private static void add(Executable executable, Set<String> members) {
        if (offered(executable)) {
            members.add(executable.toGenericString());
        }
    }

    private static boolean offered(Member member) {
        int modifiers = member.getModifiers();
        boolean seen = Modifier.isPublic(modifiers) || Modifier.isProtected(modifiers);
        return seen && !member.isSynthetic();
    }

    private static String head(Class<?> type) {
        String kind = type.isRecord() ? "record" : type.isEnum() ? "enum" : type.isInterface() ? "interface" : "class";
        String openness = type.isSealed()
                ? "sealed "
                : Modifier.isFinal(type.getModifiers()) || type.isInterface() ? "" : "open ";
        List<String> above = new ArrayList<>();
        if (kind.equals("class") && type.getSuperclass() != Object.class) {
            above.add(type.getGenericSuperclass().getTypeName());
        }
        Arrays.stream(type.getGenericInterfaces()).map(Type::getTypeName).forEach(above::add);
        return openness + kind + " " + type.getTypeName() + (above.isEmpty() ? "" : " : " + String.join(", ", above));
    }
}
