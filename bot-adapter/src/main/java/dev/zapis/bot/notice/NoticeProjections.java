package dev.zapis.bot.notice;

import dev.zapis.eventstore.ProjectionHandler;
import dev.zapis.eventstore.projection.Projection;
import java.util.function.Function;

/** All that people are told unasked. */
public final class NoticeProjections {

    /** To be raised with every change of the table or of what fills it. */
    private static final int VERSION = 2;

    private static final String SQL = """
            create table {recipient} (
                person_id   text primary key,
                chat_id     bigint not null,
                account_key text   not null
            );

            create table {admin_person} (
                person_id text primary key
            );

            create table {admin_account} (
                account_key text primary key
            );
            """;

    private NoticeProjections() {}

    /** @param handling makes a projection's handling of a component with {@code @EventHandler} methods */
    public static Projection projection(Function<Object, ProjectionHandler> handling) {
        return new Projection("notice", VERSION, SQL, handling.apply(new NoticeProjection()));
    }
}
