package dev.muster.db;

import dev.muster.Outcome;
import dev.muster.RuleInfo;
import java.util.List;

/** A rule about a switch of MariaDB and MySQL that should be off. */
final class SwitchRule extends ServerRule {
    private final RuleInfo info;
    private final String setting;
    private final String danger;

    SwitchRule(RuleInfo info, String setting, String danger) {
        this.info = info;
        this.setting = setting;
        this.danger = danger;
    }

    @Override
    public RuleInfo info() {
        return info;
    }

    @Override
    List<Outcome> mySql(Access.MySql access, PostureFacts facts) {
        return List.of(facts.settings()
                .on(setting)
                .judge(on -> on
                        ? Outcome.failed(setting + " is on: " + danger).fix(SettingFix.of(facts, setting, "OFF"))
                        : Outcome.passed(setting + " is off")));
    }
}
