package dev.zapis.eventstore.projection.generation;

import static dev.zapis.eventstore.postgres.Sql.present;

import dev.zapis.eventstore.projection.Projection;
import dev.zapis.eventstore.projection.write.SqlTemplate;
import io.r2dbc.spi.Readable;
import java.util.List;

/** One set of tables of a projection: the live one is read, another may be in building beside it. */
public record Generation(
        String projection,
        int number,
        int version,
        boolean live,
        List<String> names,
        String ddlHash,
        boolean replayWished) {

    public static final String COLUMNS = "name, generation, version, live, tables, ddl_hash, replay_wished";

    /** One that is to be made. */
    static Generation of(Projection projection, int number, boolean live) {
        return new Generation(
                projection.name(),
                number,
                projection.version(),
                live,
                SqlTemplate.names(projection.ddl()),
                projection.ddlHash(),
                false);
    }

    public static Generation read(Readable row) {
        return new Generation(
                present(row.get(0, String.class)),
                present(row.get(1, Integer.class)),
                present(row.get(2, Integer.class)),
                present(row.get(3, Boolean.class)),
                List.of(present(row.get(4, String[].class))),
                present(row.get(5, String.class)),
                present(row.get(6, Boolean.class)));
    }

    /** What has no tables has nothing that could be built anew. */
    public boolean hasTables() {
        return !names.isEmpty();
    }

    String dropTables() {
        return "drop table if exists "
                + String.join(", ", names.stream().map(this::table).toList());
    }

    String dropViews() {
        return "drop view if exists " + String.join(", ", names);
    }

    String createViews() {
        return String.join(
                "; ",
                names.stream()
                        .map(name -> "create view " + name + " as select * from " + table(name))
                        .toList());
    }

    /** Whether both are the same generation, whatever has become of it meanwhile. */
    public boolean is(Generation other) {
        return number == other.number && projection.equals(other.projection);
    }

    public String table(String name) {
        return SqlTemplate.table(name, number);
    }
}
