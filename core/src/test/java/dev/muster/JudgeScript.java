package dev.muster;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;

/** A check that judges the others as it is told to, and notes how it saw them. */
final class JudgeScript implements Check {
    private final String id;
    private final Function<List<OtherCheck>, Outcome> judge;
    private final AtomicInteger runs = new AtomicInteger();

    /** How the others looked at each run: id and the outcomes' kinds. */
    final List<String> saw = new ArrayList<>();

    private Schedule schedule = Schedule.atStart();
    private List<String> problems = List.of();

    private JudgeScript(String id, Function<List<OtherCheck>, Outcome> judge) {
        this.id = id;
        this.judge = judge;
    }

    /** {@return a judge that fails as soon as another has failed} */
    static JudgeScript of(String id) {
        return new JudgeScript(id, others -> {
            boolean failed = others.stream()
                    .flatMap(other -> other.verdicts().stream())
                    .anyMatch(verdict -> verdict.judgement().failed());
            return failed ? Outcome.failed("another failed") : Outcome.passed("all passed");
        });
    }

    JudgeScript by(Schedule when) {
        schedule = when;
        return this;
    }

    JudgeScript problems(String... all) {
        problems = List.of(all);
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
        return Scope.POSTURE;
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
    public boolean judgesOthers() {
        return true;
    }

    @Override
    public List<String> problems(List<OtherCheck> others) {
        List<String> all = new ArrayList<>(problems);
        all.replaceAll(
                text -> text + " beside " + others.stream().map(OtherCheck::id).toList());
        return all;
    }

    @Override
    public synchronized CheckResult run(CheckContext context) {
        runs.incrementAndGet();
        saw.add(context.others().stream().map(JudgeScript::word).toList().toString());
        return new CheckResult(List.of(new Judgement(RuleInfo.of(id), judge.apply(context.others()))));
    }

    private static String word(OtherCheck other) {
        return other.id() + " "
                + other.verdicts().stream()
                        .map(verdict -> verdict.judgement().outcome().getClass().getSimpleName())
                        .toList();
    }
}
