package dev.zapis.eventstore.projection;

import static dev.zapis.eventstore.postgres.Sql.present;

import io.r2dbc.spi.Readable;
import java.util.List;

/** One set of tables of a projection: the live one is read, another may be in building beside it. */
record Generation(String projection, int number, int version, boolean live, List<String> names) {

    static final String COLUMNS = "name, generation, version, live, tables";

    static Generation read(Readable row) {
        return new Generation(
                present(row.get(0, String.class)),
                present(row.get(1, Integer.class)),
                present(row.get(2, Integer.class)),
                present(row.get(3, Boolean.class)),
                List.of(present(row.get(4, String[].class))));
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

    private String table(String name) {
        return Template.table(name, number);
    }
}
