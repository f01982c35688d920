package dev.zapis.app.wiring;

import dev.zapis.app.bootstrap.AdminSync;
import dev.zapis.app.bootstrap.Bootstrap;
import dev.zapis.app.config.Settings;
import dev.zapis.app.session.AccountHistory;
import dev.zapis.app.session.AccountRecordSource;
import dev.zapis.app.session.AxonVisitFactory;
import dev.zapis.app.session.CommandSender;
import dev.zapis.app.session.CurrentUserResolver;
import dev.zapis.app.session.HmacHasher;
import dev.zapis.app.session.ProductClock;
import dev.zapis.app.session.QuerySender;
import dev.zapis.app.session.RefusalRecorder;
import dev.zapis.app.session.TextOverrideService;
import dev.zapis.bot.dialog.BotParts;
import dev.zapis.bot.dialog.text.Texts;
import dev.zapis.bot.storage.AccountRecordsRepository;
import dev.zapis.bot.storage.ActRepository;
import dev.zapis.bot.storage.UploadRepository;
import dev.zapis.events.parts.SliceParts;
import dev.zapis.eventstore.EventLog;
import dev.zapis.eventstore.axon.AxonEventStoreConfigurer;
import dev.zapis.query.journal.RequestJournal;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.r2dbc.core.DatabaseClient;

/** Visits of people, and the house's own wishes. */
@Configuration(proxyBeanMethods = false)
class VisitWiring {

    @Bean
    Texts texts(Settings settings) {
        return Texts.load(settings.office().language());
    }

    @Bean
    TextOverrideService textOverrides(Texts texts) {
        return new TextOverrideService(texts);
    }

    @Bean
    BotParts botParts(SliceParts parts) {
        return BotParts.of(parts);
    }

    @Bean
    CurrentUserResolver currentUserResolver(
            HmacHasher hash, Settings settings, TextOverrideService overrides, BotParts parts) {
        return new CurrentUserResolver(hash, settings.office().zone(), overrides, parts.features());
    }

    @Bean
    AxonVisitFactory visitFactory(
            CommandSender commands,
            QuerySender queries,
            CurrentUserResolver users,
            ProductClock clock,
            DatabaseClient database,
            EventLog log,
            AxonEventStoreConfigurer store,
            HmacHasher hash,
            BotParts parts) {
        var refusals = new RefusalRecorder(new RequestJournal(database), clock);
        var uploads = new UploadRepository(database, clock);
        var acts = new ActRepository(database, clock);
        var records = new AccountRecordSource(
                new AccountRecordsRepository(database), new AccountHistory(log, store.decoder(), hash));
        return new AxonVisitFactory(new AxonVisitFactory.VisitDependencies(
                commands, queries, users, refusals, clock, uploads, acts, records, parts));
    }

    @Bean
    AdminSync adminSync(CommandSender commands, Settings settings, HmacHasher hash) {
        return new AdminSync(commands, settings, hash);
    }

    @Bean
    Bootstrap bootstrap(CommandSender commands, Settings settings, AdminSync admins) {
        return new Bootstrap(commands, settings, admins);
    }
}
