package dev.muster.http;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The cookie by which an F5 BIG-IP finds the same server again: address and port of that server in plain numbers, as
 * https://my.f5.com/manage/s/article/K6917 describes.
 */
final class BalancerCookie {
    private static final Pattern IPV4 = Pattern.compile("(\\d{1,10})\\.\\d{1,5}\\.0{4}");
    private static final Pattern IPV6 = Pattern.compile("vi[0-9a-f]{32}\\.\\d{1,5}");
    private static final Pattern ROUTED = Pattern.compile("rd\\d{1,5}o[0-9a-f]{32}o\\d{1,5}");
    private static final String NAME = "BIGipServer";
    private static final int LONGEST = 64;

    private BalancerCookie() {}

    /** {@return whether the value tells an inner address; one without the usual name has to name a private one} */
    static boolean tells(SetCookie cookie) {
        String value = cookie.value();
        if (value.length() > LONGEST) {
            return false;
        }
        Matcher ipv4 = IPV4.matcher(value);
        if (ipv4.matches()) {
            return cookie.name().startsWith(NAME) || InnerAddress.isInner(address(Long.parseLong(ipv4.group(1))));
        }
        return IPV6.matcher(value).matches() || ROUTED.matcher(value).matches();
    }

    /** The octets stand in reverse. */
    private static String address(long number) {
        return (number & 255) + "." + (number >> 8 & 255) + "." + (number >> 16 & 255) + "." + (number >> 24);
    }
}
