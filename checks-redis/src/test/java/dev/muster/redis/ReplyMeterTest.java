package dev.muster.redis;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.netty.buffer.Unpooled;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class ReplyMeterTest {
    @ParameterizedTest
    @CsvSource({
        "+OK,1,false",
        "+x,100000,false",
        "+x,100001,true",
        "*99999,1,false",
        "*100000,1,true",
        "*2147483647,1,true",
        "*99999999999999999999,1,true",
        "%1073741824,1,true",
        "~100000,1,true",
        ">100000,1,true",
        "|100000,1,true",
        "*-1,3,false",
        "$-1,3,false",
        ":999999999,3,false",
        "(999999999999,3,false",
        "*3,30000,true"
    })
    void what_is_announced_counts_as_much_as_what_is_said(String line, int times, boolean tooMuch) {
        ReplyMeter meter = new ReplyMeter();
        boolean said = false;
        for (int i = 0; i < times; i++) {
            said |= meter.tooMuch(Unpooled.copiedBuffer(line + "\r\n", US_ASCII));
        }
        assertEquals(tooMuch, said);
    }

    @ParameterizedTest
    @CsvSource({"$,200000,false", "=,200000,false", "!,200000,false", "+,200000,true"})
    void a_text_may_be_long_and_a_line_may_not(String type, int length, boolean tooMuch) {
        ReplyMeter meter = new ReplyMeter();
        boolean said = meter.tooMuch(Unpooled.copiedBuffer(type + length + "\r\n", US_ASCII));
        for (int i = 0; i < 20; i++) {
            said |= meter.tooMuch(
                    Unpooled.copiedBuffer((type.equals("+") ? "+" : "*") + "9".repeat(length / 20 - 1), US_ASCII));
        }
        assertEquals(tooMuch, said);
        assertEquals(tooMuch, meter.tooMuch(Unpooled.copiedBuffer("\r\n+OK\r\n", US_ASCII)) || said);
    }
}
