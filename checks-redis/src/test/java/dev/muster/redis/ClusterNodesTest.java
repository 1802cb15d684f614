package dev.muster.redis;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.muster.redis.ClusterFacts.Node;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

final class ClusterNodesTest {
    private static final String ID = "07c37dfeb235213a872192d90877d0cd55635b91";
    private static final String OTHER = "e7d1eecce10fd6bb5eb35b9f99a514335d9ba9ca";

    /** One line each: which node comes of it. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            10.0.0.1:6379@16379 myself,master - 0 0 1 connected 0-5460                          | 10.0.0.1:6379 | true  |     |        | 5461
            10.0.0.1:6379@16379 master - 0 1426238316232 2 connected 0-5460 5461 7000-7001      | 10.0.0.1:6379 | true  |     |        | 5464
            10.0.0.1:6379@16379 master - 0 0 1 connected 0 [93->-x] [77-<-y]                    | 10.0.0.1:6379 | true  |     |        | 1
            10.0.0.1:6379@16379 master - 0 0 1 connected                                        | 10.0.0.1:6379 | true  |     |        | 0
            10.0.0.1:6379 slave e7d1 0 1426238317239 4 connected                                | 10.0.0.1:6379 | false | e7d1 |       | 0
            10.0.0.1:6379@16379,,shard-id=69bc slave e7d1 0 0 4 connected                       | 10.0.0.1:6379 | false | e7d1 |       | 0
            10.0.0.1:6379@16379,a.example.com slave - 0 0 4 connected                           | 10.0.0.1:6379 | false |     |        | 0
            :6379@16379,a.example.com,shard-id=69 slave e7d1 0 0 4 connected                    | a.example.com:6379 | false | e7d1 |  | 0
            :17713@27713 myself,master - 0 0 0 connected                                        | :17713        | true  |     |        | 0
            fe80::1:6379@16379 master - 0 0 0 connected 1                                       | fe80::1:6379  | true  |     |        | 1
            10.0.0.1:6379@16379 master,fail - 0 0 0 disconnected 1-2                            | 10.0.0.1:6379 | true  |     | fail   | 2
            10.0.0.1:6379@16379 slave,fail? e7d1 0 0 0 connected                                | 10.0.0.1:6379 | false | e7d1 | fail? | 0
            :0@0 slave,noaddr e7d1 0 0 0 disconnected                                           | :0            | false | e7d1 | noaddr | 0
            10.0.0.1:6379@16379 slave,fail,noaddr e7d1 0 0 0 disconnected                       | 10.0.0.1:6379 | false | e7d1 | fail  | 0
            10.0.0.1:6379@16379 slave,nofailover e7d1 0 0 0 connected                           | 10.0.0.1:6379 | false | e7d1 |       | 0
            10.0.0.1:6379@16379 master - 0 0 0 connected 5-1 16384 0-16384 99999 x 1- -1        | 10.0.0.1:6379 | true  |     |        | 0
            10.0.0.1:6379@16379 master - 0 0 0 connected 0-16383 0-16383 5                      | 10.0.0.1:6379 | true  |     |        | 16384
            """)
    void reads_a_line(String line, String address, boolean primary, String follows, String failing, int slots) {
        assertEquals(
                List.of(new Node(ID, address, primary, empty(follows), empty(failing), slots)),
                ClusterNodes.parse(ID + " " + line + "\n"));
    }

    private static String empty(@Nullable String text) {
        return text == null ? "" : text;
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "\n\n",
                "ERR This instance has cluster support disabled",
                ID + " 10.0.0.1:6379@16379 master - 0 0 1",
                ID + " 10.0.0.1:6379@16379 handshake - 0 0 0 connected",
                ID + " 10.0.0.1:6379@16379 master,handshake - 0 0 0 connected",
                ID + " 10.0.0.1:6379@16379 noflags - 0 0 0 connected",
                "../../etc 10.0.0.1:6379@16379 master - 0 0 0 connected"
            })
    void leaves_out_what_is_no_member(String text) {
        assertEquals(List.of(), ClusterNodes.parse(text));
    }

    @Test
    void reads_several_lines_and_a_node_once() {
        String text = ID + " a:1@2 myself,master - 0 0 1 connected 0-16383\r\n" + OTHER + " b:1@2 slave " + ID
                + " 0 0 1 connected\r\n" + ID + " c:1@2 master - 0 0 1 connected\r\n";
        assertEquals(
                List.of(new Node(ID, "a:1", true, "", "", 16_384), new Node(OTHER, "b:1", false, ID, "", 0)),
                ClusterNodes.parse(text));
    }

    @Test
    void stops_reading_somewhere() {
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < 5_000; i++) {
            text.append(i).append(" a:1@2 master - 0 0 1 connected\n");
        }
        assertEquals(2_000, ClusterNodes.parse(text.toString()).size());
    }
}
