package dev.muster.config;

import dev.muster.Fact;
import dev.muster.jvm.JvmArguments;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Asks the virtual machine about itself. */
final class Jvm {
    private static final String MANAGEMENT = "com.sun.management.";

    private Jvm() {}

    static JvmFacts facts() {
        return facts(JvmArguments.read());
    }

    static JvmFacts facts(Fact<List<String>> arguments) {
        return new JvmFacts(
                arguments.value(),
                management(),
                jars(),
                DevelopmentTools.CLASSES.stream().filter(Jvm::present).toList(),
                Jvm.class.desiredAssertionStatus());
    }

    private static Map<String, String> management() {
        Map<String, String> found = new HashMap<>();
        for (String name : System.getProperties().stringPropertyNames()) {
            if (name.startsWith(MANAGEMENT)) {
                found.put(name.substring(MANAGEMENT.length()), System.getProperty(name, ""));
            }
        }
        return found;
    }

    private static List<String> jars() {
        String separator = Pattern.quote(System.getProperty("path.separator", ":"));
        return Stream.of("java.class.path", "jdk.module.path")
                .flatMap(name -> Stream.of(System.getProperty(name, "").split(separator)))
                .map(entry -> String.valueOf(Path.of(entry).getFileName()))
                .filter(name -> name.endsWith(".jar"))
                .toList();
    }

    /** Asks for the class file and loads nothing. Sees what a program packed as one jar hides from the class path. */
    private static boolean present(String type) {
        ClassLoader loader = Jvm.class.getClassLoader();
        return loader != null && loader.getResource(type.replace('.', '/') + ".class") != null;
    }
}
