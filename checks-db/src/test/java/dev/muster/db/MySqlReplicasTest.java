package dev.muster.db;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.muster.Fact;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("mariadb")
class MySqlReplicasTest {
    private final MariaDbServer server = MariaDbServer.shared();

    @Test
    void aServerAloneFollowsNobody() throws SQLException {
        ReplicationFacts facts = MySqlLook.as(server.monitor(), Catalog::replication);
        assertEquals(Fact.of(Optional.empty()), facts.following());
        assertEquals(Fact.absent("MariaDB 10.11.0 has no replication slots"), facts.slots());
        assertTrue(facts.followers().value().isPresent());
    }

    @Test
    void theApplicationIsToldWhatItLacks() throws SQLException {
        try (MariaDbShop shop = server.shop()) {
            ReplicationFacts facts = MySqlLook.as(shop.app(), Catalog::replication);
            assertEquals(
                    Fact.denied("GRANT SLAVE MONITOR ON *.* TO monitor, an account of the checks alone"),
                    facts.following());
            assertEquals(
                    Fact.denied("GRANT PROCESS ON *.* TO monitor, an account of the checks alone"), facts.followers());
        }
    }

    @Test
    void aReplicaAndItsPrimarySeeEachOther() throws SQLException {
        try (MariaDbServer replica = MariaDbServer.start("--server-id=2", "--read-only=ON")) {
            String password = Passwords.random();
            String position =
                    server.root().ask("SELECT @@GLOBAL.gtid_binlog_pos").get(0);
            server.root()
                    .run(
                            "CREATE USER follower@localhost IDENTIFIED BY '" + password + "' REQUIRE SSL",
                            "GRANT REPLICATION SLAVE ON *.* TO follower@localhost");
            try {
                replica.root()
                        .run(
                                "SET GLOBAL gtid_slave_pos = '" + position + "'",
                                "CHANGE MASTER TO MASTER_HOST='127.0.0.1', MASTER_PORT=" + server.port()
                                        + ", MASTER_USER='follower', MASTER_PASSWORD='" + password
                                        + "', MASTER_SSL=1, MASTER_SSL_VERIFY_SERVER_CERT=0, MASTER_USE_GTID=slave_pos",
                                "START SLAVE");
                server.shop().close();
                String reached =
                        server.root().ask("SELECT @@GLOBAL.gtid_binlog_pos").get(0);
                replica.root().ask("SELECT MASTER_GTID_WAIT('" + reached + "', 30)");
                judge(replica);
            } finally {
                replica.root().run("STOP SLAVE");
                server.root().run("DROP USER follower@localhost");
            }
        }
    }

    private void judge(MariaDbServer replica) throws SQLException {
        Fact<Optional<ReplicationFacts.Following>> following =
                MySqlLook.as(replica.monitor(), Catalog::replication).following();
        ReplicationFacts.Following one = following.value().orElseThrow().orElseThrow();
        assertEquals(Fact.of(true), one.running());
        assertTrue(one.lag().value().orElseThrow().toSeconds() < 30);
        assertEquals(
                Fact.of(true), MySqlLook.as(replica.monitor(), Catalog::session).standby());
        List<ReplicationFacts.Follower> followers = MySqlLook.as(server.monitor(), Catalog::replication)
                .followers()
                .value()
                .orElseThrow();
        assertTrue(
                followers.stream().anyMatch(follower -> follower.name().contains("of localhost:")),
                followers.toString());
        replica.root().run("STOP SLAVE SQL_THREAD");
        one = MySqlLook.as(replica.monitor(), Catalog::replication)
                .following()
                .value()
                .orElseThrow()
                .orElseThrow();
        assertEquals(Fact.of(false), one.running());
        assertEquals(Fact.absent("the lag cannot be told while replication stands still"), one.lag());
    }

    @Test
    void aServerThatEndsEndsTheLook() throws SQLException {
        MariaDbServer other = MariaDbServer.start("--server-id=3");
        try (Connection connection = other.root().open()) {
            connection.setAutoCommit(false);
            assertTrue(MySqlLook.over(connection, Catalog::limits).value().isPresent());
            other.close();
            assertThrows(SQLException.class, () -> MySqlLook.over(connection, Catalog::limits));
            assertThrows(SQLException.class, () -> MySqlLook.over(connection, Catalog::access));
        }
        assertEquals(
                Probed.not("the service's own login did not work either (SQLSTATE 08000)"),
                MySqlKnock.at(other.url(""), other.root().properties()));
    }
}
