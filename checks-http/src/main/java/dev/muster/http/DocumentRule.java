package dev.muster.http;

import dev.muster.Outcome;
import dev.muster.Rule;
import dev.muster.RuleInfo;
import java.util.List;

/** A rule about HTML documents. To other answers it does not apply. */
abstract class DocumentRule implements Rule<PageFacts> {
    static final String NO_DOCUMENT = "the answer is no HTML document";

    private final RuleInfo info;

    DocumentRule(RuleInfo info) {
        this.info = info;
    }

    @Override
    public final RuleInfo info() {
        return info;
    }

    @Override
    public final List<Outcome> judge(PageFacts facts) {
        return facts.kind() == AnswerKind.DOCUMENT ? judgeDocument(facts) : List.of(Outcome.notApplicable(NO_DOCUMENT));
    }

    abstract List<Outcome> judgeDocument(PageFacts facts);

    /** {@return the contents of every meta element that stands for a field of this lower-case name} */
    static List<String> metaFields(PageFacts facts, String name) {
        return metas(facts, name).stream()
                .flatMap(tag -> tag.attribute("content").stream())
                .toList();
    }

    /** {@return every meta element that stands for a field of this lower-case name} */
    static List<Html.Tag> metas(PageFacts facts, String name) {
        return facts.metas().stream().filter(tag -> tag.standsFor(name)).toList();
    }
}
