package dev.muster.examples.preflight;

import dev.muster.RuleInfo;
import java.net.URI;
import java.util.List;
import java.util.Locale;

/** A rule's documentation as text. */
final class RuleText {
    private RuleText() {}

    static String line(RuleInfo rule) {
        return String.format(Locale.ROOT, "%-42s %-8s %s", rule.id(), rule.severity(), rule.title());
    }

    static String of(RuleInfo rule) {
        StringBuilder text = new StringBuilder(rule.id())
                .append("  ")
                .append(rule.severity())
                .append("\n");
        text.append(rule.title()).append("\n\n");
        add(text, "passes", rule.passes());
        add(text, "fix", rule.fix());
        add(text, "not applicable", rule.notApplicable());
        add(text, "needs", rule.needs());
        add(text, "tags", String.join(", ", rule.tags()));
        List<URI> references = rule.references();
        for (int i = 0; i < references.size(); i++) {
            add(text, i == 0 ? "more" : "", references.get(i).toString());
        }
        return text.toString();
    }

    private static void add(StringBuilder text, String name, String value) {
        if (!value.isEmpty()) {
            text.append(String.format(Locale.ROOT, "%-15s %s%n", name, value));
        }
    }
}
