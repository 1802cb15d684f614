package dev.muster.tls;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.Test;

final class IssueTest {
    @Test
    void a_chain_is_sent_without_its_root() throws Exception {
        Credential root = Issue.authority("root").make();
        Credential between = Issue.authority("between").by(root).make();
        Credential leaf = Issue.leaf().by(between).make();
        assertEquals(List.of(leaf.certificate(), between.certificate()), leaf.chain());
        leaf.jca().verify(between.jca().getPublicKey());
        between.jca().verify(root.jca().getPublicKey());
        assertEquals(
                List.of("CN=localhost", "CN=between"),
                leaf.chain().stream().map(X509::subject).toList());
    }
}
