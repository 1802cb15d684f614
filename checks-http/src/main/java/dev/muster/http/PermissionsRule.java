package dev.muster.http;

import dev.muster.Outcome;
import dev.muster.RuleInfo;
import dev.muster.Severity;
import dev.muster.http.StructuredField.InnerList;
import dev.muster.http.StructuredField.Item;
import dev.muster.http.StructuredField.Member;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;

/** Powerful features of the browser are off unless the page needs them. */
final class PermissionsRule extends DocumentRule {
    private static final String NAME = "Permissions-Policy";

    static final RuleInfo INFO = RuleInfo.of("http.permissions")
            .title("Camera, microphone and location are switched off where unused")
            .severity(Severity.WARNING)
            .passes(
                    "Permissions-Policy is a dictionary that names camera, microphone and geolocation, none of them open to all")
            .fix("send: Permissions-Policy: camera=(), microphone=(), geolocation=()")
            .notApplicable(NO_DOCUMENT)
            .reference("https://www.w3.org/TR/permissions-policy/")
            .reference("https://www.rfc-editor.org/rfc/rfc8941#section-3.2")
            .reference("https://cwe.mitre.org/data/definitions/693.html")
            .tag("headers")
            .tag("privacy");

    static final List<String> FEATURES = List.of("camera", "microphone", "geolocation");

    private final List<String> features;

    /** A rule that wants these features named. */
    PermissionsRule(Collection<String> features) {
        super(INFO);
        this.features = List.copyOf(features);
    }

    @Override
    List<Outcome> judgeDocument(PageFacts facts) {
        List<String> values = facts.exchange().fields().values(NAME);
        if (values.isEmpty()) {
            return List.of(Outcome.failed(Severity.INFO, NAME + " is not sent").expected(expected()));
        }
        Optional<Map<String, Member>> dictionary = StructuredField.dictionary(values);
        return List.of(dictionary.map(this::judge).orElseGet(() -> malformed(values)));
    }

    private Outcome malformed(List<String> values) {
        return Outcome.failed(NAME + " does not parse, so that browsers ignore all of it: "
                        + FieldValues.quote(String.join(", ", values)))
                .expected(expected());
    }

    private Outcome judge(Map<String, Member> policy) {
        Optional<String> open = first(policy, PermissionsRule::isOpen);
        if (open.isPresent()) {
            return told(FieldValues.excerpt(open.get()) + " is open to every site that a frame shows");
        }
        Optional<String> odd = first(policy, member -> !isAllowlist(member));
        if (odd.isPresent()) {
            return told("the value of " + FieldValues.excerpt(odd.get())
                    + " is none of (), self, * or origins in quotes, and browsers differ on it");
        }
        List<String> missing = features.stream()
                .filter(feature -> !policy.containsKey(feature))
                .toList();
        return missing.isEmpty()
                ? Outcome.passed(policy.size() + " features named, among them " + String.join(", ", features))
                : told(NAME + " does not name " + String.join(", ", missing));
    }

    private Outcome told(String observed) {
        return Outcome.failed(Severity.INFO, observed).expected(expected());
    }

    private String expected() {
        return String.join("=(), ", features) + "=()";
    }

    private static Optional<String> first(Map<String, Member> policy, Predicate<Member> wanted) {
        return policy.entrySet().stream()
                .filter(entry -> wanted.test(entry.getValue()))
                .map(Map.Entry::getKey)
                .findFirst();
    }

    private static boolean isOpen(Member member) {
        return items(member).stream().anyMatch(item -> isToken(item, "*"));
    }

    /** Judged after {@link #isOpen}: there is no star left. */
    private static boolean isAllowlist(Member member) {
        return items(member).stream()
                .allMatch(item ->
                        item.value() instanceof StructuredField.Text || isToken(item, "self") || isToken(item, "src"));
    }

    private static List<Item> items(Member member) {
        return member instanceof InnerList list ? list.items() : List.of((Item) member);
    }

    private static boolean isToken(Item item, String word) {
        return item.token().filter(word::equals).isPresent();
    }
}
