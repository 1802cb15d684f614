package dev.muster.redis;

import dev.muster.Rule;
import java.util.List;

/** The rules about how servers are set up: 21. Those that need another come after it. */
final class PostureRules {
    static final List<Rule<PostureFacts>> ALL = List.of(
            new AuthRequiredRule(),
            new DefaultUserRule(),
            new OtherUsersRule(),
            new AllCommandsRule(),
            AclRules.DESTRUCTIVE,
            AclRules.KEYS,
            AclRules.ADMIN,
            new KeySpaceRule(),
            new ChannelsRule(),
            new PlainPortRule(),
            new ServerProtocolsRule(),
            new ProtectedModeRule(),
            new BindRule(),
            new PersistenceRule(),
            new FsyncRule(),
            new StopWritesRule(),
            new MemoryLimitRule(),
            new EvictionRule(),
            new SlowLogRule(),
            new VersionSupportedRule(),
            new DebugCommandsRule());

    private PostureRules() {}
}
