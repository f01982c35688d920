package dev.zapis.app.config;

import java.net.URI;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/** Web addresses that an operator may give: no account, no query, no fragment. */
final class UrlRules {

    private static final Set<String> LOOPBACK = Set.of("localhost", "127.0.0.1", "[::1]");
    private static final Pattern PLAIN_PATH = Pattern.compile("[A-Za-z0-9._~/-]*");

    private UrlRules() {}

    /** A server at its root, as the Telegram client knows no path before the token. */
    static Optional<URI> server(String text, Set<String> schemes) {
        return page(text, schemes).filter(uri -> uri.getPath().isEmpty());
    }

    /** Encrypted, but on this very machine, where the stand-in for Telegram may be. */
    static Optional<URI> fromOutside(String text) {
        return page(text, Set.of("http", "https"))
                .filter(uri -> "https".equals(uri.getScheme()) || LOOPBACK.contains(uri.getHost()))
                .filter(uri -> PLAIN_PATH.matcher(uri.getRawPath()).matches());
    }

    static Optional<URI> page(String text, Set<String> schemes) {
        try {
            var uri = URI.create(text.replaceAll("/+$", ""));
            boolean plain = uri.getRawUserInfo() == null && uri.getRawQuery() == null && uri.getRawFragment() == null;
            boolean known = uri.getScheme() != null && schemes.contains(uri.getScheme()) && uri.getHost() != null;
            return Optional.of(uri).filter(ok -> plain && known && ok.getPort() <= 65535);
        } catch (IllegalArgumentException malformed) {
            return Optional.empty();
        }
    }
}
