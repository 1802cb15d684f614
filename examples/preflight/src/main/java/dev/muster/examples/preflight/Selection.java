package dev.muster.examples.preflight;

import dev.muster.Check;
import dev.muster.NearestName;
import dev.muster.RuleInfo;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;

/**
 * Which rules are asked: those of a group that are wanted and not left out, by id, in which {@code *} stands for any text, or by
 * tag.
 */
record Selection(Group group, List<String> only, List<String> skip) {
    /**
     * {@return this selection}
     *
     * @throws UsageException if a word is neither an id nor a tag of any rule
     */
    Selection verified() {
        List<String> words = new ArrayList<>(only);
        words.addAll(skip);
        for (String word : words) {
            if (Catalogue.rules().stream().noneMatch(rule -> names(word, rule))) {
                throw new UsageException("no rule has the id or tag " + word + meant(word));
            }
        }
        return this;
    }

    private static String meant(String word) {
        Set<String> known = new TreeSet<>();
        for (RuleInfo rule : Catalogue.rules()) {
            known.add(rule.id());
            known.addAll(rule.tags());
        }
        return NearestName.of(word, known)
                .map(near -> ": did you mean " + near + "?")
                .orElse(": muster-preflight rules lists them");
    }

    boolean has(Check check, RuleInfo rule) {
        return group.has(check, rule) && (only.isEmpty() || named(only, rule)) && !named(skip, rule);
    }

    /** {@return the check with the rules that are selected; empty if none is} */
    Optional<Check> of(Check check) {
        List<RuleInfo> rules =
                check.rules().stream().filter(rule -> has(check, rule)).toList();
        if (rules.isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(rules.size() == check.rules().size() ? check : new NarrowedCheck(check, rules));
    }

    private static boolean named(Collection<String> words, RuleInfo rule) {
        return words.stream().anyMatch(word -> names(word, rule));
    }

    private static boolean names(String word, RuleInfo rule) {
        return rule.tags().contains(word) || glob(word).matcher(rule.id()).matches();
    }

    private static Pattern glob(String word) {
        return Pattern.compile("\\Q" + word.replace("\\E", "").replace("*", "\\E.*\\Q") + "\\E");
    }
}
