package dev.muster.runtime;

import dev.muster.Outcome;
import dev.muster.Rule;
import dev.muster.RuleInfo;
import java.util.List;
import java.util.Locale;

/** The rules about what was built, and about what it was built with. */
final class BuildRules {
    static final List<Rule<BuildFacts>> INFO = List.of(
            new BuildRule(BuildRule.RELEASE, BuildRules::release),
            new BuildRule(BuildRule.CLEAN, BuildRules::clean),
            new BuildRule(BuildRule.VERSION, BuildRules::version),
            new BuildRule(BuildRule.COMMIT, BuildRules::commit),
            new BuildRule(BuildRule.IMAGE, BuildRules::image));

    static final List<Rule<DependencyFacts>> DEPENDENCIES =
            List.of(new SnapshotsRule(), new VersionsRule(), new TestLibrariesRule());

    private static final int SHORTEST_COMMIT = 7;

    private BuildRules() {}

    private static Outcome release(BuildFacts facts) {
        return facts.version()
                .<Outcome>map(told -> new MavenArtifact("", "", told.value()).snapshot()
                        ? Outcome.failed(told.value() + ", by " + told.place()).expected("a release")
                        : Outcome.passed(told.value() + ", by " + told.place()))
                .orElseGet(() -> Outcome.inconclusive(facts.unknown("version")));
    }

    private static Outcome clean(BuildFacts facts) {
        String commit = facts.commit().map(told -> " of " + shown(told.value())).orElse("");
        return facts.dirty()
                .<Outcome>map(dirty -> dirty
                        ? Outcome.failed("built" + commit + " with changes that are not committed")
                                .expected("a clean checkout")
                        : Outcome.passed("built" + commit + ", all committed"))
                .orElseGet(() -> Outcome.inconclusive(facts.unknown("git.dirty")));
    }

    private static Outcome version(BuildFacts facts) {
        if (facts.declared().version().isEmpty()) {
            return Outcome.notApplicable("no version is expected");
        }
        String wanted = facts.declared().version().get();
        return facts.version()
                .<Outcome>map(told -> told.value().equals(wanted)
                        ? Outcome.passed(told.value() + ", by " + told.place())
                        : Outcome.failed(told.value() + ", by " + told.place()).expected(wanted))
                .orElseGet(() -> Outcome.inconclusive(facts.unknown("version")));
    }

    private static Outcome commit(BuildFacts facts) {
        if (facts.declared().commit().isEmpty()) {
            return Outcome.notApplicable("no commit is expected");
        }
        String wanted = facts.declared().commit().get();
        return facts.commit()
                .<Outcome>map(told -> same(told.value(), wanted)
                        ? Outcome.passed(shown(told.value()) + ", by " + told.place())
                        : Outcome.failed(shown(told.value()) + ", by " + told.place())
                                .expected(shown(wanted)))
                .orElseGet(() -> Outcome.inconclusive(facts.unknown("commit")));
    }

    /** Either may be shortened, but not to where two could be meant. */
    private static boolean same(String one, String other) {
        String first = one.toLowerCase(Locale.ROOT);
        String second = other.toLowerCase(Locale.ROOT);
        int shorter = Math.min(first.length(), second.length());
        return shorter >= SHORTEST_COMMIT && first.regionMatches(0, second, 0, shorter);
    }

    private static String shown(String commit) {
        return commit.substring(0, Math.min(commit.length(), 12));
    }

    private static Outcome image(BuildFacts facts) {
        if (facts.declared().image().isEmpty()) {
            return Outcome.notApplicable("no image is named");
        }
        String image = facts.declared().image().get();
        if (image.isBlank()) {
            return Outcome.inconclusive(
                    "the image is named by nothing: see whether the variable is set that should hold it");
        }
        if (image.contains("@sha256:")) {
            return Outcome.passed("named by its digest");
        }
        int colon = image.lastIndexOf(':');
        String tag = colon > image.lastIndexOf('/') ? image.substring(colon + 1) : "latest";
        return tag.equals("latest")
                ? Outcome.failed(colon > image.lastIndexOf('/') ? image + " has the tag latest" : image + " has no tag")
                        .expected("a digest, or the tag of a version")
                : Outcome.passed("tag " + tag);
    }

    static RuleInfo dependencies(String id) {
        return RuleInfo.of(id).tag("build").tag("dependencies");
    }
}
