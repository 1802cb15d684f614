package dev.muster.examples.preflight;

import dev.muster.Check;
import dev.muster.evidence.ChecklistCheck;
import dev.muster.evidence.EvidenceChecks;
import java.net.URI;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** Makes the checks of what was named on the command line. */
final class Targets {
    private final TargetOptions options;
    private final SecretSources secrets;
    private final Endpoints endpoints;

    private Targets(TargetOptions options, SecretSources secrets) {
        this.options = options;
        this.secrets = secrets;
        this.endpoints = Endpoints.trusting(options.trust);
    }

    /**
     * {@return every target, in the order of the options' help}
     *
     * @throws UsageException if one is malformed
     * @throws dev.muster.ConfigurationException likewise
     */
    static List<Target> of(TargetOptions options, SecretSources secrets) {
        return new Targets(options, secrets).all();
    }

    private List<Target> all() {
        List<Target> all = new ArrayList<>();
        SettingsTarget.of(options).ifPresent(all::add);
        numbered(options.urls, (url, nth) -> all.add(endpoints.url(url, nth)));
        numbered(options.sites, (url, nth) -> all.add(endpoints.site(url, nth)));
        numbered(options.tls, (place, nth) -> all.add(endpoints.tls(place, nth)));
        numbered(options.keyStores, (file, nth) -> all.add(store(file, nth)));
        ServerTargets servers = new ServerTargets(options, secrets);
        Stream.of(servers.database(), servers.redis()).flatMap(List::stream).forEach(all::add);
        numbered(options.checklists, (file, nth) -> all.add(checklist(file, nth)));
        return all;
    }

    private Target store(Path file, String nth) {
        return Stores.target(file, nth, () -> secrets.secret(options.keyStorePassword, "KEYSTORE_PASSWORD"));
    }

    private Target checklist(Path file, String nth) {
        ChecklistCheck check =
                EvidenceChecks.checklist(file).named("evidence.checklist" + nth).known("*");
        String release = options.release;
        Check judged = release == null ? check : check.release(release);
        return new Target("--checklist " + file, List.of(judged));
    }

    /** What is done with one of several. */
    private interface Each<T> {
        void add(T one, String nth);
    }

    /** The first has the usual ids, the second those with {@code .2} behind them. */
    private static <T> void numbered(List<T> several, Each<T> each) {
        for (int i = 0; i < several.size(); i++) {
            each.add(several.get(i), i == 0 ? "" : "." + (i + 1));
        }
    }

    /** {@return an address as it was written, which holds no password} */
    static URI plain(String option, URI url) {
        SecretSources.withoutSecret(
                option, url.toString(), "a header of the service's own, for this command needs none");
        return url;
    }
}
