package dev.muster;

import java.util.List;

/** One look, one answer: what a service asks itself. Its one rule has the check's own id. */
final class Question implements Check {
    private final Scope scope;
    private final Look look;
    private final RuleInfo rule;
    private final List<RuleInfo> rules;

    Question(RuleInfo rule, Scope scope, Look look) {
        this.rule = rule;
        this.scope = scope;
        this.look = look;
        this.rules = List.of(rule);
    }

    @Override
    public String id() {
        return rule.id();
    }

    @Override
    public Scope scope() {
        return scope;
    }

    @Override
    public List<RuleInfo> rules() {
        return rules;
    }

    @Override
    public CheckResult run(CheckContext context) throws Exception {
        Outcome answer = look.look(context);
        if (answer == null) {
            throw new CannotLookException("the check returned no outcome");
        }
        return new CheckResult(List.of(new Judgement(rule, answer)));
    }
}
