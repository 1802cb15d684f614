package dev.muster.health;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.muster.Verdict;
import java.util.HexFormat;
import java.util.List;

/** Where SARIF says that a result is, and by what it is known again. */
final class SarifPlace {
    private final Json json;
    private final Verdict verdict;
    private final String subject;

    private SarifPlace(Json json, Verdict verdict) {
        this.json = json;
        this.verdict = verdict;
        this.subject = verdict.judgement().outcome().subject();
    }

    static void write(Json json, Verdict verdict) {
        SarifPlace place = new SarifPlace(json, verdict);
        json.name("locations").array().object();
        place.physical();
        place.logical();
        json.end().end();
        place.fingerprints();
    }

    /**
     * A file that is not there. Code scanning refuses a whole upload for one result without a file and a line, and what
     * dismisses alerts by their suppressions tells them apart by these: so there is one for each subject of a check.
     */
    private void physical() {
        String file = "muster/" + verdict.check() + (subject.isEmpty() ? "" : '@' + Percent.encode(subject));
        json.name("physicalLocation").object();
        json.name("artifactLocation").object().name("uri").value(file).end();
        json.name("region").object();
        List.of("startLine", "startColumn", "endLine", "endColumn")
                .forEach(name -> json.name(name).value(1));
        json.end().end();
    }

    private void logical() {
        json.name("logicalLocations").array().object();
        json.name("fullyQualifiedName").value(name());
        json.name("kind").value("resource");
        json.end().end();
    }

    private String name() {
        return verdict.check() + (subject.isEmpty() ? "" : "/" + subject);
    }

    /**
     * What was observed changes from run to run; which rule fails where does not. The second name is the one that code
     * scanning reads.
     */
    private void fingerprints() {
        String what = verdict.judgement().rule().id() + '\n' + name();
        String fingerprint = HexFormat.of().formatHex(Sha256.of(what.getBytes(UTF_8)));
        json.name("partialFingerprints").object();
        json.name("musterFinding/v1").value(fingerprint);
        json.name("primaryLocationLineHash").value(fingerprint);
        json.end();
    }
}
