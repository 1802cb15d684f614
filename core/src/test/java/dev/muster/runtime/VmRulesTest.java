package dev.muster.runtime;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.muster.Fact;
import dev.muster.jvm.JvmArguments;
import dev.muster.runtime.HeapFacts.DumpPlace;
import dev.muster.testing.RuleContract;
import dev.muster.testing.Said;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class VmRulesTest {
    private static final VmFacts DEBUGGED =
            debuggers(Fact.of(List.of("-agentlib:jdwp=transport=dt_socket,address=*:5005")));

    private static VmFacts debuggers(Fact<List<String>> agents) {
        return new VmFacts(agents, Postures.TEMURIN, Postures.VM.encodings(), Postures.VM.heap());
    }

    private static PostureFacts encodings(Map<String, String> encodings) {
        return Postures.of(new VmFacts(Postures.VM.debuggers(), Postures.TEMURIN, encodings, Postures.VM.heap()));
    }

    @Test
    void keep_the_contract() {
        RuleContract.of(new DebugAgentRule())
                .passing(Postures.good())
                .failing(Postures.of(DEBUGGED))
                .inconclusive(Postures.of(debuggers(Fact.absent("no module"))))
                .verify();
        RuleContract.of(new EncodingRule())
                .passing(Postures.good())
                .failing(encodings(Map.of("file.encoding", "ANSI_X3.4-1968")))
                .inconclusive(encodings(Map.of()))
                .verify();
    }

    @Test
    void a_debugger_fails() {
        assertEquals(
                "ERROR started with -agentlib:jdwp=transport=dt_socket,address=*:5005",
                Said.by(new DebugAgentRule(), Postures.of(DEBUGGED)));
    }

    @ParameterizedTest
    @CsvSource({
        "-agentlib:jdwp=x, true",
        "-agentlib:jdwp, true",
        "-Xrunjdwp:transport=dt_socket, true",
        "-agentpath:/opt/libjdwp.so=x, true",
        "-agentlib:hprof, false",
        "-agentpath:/opt/lib.so, false",
        "-javaagent:/otel.jar, false",
        "-Dx=-agentlib:jdwp, false"
    })
    void these_arguments_load_a_debugger(String argument, boolean debugs) {
        assertEquals(debugs, JvmArguments.debugs(argument));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            UTF-8          | UTF-8          | UTF-8      | pass is UTF-8 & pass is UTF-8 & pass is UTF-8
            utf8           | UTF-8          |            | pass is utf8 & pass is UTF-8
            ISO-8859-1     | UTF-8          |            | WARNING is ISO-8859-1: other letters become question marks & pass is UTF-8
            UTF-8          | ANSI_X3.4-1968 | US-ASCII   | pass is UTF-8 & INFO is ANSI_X3.4-1968: other letters become question marks & INFO is US-ASCII: other letters become question marks
            UTF-8          |                |            | pass is UTF-8 & ? the virtual machine does not tell
            """)
    void encodings_are_utf8(String charset, @Nullable String names, @Nullable String output, String said) {
        Map<String, String> all = new HashMap<>(Map.of("file.encoding", charset));
        Optional.ofNullable(names).ifPresent(value -> all.put("sun.jnu.encoding", value));
        Optional.ofNullable(output).ifPresent(value -> all.put("stdout.encoding", value));
        List<String> lines = Said.all(new EncodingRule(), encodings(all)).stream()
                .map(line -> line.substring(line.indexOf(": ") + 2))
                .toList();

        assertEquals(said, String.join(" & ", lines));
    }

    @Test
    void this_virtual_machine_tells_its_heap() {
        HeapFacts heap = VmReader.read(Mount.all(Kernel.own())).heap().value().orElseThrow();

        assertTrue(heap.most() >= Runtime.getRuntime().maxMemory(), heap.toString());
        assertTrue(heap.metaspace() > 0 && heap.code() > 0 && heap.threads() > 0 && heap.stack() > 0, heap.toString());
        assertEquals("false", heap.flag(HeapFacts.CRASH));
        assertTrue(heap.dump().value().isPresent());
    }

    @Test
    void a_dump_goes_into_a_folder_or_beside_others(@TempDir Path folder) throws IOException, Unseen {
        Fact<List<Mount>> mounts = Mount.all(Kernel.own());
        Path file = Files.createFile(folder.resolve("old.hprof"));

        assertEquals(
                folder.toString(), VmReader.place(folder.toString(), mounts).folder());
        assertEquals(folder.toString(), VmReader.place(file.toString(), mounts).folder());
        assertEquals(
                folder.toString(), VmReader.place(folder + "/new.hprof", mounts).folder());
        DumpPlace here = VmReader.place("", mounts);
        assertEquals(Path.of("").toAbsolutePath().toString(), here.folder());
        assertTrue(here.writable() && here.usable() > 0 && !here.named(), here.toString());
        assertTrue(new DumpPlace("/x", true, true, 1, "ramfs").inMemory());
    }

    @Test
    void a_virtual_machine_without_its_modules_is_no_crash() {
        assertEquals(
                "the virtual machine cannot be asked: add the modules java.management and jdk.management",
                Beans.fact(() -> {
                            throw new NoClassDefFoundError("java/lang/management/ManagementFactory");
                        })
                        .why());
        assertEquals(
                "this virtual machine does not tell (UnsupportedOperationException)",
                Beans.fact(() -> {
                            throw new UnsupportedOperationException("no such bean");
                        })
                        .why());
    }
}
