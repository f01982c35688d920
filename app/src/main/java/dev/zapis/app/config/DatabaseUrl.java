package dev.zapis.app.config;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Reads {@code postgres://user:password@host:port/name?sslmode=…&schema=…}. */
public final class DatabaseUrl {

    private static final Pattern SHAPE =
            Pattern.compile("postgres(?:ql)?://(?<user>[^:/?#]+?)(?::(?<password>[^/?#]*))?@"
                    + "(?:\\[(?<six>[0-9A-Fa-f:.]+)]|(?<host>[^:/@?#\\[\\]]+))(?::(?<port>\\d{1,5}))?"
                    + "/(?<name>[^/?#]+)(?:\\?(?<query>[^#]*))?");
    private static final Set<String> SSL_MODES =
            Set.of("disable", "allow", "prefer", "require", "verify-ca", "verify-full");
    private static final Pattern SCHEMA = Pattern.compile("[a-z_][a-z0-9_]{0,62}");

    private DatabaseUrl() {}

    public static DatabaseCredentials parse(String text) {
        Matcher parts = SHAPE.matcher(text);
        if (!parts.matches()) throw wrong("database-url", Map.of());
        Map<String, String> query = query(parts.group("query"));
        String six = parts.group("six");
        String password = parts.group("password");
        return new DatabaseCredentials(
                six != null ? six : parts.group("host"),
                port(parts.group("port")),
                decoded(parts.group("name")),
                decoded(parts.group("user")),
                password == null ? null : decoded(password),
                sslMode(query.getOrDefault("sslmode", "prefer")),
                schema(query.get("schema")));
    }

    private static Map<String, String> query(@Nullable String query) {
        Map<String, String> values = new HashMap<>();
        if (query == null || query.isEmpty()) return values;
        for (String pair : query.split("&")) {
            int equals = pair.indexOf('=');
            String name = equals < 0 ? pair : pair.substring(0, equals);
            if (!Set.of("sslmode", "schema").contains(name)) {
                throw wrong("database-url.parameter", Map.of("parameter", name));
            }
            values.put(name, equals < 0 ? "" : decoded(pair.substring(equals + 1)));
        }
        return values;
    }

    private static int port(@Nullable String text) {
        int port = text == null ? 5432 : Integer.parseInt(text);
        if (port < 1 || port > 65535) throw wrong("database-url", Map.of());
        return port;
    }

    private static String sslMode(String mode) {
        if (!SSL_MODES.contains(mode)) throw wrong("database-url.sslmode", Map.of());
        return mode;
    }

    private static @Nullable String schema(@Nullable String schema) {
        if (schema != null && !SCHEMA.matcher(schema).matches()) throw wrong("database-url.schema", Map.of());
        return schema;
    }

    // A plus sign is a plus sign here: only forms write spaces that way.
    private static String decoded(String text) {
        try {
            return URLDecoder.decode(text.replace("+", "%2B"), StandardCharsets.UTF_8);
        } catch (IllegalArgumentException malformed) {
            throw wrong("database-url", Map.of());
        }
    }

    private static StartupException wrong(String key, Map<String, Object> facts) {
        return StartupException.wrong("DATABASE_URL", key, facts);
    }
}
