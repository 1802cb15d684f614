package dev.muster.http;

import dev.muster.Outcome;
import dev.muster.Rule;
import java.util.List;
import java.util.Optional;

/** Judges each cookie by itself, under its name. One that no browser takes is told once, by {@link CookieScopeRule}. */
abstract class EachCookieRule implements Rule<PageFacts> {
    static final String NONE = "the answer sets no cookie";

    @Override
    public final List<Outcome> judge(PageFacts facts) {
        List<SeenCookie> cookies = facts.cookies();
        if (cookies.isEmpty()) {
            return List.of(Outcome.notApplicable(NONE));
        }
        CookieOutcomes outcomes = new CookieOutcomes();
        cookies.forEach(seen -> outcomes.add(seen.cookie().label(), one(seen, facts)));
        return outcomes.all();
    }

    /** {@return what is to be said about a cookie that browsers take} */
    abstract Outcome judge(SeenCookie seen, PageFacts facts);

    /** {@return what is to be said about a cookie that no browser takes} */
    Outcome dropped(String why) {
        return Outcome.notApplicable("browsers drop it: see http.cookie.scope");
    }

    private Outcome one(SeenCookie seen, PageFacts facts) {
        Optional<String> defect = seen.defect();
        return defect.isPresent() ? dropped(defect.get()) : judge(seen, facts);
    }
}
