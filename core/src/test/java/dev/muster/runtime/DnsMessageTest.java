package dev.muster.runtime;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.muster.Fact;
import dev.muster.runtime.DnsFacts.Said;
import dev.muster.testing.TestRun;
import java.nio.ByteBuffer;
import java.time.Duration;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class DnsMessageTest {
    private static final byte[] QUESTION = DnsMessage.question(0x1234, "db.internal", false);

    /** An alias of 300 s by a pointer, then an address of 60 s. */
    private static final String RECORDS = "c00c000500010000012c0004017ac00f" + "017ac00f000100010000003c00040a010203";

    private static byte[] answer(byte[] question, int flags, int records, String hex) {
        byte[] data = HexFormat.of().parseHex(hex);
        byte[] answer = Arrays.copyOf(question, question.length + data.length);
        System.arraycopy(data, 0, answer, question.length, data.length);
        ByteBuffer.wrap(answer).putShort(2, (short) flags).putShort(6, (short) records);
        return answer;
    }

    @Test
    void a_question_is_as_the_standard_has_it() {
        assertEquals(
                "123401000001000000000000" + "026462" + "08696e7465726e616c" + "00" + "00010001",
                HexFormat.of().formatHex(QUESTION));
        assertTrue(HexFormat.of().formatHex(DnsMessage.question(1, "x", true)).endsWith("001c0001"));
    }

    @Test
    void an_answer_gives_addresses_and_the_shortest_time() throws Exception {
        DnsMessage.Answer answer = DnsMessage.read(answer(QUESTION, 0x8180, 2, RECORDS), QUESTION);

        assertEquals(60, answer.seconds());
        assertEquals("10.1.2.3", answer.addresses().get(0).getHostAddress());
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            0180 | 0 | it answers another question
            8183 | 0 |
            8180 | 0 |
            8182 | 0 | it refuses, with code 2
            8185 | 0 | it refuses, with code 5
            8380 | 0 | its answer is too long for one packet
            8180 | 3 | its answer is cut off or malformed
            8180 | 65535 | its answer is cut off or malformed
            """)
    void an_answer_may_be_none(String flags, int records, @Nullable String why) throws Exception {
        byte[] message = answer(QUESTION, Integer.parseInt(flags, 16), records, records == 0 ? "" : RECORDS);

        if (why == null) {
            assertEquals(new DnsMessage.Answer(List.of(), 0), DnsMessage.read(message, QUESTION));
        } else {
            assertEquals(
                    why,
                    assertThrows(Unseen.class, () -> DnsMessage.read(message, QUESTION))
                            .getMessage());
        }
    }

    @Test
    void the_answer_to_another_question_is_refused() {
        byte[] other = DnsMessage.question(0x1234, "xx.internal", false);
        byte[] older = DnsMessage.question(0x1235, "db.internal", false);

        for (byte[] question : List.of(other, older)) {
            assertEquals(
                    "it answers another question",
                    assertThrows(Unseen.class, () -> DnsMessage.read(answer(question, 0x8180, 0, ""), QUESTION))
                            .getMessage());
        }
        byte[] two = answer(QUESTION, 0x8180, 0, "");
        two[5] = 2;
        assertThrows(Unseen.class, () -> DnsMessage.read(two, QUESTION));
    }

    @Test
    void whatever_comes_it_is_an_answer_or_none() {
        Random random = new Random(5);
        byte[] good = answer(QUESTION, 0x8180, 2, RECORDS);
        int understood = 0;
        for (int i = 0; i < 20_000; i++) {
            byte[] bad = Arrays.copyOf(good, random.nextInt(good.length + 1));
            for (int changes = random.nextInt(4); changes > 0 && bad.length > 0; changes--) {
                bad[random.nextInt(bad.length)] = (byte) random.nextInt(256);
            }
            understood +=
                    Unseen.fact(() -> DnsMessage.read(bad, QUESTION)).value().isPresent() ? 1 : 0;
        }
        assertTrue(understood > 0);
    }

    @Test
    void a_server_is_asked_for_both_kinds_of_addresses() throws Exception {
        String six = "c00c001c0001000000320010fd000000000000000000000000000001";
        try (Answering server = new Answering(question -> question[question.length - 3] == 1
                ? answer(question, 0x8180, 2, RECORDS)
                : answer(question, 0x8180, 1, six))) {
            assertEquals(
                    Fact.of(new Said(List.of("10.1.2.3", "fd00:0:0:0:0:0:0:1"), 50)),
                    ask(server, Duration.ofSeconds(9)));
        }
    }

    @Test
    void one_kind_is_enough() throws Exception {
        try (Answering server = new Answering(question -> question[question.length - 3] == 1
                        ? answer(question, 0x8180, 2, RECORDS)
                        : answer(question, 0x8180, 0, ""));
                Answering none = new Answering(question -> answer(question, 0x8183, 0, ""))) {
            assertEquals(Fact.of(new Said(List.of("10.1.2.3"), 60)), ask(server, Duration.ofSeconds(9)));
            assertEquals(Fact.of(new Said(List.of(), 0)), ask(none, Duration.ofSeconds(9)));
        }
    }

    @Test
    void a_silent_server_costs_no_more_time_than_there_is() throws Exception {
        try (Answering silent = new Answering(question -> new byte[0])) {
            String why = ask(silent, Duration.ofMillis(50)).why();

            assertTrue(why.startsWith("it does not answer within ") || why.startsWith("there was no time"), why);
        }
    }

    @Test
    void a_port_where_nobody_is_cannot_be_asked() throws Exception {
        Answering gone = new Answering(question -> question);
        gone.close();

        String why = ask(gone, Duration.ofMillis(200)).why();
        assertTrue(why.startsWith("it cannot be asked") || why.startsWith("it does not answer"), why);
    }

    private static Fact<Said> ask(Answering server, Duration time) {
        DnsProbe probe = new DnsProbe(Map.of("localhost", List.of()), List.of(server.address()), Duration.ofSeconds(1));
        return probe.look(TestRun.of(time)).names().get(0).servers().get(0).said();
    }
}
