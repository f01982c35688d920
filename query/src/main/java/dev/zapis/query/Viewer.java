package dev.zapis.query;

import dev.zapis.events.person.PersonId;
import org.jspecify.annotations.Nullable;
import org.springframework.r2dbc.core.DatabaseClient.GenericExecuteSpec;

/**
 * Who looks: names of people who do not want to be seen are no answer to everybody.
 *
 * @param person none of whoever is nobody here
 * @param isAdmin sees everybody, to run the office
 */
public record Viewer(@Nullable PersonId person, boolean isAdmin) {

    /** For {@code where} and {@code case}: whether the one in {@code person} is to be seen by name. */
    public static final String SEES = """
            (:admin or person.visibility = 'ALL' or person.person_id = :viewer
             or person.visibility = 'TEAM' and exists (
                 select 1 from person_team own join person_team viewers using (team_id)
                 where own.person_id = person.person_id and viewers.person_id = :viewer))""";

    public GenericExecuteSpec asks(GenericExecuteSpec sql) {
        return sql.bind("admin", isAdmin).bind("viewer", person == null ? "" : person.value());
    }
}
