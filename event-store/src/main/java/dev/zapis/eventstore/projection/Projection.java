package dev.zapis.eventstore.projection;

import dev.zapis.eventstore.Handling;

/**
 * Tables that are filled from events, and only from them.
 *
 * @param name stable name of its token
 * @param version to be raised with every change of tables or handling: the tables are then built anew beside the old
 * @param ddl creates the tables and what belongs to them; {@code {name}} stands for the table of that name, and queries
 *     read a view called {@code name}
 */
public record Projection(String name, int version, String ddl, Handling handling) {}
