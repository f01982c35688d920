package dev.zapis.app.session;

import dev.zapis.bot.dialog.AccountRecords;
import dev.zapis.bot.storage.AccountRecordsRepository;
import dev.zapis.events.person.PersonId;
import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Mono;

/** What is kept of an account in the bot's tables and in the log. */
public record AccountRecordSource(AccountRecordsRepository tables, AccountHistory log) {

    AccountRecords of(long account, @Nullable PersonId person) {
        return new AccountRecords() {
            @Override
            public Mono<Chat> chat() {
                return tables.chat(account, person);
            }

            @Override
            public Mono<History> history() {
                return log.of(account, person);
            }
        };
    }
}
