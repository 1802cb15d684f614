package dev.muster.testing;

import dev.muster.RuleInfo;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * The page of a module's rules, made of their metadata, and the walk through its catalogue.
 *
 * <p>{@link #verify(Path)} compares the page with a committed file; run with {@code -Dmuster.write=true} it writes the
 * file instead.
 */
public final class RulesPage {
    private final String title;
    private final List<RuleInfo> rules;

    private RulesPage(String title, List<RuleInfo> rules) {
        this.title = title;
        this.rules = rules;
    }

    /** {@return the page of these rules, in this order} */
    public static RulesPage of(String title, List<RuleInfo> rules) {
        return new RulesPage(title, List.copyOf(rules));
    }

    /**
     * {@return everything that keeps the rules from being a catalogue, one line each; empty when all is well}
     *
     * <p>Ids are well formed already, or there would be no {@link RuleInfo}.
     */
    public List<String> problems() {
        List<String> problems = new ArrayList<>();
        if (rules.isEmpty()) {
            problems.add("the catalogue is empty");
        }
        Set<String> ids = new HashSet<>();
        for (RuleInfo rule : rules) {
            require(ids.add(rule.id()), rule.id() + " is there twice", problems);
            require(!rule.title().isBlank(), rule.id() + " has no title", problems);
            require(!rule.passes().isBlank(), rule.id() + " does not say what passes", problems);
            require(!rule.fix().isBlank(), rule.id() + " has no fix", problems);
            require(!rule.references().isEmpty(), rule.id() + " has no reference", problems);
            require(
                    rule.references().stream().allMatch(uri -> "https".equals(uri.getScheme())),
                    rule.id() + " has a reference that is no https URL",
                    problems);
            require(!rule.tags().isEmpty(), rule.id() + " has no tag", problems);
        }
        return List.copyOf(problems);
    }

    /** {@return the page} */
    public String markdown() {
        StringBuilder page = new StringBuilder("# ").append(title).append("\n\n");
        page.append("Made from the rules' own metadata; a test compares. To write it anew run the tests with"
                + " `-Dmuster.write=true`.\n\n| rule | severity | what it is about |\n|---|---|---|\n");
        for (RuleInfo rule : rules) {
            page.append("| [`%s`](#%s) | %s | %s |\n"
                    .formatted(rule.id(), anchor(rule), rule.severity(), cell(rule.title())));
        }
        rules.forEach(rule -> append(page, rule));
        return page.toString();
    }

    /**
     * Compares the page with the committed file, or writes it.
     *
     * @throws AssertionError if the catalogue has {@linkplain #problems() problems}, or the file differs
     */
    public void verify(Path file) throws IOException {
        if (!problems().isEmpty()) {
            throw new AssertionError(String.join("\n", problems()));
        }
        if (Boolean.getBoolean("muster.write")) {
            Files.writeString(file, markdown());
        }
        compare(file);
    }

    void compare(Path file) throws IOException {
        if (!Files.exists(file) || !Files.readString(file).equals(markdown())) {
            throw new AssertionError(file + " is not what the rules' metadata makes: run the tests once with"
                    + " -Dmuster.write=true and look at the difference");
        }
    }

    private static void append(StringBuilder page, RuleInfo rule) {
        page.append("\n## ")
                .append(rule.id())
                .append("\n\n")
                .append(rule.title())
                .append(".\n\n");
        item(page, "Severity", rule.severity().name());
        item(page, "Passes when", rule.passes());
        item(page, "Fix", rule.fix());
        item(page, "Does not apply when", rule.notApplicable());
        item(page, "Needs", rule.needs());
        item(page, "Tags", String.join(", ", rule.tags()));
        rule.references().forEach(uri -> item(page, "More", link(uri)));
    }

    private static void item(StringBuilder page, String name, String text) {
        if (!text.isEmpty()) {
            page.append("- **").append(name).append(":** ").append(text).append('\n');
        }
    }

    private static String link(URI uri) {
        return "<" + uri + ">";
    }

    private static String cell(String text) {
        return text.replace("|", "\\|");
    }

    private static String anchor(RuleInfo rule) {
        return rule.id().replace(".", "");
    }

    private static void require(boolean fulfilled, String problem, List<String> problems) {
        if (!fulfilled) {
            problems.add(problem);
        }
    }
}
