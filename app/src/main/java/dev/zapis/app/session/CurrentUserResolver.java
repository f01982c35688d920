package dev.zapis.app.session;

import dev.zapis.bot.dialog.CurrentUser;
import dev.zapis.bot.dialog.TelegramUser;
import dev.zapis.events.office.Feature;
import dev.zapis.events.office.OfficeId;
import dev.zapis.events.office.OfficeRegistration;
import dev.zapis.events.office.Registration;
import dev.zapis.events.policy.PolicyValues;
import dev.zapis.query.office.ChangedTexts;
import dev.zapis.query.office.OpenOffices;
import dev.zapis.query.person.WhoIs;
import java.time.ZoneId;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import reactor.core.publisher.Mono;

/** Finds out who an account is, where that person works, and in which language to speak. */
public final class CurrentUserResolver {

    private final HmacHasher hash;
    private final ZoneId zone;
    private final TextOverrideService overrides;
    private final Set<Feature> features;

    /**
     * @param zone where no office is open yet
     * @param words kept as the admins have changed them
     * @param features all that can be switched off
     */
    public CurrentUserResolver(HmacHasher hash, ZoneId zone, TextOverrideService overrides, Set<Feature> features) {
        this.hash = hash;
        this.zone = zone;
        this.overrides = overrides;
        this.features = Set.copyOf(features);
    }

    Mono<CurrentUser> of(TelegramUser account, VisitReadProgress questions) {
        return questions
                .ask(new WhoIs(hash.account(account.telegramId())))
                .zipWith(
                        questions.ask(new OpenOffices()).delayUntil(open -> worded(open, questions)),
                        (who, open) -> visitor(account, who, open.offices()));
    }

    /** Whoever changed a text, on whatever instance: the next message has the new words. */
    private Mono<Void> worded(OpenOffices.Result open, VisitReadProgress questions) {
        if (overrides.include(open.texts())) return Mono.empty();
        return questions.ask(new ChangedTexts()).doOnNext(overrides::become).then();
    }

    HmacHasher hash() {
        return hash;
    }

    private CurrentUser visitor(TelegramUser account, WhoIs.Result who, List<OpenOffices.Office> open) {
        Optional<OpenOffices.Office> office = open.stream()
                .filter(each -> who.office() == null || each.id().equals(who.office()))
                .findFirst();
        String chosen = who.chosen().language();
        Locale language = overrides.spoken(chosen == null ? account.language() : chosen);
        OfficeId id = office.map(OpenOffices.Office::id).orElse(null);
        ZoneId there = office.map(OpenOffices.Office::zone).orElse(zone);
        Registration registration = office.map(OpenOffices.Office::policies)
                .orElse(PolicyValues.DEFAULTS)
                .of(new OfficeRegistration());
        return new CurrentUser(
                account,
                who.person(),
                who.name(),
                language,
                who.roles(),
                id,
                there,
                registration,
                who.standing(),
                office.map(this::on).orElse(features));
    }

    private Set<Feature> on(OpenOffices.Office office) {
        Set<Feature> on = new HashSet<>(features);
        on.removeAll(office.off());
        return on;
    }
}
