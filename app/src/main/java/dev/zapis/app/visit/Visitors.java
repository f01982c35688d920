package dev.zapis.app.visit;

import dev.zapis.bot.dialog.Account;
import dev.zapis.bot.dialog.Visitor;
import dev.zapis.events.office.Module;
import dev.zapis.events.office.OfficeEvent.RegistrationSet;
import dev.zapis.events.office.OfficeId;
import dev.zapis.events.office.Registration;
import dev.zapis.query.office.ChangedTexts;
import dev.zapis.query.office.OpenOffices;
import dev.zapis.query.person.WhoIs;
import java.time.ZoneId;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import reactor.core.publisher.Mono;

/** Finds out who an account is, where that person works, and in which language to speak. */
public final class Visitors {

    private final Questions questions;
    private final KeyedHash hash;
    private final ZoneId zone;
    private final BotWords words;

    /**
     * @param zone where no office is open yet
     * @param words kept as the admins have changed them
     */
    public Visitors(Questions questions, KeyedHash hash, ZoneId zone, BotWords words) {
        this.questions = questions;
        this.hash = hash;
        this.zone = zone;
        this.words = words;
    }

    public Mono<Visitor> of(Account account) {
        return questions
                .ask(new WhoIs(hash.account(account.telegramId())))
                .zipWith(
                        questions.ask(new OpenOffices()).delayUntil(this::worded),
                        (who, open) -> visitor(account, who, open.offices()));
    }

    /** Whoever changed a text, on whatever instance: the next message has the new words. */
    private Mono<Void> worded(OpenOffices.Result open) {
        if (words.areOf(open.texts())) return Mono.empty();
        return questions.ask(new ChangedTexts()).doOnNext(words::become).then();
    }

    KeyedHash hash() {
        return hash;
    }

    private Visitor visitor(Account account, WhoIs.Result who, List<OpenOffices.Office> open) {
        Optional<OpenOffices.Office> office = open.stream()
                .filter(each -> who.office() == null || each.id().equals(who.office()))
                .findFirst();
        String chosen = who.chosen().language();
        Locale language = words.spoken(chosen == null ? account.language() : chosen);
        OfficeId id = office.map(OpenOffices.Office::id).orElse(null);
        ZoneId there = office.map(OpenOffices.Office::zone).orElse(zone);
        Registration registration = office.map(OpenOffices.Office::registration).orElse(RegistrationSet.DEFAULT);
        return new Visitor(
                account,
                who.person(),
                who.name(),
                language,
                who.roles(),
                id,
                there,
                registration,
                who.standing(),
                office.map(Visitors::modules).orElse(EnumSet.allOf(Module.class)));
    }

    private static Set<Module> modules(OpenOffices.Office office) {
        Set<Module> on = EnumSet.allOf(Module.class);
        on.removeAll(office.off());
        return on;
    }
}
