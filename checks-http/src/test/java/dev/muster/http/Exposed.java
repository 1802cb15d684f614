package dev.muster.http;

import java.util.ArrayList;
import java.util.List;

/** Sites that serve one thing at one path, and the same plain page beside it. */
final class Exposed {
    private Exposed() {}

    static SiteFacts at(String path, String type, String body) {
        return at(path, 200, type, body);
    }

    static SiteFacts at(String path, int status, String type, String body) {
        return Sites.site(
                exposed(path, status, "Content-Type: " + type, body),
                Sites.attempt(Attempt.Purpose.CONTROL, path, Sites.answer(404, "Content-Type: text/html", "none")));
    }

    static Attempt exposed(String path, int status, String fields, String body) {
        return Sites.attempt(Attempt.Purpose.EXPOSED, path, Sites.answer(status, fields, body));
    }

    /** {@return a site that answers so at every path, those beside it too} */
    static SiteFacts everywhere(int status, String fields, String body) {
        List<Attempt> all = new ArrayList<>();
        for (String path : ExposedPaths.paths()) {
            all.add(exposed(path, status, fields, body));
            all.add(Sites.attempt(Attempt.Purpose.CONTROL, path, Sites.answer(status, fields, body)));
        }
        return Sites.site(all.toArray(new Attempt[0]));
    }
}
