package dev.muster.redis;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.muster.Fact;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

final class InfoTest {
    static Stream<String> everyText() {
        return InfoTexts.NAMES.stream();
    }

    @ParameterizedTest
    @MethodSource("everyText")
    void every_servers_text_is_read(String name) {
        Info info = InfoTexts.info(name);
        assertInstanceOf(Fact.Present.class, info.text("redis_version"));
        assertEquals(Fact.of(6379L), info.number("tcp_port"));
        assertTrue(info.values().size() > 25, () -> "only " + info.values());
        assertTrue(info.values().values().stream().noneMatch(value -> value.contains("\r")));
    }

    @ParameterizedTest
    @MethodSource("everyText")
    void every_text_tells_where_it_is_from_and_nothing_of_a_machine(String name) {
        String text = InfoTexts.text(name);
        assertTrue(text.startsWith("# recorded\r\n") || text.startsWith("# written by hand\r\n"));
        text.lines()
                .filter(line -> line.startsWith("executable:") || line.startsWith("config_file:"))
                .forEach(line -> assertTrue(line.matches("[a-z_]+:/(usr/local/bin|etc)/.*"), line));
    }

    @ParameterizedTest
    @CsvSource({
        "redis-6.2-bgsave-failed, rdb_last_bgsave_status, err",
        "redis-7.0-bgsave-failed, rdb_last_bgsave_status, err",
        "redis-7.0, rdb_last_bgsave_status, ok",
        "redis-7.0-replica, master_link_status, up",
        "redis-7.0-replica-alone, master_link_status, down",
        "redis-6.2-replica-alone, master_link_status, down",
        "redis-6.2-primary, connected_slaves, 1",
        "redis-7.0-cluster, cluster_enabled, 1",
        "redis-7.0-sentinel, sentinel_masters, 1"
    })
    void it_tells_what_the_server_said(String name, String key, String value) {
        assertEquals(Fact.of(value), InfoTexts.info(name).text(key));
    }

    @Test
    void a_value_that_is_not_told_is_absent() {
        Fact<String> none = Info.parse("").text("maxmemory");
        assertEquals(Fact.absent("INFO of this server does not tell maxmemory"), none);
    }

    @ParameterizedTest
    @CsvSource({"0", "-1", "123456789012345678"})
    void whole_numbers_are_numbers(String value) {
        assertEquals(Fact.of(Long.parseLong(value)), Info.parse("n:" + value).number("n"));
        assertEquals(
                Fact.of(Double.parseDouble(value)), Info.parse("n:" + value).decimal("n"));
    }

    @ParameterizedTest
    @CsvSource({"''", "x", "1.5", "1e5", "12345678901234567890", "0x10", "' 1'"})
    void what_is_no_whole_number_is_absent(String value) {
        Info info = new Info(Map.of("n", value));
        assertEquals(Fact.absent("INFO tells a n that is no number"), info.number("n"));
    }

    @ParameterizedTest
    @CsvSource({"1.09", "-0.5", "100"})
    void fractions_are_numbers(String value) {
        assertEquals(
                Fact.of(Double.parseDouble(value)), Info.parse("n:" + value).decimal("n"));
    }

    @ParameterizedTest
    @CsvSource({"''", "nan", "-nan", "inf", "1.", "1e5", "78%", "1.2.3"})
    void what_is_no_fraction_is_absent(String value) {
        Info info = new Info(Map.of("n", value));
        assertEquals(Fact.absent("INFO tells a n that is no number"), info.decimal("n"));
    }

    @Test
    void a_value_is_compared() {
        assertEquals(Fact.of(true), Info.parse("role:master").is("role", "master"));
        assertEquals(Fact.of(false), Info.parse("role:slave").is("role", "master"));
        assertInstanceOf(Fact.Absent.class, Info.parse("").is("role", "master"));
    }

    @Test
    void lines_that_are_no_values_are_left_out_and_the_first_of_two_counts() {
        Info info = Info.parse("# Server\r\n\r\nnothing\n:empty\r\n#a:b\r\na:b:c\r\na:d\r\nempty:\n");
        assertEquals(Map.of("a", "b:c", "empty", ""), info.values());
    }

    @Test
    void a_text_without_end_is_cut() {
        String much = IntStream.range(0, 5000).mapToObj(i -> "k" + i + ":v").collect(Collectors.joining("\r\n"));
        assertEquals(2000, Info.parse(much).values().size());
    }
}
