package dev.zapis.query.desk;

import static dev.zapis.query.Rows.text;

import dev.zapis.events.desk.DeskId;
import dev.zapis.events.office.AreaId;
import io.r2dbc.spi.Readable;

/** A desk as people know it. */
public record DeskView(DeskId id, String name, AreaId area, String areaName) {

    static DeskView of(Readable row) {
        return new DeskView(
                new DeskId(text(row, "desk_id")),
                text(row, "name"),
                new AreaId(text(row, "area_id")),
                text(row, "area"));
    }
}
