package dev.muster.runtime;

import dev.muster.Outcome;
import dev.muster.Rule;
import dev.muster.RuleInfo;
import dev.muster.Severity;
import java.util.List;
import java.util.function.Function;

/**
 * A rule about what was built, of which there are several that differ by what they ask.
 *
 * @param judge what it says
 */
record BuildRule(RuleInfo info, Function<BuildFacts, Outcome> judge) implements Rule<BuildFacts> {
    private static final String MAVEN = "https://maven.apache.org/shared/maven-archiver/index.html";
    private static final String GIT = "https://github.com/git-commit-id/git-commit-id-maven-plugin";

    private static RuleInfo about(String id) {
        return RuleInfo.of(id).severity(Severity.WARNING).tag("build").tag("release");
    }

    static final RuleInfo RELEASE = about("build.info.release")
            .title("What runs is a release")
            .passes("the version that the program tells is no snapshot")
            .fix("deploy what the release build made; a snapshot can be another one tomorrow")
            .reference("https://maven.apache.org/guides/getting-started/index.html#what-is-a-snapshot-version")
            .reference(MAVEN);

    static final RuleInfo CLEAN = about("build.info.clean")
            .title("What runs was built of what is committed")
            .passes("git.dirty is false in git.properties, or Git-Dirty in the manifest")
            .fix("commit what was changed and build again, in a checkout of its own")
            .reference(GIT);

    static final RuleInfo VERSION = about("build.info.version")
            .severity(Severity.ERROR)
            .title("The version that runs is the one that the owner expects")
            .passes(
                    "the version that the program tells is the one named by RuntimeChecks.build(Main.class).version(...)")
            .fix("deploy that version, or expect the one that runs")
            .notApplicable("no version is expected")
            .reference(MAVEN);

    static final RuleInfo COMMIT = about("build.info.commit")
            .severity(Severity.ERROR)
            .title("The commit that runs is the one that the owner expects")
            .passes("the commit that the program tells is the one named by RuntimeChecks.build(Main.class).commit(...)")
            .fix("deploy what was built of that commit, or expect the one that runs")
            .notApplicable("no commit is expected")
            .reference(GIT);

    static final RuleInfo IMAGE = about("build.info.image")
            .title("The image that runs is one that does not change")
            .passes("the image is named by a digest, or by a tag other than latest")
            .fix("name the image by its version, or better by its digest: registry.example.com/orders@sha256:...")
            .notApplicable("no image is named")
            .reference("https://kubernetes.io/docs/concepts/containers/images/#image-names");

    @Override
    public List<Outcome> judge(BuildFacts facts) {
        return List.of(judge.apply(facts));
    }
}
