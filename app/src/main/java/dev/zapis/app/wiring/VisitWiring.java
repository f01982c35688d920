package dev.zapis.app.wiring;

import dev.zapis.app.config.Settings;
import dev.zapis.app.opening.Admins;
import dev.zapis.app.opening.Opening;
import dev.zapis.app.visit.BotWords;
import dev.zapis.app.visit.KeyedHash;
import dev.zapis.app.visit.Orders;
import dev.zapis.app.visit.ProductClock;
import dev.zapis.app.visit.Questions;
import dev.zapis.app.visit.Reception;
import dev.zapis.app.visit.Refusals;
import dev.zapis.app.visit.Visitors;
import dev.zapis.bot.dialog.Texts;
import dev.zapis.bot.memory.UploadTable;
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
    BotWords botWords(Texts texts) {
        return new BotWords(texts);
    }

    @Bean
    Visitors visitors(Questions questions, KeyedHash hash, Settings settings, BotWords words) {
        return new Visitors(questions, hash, settings.office().zone(), words);
    }

    @Bean
    Reception reception(Orders orders, Questions questions, Visitors visitors, Seat seat) {
        return new Reception(new Reception.Desk(orders, questions, visitors, seat.refusals(), seat.room()));
    }

    /** Where the reception sits: its room and the book of refusals. */
    record Seat(Reception.Room room, Refusals refusals) {}

    @Bean
    Seat seat(ProductClock clock, DatabaseClient database) {
        var room = new Reception.Room(clock, new UploadTable(database, clock));
        return new Seat(room, new Refusals(new RequestJournal(database), clock));
    }

    @Bean
    Admins admins(Orders orders, Settings settings, KeyedHash hash) {
        return new Admins(orders, settings, hash);
    }

    @Bean
    Opening opening(Orders orders, Settings settings, Admins admins) {
        return new Opening(orders, settings, admins);
    }
}
