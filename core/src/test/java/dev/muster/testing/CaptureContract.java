package dev.muster.testing;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.muster.Check;
import dev.muster.CheckContext;
import dev.muster.Judgement;
import dev.muster.Secret;
import dev.muster.health.Capture;
import dev.muster.health.Capturing;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.function.Function;
import java.util.regex.Pattern;

/**
 * Proves that what a check captures is judged again as the check judged: by the same rules, with the same words of the same
 * subjects, also after a file, in which no secret is. Not thread-safe.
 */
public final class CaptureContract {
    private static final int CHANGES = 300;
    private static final int DEEP = 100_000;
    private static final Pattern PLACE = Pattern.compile("line [0-9]+, column [0-9]+: [ -~]+");
    private static final List<String> PIECES = List.of(
            "",
            "null",
            "true",
            "-1",
            "1e999",
            "9223372036854775808",
            "\"\"",
            "[]",
            "{}",
            "[[",
            "{\"",
            "\\u0000",
            "\ud800");

    private final Capturing check;
    private final Function<String, Capture> reader;
    private final List<Secret> canaries = new ArrayList<>();
    private boolean moving;

    private CaptureContract(Capturing check, Function<String, Capture> reader) {
        this.check = check;
        this.reader = reader;
    }

    /**
     * {@return the contract of this check}
     *
     * @param reader of its module's documents, such as {@code DbChecks::captured}
     */
    public static CaptureContract of(Capturing check, Function<String, Capture> reader) {
        return new CaptureContract(check, reader);
    }

    /** Says that the check has this value in hand, or sees it, and that it must not be in the file. */
    public CaptureContract hiding(Secret canary) {
        canaries.add(canary);
        return this;
    }

    /** Says that no two looks see the same: then what is judged after the file is what was judged before it. */
    public CaptureContract moving() {
        moving = true;
        return this;
    }

    /**
     * Proves that it is judged the same.
     *
     * @param context of all runs
     * @throws AssertionError naming everything that is broken
     * @throws Exception what the check throws
     */
    public void verify(CheckContext context) throws Exception {
        Violations violations = new Violations("capture of check " + check.id());
        List<String> seen = lines(check, context);
        Capture capture = check.capture(context);
        String document = new String(capture.toJson(), UTF_8);
        violations.require(check.rules().equals(capture.audit().rules()), "its audit has other rules than itself");
        List<String> audited = lines(capture.audit(), context);
        if (!moving) {
            same("what was captured", seen, audited, violations);
        }
        Capture again = reader.apply(document);
        same("what was read", audited, lines(again.audit(), context), violations);
        violations.require(
                document.equals(new String(again.toJson(), UTF_8)), "it is written otherwise when it was read");
        for (Secret canary : canaries) {
            violations.require(!document.contains(canary.reveal()), "a secret is in its file");
        }
        violations.throwIfAny();
    }

    /**
     * Proves that a file which was changed is refused with its place, or judged, and nothing else.
     *
     * @param context of all runs
     * @throws AssertionError naming everything that is broken
     * @throws Exception what the check throws
     */
    public void verifyHostile(CheckContext context) throws Exception {
        Violations violations = new Violations("capture of check " + check.id());
        refusesOrJudges(new String(check.capture(context).toJson(), UTF_8), context, violations);
        violations.throwIfAny();
    }

    private static List<String> lines(Check check, CheckContext context) throws Exception {
        return check.run(context).judgements().stream().map(Judgement::toString).toList();
    }

    private static void same(String what, List<String> expected, List<String> found, Violations violations) {
        List<String> missing = new ArrayList<>(expected);
        missing.removeAll(found);
        List<String> more = new ArrayList<>(found);
        more.removeAll(expected);
        violations.require(expected.equals(found), what + " is judged otherwise: not " + missing + " but " + more);
    }

    private void refusesOrJudges(String document, CheckContext context, Violations violations) {
        Random random = new Random(check.id().hashCode());
        for (int i = 0; i < CHANGES; i++) {
            survives(changed(document, random), context, violations);
        }
        int facts = document.indexOf("\"facts\":") + "\"facts\":".length();
        for (String nested : List.of("[", "{\"a\":", "\"", "1")) {
            survives(document.substring(0, facts) + nested.repeat(DEEP), context, violations);
        }
        survives("", context, violations);
        survives(document.replaceFirst("/[0-9]+\"", "/0\""), context, violations);
        survives("{\"format\":\"acme.other/1\",\"facts\":{}}", context, violations);
    }

    private void survives(String document, CheckContext context, Violations violations) {
        try {
            violations.require(
                    !reader.apply(document).audit().run(context).judgements().isEmpty(), "it judges nothing");
        } catch (IllegalArgumentException e) {
            boolean placed = PLACE.matcher(String.valueOf(e.getMessage())).matches();
            violations.require(placed, "a refusal has no place: " + e);
        } catch (Exception | StackOverflowError e) {
            violations.require(false, "a document that was changed makes it throw " + e);
        }
    }

    /** It is cut, a piece of it is doubled or left out, or something else is put in its place. */
    private static String changed(String document, Random random) {
        int from = random.nextInt(document.length());
        int to = Math.min(document.length(), from + random.nextInt(16));
        String piece = document.substring(from, to);
        return switch (random.nextInt(4)) {
            case 0 -> document.substring(0, from);
            case 1 -> document.substring(0, from) + piece + document.substring(from);
            default -> document.substring(0, from) + PIECES.get(random.nextInt(PIECES.size())) + document.substring(to);
        };
    }
}
