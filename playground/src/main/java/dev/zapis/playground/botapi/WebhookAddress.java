package dev.zapis.playground.botapi;

import dev.zapis.playground.storage.Json;
import dev.zapis.playground.world.BotProfile;
import java.net.URI;
import java.util.Optional;
import java.util.Set;
import tools.jackson.databind.JsonNode;

/** Where a bot wants its updates brought to. */
record WebhookAddress(String url, String secret, int connections) {

    private static final String KEY = "webhook";
    private static final int USUAL_CONNECTIONS = 40;
    private static final int HIGHEST_PORT = 65_535;

    /** Where Telegram brings updates; to this machine they are brought on any port. */
    private static final Set<Integer> PORTS = Set.of(80, 88, 443, 8443);

    static Optional<WebhookAddress> of(BotProfile profile) {
        return profile.find(KEY).map(WebhookAddress::read);
    }

    private static WebhookAddress read(JsonNode kept) {
        return new WebhookAddress(
                kept.path("url").asString(),
                kept.path("secret").asString(""),
                kept.path("connections").asInt(USUAL_CONNECTIONS));
    }

    /** How far from this machine updates may be brought. */
    enum Reach {
        THIS_MACHINE,
        ANYWHERE
    }

    static WebhookAddress asked(Params params, Reach reach) {
        String url = params.text("url");
        checkUrl(url, reach);
        String secret = params.text("secret_token");
        if (secret.length() > 256) throw ApiError.badRequest("secret token is too long");
        if (!secret.matches("[A-Za-z0-9_-]*")) throw ApiError.badRequest("secret token contains unallowed characters");
        int connections = (int) Math.clamp(params.number("max_connections", USUAL_CONNECTIONS), 1, 100);
        return new WebhookAddress(url, secret, connections);
    }

    private static void checkUrl(String url, Reach reach) {
        URI address = address(url);
        if (isHere(url)) return;
        if (reach == Reach.THIS_MACHINE)
            throw ApiError.badRequest("bad webhook: this bot is at home on this machine only");
        if (!"https".equals(address.getScheme()))
            throw ApiError.badRequest("bad webhook: HTTPS url must be provided for webhook");
        if (address.getPort() >= 0 && !PORTS.contains(address.getPort()))
            throw ApiError.badRequest("bad webhook: Webhook can be set up only on ports 80, 88, 443 or 8443");
    }

    private static URI address(String url) {
        try {
            URI address = URI.create(url);
            if (address.getHost() != null && address.getPort() != 0 && address.getPort() <= HIGHEST_PORT)
                return address;
        } catch (IllegalArgumentException e) {
            throw unreadable();
        }
        throw unreadable();
    }

    private static ApiError unreadable() {
        return ApiError.badRequest("invalid webhook URL specified");
    }

    /** Whether it leads to this very machine. */
    private static boolean isHere(String url) {
        return Set.of("localhost", "127.0.0.1", "[::1]")
                .contains(String.valueOf(URI.create(url).getHost()));
    }

    /** Whether updates may be brought there. */
    boolean isWithin(Reach reach) {
        return reach == Reach.ANYWHERE || isHere(url);
    }

    void keep(BotProfile profile) {
        profile.put(KEY, Json.object().put("url", url).put("secret", secret).put("connections", connections));
    }

    static boolean forget(BotProfile profile) {
        boolean there = profile.find(KEY).isPresent();
        profile.remove(KEY);
        return there;
    }

    @Override
    public String toString() {
        return "Webhook[" + url + "]";
    }
}
