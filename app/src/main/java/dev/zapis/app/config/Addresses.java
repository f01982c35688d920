package dev.zapis.app.config;

import java.net.URI;
import java.util.Optional;
import java.util.Set;

/** Web addresses that an operator may give: no account, no query, no fragment. */
final class Addresses {

    private Addresses() {}

    /** A server at its root, as the Telegram client knows no path before the token. */
    static Optional<URI> server(String text, Set<String> schemes) {
        return page(text, schemes).filter(uri -> uri.getPath().isEmpty());
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
