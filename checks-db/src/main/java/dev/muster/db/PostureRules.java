package dev.muster.db;

import dev.muster.Rule;
import java.util.List;
import java.util.stream.Stream;

/** The rules about how a server is set up: 36. Those that need another come after it. */
final class PostureRules {
    static final List<Rule<PostureFacts>> LOGIN = List.of(
            new TlsSessionRule(),
            new TlsEnforcedRule(),
            new TlsProtocolRule(),
            new PasswordCheckedRule(),
            new PasswordHashingRule(),
            new AuthHostsRule());

    static final List<Rule<PostureFacts>> ROLE = List.of(
            new RoleSuperuserRule(),
            new RoleGrantOptionRule(),
            new RoleAttributesRule(),
            new RolePowersRule(),
            new RoleOwnsSchemaRule(),
            new RoleDdlRule());

    static final List<Rule<PostureFacts>> EVERYBODY = List.of(
            new PublicSchemaRule(),
            new PublicTablesRule(),
            new AnonymousAccountRule(),
            new EmptyPasswordRule(),
            new RootRemoteRule(),
            new TestDatabaseRule(),
            new WildcardHostRule(),
            new DefinerRule());

    static final List<Rule<PostureFacts>> DURABILITY =
            List.of(new CrashSafeRule(), new CommitRule(), new PageChecksumsRule());

    static final List<Rule<PostureFacts>> OPERATION = List.of(
            new VersionSupportedRule(),
            new VersionMinorRule(),
            new EncodingRule(),
            new SqlModeRule(),
            SwitchRules.LOCAL_INFILE,
            new SecureFilePrivRule(),
            SwitchRules.GENERAL_LOG,
            new SlowLogRule(),
            new StatementsTrackedRule(),
            new StatementTimeoutRule(),
            new IdleTransactionRule(),
            new LockTimeoutRule(),
            new TuningRule());

    static final List<Rule<PostureFacts>> ALL = Stream.of(LOGIN, ROLE, EVERYBODY, DURABILITY, OPERATION)
            .flatMap(List::stream)
            .toList();

    private PostureRules() {}
}
