package dev.muster;

import java.util.List;

/** A check's one question: the look is the probe, and what it answers is the outcome. */
final class Question implements Probe<Outcome>, Rule<Outcome> {
    private final RuleInfo info;
    private final Check.Look look;

    Question(RuleInfo info, Check.Look look) {
        this.info = info;
        this.look = look;
    }

    @Override
    public Outcome look(CheckContext context) throws Exception {
        return look.look(context);
    }

    @Override
    public RuleInfo info() {
        return info;
    }

    @Override
    public List<Outcome> judge(Outcome answer) {
        return List.of(answer);
    }
}
