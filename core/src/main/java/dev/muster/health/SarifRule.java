package dev.muster.health;

import dev.muster.RuleInfo;
import dev.muster.Severity;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;

/**
 * A rule as SARIF describes it. Where the rule says nothing of itself its id stands in: code scanning asks for both
 * descriptions and for help of every rule, of no more than 1 024 characters.
 */
final class SarifRule {
    private static final int LIMIT = 1_000;
    private static final String SECURITY = "security";

    private final Json json;
    private final RuleInfo rule;
    private final List<String> plain = new ArrayList<>();
    private final List<String> markdown = new ArrayList<>();

    private SarifRule(Json json, RuleInfo rule) {
        this.json = json;
        this.rule = rule;
    }

    static void write(Json json, RuleInfo rule) {
        new SarifRule(json, rule).whole();
    }

    private void whole() {
        String title = rule.title().isEmpty() ? rule.id() : rule.title();
        json.object().name("id").value(rule.id());
        text("shortDescription", title);
        text("fullDescription", rule.passes().isEmpty() ? title : shortened(rule.passes()));
        help();
        rule.references().stream()
                .filter(URI::isAbsolute)
                .findFirst()
                .ifPresent(page -> json.name("helpUri").value(page.toASCIIString()));
        json.name("defaultConfiguration").object().name("level").value(Sarif.level(rule.severity()));
        json.end();
        properties();
        json.end();
    }

    private void text(String name, String text) {
        json.name(name).object().name("text").value(text).end();
    }

    private void help() {
        part("passes", rule.passes());
        part("fix", rule.fix());
        part("not applicable", rule.notApplicable());
        for (URI page : rule.references()) {
            plain.add("more: " + page);
            markdown.add("**more:** " + Markdown.link(page));
        }
        boolean silent = plain.isEmpty();
        json.name("help").object();
        json.name("text").value(silent ? rule.id() : String.join("\n", plain));
        json.name("markdown").value(silent ? Markdown.code(rule.id()) : String.join("\n\n", markdown));
        json.end();
    }

    private void part(String name, String text) {
        if (!text.isEmpty()) {
            plain.add(name + ": " + text);
            markdown.add("**" + name + ":** " + Markdown.prose(text));
        }
    }

    /** Code scanning sorts by these. A score makes a rule one of security, so only those have one that say so themselves. */
    private void properties() {
        json.name("properties").object();
        json.name("problem.severity").value(problem(rule.severity()));
        if (rule.tags().contains(SECURITY)) {
            json.name("security-severity").value(score(rule.severity()));
        }
        if (!rule.tags().isEmpty()) {
            json.name("tags").array();
            rule.tags().stream().distinct().forEach(json::value);
            json.end();
        }
        json.end();
    }

    private static String problem(Severity severity) {
        return switch (severity) {
            case INFO -> "recommendation";
            case WARNING -> "warning";
            case ERROR, CRITICAL -> "error";
        };
    }

    /** One within each of GitHub's ranges: low, medium, high and, above 9, critical. */
    private static String score(Severity severity) {
        return switch (severity) {
            case INFO -> "2.0";
            case WARNING -> "5.5";
            case ERROR -> "8.0";
            case CRITICAL -> "9.5";
        };
    }

    private static String shortened(String text) {
        return text.length() <= LIMIT ? text : text.substring(0, LIMIT) + "...";
    }
}
