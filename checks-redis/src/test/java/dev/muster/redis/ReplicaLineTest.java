package dev.muster.redis;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.muster.Fact;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

final class ReplicaLineTest {
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            ip=127.0.0.1,port=17712,state=online,offset=14,lag=1     | 127.0.0.1:17712 | true  | 1
            ip=127.0.0.1,port=17712,state=wait_bgsave,offset=0,lag=0 | 127.0.0.1:17712 | false | 0
            ip=::1,port=1,state=send_bulk,offset=0,lag=0,type=rdb    | ::1:1           | false | 0
            state=online,lag=7                                       | :               | true  | 7
            """)
    void reads_a_line(String line, String address, boolean online, long lag) {
        assertEquals(Fact.of(new ReplicaLine(address, online, lag)), ReplicaLine.parse(line));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                ",,,=,",
                "ip=a,port=1",
                "ip=a,port=1,state=online",
                "ip=a,port=1,lag=1",
                "state=online,lag=-1",
                "state=online,lag=9999999999999999"
            })
    void does_not_guess(String line) {
        assertEquals(Fact.absent("INFO tells of a replica what cannot be read"), ReplicaLine.parse(line));
    }

    @Test
    void finds_all_lines() {
        String two =
                "slave0:ip=a,port=1,state=online,lag=0\nslave1:ip=b,port=2,state=online,lag=1\nslave_read_only:1\n";
        assertEquals(
                Fact.of(List.of(new ReplicaLine("a:1", true, 0), new ReplicaLine("b:2", true, 1))),
                ReplicaLine.all(Info.parse(two)));
        assertTrue(ReplicaLine.all(Info.parse(two + "slave2:x")).value().isEmpty());
        assertEquals(Fact.of(List.of()), ReplicaLine.all(Info.parse("")));
    }

    @Test
    void is_well_if_it_follows_closely() {
        assertTrue(new ReplicaLine("a:1", true, 9).well(10));
        assertFalse(new ReplicaLine("a:1", true, 10).well(10));
        assertFalse(new ReplicaLine("a:1", false, 0).well(10));
    }
}
