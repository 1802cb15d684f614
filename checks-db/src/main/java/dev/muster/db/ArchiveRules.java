package dev.muster.db;

import dev.muster.Rule;
import java.util.List;

/** The rules about whether a database could be brought back: 3. Those that need another come after it. */
final class ArchiveRules {
    static final List<Rule<ArchiveFacts>> ALL =
            List.of(new RecoverableRule(), new ArchivingRule().advisory(), new BackupRecentRule().advisory());

    private ArchiveRules() {}
}
