package dev.zapis.app.config;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/** Where the database is and how to be let in; the password is never shown. */
public record DatabaseCredentials(
        String host,
        int port,
        String database,
        String user,
        @Nullable String password,
        String sslmode,
        @Nullable String schema) {

    /** The driver's address without user and password, which travel apart. */
    public String jdbcUrl() {
        String hostPart = host.contains(":") ? "[" + host + "]" : host;
        String url = "jdbc:postgresql://" + hostPart + ":" + port + "/" + encoded(database) + "?sslmode=" + sslmode;
        // The JDBC driver would ask for a root certificate in the user's home; the runtime's own trust is what R2DBC
        // uses too.
        if (sslmode.startsWith("verify")) url += "&sslfactory=org.postgresql.ssl.DefaultJavaSSLFactory";
        return (schema == null ? url : url + "&currentSchema=" + schema) + "&connectTimeout=10&ApplicationName=zapis";
    }

    private static String encoded(String name) {
        return URLEncoder.encode(name, StandardCharsets.UTF_8).replace("+", "%20");
    }

    @Override
    public String toString() {
        return "postgres://" + user + "@" + host + ":" + port + "/" + database;
    }
}
