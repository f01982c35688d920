package dev.zapis.bot.notice;

import dev.zapis.events.parts.SliceParts;
import dev.zapis.eventstore.axon.AxonEventStoreConfigurer;
import dev.zapis.eventstore.axon.TypedProjectionHandler;
import dev.zapis.eventstore.projection.Projection;

/** All that people are told unasked. */
public final class NoticeProjections {

    /** Name of the tables. */
    public static final String NAME = "notice";

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

    /** Fails where a notice is of nothing that can happen. */
    public static Projection projection(SliceParts parts, AxonEventStoreConfigurer axon) {
        TypedProjectionHandler handler = axon.handlingByType();
        // What is told is told before somebody can't be reached any more.
        for (EventNotice<?> notice : parts.all(EventNotice.class)) NoticeOutbox.subscribe(notice, handler);
        RecipientTable.subscribe(handler);
        return new Projection(NAME, VERSION, SQL, handler);
    }
}
