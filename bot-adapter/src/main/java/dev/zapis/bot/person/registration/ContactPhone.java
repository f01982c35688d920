package dev.zapis.bot.person.registration;

import dev.zapis.bot.dialog.Action;
import dev.zapis.bot.dialog.Contact;
import dev.zapis.bot.dialog.Route;
import dev.zapis.bot.dialog.Screen;
import dev.zapis.bot.dialog.Target;
import dev.zapis.bot.dialog.Visit;
import dev.zapis.command.Refused;
import dev.zapis.command.person.PersonRefusal;
import java.util.function.Function;
import reactor.core.publisher.Mono;

/** The phone of a contact that somebody shares. */
final class ContactPhone {

    private static final String PLUS = "+";

    private ContactPhone() {}

    /** @param typed what typing that phone leads to */
    static Mono<Target> shared(Contact contact, Function<String, Target> typed) {
        if (!contact.isOwn()) return Mono.just(new Foreign());
        String phone = contact.phone();
        return Mono.just(typed.apply(phone.startsWith(PLUS) ? phone : PLUS + phone));
    }

    /** A contact of somebody else is passed on: nothing of it is kept. */
    @Route("person.phone.foreign")
    record Foreign() implements Action {
        @Override
        public Mono<? extends Screen> run(Visit visit) {
            return Mono.error(new Refused(PersonRefusal.PHONE_NOT_OWN));
        }
    }
}
