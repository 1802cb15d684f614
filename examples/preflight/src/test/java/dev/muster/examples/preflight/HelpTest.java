package dev.muster.examples.preflight;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.muster.RuleInfo;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class HelpTest {
    @TempDir
    private Path directory = Path.of("");

    private String told(String... arguments) throws Exception {
        Ran ran = Ran.in(directory).run(arguments);
        assertEquals(0, ran.status(), ran.err());
        assertEquals("", ran.err());
        return ran.out();
    }

    @Test
    void help_and_version_are_told() throws Exception {
        String help = told("--help");
        assertTrue(help.startsWith("Usage: muster-preflight "), help);
        for (String word :
                new String[] {"--settings", "--redis", "posture", "smoke", "generate-completion", "--fail-on"}) {
            assertTrue(help.contains(word), word);
        }
        assertTrue(told("smoke", "--help").contains("Whether it answers"));
        assertTrue(told("--version").startsWith("muster-preflight "));
    }

    @Test
    void a_shell_completes() throws Exception {
        String script = told("generate-completion");
        assertTrue(script.contains("complete -F _complete_muster-preflight"), script);
        assertTrue(script.contains("'--purpose'"), script);
    }

    @Test
    void every_rule_is_listed_and_documented() throws Exception {
        assertEquals(Catalogue.rules().size(), told("rules").lines().count());
        String hsts = told("rules", "http.hsts");
        assertTrue(hsts.contains("HSTS is on and lasts for a year"), hsts);
        assertTrue(hsts.contains("https://"), hsts);
    }

    @Test
    void ids_are_unique_over_all_modules() {
        assertEquals(
                Catalogue.rules().size(),
                Catalogue.rules().stream().map(RuleInfo::id).distinct().count());
    }

    @Test
    void every_rule_is_explained_by_something_that_asks_it() {
        for (RuleInfo rule : Catalogue.rules()) {
            String text = ExplainCommand.explained(rule);
            assertTrue(text.contains("in service: ") || rule.id().startsWith("muster."), rule.id() + "\n" + text);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"http.hsts", "jvm.heap.size", "db.pool.waiting", "muster.waiver-expired"})
    void explanations_say_where_it_is_asked(String id) throws Exception {
        String text = told("explain", id);
        assertTrue(text.startsWith(id + " "), text);
        assertTrue(text.contains(id.startsWith("jvm") ? "not by this command" : "."), text);
    }

    @Test
    void bindings_are_suggested_for_a_checklist() throws Exception {
        Ran.in(directory).file("list.md", "- [ ] DEBUG is off\n");

        assertTrue(told("checklist", "suggest", "list.md").contains("rule=config.debug-off"));
        assertEquals("", told("checklist", "suggest", "list.md", "--output", "copy.md"));
        assertTrue(java.nio.file.Files.readString(directory.resolve("copy.md")).contains("rule=config.debug-off"));
    }
}
