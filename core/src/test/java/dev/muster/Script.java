package dev.muster;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;

/** A check that says what it was told to say, one answer a run; the last answer again and again. */
final class Script implements Check {
    private final String id;
    private final Scope scope;
    private final Deque<Look> lines = new ArrayDeque<>();
    private final AtomicInteger runs = new AtomicInteger();
    private Schedule schedule = Schedule.atStart();

    private Script(String id, Scope scope) {
        this.id = id;
        this.scope = scope;
    }

    static Script of(String id, Scope scope) {
        return new Script(id, scope);
    }

    static Script passing(String id) {
        return of(id, Scope.LOCAL).says(Outcome.passed("fine"));
    }

    Script says(Outcome... outcomes) {
        for (Outcome outcome : outcomes) {
            does(context -> outcome);
        }
        return this;
    }

    synchronized Script does(Look look) {
        lines.add(look);
        return this;
    }

    Script by(Schedule when) {
        schedule = when;
        return this;
    }

    int runs() {
        return runs.get();
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
        return List.of(RuleInfo.of(id));
    }

    @Override
    public Schedule schedule() {
        return schedule;
    }

    @Override
    public CheckResult run(CheckContext context) throws Exception {
        runs.incrementAndGet();
        return new CheckResult(List.of(new Judgement(RuleInfo.of(id), next().look(context))));
    }

    private synchronized Look next() {
        return lines.size() > 1 ? lines.remove() : lines.element();
    }
}
