package dev.muster.http;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class CookieRoleTest {
    private static CookieRole role(String name) {
        return CookieRole.of(name, Expectations.standard());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "JSESSIONID",
                "SESSION",
                "PHPSESSID",
                "ASP.NET_SessionId",
                "ASPSESSIONIDABCDEFGH",
                "connect.sid",
                "sid",
                "SAPISID",
                "__Host-sid",
                "__Secure-session",
                "laravel_session",
                "koa.sess",
                "remember_token",
                "access_token",
                "idToken",
                "jwt",
                "myJWT",
                "auth",
                ".AspNetCore.Identity.Authentication",
                "Authorization",
                "login",
                "sidebar_session",
                "author_token"
            })
    void takes_for_a_session(String name) {
        assertEquals(CookieRole.SESSION, role(name));
    }

    @ParameterizedTest
    @ValueSource(strings = {"csrf", "XSRF-TOKEN", "csrftoken", "_csrf_token", "__Host-csrf-session", "X-CSRF"})
    void takes_for_a_token_against_forged_requests(String name) {
        assertEquals(CookieRole.CSRF, role(name));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "lang",
                "theme",
                "sidebar",
                "Sidebar_collapsed",
                "author",
                "author_id",
                "inside",
                "assessment",
                "possess",
                "AWSALB"
            })
    void takes_for_neither(String name) {
        assertEquals(CookieRole.PLAIN, role(name));
    }

    @Test
    void heeds_the_owner_s_words() {
        Expectations own = new Expectations(Set.of("basket"), Set.of("anti"), Expectations.Audience.UNSTATED);
        assertEquals(CookieRole.SESSION, CookieRole.of("MyBasket", own));
        assertEquals(CookieRole.CSRF, CookieRole.of("antibasket", own));
        assertEquals(CookieRole.PLAIN, CookieRole.of("JSESSIONID", own));
    }
}
