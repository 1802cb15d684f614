package dev.muster.http;

import java.util.Set;

/** Domains whose hosts belong to whoever signs up. To trust all of them is to trust strangers. */
final class SharedHosts {
    private static final String AMAZON = ".amazonaws.com";

    /** Each customer has a name below. */
    private static final Set<String> CUSTOMERS_BELOW = Set.of(
            "amazonaws.com",
            "cloudfront.net",
            "azureedge.net",
            "azurefd.net",
            "azurewebsites.net",
            "azurestaticapps.net",
            "blob.core.windows.net",
            "web.core.windows.net",
            "cloudapp.net",
            "trafficmanager.net",
            "googleapis.com",
            "storage.googleapis.com",
            "appspot.com",
            "run.app",
            "web.app",
            "firebaseapp.com",
            "googleusercontent.com",
            "github.io",
            "githubusercontent.com",
            "gitlab.io",
            "herokuapp.com",
            "netlify.app",
            "vercel.app",
            "pages.dev",
            "workers.dev",
            "r2.dev",
            "onrender.com",
            "fly.dev",
            "surge.sh",
            "glitch.me",
            "fastly.net",
            "akamaihd.net",
            "akamaized.net",
            "b-cdn.net",
            "digitaloceanspaces.com",
            "ondigitalocean.app",
            "jsdelivr.net");

    /** One host serves the files of everybody, apart by path alone. */
    private static final Set<String> PUBLISHES = Set.of(
            "cdn.jsdelivr.net",
            "unpkg.com",
            "esm.sh",
            "raw.githubusercontent.com",
            "gist.githubusercontent.com",
            "storage.googleapis.com",
            "s3.amazonaws.com");

    private SharedHosts() {}

    static boolean publishes(String host) {
        return PUBLISHES.contains(host);
    }

    static boolean hasCustomersBelow(String domain) {
        return CUSTOMERS_BELOW.contains(domain) || (domain.endsWith(AMAZON) && isAmazonService(domain));
    }

    /** A region or a service, such as s3.eu-west-1, below which customers are; not one of these. */
    private static boolean isAmazonService(String domain) {
        String below = domain.substring(0, domain.length() - AMAZON.length());
        return below.indexOf('.') < 0 || below.startsWith("s3.");
    }
}
