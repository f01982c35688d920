package dev.zapis.eventstore.projection;

import dev.zapis.eventstore.EventReaction;
import dev.zapis.eventstore.ProjectionHandler;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/**
 * Tables that are filled from events, and only from them.
 *
 * @param name stable name of its token
 * @param version to be raised with every change of tables or handling: the tables are then built anew beside the old
 * @param ddl creates the tables and what belongs to them; {@code {name}} stands for the table of that name, and queries
 *     read a view called {@code name}
 */
public record Projection(String name, int version, String ddl, ProjectionHandler handler) {

    /** A reaction follows the log by the same means, and has no tables: nothing of it is ever built anew. */
    public static Projection ofReaction(String name, EventReaction reaction) {
        return new Projection(name, 1, "", reaction);
    }

    public boolean hasTables() {
        return !ddl.isEmpty();
    }

    /** Tells two descriptions of the tables apart, not two ways to lay out or comment the same one. */
    public String ddlHash() {
        var text = ddl.replaceAll("--[^\\n]*", " ").strip().replaceAll("\\s+", " ");
        try {
            var hash = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(hash);
        } catch (NoSuchAlgorithmException missing) {
            throw new IllegalStateException("each Java has it", missing);
        }
    }
}
