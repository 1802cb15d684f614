package dev.muster.http;

import dev.muster.Outcome;
import dev.muster.RuleInfo;
import dev.muster.Severity;
import java.util.ArrayList;
import java.util.List;

/** Public files are stored where they may be, and asked for again where they may have changed. */
final class PublicFilesRule extends EachAttemptRule {
    static final RuleInfo INFO = RuleInfo.of("http.cache.files")
            .title("Public files are cached well")
            .severity(Severity.WARNING)
            .passes("files with a fingerprint in their name are stored for a year or as immutable; others have a"
                    + " validator or max-age, and an unchanged one is answered with 304")
            .fix("for names with a fingerprint: Cache-Control: public, max-age=31536000, immutable; for others send"
                    + " ETag or Last-Modified")
            .notApplicable("active requests are off, or the answer is no public file")
            .reference(SiteReferences.rfc(9111, "5.2"))
            .reference("https://www.rfc-editor.org/rfc/rfc8246")
            .reference(SiteReferences.rfc(9110, "13.1.2"))
            .tag("http")
            .tag("caching")
            .tag("active");

    PublicFilesRule() {
        super(INFO, Attempt.Purpose.REVALIDATED);
    }

    @Override
    Outcome judge(Attempt attempt, Exchange answer, SiteFacts facts) {
        boolean page = attempt.subject().isEmpty();
        if (page && facts.page().kind() != AnswerKind.STATIC) {
            return Outcome.notApplicable("the page is no file, and no other was named");
        }
        if (answer.status() != 304 && (answer.status() < 200 || answer.status() > 299)) {
            return SiteWords.untold(answer);
        }
        StoredFor stored = StoredFor.of(answer);
        if (stored.unstored() && (stored.fresh() || stored.policy().has("public"))) {
            return Outcome.failed(Severity.WARNING, "Cache-Control says no-store and to store at once")
                    .expected("one of both");
        }
        List<String> remarks = remarks(answer, stored);
        return remarks.isEmpty()
                ? Outcome.passed(answer.status() == 304 ? "it is asked for again, and unchanged" : "it may be stored")
                : Outcome.failed(Severity.INFO, String.join("; ", remarks));
    }

    private static List<String> remarks(Exchange answer, StoredFor stored) {
        List<String> remarks = new ArrayList<>();
        if (Fingerprint.in(answer.uri())) {
            if (!stored.lasting()) {
                remarks.add("the name has a fingerprint, and it is stored for less than a year");
            }
        } else {
            validation(answer, stored, remarks);
        }
        if (answer.fields().first("Age").filter(age -> !StoredFor.number(age)).isPresent()) {
            remarks.add("Age is not a number");
        }
        if (ListField.items(answer.fields(), "Vary").contains("*")) {
            remarks.add("Vary: * keeps every cache from using it");
        }
        return remarks;
    }

    private static void validation(Exchange answer, StoredFor stored, List<String> remarks) {
        boolean asked = answer.sent().has("If-None-Match") || answer.sent().has("If-Modified-Since");
        boolean validator = answer.fields().has("ETag") || answer.fields().has("Last-Modified");
        if (answer.status() == 304) {
            return;
        }
        if (asked) {
            remarks.add("it was sent again whole, though asked only for changes");
        } else if (!validator && stored.maxAge().isEmpty() && !stored.immutable()) {
            remarks.add("it has neither ETag nor Last-Modified nor max-age");
        }
    }
}
