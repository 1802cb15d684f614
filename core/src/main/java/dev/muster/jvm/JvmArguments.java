package dev.muster.jvm;

import dev.muster.Fact;
import java.lang.management.ManagementFactory;
import java.util.List;
import java.util.function.Supplier;

/** The arguments that the virtual machine was started with, those of JAVA_TOOL_OPTIONS and JDK_JAVA_OPTIONS included. */
public final class JvmArguments {
    private JvmArguments() {}

    /** {@return the arguments; absent where the module {@code java.management} is not there to tell} */
    public static Fact<List<String>> read() {
        return read(() -> ManagementFactory.getRuntimeMXBean().getInputArguments());
    }

    /** {@return the same of another virtual machine} */
    public static Fact<List<String>> read(Supplier<List<String>> arguments) {
        try {
            return Fact.of(List.copyOf(arguments.get()));
        } catch (LinkageError e) {
            return Fact.absent("the virtual machine's arguments cannot be read: add the module java.management");
        }
    }

    /** {@return whether an argument loads the agent of a debugger} */
    public static boolean debugs(String argument) {
        return argument.startsWith("-agentlib:jdwp")
                || argument.startsWith("-Xrunjdwp")
                || (argument.startsWith("-agentpath:") && argument.contains("jdwp"));
    }
}
