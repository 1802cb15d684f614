package dev.muster.config;

import dev.muster.Outcome;
import dev.muster.Rule;
import dev.muster.RuleInfo;
import dev.muster.Severity;
import java.util.List;
import java.util.Optional;

/** Every declared setting is there, of its type, and not a placeholder. */
final class RequiredRule implements Rule<RequiredFacts> {
    static final RuleInfo INFO = RuleInfo.of("config.required")
            .title("Every required setting is set, well formed and no placeholder")
            .passes("each declared setting is present, not blank, of its declared type and range, without quotation"
                    + " marks or control characters around or in it, and no placeholder")
            .fix("set it where the service's other settings come from")
            .notApplicable("a setting declared optional is not set")
            .reference("https://12factor.net/config")
            .reference("https://cwe.mitre.org/data/definitions/1188.html")
            .tag("config");

    @Override
    public RuleInfo info() {
        return INFO;
    }

    @Override
    public List<Outcome> judge(RequiredFacts facts) {
        return facts.items().stream()
                .map(item -> judge(item).at(item.requirement().name()))
                .toList();
    }

    private static Outcome judge(RequiredFacts.Item item) {
        if (item.seen() instanceof Seen.Found found) {
            return judge(item.requirement(), found.setting());
        }
        return item.seen() instanceof Seen.Unreadable unreadable
                ? Outcome.inconclusive(unreadable.why())
                : missing(item);
    }

    private static Outcome missing(RequiredFacts.Item item) {
        Requirement requirement = item.requirement();
        boolean optional = requirement.isOptional();
        if (item.nearMiss().isPresent()) {
            String meant = Shown.line(item.nearMiss().get());
            return failed(optional ? Severity.WARNING : Severity.ERROR, "is not set, but " + meant + " is", requirement)
                    .fix("rename " + meant + " to " + requirement.name() + " if that is what is meant");
        }
        return optional
                ? Outcome.notApplicable("is optional and not set")
                : failed(Severity.ERROR, "is not set", requirement).fix(fix(requirement));
    }

    private static Outcome judge(Requirement requirement, Setting setting) {
        String value = setting.secret().reveal();
        boolean hidden = setting.isSecret();
        Optional<String> shown = hidden ? Optional.empty() : requirement.form().shown(value);
        Optional<String> wrong = Blemish.in(value)
                .or(() -> placeholder(requirement, value, hidden))
                .or(() -> requirement.form().fault(value).map(what -> what + quoted(shown)));
        return wrong.<Outcome>map(what -> failed(Severity.ERROR, what + " (" + setting.origin() + ")", requirement)
                        .fix(fix(requirement)))
                .orElseGet(() -> Outcome.passed(evidence(requirement, setting)));
    }

    /**
     * A key from a good generator may hold anything, so that only the whole of it can be a placeholder. What stands
     * around a placeholder may be a real password, so that only a whole one is quoted.
     */
    private static Optional<String> placeholder(Requirement requirement, String value, boolean hidden) {
        if (requirement.form() instanceof OneOfForm form && form.values().contains(value)) {
            return Optional.empty();
        }
        Optional<String> whole = Placeholder.whole(value);
        if (whole.isPresent()) {
            return whole.map(what -> "is " + what + (hidden ? "" : ": " + Shown.value(value)));
        }
        return hidden && !value.contains("://")
                ? Optional.empty()
                : Placeholder.in(value).map(what -> "holds " + what);
    }

    private static String quoted(Optional<String> shown) {
        return shown.map(text -> ": " + text).orElse("");
    }

    private static Outcome.Failed failed(Severity severity, String observed, Requirement requirement) {
        return Outcome.failed(severity, observed).expected(requirement.form().expected());
    }

    private static String fix(Requirement requirement) {
        return "set " + requirement.name() + " to " + requirement.form().remedy();
    }

    private static String evidence(Requirement requirement, Setting setting) {
        Optional<String> shown = setting.isSecret()
                ? Optional.empty()
                : requirement.form().shown(setting.secret().reveal());
        String hides = setting.shadowed().stream()
                .filter(other -> !other.secret().equals(setting.secret()))
                .findFirst()
                .map(other -> ", hides another value in " + other.origin())
                .orElse("");
        return shown.orElse("is set") + " (" + setting.origin() + ")" + hides;
    }
}
