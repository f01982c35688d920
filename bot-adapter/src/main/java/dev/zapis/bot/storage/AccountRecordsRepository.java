package dev.zapis.bot.storage;

import dev.zapis.bot.dialog.AccountRecords.Buttons;
import dev.zapis.bot.dialog.AccountRecords.Chat;
import dev.zapis.bot.dialog.AccountRecords.Message;
import dev.zapis.bot.dialog.AccountRecords.Messages;
import dev.zapis.bot.dialog.AccountRecords.Notice;
import dev.zapis.bot.dialog.AccountRecords.Notices;
import dev.zapis.bot.dialog.AccountRecords.Place;
import dev.zapis.bot.dialog.AccountRecords.Updates;
import dev.zapis.bot.dialog.AccountRecords.Upload;
import dev.zapis.events.person.PersonId;
import io.r2dbc.spi.Readable;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.r2dbc.core.DatabaseClient;
import reactor.core.publisher.Mono;

/** Reads out of the bot's tables what they hold of an account. A private chat has the id of its account. */
public final class AccountRecordsRepository {

    private static final int MOST_NOTICES = 300;

    private static final String PLACE = """
            select split_part(current, '|', 1) as screen, cardinality(trail) as trail, language, updated_at, unreachable_since
            from dialog where chat_id = :chat order by updated_at desc limit 1""";

    private static final String COUNTS = """
            select (select count(*) from callback_token where chat_id = :chat) as buttons,
                   (select max(expires_at) from callback_token where chat_id = :chat) as buttons_until,
                   (select count(*) from inbox where chat_id = :chat) as updates,
                   (select min(received_at) from inbox where chat_id = :chat) as first_update,
                   (select count(*) from inbox where chat_id = :chat and payload is not null) as with_content,
                   (select count(*) from kept_message_thing where chat_id = :chat) as things,
                   (select cardinality(lines) from upload where account = :chat) as upload_lines,
                   (select expires_at from upload where account = :chat) as upload_until,
                   (select max(counted_at) from send_limit where chat_id = :chat) as counted,
                   (select count(*) from outbox where person_id = :person or chat_id = :chat) as notices""";

    private static final String MESSAGES = """
            select message_id, split_part(target, '|', 1) as screen, kept_at from kept_message
            where chat_id = :chat order by kept_at desc, message_id desc""";

    private static final String NOTICES = """
            select split_part(target, '|', 1) as screen, coalesce(closed_at, created_at) as at, outcome from outbox
            where person_id = :person or chat_id = :chat order by id desc limit :most""";

    private final DatabaseClient db;

    public AccountRecordsRepository(DatabaseClient db) {
        this.db = db;
    }

    /**
     * @param account Telegram's id
     * @param person none for a newcomer
     */
    public Mono<Chat> chat(long account, @Nullable PersonId person) {
        String whose = person == null ? "" : person.value();
        return Mono.zip(place(account), messages(account), notices(account, whose))
                .flatMap(all -> db.sql(COUNTS)
                        .bind("chat", account)
                        .bind("person", whose)
                        .map(row -> chat(row, all.getT1().orElse(null), all.getT2(), all.getT3()))
                        .one());
    }

    private Mono<Optional<Place>> place(long chat) {
        return db.sql(PLACE)
                .bind("chat", chat)
                .map((Readable row) -> new Place(
                        row.get("screen", String.class),
                        Math.toIntExact(number(row, "trail")),
                        row.get("language", String.class),
                        moment(row, "updated_at"),
                        maybe(row, "unreachable_since")))
                .one()
                .map(Optional::of)
                .defaultIfEmpty(Optional.empty());
    }

    private Mono<List<Message>> messages(long chat) {
        return db.sql(MESSAGES)
                .bind("chat", chat)
                .map((Readable row) ->
                        new Message(number(row, "message_id"), text(row, "screen"), moment(row, "kept_at")))
                .all()
                .collectList();
    }

    private Mono<List<Notice>> notices(long chat, String person) {
        return db.sql(NOTICES)
                .bind("chat", chat)
                .bind("person", person)
                .bind("most", MOST_NOTICES)
                .map((Readable row) ->
                        new Notice(text(row, "screen"), moment(row, "at"), row.get("outcome", String.class)))
                .all()
                .collectList();
    }

    private static Chat chat(Readable row, @Nullable Place place, List<Message> messages, List<Notice> notices) {
        Integer lines = row.get("upload_lines", Integer.class);
        return new Chat(
                place,
                new Buttons(number(row, "buttons"), maybe(row, "buttons_until")),
                new Updates(number(row, "updates"), maybe(row, "first_update"), number(row, "with_content")),
                new Messages(messages, number(row, "things")),
                new Notices(notices, number(row, "notices") - notices.size()),
                lines == null ? null : new Upload(lines, moment(row, "upload_until")),
                maybe(row, "counted"));
    }

    private static @Nullable Instant maybe(Readable row, String column) {
        OffsetDateTime at = row.get(column, OffsetDateTime.class);
        return at == null ? null : at.toInstant();
    }

    private static Instant moment(Readable row, String column) {
        return Objects.requireNonNull(maybe(row, column), column);
    }

    private static long number(Readable row, String column) {
        return Objects.requireNonNull(row.get(column, Long.class), column);
    }

    private static String text(Readable row, String column) {
        return Objects.requireNonNull(row.get(column, String.class), column);
    }
}
