package dev.muster;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** One look, many rules: the composition that every module is built of. */
final class RuleCheck<F> implements Check {
    private final String id;
    private final Scope scope;
    private final Redactor redactor;
    private final Probe<F> probe;
    private final List<? extends Rule<? super F>> rules;
    private final List<RuleInfo> infos;

    RuleCheck(String id, Scope scope, Redactor redactor, Probe<F> probe, List<? extends Rule<? super F>> rules) {
        this.id = RuleInfo.requireId(id);
        this.scope = scope;
        this.redactor = redactor;
        this.probe = probe;
        this.rules = List.copyOf(rules);
        List<RuleInfo> all = new ArrayList<>();
        for (Rule<? super F> rule : this.rules) {
            all.add(rule.info());
        }
        this.infos = List.copyOf(all);
        requireDistinct();
    }

    private void requireDistinct() {
        if (infos.isEmpty()) {
            throw new IllegalArgumentException("check " + id + " has no rules");
        }
        Set<String> seen = new HashSet<>();
        for (RuleInfo info : infos) {
            if (!seen.add(info.id())) {
                throw new IllegalArgumentException("check " + id + " has the rule " + info.id() + " twice");
            }
            if (!info.needs().isEmpty() && !seen.contains(info.needs())) {
                throw new IllegalArgumentException("rule " + info.id() + " of check " + id + " needs " + info.needs()
                        + ", which is not among the rules before it");
            }
        }
    }

    @Override
    public String id() {
        return id;
    }

    @Override
    public Scope scope() {
        return scope;
    }

    @Override
    public List<RuleInfo> rules() {
        return infos;
    }

    @Override
    public Redactor redactor() {
        return redactor;
    }

    @Override
    public CheckResult run(CheckContext context) throws Exception {
        F facts = probe.look(context);
        if (facts == null) {
            throw new CannotLookException("the check's probe returned no facts");
        }
        if (rules.size() == 1) {
            return new CheckResult(
                    judged(infos.get(0), outcomes(rules.get(0), infos.get(0).id(), facts)));
        }
        List<Judgement> all = new ArrayList<>(rules.size());
        List<String> failed = new ArrayList<>(0);
        for (int i = 0; i < rules.size(); i++) {
            judge(rules.get(i), infos.get(i), facts, failed, all);
        }
        return new CheckResult(all);
    }

    private void judge(Rule<? super F> rule, RuleInfo info, F facts, List<String> failed, List<Judgement> all) {
        if (failed.contains(info.needs())) {
            failed.add(info.id());
            all.add(new Judgement(info, Outcome.notApplicable("needs " + info.needs())));
            return;
        }
        for (Judgement judgement : judged(info, outcomes(rule, info.id(), facts))) {
            if (judgement.failed() || judgement.inconclusive()) {
                failed.add(info.id());
            }
            all.add(judgement);
        }
    }

    private static List<Judgement> judged(RuleInfo info, List<? extends Outcome> outcomes) {
        if (outcomes.size() == 1) {
            return List.of(new Judgement(info, outcomes.get(0)));
        }
        List<Judgement> all = new ArrayList<>(outcomes.size());
        for (Outcome outcome : outcomes) {
            all.add(new Judgement(info, outcome));
        }
        return all;
    }

    private List<? extends Outcome> outcomes(Rule<? super F> rule, String id, F facts) {
        try {
            List<? extends Outcome> outcomes = rule.judge(facts);
            if (outcomes != null && !outcomes.isEmpty()) {
                return List.copyOf(outcomes);
            }
            return List.of(Outcome.inconclusive("the rule gave no outcome"));
        } catch (Exception | LinkageError | AssertionError | StackOverflowError e) {
            Log.get().warn("rule {} threw:\n{}", id, redactor().trace(e));
            return List.of(Outcome.inconclusive("the rule threw " + e.getClass().getName() + "; see the log"));
        }
    }
}
